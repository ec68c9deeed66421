package ingest

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/reader"
	"annals/internal/store"
	"annals/internal/store/memory"
)

const article = `The Northern Front (NF; Persian: جبهه شمال) is a political organization.[1] The Northern Front was founded on 3 May 1971.[2]
It was designated as a terrorist organization by the United States in 1997[3][citation needed] and by Canada on 5 June 2003.[4]

Critics have described the group as "a closed circle".[5]
`

func read(t *testing.T, name, text string, o reader.Options) Reading {
	t.Helper()
	r, err := Read(t.Context(), name, strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func record(t *testing.T, s annals.Store, r Reading) annals.Receipt {
	t.Helper()
	receipt, err := r.Record(t.Context(), s, Reader("test"))
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

// inBothStores runs a test with a record in memory and one in a file.
func inBothStores(t *testing.T, test func(t *testing.T, s annals.Store)) {
	for _, name := range []string{"memory:", filepath.Join(t.TempDir(), "annals.db")} {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".db"), func(t *testing.T) {
			s, err := store.Open(t.Context(), name, store.Options{Now: func() time.Time {
				return time.Date(2026, 11, 24, 2, 0, 0, 0,
					time.UTC)
			}})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			test(t, s)
		})
	}
}

// TestGone: a source that nobody waits for any more once it has arrived is not read.
func TestGone(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	in, err := File("-", leaving{strings.NewReader(article), leave})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := in.Read(ctx, reader.Options{}); !errors.Is(err, context.Canceled) || len(r.Statements) > 0 {
		t.Errorf("%d statements, %v", len(r.Statements), err)
	}
}

// failing is a source of which reading panics, as a rule might.
type failing struct{}

func (failing) Read([]byte) (int, error) { panic("index out of range") }

// TestPanic: a source on which the program fails is passed over, and the others are read.
func TestPanic(t *testing.T) {
	bad, err := File("-", failing{})
	if err != nil {
		t.Fatal(err)
	}
	good, err := File("-", strings.NewReader(article))
	if err != nil {
		t.Fatal(err)
	}
	var got []error
	err = Run(t.Context(), memory.New(memory.Options{}), "test", []Input{bad, good}, reader.Options{}, func(r Result) error {
		got = append(got, r.Err)
		return nil
	})
	if err != nil || len(got) != 2 || got[0] == nil || !strings.Contains(got[0].Error(), "reading it failed") || got[1] != nil {
		t.Errorf("%v, %v", got, err)
	}
}

// leaving is a source whose reader goes away while it is read.
type leaving struct {
	io.Reader
	leave func()
}

func (l leaving) Read(p []byte) (int, error) {
	l.leave()
	return l.Reader.Read(p)
}

func TestReadGivesEveryNamedFillerItsEntity(t *testing.T) {
	r := read(t, "front.txt", article, reader.Options{})
	if len(r.Statements) < 5 || len(r.Problems) > 0 {
		t.Fatalf("%d statements, problems %v", len(r.Statements), r.Problems)
	}
	known := map[annals.EntityID]annals.Entity{}
	for _, e := range r.Entities {
		known[e.ID] = e
		for _, n := range e.Names {
			if n.Key == "" {
				t.Errorf("name %q of %s has no key", n.Name, e.Name)
			}
		}
	}
	for _, s := range r.Statements {
		s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			if named := f.Name != "" && f.Name != annals.Unnamed; named && f.Entity == "" || named && known[f.Entity].Name == "" {
				t.Errorf("%s: the %s %q, named %q, is entity %q", s.Type, role, f.Text, f.Name, f.Entity)
			}
		})
	}
	if main := known[r.Main]; main.Name != "Northern Front" ||
		!slices.ContainsFunc(main.Names, func(n annals.EntityName) bool { return n.Name == "جبهه شمال" }) {
		t.Errorf("the main entity is %+v", main)
	}
}

