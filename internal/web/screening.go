package web

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"annals"
	"annals/edtf/english"
	"annals/internal/render"
	"annals/internal/screen"
	"annals/names"
)

// screenPage is what screen.html shows: a name, or a file of names, and who in the record bears names like them.
type screenPage struct {
	Name, Kind string
	Born       string
	Kinds      []annals.Field
	Day        string
	Asked      bool
	Hits       []hitLine
	Names      int
	Bearers    int
	Wrong      string
	MaxRows    int
}

// hitLine is an entity that bears a name like the one screened.
type hitLine struct {
	Score            string
	Match, Excluded  bool
	Birth            string // how it agrees with the one asked about, in words
	Name, Kind, Href string
	As               string
	Why              []wordsLine
	Missing, Extra   string
	Refs             string // the entries of lists that it is
	Standings        []screen.Standing
}

// wordsLine tells which words were taken for one another, and how.
type wordsLine struct{ Query, Name, How string }

const (
	// mostHits is how many hits a screening shows.
	mostHits = 20
	// screenCutoff is the score below which a hit is not shown.
	screenCutoff = 0.5
	// maxScreened is how many names of a file are screened at once, and maxScreenFile how large it may be.
	maxScreened   = 2000
	maxScreenFile = 2 << 20
)

// screenKinds are what may bear a name.
var screenKinds = []annals.Field{{Name: "", Value: "anybody"}, {Name: "person", Value: "a person"},
	{Name: "organization", Value: "an organization"}}

// screen answers GET /screen: who bears a name like the one given, on the day asked about where one was.
func (s *Server) screen(v *visit) (view, error) {
	return s.screenName(v, "")
}

func (s *Server) screenName(v *visit, wrong string) (view, error) {
	q := v.URL.Query()
	roster, err := s.roster(v)
	if err != nil {
		return view{}, err
	}
	page := screenPage{Name: strings.TrimSpace(q.Get("name")), Kind: q.Get("kind"),
		Born: strings.TrimSpace(q.Get("born")), Kinds: screenKinds, Wrong: wrong,
		MaxRows: maxScreened, Names: roster.Names(), Bearers: roster.Entities()}
	made := view{template: "screen", title: "Screening", data: &page}
	if wrong != "" {
		made.status = http.StatusBadRequest
	}
	if page.Name == "" {
		return made, nil
	}
	request := screen.Request{Name: page.Name, Kind: kindNamed(page.Kind), Limit: mostHits, Cutoff: screenCutoff}
	if v.onText != "" {
		request.On, page.Day = &v.on, english.Day(v.on)
	}
	if request.Born, err = screen.ParseBirths(page.Born); err != nil {
		page.Wrong, made.status = "“"+words(page.Born)+"” is no date of birth. Write 1952-10-07, or 1952 where no more is known.",
			http.StatusBadRequest
		return made, nil
	}
	result, err := roster.Screen(v.Context(), v.snap, request)
	if errors.Is(err, annals.ErrInvalid) {
		page.Wrong, made.status = words(err.Error())+".", http.StatusBadRequest
		return made, nil
	}
	if err != nil {
		return view{}, err
	}
	if !screen.Comparable(page.Name) {
		page.Wrong, made.status = "“"+words(page.Name)+"” has no letter to compare, so nobody was looked for.", http.StatusBadRequest
		return made, nil
	}
	page.Asked = true
	for _, h := range result.Hits {
		line := hitLine{Score: h.Shown(), Match: h.Match, Excluded: h.Birth.Excluded() && h.Score >= result.Threshold,
			Name: words(h.Entity.Name), Kind: string(h.Entity.Kind),
			Href: v.entityLink(h.Entity.ID), Refs: words(strings.Join(h.Refs, ", ")),
			Missing: words(strings.Join(h.Missing, " ")), Extra: words(strings.Join(h.Extra, " "))}
		if h.Name != h.Entity.Name {
			line.As = words(h.Name)
		}
		if h.Birth != nil {
			line.Birth = h.Birth.Told()
		}
		for _, w := range h.Words {
			line.Why = append(line.Why, wordsLine{words(w.Query), words(w.Name), w.How})
		}
		for _, st := range h.Standings {
			line.Standings = append(line.Standings,
				screen.Standing{Authority: words(st.Authority), What: words(st.What), Verdict: st.Verdict, Reason: words(st.Reason)})
		}
		page.Hits = append(page.Hits, line)
	}
	return made, nil
}

