package names

// Similarity measures how near two names are, from 0 for nothing in common to 1 for equal keys, across scripts, languages
// and whatever the order of their words: the score of a mutual comparison.
func Similarity(a, b string) float64 {
	if Key(a) == Key(b) {
		return 1
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
