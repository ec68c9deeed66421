package rule

import (
	"slices"

	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/lang"
)

// listedAims parts what a value of an aim tells where its words go on, after a comma or a conjunction, in the form in
// which they began, whatever the parser tied that to: "to feed the poor, to free the prisoners and to end the war",
// "feeding the poor, freeing prisoners and ending the war".
func listedAims(t *tree.Tree, m document.Mention) []document.Mention {
	first := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start >= m.Start })
	if first < 0 || m.Entity != nil {
		return []document.Mention{m}
	}
	last := first
	for last+1 < len(t.Tokens) && t.Tokens[last+1].End <= m.End {
		last++
	}
	parts := infinitivesListed(t, first, last)
	if parts == nil {
		parts = gerundsListed(t, first, last)
	}
	if parts == nil {
		parts = causesListed(t, first, last)
	}
	var out []document.Mention
	for n, k := range parts {
		end := last
		if n+1 < len(parts) {
			end = parts[n+1] - 1
		}
		for end > k && (t.Tokens[end].Text == "," || t.Tokens[end].Tag == "CC" ||
			n+1 < len(parts) && t.Tokens[end].Tag == "IN" && t.Tokens[end].Lower == "for") {
			end--
		}
		out = append(out, t.Stretch(k, end))
	}
	if len(out) < 2 {
		return []document.Mention{m}
	}
	return out
}

// infinitivesListed are the tokens at which the infinitives of a list with "to" before each begin, nil for no list.
// Where one of them has another below it, what follows may be more of that.
func infinitivesListed(t *tree.Tree, first, last int) []int {
	if t.Tokens[first].Lower != "to" || first+1 > last || t.Tokens[first+1].Tag != "VB" {
		return nil
	}
	out := []int{first}
	for k := first + 2; k < last; k++ {
		if t.Sentence.QuoteAt(k) != nil {
			return nil
		}
		if t.Tokens[k].Lower != "to" || t.Tokens[k+1].Tag != "VB" {
			continue
		}
		if t.Tokens[k-1].Text != "," && t.Tokens[k-1].Tag != "CC" {
			return nil
		}
		out = append(out, k)
	}
	return out
}

// gerundsListed are the tokens at which the gerunds of a list begin that ends with a conjunction and one more, nil for
// no list.
func gerundsListed(t *tree.Tree, first, last int) []int {
	if t.Tokens[first].Tag != "VBG" {
		return nil
	}
	out, ended := []int{first}, false
	for k := first + 1; k < last; k++ {
		if t.Sentence.QuoteAt(k) != nil || t.Tokens[k].Tag == "WDT" || t.Tokens[k].Tag == "TO" && t.Tokens[k+1].Tag == "VB" {
			return nil
		}
		b := k - 1
		if t.Tokens[b].Lower == "for" {
			b--
		}
		if t.Tokens[k].Tag != "VBG" || t.Is(k, "amod") || t.Tokens[b].Text != "," && t.Tokens[b].Tag != "CC" ||
			t.Tokens[k].Lower == "including" {
			continue
		}
		if next := t.Tokens[k+1].Tag; next == "IN" || next == "CC" || next == "," || !nounBetween(t, out[len(out)-1]+1, b) {
			// "acquiring, keeping and selling houses" is one.
			return nil
		}
		out = append(out, k)
		ended = ended || t.Tokens[b].Tag == "CC"
	}
	if !ended {
		return nil
	}
	return out
}

// causesListed are the tokens at which the noun phrases of a list of three or more causes begin, where the first has more than
// its noun or the last an article of its own: "the release of the prisoners, civil marriage, and the closure of the bases"; nil
// for no list.
func causesListed(t *tree.Tree, first, last int) []int {
	out, ended := []int{}, false
	var whole bool
	for k := first; k <= last; k++ {
		if t.IsVerb(k) || t.Tokens[k].Tag == "WDT" || t.Sentence.QuoteAt(k) != nil {
			return nil
		}
		if k > first && t.Tokens[k-1].Text != "," && !(t.Tokens[k-1].Tag == "CC" && len(out) > 1) || t.Tokens[k].Tag == "CC" {
			continue
		}
		c := t.Sentence.ChunkAt(k)
		if c == nil || c.First != k || !noun.IsCause(t, c.Head) || t.Sentence.MentionAt(c.Head) != nil {
			if k > 1 && t.Tokens[k-1].Tag == "CC" && t.Tokens[k-2].Text != "," {
				continue
			}
			return nil
		}
		if k == first {
			whole = c.Last+1 <= last && t.Tokens[c.Last+1].Text != ","
		}
		ended = t.Tokens[max(k-1, 0)].Tag == "CC"
		out = append(out, k)
	}
	n := len(out)
	if n < 3 || !ended || !whole && t.Tokens[out[n-1]].Tag != "DT" {
		return nil
	}
	for _, k := range []int{out[0], out[n-1]} {
		if !noun.IsAbstract(t, t.Sentence.ChunkAt(k).Head) {
			return nil
		}
	}
	return out
}

// nounBetween reports whether one of the tokens from first to before end is a noun or pronoun.
func nounBetween(t *tree.Tree, first, end int) bool {
	for k := first; k < end; k++ {
		if t.IsNoun(k) || t.Tokens[k].Tag == "PRP" {
			return true
		}
	}
	return false
}
