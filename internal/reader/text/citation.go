package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxRange is how many labels "[12–15]" may stand for.
const maxRange = 30

// citation is what a label cites: itself, or for "[3, 5]" and "[3–5]" each label meant; nothing when it is no citation.
func (s *markScanner) citation(label string, a surroundings) []string {
	label, footnote := strings.CutPrefix(label, "^")
	if footnote && label != "" && !strings.ContainsAny(label, " ^") {
		return []string{label}
	}
	if a.first && a.letter {
		return nil
	}
	if n, ok := number(label); ok {
		// A year in a quotation, "in June [1998]", is no citation; note 1998 follows note 1997.
		if n == 0 || n > 999 && n > s.highest+1 {
			return nil
		}
		s.highest = max(s.highest, n)
		return []string{label}
	}
	if group, ok := groupLabel(label, a.attached); ok {
		return []string{group}
	}
	if list := s.list(label, a); list != nil {
		return list
	}
	if s.lettered(label, a) {
		return []string{label}
	}
	return nil
}

// list reads several numbers between one pair of brackets, as scholars write them.
func (s *markScanner) list(label string, a surroundings) []string {
	if a.letter || a.single {
		return nil
	}
	var out []string
	last := 0
	for part := range strings.FieldsFuncSeq(label, func(r rune) bool { return r == ',' || r == ';' || r == '،' || r == '、' }) {
		part = strings.TrimFunc(part, blank)
		from, to := part, part
		if i := strings.IndexAny(part, "–-—"); i > 0 {
			_, size := utf8.DecodeRuneInString(part[i:])
			from, to = strings.TrimSpace(part[:i]), strings.TrimSpace(part[i+size:])
		}
		first, ok := number(from)
		end, ok2 := number(to)
		if !ok || !ok2 || first <= last || end < first || end > 999 || end-first >= maxRange {
			return nil
		}
		last = end
		if first == end {
			out = append(out, part)
			continue
		}
		for n := first; n <= end; n++ {
			out = append(out, strconv.Itoa(n))
		}
	}
	s.highest = max(s.highest, last)
	return out
}

// number reads a whole number of up to four digits in any script.
func number(s string) (int, bool) {
	n, count := 0, 0
	for _, r := range s {
		if !unicode.IsDigit(r) || count == 4 {
			return 0, false
		}
		n = n*10 + digit(r)
		count++
	}
	return n, count > 0
}

// digit is the value of a decimal digit. Scripts have theirs in order, from nought.
func digit(r rune) int {
	d := 0
	for d < 9 && unicode.IsDigit(r-1) {
		r--
		d++
	}
	return d
}

// groups are the names that articles give to series of notes.
var groups = map[string]bool{"note": true, "notes": true, "nb": true, "n": true, "fn": true, "footnote": true, "ref": true,
	"lower-alpha": true, "upper-alpha": true, "lower-roman": true, "upper-roman": true, "lower-greek": true, "decimal": true,
	"web": true, "source": true, "anm": true, "anmerkung": true, "nota": true, "註": true, "注": true, "注釈": true, "주": true,
	"прим": true, "یادداشت": true, "ملاحظة": true}

// groupLabel recognises the label of a note in a named series: "note 3", "nb 2", "lower-alpha 1", "n1".
func groupLabel(label string, attached bool) (string, bool) {
	i := strings.LastIndexFunc(label, func(r rune) bool { return !unicode.IsDigit(r) })
	if i < 0 {
		return "", false
	}
	_, size := utf8.DecodeRuneInString(label[i:])
	name, count := label[:i+size], label[i+size:]
	if count == "" { // "note a"
		group, letter, ok := strings.Cut(label, " ")
		return label, ok && utf8.RuneCountInString(letter) == 1 && groups[strings.ToLower(group)]
	}
	if len(count) > 4 {
		return "", false
	}
	group := strings.ToLower(strings.TrimRight(name, " ."))
	if groups[group] {
		return label, attached || strings.HasSuffix(name, " ")
	}
	// Articles name series of their own, "[TA 3]". A date in a quotation looks like one but stands apart.
	ok := attached && strings.HasSuffix(name, " ") && utf8.RuneCountInString(group) <= 12 && len(count) <= 3 &&
		strings.IndexFunc(group, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0 && group != ""
	return label, ok && !months[group]
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true,
	"july": true, "august": true, "september": true, "october": true, "november": true, "december": true}

// lettered reports whether a label continues a series of letters: a, b, … z, aa, ab; A, B; i, ii; I, II.
func (s *markScanner) lettered(label string, a surroundings) bool {
	if !a.attached || a.letter || a.single || len(label) > 6 {
		return false
	}
	for _, series := range []struct {
		name string
		at   func(string) int
	}{{"lower", letters('a')}, {"upper", letters('A')}, {"roman", romans(false)}, {"Roman", romans(true)}} {
		if n := series.at(label); n > 0 && n <= s.alphabets[series.name]+1 {
			s.alphabets[series.name] = max(s.alphabets[series.name], n)
			return true
		}
	}
	return false
}

// letters gives the place of a label in the series a … z, aa, ab … that begins with a letter; 0 for none.
func letters(first byte) func(string) int {
	return func(label string) int {
		n := 0
		for i := range len(label) {
			c := label[i] - first
			if c >= 26 || n > 26 {
				return 0
			}
			n = n*26 + int(c) + 1
		}
		return n
	}
}

// romans gives the place of a label in the series i, ii, iii … xxx; 0 for none.
func romans(upper bool) func(string) int {
	return func(label string) int {
		for n := 1; n <= 39; n++ {
			r := strings.Repeat("x", n/10) + [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[n%10]
			if upper {
				r = strings.ToUpper(r)
			}
			if r == label {
				return n
			}
		}
		return 0
	}
}

// locator is the length of the page numbers that pages print right behind a mark: "[5]:12–14".
func locator(after string) int {
	rest, ok := strings.CutPrefix(after, ":")
	if !ok {
		return 0
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return blank(r) && r != ' ' && r != '\n' })
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsDigit(r) {
		return 0
	}
	n := 0
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if !unicode.IsDigit(r) && !strings.ContainsRune("–-,", r) {
			break
		}
		n += size
	}
	r, _ := utf8.DecodeRuneInString(rest[n:])
	if unicode.IsLetter(r) || n > 40 {
		return 0
	}
	n = len(strings.TrimRight(rest[:n], "–-,"))
	return len(after) - len(rest) + n
}
