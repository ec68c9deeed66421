package frame

import (
	"slices"

	"annals"
)

// partners are the heads of the noun phrases that the sentence puts beside the noun at token i as being the same: in
// apposition, as subject or complement of "be", as the name after a title. The first construction that the sentence has
// tells.
func (t *tree) partners(i int) []int {
	for _, beside := range [...]func(*tree, int) ([]int, bool){
		(*tree).inPersonsName, (*tree).afterTitle, (*tree).afterOwned, (*tree).postHolders, (*tree).titleBefore, (*tree).twoTitles,
		(*tree).afterHolder, (*tree).afterPortfolio, (*tree).predicatedOf, (*tree).namedApposition, (*tree).saidToBear,
		(*tree).secondPredicate,
		(*tree).afterComma, (*tree).exemplified, (*tree).saidToBe, (*tree).withAs, (*tree).afterName, (*tree).amongMany,
		(*tree).byHead,
	} {
		if heads, ok := beside(t, i); ok {
			return heads
		}
	}
	return nil
}

// at is the construction that tells of the one token k, which it has not got where k is negative.
func at(k int) ([]int, bool) {
	if k < 0 {
		return nil, false
	}
	return []int{k}, true
}

// inPersonsName is for a noun inside a person's name.
func (t *tree) inPersonsName(i int) ([]int, bool) {
	if m := t.s.MentionAt(i); m != nil && !m.Anaphor && m.Entity.Kind == annals.Person && m.First <= i && i < m.Last {
		return []int{m.Last}, true
	}
	return nil, false
}

// afterTitle is the name that follows a noun at once.
func (t *tree) afterTitle(i int) ([]int, bool) {
	m := t.next(i)
	if m == nil {
		return nil, false
	}
	if (words.title[t.t[i].Lemma] || words.kin[t.t[i].Lemma]) && t.t[i].Tag != "NNS" && t.t[i].Tag != "NNPS" &&
		m.Entity.Kind == annals.Person {
		// "Prime Minister Juan Santos and President Maria Campos": one has the one title.
		return []int{t.top(m)}, true
	}
	return t.nouns(t.top(m)), true
}

// afterOwned is "its predecessor the Agrarian League".
func (t *tree) afterOwned(i int) ([]int, bool) { return at(t.nameWithArticle(i)) }

// titleBefore is "Governor of Lima Juan Santos".
func (t *tree) titleBefore(i int) ([]int, bool) {
	if h := t.head(i); h > i && t.arcs[i].Rel == "nmod:desc" && words.title[t.t[i].Lemma] && t.namesPerson(h) {
		return []int{h}, true
	}
	return nil, false
}

// twoTitles is "Soviet president and party secretary Juan Santos", also where the parser joined the name to the first title.
func (t *tree) twoTitles(i int) ([]int, bool) {
	if !words.title[t.t[i].Lemma] {
		return nil, false
	}
	for _, k := range t.children(i, "conj") {
		if m := t.personFrom(k + 1); m != nil && words.title[t.t[k].Lemma] && t.child(k, "det") < 0 &&
			t.child(i, "appos", "cop") < 0 {
			return []int{t.top(m)}, true
		}
		if n := t.child(k, "nmod:desc"); n > i && words.title[t.t[n].Lemma] && t.namesPerson(k) &&
			t.t[i].Tag == "NN" && t.child(i, "det", "nmod:poss") < 0 && t.child(k, "det") < 0 {
			return []int{k}, true
		}
	}
	return nil, false
}

// afterHolder is "One of the deputies was the leader of the League, Juan Santos".
func (t *tree) afterHolder(i int) ([]int, bool) {
	if k := t.holder(i); k >= 0 && t.child(i, "cop") >= 0 && t.child(i, "nsubj") >= 0 && !t.isIndividual(t.child(i, "nsubj")) {
		return []int{k}, true
	}
	return nil, false
}

// afterPortfolio is "Minister of Defence Juan Santos".
func (t *tree) afterPortfolio(i int) ([]int, bool) {
	end := t.portfolioEnd(i)
	if end <= i {
		return nil, false
	}
	m := t.personFrom(end + 1)
	if m == nil {
		return nil, false
	}
	return []int{t.top(m)}, true
}

// predicatedOf is the subject of the noun: "Juan Santos is a member".
func (t *tree) predicatedOf(i int) ([]int, bool) {
	k := t.child(i, "nsubj")
	if k < 0 || t.isVerb(i) {
		return nil, false
	}
	if who := t.named(k); words.title[t.t[k].Lemma] && who[0] != k {
		// "The president and former leader, Juan Santos, is a member": one person.
		return who, true
	}
	return t.nouns(k), true
}

