// Package wiki reads the plain articles that measurements of the reader need.
package wiki

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// Articles is the file of 3,670 articles, where the shared folder is beside the project.
const Articles = "../../shared/wiki/articles-5k.tar.xz"

// Each yields the name and the text of every article of a .tar.xz file, which the xz program unpacks, until yield says
// that it has enough.
func Each(path string, yield func(name, text string) bool) error {
	xz := exec.Command("xz", "-dc", path)
	xz.Stderr = os.Stderr
	out, err := xz.StdoutPipe()
	if err == nil {
		err = xz.Start()
	}
	if err != nil {
		return fmt.Errorf("unpack %s: %w", path, err)
	}
	defer func() {
		out.Close()
		xz.Wait()
	}()
	archive := tar.NewReader(out)
	for {
		head, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		if head.Typeflag != tar.TypeReg || !strings.HasSuffix(head.Name, ".md") {
			continue
		}
		text, err := io.ReadAll(archive)
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		if !yield(head.Name, string(text)) {
			return nil
		}
	}
}
