// Command confidence fits internal/extract/confidence.txt anew, on articles that have been annotated by hand.
//
//	go run ./confidence -dir ../../shared/corpus/dev
//	go run ./confidence -dir NEW,OTHERS -worn ../../shared/corpus/dev -write ../internal/extract/confidence.txt
//
// A directory has an article NAME.txt and its annotation NAME.gold.jsonl. Each statement that is read counts as right when
// the annotation has it with all of its roles, and no more; in the directories of -worn, with which rules were made, it
// counts half. Printed is what the table would tell of articles that it was not fitted on, each seventh by the others, and
// how much of what is read would be shown from which confidence on. With -write the table gets the counts of every rule and
// the odds of every sign.
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
)

const (
	folds = 7
	// least is how many statements must show a sign for it to be weighed.
	least = 12
)

func main() {
	log.SetFlags(0)
	dirs := flag.String("dir", "", "directories of annotated articles, between commas")
	worn := flag.String("worn", "", "directories of annotated articles that rules were made with")
	write := flag.String("write", "", "the table to write the odds to")
	flag.Parse()
	if err := run(*dirs, *worn, *write); err != nil {
		log.Fatal(err)
	}
}

func run(dirs, worn, write string) error {
	var articles []article
	for list, weight := range map[string]float64{dirs: 1, worn: 0.5} {
		for dir := range strings.SplitSeq(list, ",") {
			if dir == "" {
				continue
			}
			more, err := readArticles(dir, weight)
			if err != nil {
				return err
			}
			articles = append(articles, more...)
		}
	}
	if len(articles) == 0 {
		return fmt.Errorf("no articles: -dir names directories that have NAME.txt and NAME.gold.jsonl")
	}
	slices.SortFunc(articles, func(a, b article) int { return strings.Compare(a.name, b.name) })
	report(articles)
	f := fit(articles, least)
	for _, s := range slices.Sorted(maps.Keys(f.odds)) {
		fmt.Printf("%s * %.2f\n", s, f.odds[s])
	}
	if write == "" {
		return nil
	}
	table, err := os.ReadFile(write)
	if err != nil {
		return err
	}
	return os.WriteFile(write, []byte(revised(string(table), f)), 0o644)
}

// report prints what a fit tells of articles that it was not made on: of all, and of those that no rule was made with.
func report(articles []article) {
	all := apart(articles, folds, least)
	fresh := slices.DeleteFunc(slices.Clone(all), func(j judged) bool { return j.worn })
	gold, freshGold := 0, 0
	for _, a := range articles {
		gold += a.gold
		if a.weight == 1 {
			freshGold += a.gold
		}
	}
	fmt.Printf("%d articles, %d statements annotated, %d read; of the fresh ones %d and %d\n\n",
		len(articles), gold, len(all), freshGold, len(fresh))
	fmt.Printf("from   all: shown  precision  recall  F1     fresh: shown  precision  recall  F1\n")
	for _, from := range []float64{0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
		fmt.Printf("%.1f    %s     %s\n", from, row(all, gold, from), row(fresh, freshGold, from))
	}
	fmt.Printf("\nconfidence  all: statements  right  fresh: statements  right\n")
	for from := 0.0; from < 0.95; from += 0.1 {
		n, right := within(all, from)
		m, freshRight := within(fresh, from)
		fmt.Printf("%.1f to %.1f  %-15d  %.2f   %-17d  %.2f\n", from, from+0.1, n, right, m, freshRight)
	}
	fmt.Println()
}

// row is how much of what was read has at least a confidence, and how well that stands against what is annotated.
func row(read []judged, gold int, from float64) string {
	n, right := 0, 0
	for _, j := range read {
		if j.p >= from {
			n++
			if j.right {
				right++
			}
		}
	}
	return fmt.Sprintf("%.3f       %.3f      %.3f   %.3f", float64(n)/float64(max(1, len(read))),
		float64(right)/float64(max(1, n)),
		float64(right)/float64(max(1, gold)), 2*float64(right)/float64(max(1, n+gold)))
}

// within is how many statements have a confidence of at least from and less than a tenth more, and the share of them
// that is right.
func within(read []judged, from float64) (int, float64) {
	n, right := 0, 0
	for _, j := range read {
		if j.p >= from && (j.p < from+0.1 || from > 0.85) {
			n++
			if j.right {
				right++
			}
		}
	}
	return n, float64(right) / float64(max(1, n))
}

// revised is a table with the counts of the rules and the odds of a fit. Signs that the fit did not weigh keep their odds.
func revised(table string, f fitted) string {
	var b strings.Builder
	written := false
	for line := range strings.Lines(table) {
		comment := strings.HasPrefix(line, "#")
		if !comment && strings.Count(line, " | ") == 2 {
			if !written {
				for _, rule := range slices.Sorted(maps.Keys(f.rules)) {
					fmt.Fprintf(&b, "%s | %v | %v\n", rule, f.rules[rule].Judged, f.rules[rule].Right)
				}
				written = true
			}
			continue
		}
		if sign, _, ok := strings.Cut(line, " * "); ok && !comment {
			if v, known := f.odds[sign]; known {
				line = fmt.Sprintf("%s * %v\n", sign, v)
			}
		}
		b.WriteString(line)
	}
	return b.String()
}
