package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals"
)

// relation is a line of the parts that say how parts are related.
const relation = `<Relationship Id="r%[1]d" Target="%[3]s"
	Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%[2]s"/>`

// packed is a document of parts by their names in word/, "document" among them; "core" is that of the properties.
func packed(parts map[string]string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	put := func(name, said string) {
		w, err := z.Create(name)
		if err != nil {
			panic(err)
		}
		fmt.Fprint(w, said)
	}
	put("_rels/.rels", "<Relationships>"+fmt.Sprintf(relation, 1, "officeDocument", "word/document.xml")+
		fmt.Sprintf(relation, 2, "core-properties", "docProps/core.xml")+"</Relationships>")
	rels := ""
	for i, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range parts {
			if !yield(name) {
				return
			}
		}
	}) {
		if name == "core" {
			put("docProps/core.xml", parts[name])
			continue
		}
		put("word/"+name+".xml", parts[name])
		rels += fmt.Sprintf(relation, i, name, name+".xml")
	}
	put("word/_rels/document.xml.rels", "<Relationships>"+rels+"</Relationships>")
	if err := z.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// w is the namespace of the parts of a text.
const w = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:m="m" xmlns:wps="wps"`

// document is the main part around paragraphs.
func document(paragraphs string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:document` + w + `><w:body>` + paragraphs + `<w:sectPr/></w:body></w:document>`
}

// p is a paragraph of plain words.
func p(said string) string { return `<w:p>` + r(said) + `</w:p>` }

// r is a run of plain words.
func r(said string) string { return `<w:r><w:t xml:space="preserve">` + said + `</w:t></w:r>` }

// look is a paragraph with a property, of words with one.
func look(paragraph, words, said string) string {
	return `<w:p><w:pPr>` + paragraph + `</w:pPr><w:r><w:rPr>` + words + `</w:rPr><w:t>` + said + `</w:t></w:r></w:p>`
}

// written is a document as it is written down.
func written(t *testing.T, parts map[string]string) string {
	t.Helper()
	_, said, err := markdown(packed(parts))
	if err != nil {
		t.Fatal(err)
	}
	return said
}

const someStyles = `<w:styles` + w + `>
	<w:style w:styleId="Normal"><w:name w:val="Normal"/></w:style>
	<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
	<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
	<w:style w:styleId="Own"><w:name w:val="Chapter"/><w:basedOn w:val="H1"/></w:style>
	<w:style w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
	<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
	<w:style w:styleId="Item"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
	<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`

const someLists = `<w:numbering` + w + `>
	<w:abstractNum w:abstractNumId="0">
		<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>
		<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl>
	</w:abstractNum>
	<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
	<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
	<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
	<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`

// item is a paragraph of a list at a depth.
func item(list, depth int, said string) string {
	return look(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, depth, list), "", said)
}

// rowOf is a row of a table.
func rowOf(cells ...string) string {
	return `<w:tr><w:tc>` + strings.Join(cells, `</w:tc><w:tc>`) + `</w:tc></w:tr>`
}

