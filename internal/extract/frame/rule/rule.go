package rule

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"annals"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/words"
)

//go:embed rules
var ruleFiles embed.FS

// tables are the files of rules in the order in which they are tried: of two types that fit a predicate the more
// specific comes first.
var tables = []string{"alliance", "merger", "renaming", "dissolution", "split", "part", "founding", "base",
	"leadership", "membership", "family", "support", "conflict", "status", "ban", "delisting", "ideology", "aim", "accusation"}

// Rule says which verbs, nouns or adjectives state a relation and where the fillers of its roles stand. The README
// beside the tables explains their format.
type Rule struct {
	Name       string
	Type       annals.Type
	confidence float64
	verbs      map[string]bool
	nouns      map[string]bool
	// objects are the lemmas of which the verb's object must be one, above those of which the verb must be one that a noun
	// depends on, cases the prepositions of which a noun must stand after one, modifiers what must stand before the noun,
	// obliques what must stand after a preposition, and actors what the subject must be; none means any.
	objects, above, cases, modifiers, obliques, actors map[string]bool
	// without are the prepositions that must not follow the verb.
	without map[string]bool
	// rels are the relations in one of which a noun must be to what it hangs on.
	rels map[string]bool
	// tag is what the tag of a noun or adjective must begin with.
	tag string
	// dated asks for a date of the predicate's own.
	dated bool
	// voice is "active" or "passive" where the rule asks for one.
	voice string
	// Time is how the date of the predicate is read: event, state, begin, end or passing.
	Time     string
	relation string
	// also lets the rule fit a predicate that a rule of another type has fitted already; besides does too, and takes the
	// predicate.
	also, besides bool
	// bare asks that nothing but words for a rank or a time stand before the noun.
	bare bool
	// plain lets the rule tell a founding of which nothing but the name is said.
	plain bool
	// meant says that what the rule reads is asked for or decided, not told as done.
	meant bool
	// denied says that what the rule reads is told not to be so.
	denied bool
	// lasting asks that the predicate be no participle along with what another verb tells in the past.
	lasting bool
	// bearer says that the noun is a title beside its bearer's name, whose owner may only say where that one is from.
	bearer bool
	// each is the role whose fillers make a statement each, sole the one of which several tell something else.
	each, sole annals.Role
	// before and instead name what is told besides: where an organization was until it moved, behind "from", and what was joined
	// in place of what was left, behind "for".
	before, instead string
	slots           []slot
	Examples        []Example
}

// own reports whether the rule reads what a noun phrase tells by itself: the noun is one of the fillers and its time is
// that of what is told around it.
func (r *Rule) own() bool {
	return r.Time == "passing" && slices.ContainsFunc(r.slots, func(s slot) bool {
		return s.needed && slices.ContainsFunc(s.alternatives,
			func(a alternative) bool { return slices.Contains(a.sources, "self") })
	})
}

// slot is where the fillers of one role are looked for: the first alternative that finds something counts.
type slot struct {
	role         annals.Role
	needed       bool
	alternatives []alternative
}

// alternative is one place to look for fillers, and others that add to what it finds.
type alternative struct {
	sources []string
	// filters are the sorts of noun phrase that fit, none means all; excluded those that do not.
	filters, excluded []string
}

// Example is a sentence that a rule must read so, or must not read.
type Example struct {
	Text string
	// Want are the fillers, "role: words; role: words", and the time, which the test of the examples takes apart; empty for a
	// sentence that the rule must leave alone.
	Want string
	Not  bool
}

// All are the rules of all tables, read when the first sentence is.
var All = sync.OnceValue(func() []*Rule {
	var out []*Rule
	for _, name := range tables {
		table, err := ruleFiles.ReadFile("rules/" + name + ".txt")
		if err != nil {
			panic(err)
		}
		rules, err := readTable(name+".txt", string(table))
		if err != nil {
			// The files are part of the program; a test reads them.
			panic(err)
		}
		out = append(out, rules...)
	}
	return out
})

// rulesByLemma find the rules of a verb and of a noun, in the order of the files.
var rulesByLemma = sync.OnceValues(func() (verbs, nouns map[string][]*Rule) { return indexRules(All()) })

func rulesOfVerb(lemma string) []*Rule {
	verbs, _ := rulesByLemma()
	return verbs[lemma]
}

func rulesOfNoun(lemma string) []*Rule {
	_, nouns := rulesByLemma()
	return nouns[lemma]
}

func indexRules(rules []*Rule) (verbs, nouns map[string][]*Rule) {
	verbs, nouns = map[string][]*Rule{}, map[string][]*Rule{}
	for _, r := range rules {
		for w := range r.verbs {
			verbs[w] = append(verbs[w], r)
		}
		for w := range r.nouns {
			nouns[w] = append(nouns[w], r)
		}
	}
	return verbs, nouns
}

