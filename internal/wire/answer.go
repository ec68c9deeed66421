package wire

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"annals"
	"annals/edtf"
)

// Answer is what the record says to a question. It needs nothing beside it: every statement that a row names is
// in Statements, and the source of each in Sources.
type Answer struct {
	Question Question `json:"question"`
	// Entity is who the question was about; absent where it was about none.
	Entity *annals.EntityRef `json:"entity,omitempty"`
	// Namesakes bear the name asked for too; nothing is said of them here.
	Namesakes []annals.EntityRef `json:"namesakes,omitempty"`
	// Known is the moment of the record from which the answer was computed.
	Known      Moment               `json:"known"`
	Sections   []Section            `json:"sections"`
	Statements map[string]Statement `json:"statements"`
	Sources    map[string]Source    `json:"sources"`
}

// Question is what was asked. Which fields are present depends on Ask: on for show, status and network, from and to for
// timeline, speaker for claims, statement for why, words, limit and offset for where, source for check and where.
type Question struct {
	Ask    string `json:"ask"`
	Entity string `json:"entity,omitempty"`
	// On, From and To are EDTF days: "2009-01-25"; absent From or To leaves that end open.
	On   string `json:"on,omitempty"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	// Hops and Types bound a network.
	Hops      int      `json:"hops,omitempty"`
	Types     []string `json:"types,omitempty"`
	List      string   `json:"list,omitempty"`
	Speaker   string   `json:"speaker,omitempty"`
	Statement string   `json:"statement,omitempty"`
	Source    string   `json:"source,omitempty"`
	// Words are looked for in sentences, of which the answer has at most Limit, absent for all, after the first Offset.
	Words  string `json:"words,omitempty"`
	Limit  int    `json:"limit,omitempty"`
	Offset int    `json:"offset,omitempty"`
	// Against is the source that Source is compared with.
	Against string `json:"against,omitempty"`
}

// Moment is a revision of the record and when it was recorded, "2026-11-24T02:11:40.120Z"; "" before the first.
type Moment struct {
	Revision int64  `json:"revision"`
	Recorded string `json:"recorded"`
}

// Section is a part of the answer. Name is stable; Title is for people and may change.
type Section struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	// All is how many rows there are with those that the limit and offset of the question leave out; absent where it has none.
	All  int   `json:"all,omitempty"`
	Rows []Row `json:"rows"`
}

// Row is one line of the answer.
type Row struct {
	// Statements are the ids that the row rests on.
	Statements []string          `json:"statements"`
	Who        *annals.EntityRef `json:"who,omitempty"`
	// Ends are the two that a tie of a network binds.
	Ends []annals.EntityRef `json:"ends,omitempty"`
	What string             `json:"what,omitempty"`
	// Verdict is yes, no, possibly or disputed; Reason says which statement or bound decides.
	Verdict string `json:"verdict,omitempty"`
	Reason  string `json:"reason,omitempty"`
	// Time is EDTF as the source has it; Bounds what follows from it and from other statements.
	Time   string  `json:"time,omitempty"`
	Bounds *Bounds `json:"bounds,omitempty"`
	Sides  []Side  `json:"sides,omitempty"`
	// Course is how the verdict changes over time, in order and without a gap.
	Course  []Stretch       `json:"course,omitempty"`
	Problem *annals.Problem `json:"problem,omitempty"`
	Text    string          `json:"text,omitempty"`
	// Sentence tells where Text stands, for a sentence of a source.
	Sentence *annals.Sentence `json:"sentence,omitempty"`
	Fields   []annals.Field   `json:"fields,omitempty"`
}

// Side is one of several verdicts that exclude each other.
type Side struct {
	Verdict    string   `json:"verdict"`
	Reason     string   `json:"reason,omitempty"`
	Statements []string `json:"statements"`
}

// Stretch is days, both included, on which the verdict is the same; "beginning" and "forever" where it is open.
type Stretch struct {
	From    string `json:"from"`
	To      string `json:"to"`
	Verdict string `json:"verdict"`
}

// Bounds are days, or "beginning" and "forever" where the bound is open.
type Bounds struct {
	EarliestStart string `json:"earliest_start"`
	LatestStart   string `json:"latest_start"`
	EarliestEnd   string `json:"earliest_end"`
	LatestEnd     string `json:"latest_end"`
}

// Source is where something is written.
type Source struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Format    string `json:"format"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	// Published is EDTF; without it ReadOn, the day of reading, bounds what the source can attest.
	Published string `json:"published,omitempty"`
	ReadOn    string `json:"read_on,omitempty"`
	// Guessed lists the fields above that nobody stated.
	Guessed []string `json:"guessed,omitempty"`
	// Withdrawn is the decision that took the source out of all answers; absent for one that stands.
	Withdrawn string `json:"withdrawn,omitempty"`
}

