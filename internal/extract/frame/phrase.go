package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// span is the stretch of tokens of the noun phrase whose head is token i: determiner, modifiers and what prepositions tie to it,
// without its preposition, appositions, relative clauses and coordinated phrases.
func (t *tree) span(i int) (first, last int) {
	in := make([]bool, len(t.t))
	t.include(i, in, true)
	if m := t.s.MentionAt(i); m != nil && !m.Modifier {
		for k := m.First; k <= m.Last; k++ {
			in[k] = true
		}
	}
	first, last = i, i
	for first > 0 && (in[first-1] || first > 1 && in[first-2] && t.joins(first-1)) {
		first--
	}
	for last+1 < len(t.t) && (in[last+1] || last+2 < len(t.t) && in[last+2] && t.joins(last+1)) {
		last++
	}
	for x := t.s.TimeAt(first); x != nil && (x.First < first || t.t[first].Tag == "IN") && x.Last < i; x = t.s.TimeAt(first) {
		// "In 1994 soldiers joined it": the year belongs to the preposition before.
		first = x.Last + 1
	}
	for k := first; k < i; k++ {
		if x := t.s.TimeAt(first); x != nil && !x.Modifier && k > x.Last && t.t[k].Tag == "DT" {
			// "In 1969 a faction left": the year is no part of the phrase.
			first = k
			break
		}
	}
	return t.trim(first, last, i)
}

// joins reports whether token k may stand inside a noun phrase between two parts of it: a mark that is no end of a phrase.
func (t *tree) joins(k int) bool {
	switch t.t[k].Text {
	case "-", "–", "/", ",", `"`, "“", "”", "'", "’", "‘", "&":
		return true
	}
	return t.t[k].Tag == "POS" || t.t[k].Tag == "CC"
}

// trim drops what may not stand at the edges of a phrase: punctuation, conjunctions, and an unclosed quotation mark.
func (t *tree) trim(first, last, head int) (int, int) {
	for first < head && (t.t[first].Tag == "," || t.t[first].Tag == "IN" && !words.bounding[t.t[first].Lower] || t.t[first].Tag == "TO" || t.t[first].Tag == ":" || t.t[first].Tag == "CC" && t.t[first].Lower != "both" || t.t[first].Tag == "HYPH") {
		first++
	}
	for last > head && (t.t[last].Tag == "," || t.t[last].Tag == ":" || t.t[last].Tag == "." || t.t[last].Tag == "CC" || t.t[last].Tag == "IN" || t.t[last].Tag == "HYPH") {
		last--
	}
	if q := t.s.QuoteAt(first); q != nil && q.First == first && q.Last > last {
		if q.Last == last+1 {
			last++
		} else {
			first++
		}
	}
	if q := t.s.QuoteAt(last); q != nil && q.Last == last && q.First < first {
		if q.First == first-1 {
			first--
		} else {
			last--
		}
	}
	if last < first {
		return head, head
	}
	return first, last
}

// include marks token i and the dependents that belong to its noun phrase.
func (t *tree) include(i int, in []bool, top bool) {
	in[i] = true
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "det", "amod", "compound", "flat", "nummod", "fixed", "goeswith", "name", "obl":
			if t.rel(k) == "obl" && t.isNoun(i) {
				continue
			}
			t.include(k, in, false)
		case "advmod":
			// "more than 100", "highly active"; not "particularly the army", which only stresses.
			if k < i && (!top || words.bounding[t.t[k].Lower]) {
				t.include(k, in, false)
			}
		case "nmod":
			if top && k > i && t.datedEvent(k) {
				// "the occupation of Ireland in the 1919–21 war": when it was.
				continue
			}
			if x := t.s.TimeAt(k); x != nil && !x.Modifier && k > i || top && k > i && t.preposition(k) == "" && spells[t.t[k].Lemma] {
				continue
			}
			if top && k < i && t.is(k, "nmod") && !t.is(k, "nmod:poss") && t.preposition(k) != "" && t.separated(k, i) {
				// "Prior to his election, Campos was": a phrase of the clause.
				continue
			}
			if top && k > i && (t.separated(i, k) || t.loose(i, k) || t.namesPerson(i) && t.preposition(k) != "of") || k > i && (t.singles(k) || t.partedBy(i, k)) {
				continue
			}
			t.include(k, in, false)
		case "case":
			if !top {
				in[k] = true
				for _, f := range t.kids[k] {
					in[f] = true
				}
			}
		case "conj", "cc":
			if !top && !t.beyondName(i, k) {
				t.include(k, in, false)
			}
		case "punct":
			if !top && (t.t[k].Tag == "HYPH" || t.t[k].Glued) {
				in[k] = true
			}
		case "acl":
			// "the amount of funding received from governments": kept inside an "of" phrase only.
			if !top && !t.is(k, "acl:relcl") && strings.HasPrefix(t.t[k].Tag, "VB") && k > i && !t.separated(i, k) {
				t.includeAll(k, in)
			}
		}
	}
}

