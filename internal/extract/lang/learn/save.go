package learn

import (
	"encoding/binary"
	"fmt"
	"io"
)

// Save writes the encoder's numbers, so that training can go on from there with Restore.
func (n *Network) Save(w io.Writer) error {
	for _, p := range append(n.encoder.parameters(), n.encoder.vectors) {
		if err := binary.Write(w, binary.LittleEndian, p.value); err != nil {
			return fmt.Errorf("save network: %w", err)
		}
	}
	return nil
}

// Restore reads what Save wrote for a network of the same size and a lexicon of as many words, and fails on any other.
func (n *Network) Restore(r io.Reader) error {
	for _, p := range append(n.encoder.parameters(), n.encoder.vectors) {
		if err := binary.Read(r, binary.LittleEndian, p.value); err != nil {
			return fmt.Errorf("restore network: the file is of another network, or of another lexicon: delete it: %w", err)
		}
	}
	if rest, err := io.Copy(io.Discard, r); err != nil {
		return fmt.Errorf("restore network: %w", err)
	} else if rest > 0 {
		return fmt.Errorf("restore network: %d bytes too many, so the file is of another network, or of another lexicon: delete it",
			rest)
	}
	return nil
}
