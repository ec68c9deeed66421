package learn

import (
	"math"
	"math/rand/v2"
	"slices"

	"annals/internal/extract/lang"
)

// Course says how to learn from something.
type Course struct {
	// Seed chooses the order of what is learnt, and what is left out of it. Epochs is how often everything is seen.
	Seed   uint64
	Epochs int
	// Batch is how many tokens are learnt from at a time, and Rate how far parameters move at most.
	Batch int
	Rate  float64
	// DropUnits and DropTraits are the shares of the units between layers and of the traits of words that are left out.
	// DropWords is how often a word must be seen to be seen as itself half of the time.
	DropUnits, DropTraits, DropWords float64
}

func (n *Network) dropping(c Course) dropping {
	return dropping{units: c.DropUnits, words: c.DropWords, traits: c.DropTraits, random: n.random}
}

// Progress tells how training goes: the share done, the mean loss of a token, and the share of heads, relations and
// tags that were wrong since the last report.
type Progress struct {
	Done, Loss             float64
	Heads, Relations, Tags float64
}

// Read learns tags and trees. After each epoch it calls report.
func (n *Network) Read(examples []Example, c Course, report func(Progress)) {
	n.startOver()
	// What is drawn here does not depend on whether the text was read now or before.
	n.random = rand.New(rand.NewPCG(3, c.Seed))
	lessons := make([]lesson, len(examples))
	order := make([]int, len(examples))
	tokens := 0
	for i, e := range examples {
		lessons[i] = n.lesson(e)
		order[i] = i
		tokens += len(e.Tokens)
	}
	steps := float64(c.Epochs) * float64(tokens) / float64(c.Batch)
	drop := n.dropping(c)
	drop.counts = make([]int, n.lexicon.Rows())
	for _, l := range lessons {
		for _, traits := range l.traits {
			if word := traits[lang.WordTrait]; word >= 0 {
				drop.counts[word]++
			}
		}
	}
	for epoch := range c.Epochs {
		n.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		var wrong mistakes
		var batch []lesson
		size := 0
		for i, o := range order {
			batch = append(batch, lessons[o])
			size += len(lessons[o].heads)
			if size < c.Batch && i+1 < len(order) {
				continue
			}
			wrong.add(n.readBatch(batch, drop))
			n.move(rateAt(c.Rate, n.steps, float64(n.steps)/steps))
			batch, size = batch[:0], 0
		}
		all := float64(tokens)
		report(Progress{Done: float64(epoch+1) / float64(c.Epochs), Loss: wrong.loss / all,
			Heads: float64(wrong.heads) / all, Relations: float64(wrong.relations) / all, Tags: float64(wrong.tags) / all})
	}
}

// mistakes counts wrong choices and sums up the loss.
type mistakes struct {
	loss                   float64
	heads, relations, tags int
}

func (m *mistakes) add(o mistakes) {
	m.loss += o.loss
	m.heads += o.heads
	m.relations += o.relations
	m.tags += o.tags
}

const (
	// batchLoss is what the losses of all tokens of a batch together count as, in tokens.
	batchLoss = 10
	// tagShare is how much tags count beside heads and relations.
	tagShare = 1
)

// readBatch adds the gradients of some lessons.
func (n *Network) readBatch(batch []lesson, drop dropping) mistakes {
	r := n.forward(batch, drop)
	r.learnHeads()
	r.learnRelations()
	// What the ends were multiplied by on their way.
	multiplyBy(r.dEnds, r.endsMask)
	for i, v := range r.linearEnds {
		if v < 0 {
			r.dEnds[i] *= leak
		}
	}
	top := rowsOf(r.x.top(), n.size.Units)
	dTop := make([]float32, r.x.n*n.size.Units)
	n.ends.backward(top, r.dEnds, r.x.n, dTop, n.size.Units)
	n.encoder.backward(r.x, dTop, r.learnTags)
	return r.wrong
}

// leak is the share that passes a unit whose input is negative, as in package lang.
const leak = 0.125

