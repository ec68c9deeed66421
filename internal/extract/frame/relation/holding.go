package relation

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Holdings read how long somebody had a post that was told before, where only "the post" or the like stands for it: "Santos
// became its president in 1990. He held the post until 2001", "was elected secretary, an office he kept until 2001", and who
// came into it: "Its leader, Juan Santos, died in 1990; Maria Campos took up the post".
func Holdings(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		if taken[i] || t.Told[i] || !t.IsVerb(i) {
			continue
		}
		c := t.ClauseOf(i)
		if c.Passive || len(c.Subj) != 1 || !t.IsPerson(c.Subj[0]) || len(c.After("as")) > 0 {
			continue
		}
		who := t.Entity(c.Subj[0])
		if who == nil || who.Kind != annals.Person {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.held", 0.65)
		led := who
		switch post := postHeld(t, i, c); {
		case post < 0:
			continue
		case words.List("keeping-post")[c.Lemma]:
			x.Time = heldTime(t, i, c.Subj[0])
		case words.List("yielding-post")[c.Lemma]:
			if d := tense.TimeOf(t, i); d != nil {
				x.Time = d.AsEnd()
			}
		case words.List("accessing")[c.Lemma]:
			if led = before(t, post); led == who {
				led = nil // "died, and Maria Campos took his place": that of whoever was told of before
			}
			if d := cameIn(t, i); d != nil {
				x.Time = d.AsStart()
			}
		default:
			continue
		}
		v := voice.Of(t, i)
		if v.Unreal || v.Stance != annals.Asserted || x.Time.IsZero() && led == who {
			continue
		}
		of := filler.EverLedBy(t, led)
		if of == nil && led == who && words.List("keeping-post")[c.Lemma] {
			of = filler.LedBy(t, nil) // "Juan Santos led it until 1990. Maria Campos has held the post since"
		}
		if of == nil {
			continue
		}
		x.Add(annals.RoleSubject, document.Mention{Start: t.Tokens[i].Start, End: t.Tokens[i].Start, Entity: of})
		noun.Add(t, x, annals.RolePerson, c.Subj[0])
		x.Cover(x.Roles[annals.RolePerson][0].Start, t.Tokens[i].End)
		for _, o := range c.Obj {
			x.Cover(t.Tokens[i].Start, t.Tokens[o].End)
		}
		x.Speaker, x.Hedges = v.Speaker, v.Hedges
		taken[i] = true
		out = append(out, x)
	}
	return out
}

// postHeld is the noun for a post that was told before, which the verb at token i has for its object, or on which it hangs as its
// relative clause: "the post", "his place", "a post he kept"; -1 for none, or where its own words say which post it is.
func postHeld(t *tree.Tree, i int, c *tree.Clause) int {
	post := -1
	switch {
	case t.Is(i, "acl:relcl") && (len(c.Obj) == 0 || len(c.Obj) == 1 && strings.HasPrefix(t.Tokens[c.Obj[0]].Tag, "W")):
		post = t.Head(i)
	case len(c.Obj) == 1:
		post = c.Obj[0]
	}
	if post < 0 || len(t.Attached(post, []string{"of", "in", "as", "for", "on"})) > 0 ||
		t.Child(post, "amod", "compound", "nmod:poss") >= 0 && !places[t.Tokens[post].Lemma] {
		return -1
	}
	switch l := t.Tokens[post].Lemma; {
	case (words.List("post")[l] || chairs[l]) && l != "work" && l != "duty" && l != "career":
		first, _ := t.Span(post)
		if post == t.Head(i) && first > 0 && t.Tokens[first-1].Text == "," || t.HasWord(post, "det", "the", "this", "that") {
			return post
		}
	case places[l] && before(t, post) != nil:
		return post
	}
	return -1
}

// heldTime is how long somebody has the post that the verb at token i tells them to hold: from when they were elected, where
// that is told beside the name at token who: "Maria Campos, elected in 2001, still holds the title".
func heldTime(t *tree.Tree, i, who int) edtf.Value {
	own := tense.StateTime(t, i, false)
	if !own.IsZero() && own != tense.Present {
		return own
	}
	for _, k := range t.Children(who, "acl", "appos") {
		if l := t.Tokens[k].Lemma; noun.Appointing[l] || words.List("installing")[l] {
			if d := tense.TimeAt(t, k); d != nil {
				return d.AsStart()
			}
		}
	}
	return own
}

// cameIn is the date of coming into a post by the verb at token i, or of what left it free right before: "died in 1990, and Maria
// Campos took up the post".
func cameIn(t *tree.Tree, i int) *dates.Expr {
	if d := tense.TimeOf(t, i); d != nil {
		return d
	}
	if h := t.Head(i); h >= 0 && h < i && t.Is(i, "conj", "parataxis") && t.IsVerb(h) && t.Child(i, "advmod") < 0 {
		return tense.TimeOf(t, h)
	}
	for _, k := range t.Children(i, "advcl") {
		if k < i && t.Marked(k, "when") {
			return tense.TimeAt(t, k) // "When its leader died in 1990, Maria Campos took over"
		}
	}
	return nil
}

// chairs are more nouns for a post that was told before: "still holds the title".
var chairs = words.Lemmas("title chair chairmanship presidency leadership secretaryship reins")

// places are the nouns for the post that somebody had, behind whose it was: "took his place".
var places = words.Lemmas("place mantle")

// before is who had the post at token post, by the possessive before it; nil where that names nobody.
func before(t *tree.Tree, post int) *document.Entity {
	if k := t.Child(post, "nmod:poss"); k >= 0 {
		return t.Entity(k)
	}
	return nil
}