// namedApposition is a name in apposition to the noun.
func (t *tree) namedApposition(i int) ([]int, bool) {
	for _, k := range t.children(i, "appos") {
		if t.isName(k) {
			return t.nouns(k), true
		}
	}
	return nil, false
}

// saidToBear is "a youth wing called the Young Guard".
func (t *tree) saidToBear(i int) ([]int, bool) { return at(t.calledBeside(i)) }

// secondPredicate is the subject of the first predicate: "has an office and is a member of".
func (t *tree) secondPredicate(i int) ([]int, bool) {
	h := t.head(i)
	if !t.is(i, "conj") || t.child(i, "cop") < 0 || h < 0 {
		return nil, false
	}
	if t.isVerb(h) {
		return t.clauseOf(h).surface(), true
	}
	if k := t.child(h, "nsubj"); k >= 0 {
		return t.nouns(k), true
	}
	if v := t.head(h); v >= 0 && t.isVerb(v) {
		return t.clauseOf(v).surface(), true
	}
	return nil, false
}

// afterComma is "The President of Colombia, Juan Santos", wherever the parser tied the name.
func (t *tree) afterComma(i int) ([]int, bool) {
	_, last := t.span(i)
	if last+2 >= len(t.t) || t.t[last+1].Text != "," {
		return nil, false
	}
	name := last + 2
	if t.t[name].Tag == "DT" && name+1 < len(t.t) && words.group[t.t[i].Lemma] {
		name++
	}
	m := t.s.MentionAt(name)
	if m == nil || m.First != name || m.Anaphor || m.Modifier {
		return nil, false
	}
	if m.Entity.Kind == annals.Person || words.group[t.t[i].Lemma] && t.is(i, "obj", "conj", "obl", "nmod") &&
		m.Entity.Kind != annals.State && m.Entity.Kind != annals.Place {
		return []int{t.top(m)}, true
	}
	return nil, false
}

// exemplified is "parties such as the League".
func (t *tree) exemplified(i int) ([]int, bool) {
	for _, k := range t.children(i, "nmod") {
		if p := t.preposition(k); t.isName(t.named(k)[0]) && (p == "including" || p == "such as" || p == "like") || p == "namely" {
			return t.nouns(k), true
		}
	}
	return nil, false
}

// saidToBe is "the president of the League is Juan Santos".
func (t *tree) saidToBe(i int) ([]int, bool) {
	k := t.nameAfterBe(i)
	if k < 0 {
		return nil, false
	}
	return t.nouns(k), true
}

// withAs is "with Juan Santos as its president".
func (t *tree) withAs(i int) ([]int, bool) { return at(t.withName(i)) }

// afterName is "Juan Santos, the League's second in command".
func (t *tree) afterName(i int) ([]int, bool) {
	k := t.nameBefore(i)
	if k < 0 {
		return nil, false
	}
	if h := t.head(k); t.t[i].Tag == "NNS" && h >= 0 && t.is(k, "conj") && t.isName(h) {
		// "The Front and the League, both members of the coalition".
		return t.nounsBefore(h, i), true
	}
	return []int{k}, true
}

// amongMany is who is picked out of many: "He was one of the members of the League", "Among its members were the
// writers Juan Santos and Pedro Ruiz".
func (t *tree) amongMany(i int) ([]int, bool) {
	h := t.head(i)
	if h < 0 {
		return nil, false
	}
	if t.is(i, "nmod") && t.preposition(i) == "of" && h < i && t.t[i].Tag == "NNS" && selecting[t.t[h].Lower] {
		return t.partners(h), true
	}
	if t.preposition(i) == "among" && i < h && t.child(h, "cop") >= 0 && t.isNoun(h) {
		return t.named(h), true
	}
	return nil, false
}

// byHead is what the noun's head is to it by their relation: the noun that it is an apposition, a predicate or a
// conjunct of, or the subject or object of the verb whose complement it is.
func (t *tree) byHead(i int) ([]int, bool) {
	h := t.head(i)
	switch {
	case h < 0:
		return nil, false
	case t.is(i, "appos") && t.isNoun(h):
		return t.appositionOf(i, h), true
	case t.is(i, "nsubj") && !t.isVerb(h) && t.child(h, "cop") >= 0 && t.isNoun(h):
		if t.preposition(h) != "" {
			return nil, true // "Many members were from the army", "Its first branches were in Peru"
		}
		return t.nouns(h), true
	case t.is(i, "conj") && t.isName(h) && t.hasWord(i, "amod", "other"):
		return []int{h}, true // "John Smith and other members"
	case t.is(i, "conj") && t.isNoun(h) && !t.isVerb(h):
		return t.conjunctOf(i, h), true
	case (t.is(i, "advcl", "dislocated", "parataxis", "obl") || t.is(i, "nsubj") && t.outdone(i)) && t.isVerb(h) &&
		t.preposition(i) == "" && i < h:
		return t.clauseOf(h).surface(), true // "Once a member of the League, the union left it"
	case t.begunAs(i) >= 0:
		return t.clauseOf(t.begunAs(i)).surface(), true
	case t.complements(i, h):
		return t.complementOf(i, t.clauseOf(h)), true
	}
	return nil, false
}

