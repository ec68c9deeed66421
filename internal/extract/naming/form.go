package naming

import (
	"cmp"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/nouns"
)

// foreignName reports whether a name may begin with the small letter at token i: after a lead for other languages.
func (n *naming) foreignName(g giving, i int) bool {
	t, ld := g.t, g.lead
	if i == 0 && len(t) > 1 && t[0].Lower != "an" && t[0].Lower != "a" && t[1].IsUpper() &&
		len(gazetteer.Known().Foreign[t[0].Lower]) > 0 && document.ForeignLang(t) != "" {
		return true // "(die Freie Partei)"
	}
	if entity.IsCommonWord(t[i].Lower) {
		return false
	}
	return ld.form == document.FormRomanized || ld.label && ld.lang != "en" ||
		ld.form == document.FormFull && document.ForeignLang(t[i:]) != ""
}

// quoted keeps a name in quotation marks, tokens first to last: a translation unless the lead says otherwise.
func (n *naming) quoted(g giving, first, last int) {
	ld := g.lead
	form, tag, rule := cmp.Or(ld.form, document.FormAlias), ld.lang, "name.quoted"
	if tag == "" && form == document.FormAlias && (n.headLang != "" || !n.englishHead()) {
		tag, rule = "en", "name.translation"
	}
	if ld.label && ld.lang != "" && ld.lang != "en" {
		if given := len(n.names) > 0 && n.names[len(n.names)-1].Lang == ld.lang; given ||
			ld.script != "" && document.IsLatin(g.t[first].Text) {
			tag, rule = "en", "name.translation" // after the name in the language of the label: "(Hebrew: לח״י, "Fighters")"
		} else {
			form = document.FormNative
		}
	}
	n.add(g.t, g.from, first, last, form, tag, rule)
}

// native keeps a name in another script at token i, and the romanization and translation that may follow it without a
// separator. It returns how many tokens it read.
func (n *naming) native(g giving, i int) int {
	t := g.t
	j := i
	for j < len(t) && t[j].Text != "," && t[j].Text != ";" && t[j].Text != "[" &&
		(!document.IsLatin(t[j].Text) || t[j].Kind != lang.Word && j+1 < len(t) && !document.IsLatin(t[j+1].Text) && t[j].Text != ":") {
		j++
	}
	tag := g.lead.lang
	if g.lead.script != "" && !inScript(t[i].Text, g.lead.script) {
		tag = ""
	}
	n.add(t, g.from, i, lastWord(t, i, j), document.FormNative, tag, "name.native")
	n.lastNative = tag
	if j < len(t) && t[j].Text == "[" {
		// How it is spoken: "[ləʃkər]".
		for j < len(t) && t[j].Text != "]" {
			j++
		}
		return min(j+1, len(t)) - i
	}
	return n.romanization(g, j, tag) - i
}

// lastWord is the last of the tokens from first up to end that is no mark, or first.
func lastWord(t []lang.Token, first, end int) int {
	last := end - 1
	for last > first && t[last].Kind == lang.Punct {
		last--
	}
	return last
}

// romanization keeps the name that stands in Latin letters at token i, right after the one in another script of the language
// of the tag, and perhaps the English of it. It returns the token after them, i where none stands there.
func (n *naming) romanization(g giving, i int, tag string) int {
	t := g.t
	end := i
	for end < len(t) && t[end].Text != "," && t[end].Text != ";" && document.IsLatin(t[end].Text) &&
		document.Closers[t[end].Text] == "" {
		end++
	}
	if end == i || t[i].Kind != lang.Word {
		return i
	}
	if l, m := leadAt(t, i); m > 0 && l.set {
		return i
	}
	english := end
	for english > i && isASCII(t[english-1].Text) {
		english--
	}
	if english == i {
		english = end // no sign of where the English begins
	}
	if tag != "" {
		tag += "-Latn"
	}
	n.add(t, i, i, lastWord(t, i, english), document.FormRomanized, tag, "name.romanized")
	if english < end {
		form := document.FormAlias
		if g.lead.form == document.FormFull {
			form = document.FormFull
		}
		n.add(t, english, english, end-1, form, "en", "name.english-tail")
	}
	return end
}

