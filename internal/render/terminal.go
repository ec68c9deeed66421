package render

import (
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
)

// Terminal prints an answer for people: every statement as a sentence, with its citations and the beginning of
// its id, wrapped to the width.
func Terminal(a annals.Answer, o Options) string {
	v := &view{page: newPage(o), a: a, name: ShortNames(a)}
	v.head()
	if a.Question.Ask == annals.AskWhy {
		v.why()
	} else {
		for _, s := range a.Sections {
			v.section(s)
		}
		if a.Question.Ask == annals.AskCheck && len(a.Sections) == 0 {
			v.line("The record has no source to check: entries of official lists are as their publishers print them.")
		}
	}
	v.foot()
	return v.String()
}

// view is an answer being printed.
type view struct {
	*page
	a    annals.Answer
	name Namer
}

// section prints one section in the way that its rows need.
func (v *view) section(s annals.Section) {
	v.heading(v.words(s.Title))
	left := 0
	if v.Most > 0 && len(s.Rows) > v.Most {
		v.kinds(s.Rows)
		left = len(s.Rows) - v.Most
		s.Rows = s.Rows[:v.Most]
	}
	defer v.more(left)
	switch {
	case v.a.Question.Ask == annals.AskWhere && s.Name == "apart":
		v.apart(s.Rows)
	case v.a.Question.Ask == annals.AskWhere && s.Name == "forms":
		v.forms(s.Rows)
	case v.a.Question.Ask == annals.AskWhere && len(s.Rows) > 0:
		v.sentences(s)
	case len(s.Rows) == 0:
		v.text("  ", plain, nothing(v.a.Question, s.Name))
	case s.Name == "names":
		v.names(s.Rows)
	case v.a.Question.Ask == annals.AskNetwork && s.Name == "ties":
		v.ties(s.Rows)
	case v.a.Question.Ask == annals.AskNetwork:
		v.brief(s)
	case slices.ContainsFunc(s.Rows, func(r annals.Row) bool { return r.Verdict != "" }):
		v.ledger(s.Rows)
	case s.Name == "timeline":
		v.timeline(s.Rows)
	case s.Name == "uncited" && v.a.Question.Ask == annals.AskShow:
		v.uncited(s.Rows)
	case s.Name == "claims":
		v.claims(s.Rows)
	case slices.ContainsFunc(s.Rows, func(r annals.Row) bool { return r.Problem != nil }):
		v.findings(s.Rows)
	default:
		v.rows(s.Rows)
	}
}

// uncited tells which of the statements of a dossier no citation covers. Its other sections have told them, without a mark.
func (v *view) uncited(rows []annals.Row) {
	var ids []string
	for _, r := range rows {
		for _, id := range r.Statements {
			ids = append(ids, id.Short())
		}
	}
	v.text("  ", plain, Count(len(ids), "statement")+": "+strings.Join(ids, " "))
}

// kinds tells how many of the rows of a long section are statements of which type.
func (v *view) kinds(rows []annals.Row) {
	count := map[annals.Type]int{}
	for _, r := range rows {
		if s, ok := v.first(r.Statements); ok {
			count[s.Type]++
		}
	}
	var told []string
	for _, t := range annals.Types() {
		if n := count[t]; n > 0 {
			told = append(told, fmt.Sprintf("%d %s", n, t))
		}
	}
	if len(told) > 1 {
		v.text("  ", dim, fmt.Sprintf("%d in all: %s.", len(rows), strings.Join(told, ", ")))
		v.blank()
	}
}

// nothing is what a section without rows says: an empty ledger tells that nobody is known to have listed anybody, which
// an empty list of contradictions does not.
func nothing(q annals.Question, section string) string {
	switch {
	case q.Ask == annals.AskDiff || q.Ask == annals.AskCompare:
		return "None."
	case q.Ask == annals.AskCheck:
		return "No source of the record excludes what is said of it elsewhere."
	case q.Ask == annals.AskWhere && q.Offset > 0:
		return "These are all."
	case q.Ask == annals.AskWhere && q.Source != "":
		return "No sentence of this source has all of it."
	case q.Ask == annals.AskWhere:
		return "No sentence of a source of the record has all of it."
	case section == "ledger":
		return "No source of the record tells of a listing, a ban or another standing."
	case section == "timeline":
		return "No source of the record dates anything of this."
	case section == "claims":
		return "No source of the record says what anybody says of it, or it of others."
	case section == "ties":
		return "No source of the record tells of a tie to anybody."
	}
	return "The record says nothing of this."
}