func TestWhatIsSaidOfItsMembersIsAboutTheGroup(t *testing.T) {
	entities := []annals.Entity{
		{ID: "e1", Kind: annals.Organization, Names: []annals.EntityName{{Name: "Northern Front", Key: "northern front"},
			{Name: "NF", Key: "nf"}}},
		{ID: "e2", Kind: annals.State, Names: []annals.EntityName{{Name: "France", Key: "france"}}},
	}
	for words, want := range map[string]annals.EntityID{
		"members of the NF":                "e1",
		"the leadership of Northern Front": "e1",
		"the Northern Front's fighters":    "e1",
		"five senior members of the NF":    "e1",
		"NF members":                       "e1",
		"supporters of the NF":             "",
		"members of the council of the NF": "",
		"officials of France":              "",
		"the NF":                           "",
		"members of another group":         "",
	} {
		if got := whole(words, entities); got != want {
			t.Errorf("%q is about %q, want %q", words, got, want)
		}
	}
}

func TestRecordingTwiceAddsNothing(t *testing.T) {
	inBothStores(t, func(t *testing.T, s annals.Store) {
		first := record(t, s, read(t, "front.txt", article, reader.Options{Title: "On the Front"}))
		if !first.NewSource || first.Added.Statements == 0 || first.Moment.Revision != 1 {
			t.Errorf("the first time: %+v", first)
		}
		for _, again := range []Reading{
			read(t, "front.txt", article, reader.Options{Title: "On the Front"}),
			read(t, "front.txt", article, reader.Options{}), // the title that was stated stays
			read(t, "copies/other.txt", article, reader.Options{}),
		} {
			if got := record(t, s, again); got.NewSource || got.Added != (annals.Counts{}) || got.Moment != first.Moment {
				t.Errorf("again: %+v", got)
			}
		}
		said := edtf.MustParse("2020-02-03")
		if got := record(t, s, read(t, "front.txt", article, reader.Options{Published: said})); got.Moment.Revision != 2 ||
			got.Added != (annals.Counts{}) {
			t.Errorf("with a date of publication: %+v", got)
		}
		snap, err := s.At(t.Context(), annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		defer snap.Close()
		src, err := snap.Source(t.Context(), read(t, "front.txt", article, reader.Options{}).Document.Source.ID)
		if err != nil {
			t.Fatal(err)
		}
		if src.Title != "On the Front" || src.Published != said || len(src.Guessed) != 0 || src.Name != "front.txt" {
			t.Errorf("the source is described as %+v", src)
		}
	})
}

// TestWhatWasStatedDatesASourceThatIsReadAgain holds that a day of publication that somebody stated dates what is told as of
// it also where the source is read again without it.
func TestWhatWasStatedDatesASourceThatIsReadAgain(t *testing.T) {
	inBothStores(t, func(t *testing.T, s annals.Store) {
		const report = "The Council took the Northern Front off its list of terrorist organizations last year."
		record(t, s, read(t, "report.txt", report, reader.Options{Published: edtf.MustParse("2010-03-15")}))
		if got := record(t, s, read(t, "report.txt", report, reader.Options{})); got.Added.Statements != 0 {
			t.Errorf("%d statements were added", got.Added.Statements)
		}
		snap, err := s.At(t.Context(), annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		defer snap.Close()
		statements, err := snap.In(t.Context(), read(t, "report.txt", report, reader.Options{}).Document.Source.ID)
		if err != nil || len(statements) != 1 || statements[0].Time.String() != "2009" {
			t.Errorf("statements %v, error %v", statements, err)
		}
	})
}

// TestPanicOnAnotherDay: a source on which the program fails only when it counts from the day that was stated before is an error
// of that source, as any other on which it fails.
func TestPanicOnAnotherDay(t *testing.T) {
	s := memory.New(memory.Options{})
	record(t, s, read(t, "front.txt", article, reader.Options{Published: edtf.MustParse("2010-03-15")}))
	again := read(t, "front.txt", article, reader.Options{})
	again.Document.Blocks = []annals.Block{{Kind: annals.BlockParagraph, Span: annals.Span{Start: 9, End: 2}}}
	_, err := again.Record(t.Context(), s, Reader("test"))
	if !OfSource(err) || !strings.HasPrefix(err.Error(), "front.txt: reading it failed: ") {
		t.Errorf("error %v", err)
	}
}

func TestEntitiesOfSeveralSourcesAreProposedAsTheSame(t *testing.T) {
	inBothStores(t, func(t *testing.T, s annals.Store) {
		record(t, s, read(t, "a.txt", article, reader.Options{}))
		got := record(t, s, read(t, "b.txt", "The Northern Front was banned by France on 4 March 1999.[1]\n", reader.Options{}))
		if got.Added.Decisions == 0 {
			t.Errorf("no decision about the Northern Front of two sources: %+v", got)
		}
		if got := record(t, s, read(t, "a.txt", article, reader.Options{})); got.Added != (annals.Counts{}) {
			t.Errorf("the first source again: %+v", got)
		}
	})
}

func TestVerifyDropsWhatIsNotTheSourcesWords(t *testing.T) {
	doc, _, err := reader.Read("front.txt", strings.NewReader("The Front grew.\n\nIt was founded by students in 1971."),
		reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	good := annals.Statement{Type: annals.TypeFounding, Stance: annals.Asserted,
		Roles: map[annals.Role][]annals.Filler{annals.RoleSubject: {{Text: "It", Start: 17, End: 19}},
			annals.RoleFounder: {{Text: "students", Start: 35, End: 43}}},
		Evidence: annals.Evidence{Source: doc.Source.ID, Start: 17, End: 51, Text: "It was founded by students in 1971"}}
	change := func(f func(*annals.Statement)) annals.Statement {
		s := good.Clone()
		f(&s)
		return s.WithID()
	}
	for _, c := range []struct {
		name string
		s    annals.Statement
		says string // "" for kept
	}{
		{"the source's words", good.WithID(), ""},
		{"other words", change(func(s *annals.Statement) { s.Evidence.Text = "It was founded by students in 1972" }),
			"does not stand at 17–51"},
		{"shifted", change(func(s *annals.Statement) { s.Evidence.Start, s.Evidence.End = 18, 52 }), "does not stand at 18–52"},
		{"beyond the end", change(func(s *annals.Statement) { s.Evidence.End = 9999 }), "does not stand"},
		{"before the beginning", change(func(s *annals.Statement) { s.Evidence.Start = -1 }), "does not stand"},
		{"a filler's other words", change(func(s *annals.Statement) { s.Roles[annals.RoleFounder][0].Text = "Students" }),
			`its founder "Students"`},
		{"a speaker's other words", change(func(s *annals.Statement) { s.Speaker = []annals.Filler{{Text: "he", Start: 0, End: 2}} }),
			`its speaker "he"`},
		{"another source", change(func(s *annals.Statement) { s.Evidence.Source = "sha256:0" }), "another source"},
		{"no subject", change(func(s *annals.Statement) { delete(s.Roles, annals.RoleSubject) }), "needs the role subject"},
		{"a made-up id", func() annals.Statement { s := good.Clone(); s.ID = "00"; return s }(), "not the hash"},
	} {
		t.Run(c.name, func(t *testing.T) {
			kept, problems := verify(&doc, []annals.Statement{c.s})
			switch {
			case c.says == "" && (len(kept) != 1 || len(problems) != 0):
				t.Errorf("dropped: %v", problems)
			case c.says != "" && (len(kept) != 0 || len(problems) != 1 || !strings.Contains(problems[0].Message, c.says)):
				t.Errorf("kept %d, problems %v", len(kept), problems)
			}
		})
	}
}

// busy is a store that others write to before each of the first appends.
type busy struct {
	annals.Store
	conflicts int
}

func (b *busy) Append(ctx context.Context, batch annals.Batch) (annals.Receipt, error) {
	if b.conflicts > 0 {
		b.conflicts--
		other := annals.Entity{ID: annals.NewEntityID("", "", string(rune('A'+b.conflicts))), Name: "Other"}
		if _, err := b.Store.Append(ctx, annals.Batch{Base: batch.Base, Entities: []annals.Entity{other}}); err != nil {
			return annals.Receipt{}, err
		}
	}
	return b.Store.Append(ctx, batch)
}

func TestRecordTriesAgainWhenOthersWrote(t *testing.T) {
	s := &busy{memory.New(memory.Options{}), 3}
	if got := record(t, s, read(t, "front.txt", article, reader.Options{})); got.Moment.Revision != 4 {
		t.Errorf("recorded as %+v", got.Moment)
	}
	s = &busy{memory.New(memory.Options{}), maxTries}
	_, err := read(t, "front.txt", article, reader.Options{}).Record(t.Context(), s, Reader("test"))
	if !errors.Is(err, annals.ErrConflict) {
		t.Errorf("error %v", err)
	}
}

// write makes a file in a folder.
func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestInputs(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "sub/c.txt", ".hidden", ".git/config", "annals.db", "annals.db-wal"} {
		write(t, dir, name, name)
	}
	if err := os.Symlink(filepath.Join(dir, "sub"), filepath.Join(dir, "loop")); err != nil {
		t.Fatal(err)
	}
	inputs, err := Inputs([]string{filepath.Join(dir, "b.txt"), dir, "-", "https://example.org/a"}, strings.NewReader(""))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, in := range inputs {
		name, _ := filepath.Rel(dir, in.Name)
		if name == "" || strings.HasPrefix(name, "..") {
			name = in.Name
		}
		got = append(got, name)
	}
	want := []string{"b.txt", "a.md", "b.txt", "loop", "sub/c.txt", "-", "https://example.org/a"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("inputs (-want +got):\n%s", d)
	}
	if _, err := Inputs([]string{filepath.Join(dir, "nope.txt")}, nil); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("a missing file: %v", err)
	}
	if _, err := Inputs([]string{t.TempDir()}, nil); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("an empty folder: %v", err)
	}
}

