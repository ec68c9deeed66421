package render

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// languageName names the language of a BCP 47 tag in English, without its script: "Persian" for "fa-Latn". It is ""
// for no tag, and the tag itself for one that nobody knows.
func languageName(tag string) string {
	if tag == "" {
		return ""
	}
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	base, _ := t.Base()
	if name := display.English.Languages().Name(base); name != "" {
		return name
	}
	return tag
}
