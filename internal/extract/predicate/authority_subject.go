package predicate

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
)

// SubjectAuthorities reads the coordinated subject of the verb at token i: the longest list of noun phrases that ends right
// before the verb, its auxiliaries and adverbs.
func SubjectAuthorities(s *document.Sentence, i int) []Authority {
	t := s.Tokens
	end := beforeRelative(s, i, VerbGroupStart(s, i))
	if h := s.Head(i); end > 0 && t[end-1].Text == "," && s.IsRel(i, "conj", "parataxis") && h >= 0 && h < end && t[h].IsVerb() &&
		s.Dependent(i, "nsubj", "nsubj:pass") < 0 && s.Dependent(h, "obj") > h {
		return SubjectAuthorities(s, h) // "Peru outlawed the Front in 1990, lifted the ban in 1992 and imposed it again"
	}
	if v := rowBefore(s, i, end); v >= 0 {
		return SubjectAuthorities(s, v)
	}
	floor := clauseFloor(s, end)
	if a, ok := relativeSubject(s, floor-1, end); ok {
		return []Authority{a}
	}
	for p := floor; p < end; p++ {
		c := s.ChunkAt(p)
		if c == nil || c.First != p {
			continue
		}
		if p > floor && t[p-1].Tag == "IN" && t[p-1].Lower != "while" && t[p-1].Lower != "that" {
			continue
		}
		list, next := Authorities(s, p, end)
		list = withoutAside(s, list, next)
		for next < end && (t[next].Text == "," || lists["emphatic"][t[next].Lower]) {
			next++ // "Peru itself had banned it"
		}
		if next == end && len(list) > 0 {
			return list
		}
	}
	if list := sharedSubject(s, i, end); len(list) > 0 {
		return list
	}
	// "A court in Cairo banned it": what a preposition ties to its head stands between.
	if k := s.SubjectAt(i); k >= floor && k < end && s.Arcs[k].Sure && strings.HasPrefix(s.Tokens[k].Tag, "N") {
		if p := PhraseOf(s, k); p.First >= floor && p.Last < end {
			return []Authority{{First: p.First, Last: p.Last, Mention: s.FillerOf(p)}}
		}
	}
	return nil
}

// withoutAside is the list that ends before token next without what only says who its one member is, between two commas: "Juan
// Santos, the treasurer, accused", "the treasurer, Juan Santos, accused".
func withoutAside(s *document.Sentence, list []Authority, next int) []Authority {
	t := s.Tokens
	if len(list) != 2 || next >= len(t) || t[next].Text != "," || list[1].First != list[0].Last+2 ||
		t[list[0].Last+1].Text != "," {
		return list
	}
	if e := list[1].Mention.Entity; e != nil && e.Kind == annals.Person {
		return list[1:]
	}
	return list[:1]
}

// rowBefore is the finite verb that begins a row of verbs of one subject of which the one at token i is another, where the parser
// hangs the first on the next, "Peru banned the Front in 1990, lifted the ban in 1992 and imposed it again"; -1 for none. The
// subject of the verb would end before token end.
func rowBefore(s *document.Sentence, i, end int) int {
	t := s.Tokens
	if end < 1 || t[end-1].Text != "," || t[i].Tag != "VBD" || s.Dependent(i, "nsubj", "nsubj:pass") >= 0 {
		return -1
	}
	for v := end - 1; v > 0; v-- {
		if t[v].Tag == "VBD" {
			if s.Head(v) == i && s.IsRel(v, "advcl", "ccomp", "parataxis") && s.Dependent(v, "mark") < 0 && s.Dependent(v, "nsubj") >= 0 {
				return v
			}
			return -1
		}
	}
	return -1
}

// clauseFloor is the token at which the clause begins whose subject ends before a token: after the last verb, relative
// pronoun, mark or conjunction of clauses.
func clauseFloor(s *document.Sentence, end int) int {
	t := s.Tokens
	for k := end - 1; k >= 0; k-- {
		switch tag, w := t[k].Tag, t[k].Lower; {
		case tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "WDT" || tag == "WP" || w == ";" || w == ":",
			w == "as" && tag == "IN" && k > 0 && t[k-1].Text == "," && t[k+1].Lower != "well",
			w == "while" || w == "whereas" || w == "although" || w == "that",
			w == "but" && t[k+1].Lower != "not":
			return k + 1
		}
	}
	return 0
}

