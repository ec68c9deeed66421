package web

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/edtf/english"
	"annals/internal/check"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/resolve"
)

// dossierPage is what dossier.html shows: all that the record says of an entity.
type dossierPage struct {
	// Members is the page of whom the sources speak of under these names, Table all of it as a table.
	Members    string
	Table      string
	Name, Kind string
	Views      []tab
	// Own is the evidence of the name itself; MoreNames are beyond the first.
	Own              []note
	Names, MoreNames []nameLine
	// Is and MoreIs say what it is; the standing should not be far below.
	Is, MoreIs []told
	Health     []counted
	OnDay      string
	Standing   []standingRow
	Ledger     ledger
	// Lists are the sections that are lists of sentences, in the order of the answer.
	Lists    []listing
	Timeline timelineView
	Claims   []sideView
	// Parts are the types of statements of which the page was made from the first only, with where all of them are.
	Parts []counted
	// MoreClaims is where the rest of the claims is, "" where all are shown.
	MoreClaims string
	Contents   []counted
	Evidence   evidenceList
}

// counted is a number that leads to what it counts.
type counted struct {
	N int
	// Words are what is counted, in the number that N asks for.
	Words, Href string
}

// counting is a number of things, which leads to them.
func counting(n int, noun, href string) counted {
	_, words, _ := strings.Cut(render.Count(n, noun), " ")
	return counted{n, words, href}
}

// listing is a section of sentences.
type listing struct {
	ID, Title string
	Rows      []told
	// All is how many statements it has; More is where the rest of them is, where it has more than are shown.
	All  int
	More string
}

// nameLine is one of an entity's names.
type nameLine struct {
	Name, Lang, What string
	Notes            []note
}

// dossier answers GET /e/{id}. Under a name in place of an id it leads to the entity that bears it, and asks which where
// several do.
func (s *Server) dossier(v *visit) (view, error) {
	id := v.PathValue("id")
	found, err := resolve.Find(v.Context(), v.snap, v.then(id))
	if err != nil {
		return view{}, err
	}
	if string(found.Ref.ID) != id {
		return v.leadTo(id, found.Ref, found.Namesakes, "")
	}
	only := v.URL.Query().Get("list")
	if only != "" && only != evidenceSection {
		return s.dossierList(v, found, only)
	}
	answer, rest, err := query.Dossier(v.Context(), v.snap, found, annals.Question{On: v.on}, query.Part{Most: mostListed})
	if err != nil {
		return view{}, err
	}
	t := newTelling(v, answer)
	page := dossierPage{Views: v.views(answer.Entity.ID, ""), Members: v.link("/e/" + url.PathEscape(id) + "/members"),
		Name: words(answer.Entity.Name), Table: v.link("/e/" + url.PathEscape(id) + tablePath),
		Kind: string(answer.Entity.Kind), OnDay: english.Day(v.on)}
	page.Views[0].Chosen = true
	for _, section := range onPage(answer.Sections) {
		if err := t.put(&page, section, rest); err != nil {
			return view{}, err
		}
	}
	for _, m := range rest.Types {
		page.Parts = append(page.Parts, counted{m.Statements, string(m.Type),
			v.link(v.URL.Path, "list", everyPrefix+string(m.Type))})
	}
	if only == evidenceSection {
		return t.evidencePage(), nil
	}
	page.Evidence = t.evidence(0, mostEvidence)
	if page.Evidence.More > 0 {
		page.Evidence.Href = v.link(v.URL.Path, append(v.evidencePairs(), afterParameter, strconv.Itoa(mostEvidence))...)
	}
	page.Health = t.health(rest)
	if rest.All == 0 {
		found, err := check.Contradictions(v.Context(), v.snap, answer.Entity.ID)
		if err != nil {
			return view{}, err
		}
		if len(found.Sections) > 0 {
			page.Health = append(page.Health, counting(len(found.Sections[0].Rows), "contradiction",
				v.link("/e/"+url.PathEscape(id)+"/contradictions")))
		}
	}
	return view{template: "dossier", title: words(answer.Entity.Name), data: page, status: http.StatusOK}, nil
}

