package text

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/internal/pattern"
)

// unbracketed is a citation that has no square brackets: a parenthesis with names and years, or the number of a note.
type unbracketed struct {
	span
	labels []string
}

// maxCitation is how many bytes a parenthesis of citations may have.
const maxCitation = 300

const (
	// particle stands before a family name or between two of its words.
	particle = `(?:de|del|della|di|da|dos|du|van|von|der|den|ter|zu|la|le|ibn|bin|al-|el-|ag|av) ?`
	author   = `(?:` + particle + `)*\p{Lu}[\p{L}.'’-]*(?: (?:` + particle + `)*\p{Lu}[\p{L}.'’-]*){0,4}`
	year     = `(?:\[\d{4}\] ?)?(?:1[5-9]|20)\d\d[a-z]?(?: ?\[\d{4}\]|/\d{2,4}|[–-]\d{2,4})?`
	// place is where in a work: "12–15", "p. 12", "ch. 4", "vol. II".
	place = `(?:(?:pp?|ch|chap|chs|chapter|vol|bk|book|fn|nn?|note|paras?|art|sec|tables?|fig|figure|passim|esp)\.? ?|§+ ?)*` +
		`(?:\d+[a-z]?|[ivxlc]+|[IVXLC]+)(?:[–—-]\d+)?(?:ff?\.)?(?:, ?n\. ?\d+)?`
)

var (
	// byAuthor is a work by its author and year: who, when, and where in it.
	byAuthor = pattern.Lazily(`^(` + author + `(?:, ` + author + `)*(,? (?:and|&) ` + author + `)?)( et al\.?(?:’s)?)?,? (` + year +
		`(?:(?:,| and) ` + year + `)*|forthcoming|in press|n\.d\.)` +
		`(?:(?:: ?|, ?)(` + place + `(?:(?:, ?|: ?| and )` + place + `)*|passim))?$`)
	// again is the work cited last.
	again = pattern.Lazily(`^(?:[Ii]bid|(?:` + author + `, )?(?:op\. ?cit|loc\. ?cit))\.?(?:[,:]? ?` + place + `)?$`)
	// signal is what stands before a citation: "see also", "cf.".
	signal = pattern.Lazily(`^(?:(?:but|and|or) )?(?:(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|e\.g\.|E\.g\.|also|especially|esp\.|` +
		`for example|for instance|quoted in|cited in|cited by|quoted by|as cited in|following|adapted from|based on|pace|contra),? )+`)
	// page is a further place in a work: "and 140".
	page = pattern.Lazily(`^(?:and )?` + place + `$`)
)

//go:embed noauthors.txt
var noAuthorList string

// noAuthors are words with a capital that stand before a year in parentheses and wrote nothing.
var noAuthors = readList(noAuthorList)

// authorYear finds the parentheses that cite works by their authors and years, as scholars do: "(see Ojok 2007: 3; Reeves
// and Ito 2004)", "(ibid.: 12)". A name and a year alone, "(Cairo 1995)", may as well be where and when something was, and
// cite only in a text that also cites with pages, several authors or a signal.
func (l *layout) authorYear() []unbracketed {
	var out []unbracketed
	sure := false
	for at := 0; ; {
		open := strings.IndexByte(l.text[at:], '(')
		if open < 0 {
			break
		}
		at += open + 1
		end := strings.IndexAny(l.text[at:min(len(l.text), at+maxCitation)], "()\n")
		if end < 0 || l.text[at+end] != ')' || end < 4 {
			continue
		}
		if !mayCite(l.text[at : at+end]) {
			continue
		}
		labels, evident := citations(l.text[at : at+end])
		if labels == nil {
			continue
		}
		out = append(out, unbracketed{span{at - 1, at + end + 1}, labels})
		sure = sure || evident
	}
	if sure {
		return out
	}
	return nil
}

// mayCite reports whether the words of a parenthesis have what every citation has: a capital and a digit, or a word that
// stands for the author or the year. Most parentheses have not, and the patterns of citations are long.
func mayCite(inside string) bool {
	return strings.ContainsAny(inside, "0123456789") && strings.ContainsFunc(inside, unicode.IsUpper) ||
		slices.ContainsFunc([]string{"forthcoming", "press", "n.d.", "bid", "cit"},
			func(w string) bool { return strings.Contains(inside, w) })
}

// citations are the works that the words of a parenthesis cite. evident tells that the words can hardly be anything else.
func citations(inside string) (labels []string, evident bool) {
	if !utf8.ValidString(inside) {
		return nil, false
	}
	for piece := range strings.SplitSeq(inside, ";") {
		piece = normalLabel(piece)
		bare := signal().ReplaceAllString(piece, "")
		m := byAuthor().FindStringSubmatch(bare)
		switch {
		case m != nil && !slices.ContainsFunc(strings.Fields(strings.ToLower(m[1])), func(w string) bool { return noAuthors[w] }):
			evident = evident || bare != piece || m[3] != "" || m[5] != ""
			labels = append(labels, bare)
		case again().MatchString(bare):
			evident = true
			labels = append(labels, bare)
		case labels != nil && page().MatchString(piece):
			labels[len(labels)-1] += "; " + piece
		default:
			return nil, false
		}
	}
	return labels, evident
}
