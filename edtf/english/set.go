package english

import "strings"

func isSet(t string) bool { return strings.HasPrefix(t, "[") || strings.HasPrefix(t, "{") }

// setWords words "[1981,1983]" (one of them) and "{1981,1983}" (all of them), with ranges among the members.
func setWords(t string, adverb bool) string {
	one := t[0] == '['
	inner := strings.Trim(t, "[]{}")
	if one {
		if w := partOfDecade(inner); w != "" {
			if adverb {
				return "in " + w
			}
			return w
		}
	}
	var words []string
	prep := ""
	for i, m := range strings.Split(inner, ",") {
		p, w := memberWords(strings.TrimSpace(m), one, adverb)
		if i == 0 {
			prep = p
		} else if p != prep && p != "" {
			w = p + " " + w
		}
		words = append(words, w)
	}
	and := "and"
	if one {
		and = "or"
	}
	w := List(words, and)
	if adverb && prep != "" {
		return prep + " " + w
	}
	return w
}

// memberWords words one member of a set: its preposition and its noun.
func memberWords(m string, one, adverb bool) (prep, words string) {
	start, end, isRange := strings.Cut(m, "..")
	if !isRange {
		p := readPoint(m)
		return p.prep(), p.noun()
	}
	a, b := readPoint(start), readPoint(end)
	switch {
	case start == "":
		return "", "by " + b.noun()
	case end == "":
		return a.prep(), a.noun() + " or later"
	case one && adverb:
		return "", "at some time between " + a.noun() + " and " + b.noun()
	case one:
		return "", "some time between " + a.noun() + " and " + b.noun()
	}
	return "", "from " + a.noun() + " to " + b.noun()
}

// partOfDecade gives "1970..1973" and its like the words that the vocabulary uses them for: early, mid and late
// parts of a decade.
func partOfDecade(inner string) string {
	start, end, ok := strings.Cut(inner, "..")
	if !ok || len(start) != 4 || len(end) != 4 || start[:3] != end[:3] || !digits(start) || !digits(end) {
		return ""
	}
	decade := start[:3] + "0s"
	switch start[3:] + end[3:] {
	case "03":
		return "the early " + decade
	case "46":
		return "the mid-" + decade
	case "79":
		return "the late " + decade
	}
	return ""
}
