package rule

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// dateOf is the date that the predicate of a rule has: beside a noun its own before that of the verb it depends on.
func dateOf(t *tree.Tree, c *tree.Clause) *dates.Expr {
	if x := t.Sentence.TimeAt(c.Verb); x != nil {
		return x
	}
	if x := tense.DateBefore(t, c.Verb); c.Noun && x != nil && len(x.Parts) == 1 && (x.Op == dates.After || x.Op == dates.Before) {
		date := x.Bare() // "after the August 2008 war with": then
		return &date
	}
	if c.Noun {
		if x := tense.TimeAt(t, c.Verb); x != nil {
			return x
		}
		_, last := t.Span(c.Verb)
		if last+1 < len(t.Tokens) {
			if x := t.Sentence.TimeAt(last + 1); x != nil && x.First == last+1 {
				return x
			}
		}
		for _, k := range t.Children(c.Verb, "nmod") {
			m := t.Sentence.MentionAt(k)
			if m == nil || k < c.Verb || m.Last+2 >= len(t.Tokens) {
				continue
			}
			if x := t.Sentence.TimeAt(m.Last + 2); x != nil && x.First <= m.Last+2 && x.First > m.Last && t.Tokens[m.Last+1].Tag == "IN" {
				return x // "its exit from the Front in 1990": the parser ties the date to the Front
			}
		}
	}
	if h := t.Head(c.Verb); h >= 0 && t.Arcs[c.Verb].Rel == "acl" && t.IsNoun(h) {
		// "an organization formed in Quito in 1957": the parser may tie the date to the noun.
		if x := tense.TimeAt(t, c.Verb); x == nil {
			if y := tense.TimeAt(t, h); y != nil && y.First > c.Verb {
				return y
			}
		}
	}
	if h := t.Head(c.Verb); !c.Noun && t.Is(c.Verb, "xcomp") && t.Tokens[c.Verb].Tag == "VBN" && h >= 0 &&
		tree.DeclaringVerbs[t.Tokens[h].Lemma] {
		return tense.TimeOf(t, h) // "On 8 May 1981 the court declared the party dissolved"
	}
	return tense.TimeOf(t, c.Predicate())
}

// TimeOf is when the statement of a rule holds.
func TimeOf(t *tree.Tree, r *Rule, c *tree.Clause) edtf.Value {
	if (dealings[r.Type] || belonging[c.Lemma]) && r.Time != "tie" {
		k := courseOf(t, c)
		if d := dateOf(t, c); r.Time == "begin" && k.start == nil && k.end != nil && d != nil && d != k.end && d.Op == dates.None {
			k.start = d // "formed an alliance in 1994, which broke down in 1998"
		}
		if x := k.time(); !x.IsZero() {
			return x
		}
	}
	if r.Time == "passing" || r.Time == "post" || r.Time == "tie" {
		return besideTime(t, r, c)
	}
	if v, chosen := chosenTime(t, r, c); chosen {
		return v
	}
	if r.Type == annals.TypeLeadership && !c.Noun && seatedTo(t, c.Predicate()) {
		if x := dateOf(t, c); x != nil && x.Value == x.Core {
			return x.AsStart() // "was chosen to lead the party in 1990"
		}
	}
	x := dateOf(t, c)
	if v, ok := limitedTime(t, r, c, x); ok {
		return v
	}
	if x == nil && dealings[r.Type] {
		if x = occasionDate(t, c.Predicate()); x == nil {
			x = writingDate(t, c.Predicate())
		}
	}
	if x == nil && (r.Type == annals.TypeBan || r.Type == annals.TypeDissolution) {
		x = lawDate(t, c)
	}
	if x == nil {
		return undatedTime(t, r, c)
	}
	return datedTime(t, r, c, x)
}

