package frame

import "annals/internal/extract/lang"

// tieRemarks unties from the objects of a verb a noun with "a" after a comma that says what all the clause tells, where
// the parser took it for one more object: "The court dissolved the Front, a verdict that critics called a coup".
func (t *tree) tieRemarks() {
	for k := range t.t {
		v, first := t.arcs[k].Head, t.phraseStart(k)
		if !t.is(k, "obj") || v < 0 || v > k || t.t[k].Tag != "NN" || t.s.MentionAt(k) != nil || first < 1 ||
			t.t[first-1].Text != "," ||
			!t.hasWord(k, "det", "a", "an") {
			continue
		}
		if o := t.child(v, "obj"); o > v && o < k && t.child(k, "cc") < 0 {
			t.arcs[k] = lang.Arc{Head: v, Rel: "dep", Sure: t.arcs[k].Sure}
		}
	}
}
