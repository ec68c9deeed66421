package cli

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/pattern"
	"annals/internal/reader"
	"annals/internal/reader/listing"
	"annals/internal/reader/page"
)

// plausible refuses days on which no edition can have been published: those yet to come, and before there were such lists.
func plausible(day edtf.Day, now time.Time) error {
	if day < edtf.DayOf(1900, 1, 1) {
		return usageError{fmt.Sprintf("--published %s is long before there were such lists", day), "is the year right?"}
	}
	return come(day, now)
}

// come refuses days that are yet to come, whatever the time zone: nothing was published on them.
func come(day edtf.Day, now time.Time) error {
	now = now.UTC()
	if today := edtf.DayOf(int64(now.Year()), int(now.Month()), now.Day()); day > today.Add(1) {
		return usageError{fmt.Sprintf("--published %s is yet to come; today is %s", day, today), "is the year right?"}
	}
	return nil
}

// formatFirst says how to write it where a file was given in the place of the format.
func (c importCommand) formatFirst(err error) error {
	data, e := readList(c.Format)
	if e != nil {
		return err
	}
	name := "FORMAT"
	if f, ok := formatOf([]listFile{{c.Format, data}}, ""); ok {
		name = f.name
	}
	return usageError{fmt.Sprintf("%s is a file, and the format comes before the files", c.Format),
		fmt.Sprintf("annals import %s %s", name, c.Format)}
}

// listName is what lists may be called: a name that addresses of pages can have.
var listName = pattern.Lazily(`^[\p{L}\p{N}](?:[\p{L}\p{N} ._:-]*[\p{L}\p{N}])?$`)

// checkList refuses the name of a list that another format has, and what is no name.
func checkList(list string, format listFormat) error {
	if !listName().MatchString(list) {
		return usageError{fmt.Sprintf("a list cannot be called %q", list),
			"letters and digits, with spaces, dots, colons, dashes and underscores between them, make a name: --list us-sdn"}
	}
	for _, f := range listFormats {
		if f.list == list && f.name != format.name {
			return usageError{fmt.Sprintf("%s is the list of the format %s, and these are files of the format %s", list, f.name,
				format.name), "leave --list out, or give another name"}
		}
	}
	return nil
}

// notAList refuses files that hold no text, or one whose words nobody can read, and pages that lead to a list.
func notAList(name string, data []byte) error {
	head := data[:min(len(data), 4096)]
	if what, hint := reader.Packed(head); what != "" {
		return hintError{fmt.Errorf("%w: %s is %s", annals.ErrInvalid, name, what), hint}
	}
	switch {
	case len(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\uFEFF")))) == 0:
		return hintError{fmt.Errorf("%w: %s is empty; nothing was read from it, and nothing is taken as delisted",
			annals.ErrInvalid, name), "fetch it again"}
	case page.Fits(name, head):
		return hintError{fmt.Errorf("%w: %s is a web page", annals.ErrInvalid, name),
			"the list is a file that such pages lead to, in XML or CSV: fetch that"}
	}
	if line := listing.OtherAlphabet(data); line > 0 {
		return hintError{fmt.Errorf("%w: %s: line %d: words in an encoding that is neither UTF-8 nor Windows-1252; nothing was read",
			annals.ErrInvalid, name, line), "fetch it from its publisher, or save it as UTF-8"}
	}
	return nil
}

// otherDay says where the files themselves give another day than the one that was said.
func (c importCommand) otherDay(inv *invocation, l listFiles, said edtf.Day) {
	for _, f := range l.files {
		if day, ok := listing.Published(f.data); ok && day != said {
			fmt.Fprintf(inv.Stderr, "%s says itself that it is of %s; it is imported as of %s\n", f.name, english.Day(day),
				english.Day(said))
			return
		}
	}
}

// ofSibling refuses an edition of the other list that OFAC publishes in the same form: files of both look alike, and
// entries of both are numbered together, so that an entry is of one of them.
func (c importCommand) ofSibling(inv *invocation, s annals.Store, format listFormat, records []annals.Record) error {
	other := map[string]string{"ofac": "ofac-cons", "ofac-cons": "ofac"}[format.name]
	if other == "" || c.List != format.list || c.Whole || c.Partial {
		return nil
	}
	sibling, err := findFormat(other)
	if err != nil {
		return err
	}
	return snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error {
		editions, err := snap.Editions(inv.ctx, annals.ListID(sibling.list))
		if err != nil || len(editions) == 0 {
			return err
		}
		last := editions[len(editions)-1]
		entries, err := snap.Entries(inv.ctx, last)
		if err != nil {
			return err
		}
		theirs := make(map[string]bool, len(entries))
		for _, e := range entries {
			theirs[e.UID] = true
		}
		common := 0
		for _, r := range records {
			if theirs[r.UID] {
				common++
			}
		}
		if 2*common <= len(records) {
			return nil
		}
		return hintError{fmt.Errorf("%w: %d of its %d entries are those of %s of %s, as an edition of that list has; nothing "+
			"was imported",
			annals.ErrInvalid, common, len(records), sibling.list, english.Day(last.Published)),
			"annals import " + other + " imports it; --whole imports it all the same"}
	})
}

// far is how many days an edition may be from the nearest other one of its list without a word.
const far = 5 * 366

// besides says what of the other editions of its list looks like a mistake: years lie between, as when a year was mistyped,
// another is of the same day, or one of another day was made of the same files.
func besides(inv *invocation, s annals.Store, edition annals.Edition) error {
	return snapshot(inv.ctx, s, annals.Known{}, func(snap annals.Snapshot) error {
		editions, err := snap.Editions(inv.ctx, edition.List)
		if err != nil {
			return err
		}
		sameFiles(inv, editions, edition)
		var nearest annals.Edition
		apart := edtf.Day(-1)
		for _, e := range editions {
			if e.ID() == edition.ID() {
				continue
			}
			if d := max(e.Published-edition.Published, edition.Published-e.Published); apart < 0 || d < apart {
				nearest, apart = e, d
			}
		}
		if apart > far {
			list := string(edition.List)
			if strings.Contains(list, " ") {
				list = strconv.Quote(list)
			}
			fmt.Fprintf(inv.Stderr, "the nearest other edition of %s is of %s, years away; if either day is wrong, "+
				"annals review withdraw %s --published DAY takes its edition back\n",
				edition.List, english.Day(nearest.Published), list)
		}
		return nil
	})
}

// sameFiles says where another edition has the day, or the files.
func sameFiles(inv *invocation, editions []annals.Edition, edition annals.Edition) {
	for _, e := range editions {
		switch sameDay, sameFile := e.Published == edition.Published, e.File == edition.File; {
		case sameDay && !sameFile && e.Complete && edition.Complete:
			fmt.Fprintf(inv.Stderr, "there is another edition of %s of %s; the one that was imported last counts\n",
				e.List, english.Day(e.Published))
			return
		case sameFile && !sameDay:
			fmt.Fprintf(inv.Stderr, "the files are the same as those of the edition of %s\n", english.Day(e.Published))
			return
		}
	}
}
