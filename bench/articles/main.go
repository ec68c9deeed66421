// Command articles measures how fast and in how much memory the reader reads thousands of articles that it was not made
// with, and which of them take the longest.
//
//	go run ./articles -write results/articles.txt
//
// The articles are those of ../../shared/wiki/articles-5k.tar.xz, unpacked by the xz program. Each is read once by itself,
// on one core, from its text to statements; then all are read into a new record by one "annals read FOLDER".
package main

import (
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"annals/bench/measure"
	"annals/bench/wiki"
	"annals/internal/extract"
	"annals/internal/extract/lang"
	"annals/internal/reader"
)

// total is how many articles there are.
const total = 3670

func main() {
	log.SetFlags(0)
	articles := flag.String("articles", wiki.Articles, "a .tar.xz file of plain articles")
	out := flag.String("out", "out", "where the articles and the record go")
	write := flag.String("write", "", "the file to write the result to")
	limit := flag.Int("limit", total, "how many of them to read, an even sample")
	note := flag.String("note", "", "what to add to the result: what else the machine did")
	flag.Parse()
	if err := run(*articles, *out, *limit, *write, *note); err != nil {
		log.Fatal(err)
	}
}

func run(articles, out string, limit int, write, note string) error {
	folder := filepath.Join(out, "articles")
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	program, err := measure.Build(out)
	if err != nil {
		return err
	}
	alone, err := eachAlone(articles, folder, limit)
	if err != nil {
		return err
	}
	together, err := allTogether(program, folder, filepath.Join(out, "articles.db"))
	if err != nil {
		return err
	}
	return measure.Save(write, report(alone, together, measure.Conditions(note)))
}

// reading is what reading one article took.
type reading struct {
	name                      string
	bytes, tokens, statements int
	cpu                       time.Duration
}

// eachAlone reads each article on its own and writes it to the folder.
func eachAlone(articles, folder string, limit int) ([]reading, error) {
	var all []reading
	var failed error
	step, number := max(1, total/max(1, limit)), 0
	err := wiki.Each(articles, func(name, text string) bool {
		if number++; number%step != 0 {
			return true
		}
		r := reading{name: filepath.Base(name), bytes: len(text), tokens: len(lang.Tokens(text, 0, len(text)))}
		wall, cpu, err := measure.Of(1, func() error {
			doc, _, err := reader.Read(name, strings.NewReader(text), reader.Options{})
			if err != nil {
				// What is no article is refused, and takes its time as well.
				return nil
			}
			found, _, _ := extract.Extract(&doc)
			r.statements = len(found)
			return nil
		})
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, r.name), []byte(text), 0o644)
		}
		if r.cpu = cpu[0]; r.cpu == 0 {
			r.cpu = wall[0]
		}
		all, failed = append(all, r), err
		return err == nil
	})
	return all, cmp.Or(err, failed)
}

// recording is what reading all articles into a record took.
type recording struct {
	wall, cpu time.Duration
	// memory is the resident memory in bytes, once a second; nothing where the system does not tell.
	memory []int64
	record int64
}

// allTogether reads the articles of a folder into a new record.
func allTogether(program, folder, record string) (recording, error) {
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(record + end); err != nil && !os.IsNotExist(err) {
			return recording{}, err
		}
	}
	c := exec.Command(program, "read", folder, "--db", record)
	var said strings.Builder
	c.Stderr = &said
	began := time.Now()
	if err := c.Start(); err != nil {
		return recording{}, err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	var r recording
	for {
		select {
		case err := <-ended:
			// What is no article ends the reading of itself alone, with code 3.
			if err != nil && c.ProcessState.ExitCode() != 3 {
				return r, fmt.Errorf("annals read: %w: %s", err, said.String())
			}
			r.wall, r.cpu = time.Since(began), c.ProcessState.UserTime()+c.ProcessState.SystemTime()
			info, err := os.Stat(record)
			if err != nil {
				return r, err
			}
			r.record = info.Size()
			return r, nil
		case <-time.After(time.Second):
			if m := residentMemory(c.Process.Pid); m > 0 {
				r.memory = append(r.memory, m)
			}
		}
	}
}

// residentMemory is that of a running process in bytes, 0 where the system does not tell.
func residentMemory(process int) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	var kilobytes int64
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			fmt.Sscan(rest, &kilobytes)
		}
	}
	return kilobytes << 10
}

// slowest is how many articles the report lists.
const slowest = 10

func report(alone []reading, together recording, conditions string) string {
	var sum reading
	for _, r := range alone {
		sum.tokens += r.tokens
		sum.statements += r.statements
		sum.cpu += r.cpu
	}
	perSecond := func(r reading) string { return fmt.Sprintf("%.0f", float64(r.tokens)/max(r.cpu.Seconds(), 1e-9)) }
	rows := [][]string{{"article", "bytes", "tokens", "statements", "processor", "tokens/s"}}
	bySpeed := slices.SortedFunc(slices.Values(alone), func(a, b reading) int { return cmp.Compare(b.cpu, a.cpu) })
	for _, r := range bySpeed[:min(slowest, len(bySpeed))] {
		rows = append(rows, []string{r.name, fmt.Sprint(r.bytes), fmt.Sprint(r.tokens), fmt.Sprint(r.statements),
			measure.Millis(r.cpu), perSecond(r)})
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Reading %d articles\n\n", len(alone))
	fmt.Fprintf(&b,
		"One by one on one core, from text to statements: %d tokens, %d statements, %.1f s of processor time,\n%s tokens/s.\n",
		sum.tokens, sum.statements, sum.cpu.Seconds(), perSecond(sum))
	fmt.Fprintf(&b, "Those that took the longest:\n\n%s\n", measure.Table(rows))
	fmt.Fprintf(&b,
		"Into a new record, by one annals read FOLDER: %.1f s, %.1f s of processor time, %.0f articles/s;\nthe record has %d MB.\n",
		together.wall.Seconds(), together.cpu.Seconds(), float64(len(alone))/together.wall.Seconds(), together.record>>20)
	if n := len(together.memory); n > 0 {
		b.WriteString("Resident memory after a tenth, a half and all of the time, and the most:")
		for _, m := range []int64{together.memory[n/10], together.memory[n/2], together.memory[n-1],
			slices.Max(together.memory)} {
			fmt.Fprintf(&b, " %d MB", m>>20)
		}
		b.WriteString(".\n")
	}
	return b.String() + "\n" + conditions + "\n"
}
