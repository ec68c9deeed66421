package layout

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
)

// datelineReach is how many bytes of a paragraph a dateline may take at most: a town, its country, a day and two agencies.
const datelineReach = 120

// Dateline is the number of bytes of the dateline that a paragraph opens with, up to its dash: where, when and by what
// agency a report was written, "LIMA, Peru, March 14 (Agency) —", "LIMA/QUITO, March 14 -", "March 14 (Agency) -",
// "LIMA, 14 March 2011 (Agency)." It is 0 where there is none. A place that is not known, as many towns are, counts
// where it stands with a day or an agency.
func Dateline(paragraph string) int {
	t := lang.Tokens(paragraph, 0, min(len(paragraph), datelineReach))
	i := overEmphasis(t, 0)
	bracketed := i < len(t) && t[i].Text == "("
	if bracketed {
		i++ // "(Geneva, March 4, 2019) –"
	}
	var l lineHead
	if i = l.readPlaces(t, i); i < 0 {
		return 0
	}
	day := dayLength(t, i)
	l.told = day > 0
	if i = l.readAgencies(t, i+day); i < 0 {
		return 0
	}
	if bracketed {
		if !l.told || i >= len(t) || t[i].Text != ")" {
			return 0
		}
		i++
	}
	if !l.told && !l.known || !l.placed && l.agencies == 0 {
		return 0
	}
	end := l.dashEnd(t, overEmphasis(t, i))
	if end < 0 || end >= len(t) || !startsReport(t[end]) {
		return 0
	}
	return t[end-1].End
}

// lineHead is what a dateline tells.
type lineHead struct {
	// placed tells that it names places, and shouted that these are in capitals.
	placed, shouted bool
	// told tells that it has a day.
	told bool
	// known tells that a place or an agency is one that a list has.
	known    bool
	agencies int
}

// readPlaces reads the places at token i, with commas and strokes between them, and returns the token after them; -1 where a
// dateline cannot begin so.
func (l *lineHead) readPlaces(t []lang.Token, i int) int {
	l.placed = dayLength(t, i) == 0
	l.shouted = l.placed
	for l.placed {
		n, ok := placeInLine(t, i)
		if n == 0 {
			return -1
		}
		l.known = l.known || ok
		l.shouted = l.shouted && shouts(t[i:i+n])
		i += n
		if i >= len(t) || t[i].Text != "," && t[i].Text != "/" {
			break
		}
		if i++; dayLength(t, i) > 0 {
			break
		}
	}
	return i
}

// readAgencies reads the agencies, or the year, in brackets or strokes at token i, and returns the token after them; -1
// where other words stand there: "LIMA, March 14 /Newswire/ --".
func (l *lineHead) readAgencies(t []lang.Token, i int) int {
	for i+2 < len(t) && (t[i].Text == "(" || t[i].Text == "/") {
		closing := "/"
		if t[i].Text == "(" {
			closing = ")"
		}
		agency, n := agencyAt(t, i+1)
		if n == 0 && l.told && yearOnly(t[i+1]) {
			n = 1 // "March 14 (2011)"
		}
		if n == 0 && (l.known || l.told || l.shouted) {
			if n = newAgency(t, i+1); n > 0 && l.shouted {
				agency = true
			}
		}
		if i+1+n >= len(t) || n == 0 || t[i+1+n].Text != closing {
			return -1
		}
		l.known = l.known || agency
		i += n + 2
		l.agencies++
	}
	return i
}

// dashEnd is the token after the dash at token i that parts a dateline from the report, or after a full stop or colon where
// the rest leaves no doubt; -1 where none stands there, or it ties two words.
func (l *lineHead) dashEnd(t []lang.Token, i int) int {
	dash := i
	for i < len(t) && (t[i].Text == "—" || t[i].Text == "–" || t[i].Text == "-" || t[i].Text == "--") {
		i++
	}
	if i == dash && l.told && (l.shouted || l.agencies > 0) && i+1 < len(t) && (t[i].Text == "." || t[i].Text == ":") {
		i++
	}
	if i == dash || i < len(t) && t[dash].Glued && t[i].Glued && !(l.told && t[dash].Text == "—") {
		return -1
	}
	return i
}

// overEmphasis is the first token from token i on that is no mark of bold or italics.
func overEmphasis(t []lang.Token, i int) int {
	for i < len(t) && strings.Trim(t[i].Text, "*_") == "" {
		i++
	}
	return i
}

// shouts reports whether the words of a place are in capitals, and more than an abbreviation: "PUERTO AZUL".
func shouts(t []lang.Token) bool {
	letters := 0
	for _, x := range t {
		if x.Text != strings.ToUpper(x.Text) {
			return false
		}
		letters += len(x.Text)
	}
	return letters > 4
}

// newAgency is how many tokens from token i on name an agency that is not known, capitalized words but no place; 0 for none.
func newAgency(t []lang.Token, i int) int {
	if _, ok := placeInLine(t, i); ok {
		return 0
	}
	n := 0
	for i+n < len(t) && n < 4 && t[i+n].Kind == lang.Word && t[i+n].IsUpper() {
		n++
	}
	return n
}

// agencyAt is how many tokens from token i on name a news agency, 0 for none.
func agencyAt(t []lang.Token, i int) (known bool, n int) {
	for n = 3; n > 0; n-- {
		if i+n > len(t) {
			continue
		}
		if lists["agency"][strings.ReplaceAll(strings.ToLower(document.JoinTokens(t[i:i+n])), " ", "-")] {
			return true, n
		}
	}
	return false, 0
}

func yearOnly(t lang.Token) bool { return t.Kind == lang.Number && len(t.Text) == 4 }

// placeInLine is how many tokens from token i on may name the place of a dateline, and whether it is a known one:
// "LIMA", "Puerto Maldonado", "St. John's".
func placeInLine(t []lang.Token, i int) (n int, ok bool) {
	if i >= len(t) || !t[i].IsUpper() || dates.Month(t[i].Lower) > 0 {
		return 0, false
	}
	if p, n, ok := gazetteer.Known().Places.Longest(t, i); ok && p.Kind == annals.State {
		return n, true
	}
	if _, n, ok := gazetteer.Known().Sites.Longest(t, i); ok {
		return n, true
	}
	for i+n < len(t) && n < 4 &&
		(t[i+n].IsUpper() && t[i+n].Kind == lang.Word || n > 0 && t[i+n].Lower == "'s" ||
			n > 0 && t[i+n].Text == "." && t[i+n].Glued) {
		n++
	}
	return n, false
}

// dayLength is how many tokens from token i on tell a day of a dateline: "March 14", "14 March 2011", "Oct. 2, 2011".
func dayLength(t []lang.Token, i int) int {
	day, month := false, false
	k := i
	for ; k < len(t) && partOfDay(t[k], &day, &month); k++ {
	}
	if !day || !month {
		return 0
	}
	return k - i
}

// partOfDay reports whether a token goes on with a day, of which the number and the month may have been told.
func partOfDay(t lang.Token, day, month *bool) bool {
	w := strings.TrimSuffix(t.Lower, ".")
	switch {
	case t.Kind == lang.Number && len(w) <= 2 && !*day:
		*day = true
	case !*month && (dates.Month(w) > 0 || dates.ShortMonth(w) > 0):
		*month = true
	default:
		return *month && (yearOnly(t) || t.Text == "," || t.Text == "." && t.Glued)
	}
	return true
}

// startsReport reports whether a token may begin the report behind a dateline.
func startsReport(t lang.Token) bool {
	return t.IsUpper() || t.Text == `"` || t.Text == "“" || t.Text == "‘" || t.Text == "'"
}
