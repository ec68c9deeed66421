package http1_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"annals/internal/http1"
)

// long is how long these tests wait for what must come, on a machine that has much else to do.
const long = 20 * time.Second

func dial(t *testing.T, address string) (net.Conn, *bufio.Reader) {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	c.SetReadDeadline(time.Now().Add(long))
	return c, bufio.NewReader(c)
}

// answer reads an answer.
func answer(t *testing.T, r *bufio.Reader) (status int, text string) {
	t.Helper()
	response, err := http.ReadResponse(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

// TestSlowClients: whoever is slow to ask, or asks nothing, is sent away; nobody else notices.
func TestSlowClients(t *testing.T) {
	const soon = 150 * time.Millisecond
	for _, c := range []struct {
		name, sent string
		after      func(*timeouts)
		says       string // how what comes back begins
	}{
		{"nothing", "", func(o *timeouts) { o.header = soon }, ""},
		{"half a line", "GET /ec", func(o *timeouts) { o.header = soon }, "HTTP/1.1 400 Bad Request\r\n"},
		{"half a header", "GET /echo HTTP/1.1\r\nHost: h\r\n", func(o *timeouts) { o.header = soon }, ""},
		{"half a second request", "GET /ignore HTTP/1.1\r\nHost: h\r\n\r\nGET", func(o *timeouts) { o.header = soon },
			"HTTP/1.1 200 OK\r\n"},
		{"half a body", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc", func(o *timeouts) { o.read = soon },
			"HTTP/1.1 400 Bad Request\r\n"},
		{"half a body that nobody wants", "POST /ignore HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc",
			func(o *timeouts) { o.read = soon }, "HTTP/1.1 200 OK\r\n"},
		{"no more", "GET /ignore HTTP/1.1\r\nHost: h\r\n\r\n", func(o *timeouts) { o.idle = soon }, "HTTP/1.1 200 OK\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			after := patient
			c.after(&after)
			_, address := serve(t, handlers(), after)
			conn, r := dial(t, address)
			io.WriteString(conn, c.sent)
			text, err := io.ReadAll(r) // until the server closes
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(string(text), c.says) || c.says == "" && len(text) > 0 {
				t.Errorf("%q", text)
			}
		})
	}
}

// TestSlowReaders: an answer that nobody takes is given up.
func TestSlowReaders(t *testing.T) {
	after := patient
	after.write = 200 * time.Millisecond
	failed := make(chan error, 1)
	_, address := serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		piece := bytes.Repeat([]byte("x"), 1<<20)
		for range 100 {
			if _, err := w.Write(piece); err != nil {
				failed <- err
				return
			}
		}
		failed <- nil
	}), after)
	conn, _ := dial(t, address)
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: h\r\n\r\n")
	select {
	case err := <-failed:
		if err == nil {
			t.Error("a hundred megabytes were sent to a client that reads none")
		}
	case <-time.After(long):
		t.Error("the answer is never given up")
	}
}

// TestLateReaders: a client that asks more than the system takes answers for before it reads any gets all of them whole.
func TestLateReaders(t *testing.T) {
	const requests = 600 // of 30 KB each: the buffers of both ends hold 10 MB at most
	_, address := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, strings.Repeat(r.URL.Query().Get("n")+" ", 6000))
	}), patient)
	conn, r := dial(t, address)
	asked := make(chan error, 1)
	go func() {
		for n := range requests {
			if _, err := fmt.Fprintf(conn, "GET /?n=%04d HTTP/1.1\r\nHost: h\r\n\r\n", n); err != nil {
				asked <- err
				return
			}
		}
		asked <- nil
	}()
	select { // the server cannot go on before the answers are read
	case <-time.After(300 * time.Millisecond):
	case err := <-asked:
		if err != nil {
			t.Fatal(err)
		}
	}
	for n := range requests {
		if status, text := answer(t, r); status != 200 || text != strings.Repeat(fmt.Sprintf("%04d ", n), 6000) {
			t.Fatalf("answer %d has the status %d and %d bytes", n, status, len(text))
		}
	}
}

// gated is a handler that tells when it has a request, and answers when it may.
func gated() (h http.Handler, began chan *http.Request, may chan struct{}) {
	began, may = make(chan *http.Request, 1), make(chan struct{})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/now" {
			io.WriteString(w, "now")
			return
		}
		began <- r
		<-may
		io.WriteString(w, "done")
	}), began, may
}

