package extract

import (
	"slices"
	"strings"
	"testing"

	"annals"
)

// TestQuotedParagraphs holds that what whole paragraphs quote is somebody's saying, and what stands after them the
// source's own.
func TestQuotedParagraphs(t *testing.T) {
	for _, c := range []struct {
		name       string
		paragraphs []string
		speaker    string
	}{
		{"every paragraph opens, the last closes", []string{"Juan Pérez wrote in 1999:",
			`"The Front attacked the town of Puyo. Chile fought the Front.`, `"Peru supported the Front. The Front is small."`},
			"Juan Pérez"},
		{"curly marks", []string{"Juan Pérez told the court:", "“The Front attacked the town of Puyo.",
			"“Peru supported the Front,” he said."}, "Juan Pérez"},
		{"introduced, without marks",
			[]string{"The minister told the assembly:", "The Front attacked the town of Puyo. Peru supported the Front."}, "The minister"},
		{"a line with the name",
			[]string{"The Front attacked the town of Puyo. Peru supported the Front.", "— Juan Pérez, a letter of 1999"}, "Juan Pérez"},
	} {
		text := append([]string{"The Popular Front is a movement in Ecuador."}, c.paragraphs...)
		statements, _, _ := Extract(documentOf(append(text, "Chile banned the Front in 1985.")...))
		for _, s := range statements {
			switch kind := s.Roles[annals.RoleKind]; {
			case s.Type == annals.TypeBan && (s.Stance != annals.Asserted || len(s.Speaker) > 0):
				t.Errorf("%s: what follows is %s, said by %q", c.name, s.Stance, texts(s.Speaker))
			case s.Type == annals.TypeSupport, s.Type == annals.TypeEvent && kind[0].Text == "attacked":
				if got := texts(s.Speaker); s.Stance != annals.Alleged || s.Type == annals.TypeEvent && strings.Join(got, ", ") != c.speaker {
					t.Errorf("%s: %q is %s, said by %q, want alleged by %q", c.name, s.Evidence.Text, s.Stance, got, c.speaker)
				}
			}
		}
		if !slices.ContainsFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeBan }) {
			t.Errorf("%s: what follows was not read", c.name)
		}
	}
}

// TestListsAreIntroduced guards the test above: a paragraph that ends in a colon, and tells of nobody who speaks,
// quotes nothing.
func TestListsAreIntroduced(t *testing.T) {
	statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", "The years after the war were as follows:",
		"The Front attacked the town of Puyo in 1994."))
	if !slices.ContainsFunc(statements, func(s annals.Statement) bool {
		return s.Type == annals.TypeEvent && s.Roles[annals.RoleKind][0].Text == "attacked" && s.Stance == annals.Asserted
	}) {
		t.Errorf("the attack is not told outright")
	}
}

// TestReadsOn reads what follows sentences that lack what others have: words outside brackets, a word before their
// first or after their last one.
func TestReadsOn(t *testing.T) {
	for _, text := range [][]string{
		{"Juan Pérez wrote:", "(an aside)"},
		{"(an aside)", "— Juan Pérez"},
		{`"The Front attacked the town of Puyo.`, "(an aside)", `"Peru supported the Front."`},
		{`"Alpha Song" 7" (Lima Records, 2010)`, `"Beta Song" 7" (Lima Records, 2011)`}, // inches
		{`The strike was called by the Andean Workers League "`, `"They may go," he said.`},
		{`It is a company or "`, `"They may go," he said.`},
		{`"A reputation for violence" was all that it got.`},
		{"Unpitched, or untuned, drums make sounds that may give no impression of implying any pitch."},
		{"Poets who lived, worked or were born in Lima include"},
		{"The party held a number of which, in 1990, it organized."}, // the pronoun stands for what counts it
	} {
		statements, _, _ := Extract(documentOf(append(text, "Chile banned the Front in 1985.")...))
		if !slices.ContainsFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeBan }) {
			t.Errorf("%q: what follows was not read", text)
		}
	}
}

// TestQuotedSentences reads what somebody says before a name or pronoun and the verb, and the quotation that follows it.
func TestQuotedSentences(t *testing.T) {
	for _, c := range []struct{ text, speaker string }{
		{`"The Front is not a gang," he said. "Peru pays us nothing for the roads."`, "he"},
		{`"The Front is not a gang," Juan Pérez told the court. "Peru pays us nothing for the roads."`, "Juan Pérez"},
		{`“The Front is not a gang,” Juan Pérez wrote in 1990. “Peru pays us nothing for the roads.”`, "Juan Pérez"},
	} {
		statements, _, _ := Extract(documentOf(c.text))
		n := 0
		for _, s := range statements {
			if s.Type != annals.TypeClaim || s.Stance != annals.Alleged || texts(s.Speaker)[0] != c.speaker {
				t.Errorf("%s: %s %s by %q", c.text, s.Type, s.Stance, texts(s.Speaker))
			}
			n++
		}
		if n != 2 {
			t.Errorf("%s: %d statements, want two claims", c.text, n)
		}
	}
	// Words that somebody promised say nothing themselves, and what would have been is said with the rest.
	for text, want := range map[string]string{
		`"A clean hand in every office", the motto promised by Juan Santos, was painted on walls.`: "",
		"The ministry reported in 1990 that the law had failed, and would have " +
			"harmed the town.": "the law had failed, and would have harmed the town",
		"The ministry reported in 1990 that the law had failed, and should " +
			"be changed.": "the law had failed, and should be changed",
		"The ministry reported in 1990 that the law had failed, and the unions would have harmed the town again.": "the law had failed",
	} {
		got := ""
		statements, _, _ := Extract(documentOf(text))
		for _, s := range statements {
			if s.Type == annals.TypeClaim {
				got = texts(s.Roles[annals.RoleValue])[0]
			}
		}
		if got != want {
			t.Errorf("%s: %q is said, want %q", text, got, want)
		}
	}
	// A title in quotation marks is not said by whoever stands after it.
	statements, _, _ := Extract(documentOf(`The "Front of the Free Men of Peru" Juan Pérez wrote about was founded in 1990.`))
	for _, s := range statements {
		if s.Type == annals.TypeClaim {
			t.Errorf("%q is a claim", s.Evidence.Text)
		}
	}
}

// TestAgentSaid holds that an agent whom only somebody names is not told outright to have done it.
func TestAgentSaid(t *testing.T) {
	for text, want := range map[string]annals.Stance{
		"The town of Puyo was attacked in 1990, allegedly by the Popular Front.": annals.Alleged,
		"The town of Puyo was attacked in 1990 by the Popular Front.":            annals.Asserted,
		"Do not attack the town of Puyo with the Popular Front.":                 "",
	} {
		statements, _, _ := Extract(documentOf(text))
		got := annals.Stance("")
		for _, s := range statements {
			if s.Type == annals.TypeEvent {
				got = s.Stance
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
