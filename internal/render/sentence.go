package render

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
)

// Namer says how a sentence calls a filler; see [FullNames] and [ShortNames].
type Namer func(annals.Filler) string

// Sentence tells a statement as one English sentence, from its roles, time, speaker, stance and hedges:
// "The European Union no longer lists the MEK as a terrorist organization, from 26 January 2009."
//
// It says nothing that the statement does not: what somebody says is told as said, what is denied is negated,
// what is intended is not told as done. Values that may take any form stand in quotation marks as written.
func Sentence(s annals.Statement, name Namer) string { return tell(s, name, true) }

// Undated is the sentence without its time, for views that show the time beside it. Its tense stays.
func Undated(s annals.Statement, name Namer) string { return tell(s, name, false) }

func tell(s annals.Statement, name Namer, dated bool) string {
	template, ok := templates[s.Type]
	if !ok {
		return capital(s.Evidence.Text)
	}
	t := teller{s, name}
	if s.Type == annals.TypeEvent {
		if c, ok := t.entry(); ok {
			return c.sentence(s, name, dated)
		}
	}
	if s.Type == annals.TypeEvent && !t.tookPart() {
		if words, ok := t.ownWords(dated); ok {
			return words
		}
	}
	return template(t).sentence(s, name, dated)
}

// templates tell each type. A template gives the clause of the asserted statement; clause.sentence does tense,
// stance, speaker, hedges and time for all of them.
var templates = map[annals.Type]func(teller) clause{
	annals.TypeName: func(t teller) clause {
		value := quoted(t.words(annals.RoleValue))
		c := clause{subject: t.np(annals.RoleSubject), verb: be, timeless: true}
		switch {
		case t.same(annals.RoleSubject, annals.RoleValue):
			// The name is also the one that the sentence would use.
			c = clause{subject: np{words: value}, verb: be, timeless: true, rest: nameForm(t.s.Form)}
		case t.s.Form == "full":
			c = clause{subject: np{words: "the full name of " + c.subject.words}, verb: be, timeless: true, rest: value}
		case t.s.Form == "abbreviation":
			c.rest = "abbreviated " + value
		case t.s.Form == "romanized":
			c.rest = "written " + value + " in Latin letters"
		case t.s.Form == "former":
			c.rest = "formerly called " + value
		case t.s.Form == "native":
			c.rest = "called " + value
		default:
			c.rest = "also called " + value
		}
		if l := languageName(t.s.Lang); l != "" && t.s.Form != "romanized" {
			c.rest += " in " + l
		} else if l != "" {
			c.rest += " (" + l + ")"
		}
		return c
	},
	annals.TypeKind: func(t teller) clause {
		return clause{subject: t.np(annals.RoleSubject), verb: be, rest: t.articled(annals.RoleValue), lasting: true}
	},
	annals.TypeAim: func(t teller) clause {
		value := t.words(annals.RoleValue)
		if startsWith(value, "opposed to", "against", "for", "in favour of", "in favor of", "committed to", "hostile to",
			"critical of") {
			return clause{subject: t.np(annals.RoleSubject), verb: be, rest: value, lasting: true}
		}
		first, rest, _ := strings.Cut(value, " ")
		for _, v := range opposing {
			if rest != "" && (first == v.base || first == v.third || first == v.past) {
				return clause{subject: t.np(annals.RoleSubject), verb: v, rest: rest, lasting: true}
			}
		}
		return clause{subject: np{words: "the aim of " + t.np(annals.RoleSubject).words}, verb: be, rest: value, lasting: true}
	},
	annals.TypeIdeology: func(t teller) clause {
		return clause{subject: np{words: "the doctrine of " + t.np(annals.RoleSubject).words}, verb: be,
			rest: quoted(t.words(annals.RoleValue)), lasting: true}
	},
	annals.TypeFounding: func(t teller) clause {
		return clause{subject: t.np(annals.RoleSubject), verb: be,
			rest: "founded" + t.with(" by ", annals.RoleFounder) + t.with(" in ", annals.RolePlace)}
	},
	annals.TypeDissolution: func(t teller) clause {
		return clause{subject: t.np(annals.RoleSubject), verb: be, rest: "dissolved" + t.with(" by ", annals.RoleBy)}
	},
	annals.TypeSplit: func(t teller) clause {
		return clause{subject: t.np(annals.RoleSubject), verb: verb{"split", "splits", "split", "split"},
			rest: "from " + t.words(annals.RoleFrom)}
	},
	annals.TypeMerger: func(t teller) clause {
		c := clause{subject: t.np(annals.RoleSubject), verb: verb{"merge", "merges", "merged", "merged"},
			rest: strings.TrimPrefix(t.with(" into ", annals.RoleInto), " ")}
		if c.rest == "" && len(t.s.Roles[annals.RoleSubject]) == 1 {
			c.rest = "with others"
		}
		return c
	},
	annals.TypeRenaming: func(t teller) clause {
		rest := "renamed "
		if from := t.s.First(annals.RoleFrom).Text; from != "" {
			rest += "from " + quoted(from) + " to "
		}
		// The names as they were, not the fullest that the group has now.
		subject, to := t.np(annals.RoleSubject), t.s.First(annals.RoleTo).Text
		if f := t.s.First(annals.RoleSubject); subject.words == to && f.Text != "" && f.Text != to {
			// "Aleph was renamed Aleph" tells nothing; the source says "the group".
			subject = np{words: f.Text, plural: isPlural(f.Text, f.Kind)}
		}
		return clause{subject: subject, verb: be, rest: rest + quoted(to)}
	},
	annals.TypePart: func(t teller) clause {
		relation := map[string]string{"wing": "a wing of ", "branch": "a branch of ", "affiliate": "an affiliate of ",
			"predecessor": "a predecessor of ", "successor": "a successor of ", "member body": "a body within "}[t.s.Relation]
		if relation == "" {
			relation = "a part of "
		}
		subject := t.np(annals.RoleSubject)
		if subject.plural {
			relation = plural(relation)
		}
		return clause{subject: subject, verb: be, rest: relation + t.words(annals.RoleWhole), lasting: true}
	},
	annals.TypeBase: func(t teller) clause {
		return clause{subject: t.np(annals.RoleSubject), verb: be, rest: "based or active in " + t.words(annals.RolePlace),
			lasting: true}
	},
	annals.TypeLeadership: func(t teller) clause {
		person := t.np(annals.RolePerson)
		if title := t.words(annals.RoleTitle); title != "" {
			return clause{subject: person, verb: be, rest: title + " of " + t.words(annals.RoleSubject), lasting: true}
		}
		return clause{subject: person, verb: verb{"lead", "leads", "led", "led"}, rest: t.words(annals.RoleSubject),
			lasting: true}
	},
	annals.TypeMembership: func(t teller) clause {
		return clause{subject: t.np(annals.RoleMember), verb: verb{"belong", "belongs", "belonged", "belonged"},
			rest: "to " + t.words(annals.RoleOrganization), lasting: true}
	},
	annals.TypeFamily: func(t teller) clause {
		return clause{subject: t.np(annals.RoleRelative), verb: be,
			rest: "the " + t.words(annals.RoleRelation) + " of " + t.words(annals.RolePerson), lasting: true, timeless: true}
	},
	annals.TypeSize: func(t teller) clause {
		value, of := t.words(annals.RoleValue), t.with(" of ", annals.RoleOf)
		if strings.Contains(value, t.words(annals.RoleOf)) {
			of = "" // the value names what it counts
		}
		if countable(value) {
			return clause{subject: t.np(annals.RoleSubject), verb: verb{"have", "has", "had", "had"}, rest: value + of,
				lasting: true}
		}
		return clause{subject: np{words: "the size of " + t.words(annals.RoleSubject)}, verb: be,
			rest: "given as " + quoted(value) + of, lasting: true}
	},
	annals.TypeAlliance: func(t teller) clause {
		c := clause{subject: t.np(annals.RoleParty), verb: be, rest: "allied", lasting: true}
		if len(t.s.Roles[annals.RoleParty]) < 2 {
			c.rest = "in an alliance"
		}
		return c
	},
	annals.TypeSupport: func(t teller) clause {
		means := t.with(" with ", annals.RoleMeans)
		if means == " with support" {
			means = "" // the verb says so
		}
		return clause{subject: t.np(annals.RoleSupporter), verb: verb{"support", "supports", "supported", "supported"},
			rest: t.words(annals.RoleSupported) + means, lasting: true}
	},
	annals.TypeConflict: func(t teller) clause {
		return clause{subject: t.np(annals.RoleParty), verb: be, rest: "in conflict with " + t.words(annals.RoleAgainst),
			lasting: true}
	},
	annals.TypeDesignation: func(t teller) clause {
		return clause{subject: t.np(annals.RoleAuthority), verb: verb{"list", "lists", "listed", "listed"},
			rest:    t.words(annals.RoleSubject) + " as " + t.words(annals.RoleAs) + t.with(" under ", annals.RoleLaw),
			lasting: true}
	},
	annals.TypeDelisting: func(t teller) clause {
		what := t.words(annals.RoleSubject) + t.with(" as ", annals.RoleAs) + t.with(" under ", annals.RoleLaw)
		if t.s.Stance == annals.Denied || t.s.Stance == annals.Intended {
			return clause{subject: t.np(annals.RoleAuthority), verb: verb{"end", "ends", "ended", "ended"},
				rest: "the listing of " + what}
		}
		return clause{subject: t.np(annals.RoleAuthority), verb: verb{"list", "lists", "listed", "listed"}, rest: what,
			ended: true}
	},
	annals.TypeBan: func(t teller) clause {
		if len(t.s.Roles[annals.RoleAuthority]) == 0 {
			return clause{subject: t.np(annals.RoleSubject), verb: be, rest: "banned", lasting: true}
		}
		return clause{subject: t.np(annals.RoleAuthority), verb: verb{"ban", "bans", "banned", "banned"},
			rest: t.words(annals.RoleSubject), lasting: true}
	},
	annals.TypeStatus: func(t teller) clause {
		if c, ok := t.belonging(); ok {
			return c
		}
		standing := "the standing " + quoted(t.words(annals.RoleAs)) + t.with(" under ", annals.RoleLaw)
		if len(t.s.Roles[annals.RoleAuthority]) == 0 {
			return clause{subject: t.np(annals.RoleSubject), verb: verb{"have", "has", "had", "had"}, rest: standing,
				lasting: true}
		}
		return clause{subject: t.np(annals.RoleAuthority), verb: verb{"give", "gives", "gave", "given"},
			rest: t.words(annals.RoleSubject) + " " + standing, lasting: true}
	},
	annals.TypeEvent: eventClause,
	annals.TypeDescription: func(t teller) clause {
		return t.said(annals.RoleSubject, verb{"describe", "describes", "described", "described"}, "as ", "described as ")
	},
	annals.TypeClaim: func(t teller) clause {
		value := quoted(t.words(annals.RoleValue))
		if about := t.words(annals.RoleAbout); about != "" && !strings.Contains(value, about) {
			value += " (about " + about + ")"
		}
		return t.saying(value)
	},
	annals.TypeAccusation: func(t teller) clause {
		return t.said(annals.RoleAgainst, verb{"accuse", "accuses", "accused", "accused"}, "of ", "accused of ")
	},
}

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

// opposing are the verbs that an aim begins with which somebody is against.
var opposing = []verb{{"oppose", "opposes", "opposed", "opposed"}, {"reject", "rejects", "rejected", "rejected"},
	{"resist", "resists", "resisted", "resisted"}, {"combat", "combats", "combated", "combated"},
	{"fight", "fights", "fought", "fought"}, {"counter", "counters", "countered", "countered"},
	{"condemn", "condemns", "condemned", "condemned"}}

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
	case when == "" || !dated:
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

// unnamed reports whether nobody is named as the speaker and the words are a participle, not a noun.
func unnamed(speaker []annals.Filler) bool {
	if len(speaker) != 1 || speaker[0].Name != annals.Unnamed {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(speaker[0].Text), " ")
	return strings.HasSuffix(first, "ed") || slices.Contains(sayingParticiples, first) ||
		slices.Contains([]string{"seen", "held", "known", "spoken", "talked"}, first)
}
