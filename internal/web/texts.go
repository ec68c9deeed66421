package web

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/resolve"
)

// textsPage is what texts.html shows: the sentences of the sources in which words are written.
type textsPage struct {
	Words, Source string
	// Told is how many there are; None says why none are shown, where none are.
	Told, None string
	Sources    []quotedSource
	// Forms tells of each word that was found in other forms in how many sentences each is.
	Forms []annals.Field
	// Apart tells of each of several words in how many sources it is, where no sentence has all.
	Apart []annals.Field
	Pages paging
}

// quotedSource is a source with those of its sentences that a page shows.
type quotedSource struct {
	sourceLine
	Sentences []quotedSentence
}

// quotedSentence is a sentence, its words in stretches, of which those that were looked for have a class.
type quotedSentence struct {
	Stretches []stretch
	Href      string
	// Statements are what was read of it.
	Statements []statementLine
}

// sentencesShown is how many sentences a page shows.
const sentencesShown = 50

// texts answers GET /texts: where words are written in the sources.
func (s *Server) texts(v *visit) (view, error) {
	given := v.URL.Query()
	q := annals.Question{Ask: annals.AskWhere, Words: strings.TrimSpace(given.Get("q")), Source: given.Get("source"),
		Limit: sentencesShown}
	q.Offset, _ = number(given.Get("from"))
	page := textsPage{Words: words(q.Words), Source: words(q.Source)}
	made := func() (view, error) { return view{template: "texts", title: "In the texts", data: page}, nil }
	switch {
	case q.Words == "":
		return made()
	case len(q.Words) > longestQuery:
		page.None = "That is too much to look for. Some words in a row find a passage as well as all of it does."
		return made()
	}
	answer, err := query.Answer(v.Context(), v.snap, q)
	var hinted annals.HintError
	switch {
	case errors.Is(err, annals.ErrInvalid) && !errors.Is(err, resolve.ErrWithdrawn) && errors.As(err, &hinted):
		page.None = sentence(strings.TrimPrefix(hinted.Error(), annals.ErrInvalid.Error()+": "))
		return made()
	case errors.Is(err, annals.ErrNotFound) && q.Source != "":
		page.None = "The record has no source called “" + words(q.Source) + "”."
		return made()
	case err != nil:
		return view{}, err
	}
	for _, section := range answer.Sections {
		switch section.Name {
		case "sentences":
			page.Told = words(section.Title)
			page.Pages = v.paging("/texts", section.All, sentencesShown, "q", q.Words, "source", q.Source)
			if page.Sources, err = v.foundIn(answer, section.Rows); err != nil {
				return view{}, err
			}
		case "forms":
			for _, r := range section.Rows {
				page.Forms = append(page.Forms, annals.Field{Name: words(r.What), Value: words(render.Forms(r))})
			}
		case "apart":
			for _, r := range section.Rows {
				page.Apart = append(page.Apart, annals.Field{Name: words(r.What), Value: render.Apart(r)})
			}
		}
	}
	if len(page.Sources) == 0 {
		page.None = "No sentence of a source has all of it."
	}
	return made()
}

// foundIn puts sentences under their sources.
func (v *visit) foundIn(answer annals.Answer, rows []annals.Row) (list []quotedSource, err error) {
	t := newTelling(v, answer)
	var sh sheet
	for i, r := range rows {
		src := answer.Sources[r.Sentence.Source]
		if i == 0 || rows[i-1].Sentence.Source != src.ID {
			if sh, err = v.sheet(src); err != nil {
				return nil, err
			}
			list = append(list, quotedSource{sourceLine: v.sourceLine(src)})
		}
		line := quotedSentence{Href: v.sentenceLink(src.ID, sh, *r.Sentence)}
		var layers []layer
		for _, w := range r.Sentence.Words {
			layers = append(layers, layer{Span: w, class: "sought"})
		}
		line.Stretches = sh.stretches(annals.Span{Start: r.Sentence.Start, End: r.Sentence.End}, layers)
		for _, id := range r.Statements {
			st := answer.Statements[id]
			told := t.sentence(st, nil)
			told.Remarks = marks(st)
			line.Statements = append(line.Statements, statementLine{ID: id.Short(), Family: render.Family(st.Type),
				Type: string(st.Type), Href: v.whyLink(id), Sentence: told})
		}
		in := &list[len(list)-1]
		in.Sentences = append(in.Sentences, line)
	}
	return list, nil
}

// soughtKey tells the sentence that a reader came for from the statements on the page of a source.
const soughtKey = "-sought"

// sentenceLink is the address of a sentence on the page of its source.
func (v *visit) sentenceLink(id annals.SourceID, sh sheet, at annals.Sentence) string {
	to := "#s" + soughtKey
	noted := func(n annals.Note) bool { return n.Span.Start < at.End && at.Start < n.Span.End }
	if i := slices.IndexFunc(sh.notes, noted); i >= 0 {
		to = "#note-" + url.PathEscape(sh.notes[i].Label)
	}
	return v.link("/source/"+url.PathEscape(string(id)), "at", fmt.Sprint(at.Start), "end", fmt.Sprint(at.End)) + to
}
