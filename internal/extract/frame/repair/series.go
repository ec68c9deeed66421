package repair

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// joinSeries makes one coordination of names that stand in a series with a conjunction before the last, "the Liberals,
// the Greens and the Centre Party": the parser takes the middle ones for appositions or hangs them on one another.
func joinSeries(t *tree.Tree) {
	for n := 0; n < len(t.Sentence.Mentions); n++ {
		series, rest := SeriesFrom(t, n), []int(nil)
		if len(series) < 2 {
			series, rest = openSeries(t, n)
		}
		if len(series) < 2 {
			continue
		}
		n += len(series) - 1
		inside := map[int]bool{}
		var tops []int
		if k := groupBefore(t, series[0]); k >= 0 {
			tops, inside[k] = append(tops, k), true
		}
		for _, m := range series {
			tops = append(tops, t.Top(m))
			for k := m.First; k <= m.Last; k++ {
				inside[k] = true
			}
		}
		for _, k := range rest {
			tops, inside[k] = append(tops, k), true
		}
		if len(tops) < 3 {
			continue
		}
		for _, k := range tops[1:] {
			h, rel := t.Arcs[k].Head, t.Arcs[k].Rel
			// "a member of the Liberals, the Greens and the Labour Union": the second hangs on the member.
			beside := h == t.Arcs[tops[0]].Head && (rel == "appos" || rel == "conj")
			if h >= 0 && (inside[h] || beside) && (h != tops[0] || rel != "conj") && k != tops[0] && !encloses(t, k, tops[0]) {
				t.Arcs[k] = lang.Arc{Head: tops[0], Rel: "conj", Sure: t.Arcs[k].Sure}
			}
		}
	}
}

// joinCounted makes one coordination of three or more common nouns, each with "a" or a number of its own, that follow each
// other in a list: "elects a mayor, a council and two judges". The parser takes the middle ones for other words for the
// first, or for the subject of a verb that has one.
func joinCounted(t *tree.Tree) {
	for n := 0; n < len(t.Sentence.Chunks); n++ {
		heads := countedFrom(t, n)
		if len(heads) < 3 {
			continue
		}
		n += len(heads) - 1
		if slices.ContainsFunc(heads[1:], func(k int) bool { return onlySubject(t, k) }) ||
			slices.ContainsFunc(heads, func(k int) bool { return t.Sentence.TimeAt(k) != nil }) {
			continue
		}
		for _, k := range heads[1:] {
			if h := t.Arcs[k].Head; (h != heads[0] || t.Arcs[k].Rel != "conj") && !encloses(t, k, heads[0]) {
				t.Arcs[k] = lang.Arc{Head: heads[0], Rel: "conj", Sure: t.Arcs[k].Sure}
			}
		}
	}
}

// countedFrom are the heads of the noun phrases in the list that begins with the n-th base phrase of the sentence, as
// joinCounted has them; nil where no conjunction ends it.
func countedFrom(t *tree.Tree, n int) []int {
	var out []int
	for ; n < len(t.Sentence.Chunks); n++ {
		c := t.Sentence.Chunks[n]
		if first := t.Tokens[c.First]; first.Tag != "CD" && first.Lower != "a" && first.Lower != "an" || c.Head != c.Last ||
			t.Tokens[c.Head].Tag != "NN" && t.Tokens[c.Head].Tag != "NNS" || t.IsName(c.Head) {
			return nil
		}
		out = append(out, c.Head)
		if c.First > 0 && len(out) > 1 && t.Tokens[c.First-1].Tag == "CC" {
			return out
		}
		k := c.Last + 1
		if k < len(t.Tokens) && t.Tokens[k].Text == "," {
			k++
		}
		if k < len(t.Tokens) && (t.Tokens[k].Lower == "and" || t.Tokens[k].Lower == "or") {
			k++
		}
		if k == c.Last+1 || n+1 >= len(t.Sentence.Chunks) || t.Sentence.Chunks[n+1].First != k {
			return nil
		}
	}
	return nil
}

// onlySubject reports whether the noun at token k is the one subject of its verb.
func onlySubject(t *tree.Tree, k int) bool {
	v := t.Arcs[k].Head
	return v >= 0 && strings.HasPrefix(t.Arcs[k].Rel, "nsubj") &&
		!slices.ContainsFunc(t.Children(v, "nsubj"), func(o int) bool { return o != k })
}

