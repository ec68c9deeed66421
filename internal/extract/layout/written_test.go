package layout_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// TestDateOfWriting holds that dates without a year are those nearest to the day on which the text says that it was
// written, and that no other date makes a year of them.
func TestDateOfWriting(t *testing.T) {
	for text, want := range map[string]string{
		"(Geneva, March 4, 2019) – The army killed two men on 3 January in Lima.":                       "2019-01-03",
		"LIMA, 4 March 2019 — The army killed two men in December.":                                     "2018-12",
		"LIMA, 4 March 2019 — The army killed two men on 1 March, and two in December.":                 "2019-03-01 2018-12",
		"LIMA, 4 March 2019 — The party, founded in 2004 by workers, was banned by Peru in January.":    "2004 2019-01",
		"Lima, March 4, 2019—The court will hear the case on 3 April.":                                  "2019-04-03",
		"FLASH UPDATE No. 6\nAs of 14 August 2017\nThe army took the town of Pagak on 5 August.":        "2017-08-05",
		"Monthly Bulletin, June 2018\nOn 13 June the army launched an assault on the port of Hodeidah.": "2018-06-13",
		"Date: 7 September 2018\nThe army attacked the village of Koumaga on Sunday, and withdrew.":     "2018-09-02",
		"Date: 7 September 2018\nThe army will leave the village of Koumaga next Monday, it says.":      "2018-09-10",
		"Africa Briefing 121 | 30 May 2016\nThe army shot two men in Lima last month, and withdrew.":    "2016-04",
		"Lima, March 4, 2019—The court lifted the ban last June.":                                       "2018-06",
		"Lima, March 4, 2019—The court lifted the ban last February, and it met last March.":            "2019-02 2018-03",
		"Published on 16 June 2017\nThe court in Lima dissolved the party yesterday by a decree.":       "2017-06-15",
		"Date: 7 September 2018\nIn 2011 the army attacked Koumaga; in June it withdrew.":               "2011 2011-06",
		"Founded: 3 March 1980\nThe army attacked the village of Koumaga on 5 June, and withdrew.":      "XXXX-06-05",
		"Ana Pérez (1 May 1950 – 3 June 2001)\nThe army attacked the village of Koumaga on 5 June.":     "XXXX-06-05",
		"The army attacked the village of Koumaga on Sunday, and withdrew from it last month.":          "",
		"The Front was born in Lima.\nIt has been banned in Peru since May 5.\n16 June 2017":            "XXXX-05-05/.. 2017-06-16",
	} {
		if got := timesOf(text, dates.Date{}); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestPublished holds that a text that tells no day of writing is read as of the day of its publication, but for an
// encyclopedia's articles, which are written for no day, and below headings that tell a year.
func TestPublished(t *testing.T) {
	for text, want := range map[string]string{
		"The army attacked the village of Koumaga on 12 January, a " +
			"witness said.": "2009-01-12",
		"(Geneva, March 4, 2007) – The army attacked the village of Koumaga on " +
			"12 January.": "2007-01-12",
		"The Front (FR) is a party in Peru that was banned.\nThe army attacked its seat on 12 " +
			"January in Lima.": "XXXX-01-12",
		"The Front is a legal party in Peru, a court ruled on Monday.\nThe army attacked its seat on 12 " +
			"January in Lima.": "2009-03-02 2009-01-12",
		"The Front, which was banned in 2004, has laid down its arms in Lima.\nOn 12 January it met the " +
			"government for talks.": "2004 2009-01-12",
		"In 2004 a bomb went off in the town of Koumaga in the north.\nOn 12 January the army came to the town " +
			"and left it.": "2004 XXXX-01-12",
		"1998\n12 January: The army attacks the village of Koumaga and withdraws from it.": "1998-01-12",
	} {
		if got := timesOf(text, dates.Day(2009, 3, 4)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// timesOf are the times that the sentences of a text tell, a block a line.
func timesOf(text string, published dates.Date) string {
	var blocks []document.Block
	masked, at := []byte(text), 0
	for line := range strings.SplitSeq(text, "\n") {
		for i := range layout.Dateline(line) {
			masked[at+i] = ' '
		}
		blocks = append(blocks, document.Block{Kind: annals.BlockParagraph, Start: at, End: at + len(line)})
		at += len(line) + 1
	}
	d := grammar.NewDocument(grammar.Source{Text: text, Masked: string(masked), Blocks: blocks, Published: published}, lang.Load())
	var got []string
	for _, s := range d.Sentences {
		for _, x := range s.Times {
			if v := x.Value.String(); v != "" && layout.IsProse(s) || v != "" && s == d.Sentences[len(d.Sentences)-1] {
				got = append(got, v)
			}
		}
	}
	return strings.Join(got, " ")
}
