package extract

import (
	"slices"
	"strings"
	"testing"

	"annals"
)

// toldAs is what a sentence tells of a type: its stance, those who say it and those of one role.
type toldAs struct {
	text    string
	typ     annals.Type
	stance  annals.Stance // empty where nothing may be told
	speaker string
	role    annals.Role
	fillers []string
}

func (want toldAs) check(t *testing.T) {
	t.Helper()
	const first = "The Popular Front is a movement in Ecuador."
	statements, _, _ := Extract(documentOf(first, want.text))
	i := slices.IndexFunc(statements, func(s annals.Statement) bool {
		return s.Evidence.Start > len(first) && s.Type == want.typ && s.Confidence >= annals.DefaultConfidence
	})
	if i < 0 {
		if want.stance != "" {
			t.Errorf("%q: no %s was read", want.text, want.typ)
		}
		return
	}
	s := statements[i]
	if s.Stance != want.stance {
		t.Errorf("%q: the %s is %s, want %q", want.text, want.typ, s.Stance, want.stance)
	}
	if got := texts(s.Speaker); strings.Join(got, ", ") != want.speaker {
		t.Errorf("%q: those who say it are %q, want %q", want.text, got, want.speaker)
	}
	if got := texts(s.Roles[want.role]); want.role != "" && !slices.Equal(got, want.fillers) {
		t.Errorf("%q: the %s is %q, want %q", want.text, want.role, got, want.fillers)
	}
}

func texts(fillers []annals.Filler) []string {
	var out []string
	for _, f := range fillers {
		out = append(out, f.Text)
	}
	return out
}

// TestNamesAreSomebody holds that a word for nobody denies nothing where it belongs to a name, and does where it stands
// before one.
func TestNamesAreSomebody(t *testing.T) {
	network := []string{"No Border Network"}
	for _, want := range []toldAs{
		{"No Border Network attacked the town of Puyo in 1994.", annals.TypeEvent, annals.Asserted, "", annals.RoleActor, network},
		{"No Border Network was banned by Peru in 1990.", annals.TypeBan, annals.Asserted, "", annals.RoleSubject, network},
		{"Peru banned the No Border Network in 1990.", annals.TypeBan, annals.Asserted, "", "", nil},
		{"No Popular Front was banned by Peru in 1990.", annals.TypeBan, annals.Denied, "", "", nil},
		{"No Popular Front leader was arrested in 1990.", annals.TypeEvent, annals.Denied, "", "", nil},
		{"No Peruvian court has banned the Front.", annals.TypeBan, annals.Denied, "", annals.RoleAuthority, nil},
	} {
		want.check(t)
	}
}

// TestNegationTurnsRound holds that words which only look like a denial deny nothing, those which are one do, and that
// who is taken out of a list is not in it.
func TestNegationTurnsRound(t *testing.T) {
	for _, want := range []toldAs{
		{"The Labour Party failed to agree, leading to the dissolution of the Front in 1994.", annals.TypeDissolution, annals.Asserted,
			"", "", nil},
		{"The Labour Party failed to agree on a name, resulting in the dissolution of the Front in 1994.", annals.TypeDissolution,
			annals.Asserted, "", "", nil},
		{"The Labour Party failed to dissolve the Front in 1994.", annals.TypeDissolution, annals.Denied, "", "", nil},
		{"The Front ceased to be banned in 1990.", annals.TypeBan, annals.Asserted, "", "", nil},
		{"Peru ceased to support the Front.", annals.TypeSupport, annals.Denied, "", "", nil},
		{"No fewer than 500 members attacked the Front.", annals.TypeEvent, annals.Asserted, "", annals.RoleActor,
			[]string{"No fewer than 500 members"}},
		{"The Front attacked no fewer than three towns in 1994.", annals.TypeEvent, annals.Asserted, "", annals.RoleTarget,
			[]string{"no fewer than three towns"}},
		{"Every neighbour but Chad banned the Front.", annals.TypeBan, "", "", "", nil},
		{"All states but Chile designated the Front as a terrorist organization.", annals.TypeDesignation, "", "", "", nil},
		{"Spain, rather than France, supported the Front.", annals.TypeSupport, annals.Asserted, "", annals.RoleSupporter,
			[]string{"Spain"}},
		{"Peru, not Chile, supported the Front.", annals.TypeSupport, annals.Asserted, "", annals.RoleSupporter, []string{"Peru"}},
		{"The Front is anything but a political party.", annals.TypeKind, annals.Denied, "", annals.RoleValue,
			[]string{"a political party"}},
		{"The Front is nothing but a political party.", annals.TypeKind, annals.Asserted, "", "", nil},
		{"Peru stopped short of a ban on the Front.", annals.TypeBan, annals.Denied, "", "", nil},
		{"Peru stopped short of banning the Front.", annals.TypeBan, annals.Denied, "", "", nil},
		{"The Front failed to attack Puyo in 1994.", annals.TypeEvent, annals.Denied, "", "", nil},
		{"Far from being banned, the Front won 20 seats in 1990.", annals.TypeBan, "", "", "", nil},
		{"Had the talks succeeded, the Front would have left Quito.", annals.TypeEvent, "", "", "", nil},
		{"Peru banned the Front from joining the Labour Union in 1990.", annals.TypeMembership, annals.Denied, "", annals.RoleMember,
			[]string{"the Front"}},
		{"Peru banned the Front from joining the Labour Union in 1990.", annals.TypeBan, "", "", "", nil},
		{"Peru banned the Front from operating in 1990.", annals.TypeBan, annals.Asserted, "", annals.RoleSubject,
			[]string{"the Front"}},
		{"No wonder the Front was banned in 1990.", annals.TypeBan, annals.Asserted, "", "", nil},
		{"Let the Front be banned.", annals.TypeBan, "", "", "", nil},
		{"A hypothetical party banned by Peru would win.", annals.TypeBan, "", "", "", nil},
	} {
		want.check(t)
	}
}

