package grammar

import (
	"cmp"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/lang"
)

// foreignName reports whether a name may begin with the small letter at token i: after a lead for other languages.
func (n *naming) foreignName(g giving, i int) bool {
	t, ld := g.t, g.lead
	if i == 0 && len(t) > 1 && t[0].Lower != "an" && t[0].Lower != "a" && t[1].IsUpper() &&
		len(known().foreign[t[0].Lower]) > 0 && foreignLang(t) != "" {
		return true // "(die Freie Partei)"
	}
	if isCommonWord(t[i].Lower) {
		return false
	}
	return ld.form == formRomanized || ld.label && ld.lang != "en" || ld.form == formFull && foreignLang(t[i:]) != ""
}

// quoted keeps a name in quotation marks, tokens first to last: a translation unless the lead says otherwise.
func (n *naming) quoted(g giving, first, last int) {
	ld := g.lead
	form, tag, rule := cmp.Or(ld.form, formAlias), ld.lang, "name.quoted"
	if tag == "" && form == formAlias && (n.headLang != "" || !n.englishHead()) {
		tag, rule = "en", "name.translation"
	}
	if ld.label && ld.lang != "" && ld.lang != "en" {
		if given := len(n.names) > 0 && n.names[len(n.names)-1].Lang == ld.lang; given ||
			ld.script != "" && isLatin(g.t[first].Text) {
			tag, rule = "en", "name.translation" // after the name in the language of the label: "(Hebrew: לח״י, "Fighters")"
		} else {
			form = formNative
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
		(!isLatin(t[j].Text) || t[j].Kind != lang.Word && j+1 < len(t) && !isLatin(t[j+1].Text) && t[j].Text != ":") {
		j++
	}
	tag := g.lead.lang
	if g.lead.script != "" && !inScript(t[i].Text, g.lead.script) {
		tag = ""
	}
	n.add(t, g.from, i, lastWord(t, i, j), formNative, tag, "name.native")
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
	for end < len(t) && t[end].Text != "," && t[end].Text != ";" && isLatin(t[end].Text) && closers[t[end].Text] == "" {
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
	n.add(t, i, i, lastWord(t, i, english), formRomanized, tag, "name.romanized")
	if english < end {
		form := formAlias
		if g.lead.form == formFull {
			form = formFull
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
	if short, _, branch := strings.Cut(text, "("); branch && isAbbreviation(short) {
		text = short
	}
	letters := isAbbreviation(text)
	if g.lead.form == formRomanized && g.from == first && letters && (n.fitsHead(text) || n.fitsNames(text)) {
		g.lead = lead{} // the letters behind a romanized name are no such name: "(Russian: …, romanized: …; ABC)"
	}
	ld := g.lead
	var form, tag, rule string
	switch {
	case letters && (ld.form == formAbbreviation || ld.form == formAlias || ld.form == "" && n.isShort(g, first, end, text)):
		form, rule = formAbbreviation, "name.abbreviation"
	case letters && ld.form == "":
	case ld.form == "" && !ld.label && !g.clause && end-first == 1 && n.shortens(t[first].Text):
		form, rule = formAbbreviation, "name.short-form"
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
	case ld.form == formRomanized:
		if tag = cmp.Or(ld.lang, n.lastNative); tag != "" {
			tag += "-Latn"
		}
		return formRomanized, tag, "name.romanized"
	case ld.form == formFull || ld.form == formFormer:
		return ld.form, cmp.Or(ld.lang, foreignLang(name)), "name." + ld.form
	case ld.form == formAbbreviation && len(name) > 1:
		return formAlias, ld.lang, "name." + formAlias
	case ld.form == formAlias && ld.lang != "" && ld.lang != "en":
		return formNative, ld.lang, "name." + formNative // "known in French as …"
	case ld.form != "":
		return ld.form, ld.lang, "name." + ld.form
	case ld.lang == "en":
		return formAlias, "en", "name.translation"
	case ld.script == "":
		return formNative, ld.lang, "name.native"
	case len(n.names) > 0 && isEnglish(name):
		return formAlias, "en", "name.translation"
	}
	return formRomanized, ld.lang + "-Latn", "name.romanized"
}

// unledForm is what a name in Latin script, tokens first up to end of a parenthesis without a lead, is to the head: its
// form, its language and the rule; empty where nothing tells.
func (n *naming) unledForm(g giving, first, end int, text string) (form, tag, rule string) {
	name := g.t[first:end]
	foreign := foreignLang(name)
	switch {
	case first == 0 && end == len(g.t) && n.writtenOtherwise(g.t):
		return formRomanized, "", "name.foreign"
	case n.namesAnother(g, first, end):
		return "", "", ""
	case isAbbreviation(n.head) && len(name) > 1 && (fitsInitials(n.head, text) || len(name) > 2 && sameInitials(n.head, text)):
		return formFull, foreign, "name.spelled-out"
	case foreign != "" && n.headLang == "":
		return formNative, foreign, "name.foreign"
	case n.cutsShort(name):
		return formAlias, "", "name.short-form"
	case foreign == "" && n.headLang == "" && n.englishHead() && looksForeign(name):
		if isTranscribed(name) || n.hasScript() {
			return formRomanized, "", "name.foreign"
		}
		return formNative, "", "name.foreign"
	case n.isTranslation(g, name, foreign):
		return formAlias, "en", "name.translation"
	case n.entity.Kind == annals.State && placeNamed(text) != nil:
		return formAlias, "", "name.state"
	case len(n.names) > 0 && len(name) > 1 && g.from > 0:
		return formRomanized, "", "name.romanized"
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

// isTranslation reports whether a name, whose words are of a language or "", is English for the head.
func (n *naming) isTranslation(g giving, name []lang.Token, foreign string) bool {
	if n.headLang != "" {
		return headKind(name) != "" || foreign == "" && len(name) > 1
	}
	return g.from == 0 && n.translates(name)
}

// holdsPost reports whether the words from token first up to end name a person by the title before the name, or by the
// post after a comma.
func holdsPost(t []lang.Token, first, end int) bool {
	if headKind(t[first:end]) != "" {
		return false
	}
	if end-first > 1 && titles[t[first].Lower] && t[first+1].IsUpper() && (first == 0 || t[first-1].Lower != "the") &&
		!isCommonWord(t[first+1].Lower) {
		return true
	}
	return end+1 < len(t) && t[end].Text == "," && isPost(t[end+1].Lower)
}
