package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf/english"
)

// teller gives templates the words of a statement.
type teller struct {
	s    annals.Statement
	name Namer
}

// words are the fillers of a role joined with "and"; "" when there are none.
func (t teller) words(r annals.Role) string { return t.np(r).words }

// with is the preposition and the role's fillers, "" when there are none.
func (t teller) with(preposition string, r annals.Role) string {
	if w := t.words(r); w != "" {
		return preposition + w
	}
	return ""
}

func (t teller) np(r annals.Role) np {
	fillers := t.s.Roles[r]
	if r == annals.RolePlace {
		fillers = outermost(fillers)
	}
	return t.npOf(fillers)
}

// outermost leaves out the places whose words another one's have: the country of an address is in the address.
func outermost(places []annals.Filler) []annals.Filler {
	return slices.DeleteFunc(slices.Clone(places), func(f annals.Filler) bool {
		return slices.ContainsFunc(places, func(g annals.Filler) bool {
			return g.Start <= f.Start && f.End <= g.End && f.End-f.Start < g.End-g.Start
		})
	})
}

func (t teller) npOf(fillers []annals.Filler) np {
	var words []string
	for _, f := range fillers {
		words = append(words, uncapital(unmarked(markInside().ReplaceAllString(recorded(t.name(f)), "")), f))
	}
	p := np{words: english.List(words, "and"), plural: len(words) > 1}
	if len(words) == 1 {
		p.plural = isPlural(words[0], fillers[0].Kind)
	}
	return p
}

// uncapital takes back the capital that common words have because they opened a sentence: "Critics" of nobody.
func uncapital(words string, f annals.Filler) string {
	if f.Name != "" && f.Name != annals.Unnamed {
		return words
	}
	first, rest, more := strings.Cut(words, " ")
	lower := strings.ToLower(first)
	if !slices.Contains(determiners, lower) && !slices.Contains(commonPeople, lower) {
		return words
	}
	if !more {
		return lower
	}
	return lower + " " + rest
}

// commonPeople are common nouns and pronouns that sources open sentences with.
var commonPeople = []string{"critics", "supporters", "opponents", "proponents", "backers", "officials", "analysts",
	"observers", "members", "scholars", "historians", "experts", "residents", "witnesses", "authorities", "leaders",
	"commentators", "journalists", "researchers", "activists", "others", "people", "volunteers", "followers",
	"sources", "reports", "it", "they", "he", "she", "leftist", "former", "local", "defectors", "rivals"}

// same reports whether two roles read the same.
func (t teller) same(a, b annals.Role) bool {
	bare := func(s string) string { return strings.TrimPrefix(strings.TrimPrefix(s, "The "), "the ") }
	return bare(t.words(a)) == bare(t.words(b))
}

// articled is a role's words with an article where the source's words have none and seem to need one.
func (t teller) articled(r annals.Role) string {
	fillers := t.s.Roles[r]
	if len(fillers) != 1 || fillers[0].Name != "" {
		return t.words(r)
	}
	return articled(t.words(r))
}

// said is the clause of a statement in which somebody says something of somebody: describes X as V.
func (t teller) said(of annals.Role, v verb, preposition, passive string) clause {
	value := preposition + quoted(t.words(annals.RoleValue))
	switch {
	case len(t.s.Speaker) == 0:
		return clause{subject: t.np(of), verb: be, rest: passive + quoted(t.words(annals.RoleValue)), timeless: true}
	case unnamed(t.s.Speaker):
		word := t.s.Speaker[0].Text
		rest := "“" + word + "”: " + quoted(t.words(annals.RoleValue))
		if joint, ok := t.joint(strings.ToLower(word)); ok {
			rest = word + joint + quoted(t.words(annals.RoleValue))
		}
		return clause{subject: t.np(of), verb: be, rest: rest, timeless: true, spoken: true}
	}
	who, whom := t.npOf(t.s.Speaker), t.np(of)
	if whom == who && len(t.s.Speaker) == 1 && t.s.Speaker[0].Kind != annals.Person {
		whom.words = "itself"
	}
	return clause{subject: who, verb: v, rest: whom.words + " " + value, timeless: true, spoken: true}
}

