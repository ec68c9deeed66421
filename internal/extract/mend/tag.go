package mend

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// Retag mends what the tagger often gets wrong, before the words are parsed.
func Retag(t []lang.Token) {
	foreignNouns(t)
	capitalNouns(t)
	hyphenedPasts(t)
	mines(t)
	plainFound(t)
	foundings(t)
	openings(t)
	actNouns(t)
	ownedGerunds(t)
	tellers(t)
	partedPrefixes(t)
	numbering(t)
}

// foreignNouns makes what is foreign behind a noun a noun like it: "coup d'état" is one noun.
func foreignNouns(t []lang.Token) {
	for i := 1; i < len(t); i++ {
		if t[i].Tag == "FW" && t[i-1].IsNoun() {
			t[i].Tag, t[i].UPOS = t[i-1].Tag, t[i-1].UPOS
		}
	}
}

// hyphenedPasts makes the past tense that a hyphen ties to the word before it a participle: "is Lima-born Maria Campos".
func hyphenedPasts(t []lang.Token) {
	for i := 2; i+1 < len(t); i++ {
		if t[i].Tag == "VBD" && t[i].Glued && t[i-1].Text == "-" && t[i-1].Glued && (t[i+1].IsNoun() || t[i+1].IsAdjective()) {
			t[i].Tag = "VBN"
		}
	}
}

// capitalNouns makes the capitalized noun of a name that nothing follows no adjective: "the Front a …".
func capitalNouns(t []lang.Token) {
	for i := 1; i+1 < len(t); i++ {
		next := t[i+1]
		if t[i].Tag == "JJ" && t[i].IsUpper() && nouns.Listed(t[i].Lower) == annals.Organization &&
			!next.IsUpper() && !next.IsNoun() && !next.IsAdjective() && next.Text != "-" {
			t[i].Tag, t[i].UPOS = "NNP", "PROPN"
		}
	}
}

// mines makes "mine" behind a noun, an adjective or an article a noun: "the coal mine" is nobody's.
func mines(t []lang.Token) {
	for i := 1; i < len(t); i++ {
		if t[i].Lower == "mine" && t[i-1].HasTag("NN", "DT", "JJ") {
			asNoun(&t[i], "mine")
		}
	}
}

// plainFound makes "found" the verb of founding where only a base form fits, which that of finding is not: "left to found the
// League", "would found it", "helped found the League".
func plainFound(t []lang.Token) {
	for i := 1; i+1 < len(t); i++ {
		next := t[i+1]
		if t[i].Lower == "found" && t[i].Lemma == "find" && (t[i-1].HasTag("TO", "MD") ||
			i > 1 && t[i-1].Lemma == "not" && t[i-2].Tag == "MD" || t[i-1].Lemma == "help" &&
			t[i-1].IsVerb() && (next.IsNoun() || next.HasTag("DT", "PRP$", "JJ"))) {
			t[i].Tag, t[i].Lemma = "VB", "found"
		}
	}
}

// foundings makes "founding" and "setting up" nouns behind whose they are: "since its founding in 1990", "the setting up of
// the League".
func foundings(t []lang.Token) {
	for i := 1; i+1 < len(t); i++ {
		if t[i].Tag != "VBG" || !t[i-1].HasTag("POS", "PRP$", "DT", "JJ") {
			continue
		}
		switch next := t[i+1]; {
		case t[i].Lower == "setting" && next.Lower == "up":
			asNoun(&t[i], "setting_up")
		case t[i].Lower == "following" && next.Lower == "of" && t[i-1].HasTag("DT", "JJ"):
			asNoun(&t[i], "following")
		case t[i].Lower == "founding" && (next.Tag == "IN" || next.Kind == lang.Punct):
			asNoun(&t[i], "founding")
		case (t[i].Lower == "backing" || t[i].Lower == "funding") && (next.HasTag("IN", "TO", "CC") || next.Kind == lang.Punct):
			asNoun(&t[i], t[i].Lower)
		}
	}
}

