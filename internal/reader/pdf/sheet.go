package pdf

import (
	"errors"
	"math"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// hyphenMark is what PDFium puts where a word is divided at the end of a line.
const hyphenMark = '\x02'

const (
	// maxPages and maxSigns are how many pages a document has at most, and how many signs stand on them.
	maxPages = 3000
	maxSigns = 4 << 20
	// maxObjects is how many things of a page are looked at for lines and pictures.
	maxObjects = 5000
)

var (
	errTooManyPages = errors.New("too many pages")
	errTooManySigns = errors.New("too many signs")
)

// box is a part of a page in points, from the lower left corner of the page as it is held to be read.
type box struct{ left, bottom, right, top float64 }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.top - b.bottom }

// around is the smallest box around two.
func (b box) around(c box) box {
	return box{min(b.left, c.left), min(b.bottom, c.bottom), max(b.right, c.right), max(b.top, c.top)}
}

// sign is a character on a page. What PDFium puts between signs itself, spaces and the ends of lines, has no box.
type sign struct {
	r    rune
	made bool // by PDFium
	box
	base float64 // the height of the line that it stands on
	size float64 // of its font, in points
	font int     // among the fonts of the document
}

// sheet is what stands on a page.
type sheet struct {
	number        int // from 1
	width, height float64
	signs         []sign
	// letters are how many of them are such, and unknown those of which the file does not say what they are.
	letters, unknown int
	rules            []box   // lines that are drawn
	pictured         float64 // the share of the page that pictures take
}

// font is a font of a document.
type font struct {
	name string
	bold bool
}

// paper is a document as PDFium sees it.
type paper struct {
	sheets []sheet
	fonts  []font
	about  about
}

// paperOf has PDFium read a document.
func paperOf(data []byte) (p paper, err error) {
	err = within(maxTime, func(lib pdfium.Pdfium) error {
		p, err = press{Pdfium: lib, fonts: map[string]int{}}.read(data)
		return err
	})
	return p, err
}

// press reads one document.
type press struct {
	pdfium.Pdfium
	fonts map[string]int // by name and weight
	paper paper
	signs int
}

func (p press) read(data []byte) (paper, error) {
	doc, err := p.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return paper{}, err
	}
	count, err := p.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return paper{}, err
	}
	if count.PageCount > maxPages {
		return paper{}, errTooManyPages
	}
	p.paper.about = p.told(doc.Document)
	for i := range count.PageCount {
		s, err := p.sheet(doc.Document, i)
		if err != nil {
			return paper{}, err
		}
		p.paper.sheets = append(p.paper.sheets, s)
	}
	return p.paper, nil
}

// sheet reads a page. One that PDFium cannot read is empty.
func (p *press) sheet(doc references.FPDF_DOCUMENT, i int) (sheet, error) {
	s := sheet{number: i + 1}
	loaded, err := p.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: i})
	if err != nil {
		return s, nil
	}
	defer p.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	page := requests.Page{ByReference: &loaded.Page}
	text, err := p.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return s, nil
	}
	defer p.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	count, err := p.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return s, nil
	}
	if p.signs += count.Count; p.signs > maxSigns {
		return s, errTooManySigns
	}
	turned := p.turned(page, text.TextPage, count.Count, &s)
	p.drawn(page, turned, &s)
	return s, p.written(text.TextPage, count.Count, turned, &s)
}

// turn takes places from how a page is stored to how it is held.
type turn struct {
	quarters int // by which it is turned clockwise
	box          // the part that is shown, as stored
}

func (t turn) point(x, y float64) (float64, float64) {
	switch t.quarters {
	case 1:
		return y - t.bottom, t.right - x
	case 2:
		return t.right - x, t.top - y
	case 3:
		return t.top - y, x - t.left
	}
	return x - t.left, y - t.bottom
}

func (t turn) of(b box) box {
	x, y := t.point(b.left, b.bottom)
	x2, y2 := t.point(b.right, b.top)
	return box{min(x, x2), min(y, y2), max(x, x2), max(y, y2)}
}

// sampled is how many signs of a page are looked at for how it is held.
const sampled = 200

// turned finds how a page is held so that most of its signs stand upright, and how large it is so.
func (p *press) turned(page requests.Page, text references.FPDF_TEXTPAGE, signs int, s *sheet) turn {
	var t turn
	var upright [4]int
	for i := 0; i < signs; i += max(1, signs/sampled) {
		if m, err := p.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i}); err == nil {
			quarters := math.Atan2(float64(m.Matrix.B), float64(m.Matrix.A)) / (math.Pi / 2)
			if nearest := math.Round(quarters); math.Abs(quarters-nearest) < 0.05 {
				upright[(int(nearest)+4)%4]++
			}
		}
	}
	for q, n := range upright {
		if n > upright[t.quarters] {
			t.quarters = q
		}
	}
	if b, err := p.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page}); err == nil {
		t.box = box{float64(b.Rect.Left), float64(b.Rect.Bottom), float64(b.Rect.Right), float64(b.Rect.Top)}
	}
	s.width, s.height = t.width(), t.height()
	if t.quarters%2 == 1 {
		s.width, s.height = s.height, s.width
	}
	return t
}

