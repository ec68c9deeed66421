package repair

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// joinNames makes one phrase of a name whose parts the parser hung apart: of "Nuon Chea and Khieu Samphan", "Samphan"
// is no surname of the first, and "Hikari no Wa" is one subject, not two.
func joinNames(t *tree.Tree) {
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Modifier || m.First == m.Last {
			continue
		}
		top := -1
		for k := m.First; k <= m.Last; k++ {
			h := t.Arcs[k].Head
			switch out := h < m.First || h > m.Last; {
			case out && top < 0:
				top = k
			case out && m.Entity.Kind == annals.Person && (t.Arcs[k].Rel == "flat" || t.Arcs[k].Rel == "compound"):
				t.Arcs[k].Head = top
			case out && h == t.Arcs[top].Head && t.Arcs[k].Rel == t.Arcs[top].Rel:
				t.Arcs[k].Head, t.Arcs[k].Rel = top, "flat"
			}
		}
	}
}

// joinListed coordinates what a list names with its first name as a whole, where the parser did with the place within
// that name: "the Party of Oru, the Republican Left and local groups".
func joinListed(t *tree.Tree) {
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Entity.Kind != annals.Organization || m.First == m.Last {
			continue
		}
		top, listed, group := t.Top(m), []int(nil), false
		for k := m.First; k <= m.Last; k++ {
			for _, c := range t.Kids[k] {
				if k != top && c > m.Last && t.Arcs[c].Rel == "conj" {
					listed = append(listed, c)
					group = group || noun.IsBody(t, c) || words.Group[t.Tokens[c].Lemma] && t.Sentence.MentionAt(c) == nil
				}
			}
		}
		if group {
			for _, c := range listed {
				t.Arcs[c].Head = top
			}
		}
	}
}

// partNames makes two coordinated names of what the parser took for one, where a conjunction stands between: "Jane
// West, and Ana Cruz".
func partNames(t *tree.Tree) {
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Modifier || m.First < 2 || !conjunctionBefore(t, m) {
			continue
		}
		top := t.Top(m)
		h := t.Arcs[top].Head
		if o := t.Sentence.MentionAt(max(h, 0)); h >= 0 && h < m.First && o != nil && o != m && t.Is(top, "flat", "compound", "appos") {
			t.Arcs[top] = lang.Arc{Head: h, Rel: "conj"}
		}
	}
}

// besidePlaces makes appositions of common nouns that say what a place is and that the parser took for further places:
// "Hankou, capital of Hubei and now part of Wuhan".
func besidePlaces(t *tree.Tree) {
	for k := range t.Arcs {
		h := t.Arcs[k].Head
		if t.Arcs[k].Rel != "conj" || h < 0 || h > k || t.Tokens[k].Tag != "NN" || !parts[t.Tokens[k].Lemma] ||
			t.Child(k, "det") >= 0 || len(t.Attached(k, []string{"of"})) == 0 {
			continue
		}
		if m := t.Sentence.MentionAt(h); m != nil && m.Entity.Kind == annals.Place || t.Arcs[h].Rel == "appos" {
			t.Arcs[k].Rel = "appos"
		}
	}
}

// besideSeries makes an apposition of a common noun after a comma that the parser took for one more of a coordination
// of names that its conjunction had ended: "Ana Cruz and Juan Rojas, Peruvian teachers".
func besideSeries(t *tree.Tree) {
	for k := range t.Arcs {
		h := t.Arcs[k].Head
		if t.Arcs[k].Rel != "conj" || h < 0 || h > k || t.Tokens[k].Tag != "NNS" && t.Tokens[k].Tag != "NN" ||
			t.Sentence.MentionAt(k) != nil || t.Sentence.MentionAt(h) == nil {
			continue
		}
		before, ended := h, false
		for _, o := range t.Children(h, "conj") {
			if o < k && t.Sentence.MentionAt(o) != nil {
				before, ended = o, conjunctionBefore(t, t.Sentence.MentionAt(o))
			}
		}
		if !ended {
			continue
		}
		comma, joined := false, false
		for n := before + 1; n < k; n++ {
			if t.Tokens[n].Text == "," && !comma {
				comma = true
				joined = t.Tokens[n+1].Tag == "CC" || t.Tokens[n+1].Tag == "IN" || t.Tokens[n+1].Tag == "RB"
			}
		}
		if comma && !joined {
			t.Arcs[k].Rel = "appos"
		}
	}
}

