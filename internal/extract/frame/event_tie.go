package frame

import "annals/internal/extract/lang"

// tieSubjects makes a subject of the noun phrase that the parser tied to the adverb after it, where the verb of that adverb
// has none: "The union first met in 1975".
func (t *tree) tieSubjects() {
	for _, c := range t.s.Chunks {
		a := t.head(c.Head)
		if a != c.Last+1 || !t.t[a].IsAdverb() || !t.is(a, "advmod") {
			continue
		}
		if v := t.head(a); v == a+1 && t.isVerb(v) && t.finite(v) && t.child(v, "nsubj") < 0 {
			t.arcs[c.Head] = lang.Arc{Head: v, Rel: "nsubj"}
		}
	}
}

// tieClauses makes a clause of what the parser took for a phrase before a verb without subject: "after five of its members
// left", where "five" is who left and "after" begins the clause.
func (t *tree) tieClauses() {
	for k := range t.t {
		v, p := t.head(k), t.child(k, "case")
		if !t.is(k, "obl") || v < k || !t.isVerb(v) || !t.is(v, "advcl") || !t.finite(v) ||
			t.child(v, "nsubj", "mark") >= 0 || p < 0 || !orderers[t.t[p].Lower] ||
			t.s.TimeAt(k) != nil || t.s.TimeAt(p) != nil || t.separated(k, v) {
			continue
		}
		t.arcs[k].Rel = "nsubj"
		t.arcs[p] = lang.Arc{Head: v, Rel: "mark"}
	}
	for k, arc := range t.arcs {
		if arc.Rel == "csubj" && arc.Head >= 0 && arc.Head < k && t.t[k].Tag == "VBG" && t.t[k-1].Text == "," {
			// "is social democratic, calling for reform": no subject stands there.
			t.arcs[k].Rel = "advcl"
		}
	}
}

// tieAgainst ties to the noun for something done that is the object of a verb the "against" right after it, where the parser
// tied it to the verb and the verb says more than that it was done: "ended its campaign against the miners".
func (t *tree) tieAgainst() {
	for k := range t.t {
		p := t.child(k, "case")
		if p < 1 || p > k || t.t[p].Lower != "against" || !t.is(k, "obl", "nmod") || t.head(k) < 0 {
			continue
		}
		o, h := p-1, t.head(k)
		if up := t.head(h); up >= 0 && t.is(k, "nmod") && t.is(h, "nmod") && t.isPlace(h, "in") && t.isEventNoun(up) {
			// "a campaign in the north against the army and the police"
			t.arcs[k] = lang.Arc{Head: up, Rel: "nmod", Sure: t.arcs[k].Sure}
			for _, m := range t.children(h, "conj") {
				if m > k && !t.isPlace(m, "") {
					t.arcs[m].Head = k
				}
			}
			continue
		}
		if t.is(k, "obl") && t.head(o) == h && t.is(o, "obj") && words.happening[t.t[o].Lemma] && t.ownPhrase(o, k) {
			t.arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.arcs[k].Sure}
		}
	}
}

// tieValency ties to the object of a verb the phrase right behind it by which that says what it is of, where the parser tied
// the phrase to the verb: "issues standards for units", "sets out procedures for changing it".
func (t *tree) tieValency() {
	for k := range t.t {
		p, v := t.child(k, "case", "mark"), t.head(k)
		if t.is(k, "advcl") && t.marked(k, "for") && t.t[k].Tag == "VBG" && v >= 0 && v < p && t.isVerb(v) {
			if o := t.child(v, "obj"); o > v && t.ownEnd(o) == p-1 && nounValency[t.t[o].Lemma+"_for"] {
				t.arcs[k] = lang.Arc{Head: o, Rel: "acl", Sure: t.arcs[k].Sure}
			}
			continue
		}
		if p < 1 || p > k || t.t[p].Lower != "for" && t.t[p].Lower != "over" && t.t[p].Lower != "between" || !t.is(k, "obl") ||
			v < 0 || v > p || !t.isVerb(v) {
			// The "in" of "has a seat in the council" is read beside the verb, and so is the "to" of what goes somewhere.
			continue
		}
		if o := t.child(v, "obj"); o > v && t.ownEnd(o) == p-1 && t.fitsNoun(o, k) {
			t.arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.arcs[k].Sure}
		}
	}
}

// ownEnd is the last token of the base noun phrase of token k.
func (t *tree) ownEnd(k int) int {
	if c := t.s.ChunkAt(k); c != nil {
		return c.Last
	}
	return k
}

// tieInto ties to the noun for a change the "into" that the parser tied to what changes: "the conversion of the mill
// into flats".
func (t *tree) tieInto() {
	for k := range t.t {
		h := t.head(k)
		if h < 0 || h > k || !t.is(k, "nmod") || t.preposition(k) != "into" || !t.is(h, "nmod") || t.preposition(h) != "of" {
			continue
		}
		if n := t.head(h); n >= 0 && changeNouns[t.t[n].Lemma] {
			t.arcs[k].Head = n
		}
	}
}

