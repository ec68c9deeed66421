package query

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/names"
	"annals/states"
)

// standing is one standing before one authority.
type standing struct {
	authority authority
	class     class
	// of is whose standing it is, where that is not the entity itself but a part of it: "members of the MEK".
	of    string
	items []item
	// labels are what the sources call it, with how often.
	labels map[string]int
}

// add takes in an item once, also where a statement names two bodies of one authority.
func (s *standing) add(it item) {
	if !slices.ContainsFunc(s.items, func(o item) bool { return o.s.ID == it.s.ID && o.bounds == it.bounds }) {
		s.items = append(s.items, it)
	}
}

// class is what a standing is worth: two statements are about one standing when their classes are equal.
type class struct {
	kind string // terrorist, banned, a name of a list, or the words of another standing
	list string // the list's name, where the source gives one
}

const (
	terrorist = "terrorist"
	banned    = "banned"
	listed    = "listed" // on a list that the source does not name: what a bare delisting ends, and "never listed" denies
)

// anaphors stand for what was said before: "they do not regard it so".
var anaphors = map[string]bool{"so": true, "such": true, "as such": true, "this": true, "that": true, "one": true}

// classOf reads the class off the type and the words of the "as".
func classOf(t annals.Type, as, scheme string) class {
	key := names.Key(as)
	for _, article := range []string{"a ", "an ", "the "} {
		key = strings.TrimPrefix(key, article)
	}
	words := strings.Fields(key)
	has := func(stems ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(w, stem) })
		})
	}
	for _, l := range lists() {
		if l.scheme == scheme && strings.Contains(" "+key+" ", " "+l.key+" ") {
			return class{terrorist, l.name}
		}
	}
	switch {
	case t == annals.TypeBan, has("proscribed", "banned", "outlawed", "illegal", "unlawful", "prohibited"):
		return class{kind: banned}
	case has("terror"):
		return class{kind: terrorist}
	case entered[key]:
		return class{kind: registered}
	case key == "", bareListing[key], bareList(as):
		return class{kind: listed}
	case t == annals.TypeStatus:
		return class{kind: standingName(key)}
	}
	return class{kind: key}
}

// bareListing are the words that say only that somebody is listed: "the Union lists the Front", a table of "Designations".
var bareListing = map[string]bool{"list": true, "lists": true, "listed": true, "listing": true, "listings": true,
	"designate": true, "designates": true, "designated": true, "designation": true, "designations": true, "blacklisted": true,
	"relist": true, "relists": true, "relisted": true, "relisting": true, "redesignate": true, "redesignated": true,
	"redesignation": true, "blacklist": true, "blacklists": true, "blacklisting": true, "sanction": true, "sanctions": true,
	"sanctioned": true, "sanctioning": true}

// bareList reports whether the words say only that there is a list, or whose it is: "its own list", "the British list",
// "Britain's list".
func bareList(as string) bool {
	words := strings.Fields(names.Key(possessive.Replace(as)))
	last := len(words) - 1
	if last < 0 || words[last] != "list" && words[last] != "blacklist" && words[last] != "register" {
		return false
	}
	owner := strings.TrimSpace(strings.TrimSuffix(strings.Join(words[:last], " "), "own"))
	_, state := states.Ref(owner)
	return state || slices.Contains([]string{"", "its", "their", "official", "eu", "european union", "un", "united nations",
		"country", "government", "council", "union"}, owner)
}

// possessive takes the sign of whose a list is from its words.
var possessive = strings.NewReplacer("'s ", " ", "’s ", " ", "s' ", "s ", "s’ ", "s ")

// wording is how reasons speak of the standing.
func (s *standing) wording() wording {
	switch {
	case s.class.kind == banned:
		return wording{"banned"}
	case slices.ContainsFunc(s.items, func(it item) bool { return it.s.Type == annals.TypeStatus }):
		return wording{"in force"}
	}
	return wording{"listed"}
}

// what is the standing in the sources' words, those they use most.
func (s *standing) what() string {
	label := s.class.list
	switch {
	case label != "":
	case s.class.kind == banned:
		label = "banned"
	case len(s.labels) == 0:
		label = "on a list"
	default:
		for l, n := range s.labels {
			if label == "" || cmp.Or(cmp.Compare(n, s.labels[label]), -cmp.Compare(len(l), len(label)),
				-cmp.Compare(l, label)) > 0 {
				label = l
			}
		}
	}
	if s.of != "" {
		label += " (" + s.of + ")"
	}
	return label
}

