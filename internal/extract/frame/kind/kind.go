package kind

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
	"annals/internal/extract/wordlist"
)

// reader finds what organizations are said to be.
type reader struct {
	*tree.Tree
	// taken are the tokens that tell something already.
	taken map[int]bool
	out   []*document.Candidate
}

// Read finds what organizations are said to be: "X is a Y", "X, a Y,", "X became a Y".
func Read(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	r := reader{Tree: t, taken: taken}
	for i := range t.Tokens {
		if k := opening(t, i); k.rule != "" && r.free(k) {
			r.add(k)
		}
	}
	for i := range t.Tokens {
		if taken[i] && !defines(t, i) || !t.Tokens[i].IsNoun() && !oneOf(t, i) {
			continue
		}
		if k := factOf(t, i); k.rule != "" {
			r.add(k)
		}
	}
	for i := range t.Tokens {
		k := definition(t, i)
		for _, read := range []func(*tree.Tree, int) fact{beside, making, inverted, enlisted} {
			if k.rule == "" {
				k = read(t, i)
			}
		}
		if k.rule != "" && r.free(k) {
			r.add(k)
		}
	}
	return r.out
}

// free reports whether nothing else tells what the words of the fact do.
func (r *reader) free(k fact) bool {
	return !r.Told[k.noun] && !anyTaken(r.Tree, r.taken, k.first, k.last)
}

// add adds the statement of a fact, with where the organization is and who else is the same, and takes its words.
func (r *reader) add(k fact) {
	c := kind(r.Tree, k)
	if c == nil {
		return
	}
	r.taken[k.noun] = true
	if k.rule == "kind.became" && serving[r.VerbLemma(k.verb)] {
		// "serves as the regulator": no event besides.
		r.taken[k.verb] = true
	}
	r.takeNouns(k, c.Roles[annals.RoleValue][0])
	r.out = append(r.out, c)
	if b := baseOf(r.Tree, k.noun, c); b != nil {
		r.out = append(r.out, b)
	}
	if o := shared(r.Tree, k, c); o != nil {
		r.out = append(r.out, o)
	}
}

// takeNouns takes the nouns of a value, up to what a participle tells of its noun or, where that says who took part, in
// what: "was the main participant in the war".
func (r *reader) takeNouns(k fact, value document.Mention) {
	p, ok := Predicates[r.Tokens[k.noun].Lemma]
	taker := ok && p.Role == annals.RoleActor
	for i, x := range r.Tokens {
		if x.Tag == "VBG" && r.Is(i, "acl") && r.Head(i) == k.noun || taker && i > k.noun {
			break
		}
		if x.Start >= value.Start && x.End <= value.End && x.IsNoun() {
			r.taken[i] = true
		}
	}
}

// defines reports whether the noun at token i says what its subject is whatever else it tells: "is an agency of the
// Ministry" tells of a part besides.
func defines(t *tree.Tree, i int) bool {
	return (words.Group[t.Tokens[i].Lemma] || words.List("subbody")[t.Tokens[i].Lemma]) && t.Child(i, "cop") >= 0 &&
		t.Child(i, "nsubj") >= 0 &&
		t.HasWord(i, "det", "a", "an", "the")
}

// oneOf reports whether token i is the "one" of "one of the largest parties", "one of the three pillars".
func oneOf(t *tree.Tree, i int) bool {
	return t.Tokens[i].Lower == "one" && slices.ContainsFunc(t.Attached(i, []string{"of"}), func(k int) bool {
		return words.Group[t.Tokens[k].Lemma] || t.Tokens[k].Tag == "NNS" && !tree.IsPersonNoun(t.Tokens[k].Lemma) &&
			!words.Title[t.Tokens[k].Lemma] && (noun.Ranked(t, k) || t.Child(k, "nummod") >= 0)
	})
}

// anyTaken reports whether one of the tokens first through last is told by another statement already.
func anyTaken(t *tree.Tree, taken map[int]bool, first, last int) bool {
	for i := first; i <= last; i++ {
		if taken[i] {
			return true
		}
	}
	return false
}

