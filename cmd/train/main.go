// Command train makes the English model of internal/extract/lang from treebanks. It never trains on a test treebank
// and puts no text of a treebank into the model, only hashes and weights.
//
//	go run ./cmd/train -treebank ../shared/treebank            # train, write the model, print its scores
//	go run ./cmd/train -treebank ../shared/treebank -check     # train anew and compare with the committed model
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"annals/internal/extract/lang"
)

type options struct {
	treebank string
	out      string
	check    bool
	epochs   int
}

func main() {
	var o options
	flag.StringVar(&o.treebank, "treebank", "../shared/treebank", "folder of the treebanks (train, gum-dev, … .conllu or .conllu.xz)")
	flag.StringVar(&o.out, "out", "internal/extract/lang/english.model", "where the model file goes")
	flag.BoolVar(&o.check, "check", false, "train anew and compare with the file instead of writing it")
	flag.IntVar(&o.epochs, "tagger-epochs", 6, "how often the tagger sees the training sentences")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	began := time.Now()
	progress := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%5.0fs  %s\n", time.Since(began).Seconds(), fmt.Sprintf(format, args...))
	}
	all, err := readTreebank(o.treebank, "train")
	if err != nil {
		return err
	}
	train := trainable(all)
	examples := make([]lang.Example, len(train))
	for i := range train {
		examples[i] = train[i].Example
	}
	progress("read %d training sentences", len(train))
	m := lang.NewModel()
	m.LearnLemmas(examples)
	m.LearnTagger(examples, o.epochs, lang.Keep{Scout: 3, Updates: 4, Weight: 2}, func(epoch int, wrong float64) {
		progress("tagger epoch %d: %.2f %% wrong", epoch+1, 100*wrong)
	})
	file := m.File()
	progress("model of %d bytes", len(file))
	if m, err = lang.ReadModel(file); err != nil {
		return err
	}
	if err := os.WriteFile(o.out, file, 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	return evaluateAll(o, m)
}

// trainable drops what is off the genre: transcribed conversation, whose terms are also the least clear.
func trainable(all []sentence) []sentence {
	var out []sentence
	for _, s := range all {
		if s.genre != "conversation" {
			out = append(out, s)
		}
	}
	return out
}

// evaluateAll prints the scores on the development and test sets.
func evaluateAll(o options, m *lang.Model) error {
	for _, name := range []string{"gum-dev", "ewt-dev", "pud-test"} {
		sentences, err := readTreebank(o.treebank, name)
		if err != nil {
			return err
		}
		sets := map[string][]sentence{name: sentences}
		order := []string{name}
		if name == "pud-test" {
			order = []string{"pud wiki", "pud news"}
			for _, s := range sentences {
				set := "pud news"
				if s.id[0] == 'w' {
					set = "pud wiki"
				}
				sets[set] = append(sets[set], s)
			}
		}
		for _, set := range order {
			fmt.Printf("%-9s %s\n", set, evaluate(m, sets[set]))
		}
	}
	return nil
}
