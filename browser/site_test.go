package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// site is a running annals serve.
type site struct {
	t       *testing.T
	address string
	token   string
	// id is whom the walk is about, source what is said of it, held how many statements wait for a judgement.
	id, source string
}

// articles are the sources of the walk where the corpus is not there: public facts in our own words.
var articles = map[string]string{"african-national-congress.txt": `The African National Congress (ANC) is a South African ` +
	`political party.[1] It was founded on 8 January 1912 in Bloemfontein.[2] South Africa banned the ANC in April 1960.[3] In ` +
	`1961 it founded uMkhonto we Sizwe, its armed wing.[4] The Soviet Union supported the ANC from 1963 to 1990.[citation needed] ` +
	`Oliver Tambo led the ANC from 1967 to 1991.[5] The ban was lifted on 2 February 1990.[3] The ANC was allied with the South African Communist Party.[6] Critics described the ANC as "a front for communists".[7]
`, "anc-history.txt": `The African National Congress (ANC) was founded on 8 January 1913 in Bloemfontein.[1] The ANC was based in Lusaka from 1964 to 1990.[2] The United States listed the ANC as a terrorist organization in 1988.[3] ` +
	`The United States removed the ANC from its list of terrorist organizations in July 2008.[4]
`}

// open builds the program, reads sources and a list into a record, and serves it.
func open(t *testing.T) *site {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program, db := filepath.Join(dir, "annals"), filepath.Join(dir, "annals.db")
	run := func(name string, args ...string) string {
		t.Helper()
		c := exec.Command(name, args...)
		c.Dir = root
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%s %v: %v\n%s", name, args, err, out)
		}
		return string(out)
	}
	run("go", "build", "-o", program, "./cmd/annals")
	for name, text := range articles {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		run(program, "read", path, "--db", db, "--published", "2015-01-01")
	}
	corpus, _ := filepath.Glob(filepath.Join(root, "..", "shared", "corpus", "dev", "*.txt"))
	if len(corpus) > 0 {
		run(program, append([]string{"read", "--db", db}, corpus...)...)
	} else {
		t.Log("../shared/corpus/dev is not there: the walk goes over our own articles alone")
	}
	hold(t, db)
	list := filepath.Join(root, "internal", "reader", "ofac", "testdata", "sdn.csv")
	for _, day := range []string{"2024-01-02", "2024-02-02"} {
		run(program, "import", "ofac", list, "--published", day, "--db", db)
	}

	serve := exec.Command(program, "serve", "--db", db, "--addr", "127.0.0.1:0")
	talk, err := serve.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		serve.Process.Signal(os.Interrupt)
		serve.Wait()
	})
	s := &site{t: t}
	lines := bufio.NewScanner(talk)
	for s.token == "" && lines.Scan() {
		if m := regexp.MustCompile(`on (http://\S+)`).FindStringSubmatch(lines.Text()); m != nil {
			s.address = m[1]
		}
		if m := regexp.MustCompile(`token=(\S+)`).FindStringSubmatch(lines.Text()); m != nil {
			s.token = m[1]
		}
	}
	if s.token == "" {
		t.Fatal("annals serve does not say where it is")
	}
	go io.Copy(io.Discard, talk)
	var found struct {
		Entities []struct{ ID, Name string }
	}
	s.ask("/v1/search?q="+url.QueryEscape("African National Congress"), &found)
	if len(found.Entities) == 0 {
		t.Fatal("the African National Congress was not read")
	}
	s.id = found.Entities[0].ID
	var sources struct {
		Sources []struct{ ID, Name string }
	}
	s.ask("/v1/sources", &sources)
	for _, src := range sources.Sources {
		if src.Name == "african-national-congress.txt" {
			s.source = src.ID
		}
	}
	return s
}

// ask gets JSON from the server.
func (s *site) ask(path string, into any) {
	s.t.Helper()
	response, err := http.Get(s.address + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(into); err != nil {
		s.t.Fatalf("%s: %v", path, err)
	}
}

// browser starts Chromium, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium on this machine: apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		// its folder is chromedp's to make and to remove
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	limited, end := context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(func() { end(); cancel(); stop() })
	if err := chromedp.Run(limited); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	return limited
}

// axe is the text of axe-core, or the test is skipped.
func axe(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Skip("axe-core is not there: npm ci in the folder browser")
	}
	return string(text)
}