// fact is what a noun phrase says that its subjects are.
type fact struct {
	rule       string
	confidence float64
	noun       int
	subjects   []int
	// verb is the token that carries tense and negation.
	verb int
	// first and last are the words of the noun phrase; zero for those that the tree gives it.
	first, last int
	// meant is who is meant by the words at subjects, where the clause tells better than they do; nil else.
	meant *document.Entity
}

// newKind is the fact that the subjects are what the noun at token i names, by the predicate at token verb.
func newKind(rule string, confidence float64, i, verb int, subjects []int) fact {
	return fact{rule: rule, confidence: confidence, noun: i, verb: verb, subjects: subjects}
}

// factOf reads the noun at token i as what something is; without a rule it is nothing of the sort.
func factOf(t *tree.Tree, i int) fact {
	none := fact{noun: i, verb: i}
	h, predicate := t.Head(i), t.Child(i, "cop") >= 0
	switch {
	case t.Tokens[i].Tag == "NN" && words.Orientation[t.Tokens[i].Lemma] && t.Child(i, "det", "nmod:poss") < 0:
		// "The party is centrist": its orientation.
		return none
	case predicate && t.Child(i, "nsubj") >= 0:
		return newKind("kind.is", 0.8, i, i, t.Nouns(subjectBefore(t, i)))
	case h < 0:
		return none
	case predicate && t.Is(i, "acl:relcl") && t.IsNoun(h):
		return newKind("kind.which", 0.7, i, i, []int{h})
	case t.Is(i, "conj"):
		if k := kindJoined(t, i, h); k.rule != "" {
			return k
		}
	case t.Is(i, "appos"):
		if t.LeftOut(i, h) {
			return none // "a militia, not a party"
		}
		if k := kindApposed(t, i, h); k.rule != "" {
			return k
		}
	case t.Is(i, "nsubj") && t.Child(h, "cop") >= 0 && opens(t, i):
		// "Formerly a secret society, the League is now a party".
		return newKind("kind.opening", 0.65, i, i, t.Nouns(subjectBefore(t, h)))
	}
	if t.IsVerb(h) && i < h && opens(t, i) {
		return newKind("kind.opening", 0.65, i, h, t.ClauseOf(h).Surface())
	}
	return became(t, none, h)
}

// kindJoined reads a noun that is coordinated with the word at token h: "grew quickly and was the largest union", "is a
// party and a club".
func kindJoined(t *tree.Tree, i, h int) fact {
	predicate := t.Child(i, "cop") >= 0
	switch {
	case predicate && t.IsVerb(h):
		return newKind("kind.is", 0.75, i, i, t.ClauseOf(h).Surface())
	case t.Child(h, "cop") >= 0 && t.Child(h, "nsubj") >= 0 && (t.Child(i, "det") >= 0 || oneOf(t, i)):
		verb := h
		if predicate {
			verb = i
		}
		return newKind("kind.is", 0.7, i, verb, t.Nouns(t.Child(h, "nsubj")))
	case !t.IsNoun(h):
		return fact{}
	}
	if p := equalled(t, i); p >= 0 {
		return newKind("kind.is", 0.7, i, p, t.Nouns(subjectBefore(t, p)))
	}
	if t.HasWord(i, "cc:preconj", "both") && t.Tokens[i].Tag == "NNS" && words.Group[t.Tokens[i].Lemma] {
		// "the League and the Union, both small clubs,": the parser took it for one more of them.
		return newKind("kind.appos", 0.65, i, i, slices.DeleteFunc(t.Nouns(h), func(n int) bool { return n == i }))
	}
	return fact{}
}