// lawDate is the day of the law or decree that does what the clause tells, "a decree of 10 February 1986 abolished the guard";
// nil for none. Of one that is named by its year alone nothing says that it did so in that year.
func lawDate(t *tree.Tree, c *tree.Clause) *dates.Expr {
	if c.Noun {
		return nil
	}
	for _, k := range c.Surface() {
		if !words.List("law")[t.Tokens[k].Lemma] || k > c.Verb {
			continue
		}
		for n := range t.Sentence.Times {
			x := &t.Sentence.Times[n]
			if x.First > k && x.Last < c.Verb && x.Op == dates.None && len(x.Parts) == 1 && x.Parts[0].Date.IsDay() &&
				(t.Tokens[x.First].Lower == "of" || t.Tokens[x.First-1].Lower == "dated") {
				return x
			}
		}
	}
	return nil
}

// chosenTime is since when somebody does what they were chosen to do, and chosen whether they were: "was elected in 1990 to
// lead the League", up to when they "did so", where that is told.
func chosenTime(t *tree.Tree, r *Rule, c *tree.Clause) (when edtf.Value, chosen bool) {
	h := t.Head(c.Verb)
	if r.Type != annals.TypeLeadership || !r.holds() || h < 0 || !t.Is(c.Verb, "xcomp", "advcl") || !t.Infinitive(c.Verb) ||
		!noun.Appointing[t.Tokens[h].Lemma] || !t.PassiveAt(h) {
		return edtf.Value{}, false
	}
	start, end := "", ".."
	if x := tense.TimeOf(t, h); x != nil && x.Op == dates.None {
		start = x.Core.String()
	} else if x := tense.TimeAt(t, c.Verb); x != nil && x.Op == dates.None {
		start = x.Core.String()
	}
	for _, k := range append(t.Children(h, "conj"), t.Children(c.Verb, "conj")...) {
		if v := tense.StateTime(t, k, false); t.Tokens[k].Lemma == "do" && v.Kind() == edtf.Interval && v.Start().IsZero() {
			end = v.End().String()
		}
	}
	if start == "" && end == ".." {
		return edtf.Value{}, false
	}
	when, err := edtf.Parse(start + "/" + end)
	return when, err == nil
}

// seatedTo reports whether the infinitive at token i tells what somebody got to do by the verb over it: "was chosen to lead",
// "came to head".
func seatedTo(t *tree.Tree, i int) bool {
	h := t.Head(i)
	if h < 0 || !t.IsVerb(h) || !t.Infinitive(i) || !t.Is(i, "xcomp", "advcl") || h > i {
		return false
	}
	l := noun.LooseLemma(t, h)
	return words.List("seating")[l] || l == "come" || l == "go" && t.Tokens[h+1].Lower == "on" || l == "go_on" || l == "rise"
}

// holds reports whether the rule reads what holds for some time, or its beginning.
func (r *Rule) holds() bool { return r.Time == "state" || r.Time == "begin" }

// besideTime is when what a noun tells beside what the sentence is about was so.
func besideTime(t *tree.Tree, r *Rule, c *tree.Clause) edtf.Value {
	if r.Type == annals.TypeFounding {
		// "The League's founder died in 1950": that it was founded then is not said.
		if x := tense.TimeAt(t, c.Verb); x != nil && x.Op != dates.Until {
			return x.ForEvent()
		}
		return edtf.Value{}
	}
	if x := dateOf(t, c); x != nil && ceased(t, c) {
		return x.AsEnd() // "ceased to be the wing of the League in 1990"
	}
	if h := t.Head(c.Verb); h >= 0 && t.Is(c.Verb, "xcomp") && remaining[t.Tokens[h].Lemma] && tense.TimeAt(t, c.Verb) == nil {
		if x := tense.TimeAt(t, h); x != nil && (x.Op != dates.None || len(x.Parts) > 1) {
			return x.ForState() // "remained an ally of Peru until 1990"
		}
	}
	if t.HasWord(c.Verb, "amod", "current", "incumbent") {
		// "The current leader, elected in 2014".
		return tense.Present
	}
	if v := setUp(t, c.Verb); v >= 0 && (r.relation == "wing" || r.relation == "branch") {
		if x := tense.TimeOf(t, v); x != nil {
			return x.AsStart()
		}
	}
	if h := t.Head(c.Verb); r.relation == "wing" && h >= 0 && t.Is(c.Verb, "obj", "nsubj:pass") &&
		words.List("disbanding")[t.VerbLemma(h)] {
		if x := tense.TimeOf(t, h); x != nil {
			return x.AsEnd()
		}
	}
	if (r.Type == annals.TypePart || r.Type == annals.TypeMembership) && quits(t, c.Verb) {
		return edtf.Value{} // "The union, its oldest member, left in 1990"
	}
	switch r.Time {
	case "post":
		return postTime(t, c.Verb)
	case "tie":
		if x := tense.TimeAt(t, c.Verb); r.Type == annals.TypeBan && x != nil && x.Value == x.Core {
			return x.AsStart() // "the ban on the Front in 1990": it was in force from then on
		}
		return tieTime(t, c.Verb)
	}
	return tense.PassingTime(t, c.Verb)
}

