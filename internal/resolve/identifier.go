package resolve

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/pattern"
	"annals/states"
)

// identifier is a number that a register gave, and what is said of it.
type identifier struct {
	number string // as written
	kind   string // one of identifierKinds; "" where the words do not tell
	state  string // whose register, by its identifier; "" where the words do not tell
}

// identifierKind is a kind of such numbers.
type identifierKind struct {
	name  string
	once  bool // in the world: two entities that have the number are one
	words []string
}

//go:embed identifiers.txt
var identifiersFile string

var identifierKinds = func() (kinds []identifierKind) {
	for line := range strings.Lines(identifiersFile) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		once := strings.HasPrefix(name, "!")
		k := identifierKind{name: strings.TrimPrefix(name, "!"), once: once}
		for w := range strings.SplitSeq(list, ",") {
			k.words = append(k.words, strings.TrimSpace(w))
		}
		kinds = append(kinds, k)
	}
	return kinds
}()

// kindNamed is the kind of a name.
func kindNamed(name string) identifierKind {
	i := slices.IndexFunc(identifierKinds, func(k identifierKind) bool { return k.name == name })
	if i < 0 {
		return identifierKind{}
	}
	return identifierKinds[i]
}

// labelWords finds where words of a label meet: "registrationNumber".
var labelWords = pattern.Lazily(`(\p{Ll})(\p{Lu})`)

// newIdentifier reads what is said of a number; key is how it is compared, "" for one that says too little.
func newIdentifier(written, said string) (key string, id identifier) {
	key, id.number = NumberKey(written), written
	around := strings.ToLower(labelWords().ReplaceAllString(strings.Replace(said, written, " ", 1), "$1 $2"))
	if strings.HasPrefix(strings.ToUpper(written), "IMO") {
		around = "imo " + around
	}
	for _, k := range identifierKinds {
		if slices.ContainsFunc(k.words, func(w string) bool { return hasWords(around, w) }) {
			id.kind = k.name
			break
		}
	}
	for part := range strings.FieldsFuncSeq(strings.Replace(said, written, " ", 1),
		func(r rune) bool { return strings.ContainsRune("(),;:\n", r) }) {
		if ref, ok := states.Ref(strings.TrimSpace(part)); ok {
			id.state = ref
			break
		}
	}
	return key, id
}

// NumberOf is the kind of number that a statement of a name of the form identifier tells, and whose register gave it, by the
// state's identifier; "" for what its words do not tell.
func NumberOf(s annals.Statement) (kind, state string) {
	_, id := newIdentifier(s.First(annals.RoleValue).Text, s.Evidence.Text)
	return id.kind, id.state
}

// hasWords reports whether words stand in a text, not as parts of others.
func hasWords(text, words string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(before) && (!unicode.IsLetter(after) || strings.HasSuffix(words, ".")) {
			return true
		}
		from = end
	}
}

// numberKey is the key of a number by which entities are found, marked so that it meets no name's key; "" for one of which
// the words do not tell what it is.
func numberKey(key string, id identifier) string {
	if key == "" || id.kind == "" {
		return ""
	}
	return "\x01" + id.kind + "\x00" + key
}

// identified is the number that a register gave both: of one kind, and of no two states. Of several it is one that is given
// once in the world, if any is, which once tells; of several of those the first in order. The reason says which.
func (p Profile) identified(q Profile) (reason string, once, ok bool) {
	first := ""
	for key, a := range p.numbers {
		b, both := q.numbers[key]
		if !both || a.kind == "" || a.kind != b.kind || a.state != "" && b.state != "" && a.state != b.state {
			continue
		}
		if is := kindNamed(a.kind).once; !ok || is && !once || is == once && key < first {
			first, once, ok = key, is, true
		}
	}
	if !ok {
		return "", false, false
	}
	a, b := p.numbers[first], q.numbers[first]
	reason = fmt.Sprintf("both have the %s number %q", a.kind, a.number)
	switch state := a.state + b.state; {
	case a.state != "" && b.state != "":
		reason += " of " + states.Name(a.state)
	case state != "":
		reason += fmt.Sprintf(", which one says is of %s", states.Name(state))
	}
	return reason, once, true
}

// identifies takes in a number that a register gave.
func (p *Profile) identifies(s annals.Statement) {
	written := s.First(annals.RoleValue).Text
	if len(s.Hedges) > 0 {
		return // a false passport is nobody's
	}
	if key, id := newIdentifier(written, s.Evidence.Text); key != "" && p.numbers[key].kind == "" {
		p.numbers[key] = id
	}
	p.naming(written)
}