// kindApposed reads a noun that stands in apposition to the one at token h: "the League, a small party".
func kindApposed(t *tree.Tree, i, h int) fact {
	group := words.Group[t.Tokens[i].Lemma]
	switch c := t.Sentence.ChunkAt(i); {
	case t.IsNoun(h) && t.HasWord(i, "det", "both"):
		for t.Is(h, "conj") {
			h = t.Head(h)
		}
		return newKind("kind.appos", 0.65, i, i, t.Nouns(h))
	case t.IsNoun(h) && (oneOf(t, i) || t.HasWord(i, "det", "a", "an") || group && t.Child(i, "det") < 0):
		if !strange(t, i, h) && !titles(t, i, h) {
			return newKind("kind.appos", 0.65, i, i, []int{h})
		}
	case group && h < i && namedGroup(t, h) && t.Sentence.MentionAt(i) == nil && t.HasWord(i, "det", "the") && c != nil &&
		noun.Described(t, c.First, i):
		// "the Miners' League, the former workers' party".
		return newKind("kind.definite", 0.65, i, i, []int{h})
	}
	return fact{}
}

// titles reports whether the noun at token i says what the text under a title is, "The Labour League: a survey", and not what the
// name at token h stands for.
func titles(t *tree.Tree, i, h int) bool {
	w := strings.ToLower(t.Tokens[i].Lemma)
	return entity.EntryWords["chronicle"][w] || entity.EntryWords["title"][w] && h < i &&
		slices.ContainsFunc(t.Tokens[h:i], func(x lang.Token) bool { return x.Text == ":" })
}

// subjectBefore is the subject of the predicate at token i, or -1: the parser may take what opens the sentence for one, too,
// before a name.
func subjectBefore(t *tree.Tree, i int) int {
	out := -1
	for _, k := range t.Children(i, "nsubj") {
		if out < 0 || k < i && t.Sentence.MentionAt(out) == nil && t.Sentence.MentionAt(k) != nil && t.Separated(out, k) {
			out = k
		}
	}
	return out
}

// opens reports whether the noun phrase of token i opens the sentence and says what its subject is: "Initially a union of
// bakers, it grew".
func opens(t *tree.Tree, i int) bool {
	c := t.Sentence.ChunkAt(i)
	if c == nil || c.First > 2 || !words.Group[t.Tokens[i].Lemma] ||
		!t.Is(i, "advcl", "dislocated", "parataxis", "obl", "appos", "nmod") && !noun.Outdone(t, i) || t.Preposition(i) != "" {
		return false
	}
	det := t.Child(i, "det")
	if det < 0 || t.Tokens[det].Lower != "a" && t.Tokens[det].Lower != "an" {
		return false
	}
	_, last := t.Span(i)
	return last+1 < len(t.Tokens) && t.Tokens[last+1].Text == ","
}

// voiceOf is in whose voice somebody is said to be something, and whether it is denied: of "is a party, not a sect"
// and "is not a sect but a party" the sect.
func voiceOf(t *tree.Tree, k fact) voice.Voice {
	v := voice.Of(t, k.verb)
	h := t.Head(k.noun)
	if !t.Is(k.noun, "conj") || h != k.verb || v.Stance != annals.Asserted && v.Stance != annals.Denied {
		return v
	}
	switch {
	case t.LeftOut(k.noun, h):
		v.Stance = annals.Denied
	case t.HasWord(k.noun, "cc", "but") && voice.Negated(t, h):
		v.Stance = annals.Asserted
	}
	return v
}

// kind is the statement of the fact, or nil when it is not one about an organization.
func kind(t *tree.Tree, k fact) *document.Candidate {
	v := voiceOf(t, k)
	if v.Unreal || !saysWhat(t, k) {
		return nil
	}
	c := document.NewCandidate(annals.TypeKind, k.rule, k.confidence)
	for _, s := range k.subjects {
		switch {
		case k.meant != nil:
			c.Add(annals.RoleSubject, document.Mention{Start: t.Tokens[s].Start, End: t.Tokens[s].End, Entity: k.meant})
		case !ofKind(t, s):
			return nil
		default:
			noun.Add(t, c, annals.RoleSubject, s)
		}
	}
	if len(c.Roles[annals.RoleSubject]) == 0 {
		return nil
	}
	c.Add(annals.RoleValue, wordsOf(t, k))
	c.Trigger = c.Roles[annals.RoleValue][0].Start
	if cop := t.Child(k.noun, "cop"); cop >= 0 {
		c.Trigger = min(c.Trigger, t.Tokens[cop].Start)
	}
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	if len(v.Speaker) > 0 && !v.Speaker[0].Unnamed && v.Stance != annals.Denied {
		// What somebody says that it is, the source does not say.
		c.Type, c.Rule, c.Stance = annals.TypeDescription, "description.said", annals.Asserted
	}
	c.Time = timeOf(t, k)
	return c
}

