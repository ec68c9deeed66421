package query_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/ingest"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/reader"
	"annals/internal/store/memory"
)

// report is a text of testdata/reports, with what it answers.
type report struct {
	name, text string
	asked      []asked
}

// asked is a tie and the verdicts on it by day.
type asked struct {
	line     int // in its file, from 0
	kind     annals.Type
	from, to string
	days     []askedDay
}

// askedDay is a day and the verdicts that can be defended for it.
type askedDay struct {
	day      edtf.Day
	verdicts []string
}

// readReports reads the lines of a file of testdata/reports, whose README tells their format.
func readReports(t *testing.T, file string, lines []string) []report {
	t.Helper()
	var out []report
	for n, line := range lines {
		mark, rest, _ := strings.Cut(line, " ")
		if mark == "=" {
			out = append(out, report{name: rest})
			continue
		}
		if mark == "" {
			continue
		}
		if len(out) == 0 {
			t.Fatalf("%s:%d: no text before it", file, n+1)
		}
		r := &out[len(out)-1]
		switch mark {
		case "|":
			r.text += rest + "\n"
		case "+", "-":
			a, err := readAsked(rest)
			if err != nil {
				t.Fatalf("%s:%d: %v", file, n+1, err)
			}
			a.line = n
			r.asked = append(r.asked, a)
		default:
			t.Fatalf("%s:%d: a line begins with =, |, + or -", file, n+1)
		}
	}
	return out
}

// readAsked reads "TYPE: FROM > TO: DAY VERDICT; DAY VERDICT".
func readAsked(line string) (asked, error) {
	parts := strings.SplitN(line, ": ", 3)
	if len(parts) != 3 {
		return asked{}, fmt.Errorf("%q is not TYPE: FROM > TO: DAY VERDICT", line)
	}
	a := asked{kind: annals.Type(parts[0])}
	if !slices.Contains(query.TieTypes(), a.kind) {
		return asked{}, fmt.Errorf("%q binds no two entities", a.kind)
	}
	var ok bool
	if a.from, a.to, ok = strings.Cut(parts[1], " > "); !ok {
		return asked{}, fmt.Errorf("%q is not FROM > TO", parts[1])
	}
	for d := range strings.SplitSeq(parts[2], "; ") {
		day, verdicts, ok := strings.Cut(d, " ")
		v, err := edtf.Parse(day)
		if !ok || err != nil {
			return asked{}, fmt.Errorf("%q is not DAY VERDICT", d)
		}
		a.days = append(a.days, askedDay{v.Bounds().EarliestStart, strings.Split(verdicts, "/")})
	}
	return a, nil
}

// TestReports reads reports into records and asks these for a day: who was what to whom, by what the report says. A line marked +
// is answered as a careful reader answers it on each of its days; those marked - are known faults.
func TestReports(t *testing.T) {
	files, err := filepath.Glob("testdata/reports/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no reports", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			golden.Marked(t, file, func(lines []string, note golden.Note) {
				all, right := 0, 0
				for _, r := range readReports(t, file, lines) {
					ties := tiesOf(t, r)
					for _, a := range r.asked {
						all++
						mark, told := "-", ties.told(t, a)
						if told == "" {
							right++
							mark = "+"
						}
						note(a.line, 0, mark, lines[a.line][1:]+told)
					}
				}
				t.Logf("%d of %d are answered as a careful reader does", right, all)
			})
		})
	}
}

// reported is the record of one report.
type reported struct {
	snap annals.Snapshot
	// networks are the ties around each entity asked about, by the name asked for.
	networks map[string]annals.Answer
}

// tiesOf reads a report into a record of its own.
func tiesOf(t *testing.T, r report) *reported {
	t.Helper()
	ctx, store := context.Background(), memory.New(memory.Options{Now: querytest.Clock()})
	reading, err := ingest.Read(ctx, r.name, strings.NewReader(r.text), reader.Options{})
	if err != nil {
		t.Fatal(r.name, err)
	}
	if _, err := reading.Record(ctx, store, "test"); err != nil {
		t.Fatal(r.name, err)
	}
	snap, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(r.name, err)
	}
	return &reported{snap, map[string]annals.Answer{}}
}

// around are the ties around an entity, none of one that the report does not name.
func (r *reported) around(name string) annals.Answer {
	a, ok := r.networks[name]
	if !ok {
		// An unknown name is an answer too: nothing is told of it.
		a, _ = query.Answer(context.Background(), r.snap,
			annals.Question{Ask: annals.AskNetwork, Entity: name, On: edtf.DayOf(2022, 12, 31), Hops: 1})
		r.networks[name] = a
	}
	return a
}

// told is what is told on the days on which it is not what was expected, empty where all is as it should be.
func (r *reported) told(t *testing.T, a asked) string {
	t.Helper()
	from, to := r.around(a.from), r.around(a.to)
	var rows []annals.Row
	if from.Entity != nil && to.Entity != nil {
		for _, row := range slices.Concat(section(from, "ties"), section(to, "ties")) {
			if row.What == string(a.kind) && binds(row, a.kind, from.Entity.ID, to.Entity.ID) {
				rows = append(rows, row)
			}
		}
	}
	var out strings.Builder
	for _, d := range a.days {
		if v := verdictOn(rows, d.day); !slices.Contains(d.verdicts, v) {
			fmt.Fprintf(&out, " (%s: %s)", d.day, v)
		}
	}
	return out.String()
}

// binds reports whether a tie is between the two, in the direction that the type has.
func binds(row annals.Row, kind annals.Type, from, to annals.EntityID) bool {
	switch {
	case len(row.Ends) < 2:
		return false
	case row.Ends[0].ID == from && row.Ends[1].ID == to:
		return true
	case kind == annals.TypeAlliance, kind == annals.TypeConflict, kind == annals.TypeMerger, kind == annals.TypeFamily:
		return row.Ends[0].ID == to && row.Ends[1].ID == from
	}
	return false
}

// verdictOn is the weightiest of the verdicts that rows give for a day; no where none does.
func verdictOn(rows []annals.Row, day edtf.Day) string {
	weight := []annals.Verdict{annals.No, annals.Possibly, annals.Yes, annals.Disputed}
	best := 0
	for _, row := range rows {
		for _, s := range row.Course {
			if s.From <= day && day <= s.To {
				best = max(best, slices.Index(weight, s.Verdict))
			}
		}
	}
	return string(weight[best])
}