// kindNamed reads a kind of an address or of a file.
func kindNamed(word string) annals.EntityKind {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "person", "individual":
		return annals.Person
	case "organization", "organisation", "company", "entity", "body":
		return annals.Organization
	}
	return ""
}

// screenFile answers POST /screen: the names of a CSV file, and a CSV file of who bears names like them. It writes nothing
// into the record.
func (s *Server) screenFile(v *visit) (view, error) {
	v.Body = http.MaxBytesReader(v.w, v.Body, maxScreenFile)
	file, _, err := v.FormFile("file")
	if err != nil {
		var long *http.MaxBytesError
		if errors.As(err, &long) {
			return view{}, advise(err, fmt.Sprintf("The file is larger than %d MB.", maxScreenFile>>20),
				"Divide it, or screen it with annals screen --file.")
		}
		return s.screenName(v, "There was no file. Choose one with a header and a column called “name”.")
	}
	defer file.Close() // only read
	text, err := io.ReadAll(file)
	if err != nil {
		return view{}, err
	}
	rows, err := screen.ReadSheet(text, screen.Columns{Name: "name", Kind: "kind", ID: "id", Born: "born",
		MayLack: []string{"kind", "id", "born"}})
	if err != nil {
		message, remedy := refusalOf(err)
		return s.screenName(v, strings.TrimSpace(message+" "+remedy))
	}
	if len(rows) > maxScreened {
		return s.screenName(v,
			fmt.Sprintf("The file has more than %d names. Divide it, or screen it with annals screen --file.", maxScreened))
	}
	roster, err := s.roster(v)
	if err != nil {
		return view{}, err
	}
	table, err := s.screenRows(v, roster, rows)
	return view{download: &download{name: "screened.csv", kind: "text/csv; charset=utf-8", text: table}}, err
}

// screened is a line of the table that a file is screened into: what was asked, and who was found or why nobody was.
type screened struct {
	row                                                                     screen.SheetRow
	rank, match, score, entity, entityName, kind, name, standings, refs, on string
	birth, born                                                             string
}

// screenRows screens names into a table with a line for each hit, and one for each name without any.
func (s *Server) screenRows(v *visit, roster *screen.Roster, rows []screen.SheetRow) ([]byte, error) {
	var b strings.Builder
	table := csv.NewWriter(&b)
	table.Write([]string{"row", "id", "query", "rank", "match", "score", "entity", "entity_name", "kind", "name", "standings",
		"refs", "on", "revision", "birth", "born"}) // to memory
	known := strconv.FormatInt(int64(roster.Moment().Revision), 10)
	line := func(l screened) {
		table.Write([]string{strconv.Itoa(l.row.Line), render.Cell(l.row.ID), render.Cell(l.row.Name), l.rank, l.match, l.score,
			l.entity, render.Cell(l.entityName), l.kind, render.Cell(l.name), render.Cell(l.standings), render.Cell(l.refs), l.on, known,
			l.birth, l.born})
	}
	for _, row := range rows {
		row.ID, row.Name = strings.TrimSpace(row.ID), strings.TrimSpace(row.Name)
		if row.Name == "" {
			line(screened{row: row, standings: "the row has no name"})
			continue
		}
		request := screen.Request{Name: row.Name, Kind: kindNamed(row.Kind), Limit: 5, Cutoff: names.DefaultThreshold, Brief: true}
		if v.onText != "" {
			request.On = &v.on
		}
		var err error
		if request.Born, err = screen.ParseBirths(row.Born); err != nil {
			line(screened{row: row, standings: fmt.Sprintf("the birth %q is no date; the name was screened without it", row.Born)})
		}
		result, err := roster.Screen(v.Context(), v.snap, request)
		if errors.Is(err, annals.ErrInvalid) {
			line(screened{row: row, standings: err.Error()})
			continue
		}
		if err != nil {
			return nil, err
		}
		if len(result.Hits) == 0 {
			line(screened{row: row, match: "false", on: result.On})
		}
		for i, h := range result.Hits {
			var birth, born string
			if h.Birth != nil {
				birth, born = h.Birth.Agreement, strings.Join(h.Birth.Dates, "; ")
			}
			line(screened{row: row, rank: strconv.Itoa(i + 1), match: strconv.FormatBool(h.Match),
				score: strconv.FormatFloat(h.Score, 'f', -1, 64), entity: string(h.Entity.ID), entityName: h.Entity.Name,
				kind: string(h.Entity.Kind), name: h.Name, standings: h.ToldStandings(false), refs: strings.Join(h.Refs, "; "),
				on: result.On, birth: birth, born: born})
		}
	}
	table.Flush()
	return []byte(b.String()), table.Error()
}
