package lang

import (
	"encoding/binary"
	"fmt"
)

// TaggedLayer is the number of the recurrent layer, counted from 0, that is told the tags.
const TaggedLayer = 2

// network is the neural network that reads a sentence: vectors of words, recurrent layers over them, and what reads
// tags, arcs and relations off the last layer.
type network struct {
	lexicon *Lexicon
	// vectors has a row for each of the lexicon's: a scale and vectorSize numbers of one byte, signed, which times
	// two to the power of minus the scale are the row's vector.
	vectors    []byte
	vectorSize int
	layers     []layer
	// tags reads tags off the inputs of the layer TaggedLayer, and tagVectors has what this layer is told of each.
	tags       matrix
	tagVectors []float32
	// ends turns a token into what it is at the two ends of an arc: arcSize numbers as dependent, as many as head,
	// and then relationSize numbers as dependent and as head of a relation.
	ends                  matrix
	arcSize, relationSize int
	// queries turns a token as dependent into what it looks for in a head.
	queries matrix
	// root is the sentence's root as head: of an arc and of a relation.
	root []float32
	// relations scores the relations of an arc from the products of its ends' numbers and both ends' numbers.
	relations matrix
}

// The names of the network's sections in the model file. Layers have their number after the name.
const (
	sectionWords      = "words"
	sectionClasses    = "word classes"
	sectionRows       = "word rows"
	sectionVectors    = "word vectors"
	sectionLayer      = "layer weights "
	sectionMemory     = "layer memory "
	sectionTags       = "tag weights"
	sectionTagVectors = "tag vectors"
	sectionEnds       = "end weights"
	sectionQueries    = "query weights"
	sectionRoot       = "root"
	sectionRelations  = "relation weights"
)

