package extract

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"annals"
)

// takenApart are clauses that tell something when they stand alone, taken apart as the patterns of testdata/voice.txt
// need them.
var takenApart = []map[string]string{
	forms("the Front", "attacked the town of Puyo in 1994", "attack the town of Puyo in 1994",
		"attacking the town of Puyo in 1994", ""),
	forms("the Front", "was founded in 1980 by Juan Pérez", "be founded in 1980 by Juan Pérez",
		"being founded in 1980 by Juan Pérez", "been founded in 1980 by Juan Pérez"),
	forms("the government", "banned the Front in 1985", "ban the Front in 1985", "banning the Front in 1985", ""),
	forms("the European Union", "designated the Front as a terrorist organization",
		"designate the Front as a terrorist organization",
		"designating the Front as a terrorist organization", ""),
	forms("the Front", "was based in Quito", "be based in Quito", "being based in Quito", "been based in Quito"),
	forms("Peru", "supported the Front", "support the Front", "supporting the Front", ""),
	forms("the Front", "had 500 members", "have 500 members", "having 500 members", ""),
	forms("the Front", "killed two officers near Loja", "kill two officers near Loja", "killing two officers near Loja", ""),
	forms("Juan Pérez", "led the Front", "lead the Front", "leading the Front", ""),
	forms("the Front", "was dissolved in 1999", "be dissolved in 1999", "being dissolved in 1999", "been dissolved in 1999"),
	forms("the Front", "fought the army of Peru", "fight the army of Peru", "fighting the army of Peru", ""),
	forms("the Front", "received weapons from Chile", "receive weapons from Chile", "receiving weapons from Chile", ""),
	forms("Ecuador", "recognized the Front as a belligerent force", "recognize the Front as a belligerent force",
		"recognizing the Front as a belligerent force", ""),
	forms("Juan Pérez", "joined the Front in 1990", "join the Front in 1990", "joining the Front in 1990", ""),
	forms("the Front", "split from the Workers' Party in 1982", "split from the Workers' Party in 1982",
		"splitting from the Workers' Party in 1982", ""),
}

// forms are the forms of a clause by the names that the patterns have for them; the participle is that of the past where
// none is given.
func forms(subject, past, infinitive, gerund, participle string) map[string]string {
	if participle == "" {
		participle = past
	}
	return map[string]string{
		"{S}": subject + " " + past, "{NP}": subject, "{VP}": past,
		"{INF}": infinitive, "{GER}": gerund, "{PP}": participle,
	}
}

// voicePatterns are the patterns of testdata/voice.txt, those before "told:" and those after it.
func voicePatterns(t testing.TB) (cued, told []string) {
	t.Helper()
	file, err := os.ReadFile("testdata/voice.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := &cued
	for line := range strings.Lines(string(file)) {
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case line == "told:":
			out = &told
		default:
			before, rest, _ := strings.Cut(line, "[")
			middle, after, found := strings.Cut(rest, "]")
			if !found {
				*out = append(*out, line)
				continue
			}
			for _, m := range strings.Split(middle, "|") {
				*out = append(*out, before+m+after)
			}
		}
	}
	return cued, told
}

// patterned is a pattern with a clause in it, and where in it the predicate of the clause stands, in code points.
type patterned struct {
	text, pattern string
	from, to      int
}

func patternWith(p string, clause map[string]string) patterned {
	// The predicate is what the first of these names stands for that the pattern has: its verb, before its subject.
	text, predicate := p, ""
	for _, name := range []string{"{INF}", "{GER}", "{PP}", "{VP}", "{S}", "{NP}"} {
		if strings.Contains(p, name) && predicate == "" {
			predicate = clause[name]
			if name == "{S}" {
				predicate = clause["{VP}"]
			}
		}
		text = strings.ReplaceAll(text, name, clause[name])
	}
	first := strings.IndexFunc(text, unicode.IsLetter)
	r, size := utf8.DecodeRuneInString(text[first:])
	text = text[:first] + string(unicode.ToUpper(r)) + text[first+size:]
	at := strings.Index(text, predicate)
	from := utf8.RuneCountInString(text[:at])
	return patterned{text: text, pattern: p, from: from, to: from + utf8.RuneCountInString(predicate)}
}

