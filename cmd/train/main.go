// Command train makes the English model of internal/extract/lang from treebanks and plain text. It never trains on a
// test treebank and puts no text that it reads into the model.
//
//	go run ./cmd/train            # train, write the model, print its scores
//	go run ./cmd/train -check     # train anew and compare the scores with those of the committed model
//	go run ./cmd/train -score     # print the scores of the committed model
//
// Training takes about an hour on one core, two thirds of it on plain text; -encoder keeps what was learnt from that.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"annals/internal/extract/lang"
	"annals/internal/extract/lang/learn"
)

// options are the flags, and the recipe.
type options struct {
	treebank string
	text     string
	out      string
	encoder  string
	check    bool
	score    bool
	recipe   recipe
}

// recipe is what decides the bytes of the model besides what it is made from.
type recipe struct {
	classes learn.ClassSize
	// treebankWord is how often a word must stand in the treebanks to be common though it is not in the text.
	treebankWord int
	// traitRows is how many rows endings, beginnings and shapes share.
	traitRows int
	size      learn.Size
	// guess is how many tokens of the text are read with words hidden.
	guess int
	// guessing and reading say how to learn from the text and from the treebanks.
	guessing, reading learn.Course
	// perArticle is how many sentences of an article are read at most.
	perArticle int
}

var committed = recipe{
	classes:      learn.ClassSize{Words: 30000, Contexts: 1500, Classes: 320, Rounds: 6},
	treebankWord: 2,
	traitRows:    1 << 14,
	size:         learn.Size{Vector: 128, Units: 256, Layers: 4, Arc: 128, Relation: 64},
	guess:        12_000_000,
	guessing:     learn.Course{Batch: 800, Rate: 2e-3, DropUnits: 0.1, DropTraits: 0.05},
	reading:      learn.Course{Seed: 1, Epochs: 15, Batch: 500, Rate: 2e-3, DropUnits: 0.18, DropTraits: 0.05, DropWords: 0.5},
	perArticle:   150,
}

func main() {
	o := options{recipe: committed}
	flag.StringVar(&o.treebank, "treebank", "../shared/treebank",
		"folder of the treebanks (train, gum-dev, … .conllu or .conllu.xz)")
	flag.StringVar(&o.text, "text", "../shared/wiki/articles-20k.tar.xz", "plain articles to learn English from")
	flag.StringVar(&o.out, "out", "internal/extract/lang/english.model", "the model file")
	flag.StringVar(&o.encoder, "encoder", "",
		"file to keep what was learnt from plain text in, and to take it from when it is there")
	flag.BoolVar(&o.check, "check", false, "train anew and compare with the file instead of writing it")
	flag.BoolVar(&o.score, "score", false, "only print the scores of the file")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// trainer holds what the steps of a training run share.
type trainer struct {
	options
	began time.Time
}

func (t *trainer) progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%6.0fs  %s\n", time.Since(t.began).Seconds(), fmt.Sprintf(format, args...))
}

