package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNotes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"brackets", "It grew.[1][2]\n\nReferences\n\n[1] A book.\n[2] Another book,\n    in two volumes.\n",
			`1 "A book."; 2 "Another book,\n    in two volumes."`},
		{"brackets without a heading", "It grew.[1] It fell.[a]\n\n[1] A book.\n\n[a] In 1990.\n", `1 "A book."; a "In 1990."`},
		{"numbers and carets", "It grew.[1][2][3]\n\nNotes\n\n1. ^ A book.\n2 ^ Jump up to: a b Another book.\n3. A third.\n",
			`1 "A book."; 2 "Another book."; 3 "A third."`},
		{"carets that lost their numbers", "It grew.[1][2]\n\n== References ==\n^ A book.\n^ a b Another book.\n",
			`1 "A book."; 2 "Another book."`},
		{"carets of two series", "It grew.[1][2][note 1]\n\nNotes\n\n^ In 1990.\n\nReferences\n\n^ A book.\n^ A second.\n",
			`note 1 "In 1990."; 1 "A book."; 2 "A second."`},
		{"carets that nobody can number", "It grew.[1]\n\nReferences\n\n^ A book.\n^ A second.\n", ``},
		{"footnotes of Markdown", "It grew.[^1]\n\n[^1]: A book.\n", `1 "A book."`},
		{"raised digits", "It grew.¹ It fell.²\n\n¹ A book.\n² Another book.\n", `1 "A book."; 2 "Another book."`},
		{"numbers that were raised", "It grew.1 It fell.2\n\n1. A book.\n2. Another book.\n", `1 "A book."; 2 "Another book."`},
		{"empty entries", "It grew.[1][2]\n\n[1]\n\n[2] A book.\n", `2 "A book."`},
		{"further reading is no note", "It grew.[1]\n\nFurther reading\n\nA long book. 1990.\n\nReferences\n\n[1] A book.\n",
			`1 "A book."`},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, c.text)
			var got []string
			for _, n := range doc.Notes {
				got = append(got, fmt.Sprintf("%s %q", n.Label, n.Text))
				if slice(doc, n.Span) != n.Text {
					t.Errorf("note %s is %q at its place", n.Label, slice(doc, n.Span))
				}
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("notes (-want +got):\n%s", d)
			}
		})
	}
}

func TestDeadLinksInNotesAreMarks(t *testing.T) {
	doc := read(t, "It grew.[1]\n\nReferences\n\n[1] A page.[dead link] See also [3].\n")
	if got := marksOf(doc); got != "(1) (dead link!)" {
		t.Errorf("marks %s", got)
	}
}