// TestMarkdown says what is written down of what stands in a document.
func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs, and runs within words", `<w:p>` + r("The Fr") + r("ont is  a ") + r("party.") + `</w:p><w:p/>` + p("It met."),
			"The Front is a party.\n\nIt met.\n"},
		{"title and headings", look(`<w:pStyle w:val="T"/>`, "", "The Front") + look(`<w:pStyle w:val="H1"/>`, "", "History") +
			look(`<w:pStyle w:val="Own"/><w:outlineLvl w:val="1"/>`, "", "Early") + look(`<w:pStyle w:val="Own"/>`, "", "Late") +
			look(`<w:pStyle w:val="Circle"/>`, "", "It met."),
			"# The Front\n\n## History\n\n### Early\n\n## Late\n\nIt met.\n"},
		{"a paragraph in heading's style that is text", look(`<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>`, "", "It met."),
			"It met.\n"},
		{"the table of contents", look(`<w:pStyle w:val="TOC1"/>`, "", "History 4") +
			`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` +
			p("Early 5") + `</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>` + p("It met.") + `</w:sdtContent></w:sdt>`,
			"It met.\n"},
		{"lists", item(1, 0, "One.") + item(1, 1, "Deep.") + item(1, 1, "Deeper.") + item(1, 0, "Two.") + item(1, 1, "Anew.") +
			p("Text.") + item(2, 0, "Dot.") + p("Text.") + item(1, 0, "Three.") + item(3, 0, "Seven.") +
			look(`<w:pStyle w:val="Item"/>`, "", "Four.") + item(0, 0, "None."),
			"1. One.\n  a) Deep.\n  b) Deeper.\n2. Two.\n  a) Anew.\n\n" +
				"Text.\n\n- Dot.\n\nText.\n\n3. Three.\n7. Seven.\n4. Four.\n\nNone.\n"},
		{"what was deleted, put in and moved", `<w:p>` + r("The Front ") +
			`<w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins>` +
			r("is") + `</w:ins>` + r(" a party.") + `<w:moveFrom>` + r(" It met.") + `</w:moveFrom></w:p>` +
			`<w:p><w:moveTo>` + r("It met.") + `</w:moveTo></w:p>`,
			"The Front is a party.\n\nIt met.\n"},
		{"a deleted end of a paragraph", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + r("The Front ") + `</w:p>` + p("met.") +
			`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + r("Last.") + `</w:p>`,
			"The Front met.\n\nLast.\n"},
		{"hidden words", `<w:p>` + r("The Front met.") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t> Not so.</w:t></w:r>` +
			`<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> So.</w:t></w:r>` +
			`<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t> No.</w:t></w:r></w:p>` + look(`<w:pStyle w:val="Secret"/>`, "", "No."),
			"The Front met. So.\n"},
		{"links and fields", `<w:p><w:hyperlink>` + r("The Front") +
			`</w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>` +
			`<w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:fldSimple w:instr="DATE">` + r(" met") +
			`</w:fldSimple>` +
			`<w:r><w:tab/><w:t>in</w:t><w:br/><w:t>Lima</w:t>` +
			`<w:br w:type="page"/><w:t>co</w:t><w:noBreakHyphen/><w:t>op.</w:t></w:r></w:p>`,
			"The Front met in\nLima co-op.\n"},
		{"formulas", `<w:p>` + r("Of ") + `<m:oMath><m:r><m:t>n = 12</m:t></m:r></m:oMath>` + r(" members.") + `</w:p>`,
			"Of n = 12 members.\n"},
		{"raised digits", `<w:p>` + r("It met.") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>` +
			`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>th</w:t></w:r></w:p>`,
			"It met.¹²th\n"},
		{"boxes, once of two forms", `<w:p>` + r("The Front met.") +
			`<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:t>x</wps:t><w:txbxContent>` +
			p("In a box.") + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + p("In a box.") +
			`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + r(" It split.") + `</w:p>`,
			"The Front met. It split.\n\nIn a box.\n"},
		{"a table with its columns' names", `<w:tbl>` + rowOf(p("Name"), p("From"), p("To")) + rowOf(p("A|B"), p("1990"), p("")) +
			`</w:tbl>` +
			p("Text."),
			"| Name | From | To |\n| --- | --- | --- |\n| A/B | 1990 |  |\n\nText.\n"},
		{"a table of two columns", `<w:tbl>` + rowOf(p("Founded"), p("1990")) + rowOf(p("Leaders"), item(2, 0, "A")+item(2, 0,
			"B")) + `</w:tbl>`,
			"| Founded | 1990 |\n| Leaders | A; B |\n"},
		{"one whose first row is bold", `<w:tbl>` + rowOf(look("", "<w:b/>", "State"), look("", "<w:b/>", "Since")) +
			rowOf(p("Peru"), p("1990")) + `</w:tbl>`,
			"| State | Since |\n| --- | --- |\n| Peru | 1990 |\n"},
		{"cells over rows and columns, and a deleted row", `<w:tbl>` + rowOf(p("a"), p("b"), p("c")) +
			rowOf(`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>`+p("Peru"), `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`+p("x")) +
			`<w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("gone") + `</w:tc></w:tr>` +
			rowOf(`<w:tcPr><w:vMerge/></w:tcPr>`+p(""), p("y"), p("z")) + `</w:tbl>`,
			"| a | b | c |\n| --- | --- | --- |\n| Peru | x |  |\n| Peru | y | z |\n"},
		{"tables that arrange the page", `<w:tbl>` + rowOf(look(`<w:pStyle w:val="H1"/>`, "", "Front"), p("It met.")) +
			`</w:tbl><w:tbl>` +
			rowOf(p("Alone.")) + `</w:tbl><w:tbl>` + rowOf(`<w:tbl>`+rowOf(p("a"), p("b"))+`</w:tbl>`+p(""), p("Beside.")) + `</w:tbl>`,
			"# Front\n\nIt met.\n\nAlone.\n\n| a | b |\n\nBeside.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := written(t, map[string]string{"document": document(c.body), "styles": someStyles, "numbering": someLists})
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// note is one of a part's.
func note(name, id, said string) string {
	return `<w:` + name + ` w:id="` + id + `">` + said + `</w:` + name + `>`
}

// cite is where a note is cited.
func cite(name, id, more string) string {
	return `<w:r><w:` + name + `Reference w:id="` + id + `"` + more + `/></w:r>`
}

// TestNotes says how notes are labelled where they are cited and below the text.
func TestNotes(t *testing.T) {
	foot := `<w:footnotes` + w + `>` + `<w:footnote w:type="separator" w:id="0">` + p("") + `</w:footnote>` +
		note("footnote", "7", p("Minutes,")+p("page 4.")) + note("footnote", "3", p("A letter.")) + note("footnote", "4",
		p("Unused.")) +
		`</w:footnotes>`
	end := `<w:endnotes` + w + `>` + note("endnote", "7", p("A book.")) + `</w:endnotes>`
	cited := `<w:p>` + r("It met.") + cite("footnote", "7", "") + r(" It split") + cite("footnote", "3", "") + cite("footnote",
		"7", "") +
		cite("footnote", "9", "") + r(".")
	for _, c := range []struct {
		name, body string
		parts      map[string]string
		want       string
	}{
		{"footnotes in the order of the text", cited + `</w:p>`, map[string]string{"footnotes": foot},
			"It met.[1] It split[2][1].\n\n# Notes\n\n[1] Minutes, page 4.\n\n[2] A letter.\n"},
		{"endnotes beside footnotes", cited + cite("endnote", "7", "") + `</w:p>`, map[string]string{"footnotes": foot,
			"endnotes": end},
			"It met.[1] It split[2][1].[endnote 1]\n\n# Notes\n\n[1] Minutes, page 4.\n\n[2] A letter.\n\n[endnote 1] A book.\n"},
		{"endnotes alone", `<w:p>` + r("It met.") + cite("endnote", "7", "") + `</w:p>`, map[string]string{"endnotes": end},
			"It met.[1]\n\n# Notes\n\n[1] A book.\n"},
		{"beside numbers in brackets", `<w:p>` + r("It met [1].") + cite("footnote", "7", "") + `</w:p>`,
			map[string]string{"footnotes": foot},
			"It met [1].[note 1]\n\n# Notes\n\n[note 1] Minutes, page 4.\n"},
		{"signs of their own", `<w:p>` + r("The Front") +
			`<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>` +
			r(" met.") + cite("footnote", "7", "") + `</w:p>`, map[string]string{"footnotes": foot},
			"The Front[note a] met.[1]\n\n# Notes\n\n[note a] A letter.\n\n[1] Minutes, page 4.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.parts["document"] = document(c.body)
			data := packed(c.parts)
			_, got, err := markdown(data)
			if d := cmp.Diff(c.want, got); d != "" || err != nil {
				t.Errorf("error %v (-want +got):\n%s", err, d)
			}
			doc, problems, err := Read("a.docx", data)
			if err != nil || len(problems) > 0 || len(doc.Notes) != strings.Count(c.want, "\n\n[") {
				t.Errorf("notes %v, problems %v, error %v", doc.Notes, problems, err)
			}
			for _, n := range doc.Notes {
				if !slices.ContainsFunc(doc.Marks, func(m annals.Mark) bool { return m.Label == n.Label }) {
					t.Errorf("nothing cites %q: %v", n.Label, doc.Marks)
				}
			}
		})
	}
}

// TestRead says what becomes of a document as a source.
func TestRead(t *testing.T) {
	core := `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="t"><dc:title>A template</dc:title>
		<dc:creator>J. Typist</dc:creator><dcterms:created>2001-01-01T00:00:00Z</dcterms:created>
		<dcterms:modified>2019-08-01T10:00:00Z</dcterms:modified></cp:coreProperties>`
	read := func(body string) annals.Source {
		t.Helper()
		doc, _, err := Read(`c:\reports\front.docx`, packed(map[string]string{"core": core, "styles": someStyles,
			"document": document(body)}))
		if err != nil {
			t.Fatal(err)
		}
		return doc.Source
	}
	s := read(p("The Front is a party."))
	if s.Name != "front.docx" || s.Format != Format || s.Title != "A template" || s.Published.String() != "2019-08-01" ||
		s.Publisher != "" {
		t.Errorf("by its properties the source is %+v", s)
	}
	if s = read(look(`<w:pStyle w:val="T"/>`, "", "On the Front") +
		p("LIMA, 3 May 2010 — The Front is a party.")); s.Title != "On the Front" ||
		s.Published.String() != "2010-05-03" {
		t.Errorf("by its words the source is %+v", s)
	}
	if other := read(p("The Front is a movement.")); other.ID == s.ID {
		t.Error("two files have one id")
	}
}

func TestReadRefuses(t *testing.T) {
	good := packed(map[string]string{"document": document(p("The Front is a party."))})
	sheet := packed(map[string]string{"document": `<workbook><sheets/></workbook>`})
	var other bytes.Buffer
	z := zip.NewWriter(&other)
	z.Create("mimetype")
	z.Close()
	for name, c := range map[string]struct {
		data []byte
		kind error
		says string
	}{
		"cut off":         {good[:len(good)/2], annals.ErrInvalid, "front.docx is a broken archive"},
		"another archive": {other.Bytes(), annals.ErrUnsupported, "no Word document; unpack it, or save the document as .docx"},
		"a spreadsheet":   {sheet, annals.ErrUnsupported, "no Word document"},
		"broken XML": {packed(map[string]string{"document": `<w:document` + w + `><w:body><w:p></w:body>`}), annals.ErrInvalid,
			"front.docx is a broken Word document (word/document.xml: XML syntax error"},
		"broken notes": {packed(map[string]string{"document": document(p("A.")), "footnotes": "<a"}), annals.ErrInvalid,
			"word/footnotes.xml"},
		"an entity": {packed(map[string]string{"document": `<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>`}),
			annals.ErrUnsupported, "no Word document"},
		"one in the words": {packed(map[string]string{"document": document(p("&a;"))}), annals.ErrInvalid,
			"invalid character entity &a;"},
		"no words": {packed(map[string]string{"document": document(p("12"))}), annals.ErrInvalid, "without words"},
		"deep": {packed(map[string]string{"document": document(strings.Repeat("<w:sdtContent>", 1<<20))}),
			annals.ErrInvalid, "too deeply"},
		"a bomb": {packed(map[string]string{"document": document(p(strings.Repeat("a ", maxUnpacked/2)))}), annals.ErrUnsupported,
			"unpacks to more than 64 MB"},
		"a long text": {packed(map[string]string{"document": document(p(strings.Repeat("word ", maxText/4)))}), annals.ErrUnsupported,
			"a text of more than 8 MB"},
		"a table of empty cells": {packed(map[string]string{"document": document(`<w:tbl><w:tr>` +
			strings.Repeat(`<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc>`, 1<<17) + `</w:tr></w:tbl>`)}),
			annals.ErrUnsupported,
			"unpacks to more than"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, _, err := Read("reports/front.docx", c.data)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "front.docx") {
				t.Errorf("error %v", err)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 2048 {
				t.Errorf("%d MB were taken", took)
			}
		})
	}
}

// TestAnything holds that no document stops the reader.
func TestAnything(t *testing.T) {
	parts := []string{`<w:p>`, `</w:p>`, `<w:r>`, `</w:r>`, `<w:t>`, `word`, `</w:t>`, `<w:tbl>`, `</w:tbl>`, `<w:tr>`,
		`</w:tr>`, `<w:tc>`, `</w:tc>`,
		`<w:del>`, `</w:del>`, `<w:tcPr><w:vMerge/></w:tcPr>`, `<w:tcPr><w:gridSpan w:val="9"/></w:tcPr>`,
		`<w:footnoteReference w:id="1"/>`,
		`<w:txbxContent>`, `</w:txbxContent>`, `<w:drawing>`, `</w:drawing>`, item(1, 8, "x"), item(3, 0, "y"), rowOf(p("a")),
		p("b."), `<`, `&lt;`}
	rapid.Check(t, func(t *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 40).Draw(t, "body"), "")
		doc, _, err := Read("a.docx", packed(map[string]string{"document": document(body), "styles": someStyles,
			"numbering": someLists,
			"footnotes": `<w:footnotes` + w + `>` + note("footnote", "1", body) + `</w:footnotes>`}))
		if err == nil && strings.TrimSpace(doc.Text) == "" {
			t.Fatal("a document without text")
		}
	})
}

// FuzzRead holds that no bytes stop the reader.
func FuzzRead(f *testing.F) {
	f.Add(packed(map[string]string{"document": document(p("The Front is a party.")), "styles": someStyles,
		"numbering": someLists}))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) { Read("a.docx", data) })
}
