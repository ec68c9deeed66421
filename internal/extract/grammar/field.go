package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// field is a block of a profile that has a label and what stands beside it, "Founded: 1974", or an item of a list under a heading
// that is such a label: "Donors".
type field struct {
	meaning string
	// label and value are where they stand; of an item under a heading the label is that of the heading.
	label, value Mention
	// labelled are the words of the label in lower case, without what stands in brackets.
	labelled string
	// was tells that the label says "former"; item that the label is a heading or a line of its own.
	was, item bool
	// tokens are those of the value, and labelTokens those of the whole label.
	tokens, labelTokens []lang.Token
	// first is the first sentence of the block, which tells what the field does.
	first *Sentence
	block int
}

const (
	// longestLabel is how many bytes a label has at most.
	longestLabel = 70
	// longestTitle is how many words the title of a profile has at most.
	longestTitle = 12
	// longestLine is how many bytes a line has at most that is no sentence.
	longestLine = 120
)

// findFields finds the blocks of the document that are fields of a profile, and marks their sentences.
func (d *Document) findFields(reader Reader) {
	first := map[int]*Sentence{}
	for _, s := range d.Sentences {
		if first[s.Block] == nil {
			first[s.Block] = s
		}
	}
	var over *field // the label that the items that follow stand under
	for i, b := range d.blocks {
		s := first[i]
		if s == nil {
			continue
		}
		f := d.fieldOf(b)
		if f != nil && s.Start > f.label.End && f.value.Start < f.value.End {
			f = nil // a label before a sentence, which was taken off it
		}
		switch {
		case f != nil && f.value.Start < f.value.End:
			if b.Kind != annals.BlockItem {
				over = nil
			}
		case f != nil:
			over, f = f, nil
			continue
		case over != nil && over.holds(d, b):
			under := *over
			f = &under
			f.item, f.value = true, Mention{Start: b.Start, End: b.End}
		case b.Kind != annals.BlockItem:
			over = nil
		}
		if f == nil {
			continue
		}
		f.block, f.first = i, s
		if at := d.parted[i]; f.item && at > 0 {
			f.value.End = at
		}
		f.tokens = lang.Tokens(d.Masked, f.value.Start, f.value.End)
		f.labelTokens = lang.Tokens(d.Masked, f.label.Start, f.label.End)
		reader.Tag(f.tokens)
		reader.Tag(f.labelTokens)
		if f.says() {
			continue
		}
		d.fields = append(d.fields, f)
	}
	k := 0
	for _, s := range d.Sentences {
		for k < len(d.fields) && d.fields[k].block < s.Block {
			k++
		}
		if k < len(d.fields) && d.fields[k].block == s.Block && s.Start < d.fields[k].value.End {
			if s.field = d.fields[k]; s.Kind != annals.BlockRow {
				s.Kind = annals.BlockItem
			}
		}
	}
}

// says reports whether what stands beside the label of a post is what whoever holds it says, and not who that is: "Spokesperson:
// He was arrested in Lima."
func (f *field) says() bool {
	last := len(f.tokens) - 1
	if f.item || f.meaning != "post" && f.meaning != "people" || last < 0 || !strings.Contains(".!?", f.tokens[last].Text) {
		return false
	}
	depth := 0
	for i, x := range f.tokens {
		switch {
		case x.Text == "(":
			depth++
		case x.Text == ")":
			depth--
		case depth == 0 && isFinite(x):
			return i == 0 || !strings.HasPrefix(f.tokens[i-1].Tag, "W")
		}
	}
	return false
}

// holds reports whether a block under the label tells what the label says: an item, a line that is no sentence, or under a label
// for aims a paragraph that is none.
func (f *field) holds(d *Document, b Block) bool {
	if listed[f.meaning] && b.Kind == annals.BlockItem {
		return true
	}
	if text := strings.TrimRight(d.Masked[b.Start:b.End], " "); lined[f.meaning] && b.Kind == annals.BlockParagraph &&
		len(text) <= longestLine && !strings.HasSuffix(text, ".") &&
		!strings.HasSuffix(text, ":") && strings.ContainsAny(text, "0123456789") {
		return true
	}
	return f.meaning == "aim" && b.Kind != annals.BlockHeading && b.Start-f.label.End < 8 &&
		strings.HasPrefix(strings.ToLower(strings.TrimLeft(d.Masked[b.Start:b.End], " ")), "to ")
}

// listed are the meanings of the labels under which lists stand.
var listed = wordlist.Set("people donors aim area belongs members allies opponents branch alias founder listed splinter banned size ideology wing")

