package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klippa-app/go-pdfium"
	"pgregory.net/rapid"

	"annals"
	"annals/internal/golden"
)

// drawing is what stands on a page, in the language of PDF.
type drawing struct{ strings.Builder }

// text writes words in a font, F1 or the bold F2, from a place on.
func (d *drawing) text(x, y, size float64, font, said string) {
	said = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(said)
	fmt.Fprintf(d, "BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", font, size, x, y, said)
}

// lines writes lines of one column from a height down, in a font of 10 points and 12 points from each other, and gives the
// height below them.
func (d *drawing) lines(x, y float64, said ...string) float64 {
	for _, line := range said {
		d.text(x, y, 10, "F1", line)
		y -= 12
	}
	return y
}

// marked writes a line with the mark of a note behind the words of it that are given first.
func (d *drawing) marked(x, y float64, before, mark, after string) {
	fmt.Fprintf(d, "BT /F1 10 Tf 1 0 0 1 %g %g Tm (%s) Tj /F1 6 Tf 4 Ts (%s) Tj /F1 10 Tf 0 Ts (%s) Tj ET\n", x, y, before,
		mark, after)
}

// note writes a line of a note, with its raised number.
func (d *drawing) note(x, y float64, mark, said string) {
	fmt.Fprintf(d, "BT /F1 5 Tf 3 Ts 1 0 0 1 %g %g Tm (%s) Tj /F1 8 Tf 0 Ts (%s) Tj ET\n", x, y, mark, said)
}

// stroke draws a line.
func (d *drawing) stroke(x, y, x2, y2 float64) {
	fmt.Fprintf(d, "0.5 w %g %g m %g %g l S\n", x, y, x2, y2)
}

// shown is what a page shows, of 450 by 600 points.
func shown(f func(*drawing)) string {
	var d drawing
	f(&d)
	return d.String()
}

// filed is a PDF of pages, with what its trailer has besides.
func filed(trailer string, pages ...string) []byte {
	var out bytes.Buffer
	var at []int
	object := func(said string) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", len(at), said)
	}
	out.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 5+2*i)
	}
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(pages)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
	for i, p := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 450 600] /Contents %d 0 R "+
			"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>", 6+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(p), p))
	}
	if info, is := strings.CutPrefix(trailer, "/Info "); is {
		object(info)
		trailer = fmt.Sprintf("/Info %d 0 R", len(at))
	}
	begin := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, trailer, begin)
	return out.Bytes()
}

