package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// From how much on evidence, a sentence or the way between an actor and what it did is long, in words, and a predicate
// deep in its sentence, in arcs: where statements read from annotated articles began to be wrong more often.
const (
	longEvidence     = 12
	longestEvidence  = 20
	longSentence     = 25
	longestSentence  = 40
	farActor         = 9
	manyVerbs        = 4
	deepPredicate    = 4
	sureOfEvidence   = 7.0 / 8
	unsureOfEvidence = 0.6
)

// shown is what the signs of a candidate are told by.
type shown struct {
	c *document.Candidate
	s *document.Sentence
	// trigger is the token of the predicate, -1 when the rule does not say.
	trigger int
	// words are those of the evidence, sure the share of them whose arcs are.
	words int
	sure  float64
	out   []string
}

// signs are the names of the signs of confidence.txt that a candidate shows, with "event" or "other" before them.
func signs(c *document.Candidate, s *document.Sentence) []string {
	x := newShown(c, s)
	if c.Type == annals.TypeEvent {
		x.event()
	} else {
		x.other()
	}
	return x.out
}

func newShown(c *document.Candidate, s *document.Sentence) *shown {
	x := &shown{c: c, s: s, trigger: -1}
	at := c.Trigger
	if k := c.Roles[annals.RoleKind]; len(k) > 0 {
		at = k[0].Start
	}
	sure := 0
	for i, t := range s.Tokens {
		if t.Start == at {
			x.trigger = i
		}
		if t.Kind == lang.Punct || t.Start < c.Start || t.End > c.End {
			continue
		}
		x.words++
		if i < len(s.Arcs) && s.Arcs[i].Sure {
			sure++
		}
	}
	if x.words > 0 {
		x.sure = float64(sure) / float64(x.words)
	}
	return x
}

// add adds a sign if it is there.
func (x *shown) add(name string, there bool) {
	if there {
		kind := "other "
		if x.c.Type == annals.TypeEvent {
			kind = "event "
		}
		x.out = append(x.out, kind+name)
	}
}

// event adds the signs of an event.
func (x *shown) event() {
	actors := slices.Concat(x.c.Roles[annals.RoleActor], x.c.Roles[annals.RoleParticipant])
	targets := x.c.Roles[annals.RoleTarget]
	with := len(x.c.Roles[annals.RoleParticipant]) > 0
	x.add("all", true)
	x.add("main", x.about(naming.About(x.s)))
	x.add("named", slices.ContainsFunc(actors, func(m document.Mention) bool { return m.Entity != nil }))
	x.add("aimless", len(targets) == 0 && !with)
	x.add("several-targets", len(targets) > 1 && !joined(targets, x.s))
	x.add("joined-targets", len(targets) > 1 && joined(targets, x.s))
	x.add("with-another", len(targets) > 0 && with)
	x.add("pronoun-target", len(targets) > 0 && x.pronoun(targets[0]))
	x.add("meant", x.c.Stance == annals.Intended || x.c.Stance == annals.Alleged)
	x.add("habit", x.c.Time.String() == "/..")
	x.add("dated", !x.c.Time.IsZero() && x.c.Time.String() != "/..")
	if x.trigger >= 0 && x.trigger < len(x.s.Arcs) && x.c.By == document.ByVerb {
		if class := verbClasses()[x.s.Tokens[x.trigger].Lemma]; class != "" {
			x.add(class+"-verb", true)
		}
		x.add("gerund", x.s.Tokens[x.trigger].Tag == "VBG")
		x.add("nobody", len(actors) == 0 && !x.passive())
		x.add("sure-verb", x.s.Arcs[x.trigger].Sure)
	}
	x.add("far-actor", x.apart(x.c.Roles[annals.RoleActor]) > farActor)
	x.add("unsure", x.sure < unsureOfEvidence)
	x.add("long-sentence", len(x.s.Tokens) > longSentence)
	x.add("longest-sentence", len(x.s.Tokens) > longestSentence)
}

// passive reports whether the predicate is a verb in the passive.
func (x *shown) passive() bool {
	return x.s.Tokens[x.trigger].Tag == "VBN" || slices.ContainsFunc(x.s.Arcs, func(a lang.Arc) bool {
		return a.Head == x.trigger && a.Rel == "aux:pass"
	})
}

// joined reports whether nothing but commas and a conjunction stands between the fillers of a role, in the order of the
// text: "its office and two shops", not "the League of Legends team" cut in two.
func joined(ms []document.Mention, s *document.Sentence) bool {
	conjunctions := 0
	for n := 1; n < len(ms); n++ {
		for _, t := range s.Tokens {
			switch {
			case t.Start < ms[n-1].End || t.Start >= ms[n].Start:
			case t.Tag == "CC":
				conjunctions++
			case t.Text != ",":
				return false
			}
		}
	}
	return conjunctions == 1 || conjunctions == len(ms)-1
}

// other adds the signs of a statement of any other type.
func (x *shown) other() {
	name, unknown := false, false
	for _, ms := range x.c.Roles {
		for _, m := range ms {
			if m.Entity != nil {
				name = name || !x.pronoun(m) && !plainDescription(x.s.Doc.Text[m.Start:m.End])
				unknown = unknown || m.Entity.Kind == ""
			}
		}
	}
	verbs := 0
	for _, t := range x.s.Tokens {
		switch t.Tag {
		case "VBD", "VBZ", "VBP":
			verbs++
		}
	}
	x.add("all", true)
	x.add("main", x.about(naming.About(x.s)))
	x.add("named", name)
	x.add("unknown-name", unknown)
	if x.trigger >= 0 && x.trigger < len(x.s.Arcs) {
		x.add("deep", x.depth() >= deepPredicate)
	}
	x.add("many-verbs", verbs >= manyVerbs)
	if x.c.Type != annals.TypeAccusation {
		// What somebody is blamed for is often told at length, and no worse read for it.
		x.add("long-evidence", x.words > longEvidence)
		x.add("longest-evidence", x.words > longestEvidence)
	}
	x.add("long-sentence", len(x.s.Tokens) > longSentence)
}

// about reports whether a filler stands for the entity.
func (x *shown) about(e *document.Entity) bool {
	for _, ms := range x.c.Roles {
		if e != nil && slices.ContainsFunc(ms, func(m document.Mention) bool { return m.Entity == e }) {
			return true
		}
	}
	return false
}

// pronoun reports whether a filler is a pronoun.
func (x *shown) pronoun(m document.Mention) bool {
	return slices.ContainsFunc(x.s.Tokens, func(t lang.Token) bool {
		return t.Start == m.Start && t.End == m.End && strings.HasPrefix(t.Tag, "PRP")
	})
}

// plainDescription reports whether words are "the" with common nouns: "the group".
func plainDescription(words string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(words), "the ")
	return ok && strings.HasSuffix(words, rest)
}

// apart is how many words stand between the first actor and the trigger.
func (x *shown) apart(actors []document.Mention) int {
	if len(actors) == 0 || x.trigger < 0 {
		return 0
	}
	trigger, n := x.s.Tokens[x.trigger].Start, 0
	for _, t := range x.s.Tokens {
		if t.Start >= actors[0].End && t.Start < trigger || t.Start > trigger && t.End <= actors[0].Start {
			n++
		}
	}
	return n
}

// depth is how many arcs the trigger is from the root of its sentence, itself counted.
func (x *shown) depth() int {
	n := 0
	for k := x.trigger; k >= 0 && k < len(x.s.Arcs) && n <= len(x.s.Arcs); k = x.s.Arcs[k].Head {
		n++
	}
	return n
}