// FromAnswer puts an answer into its wire shape.
func FromAnswer(a annals.Answer) Answer {
	w := Answer{
		Question: fromQuestion(a.Question), Entity: a.Entity, Namesakes: a.Namesakes, Known: FromMoment(a.Known),
		Sections:   make([]Section, len(a.Sections)),
		Statements: make(map[string]Statement, len(a.Statements)),
		Sources:    make(map[string]Source, len(a.Sources)),
	}
	for i, s := range a.Sections {
		w.Sections[i] = Section{Name: s.Name, Title: s.Title, All: s.All, Rows: make([]Row, len(s.Rows))}
		for j, r := range s.Rows {
			w.Sections[i].Rows[j] = fromRow(r)
		}
	}
	for id, s := range a.Statements {
		w.Statements[string(id)] = FromStatement(s)
	}
	for id, s := range a.Sources {
		w.Sources[string(id)] = FromSource(s)
	}
	return w
}

// Answer turns the wire shape back into an answer. A date that is not EDTF is annals.ErrInvalid.
func (w Answer) Answer() (annals.Answer, error) {
	q, err := w.Question.question()
	if err != nil {
		return annals.Answer{}, err
	}
	known, err := w.Known.moment()
	if err != nil {
		return annals.Answer{}, err
	}
	a := annals.Answer{Question: q, Entity: w.Entity, Namesakes: w.Namesakes, Known: known,
		Statements: make(map[annals.StatementID]annals.Statement, len(w.Statements)),
		Sources:    make(map[annals.SourceID]annals.Source, len(w.Sources))}
	for _, s := range w.Sections {
		section := annals.Section{Name: s.Name, Title: s.Title, All: s.All}
		for _, r := range s.Rows {
			row, err := r.row()
			if err != nil {
				return annals.Answer{}, fmt.Errorf("section %s: %w", s.Name, err)
			}
			section.Rows = append(section.Rows, row)
		}
		a.Sections = append(a.Sections, section)
	}
	for id, s := range w.Statements {
		if a.Statements[annals.StatementID(id)], err = s.Statement(); err != nil {
			return annals.Answer{}, err
		}
	}
	for id, s := range w.Sources {
		if a.Sources[annals.SourceID(id)], err = s.source(); err != nil {
			return annals.Answer{}, err
		}
	}
	return a, nil
}

// Write prints any message of this package as indented JSON with a newline at its end.
func Write(w io.Writer, message any) error {
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(message)
}

// WriteAnswer prints an answer.
func WriteAnswer(w io.Writer, a annals.Answer) error { return Write(w, FromAnswer(a)) }

// ReadAnswer reads what WriteAnswer printed.
func ReadAnswer(r io.Reader) (annals.Answer, error) {
	var w Answer
	if err := json.NewDecoder(r).Decode(&w); err != nil {
		return annals.Answer{}, fmt.Errorf("read answer: %w: %w", annals.ErrInvalid, err)
	}
	return w.Answer()
}

func fromQuestion(q annals.Question) Question {
	w := Question{Ask: string(q.Ask), Entity: q.Entity, Speaker: q.Speaker, Statement: q.Statement, Source: q.Source,
		Against: q.Against, List: string(q.List), Words: q.Words, Limit: q.Limit, Offset: q.Offset}
	switch q.Ask {
	case annals.AskShow, annals.AskStatus:
		w.On = fromOpen(q.On)
	case annals.AskNetwork:
		w.On, w.Hops = fromOpen(q.On), q.Hops
		for _, t := range q.Types {
			w.Types = append(w.Types, string(t))
		}
	case annals.AskTimeline, annals.AskDiff:
		w.From, w.To = fromOpen(q.From), fromOpen(q.To)
	}
	return w
}

func (w Question) question() (annals.Question, error) {
	q := annals.Question{Ask: annals.Ask(w.Ask), Entity: w.Entity, Speaker: w.Speaker, Statement: w.Statement,
		Source: w.Source, Against: w.Against, List: annals.ListID(w.List), Words: w.Words, Limit: w.Limit,
		Offset: w.Offset}
	var err error
	switch q.Ask {
	case annals.AskShow, annals.AskStatus:
		q.On, err = toDay(w.On)
	case annals.AskNetwork:
		q.On, err = toDay(w.On)
		q.Hops = w.Hops
		for _, t := range w.Types {
			q.Types = append(q.Types, annals.Type(t))
		}
	case annals.AskTimeline, annals.AskDiff:
		if q.From, err = toOpen(w.From, edtf.Beginning); err == nil {
			q.To, err = toOpen(w.To, edtf.Forever)
		}
	}
	return q, err
}