// beyondName reports whether a common noun for somebody at token k is joined to a word of a name at i: "a member of the Communist Party of Peru and
// supporter of reform".
func (t *tree) beyondName(i, k int) bool {
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && m.Last > m.First && k > m.Last && t.t[k].Tag == "NN" && isPersonNoun(t.t[k].Lemma) && t.s.MentionAt(k) == nil
}

// spells are the nouns that, without a preposition, say how often or how long: "arrested by the state three times".
var spells = lemmas("time day week month year hour minute night morning")

// loose reports whether the phrase at token k, tied to the noun at i by a preposition, rather belongs to the verb: what something
// is done against or by, and whom a thing goes to or comes from.
func (t *tree) loose(i, k int) bool {
	if h := t.head(i); words.happening[t.t[i].Lemma] && t.is(i, "obj") && t.preposition(k) == "by" && h >= 0 && h < i && !t.passiveAt(h) && t.isAgent(k) {
		// "blocked ratification by Peru": an active verb has no other agent.
		return false
	}
	if words.happening[t.t[i].Lemma] && (!t.is(i, "obj") || t.ownPhrase(i, k)) {
		return false
	}
	switch t.preposition(k) {
	case "against", "by", "because of", "due to", "during", "after", "before", "following", "as", "including", "such as", "until", "along", "together", "alongside", "in terms of", "with regard to", "notably", "particularly", "especially":
		return true
	case "to", "from", "with":
		if t.meansPeople(i) && t.isPlace(k, "in") && t.preposition(k) != "with" {
			// "moved his family to Lima".
			return true
		}
		return t.isAgent(k) || t.t[k].Lemma == "death"
	case "for":
		// "arrested by the state for his part in the revolt".
		return t.preposition(i) == "by"
	}
	return false
}

// partedBy reports whether a parenthesis or citation mark stands right before the phrase at token k, of the noun at token i before it: the phrase rather
// belongs to the verb.
func (t *tree) partedBy(i, k int) bool {
	first := k
	for first > i+1 && t.within(first-1, k) {
		first--
	}
	if first <= i || first < 1 || t.preposition(k) == "of" {
		return false
	}
	for n := range t.s.Asides {
		if t.s.Asides[n].After == first-1 {
			return true
		}
	}
	return t.s.Doc.MarkedBetween(t.t[first-1].End, t.t[first].Start)
}

// singles reports whether the phrase at token k names some of those whom the noun before it means: "commanders including Maria Campos".
func (t *tree) singles(k int) bool {
	m := t.s.MentionAt(k)
	return m != nil && !m.Anaphor && !m.Modifier && (m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.State) && singling[t.preposition(k)]
}

var singling = map[string]bool{"including": true, "such as": true, "notably": true, "particularly": true, "especially": true, "like": true}

// ownPhrase reports whether the phrase at token k belongs to the noun for something done at i that is the object of a verb: "ended its campaign
// against the miners", where the verb says more than that it was done.
func (t *tree) ownPhrase(i, k int) bool {
	h := t.head(i)
	if h < 0 || !t.isVerb(h) || words.light[t.t[h].Lemma] || words.joining[t.t[h].Lemma] || words.causing[t.t[h].Lemma] {
		return false
	}
	p := t.preposition(k)
	return p == "against" || p == "with" && words.mutual[t.t[i].Lemma]
}

