package web

import (
	"html/template"
	"net/url"
	"slices"
	"strconv"

	"annals"
	"annals/edtf/english"
	"annals/internal/query"
	"annals/internal/render"
)

// networkPage is what network.html shows: who is bound to an entity on a day.
type networkPage struct {
	Name, OnDay string
	Views       []tab
	// Wide and Narrow are one picture for two widths of the page.
	Wide, Narrow template.HTML
	// Far tells that the picture is too wide to be shown whole.
	Far          bool
	Hops, Groups []choice
	// Years are those in which a tie changes, each leading to its end.
	Years    []tab
	Ties     []tieGroup
	Beyond   []namedLink
	Left     string
	Evidence evidenceList
}

// tab is one of several views, or years, to go to.
type tab struct {
	Text, Href, Title string
	Chosen            bool
}

// choice is one of the values of a parameter.
type choice struct {
	Value, Title string
	Chosen       bool
}

// tieGroup is the ties of one group, as sentences.
type tieGroup struct {
	Name, Title string
	Rows        []tieRow
}

// tieRow is a tie: its two ends, what binds them, the verdict for the day, and its evidence. Course is for the script that
// plays the years.
type tieRow struct {
	From, To              namedLink
	Words, Reason, Course string
	Verdict               annals.Verdict
	Rows                  []told
}

// network answers GET /e/{id}/network.
func (s *Server) network(v *visit) (view, error) {
	id := v.PathValue("id")
	hops := 1
	if text := v.URL.Query().Get("hops"); text != "" {
		var err error
		if hops, err = strconv.Atoi(text); err != nil || hops < 1 || hops > query.MaxHops {
			return view{}, advise(annals.ErrInvalid, "“"+words(text)+"” is no number of steps.", "Choose 1, 2 or 3.")
		}
	}
	shown := v.URL.Query()["show"]
	answer, err := query.Answer(v.Context(), v.snap,
		annals.Question{Ask: annals.AskNetwork, Entity: v.then(id), On: v.on, Hops: hops, Types: typesOf(shown)})
	if err != nil {
		return view{}, err
	}
	if string(answer.Entity.ID) != id {
		return v.leadTo(id, *answer.Entity, answer.Namesakes, "/network")
	}
	t := newTelling(v, answer)
	page := networkPage{Name: words(answer.Entity.Name), OnDay: english.Day(v.on),
		Views: v.views(answer.Entity.ID, "network"), Far: hops > 2}
	for n := 1; n <= query.MaxHops; n++ {
		page.Hops = append(page.Hops, choice{strconv.Itoa(n), strconv.Itoa(n), n == hops})
	}
	for _, g := range render.TieGroups() {
		page.Groups = append(page.Groups, choice{g.Name, g.Title, len(shown) == 0 || slices.Contains(shown, g.Name)})
	}
	for _, section := range answer.Sections {
		switch section.Name {
		case "ties":
			page.Ties = t.ties(section.Rows)
		case "years":
			page.Years = v.years(section.Rows)
		case "beyond":
			page.Left = section.Title
			for _, r := range section.Rows {
				page.Beyond = append(page.Beyond, v.named(*r.Who))
			}
		}
	}
	page.Wide, page.Narrow = t.network(960), t.network(358)
	page.Evidence = t.all()
	made := view{template: "network", title: "Ties of " + words(answer.Entity.Name), data: page}
	if v.partial() {
		made.part = "ties"
	}
	return made, nil
}

// views are the pages on an entity, the present one chosen.
func (v *visit) views(id annals.EntityID, present string) []tab {
	at := "/e/" + url.PathEscape(string(id))
	list := []tab{{Text: "Dossier", Href: v.link(at), Chosen: present == ""}}
	for _, t := range []tab{{Text: "Ties", Href: "network"}, {Text: "Contradictions", Href: "contradictions"}} {
		list = append(list, tab{Text: t.Text, Href: v.link(at + "/" + t.Href), Chosen: t.Href == present})
	}
	return list
}

// named is an entity that leads to its dossier.
func (v *visit) named(ref annals.EntityRef) namedLink {
	return namedLink{Name: words(ref.Name), Kind: string(ref.Kind), Href: v.entityLink(ref.ID)}
}

// typesOf are the types of the groups that are shown; none stands for all.
func typesOf(shown []string) (types []annals.Type) {
	for _, g := range render.TieGroups() {
		if slices.Contains(shown, g.Name) {
			types = append(types, g.Types...)
		}
	}
	return types
}

// network draws the picture for a width. Names in it lead to the networks of those who bear them, what binds them to the
// words that say so.
func (t *telling) network(width int) template.HTML {
	hops := t.v.URL.Query().Get("hops")
	// what comes from sources is escaped there
	return template.HTML(render.NetworkSVG(t.answer, render.Picture{Width: width, Bare: true,
		Link: func(ids []annals.StatementID) string { return t.v.whyLink(ids[0]) },
		Entity: func(e annals.EntityRef) string {
			return t.v.link("/e/"+url.PathEscape(string(e.ID))+"/network", "hops", hops)
		}}))
}

// ties groups the rows of a network.
func (t *telling) ties(rows []annals.Row) []tieGroup {
	var groups []tieGroup
	for _, g := range render.TieGroups() {
		group := tieGroup{Name: g.Name, Title: g.Title}
		for _, r := range rows {
			if render.TieGroup(r) != g.Name {
				continue
			}
			group.Rows = append(group.Rows,
				tieRow{From: t.v.named(r.Ends[0]), To: t.v.named(r.Ends[1]), Words: words(render.Tie(r, false)), Verdict: r.Verdict,
					Reason: words(r.Reason), Course: render.CourseData(r.Course), Rows: t.each(r.Statements)})
		}
		if len(group.Rows) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

// each tells statements one by one, those that read the same once.
func (t *telling) each(ids []annals.StatementID) []told {
	var order []string
	same := map[string][]annals.StatementID{}
	for _, id := range ids {
		sentence := render.Sentence(t.answer.Statements[id], t.name)
		if same[sentence] == nil {
			order = append(order, sentence)
		}
		same[sentence] = append(same[sentence], id)
	}
	rows := make([]annals.Row, len(order))
	for i, sentence := range order {
		rows[i] = annals.Row{Statements: same[sentence]}
	}
	return t.list(rows)
}

// years lead to how things stood at the end of each year in which a tie changes.
func (v *visit) years(rows []annals.Row) (list []tab) {
	q := v.URL.Query()
	year, _, _ := v.on.Date()
	for _, r := range rows {
		n, err := strconv.ParseInt(r.What, 10, 64)
		if err != nil || n < 1000 || n > 9999 {
			continue // a day of an address has four digits of a year
		}
		href := v.link(v.URL.Path, "on", r.What+"-12-31", "hops", q.Get("hops"))
		for _, show := range q["show"] {
			href += "&show=" + url.QueryEscape(show)
		}
		list = append(list, tab{Text: r.What, Href: href, Title: "as of 31 December " + r.What, Chosen: n == year})
	}
	return list
}
