package lang

// node is what the parser's features see of a token.
type node struct {
	word, tag, upos uint64
	// wordTag is both, end the last three letters with the tag, class and broad the word's clusters.
	wordTag, end, class, broad uint64
	// commas, verbs and quotes count those before the node.
	commas, verbs, quotes uint8
}

// nodesOf describes the tokens of a tagged sentence in reading order, or from right to left.
func (m *Model) nodesOf(tokens []Token, backward bool, out []node) []node {
	out = append(out[:0], node{})
	var commas, verbs, quotes uint8
	for i := range tokens {
		t := &tokens[i]
		if backward {
			t = &tokens[len(tokens)-1-i]
		}
		form := normalForm(t)
		n := node{word: hashText(form), upos: hashText(t.UPOS), commas: commas, verbs: verbs, quotes: quotes}
		n.tag = mix(hashText(t.Tag), n.upos)
		n.wordTag = mix(n.word, n.tag)
		n.end = mix(hashText(suffix(form, 3)), n.tag)
		n.class, n.broad = m.clusters.class(n.word)
		// A rare word's class is what its ending and tag say.
		if n.class == 0 {
			n.class, n.broad = n.end, n.tag
		} else {
			n.broad = mix(n.broad, n.tag)
		}
		out = append(out, n)
		switch {
		case t.UPOS == "VERB" || t.UPOS == "AUX":
			verbs++
		case t.Tag == "," || t.Tag == ":":
			commas++
		case t.Tag == "-LRB-" || t.Tag == "-RRB-" || t.Tag == "``" || t.Tag == "''":
			quotes++
		}
	}
	root := hashText("</s>")
	return append(out, node{word: root, tag: root, upos: root, wordTag: root, end: root, class: root, broad: root,
		commas: commas, verbs: verbs, quotes: quotes})
}

