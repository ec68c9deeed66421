package document

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

//go:embed groupwords.txt
var groupWordList string

// GroupWords are the common nouns by which a text speaks of an organization: "the group".
var GroupWords = wordlist.Set(groupWordList)

// Entity is who or what the text names, under all the names it uses.
type Entity struct {
	// Names are the names in the order in which the text gives them; one more may come, none goes.
	Names []string
	// split are the tokens of the first names: see tokens.
	split [][]lang.Token
	Kind  annals.EntityKind
	Ref   string
	// Full is the name that the text itself calls the full one, if any; Usual is the gazetteer's for a state or body.
	Full, Usual string
	// Glosses are those of the names that only say what a name means, as quotation marks tell, and the assumed and former names
	// of people: not the entity's own.
	Glosses map[string]bool
	// Pronoun is "he" or "she" where the text or a given name tells which is used of a person.
	Pronoun string
	Signs   KindSigns
	// From is where the text first has the name of somebody whom a field names, since fields are read before sentences.
	From int
	// Settled tells that the definition says what kind it is.
	Settled bool
	// DefinedBy are the nouns by which the text defines what the main subject is.
	DefinedBy map[string]bool
	// Called are the nouns by which descriptions have spoken of it, "the party"; nil for none.
	Called map[string]bool
	// Into is the entity that this one turned out to be.
	Into *Entity
	// Together are the entities for which "they" stands together, nil for an entity of its own.
	Together []*Entity
}

// Members are the entities for which e stands together, as "they" does for "the Front and the League": e alone as a rule.
func (e *Entity) Members() []*Entity {
	if e = e.Canonical(); len(e.Together) == 0 {
		return []*Entity{e}
	}
	return e.Together
}

// Defined reports whether the text defines the entity, as its main subject, by one of the nouns.
func (e *Entity) Defined(nouns map[string]bool) bool {
	for w := range e.Canonical().DefinedBy {
		if nouns[w] {
			return true
		}
	}
	return false
}

// Canonical is the entity itself, or the one that it turned out to be.
func (e *Entity) Canonical() *Entity {
	for e != nil && e.Into != nil {
		e = e.Into
	}
	return e
}

// Name is the fullest name: the one the text calls so, else the longest that is no abbreviation, in Latin script
// before others.
func (e *Entity) Name() string {
	e = e.Canonical()
	if e.Full != "" {
		return e.Full
	}
	if e.Usual != "" && (len(e.Names) == 0 || e.HasName(e.Usual)) {
		for _, n := range e.Names {
			if strings.HasSuffix(n, " of "+e.Usual) && unicode.IsUpper(FirstRune(n)) {
				// "Republic of Ireland": the fullest name that this text uses.
				return n
			}
		}
		return e.Usual
	}
	best, most := e.Usual, 0
	for k, n := range e.Names {
		if f := e.fullness(n); k == 0 || f > most || f == most && best == strings.ToUpper(best) && strings.EqualFold(best, n) {
			best, most = n, f
		}
	}
	return best
}

// fullness tells how full one of the entity's names is: longer is fuller; a name of which another is the letters,
// "LNP", goes before others, and what a name only means comes last. A title adds nothing where the text has the name
// without it too.
func (e *Entity) fullness(name string) int {
	f := fullness(name)
	switch title, rest, ok := strings.Cut(name, " "); {
	case e.Glosses[name]:
		return f - 10000
	case ok && e.Kind == annals.Person && Titles[strings.ToLower(title)] && strings.Contains(rest, " ") && e.HasName(rest):
		return fullness(rest) - 1
	case ok && len(e.Names) > 2 && e.HasName(Initials(name)) && ForeignLang(lang.Tokens(name, 0, len(name))) == "":
		return f + 1000
	case name != e.Names[0] && ForeignLang(lang.Tokens(name, 0, len(name))) != "" && strings.Contains(e.Names[0], " ") &&
		ForeignLang(lang.Tokens(e.Names[0], 0, len(e.Names[0]))) == "" && IsLatin(e.Names[0]):
		return f - 1000 // "Peasant Front (Frente Campesino)"
	case name != e.Names[0] && IsAbbreviation(e.Names[0]) && nouns.Listed(strings.ToLower(name)) != "":
		return f - 600 // "the CUP, called the Union": what it is besides called, which its letters tell better
	}
	return f
}

// Locate gives a place the name that the text calls it by with what it lies in, "Vienna, Austria": its fullest. The
// first such name stays, or goes on with what that lies in.
func (e *Entity) Locate(name string) {
	if e = e.Canonical(); e.Usual == "" && (e.Full == "" || strings.HasPrefix(name, e.Full+",")) {
		e.Full = name
		e.Names = append(e.Names, name)
	}
}

