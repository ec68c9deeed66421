package main

import (
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"sync"
	"sync/atomic"
	"time"

	"annals/bench/measure"
	"annals/bench/names/sets"
)

func path(q sets.Query) string {
	schema := "Organization"
	if q.Type == "person" {
		schema = "Person"
	}
	return "/search/default?limit=10&schema=" + schema + "&q=" + url.QueryEscape(q.Query)
}

func one(program, record string, queries []sets.Query, during time.Duration) (row []string, err error) {
	s, err := start(program, record)
	if err != nil {
		return nil, err
	}
	defer func() {
		if e := s.stop(); err == nil {
			err = e
		}
	}()
	fresh, starting := s.memory(), s.processor()
	var first, again measure.Times
	for _, times := range []*measure.Times{&first, &again} {
		for _, q := range queries {
			begin := time.Now()
			if err := s.get(path(q)); err != nil {
				return nil, err
			}
			*times = append(*times, time.Since(begin))
		}
	}
	entities := regexp.MustCompile(`of (\d+) entities`).FindStringSubmatch(s.talk.String())[1]
	row = []string{entities, measure.Millis(s.ready), measure.Millis(starting), fmt.Sprintf("%d MB", fresh), "",
		measure.Millis(first.Percentile(50)), measure.Millis(first.Percentile(99))}
	asked := 0
	var server, client time.Duration
	for _, clients := range []int{1, 2, 8} {
		server, client = s.processor(), own()
		n, err := load(s, clients, during, func(i int) string { return path(changed(queries, asked+i)) })
		if err != nil {
			return nil, err
		}
		server, client = (s.processor()-server)/time.Duration(n), (own()-client)/time.Duration(n)
		asked += n + clients
		row = append(row, fmt.Sprintf("%.0f", float64(n)/during.Seconds()))
	}
	n, err := load(s, 8, during, func(i int) string { return path(queries[i%len(queries)]) })
	if err != nil {
		return nil, err
	}
	row = append(row, measure.Millis(server), measure.Millis(client), measure.Millis(again.Percentile(50)),
		measure.Millis(again.Percentile(99)), fmt.Sprintf("%.0f", float64(n)/during.Seconds()))
	row[4] = fmt.Sprintf("%d MB", s.memory())
	return row, nil
}

// own is the processor time that this process has taken.
func own() time.Duration {
	return (&server{Cmd: &exec.Cmd{Process: &os.Process{Pid: os.Getpid()}}}).processor()
}

// changed is the query at a place of an endless list of names that nobody asked for before: the queries over and over, each
// time with two other letters exchanged for others.
func changed(queries []sets.Query, i int) sets.Query {
	q := queries[i%len(queries)]
	letters := []rune(q.Query)
	round := i / len(queries)
	for _, letter := range []rune{rune('a' + round%26), rune('a' + round/26%26)} {
		letters[(round*7+int(letter))%len(letters)] = letter
	}
	q.Query = string(letters)
	return q
}

// load asks for the paths of an endless list from several clients for some time, and counts the answers.
func load(s *server, clients int, during time.Duration, list func(i int) string) (int, error) {
	var next, answered atomic.Int64
	var failed atomic.Pointer[error]
	end := time.Now().Add(during)
	var wg sync.WaitGroup
	for range clients {
		wg.Go(func() {
			for time.Now().Before(end) {
				if err := s.get(list(int(next.Add(1)))); err != nil {
					failed.Store(&err)
					return
				}
				answered.Add(1)
			}
		})
	}
	wg.Wait()
	if err := failed.Load(); err != nil {
		return 0, *err
	}
	return int(answered.Load()), nil
}
