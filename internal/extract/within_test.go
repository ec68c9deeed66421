package extract

import (
	"testing"

	"annals"
)

// TestWithin holds that a word inside a clause, which says of the rest that it is hearsay, denied or meant, is heard;
// and that one that says nothing of it is not.
func TestWithin(t *testing.T) {
	for text, type_ := range map[string]annals.Type{
		"Ana Pérez is presumably the leader of the Front.":                    annals.TypeLeadership,
		"Ana Pérez is, presumably, the leader of the Front.":                  annals.TypeLeadership,
		"The League was, supposedly, founded in 1890 by Ana Pérez.":           annals.TypeFounding,
		"The mill is supposedly part of the League.":                          annals.TypeMembership,
		"The mill is not, in general, a charity.":                             annals.TypeKind,
		"Ana Pérez led the party in name only.":                               annals.TypeLeadership,
		"The party was a coalition, but in name only.":                        annals.TypeKind,
		"Some accounts have the League founded in 1890.":                      annals.TypeFounding,
		"The union's lawyers alleged a merger between the two firms.":         annals.TypeMerger,
		"The League, so rumour went, was founded by the mayor.":               annals.TypeFounding,
		"The planned merger of the two banks was dropped.":                    annals.TypeMerger,
		"The paper alleged a secret alliance of the Front and the army.":      annals.TypeAlliance,
		"Tradition has it that the League was founded by sailors.":            annals.TypeFounding,
		"The founder of the League, the statement continued, led two unions.": annals.TypeLeadership,
	} {
		statements, _, _ := Extract(documentOf(text))
		for _, s := range statements {
			if s.Type == type_ && s.Stance == annals.Asserted && len(s.Speaker) == 0 {
				t.Errorf("%q: %s is told in the source's own voice", text, s.Type)
			}
		}
	}
	for text, type_ := range map[string]annals.Type{
		"Ana Pérez is now the leader of the Front.":         annals.TypeLeadership,
		"The League, in general, is a charity.":             annals.TypeKind,
		"The League was, eventually, founded in 1890.":      annals.TypeFounding,
		"In 1990 the League had its hall rebuilt in Quito.": annals.TypeEvent,
	} {
		statements, _, _ := Extract(documentOf(text))
		told := false
		for _, s := range statements {
			told = told || s.Type == type_ && s.Stance == annals.Asserted && len(s.Speaker) == 0
		}
		if !told {
			t.Errorf("%q: %s is not told in the source's own voice", text, type_)
		}
	}
}
