// Command site measures how long the pages take, and how many of them a second can be served.
//
//	go run ./site -write results/site.txt
//
// It asks for pages of a synthetic record of 1,000,000 statements, made once in the folder out, about organizations and days
// drawn at random: each page is made anew. Then it asks for dossiers over HTTP as fast as they come, for some seconds, first
// the same one and then different ones. Last it weighs the dossier of an organization with 500 statements.
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"annals"
	"annals/bench/measure"
	"annals/bench/synthetic"
	"annals/internal/gate"
	"annals/internal/query"
	"annals/internal/resolve"
	"annals/internal/screen"
	"annals/internal/store/memory"
	"annals/internal/store/sqlite"
	"annals/internal/web"
)

const (
	load    = 8 * time.Second // of each load
	clients = 16
	seed    = 2
	heavy   = 500 // statements of the weighed dossier
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "out", "where records are made and kept")
	size := flag.Int("size", 1_000_000, "how many statements the record has")
	write := flag.String("write", "", "the file to write the result to")
	asked := flag.Int("pages", 300, "how many pages of each kind are made")
	note := flag.String("note", "", "what to add to the result: what else the machine did")
	flag.Parse()
	if err := run(context.Background(), *out, *size, *asked, *write, *note); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, out string, size, asked int, write, note string) error {
	r, err := synthetic.Made(ctx, out, size)
	if err != nil {
		return err
	}
	store, err := sqlite.Open(ctx, r.Path, sqlite.Options{MustExist: true})
	if err != nil {
		return err
	}
	defer store.Close()
	site, err := pagesOf(ctx, store)
	if err != nil {
		return err
	}
	table, err := site.pages(ctx, store, r, asked)
	if err != nil {
		return err
	}
	log.Print(table)
	rates, err := site.rates(r)
	if err != nil {
		return err
	}
	log.Print(rates)
	weights, err := weigh(ctx)
	if err != nil {
		return err
	}
	return measure.Save(write, fmt.Sprintf(`The pages of a record of %d statements

%d pages of each kind, on organizations and days drawn at random, each made anew in the server's process; "processor" is how
long one core worked on it. "sent" is the median size, compressed.

%s
Dossiers over HTTP on the loopback, by %d clients in the same process as the server, for %s each

%s
The dossier of an organization with %d statements, as a browser loads it the first time

%s
%s
`, size, asked, table, clients, load, rates, heavy, weights, measure.Conditions(note)))
}

// site is the pages of a record.
type site struct{ http.Handler }

func pagesOf(ctx context.Context, store annals.Store) (site, error) {
	keeper, err := screen.NewKeeper(ctx, store)
	if err != nil {
		return site{}, err
	}
	door := gate.New(gate.Options{Token: "a token of the benchmark", OpenReading: true})
	pages := web.New(store, keeper, web.Options{Now: func() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) },
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Gate: door,
		ParseKnown: func(string) (annals.Known, error) { return annals.Known{}, annals.ErrInvalid }})
	return site{door.Wrap(pages)}, nil
}

// get asks for a page as a browser does. Redirections are followed.
func (s site) get(path string) (*httptest.ResponseRecorder, error) {
	for range 3 {
		r := httptest.NewRequest("GET", path, nil)
		r.Header.Set("Accept-Encoding", "gzip")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		switch w.Code {
		case http.StatusOK:
			return w, nil
		case http.StatusSeeOther:
			path = w.Header().Get("Location")
		default:
			return nil, fmt.Errorf("%s: %d", path, w.Code)
		}
	}
	return nil, fmt.Errorf("%s leads nowhere", path)
}

// decidedBy is how many statements tell what a state decided of others.
func decidedBy(ctx context.Context, snap annals.Snapshot, state annals.EntityID) (int, error) {
	about, err := resolve.Find(ctx, snap, string(state))
	if err != nil {
		return 0, fmt.Errorf("what a state decided: %w; make a record of more statements, by -size", err)
	}
	answer, rest, err := query.Dossier(ctx, snap, about, annals.Question{}, query.Part{Most: 1})
	if err != nil {
		return 0, err
	}
	for _, s := range answer.Sections {
		if s.Name == query.Decided {
			return len(s.Rows) + rest.Left[s.Name], nil
		}
	}
	return 0, fmt.Errorf("%s decided nothing in a record so small; make one of more statements, by -size", about.Ref.Name)
}

