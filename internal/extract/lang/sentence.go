package lang

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationList string

var abbreviations = wordSet(abbreviationList)

// wordSet reads a list of words, one a line, "#" beginning a comment.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			set[line] = true
		}
	}
	return set
}

// Sentence is a run of tokens that ends with a full stop, question or exclamation mark, or with its block; or, in what is no
// prose, with the last mark of punctuation among longestSentence tokens.
type Sentence struct {
	// Start and End are byte offsets in the document's text, white space around not included.
	Start, End int
	Tokens     []Token
}

// Sentences splits text[start:end], one block of prose with its marks masked by spaces, into sentences.
func Sentences(text string, start, end int) []Sentence {
	tokens := Tokens(text, start, end)
	var out []Sentence
	first := 0
	for i := range tokens {
		if i+1 < len(tokens) && !endsSentence(tokens, i) {
			continue
		}
		for first <= i {
			end := pieceEnd(tokens[:i+1], first, longestSentence)
			out = append(out, Sentence{Start: tokens[first].Start, End: tokens[end-1].End, Tokens: tokens[first:end:end]})
			first = end
		}
	}
	return out
}

// longestSentence is how many tokens a sentence has at most. No sentence of some 20,000 encyclopedia articles has as many, but
// tables whose cells run on do; most of what is asked of a sentence takes time with the square of its length.
const longestSentence = 1000

// endsSentence reports whether a sentence ends with token i, which is not the last.
func endsSentence(tokens []Token, i int) bool {
	// Closing quotes and brackets after the stop belong to its sentence; only from the last of them is the stop looked for.
	next := tokens[i+1]
	if isCloser(next) && next.Glued {
		return false
	}
	stop := i
	for stop > 0 && tokens[stop].Glued && isCloser(tokens[stop]) {
		stop--
	}
	t := tokens[stop]
	switch {
	case t.Text[0] == '!' || t.Text[0] == '?':
		// "Forward! (a movement)": what a bracket adds belongs to the name with its mark.
		return !next.Glued && startsSentence(next) && next.Text != "("
	case t.Text == ".":
		if !next.Glued {
			return startsSentence(next)
		}
		// A stop without a space after it ends a sentence only between a small letter or digit and a capitalized word.
		return next.IsUpper() && len(next.Text) > 1 && next.Text[1:] == next.Lower[1:] && stop > 0 &&
			endsLower(tokens[stop-1].Text)
	}
	// An abbreviation may end the sentence too: "… of the U.S. The group …".
	return t.Kind == Word && !next.Glued && mayEnd(t) && next.IsUpper() && (starters[next.Lower] || t.Lower == "etc.")
}

// mayEnd reports whether an abbreviation may be the last word of a sentence: dotted capitals and initials, and those
// that stand after what they belong to.
func mayEnd(t Token) bool {
	word, ok := strings.CutSuffix(t.Text, ".")
	return ok && (t.IsUpper() && (len(word) == 1 || strings.Contains(word, ".")) || lastWords[strings.ToLower(word)])
}

// lastWords are abbreviations that end a sentence as readily as they stand within it.
var lastWords = wordSet(`a.m
al
bros
co
corp
esq
etc
inc
jr
ltd
p.m
sr`)

func endsLower(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(r) || unicode.IsDigit(r)
}

func isCloser(t Token) bool {
	switch t.Text {
	case `"`, "”", "’", "'", "»", ")", "]", "}":
		return true
	}
	return false
}

func startsSentence(t Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return !unicode.IsLower(r) && t.Text != "," && t.Text != ";" && t.Text != ":" && t.Text != ")"
}

// starters are words that begin a sentence rather than continue a name after an abbreviation.
var starters = wordSet(`the
a
an
in
on
at
by
it
its
this
these
that
those
he
she
they
their
his
her
after
before
during
following
since
when
while
although
however
as
for
from
to
among
other
some
many
most
according
i
we
you
there
here
what
who
why
how
if
because
despite
since
until
with
without
both
not
several
later
then
our
my
so
but
and
one
all
another
each
under`)