// put puts a section of an answer where the page of a dossier has it. What is decided of others comes after the timeline.
func (t *telling) put(page *dossierPage, section annals.Section, rest query.Rest) error {
	switch section.Name {
	case "names":
		page.Own, page.Names, page.MoreNames = t.names(section.Rows)
	case "is":
		page.Is = t.list(section.Rows)
		if len(page.Is) > mostIs+2 {
			page.Is, page.MoreIs = page.Is[:mostIs], page.Is[mostIs:]
		}
	case "ledger":
		page.Standing = t.standing(section.Rows)
		page.Ledger = t.ledger(section.Rows)
	case "timeline":
		var err error
		if page.Timeline, err = t.timeline(section.Rows, t.v.URL.Path); err != nil {
			return err
		}
	case "claims":
		page.Claims = t.claims(section.Rows)
		l := t.v.listing(section, rest.Left)
		page.MoreClaims = l.More
		page.Contents = append(page.Contents, counted{l.All, section.Title, "#claims"})
	default:
		l := t.v.listing(section, rest.Left)
		l.Rows = t.list(section.Rows)
		if rest.All > 0 && section.Name == query.Decided {
			page.Timeline.Decided = l.More
		}
		page.Lists = append(page.Lists, l)
		page.Contents = append(page.Contents, counted{l.All, l.Title, "#" + l.ID})
	}
	return nil
}

const (
	// mostListed is how many statements of a list a dossier shows, mostPaged how many of it a page of its own.
	mostListed = 100
	// mostIs is how many sentences say what it is before its standing.
	mostIs    = 6
	mostPaged = 200
	// mostEvidence is of how many numbers a dossier shows the evidence: each leads to its own in any case.
	mostEvidence = 150
	// evidenceSection is the list of the evidence of a whole dossier, timelineSection that of its timeline.
	evidenceSection = "evidence"
	timelineSection = "timeline"
)

// afterParameter is the number after which a page of evidence begins; from and to are the timeline's.
const afterParameter = "after"

// evidencePairs lead to the evidence of the page that is asked for: what its timeline shows decides how it is numbered.
func (v *visit) evidencePairs() []string {
	q := v.URL.Query()
	return []string{"list", evidenceSection, "from", q.Get("from"), "to", q.Get("to"), "family", q.Get("family")}
}

// evidencePage is the evidence of a dossier from a number on, under the numbers that the dossier has.
func (t *telling) evidencePage() view {
	page := longPage{Name: words(t.answer.Entity.Name), Href: t.v.entityLink(t.about), List: listing{Title: "evidence"}}
	page.Pages = t.v.pagingBy(afterParameter, t.v.URL.Path, len(t.order), mostPaged, t.v.evidencePairs()...)
	page.Evidence = t.evidence(page.Pages.from, mostPaged)
	return view{template: "long", title: page.Name + ": evidence", data: page}
}

// listing is a section without its rows; left counts the statements of each section that are not in the answer.
func (v *visit) listing(section annals.Section, left map[string]int) listing {
	l := listing{ID: section.Name, Title: section.Title, All: left[section.Name]}
	for _, r := range section.Rows {
		l.All += len(r.Statements)
	}
	if left[section.Name] > 0 {
		l.More = v.link(v.URL.Path, "list", section.Name)
	}
	return l
}

// longPage is what long.html shows: one list of a dossier, from a place in it on.
type longPage struct {
	Name, Href string
	List       listing
	Pages      paging
	// Aside is how many of these do not count: they were read with too little confidence, or rejected.
	Aside    int
	Evidence evidenceList
}

// pageSize is how many statements of a list a page of its own has. Of what an entity decided each is about another, which
// has to be read too.
func pageSize(list string) int {
	if list == query.Decided {
		return mostPaged / 2
	}
	return mostPaged
}

