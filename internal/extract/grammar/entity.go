package grammar

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/lang"
)

//go:embed nouns.txt
var nounTable string

//go:embed titles.txt
var titleList string

//go:embed groupwords.txt
var groupWordList string

// Entity is who or what the text names, under all the names it uses.
type Entity struct {
	// Names are the names in the order in which the text gives them.
	Names []string
	Kind  annals.EntityKind
	Ref   string
	// full is the name that the text itself calls the full one, if any; usual is the gazetteer's for a state or body.
	full, usual string
}

// Name is the fullest name: the one the text calls so, else the longest that is no abbreviation, in Latin script
// before others.
func (e *Entity) Name() string {
	if e.full != "" {
		return e.full
	}
	if e.usual != "" && (len(e.Names) == 0 || e.hasName(e.usual) && e.Kind == annals.Body) {
		return e.usual
	}
	best := ""
	for _, n := range e.Names {
		if e.Kind == annals.State && placeNamed(n) == nil {
			continue // "the U.S. government"
		}
		if best == "" || fullness(n) > fullness(best) {
			best = n
		}
	}
	if best == "" {
		return e.usual
	}
	return best
}

func fullness(name string) int {
	n := utf8.RuneCountInString(name)
	if !isLatin(name) {
		return n - 1000
	}
	if isAbbreviation(name) {
		return n - 500
	}
	return n
}

