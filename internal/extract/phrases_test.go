package extract

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/golden"
	"annals/internal/reader/text"
)

// whatever stands for any words, or none.
const whatever = "*"

// phrase is a sentence, a few, or a whole text with its lines, and what a careful reader writes of it.
type phrase struct {
	text string // lines are kept apart by "\n"; an empty one ends a paragraph
	told []retold
	none []untold
}

// retold is a statement that a phrase tells.
type retold struct {
	line int // in its file, from 0
	kind annals.Type
	want map[string][]string // by the name of a role, "time", "speaker", "stance", "form" or "relation"
}

// untold is a type of statement that a phrase looks as if it told, and does not.
type untold struct {
	line int
	kind annals.Type
}

// readPhrases reads the lines of a file of testdata/phrases, whose README tells their format.
func readPhrases(t *testing.T, file string, lines []string) []phrase {
	var out []phrase
	for n, line := range lines {
		mark, rest, _ := strings.Cut(line, " ")
		switch mark {
		case "", "#":
			continue
		case "=":
			out = append(out, phrase{text: rest})
			continue
		case "|":
			if len(out) == 0 || len(out[len(out)-1].told)+len(out[len(out)-1].none) > 0 {
				t.Fatalf("%s:%d: a further line of a text stands below its first, before what it tells", file, n+1)
			}
			out[len(out)-1].text += "\n" + rest
			continue
		}
		if len(out) == 0 {
			t.Fatalf("%s:%d: no sentence before it", file, n+1)
		}
		p := &out[len(out)-1]
		switch mark {
		case "x", "!":
			p.none = append(p.none, untold{line: n, kind: annals.Type(rest)})
		case "+", "-":
			fields := strings.Split(rest, "; ")
			e := retold{line: n, kind: annals.Type(fields[0]), want: map[string][]string{}}
			if !slices.Contains(annals.Types(), e.kind) {
				t.Fatalf("%s:%d: %q is no type of statement", file, n+1, e.kind)
			}
			for _, f := range fields[1:] {
				name, words, ok := strings.Cut(f, ": ")
				if !ok {
					t.Fatalf("%s:%d: %q is no role and its words", file, n+1, f)
				}
				e.want[name] = strings.Split(words, " | ")
			}
			p.told = append(p.told, e)
		default:
			t.Fatalf("%s:%d: a line begins with =, |, +, -, x, ! or #", file, n+1)
		}
	}
	return out
}

// TestPhrases reads sentences that say plainly what each type of statement is for, in the ways that English has for it. A
// line marked + is read with every role, its time, speaker and stance right, one marked x rightly not; - and ! are
// known faults.
func TestPhrases(t *testing.T) {
	files, err := filepath.Glob("testdata/phrases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no phrases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			golden.Marked(t, file, func(lines []string, note golden.Note) {
				all, right := 0, 0
				for _, p := range readPhrases(t, file, lines) {
					d, _, err := text.Read("phrase.txt", []byte(p.text))
					if err != nil {
						t.Fatalf("%q: %v", p.text, err)
					}
					statements, _, _ := Extract(&d)
					statements = slices.DeleteFunc(statements, func(s annals.Statement) bool { return s.Confidence < annals.DefaultConfidence })
					for _, e := range p.told {
						all++
						mark := "-"
						if slices.ContainsFunc(statements, func(s annals.Statement) bool { return e.is(&s) }) {
							right++
							mark = "+"
						}
						note(e.line, 0, mark, lines[e.line][1:]+", of "+p.text)
					}
					for _, e := range p.none {
						mark := "x"
						if slices.ContainsFunc(statements, func(s annals.Statement) bool { return s.Type == e.kind }) {
							mark = "!"
						}
						note(e.line, 0, mark, lines[e.line][1:]+", of "+p.text)
					}
				}
				t.Logf("%d of %d read", right, all)
			})
		})
	}
}

// is reports whether the statement is the one told: its type, and exactly the fillers, time, speaker and stance.
func (e *retold) is(s *annals.Statement) bool {
	if s.Type != e.kind {
		return false
	}
	of := func(name, or string) string {
		if w := e.want[name]; w != nil {
			return w[0]
		}
		return or
	}
	if t := of("time", ""); t != whatever && s.Time.String() != t {
		return false
	}
	if string(s.Stance) != of("stance", string(annals.Asserted)) ||
		s.Form != of("form", s.Form) || s.Roles[annals.RoleRelation] == nil && s.Relation != of("relation", s.Relation) ||
		!meet(e.want["speaker"], s.Speaker) {
		return false
	}
	for role, fillers := range s.Roles {
		if !meet(e.want[string(role)], fillers) {
			return false
		}
	}
	for name := range e.want {
		switch name {
		case "time", "speaker", "stance", "form", "relation":
		default:
			if s.Roles[annals.Role(name)] == nil && !strings.HasSuffix(e.want[name][0], whatever) {
				return false
			}
		}
	}
	return true
}

// meet reports whether each filler has the words of one of the wanted, and there are as many of them.
func meet(want []string, fillers []annals.Filler) bool {
	if len(want) != len(fillers) {
		return false
	}
	for _, w := range want {
		if !slices.ContainsFunc(fillers, func(f annals.Filler) bool { return fits(w, f) }) {
			return false
		}
	}
	return true
}

// fits reports whether the filler has the words, or one of those that " / " keeps apart; "<name>" is who has no words here.
func fits(want string, f annals.Filler) bool {
	for w := range strings.SplitSeq(want, " / ") {
		if w == whatever {
			return true
		}
		if words, name, ok := strings.Cut(w, " = "); ok {
			if bare(words) == bare(f.Text) && strings.Contains(bare(f.Name), bare(name)) {
				return true
			}
		} else if name := strings.Trim(w, "<>"); name != w {
			if f.Text == "" && (name == "" || bare(f.Name) == bare(name)) {
				return true
			}
		} else if bare(w) == bare(f.Text) {
			return true
		}
	}
	return false
}

// bare are the words without what carries no meaning in a role: an article, a genitive's ending, quotation marks.
func bare(words string) string {
	words = strings.ToLower(strings.Trim(words, `"“”.,`))
	for _, article := range []string{"the ", "a ", "an "} {
		words = strings.TrimPrefix(words, article)
	}
	return strings.TrimSuffix(strings.TrimSuffix(words, "'s"), "'")
}
