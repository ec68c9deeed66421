package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// foreignName reports whether a name may begin with the small letter at token i: after a lead for other languages.
func (n *naming) foreignName(t []lang.Token, i int, ld lead) bool {
	if i == 0 && len(t) > 1 && t[0].Lower != "an" && t[0].Lower != "a" && t[1].IsUpper() &&
		len(known().foreign[t[0].Lower]) > 0 && foreignLang(t) != "" {
		return true // "(die Freie Partei)"
	}
	if isCommonWord(t[i].Lower) {
		return false
	}
	return ld.form == formRomanized || ld.label && ld.lang != "en" || ld.form == formFull && foreignLang(t[i:]) != ""
}

// quoted keeps a name in quotation marks: a translation unless the lead says otherwise.
func (n *naming) quoted(t []lang.Token, from, first, last int, ld lead) {
	form, tag, rule := formAlias, ld.lang, "name.quoted"
	switch {
	case ld.form != "" && ld.form != formFull:
		form = ld.form
	case ld.form == formFull:
		form = formFull
	}
	if tag == "" && form == formAlias && (n.headLang != "" || !n.englishHead()) {
		tag, rule = "en", "name.translation"
	}
	if ld.label && ld.lang != "" && ld.lang != "en" {
		if given := len(n.names) > 0 && n.names[len(n.names)-1].Lang == ld.lang; given ||
			ld.script != "" && isLatin(t[first].Text) {
			tag, rule = "en", "name.translation" // after the name in the language of the label: "(Hebrew: לח״י, "Fighters")"
		} else {
			form = formNative
		}
	}
	n.add(t, from, first, last, form, tag, rule)
}

// native keeps a name in another script at token i, and the romanization and translation that may follow it without a
// separator. It returns how many tokens it read.
func (n *naming) native(t []lang.Token, from, i int, ld lead) int {
	j := i
	for j < len(t) && t[j].Text != "," && t[j].Text != ";" && t[j].Text != "[" &&
		(!isLatin(t[j].Text) || t[j].Kind != lang.Word && j+1 < len(t) && !isLatin(t[j+1].Text) && t[j].Text != ":") {
		j++
	}
	last := j - 1
	for last > i && t[last].Kind == lang.Punct {
		last--
	}
	tag := ld.lang
	if ld.script != "" && !inScript(t[i].Text, ld.script) {
		tag = ""
	}
	n.add(t, from, i, last, formNative, tag, "name.native")
	n.lastNative = tag
	if j < len(t) && t[j].Text == "[" {
		// How it is spoken: "[ləʃkər]".
		for j < len(t) && t[j].Text != "]" {
			j++
		}
		return min(j+1, len(t)) - i
	}
	// Latin words right after it: the romanization, then perhaps the English of it.
	k := j
	for k < len(t) && t[k].Text != "," && t[k].Text != ";" && isLatin(t[k].Text) && closers[t[k].Text] == "" {
		k++
	}
	if k == j || t[j].Kind != lang.Word {
		return j - i
	}
	if l, m := leadAt(t, j); m > 0 && l.set {
		return j - i
	}
	split := k
	for split > j && isASCII(t[split-1].Text) {
		split--
	}
	if split == j {
		split = k // no sign of where the English begins
	}
	romanized := ""
	if tag != "" {
		romanized = tag + "-Latn"
	}
	roman := split - 1
	for roman > j && t[roman].Kind == lang.Punct {
		roman--
	}
	n.add(t, j, j, roman, formRomanized, romanized, "name.romanized")
	if split < k {
		form := formAlias
		if ld.form == formFull {
			form = formFull
		}
		n.add(t, split, split, k-1, form, "en", "name.english-tail")
	}
	return k - i
}

