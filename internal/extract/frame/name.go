package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// joinNames makes one phrase of a name whose parts the parser hung apart: of "Nuon Chea and Khieu Samphan", "Samphan"
// is no surname of the first, and "Hikari no Wa" is one subject, not two.
func (t *tree) joinNames() {
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Modifier || m.First == m.Last {
			continue
		}
		top := -1
		for k := m.First; k <= m.Last; k++ {
			h := t.arcs[k].Head
			switch out := h < m.First || h > m.Last; {
			case out && top < 0:
				top = k
			case out && m.Entity.Kind == annals.Person && (t.arcs[k].Rel == "flat" || t.arcs[k].Rel == "compound"):
				t.arcs[k].Head = top
			case out && h == t.arcs[top].Head && t.arcs[k].Rel == t.arcs[top].Rel:
				t.arcs[k].Head, t.arcs[k].Rel = top, "flat"
			}
		}
	}
}

// joinListed coordinates what a list names with its first name as a whole, where the parser did with the place within
// that name: "the Party of Oru, the Republican Left and local groups".
func (t *tree) joinListed() {
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Entity.Kind != annals.Organization || m.First == m.Last {
			continue
		}
		top, listed, group := t.top(m), []int(nil), false
		for k := m.First; k <= m.Last; k++ {
			for _, c := range t.kids[k] {
				if k != top && c > m.Last && t.arcs[c].Rel == "conj" {
					listed = append(listed, c)
					group = group || t.isBody(c) || words.group[t.t[c].Lemma] && t.s.MentionAt(c) == nil
				}
			}
		}
		if group {
			for _, c := range listed {
				t.arcs[c].Head = top
			}
		}
	}
}

// partNames makes two coordinated names of what the parser took for one, where a conjunction stands between: "Jane
// West, and Ana Cruz".
func (t *tree) partNames() {
	for n := range t.s.Mentions {
		m := &t.s.Mentions[n]
		if m.Anaphor || m.Modifier || m.First < 2 || !t.conjunctionBefore(m) {
			continue
		}
		top := t.top(m)
		h := t.arcs[top].Head
		if o := t.s.MentionAt(max(h, 0)); h >= 0 && h < m.First && o != nil && o != m && t.is(top, "flat", "compound", "appos") {
			t.arcs[top] = lang.Arc{Head: h, Rel: "conj"}
		}
	}
}

// besidePlaces makes appositions of common nouns that say what a place is and that the parser took for further places:
// "Hankou, capital of Hubei and now part of Wuhan".
func (t *tree) besidePlaces() {
	for k := range t.arcs {
		h := t.arcs[k].Head
		if t.arcs[k].Rel != "conj" || h < 0 || h > k || t.t[k].Tag != "NN" || !parts[t.t[k].Lemma] ||
			t.child(k, "det") >= 0 || len(t.attached(k, []string{"of"})) == 0 {
			continue
		}
		if m := t.s.MentionAt(h); m != nil && m.Entity.Kind == annals.Place || t.arcs[h].Rel == "appos" {
			t.arcs[k].Rel = "appos"
		}
	}
}

// besideSeries makes an apposition of a common noun after a comma that the parser took for one more of a coordination
// of names that its conjunction had ended: "Ana Cruz and Juan Rojas, Peruvian teachers".
func (t *tree) besideSeries() {
	for k := range t.arcs {
		h := t.arcs[k].Head
		if t.arcs[k].Rel != "conj" || h < 0 || h > k || t.t[k].Tag != "NNS" && t.t[k].Tag != "NN" ||
			t.s.MentionAt(k) != nil || t.s.MentionAt(h) == nil {
			continue
		}
		before, ended := h, false
		for _, o := range t.children(h, "conj") {
			if o < k && t.s.MentionAt(o) != nil {
				before, ended = o, t.conjunctionBefore(t.s.MentionAt(o))
			}
		}
		if !ended {
			continue
		}
		comma, joined := false, false
		for n := before + 1; n < k; n++ {
			if t.t[n].Text == "," && !comma {
				comma = true
				joined = t.t[n+1].Tag == "CC" || t.t[n+1].Tag == "IN" || t.t[n+1].Tag == "RB"
			}
		}
		if comma && !joined {
			t.arcs[k].Rel = "appos"
		}
	}
}

