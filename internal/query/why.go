package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/internal/resolve"
)

func isNameError(err error) bool {
	var name *annals.NameError
	return errors.As(err, &name)
}

// why tells what one statement rests on: its words in their passage, its source, how it was read, and what was
// decided of it, decisions that were taken back included.
func why(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	s, recorded, err := snap.Statement(ctx, strings.ToLower(strings.TrimSpace(q.Statement)))
	if err != nil {
		return annals.Answer{}, err
	}
	source, err := snap.Source(ctx, s.Evidence.Source)
	if err != nil {
		return annals.Answer{}, err
	}
	text, err := snap.Text(ctx, s.Evidence.Source)
	if err != nil {
		return annals.Answer{}, err
	}
	decisions, err := snap.Decisions(ctx, nil, []annals.StatementID{s.ID})
	if err != nil {
		return annals.Answer{}, err
	}
	if source.Withdrawn != "" {
		withdrawn, err := snap.Withdrawn(ctx)
		if err != nil {
			return annals.Answer{}, err
		}
		for _, w := range withdrawn {
			if w.Decision.ID == source.Withdrawn {
				decisions = append(decisions, w.Decision)
			}
		}
	}
	rulings, err := resolve.Judge(ctx, snap, []annals.Statement{s})
	if err != nil {
		return annals.Answer{}, err
	}
	present, err := snap.Present(ctx, []annals.SourceID{source.ID})
	if err != nil {
		return annals.Answer{}, err
	}
	a := annals.Answer{Question: q, Known: snap.Moment(),
		Statements: map[annals.StatementID]annals.Statement{s.ID: s},
		Sources:    map[annals.SourceID]annals.Source{source.ID: source}}
	w := witness{s, source, annals.NewText(text), recorded, editionsOf(present)}
	a.Sections = []annals.Section{
		{Name: "words", Title: "The words", Rows: []annals.Row{w.words()}},
		{Name: "source", Title: "Where it is written", Rows: []annals.Row{w.place()}},
	}
	a.Sections = appendRows(a.Sections, "notes", "What the source cites for it", w.notes(text))
	a.Sections = append(a.Sections,
		annals.Section{Name: "reading", Title: "How it was read", Rows: []annals.Row{w.reading(rulings)}})
	a.Sections = appendRows(a.Sections, "decisions", "What was decided", decisionRows(s.ID, decisions))
	links, err := linkRows(ctx, snap, s)
	if err != nil {
		return annals.Answer{}, err
	}
	a.Sections = appendRows(a.Sections, "links", "Who is taken for whom", links)
	return a, nil
}

// witness is a statement with all that it rests on.
type witness struct {
	s        annals.Statement
	source   annals.Source
	text     *annals.Text
	recorded annals.Moment
	// editions are those of a list that have the source, which is a record of it, by their days; none where it is no record.
	editions []annals.Edition
}

// editionsOf are editions in the order of their days.
func editionsOf(present []annals.Presence) (editions []annals.Edition) {
	for _, p := range present {
		editions = append(editions, p.Edition)
	}
	slices.SortStableFunc(editions, func(a, b annals.Edition) int { return cmp.Compare(a.Published, b.Published) })
	return editions
}

// editionsTold is how many editions there are, in the order of their days, and from when to when: "4, 2021-11-08/2024-05-10", or
// the day of the only one.
func editionsTold(editions []annals.Edition) string {
	switch n := len(editions); n {
	case 0:
		return ""
	case 1:
		return editions[0].Published.String()
	default:
		return fmt.Sprintf("%d, %s/%s", n, editions[0].Published, editions[n-1].Published)
	}
}

// words is the passage with the evidence in it.
func (w witness) words() annals.Row {
	passage, at := w.passage()
	r := annals.Row{Statements: []annals.StatementID{w.s.ID}, Time: w.s.Time, Text: passage,
		Fields: []annals.Field{{Name: "at", Value: strconv.Itoa(at)}}}
	if !w.s.Time.IsZero() {
		b := w.s.Time.Bounds()
		r.Bounds = &b
	}
	return r
}

// notes are what the citations of the evidence mean, a field for each note, in a row; none where the source has no notes.
func (w witness) notes(kept string) []annals.Row {
	cited := citedBy(w.s, notesOf(w.source, kept))
	if len(cited) == 0 {
		return nil
	}
	r := annals.Row{Statements: []annals.StatementID{w.s.ID}}
	for _, n := range cited {
		r.Fields = append(r.Fields, annals.Field{Name: "[" + n.Label + "]", Value: n.Text})
	}
	return []annals.Row{r}
}