func run(o options) error {
	// Batches leave much behind; collecting it more seldom saves a tenth of the time.
	debug.SetGCPercent(400)
	t := &trainer{options: o, began: time.Now()}
	if o.score {
		m, err := t.committed()
		if err != nil {
			return err
		}
		return t.print(m)
	}
	file, err := t.train()
	if err != nil {
		return err
	}
	t.progress("model of %d bytes", len(file))
	m, err := lang.ReadModel(file)
	if err != nil {
		return err
	}
	if o.check {
		return t.check(m)
	}
	if err := os.WriteFile(o.out, file, 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	return t.print(m)
}

// committed reads the model file.
func (t *trainer) committed() (*lang.Model, error) {
	file, err := os.ReadFile(t.out)
	if err != nil {
		return nil, fmt.Errorf("read model: %w", err)
	}
	return lang.ReadModel(file)
}

// print evaluates a model and prints its scores.
func (t *trainer) print(m *lang.Model) error {
	scores, err := t.evaluate(m)
	for _, s := range scores {
		fmt.Println(s)
	}
	return err
}

// tolerance is how far the scores of a model trained anew may be from those of the file, in per cent. Other processors
// round otherwise in training, and what a network learns depends on every bit.
const tolerance = 0.2

// check compares the scores of a model trained anew with those of the file.
func (t *trainer) check(fresh *lang.Model) error {
	m, err := t.committed()
	if err != nil {
		return err
	}
	want, err := t.evaluate(m)
	if err != nil {
		return err
	}
	got, err := t.evaluate(fresh)
	if err != nil {
		return err
	}
	var errs []error
	for i := range want {
		fmt.Printf("file  %s\nanew  %s\n", want[i], got[i])
		errs = append(errs, got[i].near(want[i]))
	}
	return errors.Join(errs...)
}

// train makes a model and returns it as a file.
func (t *trainer) train() ([]byte, error) {
	examples, err := t.examples()
	if err != nil {
		return nil, err
	}
	text, err := t.plainText()
	if err != nil {
		return nil, err
	}
	words, classes := learn.Classes(text, t.recipe.classes, func(round, moved int) {
		t.progress("classes round %d: %d words moved", round+1, moved)
	})
	network := learn.NewNetwork(t.lexicon(words, classes, examples), t.recipe.size, examples)
	if err := t.learnText(network, text, words, classes); err != nil {
		return nil, err
	}
	network.Read(examples, t.recipe.reading, func(p learn.Progress) {
		t.progress("trees %3.0f %%: loss %.3f, wrong heads %.2f %%, relations %.2f %%, tags %.2f %%",
			100*p.Done, p.Loss, 100*p.Heads, 100*p.Relations, 100*p.Tags)
	})
	irregular, err := irregularForms()
	if err != nil {
		return nil, err
	}
	return network.Parameters(learn.Lemmas(append([]learn.Example{irregular}, examples...))).File(), nil
}

// learnText learns English from plain text, or takes what was learnt before from the file given for it.
func (t *trainer) learnText(network *learn.Network, text *learn.Text, words []string, classes []int) error {
	if t.encoder != "" {
		f, err := os.Open(t.encoder)
		if err == nil {
			defer f.Close()
			t.progress("plain text as learnt before, from %s", t.encoder)
			return network.Restore(f)
		}
	}
	classOf := map[string]int{}
	for i, w := range words {
		classOf[w] = classes[i]
	}
	formClasses := make([]int, len(text.Forms))
	for i, form := range text.Forms {
		class, ok := classOf[form]
		if !ok {
			class = -1
		}
		formClasses[i] = class
	}
	network.Guess(text, formClasses, t.recipe.guess, t.recipe.guessing, func(p learn.GuessProgress) {
		t.progress("plain text %5.1f %%: classes guessed %.2f %%, loss of words %.3f", 100*p.Done, 100*p.Classes, p.Words)
	})
	if t.encoder == "" {
		return nil
	}
	f, err := os.Create(t.encoder)
	if err != nil {
		return fmt.Errorf("keep encoder: %w", err)
	}
	return errors.Join(network.Save(f), f.Close())
}

// lexicon has the words given, those of the most frequent in the text, and the words of the treebanks that are not
// among them though they are not rare there.
func (t *trainer) lexicon(words []string, classes []int, examples []learn.Example) *lang.Lexicon {
	known := map[string]bool{}
	for _, w := range words {
		known[w] = true
	}
	seen := map[string]int{}
	for _, e := range examples {
		for i := range e.Tokens {
			form := lang.NormalForm(&e.Tokens[i])
			if seen[form]++; seen[form] == t.recipe.treebankWord && !known[form] {
				words, classes = append(words, form), append(classes, -1)
			}
		}
	}
	t.progress("%d words", len(words))
	return lang.NewLexicon(words, classes, t.recipe.classes.Classes, t.recipe.traitRows)
}

// heldOut is the treebank that choices are made by. Its sentences are never trained on, nor are those of PUD.
const heldOut = "gum-dev"

// examples are the sentences to train on: those that are not held out, which the training set may contain, and not
// off the genre, as transcribed conversation is, whose terms are also the least clear. A sentence with an aside is
// there twice, once without it, for the reader of articles takes asides out before it parses.
func (t *trainer) examples() ([]learn.Example, error) {
	all, err := readTreebank(t.treebank, "train")
	if err != nil {
		return nil, err
	}
	held, err := readTreebank(t.treebank, heldOut)
	if err != nil {
		return nil, err
	}
	isHeld := map[string]bool{}
	for _, s := range held {
		isHeld[s.id] = true
	}
	var out []learn.Example
	plain := 0
	for _, s := range all {
		if s.genre == "conversation" || isHeld[s.id] {
			continue
		}
		out = append(out, s.Example)
		if e, ok := withoutAsides(s.Example); ok {
			out = append(out, e)
			plain++
		}
	}
	t.progress("%d training sentences, of which %d without their asides", len(out), plain)
	return out, nil
}
