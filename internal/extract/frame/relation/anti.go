package relation

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/rule"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Antis reads whom a group is against by the word before its noun: "the anti-Santos coalition", "anti-Peruvian rebels".
func Antis(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		name, ok := strings.CutPrefix(t.Tokens[i].Text, "anti-")
		if !ok {
			name, ok = strings.CutPrefix(t.Tokens[i].Text, "Anti-")
		}
		c := t.Sentence.ChunkAt(i)
		if !ok || name == "" || name == strings.ToLower(name) || c == nil || c.Head <= i || rule.NameWord(t, i) {
			continue
		}
		head := c.Head
		foe := surnamed(t, name)
		if foe == nil || foe.Canonical().Kind == annals.Event || foe.Canonical().Kind == annals.Place ||
			!t.IsGroup(head) && !words.List("band")[t.Tokens[head].Lemma] && !words.Members[t.Tokens[head].Lemma] || t.IsEventNoun(head) {
			continue
		}
		x := document.NewCandidate(annals.TypeConflict, "conflict.anti", 0.7)
		x.Add(annals.RoleParty, t.Sentence.Filler(c.First, c.Last, head))
		end := t.Tokens[i].End
		x.Add(annals.RoleAgainst, document.Mention{Start: end - len(name), End: end, Entity: foe})
		x.Time = tense.PassingTime(t, head)
		out = append(out, x)
	}
	return out
}

// surnamed is the entity that bears the name in the document, or the one person whose name ends in it; nil for none.
func surnamed(t *tree.Tree, name string) *document.Entity {
	if e := entity.EntityNamed(t.Sentence.Doc, name); e != nil {
		return e
	}
	var out *document.Entity
	for _, e := range t.Sentence.Doc.Entities {
		if e.Kind != annals.Person || e.Canonical() == out || !strings.HasSuffix(e.Canonical().Name(), " "+name) {
			continue
		}
		if out != nil {
			return nil
		}
		out = e.Canonical()
	}
	return out
}
