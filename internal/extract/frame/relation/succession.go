package relation

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/scope"
)

// Predecessors read whose post somebody got, beside the statements that tell who did: until when "Juan Santos" had led
// in "Maria Campos succeeded Juan Santos as leader in 1990".
func Predecessors(t *tree.Tree, found []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for _, n := range found {
		if n.Type != annals.TypeLeadership || n.Stance != annals.Asserted || len(n.Roles[annals.RoleTitle]) == 0 {
			continue
		}
		i := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start == n.Trigger })
		v := followedAt(t, i, n)
		if v < 0 {
			continue
		}
		c := t.ClauseOf(v)
		if len(c.Obj) != 1 || !noun.IsIndividual(t, c.Obj[0]) || len(c.Subj) == 0 && t.Tokens[v].Tag != "VBG" ||
			scope.Sought(t.Sentence, c.Verb) {
			continue
		}
		who := noun.Mention(t, c.Obj[0])
		if slices.ContainsFunc(n.Roles[annals.RolePerson], func(m document.Mention) bool {
			return m.Start < who.End && who.Start < m.End || m.Entity != nil && m.Entity == who.Entity
		}) {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.preceded", 0.65)
		x.Add(annals.RoleSubject, n.Roles[annals.RoleSubject]...)
		x.Add(annals.RolePerson, who)
		x.Add(annals.RoleTitle, n.Roles[annals.RoleTitle]...)
		x.Cover(t.Tokens[c.Verb].Start, t.Tokens[c.Verb].End)
		x.Trigger, x.Speaker, x.Hedges = n.Trigger, n.Speaker, n.Hedges
		if d := tense.TimeOf(t, c.Verb); d != nil {
			x.Time = d.AsEnd()
		} else if from, open := strings.CutSuffix(n.Time.String(), "/.."); open && t.Tokens[v].Tag == "VBG" {
			x.Time = edtf.MustParse("/" + from)
		}
		out = append(out, x)
	}
	return out
}

// followedAt is the verb that tells whose post somebody came into by the noun at token i, the title of the statement n:
// "succeeded Juan Santos as leader", "was elected leader, succeeding Juan Santos"; -1 for none.
func followedAt(t *tree.Tree, i int, n *document.Candidate) int {
	if i < 0 || t.Head(i) < 0 {
		return -1
	}
	if p := t.Preposition(i); (p == "as" || p == "at") && following[t.Tokens[t.Head(i)].Lemma] {
		return t.Head(i)
	}
	for k := i + 1; k < len(t.Tokens); k++ {
		if t.Tokens[k].Tag == "VBG" && following[t.Tokens[k].Lemma] && t.Is(k, "advcl", "acl") && t.Tokens[k-1].Text == "," &&
			(t.Head(k) == t.Head(i) || t.Head(k) == i) && strings.HasSuffix(n.Time.String(), "/..") && n.Time.String() != "/.." {
			return k
		}
	}
	return -1
}

// following are the verbs that tell who came into the post of whom.
var following = words.List("following")

// Heirs read who came into what others are told to have left to them or to have been replaced in, beside the statements that tell
// that: "handed over the leadership to Maria Campos in 1990", "replaced him as leader with Maria Campos".
func Heirs(t *tree.Tree, found []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for _, n := range found {
		if n.Type != annals.TypeLeadership || n.Stance != annals.Asserted || !strings.HasPrefix(n.Time.String(), "/") {
			continue
		}
		v := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start == n.Trigger })
		for k := 0; k < 3 && v >= 0 && !t.IsVerb(v); k++ {
			v = t.Head(v)
		}
		if v < 0 {
			continue
		}
		d, heir := tense.TimeOf(t, v), heirAt(t, v)
		if heir < 0 || d == nil || d.Value.String() != d.Core.String() {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.left-to", 0.65)
		x.Add(annals.RoleSubject, n.Roles[annals.RoleSubject]...)
		noun.Add(t, x, annals.RolePerson, heir)
		if title := n.Roles[annals.RoleTitle]; len(title) > 0 {
			x.Add(annals.RoleTitle, title...)
		}
		x.Cover(t.Tokens[v].Start, t.Tokens[v].End)
		x.Trigger, x.Speaker, x.Hedges, x.Time = n.Trigger, n.Speaker, n.Hedges, d.AsStart()
		out = append(out, x)
	}
	return out
}

