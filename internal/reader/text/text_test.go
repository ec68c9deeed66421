package text

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
		{"lines that refer and sort", "The Front was founded in 1965.\n\nKeywords: labour; Lima\n\nNote: it split in 1972.\n", `
			paragraph "The Front was founded in 1965."
			note "Keywords: labour; Lima"
			paragraph "Note: it split in 1972."`},
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
		{"paragraphs counted by bare numbers", "1 The applicant is a charity.\n\n2 On 6 May 1999 it was listed.\n\n", `
			item "The applicant is a charity."
			item "On 6 May 1999 it was listed."`},
		{"a number alone", "The Front met.\n\n12 Marines left it.\n\n", `
			paragraph "The Front met."
			paragraph "12 Marines left it."`},
		{"lines with labels", "Applicant: the Public Prosecutor of the Court of Appeal\n**Respondent:** the Party of Open Doors of the capital\n", `
			paragraph "Applicant: the Public Prosecutor of the Court of Appeal"
			paragraph "**Respondent:** the Party of Open Doors of the capital"`},
		{"a label in lines broken to a width", "The Front had a programme, which its congress adopted in 1985.\nAims: it wanted a republic, in which every town was to have a\nparliament of its own.\n", `
			paragraph "The Front had a programme, which its congress adopted in 1985.\nAims: it wanted a republic, in which every town was to have a\nparliament of its own."`},
		{"every line end", "One is here.\r\n\r\nTwo is here.\r\rThree is here.\u2029\u2029Four is here.\u0085\u0085Five is here.", `
			paragraph "One is here."
			paragraph "Two is here."
			paragraph "Three is here."
			paragraph "Four is here."
			paragraph "Five is here."`},
		{"headings", "The Front\n\nThe Front is a group.\n\n== History ==\nIt was founded in 1965.\n\n# Aims\n\nIt wants reforms.\n\nStructure[edit]\nIt has a council.\n\nPeople\n------\n\nIts head is unknown.\n\n**What it says**\n\nLittle.\n\n**It is small.**\n", `
			heading "The Front"
			paragraph "The Front is a group."
			heading "History"
			paragraph "It was founded in 1965."
			heading "Aims"
			paragraph "It wants reforms."
			heading "Structure"
			paragraph "It has a council."
			heading "People"
			paragraph "Its head is unknown."
			heading "What it says"
			paragraph "Little."
			paragraph "**It is small.**"`},
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
		{"rows of labels", "# Red Front\n\n| | |\n|---|---|\n| **Leader** | Juan Rojas |\n| Founded | 1990 |\n\nIt grew.\n", `
			heading "Red Front"
			row "**Leader** | Juan Rojas"
			row "Founded | 1990"
			paragraph "It grew."`},
		{"rows of dates", "# Red Front\n\n| Date | Event |\n|---|---|\n| 1990 | Founded in Lima |\n| May 1991 | Banned |\n\nIt grew.\n", `
			heading "Red Front"
			item "1990 | Founded in Lima"
			item "May 1991 | Banned"
			paragraph "It grew."`},
		{"years of figures", "# Red Front\n\n| Year | Members |\n|---|---|\n| 1990 | 40 |\n| 1991 | 50 |\n\nIt grew.\n", `
			heading "Red Front"
			paragraph "It grew."`},
		{"lines with labels", "Red Front\n\nFounded: 1990\nSeat: Lima, where it also\nhas a school\nLeader: Juan Rojas\n\nIt grew.\n", `
			heading "Red Front"
			paragraph "Founded: 1990"
			paragraph "Seat: Lima, where it also\nhas a school"
			paragraph "Leader: Juan Rojas"
			paragraph "It grew."`},
		{"sentences with a colon are no labels", "The court found: the Front was small and\nits leader had left it: nobody knew\nwhere he had gone.\n\nIt grew.\n", `
			paragraph "The court found: the Front was small and\nits leader had left it: nobody knew\nwhere he had gone."
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
		{"paragraphs that are counted", "2 The applicant is a party.\n\n3 The Court rejects its action.\n", `
			item "The applicant is a party."
			item "The Court rejects its action."`},
		{"days that follow each other", "2 May 1998 - The Front is banned.\n\n3 May 1998 - It protests.\n", `
			paragraph "2 May 1998 - The Front is banned."
			paragraph "3 May 1998 - It protests."`},
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

func TestTablesAreReported(t *testing.T) {
	_, problems, err := Read("f.txt", []byte("It grew.\n\n| a | b | c |\n| d | e | f |\n\nIt fell.\n"))
	if err != nil || len(problems) != 1 || problems[0].Code != "table-not-read" || problems[0].Line != 3 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

func TestWhatATextTellsOfItself(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"a definition", "f.txt", "The Red Front (RF) was a group.", "title=Red Front"},
		{"a definition with other names", "f.txt", "The Front of the North, or the Northern Front (Persian: جبهه. شمال), is a group.",
			"title=Front of the North"},
		{"a definition in bold, as wikitext has it", "f.txt", "'''The Red Front''' (''RF'') is a group.", "title=Red Front"},
		{"a name that begins with an apostrophe", "f.txt", "'Abd al-Hadi is a group.", "title='Abd al-Hadi"},
		{"a heading", "f.txt", "Red Front\n\nIt was a group.", "title=Red Front"},
		{"a marked heading with a mark", "f.txt", "# Red Front[1]\n\nIt was a group.", "title=Red Front"},
		{"no definition", "the_red_front.txt", "Two months ago, on 28 May, the Front was a group.", "title=the red front"},
		{"a verb of another sentence", "f.txt", "Red Front, and others. It was a group.", "title=f"},
		{"stdin", "-", "In 1990 it was a group.", ""},
		{"pasted from Wikipedia", "f.txt", "Red Front\nFrom Wikipedia, the free encyclopedia\n\nThe Red Front was a group.\n\nThis " +
			"page was last edited on 24 November 2026, at 02:11 (UTC).\n",
			"title=Red Front publisher=Wikipedia published=2026-11-24"},
		{"a debate", "f.txt", "Order 2008\n\nVolume 702: debated on Monday 23 June 2008\n\nI beg to move.",
			"title=Order 2008 published=2008-06-23"},
		{"where and when a report with a hyphen was written", "f.txt", "Front delisted\n\nLIMA, June 24, 2008 (Wire) - Peru took the " +
			"Front off its list.\n", "title=Front delisted published=2008-06-24"},
		{"a town with a hyphen, and no report", "f.txt",
			"Front delisted\n\nLima, June 24, 2008 -was a day of rain for many who had come.\n", "title=Front delisted"},
		{"a dateline", "f.txt", "Front delisted\n\nJanuary 26, 2009\n\nThe council met.", "title=Front delisted published=2009-01-26"},
		{"a report's", "f.txt", "Front delisted\n\nLIMA, Peru, 26 January 2009 (Agency) — The council met. " +
			strings.Repeat("It met again. ", 20), "title=Front delisted published=2009-01-26"},
		{"a report's, in brackets", "f.txt", "Front delisted\n\n(Geneva, January 26, 2009) – The council met.",
			"title=Front delisted published=2009-01-26"},
		{"no report's", "f.txt", "Front delisted\n\nThe Council met in Lima, and on 26 January 2009 it delisted the Front — at last.",
			"title=Front delisted"},
		{"behind who wrote it", "f.txt", "Front delisted\n\nBy A. Writer. Published 12 March 2019.\n\nThe council met.",
			"title=Front delisted published=2019-03-12"},
		{"a dateline alone is no title", "the_wire.txt", "LIMA, 14 June 2022 (Agency) —\n\nThe council met.",
			"title=the wire published=2022-06-14"},
		{"what somebody published by the way", "f.txt",
			"Front delisted\n\nBy then the paper had closed. It was published 12 March 2019.", "title=Front delisted"},
		{"the later of two dates", "f.txt", "Front delisted\n\nPublished: 3 Sept. 2010\n\nUpdated 2011-02-01\n\nThe council met.",
			"title=Front delisted published=2011-02-01"},
		{"a day that does not exist", "f.txt", "Front delisted\n\nPublished: 31 February 2010\n\nThe council met.",
			"title=Front delisted"},
		{"a title of two lines", "f.txt", "Council delists the Front\nDecision follows a ruling of the court\n\nThe council met.",
			"title=Council delists the Front"},
		{"a title broken to a width", "f.txt", "Report of the fact-finding mission\nto the northern provinces\n\nThe council met.",
			"title=Report of the fact-finding mission to the northern provinces"},
		{"a sentence broken to a width", "f.txt", "The council met in the north\nand delisted the Front.\n\nIt was good.", "title=f"},
		{"a chronology", "f.txt", "Chronology of the Front\nCompiled 30 June 2013\n\n4 April 2012: It is listed.\n",
			"title=Chronology of the Front published=2013-06-30"},
		{"days of a chronology", "f.txt",
			"Front\n\n4 April 2012\n\nIt is listed, as the council said.\n\n20 June 2012\n\nIt is delisted.\n", "title=Front"},
		{"a day before the title", "f.txt", "Posted on 3 May 2012\n\nFront delisted\n\nThe council met.",
			"title=Front delisted published=2012-05-03"},
		{"a full stop", "f.txt", "Front delisted\n\nPublished 15 March 2010.\n\nThe council met.",
			"title=Front delisted published=2010-03-15"},
		{"where it was done", "f.txt", "Front delisted\n\nThe council met.\n\nDone at Brussels, 15 July 2008.\n",
			"title=Front delisted published=2008-07-15"},
		{"by whom it was adopted", "f.txt", "Resolution 99 (2004)\n\nAdopted by the Council at its 12th meeting, on 8 October " +
			"2004\n\nThe Council decides.", "title=Resolution 99 (2004) published=2004-10-08"},
		{"where it was issued", "f.txt", "Front delisted\n\nIssued at Luxembourg on 4 December 2008\n\nThe court met.",
			"title=Front delisted published=2008-12-04"},
		{"a judgment's", "f.txt", "Judgment of the Court (Seventh Chamber)\nof 4 December 2008\n\nCase T-1/08\n\nBy its judgment of " +
			"12 December 2006, the Court annulled it.",
			"title=Judgment of the Court (Seventh Chamber) of 4 December 2008 published=2008-12-04"},
		{"a judgment that it is about", "f.txt", "The judgment of 4 December 2008\n\nThe council met.",
			"title=The judgment of 4 December 2008"},
		{"town and day", "f.txt", "Front delisted\n\nLuxembourg, 4 December 2008\n\nThe court met.",
			"title=Front delisted published=2008-12-04"},
		{"town and day of what it is about", "f.txt", "Luxembourg, 4 December 1908\n\nThe court met.",
			"title=Luxembourg, 4 December 1908"},
		{"town and day as in datelines", "f.txt", "LUXEMBOURG, 4 December 2008\n\nThe court met.", "title=f published=2008-12-04"},
		{"town and day under a long title", "f.txt", "Regional bodies: an account by the Secretariat of the Assembly\nLima, 4 " +
			"December 2008\n\nThe assembly met.",
			"title=Regional bodies: an account by the Secretariat of the Assembly published=2008-12-04"},
		{"what sort of text it is", "f.txt", "Home Office\nWritten statement, 4 December 2008\n\nFront delisted\n\nThe minister spoke.",
			"title=Home Office published=2008-12-04"},
		{"a summary", "f.txt", "Summary of the judgment in Front v. Council, 4 December 2008\n\nThe court met.",
			"title=Summary of the judgment in Front v. Council, 4 December 2008 published=2008-12-04"},
		{"a statement that it is about", "f.txt", "The statement of Lima, 4 December 1908\n\nThe court met.",
			"title=The statement of Lima, 4 December 1908"},
		{"a publisher and a day over the title", "f.txt", "Example Watch, 12 November 2013\n\nFront must answer\n\nThe council met.",
			"title=Front must answer published=2013-11-12"},
		{"a byline", "f.txt", "Front delisted\n\nBy our correspondent in Lima, 4 December 2008\n\nThe court met.",
			"title=Front delisted published=2008-12-04"},
		{"a note's", "f.txt", "Front delisted\n\nThe council met.[1]\n\nReferences\n\n[1] Gazette: published 3 May 2010\n",
			"title=Front delisted"},
		{"the head of a Markdown file", "f.md",
			"---\ntitle: \"Red Front: a life\"\nauthor: N.\ndate: 2009-01-26T10:00:00Z\nlastmod: 3 March 2010\nsite_name: The Gazette\n" +
				"source: https://example.org/front\ntags:\n  - fronts\n- exile\n---\n\n# Another title\n\nThe Front was a group.",
			"title=Red Front: a life publisher=The Gazette url=https://example.org/front published=2010-03-03"},
		{"a head with a month alone", "f.md", "---\ntitle: ''\ndate: 2009-01\ntags: [a, b]\n...\n# Red Front\n\nIt was a group.",
			"title=Red Front published=2009-01"},
		{"two strokes and prose", "f.md", "---\nNote: the author is unknown.\n---\n\nThe Red Front was a group.",
			"title=Note: the author is unknown."},
		{"a head that nothing closes", "f.md", "---\ntitle: Blue Front\n\nThe Red Front was a group.", "title=f"},
		{"a date in prose", "f.txt",
			"Front delisted\n\nPublished in 1975, the book of the Front appeared on 5 May 1976.\n\nIt was good.", "title=Front delisted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, _, err := Read(c.file, []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			s := doc.Source
			got := ""
			for _, f := range []struct{ name, value string }{{"title", s.Title}, {"publisher", s.Publisher}, {"url", s.URL},
				{"published", s.Published.String()}} {
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

// TestWhenATextWasWritten holds that its first publication is when a text was written, whatever was changed since.
func TestWhenATextWasWritten(t *testing.T) {
	for text, want := range map[string]string{
		"---\ndate: 2009-03-04\nupdated: 2014-05-01\n---\nThe council met.":                           "2009-03-04 2014-05-01",
		"---\nupdated: 2014-05-01\n---\nThe council met.":                                             "2014-05-01 2014-05-01",
		"Front delisted\n\nPublished 4 March 2009, last updated 1 May 2014\n\nThe council met.":       "2009-03-04 2014-05-01",
		"Front delisted\n\nLast updated: 1 May 2014\n\nPosted on 4 March 2009\n\nThe council met.":    "2009-03-04 2014-05-01",
		"Front delisted\n\n4 March 2009\n\nThe council met.\n\nThis page was last edited 1 May 2014.": "2009-03-04 2014-05-01",
		"Front delisted\n\nThe council met.":                                                          " ",
	} {
		doc, _, err := Read("f.md", []byte(text))
		if got := doc.Written.String() + " " + doc.Source.Published.String(); err != nil || got != want {
			t.Errorf("%q: %q, want %q (%v)", text, got, want, err)
		}
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
	doc, problems, err := Read("f.txt", []byte("The Front grew.\n\n"+strings.Repeat("[", 5000)+"grew"+strings.Repeat("]", 5000)+
		"\n\nIt fell."))
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

// TestArticlesAreReadWhole reads the example, and the annotated articles where they lie beside the repository.
func TestArticlesAreReadWhole(t *testing.T) {
	beside, _ := filepath.Glob("../../../../shared/corpus/dev/*.txt")
	for _, f := range append([]string{"../../../examples/aum-shinrikyo.txt"}, beside...) {
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
		// Every bracket of these articles is a mark, or the label of a note at the beginning of a line.
		if want := strings.Count(doc.Text, "[") - strings.Count(doc.Text, "\n["); want != len(doc.Marks) {
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
