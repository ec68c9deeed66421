// Command status measures how long "annals status" takes on records of growing size.
//
//	go run ./status -write results/status.txt
//
// It makes a synthetic record of each size, once, in the folder out; the largest takes some minutes. Then it asks for
// the standing of organizations drawn at random, on days drawn at random: first within one process, as a server does,
// then as the command, a process for each question.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/bench/measure"
	"annals/bench/synthetic"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/store/sqlite"
)

const (
	questions = 2000 // asked within one process
	processes = 100
	seed      = 1
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "out", "where records are made and kept")
	sizes := flag.String("sizes", "10000,100000,1000000", "how many statements the records have")
	write := flag.String("write", "", "the file to write the result to")
	note := flag.String("note", "", "what to add to the result: what else the machine did")
	flag.Parse()
	if err := run(context.Background(), *out, *sizes, *write, *note); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, out, sizes, write, note string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	program, err := measure.Build(out)
	if err != nil {
		return err
	}
	rows := [][]string{{"statements", "file", "organizations", "of one: median", "most", "p50", "p99", "max",
		"processor p50", "p99", "process p50", "p99"}}
	for _, text := range strings.Split(sizes, ",") {
		size, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("-sizes: %w", err)
		}
		r, err := synthetic.Made(ctx, out, size)
		if err != nil {
			return err
		}
		row, err := measured(ctx, r, program)
		if err != nil {
			return err
		}
		rows = append(rows, row)
		log.Print(strings.Join(row, "  "))
	}
	return measure.Save(write, fmt.Sprintf(`The standing of an organization on a day: annals status NAME --on DAY

Records are synthetic. "of one" is how many statements the articles on one organization make. %d questions were asked in
one process, which had the record open, about organizations and days drawn at random: p50, p99 and max are what they
took from asking to answer, "processor" how long one core worked on them. %d more were asked by the command, each a
process of its own on one core, from start to end.

%s
%s
`, questions, processes, measure.Table(rows), measure.Conditions(note)))
}

// measured asks the record, and gives a row of the table.
func measured(ctx context.Context, r synthetic.Record, program string) ([]string, error) {
	file, err := os.Stat(r.Path)
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, r.Path, sqlite.Options{MustExist: true})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	random := rand.New(rand.NewPCG(seed, 1))
	draw := func() (name string, on edtf.Day) {
		o := r.Organizations[random.IntN(len(r.Organizations))]
		return o.Name, edtf.DayOf(int64(1985+random.IntN(31)), 1+random.IntN(12), 1+random.IntN(28))
	}
	within, cpu, err := measure.Of(questions, func() error {
		at, err := s.At(ctx, annals.Known{})
		if err != nil {
			return err
		}
		name, on := draw()
		_, err = query.Answer(ctx, at, annals.Question{Ask: annals.AskStatus, Entity: name, On: on})
		return errors.Join(err, at.Close())
	})
	if err != nil {
		return nil, err
	}
	var alone measure.Times
	for range processes {
		name, on := draw()
		p, err := measure.Run(program, []string{"status", name, "--on", on.String(), "--db", r.Path})
		if err != nil {
			return nil, err
		}
		alone = append(alone, p.Wall)
	}
	var of []int
	total := 0
	for _, o := range r.Organizations {
		of = append(of, o.Statements)
		total += o.Statements
	}
	slices.Sort(of)
	return []string{fmt.Sprint(total), fmt.Sprintf("%d MB", file.Size()>>20), fmt.Sprint(len(of)),
		fmt.Sprint(of[len(of)/2]), fmt.Sprint(of[len(of)-1]), measure.Millis(within.Percentile(50)),
		measure.Millis(within.Percentile(99)), measure.Millis(within.Percentile(100)),
		measure.Millis(cpu.Percentile(50)), measure.Millis(cpu.Percentile(99)), measure.Millis(alone.Percentile(50)),
		measure.Millis(alone.Percentile(99))}, nil
}
