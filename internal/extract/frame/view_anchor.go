package frame

import (
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
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
	v.facts, v.verbs = make([]facts, len(t.Tokens)), make([]uint64, len(t.Tokens)+1)
	for i := range t.Tokens {
		v.verbs[i+1] = v.verbs[i] + bit(t.IsVerb(i))
		x := &t.Tokens[i]
		v.facts[i] = facts{lemma: hash(x.Lemma), tag: hash(x.Tag), short: hash(x.Tag[:min(2, len(x.Tag))]),
			class: uint64(model.WordClass(x) + 2), kind: hash(v.sort(i)), rel: hash(t.Arcs[i].Rel), plain: hash(t.Rel(i)),
			prep: hash(t.Preposition(i))}
	}
}

// sort is what sort of thing a token stands for, as far as names and word lists tell.
func (v *View) sort(i int) string {
	t := v.t
	if m := t.Sentence.MentionAt(i); m != nil && m.Entity != nil {
		s := "entity " + string(m.Entity.Kind)
		if m.Entity == naming.About(t.Sentence) {
			s = "main"
		}
		if m.Modifier {
			s += " modifier"
		}
		return s
	}
	l := t.Tokens[i].Lemma
	switch {
	case t.Sentence.TimeAt(i) != nil:
		return "time"
	case t.Tokens[i].Tag == "CD":
		return "number"
	case words.Group[l]:
		return "group"
	case words.Title[l]:
		return "title"
	case words.Person[l], words.Members[l]:
		return "person"
	case words.Place[l]:
		return "place"
	case words.Happening[l]:
		return "happening"
	}
	return t.Tokens[i].Tag
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
	t, x, f := v.t, &v.t.Tokens[i], &v.facts[i]
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
	if h := t.Head(i); h >= 0 {
		g := &v.facts[h]
		out.add(headLemma, f.rel, g.lemma)
		out.add(headClass, f.plain, g.class)
		out.add(headTag, f.plain, g.tag)
		out.add(headKind, f.plain, g.kind)
	}
	v.addKids(&out, i)
	if t.Preposition(i) != "" {
		out.add(ownPrep, f.prep)
		out.add(ownPrepKind, f.prep, f.kind)
	}
	for d := -2; d <= 2; d++ {
		if k := i + d; d != 0 && k >= 0 && k < len(t.Tokens) {
			out.add(nearLemma, uint64(d+2), v.facts[k].lemma)
			out.add(nearTag, uint64(d+2), v.facts[k].tag)
			if d == 1 || d == -1 {
				out.add(besideLemma, uint64(d+2), f.lemma, v.facts[k].lemma)
			}
		}
	}
	if t.IsVerb(i) {
		v.addClause(&out, i)
	} else {
		v.addPhrase(&out, i)
	}
	return out
}

// weighedLists are the lists of lemmas that say how a word tells something.
var weighedLists = []map[string]bool{words.Happening, words.Stative, words.Light, words.Other, words.Joining, words.Causing,
	words.Saying}

// addKids adds what hangs on token i.
func (v *View) addKids(out *Traits, i int) {
	f := &v.facts[i]
	for _, k := range v.t.Kids[i] {
		if v.t.Is(k, "punct") {
			continue
		}
		g := &v.facts[k]
		out.add(kidRel, g.rel)
		out.add(kidKind, g.rel, g.kind)
		out.add(kidLemma, g.rel, g.lemma)
		out.add(kidClass, g.rel, g.class)
		out.add(kidOfLemma, f.lemma, g.rel)
		if v.t.Preposition(k) != "" {
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
	c := t.ClauseOf(i)
	lemma := hash(c.Lemma)
	has := bit(len(c.Subj) > 0) | bit(len(c.Obj) > 0)<<1 | bit(len(c.Iobj) > 0)<<2 | bit(c.Passive)<<3
	out.add(verbLemma, lemma)
	out.add(verbPassive, bit(c.Passive), f.tag)
	out.add(verbFinite, bit(t.Finite(i)), bit(tense.PresentTense(t, i)))
	out.add(isDated, bit(tense.TimeOf(t, i) != nil))
	out.add(verbArguments, has)
	out.add(argumentsOfLemma, lemma, has)
	for _, k := range c.Subj {
		g := &v.facts[k]
		out.add(subjectKind, g.kind)
		out.add(subjectLemma, g.lemma)
		out.add(subjectKindOfLemma, lemma, g.kind)
		out.add(subjectClass, g.class)
	}
	for _, k := range c.Obj {
		g := &v.facts[k]
		out.add(objectKind, g.kind)
		out.add(objectLemma, g.lemma)
		out.add(objectOfLemma, lemma, g.lemma)
		out.add(objectKindOfLemma, lemma, g.kind)
		out.add(objectClass, g.class)
		out.add(objectClassOfClass, f.class, g.class)
	}
	for _, o := range c.Obls {
		prep, g := hash(o.Prep), &v.facts[o.Head]
		out.add(obliqueKind, prep, g.kind)
		out.add(obliqueOfLemma, lemma, prep)
		out.add(obliqueLemma, prep, g.lemma)
	}
	voice := voice.Of(t, i)
	out.add(ownVoice, hash(string(voice.Stance)), bit(voice.Unreal), bit(len(voice.Speaker) > 0))
}

// addPhrase adds what noun phrase token i is in.
func (v *View) addPhrase(out *Traits, i int) {
	if c := v.t.Sentence.ChunkAt(i); c != nil {
		out.add(isChunkHead, bit(c.Head == i))
		out.add(chunkFirst, v.facts[c.First].lemma)
		if c.Head != i {
			out.add(chunkHead, v.facts[c.Head].lemma)
			out.add(chunkHeadKind, v.facts[c.Head].kind)
		} else if c.First < i {
			out.add(chunkLength, uint64(i-c.First))
		}
	}
	out.add(isDated, bit(tense.TimeAt(v.t, i) != nil), 2)
	out.add(hasCopula, bit(v.t.Child(i, "cop") >= 0))
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
