package mend

import (
	_ "embed"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed standins.txt
var standInTable string

// standIn is what a word with hyphens is parsed as.
type standIn struct {
	word  string
	small bool // only where it is written in small letters
}

// standIns are the words of standins.txt, and fusingWords those before the first hyphen of one of them.
var standIns, fusingWords = readStandIns(standInTable)

func readStandIns(table string) (all map[string]standIn, first map[string]bool) {
	all, first = map[string]standIn{}, map[string]bool{}
	for f := range wordlist.Rows(table) {
		for w := range wordlist.Set(f[1]) {
			all[w] = standIn{word: f[0], small: f[2] == "small"}
			before, _, _ := strings.Cut(w, "-")
			first[before] = true
		}
	}
	return all, first
}

// longestStandIn is the number of tokens of the longest of them.
const longestStandIn = 7

// Fuse makes one token of each word that has a stand-in, and gives it that word; unfuse gives it back its own.
func Fuse(t []lang.Token) []lang.Token {
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
			if in, ok := standIns[word.String()]; ok && !(in.small && t[i].IsUpper()) {
				last = k
				break
			}
		}
		x := t[i]
		if last > i {
			x.End, x.Text = t[last].End, standIns[word.String()].word
			x.Lower = x.Text
			i = last
		}
		out = append(out, x)
	}
	return out
}

// Unfuse gives the tokens that fuse made their own words.
func Unfuse(t []lang.Token, text string) {
	for i := range t {
		if own := text[t[i].Start:t[i].End]; own != t[i].Text && standIns[strings.ToLower(own)].word == t[i].Text {
			t[i].Text, t[i].Lower = own, strings.ToLower(own)
		}
	}
}