// joinStandings joins all that the statements on the entity's standing name, those that do not count included: they are
// in the answer too.
func (in *inquiry) joinStandings() error {
	var ids []annals.EntityID
	for _, s := range in.standings(func(annals.Statement) bool { return true }) {
		ids = append(ids, entitiesOf(s)...)
		ids = append(ids, in.principalIDs(s)...)
	}
	return in.join(ids)
}

// ownWord reports whether a statement is what the authority says of its own act: "the Department said that it removed the
// group". That is as good as the act; reasons tell whose word it is.
func (in *inquiry) ownWord(s annals.Statement) bool {
	if len(s.Speaker) == 0 {
		return false
	}
	for _, f := range s.Speaker {
		if f.Name == annals.Unnamed || !slices.ContainsFunc(s.Roles[annals.RoleAuthority], func(a annals.Filler) bool {
			return in.authorityKey(a, s.Evidence.Source) == in.authorityKey(f, s.Evidence.Source)
		}) {
			return false
		}
	}
	return true
}

// gather sorts statements into standings, in the order in which the sources first tell of them.
func (in *inquiry) gather(statements []annals.Statement) ([]*standing, error) {
	type key struct {
		authority, of string
		class         class
	}
	byKey := map[key]*standing{}
	var all []*standing
	articles, found, err := in.runs(statements)
	if err != nil {
		return nil, err
	}
	items := listItems(found)
	for _, s := range articles {
		if it, ok := itemOf(s, in.written[s.Evidence.Source]); ok {
			items = append(items, it)
		}
	}
	if err := in.readAuthorities(items); err != nil {
		return nil, err
	}
	// said is what each source last called a designation, for when it goes on with "so".
	said := map[annals.SourceID]annals.Filler{}
	for _, it := range items {
		s := it.s
		as := s.First(annals.RoleAs)
		if anaphors[names.Key(as.Text)] {
			as = said[s.Evidence.Source]
		} else if s.Type == annals.TypeDesignation {
			said[s.Evidence.Source] = as
		}
		subject, _ := in.plays(*s, annals.RoleSubject)
		of := ""
		if subject.Name == "" {
			of = subject.Text
		}
		words := wordsFor(s, as)
		for _, f := range givers(s) {
			a, err := in.authority(f, s.Evidence.Source)
			if err != nil {
				return nil, err
			}
			k := key{a.key, of, classOf(s.Type, words, a.scheme)}
			st := byKey[k]
			if st == nil {
				st = &standing{authority: a, class: k.class, of: of, labels: map[string]int{}}
				byKey[k] = st
				all = append(all, st)
			}
			st.add(it)
			if words != "" && !bareListing[names.Key(words)] {
				st.labels[words]++
			}
		}
	}
	return joinGeneral(joinUnnamed(all)), nil
}

// givers are the authorities that a statement names; nobody, once, where it tells of a standing of nobody's giving.
func givers(s *annals.Statement) []annals.Filler {
	if fillers := s.Roles[annals.RoleAuthority]; len(fillers) > 0 {
		return fillers
	}
	return []annals.Filler{{}}
}

// wordsFor are what a statement calls the standing that the filler as names: of a status, one word for what lists label in many
// ways ("NATIONALITY", "Citizen"), and of the end of one, what was held until then.
func wordsFor(s *annals.Statement, as annals.Filler) string {
	if s.Type != annals.TypeStatus {
		return as.Text
	}
	words := as.Label()
	if held := undone[names.Key(words)]; held != "" && s.Time.Bounds().EarliestStart == edtf.Beginning {
		return held
	}
	return words
}

// joinUnnamed brings what a source tells of a ban without saying whose it is to the one authority of whose ban it tells: "the ban
// was lifted" to a ban that began by then, and when it was banned to an authority that is only said to have lifted it. Where the
// source tells of bans of several, it stays by itself.
func joinUnnamed(all []*standing) []*standing {
	for _, u := range all {
		if u.class.kind != banned || u.authority.ref.Name != "" {
			continue
		}
		u.items = slices.DeleteFunc(u.items, func(it item) bool {
			of := onlyBan(all, u, it.voice)
			if it.denied || it.starts == it.ends || of == nil || !slices.ContainsFunc(of.items, func(o item) bool {
				return o.voice == it.voice && it.completes(o)
			}) || it.starts && slices.ContainsFunc(of.items, func(o item) bool { return o.voice == it.voice && o.starts }) {
				return false
			}
			of.add(it)
			return true
		})
	}
	return slices.DeleteFunc(all, func(s *standing) bool { return len(s.items) == 0 })
}