// lined are those under which lines of plain text stand, each with its date or number.
var lined = wordlist.Set("people listed banned size")

// fieldOf is the field that a block is; nil where its label is none that is known. Where nothing stands beside the label, the
// value is empty.
func (d *Document) fieldOf(b Block) *field {
	text := d.Masked[b.Start:b.End]
	if b.Kind == annals.BlockRow && len(d.cells(b)) >= minColumns {
		return nil
	}
	if d.announcesAims(b) {
		return &field{label: d.trimmed(b.Start, b.End), value: Mention{Start: b.End, End: b.End}, labelled: "aims", meaning: "aim"}
	}
	end, after := labelEnd(text)
	if end < 0 {
		if b.Kind != annals.BlockHeading || len(text) > longestLabel {
			return nil
		}
		end, after = len(text), len(text)
	}
	f := &field{label: d.trimmed(b.Start, b.Start+end), value: d.trimmed(b.Start+after, b.End)}
	f.labelled = normalLabel(d.Masked[f.label.Start:f.label.End])
	if f.labelled == "" || b.Kind == annals.BlockRow && d.namesColumn(f.value) {
		return nil
	}
	if f.value.Start == f.value.End && labelMeanings()[f.labelled] == "" {
		f.labelled = spokenLabel(f.labelled)
	}
	f.findMeaning()
	if f.meaning == "" || f.meaning == "none" && f.value.Start == f.value.End {
		return nil
	}
	return f
}

// trimmed is the text between two places without the marks that set labels and values off at both ends, nor a colon behind it.
func (d *Document) trimmed(from, to int) Mention {
	for from < to && strings.ContainsRune(labelMarks, rune(d.Masked[from])) {
		from++
	}
	for to > from && strings.ContainsRune(labelMarks+":", rune(d.Masked[to-1])) {
		to--
	}
	return Mention{Start: from, End: to}
}

// labelMarks are the marks that set labels and values off: emphasis and the edges of cells.
const labelMarks = " *_|\t"

// findMeaning finds what the label means: by itself, or without the words that only qualify it.
func (f *field) findMeaning() {
	for _, past := range []string{"former ", "past ", "previous ", "ex-", "first "} {
		if rest, ok := strings.CutPrefix(f.labelled, past); ok && labelMeanings()[f.labelled] == "" {
			f.labelled, f.was = rest, true
		}
	}
	f.labelled = unmodified(f.labelled)
	f.meaning = labelMeanings()[f.labelled]
	if one := strings.TrimSuffix(f.labelled, "s"); f.meaning == "" && labelMeanings()[one] == "post" {
		f.meaning, f.labelled = "post", one
	}
	for _, part := range strings.FieldsFunc(f.labelled, func(r rune) bool { return r == '/' || r == '&' }) {
		if m := labelMeanings()[strings.TrimSpace(part)]; f.meaning == "" || m == "area" {
			f.meaning = m // "Location/Area of operation"
		}
	}
	if f.meaning == "" && strings.HasPrefix(f.labelled, "designated as a") && strings.HasSuffix(f.labelled, " by") {
		f.meaning = "listed"
	}
}

// unmodified is a label without the modifiers that it begins with, where it means something without them: "primary aim"; else the
// label itself.
func unmodified(label string) string {
	if labelMeanings()[label] != "" {
		return label
	}
	for rest := label; rest != ""; {
		first, after, _ := strings.Cut(rest, " ")
		if !fieldWords["modifier"][first] {
			break
		}
		if rest = after; labelMeanings()[rest] != "" {
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
		if i > longestLabel {
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
	for n > 1 && fieldWords["listing verb"][w[n-1]] {
		n--
	}
	if n == len(w) {
		return label
	}
	if n > 3 && w[n-3] == "of" && (w[n-2] == "the" || w[n-2] == "this") && groupWords[w[n-1]] {
		n -= 3
	}
	return strings.Join(w[:n], " ")
}

// normalLabel is a label in lower case, without brackets and what stands in them, years, and words that say nothing before it.
func normalLabel(label string) string {
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
	for len(w) > 1 && idle[w[0]] {
		w = w[1:]
	}
	w = slices.DeleteFunc(w, func(x string) bool { return strings.Trim(x, "0123456789–-/.#") == "" })
	return strings.ReplaceAll(strings.Join(w, " "), "’", "'")
}

// idle are words before a label that change nothing of what it says.
var idle = wordlist.Set("the our current present its their acting")