func fromRow(r annals.Row) Row {
	w := Row{Statements: ids(r.Statements), Who: r.Who, Ends: r.Ends, What: r.What, Verdict: string(r.Verdict),
		Reason: r.Reason, Time: r.Time.String(), Problem: r.Problem, Text: r.Text, Fields: r.Fields,
		Sentence: r.Sentence}
	if b := r.Bounds; b != nil {
		w.Bounds = &Bounds{EarliestStart: b.EarliestStart.String(), LatestStart: b.LatestStart.String(),
			EarliestEnd: b.EarliestEnd.String(), LatestEnd: b.LatestEnd.String()}
	}
	for _, s := range r.Sides {
		w.Sides = append(w.Sides, Side{Verdict: string(s.Verdict), Reason: s.Reason, Statements: ids(s.Statements)})
	}
	for _, s := range r.Course {
		w.Course = append(w.Course, Stretch{From: s.From.String(), To: s.To.String(), Verdict: string(s.Verdict)})
	}
	return w
}

func (w Row) row() (annals.Row, error) {
	t, err := value(w.Time)
	if err != nil {
		return annals.Row{}, err
	}
	r := annals.Row{Statements: statementIDs(w.Statements), Who: w.Who, Ends: w.Ends, What: w.What,
		Verdict: annals.Verdict(w.Verdict), Reason: w.Reason, Time: t, Problem: w.Problem, Text: w.Text,
		Fields: w.Fields, Sentence: w.Sentence}
	if w.Bounds != nil {
		if r.Bounds, err = w.Bounds.bounds(); err != nil {
			return annals.Row{}, err
		}
	}
	for _, s := range w.Sides {
		r.Sides = append(r.Sides, annals.Side{Verdict: annals.Verdict(s.Verdict), Reason: s.Reason,
			Statements: statementIDs(s.Statements)})
	}
	for _, s := range w.Course {
		stretch := annals.Stretch{Verdict: annals.Verdict(s.Verdict)}
		if stretch.From, err = toDay(s.From); err != nil {
			return annals.Row{}, err
		}
		if stretch.To, err = toDay(s.To); err != nil {
			return annals.Row{}, err
		}
		r.Course = append(r.Course, stretch)
	}
	return r, nil
}

func (w Bounds) bounds() (*edtf.Bounds, error) {
	var b edtf.Bounds
	for _, f := range []struct {
		text string
		to   *edtf.Day
	}{
		{w.EarliestStart, &b.EarliestStart},
		{w.LatestStart, &b.LatestStart},
		{w.EarliestEnd, &b.EarliestEnd},
		{w.LatestEnd, &b.LatestEnd},
	} {
		d, err := toDay(f.text)
		if err != nil {
			return nil, err
		}
		*f.to = d
	}
	return &b, nil
}

// FromMoment puts a moment into its wire shape.
func FromMoment(m annals.Moment) Moment {
	w := Moment{Revision: int64(m.Revision)}
	if !m.Recorded.IsZero() {
		w.Recorded = m.Recorded.UTC().Format("2006-01-02T15:04:05.000Z07:00")
	}
	return w
}

func (w Moment) moment() (annals.Moment, error) {
	m := annals.Moment{Revision: annals.Revision(w.Revision)}
	if w.Recorded == "" {
		return m, nil
	}
	var err error
	if m.Recorded, err = time.Parse(time.RFC3339, w.Recorded); err != nil {
		return m, fmt.Errorf("%w: moment %q: %w", annals.ErrInvalid, w.Recorded, err)
	}
	return m, nil
}

// FromSource puts a source into its wire shape.
func FromSource(s annals.Source) Source {
	return Source{ID: string(s.ID), Name: s.Name, Format: s.Format, Title: s.Title, Publisher: s.Publisher,
		URL: s.URL, Published: s.Published.String(), ReadOn: s.ReadOn.String(), Guessed: s.Guessed,
		Withdrawn: string(s.Withdrawn)}
}

func (w Source) source() (annals.Source, error) {
	published, err := value(w.Published)
	if err != nil {
		return annals.Source{}, err
	}
	readOn, err := value(w.ReadOn)
	if err != nil {
		return annals.Source{}, err
	}
	return annals.Source{ID: annals.SourceID(w.ID), Name: w.Name, Format: w.Format, Title: w.Title,
		Publisher: w.Publisher, URL: w.URL, Published: published, ReadOn: readOn, Guessed: w.Guessed,
		Withdrawn: annals.DecisionID(w.Withdrawn)}, nil
}
