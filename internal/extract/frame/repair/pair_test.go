package repair_test

import (
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestTwoFillers reads roles that two or more have together, and some that only look so.
func TestTwoFillers(t *testing.T) {
	for _, c := range []struct {
		in   string
		typ  annals.Type
		role annals.Role
		want string
	}{
		{"Four miners and two mine guards were killed in 1950.", annals.TypeEvent, annals.RoleTarget, "Four miners; two mine guards"},
		{"The army burned villages and a farm in 1950.", annals.TypeEvent, annals.RoleTarget, "villages; a farm"},
		{"The army attacked soldiers and civilians in 1950.", annals.TypeEvent, annals.RoleTarget, "soldiers and civilians"},
		{"The club is headed by Juan Santos and Maria Campos along with Pedro Vega.", annals.TypeLeadership, annals.RolePerson,
			"Juan Santos; Maria Campos; Pedro Vega"},
		{"The club was founded in 1950 by Juan Santos, together with two friends.", annals.TypeFounding, annals.RoleFounder,
			"Juan Santos; two friends"},
		{"Peru as well as Chile recognised the new government.", annals.TypeStatus, annals.RoleAuthority, "Peru; Chile"},
		{"The talks between the state and the miners in Lima failed.", annals.TypeEvent, annals.RoleActor,
			"The talks between the state and the miners in Lima"},
		{"The strike spread to Lima, Cachora, and Pampas.", annals.TypeEvent, annals.RolePlace, "Lima; Cachora; Pampas"},
		{"The strike spread to Lima and the Pampas Union in 1950.", annals.TypeEvent, annals.RolePlace, "Lima"},
		{"The army held parts of the Lima District and a hotel in 1950.", annals.TypeEvent, annals.RoleTarget,
			"parts of the Lima District; a hotel"},
		{"The union criticised support for the Red League and their attacks on miners in 1950.", annals.TypeEvent, annals.RoleTarget,
			"support for the Red League; their attacks on miners"},
		{"The party expelled two deputies, Juan Santos and Maria Campos, in 1950.", annals.TypeEvent, annals.RoleTarget,
			"Juan Santos; Maria Campos"},
		{"The talks among the Red League, the old Farmers' Union and others failed in 1950.", annals.TypeEvent, annals.RoleParticipant,
			"the Red League; the old Farmers' Union; others"},
		{"Juan Santos, a supporter of the Red League and veteran of the war, resigned.", annals.TypeSupport, annals.RoleSupported,
			"the Red League"},
		{"The court jailed Juan Santos, a judge, and Maria Campos, a teacher, in 1950.", annals.TypeEvent, annals.RoleTarget,
			"Juan Santos; Maria Campos"},
		{"The army arrested Juan Santos, a teacher, and two miners in 1950.", annals.TypeEvent, annals.RoleTarget,
			"Juan Santos; a teacher; two miners"},
		{"The bomb killed the mayor's wife, Maria Campos, and two miners in 1950.", annals.TypeEvent, annals.RoleTarget,
			"Maria Campos; two miners"},
		{"The League was founded by two former members of the Farmers' Union, Juan Santos and Maria Campos.", annals.TypeFounding,
			annals.RoleFounder, "Juan Santos; Maria Campos"},
		{"Three members of the Red League, the Farmers' Union and the Blue Party resigned in 1950.", annals.TypeEvent, annals.RoleActor,
			"Three members of the Red League, the Farmers' Union and the Blue Party"},
		{"The army arrested Juan Santos and six others in 1950.", annals.TypeEvent, annals.RoleTarget, "Juan Santos; six others"},
		{"The League is led by Juan Santos and two others.", annals.TypeLeadership, annals.RolePerson, "Juan Santos; two others"},
		{"The union sued its rivals, the Red League and the Farmers' Union, in 1950.", annals.TypeEvent, annals.RoleTarget,
			"the Red League; the Farmers' Union"},
		{"In 1950 Juan Santos and his three sons, Pablo, Diego, and Luis Santos founded the League.", annals.TypeFounding,
			annals.RoleFounder, "Juan Santos; Pablo; Diego; Luis Santos"},
		{"The Front waged a campaign in Northern Ireland against the British Army and the Irish Police.", annals.TypeConflict,
			annals.RoleAgainst, "the British Army; the Irish Police"},
		{"After the war, the Red League and the Farmers' Union were banned by the state.", annals.TypeBan, annals.RoleSubject,
			"the Red League; the Farmers' Union"},
		{"After the defeat of Chile, the Red League and the Farmers' Union were banned by the state.", annals.TypeBan,
			annals.RoleSubject, "the Red League; the Farmers' Union"},
		{"In Peru, Chile and Bolivia, miners were banned by the state.", annals.TypeBan, annals.RoleSubject, "miners"},
		{"The miners moved back to Lima in 1950.", annals.TypeEvent, annals.RolePlace, "Lima"},
	} {
		if got := strings.Join(frametest.Fillers(c.in, c.typ, c.role), "; "); got != c.want {
			t.Errorf("%q: the %s of the %s is %q, want %q", c.in, c.role, c.typ, got, c.want)
		}
	}
}

// TestAgentsOfAParticiple holds that of a participle beside a noun those after a comma and "together with" go with the noun.
func TestAgentsOfAParticiple(t *testing.T) {
	const in = "The council consists of delegates appointed by the Labour League, together with the members of the board."
	got := frametest.Fillers(in, annals.TypeEvent, annals.RoleActor)
	if want := []string{"the Labour League"}; !slices.Equal(got, want) {
		t.Errorf("%q appointed delegates, want %q", got, want)
	}
}

// TestFirstToDo reads what somebody is the first or only one to do as part of what he is.
func TestFirstToDo(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The Labour League was the first party to use posters.", "the first party to use posters"},
		{"The Labour League is a party to reckon with in towns.", "a party"},
	} {
		if got := strings.Join(frametest.Fillers(c.in, annals.TypeKind, annals.RoleValue), "; "); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}
