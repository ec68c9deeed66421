package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/lang/learn"
)

// sentence is one sentence of a treebank, with the text it was made from.
type sentence struct {
	id, genre, text string
	learn.Example
}

// readTreebank reads name.conllu of a folder, or name.conllu.xz by way of the xz program.
func readTreebank(folder, name string) ([]sentence, error) {
	path := filepath.Join(folder, name+".conllu")
	data, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		path += ".xz"
		if data, err = exec.Command("xz", "-dc", path).Output(); err != nil {
			return nil, fmt.Errorf("unpack treebank %s: %w", path, err)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	out, err := parseTreebank(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// parseTreebank reads sentences in CoNLL-U.
func parseTreebank(r io.Reader) ([]sentence, error) {
	var out []sentence
	var s sentence
	genre := ""
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	end := func() {
		if len(s.Tokens) > 0 {
			s.genre = genre
			s.place()
			out = append(out, s)
		}
		s = sentence{}
	}
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" {
			end()
			continue
		}
		if line[0] == '#' {
			key, value, _ := strings.Cut(line[1:], " = ")
			switch strings.TrimSpace(key) {
			case "newdoc id":
				genre = genreOf(value)
			case "sent_id":
				s.id = value
			case "text":
				s.text = value
			}
			continue
		}
		field := strings.Split(line, "\t")
		if len(field) != 10 {
			return nil, fmt.Errorf("line %d: %d fields instead of 10", n, len(field))
		}
		if strings.ContainsAny(field[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(field[6])
		if err != nil {
			return nil, fmt.Errorf("line %d: head %q is no number", n, field[6])
		}
		t := lang.NewToken(field[1])
		t.Lemma, t.UPOS, t.Tag = field[2], field[3], field[4]
		s.Tokens = append(s.Tokens, t)
		s.Tree = append(s.Tree, lang.Arc{Head: head - 1, Rel: field[7]})
	}
	end()
	return out, lines.Err()
}

// place finds the tokens in the sentence's text.
func (s *sentence) place() {
	at := 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		j := strings.Index(s.text[at:], t.Text)
		if j < 0 {
			// The text was normalised otherwise; the token has no place and counts as missed.
			t.Start, t.End = -1-i, -1-i
			continue
		}
		t.Glued = j == 0 && i > 0
		t.Start = at + j
		t.End = t.Start + len(t.Text)
		at = t.End
	}
}

// genreOf is the genre in a document's name: "bio" of "GUM_bio_x", "reviews" of "reviews-1".
func genreOf(doc string) string {
	if rest, ok := strings.CutPrefix(doc, "GUM_"); ok {
		genre, _, _ := strings.Cut(rest, "_")
		return genre
	}
	genre, _, _ := strings.Cut(doc, "-")
	return genre
}

// withoutAsides takes what stands in brackets out of a sentence, brackets included, if nothing outside depends on it.
// ok tells that there was something to take out.
func withoutAsides(e learn.Example) (_ learn.Example, ok bool) {
	inside := make([]bool, len(e.Tokens))
	depth := 0
	for i, t := range e.Tokens {
		if t.Text == "(" || t.Text == "[" {
			depth++
		}
		inside[i] = depth > 0
		ok = ok || inside[i]
		if (t.Text == ")" || t.Text == "]") && depth > 0 {
			depth--
		}
	}
	if !ok || depth != 0 {
		return e, false
	}
	place := make([]int, len(e.Tokens))
	var out learn.Example
	for i, t := range e.Tokens {
		place[i] = len(out.Tokens)
		if !inside[i] {
			out.Tokens = append(out.Tokens, t)
		}
	}
	for i, a := range e.Tree {
		if inside[i] {
			continue
		}
		if a.Head >= 0 {
			if inside[a.Head] {
				return e, false
			}
			a.Head = place[a.Head]
		}
		out.Tree = append(out.Tree, a)
	}
	return out, len(out.Tokens) > 1
}
