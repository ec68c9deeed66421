package text

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"annals"
)

// read reads a text that must be one.
func read(t *testing.T, text string) annals.Document {
	t.Helper()
	doc, problems, err := Read("front.txt", []byte(text))
	if err != nil {
		t.Fatalf("read %.60q: %v", text, err)
	}
	for _, p := range problems {
		t.Logf("%v", p)
	}
	return doc
}

func slice(doc annals.Document, s annals.Span) string {
	return string([]rune(doc.Text)[s.Start:s.End])
}

// blocksOf prints the blocks, one a line.
func blocksOf(doc annals.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		fmt.Fprintf(&b, "%s %q\n", block.Kind, slice(doc, block.Span))
	}
	return b.String()
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"paragraphs", "The Front was founded in 1965.\n\nIt split in 1972.\n", `
			paragraph "The Front was founded in 1965."
			paragraph "It split in 1972."`},
		{"a paragraph a line", "The Front was founded in 1965.[1]\nIt split in 1972.\nIt ended.\n", `
			paragraph "The Front was founded in 1965.[1]"
			paragraph "It split in 1972."
			paragraph "It ended."`},
		{"lines broken to a width", "The Front was founded on 5 September\n1965 by students of the\nuniversity. It split in 1972.\nNobody knows why, and no\nrecord of it is left.\n", `
			paragraph "The Front was founded on 5 September\n1965 by students of the\nuniversity. It split in 1972.\nNobody knows why, and no\nrecord of it is left."`},
		{"lines of one length that all begin with a capital or a number", "The Red Front was designated as a terrorist organization by\nFrance on 8 October 1997 and by Canada on the following 10\nDecember.\n", `
			paragraph "The Red Front was designated as a terrorist organization by\nFrance on 8 October 1997 and by Canada on the following 10\nDecember."`},
		{"a list without bullets", "Red Front of the North\nThe Green Front, which has been banned since nineteen eighty\nWhite Front\n", `
			paragraph "Red Front of the North"
			paragraph "The Green Front, which has been banned since nineteen eighty"
			paragraph "White Front"`},
		{"lines of a script without capitals broken to a width",
			"تأسست الجبهة في عام ألف وتسعمائة وخمسة وستين على يد\nمجموعة من طلاب الجامعة الذين عارضوا حكم الملك وحكومته\nفي العاصمة.\n", `
			paragraph "تأسست الجبهة في عام ألف وتسعمائة وخمسة وستين على يد\nمجموعة من طلاب الجامعة الذين عارضوا حكم الملك وحكومته\nفي العاصمة."`},
		{"every line end", "One is here.\r\n\r\nTwo is here.\r\rThree is here.\u2029\u2029Four is here.\u0085\u0085Five is here.", `
			paragraph "One is here."
			paragraph "Two is here."
			paragraph "Three is here."
			paragraph "Four is here."
			paragraph "Five is here."`},
		{"headings", "The Front\n\nThe Front is a group.\n\n== History ==\nIt was founded in 1965.\n\n# Aims\n\nIt wants reforms.\n\nStructure[edit]\nIt has a council.\n\nPeople\n------\n\nIts head is unknown.\n", `
			heading "The Front"
			paragraph "The Front is a group."
			heading "History"
			paragraph "It was founded in 1965."
			heading "Aims"
			paragraph "It wants reforms."
			heading "Structure"
			paragraph "It has a council."
			heading "People"
			paragraph "Its head is unknown."`},
		{"a title above its paragraph", "The Front\nThe Front is a group that was founded in 1965.\n", `
			heading "The Front"
			paragraph "The Front is a group that was founded in 1965."`},
		{"the last line is no heading", "The Front is a group.\n\nIt was founded by students in 1965", `
			paragraph "The Front is a group."
			paragraph "It was founded by students in 1965"`},
		{"items", "Its aims are:\n- the end of the war\n* reforms,\n  and soon\n1. a vote\n(b) a parliament\n", `
			paragraph "Its aims are:"
			item "the end of the war"
			item "reforms,\n  and soon"
			item "a vote"
			item "a parliament"`},
		{"columns are no prose", "The Front is a group.\n\nName          Seat       Founded\nRed League    Lima       1990\n\nIt grew.\n", `
			paragraph "The Front is a group."
			paragraph "It grew."`},
		{"tables are no prose", "The Front is a group.\n\n| Year | Members |\n|------|---------|\n| 1990 | 40 |\n\nIt grew.\n", `
			paragraph "The Front is a group."
			paragraph "It grew."`},
		{"strokes are nothing", "The Front is a group.\n\n-----\n\n* * *\n\nIt grew.\n", `
			paragraph "The Front is a group."
			paragraph "It grew."`},
		{"marks broken off their line", "The Front is a group.\n[1][2]\nIt grew.\n", `
			paragraph "The Front is a group.\n[1][2]"
			paragraph "It grew."`},
		{"numbered paragraphs of a judgment", "[12] The court found for the Front.\n\n[13] The Front was listed in 2001.\n", `
			paragraph "The court found for the Front."
			paragraph "The Front was listed in 2001."`},
		{"sections without prose", "The Front is a group.\n\nSee also\n\n- Other Front\n\nExternal links\n\nOfficial site of the Front\n\n== Legacy ==\nIt is remembered.\n", `
			paragraph "The Front is a group."
			heading "See also"
			note "Other Front"
			heading "External links"
			note "Official site of the Front"
			heading "Legacy"
			paragraph "It is remembered."`},
		{"sections in other scripts", "الجبهة مجموعة.\n\nالمراجع\n\nكتاب عن الجبهة.\n", `
			paragraph "الجبهة مجموعة."
			heading "المراجع"
			note "كتاب عن الجبهة."`},
		{"categories", "The Front is a group.\n\nCategory:Groups Category:Fronts\n", `
			paragraph "The Front is a group."
			note "Category:Groups Category:Fronts"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := strings.TrimLeft(strings.ReplaceAll(c.want, "\t", ""), "\n") + "\n"
			if d := cmp.Diff(want, blocksOf(read(t, c.text))); d != "" {
				t.Errorf("blocks of %q (-want +got):\n%s", c.text, d)
			}
		})
	}
}

// marksOf prints the marks, a run in parentheses: "(12 13) (page needed!)"; editorial ones end in "!".
func marksOf(doc annals.Document) string {
	var b strings.Builder
	run := -1
	for _, m := range doc.Marks {
		switch {
		case m.Run != run && run >= 0:
			b.WriteString(") (")
		case m.Run != run:
			b.WriteString("(")
		default:
			b.WriteString(" ")
		}
		run = m.Run
		b.WriteString(m.Label)
		if m.Editorial {
			b.WriteString("!")
		}
	}
	if run >= 0 {
		b.WriteString(")")
	}
	return b.String()
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a run", "The Front is a group.[26][27][28] It grew.[29]", "(26 27 28) (29)"},
		{"a run with a remark in it", "He was stopped.[16][page needed][40]", "(16 page needed! 40)"},
		{"no-break and other spaces in a run", "It grew.[1]\u00A0[2]\u2009[3]\u202F[4] [5]\u200B[6]", "(1 2 3 4 5 6)"},
		{"no-break spaces within", "It grew.\u00A0[citation\u00A0needed] It fell.[note\u20093]", "(citation needed!) (note 3)"},
		{"a line broken within", "It grew.[citation\nneeded] it fell", "(citation needed!)"},
		{"spaces within", "It grew.[ 12 ]", "(12)"},
		{"commas between", "It grew.[1],[2] It fell [3], [4].", "(1 2) (3 4)"},
		{"behind a space", "The Front grew [4].", "(4)"},
		{"no space after", "It was listed in 2001[12]and 2003[13].", "(12) (13)"},
		{"notes in series", "It grew.[note 3][nb 2][Note 4][n 1][lower-alpha 2][fn 7] It fell.[a][b] It rose.[c]",
			"(note 3 nb 2 Note 4 n 1 lower-alpha 2 fn 7) (a b) (c)"},
		{"a series with a name of its own", "It grew.[TA 3]", "(TA 3)"},
		{"capitals and Roman numbers", "It grew.[A][B] It fell.[i][ii][iii]", "(A B) (i ii iii)"},
		{"several in one pair of brackets", "It grew [3, 5], and fell [7–9,11].", "(3 5) (7 8 9 11)"},
		{"page numbers behind a mark", "It grew.[5]:12–14 It fell.[6]:9", "(5) (6)"},
		{"other digits and brackets", "جبهه در ۱۳۴۴ تأسیس شد.[۱۲] 阵线成立于1965年［3］。", "(۱۲) (3)"},
		{"footnotes of Markdown", "It grew.[^1] It fell.[^deal]", "(1) (deal)"},
		{"labels beyond 999 in sequence", "A.[998] B.[999] C.[1000] D.[1001]", "(998) (999) (1000) (1001)"},
		{"remarks", "It grew.[who?] It fell.[when?] It is [dubious – discuss] so.[by whom?][Citation needed]",
			"(who?!) (when?!) (dubious!) (by whom?! citation needed!)"},
		{"remarks with a date", "It grew.[citation needed (March 2019)] It fell.[dead link]", "(citation needed!) (dead link!)"},
		{"remarks under one label", "It grew.[cn] It fell.[not in citation given]", "(citation needed!) (failed verification!)"},
		{"remarks in no list", "It had many fighters.[how many fighters?] It won.[ISSN needed] So they say.[link missing]",
			"(how many fighters?!) (issn needed!) (link missing!)"},
		{"remarks in other languages", "La Frente creció.[cita requerida] Фронт рос.[источник не указан] 阵线壮大。[来源请求] تأسست.[بحاجة لمصدر]",
			"(cita requerida!) (источник не указан!) (来源请求!) (بحاجة لمصدر!)"},

		{"words in a quotation", `He said "[t]he [Front] fights [and] [s]ings" and "report[s] of [our] time".`, ""},
		{"words with a question in a quotation", `He asked: "is it [the Front's?] or ours" and who [who] was.`, ""},
		{"sic is no remark on the text", `It "definately [sic] won".[3]`, "(3)"},
		{"a year or a date in a quotation", `"It began in June [1998]" and "in [June 2004]" and "[May 5]".`, ""},
		{"letters out of their series", "Method[s] and an egg[d] it was.", ""},
		{"chemistry and formulas", "It is benzo[a]pyrene; k[A] and x[i] and f on [0,1] and [0].", ""},
		{"a date range", "He (b. Paris) [1912-1998] died.", ""},
		{"nested brackets", "It grew [as [Front] said].[3] Or [[4]].", "(3) (4)"},
		{"open brackets", "It grew [12 and fell 13] or [", ""},
		{"links", "See [http://example.org/a site] for it.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, c.text)
			if d := cmp.Diff(c.want, marksOf(doc)); d != "" {
				t.Errorf("marks of %q (-want +got):\n%s", c.text, d)
			}
			for _, m := range doc.Marks {
				if s := slice(doc, m.Span); !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "［") {
					t.Errorf("mark %q covers %q", m.Label, s)
				}
			}
		})
	}
}

func TestMarksCoverTheirPageNumbers(t *testing.T) {
	doc := read(t, "Üben ist gut.[5]:12–14 It fell.")
	if got := slice(doc, doc.Marks[0].Span); got != "[5]:12–14" {
		t.Errorf("the mark covers %q", got)
	}
}

func TestNotes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"brackets", "It grew.[1][2]\n\nReferences\n\n[1] A book.\n[2] Another book,\n    in two volumes.\n",
			`1 "A book."; 2 "Another book,\n    in two volumes."`},
		{"brackets without a heading", "It grew.[1] It fell.[a]\n\n[1] A book.\n\n[a] In 1990.\n", `1 "A book."; a "In 1990."`},
		{"numbers and carets", "It grew.[1][2][3]\n\nNotes\n\n1. ^ A book.\n2 ^ Jump up to: a b Another book.\n3. A third.\n",
			`1 "A book."; 2 "Another book."; 3 "A third."`},
		{"carets that lost their numbers", "It grew.[1][2]\n\n== References ==\n^ A book.\n^ a b Another book.\n", `1 "A book."; 2 "Another book."`},
		{"carets of two series", "It grew.[1][2][note 1]\n\nNotes\n\n^ In 1990.\n\nReferences\n\n^ A book.\n^ A second.\n",
			`note 1 "In 1990."; 1 "A book."; 2 "A second."`},
		{"carets that nobody can number", "It grew.[1]\n\nReferences\n\n^ A book.\n^ A second.\n", ``},
		{"footnotes of Markdown", "It grew.[^1]\n\n[^1]: A book.\n", `1 "A book."`},
		{"empty entries", "It grew.[1][2]\n\n[1]\n\n[2] A book.\n", `2 "A book."`},
		{"further reading is no note", "It grew.[1]\n\nFurther reading\n\nA long book. 1990.\n\nReferences\n\n[1] A book.\n", `1 "A book."`},
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

// encode writes text as UTF-16.
func encode(text string, big, mark bool) []byte {
	var out []byte
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	for _, u := range units {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestEncodings(t *testing.T) {
	const text = "The Front (Persian: جبهه, 阵线, 𐎠) was founded in 1965.[1]\n\nIt grew.\n"
	for name, data := range map[string][]byte{
		"UTF-8":               []byte(text),
		"UTF-8 with a mark":   []byte("\uFEFF" + text),
		"UTF-16LE":            encode(text, false, true),
		"UTF-16BE":            encode(text, true, true),
		"UTF-16LE, no mark":   encode(text, false, false),
		"UTF-16BE, no mark":   encode(text, true, false),
		"UTF-8 with CRLF":     []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"UTF-16LE with CRLF":  encode(strings.ReplaceAll(text, "\n", "\r\n"), false, true),
		"UTF-8 with old CR":   []byte(strings.ReplaceAll(text, "\n", "\r")),
		"UTF-8 with U+2028":   []byte(strings.ReplaceAll(text, "\n", "\u2028")),
		"UTF-16BE with U+000": encode(text, true, true),
	} {
		t.Run(name, func(t *testing.T) {
			doc, problems, err := Read("a/front.txt", data)
			if err != nil || len(problems) > 0 {
				t.Fatal(problems, err)
			}
			if doc.Text != text {
				t.Errorf("read as %q", doc.Text)
			}
			if s := slice(doc, doc.Marks[0].Span); s != "[1]" {
				t.Errorf("the mark is at %q", s)
			}
			if doc.Source.Name != "front.txt" || !strings.HasPrefix(string(doc.Source.ID), "sha256:") {
				t.Errorf("source %+v", doc.Source)
			}
		})
	}
}

func TestBrokenBytes(t *testing.T) {
	long := strings.Repeat("The Front is a group. ", 20)
	for _, c := range []struct {
		name string
		data []byte
		text string
		want []string
	}{
		{"bytes of Windows-1252", []byte("The Front\x92s caf\xe9s.\n" + long), "The Front\uFFFDs caf\uFFFDs.\n" + long, []string{
			"f.txt:1:10: not UTF-8 at byte 9 (1 byte); kept as U+FFFD",
			"f.txt:1:16: not UTF-8 at byte 15 (1 byte); kept as U+FFFD"}},
		{"cut off", []byte(long + "\nIt is in Qandah\xc4"), long + "\nIt is in Qandah\uFFFD", []string{
			"f.txt:2:16: not UTF-8 at byte 456 (1 byte); kept as U+FFFD"}},
		{"a surrogate and overlong forms", []byte("A \xed\xa0\x80\xc0\xaf Z. " + long), "A \uFFFD Z. " + long, []string{
			"f.txt:1:3: not UTF-8 at byte 2 (5 bytes); kept as U+FFFD"}},
		{"a NUL", []byte("A \x00 Z. " + long), "A \uFFFD Z. " + long, []string{"f.txt:1:3: a NUL at byte 2 (1 byte); kept as U+FFFD"}},
		{"half a character of UTF-16", append(encode("It is. "+long, false, true), 'x'), "It is. " + long + "\uFFFD", []string{
			"f.txt:1:448: half a character of UTF-16 at byte 896 (1 byte); kept as U+FFFD"}},
		{"half a surrogate pair", append(encode("It is. "+long, false, true), 0x00, 0xD8), "It is. " + long + "\uFFFD", []string{
			"f.txt:1:448: half a surrogate pair of UTF-16 at byte 896 (2 bytes); kept as U+FFFD"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, problems, err := Read("f.txt", c.data)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range problems {
				line, _, _ := strings.Cut(p.String(), " (hint:")
				got = append(got, line)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("problems (-want +got):\n%s", d)
			}
			if doc.Text != c.text {
				t.Errorf("read as %q", doc.Text)
			}
		})
	}
}

func TestManyBrokenBytesAreCounted(t *testing.T) {
	data := []byte(strings.Repeat("The Front\x92s caf\xe9s are here and there.\n\n", 500))
	_, problems, err := Read("f.txt", data)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != maxDecodingProblems+1 {
		t.Fatalf("%d problems", len(problems))
	}
	if last := problems[len(problems)-1].Message; last != "980 places more after this cannot be decoded" {
		t.Errorf("the last problem is %q", last)
	}
}

func TestWhatIsNoText(t *testing.T) {
	for _, c := range []struct {
		name, data string
		kind       error
		says       string
	}{
		{"spaces", " \n\t\n", annals.ErrInvalid, "no text"},
		{"NULs", strings.Repeat("\x00", 100), annals.ErrUnsupported, "binary"},
		{"binary", "\x01\x02\x03\x7f\x80\x90ABC\x00\x01\x02", annals.ErrUnsupported, "binary"},
		{"a Russian text of Windows-1251", strings.Repeat("\xd4\xf0\xee\xed\xf2 \xf0\xee\xf1. ", 20), annals.ErrUnsupported, "iconv"},
		{"UTF-32", "\xff\xfe\x00\x00A\x00\x00\x00", annals.ErrUnsupported, "UTF-32"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := Read("f.txt", []byte(c.data))
			if !errors.Is(err, c.kind) || !strings.Contains(fmt.Sprint(err), c.says) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestTablesAreReported(t *testing.T) {
	_, problems, err := Read("f.txt", []byte("It grew.\n\n| a | b |\n| c | d |\n\nIt fell.\n"))
	if err != nil || len(problems) != 1 || problems[0].Code != "table-not-read" || problems[0].Line != 3 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

func TestWhatATextTellsOfItself(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"a definition", "f.txt", "The Red Front (RF) was a group.", "title=Red Front"},
		{"a definition with other names", "f.txt", "The Front of the North, or the Northern Front (Persian: جبهه. شمال), is a group.", "title=Front of the North"},
		{"a heading", "f.txt", "Red Front\n\nIt was a group.", "title=Red Front"},
		{"a marked heading with a mark", "f.txt", "# Red Front[1]\n\nIt was a group.", "title=Red Front"},
		{"no definition", "the_red_front.txt", "Two months ago, on 28 May, the Front was a group.", "title=the red front"},
		{"a verb of another sentence", "f.txt", "Red Front, and others. It was a group.", "title=f"},
		{"stdin", "-", "In 1990 it was a group.", ""},
		{"pasted from Wikipedia", "f.txt", "Red Front\nFrom Wikipedia, the free encyclopedia\n\nThe Red Front was a group.\n\nThis page was last edited on 24 November 2026, at 02:11 (UTC).\n",
			"title=Red Front publisher=Wikipedia published=2026-11-24"},
		{"a debate", "f.txt", "Order 2008\n\nVolume 702: debated on Monday 23 June 2008\n\nI beg to move.", "title=Order 2008 published=2008-06-23"},
		{"a dateline", "f.txt", "Front delisted\n\nJanuary 26, 2009\n\nThe council met.", "title=Front delisted published=2009-01-26"},
		{"the later of two dates", "f.txt", "Front delisted\n\nPublished: 3 Sept. 2010\n\nUpdated 2011-02-01\n\nThe council met.", "title=Front delisted published=2011-02-01"},
		{"a day that does not exist", "f.txt", "Front delisted\n\nPublished: 31 February 2010\n\nThe council met.", "title=Front delisted"},
		{"a date in prose", "f.txt", "Front delisted\n\nPublished in 1975, the book of the Front appeared on 5 May 1976.\n\nIt was good.", "title=Front delisted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, _, err := Read(c.file, []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			s := doc.Source
			got := ""
			for _, f := range []struct{ name, value string }{{"title", s.Title}, {"publisher", s.Publisher}, {"published", s.Published.String()}} {
				if f.value != "" {
					got += " " + f.name + "=" + f.value
				}
			}
			if got = strings.TrimSpace(got); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if want := strings.Count(got, "="); len(s.Guessed) != want {
				t.Errorf("guessed %v", s.Guessed)
			}
		})
	}
}

func TestHugeParagraphsAreReadInPieces(t *testing.T) {
	sentence := "The Front (جبهه) was founded in 1965.[1] "
	text := strings.Repeat(sentence, 3000) + strings.Repeat("x", 3*maxBlock)
	doc, problems, err := Read("f.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := lawful(doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Marks) != 3000 {
		t.Errorf("%d marks", len(doc.Marks))
	}
	var read strings.Builder
	for _, b := range doc.Blocks {
		piece := slice(doc, b.Span)
		if len(piece) > maxBlock {
			t.Errorf("a block of %d bytes", len(piece))
		}
		read.WriteString(strings.ReplaceAll(piece, " ", ""))
	}
	if read.String() != strings.ReplaceAll(text, " ", "") {
		t.Error("the pieces are not the paragraph")
	}
	if first := problems[0]; first.Code != "paragraph-divided" || len(problems) > maxCuts+1 {
		t.Errorf("%d problems, the first %v", len(problems), first)
	}
}

func TestNoiseIsNoProse(t *testing.T) {
	doc, problems, err := Read("f.txt", []byte("The Front grew.\n\n"+strings.Repeat("[", 5000)+"grew"+strings.Repeat("]", 5000)+"\n\nIt fell."))
	if err != nil || len(problems) != 1 || problems[0].Code != "not-prose" || problems[0].Line != 3 {
		t.Errorf("problems %v, error %v", problems, err)
	}
	if got := blocksOf(doc); got != "paragraph \"The Front grew.\"\nparagraph \"It fell.\"\n" {
		t.Errorf("blocks:\n%s", got)
	}
}

func TestRowsOfSignsAreNoNoise(t *testing.T) {
	for _, signs := range []string{strings.Repeat("[1]", 10_000), strings.Repeat("(", 10_000), strings.Repeat(".", 10_000)} {
		text := "The Front grew in Peru and fell" + signs + " in the year after that."
		doc, problems, err := Read("f.txt", []byte(text))
		if err != nil || len(problems) > 0 || len(doc.Blocks) != 1 || slice(doc, doc.Blocks[0].Span) != text {
			t.Errorf("%.3s…: %d blocks, problems %v, error %v", signs, len(doc.Blocks), problems, err)
		}
	}
}

func TestMarkupIsNoProse(t *testing.T) {
	for _, c := range []struct{ name, text, code, hint string }{
		{"pictures", "The Front grew.\n\n![The Front's flag in 1990](flag.png)\nFile:March.jpg|Members of the Front march in Lima\n\nIt fell.", "markup-not-read", ""},
		{"links", "The Front grew.\n\n- [The League](http://example.org/league)\n- https://example.org/front\n\nIt fell.", "markup-not-read", ""},
		{"tags", "The Front grew.\n<br/>\n</div>\n\nIt fell.", "markup-not-read", ""},
		{"wikitext", "{{Infobox party\n|name = Red Front\n\n|founded = {{start|1990}}\n}}\nThe Front grew.\n{| class=wikitable\n! Year !! Votes\n|-\n" +
			"| 1990 || 20\n|}\n[[File:March.jpg|thumb|A march in Lima]]\n\nIt fell.", "looks-like-wikitext", "mediawiki"},
	} {
		doc, problems, err := Read("f.txt", []byte(c.text))
		if err != nil || len(problems) != 1 || problems[0].Code != c.code || !strings.Contains(problems[0].Hint, c.hint) {
			t.Errorf("%s: problems %v, error %v", c.name, problems, err)
		}
		if got := blocksOf(doc); got != "paragraph \"The Front grew.\"\nparagraph \"It fell.\"\n" {
			t.Errorf("%s: blocks:\n%s", c.name, got)
		}
	}
}

func TestLooksLikeHTML(t *testing.T) {
	_, problems, err := Read("f.txt", []byte("<p>The Front&nbsp;grew.</p>\n\n<p>It fell &amp; rose.</p>\n"))
	if err != nil || len(problems) != 1 || problems[0].Code != "looks-like-html" || problems[0].Line != 1 ||
		!strings.Contains(problems[0].Hint, "html -t plain") {
		t.Errorf("problems %v, error %v", problems, err)
	}
	// A sign or two may be quoted.
	_, problems, err = Read("f.txt", []byte("The Front wrote '''Peace''' on its flag, and &amp; on a wall."))
	if err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

// lawful reports the first way in which a document breaks its invariants.
func lawful(doc annals.Document) error {
	if !utf8.ValidString(doc.Text) {
		return fmt.Errorf("the text is not UTF-8")
	}
	if strings.ContainsAny(doc.Text, "\r\x00\u2028") {
		return fmt.Errorf("the text has other line ends than \\n, or a NUL")
	}
	n := utf8.RuneCountInString(doc.Text)
	at := 0
	for _, b := range doc.Blocks {
		if b.Span.Start < at || b.Span.End <= b.Span.Start || b.Span.End > n {
			return fmt.Errorf("block %v after %d of %d", b, at, n)
		}
		at = b.Span.End
	}
	last := annals.Mark{Run: -1}
	for i, m := range doc.Marks {
		same := i > 0 && m.Span == last.Span
		if m.Span.End > n || m.Label == "" || !same && m.Span.Start < last.Span.End || m.Run != last.Run && m.Run != last.Run+1 {
			return fmt.Errorf("mark %+v after %+v", m, last)
		}
		last = m
	}
	runes := []rune(doc.Text)
	for _, note := range doc.Notes {
		if string(runes[note.Span.Start:note.Span.End]) != note.Text || note.Label == "" {
			return fmt.Errorf("note %+v", note)
		}
	}
	return nil
}

func TestTheCorpusIsReadWhole(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/corpus/dev/*.txt")
	if len(files) == 0 {
		t.Skip("../shared/corpus is not here; nothing to compare with")
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		doc, problems, err := Read(f, data)
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v %v", f, problems, err)
			continue
		}
		if doc.Text != string(data) {
			t.Errorf("%s: the text differs from the file", f)
		}
		if err := lawful(doc); err != nil {
			t.Errorf("%s: %v", f, err)
		}
		// Every bracket of these articles that holds a number or a remark is a mark.
		if want := strings.Count(doc.Text, "["); want != len(doc.Marks) {
			t.Errorf("%s: %d marks of %d brackets", f, len(doc.Marks), want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"The Front was founded in 1965.[1][page needed] It grew.[a]\n\nReferences\n\n[1] ^ A book.\n",
		"== A ==\n- b\n1. c\n| d |\n----\n[12][13]\n\nCategory:x\n",
		"\xff\xfeA\x00", "\xfe\xff\x00A", "\xef\xbb\xbfa\r\r\n\u2028b[", "[[[[]]]][^a]: x", "x[1]:12–14, ［３］",
		strings.Repeat("[", 100), "a[i]\u00a0[ii][iii] b.[3–9]", "Notes\n^ a b c",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, _, err := Read("f.txt", data)
		if err != nil {
			if !errors.Is(err, annals.ErrInvalid) && !errors.Is(err, annals.ErrUnsupported) {
				t.Fatalf("error of no kind: %v", err)
			}
			return
		}
		if err := lawful(doc); err != nil {
			t.Fatal(err)
		}
		again, _, _ := Read("f.txt", data)
		if d := cmp.Diff(doc, again, cmp.AllowUnexported(annals.Source{}.Published)); d != "" {
			t.Fatalf("read twice, read differently:\n%s", d)
		}
	})
}