// TestShutdown: a request under way is answered, connections without one are closed, and nobody else gets in.
func TestShutdown(t *testing.T) {
	h, began, may := gated()
	s, address := serve(t, h, patient)
	idle, idleReader := dial(t, address)
	io.WriteString(idle, "GET /now HTTP/1.1\r\nHost: h\r\n\r\n")
	answer(t, idleReader)
	fresh, _ := dial(t, address)
	busy, busyReader := dial(t, address)
	io.WriteString(busy, "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
	<-began
	stopped := make(chan error, 1)
	go func() { stopped <- s.Shutdown(context.Background()) }()
	for what, c := range map[string]net.Conn{"that was answered": idle, "that never asked": fresh} {
		c.SetReadDeadline(time.Now().Add(long))
		if _, err := c.Read(make([]byte, 1)); err == nil || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a connection %s is not closed: %v", what, err)
		}
	}
	if c, err := net.Dial("tcp", address); err == nil {
		c.Close()
		t.Error("a connection is accepted while the server stops")
	}
	select {
	case err := <-stopped:
		t.Fatalf("it stopped before the request was answered: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(may)
	if status, text := answer(t, busyReader); status != 200 || text != "done" {
		t.Errorf("%d %s", status, text)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	if _, err := busyReader.ReadByte(); err != io.EOF {
		t.Errorf("the connection is kept: %v", err)
	}
}

// TestShutdownCutsOff: a request that takes longer than the server waits is cut off, and its context ends.
func TestShutdownCutsOff(t *testing.T) {
	h, began, may := gated()
	s, address := serve(t, h, patient)
	conn, _ := dial(t, address)
	io.WriteString(conn, "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
	r := <-began
	ctx, stop := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer stop()
	if err := s.Shutdown(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Shutdown: %v", err)
	}
	<-r.Context().Done()
	close(may)
}

// TestClientGone: the context of a request ends when its client goes away, with a body or without one.
func TestClientGone(t *testing.T) {
	for name, sent := range map[string]string{
		"GET":  "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n",
		"POST": "POST /wait HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc",
	} {
		t.Run(name, func(t *testing.T) {
			ended := make(chan struct{})
			_, address := serve(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
				io.Copy(io.Discard, r.Body)
				<-r.Context().Done()
				close(ended)
			}), patient)
			conn, _ := dial(t, address)
			io.WriteString(conn, sent)
			time.Sleep(20 * time.Millisecond)
			conn.Close()
			select {
			case <-ended:
			case <-time.After(long):
				t.Fatal("nobody tells the handler")
			}
		})
	}
}

// TestAskedAhead: what arrives while a request takes long is the next request, whole.
func TestAskedAhead(t *testing.T) {
	h, began, may := gated()
	_, address := serve(t, h, patient)
	conn, r := dial(t, address)
	io.WriteString(conn, "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
	first := <-began
	time.Sleep(120 * time.Millisecond) // longer than a request goes unwatched
	io.WriteString(conn, "GET /now HTTP/1.1\r\nHost: h\r\n\r\n")
	time.Sleep(20 * time.Millisecond)
	if err := first.Context().Err(); err != nil {
		t.Errorf("the client is thought gone: %v", err)
	}
	may <- struct{}{}
	for _, want := range []string{"done", "now"} {
		if status, text := answer(t, r); status != 200 || text != want {
			t.Errorf("%d %s, want %s", status, text, want)
		}
	}
}

// TestPanicsAreLogged, but not those by which a handler gives up.
func TestPanicsAreLogged(t *testing.T) {
	var log bytes.Buffer
	s := &http1.Server{Handler: handlers(), HeaderTimeout: long, ReadTimeout: long, WriteTimeout: long, IdleTimeout: long,
		MaxHeader: maxHeader, Log: slog.New(slog.NewTextHandler(&log, nil))}
	l := listen(t)
	go s.Serve(l)
	for _, path := range []string{"/abort", "/panic"} {
		conn, r := dial(t, l.Addr().String())
		fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: h\r\n\r\n", path)
		if text, err := io.ReadAll(r); err != nil || len(text) > 0 {
			t.Errorf("%s: %q %v", path, text, err)
		}
	}
	if err := s.Shutdown(t.Context()); err != nil { // from here on nobody writes to the log
		t.Fatal(err)
	}
	if text := log.String(); strings.Count(text, "level=ERROR") != 1 || !strings.Contains(text, "as it was told to") {
		t.Errorf("the log: %s", text)
	}
}

// TestManyClients asks by many connections at once, each many times, with bodies and without.
func TestManyClients(t *testing.T) {
	_, address := serve(t, handlers(), patient)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8}, Timeout: long}
	defer client.CloseIdleConnections()
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for k := range 50 {
				text := strings.Repeat(fmt.Sprint(i, k), 1+(k%7)*3000)
				response, err := client.Post("http://"+address+"/echo", "text/plain", strings.NewReader(text))
				if err != nil {
					t.Error(err)
					return
				}
				got, err := io.ReadAll(response.Body)
				response.Body.Close()
				if want := fmt.Sprintf("POST %s \"/echo\" %q", address, text); err != nil || string(got) != want {
					t.Errorf("%d bytes, %v; %d were expected", len(got), err, len(want))
					return
				}
			}
		})
	}
	all.Wait()
}
