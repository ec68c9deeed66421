package extract

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// material is what texts are made of: what the project's own files have.
type material struct {
	// examples are the words of sentences that rules and grammars are made for.
	examples [][]string
	// texts are longer: of each text its paragraphs, of each paragraph its words.
	texts [][][]string
	// sorts are the words of lexicons, line by line: those of a line are of one sort, such as all that a rule looks for.
	sorts [][]string
	// of gives the sorts of a word.
	of map[string][][]string
	// names are the names that stand within the examples and texts, several words each.
	names [][]string
}

// marked is a word or two of a text with what a test asks of them: "{+its = The Union}".
var marked = regexp.MustCompile(`\{[-+]([^{}=]*?) = [^{}]*\}`)

var given = sync.OnceValue(func() *material {
	m := &material{of: map[string][][]string{}}
	for _, pattern := range []string{"frame/rule/rules/*.txt", "frame/words/*.txt", "grammar/testdata/*.txt", "testdata/*.txt",
		"testdata/phrases/*.txt", "testdata/meant/*.txt", "../query/testdata/reports/*.txt", "*/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			panic("nothing at " + pattern)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				panic(err)
			}
			m.take(string(b))
		}
	}
	for _, words := range m.examples {
		for from, to := range namesIn(words) {
			m.names = append(m.names, words[from:to])
		}
	}
	for _, sort := range m.sorts {
		for _, w := range sort {
			m.of[w] = append(m.of[w], sort)
		}
	}
	return m
})

// take adds what a file has.
func (m *material) take(file string) {
	more := false // the next line with "|" is a further paragraph of the text above
	for line := range strings.Lines(file) {
		line, _, _ = strings.Cut(strings.TrimPrefix(line, "#"), "=>")
		key, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		words := strings.Fields(marked.ReplaceAllString(strings.TrimPrefix(rest, "= "), "$1"))
		switch {
		case key == "+" || key == "-" || key == "!" || key == "x": // what a text tells
		case len(words) > 2 && (key == "yes" || key == "no" || key == "="):
			m.examples = append(m.examples, words)
			more = false
		case key == "|" && len(words) > 0:
			if !more {
				m.texts = append(m.texts, nil)
			}
			last := len(m.texts) - 1
			m.texts[last], more = append(m.texts[last], words), true
		case key != "|" && key != "=":
			if sort := strings.Fields(strings.ReplaceAll(line, "_", " ")); len(sort) > 0 {
				m.sorts = append(m.sorts, sort)
			}
		}
	}
}

// namesIn gives where words begin and end that stand together and have capitals, but for the first.
func namesIn(words []string) func(func(from, to int) bool) {
	capital := func(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }
	return func(yield func(from, to int) bool) {
		for i := 1; i < len(words); i++ {
			from := i
			for i < len(words) && capital(words[i]) {
				i++
			}
			if from < i && !yield(from, i) {
				return
			}
		}
	}
}

// salt are marks and words of which the reader makes much, wherever they stand.
var salt = strings.Fields(`" " " ” “ ‘ ’ ' ( ) ( ) ( " ) " [ ] « » - – — -- : : ; , , , . ... … ! ? / & % $ * 's ’s s' and or but not no nor
	never without that which who whose said says according to by of the a an its their his it they he she we ban banned
	bans group parties members leader leaders founded known as called named in on from since until between 1990 1990s
	1994–96 5 May, Monday two years later 500 million Mr. Dr. U.S. EU Front Union Campos Juan Pérez Peru Peruvian al-Ahd
	(AB) (1990) [1] [2][3] [who?] i.e. e.g. such Сила левых Serrà Å 力 if would may allegedly denied`)

var (
	surrounds = []string{`" "`, `“ ”`, "‘ ’", "' '", "( )", "( )", "[ ]", "« »", ", ,", ", ,", "— —", "– –", `, " ",`,
		`(" ")`, "** **"}
	openings = []string{`"`, `"`, "“", "— ", "– ", "(", "- ", "- ", "- ", "* ", "The ", "In 1990, ", "# ", "## ", "1. ", "(2) ",
		"1990: ", "May 1990 – ", "1990\n\n", "**1990** ", "Founded: ", "Leader: ", "Members: ", "Q: ", "A: ", "Claim: ",
		"LIMA, 5 May — ", "Art. 3 ", "[1]\n\n", "Held:\n\n", "| Founded | 1990 |\n| --- | --- |\n| Leader | ", "Name | 1990\n",
		"Juan Pérez (1950–1990), ", "We, the Front, "}
	endings = []string{".", ".", `"`, `."`, ":", ":", `" (Lima)`, "(1990)", " (AB).", "?", " by", ".[1]", "[1][2]", " —", `: "`}
	times   = []string{"in 1990", "in May 1990,", "on 5 May 1990", "since 1990", "until 1995,", "from 1990 to 1995",
		"the following year", "two years later,", "in the early 1990s", "(1990–95)", "by then", "the same day",
		"now", "as of 2012", "between 1990 and 1995",
		"formerly", "(born 1950)", "ten times"}
	// hinges are the words before which a clause or phrase begins.
	hinges = strings.Fields(`and or but nor that which who whose whom where when while as if because after before since until to of in on by
		for from with without against under between is was are were has had said says called named known led founded banned`)
)