// reading is a batch on its way through the network.
type reading struct {
	*Network
	batch []lesson
	x     *encoded
	// unit is what the loss of one token counts.
	unit float32
	// heads are the gold heads as rows of the batch, -1 for the root.
	heads []int
	// linearEnds are the ends before the leak, ends after it and after dropping; dEnds is the gradient.
	linearEnds, ends, endsMask, dEnds []float32
	queries                           []float32
	// untagged are the inputs of the layer that is told the tags, before it is told, and tagShares how likely each
	// tag is.
	untagged, tagShares []float32
	wrong               mistakes
}

func (n *Network) forward(batch []lesson, drop dropping) *reading {
	r := &reading{Network: n, batch: batch}
	var sentences [][]lang.Traits
	for _, l := range batch {
		sentences = append(sentences, l.traits)
	}
	r.x = n.encoder.forward(sentences, drop, r.readTags)
	r.unit = batchLoss / float32(r.x.n)
	for s, l := range batch {
		for _, h := range l.heads {
			if h >= 0 {
				h += r.x.bounds[s]
			}
			r.heads = append(r.heads, h)
		}
	}
	width := n.ends.out()
	r.linearEnds = make([]float32, r.x.n*width)
	n.ends.forward(rowsOf(r.x.top(), n.size.Units), r.x.n, r.linearEnds)
	r.ends = make([]float32, len(r.linearEnds))
	for i, v := range r.linearEnds {
		r.ends[i] = max(v, leak*v)
	}
	r.endsMask = drop.masks(r.x.bounds, width)
	multiplyBy(r.ends, r.endsMask)
	r.dEnds = make([]float32, len(r.ends))
	r.queries = make([]float32, r.x.n*n.size.Arc)
	n.queries.forward(r.asDependents(), r.x.n, r.queries)
	return r
}

// asDependents are the numbers of the tokens as dependents of arcs.
func (r *reading) asDependents() strided { return rowsOf(r.ends, r.Network.ends.out()) }

// asHead is a token's numbers as head of an arc, or their gradient; -1 is the root.
func (r *reading) asHead(i int) (value, gradient []float32) {
	size := r.size.Arc
	if i < 0 {
		return r.root.value[:size], r.root.gradient[:size]
	}
	at := i*r.Network.ends.out() + size
	return r.ends[at : at+size], r.dEnds[at : at+size]
}

// learnHeads adds the gradients of the choice of heads.
func (r *reading) learnHeads() {
	size := r.size.Arc
	dQueries := make([]float32, len(r.queries))
	for s := range r.batch {
		first, end := r.x.bounds[s], r.x.bounds[s+1]
		// The first score is that of the root.
		scores := make([]float32, end-first+1)
		for d := first; d < end; d++ {
			query, dQuery := r.queries[d*size:(d+1)*size], dQueries[d*size:(d+1)*size]
			for h := first - 1; h < end; h++ {
				scores[h-first+1] = impossible
				if h != d {
					head, _ := r.asHead(rootOr(h, first))
					scores[h-first+1] = dot(query, head)
				}
			}
			right := 0
			if r.heads[d] >= 0 {
				right = r.heads[d] - first + 1
			}
			r.wrong.heads += r.choose(scores, len(scores), right, 1)
			for h, g := range scores {
				if g > negligible || g < -negligible {
					head, dHead := r.asHead(rootOr(first+h-1, first))
					addScaled(g, head, dQuery)
					addScaled(g, query, dHead)
				}
			}
		}
	}
	r.Network.queries.backward(r.asDependents(), dQueries, r.x.n, r.dEnds, r.Network.ends.out())
}

const (
	// impossible is the score of a token as its own head.
	impossible = -1e9
	// negligible gradients are not followed.
	negligible = 1e-7
)

// rootOr is the row of a head, -1 for the one before the first of the sentence, which stands for the root.
func rootOr(h, first int) int {
	if h < first {
		return -1
	}
	return h
}