// heirAt is to whom the verb at token v tells that somebody left what they led, or who took their place; -1 for none.
func heirAt(t *tree.Tree, v int) int {
	c := t.ClauseOf(v)
	prep := "to"
	switch l := t.Tokens[v].Lemma; {
	case following[l]:
		prep = "with"
	case !words.List("bequeathing")[l]:
		return -1
	}
	for _, k := range c.After(prep) {
		if noun.IsIndividual(t, k) {
			return k
		}
	}
	for n := range t.Sentence.Mentions {
		// The parser may tie it to the body before it: "replaced her as leader of the Front with".
		m := &t.Sentence.Mentions[n]
		if m.First > v && m.Entity != nil && m.Entity.Kind == annals.Person && t.Tokens[m.First-1].Lower == prep &&
			t.Within(t.Top(m), v) {
			return t.Top(m)
		}
	}
	return -1
}

// Successions read who came into the post that the sentence tells of before: "The League's first president was Juan Santos,
// succeeded by Maria Campos in 1990". The verbs that tell it are marked in taken.
func Successions(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	came := map[*document.Entity]*document.Candidate{} // by who came into the post
	for i := range t.Tokens {
		if !following[t.Tokens[i].Lemma] || taken[i] || t.Told[i] || !t.IsVerb(i) {
			continue
		}
		c := t.ClauseOf(i)
		if !follows(t, c) {
			continue
		}
		var found []*document.Candidate
		if k := postBefore(t, i); k >= 0 && c.Passive {
			found = intoPost(t, c, k)
		} else if x := successor(t, i, c, came); x != nil {
			found = append([]*document.Candidate{x}, preceded(t, c, x)...)
		}
		if len(found) == 0 {
			continue
		}
		taken[i] = true
		if e := t.Entity(c.Subj[0]); e != nil && found[0].Stance == annals.Asserted {
			came[e] = found[0]
		}
		out = append(out, found...)
	}
	return out
}

// follows reports whether a clause tells which person came after which: "was succeeded by Maria Campos", "succeeded him".
func follows(t *tree.Tree, c *tree.Clause) bool {
	if !c.Passive && (len(c.Obj) != 1 ||
		!followsAtLast(t, c.Verb, c) && (t.Tokens[c.Verb].Lemma == "follow" || t.Tense(c.Verb) != "past")) {
		return false
	}
	return len(c.Subj) > 0 && noun.IsIndividual(t, c.Subj[0]) && len(c.Obj) > 0 && t.IsPerson(c.Obj[0]) && len(c.After("as")) == 0
}

// intoPost is the leadership of the one who came into the post at token k, told before the passive clause: of its owner, else of
// whom the text is about; nil for neither.
func intoPost(t *tree.Tree, c *tree.Clause, k int) []*document.Candidate {
	x := document.NewCandidate(annals.TypeLeadership, "leadership.succeeded", 0.65)
	if o := noun.Owners(t, k); len(o) > 0 && (t.IsGroup(o[0]) || t.IsState(o[0])) {
		x.Add(annals.RoleSubject, noun.Mention(t, o[0]))
	} else if e := size.MainOrganization(t); len(o) == 0 && e != nil {
		x.Add(annals.RoleSubject, size.UnsaidAt(t, c.Verb, e))
	} else {
		return nil
	}
	v := voice.Of(t, c.Verb)
	if v.Unreal || v.Stance == annals.Intended {
		return nil
	}
	title := filler.TitleWords(t, k)
	for n := k - 1; n >= 0 && t.Tokens[n].Start >= title.Start; n-- {
		if ordinals[t.Tokens[n].Lower] {
			// The second is not the first director.
			title.Start = t.Tokens[n+1].Start
			break
		}
	}
	x.Add(annals.RoleTitle, title)
	noun.Add(t, x, annals.RolePerson, c.Subj[0])
	x.Start, x.End = t.Tokens[c.Verb].Start, t.Tokens[c.Verb].End
	x.Cover(x.Roles[annals.RolePerson][0].Start, x.Roles[annals.RolePerson][0].End)
	x.Time = cameAfter(t, c.Verb, c.Obj[0])
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	return []*document.Candidate{x}
}

