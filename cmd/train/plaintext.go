package main

import (
	"archive/tar"
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/lang/learn"
)

// plainText reads articles from a .tar.xz file, by way of the xz program, and yields them.
type plainText struct {
	path string
	err  error
}

// endMatter are the headings after which an article is lists and notes.
var endMatter = map[string]bool{"references": true, "external links": true, "see also": true, "notes": true,
	"bibliography": true, "further reading": true, "sources": true, "footnotes": true}

// plainText reads the sentences of articles to learn English from, in an order in which neighbours have nothing to do
// with each other.
func (t *trainer) plainText() (*learn.Text, error) {
	p := &plainText{path: t.text}
	text := learn.NewText()
	for article := range p.articles() {
		taken := 0
		for paragraph := range prose(article) {
			for _, s := range lang.Sentences(paragraph, 0, len(paragraph)) {
				if taken < t.recipe.perArticle && isWhole(s) {
					text.Add(s.Tokens)
					taken++
				}
			}
		}
	}
	random := rand.New(rand.NewPCG(5, 6))
	random.Shuffle(len(text.Sentences), func(i, j int) {
		text.Sentences[i], text.Sentences[j] = text.Sentences[j], text.Sentences[i]
	})
	t.progress("%d tokens of plain text in %d sentences", text.Tokens, len(text.Sentences))
	return text, p.err
}

// shortest and longest are the lengths of sentences to learn from.
const shortest, longest = 5, 70

// isWhole reports whether a sentence looks like one: neither a heading nor a line of a table.
func isWhole(s lang.Sentence) bool {
	n := len(s.Tokens)
	return n >= shortest && n <= longest && s.Tokens[n-1].Text == "."
}

// prose yields the paragraphs of an article before its lists and notes.
func prose(article string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(article) {
			line = strings.TrimSpace(line)
			if endMatter[strings.ToLower(strings.Trim(line, "= "))] {
				return
			}
			line = clean(line)
			if strings.ContainsRune(line, ' ') && !yield(line) {
				return
			}
		}
	}
}

func (p *plainText) articles() iter.Seq[string] {
	return func(yield func(string) bool) {
		file, err := os.Open(p.path)
		if err != nil {
			p.err = fmt.Errorf("read plain text: %w", err)
			return
		}
		defer file.Close()
		xz := exec.Command("xz", "-dc")
		xz.Stdin = file
		out, err := xz.StdoutPipe()
		if err == nil {
			err = xz.Start()
		}
		if err != nil {
			p.err = fmt.Errorf("unpack %s: %w", p.path, err)
			return
		}
		defer xz.Wait()
		defer out.Close()
		archive := tar.NewReader(bufio.NewReaderSize(out, 1<<20))
		for {
			head, err := archive.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				p.err = fmt.Errorf("unpack %s: %w", p.path, err)
				return
			}
			if head.Typeflag != tar.TypeReg {
				continue
			}
			text, err := io.ReadAll(archive)
			if err != nil {
				p.err = fmt.Errorf("unpack %s: %s: %w", p.path, head.Name, err)
				return
			}
			if !yield(string(text)) {
				return
			}
		}
	}
}

// clean takes citation marks like [12] and the underscores of italics out of a line.
func clean(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '_':
		case c == '[':
			end := strings.IndexByte(line[i:], ']')
			if end > 1 && end <= 4 && strings.Trim(line[i+1:i+end], "0123456789") == "" {
				i += end
				continue
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