// learnRelations adds the gradients of the choice of relations, given the gold heads.
func (r *reading) learnRelations() {
	size, n := r.size.Relation, r.x.n
	width := r.Network.ends.out()
	at := func(i int, asHead bool) int {
		if asHead {
			return i*width + 2*r.size.Arc + size
		}
		return i*width + 2*r.size.Arc
	}
	in := make([]float32, n*3*size)
	for i, h := range r.heads {
		dependent := r.ends[at(i, false):][:size]
		head := r.root.value[r.size.Arc:]
		if h >= 0 {
			head = r.ends[at(h, true):][:size]
		}
		row := in[i*3*size : (i+1)*3*size]
		for j := range dependent {
			row[j] = dependent[j] * head[j]
		}
		copy(row[size:], dependent)
		copy(row[2*size:], head)
	}
	out := r.relations.out()
	scores := make([]float32, n*out)
	r.relations.forward(rowsOf(in, 3*size), n, scores)
	i := 0
	for _, l := range r.batch {
		for _, right := range l.relations {
			r.wrong.relations += r.choose(scores[i*out:(i+1)*out], len(r.relationNames), right, 1)
			i++
		}
	}
	dIn := make([]float32, len(in))
	r.relations.backward(rowsOf(in, 3*size), scores, n, dIn, 3*size)
	for i, h := range r.heads {
		dependent, dDependent := r.ends[at(i, false):][:size], r.dEnds[at(i, false):][:size]
		head, dHead := r.root.value[r.size.Arc:], r.root.gradient[r.size.Arc:]
		if h >= 0 {
			head, dHead = r.ends[at(h, true):][:size], r.dEnds[at(h, true):][:size]
		}
		g := dIn[i*3*size : (i+1)*3*size]
		for j := range dependent {
			dDependent[j] += g[j]*head[j] + g[size+j]
			dHead[j] += g[j]*dependent[j] + g[2*size+j]
		}
	}
}

// choose turns a row of scores, of which classes count, into their gradient and returns 1 if the choice was wrong. share
// is how much the choice counts.
func (r *reading) choose(row []float32, classes, right int, share float32) int {
	loss, best := surprise(row[:classes], right)
	r.wrong.loss += loss * float64(share)
	scaled(row[:classes], share*r.unit)
	clear(row[classes:])
	if best != right {
		return 1
	}
	return 0
}

// readTags tells the layers above how likely each tag is: it adds the vectors of the tags, in shares.
func (r *reading) readTags(x *encoded) {
	units, out := r.size.Units, r.tags.out()
	r.untagged = slices.Clone(x.top())
	r.tagShares = make([]float32, x.n*out)
	r.tags.forward(rowsOf(r.untagged, units), x.n, r.tagShares)
	for i := range x.n {
		row := r.tagShares[i*out : (i+1)*out]
		shares(row[:len(r.tagNames)])
		clear(row[len(r.tagNames):])
	}
	r.told.add(x.top(), units, rowsOf(r.tagShares, out), rowsOf(r.tagVectors.value, units), x.n, out, units)
}

// learnTags adds the gradients of the choice of tags and of what was told of them, and adds to the gradient of the
// inputs of the layer that was told.
func (r *reading) learnTags(gradient []float32) {
	units, out, n := r.size.Units, r.tags.out(), r.x.n
	r.told.add(r.tagVectors.gradient, units, rowsOf(r.tagShares, out).transposed(), rowsOf(gradient, units), out, n, units)
	dShares := make([]float32, n*out)
	r.told.add(dShares, out, rowsOf(gradient, units), rowsOf(r.tagVectors.value, units).transposed(), n, units, out)
	i := 0
	for _, l := range r.batch {
		for _, right := range l.tags {
			row, d := r.tagShares[i*out:(i+1)*out], dShares[i*out:(i+1)*out]
			mean := dot(row, d)
			best := 0
			for k, share := range row {
				if share > row[best] {
					best = k
				}
				d[k] = share * (d[k] - mean + tagShare*r.unit)
			}
			r.wrong.loss -= tagShare * math.Log(float64(row[right])+1e-9)
			d[right] -= tagShare * r.unit
			if best != right {
				r.wrong.tags++
			}
			i++
		}
	}
	r.tags.backward(rowsOf(r.untagged, units), dShares, n, gradient, units)
}