// everyPrefix begins the names of lists of all statements of a type.
const everyPrefix = "every-"

// dossierList answers GET /e/{id}?list=people: one list of a dossier that is long, by the name of its section, or by a type.
func (s *Server) dossierList(v *visit, about resolve.Found, name string) (view, error) {
	from, _ := number(v.URL.Query().Get("from"))
	if typ, ok := strings.CutPrefix(name, everyPrefix); ok {
		answer, all, err := query.OfType(v.Context(), v.snap, about, annals.Type(typ), from, mostPaged)
		if err != nil {
			return view{}, err
		}
		if all > from {
			section := annals.Section{Name: name, Title: "every " + typ}
			if len(answer.Sections) > 0 {
				section.Rows = answer.Sections[0].Rows
			}
			return v.long(answer, section, all), nil
		}
	}
	answer, rest, err := query.Dossier(v.Context(), v.snap, about, annals.Question{On: v.on},
		query.Part{Most: pageSize(name), Section: name, From: from})
	if err != nil {
		return view{}, err
	}
	for _, section := range answer.Sections {
		if section.Name == timelineSection && name == timelineSection {
			return v.longTimeline(answer, section), nil
		}
		if section.Name == name && !slices.Contains([]string{"names", "ledger"}, name) {
			return v.long(answer, section, v.listing(section, rest.Left).All), nil
		}
	}
	return view{}, advise(annals.ErrNotFound, "The dossier of "+about.Ref.Name+" has no list “"+name+"”.",
		"Go back to the dossier.")
}

// long is the page of a part of a section that has so many statements.
func (v *visit) long(answer annals.Answer, section annals.Section, all int) view {
	t := newTelling(v, answer)
	page := longPage{Name: words(answer.Entity.Name), Href: v.entityLink(answer.Entity.ID), List: v.listing(section, nil)}
	page.Pages = v.paging(v.URL.Path, all, pageSize(section.Name), "list", section.Name)
	page.Aside = max(0, page.Pages.to-page.Pages.from-page.List.All)
	page.List.Rows = t.list(section.Rows)
	page.Evidence = t.all()
	return view{template: "long", title: page.Name + ": " + section.Title, data: page}
}

// longTimeline is the page of a part of a timeline, as sentences.
func (v *visit) longTimeline(answer annals.Answer, section annals.Section) view {
	t := newTelling(v, answer)
	page := longPage{Name: words(answer.Entity.Name), Href: v.entityLink(answer.Entity.ID), List: listing{Title: section.Title}}
	page.Pages = v.paging(v.URL.Path, len(section.Rows), mostPaged, "list", timelineSection)
	for _, r := range section.Rows[page.Pages.from:page.Pages.to] {
		s := answer.Statements[r.Statements[0]]
		line := t.linked(render.InTimeline(s, r, t.name), s, r.Statements)
		line.Pieces = slices.Insert(line.Pieces, 0, piece{Text: english.Date(r.Time) + ": "})
		line.Remarks = marks(s)
		page.List.Rows = append(page.List.Rows, line)
	}
	page.Evidence = t.all()
	return view{template: "long", title: page.Name + ": " + section.Title, data: page}
}

// onPage orders sections as the page shows them, so that its numbers rise from the top: who it is, the standing, the
// timeline, the lists, and what is said last.
func onPage(sections []annals.Section) []annals.Section {
	order := []string{"names", "is", "ledger", "timeline", "", "claims", "uncited"}
	place := func(s annals.Section) int {
		if i := slices.Index(order, s.Name); i >= 0 {
			return i
		}
		return slices.Index(order, "")
	}
	sections = slices.Clone(sections)
	slices.SortStableFunc(sections, func(a, b annals.Section) int { return cmp.Compare(place(a), place(b)) })
	return sections
}

