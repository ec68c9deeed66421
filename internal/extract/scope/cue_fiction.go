package scope

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
)

// cueFiction finds what a work tells: "In the novel, the group attacks the town". What it tells is the work's saying.
func cueFiction(s *document.Sentence) {
	cueNarrated(s)
	switch s.Tokens[0].Lower {
	case "in", "throughout", "during":
	default:
		return
	}
	end, from := openingEnd(s)
	work, sure := workIn(s, end)
	if work < 0 || !sure && !toldNow(s, from) {
		return
	}
	c := document.Cue{Stance: annals.Alleged, Beside: true}
	if ch := s.ChunkAt(work); ch != nil {
		c.Speaker = []document.Mention{s.FillerOf(document.Phrase(*ch))}
	} else {
		c.Speaker = []document.Mention{{Start: s.Tokens[work].Start, End: s.Tokens[work].End}}
	}
	cover(s, from, saidAfter(s, from), c)
}

// openingEnd is where the phrase ends that opens the sentence behind a preposition, and where the clause after it
// begins: behind the comma, or behind the noun phrase where a clause follows without one; 0 where none does.
func openingEnd(s *document.Sentence) (end, from int) {
	t := s.Tokens
	for i := 1; i < len(t) && i < 24; i++ {
		if t[i].Text == "," {
			return i, i + 1
		}
		if document.IsFinite(t[i]) {
			break
		}
	}
	c := s.ChunkAt(1)
	if c == nil || c.First != 1 || !predicate.BeginsNewClause(s, c.Last+1) {
		return 0, 0
	}
	return c.Last + 1, c.Last + 1
}

// workIn is the noun for a work before token end, and whether it is surely one that is made up; -1 where none stands
// there, or a verb does.
func workIn(s *document.Sentence, end int) (work int, sure bool) {
	t := s.Tokens
	work = -1
	for i := 1; i < end; i++ {
		n := t[i].Lower
		if t[i].HasTag("VBD", "VBZ") {
			return -1, false
		}
		head := t[i].IsNoun() && (i+1 == end || !t[i+1].IsNoun() && t[i+1].Tag != "HYPH")
		fiction := document.CueLists["fiction"][n] || predicate.InList(s, "fiction", i-1, i)
		switch {
		case fiction && (head || t[i+1].IsUpper()), document.CueLists["unreal"][n] && t[i].Tag == "JJ":
			work, sure = i, true
		case document.CueLists["told-now"][n] && head && work < 0:
			work = i
		}
	}
	return work, sure
}

// cueNarrated finds what a work tells that is the subject of a clause, "The novel tells how the group attacked the town", or
// that a clause or a gerund after it tells of: "a poem about how the group attacked the town", "a film in which it
// attacks it".
func cueNarrated(s *document.Sentence) {
	for n := range s.Chunks {
		c := &s.Chunks[n]
		sure, now := isFiction(s, *c), document.CueLists["told-now"][s.Tokens[c.Head].Lower]
		held := !sure && !now && (predicate.IsContent(s, c.Head) || document.CueLists["hearsay-noun"][s.Tokens[c.Head].Lower])
		if !sure && !now && !held || !s.Tokens[c.Head].IsNoun() || predicate.InQuote(s, c.Head) {
			continue
		}
		who := document.Cue{Stance: annals.Alleged, Beside: true, Speaker: []document.Mention{s.FillerOf(document.Phrase(*c))}}
		if !held && cueRetold(s, c, sure, who) {
			continue
		}
		if v := verbSoon(s, *c); v >= 0 && (c.First == 0 || s.SubjectAt(v) == c.Head) && narrates(s, v, held) {
			cover(s, v+1, saidAfter(s, v+1), who)
		}
	}
}

// isFiction reports whether a base noun phrase names a work of fiction: "the short story", "wrote a book".
func isFiction(s *document.Sentence, c document.Chunk) bool {
	t, w := s.Tokens, s.Tokens[c.Head].Lower
	return document.CueLists["fiction"][w] || c.Head > 0 && predicate.InList(s, "fiction", c.Head-1, c.Head) ||
		c.First > 0 && document.CueLists["told-now"][w] && document.CueLists["authoring"][document.VerbBase(t[c.First-1])]
}

