// Command lists measures how long official lists take to import, what a record of them takes, and how long "annals status"
// takes on it, and compares its answers with a recount over the files.
//
//	go run ./lists -write results/lists.txt
//
// It needs the reference data, ../../shared/lists, and the programs tar and xz.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"annals/bench/measure"
)

const shared = "../../shared/lists"

func main() {
	log.SetFlags(0)
	out := flag.String("out", "out", "where records are made")
	write := flag.String("write", "", "the file to write the result to")
	note := flag.String("note", "", "what to add to the result: what else the machine did")
	questions := flag.Int("questions", 1000, "how many questions are asked, and recounted")
	flag.Parse()
	if err := run(context.Background(), *out, *write, *note, *questions); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, out, write, note string, questions int) error {
	dir, err := unpack(out)
	if err != nil {
		return err
	}
	program, err := measure.Build(out)
	if err != nil {
		return err
	}
	b := bench{program: program, out: out, dir: dir}
	rows := [][]string{{"annals import", "entries", "files", "processor", "wall", "memory", "record"}}
	for _, measured := range []func() ([]string, error){b.first, b.next, b.history} {
		row, err := measured()
		if err != nil {
			return err
		}
		rows = append(rows, row)
		log.Print(strings.Join(row, "  "))
	}
	together, lists, err := b.together()
	if err != nil {
		return err
	}
	for _, row := range together {
		log.Print(strings.Join(row, "  "))
	}
	asked, err := ask(ctx, b.record("together"), lists, questions)
	if err != nil {
		return err
	}
	return measure.Save(write, fmt.Sprintf(`Official lists: annals import, annals status

Each import is a process on one core, from start to end. "first" is an edition of the SDN list with its aliases, addresses and
comments, into an empty record; "next" is the same into a record that has the edition of a month before; "history" is 34 monthly
editions one after the other, without aliases and addresses.

%s
Lists of several publishers in one record, with the links between their entities:

%s
%s
%s
`, measure.Table(rows), measure.Table(together), asked, measure.Conditions(note)))
}

// unpack unpacks the reference data.
func unpack(out string) (string, error) {
	dir, err := filepath.Abs(filepath.Join(out, "lists"))
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	for _, archive := range []string{"lists.tar.xz", "ofac-sdn-history.tar.xz"} {
		c := exec.Command("tar", "xJf", filepath.Join(shared, archive), "-C", dir)
		if said, err := c.CombinedOutput(); err != nil {
			return "", fmt.Errorf("the reference data: %w: %s", err, said)
		}
	}
	return dir, nil
}

// bench measures imports.
type bench struct{ program, out, dir string }

func (b bench) record(name string) string { return filepath.Join(b.out, "lists-"+name+".db") }

// files are those of a folder of the reference data.
func (b bench) files(names ...string) []string {
	for i, n := range names {
		names[i] = filepath.Join(b.dir, n)
	}
	return names
}

// run imports an edition into a record, and gives what it took.
func (b bench) run(record, format, published string, files ...string) (measure.Process, error) {
	args := append([]string{"import", format, "--db", b.record(record)}, files...)
	if published != "" {
		args = append(args, "--published", published)
	}
	return measure.Run(b.program, args)
}