// joint is what stands between a participle and what it introduces: the source's own word where it is one of the usual.
func (t teller) joint(word string) (string, bool) {
	said := strings.ToLower(t.s.Evidence.Text)
	for _, preposition := range []string{"for", "as", "of", "with", "to"} {
		if strings.Contains(said, word+" "+preposition+" ") {
			if startsWith(t.words(annals.RoleValue), preposition+" ") {
				return " ", true
			}
			return " " + preposition + " ", true
		}
	}
	joint, ok := passiveJoints[word]
	return joint, ok
}

// passiveJoints are what stands between a participle and what it introduces.
var passiveJoints = map[string]string{"considered": " ", "called": " ", "deemed": " ", "dubbed": " ", "labelled": " ",
	"labeled": " ", "named": " ", "believed": " ", "described": " as ", "regarded": " as ", "viewed": " as ",
	"seen": " as ", "known": " as ", "characterised": " as ", "characterized": " as ", "known as": " ",
	"described as": " ", "regarded as": " ", "viewed as": " ", "known for": " ", "accused": " of ", "accused of": " ",
	"suspected": " of ", "suspected of": " ", "blamed": " for ", "blamed for": " ", "condemned": " for ",
	"condemned for": " ", "criticized": " for ", "criticised": " for ", "held responsible": " for ",
	"charged": " with ", "charged with": " "}

// saying is the clause of a bare saying: "X says: V", "X denies: V", "it is said: V".
func (t teller) saying(value string) clause {
	c := clause{subject: np{words: "it"}, verb: be, rest: value, timeless: true, spoken: true, dated: true}
	denied := t.s.Stance == annals.Denied
	switch {
	case unnamed(t.s.Speaker):
		c.verb, c.complement = be, strings.ToLower(t.s.Speaker[0].Text)
	case len(t.s.Speaker) == 0 && denied:
		c.verb, c.complement, c.negated = be, "denied", true
	case len(t.s.Speaker) == 0:
		c.verb, c.complement = be, "said"
	case denied:
		c.subject, c.verb, c.negated = t.npOf(t.s.Speaker), verb{"deny", "denies", "denied", "denied"}, true
	default:
		c.subject, c.verb = t.npOf(t.s.Speaker), verb{"say", "says", "said", "said"}
	}
	return c
}

// nameForm says what sort of name a value is.
func nameForm(form string) string {
	switch form {
	case "full":
		return "a full name"
	case "abbreviation":
		return "an abbreviation"
	case "native":
		return "a native name"
	case "romanized":
		return "a name in Latin letters"
	case "former":
		return "a former name"
	}
	return "a name"
}

// determiners open a noun phrase that needs no article.
var determiners = []string{"a", "an", "the", "one", "its", "his", "her", "their", "this", "that", "these", "those",
	"some", "any", "each", "every", "no", "all", "both", "several", "many", "most", "another", "two", "three", "four",
	"five", "numerous", "various", "part", "more", "less"}

// articled puts an indefinite article before words that have no determiner and a singular head.
func articled(words string) string {
	first, _, _ := strings.Cut(words, " ")
	lower := strings.ToLower(first)
	r, _ := utf8.DecodeRuneInString(words)
	switch {
	case words == "", slices.Contains(determiners, lower), unicode.IsDigit(r), strings.ContainsRune("“\"‘'«„", r),
		strings.HasSuffix(first, "'s"), strings.HasSuffix(first, "’s"), isPlural(words, ""):
		return words
	}
	article := "a "
	if strings.ContainsRune("aeiouAEIO", r) && !startsWith(lower, "uni", "one", "eu", "us") {
		article = "an "
	}
	return article + words
}

// startsWith reports whether words begin with one of the beginnings.
func startsWith(words string, beginnings ...string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(words, b) {
			return true
		}
	}
	return false
}

// headEnds are the words that end the head of a noun phrase: "members | of the Front".
var headEnds = []string{"of", "in", "for", "from", "to", "with", "by", "at", "on", "that", "which", "who", "against",
	"under", "between", "among", "within", "throughout", "across", "outside", "inside", "near", "whose",
	"where", "as", "sans", "de", "del", "di", "des"}

