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
	remove := func() {
		for _, part := range []string{"", "-wal", "-shm"} {
			os.Remove(copied + part) // of an earlier run, or of this one
		}
	}
	remove()
	text, err := os.ReadFile(record)
	if err != nil {
		return err
	}
	if err := os.WriteFile(copied, text, 0o644); err != nil {
		return err
	}
	defer remove()
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
				q := queries[i*7%len(queries)]
				address := path(q)
				switch i % 5 {
				case 1:
					address += "&on=2010-01-01"
				case 2:
					address = "/v1/screen?name=" + url.QueryEscape(q.Query)
				case 3:
					address = "/reconcile/default?queries=" + url.QueryEscape(fmt.Sprintf(`{"q0": {"query": %q}}`,
						strings.ToValidUTF8(q.Query, "")))
				case 4:
					address += "&known=r1"
				}
				asked.Add(1)
				if err := s.get(address); err != nil {
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
