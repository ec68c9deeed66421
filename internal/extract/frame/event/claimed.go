package event

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// claimed adds the events for which somebody claims or denies responsibility, in that one's own words. It reports whether
// the verb does that.
func (r *reader) claimed(c *tree.Clause) bool {
	i := slices.IndexFunc(c.Obj, func(k int) bool { return r.Tokens[k].Lemma == "responsibility" || r.Tokens[k].Lemma == "credit" })
	if i < 0 || c.Passive || !avowals[r.Tokens[c.Verb].Lemma] || len(c.Subj) == 0 {
		return false
	}
	v := voice.Of(r.Tree, c.Verb)
	v.Stance = annals.Alleged
	if r.Tokens[c.Verb].Lemma == "deny" {
		v.Stance = annals.Denied
	}
	if len(v.Speaker) == 0 {
		v.Speaker = []document.Mention{noun.Mention(r.Tree, c.Subj[0])}
	}
	for _, k := range append(r.Attached(c.Obj[i], []string{"for"}), c.After("for")...) {
		for _, n := range r.eventsOf(k, true) {
			if e := r.start("event.claimed", likelyEvent, nounWords(r.Tree, n), v); e != nil && !r.taken[n] {
				aboutNoun(r.Tree, e, n, c.Subj, nil)
				if e.Time = tense.NounTime(r.Tree, n); e.Time.IsZero() {
					e.Time = tense.EventTime(r.Tree, c.Verb)
				}
				r.tellNoun(e, n, c.Verb)
			}
		}
	}
	return true
}

// avowals are the verbs by which somebody says or denies that a deed was theirs.
var avowals = words.Lemmas("claim accept take deny assume admit")