// quits reports whether the noun at token i, without a date of its own, stands beside the subject of a verb of leaving.
func quits(t *tree.Tree, i int) bool {
	if !t.Is(i, "appos") || tense.TimeAt(t, i) != nil {
		return false
	}
	h := t.Head(t.Head(i))
	return h >= 0 && t.IsVerb(h) && words.List("quitting")[t.VerbLemma(h)] && t.Is(t.Head(i), "nsubj")
}

// setUp is the verb by which what the noun at token i names came to be, itself or what it stands beside, or came to be as:
// "founded the League and its armed wing, the Guard", "was set up in 1990 as a branch of"; -1 for none.
func setUp(t *tree.Tree, i int) int {
	for n := 0; n < 4 && t.Is(i, "conj", "appos") && t.Head(i) >= 0; n++ {
		i = t.Head(i)
	}
	if h := t.Head(i); h >= 0 && (t.Is(i, "obj", "nsubj:pass") || t.Preposition(i) == "as") && t.IsVerb(h) &&
		words.Beginning[t.VerbLemma(h)] {
		return h
	}
	return -1
}

// remaining are the verbs of being what one was for longer.
var remaining = words.Lemmas("remain stay continue")

// limitedTime is when what a rule reads held, where other words than its date, x, say until or since when, and whether they
// do.
func limitedTime(t *tree.Tree, r *Rule, c *tree.Clause, x *dates.Expr) (edtf.Value, bool) {
	if !r.holds() {
		return edtf.Value{}, false
	}
	if v, ends := tense.UntilDone(t, c.Predicate()); ends {
		return v, true
	}
	if since := tense.SinceClause(t, c.Predicate()); since != nil && r.Time == "state" {
		return since.AsStart(), true
	}
	if ceased(t, c) {
		// "stopped supporting the government in 2017".
		if x == nil {
			return edtf.Value{}, true
		}
		return x.AsEnd(), true
	}
	if h := t.Head(c.Predicate()); x != nil && t.Is(c.Predicate(), "xcomp") && h >= 0 && words.List("beginning-to")[t.VerbLemma(h)] {
		return x.AsStart(), true // "began arming it in 1977"
	}
	if x != nil && x.Op == dates.FromTo {
		return edtf.Value{}, false // "from 1990 until his death in 2021"
	}
	for _, k := range c.After("until", "till") {
		end := tense.TimeAt(t, k)
		if _, last := t.Span(k); end == nil && last+1 < len(t.Tokens) {
			end = t.Sentence.TimeAt(last + 1)
		}
		if end != nil && end.Value == end.Core {
			return end.AsEnd(), true // "until his death in 2021"
		}
	}
	return edtf.Value{}, false
}

