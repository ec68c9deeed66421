package ingest

import (
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// leastShare is how many of the entries of the nearest complete edition before it an edition must have, in percent, when no
// more than a quarter of a year lies between them; for each further quarter as much less. Lists change by a few percent a
// month; one that lost a fifth in that time is taken for cut off.
const (
	leastShare = 80
	quarter    = 92 // days
)

// expected is how many entries an edition must have of one that has so many, days apart.
func expected(entries int, days edtf.Day) int {
	share := 100 - (100-leastShare)*(1+int(max(days, -days)-1)/quarter)
	return entries * max(share, 0) / 100
}

// ErrShrunk says that an edition lacks what it should have beside its neighbour, and is taken for incomplete.
var ErrShrunk = fmt.Errorf("%w: the edition is not whole", annals.ErrInvalid)

// shrank compares the edition with a complete one of the record that has the entries: it is ErrShrunk where it is of another
// list, too small, without a whole section, or without just the last entries.
func (i Import) shrank(e annals.Edition, entries []annals.Entry) error {
	mine := make(map[string]bool, len(i.Records))
	for _, r := range i.Records {
		mine[r.UID] = true
	}
	common := 0
	for _, entry := range entries {
		if mine[entry.UID] {
			common++
		}
	}
	day, apart := english.Day(e.Published), e.Published-i.Edition.Published
	need, has := expected(len(entries), apart), common
	if apart > 0 {
		has = len(i.Records) // what a list had before is no part of what it has later
	}
	section := i.lacks(entries)
	last, lost := i.lastLost(entries)
	switch {
	case common == 0 && (need > 0 || len(entries) >= leastOther):
		return fmt.Errorf("%w: it has none of the %d entries of that of %s, as an edition of another list has; nothing was ended",
			ErrShrunk, len(entries), day)
	case section != "" && apart <= 0:
		return fmt.Errorf("%w: it has nothing of %s, which that of %s has; nothing was ended", ErrShrunk, section, day)
	case has < need && apart > 0:
		return fmt.Errorf("%w: that of %s has %d entries and it has %d, and at least %d are expected before it; nothing was ended",
			ErrShrunk, day, len(entries), has, need)
	case has < need:
		return fmt.Errorf("%w: of the %d entries of that of %s it has %d, and at least %d are expected after it; nothing was ended",
			ErrShrunk, len(entries), day, has, need)
	case lost > 0 && apart <= 0:
		return fmt.Errorf("%w: it ends with %s, and that of %s has %d more after it: a file that was cut at the end of a line "+
			"lacks just these; nothing was ended",
			ErrShrunk, last, day, lost)
	}
	return nil
}

// lacks is a section of the list that the entries of another edition are of and that this one has not; "" if there is none.
func (i Import) lacks(entries []annals.Entry) string {
	for _, e := range entries {
		if i.Section == nil {
			break
		}
		if section := i.Section(e.UID); !slices.Contains(i.Sections, section) {
			return section
		}
	}
	return ""
}

// leastOther is how many entries a list must have for an edition without any of them to be one of another list, however far
// apart they are.
const leastOther = 3

// leastOrdered is how many records must stand in the order of their UIDs before that is taken for the order of the list.
const leastOrdered = 10

// lastLost is what the list calls the last entry of the edition, and how many of another edition's entries come after it:
// the newest, where a list numbers its entries. It is 0 where the list has no such order, or the files show that they are
// whole.
func (i Import) lastLost(entries []annals.Entry) (last string, lost int) {
	inOrder := func(a, b annals.Record) int { return compareUIDs(a.UID, b.UID) }
	if i.Closed || len(i.Records) < leastOrdered || !slices.IsSortedFunc(i.Records, inOrder) {
		return "", 0
	}
	last = i.Records[len(i.Records)-1].UID
	for _, e := range entries {
		if compareUIDs(e.UID, last) > 0 {
			lost++
		}
	}
	return last, lost
}

// compareUIDs orders UIDs as publishers do: numbers in them by their value, "AFG9" before "AFG10".
func compareUIDs(a, b string) int {
	for a != "" && b != "" {
		x, y := lead(a), lead(b)
		a, b = a[len(x):], b[len(y):]
		if isDigit(x[0]) && isDigit(y[0]) {
			x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
			if len(x) != len(y) {
				return len(x) - len(y)
			}
		}
		if x != y {
			return strings.Compare(x, y)
		}
	}
	return len(a) - len(b)
}

// lead is the digits that a text begins with, or else what is no digit.
func lead(s string) string {
	n := 1
	for n < len(s) && isDigit(s[n]) == isDigit(s[0]) {
		n++
	}
	return s[:n]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
