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

// TestNothingUnderACueIsTheSourcesOwn holds invariant 4: what stands under a cue, a quotation or a hedge is never told in the
// source's own voice.
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

// TestPostInsideAQuotation holds that a post beside a name is the quoted one's inside a quotation, and the source's own inside a report
// (docs/decisions/0020).
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

// TestWhatDidNotHappenIsNotTold holds that what almost came about, would have, or was only weighed or turned down is not told as done.
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

// TestWhoSaysIt reads who says what a sentence tells, wherever the one stands.
func TestWhoSaysIt(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  annals.Type
		who  string
	}{
		{"The Front, prosecutors alleged, attacked the town of Puyo in 1994.", annals.TypeEvent, "prosecutors"},
		{"The Front attacked the town of Puyo in 1994, the report alleges.", annals.TypeEvent, "the report"},
		{"The Front attacked the town of Puyo in 1994, wrote the newspaper.", annals.TypeEvent, "the newspaper"},
		{"Peru supported the Front, it is claimed.", annals.TypeSupport, "claimed"},
		{"In the view of prosecutors, Peru supported the Front.", annals.TypeSupport, "prosecutors"},
		{"The witness told the court that Peru supported the Front.", annals.TypeClaim, "The witness"},
		{"Juan Pérez tweeted that Peru supported the Front.", annals.TypeClaim, "Juan Pérez"},
		{`Juan Pérez: "Peru supported the Front in 1994."`, annals.TypeClaim, "Juan Pérez"},
		{`The Union of Peru: "Peru supported the Front in 1994."`, annals.TypeClaim, "The Union of Peru"},
		{`"Peru supported the Front in 1994" — Juan Pérez`, annals.TypeClaim, "Juan Pérez"},
		{"In the novel, the Front attacks the town of Puyo.", annals.TypeEvent, "the novel"},
		{"According to a 2015 report by the Red Cross, the Front attacked the town of Puyo.", annals.TypeEvent, "the Red Cross"},
		{"Peru, according to a report from the Red Cross, supported the Front.", annals.TypeSupport, "the Red Cross"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Evidence.Start > 40 && s.Type == c.typ })
		if i < 0 {
			t.Errorf("%q: no %s was read", c.text, c.typ)
			continue
		}
		if s := statements[i]; len(s.Speaker) != 1 || s.Speaker[0].Text != c.who || s.Stance != annals.Alleged {
			t.Errorf("%q: the %s is %s, the speaker %v, want alleged by %q", c.text, c.typ, s.Stance, s.Speaker, c.who)
		}
	}
}

