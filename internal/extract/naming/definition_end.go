package naming

import (
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// headEnd is the end of the name that a definition begins with: the first parenthesis, comma clause or "or" after it.
func headEnd(s *document.Sentence, first, verb int) int {
	t := s.Tokens
	end := verb
	for _, a := range s.Asides {
		if a.After >= first && a.After+1 < end {
			end = a.After + 1
		}
	}
	for i := first + 1; i < end; i++ {
		switch w := t[i].Lower; {
		case w == "," || w == "—" && !t[i].Glued:
			if commaEndsHead(s, i, first, end, verb) {
				return i
			}
		case w == "or" && i+2 == end && end == verb && isPhraseName(s, first, i):
			// "Live Free or Die is": all of it is the name.
		case w == "or" || w == "also" || w == "officially" || w == "formally" || w == "commonly" || leadsOn(t, i):
			return i
		}
	}
	return end
}

// commaEndsHead reports whether the comma or dash at token i ends the name that a definition begins with, of tokens first up
// to at most end: another name or a description follows, as in "the Rights Movement, RM, is", "X, an acronym for Y", "X,
// successor to Y, was founded".
func commaEndsHead(s *document.Sentence, i, first, end, verb int) bool {
	t := s.Tokens
	if _, n := leadAt(t, i+1); n > 0 {
		return true
	}
	if i+1 < end && document.IsAbbreviation(t[i+1].Text) && !endsInForm(t, i) && len(t[i+1].Text) <= 5 &&
		(i+2 == end || t[i+2].Text == ",") && i-first > 1 {
		return true
	}
	if w := t[min(i+1, verb)].Lower; i+1 < verb && (w == "or" || w == "a" || w == "an" || w == "the" || w == "abbreviated") {
		return true
	}
	x := t[min(i+1, end-1)]
	if relative(x) {
		return true
	}
	return x.Kind == lang.Word && !x.IsUpper() && (x.Tag == "NN" || x.Tag == "NNS" || x.Tag == "VBN" || x.Tag == "IN") &&
		document.ForeignLang(t[first:end]) == ""
}

// relative reports whether a token is a relative pronoun, "which" or "whose".
func relative(x lang.Token) bool { return x.Tag == "WDT" || x.Tag == "WP" || x.Tag == "WP$" }

// isPhraseName reports whether the "or" at token i stands within a name of everyday words from token first on, and not
// between two names.
func isPhraseName(s *document.Sentence, first, i int) bool {
	t := s.Tokens
	return entity.IsCommonWord(t[i+1].Lower) && nouns.Kind(t[i+1].Lower) == "" && !entity.IsPlural(t[i+1]) &&
		entity.IsCommonWord(t[first].Lower) && nouns.Kind(t[i-1].Lower) == ""
}

// leadsOn reports whether words in small letters at token i lead on to another name, without a comma before them: "The
// Students' Federation abbreviated as SF".
func leadsOn(t []lang.Token, i int) bool {
	if t[i].IsUpper() || !t[i].IsVerb() && !t[i].IsAdverb() {
		return false
	}
	l, n := leadAt(t, i)
	return l.set && n > 1 && l.form != "" && i+n < len(t) &&
		(t[i+n].IsUpper() || t[i+n].Lower == "the" || document.Closers[t[i+n].Text] != "")
}
