package web

import (
	"slices"

	"annals"
	"annals/internal/render"
	"annals/internal/resolve"
)

// homePage is what home.html shows.
type homePage struct {
	Counts  []counted
	Sources []readLine
	// Waiting is what waits for a person's judgement.
	Waiting []counted
	Empty   bool
}

// readLine is a source that was read lately, with what was wrong in it.
type readLine struct {
	sourceLine
	Problems int
}

// sourceLine is a source in a list.
type sourceLine struct {
	Title, Publisher, When, Href string
}

const (
	// recentSources is how many of the sources read lately the first page lists.
	recentSources = 12
	// countableStatements is the size of a record up to which the first page counts what waits for review: it must read it.
	countableStatements = 200_000
)

// home answers GET /.
func (s *Server) home(v *visit) (view, error) {
	counts, err := v.snap.Count(v.Context())
	if err != nil {
		return view{}, err
	}
	sources, err := s.latest.of(v)
	if err != nil {
		return view{}, err
	}
	page := homePage{Empty: counts.Statements == 0, Counts: []counted{counting(counts.Statements, "statement", ""),
		counting(counts.Sources, "source", v.link("/sources")), counting(counts.Entities, "entity", v.link("/names"))}}
	for _, src := range sources[:min(len(sources), recentSources)] {
		problems, err := v.snap.Problems(v.Context(), src.ID)
		if err != nil {
			return view{}, err
		}
		page.Sources = append(page.Sources, readLine{v.sourceLine(src), len(problems)})
	}
	if counts.Statements <= countableStatements {
		if page.Waiting, err = v.waiting(); err != nil {
			return view{}, err
		}
	}
	return view{template: "home", title: "The record", data: page}, nil
}

// waiting counts what waits for a person's judgement.
func (v *visit) waiting() (list []counted, err error) {
	held, err := v.snap.Held(v.Context(), annals.DefaultConfidence)
	if err != nil {
		return nil, err
	}
	rulings, err := resolve.Judge(v.Context(), v.snap, held)
	if err != nil {
		return nil, err
	}
	held = slices.DeleteFunc(held, func(st annals.Statement) bool { return !rulings.Stands(st) || rulings.Confirmed(st) })
	open, err := resolve.Open(v.Context(), v.snap)
	if err != nil {
		return nil, err
	}
	if len(held) > 0 {
		list = append(list, counting(len(held), "statement", ""))
	}
	if len(open) > 0 {
		list = append(list, counting(len(open), "pair", ""))
	}
	return list, nil
}

func (v *visit) sourceLine(src annals.Source) sourceLine {
	when := ""
	switch {
	case !src.Published.IsZero():
		when = "published " + render.Date(src.Published)
	case !src.ReadOn.IsZero():
		when = "read " + render.Date(src.ReadOn)
	}
	return sourceLine{words(titleOf(src)), words(src.Publisher), when, v.sourceLink(src.ID)}
}