// verbSoon is the finite verb within a few words behind a base noun phrase, in its clause; -1 for none.
func verbSoon(s *document.Sentence, c document.Chunk) int {
	t := s.Tokens
	for v := c.Last + 1; v < len(t) && v < c.Last+16; v++ {
		switch {
		case t[v].Text == ";", t[v].Tag == "POS", v == c.Last+1 && t[v].Tag == "CC":
			return -1
		case document.IsFinite(t[v]):
			return v
		}
	}
	return -1
}

// narrates reports whether the verb at token v tells what its subject, a work, has in it: "tells how", "is about",
// "shows"; held tells that the subject is no work but what people hold.
func narrates(s *document.Sentence, v int, held bool) bool {
	t := s.Tokens
	if document.CueLists["staging"][document.VerbBase(t[v])] && stages(s, v, held) {
		return true
	}
	about := document.Auxiliaries[t[v].Lower] && v+1 < len(t) && t[v+1].Lower == "about"
	return !held && (about || document.CueLists["narrating"][document.VerbBase(t[v])])
}

// cueRetold finds what a clause right after a work tells of it, and reports whether there is one.
func cueRetold(s *document.Sentence, c *document.Chunk, sure bool, who document.Cue) bool {
	t := s.Tokens
	k := c.Last + 1
	for k < len(t) && (t[k].Text == "," || s.QuoteAt(k) != nil || s.MentionAt(k) != nil && k < c.Last+8) {
		k++ // "her novel X, in which"
	}
	if k+2 >= len(t) {
		return false
	}
	switch a, b := t[k].Lower, t[k+1].Lower; {
	case a == "about" && t[k+1].Tag == "WRB", a == "about" && gerundAfter(s, k+1):
	case a == "in" && b == "which", a == "where":
		if !sure && !toldNow(s, k+1) {
			return false // "a match in which the team won"
		}
	default:
		return false
	}
	// Up to the verb of the main clause.
	end, verbs := k+1, 0
	for ; end < len(t); end++ {
		if t[end].Text == ";" || turns(s, end) {
			break
		}
		if document.IsFinite(t[end]) && !document.Auxiliaries[t[end-1].Lower] && t[end-1].Tag != "CC" &&
			!strings.HasPrefix(t[end-1].Tag, "W") {
			if verbs++; verbs > 1 && s.Head(end) < k {
				break
			}
		}
	}
	cover(s, k+1, end-1, who)
	return true
}

// gerundAfter reports whether a noun phrase and a gerund begin at token k: "about the group attacking the town".
func gerundAfter(s *document.Sentence, k int) bool {
	c := s.ChunkAt(k)
	return c != nil && c.First == k && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Tag == "VBG"
}

// stages reports whether the verb at token v, "lets" or "has", makes those after it do something; told that something may be
// done to them, "One version has the club founded by sailors".
func stages(s *document.Sentence, v int, told bool) bool {
	c := s.ChunkAt(v + 1)
	if c == nil || c.First != v+1 {
		return false
	}
	for k := v + 2; k < len(s.Tokens) && k <= c.Last+2; k++ {
		if tag := s.Tokens[k].Tag; tag == "VB" || tag == "VBG" || k == c.Last+1 && (tag == "TO" || told && tag == "VBN") {
			return true
		}
	}
	return document.VerbBase(s.Tokens[v]) == "let"
}

// cueTitled finds what stands after a colon and a noun for what is said or told, without a verb: "The plot: the group
// attacks the town".
func cueTitled(s *document.Sentence) {
	t := s.Tokens
	c := s.ChunkAt(0)
	if c == nil || c.First != 0 || c.Last+2 >= len(t) || t[c.Last+1].Text != ":" {
		return
	}
	w := t[c.Head].Lower
	if predicate.IsContent(s, c.Head) || document.CueLists["stated"][w] || document.CueLists["fiction"][w] ||
		document.CueLists["open"][w] || document.CueLists["view"][w] {
		who := s.FillerOf(document.Phrase{First: c.First, Last: c.Last, Head: c.Head})
		cover(s, c.Last+2, len(t)-1, document.Cue{Stance: annals.Alleged, Speaker: []document.Mention{who}})
	}
}

// toldNow reports whether the first finite verb from token i on is in the present tense.
func toldNow(s *document.Sentence, i int) bool {
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