// meansPeople is isHuman for a noun whose phrase is not known yet.
func (t *tree) meansPeople(i int) bool {
	if m := t.s.MentionAt(i); m != nil && m.Entity != nil && m.Entity.Kind == annals.Person {
		return true
	}
	l := t.t[i].Lemma
	return isPersonNoun(l) || words.title[l] || words.members[l] || words.person[l] || t.t[i].Tag == "PRP" && t.t[i].Lower != "it"
}

func (t *tree) includeAll(i int, in []bool) {
	in[i] = true
	for _, k := range t.kids[i] {
		if t.is(k, "punct", "conj", "cc", "advcl", "parataxis") {
			continue
		}
		if t.s.TimeAt(k) != nil {
			continue
		}
		t.includeAll(k, in)
	}
}

// separated reports whether a comma stands between two tokens.
func (t *tree) separated(a, b int) bool {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		if t.t[k].Text == "," || t.t[k].Text == ";" {
			return true
		}
	}
	return false
}

// filler is the mention of the noun phrase whose head is token i. A relative pronoun stands for its antecedent.
func (t *tree) filler(i int) grammar.Mention {
	if t.t[i].Lower == "what" {
		// "what it called a dictatorship".
		last := i
		for k := i; k < len(t.t) && t.within(k, i); k++ {
			last = k
		}
		_, last = t.trim(i, last, i)
		return grammar.Mention{Start: t.t[i].Start, End: t.t[last].End}
	}
	if w := t.t[i].Tag; w == "WDT" || w == "WP" || w == "WP$" || t.t[i].Lower == "that" && t.relativeClause(i) >= 0 {
		if a := t.antecedent(i); a >= 0 {
			if h := t.head(a); t.is(a, "appos") && t.isName(h) {
				// "Smith, a man who": Smith.
				a = h
			}
			return t.filler(a)
		}
	}
	first, last := t.span(i)
	if t.t[i].Tag == "PRP$" {
		first, last = i, i
	}
	if t.is(i, "nmod:poss") {
		for last > i && (t.t[last].Tag == "POS" || t.t[last].Lower == "'s") {
			last--
		}
	}
	if k := t.thatClause(i, last); k > last {
		// "the view that the vote was rigged": nothing is said without the clause.
		return grammar.Mention{Start: t.t[first].Start, End: t.t[k].End}
	}
	m := t.s.Filler(first, last, i)
	if m.Entity == nil {
		m.Entity = t.entity(i)
	}
	if v := t.child(i, "acl"); m.Entity == nil && v == last+1 && calling[t.t[v].Lemma] {
		if k := t.calledBeside(i); k > v {
			// "a party called the Centre Party".
			if name := t.s.MentionAt(k); name != nil && !name.Modifier {
				m.End, m.Entity = t.t[name.Last].End, name.Entity
			}
		}
	}
	return m
}

// thatClause is the last token of the clause with "that" right after the phrase of the noun at token i, which ends at token last, where the noun only
// says what sort of thought the clause is: "the view that the vote was rigged"; -1 for none.
func (t *tree) thatClause(i, last int) int {
	if !thoughts[t.t[i].Lemma] || last+2 >= len(t.t) || t.t[last+1].Lower != "that" || t.t[last+1].Tag == "WDT" {
		return -1
	}
	v := t.head(last + 1)
	if v <= last+1 || t.head(v) != i {
		return -1
	}
	end := v
	for k := last + 1; k < len(t.t) && t.within(k, v); k++ {
		end = k
	}
	for end > v && (t.t[end].Tag == "," || t.t[end].Tag == "." || t.t[end].Tag == ":" || t.t[end].Tag == "CC") {
		end--
	}
	return end
}

// thoughts are the nouns for what somebody holds, which a clause with "that" tells.
var thoughts = lemmas("view idea belief theory notion principle opinion argument position conviction concept doctrine thesis hope fear assumption claim demand condition")

