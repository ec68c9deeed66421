package names

import "strings"

// Similarity measures how near two names are, from 0 for nothing in common to 1 for equal keys, across scripts, languages
// and whatever the order of their words: the score of a mutual comparison.
func Similarity(a, b string) float64 {
	switch strings.Compare(Key(a), Key(b)) {
	case 0:
		return 1
	case 1:
		a, b = b, a // which words are linked first depends on the order where several are as good
	}
	var r Reader
	x, y := r.Parse(a, AnyKind), r.Parse(b, AnyKind)
	if x.Kind != y.Kind {
		// One of them says that it is an organization's.
		x, y = r.Parse(a, Organization), r.Parse(b, Organization)
	}
	c := Comparer{Mutual: true}
	c.Ask(x)
	return min(c.Compare(y, false).Score, 0.99)
}
