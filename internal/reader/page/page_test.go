package page

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// written is what a page is written down as, without its head.
func written(s string) string {
	d := parse(tokenize(decode([]byte(s))))
	w := writer{document: d}
	w.write(d.region())
	return w.text()
}

// TestWritten says what is left of a page, and how it stands there.
func TestWritten(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"an article among what is none", `<html><head><title>Red Front | Gazette</title><style>p{}</style></head><body>
			<nav><a href=/>Home</a></nav><header><a>Gazette</a></header>
			<main><header><h1>Red Front</h1></header><p>The Front &amp; its league.</p><p>It met
			in&nbsp;Lima.</p><form>Search</form></main><aside>Read on</aside><footer>Subscribe</footer><script>"</p>"</script></body></html>`,
			"# Red Front\n\nThe Front & its league.\n\nIt met in Lima.\n"},
		{"tags that nothing closes", `<html><p>The Front is a party.<p>It met.<ul><li>One<li>Two</ul><h2>Aims</h2>It wants < 5 seats`,
			"The Front is a party.\n\nIt met.\n\n- One\n- Two\n\n## Aims\n\nIt wants < 5 seats\n"},
		{"a head that nothing closes",
			`<!doctype html><head><title>Gazette</title><script>menu()</script><body><p>The Front is a party.`,
			"The Front is a party.\n"},
		{"neither head nor body closed or opened", `<html><head><meta charset=utf-8><title>Gazette</title><h1>Front</h1><p>It met.`,
			"# Front\n\nIt met.\n"},
		{"marks and notes as an encyclopedia has them", `<html><p>It was listed.<sup class="reference"><a href="#n1"><span>[</span>1<span>]</span></a></sup><sup
			class="noprint">[<i><a href="/w">citation needed</a></i>]</sup> It is 10 m<sup>2</sup>.<sup><a href="#fn2">2</a></sup></p>
			<h2>References<span class="mw-editsection">[edit]</span></h2><ol><li><span class="mw-cite-backlink"><a href="#r">^</a></span> A book.</li><li>A paper. <a href="#r2">↩</a></li></ol>`,
			"It was listed.[1][citation needed] It is 10 m2.[2]\n\n## References\n\n1. A book.\n2. A paper.\n"},
		{"a profile, and a table of data", `<html><table class="infobox"><tr><th colspan=2>Front<tr><th>Founded:<td>1971 in Lima<sup><a href="#n3">3</a></sup><tr><th>Leaders
			<td><ul><li>Juan Santos</li><li>Anna Díaz</li></ul></table><p>Text.</p><table><tr><th>Country<th>Since<tr><td>Peru<td>1990<tr><td>Chile | Arica<td></table>`,
			"Founded: 1971 in Lima[3]\nLeaders: Juan Santos; Anna Díaz\n\nText.\n\n| Country | Since |\n| --- | --- |\n| Peru | 1990 |" +
				"\n| Chile / Arica |  |\n"},
		{"a table that arranges the page",
			`<html><table><tr><td>Menu</td><td><h1>Front</h1><p>The Front is a party.</p></td></tr></table>`,
			"Menu\n\n# Front\n\nThe Front is a party.\n"},
		{"what is hidden, and pictures", `<html><p>The Front<span hidden> secret</span><span style="display: none"> more</span> ` +
			`met.</p><figure><img src=a.png><figcaption>A flag</figcaption></figure>`,
			"The Front met.\n"},
		{"lines and quotations", `<html><p>Lima,<br>Peru. He said <q>no</q>.</p><pre>a
  b</pre>`, "Lima,\nPeru. He said “no”.\n\na\n  b\n"},
		{"a list of articles is read whole", `<html><article><p>One is short.</p></article><article><p>Two is short.</p></article>`,
			"One is short.\n\nTwo is short.\n"},
		{"headings and items without words",
			`<html><h1><img src=a.png></h1><p>The Front is a party.</p><ul><li><img></li></ul><p>It met.</p>`,
			"The Front is a party.\n\n\nIt met.\n"},
		{"lists whose numbers go on",
			`<html><p>Front.</p><ol start=5><li>A book.<li value=9>A paper.<li>A talk.</ol><ol start=-2><li>One.</ol>`,
			"Front.\n\n5. A book.\n9. A paper.\n10. A talk.\n\n1. One.\n"},
		{"a form around the page, and one in it",
			`<html><form action=/ ><h1>Front</h1><div>The Front is a party.</div><form>Search</form></form>`,
			"# Front\n\nThe Front is a party.\n"},
		{"a form around paragraphs",
			`<html><body><form><p>The Front is a party.</p></form><form><label>Your name</label></form></body>`,
			"The Front is a party.\n"},
		{"a menu that nothing closes", `<html><nav><a>Home</a><div><p>The Front is a party.</p></div>`,
			"Home\n\nThe Front is a party.\n"},
		{"a menu with the name of the site", `<html><nav><h1>Gazette</h1><a>Home</a></nav><div>The Front is a party.</div>`,
			"The Front is a party.\n"},
		{"a page that a script shows", `<html><body style="visibility:hidden" class="sidebar"><p>The Front is a party.</p>`,
			"The Front is a party.\n"},
		{"boxes by what they are called", `<html><ul class="menu"><li>Home</ul><div id="nav">World</div><h2 id="comments">Comments</h2><p>The Front is a party.</p>
			<section class="comments-area"><p>I was there, and I say that it was not as the article has it.</p></section><div id=footer>Gazette</div>`,
			"## Comments\n\nThe Front is a party.\n"},
		{"XML closes with a slash",
			`<?xml version="1.0"?><html><head><script src="a.js"/><title/></head><div/><p>The Front is<br/> a party.</p>`,
			"The Front is\na party.\n"},
		{"HTML does not", `<html><script src="a.js"/>menu</script><p>The Front is a party.</p>`, "The Front is a party.\n"},
	} {
		if d := cmp.Diff(c.want, written(c.page)); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// TestRead says what becomes of a page as a source.
func TestRead(t *testing.T) {
	page := `<!DOCTYPE html><html><head><title>The Front - Gazette</title><meta property="og:site_name" content="The Gazette">
		<meta property="article:published_time" content="2019-08-01T10:00:00Z"><link rel="canonical" href="https://example.org/front">
		</head><body><h1>The Front at Thirty</h1><p>The Front was listed.[1]</p></body></html>`
	doc, problems, err := Read("sources/front.html", []byte(page))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	s := doc.Source
	if s.Title != "The Front at Thirty" || s.Publisher != "The Gazette" || s.URL != "https://example.org/front" ||
		s.Published.String() != "2019-08-01" || s.Format != Format || s.Name != "front.html" {
		t.Errorf("the source is %+v", s)
	}
	if len(doc.Marks) != 1 || doc.Marks[0].Label != "1" {
		t.Errorf("the marks are %v", doc.Marks)
	}
	script := `<!doctype html><p>Front</p><script type="application/ld+json">{"datePublished": "2020-02-03T00:00"}</script>`
	if doc, _, err := Read("a.html", []byte(script)); err != nil || doc.Source.Published.String() != "2020-02-03" {
		t.Errorf("the date that a page tells search engines is %s, %v", doc.Source.Published, err)
	}
	for name, page := range map[string]string{
		"below that of the site": `<html><header><h1>Gazette</h1></header><article><header><h1>Front</h1></header><p>It ` +
			`met.</p></article>`,
		"before the article":       `<html><h1>Front</h1><main><p>It met.</p></main><h1>More</h1>`,
		"below that of a picture":  `<html><h1><img></h1><h1>Front</h1><p>It met.</p>`,
		"none, but what it is for": `<html><title>Front</title><main><p>It met.</p></main><h1>More</h1>`,
	} {
		if doc, _, err := Read("a.html", []byte(page)); err != nil || doc.Source.Title != "Front" {
			t.Errorf("the heading %s: the title is %q, %v", name, doc.Source.Title, err)
		}
	}
	other, _, err := Read("front.html", []byte(page+" "))
	if err != nil || other.Source.ID == s.ID {
		t.Errorf("two files have one id, %v", err)
	}
}

// TestEncodings reads pages in the encoding that they declare.
func TestEncodings(t *testing.T) {
	for name, page := range map[string]string{
		"declared":        "<html><meta charset=\"windows-1251\"><p>\xD4\xF0\xEE\xED\xF2</p>",
		"in words":        "<html><meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>\xE6\xD2\xCF\xCE\xD4</p>",
		"UTF-16":          "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00<\x00p\x00>\x00\x24\x04\x40\x04\x3E\x04\x3D\x04\x42\x04",
		"UTF-8":           "\uFEFF<html><p>Фронт",
		"declared amiss":  "<html><meta charset=utf-16><p>Фронт",
		"declared oddly":  "<html><meta charset=no-such><p>Фронт",
		"none, but UTF-8": "<html><p>&#1060;ронт",
		"an older one":    "<html><meta charset=iso-8859-1><p>Фронт",
		"zero bytes":      "<html><p>Фр\x00онт",
	} {
		if got := strings.TrimSpace(written(page)); got != "Фронт" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestUndeclared reads pages that declare no encoding, or UTF-8 which they are not in.
func TestUndeclared(t *testing.T) {
	for page, want := range map[string]string{
		"<html><p>\x93Jos\xE9\x94 D\xEDaz":                          "“José” Díaz",
		"<html><meta charset=utf-8><p>Jos\xE9":                      "José",
		"<html><p>José D\xEDaz":                                     "José D\uFFFDaz", // one byte is broken
		"<html><meta charset=iso-8859-1><p>Jos\xE9 \xC3\xA9 \x96 1": "José Ã© – 1",
		"<html><meta charset=shift_jis><p>\x83\x5C":                 "ソ",
	} {
		if got := strings.TrimSpace(written(page)); got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}

func TestFits(t *testing.T) {
	for head, want := range map[string]bool{
		"<!DOCTYPE HTML>": true, "\uFEFF \n<html lang=en>": true, "<?xml version=\"1.0\"?>\n<!-- saved --><html>": true,
		"<p>A text that begins so.": false, "The <html> tag": false, "<!-- <html>": false, "": false,
	} {
		if Fits("a", []byte(head)) != want {
			t.Errorf("%q: fits is %v", head, !want)
		}
	}
}

// TestAnything holds that no page stops the reader, and that words in paragraphs are kept.
func TestAnything(t *testing.T) {
	parts := []string{"<", "</", ">", "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<sup>",
		"</sup>", "<nav>", "</nav>", "<!--", "-->", "<a href='", "'", "=", "<script>", "</script", "&#", "word ", "<h1>", "<pre>",
		"</pre>", "<header>", "<figure>", "<main>", "</main>", "<ol>", "\x80"}
	rapid.Check(t, func(t *rapid.T) {
		page := "<html>" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 60).Draw(t, "page"), "")
		written(page)
		if doc, _, err := Read("a.html", []byte(page)); err == nil && strings.TrimSpace(doc.Text) == "" {
			t.Fatal("a document without text")
		}
	})
	if got := written("<html><p>kept " + strings.Repeat("<b>", 1000)); !strings.Contains(got, "kept") {
		t.Errorf("got %q", got)
	}
}

// TestTimeGrowsWithTheLength holds that what nests deeply or is never closed takes no longer than its length.
func TestTimeGrowsWithTheLength(t *testing.T) {
	for _, part := range []string{"<table>", "<header>", "<figure>", "<tr>", "<td>", "<nav", "<sup>", "<!--", "</", "<a b='",
		"<main>", "<script>", "<li><p>", "<table><tr><td>", "<h1>"} {
		start := time.Now()
		if _, _, err := Read("a.html", []byte("<html><p>word</p>"+strings.Repeat(part, (1<<18)/len(part)))); err != nil {
			t.Errorf("%q: %v", part, err)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("a quarter of a megabyte of %q takes %v", part, d)
		}
	}
	start := time.Now()
	written("<html><table><tr><th>Leaders<td>" + strings.Repeat("<li>", 1<<18))
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("a cell of %d items without words takes %v", 1<<18, d)
	}
}

// TestLengthGrowsWithTheLength holds that lists in lists are not written down at many times the length of their page.
func TestLengthGrowsWithTheLength(t *testing.T) {
	page := "<html>" + strings.Repeat("<ul><li>word", 1000)
	if got := written(page); len(got) > 4*len(page) {
		t.Errorf("a page of %d bytes is written down in %d", len(page), len(got))
	}
	if got, want := written("<html><ul><li>One<ul><li>Two<ol><li>Three"), "- One\n  - Two\n    1. Three\n"; got != want {
		t.Errorf("lists in lists: %q, want %q", got, want)
	}
}
