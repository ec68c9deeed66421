package web

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
	"annals/internal/screen"
	"annals/names"
)

// findPage is what find.html shows: who bears a name like the one searched for.
type findPage struct {
	Query string
	Found []foundLine
	// TooLong tells that the query is longer than any name.
	TooLong bool
}

// foundLine is somebody found.
type foundLine struct {
	Name, Kind, Href string
	// As is the name that is alike, where it is not what the entity is called.
	As string
}

const (
	// mostFound is how many finds a page lists, mostSuggested how many are suggested while a name is typed.
	mostFound     = 40
	mostSuggested = 8
	// foundCutoff is the likeness below which nothing is found.
	foundCutoff = 0.45
	// longestQuery is the length of the longest name that is searched for, in bytes.
	longestQuery = 400
)

// find answers GET /find: names that are the one searched for, then those that begin like it, then those that are like it,
// in whatever script. A script asks for the part "suggestions" while the reader types.
func (s *Server) find(v *visit) (view, error) {
	query := strings.TrimSpace(v.URL.Query().Get("q"))
	page := findPage{Query: words(query), TooLong: len(query) > longestQuery}
	most := mostFound
	if v.partial() {
		most = mostSuggested
	}
	if query != "" && !page.TooLong {
		var err error
		if page.Found, err = s.found(v, query, most); err != nil {
			return view{}, err
		}
	}
	made := view{template: "find", title: "Search", data: page}
	if v.partial() {
		made.part = "suggestions"
	}
	return made, nil
}

func (s *Server) found(v *visit, query string, most int) (list []foundLine, err error) {
	seen := map[annals.EntityID]bool{}
	add := func(ref annals.EntityRef, as string) {
		if seen[ref.ID] || len(list) == most {
			return
		}
		seen[ref.ID] = true
		line := foundLine{Name: words(ref.Name), Kind: string(ref.Kind), Href: v.entityLink(ref.ID)}
		if as != ref.Name {
			line.As = words(as)
		}
		list = append(list, line)
	}
	if err := v.eachBearer(query, add); err != nil {
		return nil, err
	}
	roster, err := s.roster(v)
	if err != nil {
		return nil, err
	}
	for _, c := range roster.Beginning(query, most) {
		add(c.Entity, c.Name)
	}
	if len(list) < most {
		result, err := roster.Screen(v.Context(), nil,
			screen.Request{Name: query, Limit: min(most, 20), Cutoff: foundCutoff, Brief: true})
		if err != nil {
			return nil, err
		}
		for _, h := range result.Hits {
			add(h.Entity, h.Name)
		}
	}
	return list, nil
}

// eachBearer calls f for those who have exactly this name or number, with what they are called so: also places, events and
// peoples, which the roster leaves out.
func (v *visit) eachBearer(query string, f func(ref annals.EntityRef, as string)) error {
	key := names.Key(query)
	bearers, err := v.snap.Named(v.Context(), key)
	if err != nil {
		return err
	}
	numbered, err := resolve.Numbered(v.Context(), v.snap, query)
	if err != nil {
		return err
	}
	if bearers = append(bearers, numbered...); len(bearers) == 0 {
		if bearers, err = resolve.Registered(v.Context(), v.snap, query); err != nil {
			return err
		}
	}
	bearers = bearers[:min(len(bearers), mostFound)]
	ids := make([]annals.EntityID, len(bearers))
	for i, e := range bearers {
		ids[i] = e.ID
	}
	refs, err := resolve.Refs(v.Context(), v.snap, ids)
	if err != nil {
		return err
	}
	for _, e := range bearers {
		as := e.Name
		if i := slices.IndexFunc(e.Names, func(n annals.EntityName) bool { return names.Key(n.Name) == key }); i >= 0 {
			as = e.Names[i].Name
		}
		f(refs[e.ID], as)
	}
	return nil
}

// roster is the names of the record as of the moment asked about.
func (s *Server) roster(v *visit) (*screen.Roster, error) {
	if v.knownText == "" {
		return v.roster, nil
	}
	roster, snap, err := s.keeper.At(v.Context(), v.known)
	if err != nil {
		return nil, err
	}
	return roster, snap.Close()
}
