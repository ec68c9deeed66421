package query_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLives bounds ties by when people died and organizations were founded and dissolved.
func TestLives(t *testing.T) {
	for _, c := range []struct{ name, sources, on, want string }{
		{"a leader led until they died", `published 2020
			 leadership 1973/.. subject: FRONT; person: DOE; title: leader
			 event 1989-07-13 kind: shot dead; target: DOE`, "1985-01-01", `
			 DOE > Popular Front: leadership leader: yes: leading since 1973, until DOE died on 13 July 1989`},
		{"and not after", `published 2020
			 leadership 1973/.. subject: FRONT; person: DOE; title: leader
			 published 2021
			 event 1989-07-13 kind: died; actor: DOE`, "1995-01-01", `
			 DOE > Popular Front: leadership leader: no: over, for DOE died on 13 July 1989`},
		{"by whatever words their death is told", `published 2020
			 leadership 1973/.. subject: FRONT; person: DOE; title: leader
			 published 2021
			 event 1989-07-13 kind: took; actor: DOE; target: her own life`, "1995-01-01", `
			 DOE > Popular Front: leadership leader: no: over, for DOE died on 13 July 1989`},
		{"who yields to pressure did not die", `published 2020
			 leadership 1973/.. subject: FRONT; person: DOE; title: leader
			 event 1989-07-13 kind: succumbed; actor: DOE; target: pressure`, "1995-01-01", `
			 DOE > Popular Front: leadership leader: yes: leading since 1973; no end is stated in a.txt, published 2020`},
		{"an end that is told stays as told", `published 2020
			 leadership 1973/1980 subject: FRONT; person: DOE; title: leader
			 event 1989-07-13 kind: died; actor: DOE`, "1985-01-01", `
			 DOE > Popular Front: leadership leader: no: ended in 1980`},
		{"who killed somebody did not die", `published 2020
			 leadership 1973/.. subject: FRONT; person: DOE; title: leader
			 event 1989-07-13 kind: killed; actor: DOE; target: KIN`, "1995-01-01", `
			 DOE > Popular Front: leadership leader: yes: leading since 1973; no end is stated in a.txt, published 2020`},
		{"a death that somebody only tells of, or denies, ends nothing", `published 2020
			 leadership 1973/.. subject: FRONT; person: DOE; title: leader
			 event 1989-07-13 kind: killed; target: DOE / said by critics
			 event 1990 kind: killed; target: DOE / denied`, "1995-01-01", `
			 DOE > Popular Front: leadership leader: yes: leading since 1973; no end is stated in a.txt, published 2020`},
		{"who led later had not died", `published 2020
			 leadership 1973/1980 subject: FRONT; person: DOE; title: leader
			 leadership 1985/1995 subject: FRONT; person: DOE; title: leader
			 event 1989-07-13 kind: died; actor: DOE`, "1992-01-01", `
			 DOE > Popular Front: leadership leader: yes: leading since 1985, until 1995`},
		{"nobody leads what is not founded yet", `published 2020
			 leadership /1989 subject: FRONT; person: DOE; title: leader
			 founding 1974-06-14 subject: FRONT`, "1972-01-01", `
			 DOE > Popular Front: leadership leader: no: not yet, for Popular Front was founded on 14 June 1974`},
		{"a founder led from the founding", `published 2020
			 leadership /1989 subject: FRONT; person: DOE; title: leader
			 founding 1974-06-14 subject: FRONT; founder: DOE`, "1980-01-01", `
			 DOE > Popular Front: founding : yes: founded on 14 June 1974
			 DOE > Popular Front: leadership leader: yes: leading until 1989`},
		{"another may have come later", `published 2020
			 leadership /1989 subject: FRONT; person: DOE; title: leader
			 founding 1974-06-14 subject: FRONT; founder: KIN`, "1980-01-01", `
			 DOE > Popular Front: leadership leader: possibly: leading by 31 December 1989; the start is not stated
			 Sister of the Secretary > Popular Front: founding : yes: founded on 14 June 1974`},
		{"nothing belongs to what was dissolved", `published 2020
			 membership 2010/.. organization: LEAGUE; member: FRONT
			 dissolution 2015-02 subject: LEAGUE`, "2018-01-01", `
			 Popular Front > Northern League: membership : no: over, for Northern League was dissolved in February 2015`},
	} {
		who := strings.NewReplacer("DOE", "Secretary of the Front")
		t.Run(c.name, func(t *testing.T) {
			a, err := askNetwork(t, c.sources, "Popular Front", c.on, 1)
			if err != nil {
				t.Fatal(err)
			}
			want, got := lines(who.Replace(c.want)), lines(ties(a))
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
