package extract

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annals/internal/extract/lang"
	"annals/internal/golden"
	"annals/internal/reader/text"
)

// meant is a place of a text that stands for somebody or something, and for whom a careful reader takes it.
type meant struct {
	line, mark int // where its mark stands in the file
	words      string
	at         int // the byte of the text without what is noted in it
	of         string
}

// readMeant reads a text of testdata/meant from its lines, from the one after its title on; it returns the text without
// what is noted in it.
func readMeant(t *testing.T, file string, lines []string, first int) (string, []meant) {
	var b strings.Builder
	var out []meant
	for n := first; n < len(lines) && strings.HasPrefix(lines[n], "|"); n++ {
		line := lines[n]
		for at := min(2, len(line)); at < len(line); {
			open := strings.IndexByte(line[at:], '{')
			if open < 0 {
				b.WriteString(line[at:])
				break
			}
			b.WriteString(line[at : at+open])
			at += open + 1
			end := strings.IndexByte(line[at:], '}')
			if end < 1 || line[at] != '+' && line[at] != '-' {
				t.Fatalf("%s:%d: a note is {+words = name} or {-words = name}", file, n+1)
			}
			words, of, ok := strings.Cut(line[at+1:at+end], " =")
			if !ok {
				t.Fatalf("%s:%d: %q tells of nobody", file, n+1, words)
			}
			out = append(out, meant{n, at, words, b.Len(), strings.TrimSpace(of)})
			b.WriteString(words)
			at += end + 1
		}
		b.WriteByte('\n')
	}
	return b.String(), out
}

// of is whom the words at a byte of a text are read to stand for, a pronoun or description, or a name after "the":
// names with " + " between them, "" for nobody.
func of(x *extraction, at int) string {
	for _, s := range x.grammar.Sentences {
		for n := range s.Mentions {
			m := &s.Mentions[n]
			if s.Tokens[m.First].Start == at || !m.Anaphor && m.First > 0 && s.Tokens[m.First-1].Start == at &&
				s.Tokens[m.First-1].Lower == "the" {
				var names []string
				for _, e := range m.Entity.Members() {
					names = append(names, e.Name())
				}
				slices.Sort(names)
				return strings.Join(names, " + ")
			}
		}
	}
	return ""
}

// TestMeant reads texts that speak of several bodies and persons, and whom or what pronouns and descriptions in them
// stand for. A place marked + is read so, - is a known fault; "" is nobody whom the text names.
func TestMeant(t *testing.T) {
	files, err := filepath.Glob("testdata/meant/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	for _, file := range files {
		golden.Marked(t, file, func(lines []string, note golden.Note) {
			all, right, silent := 0, 0, 0
			for n := range lines {
				if !strings.HasPrefix(lines[n], "= ") {
					continue
				}
				words, places := readMeant(t, file, lines, n+1)
				d, _, err := text.Read("meant.txt", []byte(words))
				if err != nil {
					t.Fatal(err)
				}
				x := newExtraction(&d, lang.Load())
				for _, m := range places {
					names := strings.Split(m.of, " + ")
					slices.Sort(names)
					got := of(x, m.at)
					mark := "-"
					all++
					switch got {
					case strings.Join(names, " + "):
						right++
						mark = "+"
					case "":
						silent++
					}
					why := fmt.Sprintf("%s: %q is %q, want %q", lines[n], m.words, got, m.of)
					note(m.line, m.mark, mark, why)
					if mark == "-" {
						t.Log(file, why)
					}
				}
			}
			t.Logf("%s: %d of %d places are read right, %d are read as nobody", file, right, all, silent)
		})
	}
}