// outright are the statements that each of the sentences tells in the source's own voice by the predicate of its clause.
func outright(sentences []patterned) [][]annals.Statement {
	const first = "The Popular Front is a movement in Ecuador."
	paragraphs := []string{first}
	starts := make([]int, len(sentences))
	at := len(first) + 1
	for i, s := range sentences {
		paragraphs = append(paragraphs, s.text)
		starts[i] = at
		at += utf8.RuneCountInString(s.text) + 1
	}
	out := make([][]annals.Statement, len(sentences))
	statements, _, _ := Extract(documentOf(paragraphs...))
	for _, s := range statements {
		i, _ := slices.BinarySearch(starts, s.Evidence.Start+1)
		if i--; i < 0 || s.Stance != annals.Asserted || len(s.Speaker) > 0 || len(s.Hedges) > 0 ||
			s.Confidence < annals.DefaultConfidence {
			continue
		}
		from, to := starts[i]+sentences[i].from, starts[i]+sentences[i].to
		switch s.Type {
		case annals.TypeName, annals.TypeAim, annals.TypeClaim, annals.TypeAccusation, annals.TypeDescription:
			// Their values tell what is wanted or said.
			continue
		case annals.TypeEvent:
			if k := s.Roles[annals.RoleKind][0]; k.Start < from || k.Start >= to {
				continue
			}
		}
		if s.Evidence.Start < to && s.Evidence.End > from {
			out[i] = append(out[i], s)
		}
	}
	return out
}

// TestNothingOfAPatternIsTheSourcesOwn holds invariant 4 for the patterns of testdata/voice.txt, each with three clauses.
// Of two hundred sentences one may be told all the same: the tagger takes a verb for a noun, "attack", or for its own
// past, "split".
func TestNothingOfAPatternIsTheSourcesOwn(t *testing.T) {
	cued, _ := voicePatterns(t)
	if len(cued) < 850 {
		t.Fatalf("%d patterns were read, not 850 or more", len(cued))
	}
	var sentences []patterned
	for n, p := range cued {
		for k := range 3 {
			sentences = append(sentences, patternWith(p, takenApart[(n+5*k)%len(takenApart)]))
		}
	}
	wrong := 0
	for i, statements := range outright(sentences) {
		if len(statements) > 0 {
			wrong++
			t.Logf("%q: %s %v: %q", sentences[i].text, statements[0].Type, statements[0].Rules, statements[0].Evidence.Text)
		}
	}
	if 200*wrong > len(sentences) {
		t.Errorf("%d of %d sentences are told in the source's own voice", wrong, len(sentences))
	}
}

// TestWhatIsToldOutrightIsTheSourcesOwn guards the test above: nearly all that the clauses tell alone they tell where no
// cue is.
func TestWhatIsToldOutrightIsTheSourcesOwn(t *testing.T) {
	_, told := voicePatterns(t)
	if len(told) < 30 {
		t.Fatalf("%d patterns were read, not 30 or more", len(told))
	}
	for _, p := range told {
		var sentences []patterned
		for _, clause := range takenApart {
			sentences = append(sentences, patternWith(p, clause))
		}
		silent := 0
		for i, statements := range outright(sentences) {
			if len(statements) == 0 {
				silent++
				t.Logf("%q: nothing is told", sentences[i].text)
			}
		}
		if silent > 4 {
			t.Errorf("%s: of %d clauses %d tell nothing", p, len(sentences), silent)
		}
	}
}

// TestSentencesThatBreakOff reads sentences that end after each of their words, with a comma and without: what cues look
// for may not follow.
func TestSentencesThatBreakOff(t *testing.T) {
	cued, told := voicePatterns(t)
	var paragraphs []string
	for n, p := range append(cued, told...) {
		if n%3 != 0 {
			continue
		}
		words := strings.Fields(patternWith(p, takenApart[n%len(takenApart)]).text)
		for k := 1; k < len(words); k++ {
			end := []string{"", ",", " and", ", and"}[(n+k)%4]
			paragraphs = append(paragraphs, strings.TrimRight(strings.Join(words[:k], " "), ",.")+end)
		}
	}
	doc := documentOf(paragraphs...)
	statements, _, _ := Extract(doc)
	if len(statements) < 100 {
		t.Errorf("%d statements of %d beginnings of sentences", len(statements), len(paragraphs))
	}
	for _, s := range statements {
		if err := s.Validate(); err != nil {
			t.Errorf("%q: %v", s.Evidence.Text, err)
		}
	}
}
