package web

import (
	"net/url"
	"slices"
	"strings"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
)

// whyPage is what why.html shows: all that one statement rests on.
type whyPage struct {
	Sentence told
	Href     string // of this page
	Passage  []stretch
	// More tell that the passage is only a part of its paragraph.
	MoreBefore, MoreAfter bool
	Roles                 []roleLine
	Source                sourceLine
	// InSource is the place of the statement on the page of its source.
	InSource  string
	Notes     []noteLine
	Marks     []string
	Where     []annals.Field
	How       []annals.Field
	Decisions [][]annals.Field
}

// roleLine is a filler of a role.
type roleLine struct {
	Role, Words, Name, Href string
}

// noteLine is a citation, with the note in full where the source has it.
type noteLine struct {
	Label, Text string
}

// why answers GET /why/{id}, the lasting address of a statement's evidence. A script asks for the part "panel" of it.
func (s *Server) why(v *visit) (view, error) {
	answer, err := query.Answer(v.Context(), v.snap, annals.Question{Ask: annals.AskWhy, Statement: v.PathValue("id")})
	if err != nil {
		return view{}, err
	}
	var st annals.Statement
	for _, st = range answer.Statements { // an answer to why holds one
	}
	if string(st.ID) != v.PathValue("id") {
		return view{redirect: v.link("/why/" + url.PathEscape(string(st.ID)))}, nil
	}
	src := answer.Sources[st.Evidence.Source]
	sh, err := v.sheet(src)
	if err != nil {
		return view{}, err
	}
	t := newTelling(v, answer)
	t.name = render.FullNames
	page := whyPage{Sentence: t.sentence(st, nil), Href: v.whyLink(st.ID), Source: v.sourceLine(src),
		InSource: v.placeLink(src.ID, sh, st.Evidence.Start) + "#s" + st.ID.Short(), Marks: marks(st), Roles: v.roles(st)}
	page.Passage, page.MoreBefore, page.MoreAfter = sh.passage(st)
	for _, label := range st.Evidence.Cites {
		note, _ := sh.note(label)
		page.Notes = append(page.Notes, noteLine{words(label), words(note.Text)})
	}
	for _, section := range answer.Sections {
		for _, row := range section.Rows {
			switch section.Name {
			case "source":
				page.Where = fields(row.Fields, "list", "editions", "file", "offsets", "line", "hash", "guessed")
			case "reading":
				page.How = fields(row.Fields, "stance", "hedge", "time", "rules", "confidence", "recorded", "stands", "id")
			case "decisions":
				page.Decisions = append(page.Decisions,
					fields(row.Fields, "kind", "by", "reason", "puts", "takes back", "recorded", "now"))
			}
		}
	}
	made := view{template: "why", title: plain(page.Sentence), data: page}
	if v.partial() {
		made.part = "panel"
	}
	return made, nil
}

// fields picks some of the fields of a row, in the order in which they are named.
func fields(all []annals.Field, names ...string) (picked []annals.Field) {
	for _, name := range names {
		for _, f := range all {
			if f.Name == name {
				picked = append(picked, annals.Field{Name: f.Name, Value: words(render.FieldWords(f))})
			}
		}
	}
	return picked
}

// plain is a sentence without its links.
func plain(t told) string {
	var b strings.Builder
	for _, p := range t.Pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// roles lists who plays what in a statement.
func (v *visit) roles(st annals.Statement) (lines []roleLine) {
	st.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		l := roleLine{Role: string(role), Words: words(f.Text)}
		if f.Name != "" && f.Name != annals.Unnamed {
			l.Name = words(f.Name)
		}
		if f.Entity != "" {
			l.Href = v.entityLink(f.Entity)
		}
		lines = append(lines, l)
	})
	return lines
}

// aroundEvidence is how many characters of a long paragraph are shown on each side of the evidence.
const aroundEvidence = 600

// passage is the paragraph of a statement with its evidence and roles marked, or as much of a long one as shows it.
func (sh sheet) passage(st annals.Statement) (out []stretch, before, after bool) {
	e := st.Evidence
	span := annals.Span{Start: e.Start, End: e.End}
	for _, b := range sh.blocks {
		if b.Span.Start <= e.Start && e.Start < b.Span.End {
			span = annals.Span{Start: b.Span.Start, End: max(b.Span.End, e.End)}
		}
	}
	if from := e.Start - aroundEvidence; from > span.Start {
		rest := sh.text.Slice(from, e.Start)
		span.Start, before = from+len([]rune(rest))-len([]rune(rest[strings.IndexByte(rest, ' ')+1:])), true
	}
	if to := e.End + aroundEvidence; to < span.End {
		rest := sh.text.Slice(e.End, to)
		if i := strings.LastIndexByte(rest, ' '); i > 0 {
			rest = rest[:i]
		}
		span.End, after = e.End+len([]rune(rest)), true
	}
	layers := []layer{{Span: annals.Span{Start: e.Start, End: e.End}, class: "ev"}}
	for _, m := range sh.marks {
		layers = append(layers, layer{Span: m.Span, class: "mk"})
	}
	st.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		if f.End > f.Start {
			layers = append(layers, layer{Span: annals.Span{Start: f.Start, End: f.End}, class: "role", title: string(role)})
		}
	})
	layers = slices.DeleteFunc(layers, func(l layer) bool { return l.End <= span.Start || l.Start >= span.End })
	return sh.stretches(span, layers), before, after
}
