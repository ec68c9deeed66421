package extract

import (
	"testing"

	"annals"
)

// TestParticipleBetweenCommas holds that the verb after a participle between commas has the subject of the sentence,
// and not the participle's date.
func TestParticipleBetweenCommas(t *testing.T) {
	want := toldAs{"The Front, founded in 2009 by deserters from the army, once had as many as 1,200 fighters.", annals.TypeSize,
		annals.Asserted, "", annals.RoleSubject, []string{"The Front"}}
	want.check(t)
	statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", want.text))
	for _, s := range statements {
		switch {
		case s.Type == annals.TypeSize && !s.Time.IsZero():
			t.Errorf("the size is dated %s", s.Time)
		case s.Type == annals.TypeFounding && s.Time.String() != "2009":
			t.Errorf("the founding is dated %s", s.Time)
		}
	}
}
