package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/names"
	"annals/states"
)

// Profile is what is said of an entity that tells it from others of its name: births, states, numbers that registers
// gave. It is made of the statements that name the entity; what they do not say is empty.
type Profile struct {
	annals.Entity
	// skeletons are those of the entity's names, in their order; "" for a name that has none to compare.
	skeletons []string
	// weak are the keys of names that their list calls weak, and numbers of registers by how they are compared.
	weak    map[string]bool
	numbers map[string]identifier
	// entries are words of a claim or a number that may be what another list calls its entry: "TAe.010".
	entries map[string]bool
	births  []edtf.Value
	states  map[string]string // what they are called, by their identifiers: nationality, addresses, place of birth
	sort    string            // vessel, aircraft; empty for all others
}

// newProfile makes the profile of an entity of the statements about it; others are passed over.
func newProfile(e annals.Entity, statements []annals.Statement) Profile {
	p := Profile{Entity: e, skeletons: make([]string, len(e.Names)), weak: map[string]bool{},
		numbers: map[string]identifier{}, states: map[string]string{}, entries: map[string]bool{}}
	for i, n := range e.Names {
		p.skeletons[i] = skeleton(n)
	}
	for _, s := range statements {
		if s.Stance != annals.Asserted {
			continue
		}
		switch {
		case s.First(annals.RoleSubject).Entity == e.ID:
			p.told(s)
		case s.Type == annals.TypeEvent && s.First(annals.RoleParticipant).Entity == e.ID:
			p.born(s)
		case s.Type == annals.TypeClaim && s.First(annals.RoleAbout).Entity == e.ID:
			p.naming(s.First(annals.RoleValue).Text)
		}
	}
	return p
}

// Profiles are those of the entities of a list that are to be compared with others: states and bodies are known by their
// identifiers.
func Profiles(entities []annals.Entity, statements []annals.Statement) (list []Profile) {
	about := byEntity(statements)
	for _, e := range entities {
		if isCompared(e) {
			list = append(list, newProfile(e, about[e.ID]))
		}
	}
	return list
}

// isCompared reports whether an entity is one that names and profiles tell apart.
func isCompared(e annals.Entity) bool {
	switch e.Kind {
	case annals.State, annals.Place, annals.Event, annals.People:
		return false
	}
	return !universal(e.Ref)
}

// byEntity sorts statements by the entities that profiles are made for.
func byEntity(statements []annals.Statement) map[annals.EntityID][]annals.Statement {
	about := map[annals.EntityID][]annals.Statement{}
	for _, s := range statements {
		for _, r := range []annals.Role{annals.RoleSubject, annals.RoleParticipant, annals.RoleAbout} {
			if id := s.First(r).Entity; id != "" {
				about[id] = append(about[id], s)
			}
		}
	}
	return about
}

// Scheme is that of the identifiers that a list gives its own entities: the first that is no state's nor body's; "" for a
// list without.
func Scheme(entities []annals.Entity) string {
	for _, e := range entities {
		if e.Ref != "" && !universal(e.Ref) {
			return schemeOf(e.Ref)
		}
	}
	return ""
}

// told takes in a statement that has the entity for its subject.
func (p *Profile) told(s annals.Statement) {
	value := s.First(annals.RoleValue).Text
	switch s.Type {
	case annals.TypeName:
		switch s.Form {
		case "weak":
			p.weak[names.Key(value)] = true
		case annals.FormIdentifier:
			p.identifies(s)
		}
	case annals.TypeKind:
		if sort := strings.ToLower(value); sort == "vessel" || sort == "ship" || sort == "aircraft" {
			p.sort = strings.Replace(sort, "ship", "vessel", 1)
		}
	case annals.TypeStatus:
		p.of(s.First(annals.RoleAuthority))
	case annals.TypeBase:
		p.of(s.First(annals.RolePlace))
	case annals.TypeFounding:
		if !s.Time.IsZero() {
			p.births = append(p.births, s.Time)
		}
	}
}

// naming takes in the words that may name an entry of another list.
func (p *Profile) naming(words string) {
	for w := range strings.FieldsSeq(words) {
		if w = strings.Trim(w, ".,;:()[]\"'"); isEntryName(w) {
			p.entries[w] = true
		}
	}
}

// isEntryName reports whether a word is one by which a list may call an entry: letters, then digits, no word of a language.
// Bare numbers are none, for every register has those.
func isEntryName(w string) bool {
	return len(w) >= 6 && len(w) <= 16 && unicode.IsUpper(rune(w[0])) && unicode.IsDigit(rune(w[len(w)-1])) &&
		strings.IndexFunc(w, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// namesEntry reports whether one names the other's entry in its list, and by which name.
func (p Profile) namesEntry(q Profile) (entry string, ok bool) {
	for _, pair := range [][2]Profile{{p, q}, {q, p}} {
		if _, uid, _ := strings.Cut(pair[1].Ref, ":"); isEntryName(uid) && pair[0].entries[uid] {
			return uid, true
		}
	}
	return "", false
}

// born takes in a birth.
func (p *Profile) born(s annals.Statement) {
	if !isBirth(s) {
		return
	}
	if !s.Time.IsZero() {
		p.births = append(p.births, s.Time)
	}
	p.of(s.First(annals.RolePlace))
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// of takes in the state that a filler is or that a place lies in: the last of its parts that is one.
func (p *Profile) of(f annals.Filler) {
	ref := ""
	if strings.HasPrefix(f.Ref, states.Scheme) {
		ref = f.Ref
	}
	parts := strings.FieldsFunc(f.Text, func(r rune) bool { return strings.ContainsRune(",;\n\"()", r) })
	for i := len(parts) - 1; i >= 0 && ref == ""; i-- {
		part := strings.TrimSpace(parts[i])
		if _, after, ok := strings.Cut(part, ": "); ok {
			part = after
		}
		ref, _ = states.Ref(part)
	}
	if ref != "" {
		p.states[ref] = states.Name(ref)
	}
}

// NumberKey is how a number that a register gave is compared, its letters and digits only: "IMO 7406784", "imo7406784" and
// "7406784" are one. It is "" for words that are none: one with fewer than five digits says too little, and a page or an
// address of mail is no number.
func NumberKey(s string) string {
	digits := 0
	n := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			digits++
		}
		if !unicode.IsDigit(r) && !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToUpper(r)
	}, s)
	if digits < 5 || strings.ContainsAny(s, "@/") {
		return ""
	}
	return strings.TrimPrefix(n, "IMO")
}

// shared is the first in order that two maps have both, by the key, as the first of them has it.
func shared[V any](a, b map[string]V) (value V, ok bool) {
	first := ""
	for k := range a {
		if _, both := b[k]; both && (first == "" || k < first) {
			first = k
		}
	}
	return a[first], first != ""
}
