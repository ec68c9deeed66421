package annotated

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// version is the version of the form of a pack.
const version = 1

// header is the first line of a pack.
var header = struct {
	Annotations int    `json:"annotations"`
	About       string `json:"about"`
}{version, "Statements annotated in articles, without their texts: a line with an article, then a line for each of its " +
	"statements. " +
	"text makes the article's text of stretches of the archive's file and of words that are not in it; all other pairs of numbers " +
	"are stretches of the text so made, for words, and e1, e2 … are its entities, in the order of their names. Offsets count code " +
	"points. What is quick was annotated in a few minutes, all else with care. internal/annotated tells more; go run ./cmd/weigh " +
	"unpack makes the articles again."}

// lines are values, each in JSON on a line of its own.
type lines struct {
	bytes.Buffer
	err error
}

func (l *lines) add(v any) {
	if err := appendJSON(&l.Buffer, v); err != nil {
		l.err = errors.Join(l.err, err)
	}
	l.WriteByte('\n')
}

// readPack reads a pack. An error names the line.
func readPack(r io.Reader) ([]*packed, error) {
	var out []*packed
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var line struct {
			Annotations int    `json:"annotations"`
			About       string `json:"about"`
			packed
			packedStatement
		}
		d := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		d.DisallowUnknownFields()
		err := d.Decode(&line)
		switch {
		case err != nil:
		case n == 1:
			if line.Annotations != version {
				err = fmt.Errorf("found a pack of version %d, expected %d", line.Annotations, version)
			}
		case line.Article != "":
			err = line.packed.check()
			out = append(out, &line.packed)
		case len(out) == 0 || line.Type == "":
			err = errors.New("expected an article or a statement of one")
		default:
			a := out[len(out)-1]
			a.statements = append(a.statements, line.packedStatement)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(out) == 0 {
		return nil, errors.New("no articles in the pack")
	}
	return out, nil
}

// Unpack makes the articles of a pack again, NAME.txt and NAME.gold.jsonl in a directory that is there, and tells how
// many it made. Those that the pack only names are copied from the directory kept. An article whose text is not the one
// that was packed is not made; the error has a line for each such article.
func Unpack(r io.Reader, dir, kept string, archives []Archive) (int, error) {
	articles, err := readPack(r)
	if err != nil {
		return 0, err
	}
	made := 0
	var failed error
	for _, a := range articles {
		var text string
		var gold []byte
		if a.Gold {
			text, gold, err = a.copied(kept)
		} else {
			text, gold, err = a.restored(archives)
		}
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", a.Article, err))
			continue
		}
		path := filepath.Join(dir, a.Article+ending)
		if err := errors.Join(os.WriteFile(textOf(path), []byte(text), 0o644), os.WriteFile(path, gold, 0o644)); err != nil {
			return made, err
		}
		made++
	}
	return made, failed
}

// copied are the text and the annotation of an article that is only named.
func (a *packed) copied(kept string) (string, []byte, error) {
	path := filepath.Join(kept, a.Article+ending)
	text, err := os.ReadFile(textOf(path))
	if err != nil {
		return "", nil, fmt.Errorf("it is only named, and not where annotated articles are kept: %w", err)
	}
	if sum := checksum(string(text)); sum != a.SHA256 {
		return "", nil, fmt.Errorf("the text in %s has the checksum %s, expected %s: it is not the one that was packed",
			strings.TrimSuffix(kept, "/"), sum, a.SHA256)
	}
	gold, err := os.ReadFile(path)
	return string(text), gold, err
}