// openings makes participles of the adjectives of verbs that open a sentence or follow a comma before "by": "Armed by Peru, the
// Front won".
func openings(t []lang.Token) {
	for i := 0; i+1 < len(t); i++ {
		if t[i].Tag == "JJ" && t[i+1].Lower == "by" && opening[t[i].Lower] != "" && (i == 0 || t[i-1].Text == ",") {
			t[i].Tag, t[i].UPOS, t[i].Lemma = "VBN", "VERB", opening[t[i].Lower]
		}
	}
}

// actNouns makes "listing" and "ban" nouns where they open a sentence, behind a date at most, and "by" or "in" follows: "October
// 1997: Listing by Peru", "2003: Ban in Chile".
func actNouns(t []lang.Token) {
	for i := 0; i+1 < len(t); i++ {
		if (t[i].Lower == "listing" || t[i].Lower == "ban") && (i == 0 || t[i-1].Kind == lang.Punct) && t[i+1].Tag == "IN" {
			if !t[i].IsNoun() {
				asNoun(&t[i], t[i].Lower)
			}
			return
		}
		if t[i].Kind == lang.Word && t[i].Tag != "IN" && !t[i].IsProper() {
			return
		}
	}
}

// ownedGerunds makes nouns of the gerunds by which somebody gives or ends a standing where the words before them say whose they
// are or which, and no object follows: "its banning by Peru", "the outlawing of the Front".
func ownedGerunds(t []lang.Token) {
	for i := 1; i+1 < len(t); i++ {
		next := t[i+1]
		if t[i].Tag != "VBG" || !t[i-1].HasTag("PRP$", "POS", "DT") || !next.HasTag("IN", "CC", "VBD", "VBZ", ".", ",") ||
			next.Lower == "as" {
			continue
		}
		base := document.VerbBase(t[i])
		for _, class := range []string{"designate", "ban", "legalize", "lift", "recognize"} {
			if document.VerbClasses[class][base] || base == "sanction" || base == "license" {
				asNoun(&t[i], t[i].Lower)
			}
		}
	}
}

// opening are the participles that are mostly adjectives, and their verbs.
var opening = map[string]string{"armed": "arm", "united": "unite", "allied": "ally", "organized": "organize",
	"organised": "organise", "opposed": "oppose", "supported": "support", "backed": "back"}

// asNoun makes a token a noun of a lemma.
func asNoun(x *lang.Token, lemma string) { x.Tag, x.UPOS, x.Lemma = "NN", "NOUN", lemma }

// numbering makes "number" a verb between "to" and how many: "is thought to number up to 700".
func numbering(t []lang.Token) {
	for i := 1; i+1 < len(t); i++ {
		if t[i].Lower == "number" && t[i-1].Lower == "to" &&
			(t[i+1].Kind == lang.Number || t[i+1].Tag == "CD" || roughly[t[i+1].Lower]) {
			t[i].Tag, t[i].UPOS, t[i-1].Tag, t[i-1].UPOS = "VB", "VERB", "TO", "PART"
		}
	}
}

// roughly are the words before a number that is no exact one.
var roughly = wordlist.Set("about around some up over under between almost nearly roughly approximately more fewer less only " +
	"at as close anywhere several")

// tellers mends the verb of a last clause without an object that was taken for a noun, "…, local authorities report."
func tellers(t []lang.Token) {
	i := len(t) - 2
	if i < 5 || t[i].Tag != "NN" || t[i-1].Tag != "NNS" || t[i+1].Text != "." {
		return
	}
	switch t[i].Lower {
	case "report", "claim", "estimate":
		for k := i - 2; k > i-5; k-- {
			if t[k].Text == "," {
				t[i].Tag, t[i].UPOS = "VBP", "VERB"
			}
		}
	}
}

// partedPrefixes makes the first part of "multi-national" a prefix.
func partedPrefixes(t []lang.Token) {
	for i := 0; i+2 < len(t); i++ {
		if prefixes[t[i].Lower] && t[i+1].Text == "-" && t[i+1].Glued && t[i+2].Glued && !t[i].IsNoun() {
			t[i].Tag, t[i].UPOS = "AFX", "ADJ"
		}
	}
}

// prefixes are those that are written with a hyphen before a word.
var prefixes = wordlist.Set("multi non anti pro ultra semi neo pan inter post pre co ex counter sub trans extra intra socio")
