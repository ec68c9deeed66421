// Command speed measures the screening server: how soon it is ready, what memory it takes, how long a request takes and
// how many it answers a second, with the client on the same machine.
//
//	go run ./names/speed -write results/names.txt
//	go run ./names/speed -mixed 15m -write results/names-mixed.txt     requests of all kinds while the record grows
//
// It makes its records once, in the folder out, from the lists of ../../shared/names.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"time"

	"annals"
	"annals/bench/measure"
	"annals/bench/names/sets"
	"annals/internal/store/sqlite"
	"annals/names"
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "out", "where records are made and kept")
	write := flag.String("write", "", "the file to write the result to")
	mixed := flag.Duration("mixed", 0, "ask requests of all kinds for so long, while the record grows")
	during := flag.Duration("d", 10*time.Second, "how long each load lasts")
	flag.Parse()
	if err := run(context.Background(), *out, *write, *mixed, *during); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, out, write string, mixed, during time.Duration) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	program, err := measure.Build(out)
	if err != nil {
		return err
	}
	listed, err := sets.OFAC(sets.Folder(0))
	if err != nil {
		return err
	}
	queries, err := sets.Queries(sets.Folder(0), "queries.jsonl")
	if err != nil {
		return err
	}
	small := filepath.Join(out, "names-ofac.db")
	if err := makeRecord(ctx, small, listed); err != nil {
		return err
	}
	if mixed > 0 {
		return runMixed(ctx, program, small, queries, write, mixed)
	}
	large := filepath.Join(out, "names-130k.db")
	people, err := sets.People(sets.Folder(0), 130473-len(listed))
	if err != nil {
		return err
	}
	if err := makeRecord(ctx, large, append(listed[:len(listed):len(listed)], people...)); err != nil {
		return err
	}
	rows := [][]string{{"entities", "ready", "processor", "memory", "after load", "new names: p50", "p99",
		"requests/s, 1 client", "2", "8", "processor a request: server", "client", "asked again: p50", "p99", "requests/s, 8 clients"}}
	for _, record := range []string{small, large} {
		row, err := one(program, record, queries, during)
		if err != nil {
			return err
		}
		rows = append(rows, row)
	}
	return measure.Save(write, fmt.Sprintf(`Screening: annals serve, GET /search/default?q=…&limit=10

The names are the %d of queries.jsonl, asked one at a time, each once; then each load for %v, with the client on the same
machine. A server remembers whom it found for some thousands of names, so that a load of new names asks each name with two
letters exchanged for others, never twice the same; the processor times are those of a request of that load with 8 clients, of the server and of the
client. "Asked again" are names that were asked for before. Ready is from the start of the process to the first answer, and the
processor time that it took; memory is resident.
Goals: 5,000 requests a second; p50 0.3 ms, p99 4 ms; ready 0.7 s and 120 MB at 15,000 entities, 500 MB at 130,000. The
peer, watchman, on such a machine: about 200; 1 ms and 43 ms; 2.3 s and 105 to 233 MB; 1.6 GB.

%s
%s
`, len(queries), during, measure.Table(rows), measure.Machine()))
}

// makeRecord makes a record of listed entities, unless it is there.
func makeRecord(ctx context.Context, file string, listed []sets.Listed) (err error) {
	if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	s, err := sqlite.Open(ctx, file+".part", sqlite.Options{})
	if err != nil {
		return err
	}
	var entities []annals.Entity
	for _, l := range listed {
		entities = append(entities, entityOf(l))
	}
	for len(entities) > 0 {
		n := min(5000, len(entities))
		if _, err := s.Append(ctx, annals.Batch{Base: present(ctx, s), Entities: entities[:n]}); err != nil {
			s.Close() // the error of appending is the one to tell
			return err
		}
		entities = entities[n:]
	}
	if err := s.Close(); err != nil {
		return err
	}
	return os.Rename(file+".part", file)
}

func entityOf(l sets.Listed) annals.Entity {
	e := annals.Entity{ID: annals.NewEntityID("", "bench:"+l.ID, ""), Name: l.Names[0], Kind: l.Kind, Ref: "bench:" + l.ID}
	for _, n := range l.Names {
		e.Names = append(e.Names, annals.EntityName{Name: n, Key: names.Key(n)})
	}
	return e
}

func present(ctx context.Context, s annals.Store) annals.Revision {
	at, err := s.At(ctx, annals.Known{})
	if err != nil {
		return 0
	}
	defer at.Close()
	return at.Moment().Revision
}