// Gloss says that one of the entity's names is only what another means, or what somebody was once or is besides called.
func (e *Entity) Gloss(name string) {
	if e.Glosses == nil {
		e.Glosses = map[string]bool{}
	}
	e.Glosses[name] = true
}

func fullness(name string) int {
	n := utf8.RuneCountInString(name)
	if !IsLatin(name) {
		return n - 1000
	}
	if IsAbbreviation(name) {
		return n - 500
	}
	return n
}

// HasName reports whether a name is one of the entity's, however it is capitalized.
func (e *Entity) HasName(name string) bool {
	for _, n := range e.Names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// Bears reports whether one of the entity's names has the word, in any case.
func (e *Entity) Bears(word string) bool {
	for _, t := range e.Tokens() {
		if slices.ContainsFunc(t, func(x lang.Token) bool { return x.Lower == word }) {
			return true
		}
	}
	return false
}

// BearsOne reports whether one of the entity's names has a word of the set, in any case.
func (e *Entity) BearsOne(words map[string]bool) bool {
	for _, t := range e.Tokens() {
		if slices.ContainsFunc(t, func(x lang.Token) bool { return words[x.Lower] }) {
			return true
		}
	}
	return false
}

// Tokens are the tokens of each of the entity's names. They are kept, since every sentence asks for them, and nobody may
// change them.
func (e *Entity) Tokens() [][]lang.Token {
	for n := len(e.split); n < len(e.Names); n++ {
		e.split = append(e.split, lang.Tokens(e.Names[n], 0, len(e.Names[n])))
	}
	return e.split
}

// Heads reports whether the word is the head noun of one of the entity's names: "scandal" of "Enron scandal".
func (e *Entity) Heads(word string) bool {
	for _, t := range e.Tokens() {
		for i, x := range t {
			if i > 0 && (x.Lower == "of" || x.Lower == "for") && t[i-1].Lower != word &&
				(nouns.Kind(t[i-1].Lower) != "" || nouns.Kind(word) == annals.Place) {
				break // "the Congress of the Labour Party" is no party, and "Mayors for the Coast Region" no region
			}
			if x.Lower == word && i > 0 && (i == len(t)-1 || headLinks[t[i+1].Lower] || t[i+1].Kind == lang.Punct) {
				return true
			}
			if x.Lower == word && i == 0 && len(t) > 1 && headLinks[t[1].Lower] {
				return true
			}
		}
	}
	return false
}

// headLinks are the prepositions after the head noun of a name.
var headLinks = wordlist.Set("of for on against")

// JoinTokens is the text of tokens with a space between those that have one between them.
func JoinTokens(t []lang.Token) string {
	var b strings.Builder
	for i, x := range t {
		if i > 0 && !x.Glued {
			b.WriteByte(' ')
		}
		b.WriteString(x.Text)
	}
	return b.String()
}

// IsAbbreviation reports whether a name is made of initials: "MEK", "FARC–EP", "GUE/NGL", "GMOs", "P.M.O.I.".
func IsAbbreviation(name string) bool {
	upper, lower := 0, 0
	if i := strings.IndexAny(name, "'’"); i > 0 && !strings.HasSuffix(name, "s") && strings.ToUpper(name) != name {
		return false // "M'Ba"
	}
	if rest, ok := strings.CutPrefix(name, "AL-"); ok && utf8.RuneCountInString(rest) > 4 {
		return false // "AL-SHABAAB" has an article and no letters of a body
	}
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case unicode.IsSpace(r):
			return false
		case !unicode.IsDigit(r) && !strings.ContainsRune("-–/.&'()", r):
			return false
		}
	}
	return upper >= 2 && lower*2 <= upper && (upper+lower <= longestAbbreviation || strings.ContainsAny(name, "-–/.&()"))
}

// longestAbbreviation is the number of letters beyond which a word in capitals is one that the source prints so.
const longestAbbreviation = 9

// IsLatin reports whether all letters of a text are Latin ones.
func IsLatin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && r != 'ʿ' && r != 'ʾ' && r != 'ʼ' && r != 'ʻ' {
			return false
		}
	}
	return true
}

// Register is the entities of a document and the ways to find them.
type Register struct {
	// Index finds an entity by any of its names.
	Index gazetteer.Trie[*Entity]
	// Refs finds states and bodies by their identifier; bearers finds entities by a word of their names, lower case.
	Refs    map[string]*Entity
	Bearers map[string][]*Entity
	// FirstEnds are the bytes behind the first places of names of several words, 0 for one that the text has not, of those that
	// were looked for.
	FirstEnds map[string]int
}

// Initials are the first letters of the capitalized words of a name of three words or more, else "".
func Initials(name string) string {
	var b strings.Builder
	for _, x := range lang.Tokens(name, 0, len(name)) {
		if x.IsUpper() {
			b.WriteRune(FirstRune(x.Text))
		}
	}
	if b.Len() < 3 {
		return ""
	}
	return b.String()
}
