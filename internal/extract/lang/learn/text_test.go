package learn

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/extract/lang"
)

// someText is made of two sorts of words that take turns: what is said of whom.
func someText(sentences int) *Text {
	names, deeds := []string{"rebels", "miners", "monks", "bakers"}, []string{"fled", "sang", "slept", "voted"}
	random := rand.New(rand.NewPCG(9, 9))
	text := NewText()
	for range sentences {
		var tokens []lang.Token
		for range 4 {
			tokens = append(tokens, lang.NewToken(names[random.IntN(4)]), lang.NewToken(deeds[random.IntN(4)]))
		}
		text.Add(tokens)
	}
	return text
}

// Words that stand in like company fall into one class.
func TestClasses(t *testing.T) {
	words, classes := Classes(someText(300), ClassSize{Words: 8, Contexts: 8, Classes: 2, Rounds: 5}, nil)
	of := map[string]int{}
	for i, w := range words {
		of[w] = classes[i]
	}
	got := [][]bool{{of["rebels"] == of["monks"], of["miners"] == of["bakers"]},
		{of["fled"] == of["voted"], of["sang"] == of["slept"]}, {of["rebels"] == of["fled"]}}
	if d := cmp.Diff([][]bool{{true, true}, {true, true}, {false}}, got); d != "" {
		t.Errorf("classes %v (-want +got):\n%s", of, d)
	}
}

// Guessing hidden words teaches which sort of word stands where.
func TestGuess(t *testing.T) {
	text := someText(400)
	classes := make([]int, len(text.Forms))
	for i, form := range text.Forms {
		if form == "fled" || form == "sang" || form == "slept" || form == "voted" {
			classes[i] = 1
		}
	}
	n, _, _ := small()
	var last GuessProgress
	n.Guess(text, classes, 1000*64, Course{Batch: 64, Rate: 5e-3}, func(p GuessProgress) { last = p })
	if last.Classes < 0.95 {
		t.Errorf("%.2f of the classes guessed right, want nearly all", last.Classes)
	}
}