// head is who the answer is about.
func (v *view) head() {
	e := v.a.Entity
	if e == nil {
		return
	}
	title := v.words(e.Name)
	for _, l := range wrap(title, v.Width) {
		v.line(v.paint(bold, l))
	}
	v.line(strings.Repeat("═", min(v.Width, Columns(title))))
	if len(v.a.Namesakes) > 0 {
		v.blank()
		v.text("", plain, v.words(namesakes(v.a.Namesakes)))
	}
}

// maxNamesakes is how many others of a name are told one by one.
const maxNamesakes = 5

// namesakes tells who else bears the name that was asked for.
func namesakes(others []annals.EntityRef) string {
	var told []string
	for _, e := range others[:min(len(others), maxNamesakes)] {
		told = append(told, fmt.Sprintf("%s (%s)", e.Name, e.ID))
	}
	words := "Not told here, though called the same: " + strings.Join(told, ", ")
	if more := len(others) - len(told); more > 0 {
		words += fmt.Sprintf(", and %d more", more)
	}
	return words + ". Ask for one of them by its id, or say that they are one: annals review same A B."
}

// foot says which record answered.
func (v *view) foot() {
	v.blank()
	v.text("", dim, recordLine(v.a.Known))
}

// recordLine says which state of the record an answer comes from.
func recordLine(m annals.Moment) string {
	if m.Revision == 0 {
		return "The record is empty (revision 0)."
	}
	return fmt.Sprintf("Record: revision %d of %s.", m.Revision, english.Instant(m.Recorded))
}

// rows prints each row as the sentences of its statements, or as its own words.
func (v *view) rows(rows []annals.Row) {
	for _, r := range v.joined(rows) {
		v.row("  ", r)
	}
}

// joined puts rows together that follow each other and read the same, as do two events that one verb tells: the sentence is
// printed once, with all their ids.
func (v *view) joined(rows []annals.Row) []annals.Row {
	var out []annals.Row
	last := ""
	for _, r := range rows {
		words := ""
		if s, ok := v.first(r.Statements); ok && r.Reason == "" && r.Problem == nil && len(r.Fields) == 0 {
			words = Sentence(s, v.name) + "\x00" + strings.Join(s.Evidence.Cites, "\x00") + "\x00" + string(s.Evidence.Source)
		}
		if n := len(out); words != "" && words == last {
			out[n-1].Statements = slices.Concat(out[n-1].Statements, r.Statements)
			continue
		}
		out, last = append(out, r), words
	}
	return out
}

// row prints one row after a lead.
func (v *view) row(lead string, r annals.Row) {
	body, ids := r.Text, r.Statements
	if s, ok := v.first(r.Statements); ok && body == "" {
		body = Sentence(s, v.name)
	} else if body == "" {
		body = r.What
	}
	if len(r.Fields) > 0 && len(ids) > 1 {
		ids = nil // the fields tell them one by one
	}
	v.cited(lead, body, ids)
	indent := strings.Repeat(" ", min(Columns(lead), v.Width/2))
	if r.Reason != "" {
		v.text(indent, dim, r.Reason)
	}
	v.fields(indent, r.Fields)
}

// fields prints named facts, aligned.
func (v *view) fields(indent string, fields []annals.Field) {
	width := 0
	for _, f := range fields {
		width = max(width, Columns(f.Name))
	}
	for _, f := range fields {
		v.text(indent+pad(v.words(f.Name), width)+"  ", plain, FieldWords(f))
	}
}

// first is the statement that a row is told by: the first that it names.
func (v *view) first(ids []annals.StatementID) (annals.Statement, bool) {
	if len(ids) == 0 {
		return annals.Statement{}, false
	}
	s, ok := v.a.Statements[ids[0]]
	return s, ok
}

// cited prints words followed by where they are written and the ids to ask `annals why` with.
func (v *view) cited(lead, body string, ids []annals.StatementID) { v.citedBeside("", lead, body, ids) }

// citedBeside is cited where a source is named just before, and need not be again.
func (v *view) citedBeside(source, lead, body string, ids []annals.StatementID) {
	indent := Columns(lead)
	if indent > v.Width/2 {
		v.line(strings.TrimRight(lead, " "))
		lead = "    "
		indent = 4
	}
	tail := v.tailBeside(source, ids)
	lines := wrap(v.words(body)+" "+v.words(tail), v.Width-indent)
	for i, l := range lines {
		if i > 0 {
			lead = strings.Repeat(" ", indent)
		}
		v.line(lead + v.dimmed(l, ids))
	}
}

// dimmed is a line with the ids in it painted.
func (v *view) dimmed(line string, ids []annals.StatementID) string {
	for _, id := range ids {
		line = strings.Replace(line, id.Short(), v.paint(dim, id.Short()), 1)
	}
	return line
}

