package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"annals"
)

// documentOf is a document of one paragraph a string, without marks.
func documentOf(paragraphs ...string) *annals.Document {
	d := &annals.Document{Source: annals.Source{ID: "sha256:test", Name: "test.txt"}}
	at := 0
	for _, p := range paragraphs {
		n := len([]rune(p))
		d.Blocks = append(d.Blocks, annals.Block{Kind: annals.BlockParagraph, Span: annals.Span{Start: at, End: at + n}})
		d.Text += p + "\n"
		at += n + 1
	}
	return d
}

// clauses are clauses that tell something when they stand alone.
var clauses = []string{
	"the Front attacked the town of Puyo in 1994",
	"the Front was founded in 1980 by Juan Pérez",
	"the government banned the Front in 1985",
	"the European Union designated the Front as a terrorist organization",
	"the Front is based in Quito",
	"the Front is active in northern Peru",
	"Peru supported the Front",
	"the Front has 500 members",
	"the Front killed two officers near Loja",
	"Juan Pérez leads the Front",
	"the Front was dissolved in 1999",
	"the Front fought the army of Peru",
	"the Front split from the Workers' Party in 1982",
	"the Front changed its name to the Popular Union in 1990",
	"the Front espouses Maoism",
	"Ecuador recognized the Front as a belligerent force",
}

// cues are frames that put a clause, "%s", into somebody's mouth or make it unreal.
var cues = []string{
	"Peru said that %s.",
	"Critics claim that %s.",
	"It is alleged that %s.",
	"According to Peru, %s.",
	"According to a report by Human Rights Watch, %s.",
	"The minister argued that %s.",
	"Some historians believe that %s.",
	"In 2001 the newspaper reported that %s.",
	"Its leaders deny that %s.",
	"The organization announced that %s.",
	"Peru alleged in 2004 that %s.",
	"If %s, Peru would protest.",
	"It is not true that %s.",
	"There is no evidence that %s.",
	"\"%s\", said Juan Pérez.",
	"The spokesman stated: \"%s\".",
	"It was claimed that %s.",
	"Analysts have said that it is possible that %s.",
	"Peru suspects that %s.",
}

// TestNothingUnderACueIsTheSourcesOwn holds invariant 4: what stands under a cue, a quotation or a hedge is never told
// in the source's own voice.
func TestNothingUnderACueIsTheSourcesOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clause := rapid.SampledFrom(clauses).Draw(t, "clause")
		cue := rapid.SampledFrom(cues).Draw(t, "cue")
		checkVoice(t, clause, cue)
	})
}

type fataler interface {
	Fatalf(string, ...any)
}

func checkVoice(t fataler, clause, cue string) {
	text := cueOf(cue, clause)
	from := strings.Index(strings.ToLower(text), strings.ToLower(clause))
	start := len([]rune("The Popular Front is a movement in Ecuador.")) + 1 + len([]rune(text[:from]))
	end := start + len([]rune(clause))
	statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
	for _, s := range statements {
		if s.Evidence.Start < start || s.Evidence.End > end || s.Type == annals.TypeName {
			continue
		}
		if s.Stance == annals.Asserted && len(s.Speaker) == 0 {
			t.Fatalf("%q: %s %v is told in the source's own voice: %q", text, s.Type, s.Rules, s.Evidence.Text)
		}
	}
}

// cueOf puts a clause into a cue; one that opens the sentence gets a capital.
func cueOf(cue, clause string) string {
	text := fmt.Sprintf(cue, clause)
	if strings.HasPrefix(cue, "\"%s") {
		text = strings.Replace(text, clause, strings.ToUpper(clause[:1])+clause[1:], 1)
	}
	return text
}

// TestEachClauseIsTold guards the test above: alone, the clauses are told.
func TestEachClauseIsTold(t *testing.T) {
	silent := 0
	for _, clause := range clauses {
		text := strings.ToUpper(clause[:1]) + clause[1:] + "."
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		if !slices.ContainsFunc(statements, func(s annals.Statement) bool {
			return s.Evidence.Start > 40 && s.Stance == annals.Asserted && len(s.Speaker) == 0
		}) {
			silent++
			t.Logf("nothing read from %q", text)
		}
	}
	if silent > 1 {
		t.Errorf("%d of %d clauses are not read when they stand alone", silent, len(clauses))
	}
}

// TestPostInsideAQuotation holds that a post beside a name is the quoted one's inside a quotation, and the source's own
// inside a report (docs/decisions/0020).
func TestPostInsideAQuotation(t *testing.T) {
	for _, c := range []struct {
		text string
		own  bool
	}{
		{`"Maria Campos, leader of the Popular Front, planned the raid," the officials said in 1990.`, false},
		{`The officials said: "Maria Campos, leader of the Popular Front, planned the raid."`, false},
		{`The officials believe that Maria Campos, leader of the Popular Front, planned the raid.`, true},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeLeadership })
		if i < 0 {
			t.Errorf("%q: no leadership was read", c.text)
			continue
		}
		if own := len(statements[i].Speaker) == 0 && statements[i].Stance == annals.Asserted; own != c.own {
			t.Errorf("%q: told in the source's own voice: %t, want %t", c.text, own, c.own)
		}
	}
}

// TestWhatDidNotHappenIsNotTold holds that what almost came about, would have, or was only weighed or turned down is
// not told as done.
func TestWhatDidNotHappenIsNotTold(t *testing.T) {
	const first = "The Popular Front is a movement in Ecuador."
	for _, sentence := range []string{
		"Peru almost designated the Front as a terrorist organization in 2012.",
		"Peru considered listing the Front as a terrorist organization in 2007.",
		"Peru would have banned the Front in 2015.",
		"Peru proposed banning the Front in 2011.",
		"Deputies called for designating the Front as a terrorist organization in 2017.",
		"The Front would have captured the capital.",
		"The Front nearly captured the capital.",
	} {
		statements, _, _ := Extract(documentOf(first, sentence))
		for _, s := range statements {
			switch s.Type {
			case annals.TypeBan, annals.TypeDesignation, annals.TypeKind:
			case annals.TypeEvent:
				if kind := s.Roles[annals.RoleKind][0].Text; kind != "captured" {
					continue
				}
			default:
				continue
			}
			if s.Evidence.Start > len(first) && s.Stance == annals.Asserted && s.Confidence >= annals.DefaultConfidence {
				t.Errorf("%q: %s %v is told as done: %q", sentence, s.Type, s.Rules, s.Evidence.Text)
			}
		}
	}
	told := 0
	statements, _, _ := Extract(documentOf(first, "Peru banned the Front in 2015. The Front captured the capital."))
	for _, s := range statements {
		if s.Stance == annals.Asserted && (s.Type == annals.TypeBan || s.Type == annals.TypeEvent) {
			told++
		}
	}
	if told < 2 {
		t.Errorf("of what was done %d statements are told, not 2", told)
	}
}
