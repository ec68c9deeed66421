package tree

import (
	"strings"

	"annals/internal/extract/frame/words"
)

// Provided reports whether "shall" before the predicate at token i tells what statutes make so: "The seat shall be at
// Lima", "shall be known as".
func (t *Tree) Provided(i int) bool {
	return t.HasWord(i, "cop", "be") || providing[t.Tokens[i].Lemma]
}

// providing are the verbs by which statutes say what their organization is and has.
var providing = map[string]bool{"have": true, "consist": true, "comprise": true, "know": true, "call": true,
	"name": true, "style": true, "locate": true, "situate": true, "base": true}

// Tense is "past", "present" or "perfect" as the words around the predicate at token i show it, or empty when it has none of
// its own.
func (t *Tree) Tense(i int) string {
	perfect := false
	out := ""
	for _, k := range t.Children(i, "aux", "cop", "aux:pass") {
		switch w := t.Tokens[k].Lower; {
		case w == "has" || w == "have" || w == "'ve":
			perfect = true
		case w == "had":
			return "past"
		case t.Tokens[k].Tag == "VBD":
			return "past"
		case t.Tokens[k].Tag == "VBZ" || t.Tokens[k].Tag == "VBP":
			out = "present"
		case w == "shall" && t.Provided(i):
			out = "present"
		case t.Tokens[k].Tag == "MD":
			return "past"
		}
	}
	if perfect {
		return "perfect"
	}
	if out != "" {
		return out
	}
	switch tag := t.Tokens[i].Tag; {
	case tag == "VBD" && t.Arcs[i].Rel == "acl" && t.Child(i, "nsubj") < 0:
		// "is a coalition made up of farmers": a participle.
		return ""
	case tag == "VBD" || tag == "VBP" && strings.HasSuffix(t.Tokens[i].Lower, "ed"):
		return "past"
	case tag == "VBP" && unchanging[t.Tokens[i].Lower]:
		return ""
	case tag == "VBZ" || tag == "VBP":
		return "present"
	case !strings.HasPrefix(tag, "VB"):
		return ""
	}
	return ""
}

// unchanging are the verbs whose past looks like their present.
var unchanging = words.List("unchanging")
