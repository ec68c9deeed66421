package dates

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"annals/edtf"
	"annals/internal/extract/lang"
)

var (
	goldDates   = flag.String("gold-dates", "", "GUM treebank files (.conllu, a glob) to measure the reading of dates on")
	goldVerbose = flag.Bool("gold-dates-verbose", false, "print every gold date that is missed or read otherwise")
)

// goldDate is one date element of the treebank: its words and what its attributes say.
type goldDate struct {
	start, end int // bytes of the sentence
	when       string
	from, to   string
	words      string
}

// explicit reports whether the words themselves give the year, decade or century that the gold has, so that it can
// be read without knowing when the text was written or what it spoke of before.
func (g goldDate) explicit() bool {
	year := strings.TrimLeft(strings.TrimPrefix(first(g.when, g.from), "-"), "0")
	year, _, _ = strings.Cut(year, "-")
	if year == "" || strings.HasPrefix(first(g.when, g.from), "--") {
		return false
	}
	if parts := strings.Split(g.when, "-"); len(parts) == 3 &&
		!regexp.MustCompile(`\b0?`+strings.TrimLeft(parts[2], "0")+`(\b|st|nd|rd|th)`).MatchString(g.words) {
		return false // the day comes from elsewhere
	}
	if strings.Contains(g.words, year) {
		return true
	}
	return g.when == "" && regexp.MustCompile(`(?i)centur|[0-9]0s\b`).MatchString(g.words)
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// bounds are the first and last day of the gold date.
func (g goldDate) bounds() (edtf.Day, edtf.Day, bool) {
	a, err := edtf.Parse(tei(first(g.when, g.from)))
	if err != nil {
		return 0, 0, false
	}
	b := a
	if g.when == "" && g.to != "" {
		if b, err = edtf.Parse(tei(g.to)); err != nil {
			return 0, 0, false
		}
	}
	return a.Bounds().EarliestStart, b.Bounds().LatestEnd, true
}

// tei makes EDTF of the treebank's dates. It counts years before Christ without a year 0 and is careless of zeros.
func tei(s string) string {
	m := regexp.MustCompile(`^(-?)(\d+)((?:-\d+)*)$`).FindStringSubmatch(s)
	if m == nil {
		return s
	}
	y, err := strconv.Atoi(m[2])
	if err != nil {
		return s
	}
	if m[1] == "-" {
		y = 1 - y
	}
	out := yearString(y)
	for part := range strings.SplitSeq(strings.TrimPrefix(m[3], "-"), "-") {
		if part != "" {
			out += "-" + fmt.Sprintf("%02s", part)
		}
	}
	return out
}

var (
	xmlDate = regexp.MustCompile(`<date([^>]*)>|</date>`)
	xmlAttr = regexp.MustCompile(`([a-zA-Z]+):::"([^"]*)"`)
)

// readGold calls f for every sentence of a file with its dates. A blank paragraph resets.
func readGold(t *testing.T, path string, f func(doc, created string, paragraph bool, text string, gold []goldDate)) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var doc, created, text string
	var gold []goldDate
	var open []int
	paragraph, at, inMulti := false, 0, 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			doc, paragraph = line[strings.LastIndex(line, " ")+1:], true
		case strings.HasPrefix(line, "# meta::dateCreated = "):
			created = strings.TrimPrefix(line, "# meta::dateCreated = ")
		case strings.HasPrefix(line, "# newpar"):
			paragraph = true
		case strings.HasPrefix(line, "# text = "):
			text, at, gold, open, inMulti = strings.TrimPrefix(line, "# text = "), 0, nil, nil, 0
		case line == "" && text != "":
			f(doc, created, paragraph, text, gold)
			text, paragraph = "", false
		case line != "" && line[0] != '#':
			cols := strings.Split(line, "\t")
			if len(cols) < 10 || strings.Contains(cols[0], ".") {
				continue
			}
			var lo, hi int
			if inMulti == 0 || strings.Contains(cols[0], "-") {
				lo = strings.Index(text[at:], cols[1]) + at
				if lo < at {
					continue
				}
				hi = lo + len(cols[1])
				at = hi
			} else {
				lo, hi = at, at
			}
			if inMulti > 0 {
				inMulti--
			}
			if strings.Contains(cols[0], "-") {
				var a, b int
				fmt.Sscanf(cols[0], "%d-%d", &a, &b)
				inMulti = b - a + 1
			}
			for _, field := range strings.Split(cols[9], "|") {
				if !strings.HasPrefix(field, "XML=") {
					continue
				}
				for _, m := range xmlDate.FindAllStringSubmatch(field, -1) {
					if m[0] == "</date>" {
						if n := len(open); n > 0 {
							g := &gold[open[n-1]]
							g.end = hi
							g.words = text[g.start:g.end]
							open = open[:n-1]
						}
						continue
					}
					g := goldDate{start: lo}
					for _, a := range xmlAttr.FindAllStringSubmatch(m[1], -1) {
						switch a[1] {
						case "when":
							g.when = a[2]
						case "from":
							g.from = a[2]
						case "to":
							g.to = a[2]
						}
					}
					gold = append(gold, g)
					open = append(open, len(gold)-1)
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestGoldDates measures the grammar on a treebank that annotates dates:
//
//	go test ./internal/extract/dates -run GoldDates -v -gold-dates 'DIR/*gum*.conllu'
func TestGoldDates(t *testing.T) {
	if *goldDates == "" {
		t.Skip("no treebank given: -gold-dates GLOB")
	}
	paths, err := filepath.Glob(*goldDates)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files match %s: %v", *goldDates, err)
	}
	slices.Sort(paths)
	model := lang.Load()
	var all tally
	genres := map[string]*tally{}
	read := map[string]string{} // documents that stand in several files count once
	for _, path := range paths {
		ctx := &Context{}
		readGold(t, path, func(doc, created string, paragraph bool, text string, gold []goldDate) {
			if read[doc] == "" {
				read[doc] = path
			}
			if !strings.HasPrefix(doc, "GUM_") || read[doc] != path {
				return
			}
			if paragraph {
				next := &Context{}
				next.Follow(ctx)
				ctx = next
			}
			genre := strings.Split(doc, "_")[1]
			if genres[genre] == nil {
				genres[genre] = &tally{}
			}
			if genre == "news" {
				ctx.SetWritten(createdOn(created))
			}
			tokens := lang.Tokens(text, 0, len(text))
			model.Tag(tokens)
			found := Read(tokens, ctx)
			s := compareDates(t, text, gold, found)
			all.add(s)
			genres[genre].add(s)
		})
	}
	for _, g := range slices.Sorted(mapKeys(genres)) {
		t.Logf("%-13s %v", g, genres[g])
	}
	t.Logf("%-13s %v", "all", &all)
}

// createdOn is the day on which the treebank says that a text was written.
func createdOn(day string) Date {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return Date{}
	}
	return Day(at.Year(), int(at.Month()), at.Day())
}

func mapKeys(m map[string]*tally) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// tally counts explicit gold dates, and of the other ones those that were read.
type tally struct{ explicit, right, wrong, missed, other, otherRight, otherWrong, extra int }

func (a *tally) add(b tally) {
	a.explicit += b.explicit
	a.right += b.right
	a.wrong += b.wrong
	a.missed += b.missed
	a.other += b.other
	a.otherRight += b.otherRight
	a.otherWrong += b.otherWrong
	a.extra += b.extra
}

func (a *tally) String() string {
	share := func(n int) float64 { return 100 * float64(n) / float64(max(a.explicit, 1)) }
	return fmt.Sprintf("explicit %4d: right %4d (%.1f%%) wrong %3d (%.1f%%) missed %3d; relative %4d: right %3d wrong %3d; not in "+
		"the gold %3d",
		a.explicit, a.right, share(a.right), a.wrong, share(a.wrong), a.missed, a.other, a.otherRight, a.otherWrong, a.extra)
}

// sameDate compares a date with the gold. The gold's elements leave out "early", "outset of" and "circa", its seasons
// are rough months, and some of its years before Christ count a year 0.
func sameDate(g goldDate, d Date, from, to edtf.Day) bool {
	d.approximate, d.uncertain = false, false
	whole := d
	if !regexp.MustCompile(`(?i)early|mid|late|end|beginning|start`).MatchString(g.words) {
		if d.unit == unitPart {
			whole = d.onlyYear()
		}
		whole.length = 0
		if d.length > 0 {
			whole.year = d.year - ((d.year%d.Width())+d.Width())%d.Width()
		}
	}
	if d.unit == unitPart && d.month <= partWinter {
		y, _, _ := from.Date()
		return int(y) == d.year
	}
	for _, c := range []Date{d, whole} {
		b := c.Value().Bounds()
		if b.EarliestStart == from && b.LatestEnd == to {
			return true
		}
	}
	if b := d.Value().Bounds(); d.length > 0 && b.EarliestStart <= to && b.LatestEnd >= from {
		return true // how long "early" is differs between guides
	}
	return d.bare() == g.when || strings.HasPrefix(g.from, "-") && d.unit == unitCentury
}

func compareDates(t *testing.T, text string, gold []goldDate, found []Expr) tally {
	var s tally
	tokens := lang.Tokens(text, 0, len(text))
	seen := make([]bool, len(found))
	for _, g := range gold {
		from, to, ok := g.bounds()
		explicit := ok && g.explicit()
		if ok && explicit {
			s.explicit++
		} else {
			s.other++
		}
		right, wrong, read := false, false, ""
		for k, e := range found {
			if e.End <= g.start || e.Start >= g.end {
				continue
			}
			seen[k] = true
			for _, p := range e.Parts {
				if tokens[p.First].Start >= g.end || tokens[p.Last].End <= g.start {
					continue
				}
				read += " " + p.Date.Value().String()
				if ok && sameDate(g, p.Date, from, to) {
					right = true
				} else {
					wrong = true
				}
			}
			if b := e.Core.Bounds(); len(e.Parts) > 1 && ok && b.EarliestStart == from && b.LatestEnd == to {
				right = true
			}
		}
		verdict := "missed"
		switch {
		case right && explicit:
			s.right++
			continue
		case right:
			s.otherRight++
			continue
		case wrong && explicit:
			s.wrong++
			verdict = "WRONG"
		case wrong:
			s.otherWrong++
			verdict = "relative wrong"
		case explicit:
			s.missed++
		default:
			continue
		}
		if *goldVerbose {
			t.Logf("%s: %q when %q from %q to %q read%s\n\t%s", verdict, g.words, g.when, g.from, g.to, read, text)
		}
	}
	for k, e := range found {
		if !seen[k] && !e.Core.IsZero() {
			s.extra++
			if *goldVerbose {
				t.Logf("not in the gold: %q %s\n\t%s", text[e.Start:e.End], e.Value, text)
			}
		}
	}
	return s
}