// besideName makes an apposition of a noun, after a name and a comma, that says who that is and that the parser took for one
// more of a coordination: "arrested Juan Rojas, a teacher, and beat him", "met Juan Rojas, then a judge, and Ana Cruz". One
// behind which the list goes on with another noun is one of those listed.
func besideName(t *tree.Tree) {
	for k := range t.Arcs {
		h := t.Arcs[k].Head
		if t.Arcs[k].Rel != "conj" || h < 0 || h > k || t.Tokens[k].Tag != "NN" || t.Sentence.MentionAt(k) != nil || !t.IsHuman(k) {
			continue
		}
		c := t.Sentence.ChunkAt(k)
		if c == nil || t.Tokens[c.First].Tag != "DT" {
			continue
		}
		comma := c.First - 1
		for comma > 0 && t.Tokens[comma].IsAdverb() {
			comma--
		}
		if comma < 1 || t.Tokens[comma].Text != "," {
			continue
		}
		m := t.Sentence.MentionAt(comma - 1)
		if m == nil || m.Last != comma-1 || !t.NamesPerson(t.Top(m)) {
			continue
		}
		top := t.Top(m)
		if top != h && !(t.Arcs[top].Rel == "conj" && t.Arcs[top].Head == h) {
			continue
		}
		next := -1
		for _, o := range append(t.Children(h, "conj"), t.Children(k, "conj")...) {
			if o > k && t.IsNoun(o) && (next < 0 || o < next) {
				next = o
			}
		}
		if next < 0 && (top == h || conjunctionBefore(t, m)) || next > k && t.NamesPerson(next) {
			t.Arcs[k] = lang.Arc{Head: top, Rel: "appos", Sure: t.Arcs[k].Sure}
		}
	}
}

// besideKin makes an apposition of a person's name between commas after a noun for one relative or post, which the parser
// took for one more of a coordination: "killed the mayor's wife, Ana Cruz, and two guards".
func besideKin(t *tree.Tree) {
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person || m.First < 3 || t.Tokens[m.First-1].Text != "," ||
			m.Last+1 >= len(t.Tokens) || t.Tokens[m.Last+1].Text != "," {
			continue
		}
		top, k := t.Top(m), m.First-2
		if t.Arcs[top].Rel != "conj" || t.Arcs[top].Head != k || t.Tokens[k].Tag != "NN" || t.Sentence.MentionAt(k) != nil ||
			!words.Kin[t.Tokens[k].Lemma] && !words.Title[t.Tokens[k].Lemma] || t.Child(k, "det", "nmod:poss") < 0 {
			continue
		}
		t.Arcs[top].Rel = "appos"
	}
}

// parts are the nouns that say, without an article, what a place named before is to another.
var parts = words.Lemmas("capital part seat suburb district port birthplace centre center heart home")

// joinPlaces makes one name of a place and the state or region after the comma that it lies in: "Karachi, Pakistan".
// The parser takes the two for a list as often as not; a list has a conjunction.
func joinPlaces(t *tree.Tree) {
	// located is the place that lies in the one named last, from token from on.
	var located *document.Entity
	from := 0
	for n := 1; n < len(t.Sentence.Mentions); n++ {
		a, b := &t.Sentence.Mentions[n-1], &t.Sentence.Mentions[n]
		outer := located
		located = nil
		if !mayLieIn(t, n) || !areNested(t, n) {
			continue
		}
		run := placeRun(t, n-1)
		if (outer != nil || a.Entity.Kind == annals.Place || run && a.Entity.Kind == "") &&
			(run || regionOf(t, b) > 0 || b.Entity.Kind == annals.Place) &&
			(a.First == 0 || t.Tokens[a.First-1].Tag != "JJ") {
			if outer == nil {
				outer, from = a.Entity, a.First
			}
			outer.Locate(t.Sentence.Text(from, b.Last))
			located = outer
		}
		flatten(t, t.Top(b), t.Top(a))
	}
}

// mayLieIn reports whether mention n names a state or place after a comma behind that of a place, which may lie in it.
func mayLieIn(t *tree.Tree, n int) bool {
	a, b := &t.Sentence.Mentions[n-1], &t.Sentence.Mentions[n]
	if a.Modifier || b.Modifier || t.Tokens[a.Last].Lower == "government" || a.Last+2 != noun.WithArticle(t, b.First) ||
		t.Tokens[a.Last+1].Text != "," {
		return false
	}
	return a.Entity.Kind == annals.Place && (b.Entity.Kind == annals.State || b.Entity.Kind == annals.Place) ||
		townBefore(t, a, b) || placeRun(t, n-1)
}

// areNested reports whether mention n and the one before it are a part and its whole, and not two of a list: a part
// lies in the whole after it, whatever list they are in, "Houston, Texas and Beijing, China".
func areNested(t *tree.Tree, n int) bool {
	a, b := &t.Sentence.Mentions[n-1], &t.Sentence.Mentions[n]
	top, in := t.Top(a), t.Top(b)
	if t.Within(top, in) {
		return false
	}
	if regionOf(t, b) > regionOf(t, a) && !oneOfStates(t, n) && !beginsClause(t, b) || placeRun(t, n-1) && !townBefore(t, a, b) {
		return true
	}
	return !InSeries(t, top) && !InSeries(t, in) && t.Is(in, "conj", "appos", "nmod", "parataxis", "flat")
}

// flatten makes the word at token k one name with that at token top, on which hangs what was coordinated with it.
func flatten(t *tree.Tree, k, top int) {
	t.Arcs[k] = lang.Arc{Head: top, Rel: "flat", Sure: t.Arcs[k].Sure}
	for j := range t.Arcs {
		if t.Arcs[j].Head == k && (t.Arcs[j].Rel == "conj" || t.Arcs[j].Rel == "cc") {
			t.Arcs[j].Head = top
		}
	}
}

