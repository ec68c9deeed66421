package frame

import (
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// facts are the hashes of what a token is, which traits are made of.
type facts struct {
	lemma, tag, short, class, kind, rel, plain, prep uint64
}

// gatherFacts sets the facts of all tokens.
func (v *View) gatherFacts() {
	t, model := v.t, lang.Load()
	v.facts, v.verbs = make([]facts, len(t.t)), make([]uint64, len(t.t)+1)
	for i := range t.t {
		v.verbs[i+1] = v.verbs[i] + bit(t.isVerb(i))
		x := &t.t[i]
		v.facts[i] = facts{lemma: hash(x.Lemma), tag: hash(x.Tag), short: hash(x.Tag[:min(2, len(x.Tag))]),
			class: uint64(model.WordClass(x) + 2), kind: hash(v.sort(i)), rel: hash(t.arcs[i].Rel), plain: hash(t.rel(i)),
			prep: hash(t.preposition(i))}
	}
}

// sort is what sort of thing a token stands for, as far as names and word lists tell.
func (v *View) sort(i int) string {
	t := v.t
	if m := t.s.MentionAt(i); m != nil && m.Entity != nil {
		s := "entity " + string(m.Entity.Kind)
		if m.Entity == naming.About(t.s) {
			s = "main"
		}
		if m.Modifier {
			s += " modifier"
		}
		return s
	}
	l := t.t[i].Lemma
	switch {
	case t.s.TimeAt(i) != nil:
		return "time"
	case t.t[i].Tag == "CD":
		return "number"
	case words.group[l]:
		return "group"
	case words.title[l]:
		return "title"
	case words.person[l], words.members[l]:
		return "person"
	case words.place[l]:
		return "place"
	case words.happening[l]:
		return "happening"
	}
	return t.t[i].Tag
}

// The sorts of traits of a token that may tell a statement.
const (
	bias trait = iota
	ownLemma
	ownTag
	ownLemmaTag
	ownClass
	ownRel
	ownRelTag
	ownEnding
	ownCapital
	ownKind
	ownList
	headLemma
	headClass
	headTag
	headKind
	kidRel
	kidKind
	kidLemma
	kidClass
	kidOfLemma
	kidPrep
	prepOfLemma
	prepKind
	prepOfClass
	prepKindOfLemma
	ownPrep
	ownPrepKind
	nearLemma
	nearTag
	besideLemma
	verbLemma
	verbPassive
	verbFinite
	isDated
	verbArguments
	argumentsOfLemma
	subjectKind
	subjectLemma
	subjectKindOfLemma
	subjectClass
	objectKind
	objectLemma
	objectOfLemma
	objectKindOfLemma
	objectClass
	objectClassOfClass
	obliqueKind
	obliqueOfLemma
	obliqueLemma
	ownVoice
	isChunkHead
	chunkFirst
	chunkHead
	chunkHeadKind
	chunkLength
	hasCopula
	noProposal
	proposal
	proposalPrior
	proposalRule
	proposalAround
)

// AnchorTraits are the traits by which it is judged which statements token i tells.
func (v *View) AnchorTraits(i int) Traits {
	t, x, f := v.t, &v.t.t[i], &v.facts[i]
	out := make(Traits, 0, 128)
	out.add(bias)
	v.addProposals(&out, i)
	out.add(ownLemma, f.lemma)
	out.add(ownTag, f.tag)
	out.add(ownLemmaTag, f.lemma, f.short)
	out.add(ownClass, f.class)
	out.add(ownRel, f.rel)
	out.add(ownRelTag, f.rel, f.tag)
	out.add(ownEnding, hash(x.Lower[max(0, len(x.Lower)-3):]))
	out.add(ownCapital, bit(x.IsUpper()), bit(i == 0))
	out.add(ownKind, f.kind)
	for n, list := range weighedLists {
		if list[x.Lemma] {
			out.add(ownList, uint64(n), f.short)
		}
	}
	if h := t.head(i); h >= 0 {
		g := &v.facts[h]
		out.add(headLemma, f.rel, g.lemma)
		out.add(headClass, f.plain, g.class)
		out.add(headTag, f.plain, g.tag)
		out.add(headKind, f.plain, g.kind)
	}
	v.addKids(&out, i)
	if t.preposition(i) != "" {
		out.add(ownPrep, f.prep)
		out.add(ownPrepKind, f.prep, f.kind)
	}
	for d := -2; d <= 2; d++ {
		if k := i + d; d != 0 && k >= 0 && k < len(t.t) {
			out.add(nearLemma, uint64(d+2), v.facts[k].lemma)
			out.add(nearTag, uint64(d+2), v.facts[k].tag)
			if d == 1 || d == -1 {
				out.add(besideLemma, uint64(d+2), f.lemma, v.facts[k].lemma)
			}
		}
	}
	if t.isVerb(i) {
		v.addClause(&out, i)
	} else {
		v.addPhrase(&out, i)
	}
	return out
}

// weighedLists are the lists of lemmas that say how a word tells something.
var weighedLists = []map[string]bool{words.happening, words.stative, words.light, words.other, words.joining, words.causing,
	words.saying}

// addKids adds what hangs on token i.
func (v *View) addKids(out *Traits, i int) {
	f := &v.facts[i]
	for _, k := range v.t.kids[i] {
		if v.t.is(k, "punct") {
			continue
		}
		g := &v.facts[k]
		out.add(kidRel, g.rel)
		out.add(kidKind, g.rel, g.kind)
		out.add(kidLemma, g.rel, g.lemma)
		out.add(kidClass, g.rel, g.class)
		out.add(kidOfLemma, f.lemma, g.rel)
		if v.t.preposition(k) != "" {
			out.add(kidPrep, g.prep)
			out.add(prepOfLemma, f.lemma, g.prep)
			out.add(prepKind, g.prep, g.kind)
			out.add(prepOfClass, f.class, g.prep)
			out.add(prepKindOfLemma, f.lemma, g.prep, g.kind)
		}
	}
}

// addClause adds the arguments and the voice of the verb at token i.
func (v *View) addClause(out *Traits, i int) {
	t, f := v.t, &v.facts[i]
	c := t.clauseOf(i)
	lemma := hash(c.lemma)
	has := bit(len(c.subj) > 0) | bit(len(c.obj) > 0)<<1 | bit(len(c.iobj) > 0)<<2 | bit(c.passive)<<3
	out.add(verbLemma, lemma)
	out.add(verbPassive, bit(c.passive), f.tag)
	out.add(verbFinite, bit(t.finite(i)), bit(t.presentTense(i)))
	out.add(isDated, bit(t.timeOf(i) != nil))
	out.add(verbArguments, has)
	out.add(argumentsOfLemma, lemma, has)
	for _, k := range c.subj {
		g := &v.facts[k]
		out.add(subjectKind, g.kind)
		out.add(subjectLemma, g.lemma)
		out.add(subjectKindOfLemma, lemma, g.kind)
		out.add(subjectClass, g.class)
	}
	for _, k := range c.obj {
		g := &v.facts[k]
		out.add(objectKind, g.kind)
		out.add(objectLemma, g.lemma)
		out.add(objectOfLemma, lemma, g.lemma)
		out.add(objectKindOfLemma, lemma, g.kind)
		out.add(objectClass, g.class)
		out.add(objectClassOfClass, f.class, g.class)
	}
	for _, o := range c.obls {
		prep, g := hash(o.prep), &v.facts[o.head]
		out.add(obliqueKind, prep, g.kind)
		out.add(obliqueOfLemma, lemma, prep)
		out.add(obliqueLemma, prep, g.lemma)
	}
	voice := t.voice(i)
	out.add(ownVoice, hash(string(voice.Stance)), bit(voice.Unreal), bit(len(voice.Speaker) > 0))
}

// addPhrase adds what noun phrase token i is in.
func (v *View) addPhrase(out *Traits, i int) {
	if c := v.t.s.ChunkAt(i); c != nil {
		out.add(isChunkHead, bit(c.Head == i))
		out.add(chunkFirst, v.facts[c.First].lemma)
		if c.Head != i {
			out.add(chunkHead, v.facts[c.Head].lemma)
			out.add(chunkHeadKind, v.facts[c.Head].kind)
		} else if c.First < i {
			out.add(chunkLength, uint64(i-c.First))
		}
	}
	out.add(isDated, bit(v.t.timeAt(i) != nil), 2)
	out.add(hasCopula, bit(v.t.child(i, "cop") >= 0))
}

// addProposals adds what the rules propose as told by token i, and around it.
func (v *View) addProposals(out *Traits, i int) {
	if len(v.proposed[i]) == 0 {
		out.add(noProposal, v.facts[i].short)
	}
	for _, p := range v.proposed[i] {
		out.add(proposal, hash(string(p.Type)))
		out.add(proposalPrior, hash(string(p.Type)), tenth(p.Prior))
		out.add(proposalRule, hash(p.Rule))
	}
	for _, t := range v.within[i] {
		out.add(proposalAround, hash(string(t)))
	}
}

func tenth(p float64) uint64 { return uint64(10 * p) }
