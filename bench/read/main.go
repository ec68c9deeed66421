// Command read measures how long "annals read" takes to read an article into a new record, as a process on one core,
// from start to end, and how much memory.
//
//	go run ./read -write results/read.txt
//
// The article is ../../shared/corpus/dev/pmoi.txt where that folder is, and read/article.txt of the same length
// elsewhere. Beside the whole, it measures what the program takes to start, and to read without a record in a file.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"unicode/utf8"

	"annals/bench/measure"
)

const (
	shared = "../../shared/corpus/dev/pmoi.txt"
	own    = "read/article.txt"
	runs   = 60
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "out", "where the record is made")
	write := flag.String("write", "", "the file to write the result to")
	note := flag.String("note", "", "what to add to the result: what else the machine did")
	flag.Parse()
	if err := run(*out, *write, *note); err != nil {
		log.Fatal(err)
	}
}

func run(out, write, note string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	program, err := measure.Build(out)
	if err != nil {
		return err
	}
	article := shared
	text, err := os.ReadFile(article)
	if errors.Is(err, fs.ErrNotExist) {
		article = own
		text, err = os.ReadFile(article)
	}
	if err != nil {
		return err
	}
	record := filepath.Join(out, "read.db")
	rows := [][]string{{"command", "wall: least", "p50", "p90", "processor p50", "memory: most"}}
	for _, args := range [][]string{
		{"version"},
		{"extract", article},
		{"read", article, "--dry-run"},
		{"read", article, "--db", record},
	} {
		var wall, cpu measure.Times
		var memory int64
		for range runs {
			for _, end := range []string{"", "-wal", "-shm"} {
				if err := os.Remove(record + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
					return err
				}
			}
			p, err := measure.Run(program, args)
			if err != nil {
				return err
			}
			wall, cpu, memory = append(wall, p.Wall), append(cpu, p.CPU), max(memory, p.Memory)
		}
		name := "annals " + args[0]
		switch len(args) {
		case 3:
			name += " FILE " + args[2]
		case 4:
			name += " FILE, into a new record"
		case 2:
			name += " FILE"
		}
		rows = append(rows, []string{name, measure.Millis(wall.Percentile(0)), measure.Millis(wall.Percentile(50)),
			measure.Millis(wall.Percentile(90)), measure.Millis(cpu.Percentile(50)), fmt.Sprintf("%d MB", memory>>20)})
	}
	return measure.Save(write, fmt.Sprintf(`Reading an article: annals read FILE

The article is %s, %d characters. Each command ran %d times, each time as a process on one core, from start to end.
"extract" records nothing, and "--dry-run" records in memory: what the last line takes more is the file.

%s
%s
`, filepath.Base(article), utf8.RuneCount(text), runs, measure.Table(rows), measure.Conditions(note)))
}
