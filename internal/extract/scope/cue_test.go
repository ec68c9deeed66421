package scope

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/extract/document"
)

// TestCuesJoin: of two cues for one predicate nothing takes back what is unreal, denied or planned, and who is told beside the
// clause says it, whichever of the two was found first.
func TestCuesJoin(t *testing.T) {
	police, court := []document.Mention{{Start: 1, End: 2}}, []document.Mention{{Start: 3, End: 4}}
	said := document.Cue{Stance: annals.Alleged, Speaker: police}
	beside := document.Cue{Stance: annals.Alleged, Speaker: court, Beside: true}
	for _, c := range []struct {
		name string
		a, b document.Cue
		want document.Cue
	}{
		{"said and denied", said, document.Cue{Stance: annals.Denied}, document.Cue{Stance: annals.Denied, Speaker: police}},
		{"said and planned", said, document.Cue{Stance: annals.Intended}, document.Cue{Stance: annals.Intended, Speaker: police}},
		{"said and not told", said, document.Cue{Unreal: true}, document.Cue{Stance: annals.Alleged, Speaker: police, Unreal: true}},
		{"said by one and, beside the clause, by another", said, beside, beside},
	} {
		for _, order := range [][2]document.Cue{{c.a, c.b}, {c.b, c.a}} {
			var got document.Cue
			add(&got, order[0])
			add(&got, order[1])
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.name, diff)
			}
		}
	}
}
