package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/pattern"
)

var (
	// fallen are the digits of notes that lost their height when they were pasted: "disarray.14 Its", "'from the stubble'.16"
	fallen = pattern.Lazily(`(\p{L}[)”"’'»]?[.,;!?][)”"’'»]?|\p{L}[.!?]?[”"’'»])([1-9]\d{0,2})(?:\s|$)`)
	// abbreviated are words behind which a stop and a number stand: "Art.5"
	abbreviated = pattern.Lazily(`(?i)(?:^|[^\p{L}])(?:\p{L}|art|arts|sec|no|nos|nr|vol|ch|fig|pp|par|para|ver|lit|op|col|cap|reg|` +
		`max|min|gen|ex|lev|mt|mk|lk|jn|rom|cor|st)\.$`)
	// fallenNote is the number of a note at the beginning of a line: "14 See the minutes".
	fallenNote = pattern.Lazily(`^(\d{1,3})[.)]?[ \t\x{A0}]+`)
)

// longestAbbreviation is how many bytes before a number are looked at.
const longestAbbreviation = 12

// fallenNumbers finds the numbers of notes that stand behind a stop or a quotation as any other digits. One alone may
// be anything, a version or an article: they count where they go on with one another, "… 14 … 15 …".
func (l *layout) fallenNumbers() []unbracketed {
	type candidate struct {
		span
		number int
	}
	if !mayHaveFallen(l.text) {
		return nil
	}
	var all []candidate
	for _, m := range fallen().FindAllStringSubmatchIndex(l.text, -1) {
		if abbreviated().MatchString(l.text[max(0, m[3]-longestAbbreviation):m[3]]) {
			continue
		}
		n, _ := strconv.Atoi(l.text[m[4]:m[5]])
		all = append(all, candidate{span{m[4], m[5]}, n})
	}
	var out []unbracketed
	for i, c := range all {
		if i > 0 && all[i-1].number == c.number-1 || i+1 < len(all) && all[i+1].number == c.number+1 {
			out = append(out, unbracketed{c.span, []string{strconv.Itoa(c.number)}})
		}
	}
	return out
}

// mayHaveFallen tells texts in which a digit stands behind a letter with a stop or a quotation mark between them: most have
// none, and to look for more at every letter of a text takes longer than the rest of its reading.
func mayHaveFallen(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] < '1' || text[i] > '9' || text[i-1] == ' ' {
			continue
		}
		before := text[max(0, i-longestAbbreviation):i]
		word := strings.TrimRight(before, `)”"’'».,;!?`)
		if last, _ := utf8.DecodeLastRuneInString(word); len(word) < len(before) && unicode.IsLetter(last) {
			return true
		}
	}
	return false
}

// notesBelow makes notes of the last blocks of the text that begin with the numbers of such marks.
func (l *layout) notesBelow(marks []unbracketed) {
	cited := map[string]bool{}
	for _, m := range marks {
		cited[m.labels[0]] = true
	}
	for i := len(l.blocks) - 1; i >= 0; i-- {
		b := &l.blocks[i]
		m := fallenNote().FindStringSubmatch(l.text[strings.LastIndexByte(l.text[:b.start], '\n')+1 : b.end])
		if b.kind != annals.BlockNote && (m == nil || !cited[m[1]]) {
			return
		}
		b.kind = annals.BlockNote
	}
}
