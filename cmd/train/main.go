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
	"strings"
	"time"

	"annals/internal/extract/lang"
)

type options struct {
	treebank     string
	text         string
	out          string
	parts        string
	check        bool
	taggerEpochs int
	parserEpochs int
	keep         int
	scout        int
	weight       int
	silverMost   int
}

func main() {
	var o options
	flag.StringVar(&o.treebank, "treebank", "../shared/treebank", "folder of the treebanks (train, gum-dev, … .conllu or .conllu.xz)")
	flag.StringVar(&o.text, "text", "../shared/wiki/articles-20k.tar.xz", "plain articles to learn classes of words from")
	flag.StringVar(&o.out, "out", "internal/extract/lang/english.model", "where the model file goes")
	flag.StringVar(&o.parts, "parts", "clusters,lemmas,tagger,forward,backward", "what to train; the rest stays as it is in the file")
	flag.BoolVar(&o.check, "check", false, "train anew and compare with the file instead of writing it")
	flag.IntVar(&o.taggerEpochs, "tagger-epochs", 6, "how often the tagger sees the training sentences")
	flag.IntVar(&o.parserEpochs, "parser-epochs", 8, "how often a parser sees the training sentences")
	flag.IntVar(&o.keep, "keep", 6, "how often a parser's feature must be updated while scouting to be kept")
	flag.IntVar(&o.scout, "scout", 3, "how many epochs a parser's features are tried for")
	flag.IntVar(&o.weight, "least", 4, "least weight kept, in 1/64 of an update")
	flag.IntVar(&o.silverMost, "silver", 15000, "how many sentences of plain text the parsers learn from besides")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// trainer holds what the steps of a training run share.
type trainer struct {
	options
	began    time.Time
	model    *lang.Model
	examples []lang.Example
}

func (t *trainer) progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%5.0fs  %s\n", time.Since(t.began).Seconds(), fmt.Sprintf(format, args...))
}

// epochs reports the epochs of one step.
func (t *trainer) epochs(what string) func(int, float64) {
	return func(epoch int, wrong float64) {
		t.progress("%s epoch %d: %.2f %% wrong", what, epoch+1, 100*wrong)
	}
}

func (t *trainer) has(part string) bool {
	for p := range strings.SplitSeq(t.parts, ",") {
		if p == part {
			return true
		}
	}
	return false
}

func run(o options) error {
	t := &trainer{options: o, began: time.Now(), model: lang.NewModel()}
	if old, err := os.ReadFile(o.out); err == nil && len(old) > 0 {
		if t.model, err = lang.ReadModel(old); err != nil {
			return err
		}
	}
	all, err := readTreebank(o.treebank, "train")
	if err != nil {
		return err
	}
	held, err := readTreebank(o.treebank, heldOut)
	if err != nil {
		return err
	}
	for _, s := range trainable(all, held) {
		t.examples = append(t.examples, s.Example)
	}
	t.progress("read %d training sentences", len(t.examples))
	if err := t.train(); err != nil {
		return err
	}
	file := t.model.File()
	t.progress("model of %d bytes", len(file))
	if err := os.WriteFile(o.out, file, 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	m, err := lang.ReadModel(file)
	if err != nil {
		return err
	}
	return evaluateAll(o, m)
}

func (t *trainer) train() error {
	if t.has("clusters") {
		text := &plainText{path: t.text}
		size := lang.ClusterSize{Words: 30000, Contexts: 1500, Classes: 320, Broad: 60, Rounds: 7}
		t.model.LearnClusters(text.paragraphs(), size, func(round, moved int) {
			t.progress("clusters round %d: %d words moved", round+1, moved)
		})
		if text.err != nil {
			return text.err
		}
	}
	keepTags := lang.Keep{Scout: 3, Updates: 4, Weight: 2}
	if t.has("lemmas") {
		irregular, err := irregularForms()
		if err != nil {
			return err
		}
		t.model.LearnLemmas(append([]lang.Example{irregular}, t.examples...))
	}
	if t.has("tagger") {
		t.model.LearnTagger(t.examples, t.taggerEpochs, keepTags, t.epochs("tagger"))
	}
	if !t.has("forward") && !t.has("backward") {
		return nil
	}
	examples := t.tagUnseen()
	if t.has("silver") {
		text := &plainText{path: t.text}
		examples = append(examples, t.silver(text, t.silverMost)...)
		if text.err != nil {
			return text.err
		}
	}
	k := lang.Keep{Scout: t.scout, Updates: t.keep, Weight: t.weight}
	for _, part := range []string{"forward", "backward"} {
		if t.has(part) {
			t.model.LearnParser(examples, part == "backward", t.parserEpochs, k, t.epochs(part))
		}
	}
	return nil
}

// folds is into how many parts the examples are cut to be tagged by a tagger that has not seen them, so that a parser
// learns from the mistakes it will meet.
const folds = 4

// tagUnseen copies the examples with tags predicted by taggers trained on the other folds.
func (t *trainer) tagUnseen() []lang.Example {
	out := make([]lang.Example, len(t.examples))
	for fold := range folds {
		var rest []lang.Example
		for i, e := range t.examples {
			if i/50%folds != fold {
				rest = append(rest, e)
			}
		}
		m := t.model.Apprentice()
		m.LearnTagger(rest, 4, lang.Keep{}, nil)
		for i, e := range t.examples {
			if i/50%folds == fold {
				e.Tokens = append([]lang.Token(nil), e.Tokens...)
				m.Tag(e.Tokens)
				out[i] = e
			}
		}
		t.progress("fold %d of %d tagged", fold+1, folds)
	}
	return out
}

// heldOut is the treebank that choices are made by. Its sentences are never trained on, nor are those of PUD.
const heldOut = "gum-dev"

// trainable drops the sentences held out, which the training set may contain, and what is off the genre: transcribed
// conversation, whose terms are also the least clear.
func trainable(all, held []sentence) []sentence {
	keep := map[string]bool{}
	for _, s := range held {
		keep[s.id] = true
	}
	var out []sentence
	for _, s := range all {
		if s.genre != "conversation" && !keep[s.id] {
			out = append(out, s)
		}
	}
	return out
}

// evaluateAll prints the scores on the development and test sets.
func evaluateAll(o options, m *lang.Model) error {
	for _, name := range []string{heldOut, "pud-test"} {
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