// changeNouns are the nouns for something becoming something else.
var changeNouns = lists["becoming"]

// tieBy ties to the noun for what befalls somebody, after the verb, the "by" that the parser tied to the verb, where the
// noun says whom it befell: "was begun with the ordination of a bishop by the synod".
func (t *tree) tieBy() {
	for k := range t.t {
		p, v := t.child(k, "case"), t.head(k)
		if p < 1 || t.t[p].Lower != "by" || !t.is(k, "obl") || v < 0 || v > p || !t.isVerb(v) {
			continue
		}
		for n := p - 1; n > v; n-- {
			if t.t[n].Text == "," || t.isVerb(n) || t.s.TimeAt(n) != nil {
				break
			}
			if words.undergone[t.t[n].Lemma] && t.is(n, "obl", "nmod") && t.child(n, "case") >= 0 &&
				len(t.attached(n, []string{"of"})) > 0 {
				t.arcs[k] = lang.Arc{Head: n, Rel: "nmod", Sure: t.arcs[k].Sure}
				break
			}
		}
	}
}

// tieAdjectives makes modifiers of a noun of the adjectives before it of which the parser took the first for a noun phrase:
// "linked to violent, and sometimes deadly, attacks".
func (t *tree) tieAdjectives() {
	for k := range t.t {
		if t.t[k].Tag != "JJ" || t.is(k, "amod", "conj", "xcomp", "root") || t.child(k, "cop", "det") >= 0 || k+4 >= len(t.t) ||
			t.t[k+1].Text != "," {
			continue
		}
		j := k + 2
		if t.t[j].Tag == "CC" {
			j++
		}
		for j+1 < len(t.t) && t.t[j].Tag == "RB" {
			j++
		}
		n := j + 1
		if t.t[j].Tag != "JJ" || n >= len(t.t) {
			continue
		}
		if t.t[n].Text == "," && t.t[k+2].Tag == "CC" && n+1 < len(t.t) {
			n++
		}
		c := t.s.ChunkAt(n)
		if c == nil || c.First != n && c.First != j || t.t[c.First].Tag == "DT" || c.Head == k || t.within(k, c.Head) {
			continue
		}
		up := t.arcs[k]
		for _, m := range t.kids[k] {
			if t.is(m, "case", "nmod", "obl") && m != c.Head {
				t.arcs[m].Head = c.Head
			}
		}
		t.arcs[c.Head] = lang.Arc{Head: up.Head, Rel: up.Rel, Sure: up.Sure}
		t.arcs[k] = lang.Arc{Head: c.Head, Rel: "amod"}
		t.arcs[j] = lang.Arc{Head: c.Head, Rel: "amod"}
		return
	}
}

// tieToAdjectives ties to an adjective that is joined to a participle or adjective what stands after a preposition right behind
// it: "banned in Chad and illegal in Mali".
func (t *tree) tieToAdjectives() {
	for k := range t.t {
		h := t.head(k)
		if t.t[k].Tag != "JJ" || !t.is(k, "conj") || h < 0 || k+1 >= len(t.t) || t.t[k+1].Tag != "IN" ||
			t.t[h].Tag != "VBN" && t.t[h].Tag != "JJ" {
			continue
		}
		if n := t.head(k + 1); n > k && t.is(k+1, "case") && t.is(n, "obl") && t.head(n) == h {
			t.arcs[n].Head = k
		}
	}
}

// tieContents coordinates with what "of" gives as the content of a campaign or the like the bare nouns after it that the
// parser coordinated with the campaign: "a campaign of bombing, assassinations and kidnappings".
func (t *tree) tieContents() {
	for n := range t.t {
		h := t.head(n)
		if h < 0 || !t.is(n, "conj") || !words.content[t.t[h].Lemma] && !words.amount[t.t[h].Lemma] || !t.bare(n) ||
			!t.isEventNoun(n) {
			continue
		}
		for _, of := range t.children(h, "nmod") {
			if t.preposition(of) == "of" && of > h && of < n && t.bareOf(of) && (t.isEventNoun(of) || t.t[of].Tag == "VBG") {
				t.arcs[n] = lang.Arc{Head: of, Rel: "conj", Sure: t.arcs[n].Sure}
			}
		}
	}
}

// bareOf reports whether the common noun at token k, after a preposition, has no determiner or owner.
func (t *tree) bareOf(k int) bool {
	return !t.isName(k) && t.t[k].Tag != "PRP" && t.child(k, "det", "nmod:poss", "nummod") < 0
}

