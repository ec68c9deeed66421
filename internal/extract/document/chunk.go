package document

import (
	"slices"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Chunk is a base noun phrase: determiner, modifiers and nouns, without what follows its head. A pronoun is one too.
type Chunk struct {
	First, Last int
	// Head is the last noun, or the pronoun.
	Head int
}

// Chunks finds the base noun phrases of tagged tokens. A possessive joins its owner to what is owned: the chunk of
// "Iran's middle class" is all of it.
func Chunks(tokens []lang.Token) []Chunk {
	var out []Chunk
	for i := 0; i < len(tokens); {
		j, head := chunkEnd(tokens, i)
		if head < 0 {
			i++
			continue
		}
		out = append(out, Chunk{First: i, Last: j - 1, Head: head})
		i = j
	}
	return out
}

// Part parts the noun phrases that only stand side by side, as "my bedroom last night" and "four years Byron": where
// the tree, sure of it, hangs words of one on different words outside, or as different parts.
func Part(whole []Chunk, tokens []lang.Token, arcs lang.Tree) []Chunk {
	var out []Chunk
	for _, c := range whole {
		tops := topsOf(c, tokens, arcs)
		if len(tops) < 2 {
			out = append(out, c)
			continue
		}
		first := c.First
		for n, top := range tops {
			last := c.Last
			if n+1 < len(tops) {
				last = firstUnder(arcs, tops[n+1], c) - 1
			}
			if tag := tokens[top].Tag; first <= top && top <= last && (strings.HasPrefix(tag, "NN") || tag == "CD") {
				out = append(out, Chunk{First: first, Last: last, Head: top})
			}
			first = last + 1
		}
	}
	return out
}

// topsOf are the words of a noun phrase that hang on words outside, if there are several, in different parts, and all
// of them sure.
func topsOf(c Chunk, tokens []lang.Token, arcs lang.Tree) []int {
	var tops []int
	differ := false
	for k := c.First; k <= c.Last; k++ {
		a := arcs[k]
		if a.Head >= c.First && a.Head <= c.Last || tokens[k].Kind == lang.Punct {
			continue
		}
		if tokens[k].Tag == "CC" || !a.Sure || withinPhrase[a.Rel] {
			return nil
		}
		differ = differ || len(tops) > 0 && (a.Head != arcs[tops[0]].Head || a.Rel != arcs[tops[0]].Rel)
		tops = append(tops, k)
	}
	if !differ {
		return nil
	}
	return tops
}

// withinPhrase are the relations inside a noun phrase: where one leads outside, the phrase found is a part of a longer one.
var withinPhrase = wordlist.Set("det det:predet amod compound nummod nmod:poss flat case cc advmod fixed goeswith")

// firstUnder is the first token of a phrase that depends on the token at top, or that token.
func firstUnder(arcs lang.Tree, top int, c Chunk) int {
	for k := c.First; k < top; k++ {
		for h := k; h >= c.First && h <= c.Last; h = arcs[h].Head {
			if h == top {
				return k
			}
		}
	}
	return top
}

// chunkEnd is the end of the noun phrase that begins at token i and its head, which is -1 when none begins there.
func chunkEnd(tokens []lang.Token, i int) (end, head int) {
	if t := tokens[i].Tag; t == "PRP" || t == "EX" || t == "WP" ||
		t == "WDT" && i+1 < len(tokens) && isVerbal(tokens[i+1].Tag) {
		return i + 1, i
	}
	j := i + quantifier(tokens, i)
	for head = -1; j < len(tokens) && phraseGoesOn(tokens, i, j, head); j++ {
		switch tokens[j].Tag {
		case "NN", "NNS", "NNP", "NNPS", "ADD", "FW":
			if !GluedDash(tokens, j) {
				head = j
			}
		case "POS":
			if !GluedDash(tokens, j) {
				head = -1 // what is owned follows
			}
		}
	}
	return j, head
}

// phraseGoesOn reports whether token j is of the noun phrase that begins at token i and has its head so far at a token, -1
// for none.
func phraseGoesOn(tokens []lang.Token, i, j, head int) bool {
	t := tokens[j]
	tag := t.Tag
	if GluedDash(tokens, j) {
		tag = "HYPH"
	}
	switch tag {
	case "DT":
		return j == i || head < 0 && tokens[j-1].Tag == "PDT"
	case "PDT", "PRP$", "WP$":
		return j == i || head < 0
	case "NN", "NNS", "NNP", "NNPS", "ADD", "FW":
		return head < 0 || head < j-1 || t.Lower != "today" // "the League today has": no part of its name.
	case "JJ", "JJR", "JJS", "CD", "RBS", "RBR", "GW", "AFX":
		// An adjective after the head begins something else, unless a noun follows it.
		return head < 0 || nounFollows(tokens, j)
	case "VBN", "VBG":
		// A participle is a modifier only between a determiner or modifier and a noun.
		return j > i && head < 0 && nounFollows(tokens, j)
	case "POS":
		return head >= 0 && nounFollows(tokens, j)
	case "HYPH":
		return j > i
	case "CC", ",":
		// "biggest and most active": a coordination of modifiers.
		return j > i && head < 0 && j+1 < len(tokens) && isModifier(tokens[j-1].Tag) && isModifier(tokens[j+1].Tag) &&
			nounFollows(tokens, j)
	case "RB":
		return j > i && head < 0 && j+1 < len(tokens) && isModifier(tokens[j+1].Tag)
	default:
		return t.Text == `"` && j > i && head < 0
	}
}

// nounFollows reports whether modifiers and then a noun follow token j.
func nounFollows(tokens []lang.Token, j int) bool {
	for j++; j < len(tokens); j++ {
		switch tag := tokens[j].Tag; {
		case tag == "NN" || tag == "NNS" || tag == "NNP" || tag == "NNPS":
			return true
		case tag == "CC" || tag == "," || tag == "RB":
			// "biggest and most active": only between modifiers.
			if j+1 >= len(tokens) || !isModifier(tokens[j+1].Tag) || tokens[j+1].Tag == "CD" {
				return false
			}
		case !isModifier(tag) && tag != "HYPH":
			return false
		}
	}
	return false
}

// quantifier is how many tokens from i on only bound the number after them: "over 100", "at least 100", "as many as 100"; 0 for
// none.
func quantifier(tokens []lang.Token, i int) int {
	bounds := func(n int, words ...string) bool {
		return i+n < len(tokens) && tokens[i+n].Tag == "CD" && slices.Contains(words, tokens[i+n-1].Lower)
	}
	switch w := tokens[i].Lower; w {
	case "over", "about", "around", "some", "nearly", "almost", "approximately", "roughly", "under":
		if bounds(1, w) {
			return 1
		}
	case "at", "more", "less", "fewer", "up":
		if bounds(2, "least", "most", "than", "to") {
			return 2
		}
	case "as":
		if bounds(3, "as") && (tokens[i+1].Lower == "many" || tokens[i+1].Lower == "few") {
			return 3
		}
	}
	return 0
}

// GluedDash reports whether token j ties the words around it into one: "FARC–EP", "Greens/EFA".
func GluedDash(tokens []lang.Token, j int) bool {
	switch tokens[j].Text {
	case "-", "–", "/", "—":
		return tokens[j].Glued && j+1 < len(tokens) && tokens[j+1].Glued
	}
	return false
}

func isVerbal(tag string) bool {
	return tag == "MD" || tag == "RB" || tag == "VBZ" || tag == "VBD" || tag == "VBP"
}

func isModifier(tag string) bool {
	switch tag {
	case "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "RBS", "RBR", "AFX", "GW":
		return true
	}
	return false
}
