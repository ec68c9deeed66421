package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

const (
	// LongestLabel is how many bytes a label has at most.
	LongestLabel = 70
	// longestTitle is how many words the title of a profile has at most.
	longestTitle = 12
	// longestLine is how many bytes a line has at most that is no sentence.
	longestLine = 120
)

// findFields finds the blocks of the document that are fields of a profile, and marks their sentences.
func findFields(d *document.Document, reader document.Reader) {
	first := map[int]*document.Sentence{}
	for _, s := range d.Sentences {
		if first[s.Block] == nil {
			first[s.Block] = s
		}
	}
	var over *document.Field // the label that the items that follow stand under
	var nest nested
	for i, b := range d.Blocks {
		s := first[i]
		if s == nil {
			continue
		}
		f := fieldOf(d, b)
		if f != nil && s.Start > f.Label.End && f.Value.Start < f.Value.End {
			f = nil // a label before a sentence, which was taken off it
		}
		switch {
		case f != nil && f.Value.Start < f.Value.End:
			if b.Kind != annals.BlockItem {
				over = nil
			}
		case f != nil:
			over, nest = f, nil
			continue
		case over != nil && holds(over, d, b):
			under := *over
			f = &under
			f.Item, f.Value = true, document.Mention{Start: b.Start, End: b.End}
			f.Above = nest.add(f, indent(d.Masked, b.Start))
		case b.Kind != annals.BlockItem:
			over = nil
		}
		if f == nil {
			continue
		}
		f.Block, f.First = i, s
		if at := d.Parted[i]; f.Item && at > 0 {
			f.Value.End = at
		}
		f.Tokens = lang.Tokens(d.Masked, f.Value.Start, f.Value.End)
		f.LabelTokens = lang.Tokens(d.Masked, f.Label.Start, f.Label.End)
		reader.Tag(f.Tokens)
		reader.Tag(f.LabelTokens)
		if says(f) {
			continue
		}
		d.Fields = append(d.Fields, f)
	}
	k := 0
	for _, s := range d.Sentences {
		for k < len(d.Fields) && d.Fields[k].Block < s.Block {
			k++
		}
		if k < len(d.Fields) && d.Fields[k].Block == s.Block && s.Start < d.Fields[k].Value.End {
			if s.Field = d.Fields[k]; s.Kind != annals.BlockRow {
				s.Kind = annals.BlockItem
			}
		}
	}
}

// nested are the items of a list, each within the one before, with how far the line of each stands in.
type nested []struct {
	item   *document.Field
	indent int
}

// add adds the next item, and returns the one that it stands under, nil for none.
func (n *nested) add(item *document.Field, indent int) (above *document.Field) {
	list := *n
	for len(list) > 0 && list[len(list)-1].indent >= indent {
		list = list[:len(list)-1]
	}
	if len(list) > 0 {
		above = list[len(list)-1].item
		above.Heads = true
	}
	*n = append(list, struct {
		item   *document.Field
		indent int
	}{item, indent})
	return above
}

// indent is how many columns of space stand before the line of a byte; a tab fills four.
func indent(text string, at int) int {
	n := 0
	for _, r := range text[strings.LastIndexByte(text[:at], '\n')+1 : at] {
		switch r {
		case ' ':
			n++
		case '\t':
			n += 4 - n%4
		default:
			return n
		}
	}
	return n
}

// says reports whether what stands beside the label of a post is what whoever holds it says, and not who that is: "Spokesperson:
// He was arrested in Lima."
func says(f *document.Field) bool {
	last := len(f.Tokens) - 1
	if f.Item || f.Meaning != "post" && f.Meaning != "people" || last < 0 || !strings.Contains(".!?", f.Tokens[last].Text) {
		return false
	}
	depth := 0
	for i, x := range f.Tokens {
		switch {
		case x.Text == "(":
			depth++
		case x.Text == ")":
			depth--
		case depth == 0 && document.IsFinite(x):
			return i == 0 || !strings.HasPrefix(f.Tokens[i-1].Tag, "W")
		}
	}
	return false
}

// holds reports whether a block under the label tells what the label says: an item, a line that is no sentence, or under a label
// for aims a paragraph that is none.
func holds(f *document.Field, d *document.Document, b document.Block) bool {
	if listed[f.Meaning] && b.Kind == annals.BlockItem {
		return true
	}
	if text := strings.TrimRight(d.Masked[b.Start:b.End], " "); lined[f.Meaning] && b.Kind == annals.BlockParagraph &&
		len(text) <= longestLine && !strings.HasSuffix(text, ".") &&
		!strings.HasSuffix(text, ":") && strings.ContainsAny(text, "0123456789") {
		return true
	}
	return f.Meaning == "aim" && b.Kind != annals.BlockHeading && b.Start-f.Label.End < 8 &&
		strings.HasPrefix(strings.ToLower(strings.TrimLeft(d.Masked[b.Start:b.End], " ")), "to ")
}

// listed are the meanings of the labels under which lists stand.
var listed = wordlist.Set("people donors aim area belongs members allies opponents branch alias founder listed splinter banned " +
	"size ideology wing")

// lined are those under which lines of plain text stand, each with its date or number.
var lined = wordlist.Set("people listed banned size")

