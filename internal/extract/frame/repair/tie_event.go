package repair

import (
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieSubjects makes a subject of the noun phrase that the parser tied to the adverb after it, where the verb of that adverb
// has none: "The union first met in 1975".
func tieSubjects(t *tree.Tree) {
	for _, c := range t.Sentence.Chunks {
		a := t.Head(c.Head)
		if a != c.Last+1 || !t.Tokens[a].IsAdverb() || !t.Is(a, "advmod") {
			continue
		}
		if v := t.Head(a); v == a+1 && t.IsVerb(v) && t.Finite(v) && t.Child(v, "nsubj") < 0 {
			t.Arcs[c.Head] = lang.Arc{Head: v, Rel: "nsubj"}
		}
	}
}

// tieClauses makes a clause of what the parser took for a phrase before a verb without subject: "after five of its members
// left", where "five" is who left and "after" begins the clause.
func tieClauses(t *tree.Tree) {
	for k := range t.Tokens {
		v, p := t.Head(k), t.Child(k, "case")
		if !t.Is(k, "obl") || v < k || !t.IsVerb(v) || !t.Is(v, "advcl") || !t.Finite(v) ||
			t.Child(v, "nsubj", "mark") >= 0 || p < 0 || !tense.Orderers[t.Tokens[p].Lower] ||
			t.Sentence.TimeAt(k) != nil || t.Sentence.TimeAt(p) != nil || t.Separated(k, v) {
			continue
		}
		t.Arcs[k].Rel = "nsubj"
		t.Arcs[p] = lang.Arc{Head: v, Rel: "mark"}
	}
	for k, arc := range t.Arcs {
		if arc.Rel == "csubj" && arc.Head >= 0 && arc.Head < k && t.Tokens[k].Tag == "VBG" && t.Tokens[k-1].Text == "," {
			// "is social democratic, calling for reform": no subject stands there.
			t.Arcs[k].Rel = "advcl"
		}
	}
}

// tieAgainst ties to the noun for something done that is the object of a verb the "against" right after it, where the parser
// tied it to the verb and the verb says more than that it was done: "ended its campaign against the miners".
func tieAgainst(t *tree.Tree) {
	for k := range t.Tokens {
		p := t.Child(k, "case")
		if p < 1 || p > k || t.Tokens[p].Lower != "against" || !t.Is(k, "obl", "nmod") || t.Head(k) < 0 {
			continue
		}
		o, h := p-1, t.Head(k)
		if up := t.Head(h); up >= 0 && t.Is(k, "nmod") && t.Is(h, "nmod") && t.IsPlace(h, "in") && t.IsEventNoun(up) {
			// "a campaign in the north against the army and the police"
			t.Arcs[k] = lang.Arc{Head: up, Rel: "nmod", Sure: t.Arcs[k].Sure}
			for _, m := range t.Children(h, "conj") {
				if m > k && !t.IsPlace(m, "") {
					t.Arcs[m].Head = k
				}
			}
			continue
		}
		if t.Is(k, "obl") && t.Head(o) == h && t.Is(o, "obj") && words.Happening[t.Tokens[o].Lemma] && t.OwnPhrase(o, k) {
			t.Arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.Arcs[k].Sure}
		}
	}
}

// tieBlame ties to the verb that puts blame somewhere the "on" by which it says where, which the parser tied to what the blame is
// for: "laid the blame for the raid on the Front".
func tieBlame(t *tree.Tree) {
	for k := range t.Tokens {
		p, o := t.Child(k, "case"), t.Head(k)
		if p < 2 || t.Tokens[p].Lower != "on" && t.Tokens[p].Lower != "upon" || !t.Is(k, "nmod") || o < 0 || o > p ||
			t.Sentence.TimeAt(k) != nil {
			continue
		}
		for o >= 0 && t.Is(o, "nmod") {
			o = t.Head(o)
		}
		if o < 0 || t.Head(o) < 0 || !t.Is(o, "obj", "obl") {
			continue
		}
		if put := t.Child(t.Head(o), "obj"); put >= 0 && put <= o &&
			(t.Tokens[put].Lemma == "blame" || t.Tokens[put].Lemma == "responsibility") {
			t.Arcs[k] = lang.Arc{Head: t.Head(o), Rel: "obl", Sure: t.Arcs[k].Sure}
		}
	}
}