// features collects the features of the next move: Zhang and Nivre's (2011) with prepositions, word classes and what
// lies between.
func (s *state) features(nodes []node, f *featureSet) {
	f.reset()
	s0, b0 := s.top(), s.next
	b1, b2, b3 := b0+1, b0+2, b0+3
	if b1 > s.n+1 {
		b1 = 0
	}
	if b2 > s.n+1 {
		b2 = 0
	}
	if b3 > s.n+1 {
		b3 = 0
	}
	s1, s2 := 0, 0
	if len(s.stack) > 1 {
		s1 = s.stack[len(s.stack)-2]
	}
	if len(s.stack) > 2 {
		s2 = s.stack[len(s.stack)-3]
	}
	h0 := s.head[s0]
	h00 := s.head[h0]
	l0, r0, l02, r02 := s.left[s0], s.right[s0], s.left2[s0], s.right2[s0]
	bl, bl2 := s.left[b0], s.left2[b0]
	rl := s.left[r0]
	rel := func(i int) uint64 { return uint64(s.rel[i]) + 1000 }
	S0, S1, S2, B0, B1, B2, B3 := &nodes[s0], &nodes[s1], &nodes[s2], &nodes[b0], &nodes[b1], &nodes[b2], &nodes[b3]
	H0, H00, L0, R0, L02, R02 := &nodes[h0], &nodes[h00], &nodes[l0], &nodes[r0], &nodes[l02], &nodes[r02]
	BL, BL2, RL := &nodes[bl], &nodes[bl2], &nodes[rl]

	var far, headed uint64
	if s0 != 0 {
		switch d := b0 - s0; {
		case d > 10:
			far = 11
		case d > 5:
			far = 7
		default:
			far = uint64(d) + 1
		}
	}
	if h0 != 0 {
		headed = 1
	}

	f.one(0)
	for _, n := range [...]*node{S0, B0, B1, B2} {
		f.one(n.word)
		f.one(n.tag)
		f.one(n.wordTag)
		f.one(n.end)
	}
	f.one(B3.tag)
	f.one(S1.word)
	f.one(S1.tag)
	f.one(S1.wordTag)
	f.one(S2.tag)
	f.two(S0.tag, headed)
	f.two(S0.wordTag, headed)
	// Pairs.
	f.two(S0.word, B0.word)
	f.two(S0.wordTag, B0.word)
	f.two(S0.word, B0.wordTag)
	f.two(S0.wordTag, B0.tag)
	f.two(S0.tag, B0.wordTag)
	f.two(S0.tag, B0.tag)
	f.two(S0.word, B0.tag)
	f.two(S0.tag, B0.word)
	f.three(S0.tag, B0.tag, headed)
	f.two(B0.word, B1.word)
	f.two(B0.tag, B1.tag)
	f.two(B0.word, B1.tag)
	f.two(B0.tag, B1.word)
	f.two(S1.tag, S0.tag)
	f.three(S1.tag, S0.tag, B0.tag)
	f.two(S1.word, B0.word)
	f.two(S1.tag, B0.tag)
	f.two(S1.word, B0.tag)
	f.two(S1.tag, B0.word)
	f.two(S1.word, S0.word)
	f.two(S0.end, B0.end)
	f.two(S0.end, B0.word)
	f.two(S0.word, B0.end)
	// Triples.
	f.three(B0.tag, B1.tag, B2.tag)
	f.three(S0.tag, B0.tag, B1.tag)
	f.three(H0.tag, S0.tag, B0.tag)
	f.three(S0.tag, L0.tag, B0.tag)
	f.three(S0.tag, R0.tag, B0.tag)
	f.three(S0.tag, B0.tag, BL.tag)
	f.three(S0.tag, B0.word, B1.tag)
	f.three(S0.word, B0.tag, B1.tag)
	f.three(S0.tag, B0.tag, B1.word)
	f.three(mix(S0.tag, B0.tag), B1.tag, B2.tag)
	f.three(mix(S1.tag, S0.tag), B0.tag, B1.tag)
	// Distance and what lies between.
	between := uint64(0)
	if s0 != 0 {
		between = uint64(min(B0.commas-S0.commas, 3))<<4 | uint64(min(B0.verbs-S0.verbs, 3))<<2 | uint64(min(B0.quotes-S0.quotes, 3))
	}
	f.two(S0.word, far)
	f.two(S0.tag, far)
	f.two(B0.word, far)
	f.two(B0.tag, far)
	f.three(S0.word, B0.word, far)
	f.three(S0.tag, B0.tag, far)
	f.three(S0.tag, B0.tag, between)
	f.three(S0.tag, B0.word, between)
	f.three(S0.tag, B0.tag, nodes[b0-1].word)
	if s0 != 0 {
		f.three(S0.tag, B0.tag, nodes[s0+1].word)
	}
	f.template = 80
	// Valency.
	f.two(S0.word, uint64(s.rights[s0]))
	f.two(S0.tag, uint64(s.rights[s0]))
	f.two(S0.word, uint64(s.lefts[s0]))
	f.two(S0.tag, uint64(s.lefts[s0]))
	f.two(B0.word, uint64(s.lefts[b0]))
	f.two(B0.tag, uint64(s.lefts[b0]))
	// Heads, dependents and their relations.
	f.one(H0.word)
	f.one(H0.tag)
	f.one(rel(s0))
	f.two(rel(s0), S0.tag)
	f.two(rel(s0), B0.tag)
	f.three(rel(s0), S0.tag, B0.tag)
	f.two(rel(s0), B0.word)
	f.one(L0.word)
	f.one(L0.tag)
	f.one(rel(l0))
	f.one(R0.word)
	f.one(R0.tag)
	f.one(rel(r0))
	f.two(rel(r0), B0.tag)
	f.three(rel(r0), S0.tag, B0.tag)
	f.two(R0.word, B0.tag)
	f.one(BL.word)
	f.one(BL.tag)
	f.one(rel(bl))
	f.two(rel(bl), B0.tag)
	f.three(rel(bl), S0.tag, B0.tag)
	f.one(H00.word)
	f.one(H00.tag)
	f.one(rel(h0))
	f.one(L02.tag)
	f.one(rel(l02))
	f.one(R02.tag)
	f.one(R02.word)
	f.one(rel(r02))
	f.one(BL2.tag)
	f.one(rel(bl2))
	f.three(S0.tag, L0.tag, L02.tag)
	f.three(S0.tag, R0.tag, R02.tag)
	f.three(S0.tag, H0.tag, H00.tag)
	f.three(B0.tag, BL.tag, BL2.tag)
	// Which relations there are already.
	f.two(S0.word, s.rightSet[s0])
	f.two(S0.tag, s.rightSet[s0])
	f.two(S0.tag, s.leftSet[s0])
	f.two(S0.word, s.leftSet[s0])
	f.two(B0.tag, s.leftSet[b0])
	f.two(B0.word, s.leftSet[b0])
	f.three(s.leftSet[s0], s.rightSet[s0], B0.tag)
	f.three(s.leftSet[b0], B0.tag, S0.tag)
	f.two(S0.upos, B0.upos)
	f.three(S1.upos, S0.upos, B0.upos)
	f.three(S0.upos, B0.upos, B1.upos)
	f.three(mix(S0.upos, rel(s0)), mix(H0.upos, rel(r0)), B0.upos)
	f.three(H0.word, S0.word, B0.tag)
	f.three(H0.word, S0.tag, B0.word)
	f.three(H0.tag, S0.word, B0.word)
	f.three(S1.word, S0.word, B0.word)
	f.three(S1.tag, B0.word, rel(s0))
	f.template = 160
	// A preposition or conjunction stands left of the word it brings; heads choose by it.
	f.two(S0.word, BL.word)
	f.two(S0.tag, BL.word)
	f.three(S0.word, BL.word, B0.tag)
	f.three(S0.tag, BL.word, B0.word)
	f.three(S0.tag, BL.word, B0.tag)
	f.three(S0.class, BL.word, B0.class)
	f.three(S1.class, BL.word, B0.class)
	f.two(S1.word, BL.word)
	f.three(H0.class, BL.word, B0.class)
	f.three(H0.tag, S0.tag, BL.word)
	f.two(H0.word, BL.word)
	f.three(RL.word, BL.word, S0.tag)
	f.three(L0.word, BL.word, S0.tag)
	f.three(L0.word, S0.tag, B0.tag)
	// Word classes.
	f.one(S0.class)
	f.one(B0.class)
	f.two(S0.class, B0.class)
	f.two(S0.class, B0.tag)
	f.two(S0.tag, B0.class)
	f.two(B0.class, B1.class)
	f.two(S1.class, B0.class)
	f.two(S1.class, S0.class)
	f.three(S1.class, S0.class, B0.class)
	f.three(S0.class, B0.class, B1.tag)
	f.three(H0.class, S0.class, B0.class)
	f.three(S0.broad, B0.broad, B1.broad)
	f.three(S1.broad, S0.broad, B0.broad)
	f.two(S0.broad, B0.broad)
	f.three(S0.broad, rel(s0), B0.broad)
	f.three(S0.broad, B0.broad, far)
}
