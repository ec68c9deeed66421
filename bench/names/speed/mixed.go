package main

import (
	"context"
	"fmt"
	"log"
	"net/url"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"annals"
	"annals/bench/measure"
	"annals/bench/names/sets"
	"annals/internal/store/sqlite"
)

// pause is what each client of a mixed load waits between requests, so that the machine can do other things too, and
// growEvery how often the record grows.
const (
	pause     = 20 * time.Millisecond
	growEvery = 5 * time.Second
)

// runMixed asks requests of all kinds while the record grows, and reports errors and memory.
func runMixed(ctx context.Context, program, record string, queries []sets.Query, write string,
	during time.Duration) (err error) {
	copied := record + ".mixed"
	if err := copyRecord(record, copied); err != nil {
		return err
	}
	defer removeRecord(copied)
	s, err := start(program, copied)
	if err != nil {
		return err
	}
	defer func() {
		if e := s.stop(); err == nil {
			err = e
		}
	}()
	store, err := sqlite.Open(ctx, copied, sqlite.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	var asked, failed atomic.Int64
	end := time.Now().Add(during)
	var wg sync.WaitGroup
	for worker := range 4 {
		wg.Go(func() {
			for i := worker; time.Now().Before(end); i++ {
				asked.Add(1)
				if err := s.get(mixed(queries[i*7%len(queries)], i)); err != nil {
					failed.Add(1)
					log.Print(err)
				}
				time.Sleep(pause)
			}
		})
	}
	rows := [][]string{{"minute", "requests", "failed", "revision", "memory"}}
	sample := func(minute int) {
		rows = append(rows, []string{fmt.Sprint(minute), fmt.Sprint(asked.Load()), fmt.Sprint(failed.Load()),
			fmt.Sprint(present(ctx, store)), fmt.Sprintf("%d MB", s.memory())})
	}
	begin := time.Now()
	minute := 0
	sample(0)
	for n := 0; time.Now().Before(end); n++ {
		l := sets.Listed{ID: fmt.Sprint("mixed-", n), Kind: annals.Organization,
			Names: []string{fmt.Sprintf("Mixed Load Column %d", n)}}
		if _, err := store.Append(ctx,
			annals.Batch{Base: present(ctx, store), Entities: []annals.Entity{entityOf(l)}}); err != nil {
			return err
		}
		time.Sleep(growEvery)
		if m := int(time.Since(begin).Minutes()); m > minute {
			minute = m
			sample(minute)
		}
	}
	wg.Wait()
	sample(int(during.Minutes()))
	return measure.Save(write, fmt.Sprintf(`Screening under mixed load, %v

Four clients ask in turn for searches, searches of a day and of an earlier revision, screenings and reconciliations, each with a
pause of %v between requests, while the record grows by an entity every %v and the server follows it.

%s
%s, GOMAXPROCS %d
`, during, pause, growEvery, measure.Table(rows), measure.Machine(), runtime.GOMAXPROCS(0)))
}

// mixed is the address of the nth request of a mixed load: each asks in another way than the one before.
func mixed(q sets.Query, n int) string {
	switch n % 5 {
	case 1:
		return path(q) + "&on=2010-01-01"
	case 2:
		return "/v1/screen?name=" + url.QueryEscape(q.Query)
	case 3:
		return "/reconcile/default?queries=" + url.QueryEscape(fmt.Sprintf(`{"q0": {"query": %q}}`,
			strings.ToValidUTF8(q.Query, "")))
	case 4:
		return path(q) + "&known=r1"
	}
	return path(q)
}

// copyRecord copies a record that nobody writes to, in the place of what an earlier run left.
func copyRecord(record, to string) error {
	removeRecord(to)
	text, err := os.ReadFile(record)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

func removeRecord(path string) {
	for _, part := range []string{"", "-wal", "-shm"} {
		os.Remove(path + part) // what is not there is not missed
	}
}