// onlyBan is the one standing of a named authority by which a source tells u's holder to be banned; nil where there is none, or
// several.
func onlyBan(all []*standing, u *standing, voice annals.SourceID) (of *standing) {
	for _, s := range all {
		if s.class.kind != banned || s.authority.ref.Name == "" || s.of != u.of ||
			!slices.ContainsFunc(s.items, func(it item) bool { return it.voice == voice }) {
			continue
		}
		if of != nil {
			return nil
		}
		of = s
	}
	return of
}

// completes reports whether one item tells the end of what the other tells the beginning of.
func (it item) completes(o item) bool {
	switch {
	case o.denied || it.starts == o.starts || it.ends == o.ends:
		return false
	case it.starts:
		return it.bounds.EarliestStart <= o.bounds.LatestEnd
	}
	return o.bounds.EarliestStart <= it.bounds.LatestEnd
}

// joinTo adds the items of a standing to others, those aside that began before any of these by their own source, and reports
// whether there were none of them.
func (s *standing) joinTo(others []*standing) (whole bool) {
	earlier := func(it item) bool {
		first, told := firstStart(others, it.voice)
		return told && it.starts && !it.denied && it.bounds.LatestStart < first
	}
	for _, o := range others {
		for _, it := range s.items {
			if !earlier(it) {
				o.add(it)
			}
		}
	}
	return !slices.ContainsFunc(s.items, earlier)
}

// joinGeneral brings what sources say without naming a list to the lists that others name: a bare delisting to the
// standings of the same authority, a terrorist listing to each list for terrorists. It stays by itself only where
// there is none, and where by its own source it began before any of them: what the Treasury listed in 2020 is not on the
// list on which, as the same text goes on, the Department of State has it since 2025.
func joinGeneral(all []*standing) []*standing {
	joined := map[*standing]bool{}
	for _, level := range []struct {
		general class
		fits    func(class) bool
	}{
		{class{kind: terrorist}, func(c class) bool { return c.kind == terrorist && c.list != "" }},
		{class{kind: listed}, func(c class) bool { return c.kind == terrorist }},
		{class{kind: listed}, func(c class) bool { return c.kind == banned }},
	} {
		for _, g := range all {
			if g.class != level.general || joined[g] {
				continue
			}
			var fitting []*standing
			for _, s := range all {
				if s != g && !joined[s] && s.authority.key == g.authority.key && s.of == g.of && level.fits(s.class) {
					fitting = append(fitting, s)
				}
			}
			joined[g] = len(fitting) > 0 && g.joinTo(fitting)
		}
	}
	for _, g := range all {
		if g.class.kind != listed || !joined[g] {
			continue
		}
		for _, b := range all {
			if b.class.kind == banned && b.authority.key == g.authority.key && b.of == g.of {
				b.takeEnds(g.items)
			}
		}
	}
	return slices.DeleteFunc(all, func(s *standing) bool { return joined[s] })
}

// firstStart is the first day on which a source lets any of the standings begin; told is false where it dates no beginning.
func firstStart(all []*standing, voice annals.SourceID) (first edtf.Day, told bool) {
	first = edtf.Forever
	for _, s := range all {
		for _, it := range s.items {
			if it.voice == voice && it.starts && !it.denied {
				first, told = min(first, it.bounds.EarliestStart), true
			}
		}
	}
	return first, told
}

// takeEnds lets a ban that had begun by then end with what its authority took off a list that the source does not name:
// who bans an organization keeps a list of those banned, and sources tell of its acts now by one word and now by the
// other.
func (s *standing) takeEnds(delistings []item) {
	for _, it := range delistings {
		if it.s.Type == annals.TypeDelisting && !it.kept() && slices.ContainsFunc(s.items, func(o item) bool {
			return !o.denied && o.starts && o.bounds.LatestStart <= it.bounds.LatestEnd
		}) {
			s.add(it)
		}
	}
}