// entity is what the noun phrase headed by token i stands for, or nil.
func (t *tree) entity(i int) *grammar.Entity {
	if m := t.s.MentionAt(i); m != nil {
		// A modifier stands for its entity where it is all of the phrase: "Israel's", "its".
		first, last := t.span(i)
		if first < i && t.t[first].Tag == "DT" {
			// "the British".
			first++
		}
		if !m.Modifier || m.First <= first && last <= m.Last || t.t[i].Tag == "PRP$" || t.is(i, "nmod:poss") {
			return m.Entity
		}
		return nil
	}
	if m := t.bears(i); m != nil {
		return m.Entity
	}
	if k, ok := t.same[i]; ok {
		if m := t.s.MentionAt(k); m != nil {
			return m.Entity
		}
	}
	if words.group[t.t[i].Lemma] && t.child(i, "cop") >= 0 {
		// "X is a group formed in …": the group is X.
		for _, k := range t.subjectOf(i) {
			if m := t.s.MentionAt(k); m != nil && !m.Modifier {
				return m.Entity
			}
		}
	}
	// "President Hugo Chávez", "its leader Pol Pot": the name beside the title.
	for _, k := range t.kids[i] {
		if t.is(k, "flat", "appos") && !t.separated(i, k) {
			if m := t.s.MentionAt(k); m != nil && !m.Anaphor {
				return m.Entity
			}
		}
	}
	return nil
}

// bears is the name right before the group noun at token i that names the group itself: "the Fatah party", "the Tamil Tigers movement".
// A state's or place's name says whose or where it is.
func (t *tree) bears(i int) *grammar.EntityMention {
	if i == 0 || !bearers[t.t[i].Lemma] || t.t[i].IsUpper() {
		return nil
	}
	m := t.s.MentionAt(i - 1)
	if m == nil || m.Anaphor || !m.Modifier || m.Last != i-1 || m.Entity.Kind != annals.Organization && m.Entity.Kind != "" || t.t[i-1].Tag == "POS" ||
		m.First == m.Last && strings.HasPrefix(t.t[i-1].Tag, "JJ") {
		return nil
	}
	return m
}

// bearers are the nouns for a group that its name stands before.
var bearers = lemmas("faction party group organization organisation movement faction militia company cult sect")

// coordinated are the fillers of a role for the noun phrases at the tokens given: each its own, but for common nouns that share
// their determiner or adjectives, as "soldiers and civilians" do, which stay one phrase.
func (t *tree) coordinated(heads []int) []grammar.Mention {
	if len(heads) == 2 && t.head(heads[1]) == heads[0] && t.bare(heads[1]) && t.close(heads[0], heads[1]) && !t.isName(heads[0]) && t.t[heads[0]].Tag != "PRP" {
		m := t.filler(heads[0])
		_, last := t.span(heads[1])
		if m.Entity == nil && t.t[last].End > m.End {
			m.End = t.t[last].End
			return []grammar.Mention{m}
		}
	}
	var out []grammar.Mention
	for _, k := range heads {
		out = append(out, t.filler(k))
	}
	return out
}

// close reports whether nothing but conjunctions and modifiers stands between two coordinated nouns, besides what belongs to the first.
func (t *tree) close(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.isVerb(k) || t.t[k].Text == "," || t.t[k].Text == ";" {
			return false
		}
	}
	return true
}

// named are the names in apposition to the noun at token k, which say better than it who is meant; the token itself when there are
// none.
func (t *tree) named(k int) []int {
	if words.title[t.t[k].Lower] {
		// "the President of Colombia, Juan Santos": Santos.
		for _, a := range t.children(k, "appos") {
			if m := t.s.MentionAt(a); m != nil && a > k && m.Entity.Kind == annals.Person && !m.Anaphor {
				return t.nouns(a)
			}
		}
	}
	if t.isName(k) || t.t[k].Tag == "PRP" || t.entity(k) != nil && !t.entityBeside(k) {
		return []int{k}
	}
	for _, a := range t.children(k, "appos") {
		if m := t.s.MentionAt(a); m != nil && !m.Anaphor && !m.Modifier && a > k && (isPersonNoun(t.t[k].Lemma) || words.title[t.t[k].Lemma] || words.group[t.t[k].Lemma] || words.kin[t.t[k].Lemma] || t.titles(k) && m.Entity.Kind == annals.Person) {
			if f, _ := t.span(a); f > 0 && singling[t.t[f-1].Lower] {
				// "supporters, notably Maria Campos": they and she.
				return append([]int{k}, t.nouns(a)...)
			}
			return t.nouns(a)
		}
	}
	return []int{k}
}

