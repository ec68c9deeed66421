package lang

// Tree is the dependency tree of a sentence: for each token, the arc to what it depends on.
type Tree []Arc

// Arc is a token's relation to its head.
type Arc struct {
	// Head is the index of the token it depends on, -1 for the root of the sentence.
	Head int
	// Rel is the relation in Universal Dependencies, with its subtype: "nsubj:pass", "obl", "root".
	Rel string
	// Agreed tells that the second parser, which reads from right to left, found the same arc.
	Agreed bool
}