func TestRunReadsAFolderInOrderAndGoesOnAfterWhatItCannotRead(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "1.txt", article)
	write(t, dir, "2.gif", "GIF89a")
	write(t, dir, "3.txt", "The Southern Front was founded on 4 May 1980.[1]")
	write(t, dir, "4.txt", "")
	inputs, err := Inputs([]string{dir}, nil)
	if err != nil {
		t.Fatal(err)
	}
	inBothStores(t, func(t *testing.T, s annals.Store) {
		var got []string
		run := func() {
			t.Helper()
			got = nil
			err := Run(t.Context(), s, "test", inputs, reader.Options{}, func(r Result) error {
				line := filepath.Base(r.Input.Name)
				switch {
				case errors.Is(r.Err, annals.ErrUnsupported):
					line += " unsupported"
				case errors.Is(r.Err, annals.ErrInvalid):
					line += " invalid"
				case r.Receipt.NewSource:
					line += " new"
				}
				got = append(got, line)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		run()
		if d := cmp.Diff([]string{"1.txt new", "2.gif unsupported", "3.txt new", "4.txt invalid"}, got); d != "" {
			t.Errorf("the first run (-want +got):\n%s", d)
		}
		run()
		if d := cmp.Diff([]string{"1.txt", "2.gif unsupported", "3.txt", "4.txt invalid"}, got); d != "" {
			t.Errorf("the second run (-want +got):\n%s", d)
		}
	})
}

func TestRunStopsWhenInterruptedAndGoesOnLater(t *testing.T) {
	dir := t.TempDir()
	for i := range 12 {
		write(t, dir, string(rune('a'+i))+".txt", "The "+strings.Repeat("N", i+1)+" Front was founded on 4 May 1980.[1]")
	}
	inputs, err := Inputs([]string{dir}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := memory.New(memory.Options{})
	ctx, stop := context.WithCancel(t.Context())
	read := 0
	err = Run(ctx, s, "test", inputs, reader.Options{}, func(r Result) error {
		if read++; read == 5 {
			stop()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || read != 5 {
		t.Fatalf("after %d: %v", read, err)
	}
	fresh := 0
	err = Run(t.Context(), s, "test", inputs, reader.Options{}, func(r Result) error {
		if r.Receipt.NewSource {
			fresh++
		}
		return nil
	})
	if err != nil || fresh != 7 {
		t.Errorf("the second run added %d sources: %v", fresh, err)
	}
}
