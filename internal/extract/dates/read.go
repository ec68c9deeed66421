package dates

import (
	"strings"

	"annals/internal/extract/lang"
)

// Read finds the expressions of time among the tokens of one sentence, in order and without overlap. It reads and
// updates the context, so call it sentence after sentence, with a new one for each paragraph. A nil context resolves
// nothing.
func Read(tokens []lang.Token, ctx *Context) []Expr {
	if ctx == nil {
		ctx = &Context{}
	}
	ctx.here = false
	r := &reader{tokens: tokens, ctx: ctx}
	var out []Expr
	for i := 0; i < len(tokens); {
		e, ok := r.expression(i)
		if !ok {
			e, ok = r.weekday(i)
		}
		if !ok {
			e, ok = r.window(i)
		}
		if !ok {
			i++
			continue
		}
		if n := len(out); n > 0 && r.repeats(out[n-1], e) {
			// "three months later on 6 November 1991" tells one date twice.
			e.First, e.Start = out[n-1].First, out[n-1].Start
			out = out[:n-1]
		}
		out = append(out, e)
		r.floor = e.Last + 1
		i = e.Last + 1
	}
	return out
}

// repeats reports whether the date e, right after a relative one or a comma, tells the same date in full.
func (r *reader) repeats(relative, e Expr) bool {
	next := relative.Last+1 == e.First || relative.Last+2 == e.First && r.at(e.First-1).Text == ","
	full := !e.Relative && e.Op == None && !e.Modifier && len(e.Parts) == 1 && e.first().unit >= unitMonth
	return next && full && relative.Relative && len(relative.Parts) == 1
}

// reader reads the dates of one sentence.
type reader struct {
	tokens []lang.Token
	ctx    *Context
	// floor is the first token that no expression covers yet.
	floor int
}

var noToken lang.Token

func (r *reader) at(i int) lang.Token {
	if i < 0 || i >= len(r.tokens) {
		return noToken
	}
	return r.tokens[i]
}

func (r *reader) lower(i int) string { return r.at(i).Lower }

// glued reports whether token i stands right after token i-1.
func (r *reader) glued(i int) bool { return i > 0 && r.at(i).Glued }

// expression reads the expression of time whose date begins with token i.
func (r *reader) expression(i int) (Expr, bool) {
	pieces, how := r.sequence(i)
	if len(pieces) == 0 {
		return Expr{}, false
	}
	left := r.leftContext(i)
	if how == jointList && len(pieces) == 2 && left.between {
		how = jointRange
	}
	if left.between && how == jointNone &&
		(r.lower(pieces[0].last+1) != "and" || r.at(pieces[0].last+2).Kind == lang.Number) {
		return Expr{}, false // its other end stands elsewhere
	}
	last := pieces[len(pieces)-1].last
	e := Expr{First: left.first, CoreFirst: i, CoreLast: last, Last: last, List: how == jointList}
	e.either = e.List && r.lower(pieces[len(pieces)-1].first-1) == "or"
	e.Parenthesis = r.lower(left.first-1) == "(" && r.lower(last+1) == ")"
	e.Modifier = r.modifies(last, pieces, left)
	if !r.evident(pieces, how, left, e) {
		return Expr{}, false
	}
	e.Modifier = e.Modifier || r.titles(i, left)
	r.resolveParts(pieces, left, &e)
	if e.Op = left.op; e.Modifier && !left.strong {
		e.Op = None // "a party to the 1850 treaty"
	}
	r.rightContext(&e, left, how)
	e.evaluate(how, left.between)
	if e.Core.IsZero() {
		return Expr{}, false
	}
	e.Start, e.End = r.at(e.First).Start, r.at(e.Last).End
	r.remember(e, left)
	return e, true
}

// resolveParts gives the dates of an expression what its words leave open, and makes them its parts.
func (r *reader) resolveParts(pieces []piece, left leftContext, e *Expr) {
	for _, p := range pieces {
		e.Relative = e.Relative || p.relative
		if e.Problem == nil {
			e.Problem = p.problem
		}
	}
	r.resolve(pieces, e)
	for k := range pieces {
		r.exists(&pieces[k], e)
		d := pieces[k].date
		// "c. 1948–58" is vague at both ends, "c. 1818 – 8 January 1880" is not.
		d.approximate = d.approximate || left.approximate && d.unit == pieces[0].date.unit
		d.uncertain = d.uncertain || left.uncertain
		e.Parts = append(e.Parts, Part{First: pieces[k].first, Last: pieces[k].last, Date: d})
	}
}

// remember keeps the date of an expression for those after it that tell no year: as the one that the text is at, or beside
// it that of a noun.
func (r *reader) remember(e Expr, left leftContext) {
	d := e.last()
	switch {
	case d.anyYear:
	case !e.Modifier && !e.Parenthesis:
		goesOn := r.ctx.opens && e.Relative && r.ctx.last.year == d.year // "In March 2003 … in May …, and in June"
		r.ctx.State(d)
		r.ctx.opens = goesOn || e.First == 0 || r.lower(e.First-1) == ";"
	case e.Modifier && left.prep && d.unit >= unitYear && !r.titles(e.CoreFirst, left):
		r.ctx.beside = d
	}
}

// titles reports whether the year at token i belongs to the title of a law: "the Terrorism Act 2000", "the Registration Act
// of 1908". It dates the law, not what was done by it.
func (r *reader) titles(i int, left leftContext) bool {
	if !isYear(r.at(i)) || left.first != i && (left.first != i-1 || r.lower(i-1) != "of") {
		return false
	}
	noun := r.at(left.first - 1)
	if noun.Text == "," {
		noun = r.at(left.first - 2)
	}
	return noun.IsUpper() && lists["law"][noun.Lower]
}

// modifies reports whether a date stands before a noun and dates that, as "1981" in "the 1981 bombing".
func (r *reader) modifies(last int, pieces []piece, left leftContext) bool {
	p := pieces[len(pieces)-1]
	next := r.at(last + 1)
	if p.relative && (next.Lower == "'s" || next.Lower == "’s") {
		return true // "last year's election"
	}
	if next.IsDash() && r.glued(last+1) && r.glued(last+2) && r.at(last+2).Kind == lang.Word {
		return !openEnds[r.lower(last+2)] // 1980s-era
	}
	if next.Kind != lang.Word || next.Lower == "'s" || lists["closed"][next.Lower] || r.spanNoun(last+1) {
		return false
	}
	if strings.HasPrefix(next.Tag, "V") && next.Tag != "VBG" && next.Tag != "VBN" || next.Tag == "MD" {
		return false
	}
	if p.relative || pieces[0].monthFirst && left.op != None {
		return false
	}
	if p.date.unit <= unitDecade {
		return !left.article && !left.prep || left.article && !left.prep
	}
	return left.article || left.owner
}
