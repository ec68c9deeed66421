package ingest

import (
	"slices"

	"annals"
	"annals/internal/pattern"
	"annals/names"
)

// identify gives every named filler its entity, and returns those entities with their ids, names and keys, in the order
// of first mention. An entity that the extractor did not list is made of the filler that names it.
func identify(source annals.SourceID, statements []annals.Statement, listed []annals.Entity) []annals.Entity {
	var out []annals.Entity
	place := map[annals.EntityID]int{}
	byName := map[string]annals.EntityID{}
	add := func(e annals.Entity) annals.EntityID {
		e.ID, e.Source = annals.NewEntityID(source, e.Ref, e.Name), source
		i, ok := place[e.ID]
		if !ok {
			i = len(out)
			place[e.ID] = i
			out = append(out, annals.Entity{ID: e.ID, Name: e.Name, Kind: e.Kind, Ref: e.Ref, Source: source})
		}
		for _, n := range append([]annals.EntityName{{Name: e.Name}}, e.Names...) {
			if !slices.ContainsFunc(out[i].Names, func(have annals.EntityName) bool { return have.Name == n.Name }) {
				out[i].Names = append(out[i].Names, annals.EntityName{Name: n.Name, Key: names.Key(n.Name)})
			}
		}
		if _, ok := byName[e.Name]; !ok {
			byName[e.Name] = e.ID
		}
		return e.ID
	}
	for _, e := range listed {
		add(e)
	}
	for i := range statements {
		statements[i] = statements[i].Clone()
		statements[i].EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			if f.Name == "" && role != annals.RoleValue {
				f.Entity = whole(f.Text, out)
			}
			if f.Name == "" || f.Name == annals.Unnamed {
				return
			}
			id, ok := byName[f.Name]
			if !ok {
				id = add(annals.Entity{Name: f.Name, Kind: f.Kind, Ref: f.Ref})
			}
			f.Entity = id
		})
	}
	return out
}

// collective is what a group is called by the people in it, with the words around the group's name: "members of the Front",
// "the Front's fighters". Supporters and opponents are not the group.
var collective = pattern.Lazily(`^(?:(?:\S+ ){0,3}(?:members|fighters|militants|combatants|cadres|leaders|leadership|personnel|` +
	`troops|officials) of (.+)|(.+?)(?:['’]s?)? (?:members|fighters|militants|combatants|cadres|leaders|leadership|personnel|` +
	`troops|officials))$`)

// whole is the organization whose people some words speak of: what is said of "members of the Front" is about the Front
// too, although its subject has no name. Empty for all other words.
func whole(words string, entities []annals.Entity) annals.EntityID {
	m := collective().FindStringSubmatch(words)
	if m == nil {
		return ""
	}
	key := names.Key(m[1] + m[2])
	for _, e := range entities {
		if e.Kind == annals.Organization && slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Key == key }) {
			return e.ID
		}
	}
	return ""
}

// mainEntity is whom a source is mainly about: the entity that bears its title, else the one that most statements have as
// their subject.
func mainEntity(source annals.Source, statements []annals.Statement, entities []annals.Entity) annals.EntityID {
	if key := names.Key(source.Title); key != "" {
		for _, e := range entities {
			if slices.ContainsFunc(e.Names, func(n annals.EntityName) bool { return n.Key == key }) {
				return e.ID
			}
		}
	}
	count := map[annals.EntityID]int{}
	for _, s := range statements {
		for _, f := range s.Roles[annals.RoleSubject] {
			if f.Entity != "" {
				count[f.Entity]++
			}
		}
	}
	best := annals.EntityID("")
	for _, e := range entities {
		if count[e.ID] > count[best] {
			best = e.ID
		}
	}
	return best
}