// preceded is that whoever was succeeded led, until then, what x tells the successor to have led from the date of the verb on;
// nil where x has another date or none.
func preceded(t *tree.Tree, c *tree.Clause, x *document.Candidate) []*document.Candidate {
	d := tense.TimeOf(t, c.Verb)
	if d == nil || x.Time.String() != d.AsStart().String() || x.Time.String() != d.Core.String()+"/.." {
		return nil
	}
	y := document.NewCandidate(annals.TypeLeadership, "leadership.preceded", 0.65)
	y.Add(annals.RoleSubject, x.Roles[annals.RoleSubject]...)
	noun.Add(t, y, annals.RolePerson, c.Obj[0])
	y.Cover(x.Start, x.End)
	y.Time, y.Speaker, y.Hedges = d.AsEnd(), x.Speaker, x.Hedges
	return []*document.Candidate{y}
}

// followsAtLast reports whether the verb at token i tells, behind the date of an end, who came then: "held the post until
// 1991, when Maria Campos followed him".
func followsAtLast(t *tree.Tree, i int, c *tree.Clause) bool {
	return len(c.Obls) == 0 && t.HasWord(i, "advmod", "when") && t.Is(i, "advcl", "acl:relcl")
}

// cameAfter is since when whoever came into a post by the verb at token i has it: the verb's date, or the last day of the one
// before, of whom token who is, where that is told beside the name: "Juan Santos, its leader until 1990, was succeeded by
// Maria Campos".
func cameAfter(t *tree.Tree, i, who int) edtf.Value {
	d := tense.TimeOf(t, i)
	if d == nil && (!t.PassiveAt(i) || t.Child(i, "aux:pass") >= 0) {
		d = cameIn(t, i) // "stepped down in 1990 and was replaced by"
	}
	if d != nil && !(who < d.First && d.Last < i && t.Separated(d.Last, i)) {
		return d.AsStart()
	}
	var end *dates.Expr
	for n := range t.Sentence.Times {
		if x := &t.Sentence.Times[n]; x.First > who && x.Last+1 < i && t.Tokens[x.Last+1].Text == "," {
			end = x
		}
	}
	if end == nil || end.Op != dates.FromTo && end.Op != dates.Until && !untilBefore(t, end) {
		return edtf.Value{}
	}
	last := end.Ending().Bare()
	return last.AsStart()
}

// untilBefore reports whether a date is that of what somebody had a post until: "until his death in 1990".
func untilBefore(t *tree.Tree, d *dates.Expr) bool {
	for k := d.First - 1; k >= 0 && k > d.First-8; k-- {
		switch {
		case t.Tokens[k].Lower == "until", t.Tokens[k].Lower == "till":
			return true
		case t.Tokens[k].Text == ",", t.Sentence.TimeAt(k) != nil:
			return false
		}
	}
	return false
}

// successor reads who came after somebody whom the sentence or one before tells to have led an organization: "Santos was its
// leader until 1990. He was succeeded by Maria Campos", "led it until 1990, when he was replaced by"; or after somebody of whom
// this sentence tells so, "Maria Campos succeeded him and was followed by Pedro Ruiz"; nil where nothing of the sort was told.
func successor(t *tree.Tree, i int, c *tree.Clause, came map[*document.Entity]*document.Candidate) *document.Candidate {
	led := t.Entity(c.Obj[0])
	if a := t.Antecedent(c.Obj[0]); t.Tokens[c.Obj[0]].Tag == "WP" && a >= 0 {
		led = t.Entity(a) // "by Maria Campos, who was succeeded by"
	}
	if led == nil {
		return nil
	}
	e := filler.EverLedBy(t, led)
	if before := came[led]; before != nil {
		e = before.Roles[annals.RoleSubject][0].Entity
	}
	if e == nil {
		return nil
	}
	v := voice.Of(t, i)
	if v.Unreal || v.Stance != annals.Asserted {
		return nil
	}
	x := document.NewCandidate(annals.TypeLeadership, "leadership.succeeded", 0.65)
	x.Add(annals.RoleSubject, document.Mention{Start: t.Tokens[i].Start, End: t.Tokens[i].Start, Entity: e})
	noun.Add(t, x, annals.RolePerson, c.Obj[0])
	first := x.Roles[annals.RolePerson][0].Start
	x.Roles[annals.RolePerson] = nil
	noun.Add(t, x, annals.RolePerson, c.Subj[0])
	x.Cover(first, t.Tokens[i].End)
	if x.Time = cameAfter(t, i, c.Obj[0]); !x.Time.IsZero() {
	} else if h := holding(t, i); h >= 0 {
		x.Time = tense.StateTime(t, h, false)
		x.Cover(first, t.Tokens[h].End)
	}
	x.Speaker, x.Hedges = v.Speaker, v.Hedges
	return x
}