// latin keeps a name in Latin script, tokens first up to end, where what it is to the head can be told.
func (n *naming) latin(g giving, first, end int) {
	t := g.t
	text := n.s.Doc.Text[t[first].Start:t[end-1].End]
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return // a mark that the name before left over
	}
	if short, _, branch := strings.Cut(text, "("); branch && document.IsAbbreviation(short) {
		text = short
	}
	letters := document.IsAbbreviation(text) || n.numbersHead(text)
	if g.lead.form == document.FormRomanized && g.from == first && letters && (n.fitsHead(text) || n.fitsNames(text)) {
		g.lead = lead{} // the letters behind a romanized name are no such name: "(Russian: …, romanized: …; ABC)"
	}
	ld := g.lead
	var form, tag, rule string
	switch {
	case letters && (ld.form == document.FormAbbreviation || ld.form == document.FormAlias ||
		ld.form == "" && n.isShort(g, first, end, text)):
		form, rule = document.FormAbbreviation, "name.abbreviation"
	case letters && ld.form == "":
	case ld.form == "" && !ld.label && !g.clause && end-first == 1 && n.shortens(t[first].Text):
		form, rule = document.FormAbbreviation, "name.short-form"
	case ld.form != "" || ld.label:
		form, tag, rule = n.ledForm(ld, t[first:end])
	case !g.clause:
		form, tag, rule = n.unledForm(g, first, end, text)
	}
	if form != "" {
		n.add(t, g.from, first, end-1, form, tag, rule)
	}
}

// isShort reports whether letters that nothing introduces, tokens first up to end, are short for the head: they are its
// initials or those of a name of it, or stand alone beside it.
func (n *naming) isShort(g giving, first, end int, text string) bool {
	return n.fitsHead(text) || n.fitsNames(text) || n.foreignInitials(g.t, first, end) ||
		first == 0 && end == 1 && (n.standsAlone(g.t[0]) || n.beginsAlike(text)) || n.leftAlone(g, first, end)
}

// leftAlone reports whether only letters are left of what stood in a parenthesis: "Energies for Peru (, EPP)", whose
// name in another script a copy of the text lost. They may be those of the lost name.
func (n *naming) leftAlone(g giving, first, end int) bool {
	return first == 1 && end == len(g.t) && (g.t[0].Text == "," || g.t[0].Text == ";") &&
		len(lang.Tokens(n.head, 0, len(n.head))) > 1 &&
		n.entity.Kind != annals.Person && n.entity.Kind != annals.Place && n.entity.Kind != annals.State
}

// ledForm is what a name in Latin script is by its lead: its form, its language and the rule.
func (n *naming) ledForm(ld lead, name []lang.Token) (form, tag, rule string) {
	switch {
	case ld.form == document.FormRomanized:
		if tag = cmp.Or(ld.lang, n.lastNative); tag != "" {
			tag += "-Latn"
		}
		return document.FormRomanized, tag, "name.romanized"
	case ld.form == document.FormFull || ld.form == document.FormFormer:
		return ld.form, cmp.Or(ld.lang, document.ForeignLang(name)), "name." + ld.form
	case ld.form == document.FormAbbreviation && len(name) > 1:
		return document.FormAlias, ld.lang, "name." + document.FormAlias
	case ld.form == document.FormAlias && ld.lang != "" && ld.lang != "en":
		return document.FormNative, ld.lang, "name." + document.FormNative // "known in French as …"
	case ld.form != "":
		return ld.form, ld.lang, "name." + ld.form
	case ld.lang == "en":
		return document.FormAlias, "en", "name.translation"
	case ld.script == "":
		return document.FormNative, ld.lang, "name.native"
	case len(n.names) > 0 && isEnglish(name):
		return document.FormAlias, "en", "name.translation"
	}
	return document.FormRomanized, ld.lang + "-Latn", "name.romanized"
}

