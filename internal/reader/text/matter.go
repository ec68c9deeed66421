package text

import (
	"regexp"
	"slices"
	"strings"

	"annals/edtf"
	"annals/internal/pattern"
)

// matter is the head of a Markdown file between two lines of "---": fields that tell of the text, and no words of it.
type matter struct {
	end    int // the byte after it, 0 where there is none
	fields map[string]string
}

// maxMatter is how many lines a head has at most; what goes on longer is text between two strokes.
const maxMatter = 60

// field is a line "key: value" of a head.
var field = pattern.Lazily(`^([A-Za-z][\w-]{0,30})[ \t]*:(?:[ \t]+(.*))?$`)

// telltale are fields of which a head has at least one; without them, "Note: …" between two strokes is text.
var telltale = []string{"title", "date", "published", "author", "authors", "publisher", "url", "source", "tags",
	"categories", "layout"}

// matterOf is the head that a text begins with. Every line of it must be a field, or go on with one.
func matterOf(text string) matter {
	said, at := lineAt(text, 0)
	if said != "---" {
		return matter{}
	}
	m := matter{fields: map[string]string{}}
	for n := 0; n < maxMatter && at < len(text); n++ {
		raw := text[at:]
		said, at = lineAt(text, at)
		switch parts := field().FindStringSubmatch(said); {
		case said == "---" || said == "...":
			if !slices.ContainsFunc(telltale, func(key string) bool { _, has := m.fields[key]; return has }) {
				return matter{}
			}
			m.end = min(at, len(text))
			return m
		case said == "", strings.HasPrefix(said, "#"), strings.HasPrefix(said, "- "), raw[0] == ' ', raw[0] == '\t':
		case parts != nil:
			key := strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(parts[1]))
			m.fields[key] = strings.TrimSpace(unquoted(strings.TrimSpace(parts[2])))
		default:
			return matter{}
		}
	}
	return matter{}
}

// unquoted is a value without the quotation marks around it.
func unquoted(s string) string {
	if n := len(s); n > 1 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	return s
}

// first is the first of the fields that has a value that fits.
func (m matter) first(fits func(string) bool, keys ...string) string {
	for _, key := range keys {
		if value := m.fields[key]; value != "" && fits(value) {
			return value
		}
	}
	return ""
}

func (m matter) title() string { return m.first(isWords, "title", "headline") }

func (m matter) publisher() string {
	return m.first(isWords, "publisher", "publication", "outlet", "sitename", "site", "website", "source")
}

func (m matter) address() string {
	return m.first(isAddress, "url", "canonicalurl", "canonical", "sourceurl", "source", "link")
}

// isAddress and isWords tell the address of a page from the name of somebody: programs that save pages call either the
// source.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}
func isWords(s string) bool {
	return !isAddress(s) && len(s) <= maxEdgeLine && s[0] != '[' && s[0] != '{' && s[0] != '|' && s[0] != '>'
}

// moment is a day at the beginning of a value, which may have a time of day behind it.
var moment = pattern.Lazily(`^` + weekday + day + `(?:[T ,].*)?$`)

// published are the days that the head gives for the publication of the text and its changes.
func (m matter) published() (d days) {
	for _, key := range []string{"published", "publishdate", "publisheddate", "publicationdate", "datepublished",
		"pubdate", "issued", "date"} {
		d.add(dateOf(m.fields[key], moment()), false)
	}
	for _, key := range []string{"updated", "modified", "lastmod", "lastmodified", "lastmodifiedat"} {
		d.add(dateOf(m.fields[key], moment()), true)
	}
	return d
}

// dateOf is the date that a value is: a day in words or numbers, or a month or a year alone.
func dateOf(value string, form *regexp.Regexp) edtf.Value {
	if m := form.FindStringSubmatch(value); m != nil {
		return dayOf(m[1:])
	}
	if v, err := edtf.Parse(value); err == nil && len(value) <= len("2009-01") {
		return v
	}
	return edtf.Value{}
}
