package render

import (
	"slices"
	"strings"

	"annals"
)

// kinship tells how two are related. Sources call it by a noun, "his second wife", or by a verb, "he married her".
func kinship(t teller) clause {
	relation, relative, person := t.words(annals.RoleRelation), t.np(annals.RoleRelative), t.words(annals.RolePerson)
	kin := clause{subject: relative, verb: be, lasting: true, timeless: true}
	switch word := strings.ToLower(relation); {
	case slices.Contains(marrying, word):
		kin.rest = "married to " + person
	case slices.Contains(divorcing, word):
		kin.rest = "divorced from " + person
		if !t.s.Time.IsZero() && !strings.HasSuffix(t.s.Time.String(), "/..") {
			kin.rest = "married to " + person // until they were divorced
		}
	case word == "engaged" || word == "betrothed":
		kin.rest = word + " to " + person
	case word == "born":
		return clause{subject: t.np(annals.RolePerson), verb: be, rest: "born to " + relative.words}
	case (isPlural(relation, "") || strings.Contains(word, "s-in-law")) && !relative.plural:
		kin.rest = "one of the " + relation + " of " + person
	default:
		kin.rest = "the " + relation + " of " + person
	}
	return kin
}

// The verbs by which sources tell a marriage and its end.
var (
	marrying  = []string{"marry", "marries", "married", "marrying", "wed", "weds", "wedded"}
	divorcing = []string{"divorce", "divorces", "divorced", "divorcing"}
)
