package query_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/internal/query"
	"annals/internal/query/querytest"
)

// write records an article as it is, of which nothing was read.
func write(r querytest.Record, name, text string) annals.SourceID {
	sum := sha256.Sum256([]byte(name + text))
	source := annals.Source{ID: annals.SourceID("sha256:" + hex.EncodeToString(sum[:])), Name: name, Format: "text"}
	r.Append(annals.Batch{Source: &source, Text: text})
	return source.ID
}

// sentencesIn are the sentences of an answer, the words that were found between brackets, each behind its line; and whether
// each stands where the answer says.
func sentencesIn(t *testing.T, r querytest.Record, a annals.Answer) (list []string) {
	t.Helper()
	for _, row := range a.Sections[0].Rows {
		at := row.Sentence
		kept, err := r.At(annals.Known{}).Text(context.Background(), at.Source)
		if err != nil {
			t.Fatal(err)
		}
		text := annals.NewText(kept)
		if text.Slice(at.Start, at.End) != row.Text {
			t.Errorf("%q does not stand at %d–%d of its source", row.Text, at.Start, at.End)
		}
		var b strings.Builder
		from := at.Start
		for _, w := range at.Words {
			fmt.Fprintf(&b, "%s<%s>", text.Slice(from, w.Start), text.Slice(w.Start, w.End))
			from = w.End
		}
		list = append(list, fmt.Sprint(at.Line, " ", b.String()+text.Slice(from, at.End)))
	}
	return list
}

const strikeReport = `The Harbour Union

The union’s members began a hunger[3] strike in Alma’s prison on 4 May.[4][5] It ended. A Hunger-Strike
was called again by Ḥasan Dīb (see Reeves 1998: 12; Ojok 2001: 3). “Strikes were banned in the U.S. then!” he said.[citation needed]

* The strike of 1999
* Prison (no date)

العراق منع الإضراب.

| Year | Strike |
| --- | --- |
| 2001 | hunger strike in prison |

Notes

[4] The Alma Paper, p. 3. On the hunger strike.`

