package word

import (
	"encoding/xml"
	"strings"

	"annals/internal/pattern"
)

// about is what the file tells of itself.
type about struct{ title, author, publisher, modified string }

// readAbout reads the part that has the properties of the document.
func readAbout(p *part, _ xml.StartElement) (about, error) {
	var a about
	err := p.children(func(e xml.StartElement) error {
		said, err := p.text()
		said = strings.Join(strings.Fields(said), " ")
		switch e.Name.Local {
		case "title":
			a.title = said
		case "creator":
			a.author = said
		case "publisher":
			a.publisher = said
		case "modified":
			a.modified, _, _ = strings.Cut(said, "T")
		}
		return err
	})
	return a, err
}

// head is what the file tells of itself as the head of a Markdown file. dated tells whether the day on which it was last
// saved is in it.
func (a about) head(dated bool) string {
	var b strings.Builder
	for _, f := range [][2]string{{"title", a.title}, {"author", a.author}, {"publisher", a.publisher}, {"date", a.modified}} {
		if f[1] != "" && (f[0] != "date" || dated) {
			b.WriteString(f[0] + ": " + f[1] + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "---\n" + b.String() + "---\n\n"
}

// mark finds the marks of notes as labels are written.
var mark = pattern.Lazily(`\[(?:note |endnote )?(?:\d+|[a-z])\]`)

// titled puts what is set as title on the page in the place of what the properties say: a file that another was made from
// keeps the properties of that.
func (a about) titled(titles []string) about {
	said := strings.Join(strings.Fields(mark().ReplaceAllString(strings.Join(titles, " "), "")), " ")
	if said != "" {
		a.title = said
	}
	return a
}
