package frame

import (
	"slices"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// listedAims parts what a value of an aim tells where its words go on, after a comma or a conjunction, in the form in
// which they began, whatever the parser tied that to: "to feed the poor, to free the prisoners and to end the war",
// "feeding the poor, freeing prisoners and ending the war".
func (t *tree) listedAims(m document.Mention) []document.Mention {
	first := slices.IndexFunc(t.t, func(w lang.Token) bool { return w.Start >= m.Start })
	if first < 0 || m.Entity != nil {
		return []document.Mention{m}
	}
	last := first
	for last+1 < len(t.t) && t.t[last+1].End <= m.End {
		last++
	}
	parts := t.infinitivesListed(first, last)
	if parts == nil {
		parts = t.gerundsListed(first, last)
	}
	var out []document.Mention
	for n, k := range parts {
		end := last
		if n+1 < len(parts) {
			end = parts[n+1] - 1
		}
		for end > k && (t.t[end].Text == "," || t.t[end].Tag == "CC" ||
			n+1 < len(parts) && t.t[end].Tag == "IN" && t.t[end].Lower == "for") {
			end--
		}
		out = append(out, t.stretch(k, end))
	}
	if len(out) < 2 {
		return []document.Mention{m}
	}
	return out
}

// infinitivesListed are the tokens at which the infinitives of a list with "to" before each begin, nil for no list.
// Where one of them has another below it, what follows may be more of that.
func (t *tree) infinitivesListed(first, last int) []int {
	if t.t[first].Lower != "to" || first+1 > last || t.t[first+1].Tag != "VB" {
		return nil
	}
	out := []int{first}
	for k := first + 2; k < last; k++ {
		if t.s.QuoteAt(k) != nil {
			return nil
		}
		if t.t[k].Lower != "to" || t.t[k+1].Tag != "VB" {
			continue
		}
		if t.t[k-1].Text != "," && t.t[k-1].Tag != "CC" {
			return nil
		}
		out = append(out, k)
	}
	return out
}

// gerundsListed are the tokens at which the gerunds of a list begin that ends with a conjunction and one more, nil for
// no list.
func (t *tree) gerundsListed(first, last int) []int {
	if t.t[first].Tag != "VBG" {
		return nil
	}
	out, ended := []int{first}, false
	for k := first + 1; k < last; k++ {
		if t.s.QuoteAt(k) != nil || t.t[k].Tag == "WDT" || t.t[k].Tag == "TO" && t.t[k+1].Tag == "VB" {
			return nil
		}
		b := k - 1
		if t.t[b].Lower == "for" {
			b--
		}
		if t.t[k].Tag != "VBG" || t.is(k, "amod") || t.t[b].Text != "," && t.t[b].Tag != "CC" || t.t[k].Lower == "including" {
			continue
		}
		if next := t.t[k+1].Tag; next == "IN" || next == "CC" || next == "," || !t.nounBetween(out[len(out)-1]+1, b) {
			// "acquiring, keeping and selling houses" is one.
			return nil
		}
		out = append(out, k)
		ended = ended || t.t[b].Tag == "CC"
	}
	if !ended {
		return nil
	}
	return out
}

// nounBetween reports whether one of the tokens from first to before end is a noun or pronoun.
func (t *tree) nounBetween(first, end int) bool {
	for k := first; k < end; k++ {
		if t.isNoun(k) || t.t[k].Tag == "PRP" {
			return true
		}
	}
	return false
}
