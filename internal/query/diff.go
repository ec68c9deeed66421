package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/resolve"
)

// diff compares a list as it stood on two days: who was added, who is gone, and what changed in the entries of the others.
// Each day is answered by the last complete edition up to it, of several of one day by that which was imported last; a
// day before the first is annals.ErrNotFound.
func diff(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	if q.From > q.To {
		return annals.Answer{},
			annals.HintError{Err: fmt.Errorf("%w: it goes from %s back to %s", annals.ErrInvalid, english.Day(q.From),
				english.Day(q.To)),
				Hint: "put the earlier day first"}
	}
	c := comparison{ctx: ctx, snap: snap, answer: annals.Answer{Question: q, Known: snap.Moment(),
		Statements: map[annals.StatementID]annals.Statement{}}}
	editions, err := snap.Editions(ctx, q.List)
	if err != nil {
		return annals.Answer{}, err
	}
	from, err := c.entries(editions, q.From)
	if err != nil {
		return annals.Answer{}, err
	}
	to, err := c.entries(editions, q.To)
	if err != nil {
		return annals.Answer{}, err
	}
	if err := c.compare(from, to); err != nil {
		return annals.Answer{}, err
	}
	var records []annals.SourceID
	for _, s := range c.answer.Statements {
		records = append(records, s.Evidence.Source)
	}
	c.answer.Sources, err = snap.SourcesOf(ctx, distinct(records))
	return c.answer, err
}

// comparison is two editions of a list being compared.
type comparison struct {
	ctx                     context.Context
	snap                    annals.Snapshot
	answer                  annals.Answer
	added, removed, amended []annals.Row
	renumbered              renumbering
}

// What may have become of an entry from one edition to another.
const (
	entryAdded   = "added"
	entryRemoved = "removed"
	entryAmended = "amended"
)

// listState is what a list had on a day.
type listState struct {
	edition annals.Edition
	entries map[string]annals.SourceID
}

func (c *comparison) entries(editions []annals.Edition, day edtf.Day) (listState, error) {
	var state listState
	for _, e := range editions {
		if e.Complete && e.Published <= day {
			state.edition = e
		}
	}
	if state.edition.File == "" {
		return state, c.lacks(editions, day)
	}
	return c.state(state.edition)
}

// lacks says that the list has no complete edition of a day or before, and which lists or editions there are.
func (c *comparison) lacks(editions []annals.Edition, day edtf.Day) error {
	list := c.answer.Question.List
	for _, e := range editions {
		if e.Complete {
			return annals.HintError{Err: missing(fmt.Sprintf("%s has no complete edition of %s or before", list, english.Day(day))),
				Hint: "the first is of " + english.Day(e.Published) + " (" + e.Published.String() + ")"}
		}
	}
	all, err := c.snap.Editions(c.ctx, "")
	if err != nil {
		return err
	}
	var names []string
	for _, e := range all {
		if e.Complete && !slices.Contains(names, string(e.List)) {
			names = append(names, string(e.List))
		}
	}
	slices.Sort(names)
	hint := "no list has one yet; annals import reads one"
	if len(names) > 0 {
		hint = "lists that have one: " + strings.Join(names, ", ")
	}
	return annals.HintError{Err: missing(fmt.Sprintf("no list %q has a complete edition in the record", list)), Hint: hint}
}

// missing is what is not there, in words; it is annals.ErrNotFound.
type missing string

func (m missing) Error() string { return string(m) }
func (m missing) Unwrap() error { return annals.ErrNotFound }

// state is what an edition has.
func (c *comparison) state(edition annals.Edition) (listState, error) {
	state := listState{edition: edition}
	entries, err := c.snap.Entries(c.ctx, edition)
	if err != nil {
		return state, err
	}
	state.entries = make(map[string]annals.SourceID, len(entries))
	for _, e := range entries {
		state.entries[e.UID] = e.Record
	}
	return state, nil
}

