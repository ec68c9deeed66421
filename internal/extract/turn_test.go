package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestTurns holds that what somebody says in an interview is that person's, however the text tells the turns apart, and
// that answers to questions which nobody in particular asks are the text's own.
func TestTurns(t *testing.T) {
	const lead = "Juan Pérez is the chairman of the Popular Front, a party in Ecuador. He met us in Quito.\n\n"
	for _, c := range []struct {
		name, text string
		speaker    string // of the ban, "" for nobody
	}{
		{"names", lead + "Maria Campos: How did it begin?\n\nJuan Pérez: We were students then. Chile banned our Front in 1985.",
			"Juan Pérez"},
		{"surnames in bold",
			lead + "**Campos:** How did it begin?\n\n**Pérez:** We were students then. Chile banned our Front in 1985.", "Juan Pérez"},
		{"letters", lead + "Q: How did it begin?\nA: We were students then. Chile banned the Front in 1985.", "Juan Pérez"},
		{"letters with points", lead + "Q. How did it begin?\n\nA. We were students then. Chile banned the Front in 1985.",
			"Juan Pérez"},
		{"a briefing", "QUESTION (Red Star Radio): Is the Popular Front legal there?\n\nSPOKESPERSON: We know of no change. Chile " +
			"banned the Front in 1985.", "SPOKESPERSON"},
		{"numbers", lead + "Question 1. How did it begin?\n\nAnswer 1. We were students then. Chile banned the Front in 1985.",
			"Juan Pérez"},
		{"a name once", lead + "Maria Campos: How did it begin?\n\nJuan Pérez: I was a student.\n\nAnd your first years?\n\nChile " +
			"banned the Front in 1985.", "Juan Pérez"},
		{"questions alone", lead + "**How did you begin?**\n\nWe were students then.\n\n**And your first years?**\n\nWe grew. Chile " +
			"banned the Front in 1985.", "Juan Pérez"},
		{"several paragraphs", lead + "Q: How did it begin?\n\nA: We were students then.\n\nChile banned the Front in 1985.",
			"Juan Pérez"},
		{"a fact-check", "Claim: Chile banned the Popular Front in 1985.\n\nVerdict: False. The party was never banned.", "Claim"},
		{"a myth in bold", "**Myth:** Chile banned the Popular Front in 1985.\n\n**Fact:** The party was never banned.", "Myth"},
		{"a claim under its heading",
			"## Claim\n\nChile banned the Popular Front in 1985.\n\n## Verdict\n\nFalse. The party was never banned.", "Claim"},
		{"a claim under its label", "**The claim:**\n\nChile banned the Popular Front in 1985.\n\n**Verdict:** False.", "The claim"},
		{"works of fiction", "## Fiction\n\nChile banned the Popular Front in 1985.\n\n## Awards\n\nThe novel won a prize.", ""},
		{"questions of readers", lead + "Q: Is the Front legal?\nA: Not everywhere. Chile banned the Front in 1985.", ""},
		{"questions of readers to us", "We are often asked about the Popular Front, a party in Ecuador.\n\nQ: Do you work with " +
			"it?\nA: We do not. Chile banned the Front in 1985.", ""},
		{"headings that ask",
			lead + "What is the Front?\n\nIt is a party.\n\nIs it legal?\n\nNot everywhere. Chile banned the Front in 1985.", ""},
		{"fields", "Name: Popular Front\nLeader: Juan Pérez\n\nChile banned the Popular Front in 1985.", ""},
		{"questions with numbers alone",
			"Question 1. What is the Popular Front?\n\nIt is a party.\n\nQuestion 2. Is it legal?\n\nChile banned the Front in 1985.", ""},
		{"another heading", "## Claim\n\nThe Popular Front is a church.\n\n## Facts\n\nChile banned the Popular Front in 1985.", ""},
		{"after the claim", "Claim: The Popular Front is a church.\n\nChile banned the Popular Front in 1985.", ""},
	} {
		statements := statementsOf(t, "turns.txt", c.text+"\n")
		i := slices.IndexFunc(statements, func(s annals.Statement) bool {
			return s.Type == annals.TypeBan && s.Time.String() == "1985/.."
		})
		if i < 0 {
			t.Errorf("%s: the ban is not read", c.name)
			continue
		}
		s := statements[i]
		if c.speaker == "" {
			if len(s.Speaker) > 0 || s.Stance != annals.Asserted {
				t.Errorf("%s: the ban is %s, said by %v; want it told outright", c.name, s.Stance, s.Speaker)
			}
			continue
		}
		if len(s.Speaker) != 1 || s.Speaker[0].Name != c.speaker &&
			!(s.Speaker[0].Text == c.speaker && s.Speaker[0].Name == annals.Unnamed) || s.Stance != annals.Alleged {
			t.Errorf("%s: the ban is %s, said by %+v; want it alleged by %s", c.name, s.Stance, s.Speaker, c.speaker)
		}
	}
}