// tieValency ties to the object of a verb the phrase right behind it by which that says what it is of, where the parser tied
// the phrase to the verb: "issues standards for units", "sets out procedures for changing it".
func tieValency(t *tree.Tree) {
	for k := range t.Tokens {
		p, v := t.Child(k, "case", "mark"), t.Head(k)
		if t.Is(k, "advcl") && t.Marked(k, "for") && t.Tokens[k].Tag == "VBG" && v >= 0 && v < p && t.IsVerb(v) {
			if o := t.Child(v, "obj"); o > v && t.Sentence.ChunkLast(o) == p-1 && words.Valency[t.Tokens[o].Lemma+"_for"] {
				t.Arcs[k] = lang.Arc{Head: o, Rel: "acl", Sure: t.Arcs[k].Sure}
			}
			continue
		}
		if p < 1 || p > k || t.Tokens[p].Lower != "for" && t.Tokens[p].Lower != "over" && t.Tokens[p].Lower != "between" ||
			!t.Is(k, "obl") ||
			v < 0 || v > p || !t.IsVerb(v) {
			// The "in" of "has a seat in the council" is read beside the verb, and so is the "to" of what goes somewhere.
			continue
		}
		if o := t.Child(v, "obj"); o > v && t.Sentence.ChunkLast(o) == p-1 && t.FitsNoun(o, k) {
			t.Arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.Arcs[k].Sure}
		}
	}
}

// tieDeprived ties to a verb by which somebody is rid of something the "of" that the parser tied to whom: "stripped Juan Santos
// of the leadership".
func tieDeprived(t *tree.Tree) {
	for k := range t.Tokens {
		o := t.Head(k)
		if o < 0 || o > k || !t.Is(k, "nmod") || t.Preposition(k) != "of" || !t.Is(o, "obj") || !t.IsName(o) {
			continue
		}
		if v := t.Head(o); v >= 0 && v < o && t.IsVerb(v) && words.List("depriving")[t.Tokens[v].Lemma] {
			t.Arcs[k] = lang.Arc{Head: v, Rel: "obl", Sure: t.Arcs[k].Sure}
		}
	}
}

// tieInto ties to the noun for a change the "into" that the parser tied to what changes: "the conversion of the mill
// into flats".
func tieInto(t *tree.Tree) {
	for k := range t.Tokens {
		h := t.Head(k)
		if h < 0 || h > k || !t.Is(k, "nmod") || t.Preposition(k) != "into" || !t.Is(h, "nmod") || t.Preposition(h) != "of" {
			continue
		}
		if n := t.Head(h); n >= 0 && changeNouns[t.Tokens[n].Lemma] {
			t.Arcs[k].Head = n
		}
	}
}

// changeNouns are the nouns for something becoming something else.
var changeNouns = words.List("becoming")

// tieBy ties to the noun for what befalls somebody, after the verb, the "by" that the parser tied to the verb, where the
// noun has who did it: "was begun with the ordination of a bishop by the synod".
func tieBy(t *tree.Tree) {
	for k := range t.Tokens {
		p, v := t.Child(k, "case"), t.Head(k)
		if p < 1 || t.Tokens[p].Lower != "by" || !t.Is(k, "obl") || v < 0 || v > p || !t.IsVerb(v) {
			continue
		}
		for n := p - 1; n > v; n-- {
			if t.Tokens[n].Text == "," || t.IsVerb(n) || t.Sentence.TimeAt(n) != nil {
				break
			}
			if t.HasDoer(n) {
				t.Arcs[k] = lang.Arc{Head: n, Rel: "nmod", Sure: t.Arcs[k].Sure}
				break
			}
		}
	}
}

