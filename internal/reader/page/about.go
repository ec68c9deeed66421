package page

import (
	"strconv"
	"strings"

	"annals/internal/pattern"
)

// self is what a page tells of itself.
type self struct{ title, publisher, url, published, updated string }

// The names of the metadata that are read, in the order in which they count: Open Graph, Dublin Core, schema.org and
// what papers use.
var (
	titleNames     = []string{"og:title", "dc.title", "dcterms.title", "citation_title", "title"}
	publisherNames = []string{"og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher",
		"application-name"}
	publishedNames = []string{"article:published_time", "og:published_time", "datepublished", "citation_publication_date",
		"dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date", "pubdate", "publish-date", "publish_date",
		"publication_date", "parsely-pub-date", "sailthru.date"}
	updatedNames = []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"}
)

// inScript finds dates in the JSON by which pages describe themselves to search engines.
var inScript = pattern.Lazily(`"(datePublished|dateModified)"\s*:\s*"(\d{4}-\d{2}-\d{2})`)

// maxHeadings is how many first headings are looked into for one that has words: some pages have a picture in theirs.
const maxHeadings = 5

// about reads what a page tells of itself: its metadata, its first heading, its title.
func (d document) about() self {
	meta := map[string]string{}
	put := func(key, value string) {
		if key = strings.ToLower(key); meta[key] == "" {
			meta[key] = oneLine(value)
		}
	}
	var title string
	for k := range d.tokens {
		t := &d.tokens[k]
		if t.close || t.name == "" {
			continue
		}
		switch t.name {
		case "meta":
			for _, attr := range []string{"property", "name", "itemprop"} {
				if t.attrs[attr] != "" {
					put(t.attrs[attr], t.attrs["content"])
				}
			}
		case "link":
			if strings.EqualFold(t.attrs["rel"], "canonical") {
				put("canonical", t.attrs["href"])
			}
		case "time":
			if t.attrs["itemprop"] != "" {
				put(t.attrs["itemprop"], t.attrs["datetime"])
			}
		case "script":
			if strings.EqualFold(t.attrs["type"], "application/ld+json") && k+1 < len(d.tokens) {
				for _, m := range inScript().FindAllStringSubmatch(d.tokens[k+1].text, -1) {
					put(m[1], m[2])
				}
			}
		case "title":
			if title == "" && k+1 < len(d.tokens) {
				title = oneLine(d.tokens[k+1].text)
			}
		}
	}
	first := func(names []string) string {
		for _, n := range names {
			if meta[n] != "" {
				return meta[n]
			}
		}
		return ""
	}
	s := self{title: d.heading(), publisher: first(publisherNames), url: meta["canonical"],
		published: first(publishedNames), updated: first(updatedNames)}
	if s.url == "" {
		s.url = meta["og:url"]
	}
	if s.title == "" {
		s.title = first(titleNames)
	}
	if s.title == "" {
		s.title = title
	}
	return s
}

// heading is the first heading that has words, in the article or, where it has none, before it: there stands the name
// of the site as well.
func (d document) heading() string {
	from, to := d.region()
	for _, part := range [][2]int{{from, to}, {0, from}} {
		headings := 0
		for k := part[0]; k < part[1] && headings < maxHeadings; k++ {
			t := &d.tokens[k]
			if t.name != "h1" || t.close {
				continue
			}
			headings++
			if said := d.words(k, d.ends[k]); said != "" {
				return said
			}
		}
	}
	return ""
}

// head is what the page tells of itself as the head of a Markdown file.
func (s self) head() string {
	var b strings.Builder
	for _, f := range [][2]string{{"title", s.title}, {"publisher", s.publisher}, {"url", s.url}, {"date", s.published},
		{"updated", s.updated}} {
		if f[1] != "" {
			b.WriteString(f[0] + ": " + f[1] + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "---\n" + b.String() + "---\n\n"
}

// words are the words of some tokens in one line.
func (d document) words(from, to int) string {
	var b strings.Builder
	said := false // whether a word stands there
	for k := from; k < to; k++ {
		t := &d.tokens[k]
		if t.name != "" && !t.close && d.silent(k) {
			k = d.ends[k] - 1
			continue
		}
		switch {
		case t.name == "sup" && !t.close:
			raised := d.raised(k+1, min(d.ends[k], to))
			b.WriteString(raised)
			said = said || raised != ""
			k = min(d.ends[k], to) - 1
		case t.name == "li" && !t.close && said:
			b.WriteString("; ")
		case t.name == "br" || blocks[t.name]:
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
		said = said || strings.TrimSpace(t.text) != ""
	}
	return strings.ReplaceAll(oneLine(b.String()), " ;", ";")
}

// raised is what stands higher than its line between two places: a number that links to a note on the page is a
// citation mark.
func (d document) raised(from, to int) string {
	var b strings.Builder
	link := false
	for k := from; k < to; k++ {
		t := &d.tokens[k]
		if t.name != "" && !t.close && d.silent(k) {
			k = d.ends[k] - 1
			continue
		}
		link = link || t.name == "a" && strings.HasPrefix(t.attrs["href"], "#")
		b.WriteString(t.text)
	}
	said := oneLine(b.String())
	if _, err := strconv.Atoi(said); err == nil && link {
		return "[" + said + "]"
	}
	return said
}

// oneLine is a text with one space for every run of blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
