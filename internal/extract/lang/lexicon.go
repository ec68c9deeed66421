package lang

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Lexicon says what the network sees of a word: the rows of its table of vectors that belong to the word. Common words
// have a row of their own and share one with the words of their class, those that stand in like company; the endings,
// beginnings and shapes of all words share the rows that their hashes fall on.
type Lexicon struct {
	words dictionary
	// classes has two bytes for each word: its class, or noClass.
	classes []byte
	// classRows and traitRows are the numbers of rows for classes and for hashes.
	classRows, traitRows int
}

// Traits are the rows of one word; noRow stands for a word that is not common.
type Traits [8]int32

const noRow = -1

// The traits that are no hashes.
const (
	WordTrait  = 0
	ClassTrait = 1
)

const noClass = math.MaxUint16

// NewLexicon gives each of the words, in their normal form, a row of its own. classes are numbers below classRows, or
// negative for a word without a class. traitRows is a power of two.
func NewLexicon(words []string, classes []int, classRows, traitRows int) *Lexicon {
	l := &Lexicon{classRows: classRows, traitRows: traitRows}
	entries := map[uint64]int{}
	for i, w := range words {
		entries[hashText(w)] = i
		class := uint16(noClass)
		if classes[i] >= 0 {
			class = uint16(classes[i])
		}
		l.classes = binary.LittleEndian.AppendUint16(l.classes, class)
	}
	l.words = mustDictionary(packDictionary(entries))
	return l
}

// newLexicon reads the sections that a lexicon was written to.
func newLexicon(words, classes, rows []byte) (*Lexicon, error) {
	d, err := newDictionary(words)
	if err != nil {
		return nil, err
	}
	if len(rows) != 8 || len(classes)%2 != 0 {
		return nil, fmt.Errorf("lexicon: %w", errModel)
	}
	l := &Lexicon{words: d, classes: classes,
		classRows: int(binary.LittleEndian.Uint32(rows)), traitRows: int(binary.LittleEndian.Uint32(rows[4:]))}
	if l.traitRows == 0 || l.traitRows&(l.traitRows-1) != 0 {
		return nil, fmt.Errorf("lexicon: %d rows for traits are no power of two: %w", l.traitRows, errModel)
	}
	return l, nil
}

// Rows is the number of rows of the table of vectors.
func (l *Lexicon) Rows() int { return len(l.classes)/2 + l.classRows + l.traitRows }

// Look finds the traits of a token.
func (l *Lexicon) Look(t *Token) Traits {
	form := NormalForm(t)
	traits := Traits{noRow, noRow}
	if n, ok := l.words.find(hashText(form)); ok && 2*n < len(l.classes) {
		traits[WordTrait] = int32(n)
		if class := int(binary.LittleEndian.Uint16(l.classes[2*n:])); class < l.classRows {
			traits[ClassTrait] = int32(len(l.classes)/2 + class)
		}
	}
	hashes := [...]uint64{
		hashText(suffix(form, 2)),
		hashText(suffix(form, 3)),
		hashText(suffix(form, 4)),
		hashText(prefix(form, 3)),
		hashText(prefix(form, 5)),
		hashText(shapeOf(t.Text)),
	}
	first := len(l.classes)/2 + l.classRows
	for i, h := range hashes {
		h = mix(uint64(i)+1, h) * mixPrime >> 32
		traits[len(traits)-len(hashes)+i] = int32(first + int(h&uint64(l.traitRows-1)))
	}
	return traits
}

func (l *Lexicon) packRows() []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(l.classRows))
	return binary.LittleEndian.AppendUint32(b, uint32(l.traitRows))
}