// holding is the verb beside the one at token i that tells how long whoever came into a post held it: "succeeded him
// and held the post until 1990"; -1 for none.
func holding(t *tree.Tree, i int) int {
	for _, k := range t.Children(i, "conj") {
		switch {
		case words.List("filling")[t.Tokens[k].Lemma] &&
			slices.ContainsFunc(t.ClauseOf(k).Obj, func(o int) bool { return words.List("post")[t.Tokens[o].Lemma] }):
			return k
		case filler.Leading[t.Tokens[k].Lemma] || t.Tokens[k].Lemma == "serve":
			return k
		}
	}
	return -1
}

// Takeovers read who came to lead an organization of whose leader the text has just told, where what was taken over goes
// without saying: "When its leader was killed in 1990, Juan Santos took over".
func Takeovers(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		if t.Tokens[i].Lemma != "take" || taken[i] || t.Told[i] || !t.IsVerb(i) {
			continue
		}
		c := t.ClauseOf(i)
		if c.Lemma != "take_over" || c.Passive || len(c.Obj) > 0 || len(c.Subj) != 1 || !noun.IsIndividual(t, c.Subj[0]) ||
			len(c.After("as")) > 0 {
			continue
		}
		e := filler.LedBy(t, nil)
		if e == nil {
			continue
		}
		v := voice.Of(t, i)
		if v.Unreal || v.Stance != annals.Asserted {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.took-over", 0.65)
		x.Add(annals.RoleSubject, document.Mention{Start: t.Tokens[i].Start, End: t.Tokens[i].Start, Entity: e})
		noun.Add(t, x, annals.RolePerson, c.Subj[0])
		x.Cover(x.Roles[annals.RolePerson][0].Start, t.Tokens[i].End)
		if d := cameIn(t, i); d != nil {
			x.Time = d.AsStart()
		}
		x.Speaker, x.Hedges = v.Speaker, v.Hedges
		taken[i] = true
		out = append(out, x)
		if y := untilDeath(t, c, x); y != nil {
			out = append(out, y)
		}
	}
	return out
}

// untilDeath reads until when somebody led what another came to lead by a clause, x, on their death: "took over in 2008 on
// the death of Juan Santos"; nil where no death is told.
func untilDeath(t *tree.Tree, c *tree.Clause, x *document.Candidate) *document.Candidate {
	for _, k := range c.After("on", "upon") {
		of := t.Attached(k, []string{"of"})
		d := tense.TimeOf(t, c.Verb)
		if t.Tokens[k].Lemma != "death" || len(of) != 1 || d == nil || !noun.IsIndividual(t, of[0]) {
			continue
		}
		y := document.NewCandidate(annals.TypeLeadership, "leadership.preceded", 0.65)
		y.Add(annals.RoleSubject, x.Roles[annals.RoleSubject]...)
		noun.Add(t, y, annals.RolePerson, of[0])
		y.Cover(t.Tokens[c.Verb].Start, t.Tokens[c.Verb].End)
		y.Time, y.Speaker, y.Hedges = d.AsEnd(), x.Speaker, x.Hedges
		return y
	}
	return nil
}

// postBefore is the last title before token i that somebody is said to have, or -1.
func postBefore(t *tree.Tree, i int) int {
	for k := i - 1; k >= 0; k-- {
		if words.Title[t.Tokens[k].Lemma] && t.IsNoun(k) && t.Tokens[k].Tag != "NNS" &&
			slices.ContainsFunc(noun.Partners(t, k), t.IsPerson) {
			return k
		}
	}
	return -1
}

// ordinals are the adjectives that say who of many held a post.
var ordinals = words.Lemmas("first second third fourth fifth founding inaugural")
