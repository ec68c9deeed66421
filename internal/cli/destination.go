package cli

import (
	"fmt"
	"os"
	"path/filepath"
)

// destination refuses a file to write, given with a flag, that cannot be written: before the work whose result would be lost.
func destination(flag, path string) error {
	if path == "" || path == "-" {
		return nil
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return usageError{fmt.Sprintf("%s: %s is a folder", flag, path), "give the name of a file in it"}
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return usageError{fmt.Sprintf("%s: there is no folder %s", flag, folder), "make it first, or give another file"}
	}
	return nil
}
