package ingest

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"annals"
	"annals/internal/reader"
)

func TestFetch(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /front.txt", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, article) })
	mux.HandleFunc("GET /moved", func(w http.ResponseWriter,
		r *http.Request) {
		http.Redirect(w, r, "/front.txt", http.StatusFound)
	})
	mux.HandleFunc("GET /round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("GET /away", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hostname", http.StatusFound)
	})
	mux.HandleFunc("GET /broken", func(w http.ResponseWriter,
		r *http.Request) {
		http.Error(w, "no", http.StatusServiceUnavailable)
	})
	mux.HandleFunc("GET /page", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<!doctype html><p>The Red Front is a party in Peru.")
	})
	mux.HandleFunc("GET /large", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(reader.MaxFile+1))
	})
	mux.HandleFunc("GET /endless", func(w http.ResponseWriter, r *http.Request) {
		block := make([]byte, 1<<16)
		for range reader.MaxBytes>>16 + 1 {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	for _, c := range []struct {
		path string
		kind error
	}{
		{"/front.txt", nil},
		{"/moved", nil},
		{"/round", annals.ErrUnavailable},
		{"/away", annals.ErrUnavailable},
		{"/broken", annals.ErrUnavailable},
		{"/nothing", annals.ErrNotFound},
		{"/page", nil},
		{"/large", annals.ErrUnsupported},
		{"/endless", annals.ErrUnsupported},
	} {
		t.Run(c.path, func(t *testing.T) {
			inputs, err := Inputs([]string{server.URL + c.path}, nil)
			if err != nil {
				t.Fatal(err)
			}
			r, err := inputs[0].Read(t.Context(), reader.Options{})
			if !errors.Is(err, c.kind) {
				t.Fatalf("error %v, want %v", err, c.kind)
			}
			if err == nil && (r.Document.Source.URL != server.URL+c.path || len(r.Statements) == 0) {
				t.Errorf("read as %+v with %d statements", r.Document.Source, len(r.Statements))
			}
		})
	}
	server.Close()
	inputs, _ := Inputs([]string{server.URL + "/front.txt"}, nil)
	if _, err := inputs[0].Read(t.Context(), reader.Options{}); !errors.Is(err, annals.ErrUnavailable) {
		t.Errorf("nobody answers: %v", err)
	}
}