// tieDeeds coordinates the deeds of a list, each of which may have its own target, place and date, with the first of
// them, whatever the parser tied them to: "the murder of a judge in 1979, raids on farms and the bombing of a bank".
func (t *tree) tieDeeds() {
	r := deedList{t: t}
	at := 0
	for _, c := range t.s.Chunks {
		for ; at < c.First; at++ {
			if t.isVerb(at) && !t.is(at, "amod", "acl") || t.t[at].Text == ";" || t.t[at].Text == ":" {
				r.settle()
			}
		}
		n := c.Head
		if !t.isEventNoun(n) || t.is(n, "compound", "root") && len(r.deeds) > 0 {
			continue
		}
		if t.is(n, "nsubj") && len(r.deeds) > 0 {
			// The subject of what follows is none of what came before.
			r.begin(n)
			continue
		}
		p := c.First - 1
		for p > 0 && (t.s.TimeAt(p) != nil || t.t[p].Tag == "DT") {
			p--
		}
		switch {
		case r.goesOn(n, p):
			r.deeds, r.closed = append(r.deeds, n), t.t[p].Tag == "CC"
		case r.closed || len(r.deeds) == 0 || t.t[p].Tag != "IN" || r.sortOf(n, p):
			r.begin(n)
		}
	}
	r.settle()
}

// deedList is a list of deeds, by the tokens of their nouns, that stand in a row; closed tells that a conjunction stands
// before the last.
type deedList struct {
	t      *tree
	deeds  []int
	closed bool
}

// goesOn reports whether the noun at token n, after what stands at token p, is another of the list.
func (r *deedList) goesOn(n, p int) bool {
	return len(r.deeds) > 0 && p > r.deeds[len(r.deeds)-1] && r.t.child(n, "case") < 0 &&
		(r.t.t[p].Tag == "CC" || r.t.t[p].Text == ",")
}

// sortOf reports whether the noun at token n says, after the "of" at token p, of which sort the last deed is: of "a campaign
// of bombing, murders and raids" it is the bombing that goes on.
func (r *deedList) sortOf(n, p int) bool {
	last := r.deeds[len(r.deeds)-1]
	return r.t.t[p].Lower == "of" && p == last+1 && r.t.child(n, "det", "nmod:poss", "nummod") < 0 &&
		r.t.child(last, "det") >= 0
}

// begin ends the list and begins another.
func (r *deedList) begin(n int) {
	r.settle()
	r.deeds = []int{n}
}

// settle ends the list: where a conjunction closes it, its deeds are coordinated.
func (r *deedList) settle() {
	if len(r.deeds) > 1 && r.closed {
		first := r.deeds[0]
		for _, n := range r.deeds[1:] {
			if r.t.head(n) != first || !r.t.is(n, "conj") {
				r.t.arcs[n] = lang.Arc{Head: first, Rel: "conj", Sure: r.t.arcs[n].Sure}
			}
		}
	}
	r.deeds, r.closed = nil, false
}

// tieBetween ties to the subject of a verb of growing or beginning the "between" after the verb, where the subject is what
// goes on between parties: "tension grew between the league and the church", "a struggle took place among them".
func (t *tree) tieBetween() {
	for k := range t.t {
		p, h := t.child(k, "case"), t.head(k)
		if p < 1 || p > k || t.t[p].Lower != "between" && t.t[p].Lower != "among" || !t.is(k, "obl") || h < 0 || h > k ||
			!waxingVerbs[t.t[h].Lemma] && !(t.t[h].Lemma == "take" && t.t[h+1].Lower == "place") {
			continue
		}
		o := t.child(h, "nsubj")
		if o >= 0 && o < h && (t.isEventNoun(o) || strifeNouns[t.t[o].Lemma] || tieNouns[t.t[o].Lemma]) &&
			(t.child(h, "obj") < 0 || t.t[h].Lemma == "take") {
			t.arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.arcs[k].Sure}
		}
	}
}

// tieCounts makes a subject of the number that stands right before a verb without subject, which the parser tied to the
// verb's auxiliary or to a date: "Since 1983, more than 80,000 have been killed".
func (t *tree) tieCounts() {
	for v := range t.t {
		if !t.isVerb(v) || !t.finite(v) || t.is(v, "acl:relcl", "acl") || t.child(v, "nsubj", "csubj", "expl") >= 0 {
			continue
		}
		k := v - 1
		for k > 0 && (t.is(k, "aux", "aux:pass") && t.head(k) == v || t.t[k].IsAdverb()) {
			k--
		}
		if k < 1 || k == v-1 && t.t[v].Tag == "VBN" || t.t[k].Tag != "CD" || t.s.TimeAt(k) != nil ||
			t.is(k, "nsubj", "obj", "obl", "conj") ||
			t.child(k, "case") >= 0 || t.t[k-1].Tag == "IN" && t.t[k-1].Lower != "than" {
			continue
		}
		rel := "nsubj"
		if t.child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.arcs[k] = lang.Arc{Head: v, Rel: rel}
	}
}
