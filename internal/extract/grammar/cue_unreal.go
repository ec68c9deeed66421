package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// cueOpenings finds what the sentence says of all of it by how it begins or ends: what a work of fiction tells, what is
// asked, and what is denied before a verb that stands before its subject.
func (s *Sentence) cueOpenings() {
	t := s.Tokens
	last := len(t) - 1
	if t[last].Text == "?" && !s.inQuote(last) {
		s.cover(0, last, Cue{Unreal: true})
	}
	s.cueFiction()
	s.cueTitled()
	s.cuePlanned()
	for i := 0; i < len(t); i++ {
		if i > 0 && !setsOff(t[i-1]) && t[i-1].Tag != "CC" {
			continue
		}
		n := s.listAt("inverting", i)
		if n > 0 && s.inverts(i+n) {
			s.cover(i+n, s.saidAfter(i+n), Cue{Stance: annals.Denied})
		}
	}
	for k := 0; k+3 < len(t); k++ {
		// "It was not the group that bought arms."
		if t[k].Lower == "it" && auxiliaries[t[k+1].Lower] && (t[k+2].Lower == "not" || t[k+2].Lower == "n't") &&
			!cueLists["not-only"][t[k+3].Lower] {
			for i := k + 4; i+1 < len(t) && i < k+16; i++ {
				if (t[i].Lower == "that" || t[i].Lower == "who" || t[i].Lower == "which") &&
					(isFinite(t[i+1]) || s.clauseAt(i+1)) {
					s.cover(i+1, s.contentEnd(i, i+1)-1, Cue{Unreal: true})
					break
				}
			}
		}
	}
}

// cuePlanned finds what would be done by a plan that the sentence opens with: "Under the proposal, the group would leave".
func (s *Sentence) cuePlanned() {
	t := s.Tokens
	if w := t[0].Lower; w != "under" && w != "by" && w != "with" {
		return
	}
	c := s.ChunkAt(1)
	if c == nil || c.First != 1 || !cueLists["plan"][t[c.Head].Lower] && !cueLists["norm"][t[c.Head].Lower] {
		return
	}
	for i := c.Last + 1; i < len(t); i++ {
		switch {
		case t[i].Tag == "MD" && t[i].Lower == "would":
			s.cover(i+1, s.saidAfter(i+1), Cue{Stance: annals.Intended})
			return
		case isFinite(t[i]):
			return
		}
	}
}

// inverts reports whether a verb stands before its subject at token i: "did the group".
func (s *Sentence) inverts(i int) bool {
	t := s.Tokens
	if i+2 >= len(t) || !auxiliaries[t[i].Lower] && t[i].Tag != "MD" && verbBase(t[i]) != "do" {
		return false
	}
	c := s.ChunkAt(i + 1)
	return c != nil && c.First == i+1
}

// cueFiction finds what a work tells: "In the novel, the group attacks the town". What it tells is the work's saying.
func (s *Sentence) cueFiction() {
	t := s.Tokens
	s.cueNarrated()
	if t[0].Lower != "in" && t[0].Lower != "throughout" && t[0].Lower != "during" {
		return
	}
	comma := -1
	for i := 1; i < len(t) && i < 24 && comma < 0; i++ {
		if t[i].Text == "," {
			comma = i
		}
		if isFinite(t[i]) {
			break
		}
	}
	from := comma + 1
	if comma < 0 {
		c := s.ChunkAt(1)
		if c == nil || c.First != 1 || !s.beginsNewClause(c.Last+1) {
			return
		}
		from, comma = c.Last+1, c.Last+1
	}
	work, sure := -1, false
	for i := 1; i < comma; i++ {
		n := t[i].Lower
		two := s.inList("fiction", i-1, i)
		if t[i].Tag == "VBD" || t[i].Tag == "VBZ" {
			return
		}
		head := strings.HasPrefix(t[i].Tag, "NN") &&
			(i+1 == comma || !strings.HasPrefix(t[i+1].Tag, "NN") && t[i+1].Tag != "HYPH")
		switch {
		case (cueLists["fiction"][n] || two) && (head || t[i+1].IsUpper()), cueLists["unreal"][n] && t[i].Tag == "JJ":
			work, sure = i, true
		case cueLists["told-now"][n] && head && work < 0:
			work = i
		}
	}
	if work < 0 {
		return
	}
	if !sure && !s.toldNow(from) {
		return
	}
	c := Cue{Stance: annals.Alleged, Beside: true}
	if ch := s.ChunkAt(work); ch != nil {
		c.Speaker = []Mention{s.fillerOf(phrase{First: ch.First, Last: ch.Last, Head: ch.Head})}
	} else {
		c.Speaker = []Mention{{Start: t[work].Start, End: t[work].End}}
	}
	s.cover(from, s.saidAfter(from), c)
}

