package pdf

import (
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"annals/internal/pattern"
)

// about is what the file tells of itself.
type about struct{ title, author, made string }

// told reads the properties of a document.
func (p *press) told(doc references.FPDF_DOCUMENT) about {
	tag := func(name string) string {
		said, err := p.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc, Tag: name})
		if err != nil {
			return ""
		}
		return strings.Join(strings.FieldsFunc(said.Value, func(r rune) bool {
			return unicode.IsSpace(r) ||
				unicode.IsControl(r)
		}), " ")
	}
	return about{tag("Title"), tag("Author"), dayOf(tag("CreationDate"))}
}

// moment is a time as a PDF has it: "D:20190801103000+02'00'".
var moment = pattern.Lazily(`^(?:D:)?(\d{4})(\d{2})(\d{2})`)

// dayOf is the day of such a time, "2019-08-01"; "" for none.
func dayOf(said string) string {
	m := moment().FindStringSubmatch(said)
	if m == nil || m[1] < "1990" || m[2] > "12" || m[3] > "31" || m[2] == "00" || m[3] == "00" {
		return ""
	}
	return m[1] + "-" + m[2] + "-" + m[3]
}

// noTitle are titles that programs give: names of files, of programs, and of nothing.
var noTitle = pattern.Lazily(`(?i)^(?:microsoft (?:word|powerpoint|excel) - .*` +
	`|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|dvi|html?|pptx?|xlsx?|pmd|wpd)` +
	`|untitled.*|document ?\d*|no title|title|layout ?\d*|print|.*://.*|\S*[_\d]\S*|[^\p{L}]*)$`)

// shortTitle is how many characters the title of a file has at least that counts where the text has none.
const shortTitle = 6

// titled is what the file tells with the title that counts: that of the properties where the text has it too, else what is
// set as title on the first page, else that of the properties where it is one.
func (a about) titled(set, said string) about {
	if noTitle().MatchString(a.title) || len(a.title) < shortTitle {
		a.title = ""
	}
	if a.title != "" && strings.Contains(folded(said[:min(len(said), titleWithin)]), folded(a.title)) {
		return a
	}
	if set != "" {
		a.title = set
	}
	return a
}

// titleWithin is how much of a text its title is looked for in, in bytes.
const titleWithin = 6000

// folded is a text by its letters and figures alone, in lower case.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// head is what the file tells of itself as the head of a Markdown file. dated tells whether the day on which it was made is in
// it.
func (a about) head(dated bool) string {
	var b strings.Builder
	for _, f := range [][2]string{{"title", a.title}, {"author", a.author}, {"date", a.made}} {
		if f[1] != "" && (f[0] != "date" || dated) {
			b.WriteString(f[0] + ": " + f[1] + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "---\n" + b.String() + "---\n\n"
}