// besideCounts makes an apposition of as many names as the noun before them counts, or of those that it calls somebody's, which
// the parser took for others of one coordination: "gained two allies, the Liberals and the Greens", "fought its rivals, the
// Liberals and the Greens", "was led by two sons of the founder, Juan Campos and Pedro Campos".
func besideCounts(t *tree.Tree) {
	for i := 1; i+3 < len(t.Tokens); i++ {
		if t.Tokens[i].Tag != "NNS" || t.Sentence.MentionAt(i) != nil {
			continue
		}
		last := lastTied(t, i)
		if last+3 >= len(t.Tokens) || t.Tokens[last+1].Text != "," {
			continue
		}
		n := slices.IndexFunc(t.Sentence.Mentions, func(m document.EntityMention) bool {
			return m.First > last && phraseStart(t, &m) == last+2
		})
		if n < 0 {
			continue
		}
		series := SeriesFrom(t, n)
		if count := t.Child(i, "nummod"); len(series) < 2 || count < 0 && (t.Child(i, "nmod:poss") < 0 || last > i) ||
			count >= 0 && dates.Numeral(t.Tokens[count].Lower) != len(series) {
			continue
		}
		top := t.Top(series[0])
		h := t.Arcs[top].Head
		if t.Arcs[top].Rel != "conj" && (last == i || t.Arcs[top].Rel != "appos") ||
			h != i && !(t.Arcs[i].Rel == "conj" && t.Arcs[i].Head == h) && (h <= i || h > last) {
			continue
		}
		t.Arcs[top] = lang.Arc{Head: i, Rel: "appos", Sure: t.Arcs[top].Sure}
		for _, m := range series[1:] {
			if k := t.Top(m); t.Arcs[k].Rel == "conj" && (t.Arcs[k].Head == i || t.Arcs[k].Head == h) {
				t.Arcs[k].Head = top
			}
		}
	}
}

// lastTied is the last token of the phrases that prepositions tie to the noun at token i right behind it, i for none: in "two
// members of the board from Lima" Lima.
func lastTied(t *tree.Tree, i int) int {
	last := i
	for last+2 < len(t.Tokens) && t.Tokens[last+1].Tag == "IN" {
		c := t.Sentence.ChunkAt(last + 2)
		if c == nil || c.First != last+2 || t.Arcs[c.Head].Rel != "nmod" || t.Arcs[c.Head].Head < i || t.Arcs[c.Head].Head > last {
			break
		}
		last = c.Last
	}
	return last
}

// groupBefore is the head of the phrase for one group that stands before a series of names as its first, -1 for none:
// "the army, the Guard and the League", where the names are no other words for the army.
func groupBefore(t *tree.Tree, m *document.EntityMention) int {
	k := m.First - 1
	if k > 0 && t.Tokens[k].Tag == "DT" {
		k--
	}
	if k < 1 || t.Tokens[k].Text != "," {
		return -1
	}
	c := t.Sentence.ChunkAt(k - 1)
	if c == nil || c.Last != k-1 || c.Head != k-1 || t.Tokens[c.Head].Tag != "NN" || !words.Group[t.Tokens[c.Head].Lemma] ||
		m.Entity.Kind == annals.Person {
		return -1
	}
	return c.Head
}

// encloses reports whether token i hangs on token top by the arcs as they are.
func encloses(t *tree.Tree, top, i int) bool {
	for n := 0; i >= 0 && n <= len(t.Arcs); n++ {
		if i == top {
			return true
		}
		i = t.Arcs[i].Head
	}
	return false
}