// anything is a text of a few paragraphs, items, headings, rows and lines with labels, made at random of what the project
// has: sentences as they are, or cut and joined anew and changed here and there, often of the same few names.
func anything(r *rand.Rand) string {
	from := given()
	var b strings.Builder
	told := pick(r, from.texts)
	names := [][]string{pick(r, from.names), pick(r, from.names), pick(r, from.names)}
	renamed, tight := r.IntN(2) == 0, r.IntN(4) == 0
	for range 1 + r.IntN(4) {
		if r.IntN(3) == 0 {
			b.WriteString(pick(r, openings))
		}
		for range 1 + r.IntN(3) {
			var words []string
			switch r.IntN(8) {
			case 0, 1:
				words = pick(r, told)
			case 2:
				words = disorder(r)
			case 3, 4:
				words = crossed(r, pick(r, from.examples))
			default:
				words = pick(r, from.examples)
			}
			words = slices.Clone(words)
			if renamed {
				words = rename(r, words, names)
			}
			for range r.IntN(4) {
				words = pick(r, changes)(r, words)
			}
			for _, w := range words {
				b.WriteString(w)
				if !tight || r.IntN(12) > 0 {
					b.WriteByte(' ')
				}
			}
		}
		if r.IntN(3) == 0 {
			b.WriteString(pick(r, endings))
		}
		b.WriteString(pick(r, []string{"\n\n", "\n\n", "\n\n", "\n", " "}))
	}
	return b.String()
}

// disorder is a few words that the reader looks for, among salt.
func disorder(r *rand.Rand) []string {
	var words []string
	for range 1 + r.IntN(3) {
		words = append(words, pick(r, pick(r, given().sorts)), pick(r, salt))
	}
	return words
}

// rename puts one of the names given for each name within the words, mostly.
func rename(r *rand.Rand, words []string, names [][]string) []string {
	var out []string
	done := 0
	for from, to := range namesIn(words) {
		if r.IntN(4) > 0 {
			out = append(append(out, words[done:from]...), pick(r, names)...)
			done = to
		}
	}
	return append(out, words[done:]...)
}

// changes are what may become of the words of a sentence. They may write into the words.
var changes = []func(*rand.Rand, []string) []string{
	crossed, surrounded, surrounded, surrounded, another, another, several, several, fronted, fronted, fronted, marred,
	turned, twice,
	func(r *rand.Rand, words []string) []string { return insert(r, words, pick(r, salt)) },
	func(r *rand.Rand, words []string) []string { return insert(r, words, pick(r, times)) },
	func(r *rand.Rand, words []string) []string { // leave out a few
		from, to := stretch(r, words)
		return slices.Delete(words, from, min(to, from+3))
	},
	func(r *rand.Rand, words []string) []string { // a footnote, or a mark of the sentence's end
		if len(words) > 0 {
			words[r.IntN(len(words))] += pick(r, []string{"[1]", "[2][3]", ".[4]", ",[5]", ".", ",", ";", ":", "?", "'s", "’s", "-", "/"})
		}
		return words
	},
}

// joint is a place where words may be cut: mostly where a clause or phrase begins, else anywhere.
func joint(r *rand.Rand, words []string) int {
	if r.IntN(4) > 0 {
		at := []int{0, len(words)}
		for i, w := range words {
			if slices.Contains(hinges, w) || i > 0 && strings.ContainsAny(words[i-1][len(words[i-1])-1:], ",;:.") {
				at = append(at, i)
			}
		}
		return pick(r, at)
	}
	return r.IntN(len(words) + 1)
}

// stretch gives where some of the words begin and end.
func stretch(r *rand.Rand, words []string) (from, to int) {
	from, to = joint(r, words), joint(r, words)
	return min(from, to), max(from, to)
}