// tail is the citations, marks and ids of statements: "[74][75] 3f2a91cc". Where an answer rests on several
// sources, each citation is preceded by its source's name.
func (v *view) tail(ids []annals.StatementID) string { return v.tailBeside("", ids) }

func (v *view) tailBeside(source string, ids []annals.StatementID) string {
	var words []string
	for _, id := range ids {
		s, ok := v.a.Statements[id]
		if !ok {
			continue
		}
		if src := v.a.Sources[s.Evidence.Source]; len(v.a.Sources) > 1 && src.Name != source {
			source = src.Name
			words = append(words, source)
		}
		cites := ""
		for _, c := range s.Evidence.Cites {
			cites += "[" + c + "]"
		}
		if cites != "" && !slices.Contains(words, cites) {
			words = append(words, cites)
		}
		for _, m := range s.Evidence.Marks {
			if m = "[" + m + "]"; !slices.Contains(words, m) {
				words = append(words, m)
			}
		}
		words = append(words, id.Short())
	}
	return strings.Join(words, " ")
}

// names prints what it is called: the name, what sort of name it is, where that is written.
func (v *view) names(rows []annals.Row) {
	width := 0
	for _, r := range rows {
		width = max(width, Columns(v.words(v.nameOf(r))))
	}
	for _, r := range rows {
		s, _ := v.first(r.Statements)
		kind := NameKind(s)
		tail := v.tail(r.Statements)
		name := v.words(v.nameOf(r))
		if 2+width+2+Columns(kind)+1+Columns(tail) <= v.Width {
			v.line("  " + pad(name, width) + "  " + v.dimmed(v.words(kind)+" "+v.words(tail), r.Statements))
			continue
		}
		for _, l := range wrap(name, v.Width-2) {
			v.line("  " + l)
		}
		v.cited("      ", kind, r.Statements)
	}
}

func (v *view) nameOf(r annals.Row) string {
	if s, ok := v.first(r.Statements); ok && s.Type == annals.TypeName {
		return s.First(annals.RoleValue).Text
	}
	return r.What
}

// NameKind is the sort of a name in a few words: "native, Persian", "until 1952".
func NameKind(s annals.Statement) string {
	kind := s.Form
	if kind == "alias" {
		kind = "also"
	}
	if l := languageName(s.Lang); l != "" {
		kind += ", " + l
	}
	if len(s.Speaker) > 0 {
		kind += ", by " + s.Speaker[0].Label()
	}
	if s.Stance != annals.Asserted && s.Stance != "" {
		kind += ", " + string(s.Stance)
	}
	if d := english.Date(s.Time); d != "" {
		kind += ", " + d
	}
	return strings.TrimPrefix(kind, ", ")
}

// claims prints what is said, under who says it.
func (v *view) claims(rows []annals.Row) {
	speaker := ""
	for i, r := range rows {
		who := "In the source's own voice"
		s, ok := v.first(r.Statements)
		switch {
		case r.Who != nil:
			who = r.Who.Name
		case ok && len(s.Speaker) > 0:
			who = capital(teller{s, v.name}.npOf(s.Speaker).words)
			if unnamed(s.Speaker) {
				who = "Unnamed (“" + s.Speaker[0].Text + "”)"
			}
		}
		if i == 0 || who != speaker {
			if i > 0 {
				v.blank()
			}
			speaker = who
			v.text("  ", underline, who)
		}
		if !ok {
			v.row("    ", r)
			continue
		}
		remark := string(s.Stance)
		if len(s.Hedges) > 0 {
			remark += "; hedged: “" + strings.Join(s.Hedges, "”, “") + "”"
		}
		v.cited("    ", Sentence(s, v.name)+" ("+remark+")", r.Statements)
	}
}

// findings prints what is wrong, the way compilers do, with the sentence of what it is about.
func (v *view) findings(rows []annals.Row) {
	for _, r := range rows {
		if r.Problem == nil {
			v.row("  ", r)
			continue
		}
		p := *r.Problem
		place := p.Source
		if p.Line > 0 {
			place += fmt.Sprintf(":%d:%d", p.Line, p.Column)
		}
		v.text("  ", plain, place+": "+p.Message)
		if p.Hint != "" {
			v.text("      ", plain, "hint: "+p.Hint)
		}
		for _, id := range r.Statements {
			if s, ok := v.a.Statements[id]; ok {
				v.citedBeside(p.Source, "      ", Sentence(s, v.name), []annals.StatementID{id})
			}
		}
	}
}
