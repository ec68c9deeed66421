// Command weigh trains the weights by which statements are judged and found, internal/extract/weigh/statements.model,
// on annotated articles.
//
//	go run ./cmd/weigh -dir DIR,DIR -write internal/extract/weigh/statements.model
//	go run ./cmd/weigh -dir DIR,DIR -check internal/extract/weigh/statements.model
//
// A directory has articles NAME.txt with their annotations NAME.gold.jsonl beside them. Each part of the articles is
// read by weights that were learnt from the others, and what of that is right says how likely a statement is; printed
// is how well such unseen articles are read from which likelihood on. Then all articles are learnt from. Those that were
// annotated with care count more than quick ones, as the first line of an annotation tells. The same articles give the same
// file.
//
//	go run ./cmd/weigh pack -from DIR -archives DIR,DIR -dev DIR -write internal/extract/weigh/annotations.jsonl
//	go run ./cmd/weigh unpack -read internal/extract/weigh/annotations.jsonl -archives DIR,DIR -dev DIR -to DIR
//
// The texts of the articles are not the project's. A pack has their annotations without the texts, by where the words
// are, and how each text is made from a file of an archive; unpack makes the articles again, and fails for each whose
// text has another checksum. The archives are unpacked first, each into a directory of its name, by which the pack
// means it:
//
//	mkdir articles-5k && tar -xJf ../shared/wiki/articles-5k.tar.xz -C articles-5k
//
// The articles of -dev, ../shared/corpus/dev, are only named in the pack. A pack whose name ends in .gz is compressed.
// Pack prints what it leaves out: articles that are not in the archives but for mends, and statements that would not be
// made again as they are.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"annals/internal/annotated"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) > 1 && (os.Args[1] == "pack" || os.Args[1] == "unpack") {
		if err := runPack(os.Args[1], os.Args[2:]); err != nil {
			log.Fatal(err)
		}
		return
	}
	dirs := flag.String("dir", "", "directories of annotated articles, between commas")
	write := flag.String("write", "", "the model file to write")
	check := flag.String("check", "", "a model file that must be the same")
	out := flag.String("out", "",
		"a directory for what would be shown of each article, read by what was learnt from the others")
	folds := flag.Int("folds", 3, "in how many parts the articles are read by what was learnt from the others")
	from := flag.Float64("from", 0.3, "the likelihood from which on statements are to be shown")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(),
			"usage: weigh -dir DIR,DIR [-write FILE | -check FILE]; weigh pack -h; weigh unpack -h")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := checked(flag.Args(), *write, *check, *out, *folds, *from); err != nil {
		log.Fatal(err)
	}
	if err := run(*dirs, *write, *check, *out, *folds, *from); err != nil {
		log.Fatal(err)
	}
}

// checked returns what is wrong with the arguments, before minutes are spent on them. It makes the directory that is written to.
func checked(rest []string, write, check, out string, folds int, from float64) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("%q: an argument that is no flag; there are pack and unpack, and -dir for articles", rest[0])
	case folds < 2:
		return fmt.Errorf("-folds %d: at least two parts, so that each is read by what was learnt from others", folds)
	case from <= 0 || from >= 1:
		return fmt.Errorf("-from %v: a likelihood between 0 and 1", from)
	}
	if check != "" {
		if _, err := os.Stat(check); err != nil {
			return err
		}
	}
	if write != "" {
		if _, err := os.Stat(filepath.Dir(write)); err != nil {
			return err
		}
	}
	if out != "" {
		return os.MkdirAll(out, 0o755)
	}
	return nil
}

func run(dirs, write, check, out string, folds int, from float64) error {
	var articles []*article
	for dir := range strings.SplitSeq(dirs, ",") {
		if dir == "" {
			continue
		}
		read, err := annotated.Read(dir)
		if err != nil {
			return err
		}
		for i := range read {
			articles = append(articles, newArticle(&read[i]))
		}
		fmt.Fprintf(os.Stderr, "\r%d articles", len(articles))
	}
	if len(articles) == 0 {
		return fmt.Errorf("no articles: -dir names directories that have NAME.txt and NAME.gold.jsonl")
	}
	// The order of the directories does not matter.
	slices.SortFunc(articles, func(a, b *article) int { return strings.Compare(a.Name, b.Name) })
	fmt.Fprintln(os.Stderr)
	t := &trainer{articles: articles, folds: folds, from: from, out: out}
	p, err := t.train()
	if err != nil {
		return err
	}
	t.report(os.Stdout)
	file, err := p.File()
	switch {
	case err != nil:
		return err
	case check != "":
		return same(file, check)
	case write == "":
		return nil
	}
	return os.WriteFile(write, file, 0o644)
}

// same returns an error unless a model file is what was learnt.
func same(learnt []byte, path string) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(file, learnt) {
		return fmt.Errorf("%s is not what is learnt from these articles by this program: train it anew with -write", path)
	}
	fmt.Printf("%s is what is learnt from these articles\n", path)
	return nil
}
