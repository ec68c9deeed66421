package learn

import (
	"math"

	"annals/internal/extract/lang"
)

// GuessProgress tells how guessing goes: the share done, the share of classes guessed right and the mean loss of the
// guess of the word in its class since the last report.
type GuessProgress struct {
	Done, Classes, Words float64
}

const (
	// hiddenShare is the share of common words to be guessed; of these, shownShare are not hidden, so that the network
	// also learns what stands where nothing is missing.
	hiddenShare, shownShare = 0.25, 0.1
	// guessReport is how many steps are between two reports.
	guessReport = 500
)

// Guess learns English from plain text: words are hidden, and the network guesses the class of each and then which word
// of the class it is. classes are those of the text's forms, -1 for one too rare to be guessed. It reads tokens
// tokens, again from the start if the text has fewer.
func (n *Network) Guess(text *Text, classes []int, tokens int, c Course, report func(GuessProgress)) {
	n.startOver()
	g := newGuesser(n, text, classes)
	drop := n.dropping(c)
	// Words are hidden anyway.
	drop.words = 0
	done, next := 0, 0
	for done < tokens {
		var sentences [][]lang.Traits
		var wanted []int32
		size := 0
		for size < c.Batch {
			s := text.Sentences[next%len(text.Sentences)]
			next++
			traits, forms := g.hide(s)
			sentences, wanted = append(sentences, traits), append(wanted, forms...)
			size += len(s)
		}
		x := n.encoder.forward(sentences, drop, nil)
		g.learn(x, wanted)
		rate := rateAt(c.Rate, n.steps, float64(done)/float64(tokens))
		n.move(rate, g.classWeights.weights, g.classWeights.bias)
		g.move(rate)
		done += size
		if n.steps%guessReport == 0 {
			report(g.progress(float64(done) / float64(tokens)))
		}
	}
}

// guesser guesses hidden words.
type guesser struct {
	*Network
	text    *Text
	traits  []lang.Traits
	classes []int
	// members are the forms of each class and place the place of a form among them.
	members [][]int32
	place   []int32
	// classWeights scores classes, words has a row for each form and its bias at the end.
	classWeights *linear
	words        *parameter
	row          []int32

	guesses, right int
	loss           float64
}

func newGuesser(n *Network, text *Text, classes []int) *guesser {
	g := &guesser{Network: n, text: text, classes: classes, place: make([]int32, len(classes)),
		row: make([]int32, len(classes))}
	for _, w := range text.Words {
		t := lang.NewToken(w)
		g.traits = append(g.traits, n.lexicon.Look(&t))
	}
	rows := 0
	for form, class := range classes {
		if class < 0 {
			continue
		}
		for class >= len(g.members) {
			g.members = append(g.members, nil)
		}
		g.place[form] = int32(len(g.members[class]))
		g.members[class] = append(g.members[class], int32(form))
		g.row[form] = int32(rows)
		rows++
	}
	g.classWeights = newLinear(n.size.Units, len(g.members), n.random)
	g.words = newParameter(rows, n.size.Units+1, 0.05, n.random)
	return g
}

// hide returns the traits of a sentence's words, some of them hidden, and for each the form to guess, or -1.
func (g *guesser) hide(sentence []int32) (traits []lang.Traits, wanted []int32) {
	for _, word := range sentence {
		t, form := g.traits[word], g.text.FormOf[word]
		want := int32(-1)
		if g.classes[form] >= 0 && g.random.Float64() < hiddenShare {
			want = form
			if g.random.Float64() >= shownShare {
				t = hidden
			}
		}
		traits, wanted = append(traits, t), append(wanted, want)
	}
	return traits, wanted
}

// learn adds the gradients of the guesses.
func (g *guesser) learn(x *encoded, wanted []int32) {
	units := g.size.Units
	var rows []int
	var top []float32
	for i, form := range wanted {
		if form >= 0 {
			rows = append(rows, i)
			top = append(top, x.top()[i*units:(i+1)*units]...)
		}
	}
	unit := batchLoss / float32(max(len(rows), 1))
	out := g.classWeights.out()
	scores := make([]float32, len(rows)*out)
	g.classWeights.forward(rowsOf(top, units), len(rows), scores)
	dTop := make([]float32, len(top))
	for i, at := range rows {
		form := wanted[at]
		class := g.classes[form]
		row := scores[i*out : (i+1)*out]
		if _, best := surprise(row[:len(g.members)], class); best == class {
			g.right++
		}
		scaled(row[:len(g.members)], unit)
		clear(row[len(g.members):])
		g.loss += g.learnWord(form, top[i*units:(i+1)*units], dTop[i*units:(i+1)*units], unit)
		g.guesses++
	}
	g.classWeights.backward(rowsOf(top, units), scores, len(rows), dTop, units)
	dAll := make([]float32, x.n*units)
	for i, at := range rows {
		copy(dAll[at*units:], dTop[i*units:(i+1)*units])
	}
	g.encoder.backward(x, dAll, nil)
}

// learnWord adds the gradients of the guess of a word in its class and returns the loss.
func (g *guesser) learnWord(form int32, top, dTop []float32, unit float32) float64 {
	members := g.members[g.classes[form]]
	scores := make([]float32, len(members))
	last := len(top)
	for i, m := range members {
		w := g.words.row(int(g.row[m]))
		scores[i] = dot(top, w[:last]) + w[last]
	}
	loss, _ := surprise(scores, int(g.place[form]))
	for i, m := range members {
		s := scores[i] * unit
		if s < negligible && s > -negligible {
			continue
		}
		w, dw := g.words.row(int(g.row[m])), g.words.gradientRow(int(g.row[m]))
		addScaled(s, w[:last], dTop)
		addScaled(s, top, dw[:last])
		dw[last] += s
	}
	return loss
}

// wordsFaster is how much faster the words' rows are moved than other parameters.
const wordsFaster = 5

// move moves the rows of words by the sum of their squared gradients so far (Adagrad), for most are seldom moved.
func (g *guesser) move(rate float64) {
	p := g.words
	for i, d := range p.gradient {
		if d != 0 {
			p.meanSquare[i] += d * d
			p.value[i] -= float32(wordsFaster*rate) * d / (float32(math.Sqrt(float64(p.meanSquare[i]))) + tiny)
			p.gradient[i] = 0
		}
	}
}

func (g *guesser) progress(done float64) GuessProgress {
	all := float64(max(g.guesses, 1))
	p := GuessProgress{Done: done, Classes: float64(g.right) / all, Words: g.loss / all}
	g.guesses, g.right, g.loss = 0, 0, 0
	return p
}
