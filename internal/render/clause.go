package render

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
)

// clause is a sentence before tense, stance and time: who, does, what.
type clause struct {
	subject np
	verb    verb
	rest    string
	// lasting marks a state, which holds through its time; without it the clause is something that happens.
	lasting bool
	// timeless marks what is told in the present when the source gives no time: names, kin, sayings.
	timeless bool
	// ended marks what the clause says is so no longer.
	ended bool
	// negated marks that the verb itself denies.
	negated bool
	// complement stands between the verb and the time of a dated clause.
	complement string
	// dated marks a saying, whose date stands before what is said.
	dated bool
	// spoken marks a clause that names its speaker itself.
	spoken bool
}

// np is a noun phrase and its number.
type np struct {
	words  string
	plural bool
}

// verb holds the forms of a verb: list, lists, listed, listed.
type verb struct{ base, third, past, participle string }

// be stands for the forms of to be; a passive is be with its participle at the front of the rest.
var be = verb{base: "be"}

type tense int

const (
	past tense = iota
	present
	perfect
)

// tenseOf reads the tense off the time: what lasts until the source was written is present, and perfect when it
// has a beginning.
func (c clause) tenseOf(time string) tense {
	switch {
	case c.ended:
		return present
	case time == "" && c.timeless:
		return present
	case !strings.HasSuffix(time, "/.."):
		return past
	case time == "/..", time == "../..":
		return present
	case c.lasting:
		return perfect
	}
	return past
}

func (c clause) sentence(s annals.Statement, name Namer, dated bool) string {
	var adverbs, remarks []string
	for _, h := range s.Hedges {
		if isAdverb(h) {
			adverbs = append(adverbs, strings.ToLower(h))
		} else {
			remarks = append(remarks, h)
		}
	}
	opening := ""
	switch {
	case c.spoken:
	case len(s.Speaker) > 0:
		opening = attribution(s, name)
	case s.Stance == annals.Alleged && len(adverbs) == 0:
		adverbs = append(adverbs, "allegedly")
	}

	tense := c.tenseOf(s.Time.String())
	if tense == present && !c.ended && slices.ContainsFunc(adverbs, isBygone) {
		tense = past
	}
	openEnd := strings.HasSuffix(s.Time.String(), "/..")
	when := english.When(s.Time, c.lasting && !(openEnd && s.Stance == annals.Intended))
	switch {
	case when == "" || !dated || s.Type == annals.TypeKind && mentions(c.rest, s):
		when = ""
	case c.ended:
		when = ", " + english.From(s.Time)
	default:
		when = " " + when
	}
	w := c.subject.words + " " + c.predicate(tense, s.Stance, strings.Join(adverbs, " "))
	if c.complement != "" {
		w += " " + c.complement
	}
	switch {
	case c.dated:
		w += when + ": " + c.rest
	case c.rest != "":
		w += " " + c.rest + when
	default:
		w += when
	}
	if s.Stance == annals.Intended {
		w += " (intended)"
	}
	w = opening + w
	remarks = slices.DeleteFunc(remarks, func(h string) bool { return strings.Contains(w, h) })
	if len(remarks) > 0 {
		for i := range remarks {
			remarks[i] = quoted(remarks[i])
		}
		w += " (in the source’s words: " + strings.Join(remarks, ", ") + ")"
	}
	return capital(w) + "."
}

// isBygone reports whether an adverb says that what it goes with is over.
func isBygone(adverb string) bool {
	return slices.Contains([]string{"previously", "formerly", "once", "originally", "initially"}, adverb)
}

// predicate is the verb with its tense, negation, modality and adverbs.
func (c clause) predicate(t tense, stance annals.Stance, adverb string) string {
	not := ""
	if stance == annals.Denied && !c.negated {
		not = "not"
	}
	if c.ended {
		adverb = strings.TrimSpace(adverb + " no longer")
	}
	number := func(singular, plural string) string {
		if c.subject.plural {
			return plural
		}
		return singular
	}
	isBe := c.verb == be
	var parts []string
	switch {
	case stance == annals.Intended:
		parts = []string{number("was", "were"), adverb, "to", c.verb.base}
	case isBe && t == perfect:
		parts = []string{number("has", "have"), not, adverb, "been"}
	case isBe && t == present:
		parts = []string{number("is", "are"), not, adverb}
	case isBe:
		parts = []string{number("was", "were"), not, adverb}
	case t == perfect:
		parts = []string{number("has", "have"), not, adverb, c.verb.participle}
	case not != "" && t == present:
		parts = []string{adverb, number("does", "do"), not, c.verb.base}
	case not != "":
		parts = []string{adverb, "did", not, c.verb.base}
	case t == present:
		parts = []string{adverb, number(c.verb.third, c.verb.base)}
	default:
		parts = []string{adverb, c.verb.past}
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}

// attribution opens a sentence with whose words it is.
func attribution(s annals.Statement, name Namer) string {
	if unnamed(s.Speaker) {
		word := strings.ToLower(s.Speaker[0].Text)
		if slices.Contains(sayingParticiples, word) {
			return "it is " + word + " that "
		}
		return "according to unnamed speakers (" + quoted(word) + "), "
	}
	who := teller{s, name}.npOf(s.Speaker)
	if s.Stance == annals.Alleged {
		if who.plural {
			return who.words + " say that "
		}
		return who.words + " says that "
	}
	return "according to " + who.words + ", "
}

// sayingParticiples are what can stand in "it is … that".
var sayingParticiples = []string{"alleged", "argued", "asserted", "assumed", "believed", "claimed", "considered",
	"estimated", "held", "known", "reported", "rumored", "rumoured", "said", "suspected", "thought", "understood"}

// criticized are the verbs by which somebody meets with criticism, whose it is they do not say: "drew criticism for".
var criticized = []string{"draw", "draws", "drew", "drawn", "drawing", "attract", "attracts", "attracting", "face",
	"faces", "facing", "receive", "receives", "receiving", "meet", "meets", "met", "meeting", "encounter", "encounters",
	"encountering"}

// unnamed reports whether nobody is named as the speaker and the words are a participle, not a noun.
func unnamed(speaker []annals.Filler) bool {
	if len(speaker) != 1 || speaker[0].Name != annals.Unnamed {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(speaker[0].Text), " ")
	return strings.HasSuffix(first, "ed") || slices.Contains(sayingParticiples, first) ||
		slices.Contains([]string{"seen", "held", "known", "spoken", "talked"}, first) || slices.Contains(criticized, first)
}
