package annals

import (
	"strings"

	"annals/edtf"
)

// SourceID names a source by its content: "sha256:" and the 64 hexadecimal digits of the hash of its bytes.
// The same bytes are the same source, whatever the file is called.
type SourceID string

// Short is the beginning of the hash, for people.
func (id SourceID) Short() string {
	digits := strings.TrimPrefix(string(id), "sha256:")
	return digits[:min(8, len(digits))]
}

// Source is where something is written: an article, a version of a list, a judgment.
type Source struct {
	ID SourceID `json:"id"`
	// Name is what the reader was given, without its folder: "pmoi.txt". Messages name the source by it.
	Name string `json:"name"`
	// Format is the reader that understood the bytes: "text" or "html" for prose, or that of a list.
	Format string `json:"format"`

	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`

	// Published is when the source was published, and with that the upper bound of what it can attest.
	// Zero when nobody said so; then the day of reading bounds it (see ReadOn).
	Published edtf.Value `json:"published,omitzero"`
	// ReadOn is the day on which the record first read the source, as an EDTF day. The store sets it.
	ReadOn edtf.Value `json:"read_on,omitzero"`

	// Guessed lists the fields above that nobody stated and the reader inferred: "title", "published", ….
	Guessed []string `json:"guessed,omitempty"`

	// Withdrawn is the decision that took the source, or all editions that have it, out of answers; empty for one that
	// stands. Snapshots set it.
	Withdrawn DecisionID `json:"withdrawn,omitempty"`
}

// IsProse reports whether the source is an article or the like, whose line ends mean nothing, and no record of a list.
func (s Source) IsProse() bool { return s.Format == "text" || s.Format == "html" }

// Attests is the last day about which the source can say anything: the last day of its publication date,
// or the day of reading when it has none. It is [edtf.Forever] only for a source that was never recorded.
func (s Source) Attests() edtf.Day {
	for _, v := range []edtf.Value{s.Published, s.ReadOn} {
		if !v.IsZero() {
			return v.Bounds().LatestEnd
		}
	}
	return edtf.Forever
}
