package word

import "strings"

// maxHeading is how deep headings of Markdown are at most.
const maxHeading = 6

// write writes blocks as Markdown, up to what is more than a text may have. under is how much deeper headings are than they
// say: by one below a title.
func write(out *strings.Builder, blocks []block, under int) {
	for i, b := range blocks {
		if out.Len() > maxText {
			return
		}
		switch {
		case b.rows != nil:
			for k, r := range b.rows {
				if out.Len() > maxText {
					return
				}
				out.WriteString("| " + strings.Join(r.cells, " | ") + " |\n")
				if k == 0 && r.head {
					out.WriteString("|" + strings.Repeat(" --- |", len(r.cells)) + "\n")
				}
			}
			out.WriteString("\n")
		case b.heading > 0, b.title:
			depth := 1
			if !b.title {
				depth = min(b.heading+under, maxHeading)
			}
			out.WriteString(strings.Repeat("#", depth) + " " + strings.ReplaceAll(b.text, "\n", " ") + "\n\n")
		case b.prefix != "":
			indent := strings.Repeat(" ", len(b.prefix))
			out.WriteString(b.prefix + strings.ReplaceAll(b.text, "\n", "\n"+indent) + "\n")
			if i+1 == len(blocks) || blocks[i+1].prefix == "" {
				out.WriteString("\n")
			}
		default:
			out.WriteString(b.text + "\n\n")
		}
	}
}