func insert(r *rand.Rand, words []string, what string) []string {
	return slices.Insert(words, joint(r, words), what)
}

// crossed begins as the words do and goes on as another sentence does.
func crossed(r *rand.Rand, words []string) []string {
	next := pick(r, given().examples)
	return slices.Concat(words[:joint(r, words)], next[joint(r, next):])
}

// surrounded puts quotation marks, brackets, commas or dashes around a stretch.
func surrounded(r *rand.Rand, words []string) []string {
	from, to := stretch(r, words)
	if from == to {
		return words
	}
	before, after, _ := strings.Cut(pick(r, surrounds), " ")
	if before[0] == ',' || strings.HasPrefix(before, "—") {
		before += " "
	}
	words[from] = before + words[from]
	if last := words[to-1]; r.IntN(2) == 0 && strings.HasSuffix(last, ".") {
		words[to-1] = strings.TrimSuffix(last, ".") + after + "."
	} else {
		words[to-1] += after
	}
	return words
}

// unmarked is a word without the marks around it.
func unmarked(word string) string { return strings.Trim(word, `.,;:"'()[]“”`) }

// sorted is a place where a word stands that has a sort, and the words of one of its sorts; false where none was found.
func sorted(r *rand.Rand, words []string) (at int, sort []string, ok bool) {
	for range 6 {
		if len(words) == 0 {
			break
		}
		at = r.IntN(len(words))
		if sorts := given().of[unmarked(words[at])]; len(sorts) > 0 {
			return at, pick(r, sorts), true
		}
	}
	return 0, nil, false
}

// another puts another word of the same sort for one that has a sort.
func another(r *rand.Rand, words []string) []string {
	if at, sort, ok := sorted(r, words); ok {
		words[at] = strings.Replace(words[at], unmarked(words[at]), pick(r, sort), 1)
	}
	return words
}

// several makes a list of a word: itself, one of its sort and perhaps any other.
func several(r *rand.Rand, words []string) []string {
	at, sort, ok := sorted(r, words)
	if !ok {
		return words
	}
	list := []string{pick(r, sort) + ",", pick(r, []string{"and", "or", "and the"}), words[at]}
	if r.IntN(2) == 0 {
		list = slices.Insert(list, 1, pick(r, pick(r, given().sorts))+",")
	}
	return slices.Replace(words, at, at+1, list...)
}

// fronted opens the sentence with a stretch of it: "To free the land, the Front was founded".
func fronted(r *rand.Rand, words []string) []string {
	from, to := stretch(r, words)
	if r.IntN(2) == 0 {
		to = len(words)
	}
	if from == 0 || from == to {
		return words
	}
	front := slices.Clone(words[from:to])
	front[0] = upper(front[0])
	front[len(front)-1] = strings.TrimRight(front[len(front)-1], ".,;:") + ","
	out := slices.Concat(front, words[:from], words[to:])
	if to == len(words) {
		out[len(out)-1] += "."
	}
	if at := len(front); slices.Contains([]string{"The", "A", "An", "In", "It", "He", "She", "They", "Its", "His"}, out[at]) {
		out[at] = strings.ToLower(out[at])
	}
	return out
}

// upper is a word with a capital.
func upper(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// marred changes the case of a stretch.
func marred(r *rand.Rand, words []string) []string {
	change := pick(r, []func(string) string{strings.ToUpper, strings.ToLower, upper})
	from, to := stretch(r, words)
	for i := from; i < min(to, from+4); i++ {
		words[i] = change(words[i])
	}
	return words
}

// turned puts a stretch after the one that follows it.
func turned(r *rand.Rand, words []string) []string {
	from, to := stretch(r, words)
	end := to + joint(r, words[to:])
	return slices.Concat(words[:from], words[to:end], words[from:to], words[end:])
}

// twice says a stretch twice.
func twice(r *rand.Rand, words []string) []string {
	from, to := stretch(r, words)
	return slices.Insert(words, to, slices.Clone(words[from:to])...)
}

// TestMixture guards the tests that use it: what is made is various, and the project's own.
func TestMixture(t *testing.T) {
	from := given()
	for what, n := range map[string]int{"examples": len(from.examples), "texts": len(from.texts), "sorts": len(from.sorts),
		"names": len(from.names)} {
		if n < 50 {
			t.Errorf("only %d %s to make texts of", n, what)
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	seen := map[string]bool{}
	for range 200 {
		for w := range strings.FieldsSeq(anything(r)) {
			seen[w] = true
		}
	}
	if len(seen) < 3000 {
		t.Errorf("200 texts have only %d words", len(seen))
	}
}
