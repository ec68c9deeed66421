package layout

import (
	"slices"
	"strings"

	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// isVerbForm reports whether a word looks like a verb's past or its present in -s.
func isVerbForm(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && entity.IsCommonWord(w)
}

// complete gives the clause the subject or auxiliary that it lacks, and reports whether it lacked one. Tokens have
// their tags and tree.
func (e *entry) complete(t []lang.Token, text string) bool {
	k := e.first
	if k >= len(t) {
		return false
	}
	at := before(text, t[k].Start)
	switch e.lacks(t) {
	case "subject":
		e.insert(t[k].Start, silent("it", at))
	case "kin":
		e.insert(t[k].Start, silent("he", at), silent("was", at), silent("the", at))
	case "post":
		e.insert(t[k].Start, silent("he", at), silent("was", at))
		e.seat(e.first + 2)
	case "passive":
		e.insert(t[k].Start, silent("it", at), silent("was", at))
	default:
		v := e.bareParticiple(t)
		if v < 0 {
			return false
		}
		was := "was"
		if strings.HasSuffix(t[v-1].Tag, "S") {
			was = "were"
		}
		e.insert(t[v].Start, silent(was, before(text, t[v].Start)))
	}
	return true
}

// insert puts words before the one that begins at a byte.
func (e *entry) insert(start int, words ...lang.Token) {
	at := slices.IndexFunc(e.tokens, func(x lang.Token) bool { return x.Start == start && !entity.IsSilent(x) })
	e.tokens = slices.Insert(slices.Clone(e.tokens), at, words...)
}

// lacks is what the clause has not: "subject", as in "Splits from the Front" and "Moved to Lima", "passive" with its
// auxiliary, as in "Founded in Lima"; empty for nothing.
func (e *entry) lacks(t []lang.Token) string {
	k := pastPrefix(t, e.first)
	verb, next := t[k], tokenAt(t, k+1)
	switch {
	case e.headed && next.Lower == "of" && isKinWord(verb.Lower):
		return "kin"
	case beginsWithPost(t[e.first:]):
		return "post"
	case verb.Tag == "VBZ" && !document.Auxiliaries[verb.Lower],
		verb.Tag == "NNS" && next.HasTag("DT", "PRP$", "PRP", "CD", "RP", "TO"):
		return "subject" // "Splits from the Front", which the tagger may take for a noun
	case verb.HasTag("VBD", "VBN"),
		strings.HasSuffix(verb.Lower, "ed") && verb.HasTag("JJ", "NNP") && !next.HasTag(objectTags...):
		if !hasPredicate(t, k+1) { // not "Members expelled in June form a party"
			return participleLacks(verb, next)
		}
	}
	return ""
}

// participleLacks is what a clause lacks that opens with a past participle or a past tense, before the next token.
func participleLacks(verb, next lang.Token) string {
	switch {
	case verb.Lemma == "designate" && next.IsNoun() && next.IsUpper():
		return "" // "Designated Juan Santos for the post": by whom is not told
	case entity.EntryWords["naming"][verb.Lemma]:
		return "passive"
	case next.HasTag(objectTags...) && verb.Tag != "JJ", entity.EntryWords["alone"][verb.Lemma]:
		return "subject"
	case next.HasTag("IN", "TO", "CC", ""), next.IsAdverb(), next.Kind == lang.Punct:
		return "passive"
	}
	return ""
}

// objectTags are the tags of the words with which the object of a verb begins.
var objectTags = []string{"DT", "PRP$", "CD", "PRP", "NNP", "NNPS", "NN", "NNS", "JJ", "$", "PDT"}

// pastPrefix is the token of the word itself where the word at token k has a prefix of its own: "Re-founded".
func pastPrefix(t []lang.Token, k int) int {
	if k+2 < len(t) && t[k+1].Text == "-" && t[k+1].Glued && t[k+2].Glued {
		switch t[k].Lower {
		case "re", "co", "de":
			return k + 2
		}
	}
	return k
}

// tokenAt is token k; one without text or tag behind the last.
func tokenAt(t []lang.Token, k int) lang.Token {
	if k < len(t) {
		return t[k]
	}
	return lang.Token{}
}

// hasPredicate reports whether a verb in the present or a modal stands among the tokens from i on, and no relative or
// subordinate clause begins a few tokens before it.
func hasPredicate(t []lang.Token, i int) bool {
	for k := i; k < len(t); k++ {
		if t[k].HasTag("VBZ", "VBP", "MD") && !slices.ContainsFunc(t[max(i, k-7):k], opensBelow) {
			return true
		}
	}
	return false
}

// opensBelow reports whether the word opens a clause below another: "who", "when", "after".
func opensBelow(x lang.Token) bool {
	return x.HasTag("WDT", "WP", "WRB") || x.Tag == "IN" && ClauseOpeners[x.Lower]
}

// bareParticiple is the participle of a clause that lacks its auxiliary, "Three leaders hanged", "Rojas elected
// chairman", or -1.
func (e *entry) bareParticiple(t []lang.Token) int {
	for v := e.first; v < len(t); v++ {
		x := t[v]
		switch {
		case x.Tag == "VBN" || x.Tag == "VBD":
			next := tokenAt(t, v+1)
			object := next.IsNoun() || next.HasTag("DT", "PRP$", "CD", "JJ")
			if v == e.first || !entity.EntryWords["undergone"][x.Lemma] || object && !entity.EntryWords["naming"][x.Lemma] ||
				hasPredicate(t, v+1) {
				return -1
			}
			return v
		case x.IsVerb(), x.HasTag("MD", "WDT", "WP"), x.Kind == lang.Punct && x.Text != "'" && x.Text != "’" && x.Text != "-":
			return -1
		}
	}
	return -1
}

// lists reports whether an entry tells who somebody is and not what happened, as lists of the born and the dead do,
// whose dates are no others: "1908 – Juan Santos, Peruvian general".
func (e *entry) lists(s *document.Sentence) bool {
	t := s.Tokens
	if s.Clausal() || e.first >= len(t) || !t[e.first].IsUpper() {
		return false
	}
	k := e.first + 1
	for k < len(t) && k < e.first+7 && t[k].Text != "," {
		if t[k].IsVerb() || t[k].Tag == "IN" {
			return false
		}
		k++
	}
	return k < len(t) && t[k].Text == ","
}

// ofLife reports whether an entry ends with when somebody was born or died, "(b. 1927)", so that its date is when they
// died or were born.
func (e *entry) ofLife(s *document.Sentence) bool {
	if len(s.Asides) == 0 || !e.labelled {
		return false
	}
	a := s.Asides[len(s.Asides)-1]
	for k := a.After + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Kind != lang.Punct {
			return false
		}
	}
	if len(a.Tokens) < 2 || len(a.Tokens) > 7 {
		return false
	}
	w := strings.TrimSuffix(a.Tokens[0].Lower, ".")
	return w == "b" || w == "d" || w == "born" || w == "died"
}

// stative reports whether a sentence tells a state that lasts or what was before, so that the date above it is not its
// own. In prose, which tells what happened in the past, what is done in the present is one.
func stative(t []lang.Token, arcs []lang.Arc, prose bool) bool {
	for k := range t {
		if k >= len(arcs) || arcs[k].Head >= 0 {
			continue
		}
		if t[k].Tag == "VBP" || t[k].Tag == "VBZ" {
			return t[k].Lemma == "have" || t[k].Lemma == "be"
		}
		for j := range t {
			present := j+1 < len(t) && (t[j].Tag == "VBZ" || t[j].Tag == "VBP")
			if arcs[j].Head == k &&
				(arcs[j].Rel == "aux:pass" && present && prose || arcs[j].Rel == "cop" && present && t[j+1].Tag != "VBN" ||
					arcs[j].Rel == "aux" && t[j].Lemma == "have") {
				return true
			}
		}
	}
	return false
}

// ClauseOpeners begin a clause with a time of its own.
var ClauseOpeners = wordlist.Set("after before since until although though because if that unless whereas")
