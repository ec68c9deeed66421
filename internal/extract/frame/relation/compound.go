package relation

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Compounds reads the participles that a hyphen ties to a name: "U.S.-backed rebels", "a Berlin-based company", "a Hamas-led
// government", "a U.S.-designated terrorist group".
func Compounds(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	for i := 2; i < len(t.Tokens); i++ {
		if x := compound(t, i); x != nil {
			taken[i] = true
			out = append(out, x)
		}
	}
	return out
}

// compound is what the participle at token i tells of the name before it and of the noun phrase after it, or nil.
func compound(t *tree.Tree, i int) *document.Candidate {
	typ, ok := hyphened[t.Tokens[i].Lower]
	m := nameTied(t, i)
	if !ok || m == nil || !mayTie(t, typ.typ, m, i) {
		return nil
	}
	first := afterParticiple(t, i)
	c := phraseFrom(t, first)
	if c == nil || c.Head < first || typ.typ == annals.TypeLeadership &&
		(!t.IsGroup(c.Head) && !words.List("band")[t.Tokens[c.Head].Lemma] || t.IsEventNoun(c.Head)) {
		// "a Front-led campaign": nobody is led.
		return nil
	}
	head := ownerWithin(t, first, c.Head)
	whole := compounded(t, first, head, c)
	x := document.NewCandidate(typ.typ, typ.rule, 0.75)
	switch typ.typ {
	case annals.TypePart:
		x.Relation = "affiliate"
	case annals.TypeDesignation:
		x.Add(annals.RoleAs, t.Stretch(first, head))
		if beside := noun.Partners(t, head); len(beside) > 0 {
			whole = noun.Mention(t, beside[0])
		}
		if whole.Start == t.Tokens[first].Start {
			return nil // "a U.S.-designated terrorist group was there": which one is not told
		}
	}
	x.Add(typ.of, tiedName(t, m, typ.typ))
	x.Add(typ.what, whole)
	x.Time = tense.PassingTime(t, head)
	return x
}

// nameTied is the name that a hyphen ties to the participle at token i, or that stands before "based" as if one did, "a UK
// based company"; nil for none.
func nameTied(t *tree.Tree, i int) *document.EntityMention {
	switch {
	case t.Tokens[i].Glued && (t.Tokens[i-1].Text == "-" || t.Tokens[i-1].Text == "–"):
		return t.Sentence.MentionAt(i - 2)
	case unhyphened(t, i):
		return t.Sentence.MentionAt(i - 1)
	}
	return nil
}

// mayTie reports whether the name before the participle at token i can have the role that a statement of the type gives it.
func mayTie(t *tree.Tree, typ annals.Type, m *document.EntityMention, i int) bool {
	switch kind := m.Entity.Kind; typ {
	case annals.TypeBase:
		// Not "web-based", "Swagger-based".
		return kind == annals.Place || kind == annals.State || regional[t.Tokens[m.First].Lower] || placeOfBody(t, m, i)
	case annals.TypeLeadership:
		// A "Kurdish-led" group has a leader who is one of a people, and not named.
		return kind != "" || !t.Tokens[i-2].IsAdjective()
	case annals.TypeDesignation:
		return kind == annals.State || kind == annals.Body
	}
	return true
}

// placeOfBody reports whether the name before "based" at token i, of which nothing is known, is that of a place, because the name
// of a body follows: "the Jalna-based Farmers' Fund", and not "Orbit-based software" or "a Baptist-based party".
func placeOfBody(t *tree.Tree, m *document.EntityMention, i int) bool {
	c := phraseFrom(t, afterParticiple(t, i))
	return m.Entity.Kind == "" && t.Tokens[m.Last].Tag == "NNP" && c != nil && c.Head > i && t.IsName(c.Head) &&
		t.IsOrganization(c.Head)
}

// afterParticiple is where what the participle at token i tells of begins: after other participles, "U.S.-backed and
// funded", and the end of a quotation, "the “Front-linked” groups".
func afterParticiple(t *tree.Tree, i int) int {
	first := i + 1
	if q := t.Sentence.QuoteAt(i); q != nil && q.Last == first {
		first++
	}
	for first+1 < len(t.Tokens) && (t.Tokens[first].Tag == "CC" || t.Tokens[first].Tag == "VBN") {
		first++
	}
	return first
}