// TestWhoseWordsAColonGives reads whose words a quotation gives after a colon: all that are named before it, and nobody where it is not
// only their names that stand there.
func TestWhoseWordsAColonGives(t *testing.T) {
	for _, c := range []struct {
		before string
		want   []string
	}{
		{"Juan Pérez", []string{"Juan Pérez"}},
		{"Peru and Chile", []string{"Peru", "Chile"}},
		{"Peru, Chile and Juan Pérez", []string{"Peru", "Chile", "Juan Pérez"}},
		{"Juan Pérez, leader of the Front", []string{"Juan Pérez"}},
		{"Peru in a letter to Chile", nil},
	} {
		text := c.before + `: "The Front attacked the town of Puyo in 1994."`
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		var got []string
		for _, s := range statements {
			if s.Type == annals.TypeClaim {
				for _, f := range s.Speaker {
					got = append(got, f.Text)
				}
			} else if s.Type == annals.TypeEvent && s.Stance != annals.Alleged {
				t.Errorf("%q: %s is %s, want alleged", text, s.Type, s.Stance)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: those who say it are %q, want %q", text, got, c.want)
		}
	}
}

// TestNobodySaysIt holds that those who are none say nothing, and what they do not say is not told.
func TestNobodySaysIt(t *testing.T) {
	for _, text := range []string{
		"Neither Peru nor Chile has confirmed that the Front attacked the town.",
		"No court has found that the Front attacked the town.",
		"None of the witnesses testified that the Front attacked the town.",
		"No record shows that the Front attacked the town.",
		"Nobody has said that the Front attacked the town.",
		"Peru stopped short of saying that the Front attacked the town.",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		for _, s := range statements {
			attacked := s.Type == annals.TypeEvent && s.Roles[annals.RoleKind][0].Text == "attacked"
			if s.Evidence.Start > 40 && (attacked || s.Type == annals.TypeClaim) && s.Stance != annals.Denied {
				t.Errorf("%q: %s is told, %s by %v: %q", text, s.Type, s.Stance, s.Speaker, s.Evidence.Text)
			}
		}
	}
}

// TestSomebodySaysIt guards the test above: a "no" or "few" that is not of the subject takes nothing back.
func TestSomebodySaysIt(t *testing.T) {
	for text, who := range map[string]string{
		"Peru has said that the movement had 500 members.":                            "Peru",
		"After a few days, police said that the movement had 500 members.":            "police",
		"A few said that the movement had 500 members.":                               "A few",
		"Only a few hours later the minister said that the movement had 500 members.": "the minister",
		"With no warning, police said that the movement had 500 members.":             "police",
		"Chile, a country with no army, said that the movement had 500 members.":      "Chile",
		"After no more than a few days, Peru and Chile said it had had 500 members.":  "Peru",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeSize })
		if i < 0 {
			t.Errorf("%q: no size was read", text)
			continue
		}
		if s := statements[i]; s.Stance != annals.Alleged || len(s.Speaker) == 0 || s.Speaker[0].Text != who {
			t.Errorf("%q: the size is %s, the speaker %v, want alleged by %q", text, s.Stance, s.Speaker, who)
		}
	}
}

// TestWhatNobodyHasIsDenied holds that a size that is denied is not told as so, whoever reads it.
func TestWhatNobodyHasIsDenied(t *testing.T) {
	for _, text := range []string{
		"The movement does not have any members of the National Assembly.",
		"The movement has never had 500 members.",
		"The movement has no seats in the National Assembly.",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeSize })
		if i < 0 || statements[i].Stance != annals.Denied {
			t.Errorf("%q: want a denied size, got %v", text, statements)
		}
	}
}

// TestWhatNobodyDoes holds that what nobody does, and what is only said of a post, is not told as so, and that who is taken out of a
// list is not in it.
func TestWhatNobodyDoes(t *testing.T) {
	for _, c := range []struct {
		text   string
		typ    annals.Type
		stance annals.Stance // empty where nothing may be told
	}{
		{"Neither Peru nor Chile has banned the Front.", annals.TypeBan, annals.Denied},
		{"No country has banned the Front.", annals.TypeBan, annals.Denied},
		{"Hardly any state has banned the Front.", annals.TypeBan, ""},
		{"A few states banned the Front in 1990.", annals.TypeBan, annals.Asserted},
		{"Few governments list the Front as a terrorist organization.", annals.TypeDesignation, ""},
		{"Peru, which listed it in 2005, delisted it in 2010.", annals.TypeDelisting, ""},
		{"The Front is hardly a terrorist organization.", annals.TypeKind, annals.Denied},
		{"Ikari no Wa is a splinter group of the Front.", annals.TypeSplit, annals.Asserted},
		{"In 2007 Juan Pérez founded Ikari no Wa.", annals.TypeFounding, annals.Asserted},
		{"The Front is no longer a political party.", annals.TypeKind, annals.Denied},
		{"The Front is not only a party but also a school.", annals.TypeKind, annals.Asserted},
		{"The so-called leader of the Front, Anna Díaz, left in 1990.", annals.TypeLeadership, annals.Alleged},
		{"The would-be leader of the Front, Anna Díaz, left in 1990.", annals.TypeLeadership, ""},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Evidence.Start > 40 && s.Type == c.typ })
		switch {
		case i < 0 && c.stance != "":
			t.Errorf("%q: no %s was read", c.text, c.typ)
		case i >= 0 && statements[i].Stance != c.stance:
			t.Errorf("%q: the %s is %s, want %q", c.text, c.typ, statements[i].Stance, c.stance)
		}
	}
	statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", "Peru and Chile, but not Brazil, have banned the Front."))
	for _, s := range statements {
		for _, f := range s.Roles[annals.RoleAuthority] {
			if f.Text == "Brazil" {
				t.Errorf("Brazil has banned the Front: %v", s)
			}
		}
	}
}

