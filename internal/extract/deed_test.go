package extract

import (
	"slices"
	"strings"
	"testing"

	"annals"
)

// TestDeedsByNouns reads nouns for what somebody does: what is weighed, wanted or put off is not told to have been
// done, what was kept from coming about is denied, and what is criticized or defended was.
func TestDeedsByNouns(t *testing.T) {
	const dropped = annals.Stance("")
	for sentence, want := range map[string]annals.Stance{
		"Parliament considered a ban on the Front.":                       dropped,
		"The minister proposed a ban on the Front.":                       dropped,
		"Peru called for a ban on the Front.":                             dropped,
		"Parliament voted on a ban of the Front.":                         dropped,
		"The court postponed the dissolution of the Front.":               dropped,
		"A ban on the Front was debated in the assembly.":                 dropped,
		"The dissolution of the Front was demanded by Peru.":              dropped,
		"Plans for a ban on the Front came to nothing.":                   dropped,
		"The threat of a ban on the Front grew.":                          dropped,
		"Peru rejected a ban on the Front.":                               annals.Denied,
		"The government shelved a ban of the Front.":                      annals.Denied,
		"A ban on the Front was vetoed by the president.":                 annals.Denied,
		"The assembly criticized the ban on the Front.":                   annals.Asserted,
		"Peru scrapped a ban on the Front.":                               annals.Asserted,
		"The court upheld the ban on the Front.":                          annals.Asserted,
		"Members of the assembly protested against the ban on the Front.": annals.Asserted,
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", sentence))
		got := dropped
		for _, s := range statements {
			if s.Type == annals.TypeBan || s.Type == annals.TypeDissolution {
				got = s.Stance
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}

// TestBanEndedByNobody reads that a ban ended, of whose end nobody is told to be the author: the words go from the verb
// to the ban.
func TestBanEndedByNobody(t *testing.T) {
	for sentence, want := range map[string]string{
		"In 1995, voting to lift the ban on the Front, deputies cheered.": "lift the ban on the Front",
		"There were moves to reverse this ban in 1995.":                   "reverse this ban",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front was banned in Ecuador.", sentence))
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeBan {
				got = s.Evidence.Text
			}
		}
		if got != want {
			t.Errorf("%q: read from %q, want %q", sentence, got, want)
		}
	}
}

// TestLeftOut holds that of two things that a sentence sets against each other only the one is told that it tells.
func TestLeftOut(t *testing.T) {
	for _, c := range []struct {
		text   string
		typ    annals.Type
		role   annals.Role
		told   string
		denied string // what is denied, "" for nothing
	}{
		{"The Front is a movement, not a terrorist group.", annals.TypeKind, annals.RoleValue, "a movement", "a terrorist group"},
		{"The Front is a party and not a sect.", annals.TypeKind, annals.RoleValue, "a party", "a sect"},
		{"The Front is not a militia but a party.", annals.TypeKind, annals.RoleValue, "a party", "a militia"},
		{"The Front was a union rather than a party.", annals.TypeKind, annals.RoleValue, "a union", "a party"},
		{"The Front is based in Lima rather than Quito.", annals.TypeBase, annals.RolePlace, "Lima", ""},
		{"The Front split from the League, not from the Union.", annals.TypeSplit, annals.RoleFrom, "the League", ""},
		{"The Front attacked not the army but the police.", annals.TypeEvent, annals.RoleTarget, "the police", ""},
		{"The Front opposes the army but not the police.", annals.TypeConflict, annals.RoleAgainst, "the army", ""},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front was founded in Ecuador.", c.text))
		var told, denied []string
		for _, s := range statements {
			for _, f := range s.Roles[c.role] {
				switch {
				case s.Type != c.typ || s.Evidence.Start < 40:
				case s.Stance == annals.Denied:
					denied = append(denied, f.Text)
				default:
					told = append(told, f.Text)
				}
			}
		}
		if !slices.Equal(told, []string{c.told}) || strings.Join(denied, "; ") != c.denied {
			t.Errorf("%q: %s %q, denied %q", c.text, c.role, told, denied)
		}
	}
}

// TestWhatNobodyDoes holds that what nobody does, and what is only said of a post, is not told as so, and that who is
// taken out of a list is not in it.
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
		{"Peru, which listed it in 2005, delisted it in 2010.", annals.TypeDelisting, annals.Asserted},
		{"The Front is hardly a terrorist organization.", annals.TypeKind, annals.Denied},
		{"Ikari no Wa is a splinter group of the Front.", annals.TypeSplit, annals.Asserted},
		{"In 2007 Juan Pérez founded Ikari no Wa.", annals.TypeFounding, annals.Asserted},
		{"The Front is no longer a political party.", annals.TypeKind, annals.Denied},
		{"It is a myth that Peru banned the Front.", annals.TypeKind, ""},
		{"It is a party that Peru banned.", annals.TypeKind, annals.Asserted},
		{"The Front is not only a party but also a school.", annals.TypeKind, annals.Asserted},
		{"The Front is not a militia but a party.", annals.TypeKind, annals.Denied},
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
	statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.",
		"Peru and Chile, but not Brazil, have banned the Front."))
	for _, s := range statements {
		for _, f := range s.Roles[annals.RoleAuthority] {
			if denied := s.Stance == annals.Denied; denied != (f.Text == "Brazil") {
				t.Errorf("%s has banned the Front, but for Brazil: %v", f.Text, s)
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
			if s.Evidence.Start > 40 && s.Stance == annals.Asserted &&
				(s.Type == annals.TypeSupport || kind == "taking" || kind == "killing") {
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
