package web

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"annals"
	"annals/internal/render"
	"annals/internal/resolve"
	"annals/internal/review"
)

// decisionLine is a decision told in words, with what undoes it.
type decisionLine struct {
	ID, Words, By, Reason, When string
	Href                        string
	// Undone tells that it does not count any more, May that the reader may take it back.
	Undone, May bool
}

// maxForm is how many bytes a form may have.
const maxForm = 64 << 10

// judge answers POST /review: it makes a decision and goes to the next thing that waits. A judgement that is refused shows
// the form again, with what is wrong.
func (s *Server) judge(v *visit) (view, error) {
	form, err := v.form()
	if err != nil {
		return view{}, err
	}
	j := review.Judgement{Kind: annals.DecisionKind(form.Get("kind")), Statement: form.Get("statement"), A: form.Get("a"),
		B: form.Get("b"), Source: form.Get("source"), Undoes: form.Get("undoes"), By: form.Get("by"), Reason: form.Get("reason")}
	if j.Kind == annals.Withdraw {
		j.List, j.Published, j.File = chosenEdition(form)
	}
	if j.Kind == annals.Correct {
		st, _, err := v.snap.Statement(v.Context(), j.Statement)
		if err != nil {
			return view{}, err
		}
		j.Change = changeOf(form, st)
	}
	made, err := review.Decide(v.Context(), s.store, j)
	var name *annals.NameError
	switch {
	case err == nil:
	case errors.Is(err, annals.ErrInvalid), errors.Is(err, annals.ErrAmbiguous), errors.As(err, &name):
		if form.Get("from") == "merge" {
			return s.mergeForm(v, err)
		}
		if form.Get("from") == "withdraw" {
			return s.withdrawForm(v, err)
		}
		return s.queue(v, err, j.Statement)
	default:
		return view{}, err
	}
	v.remember(j.By)
	s.refresh(v.Context())
	next := ours(form.Get("next"))
	if next == "/" {
		next = "/review"
	}
	return view{redirect: withDone(next, made.ID)}, nil
}

// form reads a form that was sent.
func (v *visit) form() (url.Values, error) {
	v.Body = http.MaxBytesReader(v.w, v.Body, maxForm)
	if err := v.ParseForm(); err != nil {
		var long *http.MaxBytesError
		if errors.As(err, &long) {
			return nil, err
		}
		return nil, advise(annals.ErrInvalid, "The form could not be read.", "Go back and send it again.")
	}
	return v.PostForm, nil
}

// remember keeps who decided for the next form in this browser.
func (v *visit) remember(by string) {
	http.SetCookie(v.w, &http.Cookie{Name: byCookie, Value: url.QueryEscape(strings.TrimSpace(by)), Path: "/", HttpOnly: true,
		SameSite: http.SameSiteStrictMode, MaxAge: 365 * 24 * 3600})
}

// withDone adds the decision that was made to the address that is gone to, which shows it with what undoes it.
func withDone(next string, id annals.DecisionID) string {
	u, err := url.Parse(next)
	if err != nil {
		return "/review"
	}
	q := u.Query()
	q.Set("done", string(id))
	u.RawQuery = q.Encode()
	return u.RequestURI()
}

// decided tells a decision that was just made; nil for none.
func (v *visit) decided(id string) (*decisionLine, error) {
	if id == "" {
		return nil, nil
	}
	all, err := v.snap.AllDecisions(v.Context())
	if err != nil {
		return nil, err
	}
	for _, d := range slices.Backward(all) {
		if string(d.ID) == id {
			lines, err := v.decisionLines([]annals.Decision{d}, nil)
			if err != nil || len(lines) == 0 {
				return nil, err
			}
			return &lines[0], nil
		}
	}
	return nil, nil
}

// decisionLines tell decisions in words, those on statements with the sentence, those on entities with their names. Active
// has those that count; nil stands for all.
func (v *visit) decisionLines(list []annals.Decision, active map[annals.DecisionID]bool) ([]decisionLine, error) {
	var ids []annals.EntityID
	for _, d := range list {
		if d.A != "" {
			ids = append(ids, d.A, d.B)
		}
	}
	entities, err := v.snap.Entities(v.Context(), ids)
	if err != nil {
		return nil, err
	}
	nameOf := func(id annals.EntityID) string {
		for _, e := range entities {
			if e.ID == id {
				return e.Name
			}
		}
		return string(id)
	}
	var lines []decisionLine
	for _, d := range list {
		line := decisionLine{ID: string(d.ID), By: words(d.By), Reason: words(d.Reason),
			When:   d.Recorded.Recorded.UTC().Format("2 January 2006, 15:04"),
			Undone: active != nil && !active[d.ID] && d.Kind != annals.Undo, May: frame{visit: v}.MayWrite()}
		what := ""
		switch {
		case d.A != "":
			what = nameOf(d.A) + " and " + nameOf(d.B)
			line.Href = v.entityLink(d.A)
		case d.Statement != "":
			st, _, err := v.snap.Statement(v.Context(), string(d.Statement))
			if err != nil {
				return nil, err
			}
			what = render.Sentence(st, render.FullNames)
			line.Href = v.whyLink(d.Statement)
		case d.Kind == annals.Withdraw:
			what = render.Withdrawn(d)
			if line.Href = v.sourceLink(d.Source); d.Edition != "" {
				list, _ := d.Edition.Parts()
				line.Href = v.link("/lists/" + url.PathEscape(string(list)))
			}
		default:
			what = string(d.Undoes)
		}
		line.Words = words(render.Judged(d.Kind) + ": " + what)
		lines = append(lines, line)
	}
	return lines, nil
}