// do runs actions and fails with what they were for.
func do(t *testing.T, ctx context.Context, what string, actions ...chromedp.Action) {
	t.Helper()
	limited, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	if err := chromedp.Run(limited, actions...); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

// visit opens a page. A page that the last action is still loading may take the place of it; then it is opened once more.
func visit(address string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		for range 3 {
			var before, after string
			if err := chromedp.Evaluate("location.href", &before).Do(ctx); err != nil {
				before = "" // between two pages there is none
			}
			err := chromedp.Navigate(address).Do(ctx)
			if err != nil && !strings.Contains(err.Error(), "ERR_ABORTED") {
				return err
			}
			if err := until(`document.readyState === "complete"`).Do(ctx); err != nil {
				return err
			}
			if err := chromedp.Evaluate("location.href", &after).Do(ctx); err == nil && (after != before || after == address) {
				return nil
			}
		}
		return fmt.Errorf("%s does not open", address)
	})
}

// until waits until a condition of the page holds, also over a page load, during which there is nothing to ask.
func until(condition string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		for {
			holds := false
			if err := chromedp.Evaluate("Boolean("+condition+")", &holds).Do(ctx); err == nil && holds {
				return nil
			}
			select {
			case <-ctx.Done():
				where := ""
				chromedp.Evaluate("location.href", &where).Do(context.WithoutCancel(ctx)) // only to tell
				return fmt.Errorf("waiting for %s at %s: %w", condition, where, ctx.Err())
			case <-time.After(50 * time.Millisecond):
			}
		}
	})
}

// value evaluates an expression in the page.
func value[T any](t *testing.T, ctx context.Context, expression string) (v T) {
	t.Helper()
	do(t, ctx, expression, chromedp.Evaluate(expression, &v))
	return v
}

// as shows pages in a size and with dark or light colours.
func as(width, height int64, dark bool) chromedp.Action {
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	return chromedp.Tasks{
		emulation.SetDeviceMetricsOverride(width, height, 1, width < 600),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
	}
}

// enter shows the token, so that the browser may write.
func (s *site) enter(ctx context.Context) {
	s.t.Helper()
	do(s.t, ctx, "enter the token", visit(s.address+"/enter?token="+s.token+"&next=/"), until(`location.pathname === "/"`))
}

// shot keeps a picture of a page where SHOTS names a folder.
func shot(t *testing.T, ctx context.Context, name string) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	var picture []byte
	do(t, ctx, "picture "+name, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		picture, err = page.CaptureScreenshot().Do(ctx)
		return err
	}))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	name = strings.Trim(regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(name), "-"), "-")
	if err := os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o644); err != nil {
		t.Fatal(err)
	}
}

// outside fails when a page asks for anything that is not on this machine.
func outside(t *testing.T, ctx context.Context, s *site) {
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, s.address) &&
			!strings.HasPrefix(e.Request.URL, "data:") && !strings.HasPrefix(e.Request.URL, "about:") {
			t.Errorf("a page asks for %s", e.Request.URL)
		}
	})
	do(t, ctx, "watch the network", network.Enable())
}

// pages are the addresses that every check goes over.
func (s *site) pages() []string {
	e := "/e/" + s.id
	var evidence struct{ Statements map[string]any }
	s.ask("/v1/entities/"+s.id+"/timeline", &evidence)
	why := ""
	for id := range evidence.Statements {
		why = max(why, id)
	}
	list := []string{"/", "/find?q=congres", "/texts?q=armed+wing", "/entities", "/sources", "/source/" + s.source, "/why/" + why,
		e + "?on=1989-01-01",
		e + "?on=2008-07-01", e + "/network?on=1975-01-01&hops=2", e + "/contradictions", e + "/members",
		"/contradictions?source=" + url.QueryEscape(s.source), "/health",
		"/health?source=" + url.QueryEscape(s.source), "/review", "/review?of=pairs", "/review/merge", "/review/withdraw?list=ofac-sdn",
		"/decisions", "/compare", "/lists", "/lists/ofac-sdn",
		"/enter", "/e/nobody-of-this-name", e + "?on=yesterday"}
	for _, may := range []string{"/add", "/screen"} {
		if response, err := http.Get(s.address + may); err == nil {
			response.Body.Close()
			if response.StatusCode == http.StatusOK {
				list = append(list, may)
			}
		}
	}
	return list
}

func sprint(path string, width int64, dark bool) string {
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	return fmt.Sprint(path, " ", width, " ", scheme)
}