// undatedTime is when what the predicate of a rule tells without a date was so.
func undatedTime(t *tree.Tree, r *Rule, c *tree.Clause) edtf.Value {
	p := c.Predicate()
	if r.Time == "event" && t.IsVerb(p) {
		// "was founded at the Congress of Lima (May 1910)", "The act of 1934 set up a board".
		if x := tense.DatedBeside(t, p); !x.IsZero() {
			return x
		}
		if r.Type == annals.TypeSplit && len(c.Subj) > 0 && words.List("schism")[t.Tokens[c.Subj[0]].Lemma] {
			// "A split in the party in 1981 produced the League".
			if x := tense.TimeAt(t, c.Subj[0]); x != nil {
				return x.ForEvent()
			}
		}
		if v := t.Head(max(t.Head(p), 0)); r.Type == annals.TypeSplit && t.Is(p, "acl:relcl") && v >= 0 && t.IsVerb(v) {
			// "Members who had left the party founded the League in 1981".
			if x := tense.TimeOf(t, v); x != nil {
				return x.ForEvent()
			}
		}
		if x := partingTime(t, p); r.Type == annals.TypeFounding && x != nil {
			return x.ForEvent()
		}
		return tense.DeedTime(t, p)
	}
	if !r.holds() {
		return edtf.Value{}
	}
	v := tense.StateTime(t, p, r.Time == "begin")
	if !v.IsZero() || r.Time != "state" {
		return v
	}
	if held[r.Type] && t.Tense(p) == "perfect" {
		// "has been led by Juan Santos": he still leads it.
		return tense.Present
	}
	if h := t.Head(c.Verb); h >= 0 && t.Arcs[c.Verb].Rel == "acl" && t.IsNoun(h) && !t.Finite(c.Verb) &&
		!t.Marked(c.Verb, "after", "before") {
		// "In 1990 it left a coalition led by Juan Santos": told in passing.
		return tense.PassingTime(t, h)
	}
	return v
}

// partingTime is the date of leaving, where the verb at token p tells what those who left did then: "quit the Labour Party in
// 1990 and set up the Centre League". Nil where it is told to have been later.
func partingTime(t *tree.Tree, p int) *dates.Expr {
	h := t.Head(p)
	if !t.Is(p, "conj") || h < 0 || h > p || !t.IsVerb(h) || !words.List("parting")[t.VerbLemma(h)] ||
		t.Child(p, "nsubj", "nsubj:pass", "aux", "advmod") >= 0 {
		return nil
	}
	return tense.TimeOf(t, h)
}

// datedTime is when what the predicate of a rule tells was so, by its date.
func datedTime(t *tree.Tree, r *Rule, c *tree.Clause, x *dates.Expr) edtf.Value {
	part := func(n int) edtf.Value { return x.Parts[n].Date.Value() }
	switch {
	case c.Noun && r.Type == annals.TypeFounding && len(x.Parts) == 2 && !x.List:
		return part(0) // "from its inception in 1983 until 1995"
	case c.Noun && r.Time == "state" && tense.Becomes(t, c.Verb):
		return x.AsStart()
	}
	switch r.Time {
	case "event":
		if x == t.Sentence.TimeAt(c.Verb) || len(x.Parts) == 1 && (x.Op == dates.From || x.Op == dates.Since ||
			x.Value == x.AsStart() && strings.HasSuffix(x.Value.String(), "/..")) {
			return part(0) // "formed from 26 June 1918"
		}
		return x.ForEvent()
	case "begin":
		if x.Op == dates.Until && c.Noun && r.Type == annals.TypeMembership && t.Child(c.Verb, "cop") < 0 {
			return x.Bare().AsStart() // "its entry was put off until 1999"
		}
		if x.Op == dates.None && t.HasWord(c.Predicate(), "advmod", "still") {
			return x.ForEvent() // "was still banned in 1990": since when is not told
		}
		return x.AsStart()
	case "end":
		if (x.Op == dates.Since || x.Op == dates.From) && len(x.Parts) == 1 {
			// "has been suspended since 1990": it was a member until then.
			return x.Bare().AsEnd()
		}
		return x.AsEnd()
	case "until":
		return x.Bare().AsStart()
	case "first", "since":
		return part(0)
	case "last":
		return part(len(x.Parts) - 1)
	}
	return x.ForState()
}