// TestNotUntil holds that what was not so until a date was so from then on, where no more is left open.
func TestNotUntil(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  annals.Type
		want string
	}{
		{"The Front was not banned until 1936.", annals.TypeBan, "asserted 1936/.."},
		{"The Front was not founded until 1936.", annals.TypeFounding, "asserted 1936"},
		{"The Front was not founded until after the end of the Chaco War in 1936.", annals.TypeFounding,
			"asserted 1936"},
		{"The Front did not become a party until 1936.", annals.TypeKind, "asserted 1936/.."},
		{"The Front was not a member of the Labour Union until 1936.", annals.TypeMembership, "asserted 1936/.."},
		{"The Front was not dissolved until after the war.", annals.TypeDissolution, "asserted "},
		{"The Front was not banned in 1936.", annals.TypeBan, "denied 1936"},
		{"The Front was not banned by the court, which sat until 1936.", annals.TypeBan, "denied "},
		{"The Front could not be banned until 1936.", annals.TypeBan, "denied /1936"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", c.text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Evidence.Start > 43 && s.Type == c.typ })
		if i < 0 {
			t.Errorf("%q: no %s was read", c.text, c.typ)
		} else if got := string(statements[i].Stance) + " " + statements[i].Time.String(); got != c.want {
			t.Errorf("%q: the %s is %q, want %q", c.text, c.typ, got, c.want)
		}
	}
}

// TestOnNoList holds that who is not on a list is not told to be on it.
func TestOnNoList(t *testing.T) {
	peru := []string{"Peru"}
	for _, want := range []toldAs{
		{"The Front is on Peru's list of terrorist organizations.", annals.TypeDesignation, annals.Asserted, "", annals.RoleAuthority,
			peru},
		{"The Front is not on Peru's list of terrorist organizations.", annals.TypeDesignation, annals.Denied, "", annals.RoleAuthority,
			peru},
		{"The Front was never on Peru's list of terrorist organizations.", annals.TypeDesignation, annals.Denied, "", "", nil},
		{"The Front is no longer on Peru's list of terrorist organizations.", annals.TypeDesignation, annals.Denied, "", "", nil},
		{"The Front is not only on Peru's list of terrorist organizations.", annals.TypeDesignation, annals.Asserted, "", "", nil},
	} {
		want.check(t)
	}
}

// TestTiesBindTwo holds that nobody founds or belongs to themselves, as a wrong parse may tell, and that a word of faith before
// an orientation names nobody.
func TestTiesBindTwo(t *testing.T) {
	for _, want := range []toldAs{
		{"In 1990 the Popular Front founded the Popular Front.", annals.TypeFounding, "", "", "", nil},
		{"In 1990 the Popular Front founded the Red League.", annals.TypeFounding, annals.Asserted, "", "", nil},
		{"Juan Pérez founded the Red League, a pro-Lima and Hindu nationalist party.", annals.TypeKind, annals.Asserted, "",
			annals.RoleSubject, []string{"the Red League"}},
		{"Juan Pérez met the Red Star guerrilla group.", annals.TypeKind, annals.Asserted, "", annals.RoleSubject,
			[]string{"the Red Star"}},
	} {
		want.check(t)
	}
}

