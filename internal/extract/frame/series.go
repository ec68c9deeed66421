package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// joinSeries makes one coordination of names that stand in a series with a conjunction before the last, "the Liberals,
// the Greens and the Centre Party": the parser takes the middle ones for appositions or hangs them on one another.
func (t *tree) joinSeries() {
	for n := 0; n < len(t.s.Mentions); n++ {
		series := t.seriesFrom(n)
		if len(series) < 2 {
			continue
		}
		n += len(series) - 1
		inside := map[int]bool{}
		var tops []int
		if k := t.groupBefore(series[0]); k >= 0 {
			tops, inside[k] = append(tops, k), true
		}
		for _, m := range series {
			tops = append(tops, t.top(m))
			for k := m.First; k <= m.Last; k++ {
				inside[k] = true
			}
		}
		if len(tops) < 3 {
			continue
		}
		for _, k := range tops[1:] {
			h, rel := t.arcs[k].Head, t.arcs[k].Rel
			// "a member of the Liberals, the Greens and the Labour Union": the second hangs on the member.
			beside := h == t.arcs[tops[0]].Head && (rel == "appos" || rel == "conj")
			if h >= 0 && (inside[h] || beside) && (h != tops[0] || rel != "conj") && k != tops[0] && !t.encloses(k, tops[0]) {
				t.arcs[k] = lang.Arc{Head: tops[0], Rel: "conj", Sure: t.arcs[k].Sure}
			}
		}
	}
}

// joinCounted makes one coordination of three or more common nouns, each with "a" or a number of its own, that follow each
// other in a list: "elects a mayor, a council and two judges". The parser takes the middle ones for other words for the
// first, or for the subject of a verb that has one.
func (t *tree) joinCounted() {
	for n := 0; n < len(t.s.Chunks); n++ {
		heads := t.countedFrom(n)
		if len(heads) < 3 {
			continue
		}
		n += len(heads) - 1
		if slices.ContainsFunc(heads[1:], t.onlySubject) ||
			slices.ContainsFunc(heads, func(k int) bool { return t.s.TimeAt(k) != nil }) {
			continue
		}
		for _, k := range heads[1:] {
			if h := t.arcs[k].Head; (h != heads[0] || t.arcs[k].Rel != "conj") && !t.encloses(k, heads[0]) {
				t.arcs[k] = lang.Arc{Head: heads[0], Rel: "conj", Sure: t.arcs[k].Sure}
			}
		}
	}
}

// countedFrom are the heads of the noun phrases in the list that begins with the n-th base phrase of the sentence, as
// joinCounted has them; nil where no conjunction ends it.
func (t *tree) countedFrom(n int) []int {
	var out []int
	for ; n < len(t.s.Chunks); n++ {
		c := t.s.Chunks[n]
		if first := t.t[c.First]; first.Tag != "CD" && first.Lower != "a" && first.Lower != "an" || c.Head != c.Last ||
			t.t[c.Head].Tag != "NN" && t.t[c.Head].Tag != "NNS" || t.isName(c.Head) {
			return nil
		}
		out = append(out, c.Head)
		if c.First > 0 && len(out) > 1 && t.t[c.First-1].Tag == "CC" {
			return out
		}
		k := c.Last + 1
		if k < len(t.t) && t.t[k].Text == "," {
			k++
		}
		if k < len(t.t) && (t.t[k].Lower == "and" || t.t[k].Lower == "or") {
			k++
		}
		if k == c.Last+1 || n+1 >= len(t.s.Chunks) || t.s.Chunks[n+1].First != k {
			return nil
		}
	}
	return nil
}

// onlySubject reports whether the noun at token k is the one subject of its verb.
func (t *tree) onlySubject(k int) bool {
	v := t.arcs[k].Head
	return v >= 0 && strings.HasPrefix(t.arcs[k].Rel, "nsubj") &&
		!slices.ContainsFunc(t.children(v, "nsubj"), func(o int) bool { return o != k })
}

