package frame

import (
	"strings"

	"annals/internal/extract/lang"
)

// nameVerb reports whether the word with a capital at token i stands in a row of such words, or inside the sentence, as
// verbs do only in names: "joined the Just Cause Campaign".
func (t *tree) nameVerb(i int) bool {
	if i == 0 || t.s.QuoteAt(i) != nil || t.t[i].Tag == "VBN" || t.t[i].Tag == "VBD" {
		// "were Christianized".
		return false
	}
	before := t.t[i-1]
	return before.Kind != lang.Punct && (i > 1 || before.IsUpper() && before.Tag != "DT" && before.Tag != "PRP")
}

// attributive reports whether the participle at token i, with a comma after it, is one of those that stand before a noun:
// "an oil producing, refining, marketing company".
func (t *tree) attributive(c *clause) bool {
	i := c.verb
	if t.t[i].Tag == "VBG" && t.is(i, "conj") && t.head(i) < i && t.t[t.head(i)].IsNoun() &&
		len(c.obj) == 0 {
		return true
	}
	if t.t[i].Tag != "VBG" || i+2 >= len(t.t) || t.t[i+1].Text != "," {
		return false
	}
	return len(c.obj) > 0 && c.obj[0] > i || t.t[i+2].Tag == "VBG"
}

// prenominal reports whether what the parser took for a verb and its object is a word before a noun: "against occupying
// forces", "calling for increased care", "without a building or paid staff", "had to form separate alliances".
func (t *tree) prenominal(c *clause) bool {
	i := c.verb
	if i > 0 && t.t[i].Tag == "VB" && t.isVerb(i-1) && t.head(i) == i-1 && !bareVerbs[t.t[i-1].Lemma] &&
		t.child(i, "mark", "aux") < 0 &&
		i+1 < len(t.t) && t.t[i+1].IsNoun() && t.head(i+1) == i-1 {
		// "had to form separate alliances", where the noun is the object of the verb before.
		return true
	}
	if i == 0 || c.passive || len(c.obj) == 0 || !t.beforeNoun(i, c.obj[0]) || t.child(i, "aux", "nsubj", "compound:prt") >= 0 {
		return false
	}
	before := t.t[i-1]
	switch t.t[i].Tag {
	case "VBN":
		switch before.Tag {
		case "IN", "DT", "JJ", "CD", "PRP$":
			return true
		}
		return before.Lower == "or"
	case "VBD", "VBP":
		return before.Lower == "or"
	case "VB":
		return t.isVerb(i-1) && t.head(i) == i-1 && !bareVerbs[before.Lemma]
	case "VBG":
		if beforeParticiple[before.Lower] {
			return true
		}
		// "though competing parties remained": what follows is whose verb comes next.
		next := c.obj[0] + 1
		return next < len(t.t) && before.Tag == "IN" && t.isVerb(next) && t.finite(next) && t.child(next, "nsubj") < 0 &&
			!t.is(next, "acl")
	}
	return false
}

// beforeNoun reports whether nothing but words that stand before a noun stands between the tokens i and n.
func (t *tree) beforeNoun(i, n int) bool {
	for k := i + 1; k < n; k++ {
		if tag := t.t[k].Tag; tag != "JJ" && tag != "HYPH" && !strings.HasPrefix(tag, "NN") {
			return false
		}
	}
	return n > i && t.t[n].IsNoun()
}

// bareVerbs are the verbs after which an infinitive needs no "to".
var bareVerbs = lemmas("help let make see watch hear have dare need do go come feel bid")

// beforeParticiple are the prepositions after which an "-ing" and a noun are rather a kind of thing than a deed.
var beforeParticiple = lemmas("against among amongst amid between under over near towards toward")