// pages measures each kind of page.
func (s site) pages(ctx context.Context, store annals.Store, r synthetic.Record, asked int) (string, error) {
	random := rand.New(rand.NewPCG(seed, 1))
	turn := 0 // so that no two addresses are the same
	organization := func() string {
		o := r.Organizations[random.IntN(len(r.Organizations))]
		return "/e/" + string(o.Entities[0])
	}
	on := func() string {
		turn++
		return fmt.Sprintf("on=%04d-%02d-%02d&q=%d", 1985+random.IntN(31), 1+random.IntN(12), 1+random.IntN(28), turn)
	}
	snap, err := store.At(ctx, annals.Known{})
	if err != nil {
		return "", err
	}
	defer snap.Close()
	sources, err := snap.Sources(ctx)
	if err != nil {
		return "", err
	}
	// A state lists tens of thousands in such a record.
	state := "/e/" + string(annals.NewEntityID("", "iso3166:US", ""))
	decided, err := decidedBy(ctx, snap, annals.NewEntityID("", "iso3166:US", ""))
	if err != nil {
		return "", err
	}
	source := func() string { return url.QueryEscape(string(sources[random.IntN(len(sources))].ID)) }
	statement := func() (string, error) {
		o := r.Organizations[random.IntN(len(r.Organizations))]
		list, err := snap.About(ctx, o.Entities[:1])
		if err != nil || len(list) == 0 {
			return "", errors.Join(err, fmt.Errorf("nothing is said of %s", o.Name))
		}
		return string(list[random.IntN(len(list))].ID), nil
	}
	rows := [][]string{{"page", "p50", "p99", "max", "processor p50", "p99", "sent"}}
	for _, kind := range []struct {
		name    string
		address func() (string, error)
	}{
		{"dossier", func() (string, error) { return organization() + "?" + on(), nil }},
		{"ties", func() (string, error) { return organization() + "/network?" + on(), nil }},
		{"ties, two steps", func() (string, error) { return organization() + "/network?hops=2&" + on(), nil }},
		{"dossier of a state", func() (string, error) { return state + "?" + on(), nil }},
		{"what it decided", func() (string, error) {
			return fmt.Sprint(state, "?list=decided&from=", random.IntN(decided), "&", on()), nil
		}},
		{"its ties", func() (string, error) { return state + "/network?" + on(), nil }},
		{"contradictions", func() (string, error) { return organization() + "/contradictions?" + on(), nil }},
		{"evidence", func() (string, error) { id, err := statement(); return "/why/" + id + "?" + on(), err }},
		{"source", func() (string, error) { return "/source/" + source() + "?" + on(), nil }},
		{"health of a source", func() (string, error) { return "/health?source=" + source() + "&" + on(), nil }},
		{"two versions", func() (string, error) { return "/compare?old=" + source() + "&new=" + source() + "&" + on(), nil }},
		{"search", func() (string, error) {
			o := r.Organizations[random.IntN(len(r.Organizations))]
			return "/find?part=suggestions&q=" + url.QueryEscape(o.Name[:min(len(o.Name), 6+random.IntN(12))]), nil
		}},
		{"entities", func() (string, error) { return fmt.Sprint("/entities?from=", 100*random.IntN(100), "&", on()), nil }},
		{"sources", func() (string, error) { return fmt.Sprint("/sources?from=", 50*random.IntN(100), "&", on()), nil }},
		{"first page", func() (string, error) { return "/?" + on(), nil }},
		{"review", func() (string, error) { return "/review?" + on(), nil }},
	} {
		times := asked
		if kind.name == "review" {
			times = max(1, asked/10)
		}
		row, err := s.row(kind.name, kind.address, times)
		if err != nil {
			return "", fmt.Errorf("%s: %w", kind.name, err)
		}
		rows = append(rows, row)
		log.Print(strings.Join(row, "  "))
	}
	return measure.Table(rows), nil
}

