package layout

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// longestAnnouncement is how many bytes a paragraph has at most that announces a list of aims.
const longestAnnouncement = 240

// announcesAims reports whether a paragraph ends by announcing a list of what somebody wants: "Its programme included
// the following points:", "The party has the following aims:", "The aims of the League are as follows:". They must be
// those of whom the text is about: its own, "the party's", or of a name that the text begins with.
func announcesAims(d *document.Document, b document.Block) bool {
	text := strings.TrimRight(d.Masked[b.Start:b.End], " *_")
	if b.Kind != annals.BlockParagraph || len(text) > longestAnnouncement || !strings.HasSuffix(text, ":") {
		return false
	}
	if i := strings.LastIndex(text, ". "); i >= 0 {
		text = text[i+2:]
	}
	lower := strings.ToLower(strings.Trim(text, " *_:"))
	w := strings.Fields(strings.NewReplacer(",", " ", "'s", " 's", "’s", " 's").Replace(lower))
	has := func(word string) bool {
		return slices.ContainsFunc(w, func(x string) bool { return FieldWords[word][x] })
	}
	n := len(w)
	switch {
	case n < 4:
		return false
	case slices.Contains(w[max(0, n-3):n-1], "following") && FieldWords["point"][w[n-1]]:
		if !FieldWords["aim point"][w[n-1]] && !has("programme") {
			return false // "the following points" of a report are no aims
		}
	case w[n-2] == "as" && w[n-1] == "follows", w[n-2] == "the" && w[n-1] == "following":
		if !has("aim point") && !has("programme") {
			return false
		}
	default:
		return false
	}
	return ownAims(d, w)
}

// ownAims reports whether words of an announcement say that the aims are of whom the text is about: they begin with
// "its" or "the party", or say of a programme or an aim that it is "of the party" or of a name that the text begins
// with. "Its critics made the following demands" and "critics of the party demanded the following" tell others'.
func ownAims(d *document.Document, w []string) bool {
	aim := func(x string) bool { return FieldWords["programme"][x] || FieldWords["aim point"][x] }
	if w[0] == "its" || w[0] == "our" {
		return slices.ContainsFunc(w[1:min(4, len(w))], aim)
	}
	first := lang.Tokens(d.Masked, d.Blocks[0].Start, d.Blocks[0].End)
	for i, x := range w {
		switch {
		case x != "the" || i+2 >= len(w) || w[i+2] == "of":
		case i == 0 && document.GroupWords[w[1]]:
			return true
		case i < 2 || w[i-1] != "of" || !aim(w[i-2]):
		case document.GroupWords[w[i+1]] || slices.ContainsFunc(first, func(t lang.Token) bool {
			return t.Lower == w[i+1] && t.IsUpper()
		}):
			return true
		}
	}
	return false
}
