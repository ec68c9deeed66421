package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

// Namer says how a sentence calls a filler; see [FullNames] and [ShortNames].
type Namer func(annals.Filler) string

// Sentence tells a statement as one English sentence, from its roles, time, speaker, stance and hedges:
// "The European Union no longer lists the MEK as a terrorist organization, from 26 January 2009."
//
// It says nothing that the statement does not: what somebody says is told as said, what is denied is negated,
// what is intended is not told as done. Values that may take any form stand in quotation marks as written.
func Sentence(s annals.Statement, name Namer) string { return tell(s, name, true) }

// undated is the sentence without its time, for views that show the time beside it. Its tense stays.
func undated(s annals.Statement, name Namer) string { return tell(s, name, false) }

func tell(s annals.Statement, name Namer, dated bool) string {
	if s.Type == annals.TypeAim && s.Stance == annals.Intended {
		s.Stance = annals.Asserted // an aim is what is intended
	}
	template, ok := templates[s.Type]
	if !ok {
		return capital(unmarked(s.Evidence.Text))
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
		if f := t.s.First(annals.RoleValue); first == "To" {
			value = lowered(value)
		} else if f.Name == "" && f.Start == t.s.Evidence.Start && value != lowered(value) {
			value = quoted(value) // an item of a list: "Better prospects will be created"
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
			of := " of "
			if strings.HasSuffix(title, "responsible") {
				of = " for "
			}
			held := clause{subject: person, verb: be, rest: title + of + t.words(annals.RoleSubject), lasting: true}
			if isOffice(title) {
				held.verb, held.rest = verb{"hold", "holds", "held", "held"}, "the "+held.rest
			}
			return held
		}
		return clause{subject: person, verb: verb{"lead", "leads", "led", "led"}, rest: t.words(annals.RoleSubject),
			lasting: true}
	},
	annals.TypeMembership: func(t teller) clause {
		return clause{subject: t.np(annals.RoleMember), verb: verb{"belong", "belongs", "belonged", "belonged"},
			rest: "to " + t.words(annals.RoleOrganization), lasting: true}
	},
	annals.TypeFamily: kinship,
	annals.TypeSize: func(t teller) clause {
		value := t.words(annals.RoleValue)
		of := ofWhat(value, t.words(annals.RoleOf))
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
			rest:    t.words(annals.RoleSubject) + t.listedAs(),
			lasting: true}
	},
	annals.TypeDelisting: func(t teller) clause {
		what := t.words(annals.RoleSubject) + t.listedAs()
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
		if c, ok := t.participle(); ok {
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
		if t.s.Stance == annals.Denied && len(t.s.Speaker) > 0 && !unnamed(t.s.Speaker) {
			// Who does not accuse tells no accusation: the charge is denied.
			return clause{subject: t.npOf(t.s.Speaker), verb: verb{"deny", "denies", "denied", "denied"},
				rest:     "the charge against " + t.words(annals.RoleAgainst) + ": " + quoted(t.words(annals.RoleValue)),
				timeless: true, spoken: true, negated: true}
		}
		return t.said(annals.RoleAgainst, verb{"accuse", "accuses", "accused", "accused"}, "of ", "accused of ")
	},
}

// listedAs is as what somebody is listed, and by which law.
func (t teller) listedAs() string {
	as, law := listedAs(t.words(annals.RoleAs), t.np(annals.RoleSubject).plural), t.with("", annals.RoleLaw)
	switch {
	case law == "":
		return as
	case strings.HasPrefix(as, " under "):
		return as + " (" + law + ")"
	}
	return as + " under " + law
}

// listedAs is as what somebody is listed, among what, for one organization is none of "terrorist organizations", on which list,
// or under which of the headings that lists have: who is listed under "Al-Qaida" need not be it.
func listedAs(as string, several bool) string {
	switch {
	case onlyListed(as):
		return ""
	case strings.HasSuffix(as, " list") || strings.HasSuffix(as, " blacklist") || strings.HasSuffix(as, " register"):
		return " on " + as
	case isAct(as):
		return " under " + as
	case isHeading(as):
		return " under " + quoted(as)
	case isPlural(as, "") && !several:
		return " among " + as
	}
	return " as " + as
}

// isAct reports whether words are the name of an act, "the Syria (Sanctions) Regulations 2019", which nobody is.
func isAct(as string) bool {
	words := strings.Fields(as)
	if last := len(words) - 1; last > 0 && strings.Trim(words[last], "()0123456789") == "" {
		words = words[:last] // the year
	}
	return len(words) > 1 && slices.Contains([]string{"Regulations", "Regulation", "Act", "Order", "Decree"}, words[len(words)-1])
}

// isHeading reports whether words are the heading of a part of a list, "CAF" or "Al-Qaida", and do not say what somebody is, as
// "a terrorist" and "Specially Designated Global Terrorist" do.
func isHeading(as string) bool {
	for i, w := range strings.Fields(as) {
		first, _ := utf8.DecodeRuneInString(w)
		if i == 0 && !unicode.IsUpper(first) && !unicode.IsDigit(first) {
			return false
		}
		w = strings.ToLower(strings.Trim(w, "()[],.;:"))
		if slices.Contains(listedSorts, w) || slices.Contains(listedSorts, strings.TrimSuffix(w, "s")) {
			return false
		}
	}
	return true
}

// listedSorts are words for those who are listed.
var listedSorts = []string{"organization", "organisation", "entity", "entitie", "group", "person", "individual", "national",
	"terrorist", "party", "partie", "company", "companie", "movement", "association", "body", "bodie", "state", "sponsor",
	"trafficker", "kingpin", "agent", "vessel", "ship", "aircraft", "bank", "enemy", "enemie", "threat", "concern", "cult", "sect",
	"institution", "official"}

// onlyListed reports whether the text says only that there is a list.
func onlyListed(as string) bool {
	return slices.Contains([]string{"", "listed", "list", "lists", "its list", "the list", "blacklisted", "designated"},
		strings.ToLower(as))
}

// isOffice reports whether a title names the office and not who holds it: "command", "the presidency".
func isOffice(title string) bool {
	last := strings.ToLower(title[strings.LastIndexByte(title, ' ')+1:])
	return last == "command" || last == "presidency" || last == "captaincy" || last == "regency" || strings.HasSuffix(last, "ship")
}

// ofWhat is what follows the number of a size: what it counts, or of what it is a part. A label in brackets may be no
// plural: "500 (membership)".
func ofWhat(value, of string) string {
	if of == "" || strings.Contains(value, of) {
		return "" // the value names what it counts
	}
	if r, _ := utf8.DecodeRuneInString(of); unicode.IsDigit(r) {
		return " of " + of // "90 of 150 seats"
	}
	if r, _ := utf8.DecodeLastRuneInString(value); !unicode.IsDigit(r) || strings.ContainsAny(value, "$€£¥%") {
		return " of " + of
	}
	if !strings.Contains(of, " ") {
		of = strings.ToLower(of)
	}
	if isPlural(of, "") || of == "staff" || of == "personnel" {
		return " " + of
	}
	return " (" + of + ")"
}

// opposing are the verbs that an aim begins with which somebody is against.
var opposing = []verb{{"oppose", "opposes", "opposed", "opposed"}, {"reject", "rejects", "rejected", "rejected"},
	{"resist", "resists", "resisted", "resisted"}, {"combat", "combats", "combated", "combated"},
	{"fight", "fights", "fought", "fought"}, {"counter", "counters", "countered", "countered"},
	{"condemn", "condemns", "condemned", "condemned"}}
