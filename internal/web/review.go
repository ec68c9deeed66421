package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"annals"
	"annals/edtf/english"
	"annals/internal/render"
	"annals/internal/resolve"
)

// reviewPage is what review.html shows: one thing that waits for a judgement, and how many do.
type reviewPage struct {
	// Statements and Pairs count what waits; Judged what was judged of what ever waited.
	Statements, Pairs, Judged, Total int
	// OfPairs tells that pairs are judged, not statements; Views lead from one to the other.
	OfPairs   bool
	Views     []tab
	Statement *proposal
	Pair      *pairView
	// Place is which of those that wait is shown, from 1; Before and After lead to its neighbours.
	Place         int
	Before, After string
	// Next is where a judgement leads.
	Next string
	// By and Reason are who decides and why, as far as that was said.
	By, Reason string
	May        bool
	// Done is the decision that was just made, told in words.
	Done *decisionLine
	// Wrong says why a judgement was refused, and what to do.
	Wrong, Remedy string
}

// proposal is a statement to judge: the words on one side, what was read from them on the other.
type proposal struct {
	ID, Href              string
	Sentence              told
	Passage               []stretch
	MoreBefore, MoreAfter bool
	Source                sourceLine
	InSource              string
	Marks                 []string
	Facts                 []annals.Field
	Form                  correction
}

// pairView is two entities that may be one.
type pairView struct {
	A, B   entityCard
	Reason string
}

// entityCard is what is told of an entity to judge who it is.
type entityCard struct {
	ID string
	// Which tells it from the other of a pair to those who hear the page: both may have one name, from sources of one title.
	Which      string
	Entity     namedLink
	Names      []string
	Sources    []sourceLine
	Statements []told
}

// byCookie remembers who decides in this browser.
const byCookie = "annals-by"

// review answers GET /review: the first that waits, or the one that s= or pair= names.
func (s *Server) review(v *visit) (view, error) {
	if v.partial() {
		return s.preview(v)
	}
	return s.queue(v, nil, "")
}

// queue shows what waits. After a judgement that was refused, wrong says why, and the form has what was given.
func (s *Server) queue(v *visit, wrong error, shown string) (view, error) {
	q, err := s.waiting.of(v)
	if err != nil {
		return view{}, err
	}
	params := v.URL.Query()
	page := reviewPage{Statements: q.unjudged, Pairs: len(q.pairs), Total: q.held, Judged: q.held - q.unjudged, By: v.decider(),
		Reason: v.reason(), May: s.mayJudge(v), OfPairs: params.Get("of") == "pairs"}
	if page.Statements == 0 && page.Pairs > 0 && params.Get("of") == "" {
		page.OfPairs = true
	}
	page.Views = []tab{{Text: render.Count(page.Statements, "statement"), Href: "/review?of=statements", Chosen: !page.OfPairs},
		{Text: render.Count(page.Pairs, "pair") + " of entities", Href: "/review?of=pairs", Chosen: page.OfPairs},
		{Text: "Merge", Href: "/review/merge"}, {Text: "Decisions", Href: "/decisions"}}
	if page.Done, err = v.decided(params.Get("done")); err != nil {
		return view{}, err
	}
	if wrong != nil {
		page.Wrong, page.Remedy = refusalOf(wrong)
	}
	if shown == "" {
		shown = params.Get("s")
	}
	if page.OfPairs {
		err = page.pair(v, q.pairs)
	} else {
		err = page.statement(v, q, shown)
	}
	status := http.StatusOK
	if wrong != nil {
		status = http.StatusBadRequest
	}
	return view{template: "review", title: "Review", data: page, private: true, status: status}, err
}

// mayJudge reports whether the reader holds the token: for pages that show a form, which reads and so has no origin to
// check.
func (s *Server) mayJudge(v *visit) bool { return frame{visit: v}.MayWrite() }

// decider is who says that they decide, in a form that is shown again, or who decided last in this browser.
func (v *visit) decider() string {
	if by := v.PostForm.Get("by"); by != "" {
		return typed(by)
	}
	if c, err := v.Cookie(byCookie); err == nil {
		if by, err := url.QueryUnescape(c.Value); err == nil {
			return words(by)
		}
	}
	return ""
}

// reason is why, in a form that is shown again.
func (v *visit) reason() string { return typed(v.PostForm.Get("reason")) }

// neighbours leads to what waits before and after a place in a list, before which so many others wait.
func (p *reviewPage) neighbours(at, n, others int, address func(int) string) {
	p.Place = others + at + 1
	if at > 0 {
		p.Before = address(at - 1)
	}
	if at+1 < n {
		p.After = address(at + 1)
	}
	// A judgement takes the thing out of the queue, so the next is where it was; after the last, the one before.
	switch {
	case at+1 < n:
		p.Next = address(at + 1)
	case at > 0:
		p.Next = address(at - 1)
	default:
		p.Next = "/review"
	}
}

// statement shows a statement that waits: the one whose id is given, or the first.
func (p *reviewPage) statement(v *visit, q queued, id string) error {
	list, at, others, err := q.around(v, id)
	if err != nil || len(list) == 0 {
		return err
	}
	p.neighbours(at, len(list), others, func(i int) string { return "/review?of=statements&s=" + string(list[i].ID) })
	st := list[at]
	src, err := v.snap.Source(v.Context(), st.Evidence.Source)
	if err != nil {
		return err
	}
	made, err := v.proposal(st, src)
	made.Form.Open = v.URL.Query().Get("edit") != ""
	if v.PostForm.Get("kind") == string(annals.Correct) {
		made.Form.Open = true
		made.Form.refill(v.PostForm)
	}
	p.Statement = &made
	return err
}