// appositionOf are those that the noun at token i, an apposition to the one at h, tells of.
func (t *tree) appositionOf(i, h int) []int {
	for k := h + 1; k < i; k++ {
		if t.t[k].Text == ";" {
			return nil // "Prince Philip, Duke of Edinburgh; the Archbishop": another
		}
	}
	if k := t.definedAs(h); k >= 0 {
		return []int{k} // "Juan Santos is a Peruvian politician, Minister of Trade since 1990"
	}
	return []int{h}
}

// conjunctOf are those that the noun at token i, a conjunct of the one at h, tells of.
func (t *tree) conjunctOf(i, h int) []int {
	if t.hasWord(i, "amod", "other", "fellow") {
		return t.nounsBefore(h, i) // "Maria Campos and other members"
	}
	// "the creator of the Council and its director is": the noun that is subject, over those that the parser put between.
	for n := 0; n < 3 && t.is(h, "nmod", "conj") && t.child(h, "cop") < 0; n++ {
		h = t.head(h)
	}
	return t.partners(h)
}

// complements reports whether the noun at token i may tell what the subject or object of the verb at h is: "became a
// member", "elected him president", "began as a branch".
func (t *tree) complements(i, h int) bool {
	if !t.isVerb(h) {
		return false
	}
	p := t.preposition(i)
	return t.is(i, "xcomp") || forming[t.t[h].Lemma] && t.is(i, "obj") && !t.passiveAt(h) || t.is(i, "obl") && p == "as" ||
		t.is(i, "obj", "obl") && p == "" && (appointing[t.t[h].Lemma] || t.t[h].Lemma == "become")
}

// complementOf are the subjects or objects of the clause that its complement at token i tells of; none where its verb
// says neither.
func (t *tree) complementOf(i int, c *clause) []int {
	as, noun := t.preposition(i) == "as", t.t[i].Lemma
	switch {
	case forming[c.lemma] && t.is(i, "obj"):
		return c.subj
	case as && lists["acknowledging"][c.lemma] && words.title[noun]:
		return c.obj // "acknowledged Juan Santos as their leader"
	case as && beginning[c.lemma] && (wings[noun] || lists["unit"][noun] || lists["current"][noun]):
		return c.surface() // "began as a branch of the League"
	case appointing[c.lemma]:
		return slices.DeleteFunc(slices.Clone(c.obj), func(k int) bool { return k == i })
	case as && memberNouns[noun] && !describing[c.lemma]:
		// "began her career as a member", "recruited him as a member".
		if len(c.obj) > 0 && (c.passive || t.isPerson(c.obj[0])) {
			return c.obj
		}
		return c.surface()
	case as && lists["accessing"][c.lemma] && len(c.obj) > 0 && t.t[c.obj[0]].Lemma == "office":
		return c.subj // "took office as chair"
	case holding[c.lemma] && (c.lemma != "replace" || words.title[noun]):
		// "The party's leader, Juan Santos, became president": Santos.
		var out []int
		for _, k := range c.subj {
			out = append(out, t.named(k)...)
		}
		return out
	}
	return nil
}

// calling are the verbs that, in the passive, give a name.
var calling = lemmas("call name know dub title style")

// outdone reports whether the verb that token i depends on as its subject has another one nearer to it, after a comma: "Once
// a member of the League, the union left it".
func (t *tree) outdone(i int) bool {
	h := t.head(i)
	return slices.ContainsFunc(t.children(h, "nsubj"), func(k int) bool { return k > i && k < h && t.separated(i, k) })
}

// nounsBefore are the noun at token i and those coordinated with it before token end.
func (t *tree) nounsBefore(i, end int) []int {
	return slices.DeleteFunc(t.nouns(i), func(k int) bool { return k >= end })
}

// appointing are the verbs whose object gets the post that their complement names, holding those whose subject has or gets
// it, forming those whose subject is what their object names.
var (
	appointing = lemmas("elect appoint found establish form create name declare proclaim crown choose select nominate install make reelect re-elect " +
		"designate hire pick inaugurate ordain consecrate enthrone swear_in")
	forming = lemmas("form constitute represent comprise")
	holding = lemmas("replace become serve remain act work continue be succeed take_over retire resign double")
)

// selecting are the words that pick some of those that "of" after them names, memberNouns the nouns for who belongs to a
// group.
var (
	selecting   = lemmas("one two three four five six seven eight nine ten some many several most both each")
	memberNouns = lemmas("member part activist delegate candidate nominee contender representative")
)
