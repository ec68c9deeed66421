package naming

import (
	_ "embed"
	"strings"
	"sync"

	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed leads.txt
var leadTable string

// lead is what the words before a name say of it.
type lead struct {
	form, lang, script string
	// label tells a language label, which leaves the form to the script of the name.
	label bool
	// until is the year up to which the name was used, where the words say "until YEAR" and no more of its time; since the
	// year from which it is.
	until, since string
	// set tells that there were words at all.
	set bool
}

// leads finds what introduces a name. Keys are token texts; "LANG", "YEAR" and "WHERE" are wildcards.
var leads = sync.OnceValue(func() *gazetteer.Trie[string] {
	t := &gazetteer.Trie[string]{}
	for f := range wordlist.Rows(leadTable) {
		node := t
		for _, w := range strings.Fields(f[1]) {
			if w != "LANG" && w != "YEAR" && w != "WHERE" {
				w = strings.ToLower(w)
			}
			node = node.Grow(w)
		}
		form := f[0]
		node.Value = &form
	}
	return t
})

// leadAt reads the lead at token i: its meaning and how many tokens it has, 0 when none stands there.
func leadAt(t []lang.Token, i int) (lead, int) {
	var out lead
	n := 0
	for i+n < len(t) {
		l, k := oneLead(t, i+n)
		if k == 0 {
			break
		}
		n += k
		if l.form == "skip" {
			if out.set && i+n < len(t) && (t[i+n].Lower == "as" || t[i+n].Lower == "to") {
				n++ // "translated roughly as"
			}
			continue
		}
		out.set = true
		if l.label {
			out.label = true
		}
		if l.form != "" {
			out.form = l.form
		}
		if l.until != "" {
			out.until = l.until
		}
		if l.since != "" {
			out.since = l.since
		}
		if l.lang != "" {
			out.lang, out.script = l.lang, l.script
		}
		if i+n < len(t) && (t[i+n].Text == ":" || t[i+n].Text == ";" && out.set && !out.label) {
			n++
		}
	}
	return out, n
}

// oneLead is the longest single lead at token i.
func oneLead(t []lang.Token, i int) (lead, int) {
	var out lead
	length := 0
	var walk func(node *gazetteer.Trie[string], j int, l lead)
	walk = func(node *gazetteer.Trie[string], j int, l lead) {
		if node.Value != nil && j-i > length {
			length = j - i
			out = l
			switch form := *node.Value; form {
			case "label":
				out.label = true
			case "alias en":
				out.form, out.lang, out.script = document.FormAlias, "en", ""
			default:
				out.form = form
			}
		}
		if j >= len(t) {
			return
		}
		if next := node.After(t[j].Lower); next != nil {
			walk(next, j+1, l)
		}
		if next := node.After("its"); next != nil && (t[j].Lower == "their" || t[j].Lower == "his" || t[j].Lower == "her") {
			walk(next, j+1, l)
		}
		if next := node.After("as"); next != nil && j > i && t[j].IsAdverb() && node.After(t[j].Lower) == nil {
			as := *next
			as.Other = nil
			walk(&gazetteer.Trie[string]{Below: &as}, j+1, l) // "known locally as"
		}
		if next := node.After("LANG"); next != nil {
			if g, n, ok := gazetteer.Known().Langs.Longest(t, j); ok && t[j].IsUpper() {
				with := l
				with.lang, with.script = g.Tag, g.Script
				walk(next, j+n, with)
			}
		}
		if next := node.After("YEAR"); next != nil && t[j].Kind == lang.Number && len(t[j].Text) == 4 {
			with := l
			switch {
			case j == i+1 && t[i].Lower == "until":
				with.until = t[j].Text
			case t[j-1].Lower == "since":
				with.since = t[j].Text
			}
			walk(next, j+1, with)
		}
		if next := node.After("WHERE"); next != nil {
			if n := whereLength(t[j:]); n > 0 {
				walk(next, j+n, l)
			}
		}
	}
	walk(leads(), i, lead{})
	return out, length
}

// whereLength is how many tokens say where, or among whom, somebody has a name: "in the group" of "known in the group as".
func whereLength(t []lang.Token) int {
	if len(t) == 0 || !namingPlaces[t[0].Lower] {
		return 0
	}
	for n := 1; n < len(t) && n < 7; n++ {
		switch x := t[n]; {
		case x.Lower == "as":
			if n > 1 {
				return n
			}
			return 0
		case x.IsNoun(), x.IsAdjective(), x.Tag == "DT", x.Tag == "PRP$", x.Tag == "PRP", x.Tag == "POS":
		case x.Lower == "of" || x.Lower == "and" || x.Lower == "or":
		default:
			return 0
		}
	}
	return 0
}

// namingPlaces are the prepositions before those among whom somebody has a name.
var namingPlaces = wordlist.Set("in to among amongst within inside outside throughout by across at")
