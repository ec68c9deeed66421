package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/mend"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// grant is the act of giving somebody a standing, as a predicate tells it.
type grant struct {
	*predicate.Predicate
	s *document.Sentence
	// by is the verb that tells it.
	by string
	// deciders are how many of those who are told to give the standing could decide on it.
	deciders int
}

// grantOf is the giving of a standing that a predicate may tell by its verb.
func grantOf(s *document.Sentence, p *predicate.Predicate, by string) grant {
	g := grant{Predicate: p, s: s, by: by}
	for _, a := range p.Agents {
		if predicate.CouldDecide(s, a) {
			g.deciders++
		}
	}
	return g
}

// standing is the type of the standing that is given, by the verb, by what its complement says, and by whether all who are
// told to give it can; empty for none.
func (g grant) standing() annals.Type {
	switch {
	case g.ofTerror():
		if g.designates() {
			return annals.TypeDesignation
		}
	case formalOrSaid(g.by) && g.decided() && foreignAgent(g.s, g.Complement):
		return annals.TypeDesignation
	case g.says(mend.IllegalWords) && g.forbids():
		return annals.TypeBan
	case g.acknowledges():
		if g.says(rightfulWords) || g.by == "recognize" || g.by == "recognise" || g.by == "acknowledge" && g.governs() && g.decided() {
			return annals.TypeStatus
		}
	case g.deciders > 0 && g.formal() && !g.relates() && (ranking[g.by] && g.says(dangerWords) || g.says(cultWords) && g.governs()):
		return annals.TypeDesignation
	}
	return ""
}

// ofTerror reports whether the standing is that of a terrorist organization, in words or in a "so" for what was said before.
func (g grant) ofTerror() bool {
	return g.says(terrorWords) && classesAsTerror(g.s, g.Complement) || g.Marker == "so" && earlierDesignation(g.s) != nil
}

// designates reports whether the act of giving such a standing is one of those who can, or of nobody who is told.
func (g grant) designates() bool {
	if !g.in("designate") && !g.in("consider") && g.by != "name" {
		return false
	}
	return g.decided() || g.formal() && len(g.Agents) == 0 && g.Passive
}

// forbids reports whether what is called illegal is made so: "regards it as a criminal organization" makes nothing illegal.
func (g grant) forbids() bool {
	return g.formal() || g.deciders > 0 && !g.in("consider") && (!g.in("hold") || g.by == "rule")
}

// acknowledges reports whether somebody is taken for what the complement says: "recognized it as a party to the conflict".
func (g grant) acknowledges() bool {
	switch {
	case g.in("recognize"):
		return g.Marker == "as" && len(g.Agents) > 0 || g.says(statusWords)
	case g.by == "declare":
		return g.deciders > 0 && g.says(statusWords)
	}
	return g.by == "designate" && g.says(statusWords)
}

// relates reports whether the class is one towards somebody, "listed it as its main enemy", and none that a list is of.
func (g grant) relates() bool { return g.s.Tokens[g.Complement.First].Tag == "PRP$" }

// decided reports whether all who are told to give the standing could decide on it, and some are told.
func (g grant) decided() bool { return g.deciders > 0 && g.deciders == len(g.Agents) }

// governs reports whether all who are told to give the standing are states or organs of one.
func (g grant) governs() bool {
	return !slices.ContainsFunc(g.Agents, func(a predicate.Authority) bool { return !listsOthers(g.s, a) })
}

// formal reports whether the verb tells an act, "designate", and not only what somebody is called or seen as.
func (g grant) formal() bool { return g.in("designate") && !calling[g.by] }

// in reports whether the verb is of a class.
func (g grant) in(class string) bool { return document.VerbClasses[class][g.by] }

// says reports whether the complement has a word of the set.
func (g grant) says(words map[string]bool) bool { return anyWord(g.s, g.Complement, words) }

// ranking are the verbs by which bodies put somebody into a class of their own, "listed it as a threat"; calling those of
// the verbs for an act that may also tell only how somebody is called or seen.
var (
	ranking = wordlist.Set("designate list classify")
	calling = wordlist.Set("label brand define see")
)

// rightfulWords are those of the words for a standing that one has by right, dangerWords those that a class for dangerous
// bodies is called by, cultWords those for what authorities declare to be no religion.
var (
	rightfulWords = wordlist.Set(`representative belligerent belligerents observer government protected persons
		legitimate army state sovereign independent republic religion`)
	cultWords   = wordlist.Set("cult cults sect sects")
	dangerWords = wordlist.Set("threat hostile enemy entity radical hate extremist agent agents undesirable")
)
