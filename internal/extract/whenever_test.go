package extract

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/reader/text"
)

var (
	wheneverSeed  = flag.Uint64("whenever.seed", 1, "the number of the first text that TestWhenever dates anew")
	wheneverTexts = flag.Uint64("whenever.texts", 600, "how many texts TestWhenever dates anew")
)

// TestWhenever reads sentences that were written for one form of date with every other form in its place: a span where a day
// is expected, a day that no calendar has, a time of no known year. Read more of them with
//
//	go test -run TestWhenever -whenever.seed 5000 -whenever.texts 100000 -timeout 0
func TestWhenever(t *testing.T) {
	shortest := map[string]string{}
	dated := 0
	for n := range *wheneverTexts {
		seed := *wheneverSeed + n
		r := rand.New(rand.NewPCG(seed, 2))
		words := redated(r)
		doc, _, err := text.Read("whenever.txt", []byte(words))
		if err != nil {
			t.Fatal(err)
		}
		doc.Source.ID = "sha256:test"
		var g document.Reader = lang.Load()
		if r.IntN(4) == 0 {
			g = &guesser{rand: rand.New(rand.NewPCG(seed, 1))}
		}
		told, wrong := tellAll(&doc, g)
		if wrong == nil {
			if strings.Contains(string(told), `"time":"`) {
				dated++
			}
			continue
		}
		what, _, _ := strings.Cut(wrong.Error(), ": ")
		about := fmt.Sprintf("text %d: %q\n%v\n%v", seed, words, g, wrong)
		if old, ok := shortest[what]; !ok || len(about) < len(old) {
			shortest[what] = about
		}
	}
	for _, told := range shortest {
		t.Error(told)
	}
	if dated < int(*wheneverTexts)/4 {
		t.Errorf("only %d of %d texts have a statement with a time", dated, *wheneverTexts)
	}
}

// timeForms are the forms in which texts print a time, what no calendar has among them.
var timeForms = strings.Split(
	`1990|1994–96|1994-1996|1994/95|1994–|3 May 1990|May 3, 1990|1–3 March 2001|1 January – 3 March 2001|`+
		`May–June 1990|30 April to 2 May 1990|May 1990|May|3 May|1 and 3 May 1990|1990, 1992 and 1994|`+
		`1990 and 1991|1990 or 1991|1996–94|31 May – 2 May 1990|the 1990s|the late 1990s|`+
		`the early 1990s and the late 2000s|the 1980s and 1990s|the '90s|mid-1990|mid-1990s|early 1990|`+
		`late May 1990|spring 1990|the winter of 1990–91|the summer|the second half of 1990|`+
		`the first quarter of 1990|the end of 1990|the turn of the century|the 19th century|`+
		`the late 19th and early 20th centuries|the 2nd millennium BC|the third century BC|500 BC|AD 71|1 BC|`+
		`AD 1|500–400 BC|27 BC – AD 14|year 0|0000|0000-00-00|12024|99999|circa 1990|c. 1990|c. 1948–58|`+
		`around 1990|about May 1990|perhaps 1990|1990 (?)|1990?|30 February 1990|31 April 1990|`+
		`29 February 1900|29 February 2000|00 May 1990|32 May 1990|1990-05-03|03.05.1990|03/05/1990|`+
		`13/13/1990|5/9/1965|1990-13-45|Monday|Monday, 3 May 1990|last Monday|yesterday|today|last year|`+
		`next year|the following year|the same year|that May|two years later|a decade earlier|`+
		`three days later|the next day|the weekend of 3 May 1990|the week of 3 May 1990|`+
		`the night of 3–4 May 1990|the eve of 3 May 1990|the present|now|then|an unknown date|1990 to date|`+
		`1990–present|1990 to the present|9999|9999 BC|2500|the 1990s BC|May of that year|the 1960s to 1990|`+
		`1960s–1990s|a few months before May 1990|2 centuries earlier|1990s|'90|twenty-first of May '68`, "|")

// timeBounds are the words before a time that say how it bounds what is told, "%" where it stands.
var timeBounds = strings.Split(
	`%|in %|on %|in %|by %|before %|after %|since %|from %|until %|until before %|not until %|up to %|`+
		`through %|as of %|from % to %|from % until %|between % and %|from before % until after %|`+
		`since before %|by the end of %|no later than %|until at least %|as late as %|as early as %|`+
		`from % onwards|% onwards|prior to %|during %|throughout %|in or about %|either in % or %|`+
		`sometime in %|(%)|(% – %)|(from % to %)|, %,|, in %,|effective %|starting in %|beginning on %|`+
		`with effect from %|within % of %|from % – %|%, % and %|to %|of %|for %|till %|`+
		`first in % and again in %|at the latest by %`, "|")

// aTime matches a date of the phrases, with the preposition before it.
var aTime = regexp.MustCompile(
	`(?:\b(?:in|on|since|from|until|by|before|after|between|of|to|and|the|early|late|mid-|circa|about) )*` +
		`(?:\b\d{1,2}(?:st|nd|rd|th)? )?` +
		`(?:\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )?` +
		`(?:\b\d{1,2}, )?\b(?:1[5-9]|20)\d\d(?:s|[–-]\d\d+)?\b`)

// within finds the date alone.
var within = regexp.MustCompile(`\d[^ ]*\d(?:s|[–-]\d\d+)?$|(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}s?$`)

// datedPhrases are the texts of testdata/phrases that have a date, and are short.
var datedPhrases = sync.OnceValue(func() []string {
	files, err := filepath.Glob("testdata/phrases/*.txt")
	if err != nil || len(files) == 0 {
		panic("no phrases")
	}
	var out []string
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		for _, block := range strings.Split(string(b), "\n\n") {
			var words []string
			for line := range strings.Lines(block) {
				if mark, rest, _ := strings.Cut(strings.TrimRight(line, "\n"), " "); mark == "=" || mark == "|" {
					words = append(words, rest)
				}
			}
			if p := strings.Join(words, "\n"); len(p) < 1200 && aTime.MatchString(p) {
				out = append(out, p)
			}
		}
	}
	return out
})

// redated is a phrase with other dates in it: in place of a date alone, so that its words before it stay ("the 1990 ban", "since
// 1990"), or of those words too.
func redated(r *rand.Rand) string {
	moment := func() string { return pick(r, timeForms) }
	return aTime.ReplaceAllStringFunc(pick(r, datedPhrases()), func(old string) string {
		switch r.IntN(5) {
		case 0:
			return old
		case 1, 2:
			return within.ReplaceAllLiteralString(old, moment())
		}
		span := pick(r, timeBounds)
		for strings.Contains(span, "%") {
			span = strings.Replace(span, "%", moment(), 1)
		}
		return span
	})
}
