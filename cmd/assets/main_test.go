package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestAssetsAreBuilt compares the files that are committed with what their sources give.
func TestAssetsAreBuilt(t *testing.T) {
	files, err := build("../../internal/web/assets/src")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join("../../internal/web/assets", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what its source gives; run go run ./cmd/assets", name)
		}
	}
	if len(files) < 2 {
		t.Errorf("%d files were built; a script and a style were expected", len(files))
	}
}
