package profile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/wordlist"
)

// fieldPiece is one of the things that a field lists, with what brackets behind it say: "Juan Santos (since 2007)".
type fieldPiece struct {
	document.Mention
	// note is what stands in the brackets behind it.
	note document.Mention
	// segments are all its stretches, and date is the one that tells when it held, nil for none.
	segments []segment
	date     *dates.Expr
	// open tells that the date is a beginning and nothing ended: "2007–", "1997 to present".
	open bool
	// lived tells that the brackets say when somebody lived.
	lived bool
	// from and to are where it begins and ends, brackets and dates included.
	from, to int
}

// pieces are the parts of a field's value: apart by semicolons, and by commas where commas is set, the last by "and"
// where ands is.
func pieces(f *document.Field, d *document.Document, commas, ands bool) []fieldPiece {
	var out []fieldPiece
	times := dates.Read(f.Tokens, nil)
	depth, from := 0, f.Value.Start
	cut := func(to, next int) {
		if p, ok := piece(f, d, from, to); ok {
			out = append(out, p)
		}
		from = next
	}
	text := d.Masked
	for i := f.Value.Start; i < f.Value.End; i++ {
		switch c := text[i]; {
		case letters(f, text, i):
			cut(i, i+3) // "a) Red Front b) Senda Roja"
			i += 2
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth > 0:
		case c == ';' || c == '\n' || strings.HasPrefix(text[i:f.Value.End], "•"):
			cut(i, i+1)
		case commas && c == ',' && i+1 < f.Value.End && text[i+1] == ' ' && !datedAt(times, i):
			cut(i, i+1)
		case ands && (strings.HasPrefix(text[i:f.Value.End], " and ") || strings.HasPrefix(text[i:f.Value.End], " & ")):
			cut(i, i+1+strings.IndexByte(text[i+1:], ' '))
		}
	}
	cut(f.Value.End, f.Value.End)
	return out
}

// datedAt reports whether the comma at a byte stands in a date or before one: "2 June, 2014", "Canada, since 2006".
func datedAt(times []dates.Expr, at int) bool {
	return slices.ContainsFunc(times, func(x dates.Expr) bool { return x.Start <= at+2 && at < x.End })
}

// letters reports whether a letter or digit that tells one thing listed from the next stands at a byte of the value: "a) ".
func letters(f *document.Field, text string, i int) bool {
	c := text[i]
	return i+2 < f.Value.End && text[i+1] == ')' && text[i+2] == ' ' && (c >= 'a' && c <= 'z' || c >= '1' && c <= '9') &&
		(i == f.Value.Start || text[i-1] == ' ' || text[i-1] == '\n')
}

// piece is the part of a field's value from a byte to another, without the signs around it; ok is false for nothing,
// and for "unknown".
func piece(f *document.Field, d *document.Document, from, to int) (p fieldPiece, ok bool) {
	text := d.Masked
	trim := func(a, b int) (int, int) {
		for a < b {
			r, size := utf8.DecodeRuneInString(text[a:b])
			if !unicode.IsSpace(r) && !strings.ContainsRune("*_|,", r) {
				break
			}
			a += size
		}
		for a < b {
			r, size := utf8.DecodeLastRuneInString(text[a:b])
			if !unicode.IsSpace(r) && (!strings.ContainsRune("*_|,.", r) || initialBefore(text[a:b])) {
				break
			}
			b -= size
		}
		return a, b
	}
	from, to = trim(from, to)
	for _, and := range []string{"and ", "& ", "or "} {
		if strings.HasPrefix(text[from:to], and) {
			from += len(and)
		}
	}
	p.Start, p.End, p.from, p.to = from, to, from, to
	if open := strings.IndexByte(text[from:to], '('); open >= 0 {
		if shut := strings.LastIndexByte(text[from:to], ')'); shut > open {
			p.note = document.Mention{Start: from + open + 1, End: from + shut}
			p.Start, p.End = trim(from, from+open)
			if rest, end := trim(from+shut+1, to); p.Start == p.End {
				p.Start, p.End = rest, end
			}
		}
	}
	if from < to {
		p.readDate(f, trim)
	}
	return p, p.Start < p.End && layout.LabelMeanings()[strings.ToLower(text[p.Start:p.End])] != "nothing"
}

// initialBefore reports whether a text ends with a letter and its full stop, as initials and short forms do: "St. J.".
func initialBefore(text string) bool {
	before, stops := strings.CutSuffix(text, ".")
	letter, size := utf8.DecodeLastRuneInString(before)
	before = before[:len(before)-size]
	return stops && unicode.IsUpper(letter) &&
		(len(before) == 1 || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "."))
}