// unledForm is what a name in Latin script, tokens first up to end of a parenthesis without a lead, is to the head: its
// form, its language and the rule; empty where nothing tells.
func (n *naming) unledForm(g giving, first, end int, text string) (form, tag, rule string) {
	name := g.t[first:end]
	foreign := document.ForeignLang(name)
	switch {
	case first == 0 && end == len(g.t) && n.writtenOtherwise(g.t):
		return document.FormRomanized, "", "name.foreign"
	case n.namesAnother(g, first, end):
		return "", "", ""
	case document.IsAbbreviation(n.head) && len(name) > 1 &&
		(entity.FitsInitials(n.head, text) || len(name) > 2 && sameInitials(n.head, text)):
		return document.FormFull, foreign, "name.spelled-out"
	case foreign != "" && n.headLang == "":
		return document.FormNative, foreign, "name.foreign"
	case n.cutsShort(name):
		return document.FormAlias, "", "name.short-form"
	case foreign == "" && n.headLang == "" && n.englishHead() && looksForeign(name):
		if isTranscribed(name) || n.hasScript() {
			return document.FormRomanized, "", "name.foreign"
		}
		return document.FormNative, "", "name.foreign"
	case n.isTranslation(g, name, foreign):
		return document.FormAlias, "en", "name.translation"
	case n.sameSort(g, first, end):
		return document.FormAlias, "", "name.same-sort"
	case n.entity.Kind == annals.State && entity.PlaceNamed(text) != nil:
		return document.FormAlias, "", "name.state"
	case len(n.names) > 0 && len(name) > 1 && g.from > 0:
		return document.FormRomanized, "", "name.romanized"
	}
	return "", "", ""
}

// namesAnother reports whether tokens first up to end of a parenthesis name somebody else than the head: whose party
// somebody is, "Juan Santos (Labour Party)", or who leads a group, "Lima Regiment (Colonel Juan Santos)", "Tanners'
// League (Juan Santos, chair)".
func (n *naming) namesAnother(g giving, first, end int) bool {
	if n.entity.Kind == annals.Person {
		return n.headLang == ""
	}
	return holdsPost(g.t, first, end)
}

// sameSort reports whether tokens first up to end fill a parenthesis, and end with the noun for what they name that ends the
// head, too: "the Coast Laboratory (Juan Santos Laboratory)", "the Long River (Potato River)".
func (n *naming) sameSort(g giving, first, end int) bool {
	head, t := lang.Tokens(n.head, 0, len(n.head)), g.t
	if first > 1 || first == 1 && t[0].Lower != "the" || end != len(t) || end-first < 2 || len(head) < 2 {
		return false
	}
	sort := t[end-1].Lower
	return head[len(head)-1].Lower == sort && t[end-1].IsUpper() && nouns.Kind(sort) != "" && head[0].Lower != t[first].Lower
}

// isTranslation reports whether a name, whose words are of a language or "", is English for the head.
func (n *naming) isTranslation(g giving, name []lang.Token, foreign string) bool {
	if n.headLang != "" {
		return entity.HeadKind(name) != "" || foreign == "" && len(name) > 1
	}
	return g.from == 0 && n.translates(name)
}

// holdsPost reports whether the words from token first up to end name a person by the title before the name, or by the
// post after a comma.
func holdsPost(t []lang.Token, first, end int) bool {
	if entity.HeadKind(t[first:end]) != "" {
		return false
	}
	if end-first > 1 && document.Titles[t[first].Lower] && t[first+1].IsUpper() && (first == 0 || t[first-1].Lower != "the") &&
		!entity.IsCommonWord(t[first+1].Lower) {
		return true
	}
	return end+1 < len(t) && t[end].Text == "," && layout.IsPost(t[end+1].Lower)
}
