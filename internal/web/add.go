package web

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/gate"
	"annals/internal/ingest"
	"annals/internal/reader"
	"annals/internal/render"
)

// Adding goes in three steps, so that nobody adds what they have not seen: a form gives sources, a draft reads them, and a
// form confirms what was read.
//
//	GET /add → POST /add → GET /add/{draft} (progress, then what was found) → POST /add/{draft} → the dossier

// addPage is what add.html shows.
type addPage struct {
	MayWrite bool
	MaxMB    int
	MaxPDF   int
	Wrong    string
}

const (
	// maxUpload is the size of the most that is sent at once; maxFiles how many files.
	maxUpload = 16 << 20
	maxFiles  = 50
)

// add answers GET /add.
func (s *Server) add(v *visit) (view, error) {
	return s.addForm(v, ""), nil
}

func (s *Server) addForm(v *visit, wrong string) view {
	made := view{template: "add", title: "Add a source", private: true,
		data: addPage{MayWrite: gate.MayWrite(v.Context()), MaxMB: reader.MaxBytes >> 20,
			MaxPDF: min(reader.MaxFile, maxUpload) >> 20, Wrong: wrong}}
	if wrong != "" {
		made.status = http.StatusBadRequest
	}
	return made
}

// begin answers POST /add: it starts to read what was given.
func (s *Server) begin(v *visit) (view, error) {
	v.Body = http.MaxBytesReader(v.w, v.Body, maxUpload)
	parse := v.ParseForm
	if strings.HasPrefix(v.Header.Get("Content-Type"), "multipart/form-data") {
		parse = func() error { return v.ParseMultipartForm(1 << 20) }
	}
	if err := parse(); err != nil {
		var long *http.MaxBytesError
		if errors.As(err, &long) {
			return view{}, advise(err, fmt.Sprintf("That is more than %d MB.", maxUpload>>20),
				"Send fewer files at once, or read them with annals read.")
		}
		return view{}, advise(annals.ErrInvalid, "The form did not arrive whole.", "Go back and send it again.")
	}
	var sources []given
	if text := v.FormValue("text"); strings.TrimSpace(text) != "" {
		// Browsers send the ends of lines as two characters.
		data := []byte(strings.ReplaceAll(text, "\r\n", "\n"))
		sources = append(sources,
			given{name: "pasted text", open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }})
	}
	if v.MultipartForm != nil {
		for _, f := range v.MultipartForm.File["files"] {
			if f.Size == 0 && f.Filename == "" {
				continue // no file was chosen
			}
			if len(sources) >= maxFiles {
				return s.addForm(v, fmt.Sprintf("These are more than %d files. Send fewer at once.", maxFiles)), nil
			}
			file, err := f.Open()
			if err != nil {
				return view{}, err
			}
			data, err := io.ReadAll(file)
			file.Close() // only read
			if err != nil {
				return view{}, err
			}
			sources = append(sources,
				given{name: f.Filename, open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }})
		}
		v.MultipartForm.RemoveAll() // what stays behind the system removes
	}
	if address := strings.TrimSpace(v.FormValue("url")); address != "" {
		if webAddress(address) == "" {
			return s.addForm(v, "“"+words(address)+"” is no address of a page. One begins with https:// or http://."), nil
		}
		sources = append(sources, given{name: address, url: address})
	}
	if len(sources) == 0 {
		return s.addForm(v, "There was nothing to read. Paste a text, choose a file, or give an address."), nil
	}
	d := s.drafts.begin(v.Context(), s.Now(), sources)
	return view{redirect: "/add/" + d.id}, nil
}

// draftPage is what draft.html shows: how far the reading is, then what was found.
type draftPage struct {
	ID          string
	Read, Total int
	Done        bool
	Failed      []problemLine
	Found       []foundSource
	// One is the source, where there is only one: what is said of it can be corrected before it is added.
	One    annals.Source
	Single bool
	Wrong  string
	Empty  bool
}

// Guessed reports whether a field of the one source was guessed.
func (p draftPage) Guessed(field string) bool { return slices.Contains(p.One.Guessed, field) }

// foundSource is what was read of one source.
type foundSource struct {
	Title, Name string
	Known       string // tells that the record has it already
	About       string
	Types       []counted
	Held, All   int
	Sections    []listing
	Problems    []problemLine
}

// shownPreview is how many statements of a source a preview lists.
const shownPreview = 300

// draft answers GET /add/{draft}. A script asks for the part "progress" of it.
func (s *Server) draft(v *visit) (view, error) {
	d := s.drafts.find(v.PathValue("draft"))
	if d == nil {
		return view{}, advise(annals.ErrNotFound, "What was read is no longer here.",
			"It was added, discarded, or waited too long. Add the source again.")
	}
	return s.drawDraft(v, d, "")
}

func (s *Server) drawDraft(v *visit, d *draft, wrong string) (view, error) {
	read, total := d.state()
	page := draftPage{ID: d.id, Read: len(read), Total: total, Done: len(read) == total, Wrong: wrong}
	for _, r := range read {
		if r.err != nil {
			page.Failed = append(page.Failed, problemLine{Place: words(r.name), Message: words(r.err.Error())})
			continue
		}
		if !page.Done {
			continue
		}
		found, err := v.preview(r)
		if err != nil {
			return view{}, err
		}
		page.Found = append(page.Found, found)
		page.One = r.reading.Document.Source
	}
	page.Single, page.Empty = len(page.Found) == 1, len(page.Found) == 0
	made := view{template: "draft", title: "What was found", data: page, private: true}
	if wrong != "" {
		made.status = http.StatusBadRequest
	}
	if v.partial() && !page.Done {
		made.part = "progress"
	}
	return made, nil
}