// besideName makes an apposition of a noun with an article, after a name and a comma, that says who that is and that
// the parser took for one more of a coordination which has no conjunction: "arrested Juan Rojas, a teacher, and beat
// him".
func (t *tree) besideName() {
	for k := range t.arcs {
		h := t.arcs[k].Head
		if t.arcs[k].Rel != "conj" || h < 0 || h > k || t.t[k].Tag != "NN" || t.s.MentionAt(k) != nil || !t.namesPerson(h) ||
			!t.isHuman(k) {
			continue
		}
		c, m := t.s.ChunkAt(k), t.s.MentionAt(h)
		if c == nil || c.First != m.Last+2 || t.t[m.Last+1].Text != "," || t.t[c.First].Tag != "DT" {
			continue
		}
		if !slices.ContainsFunc(append(t.children(h, "conj"), t.children(k, "conj")...), func(o int) bool {
			return o > k && t.isNoun(o)
		}) {
			t.arcs[k].Rel = "appos"
		}
	}
}

// parts are the nouns that say, without an article, what a place named before is to another.
var parts = lemmas("capital part seat suburb district port birthplace centre center heart home")

// joinPlaces makes one name of a place and the state or region after the comma that it lies in: "Karachi, Pakistan".
// The parser takes the two for a list as often as not; a list has a conjunction.
func (t *tree) joinPlaces() {
	// located is the place that lies in the one named last, from token from on.
	var located *document.Entity
	from := 0
	for n := 1; n < len(t.s.Mentions); n++ {
		a, b := &t.s.Mentions[n-1], &t.s.Mentions[n]
		outer := located
		located = nil
		if !t.mayLieIn(n) || !t.areNested(n) {
			continue
		}
		if (outer != nil || a.Entity.Kind == annals.Place) && (t.regionOf(b) > 0 || b.Entity.Kind == annals.Place) &&
			(a.First == 0 ||
				t.t[a.First-1].Tag != "JJ") {
			if outer == nil {
				outer, from = a.Entity, a.First
			}
			outer.Locate(t.s.Text(from, b.Last))
			located = outer
		}
		t.flatten(t.top(b), t.top(a))
	}
}

// mayLieIn reports whether mention n names a state or place after a comma behind that of a place, which may lie in it.
func (t *tree) mayLieIn(n int) bool {
	a, b := &t.s.Mentions[n-1], &t.s.Mentions[n]
	if a.Modifier || b.Modifier || t.t[a.Last].Lower == "government" || a.Last+2 != t.withArticle(b.First) ||
		t.t[a.Last+1].Text != "," {
		return false
	}
	return a.Entity.Kind == annals.Place && (b.Entity.Kind == annals.State || b.Entity.Kind == annals.Place) ||
		t.townBefore(a, b) || t.placeRun(n-1)
}

// areNested reports whether mention n and the one before it are a part and its whole, and not two of a list: a part
// lies in the whole after it, whatever list they are in, "Houston, Texas and Beijing, China".
func (t *tree) areNested(n int) bool {
	a, b := &t.s.Mentions[n-1], &t.s.Mentions[n]
	top, in := t.top(a), t.top(b)
	if t.within(top, in) {
		return false
	}
	if t.regionOf(b) > t.regionOf(a) && !t.oneOfStates(n) && !t.beginsClause(b) || t.placeRun(n-1) && !t.townBefore(a, b) {
		return true
	}
	return !t.inSeries(top) && !t.inSeries(in) && t.is(in, "conj", "appos", "nmod", "parataxis", "flat")
}

// flatten makes the word at token k one name with that at token top, on which hangs what was coordinated with it.
func (t *tree) flatten(k, top int) {
	t.arcs[k] = lang.Arc{Head: top, Rel: "flat", Sure: t.arcs[k].Sure}
	for j := range t.arcs {
		if t.arcs[j].Head == k && (t.arcs[j].Rel == "conj" || t.arcs[j].Rel == "cc") {
			t.arcs[j].Head = top
		}
	}
}

// beginsClause reports whether a state or region after the comma behind the adverbial that opens the sentence is the
// subject of what follows: "in the Union, Peru stayed".
func (t *tree) beginsClause(m *document.EntityMention) bool {
	return t.t[0].Tag == "IN" && t.is(t.top(m), "nsubj", "nsubj:pass") && (m.Last+1 == len(t.t) || t.t[m.Last+1].Text != ",")
}

