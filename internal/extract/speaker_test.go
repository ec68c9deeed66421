package extract

import (
	"slices"
	"testing"

	"annals"
)

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
		{"The panel has reasonable grounds to believe that Peru supported the Front.", annals.TypeClaim, "The panel"},
		{"There is reason to believe that Peru supported the Front.", annals.TypeClaim, "believe"},
		{"Some 45,000 people have fled Puyo since 2 August 2017, local authorities report.", annals.TypeEvent, "local authorities"},
		{"Juan Pérez tweeted that Peru supported the Front.", annals.TypeClaim, "Juan Pérez"},
		{`Juan Pérez: "Peru supported the Front in 1994."`, annals.TypeClaim, "Juan Pérez"},
		{`The Union of Peru: "Peru supported the Front in 1994."`, annals.TypeClaim, "The Union of Peru"},
		{`"Peru supported the Front in 1994" — Juan Pérez`, annals.TypeClaim, "Juan Pérez"},
		{"In the novel, the Front attacks the town of Puyo.", annals.TypeEvent, "the novel"},
		{"According to a 2015 report by the Red Cross, the Front attacked the town of Puyo.", annals.TypeEvent, "the Red Cross"},
		{"Peru, according to a report from the Red Cross, supported the Front.", annals.TypeSupport, "the Red Cross"},

		// A participle has the subject of its clause, not the noun right before it.
		{"Juan Pérez is on record stating that the attack on Puyo came after Peru supported the Front.", annals.TypeClaim,
			"Juan Pérez"},
		{"Ana Torres quit the Front accusing it of fraud.", annals.TypeAccusation, "Ana Torres"},
		{"The paper quoted Juan Pérez as saying that Peru supported the Front.", annals.TypeClaim, "Juan Pérez"},
		{"He published a letter accusing Peru of fraud.", annals.TypeAccusation, "a letter"},

		{"Vice President Joseph Kallan, who met delegates of the miners, promised that Peru would support the Front.",
			annals.TypeClaim, "Vice President Joseph Kallan"},
		{"Doctors have voiced fears that the ban had led to smuggling.", annals.TypeClaim, "Doctors"},
		{"The council discussed fears that the ban had led to smuggling.", annals.TypeClaim, "fears"},
		{"Three months later, the foreign minister Juan Pérez accused Peru of espionage.", annals.TypeAccusation,
			"the foreign minister Juan Pérez"},
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

// TestSourceSaysIt tells in the source's own voice what stands beside words that say nothing.
func TestSourceSaysIt(t *testing.T) {
	for _, text := range []string{
		"The Front attacked the town of Puyo in 1994; publication of its paper continues to this day.",
		"The Front attacked the town of Puyo in 1994, as per tradition.",
		"Members of the Front are elected according to a formula of seats.",
		"A hall of the Front, 26' by 34\", was attacked by the army in 1994. It had a gate of 12\".",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Evidence.Start > 40 && s.Type == annals.TypeEvent })
		if i < 0 {
			t.Errorf("%q: no event was read", text)
		} else if s := statements[i]; len(s.Speaker) > 0 || s.Stance != annals.Asserted {
			t.Errorf("%q: the event is %s, said by %v", text, s.Stance, s.Speaker)
		}
	}
}

// TestOwnActs reads what an authority says of its own acts as these acts, by its word.
func TestOwnActs(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Peru announced on 3 May 1990 that it was revoking the designation of the Front.", "delisting 1990-05-03 Peru"},
		{"Peru announced in May 1990 that it had banned the Front.", "ban 1990-05/.. Peru"},
		{"Peru said in May 1990 that it had listed the Front as a terrorist group in 1985.", "designation 1985/.. Peru"},
		{"Peru said in May 1990 that it had listed the Front as a terrorist group.", "designation  Peru"},
		{"Peru announced in May 1990 that it would ban the Front.", "claim 1990-05 Peru"},
		{"Peru announced in May 1990 that Chile had banned the Front.", "claim 1990-05 Peru"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		got := ""
		for _, s := range statements {
			if s.Evidence.Start > 40 && len(s.Speaker) == 1 && s.Stance == annals.Alleged {
				got += string(s.Type) + " " + s.Time.String() + " " + s.Speaker[0].Name
			}
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWhoseWordsAColonGives reads whose words a quotation gives after a colon: all that are named before it, and nobody
// where it is not only their names that stand there.
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

// TestWhoGoesOnSaying reads whose the second of two sayings is, told by a participle: that of whoever said the first where
// the noun between the two cannot speak or the participle goes on, and else that of the noun.
func TestWhoGoesOnSaying(t *testing.T) {
	for _, c := range []struct{ text, who string }{
		{"The court held that the Constitution of 1993 allowed a second term, ruling that the first mandate was void.", "The court"},
		{"Juan Pérez argued that the songs were once one, stating that the refrain gave them away.", "Juan Pérez"},
		{"The union said that the company had lied, adding that the council knew of it.", "The union"},
		{"The book says that the mayor resigned, claiming that the council was corrupt.", "the mayor"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		var last *annals.Statement
		for i, s := range statements {
			if s.Type == annals.TypeClaim {
				last = &statements[i]
			}
		}
		if last == nil || len(last.Speaker) != 1 || last.Speaker[0].Text != c.who {
			t.Errorf("%q: the last claim is %v, want one of %q", c.text, last, c.who)
		}
	}
}

// TestWhomAnAsideLetsSpeak reads what "in the view of" puts into somebody's mouth: the clause that it stands in, and
// neither the subordinate clause before it nor the words before "who", of which somebody else tells.
func TestWhomAnAsideLetsSpeak(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  annals.Type
		who  int
	}{
		{"Although the Front was dissolved in 1991, in the view of the State Department of Peru, its debts remained.",
			annals.TypeDissolution, 0},
		{"The Front, in the view of the State Department of Peru, was dissolved in 1991.", annals.TypeDissolution, 1},
		{"The Front was dissolved by Juan Pérez of Peru, who insisted on the consent of all his allies.", annals.TypeDissolution, 0},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Type == c.typ })
		if i < 0 {
			t.Errorf("%q: no %s was read", c.text, c.typ)
			continue
		}
		if got := statements[i].Speaker; len(got) != c.who {
			t.Errorf("%q: the %s is told by %v, want %d who speak", c.text, c.typ, got, c.who)
		}
	}
}

// TestWhatTakesUpASaying reads where a saying ends before a noun that takes it up, of which the source itself tells.
func TestWhatTakesUpASaying(t *testing.T) {
	for _, c := range []struct{ text, value string }{
		{"Juan Pérez announced that the Front would be reviewed, a move criticized by the unions.", "the Front would be reviewed"},
		{"Juan Pérez said that the Front had made a mistake, a move into the hills.",
			"the Front had made a mistake, a move into the hills"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeClaim })
		if i < 0 || statements[i].Roles[annals.RoleValue][0].Text != c.value {
			t.Errorf("%q: want the claim %q of %v", c.text, c.value, statements)
		}
	}
}