// preview tells what a reading found, by family of types.
func (v *visit) preview(r draftReading) (foundSource, error) {
	src := r.reading.Document.Source
	found := foundSource{Title: words(titleOf(src)), Name: words(r.name), All: len(r.reading.Statements),
		Types: typeCounts(r.reading.Statements)}
	if _, err := v.snap.Source(v.Context(), src.ID); err == nil {
		found.Known = v.sourceLink(src.ID)
	} else if !errors.Is(err, annals.ErrNotFound) {
		return found, err
	}
	for _, e := range r.reading.Entities {
		if e.ID == r.reading.Main {
			found.About = words(e.Name)
		}
	}
	a := annals.Answer{Statements: map[annals.StatementID]annals.Statement{}}
	for _, st := range r.reading.Statements {
		a.Statements[st.ID] = st
	}
	t := newTelling(v, a)
	at := map[string]int{}
	for i, st := range r.reading.Statements {
		if st.Confidence > 0 && st.Confidence < annals.DefaultConfidence {
			found.Held++
		}
		if i >= shownPreview {
			continue
		}
		family := render.Family(st.Type)
		j, ok := at[family]
		if !ok {
			j, at[family] = len(found.Sections), len(found.Sections)
			found.Sections = append(found.Sections, listing{ID: family, Title: familyNames[family]})
		}
		line := told{Remarks: marks(st)}
		line.add(render.Sentence(st, t.name), "") // the names lead nowhere yet
		found.Sections[j].Rows = append(found.Sections[j].Rows, line)
	}
	for _, p := range r.reading.Problems {
		found.Problems = append(found.Problems, problemOf(p))
	}
	return found, nil
}

// confirm answers POST /add/{draft}: it adds what was read, or forgets it.
func (s *Server) confirm(v *visit) (view, error) {
	d := s.drafts.find(v.PathValue("draft"))
	if d == nil {
		return view{}, advise(annals.ErrNotFound, "What was read is no longer here.",
			"It was added, discarded, or waited too long. Add the source again.")
	}
	form, err := v.form()
	if err != nil {
		return view{}, err
	}
	switch form.Get("do") {
	case "add":
	case "discard":
		s.drafts.drop(d.id)
		return view{redirect: "/add"}, nil
	default:
		return view{}, advise(annals.ErrInvalid, "The form does not say what becomes of what was read.",
			"Go back and choose to add or to discard it.")
	}
	read, total := d.state()
	if len(read) < total {
		return view{redirect: "/add/" + d.id}, nil
	}
	read = slices.DeleteFunc(slices.Clone(read), func(r draftReading) bool { return r.err != nil })
	if len(read) == 1 {
		if wrong := describe(&read[0].reading.Document.Source, v, s.day()); wrong != "" {
			return s.drawDraft(v, d, wrong)
		}
	}
	if !s.drafts.drop(d.id) {
		return view{redirect: "/sources"}, nil // confirmed twice
	}
	var refused error // sources that are not taken; the others are added all the same
	for _, r := range read {
		switch _, err := r.reading.Record(v.Context(), s.store, ingest.Reader(s.Version)); {
		case ingest.OfSource(err):
			refused = cmp.Or(refused, err)
		case err != nil:
			s.drafts.keep(d) // it can be confirmed again: what was added is not added twice
			return view{}, err
		}
	}
	s.refresh(v.Context())
	if refused != nil {
		return view{}, refused
	}
	if len(read) == 1 {
		if r := read[0].reading; r.Main != "" {
			return view{redirect: "/e/" + string(r.Main)}, nil
		}
		return view{redirect: "/source/" + string(read[0].reading.Document.Source.ID)}, nil
	}
	return view{redirect: "/sources"}, nil
}

// describe puts what the reader says of a source in the place of what was guessed, and says what is wrong with it, in words.
func describe(src *annals.Source, v *visit, today edtf.Day) (wrong string) {
	value := func(name string) string { return strings.TrimSpace(v.FormValue(name)) }
	src.Guessed = slices.Clone(src.Guessed)
	state := func(name, given, before string) bool {
		if given == before {
			return false // left as it was, guessed or not
		}
		src.Guessed = slices.DeleteFunc(src.Guessed, func(g string) bool { return g == name })
		return true
	}
	if title := value("title"); state("title", title, src.Title) {
		src.Title = title
	}
	if publisher := value("publisher"); state("publisher", publisher, src.Publisher) {
		src.Publisher = publisher
	}
	if address := value("url"); state("url", address, src.URL) {
		if address != "" && webAddress(address) == "" {
			return fmt.Sprintf("“%s” is no address of a page. One begins with https:// or http://.", words(address))
		}
		src.URL = address
	}
	if published := value("published"); state("published", published, src.Published.String()) {
		date := edtf.Value{}
		if published != "" {
			var err error
			if date, err = edtf.Parse(published); err != nil {
				return fmt.Sprintf("“%s” is no date. Write 2009-01-26, 2009-01 or 2009.", words(published))
			}
			if date.Bounds().EarliestStart > today.Add(1) { // a day ahead it may be that day where the reader is
				return fmt.Sprintf("“%s” is yet to come. When was it published?", words(published))
			}
		}
		src.Published = date
	}
	src.Title = cmp.Or(src.Title, src.Name)
	return ""
}
