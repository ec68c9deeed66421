package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
)

// withdrawPage is what withdraw.html shows: a form that takes a source, or an edition of a list, out of all answers.
type withdrawPage struct {
	// Source is the one that is withdrawn, with its hash; or List the list of whose Editions one is.
	Source   sourceLine
	Hash     string
	List     string
	Editions []editionLine
	// Gone are the editions, or the source, that were withdrawn before, each with what puts it back.
	Gone          []withdrawnLine
	By, Reason    string
	May           bool
	Here          string
	Wrong, Remedy string
}

// editionLine is an edition to choose: which it is, as a form sends it, its day and what its file was called.
type editionLine struct {
	Value, Day, Name string
	Chosen           bool
}

// withdraw answers GET /review/withdraw: source= is the hash of a source, or list= a list.
func (s *Server) withdraw(v *visit) (view, error) { return s.withdrawForm(v, nil) }

func (s *Server) withdrawForm(v *visit, wrong error) (view, error) {
	page := withdrawPage{By: v.decider(), Reason: v.reason(), May: s.mayJudge(v), List: v.FormValue("list")}
	source := annals.SourceID(v.FormValue("source"))
	var err error
	switch {
	case page.List != "":
		page.Here = "/review/withdraw?list=" + url.QueryEscape(page.List)
		err = page.editions(v)
	case source != "":
		page.Here = "/review/withdraw?source=" + url.QueryEscape(string(source))
		err = page.source(v, source)
	}
	if err != nil {
		return view{}, err
	}
	status := http.StatusOK
	if wrong != nil {
		page.Wrong, page.Remedy = refusalOf(wrong)
		status = http.StatusBadRequest
	}
	return view{template: "withdraw", title: "Withdraw", data: page, private: true, status: status}, nil
}

func (p *withdrawPage) source(v *visit, id annals.SourceID) error {
	src, err := v.snap.Source(v.Context(), id)
	if err != nil {
		return err
	}
	p.Source, p.Hash = v.sourceLine(src), string(src.ID)
	gone, err := v.withdrawnBy(src.Withdrawn)
	if gone != nil {
		p.Gone = append(p.Gone, *gone)
	}
	return err
}

func (p *withdrawPage) editions(v *visit) error {
	editions, err := v.snap.Editions(v.Context(), annals.ListID(p.List))
	if err != nil {
		return err
	}
	withdrawn, err := v.snap.Withdrawn(v.Context())
	if err != nil {
		return err
	}
	for _, w := range withdrawn {
		if string(w.Edition.List) == p.List {
			p.Gone = append(p.Gone, withdrawnOf(w))
		}
	}
	if len(editions)+len(p.Gone) == 0 {
		return advise(annals.ErrNotFound, "The record has no edition of a list called “"+words(p.List)+"”.",
			"Choose one of those that it has, at /lists.")
	}
	for _, e := range slices.Backward(editions) {
		value := string(e.ID())
		p.Editions = append(p.Editions,
			editionLine{value, english.Day(e.Published), words(e.Name), v.FormValue("edition") == value})
	}
	return nil
}

// chosenEdition reads which edition a form withdraws: its list, its day and the hash of its file.
func chosenEdition(form url.Values) (list annals.ListID, published, file string) {
	chosen := form.Get("edition")
	if chosen == "" {
		return annals.ListID(form.Get("list")), "", "" // none was chosen, and the refusal says so
	}
	list, published = annals.EditionID(chosen).Parts()
	return list, published, chosen[strings.LastIndexByte(chosen, '/')+1:]
}