// phraseFrom is the noun phrase that begins at token first, or with a word that a hyphen ties to the next: "U.S.-backed and
// funded right-wing groups", where the parser may take "right" for an adverb. It is nil where none begins.
func phraseFrom(t *tree.Tree, first int) *document.Chunk {
	if first >= len(t.Tokens) {
		return nil
	}
	c := t.Sentence.ChunkAt(first)
	for k := first + 1; c == nil && k < min(first+3, len(t.Tokens)) && (t.Tokens[k].Glued || t.Tokens[k-1].Tag == "HYPH"); k++ {
		c = t.Sentence.ChunkAt(k)
	}
	return c
}

// ownerWithin is the noun up to the one at head of which what stands before it is told: of "the U.S.-backed army's men" the
// army, of "the U.S.-backed People's Guard" the guard.
func ownerWithin(t *tree.Tree, first, head int) int {
	for k := first; k < head; k++ {
		if of := t.Sentence.MentionAt(k); t.Tokens[k+1].Tag == "POS" && (of == nil || of.Last <= k) {
			return k
		}
	}
	return head
}

// compounded is who the phrase from first with its noun at head, within the chunk, stands for: the name beside it where it
// has none itself.
func compounded(t *tree.Tree, first, head int, c *document.Chunk) document.Mention {
	whole := t.Sentence.Filler(first, max(head, first), head)
	if head == c.Head {
		whole = t.Sentence.Filler(first, c.Last, head)
	}
	if whole.Entity != nil {
		return whole
	}
	if e := t.Entity(head); e != nil {
		whole.Entity = e
	} else if n := noun.Next(t, head); n != nil {
		return t.Sentence.Filler(first, n.Last, n.Last)
	}
	return whole
}

// tiedName is the filler of the name that is tied to a participle; with its town where it is a base: "a Lansing,
// Michigan-based company".
func tiedName(t *tree.Tree, m *document.EntityMention, typ annals.Type) document.Mention {
	out := t.Sentence.Filler(m.First, m.Last, m.First)
	out.Entity = m.Entity
	if k := m.First - 2; k >= 0 && typ == annals.TypeBase && t.Tokens[k+1].Text == "," {
		if town := t.Sentence.MentionAt(k); town != nil && town.Last == k && !town.Anaphor && town.Entity.Kind != annals.Person {
			out.Start, out.Entity = t.Tokens[town.First].Start, town.Entity
		}
	}
	return out
}

// unhyphened reports whether "based" at token i stands between a place's name and the noun for what is based there, in
// one phrase.
func unhyphened(t *tree.Tree, i int) bool {
	m := t.Sentence.MentionAt(i - 1)
	if t.Tokens[i].Lower != "based" || m == nil || m.Anaphor ||
		m.Entity.Kind != annals.Place && m.Entity.Kind != annals.State || i+1 >= len(t.Tokens) {
		return false
	}
	next := t.Tokens[i+1].Tag
	return strings.HasPrefix(next, "NN") || strings.HasPrefix(next, "JJ")
}

// regional are the adjectives that make a region of a place's name: "Western Germany-based".
var regional = words.Lemmas("western eastern northern southern central upper lower greater north south east west")

// hyphened gives the type of what a participle after a hyphen tells, the role of the name before it and that of the
// noun after it.
var hyphened = map[string]struct {
	typ      annals.Type
	rule     string
	of, what annals.Role
}{
	"backed":     {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"funded":     {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"supported":  {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"sponsored":  {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"financed":   {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"armed":      {annals.TypeSupport, "support.hyphen", annals.RoleSupporter, annals.RoleSupported},
	"based":      {annals.TypeBase, "base.hyphen", annals.RolePlace, annals.RoleSubject},
	"led":        {annals.TypeLeadership, "leadership.hyphen", annals.RolePerson, annals.RoleSubject},
	"affiliated": {annals.TypePart, "part.hyphen", annals.RoleWhole, annals.RoleSubject},
	"linked":     {annals.TypePart, "part.hyphen", annals.RoleWhole, annals.RoleSubject},
	"aligned":    {annals.TypePart, "part.hyphen", annals.RoleWhole, annals.RoleSubject},

	"designated":  {annals.TypeDesignation, "designation.hyphen", annals.RoleAuthority, annals.RoleSubject},
	"proscribed":  {annals.TypeDesignation, "designation.hyphen", annals.RoleAuthority, annals.RoleSubject},
	"blacklisted": {annals.TypeDesignation, "designation.hyphen", annals.RoleAuthority, annals.RoleSubject},
}
