// Command rules counts how often each rule of the extractor fires on articles that it was not written for.
//
//	go run ./rules -limit 1500 -write results/rules.txt
//
// The articles are those of ../../shared/wiki/articles-5k.tar.xz, unpacked by the xz program, an even sample of them; of
// each the opening is read. A rule that fires on none of them says nothing about English: it is looked at, and deleted
// unless its construction is plainly one that other texts have.
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"annals/bench/wiki"
	"annals/internal/extract"
	"annals/internal/extract/frame/rule"
	"annals/internal/reader"
)

const (
	// opening is how many bytes of an article are read, to the end of the line.
	opening = 6000
	total   = 3670
)

func main() {
	log.SetFlags(0)
	articles := flag.String("articles", wiki.Articles, "a .tar.xz file of plain articles")
	limit := flag.Int("limit", 1500, "how many of them to read")
	write := flag.String("write", "", "the file to write the result to")
	flag.Parse()
	if err := run(*articles, *limit, *write); err != nil {
		log.Fatal(err)
	}
}

func run(articles string, limit int, write string) error {
	fired := map[string]int{}
	read, statements := 0, 0
	step := max(1, total/max(1, limit))
	number := 0
	err := wiki.Each(articles, func(name, text string) bool {
		if number++; number%step != 0 {
			return true
		}
		doc, _, err := reader.Read(name, strings.NewReader(cut(text)), reader.Options{})
		if err != nil {
			return true
		}
		found, _, _ := extract.Extract(&doc)
		for _, s := range found {
			statements++
			fired[s.Reading.Rules[0]]++
		}
		if read++; read%100 == 0 {
			fmt.Fprintf(os.Stderr, "\r%d articles", read)
		}
		return read < limit
	})
	fmt.Fprintln(os.Stderr)
	if err != nil {
		return err
	}
	report := table(fired, read, statements)
	fmt.Print(report)
	if write == "" {
		return nil
	}
	return os.WriteFile(write, []byte(report), 0o644)
}

// cut is the opening of a text, without its last line where that is broken off.
func cut(text string) string {
	if len(text) <= opening {
		return text
	}
	text = text[:opening]
	if end := strings.LastIndexByte(text, '\n'); end > 0 {
		text = text[:end]
	}
	return text
}

// table writes the rules and how often each fired, those of the tables that never did last.
func table(fired map[string]int, articles, statements int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles, %d statements\n\n", articles, statements)
	for _, name := range slices.Sorted(maps.Keys(fired)) {
		fmt.Fprintf(&b, "%-28s %6d\n", name, fired[name])
	}
	b.WriteString("\nnever fired:\n")
	for _, r := range rule.All() {
		if fired[r.Name] == 0 {
			fmt.Fprintf(&b, "%s\n", r.Name)
		}
	}
	return b.String()
}
