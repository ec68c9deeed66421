package query

import (
	"cmp"
	_ "embed"
	"iter"
	"strings"
	"sync"

	"annals"
	"annals/names"
)

//go:embed authorities.txt
var authorityTable string

//go:embed lists.txt
var listTable string

// authority is who decides on a standing. Two statements are about one authority when the keys are equal.
type authority struct {
	key string
	ref annals.EntityRef
	// scheme is its identifier in a published scheme, "iso3166:US"; empty where it has none.
	scheme string
}

// principal is an authority that bodies of other names act for.
type principal struct{ scheme, name string }

// acting gives, by the key of a body's name or by its identifier, the authority that it acts for.
var acting = sync.OnceValue(func() map[string]principal {
	m := map[string]principal{}
	for f := range tableRows(authorityTable) {
		p := principal{f[0], f[1]}
		for _, body := range strings.Split(f[2], ";") {
			if body = strings.TrimSpace(body); strings.HasPrefix(body, "body:") {
				m[body] = p
			} else {
				m[names.Key(body)] = p
			}
		}
	}
	return m
})

// list is a list of its own name.
type list struct{ scheme, name, key string }

var lists = sync.OnceValue(func() []list {
	var out []list
	for f := range tableRows(listTable) {
		for _, word := range strings.Split(f[2], ";") {
			out = append(out, list{f[0], f[1], names.Key(word)})
		}
	}
	return out
})

// tableRows yields the three fields of each line of a table; a line that begins with "#" is a comment.
func tableRows(table string) iter.Seq[[3]string] {
	return func(yield func([3]string) bool) {
		for line := range strings.Lines(table) {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			var f [3]string
			for i, field := range strings.SplitN(line, "|", 3) {
				f[i] = strings.TrimSpace(field)
			}
			if !yield(f) {
				return
			}
		}
	}
}

// principalIDs are the entities of those for whom the authorities and the speakers of a statement act.
func (in *inquiry) principalIDs(s annals.Statement) (ids []annals.EntityID) {
	for _, fillers := range [][]annals.Filler{s.Roles[annals.RoleAuthority], s.Speaker} {
		for _, f := range fillers {
			if p, ok := in.actsFor(f); ok {
				ids = append(ids, p.id)
			}
		}
	}
	return ids
}

// authorityKey is equal for fillers that stand for one authority, whose entities were joined. A body that acts for an
// authority is that authority. One that stands for no entity, "authorities", is told apart by its words and its source.
func (in *inquiry) authorityKey(f annals.Filler, source annals.SourceID) string {
	id := f.Entity
	if p, ok := in.actsFor(f); ok {
		id = p.id
	}
	if id == "" || f.Name == "" && id == f.Entity {
		return "words\x00" + string(source) + "\x00" + names.Key(f.Text)
	}
	return "entity\x00" + string(in.clusters.Of(id))
}

// authority is the one that a filler stands for.
func (in *inquiry) authority(f annals.Filler, source annals.SourceID) (authority, error) {
	a := authority{key: in.authorityKey(f, source), scheme: f.Ref}
	id, name := f.Entity, f.Label()
	if p, ok := in.actsFor(f); ok {
		id, a.scheme, name = p.id, p.scheme, p.name
	}
	if strings.HasPrefix(a.key, "words\x00") {
		a.ref = annals.EntityRef{Name: f.Text, Kind: f.Kind}
		return a, nil
	}
	var err error
	if a.ref, err = in.ref(id); a.ref.Name == "" {
		// The authority itself is not named by any source, "United Nations" in a record that has the Security Council's list:
		// the record knows it as the body that acts for it.
		a.ref = annals.EntityRef{ID: in.clusters.Of(cmp.Or(f.Entity, id)), Name: name, Kind: f.Kind}
	}
	return a, err
}

// readAuthorities reads the names of all who gave the standings at once.
func (in *inquiry) readAuthorities(items []item) error {
	var ids []annals.EntityID
	for _, it := range items {
		for _, f := range it.s.Roles[annals.RoleAuthority] {
			if p, ok := in.actsFor(f); ok {
				ids = append(ids, p.id)
			} else if f.Entity != "" && f.Name != "" {
				ids = append(ids, f.Entity)
			}
		}
	}
	return in.readRefs(ids)
}

// body is what tells for whom a filler acts: its identifier, its name in the document, its words.
type body struct{ ref, name, text string }

// acted is the authority that a body acts for, if any, with its entity.
type acted struct {
	principal
	id    annals.EntityID
	found bool
}

// actsFor is the authority that a body acts for. An answer asks for few bodies again and again.
func (in *inquiry) actsFor(f annals.Filler) (acted, bool) {
	b := body{f.Ref, f.Name, f.Text}
	a, asked := in.bodies[b]
	if !asked {
		if a.principal, a.found = b.actsFor(); a.found {
			a.id = annals.NewEntityID("", a.scheme, "")
		}
		if in.bodies == nil {
			in.bodies = map[body]acted{}
		}
		in.bodies[b] = a
	}
	return a, a.found
}

// actsFor looks the body up by its identifier, its name in the document, or its words.
func (b body) actsFor() (principal, bool) {
	table := acting()
	if p, ok := table[b.ref]; ok && b.ref != "" {
		return p, true
	}
	for _, words := range []string{b.name, b.text} {
		key := names.Key(words)
		if p, ok := table[key]; ok && key != "" {
			return p, true
		}
	}
	return principal{}, false
}
