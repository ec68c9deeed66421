package names

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// likeWords are words of several scripts and classes of which many are near one another.
var likeWords = strings.Fields(`Mohammed Muhammad Mohamad Mehmet Ahmad Achmed Ahmadi Husain Hosseini Hussein Petrov Petrova Petrovsky Petrovskiy
	Ivan Ivanov Ivanovich Aleksandr Alexander Oleksandr Abd al Rahman Abdurrahman Abdul Salam Abdulsalam bin Salim Abu Front Bank Banque
	Company Ltd LLC National Northern Southern Trading Zarya Zaria Zarja 44 45 A7 MEK PMOI Khalq Khalk Halq K M Xi Shi Musa Moussa
	Мохаммед Мухаммад Петров Иван Заря фронт НПЗ محمد أحمد حسين الرحمن عبد 金 中国 银行 김철수 ロンドン London Londres`)

// likeName makes a name of such words, one of them with a letter changed.
func likeName(t *rapid.T, label string) Name {
	words := rapid.SliceOfN(rapid.SampledFrom(likeWords), 1, 6).Draw(t, label)
	i := rapid.IntRange(0, len(words)-1).Draw(t, "place")
	letters := []rune(words[i])
	letters[rapid.IntRange(0, len(letters)-1).Draw(t, "letter")] = rapid.SampledFrom([]rune("aeklmnostvyzاи")).Draw(t, "other")
	words[i] = string(letters)
	text := strings.Join(words, rapid.SampledFrom([]string{" ", " ", ", ", " (", ""}).Draw(t, "space"))
	return Parse(text, rapid.SampledFrom([]Kind{Person, Organization}).Draw(t, "kind"))
}

// What is dismissed early would not have scored as much as was asked for, and all else scores the same, whatever else
// the query was compared with before.
func TestAtLeastIsCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		query := likeName(t, "query")
		tag := uint32(0)
		c := Comparer{Remember: 16, Mutual: rapid.Bool().Draw(t, "mutual")}
		c.Ask(query)
		for range rapid.IntRange(1, 4).Draw(t, "names") {
			b := likeName(t, "name")
			for _, w := range b.Words {
				w.Tag = tag
				tag++
			}
			alone := Comparer{Mutual: c.Mutual}
			alone.Ask(query)
			want := alone.Compare(b, false).Score
			floor := rapid.Float64Range(0, 1).Draw(t, "floor")
			got := c.AtLeast(b, floor)
			if got != want && (want >= floor || got != 0) {
				t.Fatalf("%q and %q score %v, at least %v gives %v", query.Text, b.Text, want, floor, got)
			}
		}
	})
}

func TestBoundsOfDistances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := func(label string) *Word {
			return likeName(t, label).Words[0]
		}
		x, y := word("first"), word("second")
		if x.letters == 0 || y.letters == 0 || max(len(x.Sound), len(y.Sound)) > maxSounds {
			t.Skip("a number, or a word longer than is compared")
		}
		for of := range tongues {
			distance := soundDistance(x.Sound, y.Sound, of, math.MaxInt16)
			if costs()[of].above(x.letters, y.letters, distance) {
				t.Fatalf("%q and %q are %d apart in tongue %d, and held to be more", x.Sound, y.Sound, distance, of)
			}
			if apart := abs(int(x.mass) - int(y.mass)); of == plainTongue && apart > distance {
				t.Fatalf("%q and %q are %d apart, their masses %d", x.Sound, y.Sound, distance, apart)
			}
		}
		if spelledApart(&x.Shape, &y.Shape) && spellingNearness(x.Form, y.Form) >= minNearness {
			t.Fatalf("%q and %q are near in spelling", x.Form, y.Form)
		}
	})
}

