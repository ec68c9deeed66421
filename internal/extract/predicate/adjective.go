package predicate

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// adjectiveAlone is the last token of the adjective or participle at token i that says without a noun what somebody is held
// to be, -1 for none: "was deemed more important", "considers it biased", "as illegal".
func adjectiveAlone(s *document.Sentence, p *Predicate, i int, marker string) int {
	x, bare := s.Tokens[i], marker == "bare"
	judging := bareAdjectives[document.VerbBase(s.Tokens[p.Verb])]
	if end := Adjectives(s, i); end > i && (!bare || judging) {
		return end - 1
	}
	if bare && judging && heldToBe(s, i) || x.IsAdjective() && (!bare || standingAdjectives[x.Lower]) {
		return i
	}
	return -1
}

// superlativeAlone is the superlative that ends a phrase without a noun, which begins with "the" at token i: "the most
// effective of them"; 0 for another phrase.
func superlativeAlone(s *document.Sentence, i int) int {
	t := s.Tokens
	if t[i].Lower != "the" || i+1 >= len(t) {
		return 0
	}
	k := i + 1
	for k < len(t) && (t[k].IsAdverb() || t[k].Tag == "HYPH") {
		k++
	}
	if k >= len(t) || t[k].Tag != "JJS" && !(t[k].Tag == "JJ" && t[k-1].Tag == "RBS") {
		return 0
	}
	if k+1 < len(t) && t[k+1].Lower != "of" && t[k+1].Lower != "in" && t[k+1].Text != "." && t[k+1].Text != "," {
		return 0
	}
	return k
}

// PhraseWith is the end of the phrase that ends at token last with those that the prepositions add to it.
func PhraseWith(s *document.Sentence, last int, prepositions ...string) int {
	for last+2 < len(s.Tokens) && slices.Contains(prepositions, s.Tokens[last+1].Lower) {
		next := s.ChunkAt(last + 2)
		if next == nil || next.First != last+2 {
			break
		}
		last = next.Last
	}
	return last
}

// Adjectives is the end of the adjectives with their adverbs at token i.
func Adjectives(s *document.Sentence, i int) int {
	t := s.Tokens
	end := i
	for k := i; k < len(t); k++ {
		switch tag := t[k].Tag; {
		case namesDirection(s, k):
			k += 2
			end = k + 1
		case strings.HasPrefix(tag, "JJ"),
			isAdjectiveNoun(s, k) && (k == i || t[k-1].IsAdverb() || t[k-1].Tag == "CC"):
			end = k + 1
		case strings.HasPrefix(tag, "NN") && k > i && t[k-1].Tag == "HYPH" && directions[t[k].Lower]:
			end = k + 1 // "right-wing"
		case tag == "RB" || tag == "RBR" || tag == "RBS" || tag == "HYPH" && end > i || tag == "AFX":
		case tag == "CC" && end > i && k+1 < len(t) && t[k+1].IsAdjective():
		case tag == "CC" && end > i && k+1 < len(t) && t[k+1].Tag == "NN" && s.IsRel(k+1, "conj") &&
			t[s.Head(k+1)].IsAdjective():
			// "conservative and nationalist": a noun that is one of the adjectives.
			return k + 2
		default:
			return end
		}
	}
	return end
}

// namesDirection reports whether token i and the two after it are an adjective like "centre-left", whatever the tagger made
// of it, and not the first half of a noun: "centre-left party".
func namesDirection(s *document.Sentence, i int) bool {
	t := s.Tokens
	return i+2 < len(t) && t[i+1].Tag == "HYPH" && directions[t[i+2].Lower] &&
		(i+3 == len(t) || !t[i+3].IsNoun())
}

// isAdjectiveNoun reports whether token i is a noun of its own that says as an adjective does which doctrine somebody holds:
// "The party is centrist".
func isAdjectiveNoun(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	return s.Tokens[i].Tag == "NN" && entity.IdeologyWords["adjective"][s.Tokens[i].Lower] &&
		c != nil && c.First == i && c.Last == i
}

// directions are the second halves of adjectives for places in the range of politics.
var directions = wordlist.Set("left right wing")

// bareAdjectives are verbs after which an adjective alone says what something is held to be.
var bareAdjectives = wordlist.Set("consider deem call label find think judge believe declare rate rank")

var standingAdjectives = wordlist.Set("illegal unlawful terrorist extremist legal legitimate illegitimate unconstitutional")
