package pdf

import (
	"cmp"
	"slices"
	"unicode"
)

// rightToLeft reports letters of scripts that are written so.
func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) && !unicode.IsDigit(r)
}

// direction is how a sign is written: 1 to the right, -1 to the left, 0 as those around it.
func direction(r rune) int {
	switch {
	case rightToLeft(r):
		return -1
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return 1
	}
	return 0
}

// ordered are the signs of a line in the order in which they are read. Where some are written to the left, the order in which a
// file has them says little, and their places say all: those written to the left are read from the right, and so is
// the line as a whole where most of its letters are such.
func ordered(signs []sign) []sign {
	left, right := 0, 0
	for _, c := range signs {
		switch direction(c.r) {
		case -1:
			left++
		case 1:
			right++
		}
	}
	if left == 0 {
		return signs
	}
	base := 1
	if left > right {
		base = -1
	}
	signs = spaced(slices.DeleteFunc(slices.Clone(signs), func(c sign) bool {
		return c.r == ' ' && (c.made || c.width() <= 0) // it has no place of its own
	}))
	ways := make([]int, len(signs))
	for i := 0; i < len(signs); {
		if ways[i] = direction(signs[i].r); ways[i] != 0 {
			i++
			continue
		}
		end := i
		for end < len(signs) && direction(signs[end].r) == 0 {
			end++
		}
		way := base
		if i > 0 && end < len(signs) && ways[i-1] == direction(signs[end].r) {
			way = ways[i-1]
		}
		for ; i < end; i++ {
			ways[i] = way
		}
	}
	var runs [][]sign
	for i := 0; i < len(signs); {
		end := i
		for end < len(signs) && ways[end] == ways[i] {
			end++
		}
		run := slices.Clone(signs[i:end])
		if ways[i] < 0 {
			slices.Reverse(run)
			sameFirst(run)
		}
		runs = append(runs, run)
		i = end
	}
	if base < 0 {
		slices.Reverse(runs)
	}
	out := slices.Concat(runs...)
	turnBrackets(out)
	return out
}

// sameFirst puts signs of one glyph, which have one place, back into the order in which the file has them.
func sameFirst(run []sign) {
	for i := 0; i < len(run); {
		end := i + 1
		for end < len(run) && run[end].box == run[i].box {
			end++
		}
		slices.Reverse(run[i:end])
		i = end
	}
}

// turnBrackets turns brackets that open where one is open, or close where none is: PDFium gives those beside words written to
// the left as they are drawn there or as they are meant.
func turnBrackets(signs []sign) {
	open := false
	for i, c := range signs {
		switch {
		case c.r == '(' && open:
			signs[i].r = ')'
			open = false
		case c.r == ')' && !open:
			signs[i].r = '('
			open = true
		case c.r == '(':
			open = true
		case c.r == ')':
			open = false
		}
	}
}

const (
	// letterGap is the gap between letters, in the size of their font, from which on they are of two words, and looseGap that
	// beside letters written to the left: those of Arabic that do not join have wider gaps within words.
	letterGap, looseGap = 0.12, 0.22
)

// spaced puts signs in the order of their places, with spaces where there are gaps.
func spaced(signs []sign) []sign {
	slices.SortStableFunc(signs, func(a, b sign) int { return cmp.Compare(a.left+a.right, b.left+b.right) })
	var out []sign
	for i, c := range signs {
		if i > 0 && c.r != ' ' && signs[i-1].r != ' ' && c.left-signs[i-1].right > gapOf(signs[i-1], c)*c.size {
			out = append(out, sign{r: ' ', box: box{signs[i-1].right, c.bottom, c.left, c.top}})
		}
		out = append(out, c)
	}
	return out
}

// gapOf is the gap from which on two signs are of two words, in the size of their font.
func gapOf(a, b sign) float64 {
	if rightToLeft(a.r) || rightToLeft(b.r) {
		return looseGap
	}
	return letterGap
}