// each calls f for every entry that two editions do not have in common, with what became of it and what each says, nothing
// where it does not have the entry.
func (c *comparison) each(from, to listState, f func(became, uid string, before, after []annals.Statement)) error {
	uids := make([]string, 0, len(to.entries))
	for uid := range from.entries {
		uids = append(uids, uid)
	}
	for uid := range to.entries {
		if _, both := from.entries[uid]; !both {
			uids = append(uids, uid)
		}
	}
	slices.SortFunc(uids, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	for _, uid := range uids {
		was, is := from.entries[uid], to.entries[uid]
		if was == is || is == "" && !to.edition.Complete {
			continue // nothing is gone that an edition of a part does not have
		}
		before, err := c.statements(was)
		if err != nil {
			return err
		}
		after, err := c.statements(is)
		if err != nil {
			return err
		}
		became := entryAmended
		switch {
		case anothers(before, after):
			f(entryRemoved, uid, before, nil)
			f(entryAdded, uid, nil, after)
			continue
		case was == "":
			became = entryAdded
			c.renumbered.came(uid, after)
		case is == "":
			became = entryRemoved
			c.renumbered.went(uid, before)
		}
		f(became, uid, before, after)
	}
	return nil
}

// anothers tells that a list gave the number of an entry to somebody else.
func anothers(before, after []annals.Statement) bool {
	was, is := entryOf(before), entryOf(after)
	return was != "" && is != "" && was != is
}

// entryOf is the entity that an entry is of.
func entryOf(statements []annals.Statement) annals.EntityID {
	for _, s := range statements {
		if resolve.IsEntry(s) {
			return s.First(annals.RoleSubject).Entity
		}
	}
	return ""
}

func (c *comparison) compare(from, to listState) error {
	err := c.each(from, to, func(became, uid string, before, after []annals.Statement) {
		switch became {
		case entryAdded:
			c.added = append(c.added, c.row(uid, after))
		case entryRemoved:
			c.removed = append(c.removed, c.row(uid, before))
		default:
			c.amend(uid, before, after)
		}
	})
	if err != nil {
		return err
	}
	for i, row := range c.added {
		if was := c.renumbered.before(row.What); was != "" {
			c.added[i].Reason = "of the same name as " + was + ", which is gone: perhaps the same under another number"
		}
	}
	for i, row := range c.removed {
		if now := c.renumbered.since(row.What); now != "" {
			c.removed[i].Reason = "of the same name as " + now + ", which was added: perhaps the same under another number"
		}
	}
	span := fmt.Sprintf("between the editions of %s and %s", english.Day(from.edition.Published),
		english.Day(to.edition.Published))
	if from.edition.Published == to.edition.Published {
		span = fmt.Sprintf("within the edition of %s, which answers for both days", english.Day(to.edition.Published))
	}
	for _, part := range []struct {
		name, title string
		rows        []annals.Row
	}{{entryAdded, "Added", c.added}, {entryRemoved, "Removed", c.removed}, {entryAmended, "Amended", c.amended}} {
		c.answer.Sections = append(c.answer.Sections, annals.Section{Name: part.name,
			Title: fmt.Sprintf("%s %s: %d", part.title, span, len(part.rows)), Rows: part.rows})
	}
	return nil
}

func (c *comparison) statements(record annals.SourceID) ([]annals.Statement, error) {
	if record == "" {
		return nil, nil
	}
	return c.snap.In(c.ctx, record)
}

// row is an entry that was added or removed, told by its listings.
func (c *comparison) row(uid string, statements []annals.Statement) annals.Row {
	row := annals.Row{What: uid}
	for _, s := range statements {
		if s.Type == annals.TypeDesignation {
			row.Statements = append(row.Statements, s.ID)
			c.answer.Statements[s.ID] = s
		}
	}
	return row
}

// amend adds what changed in an entry, field by field. One that is only printed otherwise has not changed.
func (c *comparison) amend(uid string, before, after []annals.Statement) {
	row := annals.Row{What: uid}
	for _, f := range changedFields(before, after) {
		name := "now"
		if f.Gone {
			name = "no longer"
		}
		row.Fields = append(row.Fields, annals.Field{Name: name, Value: entryWords(f.Statement)})
		row.Statements = append(row.Statements, f.Statement.ID)
		c.answer.Statements[f.Statement.ID] = f.Statement
	}
	if len(row.Fields) == 0 {
		return
	}
	for _, s := range after {
		if s.Type == annals.TypeName && s.Form == "full" {
			row.Text = s.First(annals.RoleValue).Text
		}
	}
	c.amended = append(c.amended, row)
}

// content is what a statement says, apart from where in the record it is printed, and how: white space tells nothing, nor do the
// capitals of a kind, which differ between the formats of one publisher. Who has an identifier is known by it: a new name of
// an entity changes its name, and not all that is said of it. A number is what it is called and whose register gave it besides.
func content(s annals.Statement) string {
	var b strings.Builder
	fmt.Fprint(&b, s.Type, "|", s.Form, "|", s.Relation, "|", s.Time, "|", s.Stance, "|", strings.Join(s.Hedges, ", "))
	s.EachFiller(func(r annals.Role, _ int, f *annals.Filler) {
		label := f.Ref
		if label == "" {
			label = strings.Join(strings.Fields(f.Label()), " ")
		}
		if s.Type == annals.TypeKind && r == annals.RoleValue {
			label = strings.ToLower(label)
		}
		fmt.Fprint(&b, "|", r, "=", label)
	})
	if s.Form == annals.FormIdentifier {
		kind, state := resolve.NumberOf(s)
		fmt.Fprint(&b, "|", kind, "|", state)
	}
	return b.String()
}

func contents(statements []annals.Statement) map[string]bool {
	set := make(map[string]bool, len(statements))
	for _, s := range statements {
		set[content(s)] = true
	}
	return set
}
