package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// englishHead reports whether the head is made of English words: its head noun is one that names have in English.
func (n *naming) englishHead() bool {
	for _, x := range lang.Tokens(n.head, 0, len(n.head)) {
		if nouns.Kind(x.Lower) != "" {
			return true
		}
	}
	return false
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// inScript reports whether a word is written in a script (ISO 15924).
func inScript(word, script string) bool {
	table := map[string]*unicode.RangeTable{"Arab": unicode.Arabic, "Cyrl": unicode.Cyrillic, "Hebr": unicode.Hebrew,
		"Deva": unicode.Devanagari, "Hani": unicode.Han, "Hang": unicode.Hangul, "Grek": unicode.Greek, "Armn": unicode.Armenian,
		"Geor": unicode.Georgian, "Thai": unicode.Thai, "Beng": unicode.Bengali, "Taml": unicode.Tamil, "Ethi": unicode.Ethiopic,
		"Khmr": unicode.Khmer, "Mymr": unicode.Myanmar, "Sinh": unicode.Sinhala, "Guru": unicode.Gurmukhi,
		"Telu": unicode.Telugu}[script]
	if table == nil {
		return true
	}
	for _, r := range word {
		if unicode.IsLetter(r) && unicode.Is(table, r) {
			return true
		}
	}
	return false
}

// looksForeign reports whether a name of several words has none that English knows, so that beside an English name it
// is the same in another language.
func looksForeign(t []lang.Token) bool {
	if _, n, ok := gazetteer.Known().Sites.Longest(t, 0); len(t) < 2 || !t[0].IsUpper() || ok && n > 0 ||
		gazetteer.Known().Places.After(t[0].Lower) != nil || entity.IsPartyName(document.JoinTokens(t)) {
		return false
	}
	for _, x := range t {
		if strings.HasSuffix(x.Lower, "ist") || strings.HasSuffix(x.Lower, "ism") {
			return false
		}
		if x.Kind == lang.Word &&
			(document.IsAbbreviation(x.Text) || entity.DemonymLength([]lang.Token{x}, 0) > 0 ||
				entity.IsCommonWord(x.Lower) && len(x.Text) > 3 || nouns.Kind(x.Lower) != "" || entity.GivenNames()[x.Lower] != "") {
			return false
		}
	}
	return true
}

// writtenOtherwise reports whether the words in Latin letters behind a person's name in another script are that name:
// as many words, each with a capital, that name neither an organization nor a place.
func (n *naming) writtenOtherwise(t []lang.Token) bool {
	head := lang.Tokens(n.head, 0, len(n.head))
	if n.entity.Kind != annals.Person && n.entity.Kind != "" || len(t) < 2 || len(t) != len(head) || entity.HeadKind(t) != "" ||
		entity.IsPartyName(document.JoinTokens(t)) || entity.PlaceNamed(document.JoinTokens(t)) != nil {
		return false
	}
	for i, x := range t {
		if document.IsLatin(head[i].Text) || !document.IsLatin(x.Text) || !x.IsUpper() || document.IsAbbreviation(x.Text) ||
			entity.IsCommonWord(x.Lower) || entity.DemonymLength(t, i) > 0 {
			return false
		}
	}
	return true
}

// isTranscribed reports whether a name in Latin letters is written as names from another script are: with an Arabic
// article, or with the signs of scholarly transcription.
func isTranscribed(t []lang.Token) bool {
	for i, x := range t {
		if entity.ArticleLength(t, i) > 0 || strings.ContainsAny(x.Text, "ḥṣṭḍẓḫḵḏṯġʿʾ") {
			return true
		}
	}
	return false
}

// isEnglish reports whether several words are an English name's.
func isEnglish(t []lang.Token) bool {
	if len(t) < 2 || isTranscribed(t) || document.ForeignLang(t) != "" {
		return false
	}
	for _, x := range t {
		if entity.IsCommonWord(x.Lower) && len(x.Text) > 3 || nouns.Kind(x.Lower) != "" {
			return true
		}
	}
	return false
}

// hasScript reports whether a name in another script was read.
func (n *naming) hasScript() bool {
	for _, c := range n.names {
		if v := c.Roles[annals.RoleValue][0]; !document.IsLatin(n.s.Doc.Text[v.Start:v.End]) {
			return true
		}
	}
	return false
}

// translates reports whether the words, an English name of several words, say in English what a head of no English word
// means: "the Luftschutz (Air Protection Service)", "the RAD (National Labour Service)", "Waffen-SS (Armed SS)".
func (n *naming) translates(t []lang.Token) bool {
	name := document.JoinTokens(t)
	if known, _ := entity.Lookup(n.s.Doc, name); len(t) < 2 || t[len(t)-1].Kind != lang.Word || entity.PlaceNamed(name) != nil ||
		known != nil {
		return false
	}
	english := entity.HeadKind(t) != ""
	for _, x := range t {
		english = english || entity.IsCommonWord(x.Lower) || nouns.Kind(x.Lower) != ""
	}
	if !english || n.entity.Kind == annals.State || n.entity.Ref != "" {
		return false
	}
	head := lang.Tokens(n.head, 0, len(n.head))
	for i, x := range head {
		switch {
		case x.Kind != lang.Word:
		case document.IsAbbreviation(x.Text):
		case nouns.Kind(x.Lower) != "" || entity.IsCommonWord(x.Lower) || entity.DemonymLength(head, i) > 0 ||
			entity.GivenNames()[x.Lower] != "" || document.Titles[x.Lower]:
			return false
		}
	}
	_, sites, ok := gazetteer.Known().Sites.Longest(head, 0)
	return !ok || sites < len(head)
}
