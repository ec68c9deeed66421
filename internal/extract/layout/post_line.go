package layout

import (
	"slices"
	"strings"

	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// A line of somebody's career is read as the sentence that it stands for: "1990–1994: Mayor of Lima" as "In 1990–1994,
// he was Mayor of Lima", "Legal adviser, Tanners' League, 1987–90" as "He was legal adviser of Tanners' League,
// 1987–90".

// undated are the clauses of a line that has no date before it, as they stand; in an entry of a biographical dictionary
// with its abbreviations written out.
func undated(t []lang.Token, headed bool) []entry {
	var out []entry
	for _, p := range parts(t, 0) {
		own := t[p[0]:p[1]:p[1]]
		if headed {
			own = writtenOut(own)
		}
		out = append(out, entry{start: t[p[0]].Start, end: t[p[1]-1].End, tokens: own, labelled: true, headed: headed})
	}
	return out
}

// writtenOut are the words of a clause of an entry with "b." and the like at its beginning written out: "born in".
func writtenOut(t []lang.Token) []lang.Token {
	word := entryLetters[strings.TrimSuffix(t[0].Text, ".")]
	k := 1
	if k < len(t) && t[k].Text == "." && t[k].Glued {
		k++
	}
	if word == "" || k >= len(t) {
		return t
	}
	kin := isKinWord(word)
	if kin && t[k].Lower != "of" || !kin && !t[k].IsUpper() && t[k].Kind != lang.Number {
		return t
	}
	first := t[0]
	first.Text, first.Lower = word, word
	out := []lang.Token{first}
	switch {
	case kin:
	case beginsDate(t[k:]):
		out = append(out, silent("on", t[k].Start-1))
	default:
		out = append(out, silent("in", t[k].Start-1))
	}
	return append(out, t[k:]...)
}

// entryLetters are the letters by which entries say that somebody was born or died and whose child somebody is.
var entryLetters = map[string]string{"b": "born", "d": "daughter", "s": "son"}

// isKinWord reports whether a word is one for somebody's child.
func isKinWord(w string) bool { return w == "son" || w == "daughter" }

// endsDated reports whether a line ends with a date, in brackets or not: "Member of the Board since 2012".
func endsDated(t []lang.Token) bool {
	last := len(t) - 1
	for last >= 0 && t[last].Kind == lang.Punct {
		last--
	}
	if last < 2 {
		return false
	}
	if t[last].Lower == "present" || t[last].Lower == "date" {
		return true
	}
	times := dates.Read(t[:last+1], nil)
	return len(times) > 0 && times[len(times)-1].Last == last
}

// beginsWithPost reports whether a clause begins with a post that somebody held and has no predicate.
func beginsWithPost(t []lang.Token) bool {
	k := postAt(t)
	if k < 0 {
		return false
	}
	for i := k + 1; i < len(t); i++ {
		if tag := t[i].Tag; tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD" {
			if before := t[i-1].Tag; before != "PRP" && before != "WP" && before != "WDT" {
				return false // "Chairman of the League, Juan Santos, resigns"
			}
		}
	}
	return true
}

// postAt is the token of the post that a clause begins with, "mayor" of "deputy mayor of Lima", -1 for none.
func postAt(t []lang.Token) int {
	for i := 0; i < len(t) && i < 6; i++ {
		x := t[i]
		switch {
		case x.Text == "-" || x.Text == "/":
			continue
		case x.Kind != lang.Word, x.Tag == "DT", x.Tag == "IN", strings.HasPrefix(x.Tag, "PRP"), x.Tag == "MD":
			return -1
		case !IsPost(x.Lower):
			continue
		}
		for i+1 < len(t) && IsPost(t[i+1].Lower) {
			i++ // "Secretary General"
		}
		if i+1 == len(t) || afterPost[t[i+1].Lower] {
			return i
		}
		return -1
	}
	return -1
}

// IsPost reports whether a word is one for a post or for who belongs to something.
func IsPost(w string) bool {
	return document.Titles[w] || entity.PersonNouns[w] || entity.OfficeWords[w] || entity.EntryWords["post"][w]
}

// afterPost are the words and signs that go on after a post.
var afterPost = wordlist.Set("of at in for to on with , : ( . ;")

// seat writes "of the" for the comma or colon between a post and whose it is, and a preposition for that before the
// date: "legal adviser, Tanners' League, 1987–90". The clause's own words begin at token i.
func (e *entry) seat(i int) {
	e.tokens = slices.Clone(e.tokens)
	k := postAt(e.tokens[i:])
	if k < 0 {
		return
	}
	if k == 0 && !document.Titles[e.tokens[i].Lower] || k == 0 && k+1 < len(e.tokens[i:]) && e.tokens[i+1].Text == "," {
		e.tokens[i].Text = e.tokens[i].Lower // "Trustee of the Museum" is no name
	}
	if k += i + 1; k+1 >= len(e.tokens) {
		return
	}
	if x := &e.tokens[k]; (x.Text == "," || x.Text == ":") && e.tokens[k+1].IsUpper() && !beginsDate(e.tokens[k+1:]) {
		x.Text, x.Lower, x.Kind, x.Glued = "of", "of", lang.Word, false
		e.tokens = slices.Insert(e.tokens, k+1, silent("the", x.End))
	}
	closings := document.Closings(e.tokens)
	for n := k + 1; n+1 < len(e.tokens); n++ {
		if x := &e.tokens[n]; x.Text == "," && beginsDate(e.tokens[n+1:]) {
			w := "in"
			if n+3 <= len(e.tokens) && entity.IsYear(e.tokens[n+1]) && (n+3 == len(e.tokens) || e.tokens[n+3].Kind == lang.Punct) &&
				n+2 < len(e.tokens) && e.tokens[n+2].IsDash() {
				w = "since" // "1997–"
			}
			x.Text, x.Lower, x.Kind, x.Glued = w, w, lang.Word, false
			return
		}
		if end := closings[n]; end > n && beginsDate(e.tokens[n+1:end]) &&
			(end+1 == len(e.tokens) || e.tokens[end+1].Kind == lang.Punct) {
			// "President of the Rowing Club (2003–2009)"
			e.tokens = slices.Delete(e.tokens, end, end+1)
			if prepositional[e.tokens[n+1].Lower] {
				e.tokens = slices.Delete(e.tokens, n, n+1)
			} else {
				x := &e.tokens[n]
				x.Text, x.Lower, x.Kind, x.Glued = "in", "in", lang.Word, false
			}
			return
		}
	}
}

// beginsDate reports whether the words begin with a date.
func beginsDate(t []lang.Token) bool {
	times := dates.Read(t, nil)
	return len(times) > 0 && times[0].First == 0
}
