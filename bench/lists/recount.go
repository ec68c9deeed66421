package main

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"

	"annals/edtf"
)

// The recount reads the files in the plainest way, with nothing of the program but its days, and works out from the
// definition what follows for a day. It is slow and says nothing of names.

// list is a list with its editions, in the order of their days.
type list struct {
	name     string
	editions []edition
}

// edition is what a file has: by what the list calls an entry, what it is listed as and since when.
type edition struct {
	day     edtf.Day
	entries map[string][]listing
}

// listing is one programme of an entry, and the first and last day on which it may have begun where the list prints it.
type listing struct {
	as          string
	first, last edtf.Day
	printed     bool
}

func mustDay(text string) edtf.Day { return edtf.MustParse(text).Bounds().EarliestStart }

// printed is a listing with a day as the list prints it, in one of these forms; without one where it prints none of them.
func printed(as, text string, layouts ...string) listing {
	l := listing{as: strings.Join(strings.Fields(as), " ")}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			l.first = edtf.DayOf(int64(t.Year()), int(t.Month()), t.Day())
			l.last, l.printed = l.first, true
			break
		}
	}
	return l
}

// verdict is what follows for a day, of an entry under one programme: it was so from the first edition of a run of editions
// that have it to the last; it may have begun after the edition before and ended before the one after; a day of listing that
// is printed, and fits, says when it began, unless an edition before the run prints it of the entry too.
func (l list) verdict(uid, as string, day edtf.Day) string {
	best, rank := "no", map[string]int{"no": 0, "possibly": 1, "yes": 2}
	for i := 0; i < len(l.editions); i++ {
		if _, has := l.editions[i].listing(uid, as); !has {
			continue
		}
		begin := i
		for i+1 < len(l.editions) {
			if _, has := l.editions[i+1].listing(uid, as); !has {
				break
			}
			i++
		}
		earliest, latest := edtf.Beginning, l.editions[begin].day
		if begin > 0 {
			earliest = l.editions[begin-1].day + 1
		}
		if last, _ := l.editions[i].listing(uid, as); last.printed && last.first <= latest &&
			last.last > l.stood(uid, as, begin, last) {
			earliest, latest = last.first, min(last.last, latest)
		}
		after := edtf.Forever
		if i+1 < len(l.editions) {
			after = l.editions[i+1].day
		}
		verdict := "no"
		switch {
		case latest <= day && day <= l.editions[i].day:
			verdict = "yes"
		case earliest <= day && day < after:
			verdict = "possibly"
		}
		if rank[verdict] > rank[best] {
			best = verdict
		}
	}
	return best
}

// stood is the day of the last edition before one that has the entry under the same programme, or under another since
// the same day.
func (l list) stood(uid, as string, begin int, at listing) edtf.Day {
	for i := begin - 1; i >= 0; i-- {
		for _, other := range l.editions[i].entries[uid] {
			if other.as == as || other.printed && other.first == at.first && other.last == at.last {
				return l.editions[i].day
			}
		}
	}
	return edtf.Beginning
}

func (e edition) listing(uid, as string) (listing, bool) {
	for _, l := range e.entries[uid] {
		if l.as == as {
			return l, true
		}
	}
	return listing{}, false
}

// readOFAC reads sdn.csv: the programmes are separated by "] [", and no day of listing is printed.
func readOFAC(files []string) (edition, error) {
	e := edition{entries: map[string][]listing{}}
	return e, eachRow(files[0], ',', func(row []string) {
		if len(row) != 12 || e.entries[row[0]] != nil {
			return
		}
		for _, as := range strings.Split(row[3], "] [") {
			if as = strings.TrimSpace(as); as != "-0-" {
				e.entries[row[0]] = append(e.entries[row[0]], listing{as: as})
			}
		}
	})
}

// count counts the entries of a file of OFAC's.
func count(file string) (int, error) {
	e, err := readOFAC([]string{file})
	return len(e.entries), err
}

func eachRow(file string, comma rune, f func([]string)) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	r := csv.NewReader(in)
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		f(row)
	}
}

// eachLabelled gives each row of a file beneath a row of labels, by the labels.
func eachLabelled(file string, comma rune, f func(cell map[string]string)) error {
	var labels []string
	return eachRow(file, comma, func(row []string) {
		if labels == nil {
			labels = row
			return
		}
		cell := map[string]string{}
		for i, words := range row {
			cell[strings.TrimPrefix(labels[i], "\uFEFF")] = words
		}
		f(cell)
	})
}

