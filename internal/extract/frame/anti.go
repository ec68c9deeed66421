package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// antis reads whom a group is against by the word before its noun: "the anti-Santos coalition", "anti-Peruvian rebels".
func (t *tree) antis() []*document.Candidate {
	var out []*document.Candidate
	for i := range t.t {
		name, ok := strings.CutPrefix(t.t[i].Text, "anti-")
		if !ok {
			name, ok = strings.CutPrefix(t.t[i].Text, "Anti-")
		}
		c := t.s.ChunkAt(i)
		if !ok || name == "" || name == strings.ToLower(name) || c == nil || c.Head <= i || t.nameWord(i) {
			continue
		}
		head := c.Head
		foe := t.surnamed(name)
		if foe == nil || foe.Canonical().Kind == annals.Event || foe.Canonical().Kind == annals.Place ||
			!t.isGroup(head) && !lists["band"][t.t[head].Lemma] && !words.members[t.t[head].Lemma] || t.isEventNoun(head) {
			continue
		}
		x := document.NewCandidate(annals.TypeConflict, "conflict.anti", 0.7)
		x.Add(annals.RoleParty, t.s.Filler(c.First, c.Last, head))
		end := t.t[i].End
		x.Add(annals.RoleAgainst, document.Mention{Start: end - len(name), End: end, Entity: foe})
		x.Time = t.passingTime(head)
		out = append(out, x)
	}
	return out
}

// surnamed is the entity that bears the name in the document, or the one person whose name ends in it; nil for none.
func (t *tree) surnamed(name string) *document.Entity {
	if e := entity.EntityNamed(t.s.Doc, name); e != nil {
		return e
	}
	var out *document.Entity
	for _, e := range t.s.Doc.Entities {
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