// cueNarrated finds what a work tells that is the subject of a clause, "The novel tells how the group attacked the town", or
// that a clause or a gerund after it tells of: "a poem about how the group attacked the town", "a film in which it attacks it".
func (s *Sentence) cueNarrated() {
	t := s.Tokens
	for n := range s.Chunks {
		c := &s.Chunks[n]
		w := t[c.Head].Lower
		sure := cueLists["fiction"][w] || c.Head > 0 && s.inList("fiction", c.Head-1, c.Head) ||
			c.First > 0 && cueLists["told-now"][w] && cueLists["authoring"][verbBase(t[c.First-1])]
		held := !sure && !cueLists["told-now"][w] && (s.isContent(c.Head) || cueLists["hearsay-noun"][w])
		if !strings.HasPrefix(t[c.Head].Tag, "NN") || !sure && !held && !cueLists["told-now"][w] || s.inQuote(c.Head) {
			continue
		}
		who := Cue{Stance: annals.Alleged, Beside: true,
			Speaker: []Mention{s.fillerOf(phrase{First: c.First, Last: c.Last, Head: c.Head})}}
		if !held && s.cueRetold(c, sure, who) {
			continue
		}
		for v := c.Last + 1; v < len(t) && v < c.Last+16; v++ {
			if t[v].Text == ";" || v == c.Last+1 && t[v].Tag == "CC" || t[v].Tag == "POS" {
				break
			}
			if !isFinite(t[v]) {
				continue
			}
			about := auxiliaries[t[v].Lower] && v+1 < len(t) && t[v+1].Lower == "about"
			lets := cueLists["staging"][verbBase(t[v])] && s.stages(v)
			if (c.First == 0 || s.subjectAt(v) == c.Head) && (lets || !held && (about || cueLists["narrating"][verbBase(t[v])])) {
				s.cover(v+1, s.saidAfter(v+1), who)
			}
			break
		}
	}
}

// cueRetold finds what a clause right after a work tells of it, and reports whether there is one.
func (s *Sentence) cueRetold(c *Chunk, sure bool, who Cue) bool {
	t := s.Tokens
	k := c.Last + 1
	for k < len(t) && (t[k].Text == "," || s.QuoteAt(k) != nil || s.MentionAt(k) != nil && k < c.Last+8) {
		k++ // "her novel X, in which"
	}
	if k+2 >= len(t) {
		return false
	}
	switch a, b := t[k].Lower, t[k+1].Lower; {
	case a == "about" && t[k+1].Tag == "WRB", a == "about" && s.gerundAfter(k+1):
	case a == "in" && b == "which", a == "where":
		if !sure && !s.toldNow(k+1) {
			return false // "a match in which the team won"
		}
	default:
		return false
	}
	// Up to the verb of the main clause.
	end, verbs := k+1, 0
	for ; end < len(t); end++ {
		if t[end].Text == ";" || s.turns(end) {
			break
		}
		if isFinite(t[end]) && !auxiliaries[t[end-1].Lower] && t[end-1].Tag != "CC" && !strings.HasPrefix(t[end-1].Tag, "W") {
			if verbs++; verbs > 1 && s.head(end) < k {
				break
			}
		}
	}
	s.cover(k+1, end-1, who)
	return true
}

// gerundAfter reports whether a noun phrase and a gerund begin at token k: "about the group attacking the town".
func (s *Sentence) gerundAfter(k int) bool {
	c := s.ChunkAt(k)
	return c != nil && c.First == k && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Tag == "VBG"
}

// stages reports whether the verb at token v, "lets" or "has", makes those after it do something.
func (s *Sentence) stages(v int) bool {
	c := s.ChunkAt(v + 1)
	if c == nil || c.First != v+1 {
		return false
	}
	for k := v + 2; k < len(s.Tokens) && k <= c.Last+2; k++ {
		if tag := s.Tokens[k].Tag; tag == "VB" || tag == "VBG" || k == c.Last+1 && tag == "TO" {
			return true
		}
	}
	return verbBase(s.Tokens[v]) == "let"
}

