package web

import (
	"cmp"

	"annals"
	"annals/internal/check"
)

// contradictionsPage is what contradictions.html shows: what excludes each other, side by side.
type contradictionsPage struct {
	// Name is that of the entity, Source that of the source; neither for the whole record.
	Name   string
	Source sourceLine
	Views  []tab
	Kinds  []contradictionKind
	// TooMany is how many sources the record has, where these are more than can be compared at once.
	TooMany int
}

// contradictionKind is the contradictions of one kind.
type contradictionKind struct {
	Name, Title string
	Rows        []contradiction
}

// contradiction is two or more statements that exclude each other.
type contradiction struct {
	Message string
	Sides   []testimony
}

// testimony is one side of a contradiction.
type testimony struct {
	Verdict annals.Verdict
	Reason  string
	Words   []quoted
}

// quoted is a statement with the words that it rests on.
type quoted struct {
	Sentence    told
	Words, Href string
	Source      sourceLine
}

// contradictionKinds are the kinds in the order of the page.
var contradictionKinds = []contradictionKind{
	{Name: "authority", Title: "Listings, bans and other standings"}, {Name: "date", Title: "Dates"}, {Name: "relation",
		Title: "Relations"},
	{Name: "number", Title: "Numbers"}, {Name: "denial", Title: "Asserted and denied"}, {Name: "said", Title: "Said otherwise"}}

// maxCompared is how many sources are compared with each other for one page.
const maxCompared = 60

// contradictionsOf answers GET /e/{id}/contradictions.
func (s *Server) contradictionsOf(v *visit) (view, error) {
	id := v.PathValue("id")
	answer, err := check.Answer(v.Context(), v.snap, annals.Question{Ask: annals.AskCheck, Entity: v.then(id)})
	if err != nil {
		return view{}, err
	}
	if string(answer.Entity.ID) != id {
		return v.leadTo(id, *answer.Entity, answer.Namesakes, "/contradictions")
	}
	name := words(answer.Entity.Name)
	return view{template: "contradictions", title: "Contradictions on " + name,
		data: contradictionsPage{Name: name, Views: v.views(answer.Entity.ID, "contradictions"),
			Kinds: newTelling(v, answer).contradictions()}}, nil
}

// contradictions answers GET /contradictions: those of the whole record, or with source= those of one source with the
// others.
func (s *Server) contradictions(v *visit) (view, error) {
	page := contradictionsPage{}
	id := v.URL.Query().Get("source")
	if id != "" {
		src, err := v.snap.Source(v.Context(), annals.SourceID(id))
		if err != nil {
			return view{}, err
		}
		page.Source = v.sourceLine(src)
	} else if _, all, err := v.snap.LatestSources(v.Context(), 0, 0); err != nil {
		return view{}, err
	} else if all > maxCompared {
		page.TooMany = all
		return view{template: "contradictions", title: "Contradictions", data: page}, nil
	}
	answer, err := check.Answer(v.Context(), v.snap, annals.Question{Ask: annals.AskCheck, Source: id})
	if err != nil {
		return view{}, err
	}
	page.Kinds = newTelling(v, answer).contradictions()
	return view{template: "contradictions", title: "Contradictions", data: page}, nil
}

// contradictions are those of an answer, by kind.
func (t *telling) contradictions() []contradictionKind {
	var kinds []contradictionKind
	for _, k := range contradictionKinds {
		for _, section := range t.answer.Sections {
			for _, r := range section.Rows {
				if r.Problem == nil || check.Kind(r.What) != k.Name {
					continue
				}
				c := contradiction{Message: words(cmp.Or(r.Text, r.Problem.Message))}
				for _, side := range r.Sides {
					c.Sides = append(c.Sides,
						testimony{Verdict: side.Verdict, Reason: words(side.Reason), Words: t.quoted(side.Statements)})
				}
				k.Rows = append(k.Rows, c)
			}
		}
		if len(k.Rows) > 0 {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// quoted tells statements with the words that they rest on.
func (t *telling) quoted(ids []annals.StatementID) (list []quoted) {
	for _, id := range ids {
		s, ok := t.answer.Statements[id]
		if !ok {
			continue
		}
		line := t.sentence(s, []annals.StatementID{id})
		line.Remarks = marks(s)
		list = append(list, quoted{line, words(s.Evidence.Text), t.v.whyLink(id),
			t.v.sourceLine(t.answer.Sources[s.Evidence.Source])})
	}
	return list
}