// oneOfStates reports whether the mention at place n of the sentence's is one of a list with the state or region after
// it, so that the place before it does not lie in it: "in Lima, Chile and Spain", not "in Lima, Peru, and Santiago,
// Chile".
func (t *tree) oneOfStates(n int) bool {
	if n+1 >= len(t.s.Mentions) {
		return false
	}
	b, c := &t.s.Mentions[n], &t.s.Mentions[n+1]
	k := b.Last + 1
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	if k < len(t.t) && t.t[k].Lower == "and" {
		k++
	}
	return k > b.Last+1 && k == t.withArticle(c.First) && !c.Anaphor && !c.Modifier && t.regionOf(b) > 0 &&
		t.regionOf(c) == t.regionOf(b) && !t.is(t.top(c), "nsubj", "nsubj:pass")
}

// townBefore reports whether of two names after "in" or the like the first, that nothing knows, is a place in the
// second: "in Wigton, Cumbria", where no conjunction makes a list of them.
func (t *tree) townBefore(a, b *document.EntityMention) bool {
	if a.Entity.Kind != "" && a.Entity.Kind != annals.Place ||
		b.Entity.Kind != "" && b.Entity.Kind != annals.Place && b.Entity.Kind != annals.State || a.Anaphor || b.Anaphor {
		return false
	}
	top, in := t.top(a), t.top(b)
	switch t.preposition(top) {
	case "in", "at", "near":
	default:
		return false
	}
	return t.is(in, "conj", "appos", "list", "nmod:unmarked") && t.head(in) == top && len(t.children(top, "conj", "appos",
		"list", "nmod:unmarked")) == 1 && t.child(in, "cc", "det", "conj", "case") < 0
}

// placeRun reports whether the mention at place n of the sentence's is one of three or more names after "in" or the
// like, with commas and no conjunction between them, of which the last is a state or a part of one, so that each lies
// in the next: "in Wigton, Cumbria, England".
func (t *tree) placeRun(n int) bool {
	place := func(m *document.EntityMention) bool {
		switch m.Entity.Kind {
		case "", annals.Place, annals.State, annals.Person: // "Canada Park" is taken for somebody.
			return !m.Anaphor && !m.Modifier
		}
		return false
	}
	next := func(k int) bool {
		a, b := &t.s.Mentions[k], &t.s.Mentions[k+1]
		return place(a) && place(b) && a.Last+2 == b.First && t.t[a.Last+1].Text == ","
	}
	first, last := n, n
	for first > 0 && next(first-1) {
		first--
	}
	for last+1 < len(t.s.Mentions) && next(last) {
		last++
	}
	if last-first < 2 || n == last || t.regionOf(&t.s.Mentions[last]) == 0 {
		return false
	}
	for k := first; k < last; k++ {
		if t.regionOf(&t.s.Mentions[k]) == 2 {
			return false // "in Peru, Chile, Bolivia"
		}
	}
	switch end := t.s.Mentions[last].Last + 1; {
	case end < len(t.t) && t.t[end].Tag == "CC", end+1 < len(t.t) && t.t[end].Text == "," && t.t[end+1].Tag == "CC":
		return false
	}
	switch t.preposition(t.top(&t.s.Mentions[first])) {
	case "in", "at", "near":
		return true
	}
	return false
}

// regionOf is 2 for a state, 1 for a part of one by its name, 0 for any other mention.
func (t *tree) regionOf(m *document.EntityMention) int {
	if m.Entity != nil && m.Entity.Kind == annals.State {
		return 2
	}
	var name []string
	for k := m.First; k <= m.Last; k++ {
		name = append(name, t.t[k].Lower)
	}
	if lists["region"][strings.Join(name, "_")] {
		return 1
	}
	return 0
}

// inSeries reports whether the noun at token i is in a coordination with a conjunction.
func (t *tree) inSeries(i int) bool {
	for t.arcs[i].Rel == "conj" && t.arcs[i].Head >= 0 {
		i = t.arcs[i].Head
	}
	for k, arc := range t.arcs {
		if arc.Rel != "cc" || arc.Head < 0 {
			continue
		}
		for h := arc.Head; h >= 0; h = t.arcs[h].Head {
			if h == i && k > i {
				return true
			}
			if t.arcs[h].Rel != "conj" {
				break
			}
		}
	}
	return false
}