// passage is the paragraph in which the evidence stands, or as much of a long one as shows it, and the code point of it at
// which the evidence begins.
func (w witness) passage() (passage string, at int) {
	const around = 400
	e := w.s.Evidence
	before := w.text.Slice(max(0, e.Start-around), e.Start)
	after := w.text.Slice(e.End, min(w.text.Len(), e.End+around))
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i+2:]
	} else if e.Start > around {
		before = "… " + cutToWord(before)
	}
	if i := strings.Index(after, "\n\n"); i >= 0 {
		after = after[:i]
	} else if e.End+around < w.text.Len() {
		if i := strings.LastIndexByte(after, ' '); i > 0 {
			after = after[:i]
		}
		after += " …"
	}
	return before + e.Text + after, utf8.RuneCountInString(before)
}

// cutToWord drops the piece of a word at the beginning.
func cutToWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}

func (w witness) place() annals.Row {
	line, column := w.text.Position(w.s.Evidence.Start)
	r := annals.Row{Statements: []annals.StatementID{w.s.ID}}
	field := func(name, value string) {
		if value != "" {
			r.Fields = append(r.Fields, annals.Field{Name: name, Value: value})
		}
	}
	field("source", w.source.Name)
	field("title", w.source.Title)
	field("publisher", w.source.Publisher)
	field("url", w.source.URL)
	field("published", w.source.Published.String())
	if n := len(w.editions); n > 0 {
		last := w.editions[n-1]
		field("list", string(last.List))
		field("editions", editionsTold(w.editions))
		field("file", string(last.File))
	}
	field("read on", w.source.ReadOn.String())
	field("guessed", strings.Join(w.source.Guessed, ", "))
	field("hash", string(w.source.ID))
	field("offsets", fmt.Sprintf("%d–%d", w.s.Evidence.Start, w.s.Evidence.End))
	field("line", fmt.Sprintf("%d, column %d", line, column))
	field("citations", bracketed(w.s.Evidence.Cites))
	field("marks", bracketed(w.s.Evidence.Marks))
	return r
}

func bracketed(labels []string) string {
	s := ""
	for _, l := range labels {
		s += "[" + l + "]"
	}
	return s
}

func (w witness) reading(rulings resolve.Rulings) annals.Row {
	r := annals.Row{Statements: []annals.StatementID{w.s.ID}}
	field := func(name, value string) { r.Fields = append(r.Fields, annals.Field{Name: name, Value: value}) }
	field("id", string(w.s.ID))
	field("type", string(w.s.Type))
	w.s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		value := "“" + f.Text + "”"
		switch {
		case f.Text == "":
			value = f.Name + " (these words do not name it)"
		case f.Name != "" && f.Name != f.Text:
			value += " = " + f.Name
		}
		field(string(role), value)
	})
	if !w.s.Time.IsZero() {
		field("time", w.s.Time.String())
	}
	field("stance", string(w.s.Stance))
	for _, h := range w.s.Hedges {
		field("hedge", "“"+h+"”")
	}
	if len(w.s.Rules) > 0 {
		field("rules", strings.Join(w.s.Rules, ", "))
	}
	if w.s.Confidence > 0 {
		field("confidence", fmt.Sprintf("%.2f", w.s.Confidence))
	}
	field("recorded", moment(w.recorded))
	switch {
	case w.source.Withdrawn != "":
		field("stands", "no; its source was withdrawn, and no answer counts it")
	case !rulings.Stands(w.s):
		field("stands", "no; it is kept, but no answer counts it")
	case !rulings.Confirmed(w.s):
		field("stands", "held back for review, for want of confidence")
	default:
		field("stands", "yes")
	}
	return r
}

// moment is a point of recorded time in words.
func moment(m annals.Moment) string {
	return fmt.Sprintf("revision %d, %s", m.Revision, m.Recorded.UTC().Format("2006-01-02T15:04:05.000Z"))
}

// decisionRows are the decisions on a statement in the order of recording, with what was taken back.
func decisionRows(id annals.StatementID, decisions []annals.Decision) []annals.Row {
	active := map[annals.DecisionID]bool{}
	for _, d := range annals.Active(decisions) {
		active[d.ID] = true
	}
	var rows []annals.Row
	for _, d := range decisions {
		r := annals.Row{Statements: []annals.StatementID{id}, What: string(d.Kind), Text: d.Reason}
		field := func(name, value string) { r.Fields = append(r.Fields, annals.Field{Name: name, Value: value}) }
		field("decision", string(d.ID))
		field("kind", string(d.Kind))
		field("by", d.By)
		if d.Replacement != "" {
			field("puts", d.Replacement.Short()+" in the place of "+d.Statement.Short())
		}
		if what := cmp.Or(string(d.Source), string(d.Edition)); what != "" {
			field("withdraws", what)
		}
		if d.Undoes != "" {
			field("takes back", string(d.Undoes))
		}
		if d.Reason != "" {
			field("reason", d.Reason)
		}
		field("recorded", moment(d.Recorded))
		if d.Kind != annals.Undo && !active[d.ID] {
			field("now", "taken back")
		}
		rows = append(rows, r)
	}
	return rows
}
