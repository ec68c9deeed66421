package screen

import "strings"

// shelf keeps short texts side by side, in few pieces of memory. What is read together is put there together: a search
// fetches from all over an index, and waits for each piece.
type shelf struct {
	piece strings.Builder
	size  int // of the piece
}

// The first piece of a shelf is as small as what a roster gains when it follows its record; each piece is twice as long as
// the one before, up to the longest.
const (
	firstPiece   = 1 << 9
	longestPiece = 1 << 16
)

// put is the text, kept on the shelf.
func (s *shelf) put(text string) string {
	if s.piece.Cap()-s.piece.Len() < len(text) {
		s.size = max(firstPiece, min(2*s.size, longestPiece))
		s.piece = strings.Builder{}
		s.piece.Grow(max(s.size, len(text)))
	}
	at := s.piece.Len()
	s.piece.WriteString(text)
	return s.piece.String()[at:]
}