// decisionsPage is what decisions.html shows: who decided what.
type decisionsPage struct {
	Lines []decisionLine
	Pages paging
	By    string
	Done  *decisionLine
}

// decisionsShown is how many decisions a page lists.
const decisionsShown = 100

// decisions answers GET /decisions: those of persons, the last first; with all=1 also those of the program.
func (s *Server) decisions(v *visit) (view, error) {
	all, err := v.snap.AllDecisions(v.Context())
	if err != nil {
		return view{}, err
	}
	active := map[annals.DecisionID]bool{}
	for _, d := range annals.Active(all) {
		active[d.ID] = true
	}
	if v.URL.Query().Get("all") == "" {
		all = slices.DeleteFunc(all, func(d annals.Decision) bool { return d.By == annals.Program })
	}
	slices.Reverse(all)
	page := decisionsPage{By: v.decider(), Pages: v.paging("/decisions", len(all), decisionsShown, "all",
		v.URL.Query().Get("all"))}
	if page.Lines, err = v.decisionLines(all[page.Pages.from:page.Pages.to], active); err != nil {
		return view{}, err
	}
	if page.Done, err = v.decided(v.URL.Query().Get("done")); err != nil {
		return view{}, err
	}
	return view{template: "decisions", title: "Decisions", data: page, private: true}, nil
}

// mergePage is what merge.html shows: a form that says of two entities that they are one.
type mergePage struct {
	A, B          string
	By, Reason    string
	May           bool
	Done          *decisionLine
	Wrong, Remedy string
}

// merge answers GET /review/merge.
func (s *Server) merge(v *visit) (view, error) { return s.mergeForm(v, nil) }

func (s *Server) mergeForm(v *visit, wrong error) (view, error) {
	page := mergePage{A: typed(v.FormValue("a")), B: typed(v.FormValue("b")), By: v.decider(), Reason: v.reason(),
		May: s.mayJudge(v)}
	var err error
	if page.Done, err = v.decided(v.URL.Query().Get("done")); err != nil {
		return view{}, err
	}
	status := http.StatusOK
	if wrong != nil {
		page.Wrong, page.Remedy = refusalOf(wrong)
		status = http.StatusBadRequest
	}
	return view{template: "merge", title: "Merge two entities", data: page, private: true, status: status}, nil
}

// membersPage is what members.html shows: whom the sources speak of that are held to be one.
type membersPage struct {
	Name, ID      string
	Members       []memberLine
	By, Reason    string
	May           bool
	Wrong, Remedy string
}

// memberLine is one of them, as one source speaks of it.
type memberLine struct {
	ID, Name, Kind string
	Names          []string
	Source         sourceLine
}

// members answers GET /e/{id}/members.
func (s *Server) members(v *visit) (view, error) { return s.membersForm(v, nil) }

func (s *Server) membersForm(v *visit, wrong error) (view, error) {
	found, err := resolve.Find(v.Context(), v.snap, v.then(v.PathValue("id")))
	if err != nil {
		return view{}, err
	}
	entities, err := v.snap.Entities(v.Context(), found.Members)
	if err != nil {
		return view{}, err
	}
	page := membersPage{Name: words(found.Ref.Name), ID: string(found.Ref.ID), By: v.decider(), Reason: v.reason(),
		May: s.mayJudge(v)}
	for _, e := range entities {
		line := memberLine{ID: string(e.ID), Name: words(e.Name), Kind: string(e.Kind)}
		for _, n := range e.Names {
			if n.Name != e.Name {
				line.Names = append(line.Names, words(n.Name))
			}
		}
		switch src, err := v.snap.Source(v.Context(), e.Source); {
		case err == nil:
			line.Source = v.sourceLine(src)
		case !errors.Is(err, annals.ErrNotFound): // entities of states and of lists are of no source
			return view{}, err
		}
		page.Members = append(page.Members, line)
	}
	status := http.StatusOK
	if wrong != nil {
		page.Wrong, page.Remedy = refusalOf(wrong)
		status = http.StatusBadRequest
	}
	return view{template: "members", title: "Who is " + words(found.Ref.Name), data: page, private: true, status: status}, nil
}

// split answers POST /e/{id}/members: those that were chosen are set apart from the others.
func (s *Server) split(v *visit) (view, error) {
	form, err := v.form()
	if err != nil {
		return view{}, err
	}
	var apart []annals.EntityID
	for _, id := range form["apart"] {
		apart = append(apart, annals.EntityID(id))
	}
	made, err := review.Split(v.Context(), s.store, apart, form.Get("by"), form.Get("reason"))
	if errors.Is(err, annals.ErrInvalid) {
		return s.membersForm(v, err)
	}
	if err != nil {
		return view{}, err
	}
	v.remember(form.Get("by"))
	s.refresh(v.Context())
	return view{redirect: withDone("/decisions", made[0].ID)}, nil
}
