package ingest_test

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/store/sqlite"
)

// unpacked unpacks an archive of the reference data; without it, the test is skipped.
func unpacked(t *testing.T, archive string) (dir string) {
	t.Helper()
	archive = filepath.Join(reference, archive)
	if _, err := os.Stat(archive); err != nil {
		t.Skip("the reference data is not here: ", err)
	}
	dir = t.TempDir()
	if out, err := exec.Command("tar", "xJf", archive, "-C", dir).CombinedOutput(); err != nil {
		t.Skipf("tar cannot unpack the reference data: %v: %s", err, out)
	}
	return dir
}

// TestHistory imports every edition of the SDN list that the reference data has, in no order, and compares what the record
// says with the files themselves.
func TestHistory(t *testing.T) {
	if testing.Short() {
		t.Skip("34 editions take some ten seconds")
	}
	dir := unpacked(t, "ofac-sdn-history.tar.xz")
	paths, err := filepath.Glob(filepath.Join(dir, "*", "sdn-*.csv"))
	if err != nil || len(paths) < 30 {
		t.Fatal(len(paths), err)
	}
	s, err := sqlite.Open(context.Background(), filepath.Join(dir, "annals.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var days []edtf.Day
	for _, path := range paths {
		day := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "sdn-"), ".csv")
		days = append(days, edtf.MustParse(day).Bounds().EarliestStart)
	}
	for _, i := range rand.Perm(len(paths)) {
		data, err := os.ReadFile(paths[i])
		if err != nil {
			t.Fatal(err)
		}
		record(t, s, read(t, days[i].String(), data))
	}
	t.Run("added and removed", func(t *testing.T) { addedAndRemoved(t, s, paths, days) })
	t.Run("programmes", func(t *testing.T) { programmes(t, s, days) })
}

// addedAndRemoved: what changed from one edition to the next is what a plain comparison of the files says.
func addedAndRemoved(t *testing.T, s annals.Store, paths []string, days []edtf.Day) {
	is := entities(t, paths[0])
	for i := 1; i < len(paths); i++ {
		was := is
		is = entities(t, paths[i])
		a := ask(t, s, annals.Question{Ask: annals.AskDiff, List: "ofac-sdn", From: days[i-1], To: days[i]})
		for n, want := range [][]string{without(is, was), without(was, is)} {
			var got []string
			for _, r := range a.Sections[n].Rows {
				got = append(got, r.What)
			}
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s (-files +record):\n%s", days[i], a.Sections[n].Name, diff)
			}
		}
	}
}

// programmes: every entity that was ever a Foreign Terrorist Organization is one from the edition that first has it so
// to the last, and is none from the next on; between two editions, of which one has it so, it is possibly one.
func programmes(t *testing.T, s annals.Store, days []edtf.Day) {
	file, err := os.Open(filepath.Join(unpacked(t, "lists.tar.xz"), "us_fto_from_sdn_history.csv"))
	if err != nil {
		t.Skip("the reference data has no programmes: ", err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) < 50 {
		t.Fatal(len(rows), err)
	}
	on := func(number string, day edtf.Day) string {
		a := ask(t, s, annals.Question{Ask: annals.AskStatus, Entity: string(annals.NewEntityID("", "ofac:"+number, "")), On: day})
		for _, r := range a.Sections[0].Rows {
			if r.What == "Foreign Terrorist Organization" {
				return string(r.Verdict)
			}
		}
		return "no such row"
	}
	ended := 0
	for _, row := range rows[1:] {
		number, name := row[0], row[1]
		first, last := edtf.MustParse(row[2]).Bounds().EarliestStart, edtf.MustParse(row[3]).Bounds().EarliestStart
		want := map[edtf.Day]string{first: "yes", last: "yes"}
		if i := slices.Index(days, first); i > 0 {
			want[days[i-1]], want[days[i]-1] = "no", "possibly"
		} else {
			want[first-1] = "possibly" // no edition before it is known
		}
		if i := slices.Index(days, last); i < len(days)-1 {
			ended++
			want[days[i]+1], want[days[i+1]-1], want[days[i+1]] = "possibly", "possibly", "no"
		} else {
			want[last+1] = "possibly"
		}
		for day, verdict := range want {
			if got := on(number, day); got != verdict {
				t.Errorf("%s (%s) on %s: %s, want %s", name, number, day, got, verdict)
			}
		}
	}
	if ended == 0 {
		t.Error("no programme ended; the reference data has some that did")
	}
}

// entities reads the numbers of a file's entities in the plainest way.
func entities(t *testing.T, path string) map[string]bool {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	all := map[string]bool{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(row) == 12 {
			all[row[0]] = true
		}
	}
}

func without(a, b map[string]bool) (list []string) {
	for k := range a {
		if !b[k] {
			list = append(list, k)
		}
	}
	slices.Sort(list)
	return list
}
