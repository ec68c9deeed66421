package synthetic

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"time"

	"annals/internal/store/sqlite"
)

// Record is a synthetic record in a file.
type Record struct {
	Path          string
	Organizations []Organization
}

// Made is the record of a size in the folder out. Both are made unless they are there from an earlier run; the largest takes
// some minutes.
func Made(ctx context.Context, out string, size int) (Record, error) {
	r := Record{Path: filepath.Join(out, fmt.Sprintf("status-%d.db", size))}
	list := filepath.Join(out, fmt.Sprintf("status-%d.json", size))
	text, err := os.ReadFile(list)
	if err == nil {
		return r, json.Unmarshal(text, &r.Organizations)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return r, err
	}
	if err := os.Remove(r.Path); err != nil && !errors.Is(err, fs.ErrNotExist) { // half made
		return r, err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return r, err
	}
	s, err := sqlite.Open(ctx, r.Path, sqlite.Options{Now: Clock()})
	if err != nil {
		return r, err
	}
	start, next := time.Now(), 0
	r.Organizations, err = Fill(ctx, s, Size{Statements: size, Seed: 1}, func(n int) {
		if n >= next {
			log.Printf("%d of %d statements after %s", n, size, time.Since(start).Round(time.Second))
			next += max(size/10, 1)
		}
	})
	if err := errors.Join(err, s.Close()); err != nil {
		return r, err
	}
	if text, err = json.Marshal(r.Organizations); err != nil {
		return r, err
	}
	return r, os.WriteFile(list, text, 0o644)
}