// fresh takes a record away that an earlier run made.
func (b bench) fresh(record string) error {
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(b.record(record) + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func (b bench) row(name, record string, entries int, files []string, cpu, wall time.Duration,
	memory int64) ([]string, error) {
	info, err := os.Stat(b.record(record))
	if err != nil {
		return nil, err
	}
	bytes := int64(0)
	for _, f := range files {
		i, err := os.Stat(f)
		if err != nil {
			return nil, err
		}
		bytes += i.Size()
	}
	return []string{name, fmt.Sprint(entries), fmt.Sprintf("%.1f MB", float64(bytes)/1e6), fmt.Sprintf("%.2f s", cpu.Seconds()),
		fmt.Sprintf("%.2f s", wall.Seconds()), fmt.Sprintf("%d MB", memory>>20), fmt.Sprintf("%d MB", info.Size()>>20)}, nil
}

// repeat is how often one import is measured; the least counts, because nothing makes a program faster than it is.
const repeat = 3

func (b bench) first() ([]string, error) {
	files := b.files("ofac_2024-05/sdn_raw.csv", "ofac_2024-05/alt_raw.csv", "ofac_2024-05/add_raw.csv",
		"ofac_2024-05/sdn_comments_raw.csv")
	return b.least("first", nil, files)
}

// least imports the edition of May 2024 again and again, into a copy of a record; nil is an empty one.
func (b bench) least(name string, record []byte, files []string) ([]string, error) {
	var best measure.Process
	for range repeat {
		if err := b.fresh(name); err != nil {
			return nil, err
		}
		if record != nil {
			if err := os.WriteFile(b.record(name), record, 0o644); err != nil {
				return nil, err
			}
		}
		p, err := b.run(name, "ofac", "2024-05-01", files...)
		if err != nil {
			return nil, err
		}
		best = better(best, p)
	}
	entries, err := count(files[0])
	if err != nil {
		return nil, err
	}
	return b.row(name, name, entries, files, best.CPU, best.Wall, best.Memory)
}

// next imports the edition of a month later, again and again into a copy of the record that has the one before. Of aliases
// and addresses there is one edition only, which stands for both.
func (b bench) next() ([]string, error) {
	rest := b.files("ofac_2024-05/alt_raw.csv", "ofac_2024-05/add_raw.csv", "ofac_2024-05/sdn_comments_raw.csv")
	files := append(b.files("ofac_2024-05/sdn_raw.csv"), rest...)
	if err := b.fresh("before"); err != nil {
		return nil, err
	}
	if _, err := b.run("before", "ofac", "2024-04-02",
		append(b.files("ofac_sdn_history/sdn-2024-04-02.csv"), rest...)...); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(b.record("before"))
	if err != nil {
		return nil, err
	}
	return b.least("next", data, files)
}

func better(best, p measure.Process) measure.Process {
	if best.Wall == 0 || p.Wall < best.Wall {
		best.Wall = p.Wall
	}
	if best.CPU == 0 || p.CPU < best.CPU {
		best.CPU = p.CPU
	}
	best.Memory = max(best.Memory, p.Memory)
	return best
}

func (b bench) history() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(b.dir, "ofac_sdn_history", "sdn-*.csv"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	if err := b.fresh("history"); err != nil {
		return nil, err
	}
	var cpu, wall time.Duration
	memory, entries := int64(0), 0
	for _, f := range files {
		p, err := b.run("history", "ofac", dayOf(f), f)
		if err != nil {
			return nil, err
		}
		n, err := count(f)
		if err != nil {
			return nil, err
		}
		cpu, wall, memory, entries = cpu+p.CPU, wall+p.Wall, max(memory, p.Memory), entries+n
	}
	return b.row(fmt.Sprintf("history, %d editions", len(files)), "history", entries, files, cpu, wall, memory)
}

// dayOf is the day in a file's name: "sdn-2021-08-18.csv".
func dayOf(file string) string {
	return strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "sdn-"), ".csv")
}

// One of the documents is a copy that lost every second byte of what was no Latin letter, so that it is no XML any more and
// the reader refuses it. What is not one of these tags or escapes in it is text, and control characters are none.
var (
	xmlTag    = regexp.MustCompile(`^<(?:/?[A-Z][A-Z_0-9]+/?>|CONSOLIDATED_LIST [^<>]*>|\?xml [^<>]*\?>)`)
	xmlEscape = regexp.MustCompile(`^&(?:amp|lt|gt|quot|apos|#\d+);`)
)