// entityBeside reports whether the noun at token k stands for an entity only by the name beside it.
func (t *tree) entityBeside(k int) bool { return t.s.MentionAt(k) == nil }

// bare reports whether the common noun at token k has no determiner or name of its own.
func (t *tree) bare(k int) bool {
	return !t.isName(k) && t.t[k].Tag != "PRP" && t.child(k, "det", "nmod:poss", "nummod", "case") < 0
}

// fillers are the mentions of the noun phrase at token i and those coordinated with it.
func (t *tree) fillers(i int) []grammar.Mention {
	var out []grammar.Mention
	for _, k := range t.nouns(i) {
		out = append(out, t.filler(k))
	}
	return out
}

// relativeClause is the verb of the relative clause in which token i is the relative pronoun, or -1.
func (t *tree) relativeClause(i int) int {
	for v, n := t.head(i), 0; v >= 0 && n < 6; v, n = t.head(v), n+1 {
		if t.is(v, "acl:relcl") {
			return v
		}
		if t.isVerb(v) && !t.is(v, "xcomp", "conj") {
			return -1
		}
	}
	return -1
}

// antecedent is the head of the noun phrase that the relative pronoun at token i stands for, or -1.
func (t *tree) antecedent(i int) int {
	// The relative clause belongs to the noun before the pronoun, past prepositions: "the group, in which".
	if v := t.relativeClause(i); v >= 0 {
		a := t.head(v)
		if a < 0 || a >= i || !t.isNoun(a) {
			return -1
		}
		if near := t.nounBefore(i); near > a && t.lastOf(near, a, v) {
			// "two units, the Signals Office, which listens, and": the office.
			return near
		}
		if near := t.nounBefore(i); near > a && t.actsRather(near, a, v) {
			// "moved to Iraq, where he led the Front, which attacked": the Front.
			return near
		}
		if h := t.head(a); words.harming[t.t[v].Lemma] && t.is(a, "nmod") && h >= 0 && t.isEventNoun(h) && !t.isAgent(a) && !t.isGroup(a) && !t.isPerson(a) {
			// "the bombing of a bus which killed five": the bombing.
			return h
		}
		if near := t.nounBefore(i); near > a && t.isEventNoun(a) && words.group[t.t[near].Lemma] {
			// "the dissolution of the firm, which had been": what has been something is the group.
			return near
		}
		if t.t[i].Lower == "who" {
			return t.personAbove(a)
		}
		if h := t.wholeAbove(a, v, i); h >= 0 {
			return h
		}
		return t.groupAbove(a)
	}
	return t.nounBefore(i)
}

// lastOf reports whether the name at token near, coordinated with the noun at token a or beside it, is the one that the clause of the verb or
// noun at v right after it is told of: its verb is singular.
func (t *tree) lastOf(near, a, v int) bool {
	h := t.head(near)
	switch {
	case !t.isName(near) || !t.is(near, "conj", "appos"):
		return false
	case t.is(near, "appos"):
		return h == a && t.t[a].Tag == "NNS" && (t.child(near, "conj") < 0 || t.child(near, "conj") > v)
	case h != a && (h < 0 || t.head(h) != a || !t.is(h, "appos", "conj")):
		return false
	case t.child(h, "acl:relcl") >= 0 && t.child(h, "acl:relcl") < near:
		// Each has its clause.
		return true
	}
	for _, k := range append(t.children(v, "aux", "aux:pass", "cop"), v) {
		if t.t[k].Tag == "VBZ" || t.t[k].Lower == "was" {
			return true
		}
	}
	return false
}

