package extract

import (
	"testing"
)

// TestInlineMarkup reads a sentence with the markup of a wiki in it as one without, with the same words for fillers.
func TestInlineMarkup(t *testing.T) {
	statements := statementsOf(t, "f.txt",
		`'''Red Front'''{{efn|In German.}} was&nbsp;founded in [[Lima|Lima city]] in 1990.<ref name="a">A book, 1991</ref>`)
	if len(statements) != 1 || statements[0].Type != "founding" || statements[0].Time.String() != "1990" ||
		statements[0].Roles["subject"][0].Text != "Red Front" {
		t.Errorf("%+v", statements)
	}
}

// TestEmphasis reads words that Markdown sets off as it reads them without its signs, and leaves other asterisks alone.
func TestEmphasis(t *testing.T) {
	for _, sentence := range []string{
		"The **Red Front** was founded in *Lima* in **1990**.",
		"The *Red Front* was founded in Lima in __1990__.",
		"**The Red Front** was founded in _Lima_ in 1990.",
		"The Red Front was founded in Lima* in 1990.",
	} {
		statements := statementsOf(t, "f.txt", sentence+"\n")
		if len(statements) != 1 || statements[0].Type != "founding" || statements[0].Time.String() != "1990" ||
			statements[0].Roles["subject"][0].Name != "Red Front" || statements[0].Roles["place"][0].Text != "Lima" {
			t.Errorf("%s: %+v", sentence, statements)
		}
	}
}
