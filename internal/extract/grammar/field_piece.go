package grammar

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// fieldPiece is one of the things that a field lists, with what brackets behind it say: "Juan Santos (since 2007)".
type fieldPiece struct {
	Mention
	// note is what stands in the brackets, or behind a dash or comma, with its tokens.
	note  Mention
	notes []lang.Token
	times []dates.Expr
}

// pieces are the parts of a field's value: apart by semicolons, and by commas where commas is set, the last by "and" where ands is.
func (f *field) pieces(d *Document, commas, ands bool) []fieldPiece {
	var out []fieldPiece
	depth, from := 0, f.value.Start
	cut := func(to, next int) {
		if p, ok := f.piece(d, from, to); ok {
			out = append(out, p)
		}
		from = next
	}
	text := d.Masked
	for i := f.value.Start; i < f.value.End; i++ {
		switch c := text[i]; {
		case f.letters(text, i):
			cut(i, i+3) // "a) Red Front b) Senda Roja"
			i += 2
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth > 0:
		case c == ';' || c == '\n' || strings.HasPrefix(text[i:f.value.End], "•"):
			cut(i, i+1)
		case commas && c == ',' && i+1 < f.value.End && text[i+1] == ' ':
			cut(i, i+1)
		case ands && (strings.HasPrefix(text[i:f.value.End], " and ") || strings.HasPrefix(text[i:f.value.End], " & ")):
			cut(i, i+1+strings.IndexByte(text[i+1:], ' '))
		}
	}
	cut(f.value.End, f.value.End)
	return out
}

// letters reports whether a letter or digit that tells one thing listed from the next stands at a byte of the value: "a) ".
func (f *field) letters(text string, i int) bool {
	c := text[i]
	return i+2 < f.value.End && text[i+1] == ')' && text[i+2] == ' ' && (c >= 'a' && c <= 'z' || c >= '1' && c <= '9') &&
		(i == f.value.Start || text[i-1] == ' ' || text[i-1] == '\n')
}

// piece is the part of a field's value from a byte to another, without the signs around it; ok is false for nothing, and for "unknown".
func (f *field) piece(d *Document, from, to int) (p fieldPiece, ok bool) {
	text := d.Masked
	trim := func(a, b int) (int, int) {
		for a < b && (unicode.IsSpace(rune(text[a])) || strings.IndexByte("*_|,", text[a]) >= 0) {
			a++
		}
		for b > a && (unicode.IsSpace(rune(text[b-1])) || strings.IndexByte("*_|,.", text[b-1]) >= 0 && !initialBefore(text[a:b])) {
			b--
		}
		return a, b
	}
	from, to = trim(from, to)
	for _, and := range []string{"and ", "& ", "or "} {
		if strings.HasPrefix(text[from:to], and) {
			from += len(and)
		}
	}
	p.Start, p.End = from, to
	if open := strings.IndexByte(text[from:to], '('); open >= 0 {
		if shut := strings.LastIndexByte(text[from:to], ')'); shut > open {
			p.setNote(d, f, from+open+1, from+shut)
			p.Start, p.End = trim(from, from+open)
			if rest, end := trim(from+shut+1, to); p.Start == p.End {
				p.Start, p.End = rest, end
			}
		}
	}
	return p, p.Start < p.End && labelMeanings()[strings.ToLower(text[p.Start:p.End])] != "nothing"
}

// initialBefore reports whether a text ends with a letter and its full stop, as initials and short forms do: "St. J.".
func initialBefore(text string) bool {
	n := len(text)
	return n > 2 && text[n-1] == '.' && unicode.IsUpper(rune(text[n-2])) && (n == 3 || text[n-3] == ' ' || text[n-3] == '.')
}

func (p *fieldPiece) setNote(d *Document, f *field, start, end int) {
	p.note = Mention{Start: start, End: end}
	i := slices.IndexFunc(f.tokens, func(t lang.Token) bool { return t.Start >= start })
	if i < 0 {
		return
	}
	for j := i; j < len(f.tokens) && f.tokens[j].End <= end; j++ {
		p.notes = append(p.notes, f.tokens[j])
	}
	p.times = dates.Read(p.notes, nil)
}

// held is when somebody held what a piece says of them: by the dates in its brackets, "(since 2007)", "(1983–1999)"; or else, where
// the field tells of former ones, no time, and of others the present.
func (p *fieldPiece) held(f *field) edtf.Value {
	if len(p.times) > 0 {
		x := &p.times[0]
		if n := x.CoreLast + 1; n < len(p.notes) && p.notes[n].IsDash() && (n+1 == len(p.notes) || untilNow[p.notes[n+1].Lower]) {
			return x.AsStart()
		}
		if x.Op == dates.None && len(x.Parts) == 1 {
			if f.meaning == "post" && f.was || f.meaning == "size" {
				return x.ForEvent()
			}
			return x.AsStart()
		}
		return x.ForState()
	}
	if f.was {
		return edtf.Value{}
	}
	return edtf.MustParse("/..")
}

// untilNow are words for the end of what has not ended: "2007–present".
var untilNow = wordlist.Set("present now date today current incumbent")

// entity gives the piece the entity that its words name, of the kind given.
func (p *fieldPiece) entity(d *Document, kind annals.EntityKind) Mention {
	m := p.Mention
	text := strings.Trim(d.Masked[m.Start:m.End], "\"“”'‘’")
	name, _ := cutArticle(text)
	t := lang.Tokens(name, 0, len(name))
	if len(t) == 0 {
		return m
	}
	if kind == annals.Person {
		for len(t) > 1 {
			n := titleLength(t, 0)
			if n == 0 || n >= len(t) || reignTitles[t[0].Lower] {
				break
			}
			if t[n].Text == "." {
				n++
			}
			t = t[n:]
		}
		if k := strings.Index(name, joinTokens(t)); k > 0 {
			m.Start += strings.Index(d.Masked[m.Start:m.End], name) + k
			name = name[k:]
		}
	}
	if !hasUpper(t) {
		return m
	}
	if len(t) > 2 && stateOrgans[t[0].Lower] && t[1].Lower == "of" {
		whose, _ := cutArticle(strings.TrimSpace(name[len(t[0].Text)+len(" of "):]))
		if p := placeNamed(whose); p != nil {
			m.Entity = d.placeEntity(p) // "Government of Peru"
			return m
		}
	}
	e := d.named(name, kind)
	if e.Kind == "" {
		e.Kind = kind
	}
	m.Entity = e
	return m
}

// happened is when what a piece says of one happened, zero where it has no date.
func (p *fieldPiece) happened() (v edtf.Value) {
	for _, x := range p.times {
		return x.ForEvent()
	}
	return v
}
