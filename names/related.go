package names

import (
	_ "embed"
	"sync"
)

//go:embed data/related.txt
var relatedText string

// relatedLines are the lines of related.txt that a concept stands in.
var relatedLines = sync.OnceValue(func() map[string][]uint16 {
	lines := map[string][]uint16{}
	for i, concepts := range tableLines(relatedText) {
		for _, concept := range concepts {
			lines[concept] = append(lines[concept], uint16(i))
		}
	}
	return lines
})

// related is how well words match whose meanings translators put for one another.
const related = 0.87

// areRelated tells words of two scripts whose meanings translators put for one another.
func areRelated(a, b *Word) bool {
	if a.Script == b.Script || a.Script == 0 || b.Script == 0 || a.Class == Given || b.Class == Given {
		return false
	}
	x, y := relatedLines()[a.Concept], relatedLines()[b.Concept]
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