// row measures one kind of page, made so many times: each of another address.
func (s site) row(name string, address func() (string, error), times int) (row []string, err error) {
	var sizes measure.Times // bytes, counted like times
	addresses := make([]string, times)
	for i := range addresses {
		if addresses[i], err = address(); err != nil {
			return nil, err
		}
	}
	i := 0
	wall, cpu, err := measure.Of(times, func() error {
		w, err := s.get(addresses[i])
		if err != nil {
			return err
		}
		i++
		sizes = append(sizes, time.Duration(w.Body.Len()))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return []string{name, measure.Millis(wall.Percentile(50)), measure.Millis(wall.Percentile(99)),
		measure.Millis(wall.Percentile(100)), measure.Millis(cpu.Percentile(50)), measure.Millis(cpu.Percentile(99)),
		fmt.Sprintf("%.1f kB", float64(sizes.Percentile(50))/1000)}, nil
}

// rates measures how many dossiers a second are served.
func (s site) rates(r synthetic.Record) (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: s}
	go server.Serve(listener)
	defer server.Close()
	base := "http://" + listener.Addr().String()
	rows := [][]string{{"dossiers", "a second", "p50", "p99", "failed"}}
	random := rand.New(rand.NewPCG(seed, 3))
	one := base + "/e/" + string(r.Organizations[0].Entities[0])
	few := make([]string, 1000)
	for i := range few {
		few[i] = fmt.Sprint(base, "/e/", r.Organizations[random.IntN(len(r.Organizations))].Entities[0])
	}
	for _, kind := range []struct {
		name    string
		address func(n int64) string
	}{
		{"the same one", func(int64) string { return one }},
		{"a thousand, in turn", func(n int64) string { return few[n%int64(len(few))] }},
		{"each another day, made anew", func(n int64) string { return fmt.Sprint(few[n%int64(len(few))], "?on=1999-05-06&q=", n) }},
	} {
		var n, failed atomic.Int64
		var mu sync.Mutex
		var took measure.Times
		end := time.Now().Add(load)
		start := time.Now()
		var wg sync.WaitGroup
		client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}, Timeout: 10 * time.Second}
		for range clients {
			wg.Go(func() {
				var own measure.Times
				for time.Now().Before(end) {
					asked := time.Now()
					response, err := client.Get(kind.address(n.Add(1)))
					if err != nil {
						failed.Add(1)
						continue
					}
					io.Copy(io.Discard, response.Body)
					response.Body.Close()
					if response.StatusCode != http.StatusOK {
						failed.Add(1)
					}
					own = append(own, time.Since(asked))
				}
				mu.Lock()
				took = append(took, own...)
				mu.Unlock()
			})
		}
		wg.Wait()
		row := []string{kind.name, fmt.Sprintf("%.0f", float64(len(took))/time.Since(start).Seconds()),
			measure.Millis(took.Percentile(50)), measure.Millis(took.Percentile(99)), fmt.Sprint(failed.Load())}
		rows = append(rows, row)
		log.Print(strings.Join(row, "  "))
	}
	return measure.Table(rows), nil
}

var linked = regexp.MustCompile(`(?:href|src)="(/assets/[^"]+)"`)

// weigh says how much a browser loads for the dossier of an organization with many statements.
func weigh(ctx context.Context) (string, error) {
	store := memory.New(memory.Options{Now: synthetic.Clock()})
	organizations, err := synthetic.Fill(ctx, store, synthetic.Size{Statements: 40_000, Seed: seed}, func(int) {})
	if err != nil {
		return "", err
	}
	best := organizations[0]
	for _, o := range organizations {
		if abs(o.Statements-heavy) < abs(best.Statements-heavy) {
			best = o
		}
	}
	s, err := pagesOf(ctx, store)
	if err != nil {
		return "", err
	}
	page, err := s.get("/e/" + string(best.Entities[0]) + "?on=1999-05-06")
	if err != nil {
		return "", err
	}
	rows := [][]string{{"of it", "sent"}, {fmt.Sprintf("the page, of %d statements", best.Statements),
		kilobytes(page.Body.Len())}}
	total, scripts := page.Body.Len(), 0
	text, err := gzip.NewReader(bytes.NewReader(page.Body.Bytes()))
	if err != nil {
		return "", err
	}
	html, err := io.ReadAll(text)
	if err != nil {
		return "", err
	}
	for _, m := range linked.FindAllSubmatch(html, -1) {
		asset, err := s.get(string(m[1]))
		if err != nil {
			return "", err
		}
		rows = append(rows, []string{string(m[1][strings.LastIndexByte(string(m[1]), '/')+1:]), kilobytes(asset.Body.Len())})
		total += asset.Body.Len()
		if strings.HasSuffix(string(m[1]), ".js") {
			scripts += asset.Body.Len()
		}
	}
	rows = append(rows, []string{"all", kilobytes(total)}, []string{"scripts among it", kilobytes(scripts)})
	return measure.Table(rows), nil
}

func kilobytes(n int) string { return fmt.Sprintf("%.1f kB", float64(n)/1000) }

func abs(n int) int { return max(n, -n) }
