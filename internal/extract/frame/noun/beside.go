package noun

import (
	"slices"

	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Partners are the heads of the noun phrases that the sentence puts beside the noun at token i as being the same: in
// apposition, as subject or complement of "be", as the name after a title. The first construction that the sentence has
// tells.
func Partners(t *tree.Tree, i int) []int {
	for _, beside := range [...]func(*tree.Tree, int) ([]int, bool){
		inPersonsName, withAs, afterTitle, afterOwned, PostHolders, titleBefore, twoTitles,
		afterHolder, afterPortfolio, predicatedOf, namedApposition, saidToBear,
		secondPredicate, raisedSubject,
		afterComma, exemplified, saidToBe, afterName, amongMany,
		byHead,
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
func inPersonsName(t *tree.Tree, i int) ([]int, bool) {
	if m := t.Sentence.MentionAt(i); m != nil && !m.Anaphor && m.Entity.Kind == annals.Person && m.First <= i && i < m.Last {
		return []int{m.Last}, true
	}
	return nil, false
}

// afterTitle is the name that follows a noun at once.
func afterTitle(t *tree.Tree, i int) ([]int, bool) {
	m := Next(t, i)
	if m == nil {
		return nil, false
	}
	if (words.Title[t.Tokens[i].Lemma] || words.Kin[t.Tokens[i].Lemma]) && t.Tokens[i].Tag != "NNS" && t.Tokens[i].Tag != "NNPS" &&
		m.Entity.Kind == annals.Person {
		// "Prime Minister Juan Santos and President Maria Campos": one has the one title.
		return []int{t.Top(m)}, true
	}
	heads := t.Nouns(t.Top(m))
	if t.Tokens[i].Tag == "NNS" {
		heads = append(heads, personsBehind(t, m, heads)...)
	}
	return heads, true
}

// afterOwned is "its predecessor the Agrarian League".
func afterOwned(t *tree.Tree, i int) ([]int, bool) { return at(nameWithArticle(t, i)) }

// titleBefore is "Governor of Lima Juan Santos".
func titleBefore(t *tree.Tree, i int) ([]int, bool) {
	if h := t.Head(i); h > i && t.Arcs[i].Rel == "nmod:desc" && words.Title[t.Tokens[i].Lemma] && t.NamesPerson(h) {
		return []int{h}, true
	}
	return nil, false
}

// twoTitles is "Soviet president and party secretary Juan Santos", also where the parser joined the name to the first title.
func twoTitles(t *tree.Tree, i int) ([]int, bool) {
	if !words.Title[t.Tokens[i].Lemma] {
		return nil, false
	}
	for _, k := range t.Children(i, "conj") {
		if m := personFrom(t, k+1); m != nil && words.Title[t.Tokens[k].Lemma] && t.Child(k, "det") < 0 &&
			t.Child(i, "appos", "cop") < 0 {
			return []int{t.Top(m)}, true
		}
		if n := t.Child(k, "nmod:desc"); n > i && words.Title[t.Tokens[n].Lemma] && t.NamesPerson(k) &&
			t.Tokens[i].Tag == "NN" && t.Child(i, "det", "nmod:poss") < 0 && t.Child(k, "det") < 0 {
			return []int{k}, true
		}
	}
	return nil, false
}

// afterHolder is "One of the deputies was the leader of the League, Juan Santos".
func afterHolder(t *tree.Tree, i int) ([]int, bool) {
	if k := Holder(t, i); k >= 0 && t.Child(i, "cop") >= 0 && t.Child(i, "nsubj") >= 0 && !IsIndividual(t, t.Child(i, "nsubj")) {
		return []int{k}, true
	}
	return nil, false
}

// afterPortfolio is "Minister of Defence Juan Santos".
func afterPortfolio(t *tree.Tree, i int) ([]int, bool) {
	end := PortfolioEnd(t, i)
	if end <= i {
		return nil, false
	}
	m := personFrom(t, end+1)
	if m == nil {
		return nil, false
	}
	return []int{t.Top(m)}, true
}

// predicatedOf is the subject of the noun: "Juan Santos is a member".
func predicatedOf(t *tree.Tree, i int) ([]int, bool) {
	k := t.Child(i, "nsubj")
	if k < 0 || t.IsVerb(i) {
		return nil, false
	}
	if who := t.Named(k); words.Title[t.Tokens[k].Lemma] && who[0] != k {
		// "The president and former leader, Juan Santos, is a member": one person.
		return who, true
	}
	return t.Nouns(k), true
}

// namedApposition is a name in apposition to the noun.
func namedApposition(t *tree.Tree, i int) ([]int, bool) {
	for _, k := range t.Children(i, "appos") {
		if !t.IsName(k) {
			continue
		}
		heads := t.Nouns(k)
		if m := t.Sentence.MentionAt(k); m != nil && t.Tokens[i].Tag == "NNS" {
			heads = append(heads, personsBehind(t, m, heads)...)
		}
		return heads, true
	}
	return nil, false
}

// saidToBear is "a youth wing called the Young Guard".
func saidToBear(t *tree.Tree, i int) ([]int, bool) { return at(calledBeside(t, i)) }

// secondPredicate is the subject of the first predicate: "has an office and is a member of".
func secondPredicate(t *tree.Tree, i int) ([]int, bool) {
	h := t.Head(i)
	if !t.Is(i, "conj") || t.Child(i, "cop") < 0 || h < 0 {
		return nil, false
	}
	if t.IsVerb(h) {
		return t.ClauseOf(h).Surface(), true
	}
	if k := t.Child(h, "nsubj"); k >= 0 {
		return t.Nouns(k), true
	}
	if v := t.Head(h); v >= 0 && t.IsVerb(v) {
		return t.ClauseOf(v).Surface(), true
	}
	return nil, false
}

// raisedSubject is the subject of the verb that says that somebody goes on or ceases to be what the noun says: "ceased to be a
// member of".
func raisedSubject(t *tree.Tree, i int) ([]int, bool) {
	h := t.Head(i)
	if !t.Is(i, "xcomp") || t.Child(i, "cop") < 0 || h < 0 ||
		!words.List("stopping")[t.Tokens[h].Lemma] && t.Tokens[h].Lemma != "continue" {
		return nil, false
	}
	return t.ClauseOf(h).Surface(), true
}

// afterComma is "The President of Colombia, Juan Santos", wherever the parser tied the name.
func afterComma(t *tree.Tree, i int) ([]int, bool) {
	_, last := t.Span(i)
	if last+2 >= len(t.Tokens) || t.Tokens[last+1].Text != "," {
		return nil, false
	}
	name := last + 2
	if t.Tokens[name].Tag == "DT" && name+1 < len(t.Tokens) && words.Group[t.Tokens[i].Lemma] {
		name++
	}
	m := t.Sentence.MentionAt(name)
	if m == nil || m.First != name || m.Anaphor || m.Modifier {
		return nil, false
	}
	if m.Entity.Kind == annals.Person || words.Group[t.Tokens[i].Lemma] && t.Is(i, "obj", "conj", "obl", "nmod") &&
		m.Entity.Kind != annals.State && m.Entity.Kind != annals.Place {
		return []int{t.Top(m)}, true
	}
	return nil, false
}

// exemplified is "parties such as the League".
func exemplified(t *tree.Tree, i int) ([]int, bool) {
	for _, k := range t.Children(i, "nmod") {
		if p := t.Preposition(k); t.IsName(t.Named(k)[0]) && (p == "including" || p == "such as" || p == "like") || p == "namely" {
			return t.Nouns(k), true
		}
	}
	return nil, false
}

// saidToBe is "the president of the League is Juan Santos".
func saidToBe(t *tree.Tree, i int) ([]int, bool) {
	k := nameAfterBe(t, i)
	if k < 0 {
		return nil, false
	}
	return t.Nouns(k), true
}

// withAs is "with Juan Santos as its president".
func withAs(t *tree.Tree, i int) ([]int, bool) { return at(withName(t, i)) }

// afterName is "Juan Santos, the League's second in command".
func afterName(t *tree.Tree, i int) ([]int, bool) {
	k := nameBefore(t, i)
	if k < 0 {
		return nil, false
	}
	if h := t.Head(k); t.Tokens[i].Tag == "NNS" && h >= 0 && t.Is(k, "conj") && t.IsName(h) {
		// "The Front and the League, both members of the coalition".
		return nounsBefore(t, h, i), true
	}
	return []int{k}, true
}

// amongMany is who is picked out of many: "He was one of the members of the League", "Among its members were the
// writers Juan Santos and Pedro Ruiz".
func amongMany(t *tree.Tree, i int) ([]int, bool) {
	h := t.Head(i)
	if h < 0 {
		return nil, false
	}
	if t.Is(i, "nmod") && t.Preposition(i) == "of" && h < i && t.Tokens[i].Tag == "NNS" && selecting[t.Tokens[h].Lower] {
		return Partners(t, h), true
	}
	if t.Preposition(i) == "among" && i < h && t.Child(h, "cop") >= 0 && t.IsNoun(h) {
		return t.Named(h), true
	}
	return nil, false
}

// byHead is what the noun's head is to it by their relation: the noun that it is an apposition, a predicate or a
// conjunct of, or the subject or object of the verb whose complement it is.
func byHead(t *tree.Tree, i int) ([]int, bool) {
	h := t.Head(i)
	switch {
	case h < 0:
		return nil, false
	case t.Is(i, "appos") && t.IsNoun(h):
		return appositionOf(t, i, h), true
	case t.Is(i, "nsubj") && !t.IsVerb(h) && t.Child(h, "cop") >= 0 && t.IsNoun(h):
		if t.Preposition(h) != "" {
			return nil, true // "Many members were from the army", "Its first branches were in Peru"
		}
		return t.Nouns(h), true
	case t.Is(i, "conj") && t.IsName(h) && t.HasWord(i, "amod", "other"):
		return []int{h}, true // "John Smith and other members"
	case t.Is(i, "conj") && t.IsNoun(h) && !t.IsVerb(h):
		return conjunctOf(t, i, h), true
	case (t.Is(i, "advcl", "dislocated", "parataxis", "obl") || t.Is(i, "nsubj") && Outdone(t, i)) && t.IsVerb(h) &&
		t.Preposition(i) == "" && i < h:
		return t.ClauseOf(h).Surface(), true // "Once a member of the League, the union left it"
	case turnOver(t, i) >= 0:
		_, who := nounTurn(t, turnOver(t, i))
		return who, true
	case BegunAs(t, i) >= 0:
		return t.ClauseOf(BegunAs(t, i)).Surface(), true
	case complements(t, i, h):
		return complementOf(t, i, t.ClauseOf(h)), true
	}
	return nil, false
}

// appositionOf are those that the noun at token i, an apposition to the one at h, tells of.
func appositionOf(t *tree.Tree, i, h int) []int {
	for k := h + 1; k < i; k++ {
		if t.Tokens[k].Text == ";" {
			return nil // "Prince Philip, Duke of Edinburgh; the Archbishop": another
		}
	}
	if k := t.DefinedAs(h); k >= 0 {
		return []int{k} // "Juan Santos is a Peruvian politician, Minister of Trade since 1990"
	}
	return []int{h}
}

// conjunctOf are those that the noun at token i, a conjunct of the one at h, tells of.
func conjunctOf(t *tree.Tree, i, h int) []int {
	if t.HasWord(i, "amod", "other", "fellow") {
		return nounsBefore(t, h, i) // "Maria Campos and other members"
	}
	// "the creator of the Council and its director is": the noun that is subject, over those that the parser put between.
	for n := 0; n < 3 && t.Is(h, "nmod", "conj") && t.Child(h, "cop") < 0; n++ {
		h = t.Head(h)
	}
	return Partners(t, h)
}

// complements reports whether the noun at token i may tell what the subject or object of the verb at h is: "became a
// member", "elected him president", "began as a branch".
func complements(t *tree.Tree, i, h int) bool {
	if !t.IsVerb(h) {
		return false
	}
	p := t.Preposition(i)
	return t.Is(i, "xcomp") || forming[t.Tokens[h].Lemma] && t.Is(i, "obj") && !t.PassiveAt(h) ||
		t.Is(i, "obl", "obj") && p == "as" ||
		t.Is(i, "obj", "obl") && p == "" && (Appointing[t.Tokens[h].Lemma] || t.Tokens[h].Lemma == "become")
}

// complementOf are the subjects or objects of the clause that its complement at token i tells of; none where its verb
// says neither.
func complementOf(t *tree.Tree, i int, c *tree.Clause) []int {
	as, noun := t.Preposition(i) == "as", t.Tokens[i].Lemma
	if turn, who := TurnAt(t, c.Verb); turn != Keeping && as && words.Title[noun] {
		return who
	}
	switch {
	case forming[c.Lemma] && t.Is(i, "obj"):
		return c.Subj
	case as && words.List("acknowledging")[c.Lemma] && words.Title[noun]:
		return c.Obj // "acknowledged Juan Santos as their leader"
	case as && words.Beginning[c.Lemma] && (Wings[noun] || words.List("unit")[noun] || words.List("current")[noun]):
		return c.Surface() // "began as a branch of the League"
	case Appointing[c.Lemma]:
		return slices.DeleteFunc(slices.Clone(c.Obj), func(k int) bool { return k == i })
	case as && MemberNouns[noun] && !words.Describing[c.Lemma]:
		// "began her career as a member", "recruited him as a member".
		if len(c.Obj) > 0 && (c.Passive || t.IsPerson(c.Obj[0])) {
			return c.Obj
		}
		return c.Surface()
	case as && words.List("accessing")[c.Lemma] && len(c.Obj) > 0 && t.Tokens[c.Obj[0]].Lemma == "office":
		return c.Subj // "took office as chair"
	case Holding[c.Lemma] && (c.Lemma != "replace" || words.Title[noun]):
		// "The party's leader, Juan Santos, became president": Santos.
		var out []int
		for _, k := range c.Subj {
			out = append(out, t.Named(k)...)
		}
		return out
	}
	return nil
}

// Calling are the verbs that, in the passive, give a name.
var Calling = words.Lemmas("call name know dub title style")

// Outdone reports whether the verb that token i depends on as its subject has another one nearer to it, after a comma: "Once
// a member of the League, the union left it".
func Outdone(t *tree.Tree, i int) bool {
	h := t.Head(i)
	return slices.ContainsFunc(t.Children(h, "nsubj"), func(k int) bool { return k > i && k < h && t.Separated(i, k) })
}

// nounsBefore are the noun at token i and those coordinated with it before token end.
func nounsBefore(t *tree.Tree, i, end int) []int {
	return slices.DeleteFunc(t.Nouns(i), func(k int) bool { return k >= end })
}

// Appointing are the verbs whose object gets the post that their complement names, holding those whose subject has or gets
// it, forming those whose subject is what their object names.
var (
	Appointing = words.Lemmas("elect appoint found establish form create name declare proclaim crown choose select nominate " +
		"install make reelect re-elect " +
		"designate hire pick inaugurate ordain consecrate enthrone swear_in")
	forming = words.Lemmas("form constitute represent comprise")
	Holding = words.Lemmas("replace become emerge serve remain act work continue be succeed take_over retire resign double")
)

// selecting are the words that pick some of those that "of" after them names, MemberNouns the nouns for who belongs to a
// group.
var (
	selecting   = words.Lemmas("one two three four five six seven eight nine ten some many several most both each")
	MemberNouns = words.Lemmas("member part activist delegate candidate nominee contender representative")
)