// actsRather reports whether the noun at token near, right before the comma and relative pronoun of the clause of the verb at v, is who acts in it
// rather than the one at a, to which the parser tied the clause: it is somebody, the other is not, and the verb is one of doing.
func (t *tree) actsRather(near, a, v int) bool {
	if !t.isName(near) || !t.isAgent(near) || t.isPlace(near, "") || !t.isPlace(a, "") && (t.isAgent(a) || t.isGroup(a) || t.isPerson(a)) {
		return false
	}
	if !t.separated(near, v) || words.stative[t.t[v].Lemma] || t.passiveAt(v) || t.child(v, "cop") >= 0 {
		return false
	}
	if t.isEventNoun(a) || t.namesPerson(near) && !words.group[t.t[a].Lemma] {
		return true
	}
	// "formed a list with the League, which won": the list is as likely, where no verb stands between.
	for k, n := near, 0; k >= 0 && k != a && n < 8; k, n = t.head(k), n+1 {
		if t.isVerb(k) {
			return true
		}
	}
	return false
}

// groupAbove is the group that the place at token a is told of, or a: in "a firm based in Quito that was founded" the firm is meant.
func (t *tree) groupAbove(a int) int {
	if words.group[t.t[a].Lemma] || !t.isPlace(a, "in") {
		return a
	}
	for k, n := t.head(a), 0; k >= 0 && n < 4; k, n = t.head(k), n+1 {
		if words.group[t.t[k].Lemma] && t.isNoun(k) {
			return k
		}
	}
	return a
}

// wholeAbove is the group of which "of" tells that it is made up of those at token a, where the relative clause of the verb at v tells of one: "a
// coalition of parties that opposes the king"; of what something is defined to be the past tense is taken to tell, too. It is -1 otherwise.
func (t *tree) wholeAbove(a, v, pronoun int) int {
	h := t.head(a)
	if t.t[a].Tag != "NNS" || h < 0 || !t.is(a, "nmod") || t.preposition(a) != "of" || t.t[h].Tag != "NN" || !words.group[t.t[h].Lemma] || t.child(v, "nsubj") != pronoun {
		return -1
	}
	one, past := t.t[v].Tag == "VBZ", t.t[v].Tag == "VBD"
	for _, k := range t.children(v, "aux", "cop") {
		switch t.t[k].Lower {
		case "is", "was", "has", "does":
			one = true
		case "are", "were", "have", "do":
			return -1
		}
		past = past || t.t[k].Tag == "VBD"
	}
	if one || past && t.child(h, "cop") >= 0 && t.child(h, "nsubj") >= 0 {
		return h
	}
	return -1
}

// personAbove is the one of whom the noun at token a, who is nobody, is told, or a: in "a chairman of humble birth who led it" the chairman.
func (t *tree) personAbove(a int) int {
	for k, n := a, 0; k >= 0 && n < 5; k, n = t.head(k), n+1 {
		if t.isPerson(k) || t.isHuman(k) || words.title[t.t[k].Lemma] || doer(t.t[k].Lemma) {
			return k
		}
		if !t.is(k, "nmod", "appos") && !(t.is(k, "conj") && t.isName(k)) {
			break
		}
	}
	return a
}

// nounBefore is the head of the noun phrase right before the relative pronoun at token i, past a comma and prepositions, or -1.
func (t *tree) nounBefore(i int) int {
	k := i - 1
	for k > 0 && (t.t[k].Text == "," || t.is(k, "case")) {
		k--
	}
	c := t.s.ChunkAt(max(k, 0))
	if c == nil || k < 0 || c.Last != k || !t.isNoun(c.Head) {
		return -1
	}
	if h := t.head(c.Head); h >= 0 && h < c.Head && t.is(c.Head, "nmod") && words.group[t.t[h].Lemma] && t.isPlace(c.Head, "in") {
		// "an organization in Norway, whose": the organization.
		return h
	}
	return c.Head
}

// isName reports whether token i begins with a capital inside the sentence or is part of a named entity.
func (t *tree) isName(i int) bool {
	if m := t.s.MentionAt(i); m != nil && !m.Anaphor {
		return true
	}
	return strings.HasPrefix(t.t[i].Tag, "NNP")
}
