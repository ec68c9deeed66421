package repair

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// namesBeforeNouns makes the noun behind a name with "of" in it the head of the phrase, and the name what says which one is
// meant: "the Bay of Coal landing" is a landing, not a bay. The parser ties the noun to the last word of the name, as if the bay
// were one of a landing. Where that noun is somebody's post, "the Bank of Peru chief Juan Santos", the person is the head.
func namesBeforeNouns(t *tree.Tree) {
	for n := range t.Sentence.Mentions {
		m := &t.Sentence.Mentions[n]
		h := nounsBehind(t, m)
		if m.Anaphor || h < 0 {
			continue
		}
		var holder *document.EntityMention
		last := h
		if n+1 < len(t.Sentence.Mentions) {
			if p := &t.Sentence.Mentions[n+1]; p.First == h+1 && !p.Anaphor && p.Entity.Kind == annals.Person {
				holder, last = p, p.Last
			}
		}
		if top := tiedToName(t, m, last); top >= 0 {
			lead(t, m, h, holder, top)
		}
	}
}

// nounsBehind is the last of the common nouns right behind a name, -1 for none.
func nounsBehind(t *tree.Tree, m *document.EntityMention) int {
	h := -1
	for k := m.Last + 1; k < len(t.Tokens); k++ {
		x := t.Tokens[k]
		if x.IsUpper() || !x.IsNoun() && !x.IsAdjective() && x.Tag != "HYPH" {
			break
		}
		if x.IsNoun() {
			h = k
		}
	}
	return h
}

// tiedToName is the word of the name on which all hangs that stands from the name's last word through token last, as if "of" in
// the name tied it there; -1 where nothing does so.
func tiedToName(t *tree.Tree, m *document.EntityMention, last int) int {
	top := -1
	for k := m.Last + 1; k <= last; k++ {
		if g := t.Arcs[k].Head; t.Arcs[k].Rel == "nmod" && g >= m.First && g < m.Last && t.Tokens[g].IsUpper() {
			top = g
		} else if g < m.Last || g > last {
			return -1
		}
	}
	for k := m.First + 1; k < m.Last; k++ {
		if o := t.Arcs[k].Head; top >= 0 && t.Tokens[k].Lower == "of" && o >= m.Last && o <= last {
			return top
		}
	}
	return -1
}

// lead hangs the name, whose word at token top has the place of the phrase in the sentence, before the noun at token h, and the
// noun before the person who holds that post, if one does.
func lead(t *tree.Tree, m *document.EntityMention, h int, holder *document.EntityMention, top int) {
	head, last := h, h
	if holder != nil {
		head, last = t.Top(holder), holder.Last
	}
	outer := t.Arcs[top]
	for k := range t.Arcs {
		switch a := &t.Arcs[k]; {
		case k > m.First && k < m.Last:
			if a.Head >= m.Last {
				a.Head = m.Last
			}
		case k > m.Last && k < h:
			if a.Head <= m.Last || a.Head > h {
				a.Head = h
			}
		case k > h && k <= last:
			if a.Head <= h {
				*a = lang.Arc{Head: head, Rel: "flat", Sure: a.Sure}
			}
		case k < m.First && a.Head >= m.First && a.Head <= last:
			a.Head = h
		case k > last && a.Head >= m.First && a.Head <= last:
			a.Head = head
		}
	}
	t.Arcs[m.Last] = lang.Arc{Head: top, Rel: "nmod"}
	t.Arcs[top] = lang.Arc{Head: h, Rel: "compound"}
	if head != h {
		t.Arcs[h] = lang.Arc{Head: head, Rel: "nmod:desc"}
	}
	t.Arcs[head] = outer
}