// resumed is what a rule for the end of a state tells besides where it is told from when until when there was none: "was
// suspended from 1990 to 1995", whereupon it began again. The candidate keeps the end. Of what is told to have flared up again it
// is that.
func resumed(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) []*document.Candidate {
	if dealings[r.Type] && r.Time != "tie" {
		if y := courseOf(t, c).again; y != nil && !x.Time.IsZero() && !strings.HasPrefix(x.Time.String(), y.Core.String()+"/") {
			once := *x
			once.Time = y.AsStart()
			return []*document.Candidate{&once}
		}
	}
	if y := stoppedLater(t, c); dealings[r.Type] && y != nil {
		later := *x
		later.Time = y.AsEnd()
		return []*document.Candidate{&later}
	}
	if r.Time != "end" {
		return nil
	}
	d := dateOf(t, c)
	if d == nil || d.Op != dates.FromTo || len(d.Parts) != 2 || x.Time != d.Value {
		return nil
	}
	again := *x
	first := d.Bare()
	first.Parts = first.Parts[:1]
	x.Time, again.Time = first.AsEnd(), d.Ending().Bare().AsStart()
	return []*document.Candidate{&again}
}

// stoppedLater is when what the verb of a clause tells is said to have come to an end by a verb beside it that has no object:
// "began to fund it in 1986 and stopped in 1998"; nil for none.
func stoppedLater(t *tree.Tree, c *tree.Clause) *dates.Expr {
	if c.Noun {
		return nil
	}
	p := c.Verb
	if h := t.Head(p); t.Is(p, "xcomp") && h >= 0 && words.List("beginning-to")[t.VerbLemma(h)] {
		p = h
	}
	for _, k := range t.Children(p, "conj") {
		if k > c.Verb && words.List("stopping")[t.Tokens[k].Lemma] && t.Child(k, "obj", "nsubj", "nsubj:pass", "ccomp", "aux") < 0 {
			if x := tense.TimeAt(t, k); x != nil && len(x.Parts) == 1 && x.Op == dates.None {
				return x
			}
		}
	}
	return nil
}

// dealings are the types of what holds between bodies for some time, so that verbs tell that it begins and ends.
var dealings = map[annals.Type]bool{annals.TypeAlliance: true, annals.TypeConflict: true, annals.TypeSupport: true}

// belonging are the nouns for belonging to a body, which begins and ends as dealings do.
var belonging = words.Lemmas("membership participation leadership presidency chairmanship")

// held are the types of what somebody or something has or is until it is told to end.
var held = map[annals.Type]bool{annals.TypeLeadership: true, annals.TypeMembership: true, annals.TypePart: true,
	annals.TypeBase: true, annals.TypeKind: true}

// occasionDate is the date inside the name of the event at which what the predicate at token p tells was so, nil for none:
// "fought the army in the 1919–21 war", "In the 1909 election they allied".
func occasionDate(t *tree.Tree, p int) *dates.Expr {
	for n := range t.Sentence.Times {
		x := &t.Sentence.Times[n]
		c := t.Sentence.ChunkAt(x.Last)
		if c == nil || !t.DatedEvent(c.Head) {
			continue
		}
		for k, m := c.Head, 0; k >= 0 && m < 5; k, m = t.Head(k), m+1 {
			if k == p || x.First < p && t.Is(p, "conj") && t.Head(p) == k && t.Child(p, "nsubj") < 0 {
				// Of what opens the sentence both of two coordinated predicates are told.
				return x
			}
			if k != c.Head && (t.IsVerb(k) || t.Is(k, "acl", "advcl", "acl:relcl")) {
				break
			}
		}
	}
	return nil
}

// writingDate is the date of the writing in which what the verb at token i tells was said: "In 1990 it released a statement
// declaring war".
func writingDate(t *tree.Tree, i int) *dates.Expr {
	h := t.Head(i)
	if t.Tokens[i].Tag != "VBG" || !t.Is(i, "acl") || h < 0 || !words.Writing[t.Tokens[h].Lemma] || !t.Is(h, "obj") ||
		!t.IsVerb(t.Head(h)) {
		return nil
	}
	return tense.TimeOf(t, t.Head(h))
}
