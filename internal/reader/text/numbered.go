package text

import (
	"strconv"

	"annals"
	"annals/internal/pattern"
)

// paragraphNumber is a number before the first word of a paragraph, as judgments and resolutions count theirs: "12 The
// applicant".
var paragraphNumber = pattern.Lazily(`^(\d{1,3})[ \t\x{A0}]+["“(]?\p{Lu}`)

// dayNumber is a number that begins a date, as the lines of a chronology do: "2 May 1998 - The Front is banned".
var dayNumber = pattern.Lazily(`^\d{1,2}[ \t\x{A0}]+` + monthNames + `(?:[ \t\x{A0}]|$)`)

// findNumbered makes items of paragraphs that are counted by bare numbers, and leaves the numbers out. A number alone may
// as well be part of its sentence, so another paragraph must have the one before or after it.
func (l *layout) findNumbered() {
	type numbered struct{ block, number int }
	var all []numbered
	for i := range l.blocks {
		b := &l.blocks[i]
		if b.kind != annals.BlockParagraph {
			continue
		}
		if m := paragraphNumber().FindStringSubmatch(l.text[b.start:b.end]); m != nil &&
			!dayNumber().MatchString(l.text[b.start:b.end]) {
			n, _ := strconv.Atoi(m[1])
			all = append(all, numbered{i, n})
		}
	}
	for k, x := range all {
		if k > 0 && all[k-1].number == x.number-1 || k+1 < len(all) && all[k+1].number == x.number+1 {
			b := &l.blocks[x.block]
			b.kind = annals.BlockItem
			b.start += len(strconv.Itoa(x.number))
			for b.start < b.end && (l.text[b.start] == ' ' || l.text[b.start] == '\t') {
				b.start++
			}
		}
	}
}