// TestFirstPerson gives "I" and "we" of an interview whom they stand for.
func TestFirstPerson(t *testing.T) {
	statements := statementsOf(t, "turns.txt", "Juan Pérez is the chairman of the Popular Front, a party in Ecuador.\n\n"+
		"Q: How did it begin?\nA: I was arrested in 1983. Chile banned us in 1985.\n")
	for _, s := range statements {
		for role, want := range map[annals.Role]string{annals.RoleTarget: "Juan Pérez", annals.RoleSubject: "Popular Front"} {
			if len(s.Speaker) > 0 && len(s.Roles[role]) > 0 && s.Roles[role][0].Name != want {
				t.Errorf("%s: the %s is %q, want %q", s.Evidence.Text, role, s.Roles[role][0].Name, want)
			}
		}
	}
	if n := len(statements); n < 4 {
		t.Errorf("%d statements, want the kind, the leadership, the arrest and the ban", n)
	}
}

// TestBylines tells nothing of who wrote a text and when, but of what somebody wrote.
func TestBylines(t *testing.T) {
	for line, want := range map[string]bool{
		"Written by Maria Campos | Lima | Updated: 3 May 2010":        false,
		"Posted by Maria on 3 May 2010 · 12 comments":                 false,
		"**Published on 3 May 2010**":                                 false,
		"Published in 1990, the book was burnt by the Popular Front.": true,
	} {
		statements := statementsOf(t, "byline.txt", "The Popular Front\n\n"+line+"\n\nThe Popular Front is a party.\n")
		if got := len(statements) > 1; got != want {
			t.Errorf("%s: %d statements", line, len(statements))
		}
	}
}

// TestWhoIsActedOn gives "its" after a ban whom it is about, not the body that made it; what other deeds are done to is
// not whom the text goes on about.
func TestWhoIsActedOn(t *testing.T) {
	for text, want := range map[string]string{
		"Parliament outlawed the Popular Front in 2011. Its founder, Juan Pérez, fled.": "Popular Front",
		"Parliament debated the Popular Front in 2011. Its founder, Juan Pérez, fled.":  "Parliament",
		"So the Popular Front is a party of peace now. Its founder, Juan Pérez, fled.":  "Popular Front",
	} {
		statements, _, _ := Extract(documentOf(text))
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeFounding {
				got = s.Roles[annals.RoleSubject][0].Name
			}
		}
		if got != want {
			t.Errorf("%s: %q was founded, want %q", text, got, want)
		}
	}
}

// TestTheyAreNotWe holds that "they" of an answer are not those for whom it says "we".
func TestTheyAreNotWe(t *testing.T) {
	want := map[string]string{"They": "Red League", "We": "Popular Front"}
	statements := statementsOf(t, "turns.txt",
		"The Popular Front is a militia in Syria. Its spokesman, Juan Pérez, met us in Tripoli.\n\n"+
			"Q: In 2017 the Popular Front fought its own allies, the Red League.\nA: They attacked our base first. We lost forty men "+
			"that week.\n")
	for _, s := range statements {
		for _, f := range s.Roles[annals.RoleActor] {
			if name, ok := want[f.Text]; ok && s.Type == annals.TypeEvent {
				delete(want, f.Text)
				if f.Name != name {
					t.Errorf("%s: %q is %q, want %q", s.Evidence.Text, f.Text, f.Name, name)
				}
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not read: %v", want)
	}
}