// relativeSubject is the subject that a relative clause with its verb at token k belongs to, all of the words before end:
// "Those who back it describe".
func relativeSubject(s *document.Sentence, k, end int) (Authority, bool) {
	t := s.Tokens
	if k < 2 || t[k-1].Tag != "WP" && t[k-1].Tag != "WDT" || end <= k+1 || t[end-1].Text == "," {
		return Authority{}, false
	}
	c := s.ChunkAt(k - 2)
	if c == nil || c.Last != k-2 {
		return Authority{}, false
	}
	m := s.ChunkMention(*c)
	m.End = t[end-1].End
	return Authority{First: c.First, Last: end - 1, Mention: m}, true
}

// sharedSubject reads the subject of the verb that a conjunction joins to the one at token i, whose group begins at
// token start and has none of its own: "Peru banned the Front in 1991 and lists it as a terrorist group".
func sharedSubject(s *document.Sentence, i, start int) []Authority {
	t := s.Tokens
	k := start - 1
	for k > 0 && (t[k].Text == "," || t[k].IsAdverb()) {
		k--
	}
	h := s.Head(i)
	if k <= 0 || t[k].Tag != "CC" || !s.IsRel(i, "conj") || h < 0 || h >= k || !t[h].IsVerb() ||
		s.Dependent(i, "nsubj", "nsubj:pass") >= 0 {
		return nil
	}
	return SubjectAuthorities(s, h)
}

// beforeRelative is the token after the subject of the verb at token i where a clause on it, set off by commas, stands
// between it and the verb, whose group begins at token start: "Peru, which had long tolerated it, banned the Front".
// Else it is start.
func beforeRelative(s *document.Sentence, i, start int) int {
	t := s.Tokens
	k := s.Dependent(i, "nsubj")
	if k < 0 || k > start || start < 1 || t[start-1].Text != "," {
		return start
	}
	c := s.ChunkAt(k)
	if c == nil || c.Last+3 > start || t[c.Last+1].Text != "," || s.Dependent(k, "acl:relcl") < 0 {
		return start
	}
	if tag := t[c.Last+2].Tag; tag != "WDT" && tag != "WP" && tag != "WRB" {
		return start
	}
	return c.Last + 1
}

// VerbGroupStart is the first token of the verb group of the verb at token i: its auxiliaries and adverbs before it.
func VerbGroupStart(s *document.Sentence, i int) int {
	t := s.Tokens
	for i > 0 {
		x := t[i-1]
		if x.IsAdverb() || x.Tag == "MD" || document.Auxiliaries[x.Lower] || x.Lower == "having" && s.Tokens[i].Tag == "VBN" ||
			x.Lower == "since" && i > 1 && document.Auxiliaries[s.Tokens[i-2].Lower] || x.Lower == "do" || x.Lower == "does" ||
			x.Lower == "did" || x.Tag == "TO" {
			i--
			continue
		}
		if e := s.TimeAt(i - 1); e != nil && e.First > 0 {
			i = e.First
			continue
		}
		if k := asideInGroup(s, i); k >= 0 {
			i = k
			continue
		}
		return i
	}
	return i
}

// asideInGroup is the comma that opens the aside which ends before token i, where an auxiliary or a "not" stands before it: "has
// not, to date, put"; -1 for none.
func asideInGroup(s *document.Sentence, i int) int {
	t := s.Tokens
	if t[i-1].Text != "," {
		return -1
	}
	for k := i - 2; k > 0 && k > i-7; k-- {
		switch {
		case t[k].Text == ",":
			if document.Auxiliaries[t[k-1].Lower] || t[k-1].Tag == "MD" || Not(s, k-1) {
				return k
			}
			return -1
		case t[k].IsVerb():
			return -1
		}
	}
	return -1
}
