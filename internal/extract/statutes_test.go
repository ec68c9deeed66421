package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestStatutes reads the provisions of statutes: past their numbers, of the organization that one of them names, with
// what "shall be" as what is.
func TestStatutes(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"Article 1. The name of the organization is \"League of Hill Farmers\", hereinafter called \"the League\".",
			"name subject=League of Hill Farmers value=League of Hill Farmers"},
		{"1.1 The union shall be known as the Hill Workers' Union.\n\n1.2 The headquarters of the Union shall be in Lima.",
			"base place=Lima subject=Hill Workers' Union /.."},
		{"Art. 1 The association is called the Hill League.\n\nArt. 2 The League is a society of farmers.",
			"kind subject=Hill League value=a society of farmers /.."},
		{"§ 1. The name of the party shall be the Hill Party.\n\n§ 2. The objects of the Party shall be to unite the farmers.",
			"aim subject=Hill Party value=to unite the farmers /.."},
		{"Section 1. The name of the party shall be the Hill Party.\n\nSection 2.1(b): The Party shall provide command, shelter and " +
			"aid to the Red League.", "name subject=Hill Party value=Hill Party"},
		{"Article 5 guarantees free elections in Peru.", "event actor=Article 5 kind=guarantees place=Peru target=free elections /.."},
		{"The name of the game is Chess.", ""},
		{"Article 1. The name of the party is the Hill Party.\n\nArticle 2. The party shall leave the Red League.",
			"name subject=Hill Party value=Hill Party"},
	} {
		statements := statementsOf(t, "statutes.txt", "STATUTES\n\n"+c.lines+"\n")
		var got []string
		for _, s := range statements {
			if s.Stance == annals.Asserted && s.Confidence >= annals.DefaultConfidence {
				got = append(got, plainly(&s))
			}
		}
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%q tells %q, want %q", c.lines, got, c.want)
		}
	}
}