// cueTitled finds what stands after a colon and a noun for what is said or told, without a verb: "The plot: the group
// attacks the town".
func (s *Sentence) cueTitled() {
	t := s.Tokens
	c := s.ChunkAt(0)
	if c == nil || c.First != 0 || c.Last+2 >= len(t) || t[c.Last+1].Text != ":" {
		return
	}
	w := t[c.Head].Lower
	if s.isContent(c.Head) || cueLists["stated"][w] || cueLists["fiction"][w] || cueLists["open"][w] || cueLists["view"][w] {
		who := s.fillerOf(phrase{First: c.First, Last: c.Last, Head: c.Head})
		s.cover(c.Last+2, len(t)-1, Cue{Stance: annals.Alleged, Speaker: []Mention{who}})
	}
}

// toldNow reports whether the first finite verb from token i on is in the present tense.
func (s *Sentence) toldNow(i int) bool {
	for ; i < len(s.Tokens); i++ {
		switch s.Tokens[i].Tag {
		case "VBZ", "VBP":
			return true
		case "VBD", "MD":
			return false
		}
	}
	return false
}

// cueConditions finds the clauses that tell a condition or an open question, and of their main clauses what would be.
func (s *Sentence) cueConditions() {
	t := s.Tokens
	found := false
	for i := 0; i+1 < len(t); i++ {
		n := s.conditionAt(i)
		if n == 0 || s.inQuote(i) {
			continue
		}
		found = found || t[i].Lower != "whether"
		s.cover(i+n, s.conditionEnd(i+n), Cue{Unreal: true})
	}
	if !found {
		return
	}
	for i := range t {
		if t[i].Tag == "MD" && wouldBe[t[i].Lower] {
			for k := i + 1; k < len(t) && k < i+6; k++ {
				if strings.HasPrefix(t[k].Tag, "VB") && !auxiliaries[t[k].Lower] {
					s.cover(k, k, Cue{Unreal: true})
					break
				}
			}
		}
	}
}

// wouldBe are the modals of what would be under a condition.
var wouldBe = words("would could might 'd")

// conditionAt is how many tokens from token i on begin a condition or a question, 0 where none begins.
func (s *Sentence) conditionAt(i int) int {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "if" && t[i+1].Lower == "not" && i > 0 && !setsOff(t[i-1]):
		return 0 // "dozens if not hundreds"
	case cueLists["condition"][w] && t[i].Tag != "NN":
		return 1
	case i == 0 && (w == "suppose" || w == "supposing" || w == "assuming" || w == "imagine") || s.supposes(i):
		return 1
	}
	return s.listAt("condition-phrase", i)
}

// supposes reports whether the verb at token i stands before its subject and so tells a condition: "Had the Union listed
// it,", "Were it to leave,", "Should it leave,", "would have protested had it left".
func (s *Sentence) supposes(i int) bool {
	t := s.Tokens
	w := t[i].Lower
	if w != "had" && w != "were" && w != "should" && w != "was" || !s.inverts(i) {
		return false
	}
	if i > 0 && w != "should" && !setsOff(t[i-1]) && t[i-1].Tag != "CC" && !s.wouldBefore(i) {
		return false
	}
	c := s.ChunkAt(i + 1)
	k := c.Last + 1
	for k+1 < len(t) && (t[k].Tag == "CC" || t[k].Tag == "IN") && s.ChunkAt(k+1) != nil {
		k = s.ChunkAt(k+1).Last + 1
	}
	for k < len(t) && (strings.HasPrefix(t[k].Tag, "RB") || t[k].Lower == "been" && w != "had") {
		k++
	}
	if k >= len(t) {
		return false
	}
	switch w {
	case "had":
		return t[k].Tag == "VBN" || t[k].Tag == "VBD" || t[k].Lower == "to"
	case "should":
		return t[k].Tag == "VB"
	}
	return t[k].Tag == "TO" || t[k].Lower == "to" || w == "were" && i == 0 && !isFinite(t[k])
}

