package annotated

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"strings"
	"unicode"
)

// Archive is a folder of articles as plain text, with the name by which a pack means it.
type Archive struct {
	Name  string
	Files fs.FS
}

// page is a file of an archive.
type page struct{ archive, file string }

// shingle is how many words are looked for together.
const shingle = 6

// find tells for each text the page that has most of its runs of six words, the first of the first archive where
// several have as many; the zero page where none has any. Marks, figures and the case of letters make no difference.
func find(texts []string, archives []Archive) ([]page, error) {
	wanted := map[uint64][]int{}
	for i, t := range texts {
		for h := range shingles(t) {
			wanted[h] = append(wanted[h], i)
		}
	}
	best, most := make([]page, len(texts)), make([]int, len(texts))
	for _, a := range archives {
		err := fs.WalkDir(a.Files, ".", func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			text, err := fs.ReadFile(a.Files, path)
			if err != nil {
				return err
			}
			shared := map[int]int{}
			for h := range shingles(string(text)) {
				for _, i := range wanted[h] {
					shared[i]++
				}
			}
			for i, n := range shared {
				if n > most[i] {
					best[i], most[i] = page{a.Name, path}, n
				}
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("archive %s: %w", a.Name, err)
		}
	}
	return best, nil
}

// shingles are the hashes of the runs of words of a text.
func shingles(text string) map[uint64]bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	hashes := make([]uint64, len(words))
	for i, w := range words {
		h := fnv.New64a()
		_, _ = h.Write([]byte(strings.ToLower(w)))
		hashes[i] = h.Sum64()
	}
	out := make(map[uint64]bool, len(words))
	for i := 0; i+shingle <= len(hashes); i++ {
		var run uint64
		for _, h := range hashes[i : i+shingle] {
			run = run*1099511628211 + h
		}
		out[run] = true
	}
	return out
}
