package document

import (
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// SetOff reads what brackets or dashes set off as between commas, where it is a participle by which a standing is told, with by
// whom, where or since when: "the Front (banned in Peru since 1990) met", "the Front – listed by the EU – met". Parsers read it
// so, and what is taken out of the sentence as an aside has no tree.
func SetOff(tokens []lang.Token) []lang.Token {
	out, closings := make([]lang.Token, 0, len(tokens)), Closings(tokens)
	for i := 0; i < len(tokens); i++ {
		end := closings[i]
		if tokens[i].IsDash() {
			end = closingDash(tokens, i)
		}
		// An entry of a list ends with its bracket, or goes on with the next one.
		if i == 0 || end < i+4 || !tellsStanding(tokens[i+1:end]) || end+1 >= len(tokens) || tokens[end+1].Text == ";" {
			out = append(out, tokens[i])
			continue
		}
		out = append(out, comma(tokens[i]))
		out = append(out, tokens[i+1:end]...)
		if end+1 < len(tokens) && tokens[end+1].Kind != lang.Punct {
			out = append(out, comma(tokens[end]))
		}
		i = end
	}
	return out
}

// closingDash is the dash between words that closes what the one at token i opens; -1 for none.
func closingDash(tokens []lang.Token, i int) int {
	if tokens[i].Glued {
		return -1 // "Franco-German"
	}
	for k := i + 1; k < len(tokens) && tokens[k].Text != ";"; k++ {
		if tokens[k].IsDash() && !tokens[k].Glued {
			return k
		}
	}
	return -1
}

// tellsStanding reports whether the words are a participle by which a standing is told, as SetOff takes it.
func tellsStanding(inner []lang.Token) bool {
	first := inner[0].Lower
	if inner[0].Text != first || !standingParticiples[first] || !behindParticiple[inner[1].Lower] ||
		placed[first] && !placing[inner[1].Lower] {
		return false
	}
	for _, x := range inner[1:] {
		switch x.Lower {
		case "by", "in", "since", "until", "from":
			return true
		}
	}
	return false
}

// comma is a comma in the place of a bracket or dash.
func comma(x lang.Token) lang.Token {
	x.Text, x.Lower, x.Kind, x.Glued = ",", ",", lang.Punct, true
	return x
}

// standingParticiples are the participles by which a standing is told, placed those of them that need a list or sanctions; the
// others are the words that may stand behind one, and behind one of those.
var (
	standingParticiples = wordlist.Set(`designated listed relisted blacklisted proscribed classified labelled labeled branded declared banned
		outlawed prohibited sanctioned criminalized criminalised delisted de-listed deproscribed de-proscribed unbanned legalized legalised
		recognized recognised registered accredited licensed deregistered derecognized derecognised granted accorded awarded
		placed put added removed taken struck dropped`)
	placed           = wordlist.Set("placed put added removed taken struck dropped")
	behindParticiple = wordlist.Set(`by in since until from as on to off under a an illegal unlawful observer consultative
		legal official charitable formal`)
	placing = wordlist.Set("on to off under from")
)
