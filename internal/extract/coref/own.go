package coref

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/layout"
	"annals/internal/extract/wordlist"
)

// An organization's own text, its page, charter or manifesto, says "we" of it.

// ReadOwn finds the organization whose own text the document is, the one that "we" stands for: "We, the Popular Front,
// …", or whom the text is about where it says "About us", "we were founded" or "our members". Nil for any other text:
// whoever reports on others says "we" too.
func ReadOwn(d *document.Document) {
	signs := 0
	for _, s := range d.Sentences {
		if s.Turn != nil || s.Told != nil {
			continue
		}
		for i := range s.Tokens {
			if !firstPersons[s.Tokens[i].Lower] || s.QuoteAt(i) != nil {
				continue
			}
			if e := weThe(s, i); e != nil {
				setOwn(d, e)
				return
			}
			if ownSign(s, i) {
				signs++
			}
		}
	}
	if signs == 0 {
		return
	}
	if d.Main == nil {
		for i, b := range d.Blocks[:min(len(d.Blocks), 4)] {
			if e := layout.ProfileOf(d, d.Masked[b.Start:b.End], i == 0 && opensTitle(d, b)); e != nil {
				d.Main = e
				break
			}
		}
	}
	if d.Main != nil && d.Main.Kind == annals.Organization {
		d.Own = d.Main
	}
}

func setOwn(d *document.Document, e *document.Entity) {
	d.Own = e
	if d.Main == nil || d.Main.Kind != annals.Organization {
		d.Main = e
	}
}

// firstPersons are the words by which an organization speaks of itself.
var firstPersons = wordlist.Set("we us our ours ourselves")

// weThe is the organization that stands in apposition to the "we" at token i, "We, the Popular Front,"; nil for none.
func weThe(s *document.Sentence, i int) *document.Entity {
	t := s.Tokens
	if t[i].Lower != "we" || i+3 >= len(t) || t[i+1].Text != "," {
		return nil
	}
	k := i + 2
	if t[k].Lower == "the" {
		k++
	}
	n := entity.NameAt(s, k)
	if n == 0 || entity.HeadKind(t[k:k+n]) != annals.Organization || k+n < len(t) && t[k+n].Kind != t[i+1].Kind {
		return nil
	}
	e := entity.Enter(s.Doc, s, k, k+n-1)
	if e.Kind == "" {
		e.Kind = annals.Organization
	}
	return e
}

// ownSign reports whether the first person at token i is that of an organization of which the sentence tells what it is
// or has: "we were founded", "we are a union", "our members", and headings like "About us".
func ownSign(s *document.Sentence, i int) bool {
	t := s.Tokens
	if s.Kind == annals.BlockHeading {
		var w []string
		for _, x := range t {
			if x.Kind == t[i].Kind {
				w = append(w, x.Lower)
			}
		}
		return lists["ownheading"][strings.Join(w, "-")]
	}
	if i+1 >= len(t) {
		return false
	}
	next := t[i+1].Lower
	switch t[i].Lower {
	case "our":
		for k := i + 1; k < len(t) && k < i+4; k++ {
			if lists["ownthing"][t[k].Lower] || document.GroupWords[t[k].Lower] && t[k].Tag == "NN" {
				return true
			}
			if !t[k].IsAdjective() && !t[k].IsNoun() {
				break
			}
		}
	case "we":
		if !document.Auxiliaries[next] && next != "have" || i+2 >= len(t) {
			return false
		}
		if lists["ownbegun"][t[i+2].Lower] {
			return true
		}
		for n := range entity.DefiningNouns(s, i+1) {
			if document.GroupWords[n] {
				return true
			}
		}
	}
	return false
}

// opensTitle reports whether a block begins with words that stand before an organization's name: "About the …".
func opensTitle(d *document.Document, b document.Block) bool {
	text := strings.ToLower(strings.Trim(d.Masked[b.Start:b.End], " *_#"))
	for _, o := range layout.TitleOpenings {
		if strings.HasPrefix(text, o+" ") || strings.HasPrefix(text, o+":") {
			return true
		}
	}
	return false
}

// besideUs is the organization that the sentence before, of the same paragraph, names last beside "we": whoever speaks
// of itself so is not "it" in the next breath: "Our armed wing is the Red Column. It …". Nil for none.
func (r *resolver) besideUs() *document.Entity {
	if r.d.Own == nil || r.index == 0 || r.d.Sentences[r.index-1].Block != r.s.Block {
		return nil
	}
	var other *document.Entity
	us := false
	for _, m := range r.d.Sentences[r.index-1].Mentions {
		switch e := m.Entity; {
		case e == r.d.Own:
			us = us || m.Anaphor && firstPersons[r.d.Sentences[r.index-1].Tokens[m.First].Lower]
		case !m.Modifier && (e.Kind == annals.Organization || e.Kind == annals.Body || e.Kind == ""):
			other = e
		}
	}
	if !us {
		return nil
	}
	return other
}
