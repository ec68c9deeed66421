package render

import (
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
)

// Reading is what the reading of one source came to.
type Reading struct {
	Source annals.Source
	// New tells that the record did not have the source; Added counts what it did not have.
	New   bool
	Added annals.Counts
	// Statements are all that the source says, those held back for review included.
	Statements []annals.Statement
	Problems   []annals.Problem
	// Dry tells that nothing was recorded.
	Dry bool
}

// Text prints what was read: the source, its statements by type, and the problems with their places.
func (r Reading) Text(o Options) string {
	p := newPage(o)
	title := r.Source.Title
	if title == "" {
		title = r.Source.Name
	}
	p.text("", bold, title+r.guessed("title"))
	p.text("  ", plain, r.origin())
	p.text("  ", plain, r.change())
	if counts := countTypes(r.Statements); counts != "" {
		p.text("  ", plain, counts)
	}
	if len(r.Statements) == 0 {
		p.text("  ", plain, "What is read is English prose about organizations; official lists are read by annals import.")
	}
	if held := r.Held(); held > 0 {
		p.text("  ", plain, fmt.Sprintf("%s held back for want of confidence: annals review", Count(held, "statement")))
	}
	if len(r.Problems) > 0 {
		p.text("  ", plain, Count(len(r.Problems), "problem")+":")
		for _, problem := range r.Problems {
			p.text("    ", plain, problem.String())
		}
	}
	return p.String()
}

// Line prints what was read in a line, for a run over many sources, and the problems below it.
func (r Reading) Line(o Options) string {
	p := newPage(o)
	what := "as before"
	switch {
	case r.Dry:
		what = "dry run"
	case r.New:
		what = "new"
	case r.Added != (annals.Counts{}):
		what = "more"
	}
	line := fmt.Sprintf("%s: %s", r.Source.Name, Count(len(r.Statements), "statement"))
	if r.Source.Title != "" {
		line += ", " + r.Source.Title
	}
	if r.Source.Published.IsZero() {
		line += "; no date"
	}
	p.text(pad(what, len("as before"))+"  ", plain, line)
	switch n := len(r.Problems); {
	case n == 0 || what == "as before": // the first reading told
	case n <= maxLineProblems:
		for _, problem := range r.Problems {
			p.text("    ", dim, problem.String())
		}
	default:
		p.text("    ", dim, fmt.Sprintf("%s: annals check %s", Count(n, "problem"), r.Source.Name))
	}
	return p.String()
}

// maxLineProblems is how many problems of a source a run over many of them prints.
const maxLineProblems = 3

// Total is what a run over many sources came to.
type Total struct {
	// Sources were read; Passed are files of a folder that are no texts; Failed could not be read.
	Sources, Passed, Failed int
	Added                   annals.Counts
	Problems                int
	Dry                     bool
	// Undated is how many of the sources say nowhere when they were published.
	Undated int
}

// Text prints the totals.
func (t Total) Text(o Options) string {
	p := newPage(o)
	words := []string{Count(t.Sources, "source") + " read"}
	if t.Passed > 0 {
		words = append(words, Count(t.Passed, "file")+" passed over")
	}
	if t.Failed > 0 {
		words = append(words, Count(t.Failed, "source")+" could not be read")
	}
	switch {
	case t.Dry:
		words = append(words, "nothing recorded: this was a dry run")
	case t.Added == (annals.Counts{}):
		words = append(words, "nothing that the record did not have")
	default:
		words = append(words,
			fmt.Sprintf("added: %s, %s, %s, %s", Count(t.Added.Sources, "source"), Count(t.Added.Statements, "statement"),
				Count(t.Added.Entities, "entity"), Count(t.Added.Decisions, "decision")))
	}
	if t.Problems > 0 {
		words = append(words, Count(t.Problems, "problem"))
	}
	p.text("", bold, strings.Join(words, "; ")+".")
	if t.Undated > 0 {
		told := " says nowhere when it was published, and vouches for no day after the last that it tells of"
		if t.Undated > 1 {
			told = " say nowhere when they were published, and vouch for no day after the last that they tell of"
		}
		p.text("", plain, Count(t.Undated, "source")+told+". To say it: annals read FILE --published DATE.")
	}
	return p.String()
}

// guessed marks a field that nobody stated.
func (r Reading) guessed(field string) string {
	if slices.Contains(r.Source.Guessed, field) {
		return " (guessed)"
	}
	return ""
}

// origin is where the source comes from and how far it reaches.
func (r Reading) origin() string {
	s := r.Source
	words := []string{s.Name}
	if s.Publisher != "" {
		words = append(words, s.Publisher+r.guessed("publisher"))
	}
	if s.URL != "" {
		words = append(words, s.URL)
	}
	switch {
	case !s.Published.IsZero():
		words = append(words, "published "+english.Date(s.Published)+r.guessed("published"))
	case !s.ReadOn.IsZero():
		words = append(words, "no publication date (--published), so it attests nothing after "+english.Date(s.ReadOn)+
			", when it was read")
	default:
		words = append(words, "no publication date (--published)")
	}
	return strings.Join(words, ", ") + "."
}

// change is what the reading did to the record.
func (r Reading) change() string {
	switch {
	case r.Dry:
		return "Nothing was recorded: this was a dry run."
	case r.New:
		return fmt.Sprintf("New in the record: %s, %s.", Count(r.Added.Statements, "statement"),
			Count(r.Added.Entities, "entity"))
	case r.Added == (annals.Counts{}):
		return "The record had all of these statements; none was added."
	}
	return fmt.Sprintf("The record had this source; added: %s, %s, %s.", Count(r.Added.Statements, "statement"),
		Count(r.Added.Entities, "entity"), Count(r.Added.Decisions, "decision"))
}

// Held counts the statements that are kept back for review.
func (r Reading) Held() int {
	n := 0
	for _, s := range r.Statements {
		if s.Confidence > 0 && s.Confidence < annals.DefaultConfidence {
			n++
		}
	}
	return n
}

// countTypes counts statements by type, in the order of the vocabulary: "22 statements: name 5, kind 2".
func countTypes(statements []annals.Statement) string {
	n := map[annals.Type]int{}
	for _, s := range statements {
		n[s.Type]++
	}
	var words []string
	for _, t := range annals.Types() {
		if n[t] > 0 {
			words = append(words, fmt.Sprintf("%s %d", t, n[t]))
		}
	}
	if len(words) == 0 {
		return "No statements."
	}
	return Count(len(statements), "statement") + ": " + strings.Join(words, ", ") + "."
}

// Count is a number and its noun: "1 statement", "2 entities".
func Count(n int, noun string) string {
	if n != 1 {
		if strings.HasSuffix(noun, "y") {
			noun = strings.TrimSuffix(noun, "y") + "ie"
		}
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
