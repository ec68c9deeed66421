package render

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed languages.txt
var languagesText string

// languages are the English names of languages by primary subtag.
var languages = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(languagesText) {
		tag, name, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && tag != "#" {
			m[tag] = name
		}
	}
	return m
})

// languageName names the language of a BCP 47 tag in English, without its script: "Persian" for "fa-Latn". It is ""
// for no tag, and the tag itself for one that is not listed.
func languageName(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if name, ok := languages()[primary]; ok {
		return name
	}
	return tag
}