// readDate finds the date that tells when what the piece says held: one that stands alone between signs, or with the
// one word of a post, "(chair since 2007)". It is no part of the piece's words, nor is what follows it.
func (p *fieldPiece) readDate(f *document.Field, trim func(a, b int) (int, int)) {
	p.segments = segments(f, p.from, p.to)
	for k := range p.segments {
		s := &p.segments[k]
		if s.date == nil || len(s.beside) > 1 ||
			len(s.beside) == 1 && !document.Titles[s.beside[0].Lower] && !entity.PersonNouns[s.beside[0].Lower] {
			continue
		}
		if s.bracket && isLife(s.date) {
			p.lived = true
			continue
		}
		switch {
		case k == 0 && len(p.segments) > 1 && len(s.beside) == 0 && p.Start <= s.start():
			next := p.segments[1] // "1987: 300"
			if next.bracket {
				continue
			}
			p.Start, p.End = trim(next.start(), max(p.End, next.end()))
		case k > 0 && !s.bracket && s.start() > p.Start && s.start() < p.End:
			p.Start, p.End = trim(p.Start, p.segments[k-1].end())
		case k == 0:
			continue // nothing but a date
		}
		p.date = s.date
		after := slices.IndexFunc(f.Tokens, func(t lang.Token) bool { return t.Start >= s.date.End })
		if after < 0 || !f.Tokens[after].IsDash() && f.Tokens[after].Lower != "to" && f.Tokens[after].Lower != "until" {
			return
		}
		n := after + 1
		p.open = n == len(f.Tokens) || f.Tokens[n].Text == ")" || untilNow[f.Tokens[n].Lower]
		return
	}
}

// longestTenure is how many years somebody holds a post, or belongs to anything, at most as a rule.
const longestTenure = 40

// isLife reports whether a date is a span longer than any tenure, as that of a life is: "Juan Santos (1831–1899)".
func isLife(x *dates.Expr) bool {
	if len(x.Parts) != 2 || x.Op != dates.FromTo {
		return false
	}
	b := x.Value.Bounds()
	return b.EarliestEnd-b.LatestStart >= longestTenure*365
}

// held is when somebody held what a piece says of them: by the dates in its brackets, "(since 2007)", "(1983–1999)"; or
// else, where the field tells of former ones or of the dead, no time, and of others the present.
func (p *fieldPiece) held(f *document.Field) edtf.Value {
	x := p.date
	switch {
	case x == nil && (f.Was || p.lived):
		return edtf.Value{}
	case x == nil:
		return edtf.MustParse("/..")
	case p.open:
		return x.AsStart()
	case x.Op != dates.None || len(x.Parts) != 1:
		return x.ForState()
	case f.Meaning == "post" && f.Was || f.Meaning == "size":
		return x.ForEvent()
	}
	return x.AsStart()
}

// untilNow are words for the end of what has not ended: "2007–present".
var untilNow = wordlist.Set("present now date today current incumbent")

// entity gives the piece the entity that its words name, of the kind given.
func (p *fieldPiece) entity(d *document.Document, kind annals.EntityKind) document.Mention {
	m := p.Mention
	text := strings.Trim(d.Masked[m.Start:m.End], "\"“”'‘’")
	name, _ := layout.CutArticle(text)
	t := lang.Tokens(name, 0, len(name))
	if len(t) == 0 {
		return m
	}
	if kind == annals.Person {
		for len(t) > 1 {
			n := entity.TitleLength(t, 0)
			if n == 0 || n >= len(t) || entity.ReignTitles[t[0].Lower] {
				break
			}
			if t[n].Text == "." {
				n++
			}
			t = t[n:]
		}
		if k := strings.Index(name, document.JoinTokens(t)); k > 0 {
			m.Start += strings.Index(d.Masked[m.Start:m.End], name) + k
			name = name[k:]
		}
	}
	if !entity.HasUpper(t) {
		return m
	}
	if len(t) > 2 && entity.StateOrgans[t[0].Lower] && t[1].Lower == "of" {
		whose, _ := layout.CutArticle(strings.TrimSpace(name[len(t[0].Text)+len(" of "):]))
		if p := entity.PlaceNamed(whose); p != nil {
			m.Entity = entity.PlaceEntity(d, p) // "Government of Peru"
			return m
		}
	}
	e := entity.Named(d, name, kind)
	if e.Kind == "" {
		e.Kind = kind
	}
	m.Entity = e
	return m
}

// happened is when what a piece says of one happened, zero where it has no date.
func (p *fieldPiece) happened() (v edtf.Value) {
	if p.date != nil {
		return p.date.ForEvent()
	}
	return v
}
