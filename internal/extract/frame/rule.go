package frame

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"annals"
)

//go:embed frames.txt
var frameTable string

// rule says which verbs or nouns state a relation and where the fillers of its roles stand. frames.txt holds them; its head
// explains the format.
type rule struct {
	name       string
	typ        annals.Type
	confidence float64
	verbs      map[string]bool
	nouns      map[string]bool
	// objects are the lemmas of which the verb's object must be one; none means any.
	objects map[string]bool
	// voice is "active" or "passive" where the rule asks for one.
	voice string
	// time is how the date of the predicate is read: event, state, begin or end.
	time     string
	relation string
	slots    []slot
	examples []example
}

// slot is where the fillers of one role are looked for.
type slot struct {
	role   annals.Role
	needed bool
	// sources are tried in order; those joined by "+" add up.
	sources [][]string
	// filters are the sorts of noun phrase that fit; none means all.
	filters []string
}

// example is a sentence that a rule must read so, or must not read.
type example struct {
	text string
	// want are the fillers, "role: words"; empty for a sentence that the rule must leave alone.
	want map[annals.Role][]string
	time string
	not  bool
}

var frames = func() []*rule {
	rules, err := readRules(frameTable)
	if err != nil {
		// The file is part of the program; a test reads it.
		panic(err)
	}
	return rules
}()

// rulesByVerb and rulesByNoun find the rules of a lemma, in the order of the file.
var rulesByVerb, rulesByNoun = indexRules(frames)

func indexRules(rules []*rule) (verbs, nouns map[string][]*rule) {
	verbs, nouns = map[string][]*rule{}, map[string][]*rule{}
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

// readRules reads the rules of a table in the format of frames.txt.
func readRules(table string) ([]*rule, error) {
	var out []*rule
	var r *rule
	number := 0
	for line := range strings.Lines(table) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok {
			r = &rule{time: "state"}
			if err := r.readHead(name); err != nil {
				return nil, fmt.Errorf("frames.txt:%d: %w", number, err)
			}
			out = append(out, r)
			continue
		}
		key, value, ok := strings.Cut(line, "=")
		if !ok || r == nil {
			return nil, fmt.Errorf("frames.txt:%d: a line must be [name] type confidence or key = value", number)
		}
		if err := r.set(strings.TrimSpace(key), strings.TrimSpace(value)); err != nil {
			return nil, fmt.Errorf("frames.txt:%d: %w", number, err)
		}
	}
	return out, nil
}

// readHead reads "name] type confidence".
func (r *rule) readHead(s string) error {
	name, rest, ok := strings.Cut(s, "]")
	f := strings.Fields(rest)
	if !ok || len(f) != 2 {
		return fmt.Errorf("a rule must begin with [name] type confidence")
	}
	c, err := strconv.ParseFloat(f[1], 64)
	if err != nil || c <= 0 || c > 1 {
		return fmt.Errorf("confidence %q is not between 0 and 1", f[1])
	}
	r.name, r.typ, r.confidence = name, annals.Type(f[0]), c
	if _, ok := annals.Roles[r.typ]; !ok {
		return fmt.Errorf("no type %q", f[0])
	}
	return nil
}

func (r *rule) set(key, value string) error {
	switch key {
	case "verb":
		r.verbs = lemmas(value)
	case "noun":
		r.nouns = lemmas(value)
	case "object":
		r.objects = lemmas(value)
	case "voice":
		r.voice = value
	case "time":
		if !slices.Contains([]string{"event", "state", "begin", "end", "passing"}, value) {
			return fmt.Errorf("time must be event, state, begin, end or passing, not %q", value)
		}
		r.time = value
	case "relation":
		r.relation = value
	case "yes":
		text, want, _ := strings.Cut(value, "=>")
		e := example{text: strings.TrimSpace(text), want: map[annals.Role][]string{}}
		for _, f := range strings.Split(want, ";") {
			role, filler, ok := strings.Cut(f, ":")
			role, filler = strings.TrimSpace(role), strings.TrimSpace(filler)
			switch {
			case !ok:
				return fmt.Errorf("an example must give role: words; …")
			case role == "time":
				e.time = filler
			default:
				e.want[annals.Role(role)] = append(e.want[annals.Role(role)], filler)
			}
		}
		r.examples = append(r.examples, e)
	case "no":
		r.examples = append(r.examples, example{text: value, not: true})
	default:
		return r.addSlot(key, value)
	}
	return nil
}

// addSlot reads "role! = source + source | source : filter, filter".
func (r *rule) addSlot(key, value string) error {
	s := slot{}
	role, needed := strings.CutSuffix(key, "!")
	s.role, s.needed = annals.Role(role), needed
	known := annals.Roles[r.typ]
	if !slices.Contains(known.Needed, s.role) && !slices.Contains(known.Other, s.role) {
		return fmt.Errorf("a %s has no role %q", r.typ, role)
	}
	where, filters, _ := strings.Cut(value, ":")
	for _, alternative := range strings.Split(where, "|") {
		var sum []string
		for _, source := range strings.Split(alternative, "+") {
			sum = append(sum, strings.TrimSpace(source))
		}
		s.sources = append(s.sources, sum)
	}
	for _, f := range strings.Split(filters, ",") {
		if f = strings.TrimSpace(f); f != "" {
			if sorts[f] == nil {
				return fmt.Errorf("no sort of noun phrase %q", f)
			}
			s.filters = append(s.filters, f)
		}
	}
	r.slots = append(r.slots, s)
	return nil
}

func lemmas(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		if w == "TITLE" {
			maps.Copy(out, words.title)
			continue
		}
		out[w] = true
	}
	return out
}
