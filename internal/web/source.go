package web

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
	"annals/internal/render"
	"annals/internal/resolve"
)

// sourcePage is what source.html shows: a source as it was read, with what was read of it beside.
type sourcePage struct {
	Source  sourceLine
	Facts   []annals.Field
	URL     string
	Types   []counted
	Held    int
	Blocks  []blockView
	Notes   []noteLine
	General []problemLine // problems without a place in what is shown
	// Parts are the parts of a long source, Part the one shown, from 1.
	Parts []partLink
	Lists []listLine
	// Withdrawn tells that no answer rests on the source any more.
	Withdrawn *withdrawnLine
	// Withdraw leads to the form that withdraws it.
	Withdraw string
}

// blockView is a paragraph with what stands in its margin.
type blockView struct {
	Kind       annals.BlockKind
	Start      int
	Stretches  []stretch
	Statements []statementLine
	Problems   []problemLine
}

// statementLine is a statement in the margin.
type statementLine struct {
	ID, Family, Type, Href string
	Sentence               told
	Held                   bool
	// Roles says where the fillers stand, for the script that shows them in place: "120-131 authority;…".
	Roles   string
	Details []annals.Field
}

type problemLine struct{ Place, Message, Hint string }

type partLink struct {
	Words, Href string
	Here        bool
}

// listLine tells of an edition that has the record shown.
type listLine struct{ List, Name, Published, Withdraw string }

// partSize is how many characters of a source a page shows, about: parts end with paragraphs.
const partSize = 40_000

// source answers GET /source/{id}; at= is a place in a long source, and the part shown is the one that has it. With end= a
// sentence is shown that begins at the one and ends at the other.
func (s *Server) source(v *visit) (view, error) {
	src, err := v.snap.Source(v.Context(), annals.SourceID(v.PathValue("id")))
	if err != nil {
		return view{}, err
	}
	sh, err := v.sheet(src)
	if err != nil {
		return view{}, err
	}
	statements, err := v.snap.In(v.Context(), src.ID)
	if err != nil {
		return view{}, err
	}
	rulings, err := resolve.Judge(v.Context(), v.snap, statements)
	if err != nil {
		return view{}, err
	}
	statements = slices.DeleteFunc(statements, func(st annals.Statement) bool { return !rulings.Stands(st) })
	problems, err := v.snap.Problems(v.Context(), src.ID)
	if err != nil {
		return view{}, err
	}
	page := sourcePage{Source: v.sourceLine(src), Facts: factsOf(src), URL: webAddress(src.URL), Types: typeCounts(statements),
		Withdraw: withdrawing("source", string(src.ID))}
	if page.Lists, err = v.lists(src); err != nil {
		return view{}, err
	}
	if page.Withdrawn, err = v.withdrawnBy(src.Withdrawn); err != nil {
		return view{}, err
	}
	at, _ := number(v.URL.Query().Get("at"))
	end, _ := number(v.URL.Query().Get("end"))
	sought := annals.Span{Start: at, End: min(end, sh.text.Len())}
	parts, blocks := v.parts(src.ID, sh, at)
	page.Parts = parts
	answer := annals.Answer{Statements: map[annals.StatementID]annals.Statement{}}
	for _, st := range statements {
		answer.Statements[st.ID] = st
		if !rulings.Confirmed(st) {
			page.Held++
		}
	}
	t := newTelling(v, answer)
	for _, b := range blocks {
		if b.Kind == annals.BlockNote {
			continue // listed below
		}
		page.Blocks = append(page.Blocks, t.block(sh, b, sought, statements, problems, rulings))
	}
	for _, n := range sh.notes {
		page.Notes = append(page.Notes, noteLine{words(n.Label), words(n.Text)})
	}
	for _, p := range problems {
		if p.Line == 0 || len(blocks) == 0 {
			page.General = append(page.General, problemOf(p))
		}
	}
	return view{template: "source", title: words(titleOf(src)), data: page}, nil
}

// block lays out a paragraph.
func (t *telling) block(sh sheet, b annals.Block, sought annals.Span, statements []annals.Statement,
	problems []annals.Problem, rulings resolve.Rulings) blockView {
	view := blockView{Kind: b.Kind, Start: b.Span.Start}
	var layers []layer
	if sought.Start < sought.End && b.Span.Start <= sought.Start && sought.Start < b.Span.End {
		layers = append(layers, layer{Span: sought, class: "sought", key: soughtKey})
	}
	for _, st := range statements {
		e := st.Evidence
		if e.Start < b.Span.Start || e.Start >= b.Span.End {
			continue
		}
		family := render.Family(st.Type)
		href := t.v.whyLink(st.ID)
		layers = append(layers,
			layer{Span: annals.Span{Start: e.Start, End: e.End}, class: "f-" + family, key: st.ID.Short(), href: href})
		line := statementLine{ID: st.ID.Short(), Family: family, Type: string(st.Type), Href: href, Sentence: t.sentence(st, nil),
			Held: !rulings.Confirmed(st)}
		line.Sentence.Remarks = marks(st)
		var roles []string
		st.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			if f.End > f.Start {
				roles = append(roles, fmt.Sprintf("%d-%d %s", f.Start, f.End, role))
			}
			line.Details = append(line.Details, annals.Field{Name: string(role), Value: words(cmp.Or(f.Text, f.Name))})
		})
		line.Roles = strings.Join(roles, ";")
		if !st.Time.IsZero() {
			line.Details = append(line.Details, annals.Field{Name: "time", Value: english.Date(st.Time)})
		}
		if st.Stance != annals.Asserted {
			line.Details = append(line.Details, annals.Field{Name: "stance", Value: string(st.Stance)})
		}
		view.Statements = append(view.Statements, line)
	}
	for _, m := range sh.marks {
		if m.Span.Start < b.Span.Start || m.Span.Start >= b.Span.End {
			continue
		}
		l := layer{Span: m.Span, class: "mk"}
		if note, ok := sh.note(m.Label); ok {
			l.href, l.title = "#note-"+note.Label, words(note.Text)
		}
		layers = append(layers, l)
	}
	view.Stretches = sh.stretches(b.Span, layers)
	for _, p := range problems {
		if p.Line > 0 && b.Span.Start <= p.Offset && p.Offset < b.Span.End {
			view.Problems = append(view.Problems, problemOf(p))
		}
	}
	return view
}

