package page

import (
	"strconv"
	"strings"
	"unicode"
)

// writer writes elements down as text: a line for each block, with the signs of Markdown before headings and items.
type writer struct {
	document
	out strings.Builder
	// line is the block that is being written, prefix what goes before its first word.
	line   strings.Builder
	prefix string
	// lists are the lists that are open, each with the number of its last item, 0 for one without numbers.
	lists []int
	// pre is how many elements are open that keep their lines.
	pre int
}

// write writes the tokens from one place up to another.
func (w *writer) write(from, to int) {
	for k := from; k < to; k++ {
		t := &w.tokens[k]
		switch {
		case t.name == "":
			w.say(t.text)
		case t.close:
			w.closes(t.name)
		case w.silent(k) || t.name == "figcaption" || t.name == "figure" && !w.holds(k, "table", "p"):
			k = w.ends[k] - 1
		case t.name == "header" && !w.holds(k, "h1"):
			k = w.ends[k] - 1
		case t.name == "table" && !w.isLayout(k):
			w.flush()
			w.table(k+1, w.ends[k])
			k = w.ends[k] - 1
		case t.name == "sup":
			w.line.WriteString(w.raised(k+1, w.ends[k]))
			k = w.ends[k] - 1
		default:
			w.opens(t)
		}
	}
	w.flush()
}

// holds reports whether an element of one of the names stands inside the element that begins at a place, or that is too
// long to tell.
func (w *writer) holds(at int, names ...string) bool {
	for k := at + 1; k < w.ends[at]; k++ {
		if k-at > maxHeld {
			return true
		}
		for _, n := range names {
			if w.tokens[k].name == n && !w.tokens[k].close {
				return true
			}
		}
	}
	return false
}

// maxHeld is how many tokens the head of a page or a picture's frame has at most.
const maxHeld = 200

// maxDepth is how deep the items of lists in lists are set in: those of a page whose lists nothing closes would be set
// in by most of its length.
const maxDepth = 8

func (w *writer) opens(t *token) {
	name := t.name
	if name == "br" {
		w.line.WriteString("\n")
		return
	}
	if name == "q" {
		w.line.WriteString("“")
	}
	if !blocks[name] {
		return
	}
	if name != "p" || w.line.Len() > 0 || w.prefix == "" {
		w.flush() // "<li><p>" is one item
	}
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.prefix = strings.Repeat("#", int(name[1]-'0')) + " "
	case "ul":
		w.lists = append(w.lists, -1)
	case "ol":
		w.lists = append(w.lists, t.number("start", 1)-1)
	case "li":
		w.prefix = "- "
		if n := len(w.lists); n > 0 {
			if w.lists[n-1] >= 0 {
				w.lists[n-1] = t.number("value", w.lists[n-1]+1)
				w.prefix = strconv.Itoa(w.lists[n-1]) + ". "
			}
			w.prefix = strings.Repeat("  ", min(n, maxDepth)-1) + w.prefix
		}
	case "pre":
		w.pre++
	}
}

func (w *writer) closes(name string) {
	if name == "q" {
		w.line.WriteString("”")
	}
	if !blocks[name] {
		return
	}
	w.flush()
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6", "li":
		w.prefix = "" // that of one without words, a picture, is not of what follows
	case "ul", "ol":
		w.lists = w.lists[:max(0, len(w.lists)-1)]
		if len(w.lists) == 0 {
			w.out.WriteString("\n")
		}
	case "pre":
		w.pre = max(0, w.pre-1)
	}
}

// say adds text to the block, with one space for every run of blanks; arrows back from notes are no words.
func (w *writer) say(s string) {
	if w.pre > 0 {
		w.line.WriteString(s)
		return
	}
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			gap = true
			continue
		case r == '↩' || r == '\uFE0E' || r == '\u00AD' || r == '\u200B':
			continue
		}
		if gap {
			w.line.WriteByte(' ')
			gap = false
		}
		w.line.WriteRune(r)
	}
	if gap {
		w.line.WriteByte(' ')
	}
}

// flush ends the block that is being written.
func (w *writer) flush() {
	said := w.line.String()
	w.line.Reset()
	var lines []string
	for line := range strings.SplitSeq(said, "\n") {
		if w.pre == 0 {
			line = oneLine(line)
		}
		if strings.TrimSpace(line) != "" {
			lines = append(lines, strings.TrimRight(line, " \t"))
		}
	}
	if len(lines) == 0 {
		return // what has no words leaves its prefix to what follows
	}
	item := strings.HasSuffix(w.prefix, "- ") || strings.HasSuffix(w.prefix, ". ")
	if strings.HasSuffix(w.prefix, "# ") {
		lines = []string{strings.Join(lines, " ")}
	}
	w.out.WriteString(w.prefix + strings.Join(lines, "\n") + "\n")
	if !item {
		w.out.WriteString("\n")
	}
	w.prefix = ""
}

// text is all that was written.
func (w *writer) text() string { return strings.TrimSpace(w.out.String()) + "\n" }