// TestApartIsUnlike: what shapes tell apart, Near does.
func TestApartIsUnlike(t *testing.T) {
	apart := 0
	rapid.Check(t, func(t *rapid.T) {
		for _, x := range likeName(t, "first").Words {
			for _, y := range likeName(t, "second").Words {
				if !x.Apart(&y.Shape) {
					continue
				}
				apart++
				if how, quality := Near(x, y); quality > 0 {
					t.Fatalf("%q and %q are told apart, and match as %s with %v", x.Text, y.Text, how, quality)
				}
			}
		}
	})
	if apart == 0 {
		t.Error("no two words are told apart")
	}
}

// TestRunsApartAreUnlike: a run that shapes tell apart from a word for a nearness is less near it.
func TestRunsApartAreUnlike(t *testing.T) {
	apart := 0
	rapid.Check(t, func(t *rapid.T) {
		words := likeName(t, "run").Words
		run := AsOne(words, new(Comparer).soundOfRun(words))
		least := rapid.Float64Range(0.8, 0.9).Draw(t, "nearness")
		for _, w := range likeName(t, "name").Words {
			if !run.ApartAt(&w.Shape, least) {
				continue
			}
			apart++
			if how, quality := Near(&run, w); quality >= least {
				t.Fatalf("%q and %q are told apart at %v, and match as %s with %v", run.Sound, w.Text, least, how, quality)
			}
		}
	})
	if apart == 0 {
		t.Error("no run is told apart from a word")
	}
}

// TestNearAsFarAsAsked: words that shapes do not tell apart match as if nobody had looked at their shapes before, and
// runs do down to the nearness asked for.
func TestNearAsFarAsAsked(t *testing.T) {
	divided := func(w *Word, cut int) []*Word { return Parse(w.Sound[:cut]+" "+w.Sound[cut:], Organization).Words }
	other, whole := Parse("Treding", Organization).Words[0], Parse("Trading", Organization).Words
	if nearAsFarAsAsked(t, divided(other, 3), whole, 0.8) == 0 {
		t.Fatal("a word is not near another one written as two")
	}
	rapid.Check(t, func(t *rapid.T) {
		words, others := likeName(t, "first").Words, likeName(t, "second").Words
		if whole := others[0]; len(whole.Sound) > 3 && rapid.Bool().Draw(t, "divided") {
			words = divided(whole, rapid.IntRange(1, len(whole.Sound)-1).Draw(t, "cut"))
		}
		nearAsFarAsAsked(t, words, others, rapid.Float64Range(minNearness, 0.95).Draw(t, "nearness"))
	})
}

// nearAsFarAsAsked holds it for words, and for them as one, beside others, and tells how many of these the words as one are near.
func nearAsFarAsAsked(t rapid.TB, words, others []*Word, least float64) (near int) {
	run := AsOne(words, new(Comparer).soundOfRun(words))
	for _, y := range others {
		for _, x := range words {
			how, quality := Near(x, y)
			if likely, other := NearLikely(x, y); !x.Apart(&y.Shape) && (likely != how || other != quality) {
				t.Fatalf("%q and %q match as %s with %v, likely as %s with %v", x.Text, y.Text, how, quality, likely, other)
			}
		}
		how, quality := Near(&run, y)
		if run.ApartAt(&y.Shape, least) {
			continue
		}
		if asked, other := NearRun(&run, y, least); quality >= least && asked != how ||
			max(other, quality) >= least && other != quality {
			t.Fatalf("%q and %q match as %s with %v, at %v as %s with %v", run.Sound, y.Text, how, quality, least, asked, other)
		}
		if quality >= least {
			near++
		}
	}
	return near
}

// TestSought: a word made ready tells words apart as its shape does.
func TestSought(t *testing.T) {
	apart := 0
	rapid.Check(t, func(t *rapid.T) {
		words := likeName(t, "first").Words
		run := AsOne(words, new(Comparer).soundOfRun(words))
		least := rapid.Float64Range(minNearness, 0.95).Draw(t, "nearness")
		for _, y := range likeName(t, "second").Words {
			for _, x := range words {
				s := SoughtAs(x)
				if got, want := s.Apart(&y.Shape), x.Apart(&y.Shape); got != want {
					t.Fatalf("%q and %q are told apart: %v, by their shapes %v", x.Text, y.Text, got, want)
				}
			}
			s := SoughtAs(&run)
			got, want := s.ApartAt(&y.Shape, least), run.ApartAt(&y.Shape, least)
			if got != want {
				t.Fatalf("%q and %q are told apart at %v: %v, by their shapes %v", run.Sound, y.Text, least, got, want)
			}
			if got {
				apart++
			}
		}
	})
	if apart == 0 {
		t.Error("no two words are told apart")
	}
}

