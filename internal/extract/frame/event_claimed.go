package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// claimed adds the events for which somebody claims or denies responsibility, in that one's own words. It reports whether
// the verb does that.
func (r *eventReader) claimed(c *clause) bool {
	i := slices.IndexFunc(c.obj, func(k int) bool { return r.t[k].Lemma == "responsibility" || r.t[k].Lemma == "credit" })
	if i < 0 || c.passive || !avowals[r.t[c.verb].Lemma] || len(c.subj) == 0 {
		return false
	}
	v := r.voice(c.verb)
	v.Stance = annals.Alleged
	if r.t[c.verb].Lemma == "deny" {
		v.Stance = annals.Denied
	}
	if len(v.Speaker) == 0 {
		v.Speaker = []document.Mention{r.filler(c.subj[0])}
	}
	for _, k := range append(r.attached(c.obj[i], []string{"for"}), c.after("for")...) {
		for _, n := range r.eventsOf(k, true) {
			if e := r.start("event.claimed", likelyEvent, r.nounWords(n), v); e != nil && !r.taken[n] {
				r.aboutNoun(e, n, c.subj, nil)
				if e.Time = r.nounTime(n); e.Time.IsZero() {
					e.Time = r.eventTime(c.verb)
				}
				r.tellNoun(e, n, c.verb)
			}
		}
	}
	return true
}

// avowals are the verbs by which somebody says or denies that a deed was theirs.
var avowals = lemmas("claim accept take deny assume admit")