// isPlural guesses the number of a noun phrase from the end of its head. Names of states, places, persons and
// bodies are singular ("the United States"), and so are names like Hamas.
func isPlural(words string, kind annals.EntityKind) bool {
	switch kind {
	case annals.State, annals.Place, annals.Person, annals.Body, annals.Event:
		return false
	}
	head := ""
	for i, w := range strings.Fields(words) {
		bare := strings.Trim(w, ",;:()“”\"‘’'")
		if i > 0 && slices.Contains(headEnds, strings.ToLower(bare)) {
			break
		}
		head = bare
		if strings.HasSuffix(w, ",") {
			break
		}
	}
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	if slices.Contains([]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several",
		"many", "numerous", "both", "hundreds", "thousands", "dozens", "most", "all", "various", "these", "those",
		"few"}, first) || slices.Contains([]string{"they", "we", "others"}, strings.ToLower(words)) {
		return true
	}
	if counted(words) {
		return true
	}
	if head == "" || strings.HasSuffix(words, "'s") || strings.HasSuffix(words, "’s") {
		return false
	}
	switch strings.ToLower(head) {
	case "people", "men", "women", "children", "police":
		return true
	case "states", "nations", "series", "news", "politics", "headquarters", "netherlands", "philippines", "times",
		"emirates", "works", "corps":
		return false
	}
	if startsWith(strings.ToLower(words), "a ", "an ", "one ", "this ", "every ", "each ") {
		return false
	}
	if !strings.HasSuffix(head, "s") || len(head) < 3 {
		return false
	}
	initial, _ := utf8.DecodeRuneInString(head)
	switch head[len(head)-2] {
	case 's':
		return false
	case 'i', 'u':
		return false
	case 'a', 'o':
		return unicode.IsLower(initial) // guerrillas, but Hamas and Laos
	}
	return strings.ToUpper(head) != head
}

// counted reports whether a noun phrase begins with a number of more than one: "100 states", "over 100 states", "at least
// ten".
func counted(words string) bool {
	for i, w := range strings.Fields(strings.ToLower(words)) {
		switch w {
		case "over", "about", "around", "nearly", "almost", "approximately", "roughly", "some", "at", "least", "most", "more",
			"than", "up", "to":
			continue
		}
		if i == 0 && len(w) == 4 {
			return false // more likely a year: "2004 referendum"
		}
		return w != "1" && strings.Trim(w, "0123456789,.") == ""
	}
	return false
}

// plural turns the "a wing of " of a relation into its plural.
func plural(relation string) string {
	w := strings.TrimPrefix(strings.TrimPrefix(relation, "an "), "a ")
	noun, rest, _ := strings.Cut(w, " ")
	switch {
	case strings.HasSuffix(noun, "ch"):
		noun += "es"
	case strings.HasSuffix(noun, "y"):
		noun = strings.TrimSuffix(noun, "y") + "ies"
	default:
		noun += "s"
	}
	return noun + " " + rest
}

// countable reports whether a size reads as something one has: "20,000 members", "two seats", "a third".
func countable(value string) bool {
	r, _ := utf8.DecodeRuneInString(value)
	if unicode.IsDigit(r) || strings.ContainsRune("$€£¥", r) {
		return true
	}
	first, _, _ := strings.Cut(strings.ToLower(value), " ")
	return slices.Contains([]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "a", "an", "some", "several", "many", "few", "hundreds", "thousands", "tens", "millions",
		"dozens", "about", "around", "nearly", "almost", "over", "more", "fewer", "less", "up", "between", "at",
		"approximately", "no", "half", "roughly", "numerous"}, first)
}

// isAdverb reports whether a hedge can stand before the verb: "reportedly", "previously", "perhaps".
func isAdverb(hedge string) bool {
	h := strings.ToLower(hedge)
	return !strings.Contains(h, " ") && (strings.HasSuffix(h, "ly") || slices.Contains([]string{"perhaps", "maybe",
		"sometimes", "often", "once"}, h))
}

// quoted puts words in quotation marks unless they stand in some.
func quoted(words string) string {
	r, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	if strings.ContainsRune("“\"‘«„", r) && strings.ContainsRune("”\"’»“", last) && len(words) > 1 {
		return words
	}
	return "“" + words + "”"
}

// capital makes the first letter a capital; words that open with a quotation mark stay as they are written.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func lowered(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