// readTable reads the rules of the table with the name.
func readTable(name, table string) ([]*Rule, error) {
	var out []*Rule
	var r *Rule
	key, number := "", 0
	for line := range strings.Lines(table) {
		number++
		value, continued := strings.CutPrefix(line, " ")
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var err error
		if head, ok := strings.CutPrefix(line, "["); ok {
			r = &Rule{Time: "state"}
			out = append(out, r)
			err = r.readHead(head)
		} else if r == nil {
			err = fmt.Errorf("a line must be [name] type confidence or key = value")
		} else {
			if !continued {
				if key, value, ok = strings.Cut(line, "="); !ok {
					return nil, fmt.Errorf("%s:%d: a line must be [name] type confidence or key = value", name, number)
				}
			}
			err = r.set(strings.TrimSpace(key), strings.TrimSpace(value))
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	return out, nil
}

// readHead reads "name] type confidence".
func (r *Rule) readHead(s string) error {
	name, rest, ok := strings.Cut(s, "]")
	f := strings.Fields(rest)
	if !ok || len(f) != 2 {
		return fmt.Errorf("a rule must begin with [name] type confidence")
	}
	c, err := strconv.ParseFloat(f[1], 64)
	if err != nil || c <= 0 || c > 1 {
		return fmt.Errorf("confidence %q is not between 0 and 1", f[1])
	}
	r.Name, r.Type, r.confidence = name, annals.Type(f[0]), c
	if _, ok := annals.Roles[r.Type]; !ok {
		return fmt.Errorf("no type %q", f[0])
	}
	return nil
}

func (r *Rule) set(key, value string) error {
	if list := r.list(key); list != nil {
		if *list == nil {
			*list = words.Lemmas(value)
		} else {
			maps.Copy(*list, words.Lemmas(value))
		}
		return nil
	}
	switch key {
	case "voice":
		r.voice = value
	case "tag":
		r.tag = value
	case "time":
		if !slices.Contains([]string{"event", "state", "begin", "end", "until", "passing", "post", "tie", "first", "last", "since"},
			value) {
			return fmt.Errorf("time must be event, state, begin, end, until, passing, post, tie, first, last or since, not %q", value)
		}
		r.Time = value
	case "relation":
		r.relation = value
	case "also":
		r.also, r.besides = value == "yes", value == "besides"
	case "bare":
		r.bare = value == "yes"
	case "plain":
		r.plain = value == "yes"
	case "meant":
		r.meant = value == "yes"
	case "denied":
		r.denied = value == "yes"
	case "dated":
		r.dated = value == "yes"
	case "lasting":
		r.lasting = value == "yes"
	case "bearer":
		r.bearer = value == "yes"
	case "each":
		r.each = annals.Role(value)
		return r.checkRole(r.each)
	case "sole":
		r.sole = annals.Role(value)
		return r.checkRole(r.sole)
	case "before":
		r.before = value
	case "instead":
		r.instead = value
	case "yes":
		text, want, _ := strings.Cut(value, "=>")
		r.Examples = append(r.Examples, Example{Text: strings.TrimSpace(text), Want: want})
	case "no":
		r.Examples = append(r.Examples, Example{Text: value, Not: true})
	default:
		return r.addSlot(key, value)
	}
	return nil
}

// list is the list of lemmas with the name, or nil.
func (r *Rule) list(key string) *map[string]bool {
	switch key {
	case "verb":
		return &r.verbs
	case "noun":
		return &r.nouns
	case "object":
		return &r.objects
	case "above":
		return &r.above
	case "case":
		return &r.cases
	case "modifier":
		return &r.modifiers
	case "oblique":
		return &r.obliques
	case "actor":
		return &r.actors
	case "without":
		return &r.without
	case "rel":
		return &r.rels
	}
	return nil
}

// addSlot reads "role! = source + source : sort, -sort | source : sort".
func (r *Rule) addSlot(key, value string) error {
	s := slot{}
	role, needed := strings.CutSuffix(key, "!")
	s.role, s.needed = annals.Role(role), needed
	if err := r.checkRole(s.role); err != nil {
		return err
	}
	for _, text := range strings.Split(value, "|") {
		where, filters, _ := strings.Cut(text, ":")
		var a alternative
		for _, source := range strings.Split(where, "+") {
			a.sources = append(a.sources, strings.TrimSpace(source))
		}
		if err := a.setFilters(filters); err != nil {
			return err
		}
		s.alternatives = append(s.alternatives, a)
	}
	// Those without sorts of their own have those of the next.
	for i := len(s.alternatives) - 2; i >= 0; i-- {
		if a, next := &s.alternatives[i], s.alternatives[i+1]; a.filters == nil && a.excluded == nil {
			a.filters, a.excluded = next.filters, next.excluded
		}
	}
	r.slots = append(r.slots, s)
	return nil
}

// checkRole is an error where statements of the rule's type have no such role.
func (r *Rule) checkRole(role annals.Role) error {
	known := annals.Roles[r.Type]
	if !slices.Contains(known.Needed, role) && !slices.Contains(known.Other, role) {
		return fmt.Errorf("a %s has no role %q", r.Type, role)
	}
	return nil
}

// setFilters reads "sort, -sort".
func (a *alternative) setFilters(list string) error {
	for _, f := range strings.Split(list, ",") {
		name, not := strings.CutPrefix(strings.TrimSpace(f), "-")
		switch {
		case name == "":
		case noun.Sorts[name] == nil:
			return fmt.Errorf("no sort of noun phrase %q", name)
		case not:
			a.excluded = append(a.excluded, name)
		default:
			a.filters = append(a.filters, name)
		}
	}
	return nil
}