// beginsClause reports whether a state or region after the comma behind the adverbial that opens the sentence is the
// subject of what follows: "in the Union, Peru stayed".
func beginsClause(t *tree.Tree, m *document.EntityMention) bool {
	return t.Tokens[0].Tag == "IN" && t.Is(t.Top(m), "nsubj", "nsubj:pass") &&
		(m.Last+1 == len(t.Tokens) || t.Tokens[m.Last+1].Text != ",")
}

// oneOfStates reports whether the mention at place n of the sentence's is one of a list with the state or region after
// it, so that the place before it does not lie in it: "in Lima, Chile and Spain", not "in Lima, Peru, and Santiago,
// Chile".
func oneOfStates(t *tree.Tree, n int) bool {
	if n+1 >= len(t.Sentence.Mentions) {
		return false
	}
	b, c := &t.Sentence.Mentions[n], &t.Sentence.Mentions[n+1]
	k := b.Last + 1
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	if k < len(t.Tokens) && t.Tokens[k].Lower == "and" {
		k++
	}
	return k > b.Last+1 && k == noun.WithArticle(t, c.First) && !c.Anaphor && !c.Modifier && regionOf(t, b) > 0 &&
		regionOf(t, c) == regionOf(t, b) && !t.Is(t.Top(c), "nsubj", "nsubj:pass")
}

// townBefore reports whether of two names after "in" or the like the first, that nothing knows, is a place in the
// second: "in Wigton, Cumbria", where no conjunction makes a list of them.
func townBefore(t *tree.Tree, a, b *document.EntityMention) bool {
	if a.Entity.Kind != "" && a.Entity.Kind != annals.Place ||
		b.Entity.Kind != "" && b.Entity.Kind != annals.Place && b.Entity.Kind != annals.State || a.Anaphor || b.Anaphor {
		return false
	}
	top, in := t.Top(a), t.Top(b)
	switch t.Preposition(top) {
	case "in", "at", "near":
	default:
		return false
	}
	return t.Is(in, "conj", "appos", "list", "nmod:unmarked") && t.Head(in) == top && len(t.Children(top, "conj", "appos",
		"list", "nmod:unmarked")) == 1 && t.Child(in, "cc", "det", "conj", "case") < 0
}

// placeRun reports whether the mention at place n of the sentence's is one of three or more names after "in" or the
// like, with commas and no conjunction between them, of which the last is a state or a part of one, so that each lies
// in the next: "in Wigton, Cumbria, England".
func placeRun(t *tree.Tree, n int) bool {
	place := func(m *document.EntityMention) bool {
		switch m.Entity.Kind {
		case "", annals.Place, annals.State, annals.Person: // "Canada Park" is taken for somebody.
			return !m.Anaphor && !m.Modifier
		}
		return false
	}
	next := func(k int) bool {
		a, b := &t.Sentence.Mentions[k], &t.Sentence.Mentions[k+1]
		return place(a) && place(b) && a.Last+2 == b.First && t.Tokens[a.Last+1].Text == ","
	}
	first, last := n, n
	for first > 0 && next(first-1) {
		first--
	}
	for last+1 < len(t.Sentence.Mentions) && next(last) {
		last++
	}
	if last-first < 2 || n == last || regionOf(t, &t.Sentence.Mentions[last]) == 0 {
		return false
	}
	for k := first; k < last; k++ {
		if regionOf(t, &t.Sentence.Mentions[k]) == 2 {
			return false // "in Peru, Chile, Bolivia"
		}
	}
	switch end := t.Sentence.Mentions[last].Last + 1; {
	case end < len(t.Tokens) && t.Tokens[end].Tag == "CC", end+1 < len(t.Tokens) && t.Tokens[end].Text == "," &&
		t.Tokens[end+1].Tag == "CC":
		return false
	}
	switch t.Preposition(t.Top(&t.Sentence.Mentions[first])) {
	case "in", "at", "near":
		return true
	}
	return false
}

// regionOf is 2 for a state, 1 for a part of one by its name, 0 for any other mention.
func regionOf(t *tree.Tree, m *document.EntityMention) int {
	if m.Entity != nil && m.Entity.Kind == annals.State {
		return 2
	}
	var name []string
	for k := m.First; k <= m.Last; k++ {
		name = append(name, t.Tokens[k].Lower)
	}
	if words.List("region")[strings.Join(name, "_")] {
		return 1
	}
	return 0
}

// InSeries reports whether the noun at token i is in a coordination with a conjunction.
func InSeries(t *tree.Tree, i int) bool {
	for t.Arcs[i].Rel == "conj" && t.Arcs[i].Head >= 0 {
		i = t.Arcs[i].Head
	}
	for k, arc := range t.Arcs {
		if arc.Rel != "cc" || arc.Head < 0 {
			continue
		}
		for h := arc.Head; h >= 0; h = t.Arcs[h].Head {
			if h == i && k > i {
				return true
			}
			if t.Arcs[h].Rel != "conj" {
				break
			}
		}
	}
	return false
}
