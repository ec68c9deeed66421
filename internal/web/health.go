package web

import (
	"fmt"
	"slices"

	"annals"
	"annals/internal/check"
)

// healthPage is what health.html shows: what is wrong with a source, or how the sources of the record fare.
type healthPage struct {
	Source  sourceLine
	Summary string
	// Kinds are the findings on the source, Counts how many of each there are.
	Kinds  []findingKind
	Counts []counted
	// Contradictions leads to those that the source has a part in.
	Contradictions string
	// Lines are the sources, for the page of all; Unchecked tells that they are too many to be looked at for it.
	Lines     []healthLine
	Unchecked bool
	Pages     paging
}

// findingKind is the findings of one section.
type findingKind struct {
	ID, Title string
	Rows      []findingRow
}

// findingRow is a finding with its place, what it is about, and what to do.
type findingRow struct {
	Severity, Message, Place, PlaceHref, Hint string
	// HintHref is where the hint can be followed on the site; "" for one that is for another place.
	HintHref   string
	Statements []told
}

// healthLine is a source in the list of all, with how many findings there are on it.
type healthLine struct {
	Source   sourceLine
	Href     string
	Findings []counted
	Weight   string
}

// healthShown is how many sources a page of health lists.
const healthShown = 50

// health answers GET /health: the sources with how many findings there are on each; with source=, the findings on one.
func (s *Server) health(v *visit) (view, error) {
	if id := v.URL.Query().Get("source"); id != "" {
		return s.healthOf(v, annals.SourceID(id))
	}
	sources, all, err := v.latest(healthShown)
	if err != nil {
		return view{}, err
	}
	page := healthPage{Unchecked: all > maxCompared, Pages: v.paging("/health", all, healthShown)}
	for _, src := range sources {
		line := healthLine{Source: v.sourceLine(src), Href: v.link("/health", "source", string(src.ID))}
		if !page.Unchecked {
			answer, err := check.Answer(v.Context(), v.snap, annals.Question{Ask: annals.AskCheck, Source: string(src.ID)})
			if err != nil {
				return view{}, err
			}
			for _, section := range answer.Sections {
				if section.Name != "summary" {
					line.Findings = append(line.Findings,
						counted{len(section.Rows), section.Title, line.Href + "#" + section.Name})
				}
			}
			if worst, found := check.Worst(answer); found {
				line.Weight = worst.String()
			}
		}
		page.Lines = append(page.Lines, line)
	}
	return view{template: "health", title: "The health of the sources", data: page}, nil
}

// healthOf is the findings on one source.
func (s *Server) healthOf(v *visit, id annals.SourceID) (view, error) {
	src, err := v.snap.Source(v.Context(), id)
	if err != nil {
		return view{}, err
	}
	answer, err := check.Answer(v.Context(), v.snap, annals.Question{Ask: annals.AskCheck, Source: string(src.ID)})
	if err != nil {
		return view{}, err
	}
	sh, err := v.sheet(src)
	if err != nil {
		return view{}, err
	}
	t := newTelling(v, answer)
	page := healthPage{Source: v.sourceLine(src)}
	for _, section := range answer.Sections {
		switch section.Name {
		case "summary":
			page.Summary = words(section.Rows[0].Text)
			continue
		case "contradictions":
			page.Contradictions = v.link("/contradictions", "source", string(src.ID))
		}
		kind := findingKind{ID: section.Name, Title: section.Title}
		for _, r := range section.Rows {
			row := findingRow{Severity: check.SeverityOf(r.What).String(), Message: words(r.Problem.Message),
				Hint: words(r.Problem.Hint)}
			if r.What == check.Held {
				row.Hint, row.HintHref = "Judge them.", "/review"
			}
			if r.Problem.Line > 0 {
				row.Place = fmt.Sprint("line ", r.Problem.Line)
				row.PlaceHref = v.placeLink(src.ID, sh, r.Problem.Offset)
				if len(r.Statements) > 0 {
					row.PlaceHref += "#s" + r.Statements[0].Short()
				}
			}
			own := slices.DeleteFunc(slices.Clone(r.Statements),
				func(id annals.StatementID) bool { _, ok := answer.Statements[id]; return !ok })
			row.Statements = t.each(own)
			kind.Rows = append(kind.Rows, row)
		}
		page.Kinds = append(page.Kinds, kind)
		page.Counts = append(page.Counts, counted{len(kind.Rows), kind.Title, "#" + kind.ID})
	}
	return view{template: "health", title: "The health of " + words(titleOf(src)), data: page}, nil
}