// tieAdjectives makes modifiers of a noun of the adjectives before it of which the parser took the first for a noun phrase:
// "linked to violent, and sometimes deadly, attacks".
func tieAdjectives(t *tree.Tree) {
	for k := range t.Tokens {
		if t.Tokens[k].Tag != "JJ" || t.Is(k, "amod", "conj", "xcomp", "root") || t.Child(k, "cop", "det") >= 0 ||
			k+4 >= len(t.Tokens) ||
			t.Tokens[k+1].Text != "," {
			continue
		}
		j := k + 2
		if t.Tokens[j].Tag == "CC" {
			j++
		}
		for j+1 < len(t.Tokens) && t.Tokens[j].Tag == "RB" {
			j++
		}
		n := j + 1
		if t.Tokens[j].Tag != "JJ" || n >= len(t.Tokens) {
			continue
		}
		if t.Tokens[n].Text == "," && t.Tokens[k+2].Tag == "CC" && n+1 < len(t.Tokens) {
			n++
		}
		c := t.Sentence.ChunkAt(n)
		if c == nil || c.First != n && c.First != j || t.Tokens[c.First].Tag == "DT" || c.Head == k || t.Within(k, c.Head) {
			continue
		}
		up := t.Arcs[k]
		for _, m := range t.Kids[k] {
			if t.Is(m, "case", "nmod", "obl") && m != c.Head {
				t.Arcs[m].Head = c.Head
			}
		}
		t.Arcs[c.Head] = lang.Arc{Head: up.Head, Rel: up.Rel, Sure: up.Sure}
		t.Arcs[k] = lang.Arc{Head: c.Head, Rel: "amod"}
		t.Arcs[j] = lang.Arc{Head: c.Head, Rel: "amod"}
		return
	}
}

// tieToAdjectives ties to an adjective that is joined to a participle or adjective what stands after a preposition right behind
// it: "banned in Chad and illegal in Mali".
func tieToAdjectives(t *tree.Tree) {
	for k := range t.Tokens {
		h := t.Head(k)
		if t.Tokens[k].Tag != "JJ" || !t.Is(k, "conj") || h < 0 || k+1 >= len(t.Tokens) || t.Tokens[k+1].Tag != "IN" ||
			t.Tokens[h].Tag != "VBN" && t.Tokens[h].Tag != "JJ" {
			continue
		}
		if n := t.Head(k + 1); n > k && t.Is(k+1, "case") && t.Is(n, "obl") && t.Head(n) == h {
			t.Arcs[n].Head = k
		}
	}
}

// tieContents coordinates with what "of" gives as the content of a campaign or the like the bare nouns after it that the
// parser coordinated with the campaign: "a campaign of bombing, assassinations and kidnappings".
func tieContents(t *tree.Tree) {
	for n := range t.Tokens {
		h := t.Head(n)
		if h < 0 || !t.Is(n, "conj") || !words.Content[t.Tokens[h].Lemma] && !words.Amount[t.Tokens[h].Lemma] || !t.Bare(n) ||
			!t.IsEventNoun(n) {
			continue
		}
		for _, of := range t.Children(h, "nmod") {
			if t.Preposition(of) == "of" && of > h && of < n && bareOf(t, of) && (t.IsEventNoun(of) || t.Tokens[of].Tag == "VBG") {
				t.Arcs[n] = lang.Arc{Head: of, Rel: "conj", Sure: t.Arcs[n].Sure}
			}
		}
	}
}

// bareOf reports whether the common noun at token k, after a preposition, has no determiner or owner.
func bareOf(t *tree.Tree, k int) bool {
	return !t.IsName(k) && t.Tokens[k].Tag != "PRP" && t.Child(k, "det", "nmod:poss", "nummod") < 0
}

// tieDeeds coordinates the deeds of a list, each of which may have its own target, place and date, with the first of
// them, whatever the parser tied them to: "the murder of a judge in 1979, raids on farms and the bombing of a bank".
func tieDeeds(t *tree.Tree) {
	r := deedList{t: t}
	at := 0
	for _, c := range t.Sentence.Chunks {
		for ; at < c.First; at++ {
			if t.IsVerb(at) && !t.Is(at, "amod", "acl") || t.Tokens[at].Text == ";" || t.Tokens[at].Text == ":" {
				r.settle()
			}
		}
		n := c.Head
		if !t.IsEventNoun(n) || t.Is(n, "compound", "root") && len(r.deeds) > 0 {
			continue
		}
		if t.Is(n, "nsubj") && len(r.deeds) > 0 {
			// The subject of what follows is none of what came before.
			r.begin(n)
			continue
		}
		p := c.First - 1
		for p > 0 && (t.Sentence.TimeAt(p) != nil || t.Tokens[p].Tag == "DT") {
			p--
		}
		switch {
		case r.goesOn(n, p):
			r.deeds, r.closed = append(r.deeds, n), t.Tokens[p].Tag == "CC"
		case r.closed || len(r.deeds) == 0 || t.Tokens[p].Tag != "IN" || r.sortOf(n, p):
			r.begin(n)
		}
	}
	r.settle()
}

// deedList is a list of deeds, by the tokens of their nouns, that stand in a row; closed tells that a conjunction stands
// before the last.
type deedList struct {
	t      *tree.Tree
	deeds  []int
	closed bool
}