// besideCounts makes an apposition of as many names as the noun before them counts, which the parser took for others of
// one coordination: "gained two allies, the Liberals and the Greens".
func (t *tree) besideCounts() {
	for i := 1; i+3 < len(t.t); i++ {
		if t.t[i].Tag != "NNS" || t.s.MentionAt(i) != nil || t.t[i+1].Text != "," {
			continue
		}
		first := i + 2
		if t.t[first].Tag == "DT" {
			first++
		}
		n := slices.IndexFunc(t.s.Mentions, func(m document.EntityMention) bool { return m.First == first })
		if n < 0 {
			continue
		}
		series := t.seriesFrom(n)
		count := t.child(i, "nummod")
		if len(series) < 2 || count < 0 || dates.Numeral(t.t[count].Lower) != len(series) {
			continue
		}
		top := t.top(series[0])
		if t.arcs[top].Rel != "conj" || t.arcs[top].Head != i {
			continue
		}
		t.arcs[top].Rel = "appos"
		for _, m := range series[1:] {
			if k := t.top(m); t.arcs[k].Rel == "conj" && t.arcs[k].Head == i {
				t.arcs[k].Head = top
			}
		}
	}
}

// groupBefore is the head of the phrase for one group that stands before a series of names as its first, -1 for none:
// "the army, the Guard and the League", where the names are no other words for the army.
func (t *tree) groupBefore(m *document.EntityMention) int {
	k := m.First - 1
	if k > 0 && t.t[k].Tag == "DT" {
		k--
	}
	if k < 1 || t.t[k].Text != "," {
		return -1
	}
	c := t.s.ChunkAt(k - 1)
	if c == nil || c.Last != k-1 || c.Head != k-1 || t.t[c.Head].Tag != "NN" || !words.group[t.t[c.Head].Lemma] ||
		m.Entity.Kind == annals.Person {
		return -1
	}
	return c.Head
}

// encloses reports whether token i hangs on token top by the arcs as they are.
func (t *tree) encloses(top, i int) bool {
	for n := 0; i >= 0 && n <= len(t.arcs); n++ {
		if i == top {
			return true
		}
		i = t.arcs[i].Head
	}
	return false
}

// seriesOf are the name and those coordinated with it that come after it; none for nil.
func (t *tree) seriesOf(m *document.EntityMention) []*document.EntityMention {
	for n := range t.s.Mentions {
		if m == &t.s.Mentions[n] {
			return t.seriesFrom(n)
		}
	}
	return nil
}

// seriesFrom are the names of one sort that stand in a series with the name at place n of the sentence's mentions, up
// to the one after the conjunction; nil when no conjunction ends it.
func (t *tree) seriesFrom(n int) []*document.EntityMention {
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
	of := sort(&t.s.Mentions[n])
	var out []*document.EntityMention
	for ; n < len(t.s.Mentions); n++ {
		m := &t.s.Mentions[n]
		is := sort(m)
		if of == "any" {
			of = is
		}
		if m.Anaphor || m.Modifier || of == "" || is != of && is != "any" {
			return nil
		}
		if out = append(out, m); len(out) > 1 && t.conjunctionBefore(m) {
			return out
		}
		k := m.Last + 1
		comma := k < len(t.t) && t.t[k].Text == ","
		if comma {
			k++
		}
		conj := k < len(t.t) && t.t[k].Tag == "CC" && t.t[k].Lower != "but"
		if conj {
			k++
		}
		if k < len(t.t) && t.t[k].Tag == "DT" {
			k++
		}
		if !comma && !conj || n+1 >= len(t.s.Mentions) || t.s.Mentions[n+1].First != k {
			return nil
		}
	}
	return nil
}

// conjunctionBefore reports whether a conjunction stands before a name and its determiner.
func (t *tree) conjunctionBefore(m *document.EntityMention) bool {
	k := m.First - 1
	if k > 0 && t.t[k].Tag == "DT" {
		k--
	}
	return k >= 0 && t.t[k].Tag == "CC"
}

// freeOfPlaces hangs what something is done against on what is done rather than on the place named between the two:
// "waged a campaign in the north against the army".
func (t *tree) freeOfPlaces() {
	for k := range t.arcs {
		if t.arcs[k].Rel != "nmod" || t.preposition(k) != "against" {
			continue
		}
		for n := 0; n < 3; n++ {
			h := t.arcs[k].Head
			if h < 0 || h > k || t.arcs[h].Head < 0 || t.arcs[h].Rel != "nmod" && t.arcs[h].Rel != "obl" ||
				t.preposition(h) == "" || !t.isPlace(h, "in") {
				break
			}
			t.arcs[k].Head = t.arcs[h].Head
			if t.arcs[h].Rel == "obl" {
				t.arcs[k].Rel = "obl"
			}
		}
	}
}

