package layout

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// A line before a list may have the subject of what its items tell: "For these reasons the Court" before "- dissolves
// the party;" and "- bans its leader", "decided:" before "to dissolve the party". Such an item is read with an "it"
// before it that has no words.

// implySubject gives the sentence, which begins a block, the subject that the line before its list has, where its own
// words are a clause without one, and parses it again.
func implySubject(d *document.Document, s *document.Sentence, reader document.Reader) {
	lead := leadOf(d, s)
	t := s.Tokens
	if lead < 0 || len(t) < 2 || entity.IsSilent(t[0]) {
		return
	}
	first := t[0].Lower
	rest := append([]lang.Token{}, t...)
	plain := map[int]lang.Token{} // the verbs as they stand, by their place
	inflect := func(k int, w string) {
		plain[rest[k].Start] = rest[k]
		rest[k].Text, rest[k].Lower = w, w
	}
	switch {
	case first == "to" && decides(d.Sentences[lead]):
		rest = rest[1:]
		inflect(0, thirdPerson(rest[0].Lower))
		for k := 2; k+1 < len(rest); k++ {
			if rest[k].Lower == "to" && (rest[k-1].Lower == "and" || rest[k-1].Lower == "or") && rest[k+1].Tag == "VB" {
				inflect(k+1, thirdPerson(rest[k+1].Lower)) // "to dissolve the party and to ban its leader"
				rest = slices.Delete(rest, k, k+1)
			}
		}
	case !endsFinite(first) && !(first == "hereby" && endsFinite(t[1].Lower)):
		return
	case !takesObject(t[1]) && !ofCourt(d.Sentences[lead]):
		return // "members of the board" below "The Front": no deed
	default:
		inflect(0, first)
	}
	at := before(d.Text, t[0].Start)
	with := append([]lang.Token{{Start: at, End: at, Text: "It", Lower: "it", Kind: lang.Word}}, rest...)
	for i := range with {
		with[i].Tag, with[i].UPOS, with[i].Lemma = "", "", ""
	}
	arcs := reader.Parse(with)
	if h := arcs[0].Head; h < 1 || h > 2 || !strings.HasPrefix(arcs[0].Rel, "nsubj") || !with[h].IsVerb() {
		return
	}
	for i := range with {
		if x, ok := plain[with[i].Start]; ok {
			with[i].Text, with[i].Lower = strings.ToLower(x.Text), x.Lower
		}
		if with[i].Tag == "VBZ" && ofCourt(d.Sentences[lead]) {
			with[i].Tag = "VBD" // what a court orders is done
		}
	}
	for k := range s.Asides {
		if s.Asides[k].After += len(with) - len(t); s.Asides[k].After < 0 {
			s.Asides[k].After = 0
		}
	}
	s.Tokens, s.Arcs, s.Lead = with, arcs, d.Sentences[lead]
}

// thirdPerson is the form of a verb after "it".
func thirdPerson(verb string) string {
	switch {
	case strings.HasSuffix(verb, "y") && len(verb) > 2 && !strings.ContainsRune("aeou", rune(verb[len(verb)-2])):
		return verb[:len(verb)-1] + "ies"
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch") ||
		strings.HasSuffix(verb, "x"):
		return verb + "es"
	}
	return verb + "s"
}

// takesObject reports whether a token may begin what a verb before it is done to, and follows no noun.
func takesObject(t lang.Token) bool {
	return t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "PRP" || t.Lower == "that"
}

// ofCourt reports whether the line speaks of a court, or of deciding.
func ofCourt(s *document.Sentence) bool {
	return decides(s) || slices.ContainsFunc(s.Tokens,
		func(x lang.Token) bool { return entity.CourtNouns[x.Lower] || x.Lower == "hereby" })
}

// endsFinite reports whether a word may be a verb in the third person or the past.
func endsFinite(w string) bool {
	return len(w) > 3 && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed")) ||
		document.VerbForms[w] != "" && !strings.HasSuffix(w, "ing")
}

// leadOf is the number of the sentence that stands before the list in which the sentence is, and leaves it open who
// does what; -1 for none.
func leadOf(d *document.Document, s *document.Sentence) int {
	for n := len(d.Sentences) - 1; n >= 0; n-- {
		o := d.Sentences[n]
		switch {
		case o.Block == s.Block:
			return -1
		case o.Lead != nil && !decides(o) || o.Kind == annals.BlockItem && s.Kind == annals.BlockItem:
			continue
		case len(o.Tokens) == 0 || s.Kind != annals.BlockItem && o.Block != s.Block-1 &&
			(n+1 == len(d.Sentences) || d.Sentences[n+1].Lead == nil):
			return -1
		}
		if last := o.Tokens[len(o.Tokens)-1].Text; last == "." || last == "!" || last == "?" || last == ";" ||
			Finite(o) >= 0 && !decides(o) {
			return -1
		}
		return n
	}
	return -1
}

// decides reports whether a line ends in a verb for deciding and a colon: "decided:", "hereby orders as follows:", or
// is that verb: "Resolves".
func decides(s *document.Sentence) bool {
	t := s.Tokens
	k := len(t) - 1
	if k < 0 || t[k].Text != ":" {
		return k >= 0 && k < 2 && resolving[t[k].Lower] // "Orders" may be a heading
	}
	for k--; k >= 0 && k >= len(t)-4; k-- {
		if lists["deciding"][document.VerbBase(t[k])] {
			return true
		}
	}
	return false
}

// resolving are the verbs that need no colon before what is decided.
var resolving = wordlist.Set("resolves resolved decides decided declares declared decrees")

// Finite is the first finite verb of the sentence, -1 for none.
func Finite(s *document.Sentence) int {
	for i, x := range s.Tokens {
		switch x.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return i
		}
	}
	return -1
}