// TestMayCover: an abbreviation that words are found for is one that they may give all letters of.
func TestMayCover(t *testing.T) {
	found := 0
	list := strings.Fields("Ulyanovsk Instrument Design Bureau Plant Research Institute of the Moscow Machine Building and " +
		"Chemical Works named Lenin")
	rapid.Check(t, func(t *rapid.T) {
		b := Parse(strings.Join(rapid.SliceOfN(rapid.SampledFrom(list), 2, 6).Draw(t, "words"), " "), Organization)
		letters := ""
		for _, w := range rapid.SliceOfN(rapid.SampledFrom(b.Words), 2, 4).Draw(t, "abbreviated") {
			if choices := slices.Concat(foreignLetters(w)[0], foreignLetters(w)[1]); len(choices) > 0 {
				letters += rapid.SampledFrom(choices).Draw(t, "letters")
			}
		}
		letters = letters[:min(len(letters), maxAbbreviation)]
		var c Comparer
		c.Ask(Parse("УКБП", Organization))
		c.cyrillic[0].letters = letters
		c.relate(b)
		if run, ok := abbreviated(letters, b.Words); ok {
			found++
			if c.mayCover() == 0 {
				t.Fatalf("%s stands for %q of %q, whose words cannot give its letters", letters, b.Span(run), b.Text)
			}
		}
	})
	if found == 0 {
		t.Error("no abbreviation was found")
	}
}

// TestStretchedIsUnlike: a word many times as long as another is not it, in whatever script.
func TestStretchedIsUnlike(t *testing.T) {
	short := Parse("Khalq", Organization).Words[0]
	for _, syllables := range []string{"صلى", "ﷺ", "халк", "ハル"} {
		long := Parse(strings.Repeat(syllables, 40), Organization).Words[0]
		if how, quality := Near(long, short); quality > 0 {
			t.Errorf("forty times %q matches Khalq as %s with %v", syllables, how, quality)
		}
	}
}

// TestSpellingDistance: what is counted by bits is what the table of distances gives.
func TestSpellingDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.SampledFrom([]rune("abcdee")), 0, 12, -1)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		table := make([][]int, len(a)+1)
		for i := range table {
			table[i] = make([]int, len(b)+1)
			for j := range table[i] {
				switch {
				case i == 0 || j == 0:
					table[i][j] = i + j
				case a[i-1] == b[j-1]:
					table[i][j] = table[i-1][j-1]
				default:
					table[i][j] = 1 + min(table[i-1][j-1], table[i-1][j], table[i][j-1])
				}
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					table[i][j] = min(table[i][j], table[i-2][j-2]+1)
				}
			}
		}
		if want, got := table[len(a)][len(b)], spellingDistance(a, b, len(a)+len(b)); got != want {
			t.Fatalf("%q and %q are %d apart, counted as %d", a, b, want, got)
		}
	})
}

// TestMeasure: what is added up word by word is what the sound of the run shows.
func TestMeasure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := likeName(t, "run").Words
		var m measure
		for _, w := range words {
			m.add(w)
		}
		sound := new(Comparer).soundOfRun(words)
		if m.length != len(sound) || m.set != setOf(sound) {
			t.Fatalf("the run sounds %q, of length %d and set %x, measured %d and %x", sound, len(sound), setOf(sound), m.length, m.set)
		}
		if m.length <= maxSounds && m.mass != int(massOf(sound)) {
			t.Fatalf("the run sounds %q, of mass %d, measured %d", sound, massOf(sound), m.mass)
		}
	})
}
