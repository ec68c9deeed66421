package listing

import "golang.org/x/text/language"

// Language is the BCP 47 tag of a language by the code that a list gives, in two letters, in three, or with a region or a
// script: "rus" and "RU" are "ru". Of several languages, of none and of what is no code it is "".
func Language(code string) string {
	if code == "" || code == "mul" || code == "und" {
		return ""
	}
	tag, err := language.Parse(code)
	if err != nil {
		return ""
	}
	return tag.String()
}
