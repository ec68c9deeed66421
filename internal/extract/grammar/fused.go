package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// standIns are adjectives of several words with hyphens, whose words by themselves mislead the parser ("not" denies nothing), each with an
// adjective of one word that stands in for it while the sentence is parsed.
var standIns = map[string]string{
	"not-for-profit": "nonprofit", "for-profit": "commercial", "left-of-centre": "leftist", "left-of-center": "leftist",
	"right-of-centre": "rightist", "right-of-center": "rightist", "state-of-the-art": "modern",
}

// longestStandIn is the number of tokens of the longest of them.
const longestStandIn = 7

// fuse makes one token of each adjective that has a stand-in, and gives it that word; unfuse gives it back its own.
func fuse(t []lang.Token) []lang.Token {
	hyphened := false
	for i := 1; i < len(t) && !hyphened; i++ {
		hyphened = t[i].Text == "-" && t[i].Glued && (t[i-1].Lower == "for" || t[i-1].Lower == "of")
	}
	if !hyphened {
		return t
	}
	var out []lang.Token
	for i := 0; i < len(t); i++ {
		last := i
		var word strings.Builder
		word.WriteString(t[i].Lower)
		for k := i + 1; k < len(t) && k < i+longestStandIn && t[k].Glued; k++ {
			word.WriteString(t[k].Lower)
			if standIns[word.String()] != "" {
				last = k
				break
			}
		}
		x := t[i]
		if last > i {
			x.End, x.Text = t[last].End, standIns[word.String()]
			x.Lower = x.Text
			i = last
		}
		out = append(out, x)
	}
	return out
}

// unfuse gives the tokens that fuse made their own words.
func unfuse(t []lang.Token, text string) {
	for i := range t {
		if own := text[t[i].Start:t[i].End]; own != t[i].Text && standIns[strings.ToLower(own)] == t[i].Text {
			t[i].Text, t[i].Lower = own, strings.ToLower(own)
		}
	}
}
