package web

import (
	"errors"
	"strconv"

	"annals"
	"annals/edtf/english"
	"annals/internal/render"
)

// entitiesPage is what entities.html shows: who is in the record.
type entitiesPage struct {
	Words, With, By, Source, Kind string
	Standing, ByName              bool
	Kinds                         []partLink
	List                          []entityLine
	// None says why nobody is listed, where nobody is; Nearest are those whose names come nearest to the words looked for.
	None    string
	Nearest []foundLine
	Day     string
	// Pages are those of the list. Where only those with a standing on a day are listed nobody counts them, and there is only
	// the address of those after them.
	Pages       paging
	Counted     bool
	First, Next string
}

// entityLine is an entity of the list.
type entityLine struct {
	foundLine
	Names, Extent, Held string
}

// entitiesListed is how many entities a page lists.
const entitiesListed = 100

// aliasesShown is how many other names of each it shows.
const aliasesShown = 6

// entities answers GET /entities: who is in the record, all or those who fit, those first of whom most is told.
func (s *Server) entities(v *visit) (view, error) {
	given := v.URL.Query()
	q := annals.EntitiesQuestion{Words: given.Get("words"), Kind: annals.EntityKind(given.Get("kind")), With: given.Get("with"),
		By: given.Get("by"), Source: given.Get("source"), Standing: given.Get("standing") != "", On: v.on,
		ByName: given.Get("sort") == "name"}
	if !q.Standing {
		q.On = 0 // the same list whatever the day
	}
	page := entitiesPage{Words: words(q.Words), With: words(q.With), By: words(q.By), Source: words(q.Source), Kind: string(q.Kind),
		Standing: q.Standing, ByName: q.ByName, Day: english.Day(v.on)}
	kept := []string{"words", q.Words, "with", q.With, "by", q.By, "source", q.Source, "standing", given.Get("standing"), "sort",
		given.Get("sort")}
	for _, k := range kindsListed {
		page.Kinds = append(page.Kinds,
			partLink{k.words, v.link("/entities", append(kept, "kind", string(k.kind))...), k.kind == q.Kind})
	}
	kept = append(kept, "kind", string(q.Kind))
	list, err := s.kept.Of(v.Context(), v.snap, q)
	var name *annals.NameError
	switch {
	case errors.As(err, &name):
		page.nobody(v, name)
		return view{template: "entities", title: "Who is in the record", data: page}, nil
	case errors.Is(err, annals.ErrNotFound) && q.Source != "":
		page.None = "The record has no source called “" + words(q.Source) + "”."
		return view{template: "entities", title: "Who is in the record", data: page}, nil
	case err != nil:
		return view{}, err
	}
	var all int
	all, page.Counted = list.All()
	page.Pages = v.paging("/entities", all, entitiesListed, kept...)
	if !page.Counted && page.Pages.from > 0 {
		page.First = v.link("/entities", kept...)
	}
	err = list.Each(v.Context(), v.snap, page.Pages.from, func(e annals.Listed) (bool, error) {
		if len(page.List) == entitiesListed {
			page.Next = v.link("/entities", append(kept, "from", strconv.Itoa(page.Pages.from+entitiesListed))...)
			return false, nil
		}
		page.List = append(page.List, entityLine{foundLine{Name: words(e.Name), Kind: string(e.Kind), Href: v.entityLink(e.ID)},
			words(render.Aliases(e, aliasesShown)), render.Extent(e), words(render.Held(e))})
		return true, nil
	})
	if err != nil {
		return view{}, err
	}
	if len(page.List) == 0 {
		page.None = "Nobody in the record is like that."
	}
	return view{template: "entities", title: "Who is in the record", data: page}, nil
}

// nobody says that a name of the question is nobody's, or several's, and who may be meant.
func (p *entitiesPage) nobody(v *visit, name *annals.NameError) {
	p.None = "Nobody in this record is called “" + words(name.Name) + "”."
	if errors.Is(name, annals.ErrAmbiguous) {
		p.None = "“" + words(name.Name) + "” may be several; write the id of one of them."
	}
	for _, ref := range name.Nearest {
		line := foundLine{Name: words(ref.Name), Kind: string(ref.Kind), Href: v.entityLink(ref.ID)}
		if errors.Is(name, annals.ErrAmbiguous) {
			line.As = string(ref.ID)
		}
		p.Nearest = append(p.Nearest, line)
	}
}

// kindsListed are the kinds by which a reader may narrow the list.
var kindsListed = []struct {
	kind  annals.EntityKind
	words string
}{{"", "all"}, {annals.Organization, "organizations"}, {annals.Person, "persons"}, {annals.State,
	"states"}, {annals.Body, "bodies"},
	{annals.Place, "places"}, {annals.Event, "events"}, {annals.People, "peoples"}}
