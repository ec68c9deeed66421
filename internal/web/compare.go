package web

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
	"annals/internal/query"
	"annals/internal/render"
)

// comparePage is what compare.html shows: two versions of a source as changes of statements, or a form that chooses two.
type comparePage struct {
	Old, New sourceLine
	// OldChoices and NewChoices are the sources to choose from, Pairs those that look like versions of one.
	OldChoices, NewChoices []choice
	Pairs                  []tab
	Compared               bool
	Counts                 []counted
	Added, Removed         []told
	Changed                []changedLine
	Kept                   int
}

// changedLine is what was said and what is said instead, with what differs.
type changedLine struct {
	Was, Is told
	Fields  []annals.Field
}

// maxChoices is how many sources a form offers.
const maxChoices = 200

// compare answers GET /compare: old= and new= are the hashes of two sources.
func (s *Server) compare(v *visit) (view, error) {
	q := v.URL.Query()
	old, present := annals.SourceID(q.Get("old")), annals.SourceID(q.Get("new"))
	page := comparePage{}
	if err := s.choices(v, &page, old, present); err != nil {
		return view{}, err
	}
	if old == "" || present == "" {
		return view{template: "compare", title: "Compare two versions", data: page}, nil
	}
	answer, err := query.Answer(v.Context(), v.snap,
		annals.Question{Ask: annals.AskCompare, Source: string(old), Against: string(present)})
	if err != nil {
		return view{}, err
	}
	if answer.Sources[old], err = v.snap.Source(v.Context(), old); err != nil {
		return view{}, err
	}
	if answer.Sources[present], err = v.snap.Source(v.Context(), present); err != nil {
		return view{}, err
	}
	t := newTelling(v, answer)
	page.Compared, page.Old, page.New = true, v.sourceLine(answer.Sources[old]), v.sourceLine(answer.Sources[present])
	for _, section := range answer.Sections {
		if section.Name != "kept" && len(section.Rows) > 0 {
			title, _, _ := strings.Cut(section.Title, ":")
			page.Counts = append(page.Counts, counted{len(section.Rows), title, "#" + section.Name})
		}
		switch section.Name {
		case "added":
			page.Added = t.list(section.Rows)
		case "removed":
			page.Removed = t.list(section.Rows)
		case "kept":
			page.Kept = len(section.Rows)
		case "changed":
			for _, r := range section.Rows {
				line := changedLine{Was: t.one(r.Statements[0]), Is: t.one(r.Statements[1])}
				for _, f := range r.Fields {
					line.Fields = append(line.Fields, annals.Field{Name: f.Name, Value: words(render.FieldWords(f))})
				}
				page.Changed = append(page.Changed, line)
			}
		}
	}
	return view{template: "compare", title: "What changed in " + page.New.Title, data: page}, nil
}

// one tells a statement.
func (t *telling) one(id annals.StatementID) told {
	line := t.sentence(t.answer.Statements[id], []annals.StatementID{id})
	line.Remarks = marks(t.answer.Statements[id])
	return line
}

// choices are the sources that can be compared, the last read first, and the pairs that look like versions of one: they have
// the same title or the same address.
func (s *Server) choices(v *visit, p *comparePage, old, present annals.SourceID) error {
	sources, _, err := v.snap.LatestSources(v.Context(), 0, maxChoices)
	if err != nil {
		return err
	}
	sources = slices.DeleteFunc(sources, func(src annals.Source) bool { return src.Withdrawn != "" })
	last := map[string]annals.Source{}
	for _, src := range slices.Backward(sources) {
		for _, key := range []string{src.URL, titleOf(src)} {
			if key == "" {
				continue
			}
			if before, ok := last[key]; ok && before.ID != src.ID {
				first, second := before, src
				if attests(second) < attests(first) {
					first, second = second, first
				}
				p.Pairs = append(p.Pairs,
					tab{Text: words(titleOf(src)), Title: v.sourceLine(first).When + ", " + v.sourceLine(second).When,
						Href: v.link("/compare", "old", string(first.ID), "new", string(second.ID))})
				last[key] = src
				break
			}
			last[key] = src
		}
	}
	for _, src := range sources {
		line := v.sourceLine(src)
		told := cmp.Or(line.When, src.Name)
		if line.When != "" && line.Name != "" {
			told += ", " + line.Name
		}
		title := line.Title + " (" + told + ")"
		p.OldChoices = append(p.OldChoices, choice{string(src.ID), title, src.ID == old})
		p.NewChoices = append(p.NewChoices, choice{string(src.ID), title, src.ID == present})
	}
	if old == "" && len(p.OldChoices) > 1 {
		// The last read is offered as the later: a source is not compared with itself.
		p.OldChoices[1].Chosen = true
	}
	return nil
}

func attests(src annals.Source) int64 { return int64(src.Attests()) }

// listsPage is what lists.html shows: the official lists and their editions, or what changed between two editions of one.
type listsPage struct {
	Lists []listEditions
	// List, From and To are what is compared.
	List, From, To string
	Compared       bool
	Counts         []counted
	Parts          []listChanges
}

// listEditions is a list with its editions, the last first.
type listEditions struct {
	List, Href string
	Editions   []choice
	// Withdrawn are the editions on which nothing rests any more.
	Withdrawn []withdrawnLine
	// Latest leads to what the last edition changed, Withdraw to the form that withdraws one.
	Latest, Withdraw string
}