// saysWhat reports whether the noun of the fact says what something is: not what it is to another, who somebody is, where or
// when it is, nor its name.
func saysWhat(t *tree.Tree, k fact) bool {
	i, l := k.noun, t.Tokens[k.noun].Lemma
	switch {
	case relational[l], words.Title[l] && !leads(t, k), words.Place[l] && !words.Group[l], t.Sentence.TimeAt(i) != nil:
		return false
	case k.rule == "kind.is" && t.Child(i, "case") >= 0 && !amongGreatest(t, i):
		return false
	case cleft(t, i), share[t.Tokens[i].Lower], words.List("appellation")[t.Tokens[i].Lemma],
		slices.ContainsFunc(k.subjects, func(s int) bool { return within(t, k, s) }):
		return false
	case slices.ContainsFunc(k.subjects, func(s int) bool { return naming.TieNouns[t.Tokens[s].Lemma] }):
		return false // "Membership of the League is a crime": the League is none
	}
	if m := t.Sentence.MentionAt(i); m != nil && !m.Anaphor && !m.Modifier && !t.HasWord(i, "det", "a", "an") && k.last == 0 &&
		!namesPeople(t, i, m) {
		return false
	}
	return len(t.Attached(i, []string{"of", "to", "from"})) == 0 ||
		!slices.ContainsFunc(noun.Modifiers(t, i), func(m int) bool { return relating[t.Tokens[m].Lemma] })
}

// share are the words of a share: "10% of the population" is how many somebody is, not what.
var share = wordlist.Set("% percent cent percentage")

// within reports whether the noun at token s, which the parser takes for the subject of the predicate, only says where
// the subject is: "inside the church are eight columns", "the first to come from Hungary was the Tank Division".
func within(t *tree.Tree, k fact, s int) bool {
	switch k.rule {
	case "kind.is", "kind.definition", "kind.greatest":
		k := t.Child(s, "case")
		m := t.Sentence.MentionAt(max(k, 0)) // "In Touch Networks is a company": the preposition is of the name
		return k >= 0 && placing[t.Preposition(s)] && (m == nil || m.Last < s)
	}
	return false
}

// placing are the prepositions that say where something is.
var placing = wordlist.Set("in inside within at on under beneath below above near behind from")

// namesPeople reports whether the plural at token i, the mention m, is a name for all who are of a people or a creed, so that it
// says of others what they are: "were English Protestants".
func namesPeople(t *tree.Tree, i int, m *document.EntityMention) bool {
	return m.Entity.Kind == annals.People && t.Tokens[i].Tag[len(t.Tokens[i].Tag)-1] == 'S' && t.Child(i, "det", "nmod:poss") < 0
}

// leads reports whether the fact says with a word for somebody's post that a group is the first of its sort: "is a leader in
// the industry", "is the market leader".
func leads(t *tree.Tree, k fact) bool {
	return words.List("leading")[t.Tokens[k.noun].Lemma] && !slices.ContainsFunc(k.subjects, func(s int) bool {
		return !t.IsGroup(s) || t.IsPerson(s)
	}) && (t.Child(k.noun, "compound", "amod") >= 0 || len(t.Attached(k.noun, []string{"in", "for"})) > 0)
}

// amongGreatest reports whether the noun phrase at token i says among which something is: "is among the largest unions".
func amongGreatest(t *tree.Tree, i int) bool {
	return t.Preposition(i) == "among" && t.Tokens[i].Tag == "NNS" && noun.Ranked(t, i)
}

