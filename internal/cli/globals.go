package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/pattern"
)

// Globals are the flags that every command takes.
type Globals struct {
	DB    string `placeholder:"FILE" help:"The record. Default: $ANNALS_DB, else annals.db in this folder."`
	JSON  bool   `name:"json" help:"Print JSON, the same shape for every question."`
	On    string `placeholder:"DAY" help:"The day asked about: 2009-01-26, or \"26 January 2009\". Default: today."`
	Known string `placeholder:"WHEN" help:"What the record said then: a date (to the end of that day, UTC), an instant, or a revision such as r12."`
	Width int    `placeholder:"N" help:"Wrap to N columns. Default: the terminal's, else 80."`
	Color string `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Colours: auto (at a terminal, unless NO_COLOR is set), always or never."`
}

// record is the name of the record to open.
func (inv *invocation) record() string {
	if inv.globals.DB != "" {
		return inv.globals.DB
	}
	if db := inv.Getenv("ANNALS_DB"); db != "" {
		return db
	}
	return "annals.db"
}

// on is the day asked about.
func (inv *invocation) on() (edtf.Day, error) {
	if inv.globals.On == "" {
		now := inv.Now().UTC()
		return edtf.DayOf(int64(now.Year()), int(now.Month()), now.Day()), nil
	}
	day, err := parseDate("--on", inv.globals.On)
	if err != nil {
		return 0, err
	}
	b := day.Bounds()
	if b.EarliestStart != b.LatestEnd {
		return 0, usageError{
			fmt.Sprintf("--on takes one day, and %q is more than one", inv.globals.On),
			"ask for its first or its last day: --on " + b.EarliestStart.String() + " or --on " + b.LatestEnd.String()}
	}
	return b.EarliestStart, nil
}

// known is the moment of the record that the question is put to.
func (inv *invocation) known() (annals.Known, error) {
	return parseKnown(inv.globals.Known)
}

// parseKnown reads the value of --known. A date reads to the end of that day in UTC, an instant to the end of the
// unit it names: 02:11 to the end of the minute, 02:11:40 to the end of the second.
func parseKnown(s string) (annals.Known, error) {
	if s == "" {
		return annals.Known{}, nil
	}
	if n, ok := strings.CutPrefix(s, "r"); ok {
		if revision, err := strconv.ParseInt(n, 10, 64); err == nil && revision > 0 {
			return annals.Known{Revision: annals.Revision(revision)}, nil
		} else if err == nil && revision == 0 {
			return annals.Known{Until: time.Unix(0, 0).UTC()}, nil // before every record
		}
	}
	for _, layout := range []struct {
		form string
		unit time.Duration
	}{
		{"2006-01-02", 24 * time.Hour},
		{"2006-01-02T15:04Z07:00", time.Minute},
		{"2006-01-02T15:04:05Z07:00", time.Second},
		{"2006-01-02T15:04", time.Minute},
		{"2006-01-02T15:04:05", time.Second},
	} {
		t, err := time.Parse(layout.form, s)
		if err != nil {
			continue
		}
		unit := layout.unit
		if t.Nanosecond() != 0 {
			unit = time.Millisecond // time.Parse takes a fraction of a second that the layout does not have
		}
		return annals.Known{Until: t.UTC().Truncate(time.Millisecond).Add(unit)}, nil
	}
	day, err := parseDate("--known", s)
	switch b := day.Bounds(); {
	case err == nil && b.EarliestStart == b.LatestEnd:
		year, month, day := b.LatestEnd.Date()
		return annals.Known{Until: time.Date(int(year), time.Month(month), day+1, 0, 0, 0, 0, time.UTC)}, nil
	case err == nil && b.LatestEnd != edtf.Forever:
		return annals.Known{}, usageError{fmt.Sprintf("--known takes one day, and %q is more than one", s),
			"ask for its last day: --known " + b.LatestEnd.String()}
	case dayFirst().MatchString(s), s == "today", s == "now":
		return annals.Known{}, err
	}
	return annals.Known{}, usageError{fmt.Sprintf("--known %q is no date, instant or revision", s),
		"write 2026-11-24, 2026-11-24T02:11:40Z or r12; every answer ends with its revision"}
}

// dayFirst is a date that begins with its day or its month, which countries do not agree on.
var dayFirst = pattern.Lazily(`^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$`)

// leftOut is what is asked where a flag is not given.
var leftOut = map[string]string{"--on": "without it the day is today", "--known": "without it the answer is that of now"}

// parseDate reads a date given with a flag.
func parseDate(flag, s string) (edtf.Value, error) {
	if left, ok := leftOut[flag]; ok && (s == "today" || s == "now") {
		return edtf.Value{}, usageError{fmt.Sprintf("%s %s is no date", flag, s), "leave " + flag + " out: " + left}
	}
	if m := dayFirst().FindStringSubmatch(s); m != nil {
		return edtf.Value{}, yearLast(flag, s, m[1], m[2], m[3])
	}
	if text := english.Written(s); text != "" {
		v, err := edtf.Parse(text)
		if err != nil {
			return edtf.Value{}, usageError{fmt.Sprintf("%s: %q does not exist: the month has fewer days", flag, s), "is the month right?"}
		}
		return v, nil
	}
	v, err := edtf.Parse(s)
	if err != nil {
		const hint = "dates are EDTF: 2009-01-26 is a day, 2009-01 a month, 2009 a year"
		if !strings.ContainsAny(s, "0123456789") {
			return edtf.Value{}, usageError{fmt.Sprintf("%s: %q is no date", flag, s), hint}
		}
		return edtf.Value{}, usageError{fmt.Sprintf("%s: %v", flag, err), hint}
	}
	return v, nil
}

// yearLast refuses a date that ends with its year, and says how to write the days that it may be.
func yearLast(flag, s, first, second, year string) error {
	var days []string
	for _, d := range [][2]string{{first, second}, {second, first}} {
		if t, err := time.Parse("2006-1-2", year+"-"+d[1]+"-"+d[0]); err == nil &&
			(len(days) == 0 || days[0] != t.Format("2006-01-02")) {
			days = append(days, t.Format("2006-01-02"))
		}
	}
	switch len(days) {
	case 1:
		return usageError{fmt.Sprintf("%s: %q has its year last", flag, s), "write " + flag + " " + days[0]}
	case 2:
		return usageError{fmt.Sprintf("%s: %q may be read in two ways", flag, s),
			"write " + flag + " " + days[0] + " or " + flag + " " + days[1]}
	}
	return usageError{fmt.Sprintf("%s: %q is no date", flag, s), "write the year first, then the month: 2009-01-26"}
}
