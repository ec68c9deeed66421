package event

import (
	"strings"

	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// nameVerb reports whether the word with a capital at token i stands in a row of such words, or inside the sentence, as
// verbs do only in names: "joined the Just Cause Campaign".
func nameVerb(t *tree.Tree, i int) bool {
	if i == 0 || t.Sentence.QuoteAt(i) != nil || t.Tokens[i].Tag == "VBN" || t.Tokens[i].Tag == "VBD" {
		// "were Christianized".
		return false
	}
	before := t.Tokens[i-1]
	return before.Kind != lang.Punct && (i > 1 || before.IsUpper() && before.Tag != "DT" && before.Tag != "PRP")
}

// attributive reports whether the participle at token i, with a comma after it, is one of those that stand before a noun:
// "an oil producing, refining, marketing company".
func attributive(t *tree.Tree, c *tree.Clause) bool {
	i := c.Verb
	if t.Tokens[i].Tag == "VBG" && t.Is(i, "conj") && t.Head(i) < i && t.Tokens[t.Head(i)].IsNoun() &&
		len(c.Obj) == 0 {
		return true
	}
	if t.Tokens[i].Tag != "VBG" || i+2 >= len(t.Tokens) || t.Tokens[i+1].Text != "," {
		return false
	}
	return len(c.Obj) > 0 && c.Obj[0] > i || t.Tokens[i+2].Tag == "VBG"
}

// prenominal reports whether what the parser took for a verb and its object is a word before a noun: "against occupying
// forces", "calling for increased care", "without a building or paid staff", "had to form separate alliances".
func prenominal(t *tree.Tree, c *tree.Clause) bool {
	i := c.Verb
	if i > 0 && t.Tokens[i].Tag == "VB" && t.IsVerb(i-1) && t.Head(i) == i-1 && !bareVerbs[t.Tokens[i-1].Lemma] &&
		t.Child(i, "mark", "aux") < 0 &&
		i+1 < len(t.Tokens) && t.Tokens[i+1].IsNoun() && t.Head(i+1) == i-1 {
		// "had to form separate alliances", where the noun is the object of the verb before.
		return true
	}
	if i == 0 || c.Passive || len(c.Obj) == 0 || !beforeNoun(t, i, c.Obj[0]) || t.Child(i, "aux", "nsubj", "compound:prt") >= 0 {
		return false
	}
	before := t.Tokens[i-1]
	switch t.Tokens[i].Tag {
	case "VBN":
		switch before.Tag {
		case "IN", "DT", "JJ", "CD", "PRP$":
			return true
		}
		return before.Lower == "or"
	case "VBD", "VBP":
		return before.Lower == "or"
	case "VB":
		return t.IsVerb(i-1) && t.Head(i) == i-1 && !bareVerbs[before.Lemma]
	case "VBG":
		if beforeParticiple[before.Lower] {
			return true
		}
		// "though competing parties remained": what follows is whose verb comes next.
		next := c.Obj[0] + 1
		return next < len(t.Tokens) && before.Tag == "IN" && t.IsVerb(next) && t.Finite(next) && t.Child(next, "nsubj") < 0 &&
			!t.Is(next, "acl")
	}
	return false
}

// beforeNoun reports whether nothing but words that stand before a noun stands between the tokens i and n.
func beforeNoun(t *tree.Tree, i, n int) bool {
	for k := i + 1; k < n; k++ {
		if tag := t.Tokens[k].Tag; tag != "JJ" && tag != "HYPH" && !strings.HasPrefix(tag, "NN") {
			return false
		}
	}
	return n > i && t.Tokens[n].IsNoun()
}

// bareVerbs are the verbs after which an infinitive needs no "to".
var bareVerbs = words.Lemmas("help let make see watch hear have dare need do go come feel bid")

// beforeParticiple are the prepositions after which an "-ing" and a noun are rather a kind of thing than a deed.
var beforeParticiple = words.Lemmas("against among amongst amid between under over near towards toward")