// shared is the statement that another organization, named after "along with", is what the first is: "was one of the two
// great parties, along with the Liberal League".
func shared(t *tree.Tree, k fact, c *document.Candidate) *document.Candidate {
	if !oneOf(t, k.noun) || k.rule != "kind.is" {
		return nil
	}
	for n := k.noun + 1; n < len(t.Tokens) && n < k.noun+16; n++ {
		step := besides(t, n)
		if step == 0 {
			continue
		}
		for m := n + step; m < len(t.Tokens) && m < n+step+6; m++ {
			x := t.Sentence.MentionAt(m)
			if x == nil || x.Anaphor {
				continue
			}
			if x.Modifier || x.First != m || x.Entity.Kind != annals.Organization && x.Entity.Kind != annals.Body &&
				x.Entity.Kind != annals.People && x.Entity.Kind != "" {
				return nil
			}
			first := x.First
			if h := t.Sentence.ChunkAt(m); h != nil {
				first = max(h.First, n+step)
			}
			o := document.NewCandidate(annals.TypeKind, "kind.shared", 0.7)
			o.Add(annals.RoleSubject, t.Sentence.Filler(first, x.Last, x.Last))
			o.Add(annals.RoleValue, c.Roles[annals.RoleValue][0])
			o.Trigger = c.Trigger
			o.Stance, o.Speaker, o.Hedges, o.Time = c.Stance, c.Speaker, c.Hedges, c.Time
			return o
		}
	}
	return nil
}

// namedGroup reports whether the noun at token i is the name of an organization.
func namedGroup(t *tree.Tree, i int) bool {
	m := t.Sentence.MentionAt(i)
	return m != nil && !m.Anaphor && !m.Modifier && (m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.Body)
}

// relating are the nouns that, before another, say what something is to another body: "the successor organization to the
// League".
var relating = words.Lemmas("successor predecessor splinter breakaway offshoot parent sister affiliate precursor")

// cleft reports whether the predicate noun at token i is only set before its clause: "It was the union that struck".
func cleft(t *tree.Tree, i int) bool {
	s := subjectBefore(t, i)
	if s < 0 || t.Tokens[s].Lower != "it" || !t.HasWord(i, "det", "the") {
		return false
	}
	for _, k := range append(t.Children(i, "conj"), i) {
		if v := t.Child(k, "acl:relcl"); v >= 0 &&
			slices.ContainsFunc(t.Children(v, "nsubj", "nsubj:pass"), func(n int) bool { return t.Tokens[n].Lower == "who" }) {
			return true
		}
	}
	return false
}

// relational are the nouns that say what something is to another, for which the files of rules have rules, and those that
// say nothing.
var relational = words.List("relational")

// Tie says what the subject of "be" is to the events that prepositions tie to the noun or adjective after it.
type Tie struct {
	Role  annals.Role
	Preps []string
}

// Predicates are the adjectives and nouns that tie a subject to an event.
var Predicates = map[string]Tie{
	"involved": {annals.RoleActor, []string{"in"}}, "active": {annals.RoleActor, []string{"in", "during"}},
	"instrumental": {annals.RoleActor, []string{"in"}}, "complicit": {annals.RoleActor, []string{"in"}},
	"engaged": {annals.RoleActor, []string{"in"}}, "responsible": {annals.RoleActor, []string{"for"}},
	"participant": {annals.RoleActor, []string{"in"}}, "factor": {annals.RoleActor, []string{"in"}},
	"combatant": {annals.RoleActor, []string{"in"}}, "belligerent": {annals.RoleActor, []string{"in"}},
	"source": {annals.RoleKind, []string{"of", "for"}},
	"party":  {annals.RoleActor, []string{"to"}}, "signatory": {annals.RoleActor, []string{"to", "of"}},
	"target": {annals.RoleTarget, []string{"of"}}, "victim": {annals.RoleTarget, []string{"of"}},
	"object": {annals.RoleTarget, []string{"of"}}, "subject": {annals.RoleTarget, []string{"of", "to"}},
	"focus": {annals.RoleTarget, []string{"of"}}, "recipient": {annals.RoleTarget, []string{"of"}},
	"scene": {annals.RolePlace, []string{"of"}}, "site": {annals.RolePlace, []string{"of"}},
}
