// Command speed measures the screening server: how soon it is ready, what memory it takes, how long a request takes and
// how many it answers a second, with the client on the same machine.
//
//	go run ./names/speed -write results/names.txt
//	go run ./names/speed -mixed 15m -write results/names-mixed.txt     requests of all kinds while the record grows
//
// It makes its records once, in the folder out, from the lists of ../../shared/names.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
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
	rows := [][]string{{"entities", "ready", "processor", "memory", "after load", "new names: p50", "p99", "requests/s, 1 client", "2", "8", "processor a request: server", "client",
		"asked again: p50", "p99", "requests/s, 8 clients"}}
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

// server is a server that runs.
type server struct {
	*exec.Cmd
	address string
	ready   time.Duration
	talk    *bytes.Buffer
}

func start(program, record string) (*server, error) {
	s := &server{Cmd: exec.Command(program, "serve", "--db", record, "--addr", "127.0.0.1:0"), talk: &bytes.Buffer{}}
	stderr, err := s.StderrPipe()
	if err != nil {
		return nil, err
	}
	begin := time.Now()
	if err := s.Start(); err != nil {
		return nil, err
	}
	said := make([]byte, 4096)
	for s.address == "" {
		n, err := stderr.Read(said)
		if err != nil {
			return nil, fmt.Errorf("the server does not start: %w", err)
		}
		s.talk.Write(said[:n])
		s.address = regexp.MustCompile(`http://\S+`).FindString(s.talk.String())
	}
	go io.Copy(io.Discard, stderr)
	if err := s.get("/readyz"); err != nil {
		return nil, err
	}
	s.ready = time.Since(begin)
	return s, nil
}

var client = &http.Client{Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}}

func (s *server) get(path string) error {
	response, err := client.Get(s.address + path)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != 200 {
		err = fmt.Errorf("%s: status %d: %.200s", path, response.StatusCode, text)
	}
	return err
}

// stop ends the server and waits for it.
func (s *server) stop() error {
	if err := s.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return s.Wait()
}

// memory is the resident memory of the server in MB; 0 where the system does not tell.
func (s *server) memory() int { return s.status("VmRSS:") >> 10 }

func (s *server) status(field string) int {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == field {
			n, _ := strconv.Atoi(f[1])
			return n
		}
	}
	return 0
}

// processor is the processor time that the server has taken; 0 where the system does not tell.
func (s *server) processor() time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.Process.Pid))
	if err != nil {
		return 0
	}
	f := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return time.Duration(user+system) * time.Second / 100
}

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

// pause is what each client of a mixed load waits between requests, so that the machine can do other things too, and
// growEvery how often the record grows.
const (
	pause     = 20 * time.Millisecond
	growEvery = 5 * time.Second
)

// runMixed asks requests of all kinds while the record grows, and reports errors and memory.
func runMixed(ctx context.Context, program, record string, queries []sets.Query, write string, during time.Duration) (err error) {
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
					address = "/reconcile/default?queries=" + url.QueryEscape(fmt.Sprintf(`{"q0": {"query": %q}}`, strings.ToValidUTF8(q.Query, "")))
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
		rows = append(rows, []string{fmt.Sprint(minute), fmt.Sprint(asked.Load()), fmt.Sprint(failed.Load()), fmt.Sprint(present(ctx, store)), fmt.Sprintf("%d MB", s.memory())})
	}
	begin := time.Now()
	minute := 0
	sample(0)
	for n := 0; time.Now().Before(end); n++ {
		l := sets.Listed{ID: fmt.Sprint("mixed-", n), Kind: annals.Organization, Names: []string{fmt.Sprintf("Mixed Load Column %d", n)}}
		if _, err := store.Append(ctx, annals.Batch{Base: present(ctx, store), Entities: []annals.Entity{entityOf(l)}}); err != nil {
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