func (e *Entity) hasName(name string) bool {
	for _, n := range e.Names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// EntityMention is tokens First through Last of a sentence, which stand for an entity.
type EntityMention struct {
	First, Last int
	Entity      *Entity
	// Modifier tells that the words stand for the entity only as a modifier of another noun ("Iranian officials").
	Modifier bool
	// Anaphor tells a pronoun or description ("the group") from a name.
	Anaphor bool
}

// nounKinds gives the kind of entity for the head noun of a name.
var nounKinds = func() map[string]annals.EntityKind {
	m := map[string]annals.EntityKind{}
	for f := range rows(nounTable) {
		for _, w := range strings.Fields(f[1]) {
			if m[w] == "" {
				m[w] = annals.EntityKind(f[0])
			}
		}
	}
	return m
}()

var (
	titles     = words(titleList)
	groupWords = words(groupWordList)
)

// words reads a list of words with white space between them; "#" begins a comment line.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}

// capitals counts how words are written inside sentences, where a capital is not owed to the place.
type capitals struct {
	upper, lower map[string]int
}

func countCapitals(sentences []*Sentence) capitals {
	c := capitals{upper: map[string]int{}, lower: map[string]int{}}
	for _, s := range sentences {
		for i, t := range s.Tokens {
			switch {
			case t.Kind != lang.Word || i == 0 || s.Tokens[i-1].Kind == lang.Punct && s.Tokens[i-1].Text != ",":
			case t.IsUpper():
				c.upper[t.Lower]++
			default:
				c.lower[t.Lower]++
			}
		}
	}
	return c
}

// isNameWord reports whether token i is written as part of a name.
func (s *Sentence) isNameWord(tokens []lang.Token, i int) bool {
	t := tokens[i]
	if t.Kind != lang.Word || !t.IsUpper() && !innerCapital(t.Text) || functionWords[t.Lower] {
		return false
	}
	opens := i == 0 || tokens[i-1].Kind == lang.Punct && !tokens[i].Glued && closers[tokens[i-1].Text] != ""
	if !opens {
		return t.Text != "I"
	}
	forms := s.Doc.forms
	if forms.upper[t.Lower] != forms.lower[t.Lower] {
		return forms.upper[t.Lower] > forms.lower[t.Lower]
	}
	return strings.HasPrefix(t.Tag, "NNP") || i+1 < len(tokens) && tokens[i+1].IsUpper() && !isPlainTag(t.Tag)
}

// innerCapital reports a word like "hÉireann" or "eBay", whose second letter is the capital.
func innerCapital(word string) bool {
	_, n := utf8.DecodeRuneInString(word)
	r, _ := utf8.DecodeRuneInString(word[n:])
	return unicode.IsUpper(r)
}

func isPlainTag(tag string) bool {
	switch tag {
	case "DT", "IN", "PRP", "PRP$", "CC", "RB", "WDT", "WRB", "WP", "MD", "EX", "TO", "PDT":
		return true
	}
	return strings.HasPrefix(tag, "VB")
}

// functionWords are capitalized only by their place or inside a name, never begin or end one.
var functionWords = words(`a an the of in on at by for from to with and or but as it its they their he his she her this
	these that those there here however while when since after before during although following some many most
	several both all each other another such both either neither nor not no if because i we you our who which what
	according among despite under until between through throughout also then thus initially currently later`)

// joiners are the small words that stand inside names between capitalized words.
var joiners = words("de del di do dos na das da du des la el al bin ibn bint abu von van der den zu ta na y e le un ul-")

// readEntities finds the entities of the document and where it names them: first the names that the text itself
// explains, then known states and bodies, then other proper names; pronouns and descriptions last.
func (d *Document) readEntities() {
	d.forms = countCapitals(d.Sentences)
	d.index.next = map[string]*trie[*Entity]{}
	d.readNaming()
	for _, s := range d.Sentences {
		for i := 0; i < len(s.Tokens); i++ {
			if n := s.nameAt(i); n > 0 {
				d.enter(s, i, i+n-1)
				i += n - 1
			}
		}
	}
	d.mention()
	before := d.countNames()
	for _, s := range d.Sentences {
		s.readNamings()
	}
	if d.countNames() > before {
		d.mention()
	}
}

// mention finds where the text speaks of its entities.
func (d *Document) mention() {
	for _, s := range d.Sentences {
		s.Mentions = s.findMentions()
	}
	d.resolve()
}

func (d *Document) countNames() int {
	n := 0
	for _, e := range d.Entities {
		n += len(e.Names)
	}
	return n
}

// named returns the entity with a name, making it where there is none.
func (d *Document) named(name string, kind annals.EntityKind) *Entity {
	if e, _ := d.lookup(name); e != nil {
		return e
	}
	if p := placeNamed(name); p != nil {
		e := d.placeEntity(p)
		d.addName(e, name)
		return e
	}
	e := &Entity{Kind: kind}
	d.Entities = append(d.Entities, e)
	d.addName(e, name)
	return e
}

// placeEntity returns the entity of a known state or body, making it where there is none.
func (d *Document) placeEntity(p *place) *Entity {
	for _, e := range d.Entities {
		if e.Ref == p.ref {
			return e
		}
	}
	e := &Entity{Kind: p.kind, Ref: p.ref, usual: p.name}
	d.Entities = append(d.Entities, e)
	return e
}

// lookup finds the entity that bears exactly this name.
func (d *Document) lookup(name string) (*Entity, bool) {
	tokens := lang.Tokens(name, 0, len(name))
	if len(tokens) == 0 {
		return nil, false
	}
	e, n, ok := d.index.longest(tokens, 0)
	if !ok || n != len(tokens) {
		return nil, false
	}
	return e, true
}

func placeNamed(name string) *place {
	tokens := lang.Tokens(name, 0, len(name))
	if p, n, ok := known().places.longest(tokens, 0); ok && n == len(tokens) {
		return p
	}
	return nil
}

// addName gives an entity another name. A name that another entity bears already stays with that one.
func (d *Document) addName(e *Entity, name string) {
	if name == "" || e.hasName(name) {
		return
	}
	e.Names = append(e.Names, name)
	if _, taken := d.lookup(name); !taken {
		d.index.insert(name, e)
	}
}

// merge makes b's names a's and forgets b.
func (d *Document) merge(a, b *Entity) {
	if a == b {
		return
	}
	for _, n := range b.Names {
		if !a.hasName(n) {
			a.Names = append(a.Names, n)
		}
		d.index.insert(n, a)
	}
	if a.Kind == "" {
		a.Kind = b.Kind
	}
	if a.Ref == "" && b.Ref != "" {
		a.Ref, a.usual = b.Ref, b.usual
	}
	for i, e := range d.Entities {
		if e == b {
			d.Entities = append(d.Entities[:i], d.Entities[i+1:]...)
			break
		}
	}
}

// nameAt is the number of tokens of the proper name that begins at token i, 0 when none does.
func (s *Sentence) nameAt(i int) int {
	t := s.Tokens
	if s.TimeAt(i) != nil {
		return 0
	}
	_, n, ok := s.Doc.index.longest(t, i)
	if !ok || !t[i].IsUpper() {
		_, n, ok = known().places.longest(t, i)
	}
	if !ok {
		return nameLength(s, t, i)
	}
	if m := nameLength(s, t, i); m > n && t[i+n].IsUpper() && (nounKind(t[i+m-1].Lower) != "" || continuesName(t, i+n)) {
		return m
	}
	return n
}

// continuesName reports whether token i, which follows a known name, makes it part of a longer one: "Iran" in
// "Iran Liberation Front".
func continuesName(t []lang.Token, i int) bool {
	return i < len(t) && t[i].IsUpper() && t[i].Kind == lang.Word && nounKinds[t[i].Lower] != "" && !t[i].Glued
}

// nameLength is the number of tokens of the run of name words at token i, with the small words that join them.
func nameLength(s *Sentence, t []lang.Token, i int) int {
	if !s.isNameWord(t, i) {
		return 0
	}
	next := i + 1
	if n := demonymLength(t, i); n > 0 {
		if i+n >= len(t) || !s.isNameWord(t, i+n) || titles[t[i+n].Lower] {
			return 0
		}
		next = i + n
	}
	if titles[t[i].Lower] && next < len(t) && s.isNameWord(t, next) {
		// A title is no part of the name, unless it begins an organization's: "General Union".
		if m := nameLength(s, t, next); m > 0 && headKind(t[next:next+m]) == "" {
			return 0
		}
	}
	end := i + 1
	for j := end; j < len(t); {
		switch {
		case s.TimeAt(j) != nil:
			return end - i
		case s.isNameWord(t, j):
			j++
			end = j
			continue
		case t[j].Kind == lang.Number && t[j].Glued == false && len(t[j].Text) <= 2 && nounKinds[t[j-1].Lower] != "":
			j++
			end = j
			continue
		}
		n := joinLength(s, t, i, j)
		if n == 0 {
			break
		}
		j += n
	}
	return end - i
}

// joinLength is the number of tokens at j that join the name begun at i to the name word after them.
func joinLength(s *Sentence, t []lang.Token, i, j int) int {
	at := func(k int) bool { return k < len(t) && s.isNameWord(t, k) }
	switch w := t[j].Lower; {
	case t[j].Glued && (w == "-" || w == "–" || w == "/" || w == "—") && j+1 < len(t) && t[j+1].Glued:
		if at(j + 1) {
			return 1
		}
		// Romanized names: "Mujahedin-e-Khalq", "Mojahedin-e Khalq", "Izz ad-Din".
		if j+2 < len(t) && len(t[j+1].Text) <= 3 && (at(j+2) || (t[j+2].Text == "-" && at(j+3))) {
			if at(j + 2) {
				return 2
			}
			return 3
		}
	case w == "of" || w == "for":
		if !isNameHead(t[i:j]) {
			return 0
		}
		if at(j + 1) {
			return 1
		}
		if j+2 < len(t) && t[j+1].Lower == "the" && at(j+2) {
			return 2
		}
	case (w == "and" || w == "&") && at(j+1):
		// "Society of Masons, Quarrymen and Allied Trades" is one name, "Fatah and Hamas" are two.
		if w == "&" || hasOf(t[i:j]) && s.Doc.entityOf(t, j+1) == nil {
			return 1
		}
	case w == "and" && j+2 < len(t) && t[j+1].Lower == "the" && at(j+2) && hasOf(t[i:j]) && nounKind(t[j+2].Lower) == "" && s.Doc.entityOf(t, j+2) == nil:
		return 2
	case w == "'s" || w == "'":
		if at(j+1) && s.possessiveName(t, i, j) {
			return 1
		}
	case joiners[w] && !t[j].Glued && at(j+1):
		return 1
	}
	return 0
}

// possessiveName reports whether the possessive at j is inside a name ("People's Army") and no relation of an owner
// to another name ("Iran's Revolutionary Guards").
func (s *Sentence) possessiveName(t []lang.Token, i, j int) bool {
	if s.Doc.entityOf(t, i) != nil {
		return false
	}
	owner := t[j-1].Lower
	return j-i == 1 && (ownerNouns[owner] || s.Doc.forms.lower[owner] > 0) || strings.HasSuffix(owner, "s") || j-i == 1 && nounKinds[t[j+1].Lower] != ""
}

var ownerNouns = words("people women worker workers men citizen soldier farmer peasant teacher student journalist children writer")

func hasOf(t []lang.Token) bool {
	for _, x := range t {
		if x.Lower == "of" || x.Lower == "for" {
			return true
		}
	}
	return false
}

// isNameHead reports whether tokens hold a noun that heads names, so that "of" may continue them.
func isNameHead(t []lang.Token) bool {
	for _, x := range t {
		if nounKinds[x.Lower] != "" || nounKinds[strings.TrimSuffix(x.Lower, "s")] != "" {
			return true
		}
	}
	return false
}

// entityOf is the known entity, state or body whose name begins at token i, or nil.
func (d *Document) entityOf(t []lang.Token, i int) *Entity {
	if e, _, ok := d.index.longest(t, i); ok {
		return e
	}
	if p, _, ok := known().places.longest(t, i); ok {
		return &Entity{Names: p.names, Kind: p.kind, Ref: p.ref}
	}
	return nil
}

// demonymAt is the number of tokens of the demonym at token i, or 0.
func (s *Sentence) demonymAt(i int) int {
	return demonymLength(s.Tokens, i)
}

func demonymLength(t []lang.Token, i int) int {
	if _, n, ok := known().demonyms.longest(t, i); ok && t[i].IsUpper() {
		return n
	}
	return 0
}

// enter puts the proper name of tokens first through last among the entities, or with the one that it is a shorter
// or longer name of.
func (d *Document) enter(s *Sentence, first, last int) *Entity {
	name := s.Text(first, last)
	if strings.ContainsAny(name, "()[]") {
		name = joinTokens(s.Tokens[first : last+1])
	}
	if e, ok := d.lookup(name); ok {
		return e
	}
	kind := s.kindOf(first, last)
	if kind == annals.Person {
		if e := d.personNamed(s.Tokens[first : last+1]); e != nil {
			d.addName(e, name)
			return e
		}
	}
	e := d.named(name, kind)
	if e.Kind == "" {
		e.Kind = kind
	}
	return e
}

func joinTokens(t []lang.Token) string {
	var b strings.Builder
	for i, x := range t {
		if i > 0 && !x.Glued {
			b.WriteByte(' ')
		}
		b.WriteString(x.Text)
	}
	return b.String()
}

// kindOf guesses what a proper name names: from its head noun, from the words before it, from its shape.
func (s *Sentence) kindOf(first, last int) annals.EntityKind {
	t := s.Tokens
	if p, n, ok := known().places.longest(t, first); ok && n == last-first+1 {
		return p.kind
	}
	if k := headKind(t[first : last+1]); k != "" {
		return k
	}
	if titles[t[first].Lower] && last > first || first > 0 && titles[t[first-1].Lower] {
		return annals.Person
	}
	name := s.Text(first, last)
	if isAbbreviation(name) {
		return annals.Organization
	}
	if first > 0 && placePrepositions[t[first-1].Lower] {
		return annals.Place
	}
	if last > first && last-first < 5 && !strings.ContainsAny(name, "-–/0123456789") || strings.Contains(name, "al-") {
		return annals.Person
	}
	return ""
}

var placePrepositions = words("in at near from throughout")

// headKind is the kind that the head noun of a name tells: the last word before "of", else the last word.
func headKind(t []lang.Token) annals.EntityKind {
	for i, x := range t {
		if (x.Lower == "of" || x.Lower == "for") && i > 0 {
			if k := nounKind(t[i-1].Lower); k != "" {
				return k
			}
			break
		}
	}
	for i := len(t) - 1; i >= 0; i-- {
		if k := nounKind(t[i].Lower); k != "" {
			return k
		}
	}
	return ""
}

func nounKind(w string) annals.EntityKind {
	if k := nounKinds[w]; k != "" {
		return k
	}
	return nounKinds[strings.TrimSuffix(w, "s")]
}

// personNamed finds the person whose name these tokens shorten: "Rajavi" of "Massoud Rajavi".
func (d *Document) personNamed(t []lang.Token) *Entity {
	for len(t) > 1 && titles[t[0].Lower] {
		t = t[1:]
	}
	name := joinTokens(t)
	for i := len(d.Entities) - 1; i >= 0; i-- {
		e := d.Entities[i]
		if e.Kind != annals.Person {
			continue
		}
		for _, n := range e.Names {
			if strings.EqualFold(n, name) || strings.HasSuffix(n, " "+name) || strings.HasPrefix(n, name+" ") {
				return e
			}
		}
	}
	return nil
}

// isAbbreviation reports whether a name is made of initials: "MEK", "FARC–EP", "GUE/NGL", "GMOs", "P.M.O.I.".
func isAbbreviation(name string) bool {
	upper, lower := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case unicode.IsSpace(r):
			return false
		case !unicode.IsDigit(r) && !strings.ContainsRune("-–/.&'", r):
			return false
		}
	}
	return upper >= 2 && lower*2 <= upper
}

func isLatin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && r != 'ʿ' && r != 'ʾ' && r != 'ʼ' && r != 'ʻ' {
			return false
		}
	}
	return true
}