// openSeries are the names of groups that stand in a series with the name at place n of the sentence's mentions, and the heads of
// the bare plurals with which the series ends: "the Liberals, the Greens, local parties and independents". Nil for none.
func openSeries(t *tree.Tree, n int) (series []*document.EntityMention, rest []int) {
	next := -1
	for ; n < len(t.Sentence.Mentions); n++ {
		m := &t.Sentence.Mentions[n]
		if m.Anaphor || m.Modifier || next >= 0 && phraseStart(t, m) != next ||
			m.Entity.Kind != "" && m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body {
			break
		}
		series = append(series, m)
		if m.Last+2 >= len(t.Tokens) || t.Tokens[m.Last+1].Text != "," {
			next = m.Last + 1
			break
		}
		next = m.Last + 2
	}
	if len(series) < 2 {
		return nil, nil
	}
	for next < len(t.Tokens) {
		last := t.Tokens[next].Lower == "and" || t.Tokens[next].Lower == "or"
		if last {
			next++
		}
		c := t.Sentence.ChunkAt(min(next, len(t.Tokens)-1))
		if c == nil || c.First != next || c.Head != c.Last || t.Tokens[c.Head].Tag != "NNS" || t.Tokens[c.First].Tag == "DT" ||
			t.IsName(c.Head) {
			return nil, nil
		}
		if rest = append(rest, c.Head); last {
			return series, rest
		}
		if next = c.Last + 1; next < len(t.Tokens) && t.Tokens[next].Text == "," {
			next++
		}
	}
	return nil, nil
}

// SeriesFrom are the names of one sort that stand in a series with the name at place n of the sentence's mentions, up
// to the one after the conjunction; nil when no conjunction ends it.
func SeriesFrom(t *tree.Tree, n int) []*document.EntityMention {
	sort := func(m *document.EntityMention) string {
		switch m.Entity.Kind {
		case annals.Person:
			return "person"
		case annals.Place, annals.Event:
			// A comma may stand between a place and what it lies in.
			return ""
		case "":
			return "any"
		}
		return "group"
	}
	of := sort(&t.Sentence.Mentions[n])
	var out []*document.EntityMention
	for ; n < len(t.Sentence.Mentions); n++ {
		m := &t.Sentence.Mentions[n]
		is := sort(m)
		if of == "any" {
			of = is
		}
		if m.Anaphor || m.Modifier || of == "" || is != of && is != "any" {
			return nil
		}
		if out = append(out, m); len(out) > 1 && conjunctionBefore(t, m) {
			return out
		}
		k := m.Last + 1
		comma := k < len(t.Tokens) && t.Tokens[k].Text == ","
		if comma {
			k++
		}
		conj := k < len(t.Tokens) && t.Tokens[k].Tag == "CC" && t.Tokens[k].Lower != "but"
		if conj {
			k++
		}
		if !comma && !conj || n+1 >= len(t.Sentence.Mentions) || phraseStart(t, &t.Sentence.Mentions[n+1]) != k {
			return nil
		}
	}
	return nil
}

// conjunctionBefore reports whether a conjunction stands before a name and its determiner.
func conjunctionBefore(t *tree.Tree, m *document.EntityMention) bool {
	k := phraseStart(t, m) - 1
	return k >= 0 && t.Tokens[k].Tag == "CC"
}

// freeOfPlaces hangs what something is done against on what is done rather than on the place named between the two:
// "waged a campaign in the north against the army".
func freeOfPlaces(t *tree.Tree) {
	for k := range t.Arcs {
		if t.Arcs[k].Rel != "nmod" || t.Preposition(k) != "against" {
			continue
		}
		for n := 0; n < 3; n++ {
			h := t.Arcs[k].Head
			if h < 0 || h > k || t.Arcs[h].Head < 0 || t.Arcs[h].Rel != "nmod" && t.Arcs[h].Rel != "obl" ||
				t.Preposition(h) == "" || !t.IsPlace(h, "in") {
				break
			}
			t.Arcs[k].Head = t.Arcs[h].Head
			if t.Arcs[h].Rel == "obl" {
				t.Arcs[k].Rel = "obl"
			}
		}
	}
}

// freeOfBodies hangs a person's name beside the people of an organization on these rather than on its name between the
// two: "founded by two members of the League, Maria Campos and Juan Santos".
func freeOfBodies(t *tree.Tree) {
	for k := range t.Arcs {
		h := t.Arcs[k].Head
		if t.Arcs[k].Rel != "appos" || h < 0 || h > k || t.Arcs[h].Rel != "nmod" || t.Preposition(h) != "of" {
			continue
		}
		p, m, o := t.Arcs[h].Head, t.Sentence.MentionAt(k), t.Sentence.MentionAt(h)
		if p < 0 || p > h || m == nil || o == nil || m.Entity.Kind != annals.Person || m.Anaphor ||
			o.Entity.Kind != annals.Organization && o.Entity.Kind != annals.Body {
			continue
		}
		if l := t.Tokens[p].Lemma; !tree.IsPersonNoun(l) && !words.Members[l] {
			continue
		}
		t.Arcs[k].Head = p
		for j := k + 1; j < len(t.Arcs); j++ {
			if t.Arcs[j].Head == h && t.Arcs[j].Rel == "conj" {
				t.Arcs[j].Head = k
			}
		}
	}
}