// TestSummedUpIsNoKind holds that what sums up a clause is not what the last one named in it is.
func TestSummedUpIsNoKind(t *testing.T) {
	for _, want := range []toldAs{
		{"Peru recognized the Labour League, a decision that angered Chile.", annals.TypeKind, "", "", "", nil},
		{"Peru recognized the Labour League, a union of dockers.", annals.TypeKind, annals.Asserted, "", annals.RoleValue,
			[]string{"a union of dockers"}},
	} {
		want.check(t)
	}
}

// TestWhoCounts holds that who claims a number for itself says it.
func TestWhoCounts(t *testing.T) {
	for _, want := range []toldAs{
		{"It claims 40,000 members.", annals.TypeSize, annals.Alleged, "It", "", nil},
		{"The Front claimed a membership of 5,000.", annals.TypeSize, annals.Alleged, "The Front", "", nil},
		{"The Front claims to have 40,000 members.", annals.TypeSize, annals.Alleged, "The Front", "", nil},
		{"The Front boasts 40,000 members.", annals.TypeSize, annals.Alleged, "The Front", "", nil},
		{"The Front puts its membership at 40,000.", annals.TypeSize, annals.Alleged, "The Front", "", nil},
		{"The Front has 40,000 members.", annals.TypeSize, annals.Asserted, "", "", nil},
	} {
		want.check(t)
	}
}

// TestReachOfAccordingTo holds that who is quoted by "according to" does not say what another one answers.
func TestReachOfAccordingTo(t *testing.T) {
	for _, want := range []toldAs{
		{"According to the Herald, Peru supported the Front, but Chile condemned it.", annals.TypeEvent, annals.Asserted, "",
			annals.RoleActor, []string{"Chile"}},
		{"According to the Herald the Front attacked Puyo, but Chile supported it.", annals.TypeEvent, annals.Alleged, "the Herald",
			annals.RoleActor, []string{"the Front"}},
		{"According to the Herald, the Front fled, although the minister said that Chile had armed it.", annals.TypeClaim,
			annals.Alleged, "the minister", "", nil},
		{"According to the Herald, the raid failed, but Chile banned the Front in 1995.", annals.TypeBan, annals.Alleged, "the Herald",
			"", nil},
	} {
		want.check(t)
	}
}

// TestForetold holds that what somebody said would come about is told as intended by them.
func TestForetold(t *testing.T) {
	for text, want := range map[string]annals.Stance{
		"The Harbour League is a party in Peru. Its leader announced that it would dissolve in 2011.": annals.Intended,
		"The Harbour League is a party in Peru. Its leader said that it dissolved in 2011.":           annals.Alleged,
		"The Harbour League is a party in Peru. It would dissolve in 2011.":                           annals.Asserted,
	} {
		statements, _, _ := Extract(documentOf(text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool { return s.Type == annals.TypeDissolution })
		if i < 0 || statements[i].Stance != want || (len(statements[i].Speaker) > 0) == (want == annals.Asserted) {
			t.Errorf("%q tells %+v, want a dissolution told as %s", text, statements, want)
		}
	}
}

// TestNoneOfThem holds that a size whose own words say that there is none is told as so, and denied where another word denies it.
func TestNoneOfThem(t *testing.T) {
	for text, want := range map[string]annals.Stance{
		"The Harbour League took 3% of all votes in 2017 and got no seats.": annals.Asserted,
		"The Harbour League had no members in 1990.":                        annals.Asserted,
		"The Harbour League did not have 300 members in 1990.":              annals.Denied,
		"The Harbour League never had any seats.":                           annals.Denied,
		"The Harbour League does not have any seats.":                       annals.Denied,
		"The Harbour League has never had 500 members.":                     annals.Denied,
		"The Harbour League has no seats in the National Assembly.":         annals.Asserted,
	} {
		statements, _, _ := Extract(documentOf(text))
		i := slices.IndexFunc(statements, func(s annals.Statement) bool {
			return s.Type == annals.TypeSize && !strings.Contains(s.First(annals.RoleValue).Text, "%")
		})
		if i < 0 || statements[i].Stance != want {
			t.Errorf("%q tells %+v, want it %s", text, statements, want)
		}
	}
}
