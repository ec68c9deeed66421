package web

import (
	"annals"
	"annals/edtf/english"
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
	// Name is what answers call it, the name of a file or the number of an entry on its list; empty where that is the title.
	Name string
	// Withdrawn tells that no answer rests on it any more.
	Withdrawn bool
}

// recentSources is how many of the sources read lately the first page lists.
const recentSources = 12

// home answers GET /.
func (s *Server) home(v *visit) (view, error) {
	counts, err := v.snap.Count(v.Context())
	if err != nil {
		return view{}, err
	}
	sources, read, err := v.snap.LatestSources(v.Context(), 0, recentSources)
	if err != nil {
		return view{}, err
	}
	editions, err := v.snap.Editions(v.Context(), "")
	if err != nil {
		return view{}, err
	}
	page := homePage{Empty: counts.Statements == 0, Counts: []counted{counting(counts.Statements, "statement", ""),
		counting(read, "source", v.link("/sources")), counting(counts.Entities, "entity", v.link("/entities"))}}
	if len(editions) > 0 {
		made := counting(len(editions), "edition", v.link("/lists"))
		made.Words += " of official lists"
		page.Counts = append(page.Counts, made)
	}
	for _, src := range sources {
		problems, err := v.snap.Problems(v.Context(), src.ID)
		if err != nil {
			return view{}, err
		}
		page.Sources = append(page.Sources, readLine{v.sourceLine(src), len(problems)})
	}
	waits, err := s.waiting.of(v)
	if err != nil {
		return view{}, err
	}
	if waits.unjudged > 0 {
		held := counting(waits.unjudged, "statement", "")
		held.Words += " read with too little confidence to count"
		page.Waiting = append(page.Waiting, held)
	}
	if len(waits.pairs) > 0 {
		pairs := counting(len(waits.pairs), "pair", "")
		pairs.Words += " of names that may be one"
		page.Waiting = append(page.Waiting, pairs)
	}
	return view{template: "home", title: "The record", data: page}, nil
}

func (v *visit) sourceLine(src annals.Source) sourceLine {
	when := ""
	switch {
	case !src.Published.IsZero():
		when = "published " + english.Date(src.Published)
	case !src.ReadOn.IsZero():
		when = "read " + english.Date(src.ReadOn)
	}
	line := sourceLine{Title: words(titleOf(src)), Publisher: words(src.Publisher), When: when, Href: v.sourceLink(src.ID),
		Withdrawn: src.Withdrawn != ""}
	if src.Name != titleOf(src) {
		line.Name = words(src.Name)
	}
	return line
}
