//go:build !unix

package cli

import "os"

// windowWidth knows no portable way to ask a terminal for its width, and takes 80 columns of a character device.
func windowWidth(f *os.File) (int, bool) {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return 0, false
	}
	return 80, true
}
