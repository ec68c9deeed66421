package grammar

import (
	"strings"

	"annals/internal/extract/lang"
)

// standIns are adjectives and nouns of several words with hyphens, whose words by themselves mislead the parser ("not"
// denies nothing, "by" has no agent after it), each with one of one word that stands in for it while the sentence is parsed,
// and whose lemma it keeps.
var standIns = map[string]string{
	"not-for-profit": "nonprofit", "for-profit": "commercial", "left-of-centre": "leftist", "left-of-center": "leftist",
	"right-of-centre": "rightist", "right-of-center": "rightist", "state-of-the-art": "modern",
	"by-election": "election", "by-elections": "elections", "bye-election": "election", "bye-elections": "elections",
	"sit-in": "protest", "sit-ins": "protests", "sit-down": "protest", "walk-out": "walkout", "walk-outs": "walkouts",
	"break-in": "burglary", "break-ins": "burglaries", "break-up": "breakup", "break-out": "breakout", "take-over": "takeover", "take-overs": "takeovers",
	"hand-over": "handover", "stand-off": "standoff", "stand-offs": "standoffs", "shoot-out": "shootout", "shoot-outs": "shootouts",
	"lock-out": "lockout", "lock-outs": "lockouts", "crack-down": "crackdown", "crack-downs": "crackdowns", "clamp-down": "crackdown",
	"cover-up": "conspiracy", "run-off": "election", "run-offs": "elections",
}

// fusingWords are the words next to the first hyphen of one of them.
var fusingWords = words("for of by bye sit walk break take hand stand shoot lock crack clamp cover run")

// longestStandIn is the number of tokens of the longest of them.
const longestStandIn = 7

// fuse makes one token of each word that has a stand-in, and gives it that word; unfuse gives it back its own.
func fuse(t []lang.Token) []lang.Token {
	hyphened := false
	for i := 1; i < len(t) && !hyphened; i++ {
		hyphened = t[i].Text == "-" && t[i].Glued && fusingWords[t[i-1].Lower]
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