func TestWhere(t *testing.T) {
	r := newRecord(t)
	write(r, "report.md", strikeReport)
	const (
		began  = "3 The union’s members began a <hunger[3] strike> in Alma’s prison on 4 May.[4][5]"
		called = "3 A <Hunger-Strike>\nwas called again by Ḥasan Dīb (see Reeves 1998: 12; Ojok 2001: 3)."
		row    = "13 | 2001 | <hunger strike> in prison |"
		noted  = "17 [4] The Alma Paper, p. 3. On the <hunger strike>."
	)
	for _, c := range []struct {
		words string
		want  []string
	}{
		{`"hunger strike"`, []string{began, called, row, noted}},
		{`“HUNGER strike”`, []string{began, called, row, noted}},
		{`"hunger strike`, []string{began, called, row, noted}},
		{`hunger-strike`, []string{began, called, row, noted}},
		{`"strike hunger"`, nil},
		{`strike hunger prison`, []string{
			"3 The union’s members began a <hunger>[3] <strike> in Alma’s <prison> on 4 May.[4][5]",
			"13 | 2001 | <hunger> <strike> in <prison> |"}},
		{`"hunger strike" alma`, []string{
			"3 The union’s members began a <hunger[3] strike> in <Alma’s> prison on 4 May.[4][5]",
			"17 [4] The <Alma> Paper, p. 3. On the <hunger strike>."}},
		{`"strikes"`, []string{"4 “<Strikes> were banned in the U.S. then!” he said.[citation needed]"}},
		{`ban`, []string{"4 “Strikes were <banned> in the U.S. then!” he said.[citation needed]"}},
		{`"ban"`, nil},
		{`begins`, []string{"3 The union’s members <began> a hunger[3] strike in Alma’s prison on 4 May.[4][5]"}},
		{`strikes-be`, []string{
			"3 A Hunger-<Strike\nwas> called again by Ḥasan Dīb (see Reeves 1998: 12; Ojok 2001: 3).",
			"4 “<Strikes were> banned in the U.S. then!” he said.[citation needed]"}},
		{`"strik* w*"`, []string{
			"3 A Hunger-<Strike\nwas> called again by Ḥasan Dīb (see Reeves 1998: 12; Ojok 2001: 3).",
			"4 “<Strikes were> banned in the U.S. then!” he said.[citation needed]"}},
		{`hasan dib`, []string{"3 A Hunger-Strike\nwas called again by <Ḥasan> <Dīb> (see Reeves 1998: 12; Ojok 2001: 3)."}},
		{`US`, []string{"4 “Strikes were banned in the <U.S>. then!” he said.[citation needed]"}},
		{`"ojok 2001"`, []string{"3 A Hunger-Strike\nwas called again by Ḥasan Dīb (see Reeves 1998: 12; <Ojok 2001>: 3)."}},
		{`"citation needed"`, []string{"4 “Strikes were banned in the U.S. then!” he said.[<citation needed>]"}},
		{`1999`, []string{"6 The strike of <1999>"}},
		{`العراق`, []string{"9 <العراق> منع الإضراب."}},
		{`harbour`, []string{"1 The <Harbour> Union"}},
		{`year`, []string{"11 | <Year> | Strike |"}},
		{`year strike year`, []string{"11 | <Year> | <Strike> |"}},
		{`"hunger strike" strike`, []string{began, called, row, noted}},
		{`ended alma`, nil},
	} {
		t.Run(c.words, func(t *testing.T) {
			a := ask(t, r, annals.Question{Ask: annals.AskWhere, Words: c.words})
			got := sentencesIn(t, r, a)
			if strings.Join(got, "\n---\n") != strings.Join(c.want, "\n---\n") {
				t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if all := a.Sections[0].All; all != len(c.want) {
				t.Errorf("it counts %d sentences, and there are %d", all, len(c.want))
			}
		})
	}
	a := ask(t, r, annals.Question{Ask: annals.AskWhere, Words: `began`})
	if got := a.Sections[0].Rows[0].Sentence.Cites; strings.Join(got, " ") != "3 4 5" {
		t.Errorf("the sentence cites %q", got)
	}
}

// TestWhereTellsForms: an answer counts the sentences that have each form of a word, where there are others than the one
// asked for.
func TestWhereTellsForms(t *testing.T) {
	r := newRecord(t)
	write(r, "a.txt", "The league expelled two members. It had never expelled anybody, and was loath to expel them.\n\n"+
		"Whom it expels, it forgets. The party’s members left. Hamas has offices in Hama.")
	for words, want := range map[string]string{
		"expel":           "expel: [{expelled 2} {expel 1} {expels 1}]",
		"EXPELLING":       "EXPELLING: [{expelled 2} {expel 1} {expels 1}]",
		"parties members": "parties: [{party 1}]",
		`"expel"`:         "",
		"exp*":            "",
		"party":           "",
		"hama":            "",
		"zyzzx":           "",
	} {
		told := ""
		for _, s := range ask(t, r, annals.Question{Ask: annals.AskWhere, Words: words}).Sections {
			if s.Name != "forms" {
				continue
			}
			for _, row := range s.Rows {
				told += fmt.Sprint(row.What, ": ", row.Fields, " ")
			}
		}
		if strings.TrimSpace(told) != want {
			t.Errorf("%s: forms %q, want %q", words, told, want)
		}
	}
}

// TestWhereInARecordOfAList: the words of one record meet, on the fewest lines in a row; those of two records do not.
func TestWhereInARecordOfAList(t *testing.T) {
	r := newRecord(t)
	record := func(id, words string) {
		source := annals.Source{ID: annals.SourceID("sha256:" + strings.Repeat(id, 64)), Name: id, Format: "ofac"}
		r.Append(annals.Batch{Source: &source, Text: words})
	}
	record("a", "Alma Column\nRome\n\nnationality: Peru\nborn 1970, Rome\nremark: of Alma\nborn 1971")
	record("b", "Alma League\nborn 1980, Lima")
	for words, want := range map[string]string{
		"alma rome":            "1 <Alma> Column\n<Rome>",
		"rome alma peru":       "1 <Alma> Column\n<Rome>\n\nnationality: <Peru>",
		`column "born 1970"`:   "1 Alma <Column>\nRome\n\nnationality: Peru\n<born 1970>, Rome",
		"born rome":            "5 <born> 1970, <Rome>",
		`"rome nationality"`:   "",
		"rome lima":            "",
		"league nationality":   "",
		"column remark 1980":   "",
		`"born 1970" "1970 b"`: "",
	} {
		a := ask(t, r, annals.Question{Ask: annals.AskWhere, Words: words})
		if got := strings.Join(sentencesIn(t, r, a), "\n---\n"); got != want {
			t.Errorf("%s finds\n%s\nwant\n%s", words, got, want)
		}
	}
}

// TestWhereInAnyScript: scripts without spaces are searched character by character.
func TestWhereInAnyScript(t *testing.T) {
	r := newRecord(t)
	write(r, "a.txt", "监狱里的绝食抗议持续到五月。")
	for words, want := range map[string]int{"絕食": 1, "绝食抗议": 1, "抗议 监狱": 1, "食绝": 0} {
		if a := ask(t, r, annals.Question{Ask: annals.AskWhere, Words: words}); a.Sections[0].All != want {
			t.Errorf("%s: %d sentences, want %d", words, a.Sections[0].All, want)
		}
	}
}

// TestWhereTellsWhatWasRead: what was read of a sentence and counts is with it, and nothing else is.
func TestWhereTellsWhatWasRead(t *testing.T) {
	r := newRecord(t)
	b := r.Batch("a.txt", "2010-05-01", shorthand.Replace(`
		base 1999 FRONT; place: Alma=Alma (place)

		base 2001 FRONT; place: Alma=Alma (place) / confidence 0.3

		aim - FRONT; value: a strike in Alma

		kind - FRONT; value: a union of Eastport`))
	r.Append(b)
	r.Decide(annals.Decision{Kind: annals.Reject, Statement: b.Statements[2].ID, By: "A. Reader"})
	a := ask(t, r, annals.Question{Ask: annals.AskWhere, Words: "alma"})
	var got []int
	for _, row := range a.Sections[0].Rows {
		got = append(got, len(row.Statements))
	}
	if fmt.Sprint(got) != "[1 0 0]" || len(a.Statements) != 1 || a.Sections[0].Rows[0].Statements[0] != b.Statements[0].ID {
		t.Errorf("on the sentences rest %v statements of %d", got, len(a.Statements))
	}
	if src := a.Sources[b.Source.ID]; src.Name != "a.txt" {
		t.Errorf("the answer has the source %v", src)
	}
}

// TestWherePart: an answer has as many sentences as it is asked for, and counts all; those of the next part follow.
func TestWherePart(t *testing.T) {
	r := newRecord(t)
	for i := range 5 {
		write(r, fmt.Sprintf("%d.txt", i), fmt.Sprintf("The strike of %d. A strike.", i))
	}
	var got []string
	for offset := 0; offset < 12; offset += 3 {
		a := ask(t, r, annals.Question{Ask: annals.AskWhere, Words: "strike", Limit: 3, Offset: offset})
		if a.Sections[0].All != 10 || a.Sections[0].Title != "strike: 10 sentences in 5 sources" {
			t.Errorf("from %d: %d, %s", offset, a.Sections[0].All, a.Sections[0].Title)
		}
		got = append(got, sentencesIn(t, r, a)...)
		sources := map[annals.SourceID]bool{}
		for _, row := range a.Sections[0].Rows {
			sources[row.Sentence.Source] = true
		}
		if len(a.Sources) != len(sources) {
			t.Errorf("from %d: %d sources, and the rows have %d", offset, len(a.Sources), len(sources))
		}
	}
	all := sentencesIn(t, r, ask(t, r, annals.Question{Ask: annals.AskWhere, Words: "strike"}))
	if len(all) != 10 || strings.Join(got, "\n") != strings.Join(all, "\n") {
		t.Errorf("the parts have\n%s\nand all is\n%s", strings.Join(got, "\n"), strings.Join(all, "\n"))
	}
}

// TestWhereInSources: one source, one list, what was withdrawn, and what the record had then.
func TestWhereInSources(t *testing.T) {
	r := newRecord(t)
	write(r, "a.txt", "A strike in Alma.")
	b := write(r, "b.txt", "No strike in Alma.")
	r.Edition("a-list", "2010-01-01", "7", "The Column",
		"designation 2001/.. subject: the Column=The Column (organization); authority: Canada=Canada (state iso3166:CA); as: ALMA")
	withdrawn := r.Decide(annals.Decision{Kind: annals.Withdraw, Source: b, By: "A. Reader"})
	count := func(source string, known annals.Revision) int {
		t.Helper()
		a, err := query.Answer(context.Background(), r.At(annals.Known{Revision: known}),
			annals.Question{Ask: annals.AskWhere, Words: "alma", Source: source})
		if err != nil {
			t.Fatal(err)
		}
		return a.Sections[0].All
	}
	for _, c := range []struct {
		source string
		known  annals.Revision
		want   int
	}{{"", 0, 2}, {"a.txt", 0, 1}, {"a-list", 0, 1}, {"", 1, 1}, {"", 3, 3}, {"b.txt", 2, 1}, {string(b), 3, 1}} {
		if got := count(c.source, c.known); got != c.want {
			t.Errorf("in %q as of revision %d: %d sentences, want %d", c.source, c.known, got, c.want)
		}
	}
	r.Decide(annals.Decision{Kind: annals.Undo, Undoes: withdrawn, By: "A. Reader"})
	if got := count("b.txt", 0); got != 1 {
		t.Errorf("put back, the source has %d sentences", got)
	}
	if _, err := query.Answer(context.Background(), r.At(annals.Known{Revision: 4}),
		annals.Question{Ask: annals.AskWhere, Words: "alma", Source: "b.txt"}); !errors.Is(err, annals.ErrInvalid) ||
		!strings.Contains(err.Error(), "it was withdrawn by A. Reader") {
		t.Errorf("in a source that was withdrawn: %v", err)
	}
	if _, err := query.Answer(context.Background(), r.At(annals.Known{}),
		annals.Question{Ask: annals.AskWhere, Words: "alma", Source: "c.txt"}); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("in a source that is not there: %v", err)
	}
}

// TestWhereRefuses: what has no word, or more than are looked for.
func TestWhereRefuses(t *testing.T) {
	r := newRecord(t)
	long := ""
	for i := range 65 {
		long += fmt.Sprint(" w", i)
	}
	for words, want := range map[string]string{"": "there is no word to look for", `"" * –!`: "there is no word to look for",
		long: "more than 64 words"} {
		_, err := query.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskWhere, Words: words})
		var hint annals.HintError
		if !errors.Is(err, annals.ErrInvalid) || !errors.As(err, &hint) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", words, err)
		}
	}
	if _, err := query.Answer(context.Background(), r.At(annals.Known{}),
		annals.Question{Ask: annals.AskWhere, Words: strings.Repeat("the same ", 200)}); err != nil {
		t.Errorf("two words, again and again: %v", err)
	}
}