func newNetwork(sections map[string][]byte) (*network, error) {
	w := &network{}
	var err error
	if w.lexicon, err = newLexicon(sections[sectionWords], sections[sectionClasses], sections[sectionRows]); err != nil {
		return nil, err
	}
	w.vectors = sections[sectionVectors]
	w.vectorSize = len(w.vectors)/w.lexicon.Rows() - 1
	if w.vectorSize < 1 || len(w.vectors) != w.lexicon.Rows()*(w.vectorSize+1) {
		return nil, fmt.Errorf("word vectors: %w", errModel)
	}
	for name, m := range map[string]*matrix{sectionTags: &w.tags, sectionEnds: &w.ends, sectionQueries: &w.queries,
		sectionRelations: &w.relations} {
		if *m, err = newMatrix(sections[name]); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	in := w.vectorSize
	for i := 0; ; i++ {
		weights, ok := sections[fmt.Sprint(sectionLayer, i)]
		if !ok {
			break
		}
		l, err := newLayer(weights, sections[fmt.Sprint(sectionMemory, i)])
		if err != nil {
			return nil, fmt.Errorf("layer %d: %w", i, err)
		}
		if l.weights.in != in {
			return nil, fmt.Errorf("layer %d does not fit the one before: %w", i, errModel)
		}
		w.layers = append(w.layers, l)
		in = l.units
	}
	if len(w.layers) <= TaggedLayer {
		return nil, fmt.Errorf("%d layers are too few: %w", len(w.layers), errModel)
	}
	w.tagVectors = floats(sections[sectionTagVectors])
	w.root = floats(sections[sectionRoot])
	w.arcSize = w.queries.out
	w.relationSize = len(w.root) - w.arcSize
	if w.tags.in != w.layers[TaggedLayer].weights.in || len(w.tagVectors) != w.tags.in*w.tags.out ||
		w.ends.in != in || w.queries.in != w.arcSize || w.relationSize <= 0 ||
		w.ends.out != 2*(w.arcSize+w.relationSize) || w.relations.in != 3*w.relationSize {
		return nil, fmt.Errorf("the parts of the network do not fit: %w", errModel)
	}
	return w, nil
}

// reading is the room for reading one sentence and what the network has read so far.
type reading struct {
	n    int
	room layerRoom
	// names tells which tokens are names by their letters.
	names []naming
	// rows and other hold the rows of the layer last computed and of the next.
	rows, other []float32
	scores      []float32
	ends        []float32
	queries     []float32
	heads       []int16
	panels      []byte
	arcScores   []int32
	best        []int
	// given has the tags that the network is not asked for: a class for each token, or -1. It may be empty.
	given []int
	// verbs tells of each token how likely it is a finite verb, and of which tag.
	verbs     []likelyTag
	relations []float32
	tree      treeFinder
}

// read computes the layers; the last one stays in r.rows. r.best has the best tag of each token. If only tags are
// wanted, it stops there.
func (w *network) read(r *reading, tokens []Token, tags *tagging, onlyTags bool) {
	r.n = len(tokens)
	r.names = asNames(tokens, r.names)
	r.rows = sized(r.rows, r.n*w.vectorSize)
	clear(r.rows)
	for i := range tokens {
		to := r.rows[i*w.vectorSize : (i+1)*w.vectorSize]
		traits := w.lexicon.Look(&tokens[i])
		for _, row := range traits {
			if row != noRow {
				w.addVector(int(row), to)
			}
		}
		if traits[WordTrait] == noRow && r.names[i] != isNoName && isCapitals(tokens[i].Text) {
			r.names[i] = isUnknownName
		}
	}
	for i := range w.layers {
		if i == TaggedLayer {
			w.readTags(r, tags)
			if onlyTags {
				return
			}
		}
		l := &w.layers[i]
		r.other = sized(r.other, r.n*l.units)
		l.apply(&r.room, r.rows, r.n, r.other)
		r.rows, r.other = r.other, r.rows
	}
}

// addVector adds a row of the table of vectors.
func (w *network) addVector(row int, to []float32) {
	v := w.vectors[row*(w.vectorSize+1) : (row+1)*(w.vectorSize+1)]
	unit := 1 / float32(uint32(1)<<v[0])
	v = v[1:][:len(to)]
	for i, b := range v {
		to[i] += float32(float32(int8(b)) * unit)
	}
}

// scoreArcs sets r.arcScores: for each token, how well the root (first) and each token fit as its head, in units of
// 1/arcUnits.
func (w *network) scoreArcs(r *reading) {
	width := w.ends.out
	r.ends = sized(r.ends, r.n*width)
	w.ends.apply(&r.room.sums, r.rows, r.n, r.ends)
	for i, v := range r.ends {
		// A unit that is off still lets a little through.
		r.ends[i] = max(v, float32(v*leak))
	}
	size := w.arcSize
	r.other = sized(r.other, r.n*size)
	for i := range r.n {
		copy(r.other[i*size:(i+1)*size], r.ends[i*width:])
	}
	r.queries = sized(r.queries, r.n*size)
	w.queries.apply(&r.room.sums, r.other, r.n, r.queries)

	// The heads are the outputs of a matrix of their own, which the queries are multiplied by.
	heads := roundUp(r.n+1, panelWidth)
	r.heads = sized(r.heads, heads*size)
	wholeNumbers(w.root[:size], r.heads)
	for i := range r.n {
		wholeNumbers(r.ends[i*width+size:][:size], r.heads[(i+1)*size:])
	}
	clear(r.heads[(r.n+1)*size:])
	r.panels = r.panels[:0]
	for panel := 0; panel < heads; panel += panelWidth {
		for k := 0; k < size; k += 2 {
			for j := panel; j < panel+panelWidth; j++ {
				pair := r.heads[j*size+k:]
				r.panels = binary.LittleEndian.AppendUint32(r.panels, uint32(uint16(pair[0]))|uint32(uint16(pair[1]))<<16)
			}
		}
	}
	rows := roundUp(r.n, rowGroup)
	sums := &r.room.sums
	sums.inputs = sized(sums.inputs, rows*size)
	wholeNumbers(r.queries, sums.inputs)
	sums.out = sized(sums.out, rows*heads)
	multiply(sums.out, sums.inputs, r.panels, rows, size, heads)
	r.arcScores = sized(r.arcScores, r.n*(r.n+1))
	for i := range r.n {
		for j, s := range sums.out[i*heads : i*heads+r.n+1] {
			r.arcScores[i*(r.n+1)+j] = s / (inputUnits * inputUnits / arcUnits)
		}
	}
}

const (
	// leak is the share that passes a unit whose input is negative.
	leak = 0.125
	// arcUnits is how many units make 1 in the score of an arc.
	arcUnits = 1 << 10
)

// scoreRelations sets r.scores for each token to the scores of the relations to the head given, -1 for the root.
func (w *network) scoreRelations(r *reading, heads []int) {
	width, size := w.ends.out, w.relationSize
	r.relations = sized(r.relations, r.n*3*size)
	for i, h := range heads {
		dependent := r.ends[i*width+2*w.arcSize:][:size]
		head := w.root[w.arcSize:]
		if h >= 0 {
			head = r.ends[h*width+2*w.arcSize+size:][:size]
		}
		both := r.relations[i*3*size:][:size]
		for j, d := range dependent {
			both[j] = float32(d * head[j])
		}
		copy(r.relations[i*3*size+size:], dependent)
		copy(r.relations[i*3*size+2*size:], head)
	}
	r.scores = sized(r.scores, r.n*w.relations.out)
	w.relations.apply(&r.room.sums, r.relations, r.n, r.scores)
}