// besideSubjects makes an apposition of a noun between commas after a name that is subject of the same verb: "the
// Front, successor to the League, was founded", "Campos, the widow of Santos, won". Of several with a determiner each
// may be in a series.
func besideSubjects(t *tree.Tree) {
	for k := range t.Arcs {
		v := t.Arcs[k].Head
		if v <= k || !strings.HasPrefix(t.Arcs[k].Rel, "nsubj") || t.Tokens[k].Tag != "NN" && t.Tokens[k].Tag != "NNS" {
			continue
		}
		name := t.Child(v, "nsubj")
		if name < 0 || name >= k || t.Sentence.MentionAt(name) == nil || t.Child(k, "conj") >= 0 ||
			t.Child(k, "det") >= 0 && t.Tokens[k].Tag != "NN" {
			continue
		}
		first, last := k, k
		for m := range t.Arcs {
			if t.Tokens[m].Text != "," && encloses(t, k, m) {
				first, last = min(first, m), max(last, m)
			}
		}
		if first > 1 && t.Tokens[first-1].Text == "," && first-2 == t.Sentence.MentionAt(name).Last && last+1 < v &&
			t.Tokens[last+1].Text == "," {
			t.Arcs[k] = lang.Arc{Head: name, Rel: "appos", Sure: t.Arcs[k].Sure}
		}
	}
}

// besideAgents makes a participle of the verb right after a name that "by" follows, where another verb goes on without
// a subject: "the Front led by Juan Santos took the town".
func besideAgents(t *tree.Tree) {
	for v := 1; v+1 < len(t.Tokens); v++ {
		if tag := t.Tokens[v].Tag; tag != "VBD" && tag != "VBN" || t.Tokens[v+1].Lower != "by" || t.Child(v, "aux", "cop", "obj") >= 0 {
			continue
		}
		h, k := t.Head(v), t.Child(v, "nsubj")
		if k < 0 || h <= v || !t.IsVerb(h) || !t.Finite(h) || t.Child(h, "nsubj", "csubj") >= 0 ||
			!t.Is(v, "advcl", "csubj", "ccomp", "dep") {
			continue
		}
		if _, last := t.Span(k); last != v-1 || t.Child(v, "obl:agent") < 0 && t.Child(v, "obl") < 0 {
			continue
		}
		t.Arcs[k] = lang.Arc{Head: h, Rel: "nsubj", Sure: t.Arcs[k].Sure}
		t.Arcs[v] = lang.Arc{Head: k, Rel: "acl", Sure: t.Arcs[v].Sure}
	}
}

// subjectAfterAs gives a verb without a subject the noun phrase right before it that "as" precedes, "as Peru was arming
// the rebels": the parser took it for a phrase of the verb.
func subjectAfterAs(t *tree.Tree) {
	for k := range t.Arcs {
		v, p := t.Arcs[k].Head, t.Child(k, "case")
		if !t.Is(k, "obl") || v <= k || p < 1 || p > k || t.Tokens[p].Lower != "as" || !t.IsVerb(v) || !t.Finite(v) ||
			t.Sentence.TimeAt(k) != nil || t.Child(p, "fixed") >= 0 || t.Child(v, "nsubj", "csubj", "expl") >= 0 {
			continue
		}
		last := k
		for _, n := range t.Conjuncts(k) {
			_, end := t.Span(n)
			last = max(last, end)
		}
		first := last + 1
		for first < v && (t.Is(first, "aux") && t.Head(first) == v || t.Tokens[first].IsAdverb()) {
			first++
		}
		if first != v {
			continue
		}
		rel := "nsubj"
		if t.Child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.Arcs[k] = lang.Arc{Head: v, Rel: rel, Sure: t.Arcs[k].Sure}
		t.Arcs[p] = lang.Arc{Head: v, Rel: "mark"}
	}
}
