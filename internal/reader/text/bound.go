package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

const (
	// maxBlock is how many bytes a paragraph has at most; what comes after reads longer ones in pieces.
	maxBlock = 20_000
	// minNoise is how many bytes of a block are prose whatever they are made of, and minLetters the share of letters, in
	// percent, that longer prose has at least.
	minNoise   = 200
	minLetters = 25
)

// bound keeps what later stages do within bounds: it takes out blocks that are made of anything but words, and divides those
// that no person would have written in one piece.
func (l *layout) bound() {
	var out []block
	for _, b := range l.blocks {
		if b.kind == annals.BlockNote || b.end-b.start <= minNoise {
			out = append(out, b)
			continue
		}
		words := wording(l.text[b.start:b.end])
		if words != "" && isNoise(words) {
			l.noise = append(l.noise, b.span)
			continue
		}
		for len(words) > maxBlock && b.end-b.start > maxBlock {
			first := b
			first.end = cutPoint(l.text, b.span)
			out = append(out, first)
			b.start = first.end + len(l.text[first.end:b.end]) - len(strings.TrimLeftFunc(l.text[first.end:b.end], blank))
			l.cuts = append(l.cuts, b.start)
		}
		if b.start < b.end {
			out = append(out, b)
		}
	}
	l.blocks = out
}

// wording is what a text says without what stands in brackets as marks do, and with one of each row of the same sign: ten
// thousand citations of one sentence make it neither long nor noise.
func wording(s string) string {
	if !strings.ContainsAny(s, "[［") && !hasRow(s) {
		return s
	}
	var b strings.Builder
	var last rune
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '[' || r == '［' {
			if _, end, ok := bracketed(s[i:]); ok {
				i += end
				continue
			}
		}
		if r != last || unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
		last = r
		i += size
	}
	return b.String()
}

// hasRow reports whether the same sign stands in a text three times in a row.
func hasRow(s string) bool {
	var last rune
	n := 0
	for _, r := range s {
		if r != last {
			last, n = r, 0
		}
		if n++; n == 3 && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// isNoise reports whether hardly anything in a text is a letter.
func isNoise(s string) bool {
	letters, all := 0, 0
	for _, r := range s {
		all++
		if unicode.IsLetter(r) || unicode.IsMark(r) || r == ' ' {
			letters++
		}
	}
	return letters*100 < all*minLetters
}

// cutPoint is where to divide a long block: behind a sentence, else behind a word, else anywhere.
func cutPoint(text string, s span) int {
	piece := text[s.start : s.start+maxBlock]
	for _, at := range []int{strings.LastIndex(piece, ". ") + 1, strings.LastIndexByte(piece, ' ')} {
		if at > maxBlock/2 {
			return s.start + at
		}
	}
	end := s.start + maxBlock
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}
