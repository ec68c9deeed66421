package names

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"sync"
)

// method counts the changes of the comparison, and of [Key] and [Skeleton], that change their results.
const method = "13"

// Version names what comparison rests on: the number of the method and the beginning of the hash of its tables. Names
// compare alike, and have the same keys and skeletons, wherever it is the same.
func Version() string { return version() }

var version = sync.OnceValue(func() string {
	h := sha256.New()
	for _, files := range []embed.FS{soundFiles, wordFiles} {
		err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := files.ReadFile(path)
			h.Write(append([]byte(path), 0))
			h.Write(text)
			h.Write([]byte{0})
			return err
		})
		if err != nil {
			panic("names: the tables of the build cannot be read: " + err.Error())
		}
	}
	for _, text := range []string{lettersText, simplifiedText, mandarinText, costsText, initialsText, letterNamesText,
		relatedText, koreanText} {
		h.Write(append([]byte(text), 0))
	}
	return method + "-" + hex.EncodeToString(h.Sum(nil)[:6])
})