func readXML(file string, into any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return xml.Unmarshal(data, into)
}

func readUN(files []string) (edition, error) {
	type entry struct {
		Number string `xml:"REFERENCE_NUMBER"`
		List   string `xml:"UN_LIST_TYPE"`
		Listed string `xml:"LISTED_ON"`
	}
	var doc struct {
		Generated string  `xml:"dateGenerated,attr"`
		People    []entry `xml:"INDIVIDUALS>INDIVIDUAL"`
		Entities  []entry `xml:"ENTITIES>ENTITY"`
	}
	if err := readXML(files[0], &doc); err != nil {
		return edition{}, err
	}
	e := edition{day: mustDay(doc.Generated[:len("2006-01-02")]), entries: map[string][]listing{}}
	for _, x := range append(doc.People, doc.Entities...) {
		number := strings.TrimSpace(x.Number)
		day, _, _ := strings.Cut(strings.TrimSpace(x.Listed), "T")
		if len(day) > len(time.DateOnly) {
			day = day[:len(time.DateOnly)] // with a time zone
		}
		if e.entries[number] == nil {
			e.entries[number] = []listing{printed(x.List, day, time.DateOnly)}
		}
	}
	return e, nil
}

// readUK reads the table of subjects, which has no column of regimes: the numbers begin with them.
func readUK(files []string) (edition, error) {
	e := edition{entries: map[string][]listing{}}
	return e, eachLabelled(files[0], ',', func(cell map[string]string) {
		uid := cell["unique_id"]
		as := strings.TrimRightFunc(uid, unicode.IsDigit)
		e.entries[uid] = []listing{printed(as, cell["date_designated"], "02/01/2006")}
	})
}

func readCanada(files []string) (edition, error) {
	var doc struct {
		Records []struct {
			Country  string
			Schedule string
			Item     string
			Listed   string `xml:"DateOfListing"`
		} `xml:"record"`
	}
	if err := readXML(files[0], &doc); err != nil {
		return edition{}, err
	}
	e := edition{entries: map[string][]listing{}}
	for _, r := range doc.Records {
		english, _, _ := strings.Cut(r.Country, " / ")
		uid := fmt.Sprintf("%s-%s-%s", hyphened(english), hyphened(r.Schedule), hyphened(r.Item))
		if e.entries[uid] == nil {
			e.entries[uid] = []listing{printed(r.Country, r.Listed, time.DateOnly)}
		}
	}
	return e, nil
}

// hyphened is words as the numbers of this list's entries have them.
func hyphened(words string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(words), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.'
	}), "-")
}

// readJournal reads the consolidated tables of the Official Journal. Of the rows of an entry the first counts.
func readJournal(files []string) (edition, error) {
	e := edition{entries: map[string][]listing{}}
	letters := map[string]string{"Person": "P", "Vessel": "V", "Asset": "A"}
	for _, f := range files {
		err := eachLabelled(f, ',', func(cell map[string]string) {
			letter, which := letters[cell["schema"]], cell["recordId"]
			if letter == "" {
				letter = "E"
			}
			if which == "" {
				which = ":" + strings.Join(strings.Fields(cell["name"]), " ")
			}
			uid := cell["celex"] + "/" + cell["annex"] + "/" + letter + which
			if e.entries[uid] == nil {
				e.entries[uid] = []listing{printed(cell["programKey"], cell["startDate"], "2.1.2006", "2 January 2006",
					"2 Jan. 2006", "2 Jan 2006")}
			}
		})
		if err != nil {
			return e, err
		}
	}
	return e, nil
}

func readEU(files []string) (edition, error) {
	e := edition{entries: map[string][]listing{}}
	err := eachLabelled(files[0], ';', func(cell map[string]string) {
		if t, err := time.Parse("02/01/2006", cell["fileGenerationDate"]); err == nil {
			e.day = edtf.DayOf(int64(t.Year()), int(t.Month()), t.Day())
		}
		uid := cell["Entity_EU_ReferenceNumber"]
		if as := cell["Entity_Regulation_Programme"]; as != "" && e.entries[uid] == nil {
			e.entries[uid] = []listing{printed(as, cell["Entity_DesignationDate"], time.DateOnly)}
		}
	})
	return e, err
}
