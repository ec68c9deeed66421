package grammar

import (
	"strings"

	"annals"
)

// cueFiction finds what a work tells: "In the novel, the group attacks the town". What it tells is the work's saying.
func (s *Sentence) cueFiction() {
	s.cueNarrated()
	switch s.Tokens[0].Lower {
	case "in", "throughout", "during":
	default:
		return
	}
	end, from := s.openingEnd()
	work, sure := s.workIn(end)
	if work < 0 || !sure && !s.toldNow(from) {
		return
	}
	c := Cue{Stance: annals.Alleged, Beside: true}
	if ch := s.ChunkAt(work); ch != nil {
		c.Speaker = []Mention{s.fillerOf(phrase(*ch))}
	} else {
		c.Speaker = []Mention{{Start: s.Tokens[work].Start, End: s.Tokens[work].End}}
	}
	s.cover(from, s.saidAfter(from), c)
}

// openingEnd is where the phrase ends that opens the sentence behind a preposition, and where the clause after it
// begins: behind the comma, or behind the noun phrase where a clause follows without one; 0 where none does.
func (s *Sentence) openingEnd() (end, from int) {
	t := s.Tokens
	for i := 1; i < len(t) && i < 24; i++ {
		if t[i].Text == "," {
			return i, i + 1
		}
		if isFinite(t[i]) {
			break
		}
	}
	c := s.ChunkAt(1)
	if c == nil || c.First != 1 || !s.beginsNewClause(c.Last+1) {
		return 0, 0
	}
	return c.Last + 1, c.Last + 1
}

// workIn is the noun for a work before token end, and whether it is surely one that is made up; -1 where none stands
// there, or a verb does.
func (s *Sentence) workIn(end int) (work int, sure bool) {
	t := s.Tokens
	work = -1
	for i := 1; i < end; i++ {
		n := t[i].Lower
		if t[i].HasTag("VBD", "VBZ") {
			return -1, false
		}
		head := t[i].IsNoun() && (i+1 == end || !t[i+1].IsNoun() && t[i+1].Tag != "HYPH")
		fiction := cueLists["fiction"][n] || s.inList("fiction", i-1, i)
		switch {
		case fiction && (head || t[i+1].IsUpper()), cueLists["unreal"][n] && t[i].Tag == "JJ":
			work, sure = i, true
		case cueLists["told-now"][n] && head && work < 0:
			work = i
		}
	}
	return work, sure
}

// cueNarrated finds what a work tells that is the subject of a clause, "The novel tells how the group attacked the town", or
// that a clause or a gerund after it tells of: "a poem about how the group attacked the town", "a film in which it
// attacks it".
func (s *Sentence) cueNarrated() {
	for n := range s.Chunks {
		c := &s.Chunks[n]
		sure, now := s.isFiction(*c), cueLists["told-now"][s.Tokens[c.Head].Lower]
		held := !sure && !now && (s.isContent(c.Head) || cueLists["hearsay-noun"][s.Tokens[c.Head].Lower])
		if !sure && !now && !held || !s.Tokens[c.Head].IsNoun() || s.inQuote(c.Head) {
			continue
		}
		who := Cue{Stance: annals.Alleged, Beside: true, Speaker: []Mention{s.fillerOf(phrase(*c))}}
		if !held && s.cueRetold(c, sure, who) {
			continue
		}
		if v := s.verbSoon(*c); v >= 0 && (c.First == 0 || s.subjectAt(v) == c.Head) && s.narrates(v, held) {
			s.cover(v+1, s.saidAfter(v+1), who)
		}
	}
}

// isFiction reports whether a base noun phrase names a work of fiction: "the short story", "wrote a book".
func (s *Sentence) isFiction(c Chunk) bool {
	t, w := s.Tokens, s.Tokens[c.Head].Lower
	return cueLists["fiction"][w] || c.Head > 0 && s.inList("fiction", c.Head-1, c.Head) ||
		c.First > 0 && cueLists["told-now"][w] && cueLists["authoring"][verbBase(t[c.First-1])]
}

// verbSoon is the finite verb within a few words behind a base noun phrase, in its clause; -1 for none.
func (s *Sentence) verbSoon(c Chunk) int {
	t := s.Tokens
	for v := c.Last + 1; v < len(t) && v < c.Last+16; v++ {
		switch {
		case t[v].Text == ";", t[v].Tag == "POS", v == c.Last+1 && t[v].Tag == "CC":
			return -1
		case isFinite(t[v]):
			return v
		}
	}
	return -1
}

// narrates reports whether the verb at token v tells what its subject, a work, has in it: "tells how", "is about",
// "shows"; held tells that the subject is no work but what people hold.
func (s *Sentence) narrates(v int, held bool) bool {
	t := s.Tokens
	if cueLists["staging"][verbBase(t[v])] && s.stages(v, held) {
		return true
	}
	about := auxiliaries[t[v].Lower] && v+1 < len(t) && t[v+1].Lower == "about"
	return !held && (about || cueLists["narrating"][verbBase(t[v])])
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

// stages reports whether the verb at token v, "lets" or "has", makes those after it do something; told that something may be
// done to them, "One version has the club founded by sailors".
func (s *Sentence) stages(v int, told bool) bool {
	c := s.ChunkAt(v + 1)
	if c == nil || c.First != v+1 {
		return false
	}
	for k := v + 2; k < len(s.Tokens) && k <= c.Last+2; k++ {
		if tag := s.Tokens[k].Tag; tag == "VB" || tag == "VBG" || k == c.Last+1 && (tag == "TO" || told && tag == "VBN") {
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