// TestAccusersDoNotDoIt holds that what somebody is blamed for is told of nobody outright, least of those who blame.
func TestAccusersDoNotDoIt(t *testing.T) {
	for _, text := range []string{
		"Peru accused her of taking bribes.",
		"Chile and two deputies accused Maria Campos of taking bribes and arming the Front.",
		"Maria Campos was accused by Chile of killing two officers and supporting the Front.",
		"Accusing her of supporting the Front, the police arrested Maria Campos.",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		for _, s := range statements {
			kind := ""
			if s.Type == annals.TypeEvent {
				kind = s.Roles[annals.RoleKind][0].Text
			}
			if s.Evidence.Start > 40 && s.Stance == annals.Asserted && (s.Type == annals.TypeSupport || kind == "taking" || kind == "killing") {
				t.Errorf("%q: %s %v is told outright: %q", text, s.Type, s.Rules, s.Evidence.Text)
			}
		}
	}
	statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.",
		"Maria Campos was killing two officers and supported the Front."))
	for _, typ := range []annals.Type{annals.TypeEvent, annals.TypeSupport} {
		if !slices.ContainsFunc(statements, func(s annals.Statement) bool {
			return s.Evidence.Start > 40 && s.Type == typ && s.Stance == annals.Asserted && len(s.Speaker) == 0
		}) {
			t.Errorf("no %s is told of who did it", typ)
		}
	}
}

// TestRunningIsNotHolding holds that a post or a membership that is only sought is not told to be held.
func TestRunningIsNotHolding(t *testing.T) {
	held := func(text string) bool {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		return slices.ContainsFunc(statements, func(s annals.Statement) bool {
			return (s.Type == annals.TypeLeadership || s.Type == annals.TypeMembership) && s.Stance == annals.Asserted
		})
	}
	for _, text := range []string{
		"Maria Campos ran for mayor of Loja in 1990.",
		"Maria Campos was a candidate for president of Peru.",
		"Maria Campos stood for chairman of the Front.",
		"Maria Campos was nominated for president of the Front.",
		"Maria Campos was nominated as leader of the Front.",
		"Maria Campos applied to be a member of the Front.",
		"The Front nominated Maria Campos as president.",
		"Maria Campos was proposed as general secretary of the Front.",
	} {
		if held(text) {
			t.Errorf("%q: she is told to hold it", text)
		}
	}
	for _, text := range []string{
		"Maria Campos was elected leader of the Front.",
		"Maria Campos served as president of the Front.",
		"Maria Campos became a member of the Front in 1990.",
	} {
		if !held(text) {
			t.Errorf("%q: nothing is told to be held", text)
		}
	}
}

// TestFillersHoldWholeQuotations holds that no filler ends inside a quotation that it holds the beginning of.
func TestFillersHoldWholeQuotations(t *testing.T) {
	for text, want := range map[string]string{
		`The Front attacked the so-called "White House" in 1994.`:     `the so-called "White House"`,
		`In 1994 the Front distributed leaflets to 12 "old friends".`: `12 "old friends"`,
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		found := false
		for _, s := range statements {
			s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
				found = found || f.Text == want
				if strings.Count(f.Text, `"`)%2 != 0 {
					t.Errorf("%q: a filler is %q", text, f.Text)
				}
			})
		}
		if !found {
			t.Errorf("%q: no filler is %q", text, want)
		}
	}
}