// mended is a document without such places, in a copy where it has some.
func (b bench) mended(file string) (string, error) {
	if filepath.Ext(file) != ".xml" {
		return file, nil
	}
	data, err := os.ReadFile(file)
	if err != nil || !bytes.ContainsFunc(data, func(r rune) bool { return r < ' ' && !unicode.IsSpace(r) }) {
		return file, err
	}
	var text bytes.Buffer
	for i, c := range data {
		switch {
		case c == '<' && !xmlTag.Match(data[i:min(len(data), i+300)]):
			text.WriteString("&lt;")
		case c == '&' && !xmlEscape.Match(data[i:min(len(data), i+10)]):
			text.WriteString("&amp;")
		case c < ' ' && c != '\n' && c != '\r' && c != '\t':
			text.WriteByte('\'')
		default:
			text.WriteByte(c)
		}
	}
	copied := filepath.Join(b.out, "mended-"+filepath.Base(file))
	return copied, os.WriteFile(copied, bytes.ToValidUTF8(text.Bytes(), []byte("'")), 0o644)
}

// together imports the lists of several publishers into one record. It gives what each took, and what the files say.
func (b bench) together() (rows [][]string, lists []list, err error) {
	if err := b.fresh("together"); err != nil {
		return nil, nil, err
	}
	acts, err := filepath.Glob(filepath.Join(b.dir, "eu_journal/consolidated/*.csv"))
	if err != nil {
		return nil, nil, err
	}
	rows = [][]string{{"list", "entries", "files", "processor", "wall", "memory", "record"}}
	for _, e := range []struct {
		format, list, published string
		files                   []string
		read                    func(files []string) (edition, error)
	}{
		{"un", "un-sc", "", b.files("un/un_consolidated_2025-05_kebalkhadka.xml"), readUN},
		{"un", "un-sc", "", b.files("un/un_consolidated_2025-08_wallblue4.xml"), readUN},
		{"un", "un-sc", "", b.files("un/UN_consolidated_watchman.xml"), readUN},
		{"uk", "uk-sanctions", "2026-05-01", b.files("uk_2026-05/subjects.csv", "uk_2026-05/subject_names.csv",
			"uk_2026-05/subject_dobs.csv", "uk_2026-05/subject_identifiers.csv", "uk_2026-05/subject_countries.csv"), readUK},
		{"canada", "ca-sema", "2025-05-01", b.files("canada_2025-05/sema.xml"), readCanada},
		{"ofac", "ofac-sdn", "2022-01-05", b.files("ofac_2022-01/sdn.csv", "ofac_2022-01/alt.csv", "ofac_2022-01/add.csv"), readOFAC},
		{"ofac", "ofac-sdn", "2024-05-01", b.files("ofac_2024-05/sdn_raw.csv", "ofac_2024-05/alt_raw.csv", "ofac_2024-05/add_raw.csv",
			"ofac_2024-05/sdn_comments_raw.csv"), readOFAC},
		{"eu", "eu-fsf", "", []string{"lists/eu.csv"}, readEU},
		{"eu-journal", "eu-journal", "2026-07-20", acts, readJournal},
	} {
		for i, f := range e.files {
			if e.files[i], err = b.mended(f); err != nil {
				return nil, nil, err
			}
		}
		p, err := b.run("together", e.format, e.published, e.files...)
		if err != nil {
			return nil, nil, err
		}
		read, err := e.read(e.files)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", e.files[0], err)
		}
		if e.published != "" {
			read.day = mustDay(e.published)
		}
		i := slices.IndexFunc(lists, func(l list) bool { return l.name == e.list })
		if i < 0 {
			i, lists = len(lists), append(lists, list{name: e.list})
		}
		lists[i].editions = append(lists[i].editions, read)
		row, err := b.row(fmt.Sprintf("%s of %s", e.list, read.day), "together", len(read.entries), e.files, p.CPU, p.Wall,
			p.Memory)
		if err != nil {
			return nil, nil, err
		}
		rows = append(rows, row)
	}
	return rows, lists, nil
}
