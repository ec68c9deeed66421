package cli

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"annals"
	"annals/internal/reader/listing"
)

// TestReadListBound: what is larger than any list is refused by its size, before it is in memory.
func TestReadListBound(t *testing.T) {
	name := filepath.Join(t.TempDir(), "disk.csv")
	if err := os.WriteFile(name, []byte("1,2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if data, err := readList(name); err != nil || string(data) != "1,2\n" {
		t.Errorf("%q, %v", data, err)
	}
	if err := os.Truncate(name, listing.MaxFile+1); err != nil {
		t.Skip("the file system keeps no file with a hole: ", err)
	}
	if data, err := readList(name); !errors.Is(err, annals.ErrUnsupported) || data != nil {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}