// written is the text that is taken from pages.
func written(t *testing.T, pages ...string) string {
	t.Helper()
	p, err := paperOf(filed("", pages...))
	if err != nil {
		t.Fatal(err)
	}
	_, said, err := layOut(&p).markdown()
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// TestMarkdown says what is written down of what stands on pages.
func TestMarkdown(t *testing.T) {
	head := func(d *drawing, n int) {
		d.text(40, 570, 8, "F1", "Report of the Panel")
		d.text(350, 570, 8, "F1", fmt.Sprintf("S/2006/%d", 700+n))
		d.text(195, 25, 8, "F1", fmt.Sprint(n))
	}
	for _, c := range []struct {
		name  string
		pages []string
		want  string
	}{
		{"paragraphs by their first lines, and by the space between them", []string{shown(func(d *drawing) {
			y := d.lines(40, 560, "The Red Front is a party in Peru. It was founded by students of the university in",
				"1971, and took part in elections.")
			y = d.lines(52, y, "Its leader was Juan Santos. He led the party until 1984, when he was followed by")
			y = d.lines(40, y, "Maria Campos.") - 8
			d.lines(40, y, "The party split in 1990.")
		})}, "The Red Front is a party in Peru. It was founded by students of the university in 1971, and took part in " +
			"elections.\n\n" +
			"Its leader was Juan Santos. He led the party until 1984, when he was followed by Maria Campos.\n\n" +
			"The party split in 1990.\n"},
		{"lines that were broken before they were set", []string{shown(func(d *drawing) {
			y := d.lines(40, 560, "The Red Front is a party in Peru. It was founded by students of the university of the",
				"Old", "Town, and took part in the elections of 1971 and of 1975, in which it had three of all the",
				"National Seats.") - 8
			d.lines(40, y, "Lima", "Peru")
		})}, "The Red Front is a party in Peru. It was founded by students of the university of the Old Town, and took part in " +
			"the elections of 1971 and of 1975, in which it had three of all the National Seats.\n\nLima\n\nPeru\n"},
		{"a title, headings and items", []string{shown(func(d *drawing) {
			d.text(120, 560, 18, "F2", "The Red Front")
			d.text(40, 530, 12, "F2", "1. Aims")
			y := d.lines(40, 510, "The party, which was banned by the government of the day in 1975, has two aims that",
				"it states in its charter:")
			d.lines(50, y, "\x95 a republic;")
			d.lines(50, y-12, "\x95 a reform of the land law and of the", "   law on the courts.")
			d.text(40, 430, 10, "F2", "History")
			d.lines(40, 414, "It met in Lima.")
		})}, "# The Red Front\n\n## 1. Aims\n\nThe party, which was banned by the government of the day in 1975, has two aims " +
			"that it states in " +
			"its charter:\n\n- a republic;\n- a reform of the land law and of the law on the courts.\n\n### History\n\nIt met in " +
			"Lima.\n"},
		{"two columns under a title, and a paragraph that goes on in the second", []string{shown(func(d *drawing) {
			d.text(90, 560, 18, "F2", "A Front in Two Columns")
			d.lines(40, 520, "The Front was founded by Juan", "Santos in 1971, after a congress", "at which he had been elected as",
				"its chairman by the students of", "the university, and was funded")
			d.lines(210, 520, "by trade unions. In 1984 it was", "banned by the government. The",
				"court lifted the ban in 1990, as", "the law had been repealed, and", "the Front took part in elections.")
		})}, "# A Front in Two Columns\n\nThe Front was founded by Juan Santos in 1971, after a congress at which he had been " +
			"elected as " +
			"its chairman by the students of the university, and was funded by trade unions. In 1984 it was banned by the " +
			"government. The " +
			"court lifted the ban in 1990, as the law had been repealed, and the Front took part in elections.\n"},
		{"heads and feet, and a paragraph that goes on on the next page", []string{shown(func(d *drawing) {
			head(d, 1)
			d.lines(40, 530, "The Front is a party in Peru, which was founded by students of the university and has",
				"been led since the congress of 1984 by Maria Campos, who was a member of parlia-")
		}), shown(func(d *drawing) {
			head(d, 2)
			d.lines(40, 530, "ment from 1979 on.")
		})}, "The Front is a party in Peru, which was founded by students of the university and has been led since the congress " +
			"of 1984 " +
			"by Maria Campos, who was a member of parliament from 1979 on.\n"},
		{"a table, read row by row", []string{shown(func(d *drawing) {
			d.lines(40, 560, "The table has the leaders of the groups of which this report tells in the next part.")
			for i, row := range [][]string{{"Group", "Leader", "Founded"}, {"Red Front", "Juan Santos", "1971"},
				{"Blue League", "Maria Campos", "1990"}} {
				y := 525 - float64(i)*16
				for k, cell := range row {
					d.text(45+float64(k)*110, y, 10, "F1", cell)
				}
				d.stroke(40, y+12, 360, y+12)
				d.stroke(40, y-4, 360, y-4)
			}
			d.lines(40, 460, "No other group is known.")
		})}, "The table has the leaders of the groups of which this report tells in the next part.\n\n| Group | Leader | Founded " +
			"|\n" +
			"| --- | --- | --- |\n| Red Front | Juan Santos | 1971 |\n| Blue League | Maria Campos | 1990 |\n\nNo other group is " +
			"known.\n"},
		{"cells that are centred between lines that are drawn", []string{shown(func(d *drawing) {
			d.lines(40, 560, "The list has those of whom this report tells in the next part, and why.")
			for i := range 4 {
				d.stroke(40, 540-float64(i)*50, 400, 540-float64(i)*50)
			}
			for _, x := range []float64{40, 140, 400} {
				d.stroke(x, 540, x, 390)
			}
			d.text(70, 512, 10, "F2", "Name")
			d.text(250, 512, 10, "F2", "Reason")
			d.lines(45, 468, "Viktor", "Orlov")
			d.lines(145, 474, "Director of Baltic Crane, who was named by", "the court in Riga, and controlled the account",
				"of the company.")
			d.lines(45, 418, "Oleg", "Petrov")
			d.lines(145, 412, "Director of the Northern Ports since 2009.")
			d.lines(40, 370, "No other is known.")
		})}, "The list has those of whom this report tells in the next part, and why.\n\n| Name | Reason |\n" +
			"| --- | --- |\n| Viktor Orlov | Director of Baltic Crane, who was named by the court in Riga, and controlled the " +
			"account of the company. |\n| Oleg Petrov | Director of the Northern Ports since 2009. |\n\nNo other is known.\n"},
		{"a form, read row by row, though the next line stands below its first column alone", []string{shown(func(d *drawing) {
			for i, row := range [][]string{{"Name of the new company:", "Northern Ports"}, {"Its registered office:", "Tallinn"},
				{"Director:", "Oleg Petrov"}, {"Shareholders at that date:", "Ivan Petrov and Baltic Crane Limited"}} {
				d.text(40, 560-float64(i)*16, 10, "F1", row[0])
				d.text(200, 560-float64(i)*16, 10, "F1", row[1])
			}
			d.text(40, 480, 8, "F1", "(x) new ( ) change")
			d.text(40, 460, 10, "F1", "The form was filed with the court of the city of Tallinn.")
		})}, "| Name of the new company: | Northern Ports |\n| Its registered office: | Tallinn |\n| Director: | Oleg Petrov |\n" +
			"| Shareholders at that date: | Ivan Petrov and Baltic Crane Limited |\n\n(x) new ( ) change\n\n" +
			"The form was filed with the court of the city of Tallinn.\n"},
		{"cells of several lines, without lines between them", []string{shown(func(d *drawing) {
			d.lines(40, 560, "Red Front")
			d.lines(130, 560, "The withdrawal of the", "army from the north.")
			d.lines(270, 560, "The army withdrew", "in 2009.")
			d.lines(40, 524, "Hill Guard")
			d.lines(130, 524, "Payment of the wages of", "its members.")
			d.lines(270, 524, "No payment was made.")
		})}, "| Red Front | The withdrawal of the army from the north. | The army withdrew in 2009. |\n| --- | --- | --- |\n" +
			"| Hill Guard | Payment of the wages of its members. | No payment was made. |\n"},
		{"two lines of two columns", []string{shown(func(d *drawing) {
			d.lines(40, 520, "The Front was founded by Juan", "Santos in 1971, when he had")
			d.lines(210, 520, "been elected as chairman by", "the students.")
		})}, "The Front was founded by Juan Santos in 1971, when he had been elected as chairman by the students.\n"},
		{"wide gaps between words one below the other", []string{shown(func(d *drawing) {
			d.lines(40, 560, "During the strike in April the")
			for i, line := range [][]string{{"police", "arrested"}, {"seventeen", "workers,"}, {"among", "them the"}} {
				d.text(40, 548-float64(i)*12, 10, "F1", line[0])
				d.text(130, 548-float64(i)*12, 10, "F1", line[1])
			}
			d.lines(40, 512, "treasurer of the union, Anna.")
		})}, "During the strike in April the police arrested seventeen workers, among them the treasurer of the union, Anna.\n"},
		{"a table below the last line of a paragraph", []string{shown(func(d *drawing) {
			d.lines(40, 560, "The table, which was drawn up by the Institute of Peace Studies in Port Vale, has the years", "of office.")
			for i, row := range [][]string{{"Office", "From", "To"}, {"Mayor", "1988", "1992"}, {"Member", "1994", "2001"},
				{"Commander", "2002", "2004"}} {
				for k, cell := range row {
					d.text(40+float64(k)*90, 520-float64(i)*14, 10, "F1", cell)
				}
			}
		})}, "The table, which was drawn up by the Institute of Peace Studies in Port Vale, has the years of office.\n\n" +
			"| Office | From | To |\n| --- | --- | --- |\n| Mayor | 1988 | 1992 |\n| Member | 1994 | 2001 |\n| Commander | 2002 | " +
			"2004 |\n"},
		{"a caption within a paragraph, and a line alone in text whose lines are of one length", []string{shown(func(d *drawing) {
			d.lines(40, 560, "LIMA, 14 June 2012")
			d.lines(40, 548, "The Front of Peru was founded by students, who", "met in the hall of the university, and elected",
				"as its chairman one of them, who had been born", "in the north of Peru, and has held it together")
			d.lines(40, 480, "Figure 1: Members of the Front by year.")
			d.lines(40, 440, "since then, as the census of the party tells.")
		})}, "LIMA, 14 June 2012\n\nThe Front of Peru was founded by students, who met in the hall of the university, and " +
			"elected as its chairman " +
			"one of them, who had been born in the north of Peru, and has held it together since then, as the census of the party " +
			"tells.\n\n" +
			"Figure 1: Members of the Front by year.\n"},
		{"what is written across the page", []string{shown(func(d *drawing) {
			d.WriteString("BT /F2 60 Tf 0.7 0.7 -0.7 0.7 80 150 Tm (NOT FINAL) Tj ET\n")
			d.lines(40, 400, "The Front is a party in Peru.", "It was banned in 1975.")
		})}, "The Front is a party in Peru. It was banned in 1975.\n"},
		{"a page on its side", []string{shown(func(d *drawing) {
			d.WriteString("BT /F1 10 Tf 0 1 -1 0 50 40 Tm (The Front was founded by students of the university in 1971 and was " +
				"banned) Tj ET\n" +
				"BT /F1 10 Tf 0 1 -1 0 62 40 Tm (by the government.) Tj ET\n")
		})}, "The Front was founded by students of the university in 1971 and was banned by the government.\n"},
		{"numbers of lines", []string{shown(func(d *drawing) {
			y := d.lines(60, 560, "The Front is a party in Peru, which was founded by students of the university and",
				"has been led by Maria Campos",
				"since 1984. It was banned in the year in which the government took office, and was")
			d.lines(60, y, "allowed again in 1990. It has had", "three members of parliament from then on, and a mayor of Lima, who "+
				"was elected in",
				"the spring.")
			for i := range 3 {
				d.text(30, 560-float64(i)*24, 7, "F1", fmt.Sprint(5*(i+1)))
			}
		})}, "The Front is a party in Peru, which was founded by students of the university and has been led by Maria Campos " +
			"since 1984. It was banned in the year in which the government took office, and was allowed again in 1990. It has had " +
			"three members of parliament from then on, and a mayor of Lima, who was elected in the spring.\n"},
		{"a table of contents", []string{shown(func(d *drawing) {
			d.text(40, 560, 14, "F2", "Contents")
			d.lines(40, 540, "1  Aims .......................................... 2",
				"2  The ban ....................................... 7")
			d.text(40, 490, 14, "F2", "1 Aims")
			d.lines(40, 470, "The Front is a party in Peru. It seeks a republic.")
		})}, "# 1 Aims\n\nThe Front is a party in Peru. It seeks a republic.\n"},
		{"letters that are set apart, and one of two lines", []string{shown(func(d *drawing) {
			d.WriteString("BT /F2 14 Tf 6 Tc 1 0 0 1 40 560 Tm (THE FRONT) Tj 0 Tc ET\n")
			d.text(40, 508, 32, "F1", "T")
			d.lines(64, 520, "he Front is a party in Peru, which was founded by students of the university",
				"and has been led since the congress of 1984 by Maria Campos, who had been")
			d.lines(40, 496, "a member of parliament.")
		})}, "# THE FRONT\n\nThe Front is a party in Peru, which was founded by students of the university and has been led " +
			"since the congress of " +
			"1984 by Maria Campos, who had been a member of parliament.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, written(t, c.pages...)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestNotes says how notes are found and labelled, and that what cites them does.
func TestNotes(t *testing.T) {
	foot := func(first, said, mark, note string) string {
		return shown(func(d *drawing) {
			d.marked(40, 560, first, mark, said)
			d.stroke(40, 60, 120, 60)
			d.note(40, 48, mark, note)
		})
	}
	end := func(heading string) string {
		return shown(func(d *drawing) {
			d.marked(40, 560, "The Front is a party in Peru.", "1", " It was founded by students of the university.")
			d.marked(40, 540, "It was banned in 1975,", "2", " when the government took office. It is allowed again.")
			if heading != "" {
				d.text(40, 500, 14, "F2", heading)
			}
			d.text(40, 480, 8, "F1", "1. Census of Parties, Lima 1980.")
			d.text(40, 468, 8, "F1", "2. Decree 44 of 3 May 1975, which was published in the gazette on the")
			d.text(52, 458, 8, "F1", "day after.")
		})
	}
	const atEnd = "The Front is a party in Peru.[1] It was founded by students of the university.\n\n" +
		"It was banned in 1975,[2] when the government took office. It is allowed again.\n\n# Notes\n\n" +
		"[1] Census of Parties, Lima 1980.\n\n[2] Decree 44 of 3 May 1975, which was published in the gazette on the day after.\n"
	for _, c := range []struct {
		name  string
		pages []string
		want  string
	}{
		{"at the foot of pages, as they are counted", []string{
			foot("The Front is a party in Peru.", " It was founded in 1971.", "7", "Census of Parties."),
			foot("It was banned in 1975.", " It is allowed again.", "8", "Decree 44.")},
			"The Front is a party in Peru.[7] It was founded in 1971.\n\nIt was banned in 1975.[8] It is allowed again.\n\n# Notes\n\n" +
				"[7] Census of Parties.\n\n[8] Decree 44.\n"},
		{"counted anew on each page", []string{
			foot("The Front is a party in Peru.", " It was founded in 1971.", "1", "Census of Parties."),
			foot("It was banned in 1975.", " It is allowed again.", "1", "Decree 44.")},
			"The Front is a party in Peru.[1] It was founded in 1971.\n\nIt was banned in 1975.[2] It is allowed again.\n\n# Notes\n\n" +
				"[1] Census of Parties.\n\n[2] Decree 44.\n"},
		{"beside numbers in brackets", []string{
			foot("The Front is a party [3].", " It was founded in 1971.", "1", "Census of Parties.")},
			"The Front is a party [3].[note 1] It was founded in 1971.\n\n# Notes\n\n[note 1] Census of Parties.\n"},
		{"by signs", []string{
			foot("The Front is a party in Peru.", " It was founded in 1971.", "*", "Census of Parties.")},
			"The Front is a party in Peru.[note a] It was founded in 1971.\n\n# Notes\n\n[note a] Census of Parties.\n"},
		{"at the end, below a heading", []string{end("Notes")}, atEnd},
		{"at the end, below none", []string{end("")}, atEnd},
		{"at the end, below columns", []string{shown(func(d *drawing) {
			d.marked(40, 560, "The Front is a party in Peru.", "1", " It")
			d.lines(40, 548, "was founded by students of the", "university, and in 1984 it was")
			d.lines(230, 560, "banned by the government for", "the attack on the harbour, and")
			d.marked(230, 536, "was allowed in 1990.", "2", "")
			d.text(40, 490, 14, "F2", "Notes")
			d.text(40, 475, 8, "F1", "1. Census of Parties, Lima 1980.")
			d.text(40, 465, 8, "F1", "2. Decree 44 of 3 May 1990, which was published in the gazette on the day after and in two "+
				"papers of Lima.")
		})}, "The Front is a party in Peru.[1] It was founded by students of the university, and in 1984 it was banned by the " +
			"government " +
			"for the attack on the harbour, and was allowed in 1990.[2]\n\n# Notes\n\n[1] Census of Parties, Lima 1980.\n\n" +
			"[2] Decree 44 of 3 May 1990, which was published in the gazette on the day after and in two papers of Lima.\n"},
		{"an exponent is none", []string{shown(func(d *drawing) { d.marked(40, 560, "The farm has 12 km", "2", " of land.") })},
			"The farm has 12 km\u00b2 of land.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, written(t, c.pages...)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
			doc, problems, err := Read("a.pdf", filed("", c.pages...))
			if err != nil || len(problems) > 0 || len(doc.Notes) != strings.Count(c.want, "\n\n[") {
				t.Errorf("notes %v, problems %v, error %v", doc.Notes, problems, err)
			}
			for _, n := range doc.Notes {
				cited := false
				for _, m := range doc.Marks {
					cited = cited || m.Label == n.Label
				}
				if !cited {
					t.Errorf("nothing cites %q: %v", n.Label, doc.Marks)
				}
			}
		})
	}
}

// TestFiles holds what is read of files that programs made.
func TestFiles(t *testing.T) {
	for _, name := range []string{"report", "news", "article"} {
		data, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		doc, problems, err := Read(name+".pdf", data)
		if err != nil || len(problems) > 0 {
			t.Fatalf("%s: problems %v, error %v", name, problems, err)
		}
		golden.Equal(t, filepath.Join("testdata", name+".txt"), doc.Text)
	}
}

// TestGlued says what becomes of a word that the end of a line divides.
func TestGlued(t *testing.T) {
	w := words{}
	w.add("The well-to-do and the re-signed. An eyewitness.", false)
	for _, c := range []struct{ before, after, want string }{
		{"The govern-", "ment fell.", "The government fell."},
		{"The so-", "called Front", "The so-called Front"},
		{"the “so-", "called” Front", "the “so-called” Front"},
		{"The Franco-", "German office", "The Franco-German office"},
		{"in 1984-", "1990", "in 1984-1990"},
		{"He re-", "signed it", "He re-signed it"},
		{"An eye-", "witness said", "An eyewitness said"},
		{"pre-", "and post-war", "pre- and post-war"},
		{"It was re-", "established", "It was re-established"},
		{"THE JUDG-", "MENT", "THE JUDGMENT"},
		{"a BTR-", "80", "a BTR-80"},
		{"by COVID-", "19.", "by COVID-19."},
		{"A party -", "a large one", "A party - a large one"},
		{"the head of", "state", "the head of state"},
		{"https://example.org/", "front", "https://example.org/front"},
	} {
		if got := w.glued(c.before, c.after); got != c.want {
			t.Errorf("%q and %q are %q, want %q", c.before, c.after, got, c.want)
		}
	}
}

// TestOrdered says how a line that is written to the left is read: by places, with the spaces that the file has, and without
// those that letters leave which do not join.
func TestOrdered(t *testing.T) {
	row := func(said string, gaps map[int]float64) (out []sign) {
		x := 200.0
		for i, r := range []rune(said) {
			x -= gaps[i]
			out = append(out, sign{r: r, size: 10, box: box{x - 4, 0, x, 8}})
			x -= 4
		}
		return out
	}
	for name, c := range map[string]struct {
		said string
		gaps map[int]float64 // before signs, in points
		want string
	}{
		"a gap within a word":         {"باعت", map[int]float64{2: 1.8}, "باعت"},
		"a gap between words":         {"باعتقال", map[int]float64{4: 3}, "باعت قال"},
		"a space between words":       {"باعت قال", nil, "باعت قال"},
		"a space with a gap after it": {"باعت قال", map[int]float64{5: 3}, "باعت قال"},
	} {
		if got := (piece{signs: ordered(row(c.said, c.gaps))}).said(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestRead says what becomes of a PDF as a source.
func TestRead(t *testing.T) {
	body := func(title, said string) string {
		return shown(func(d *drawing) {
			if title != "" {
				d.text(40, 560, 18, "F2", title)
			}
			d.lines(40, 520, said)
		})
	}
	read := func(title, made, page string) annals.Source {
		t.Helper()
		doc, _, err := Read(`c:\reports\front.pdf`, filed(fmt.Sprintf("/Info << /Title (%s) /Author (J. Typist) /CreationDate "+
			"(%s) >>", title, made), page))
		if err != nil {
			t.Fatal(err)
		}
		return doc.Source
	}
	for _, c := range []struct{ name, title, made, page, wantTitle, wantDay string }{
		{"by its properties", "A History of the Front", "D:20190801103000+02'00'", body("", "The Front is a party."),
			"A History of the Front", "2019-08-01"},
		{"by its words", "A template", "D:20190801", body("On the Front", "LIMA, 3 May 2010 - The Front is a party."),
			"On the Front", "2010-05-03"},
		{"its name in a program is no title", "Microsoft Word - front_final.doc", "D:20190801", body("",
			"The Front is a party."), "Front", "2019-08-01"},
		{"a title that the first page has", "On the Front", "", body("The Gazette", "On the Front. It is a party."),
			"On the Front", ""},
	} {
		s := read(c.title, c.made, c.page)
		if s.Name != "front.pdf" || s.Format != Format || s.Title != c.wantTitle || s.Published.String() != c.wantDay ||
			s.Publisher != "" {
			t.Errorf("%s: the source is %+v", c.name, s)
		}
	}
	if read("", "", body("", "The Front is a party.")).ID == read("", "", body("", "The Front is a movement.")).ID {
		t.Error("two files have one id")
	}
}

func TestFits(t *testing.T) {
	for head, want := range map[string]bool{"%PDF-1.7\n": true, "\xef\xbb\xbf\n%PDF-1.4": true, "A %PDF-1.4": false, "": false} {
		if got := Fits("a", []byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
}

// pictures is a PDF of a page that a picture fills.
func pictures(said string) []byte {
	page := "q 450 0 0 600 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q\n" + said
	return filed("", page)
}

func TestReadRefuses(t *testing.T) {
	good := filed("", shown(func(d *drawing) { d.lines(40, 560, "The Front is a party.") }))
	many := bytes.Replace(good, []byte("/Kids [5 0 R ] /Count 1"),
		fmt.Appendf(nil, "/Kids [%s] /Count %d", strings.Repeat("5 0 R ", maxPages+1), maxPages+1), 1)
	for name, c := range map[string]struct {
		data []byte
		kind error
		says string
	}{
		"broken":   {[]byte("%PDF-1.7\nThe Front"), annals.ErrInvalid, "front.pdf is a broken PDF"},
		"no words": {filed("", "0 0 m 10 10 l S"), annals.ErrInvalid, "front.pdf is a PDF without words"},
		"a scan":   {pictures(""), annals.ErrUnsupported, "pictures of pages only; have their text recognized first: ocrmypdf"},
		"a secret": {filed("/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O "+
			"("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") >>", "BT ET"), annals.ErrUnsupported,
			"a PDF with a password; save it without"},
		"too many pages": {many, annals.ErrUnsupported, "more than 3000 pages"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := Read("reports/front.pdf", c.data)
			if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// TestLegible holds that a text whose letters are mostly unknown is none.
func TestLegible(t *testing.T) {
	for unknown, want := range map[int]error{0: nil, 10: nil, 90: errNoLetters} {
		p := paper{sheets: []sheet{{letters: 100 - unknown, unknown: unknown}}}
		if err := p.legible(); err != want {
			t.Errorf("%d of 100 unknown: %v", unknown, err)
		}
	}
}

// TestPicturesAmongPages holds that pages without words are told of, and the others read.
func TestPicturesAmongPages(t *testing.T) {
	data := filed("", shown(func(d *drawing) { d.lines(40, 560, "The Front is a party in Peru.") }),
		"q 450 0 0 600 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q\n")
	doc, problems, err := Read("a.pdf", data)
	if err != nil || len(problems) != 1 || !strings.Contains(problems[0].Message, "page 2 is a picture") ||
		doc.Text != "The Front is a party in Peru.\n" {
		t.Errorf("%q, problems %v, error %v", doc.Text, problems, err)
	}
}

// TestTooSlow holds that a document that takes too long is given up, and others are read after it.
func TestTooSlow(t *testing.T) {
	data := filed("", shown(func(d *drawing) { d.lines(40, 560, "The Front is a party.") }))
	err := within(50*time.Millisecond, func(lib pdfium.Pdfium) error {
		for {
			if _, err := (press{Pdfium: lib, fonts: map[string]int{}}).read(data); err != nil {
				return err
			}
		}
	})
	if !errors.Is(err, errTooSlow) {
		t.Errorf("error %v", err)
	}
	if _, _, err := Read("a.pdf", data); err != nil {
		t.Errorf("another document: %v", err)
	}
}

// TestTooSlowToLayOut holds that a layout that takes too long is given up.
func TestTooSlowToLayOut(t *testing.T) {
	l := layOut(&paper{fonts: []font{{}}, sheets: []sheet{{number: 1, width: 450, height: 600, signs: []sign{spot(40, 560, 'a')}}}})
	l.until = time.Now().Add(-time.Second)
	if _, _, err := l.markdown(); err != errTooSlow {
		t.Errorf("error %v", err)
	}
}

// spot is a letter of ten points at a place.
func spot(x, y float64, r rune) sign {
	return sign{r: r, size: 10, base: y, box: box{x, y - 2, x + 5, y + 8}}
}

// TestCrowded holds that a page takes time and memory by how many signs it has, not by their square.
func TestCrowded(t *testing.T) {
	const many = 50_000
	for name, at := range map[string]func(i int) []sign{
		"one below the other": func(i int) []sign { return []sign{spot(40, -20*float64(i), 'a')} },
		"beside each other":   func(i int) []sign { return []sign{spot(20*float64(i), 300, 'a')} },
		"on a slope":          func(i int) []sign { return []sign{spot(20*float64(i), -20*float64(i), 'a')} },
		"at one place":        func(int) []sign { return []sign{spot(40, 300, 'a')} },
		"raised": func(i int) []sign {
			mark := sign{r: '1', size: 5, base: 304, box: box{20*float64(i) + 5, 303, 20*float64(i) + 8, 308}}
			return []sign{spot(20*float64(i), 300, 'a'), {r: '\n', made: true}, mark, {r: '\n', made: true}}
		},
		"contents": func(i int) (out []sign) {
			for k, r := range "A....7" {
				out = append(out, spot(40+5*float64(k), -20*float64(i), r))
			}
			return out
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := sheet{number: 1, width: 450, height: 600}
			for i := range many {
				s.signs = append(s.signs, at(i)...)
			}
			begin := time.Now()
			_, said, err := layOut(&paper{fonts: []font{{}}, sheets: []sheet{s}}).markdown()
			if took := time.Since(begin); err != nil || took > 20*time.Second || len(said) > 20*many {
				t.Errorf("%v, %d bytes, error %v", took, len(said), err)
			}
		})
	}
}

// TestScattered says that words far from each other are no table of empty cells.
func TestScattered(t *testing.T) {
	l := &layout{fonts: []font{{}}, size: 10, words: words{}}
	var all []piece
	for i := range 150 {
		y := -20 * float64(i)
		all = append(all, pieceOf([]sign{spot(0, y, 'a')}), pieceOf([]sign{spot(20*float64(i+1), y, 'b')}))
	}
	rows, head := l.table(&page{}, region{pieces: all})
	if len(rows) != 150 || !slices.Equal(rows[7], []string{"a", "b"}) || head {
		t.Errorf("%d rows, %v, %v", len(rows), rows, head)
	}
}

// TestAnything holds that signs at any place make a text, and stop nothing.
func TestAnything(t *testing.T) {
	number := rapid.OneOf(rapid.Float64Range(-50, 650), rapid.SampledFrom([]float64{0, 100, 100.1, 112, 124, 300, math.Inf(1),
		math.NaN()}))
	rapid.Check(t, func(t *rapid.T) {
		signs := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) sign {
			left, bottom, size := number.Draw(t, "left"), number.Draw(t, "bottom"), rapid.SampledFrom([]float64{0, 6, 10, 10, 10,
				40}).Draw(t, "size")
			return sign{r: rapid.SampledFrom([]rune("ab A1.*- \nث•½\uFFFD")).Draw(t, "sign"), size: size, base: bottom,
				box: box{left, bottom, left + size/2, bottom + size}, made: rapid.Bool().Draw(t, "made")}
		}), 0, 60).Draw(t, "signs")
		rules := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) box {
			return box{number.Draw(t, "left"), number.Draw(t, "bottom"), number.Draw(t, "right"), number.Draw(t, "top")}
		}), 0, 8).Draw(t, "rules")
		p := paper{fonts: []font{{}}, sheets: []sheet{{number: 1, width: 400, height: 600, signs: signs, rules: rules},
			{number: 2, width: 400, height: 600, signs: signs}}}
		layOut(&p).markdown()
	})
}

// FuzzRead holds that no bytes stop the reader.
func FuzzRead(f *testing.F) {
	f.Add(filed("", shown(func(d *drawing) {
		d.marked(40, 560, "The Front is a party.", "1", " It met.")
		d.note(40, 48, "1", "Census.")
		d.stroke(40, 60, 120, 60)
	})))
	f.Add(pictures("BT ET"))
	for _, name := range []string{"report", "news", "article"} {
		data, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, _, err := Read("a.pdf", data)
		if err == nil && strings.TrimSpace(doc.Text) == "" {
			t.Error("a document without text")
		}
	})
}
