package web

import (
	"slices"

	"annals"
	"annals/internal/render"
)

// homePage is what home.html shows.
type homePage struct {
	Counts  []counted
	Sources []sourceLine
	Empty   bool
}

// sourceLine is a source in a list.
type sourceLine struct {
	Title, Publisher, When, Href string
}

// recentSources is how many of the sources read lately the first page lists.
const recentSources = 12

// home answers GET /.
func (s *Server) home(v *visit) (view, error) {
	counts, err := v.snap.Count(v.Context())
	if err != nil {
		return view{}, err
	}
	sources, err := v.snap.Sources(v.Context())
	if err != nil {
		return view{}, err
	}
	page := homePage{Empty: counts.Statements == 0, Counts: []counted{
		{counts.Statements, "statement", ""}, {counts.Sources, "source", ""}, {counts.Entities, "entity", ""}}}
	slices.Reverse(sources)
	for _, src := range sources[:min(len(sources), recentSources)] {
		page.Sources = append(page.Sources, v.sourceLine(src))
	}
	return view{template: "home", title: "The record", data: page}, nil
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