// goesOn reports whether the noun at token n, after what stands at token p, is another of the list.
func (r *deedList) goesOn(n, p int) bool {
	return len(r.deeds) > 0 && p > r.deeds[len(r.deeds)-1] && r.t.Child(n, "case") < 0 &&
		(r.t.Tokens[p].Tag == "CC" || r.t.Tokens[p].Text == ",")
}

// sortOf reports whether the noun at token n says, after the "of" at token p, of which sort the last deed is: of "a campaign
// of bombing, murders and raids" it is the bombing that goes on.
func (r *deedList) sortOf(n, p int) bool {
	last := r.deeds[len(r.deeds)-1]
	return r.t.Tokens[p].Lower == "of" && p == last+1 && r.t.Child(n, "det", "nmod:poss", "nummod") < 0 &&
		r.t.Child(last, "det") >= 0
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
			if r.t.Head(n) != first || !r.t.Is(n, "conj") {
				r.t.Arcs[n] = lang.Arc{Head: first, Rel: "conj", Sure: r.t.Arcs[n].Sure}
			}
		}
	}
	r.deeds, r.closed = nil, false
}

// tieBounded makes an object of what is counted behind "at least" or "as many as" right behind a verb without one, where the
// parser took the "at" or "as" for a preposition: "burned at least 40 fishing boats".
func tieBounded(t *tree.Tree) {
	for _, c := range t.Sentence.Chunks {
		v, n := c.First-1, c.Head
		number := c.First + map[string]int{"at": 2, "as": 3}[t.Tokens[c.First].Lower]
		if v < 0 || number == c.First || n <= number || t.Tokens[number].Tag != "CD" || t.Head(n) != v ||
			!t.Is(n, "obl", "advcl") || !t.IsVerb(v) || t.PassiveAt(v) || t.Child(v, "obj") >= 0 ||
			words.Periods[t.Tokens[n].Lemma] || t.Sentence.TimeAt(n) != nil {
			continue
		}
		t.Arcs[n].Rel = "obj"
	}
}

// tieBetween ties to the subject of a verb of growing or beginning the "between" after the verb, where the subject is what
// goes on between parties: "tension grew between the league and the church", "a struggle took place among them".
func tieBetween(t *tree.Tree) {
	for k := range t.Tokens {
		p, h := t.Child(k, "case"), t.Head(k)
		if p < 1 || p > k || t.Tokens[p].Lower != "between" && t.Tokens[p].Lower != "among" || !t.Is(k, "obl") || h < 0 || h > k ||
			!words.Waxing[t.Tokens[h].Lemma] && !(t.Tokens[h].Lemma == "take" && t.Tokens[h+1].Lower == "place") {
			continue
		}
		o := t.Child(h, "nsubj")
		if o >= 0 && o < h && (t.IsEventNoun(o) || words.Strife[t.Tokens[o].Lemma] || words.Ties[t.Tokens[o].Lemma]) &&
			(t.Child(h, "obj") < 0 || t.Tokens[h].Lemma == "take") {
			t.Arcs[k] = lang.Arc{Head: o, Rel: "nmod", Sure: t.Arcs[k].Sure}
		}
	}
}

// tieCounts makes a subject of the number that stands right before a verb without subject, which the parser tied to the
// verb's auxiliary or to a date: "Since 1983, more than 80,000 have been killed".
func tieCounts(t *tree.Tree) {
	for v := range t.Tokens {
		if !t.IsVerb(v) || !t.Finite(v) || t.Is(v, "acl:relcl", "acl") || t.Child(v, "nsubj", "csubj", "expl") >= 0 {
			continue
		}
		k := v - 1
		for k > 0 && (t.Is(k, "aux", "aux:pass") && t.Head(k) == v || t.Tokens[k].IsAdverb()) {
			k--
		}
		if k < 1 || k == v-1 && t.Tokens[v].Tag == "VBN" || t.Tokens[k].Tag != "CD" || t.Sentence.TimeAt(k) != nil ||
			t.Is(k, "nsubj", "obj", "obl", "conj") ||
			t.Child(k, "case") >= 0 || t.Tokens[k-1].Tag == "IN" && t.Tokens[k-1].Lower != "than" {
			continue
		}
		rel := "nsubj"
		if t.Child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		t.Arcs[k] = lang.Arc{Head: v, Rel: rel}
	}
}
