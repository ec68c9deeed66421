package cli

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestServe starts the server on a free port, asks it, reads another source into the record, and stops it.
func TestServe(t *testing.T) {
	db := filepath.Join(t.TempDir(), "annals.db")
	read := func(text string) {
		t.Helper()
		var out, talk bytes.Buffer
		code := Main(t.Context(), []string{"read", "-", "--db", db, "--published", "2014-05-06"},
			System{Stdin: strings.NewReader(text), Stdout: &out, Stderr: &talk, Now: time.Now})
		if code != exitDone {
			t.Fatalf("read: %d %s", code, talk.String())
		}
	}
	read("The Red Front is a political organization. Canada listed the Red Front as a terrorist organization in 2009.")
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	talk, w := io.Pipe()
	exit := make(chan int, 1)
	go func() {
		exit <- Main(ctx, []string{"serve", "--db", db, "--addr", "127.0.0.1:0"}, System{Stdout: io.Discard, Stderr: w, Now: time.Now})
		w.Close()
	}()
	lines := bufio.NewScanner(talk)
	if !lines.Scan() {
		t.Fatalf("the server says nothing; exit code %d", <-exit)
	}
	address := regexp.MustCompile(`http://\S+`).FindString(lines.Text())
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), "to add sources and to review, open "+address+"/enter?token=") {
		t.Fatalf("on this machine alone the server says how to write: %q", lines.Text())
	}
	go io.Copy(io.Discard, talk) // what the server says later must not block it
	get := func(path string) string {
		t.Helper()
		response, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		text, err := io.ReadAll(response.Body)
		if err != nil || response.StatusCode != 200 {
			t.Fatalf("%s: %d %v %s", path, response.StatusCode, err, text)
		}
		return string(text)
	}
	if text := get("/search/default?q=Red+Frunt"); !strings.Contains(text, `"caption":"Red Front"`) {
		t.Errorf("search: %s", text)
	}
	get("/readyz")
	for path, want := range map[string]string{"/entities": "<h1>Who is in the record</h1>", "/v1/entities": `"name":"Red Front"`,
		"/v1/search?q=red+fr": `"name":"Red Front"`} {
		if text := get(path); !strings.Contains(text, want) {
			t.Errorf("%s has no %q: %s", path, want, text)
		}
	}
	read("The Blue League is a political organization. France banned the Blue League in 2011.")
	deadline := time.Now().Add(20 * time.Second)
	for !strings.Contains(get("/search/default?q=Blue+League"), `"caption":"Blue League"`) {
		if time.Now().After(deadline) {
			t.Fatal("what was read is not served")
		}
		time.Sleep(100 * time.Millisecond)
	}
	stop()
	select {
	case code := <-exit:
		if code != exitDone {
			t.Errorf("the server ends with %d", code)
		}
	case <-time.After(20 * time.Second):
		t.Error("the server does not stop")
	}
}

// TestServeRefuses: nothing is served to others without a token that is worth the name.
func TestServeRefuses(t *testing.T) {
	db := filepath.Join(t.TempDir(), "annals.db")
	short := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(short, []byte("secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, []byte("\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	lines := filepath.Join(t.TempDir(), "lines")
	if err := os.WriteFile(lines, []byte("the first line\nthe second line\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(stdin string, args ...string) (int, string) {
		var talk bytes.Buffer
		code := Main(t.Context(), append(args, "--db", db),
			System{Stdin: strings.NewReader(stdin), Stdout: io.Discard, Stderr: &talk, Now: time.Now})
		return code, talk.String()
	}
	if code, talk := run("The Red Front is a political organization.", "read", "-"); code != exitDone {
		t.Fatalf("read: %d %s", code, talk)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--addr", "0.0.0.0:0"}, exitUsage, "not served without a token"},
		{[]string{"--addr", ":0", "--open"}, exitUsage, "not served without a token"},
		{[]string{"--addr", "127.0.0.1:0", "--host", "record.example.org"}, exitUsage, "not served without a token"},
		{[]string{"--addr", "0.0.0.0:0", "--token-file", short}, exitUsage, "6 characters; 16 are the fewest"},
		{[]string{"--addr", "127.0.0.1:0", "--token-file", short + "er"}, exitInput,
			"not found\nhint: openssl rand -hex 24 > FILE makes one"},
		{[]string{"--addr", "127.0.0.1:0", "--token-file", empty}, exitInput, "empty has no token in it"},
		{[]string{"--addr", "127.0.0.1:0", "--token-file", lines}, exitUsage, "that no header of a request can have"},
		{[]string{"--addr", "127.0.0.1:0", "--host", "https://record.example.org/"}, exitUsage, "is no name of a host"},
		{[]string{"--addr", "127.0.0.1:0", "--on", "2009-01-26"}, exitUsage, "each question takes on and known"},
	} {
		code, talk := run("", append([]string{"serve"}, c.args...)...)
		if code != c.code || !strings.Contains(talk, c.says) {
			t.Errorf("%v: %d %s", c.args, code, talk)
		}
	}
}
