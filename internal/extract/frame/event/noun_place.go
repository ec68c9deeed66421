package event

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// gathersAt reports whether the preposition ties to the noun at token n where it took place, not at whom it was aimed:
// "a conference at the hotel", "the resolution at the 1977 convention", "a protest on the bridge".
func gathersAt(t *tree.Tree, n int, o tree.Oblique) bool {
	switch o.Prep {
	case "at":
		m := t.Sentence.MentionAt(o.Head)
		return t.IsPlace(o.Head, "at") || t.IsGroup(o.Head) || occasionNouns[t.Tokens[o.Head].Lemma] && t.IsEventNoun(o.Head) ||
			m != nil && !m.Anaphor && m.Entity.Kind == "" && t.Tokens[o.Head].IsProper()
	case "on":
		return (protestNouns[t.Tokens[n].Lemma] || occasionNouns[t.Tokens[n].Lemma]) && t.IsPlace(o.Head, "on")
	}
	return false
}

// inward are the nouns for what happens to whom "within" names: "a split within the party".
var inward = words.Lemmas("split schism division rift quarrel dispute purge mutiny revolt unrest crisis")

// placeBeside adds the place that is told inside the noun phrase at token k: a name before the noun of an event, as in "the
// Bombay riots", or what "in" ties to somebody who is not told apart by it, as in "attacks on targets in Peru".
func placeBeside(t *tree.Tree, e *document.Candidate, k int, event bool) {
	if event {
		c := t.Sentence.ChunkAt(k)
		for i := k - 1; c != nil && i >= c.First; i-- {
			if m := t.Sentence.MentionAt(i); m != nil && m.Entity.Kind == annals.Place && !m.Anaphor &&
				!(i+1 < len(t.Tokens) && t.Tokens[i+1].Tag == "POS") {
				e.Add(annals.RolePlace, noun.Mention(t, t.Top(m)))
				return
			}
		}
		return
	}
	if voice.Definite(t, k) || t.IsName(k) && !t.NamesPerson(k) {
		return
	}
	inside := t.Children(k, "nmod")
	for _, m := range inside {
		if t.Preposition(m) == "of" && !voice.Definite(t, m) {
			inside = append(inside, t.Children(m, "nmod")...)
		}
	}
	for _, p := range inside {
		if w := t.Preposition(p); (w == "in" || w == "within" || w == "across" || w == "throughout") && t.IsPlace(p, "") {
			AddAll(t, e, annals.RolePlace, t.Nouns(p))
		}
	}
}