// latin keeps a name in Latin script, tokens first up to end.
func (n *naming) latin(t []lang.Token, from, first, end int, ld lead, clause bool) {
	text := n.s.Doc.Text[t[first].Start:t[end-1].End]
	if short, _, branch := strings.Cut(text, "("); branch && isAbbreviation(short) {
		text = short
	}
	foreign := foreignLang(t[first:end])
	if ld.form == formRomanized && from == first && isAbbreviation(text) && (n.fitsHead(text) || n.fitsNames(text)) {
		ld = lead{} // the letters behind a romanized name are no such name: "(Russian: …, romanized: …; ABC)"
	}
	switch {
	case ld.form == formRomanized:
		tag := ld.lang
		if tag == "" {
			tag = n.lastNative
		}
		if tag != "" {
			tag += "-Latn"
		}
		n.add(t, from, first, end-1, formRomanized, tag, "name.romanized")
	case ld.form == formFull || ld.form == formFormer:
		tag := ld.lang
		if tag == "" {
			tag = foreign
		}
		n.add(t, from, first, end-1, ld.form, tag, "name."+ld.form)
	case isAbbreviation(text) && (ld.form == "" || ld.form == formAbbreviation || ld.form == formAlias):
		if ld.form == "" && !n.fitsHead(text) && !n.fitsNames(text) && !n.foreignInitials(t, first, end) &&
			!(first == 0 && end == 1 && (n.standsAlone(t[0]) || n.beginsAlike(text))) {
			return
		}
		n.add(t, from, first, end-1, formAbbreviation, "", "name.abbreviation")
	case ld.form == "" && !ld.label && !clause && end-first == 1 && n.shortens(t[first].Text):
		n.add(t, from, first, end-1, formAbbreviation, "", "name.short-form")
	case ld.form != "":
		form := ld.form
		switch {
		case form == formAbbreviation && end-first > 1:
			form = formAlias
		case form == formAlias && ld.lang != "" && ld.lang != "en":
			form = formNative // "known in French as …"
		}
		n.add(t, from, first, end-1, form, ld.lang, "name."+form)
	case ld.label && ld.lang == "en":
		n.add(t, from, first, end-1, formAlias, "en", "name.translation")
	case ld.label && ld.script == "":
		n.add(t, from, first, end-1, formNative, ld.lang, "name.native")
	case ld.label && len(n.names) > 0 && isEnglish(t[first:end]):
		n.add(t, from, first, end-1, formAlias, "en", "name.translation")
	case ld.label:
		n.add(t, from, first, end-1, formRomanized, ld.lang+"-Latn", "name.romanized")
	case clause:
	case first == 0 && end == len(t) && n.writtenOtherwise(t):
		n.add(t, from, first, end-1, formRomanized, "", "name.foreign")
	case n.entity.Kind == annals.Person && n.headLang == "":
		// "Juan Santos (Labour Party)": whose party it is.
	case isAbbreviation(n.head) && end-first > 1 && fitsInitials(n.head, text):
		n.add(t, from, first, end-1, formFull, foreign, "name.spelled-out")
	case foreign != "" && n.headLang == "":
		n.add(t, from, first, end-1, formNative, foreign, "name.foreign")
	case !clause && n.cutsShort(t[first:end]):
		n.add(t, from, first, end-1, formAlias, "", "name.short-form")
	case foreign == "" && n.headLang == "" && n.englishHead() && looksForeign(t[first:end]):
		form := formNative
		if isTranscribed(t[first:end]) || n.hasScript() {
			form = formRomanized
		}
		n.add(t, from, first, end-1, form, "", "name.foreign")
	case n.headLang != "" && headKind(t[first:end]) != "" || n.headLang != "" && foreign == "" && end-first > 1,
		n.headLang == "" && from == 0 && n.translates(t[first:end]):
		n.add(t, from, first, end-1, formAlias, "en", "name.translation")
	case n.entity.Kind == annals.State && placeNamed(text) != nil:
		n.add(t, from, first, end-1, formAlias, "", "name.state")
	case len(n.names) > 0 && end-first > 1 && from > 0:
		n.add(t, from, first, end-1, formRomanized, "", "name.romanized")
	}
}
