package names

// Similarity measures how near two names are, from 0 for nothing in common to 1 for equal keys, across scripts and
// whatever the order of their words. It compares sounds; equal sounds of unequal spellings come to just under 1.
func Similarity(a, b string) float64 {
	if Key(a) == Key(b) {
		return 1
	}
	x, y := soundsOf(a), soundsOf(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	apart := wordwise(x, y)
	together := nearness(join(x), join(y))
	return min(max(apart, together), 0.99)
}

func soundsOf(name string) (sounds []string) {
	for _, w := range splitWords(name) {
		if s := soundOf(w); s != "" && !isArticle(s) {
			sounds = append(sounds, s)
		}
	}
	return sounds
}

func join(sounds []string) (all string) {
	for _, s := range sounds {
		all += s
	}
	return all
}

// wordwise pairs the words of two names, nearest first, and weighs each by its length.
func wordwise(x, y []string) float64 {
	usedX, usedY := make([]bool, len(x)), make([]bool, len(y))
	var matched, total float64
	for _, s := range x {
		total += float64(len(s))
	}
	for _, s := range y {
		total += float64(len(s))
	}
	for {
		best, bi, bj := 0.5, -1, -1
		for i := range x {
			for j := range y {
				if !usedX[i] && !usedY[j] {
					if n := nearness(x[i], y[j]); n > best {
						best, bi, bj = n, i, j
					}
				}
			}
		}
		if bi < 0 {
			return matched / total
		}
		usedX[bi], usedY[bj] = true, true
		matched += best * float64(len(x[bi])+len(y[bj]))
	}
}

// nearness is 1 less the cost of turning one sound into the other, by the length of the longer.
func nearness(a, b string) float64 {
	if a == b {
		return 1
	}
	longer := max(len(a), len(b))
	return max(0, 1-soundDistance(a, b)/float64(longer))
}

// soundDistance is the least cost of edits that turn one sound into the other: 1 for a consonant, less for a vowel, which
// scripts leave out and romanizations vary, and for sounds that romanizations write for one another.
func soundDistance(a, b string) float64 {
	above := make([]float64, len(b)+1)
	row := make([]float64, len(b)+1)
	for j := range b {
		above[j+1] = above[j] + omission(b[j])
	}
	for i := range a {
		row[0] = above[0] + omission(a[i])
		for j := range b {
			row[j+1] = min(above[j]+exchange(a[i], b[j]), above[j+1]+omission(a[i]), row[j]+omission(b[j]))
		}
		above, row = row, above
	}
	return above[len(b)]
}

func omission(c byte) float64 {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return 0.4
	case 'h', 'y', 'w':
		return 0.5
	}
	return 1
}

func exchange(a, b byte) float64 {
	switch {
	case a == b:
		return 0
	case soundGroup(a) != "" && soundGroup(a) == soundGroup(b):
		return 0.4
	}
	return max(omission(a), omission(b))
}

// soundGroup names the sounds that romanizations and dialects exchange.
func soundGroup(c byte) string {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return "vowel"
	case 'k', 'g', 'G', 'X', 'h':
		return "throat"
	case 's', 'S', 'z', 'Z', 'c', 'C', 'j':
		return "hiss"
	case 't', 'T', 'd':
		return "teeth"
	case 'v', 'w', 'f', 'b', 'p':
		return "lips"
	}
	return ""
}
