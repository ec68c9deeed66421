package frame

import (
	"annals"
	"annals/internal/extract/document"
)

// gathersAt reports whether the preposition ties to the noun at token n where it took place, not at whom it was aimed:
// "a conference at the hotel", "the resolution at the 1977 convention", "a protest on the bridge".
func (t *tree) gathersAt(n int, o oblique) bool {
	switch o.prep {
	case "at":
		m := t.s.MentionAt(o.head)
		return t.isPlace(o.head, "at") || t.isGroup(o.head) || occasionNouns[t.t[o.head].Lemma] && t.isEventNoun(o.head) ||
			m != nil && !m.Anaphor && m.Entity.Kind == "" && t.t[o.head].IsProper()
	case "on":
		return (protestNouns[t.t[n].Lemma] || occasionNouns[t.t[n].Lemma]) && t.isPlace(o.head, "on")
	}
	return false
}

// inward are the nouns for what happens to whom "within" names: "a split within the party".
var inward = lemmas("split schism division rift quarrel dispute purge mutiny revolt unrest crisis")

// placeBeside adds the place that is told inside the noun phrase at token k: a name before the noun of an event, as in "the
// Bombay riots", or what "in" ties to somebody who is not told apart by it, as in "attacks on targets in Peru".
func (t *tree) placeBeside(e *document.Candidate, k int, event bool) {
	if event {
		c := t.s.ChunkAt(k)
		for i := k - 1; c != nil && i >= c.First; i-- {
			if m := t.s.MentionAt(i); m != nil && m.Entity.Kind == annals.Place && !m.Anaphor &&
				!(i+1 < len(t.t) && t.t[i+1].Tag == "POS") {
				e.Add(annals.RolePlace, t.filler(t.top(m)))
				return
			}
		}
		return
	}
	if t.definite(k) || t.isName(k) && !t.namesPerson(k) {
		return
	}
	inside := t.children(k, "nmod")
	for _, m := range inside {
		if t.preposition(m) == "of" && !t.definite(m) {
			inside = append(inside, t.children(m, "nmod")...)
		}
	}
	for _, p := range inside {
		if w := t.preposition(p); (w == "in" || w == "within" || w == "across" || w == "throughout") && t.isPlace(p, "") {
			t.addAll(e, annals.RolePlace, t.nouns(p))
		}
	}
}