// fieldOf is the field that a block is; nil where its label is none that is known. Where nothing stands beside the label, the
// value is empty.
func fieldOf(d *document.Document, b document.Block) *document.Field {
	text := d.Masked[b.Start:b.End]
	if b.Kind == annals.BlockRow && len(Cells(d, b)) >= MinColumns {
		return nil
	}
	if announcesAims(d, b) {
		return &document.Field{Label: trimmed(d, b.Start, b.End), Value: document.Mention{Start: b.End, End: b.End}, Labelled: "aims",
			Meaning: "aim"}
	}
	end, after := labelEnd(text)
	if end < 0 {
		if b.Kind != annals.BlockHeading || len(text) > LongestLabel {
			return nil
		}
		end, after = len(text), len(text)
	}
	f := &document.Field{Label: trimmed(d, b.Start, b.Start+end), Value: trimmed(d, b.Start+after, b.End)}
	f.Labelled = NormalLabel(d.Masked[f.Label.Start:f.Label.End])
	if f.Labelled == "" || b.Kind == annals.BlockRow && namesColumn(d, f.Value) {
		return nil
	}
	if f.Value.Start == f.Value.End && LabelMeanings()[f.Labelled] == "" {
		f.Labelled = spokenLabel(f.Labelled)
	}
	findMeaning(f)
	if f.Meaning == "" || f.Meaning == "none" && f.Value.Start == f.Value.End {
		return nil
	}
	return f
}

// trimmed is the text between two places without the marks that set labels and values off at both ends, nor a colon behind it.
func trimmed(d *document.Document, from, to int) document.Mention {
	for from < to && strings.ContainsRune(labelMarks, rune(d.Masked[from])) {
		from++
	}
	for to > from && strings.ContainsRune(labelMarks+":", rune(d.Masked[to-1])) {
		to--
	}
	return document.Mention{Start: from, End: to}
}

// labelMarks are the marks that set labels and values off: emphasis and the edges of cells.
const labelMarks = " *_|\t"

// findMeaning finds what the label means: by itself, or without the words that only qualify it.
func findMeaning(f *document.Field) {
	for _, past := range []string{"former ", "past ", "previous ", "ex-", "first "} {
		if rest, ok := strings.CutPrefix(f.Labelled, past); ok && LabelMeanings()[f.Labelled] == "" {
			f.Labelled, f.Was = rest, true
		}
	}
	f.Labelled = unmodified(f.Labelled)
	f.Meaning = LabelMeanings()[f.Labelled]
	if one := strings.TrimSuffix(f.Labelled, "s"); f.Meaning == "" && LabelMeanings()[one] == "post" {
		f.Meaning, f.Labelled = "post", one
	}
	for _, part := range strings.FieldsFunc(f.Labelled, func(r rune) bool { return r == '/' || r == '&' }) {
		if m := LabelMeanings()[strings.TrimSpace(part)]; f.Meaning == "" || m == "area" {
			f.Meaning = m // "Location/Area of operation"
		}
	}
	if f.Meaning == "" && strings.HasPrefix(f.Labelled, "designated as a") && strings.HasSuffix(f.Labelled, " by") {
		f.Meaning = "listed"
	}
}

// unmodified is a label without the modifiers that it begins with, where it means something without them: "primary aim"; else the
// label itself.
func unmodified(label string) string {
	if LabelMeanings()[label] != "" {
		return label
	}
	for rest := label; rest != ""; {
		first, after, _ := strings.Cut(rest, " ")
		if !FieldWords["modifier"][first] {
			break
		}
		if rest = after; LabelMeanings()[rest] != "" {
			return rest
		}
	}
	return label
}

// labelEnd is where the label ends that a block begins with, and where what stands beside it begins; -1 for none.
func labelEnd(text string) (end, after int) {
	for _, alias := range []string{"a.k.a. ", "aka ", "also known as "} {
		if n := len(alias); len(text) > n && strings.EqualFold(text[:n], alias) {
			if r, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsUpper(r) {
				return n - 1, n
			}
		}
	}
	for i, r := range text {
		if i > LongestLabel {
			break
		}
		switch r {
		case ':', '|', '\t':
			if r == '|' && strings.Trim(text[:i], " ") == "" {
				continue
			}
			next, _ := utf8.DecodeRuneInString(text[i+1:])
			if r == ':' && next != utf8.RuneError && !unicode.IsSpace(next) && next != '*' && next != '_' {
				return -1, -1
			}
			return i, i + 1
		case '.', ';', '!', '?':
			if next, _ := utf8.DecodeRuneInString(text[i+1:]); r != '.' || unicode.IsSpace(next) {
				return -1, -1
			}
		}
	}
	return -1, -1
}

// spokenLabel is the label that the beginning of a sentence before a list is, "leaders" of "leaders of the party have been"; the
// words as they are where they are none.
func spokenLabel(label string) string {
	w := strings.Fields(label)
	n := len(w)
	for n > 1 && FieldWords["listing verb"][w[n-1]] {
		n--
	}
	if n == len(w) {
		return label
	}
	if n > 3 && w[n-3] == "of" && (w[n-2] == "the" || w[n-2] == "this") && document.GroupWords[w[n-1]] {
		n -= 3
	}
	return strings.Join(w[:n], " ")
}

// NormalLabel is a label in lower case, without brackets and what stands in them, years, and words that say nothing before it.
func NormalLabel(label string) string {
	for {
		open := strings.IndexAny(label, "([")
		if open < 0 {
			break
		}
		shut := strings.IndexAny(label[open:], ")]")
		if shut < 0 {
			break
		}
		label = label[:open] + " " + label[open+shut+1:]
	}
	w := strings.Fields(strings.ToLower(strings.Trim(label, " *_")))
	for len(w) > 1 && Idle[w[0]] {
		w = w[1:]
	}
	w = slices.DeleteFunc(w, func(x string) bool { return strings.Trim(x, "0123456789–-/.#") == "" })
	return strings.ReplaceAll(strings.Join(w, " "), "’", "'")
}

// Idle are words before a label that change nothing of what it says.
var Idle = wordlist.Set("the our current present its their acting")
