package query_test

import (
	"path/filepath"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/render"
)

// articles are three sources that tell of one movement and do not agree on everything.
const articles = `
	published 2013-02-01
	name:full - FRONT; value: Popular Front / cite 1
	name:abbreviation - FRONT; value: PF / cite 1
	name:native - FRONT; value: جبهه مردم / cite 1
	kind /.. FRONT; value: a political movement / cite 1 / cite 2
	aim /.. FRONT; value: land reform
	founding 1965-09-05 FRONT; founder: students / cite 3
	event 1971-02 kind: raided; actor: the Front=Popular Front (organization test:front); target: a barracks / cite 4 / words In February 1971 the Front raided a barracks
	event - kind: arrested; actor: the government; target: members of the Front@Popular Front (organization test:front) / cite 4 / mark page needed / words The government arrested members of the Front
	ban [..1972-37] FRONT; authority: authorities / cite 5
	base 1972/1979 FRONT; place: Paris=Paris (place) / cite 6
	leadership 1970/.. FRONT; person: =Ada Vale (person); title: secretary / cite 6
	part:wing - subject: the Guard=People's Guard (organization); whole: the Front=Popular Front (organization test:front) / cite 7
	alliance 1980/.. party: the Front=Popular Front (organization test:front) + =Red League (organization)
	designation - FRONT; EU; TERROR / hedge: previously
	designation - FRONT; USA; TERROR / hedge: previously
	delisting 2009-01-26 FRONT; COUNCIL / cite 8 / cite 9
	delisting 2012-09-21 FRONT; USA / cite 10
	designation /.. FRONT; authority: =Iran (state iso3166:IR); TERROR / cite 11
	designation - FRONT; authority: =Japan (state iso3166:JP); as: so / denied
	status 2004-06/2009 subject: members of the Front@Popular Front (organization test:front); as: protected persons; USA / cite 12
	description - FRONT; value: a sect / said by critics / cite 13
	claim 1981-06 value: there had been a coup; about: the state / said by the Front=Popular Front (organization test:front) / cite 14
	ban 1999/.. FRONT; authority: =Iraq (state iso3166:IQ) / said by =Red League (organization)
	ban 2005/.. FRONT; authority: =Canada (state iso3166:CA) / intended
	base 1999 FRONT; place: Basra=Basra (place) / confidence 0.3
	published 2012-10-02
	delisting 2012-09-28 FRONT; STATE; FTO
	designation 1997-10-08/.. FRONT; USA; FTO / text since
	founding 1963 FRONT
	published 2009-01-26
	designation 2002/.. FRONT; EU; TERROR / text since
	event 1971-02 kind: raided; actor: the Front=Popular Front (organization test:front); target: a barracks / words The Front raided a barracks`

// TestGolden shows each sort of answer as a person reads it at a terminal.
func TestGolden(t *testing.T) {
	r := newRecord(t)
	ids := r.ReadAll(shorthand.Replace(articles))
	const delisting = 16
	r.Decide(annals.Decision{Kind: annals.Accept, Statement: ids[delisting], By: "A. Reader", Reason: "the journal says so"})
	undone := r.Decide(annals.Decision{Kind: annals.Reject, Statement: ids[delisting], By: "B. Clerk", Reason: "a misreading"})
	r.Decide(annals.Decision{Kind: annals.Undo, Undoes: undone, By: "B. Clerk", Reason: "it was none"})
	for _, c := range []struct {
		file string
		q    annals.Question
	}{
		{"show", annals.Question{Ask: annals.AskShow, Entity: "PF", On: edtf.DayOf(2013, 2, 1)}},
		{"status", annals.Question{Ask: annals.AskStatus, Entity: "جبهة مردم", On: edtf.DayOf(2012, 9, 25)}},
		{"timeline", annals.Question{Ask: annals.AskTimeline, Entity: "the Front", From: edtf.DayOf(1970, 1, 1),
			To: edtf.DayOf(1999, 12, 31)}},
		{"claims", annals.Question{Ask: annals.AskClaims, Entity: "Popular Front"}},
		{"claims-by", annals.Question{Ask: annals.AskClaims, Entity: "Popular Front", Speaker: "Red League"}},
		{"why", annals.Question{Ask: annals.AskWhy, Statement: string(ids[delisting][:10])}},
	} {
		got := render.Terminal(ask(t, r, c.q), render.Options{Width: 100})
		golden.Equal(t, filepath.Join("testdata", c.file+".golden"), got)
	}
}
