// Package learn trains the network of package lang: the vectors of words, the recurrent layers that read a sentence in
// both directions, and what reads tags and trees off them. Only cmd/train uses it; the program that reads articles
// has the trained network in whole numbers and nothing of this package.
//
// Training has two stages. First the network learns English from plain text by guessing words that are hidden from
// it ([Network.Guess]); then it learns tags and trees from treebanks ([Network.Read]). A run is deterministic: one core,
// a fixed order, random numbers from a fixed seed, and products that are summed in the same order with and without
// the vector instructions of amd64.
package learn