// listChanges are the entries that were added, removed or amended.
type listChanges struct {
	ID, Title string
	Rows      []entryChange
	// More is how many rows are not shown.
	More int
}

// entryChange is an entry of a list that changed.
type entryChange struct {
	UID    string
	Entity namedLink
	Told   []told
	Fields []annals.Field
	Note   string
}

// maxEntries is how many entries of each sort a page shows.
const maxEntries = 200

// lists answers GET /lists, and GET /lists/{list} with from= and to=, the days that are compared.
func (s *Server) lists(v *visit) (view, error) {
	page := listsPage{List: v.PathValue("list")}
	editions, err := v.snap.Editions(v.Context(), annals.ListID(page.List))
	if err != nil {
		return view{}, err
	}
	withdrawn, err := v.snap.Withdrawn(v.Context())
	if err != nil {
		return view{}, err
	}
	withdrawn = slices.DeleteFunc(withdrawn, func(w annals.Withdrawal) bool {
		return w.Edition.List == "" || page.List != "" && string(w.Edition.List) != page.List
	})
	if page.List != "" && len(editions)+len(withdrawn) == 0 {
		return view{}, advise(annals.ErrNotFound, "The record has no edition of a list called “"+words(page.List)+"”.",
			"Choose one of those that it has, at /lists.")
	}
	page.editions(v, editions)
	page.withdrawn(v, withdrawn)
	q := v.URL.Query()
	page.From, page.To = q.Get("from"), q.Get("to")
	if page.List == "" || page.From == "" || page.To == "" {
		return view{template: "lists", title: "Lists", data: page}, nil
	}
	from, err := parseDay(page.From)
	if err != nil {
		return view{}, err
	}
	to, err := parseDay(page.To)
	if err != nil {
		return view{}, err
	}
	answer, err := query.Answer(v.Context(), v.snap,
		annals.Question{Ask: annals.AskDiff, List: annals.ListID(page.List), From: from, To: to})
	if err != nil {
		return view{}, err
	}
	page.Compared = true
	t := newTelling(v, answer)
	for _, section := range answer.Sections {
		part := listChanges{ID: section.Name, Title: section.Title, More: max(0, len(section.Rows)-maxEntries)}
		for _, r := range section.Rows[:len(section.Rows)-part.More] {
			part.Rows = append(part.Rows, t.entry(r))
		}
		page.Parts = append(page.Parts, part)
	}
	return view{template: "lists", title: "What changed in " + page.List, data: page}, nil
}

// editions gathers the editions by list.
func (p *listsPage) editions(v *visit, editions []annals.Edition) {
	for _, e := range slices.Backward(editions) {
		if n := len(p.Lists); n == 0 || p.Lists[n-1].List != string(e.List) {
			p.Lists = append(p.Lists, listEditions{List: string(e.List), Href: v.link("/lists/" + string(e.List)),
				Withdraw: withdrawing("list", string(e.List))})
		}
		l := &p.Lists[len(p.Lists)-1]
		if n := len(l.Editions); e.Complete && (n == 0 || l.Editions[n-1].Value != e.Published.String()) {
			// of a day the last counts
			l.Editions = append(l.Editions, choice{Value: e.Published.String(), Title: english.Day(e.Published)})
		}
	}
	for i, l := range p.Lists {
		if len(l.Editions) > 1 {
			p.Lists[i].Latest = v.link("/lists/"+l.List, "from", l.Editions[1].Value, "to", l.Editions[0].Value)
		}
	}
	slices.Reverse(p.Lists)
}

// withdrawn adds the editions that were withdrawn to their lists.
func (p *listsPage) withdrawn(v *visit, withdrawn []annals.Withdrawal) {
	for _, w := range withdrawn {
		list := string(w.Edition.List)
		i := slices.IndexFunc(p.Lists, func(l listEditions) bool { return l.List == list })
		if i < 0 {
			i = len(p.Lists)
			p.Lists = append(p.Lists, listEditions{List: list, Href: v.link("/lists/" + list)})
		}
		p.Lists[i].Withdrawn = append(p.Lists[i].Withdrawn, withdrawnOf(w))
	}
}

// withdrawnLine tells of a withdrawal: what, by whom, when and why.
type withdrawnLine struct{ What, By, When, Reason, ID string }

func withdrawnOf(w annals.Withdrawal) withdrawnLine {
	d := w.Decision
	line := withdrawnLine{By: words(d.By), When: d.Recorded.Recorded.UTC().Format("2 January 2006"),
		Reason: words(d.Reason), ID: string(d.ID)}
	if w.Edition.List != "" {
		line.What = english.Day(w.Edition.Published) + " (" + words(w.Edition.Name) + ")"
	}
	return line
}

// entry tells what changed of an entry.
func (t *telling) entry(r annals.Row) entryChange {
	c := entryChange{UID: words(r.What), Note: words(r.Reason)}
	for _, id := range r.Statements {
		s := t.answer.Statements[id]
		if f := s.First(annals.RoleSubject); f.Entity != "" {
			c.Entity = t.v.named(annals.EntityRef{ID: f.Entity, Name: cmp.Or(r.Text, f.Label()), Kind: f.Kind})
		}
	}
	for _, f := range r.Fields {
		c.Fields = append(c.Fields, annals.Field{Name: f.Name, Value: words(f.Value)})
	}
	if len(r.Fields) == 0 {
		c.Told = t.each(r.Statements)
	}
	return c
}
