// Package kind reads what somebody or something is: "X is a party", "the party X", "X, a party founded in 1920,". A tree comes
// in, statements of kinds come out; [Identify] tells the tree which nouns say what a name is, so that they stand for it.
//
//	kind, became, opening,     what is told by "be", "become", and beside a name
//	aside, listed, named
//	definition                 which noun defines a name
//	words, time, base          where its words end, when it holds, where it is
package kind
