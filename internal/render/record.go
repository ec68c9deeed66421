package render

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/pattern"
)

// The records of official lists are no prose: their statements have labels for verbs, "DOB", "nationality", "last_updated",
// and their words may be several lines or several fields of a table. These templates tell them as sentences.

// The labels that lists give what they state, letters only, in lower case.
var (
	birthLabels    = []string{"dob", "pob", "birth", "born", "dateofbirth", "placeofbirth", "birthdate", "birthplace"}
	nationalLabels = []string{"nationality", "nationalityvalue", "national"}
	citizenLabels  = []string{"citizen", "citizenship"}
	flagLabels     = []string{"flag", "vesselflag", "flagofvessel", "currentflag"}
	formerFlags    = []string{"formervesselflag", "formerflag", "previousflag", "previousflags"}
)

// label is a role's first words as labels are compared; those that a list's reader has one word for are that word.
func (t teller) label(r annals.Role) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, t.s.First(r).Label())
}

// belonging tells to which state somebody belongs, or a ship; ok is false for any other standing.
func (t teller) belonging() (c clause, ok bool) {
	if len(t.s.Roles[annals.RoleAuthority]) == 0 {
		return clause{}, false
	}
	rest, former := "", false
	switch label := t.label(annals.RoleAs); {
	case slices.Contains(nationalLabels, label):
		rest = "a national of "
	case slices.Contains(citizenLabels, label):
		rest = "a citizen of "
	case slices.Contains(formerFlags, label):
		rest, former = "formerly under the flag of ", true
	case slices.Contains(flagLabels, label), t.s.First(annals.RoleAs).Text == t.s.First(annals.RoleAuthority).Text:
		rest = "under the flag of "
	default:
		return clause{}, false
	}
	return clause{subject: t.np(annals.RoleSubject), verb: be, rest: rest + t.words(annals.RoleAuthority), lasting: true,
		timeless: !former}, true
}

// entry tells the events that lists have of their own: births, and what was done to an entry. ok is false for any other.
func (t teller) entry() (c clause, ok bool) {
	label := t.label(annals.RoleKind)
	switch born, entered := t.np(annals.RoleParticipant), t.words(annals.RoleTarget); {
	case born.words != "" && slices.Contains(birthLabels, label):
		return clause{subject: born, verb: be, rest: "born" + t.with(" in ", annals.RolePlace)}, true
	case entered != "" && strings.Contains(label, "updated"):
		return clause{subject: np{words: "the entry on " + entered}, verb: be, rest: "updated"}, true
	case entered != "" && label == "publicationdate":
		return clause{subject: np{words: "the act on " + entered}, verb: be, rest: "published"}, true
	case entered != "" && label == "entryintoforcedate":
		return clause{subject: np{words: "the act on " + entered}, verb: verb{"enter", "enters", "entered", "entered"},
			rest: "into force"}, true
	}
	return clause{}, false
}

// betweenFields stands between fields of a table that were taken together, those that say nothing included.
var betweenFields = pattern.Lazily(`",(?:\s*-0-\s*,)*\s*"`)

// recorded makes words that are several lines or fields of a record one line: a label without words ends with a colon. The
// lines of a record after its first are indented; those of prose are not, and stay as they are.
func recorded(words string) string {
	words = betweenFields().ReplaceAllString(words, ", ")
	if !strings.Contains(words, "\n  ") {
		return words
	}
	var b strings.Builder
	between := ""
	for line := range strings.Lines(words) {
		line = strings.TrimSpace(line)
		b.WriteString(between + line)
		between = "; "
		if !strings.Contains(line, ": ") {
			between = ": "
		}
	}
	return b.String()
}

// participle tells a standing that a participle names, "recognised", as what was done. ok is false for any other.
func (t teller) participle() (c clause, ok bool) {
	as := strings.ToLower(t.words(annals.RoleAs))
	if as == "recognise" || as == "recognize" {
		as += "d"
	}
	if strings.Contains(as, " ") || !strings.HasSuffix(as, "ed") {
		return clause{}, false
	}
	rest := as + t.with(" under ", annals.RoleLaw) + t.with(" by ", annals.RoleAuthority)
	return clause{subject: t.np(annals.RoleSubject), verb: be, rest: rest, lasting: true}, true
}
