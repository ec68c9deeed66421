package lang

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
)

// Parameters are a trained model as training leaves it, in full precision.
type Parameters struct {
	// Tags are the classes of the tagger, each a Penn tag and a universal one: "VBD/AUX". Relations are those of arcs.
	Tags, Relations []string
	Lemmas          []LemmaRule
	Lexicon         *Lexicon
	// Vectors has VectorSize numbers for each row of the lexicon.
	Vectors    []float32
	VectorSize int
	Layers     []LayerParameters
	// TagWeights reads tags off the layers below TaggedLayer, and TagVectors tells it the tags. Ends is what a token is
	// at the two ends of an arc, Queries what a dependent looks for in a head.
	TagWeights, Ends, Queries Linear
	TagVectors                []float32
	// Root is the sentence's root as head: of an arc, and then of a relation.
	Root []float32
	// RelationWeights scores relations.
	RelationWeights Linear
}

// LayerParameters are those of a recurrent layer. Memory has four numbers for each unit: all of the first, how memory
// opens forgetting, then the bias of that, and the same two of the output.
type LayerParameters struct {
	Weights Linear
	Memory  []float32
}

// Linear is a matrix of In rows with Out weights each, and a bias for each output.
type Linear struct {
	In, Out       int
	Weights, Bias []float32
}

// File is the model as a file that ReadModel reads. The same parameters give the same bytes.
func (p *Parameters) File() []byte {
	endings, changes := packLemmas(p.Lemmas)
	sections := map[string][]byte{
		"tags":            []byte(strings.Join(p.Tags, "\n")),
		"relations":       []byte(strings.Join(p.Relations, "\n")),
		"lemma endings":   endings,
		"lemma changes":   changes,
		sectionWords:      p.Lexicon.words.packed,
		sectionClasses:    p.Lexicon.classes,
		sectionRows:       p.Lexicon.packRows(),
		sectionVectors:    packVectors(p.Vectors, p.VectorSize),
		sectionTags:       p.TagWeights.pack(),
		sectionTagVectors: packFloats(p.TagVectors),
		sectionEnds:       p.Ends.pack(),
		sectionQueries:    p.Queries.pack(),
		sectionRoot:       packFloats(p.Root),
		sectionRelations:  p.RelationWeights.pack(),
	}
	for i, l := range p.Layers {
		sections[fmt.Sprint(sectionLayer, i)] = l.Weights.pack()
		sections[fmt.Sprint(sectionMemory, i)] = packFloats(l.Memory)
	}
	return putSections(sections)
}

func (l *Linear) pack() []byte { return packMatrix(l.Weights, l.Bias, l.In, l.Out) }

func packFloats(v []float32) []byte {
	b := make([]byte, 0, 4*len(v))
	for _, f := range v {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(f))
	}
	return b
}

// packVectors writes rows of numbers in one byte each, after the row's scale: the largest at which all fit.
func packVectors(vectors []float32, size int) []byte {
	b := make([]byte, 0, len(vectors)/size*(size+1))
	for row := 0; row < len(vectors); row += size {
		var most float64
		for _, v := range vectors[row : row+size] {
			most = max(most, math.Abs(float64(v)))
		}
		scale := 0
		for scale < 30 && most*float64(uint32(2)<<scale) <= math.MaxInt8 {
			scale++
		}
		b = append(b, byte(scale))
		for _, v := range vectors[row : row+size] {
			n := math.Round(float64(v) * float64(uint32(1)<<scale))
			b = append(b, byte(int8(min(max(n, -math.MaxInt8), math.MaxInt8))))
		}
	}
	return b
}
