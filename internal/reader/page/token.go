package page

import (
	"html"
	"strconv"
	"strings"
)

// token is a stretch of text, or a tag.
type token struct {
	text string // of a tag ""
	// name is the tag's in lower case, close tells an end tag.
	name  string
	close bool
	attrs map[string]string
}

// has reports whether the tag's attribute has a word.
func (t *token) has(attr string, words map[string]bool) bool {
	value := t.attrs[attr]
	if value == "" {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(value)) {
		if words[w] {
			return true
		}
	}
	return false
}

// number is the whole number above 0 that the tag's attribute has, or another.
func (t *token) number(attr string, other int) int {
	if n, err := strconv.Atoi(strings.TrimSpace(t.attrs[attr])); err == nil && n > 0 {
		return n
	}
	return other
}

// rawElements are those whose content is no HTML.
var rawElements = set("script style textarea title xmp iframe noembed noframes")

// tokenize divides a page. Comments and declarations are left out.
func tokenize(s string) []token {
	var out []token
	// Only in XML does a tag that ends in a slash close what it opens.
	xml := strings.HasPrefix(strings.TrimLeft(s, "\uFEFF \t\r\n"), "<?xml")
	for len(s) > 0 {
		open := strings.IndexByte(s, '<')
		if open != 0 {
			if open < 0 {
				open = len(s)
			}
			out = append(out, token{text: html.UnescapeString(s[:open])})
			s = s[open:]
			continue
		}
		switch {
		case strings.HasPrefix(s, "<!--"):
			s = after(s[4:], "-->")
		case len(s) > 1 && (s[1] == '!' || s[1] == '?'):
			s = after(s, ">")
		case len(s) > 2 && s[1] == '/' && isLetter(s[2]):
			name, rest := tagName(s[2:])
			out = append(out, token{name: name, close: true})
			s = after(rest, ">")
		case len(s) > 1 && isLetter(s[1]):
			t, rest := startTag(s[1:])
			out = append(out, t)
			empty := xml && strings.HasSuffix(s[:len(s)-len(rest)], "/>")
			s = rest
			if empty && !voidElements[t.name] {
				out = append(out, token{name: t.name, close: true})
			} else if rawElements[t.name] {
				content, next := rawContent(s, t.name)
				out = append(out, token{text: content}, token{name: t.name, close: true})
				s = next
			}
		default:
			out = append(out, token{text: "<"})
			s = s[1:]
		}
	}
	return out
}

// after is what follows the first occurrence of a sign, or nothing.
func after(s, sign string) string {
	_, rest, _ := strings.Cut(s, sign)
	return rest
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// tagName is the name that s begins with, and the rest.
func tagName(s string) (name, rest string) {
	end := strings.IndexAny(s, " \t\r\n\f/>")
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end]), s[end:]
}

// rawContent is the content of an element up to its end tag, and what follows that.
func rawContent(s, name string) (content, rest string) {
	for from := 0; ; {
		i := strings.Index(s[from:], "</")
		if i < 0 {
			return "", "" // nothing closes it: no words of the page
		}
		at := from + i
		if end := at + 2 + len(name); end <= len(s) && strings.EqualFold(s[at+2:end], name) {
			content = s[:at]
			if name == "title" || name == "textarea" {
				content = html.UnescapeString(content)
			}
			return content, after(s[end:], ">")
		}
		from = at + 2
	}
}

// startTag reads a start tag behind its "<".
func startTag(s string) (t token, rest string) {
	t.name, s = tagName(s)
	for {
		s = strings.TrimLeft(s, " \t\r\n\f/")
		if s == "" {
			return t, ""
		}
		if s[0] == '>' {
			return t, s[1:]
		}
		end := strings.IndexAny(s[1:], " \t\r\n\f/>=")
		if end < 0 {
			return t, ""
		}
		key, value := strings.ToLower(s[:end+1]), ""
		s = s[end+1:]
		if v := strings.TrimLeft(s, " \t\r\n\f"); v != "" && v[0] == '=' {
			value, s = attrValue(strings.TrimLeft(v[1:], " \t\r\n\f"))
		}
		if t.attrs == nil {
			t.attrs = map[string]string{}
		}
		if _, twice := t.attrs[key]; !twice {
			t.attrs[key] = html.UnescapeString(value)
		}
	}
}

// attrValue is the value that s begins with, and the rest.
func attrValue(s string) (value, rest string) {
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		value, rest, closed := strings.Cut(s[1:], s[:1])
		if !closed {
			return "", ""
		}
		return value, rest
	}
	end := strings.IndexAny(s, " \t\r\n\f>")
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// set is a set of words.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
