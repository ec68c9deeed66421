package names

import (
	_ "embed"
	"sync"
)

//go:embed data/related.txt
var relatedText string

// relatedLines are the lines of related.txt that a concept stands in, by the number of the concept; 0 is that of all that
// stand in none.
var relatedLines = sync.OnceValue(func() (related struct {
	numbers map[string]uint16
	lines   [][]uint16
}) {
	related.numbers, related.lines = map[string]uint16{}, make([][]uint16, 1)
	for i, concepts := range tableLines(relatedText) {
		for _, concept := range concepts {
			n, ok := related.numbers[concept]
			if !ok {
				n = uint16(len(related.lines))
				related.numbers[concept], related.lines = n, append(related.lines, nil)
			}
			related.lines[n] = append(related.lines[n], uint16(i))
		}
	}
	return related
})

// related is how well words match whose meanings translators put for one another.
const related = 0.87

// areRelated tells words of two scripts whose meanings translators put for one another.
func areRelated(a, b *Word) bool {
	if a.related == 0 || b.related == 0 || a.Script == b.Script || a.Script == 0 || b.Script == 0 || a.Class == Given ||
		b.Class == Given {
		return false
	}
	lines := relatedLines().lines
	x, y := lines[a.related], lines[b.related]
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			return true
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return false
}
