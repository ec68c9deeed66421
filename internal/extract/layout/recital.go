package layout

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Resolutions, rulings and notices write the verbs by which they note and decide in capitals, "The Board EXPELS Juan
// Santos", and tell what they take for granted in recitals: "Recalling that the Front was founded in 1990;".

// plainVerbs writes such verbs in small letters, so that they are no names; those that the text has in brackets are.
func plainVerbs(d *document.Document, t []lang.Token) {
	var at []int
	small, loud := 0, 0
	for i, x := range t {
		switch {
		case x.Kind != lang.Word || len(x.Text) < 3:
		case strings.ToUpper(x.Text) != x.Text:
			small++
		case i > 0 && articles[t[i-1].Lower] || strings.Contains(d.Masked, "("+x.Text+")"):
			loud++
		case enacts(x.Lower) && (inflected(x.Lower) || lists["enacting-beside"][x.Lower] || i == 0 || orderly[t[i-1].Lower]):
			at = append(at, i)
		default:
			loud++
		}
	}
	if loud > small {
		return // all of the line is in capitals
	}
	for _, i := range at {
		t[i].Text = strings.ToLower(t[i].Text)
	}
}

// orderly are the words after which a verb of deciding has no ending.
var orderly = wordlist.Set("to we hereby shall must not do does and i")

// articles are the words after which no verb stands.
var articles = wordlist.Set("the a an this its their his her our your")

// inflected reports whether a verb has the ending of the third person, the past or a participle.
func inflected(w string) bool {
	return strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")
}

// enacts reports whether a word in small letters is a form of a verb by which resolutions and rulings note and decide,
// or stands beside one.
func enacts(w string) bool {
	if lists["enacting-beside"][w] || lists["enacting"][w] {
		return true
	}
	for _, end := range []string{"s", "es", "d", "ed", "ing"} {
		if stem, ok := strings.CutSuffix(w, end); ok && (lists["enacting"][stem] || end == "ing" && lists["enacting"][stem+"e"]) {
			return true
		}
	}
	return false
}

// cutRecital takes off a sentence the words by which it takes what follows for granted, "Noting with regret that",
// "Whereas": they are no saying of its own, and who does so stands elsewhere. A sentence that goes on after a recital
// with what was done keeps them.
func cutRecital(ls *lang.Sentence) {
	t := ls.Tokens
	if len(t) < 5 || !t[0].IsUpper() || !lists["recital"][t[0].Lower] || !openEnded(t) {
		return
	}
	k := 1
	for n := k; n < len(t) && n <= maxRecital; n++ {
		if w := t[n].Lower; w == "that" {
			k = n + 1
			break
		} else if !lists["recital-beside"][w] {
			break
		} else if n == k && t[0].Lower != "whereas" {
			k++
		}
	}
	ls.Tokens, ls.Start = t[k:], t[k].Start
}

// maxRecital is how many words stand at most between the first word of a recital and what it takes for granted: "Noting
// further with deep regret the fact that".
const maxRecital = 8

// openEnded reports whether a sign that ends no sentence ends the words, with or without an "and" behind it.
func openEnded(t []lang.Token) bool {
	last := len(t) - 1
	if t[last].Lower == "and" {
		last--
	}
	return t[last].Text == ";" || t[last].Text == ","
}

// Recites reports whether the block that begins at a byte is a recital.
func Recites(d *document.Document, block int) bool {
	b := d.Blocks[block]
	t := lang.Tokens(d.Masked, b.Start, b.End)
	return b.Kind != annals.BlockHeading && len(t) > 1 && lists["recital"][t[0].Lower] && openEnded(t)
}