// proposal lays out a statement to judge.
func (v *visit) proposal(st annals.Statement, src annals.Source) (proposal, error) {
	sh, err := v.sheet(src)
	if err != nil {
		return proposal{}, err
	}
	t := newTelling(v, annals.Answer{Statements: map[annals.StatementID]annals.Statement{st.ID: st}})
	t.name = render.FullNames
	p := proposal{ID: string(st.ID), Href: v.whyLink(st.ID), Sentence: t.sentence(st, nil), Source: v.sourceLine(src),
		Marks: marks(st), InSource: v.placeLink(src.ID, sh, st.Evidence.Start) + "#s" + st.ID.Short()}
	p.Passage, p.MoreBefore, p.MoreAfter = sh.passage(st)
	field := func(name, value string) {
		if value != "" {
			p.Facts = append(p.Facts, annals.Field{Name: name, Value: words(value)})
		}
	}
	field("type", string(st.Type))
	field("time", english.Date(st.Time))
	field("stance", string(st.Stance))
	field("hedges", strings.Join(st.Hedges, ", "))
	field("confidence", fmt.Sprintf("%.2f", st.Confidence))
	field("read by", strings.Join(st.Rules, ", "))
	p.Form = formOf(st)
	return p, nil
}

// typed are words as somebody could have typed them into a field: without the controls that a source may have put between
// them. Unlike [words] it adds none, for what stands in a field is looked for in the source.
func typed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}

// pair shows a pair that waits: that of the parameter pair, "A,B", or the first.
func (p *reviewPage) pair(v *visit, list []annals.Decision) error {
	if len(list) == 0 {
		return nil
	}
	key := func(i int) string { return string(list[i].A) + "," + string(list[i].B) }
	at := 0
	for i := range list {
		if key(i) == v.URL.Query().Get("pair") {
			at = i
		}
	}
	p.neighbours(at, len(list), 0, func(i int) string { return "/review?of=pairs&pair=" + url.QueryEscape(key(i)) })
	refs, err := resolve.Refs(v.Context(), v.snap, []annals.EntityID{list[at].A, list[at].B})
	if err != nil {
		return err
	}
	made := pairView{Reason: words(list[at].Reason)}
	if made.A, err = v.card(refs[list[at].A]); err != nil {
		return err
	}
	if made.B, err = v.card(refs[list[at].B]); err != nil {
		return err
	}
	made.A.Which, made.B.Which = "The one", "The other"
	p.Pair = &made
	return nil
}

// cardStatements is how many statements tell who an entity is.
const cardStatements = 8

// card tells who an entity is: its names, who speaks of it, and what is said first.
func (v *visit) card(ref annals.EntityRef) (entityCard, error) {
	card := entityCard{ID: string(ref.ID), Entity: v.named(ref)}
	clusters, err := resolve.Around(v.Context(), v.snap, []annals.EntityID{ref.ID})
	if err != nil {
		return card, err
	}
	members, err := v.snap.Entities(v.Context(), clusters.Members(ref.ID))
	if err != nil {
		return card, err
	}
	for _, e := range members {
		for _, n := range e.Names {
			card.Names = addOnce(card.Names, words(n.Name))
		}
	}
	statements, err := v.snap.About(v.Context(), clusters.Members(ref.ID))
	if err != nil {
		return card, err
	}
	answer := annals.Answer{Entity: &ref, Statements: map[annals.StatementID]annals.Statement{}}
	seen := map[annals.SourceID]bool{}
	for _, st := range statements {
		answer.Statements[st.ID] = st
		if id := st.Evidence.Source; !seen[id] {
			seen[id] = true
			src, err := v.snap.Source(v.Context(), id)
			if err != nil {
				return card, err
			}
			card.Sources = append(card.Sources, v.sourceLine(src))
		}
	}
	t := newTelling(v, answer)
	t.name = render.FullNames
	for _, st := range statements[:min(len(statements), cardStatements)] {
		card.Statements = append(card.Statements, t.sentence(st, []annals.StatementID{st.ID}))
	}
	return card, nil
}

// refusalOf is why a judgement was refused, and what to do.
func refusalOf(err error) (message, remedy string) {
	var hinted annals.HintError
	if errors.As(err, &hinted) {
		return plainly(hinted), sentence(hinted.Hint)
	}
	var name *annals.NameError
	if errors.As(err, &name) {
		remedy = "search for it, and give its id"
		if len(name.Nearest) > 0 {
			var near []string
			for _, e := range name.Nearest {
				near = append(near, e.Name+" ("+string(e.ID)+")")
			}
			remedy = "give the id of one of these: " + strings.Join(near, ", ")
		}
		return plainly(name), sentence(remedy)
	}
	return plainly(err), ""
}

// plainly is the message of an error without the kind, which the page itself tells.
func plainly(err error) string {
	return sentence(strings.TrimPrefix(err.Error(), annals.ErrInvalid.Error()+": "))
}