// drawn reads the lines and pictures of a page.
func (p *press) drawn(page requests.Page, t turn, s *sheet) {
	count, err := p.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return
	}
	for i := range min(count.Count, maxObjects) {
		o, err := p.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := p.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil || kind.Type != enums.FPDF_PAGEOBJ_PATH && kind.Type != enums.FPDF_PAGEOBJ_IMAGE {
			continue
		}
		b, err := p.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.PageObject})
		if err != nil {
			continue
		}
		at := t.of(box{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)})
		if kind.Type == enums.FPDF_PAGEOBJ_IMAGE {
			s.pictured += at.width() * at.height() / max(s.width*s.height, 1)
		} else {
			s.rules = append(s.rules, at)
		}
	}
}

// written reads the signs of a page: those that are shown, and stand upright as the page is held. What is written across the
// page, as "DRAFT" is, belongs to no line.
func (p *press) written(page references.FPDF_TEXTPAGE, signs int, t turn, s *sheet) error {
	var look look
	lead := rune(0) // the first half of a pair
	for i := range signs {
		u, err := p.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: page, Index: i})
		if err != nil {
			return err
		}
		r := rune(u.Unicode)
		if utf16.IsSurrogate(r) {
			if lead == 0 {
				lead = r
				continue
			}
			r = utf16.DecodeRune(lead, r)
		}
		lead = 0
		c := sign{r: r}
		if b, err := p.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: page, Index: i}); err == nil {
			c.box = t.of(box{float64(b.Rect.Left), float64(b.Rect.Bottom), float64(b.Rect.Right), float64(b.Rect.Top)})
		}
		if c.made = c.width() <= 0 && (unicode.IsSpace(r) || r == hyphenMark); c.made {
			look.known = false
			if r == '\r' {
				continue
			}
			s.signs = append(s.signs, c)
			continue
		}
		if !look.known || math.Abs(look.bottom-c.bottom) > 0.2 || math.Abs(look.height-c.height()) > 0.2 {
			look = p.look(page, i, t)
			look.bottom, look.height, look.rise = c.bottom, c.height(), 0
			if o, err := p.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: page, Index: i}); err == nil {
				_, base := t.point(o.X, o.Y)
				look.rise = base - c.bottom
			}
		}
		c.base = c.bottom + look.rise
		c.r = spelt(r)
		c.size, c.font = look.size, look.font
		if unicode.IsSpace(r) {
			look.known = false
		}
		switch {
		case c.r == unicode.ReplacementChar, unicode.Is(unicode.Co, c.r) && ligatures[c.r] == "":
			s.unknown++
		case unicode.IsLetter(c.r):
			s.letters++
		}
		if look.askew || c.right < 0 || c.left > s.width || c.top < 0 || c.bottom > s.height {
			continue
		}
		s.signs = append(s.signs, c)
	}
	return nil
}

// unnamed are the letters behind the codes that fonts of TeX have for them, where a file does not say what its codes mean.
var unnamed = map[rune]rune{0x0B: 'ﬀ', 0x0C: 'ﬁ', 0x0D: 'ﬂ', 0x0E: 'ﬃ', 0x0F: 'ﬄ', 0x10: '“', 0x11: '”', 0x15: '–', 0x16: '—',
	0x1B: 'ﬀ', 0x1C: 'ﬁ', 0x1D: 'ﬂ', 0x1E: 'ﬃ', 0x1F: 'ﬄ', 0x84: '†', 0x85: '‡', 0x86: '‖', 0x88: '•', 0x9F: '§'}

// spelt is the letter that a sign is; U+FFFD where the file does not say.
func spelt(r rune) rune {
	if letter, is := unnamed[r]; is {
		return letter
	}
	if r != hyphenMark && r != '\t' && (r == 0 || unicode.IsControl(r)) {
		return unicode.ReplacementChar
	}
	return r
}

// look is how the signs of a word look. It is read once for signs of one height in a word, since each question takes time.
type look struct {
	known, askew   bool
	size           float64
	font           int
	bottom, height float64 // of the sign that it was read of
	rise           float64 // from the bottom of a sign to its line
}

func (p *press) look(page references.FPDF_TEXTPAGE, i int, t turn) look {
	l := look{known: true, size: 1}
	if size, err := p.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: page, Index: i}); err == nil {
		l.size = size.FontSize
	}
	if m, err := p.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: page, Index: i}); err == nil {
		l.size *= math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
		angle := math.Atan2(float64(m.Matrix.B), float64(m.Matrix.A)) - float64(t.quarters)*math.Pi/2
		l.askew = math.Abs(math.Remainder(angle, 2*math.Pi)) > 0.05
	}
	name, weight := "", 0
	if f, err := p.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: page, Index: i}); err == nil {
		name = f.FontName
	}
	if w, err := p.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: page, Index: i}); err == nil {
		weight = w.FontWeight
	}
	bold := weight >= 600 || boldName(name)
	key := name
	if bold {
		key += " bold"
	}
	n, known := p.fonts[key]
	if !known {
		n = len(p.paper.fonts)
		p.fonts[key] = n
		p.paper.fonts = append(p.paper.fonts, font{name, bold})
	}
	l.font = n
	return l
}

// boldName reports whether a font is bold by its name: "Times-Bold", "ABCDEF+CMBX10".
func boldName(name string) bool {
	_, name, _ = strings.Cut("+"+name, "+")
	if i := strings.IndexByte(name, '+'); i >= 0 {
		name = name[i+1:]
	}
	low := strings.ToLower(name)
	return strings.Contains(low, "bold") || strings.Contains(low, "heavy") || strings.Contains(low, "black") ||
		strings.HasPrefix(name, "CMBX") || strings.HasPrefix(name, "CMSSBX") || strings.HasPrefix(name, "SFBX")
}