// freeOfBodies hangs a person's name beside the people of an organization on these rather than on its name between the
// two: "founded by two members of the League, Maria Campos and Juan Santos".
func (t *tree) freeOfBodies() {
	for k := range t.arcs {
		h := t.arcs[k].Head
		if t.arcs[k].Rel != "appos" || h < 0 || h > k || t.arcs[h].Rel != "nmod" || t.preposition(h) != "of" {
			continue
		}
		p, m, o := t.arcs[h].Head, t.s.MentionAt(k), t.s.MentionAt(h)
		if p < 0 || p > h || m == nil || o == nil || m.Entity.Kind != annals.Person || m.Anaphor ||
			o.Entity.Kind != annals.Organization && o.Entity.Kind != annals.Body {
			continue
		}
		if l := t.t[p].Lemma; !isPersonNoun(l) && !words.members[l] {
			continue
		}
		t.arcs[k].Head = p
		for j := k + 1; j < len(t.arcs); j++ {
			if t.arcs[j].Head == h && t.arcs[j].Rel == "conj" {
				t.arcs[j].Head = k
			}
		}
	}
}

// besideSubjects makes an apposition of a noun between commas after a name that is subject of the same verb: "the
// Front, successor to the League, was founded", "Campos, the widow of Santos, won". Of several with a determiner each
// may be in a series.
func (t *tree) besideSubjects() {
	for k := range t.arcs {
		v := t.arcs[k].Head
		if v <= k || !strings.HasPrefix(t.arcs[k].Rel, "nsubj") || t.t[k].Tag != "NN" && t.t[k].Tag != "NNS" {
			continue
		}
		name := t.child(v, "nsubj")
		if name < 0 || name >= k || t.s.MentionAt(name) == nil || t.child(k, "conj") >= 0 ||
			t.child(k, "det") >= 0 && t.t[k].Tag != "NN" {
			continue
		}
		first, last := k, k
		for m := range t.arcs {
			if t.t[m].Text != "," && t.encloses(k, m) {
				first, last = min(first, m), max(last, m)
			}
		}
		if first > 1 && t.t[first-1].Text == "," && first-2 == t.s.MentionAt(name).Last && last+1 < v && t.t[last+1].Text == "," {
			t.arcs[k] = lang.Arc{Head: name, Rel: "appos", Sure: t.arcs[k].Sure}
		}
	}
}

// besideAgents makes a participle of the verb right after a name that "by" follows, where another verb goes on without
// a subject: "the Front led by Juan Santos took the town".
func (t *tree) besideAgents() {
	for v := 1; v+1 < len(t.t); v++ {
		if tag := t.t[v].Tag; tag != "VBD" && tag != "VBN" || t.t[v+1].Lower != "by" || t.child(v, "aux", "cop", "obj") >= 0 {
			continue
		}
		h, k := t.head(v), t.child(v, "nsubj")
		if k < 0 || h <= v || !t.isVerb(h) || !t.finite(h) || t.child(h, "nsubj", "csubj") >= 0 ||
			!t.is(v, "advcl", "csubj", "ccomp", "dep") {
			continue
		}
		if _, last := t.span(k); last != v-1 || t.child(v, "obl:agent") < 0 && t.child(v, "obl") < 0 {
			continue
		}
		t.arcs[k] = lang.Arc{Head: h, Rel: "nsubj", Sure: t.arcs[k].Sure}
		t.arcs[v] = lang.Arc{Head: k, Rel: "acl", Sure: t.arcs[v].Sure}
	}
}

// subjectAfterAs gives a verb without a subject the noun phrase right before it that "as" precedes, "as Peru was arming
// the rebels": the parser took it for a phrase of the verb.
func (t *tree) subjectAfterAs() {
	for k := range t.arcs {
		v, p := t.arcs[k].Head, t.child(k, "case")
		if !t.is(k, "obl") || v <= k || p < 1 || p > k || t.t[p].Lower != "as" || !t.isVerb(v) || !t.finite(v) ||
			t.s.TimeAt(k) != nil || t.child(p, "fixed") >= 0 || t.child(v, "nsubj", "csubj", "expl") >= 0 {
			continue
		}
		last := k
		for _, n := range t.conjuncts(k) {
			_, end := t.span(n)
			last = max(last, end)
		}
		first := last + 1
		for first < v && (t.is(first, "aux") && t.head(first) == v || t.t[first].IsAdverb()) {
			first++
		}
		if first != v {
			continue
		}
		rel := "nsubj"
		if t.child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.arcs[k] = lang.Arc{Head: v, Rel: rel, Sure: t.arcs[k].Sure}
		t.arcs[p] = lang.Arc{Head: v, Rel: "mark"}
	}
}