// leadTo leads from a name to the page of who is meant by it. Where others are called the same it asks who is meant:
// the page of one of them would not show that there are others.
func (v *visit) leadTo(name string, meant annals.EntityRef, namesakes []annals.EntityRef, page string) (view, error) {
	if len(namesakes) > 0 {
		return view{}, &annals.NameError{Name: name, Nearest: append([]annals.EntityRef{meant}, namesakes...),
			Err: annals.ErrAmbiguous}
	}
	to := url.URL{Path: "/e/" + string(meant.ID) + page, RawQuery: v.URL.RawQuery}
	return view{redirect: to.String()}, nil
}

// then is an entity as the record knew it at the moment asked about: the id itself, or that of one which is held to be the
// same now and which the record had then. Reading another source may give a cluster another id.
func (v *visit) then(id string) string {
	if v.knownText == "" {
		return id
	}
	members, err := v.snap.Entities(v.Context(), v.roster.Members(annals.EntityID(id)))
	if err != nil || len(members) == 0 ||
		slices.ContainsFunc(members, func(e annals.Entity) bool { return string(e.ID) == id }) {
		return id
	}
	return string(members[0].ID)
}

// list tells rows, those that read the same and follow each other once.
func (t *telling) list(rows []annals.Row) []told {
	var out []told
	last, ids := "", []annals.StatementID(nil)
	for _, r := range rows {
		s, ok := t.answer.Statements[r.Statements[0]]
		if !ok {
			continue
		}
		sentence := render.Sentence(s, t.name)
		if n := len(out); n > 0 && sentence == last {
			ids = slices.Concat(ids, r.Statements)
			out[n-1].Notes = t.notes(ids)
			continue
		}
		last, ids = sentence, r.Statements
		line := t.linked(sentence, s, ids)
		line.Remarks = marks(s)
		out = append(out, line)
	}
	return out
}

// marks are the editorial marks on a statement.
func marks(s annals.Statement) (list []string) {
	for _, m := range s.Evidence.Marks {
		list = append(list, words(m))
	}
	return list
}

// namesShown is how many names a dossier shows before the reader asks for more.
const namesShown = 14

// names are the lines of the names, each with what sort of name it is. The evidence of the name that the page has for its
// title stands with the title; more are those beyond namesShown.
func (t *telling) names(rows []annals.Row) (own []note, lines, more []nameLine) {
	for _, r := range rows {
		s := t.answer.Statements[r.Statements[0]]
		if r.What == t.answer.Entity.Name && s.Form == "full" && s.Stance == annals.Asserted && s.Time.IsZero() {
			own = t.notes(r.Statements)
			continue
		}
		lines = append(lines,
			nameLine{Name: words(r.What), Lang: s.Lang, What: words(render.NameKind(s)), Notes: t.notes(r.Statements)})
	}
	if len(lines) > namesShown {
		lines, more = lines[:namesShown], lines[namesShown:]
	}
	return own, lines, more
}

// health counts what the dossier rests on, and what is wrong with it.
func (t *telling) health(rest query.Rest) []counted {
	marked := 0
	for _, s := range t.answer.Statements {
		if len(s.Evidence.Marks) > 0 {
			marked++
		}
	}
	statements := len(t.answer.Statements)
	for _, n := range rest.Left {
		statements += n
	}
	if rest.All > 0 {
		statements = rest.All
	}
	list := []counted{counting(statements, "statement", "#evidence"), counting(len(t.answer.Sources), "source", "#evidence")}
	for _, section := range t.answer.Sections {
		disputed := 0
		for _, r := range section.Rows {
			if r.Verdict == annals.Disputed {
				disputed++
			}
		}
		if disputed > 0 {
			list = append(list, counting(disputed, "disputed standing", "#standing"))
		}
		if section.Name == "uncited" {
			list = append(list, counted{len(section.Rows) + rest.Left[section.Name], "without a citation", "#uncited"})
		}
	}
	if marked > 0 {
		list = append(list, counted{marked, "with an editor’s mark", "#evidence"})
	}
	return list
}