// wouldBefore reports whether a "would" stands in the clause before token i.
func (s *Sentence) wouldBefore(i int) bool {
	for k := i - 1; k >= 0 && i-k < 20; k-- {
		switch s.Tokens[k].Lower {
		case "would", "could", "might":
			return true
		case ";", "that", ",":
			return false
		}
	}
	return false
}

// conditionEnd is the last token of the condition that begins at token i: before the comma after which a main clause
// begins, or the stop.
func (s *Sentence) conditionEnd(i int) int {
	t := s.Tokens
	for k := i + 1; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && q.First == k {
			k = q.Last
			continue
		}
		switch {
		case t[k].Text == ";" || t[k].Text == ":":
			return k - 1
		case t[k].Text == "," && k+1 < len(t) && (s.clauseAt(k+1) || t[k+1].Lower == "then" || t[k+1].Lower == "but" ||
			t[k+1].Lower == "and" && s.clauseAt(k+2)):
			return k - 1
		case t[k].Lower == "then" && t[k].Tag == "RB" && s.beginsNewClause(k+1):
			return k - 1
		}
	}
	return len(t) - 1
}

// cueQuotes finds what stands inside a quotation of several words: somebody's words, who says it being told beside it or
// not.
func (s *Sentence) cueQuotes() {
	t := s.Tokens
	for _, q := range s.Quotes {
		if k := q.First + 1; q.Last == k+1 && isFinite(t[k]) {
			s.cover(k, k, Cue{Stance: annals.Alleged}) // `Peru "supported" it`
		}
		if q.Last-q.First < leastQuoted {
			continue
		}
		c := Cue{Stance: annals.Alleged, Speaker: s.quotedBeside(q)}
		if len(c.Speaker) == 0 {
			c.Speaker, _ = s.toldBy()
		}
		s.cover(q.First+1, min(q.Last, len(t)-1), c)
	}
}

// leastQuoted is how far the marks of a quotation that tells something lie apart at least, in tokens: three words between
// them.
const leastQuoted = 4

// quotedBeside are those whose words the quotation gives, where only their names stand beside it: `Name: "P"`, `Name and
// Name: "P"`, `"P" — Name`; nil for nobody.
func (s *Sentence) quotedBeside(q Quote) []Mention {
	t := s.Tokens
	if k := q.First - 1; k > 0 && t[k].Text == ":" && !s.hasVerb(0, k) {
		if who := s.namedUpTo(k); who != nil {
			return who
		}
	}
	k := q.Last + 1
	for k < len(t) && (t[k].Text == "," || t[k].Text == ".") {
		k++
	}
	if k+1 < len(t) && dashes[t[k].Text] && !s.hasVerb(k, len(t)) {
		if c := s.ChunkAt(k + 1); c != nil && c.First == k+1 && s.TimeAt(k+1) == nil {
			return []Mention{s.fillerOf(s.extend(*c))}
		}
	}
	return nil
}

// dashes may stand between a quotation and whose words it gives.
var dashes = words("— – - --")

// namedUpTo are those whose names make up the sentence up to token k, a colon; nil where anything else stands there too.
// What is set off from one name by a comma, and has no conjunction, tells who that is.
func (s *Sentence) namedUpTo(k int) []Mention {
	t := s.Tokens
	c := s.ChunkAt(0)
	if c == nil || s.MentionAt(c.Head) == nil || s.TimeAt(0) != nil {
		return nil // "A slogan:" says nobody's name
	}
	p := s.extend(*c)
	listed := slices.ContainsFunc(t[:k], func(x lang.Token) bool { return x.Tag == "CC" })
	if p.Last == k-1 || p.Last < k-1 && t[p.Last+1].Text == "," && !listed {
		return []Mention{s.fillerOf(p)}
	}
	list, next := s.authorities(0, k)
	if !listed || next != k {
		return nil
	}
	var out []Mention
	for _, a := range list {
		if a.mention.Entity == nil {
			return nil
		}
		out = append(out, a.mention)
	}
	return out
}

// hasVerb reports whether a verb stands among tokens from up to to.
func (s *Sentence) hasVerb(from, to int) bool {
	for k := from; k < min(to, len(s.Tokens)); k++ {
		if strings.HasPrefix(s.Tokens[k].Tag, "VB") || s.Tokens[k].Tag == "MD" {
			return true
		}
	}
	return false
}