func problemOf(p annals.Problem) problemLine {
	place := ""
	if p.Line > 0 {
		place = fmt.Sprintf("line %d, column %d", p.Line, p.Column)
	}
	return problemLine{place, words(p.Message), words(p.Hint)}
}

// parts divides a long source at its paragraphs and gives the blocks of the part that has a place.
func (v *visit) parts(id annals.SourceID, sh sheet, at int) (links []partLink, blocks []annals.Block) {
	if sh.text.Len() <= partSize || len(sh.blocks) == 0 {
		return nil, sh.blocks
	}
	first, from := 0, sh.blocks[0].Span.Start
	for i := range sh.blocks {
		last := i == len(sh.blocks)-1
		if !last && sh.blocks[i+1].Span.End-from <= partSize {
			continue
		}
		end := sh.blocks[i].Span.End
		here := blocks == nil && (at < end || last)
		if here {
			blocks = sh.blocks[first : i+1]
		}
		links = append(links, partLink{fmt.Sprint("Part ", len(links)+1), v.placeLink(id, sh, from), here})
		if !last {
			first, from = i+1, sh.blocks[i+1].Span.Start
		}
	}
	return links, blocks
}

// placeLink is the address of a place in a source.
func (v *visit) placeLink(id annals.SourceID, sh sheet, at int) string {
	if sh.text.Len() <= partSize {
		return v.sourceLink(id)
	}
	return v.link("/source/"+url.PathEscape(string(id)), "at", fmt.Sprint(at))
}

// withdrawing is the address of the form that withdraws a source or an edition of a list.
func withdrawing(what, id string) string {
	return "/review/withdraw?" + url.Values{what: {id}}.Encode()
}

// factsOf describes a source.
func factsOf(src annals.Source) (facts []annals.Field) {
	add := func(name, value string) {
		if value == "" {
			return
		}
		if slices.Contains(src.Guessed, name) {
			value += " (guessed)"
		}
		facts = append(facts, annals.Field{Name: name, Value: words(value)})
	}
	add("publisher", src.Publisher)
	add("published", english.Date(src.Published))
	add("read", english.Date(src.ReadOn))
	add("name", src.Name)
	add("format", src.Format)
	add("hash", string(src.ID))
	return facts
}

// webAddress is an address that a link may lead to, "" for what is none.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// typeCounts counts statements by type, in the order of the vocabulary.
func typeCounts(statements []annals.Statement) (list []counted) {
	n := map[annals.Type]int{}
	for _, st := range statements {
		n[st.Type]++
	}
	for _, typ := range annals.Types() {
		if n[typ] > 0 {
			list = append(list, counted{n[typ], string(typ), ""})
		}
	}
	return list
}

// lists are the editions that have the source, where it is the record of a list.
func (v *visit) lists(src annals.Source) (lines []listLine, err error) {
	present, err := v.snap.Present(v.Context(), []annals.SourceID{src.ID})
	for _, p := range present {
		lines = append(lines,
			listLine{words(string(p.Edition.List)), words(p.Edition.Name), english.Day(p.Edition.Published),
				withdrawing("list", string(p.Edition.List))})
	}
	return lines, err
}

// withdrawnBy tells of the decision that withdrew something; nil for "".
func (v *visit) withdrawnBy(id annals.DecisionID) (*withdrawnLine, error) {
	if id == "" {
		return nil, nil
	}
	all, err := v.snap.Withdrawn(v.Context())
	for _, w := range all {
		if w.Decision.ID == id {
			line := withdrawnOf(w)
			return &line, err
		}
	}
	return nil, err
}

// sourcesPage is what sources.html shows.
type sourcesPage struct {
	Sources []sourceLine
	Pages   paging
}

// sourcesShown is how many sources a page lists.
const sourcesShown = 200

// sources answers GET /sources: all sources, the one read last first; the records of lists aside.
func (s *Server) sources(v *visit) (view, error) {
	sources, all, err := v.latest(sourcesShown)
	if err != nil {
		return view{}, err
	}
	page := sourcesPage{Pages: v.paging("/sources", all, sourcesShown)}
	for _, src := range sources {
		page.Sources = append(page.Sources, v.sourceLine(src))
	}
	return view{template: "sources", title: "Sources", data: page}, nil
}

// latest lists the sources of the page that the parameter from asks for, the one read last first, and counts all.
func (v *visit) latest(shown int) (list []annals.Source, all int, err error) {
	from, _ := number(v.URL.Query().Get("from"))
	list, all, err = v.snap.LatestSources(v.Context(), from, shown)
	if err == nil && from >= all && from > 0 { // as paging has it
		list, all, err = v.snap.LatestSources(v.Context(), 0, shown)
	}
	return list, all, err
}
