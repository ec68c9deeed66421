package ingest

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

// TestWaiting: what waits for words that do not come ends with its context, and loses none of those that came.
func TestWaiting(t *testing.T) {
	out, in := io.Pipe()
	defer in.Close()
	input, err := File("-", out)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	r, err := input.Open(ctx)
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.WriteString(in, "The Front is a party.") }()
	got := make([]byte, len("The Front is a party."))
	if _, err := io.ReadFull(r, got); err != nil || string(got) != "The Front is a party." {
		t.Errorf("%q, %v", got, err)
	}
	cancel() // nobody writes any more, and nobody closes the pipe
	if n, err := r.Read(got); n != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d bytes, %v", n, err)
	}

	input, err = File("-", strings.NewReader("whole"))
	if err != nil {
		t.Fatal(err)
	}
	if r, err = input.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); string(got) != "whole" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}
