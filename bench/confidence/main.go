// Command confidence fits the odds of internal/extract/confidence.txt anew, on articles that have been annotated by hand.
//
//	go run ./confidence -dir ../../shared/corpus/dev
//	go run ./confidence -dir NEW,OTHERS -worn ../../shared/corpus/dev -write ../internal/extract/confidence.txt
//
// A directory has an article NAME.txt and its annotation NAME.gold.jsonl. Each statement that is read counts as right when the annotation
// has it with all of its roles; in the directories of -worn, with which rules were made, it counts half. Printed is what the signs
// tell of articles that they were not fitted on, each seventh by the others, and how much of what is read would be shown from which
// confidence on. Rules that have no line in the table get one, with the statements of the articles counted half.
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
	fitted := fit(articles, least)
	for _, s := range slices.Sorted(maps.Keys(fitted)) {
		fmt.Printf("%s * %.2f\n", s, fitted[s])
	}
	if write == "" {
		return nil
	}
	table, err := os.ReadFile(write)
	if err != nil {
		return err
	}
	return os.WriteFile(write, []byte(revised(string(table), fitted, unjudged(articles))), 0o644)
}

// report prints what the signs tell of articles that they were not fitted on.
func report(articles []article) {
	gold := 0
	for _, a := range articles {
		gold += a.gold
	}
	all := apart(articles, folds, least)
	fmt.Printf("%d articles, %d statements annotated, %d read\n\n", len(articles), gold, len(all))
	fmt.Printf("from   shown  precision  recall  F1\n")
	for _, from := range []float64{0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
		n, right := 0, 0
		for _, j := range all {
			if j.p >= from {
				n++
				if j.right {
					right++
				}
			}
		}
		p, r := float64(right)/float64(max(1, n)), float64(right)/float64(max(1, gold))
		fmt.Printf("%.1f    %.3f  %.3f      %.3f   %.3f\n", from, float64(n)/float64(max(1, len(all))), p, r,
			2*float64(right)/float64(max(1, n+gold)))
	}
	fmt.Printf("\nconfidence  statements  right\n")
	for from := 0.0; from < 0.95; from += 0.1 {
		n, right := 0, 0
		for _, j := range all {
			if j.p >= from && (j.p < from+0.1 || from > 0.85) {
				n++
				if j.right {
					right++
				}
			}
		}
		if n > 0 {
			fmt.Printf("%.1f to %.1f  %-10d  %.2f\n", from, from+0.1, n, float64(right)/float64(n))
		}
	}
	fmt.Println()
}

// tally is how many statements of a rule were read, and how many of them are right.
type tally struct{ read, right float64 }

// unjudged counts the statements of rules of which the table has no judgement.
func unjudged(articles []article) map[string]tally {
	out := map[string]tally{}
	for _, a := range articles {
		for _, x := range a.read {
			if x.Judged {
				continue
			}
			rule := x.Statement.Reading.Rules[0]
			t := out[rule]
			t.read += 0.5
			if x.right {
				t.right += 0.5
			}
			out[rule] = t
		}
	}
	return out
}

// revised is a table with other odds, and with the judgements of rules that it has none of in their place in the alphabet.
func revised(table string, fitted odds, more map[string]tally) string {
	var b strings.Builder
	names := slices.Sorted(maps.Keys(more))
	rules := false
	for line := range strings.Lines(table) {
		rule, _, isRule := strings.Cut(line, " | ")
		isRule = isRule && !strings.HasPrefix(line, "#")
		for len(names) > 0 && (isRule && names[0] < rule || rules && !isRule) {
			fmt.Fprintf(&b, "%s | %v | %v\n", names[0], more[names[0]].read, more[names[0]].right)
			names = names[1:]
		}
		rules = isRule
		if sign, _, ok := strings.Cut(line, " * "); ok && !strings.HasPrefix(line, "#") {
			if v, known := fitted[sign]; known {
				line = fmt.Sprintf("%s * %v\n", sign, v)
			}
		}
		b.WriteString(line)
	}
	return b.String()
}
