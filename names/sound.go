package names

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/sound/*.txt
var soundFiles embed.FS

//go:embed data/han_mandarin.txt
var mandarinText string

// A sound is a word in one Latin alphabet for all scripts, a byte for each sound: the small letters a-z, of which c is
// the ts of "tsar" and j the j of "jam", and capitals for the sounds that English writes with two letters: S sh, C ch,
// Z zh, X kh, G gh, T th. Doubled sounds are written once. Short vowels that a script leaves out are absent; q stands for a
// vowel that a script marks without naming it.

// soundRule says how a run of letters sounds, and where it does.
type soundRule struct {
	letters string
	sound   string
	where   string // "", "start", "end" or "before:" and the letters that must follow
}

// soundTable is the rules by the first letter of their runs.
type soundTable struct {
	ascii  [utf8.RuneSelf][]soundRule
	other  map[rune][]soundRule
	packed *asciiRules // those of ascii, once all are read
	plain  [alphabets]plainSound
	// chinese are the sounds of Chinese characters, many, which are read only once a name has one.
	chinese func() map[rune]string
}

// plainSound is the sound of a letter of alphabets that sounds alike wherever it stands.
type plainSound struct {
	sound [3]byte
	size  uint8 // the number of sounds, plus one; 0 for a letter that needs a rule
}

// setPlain sets the plain sounds once all rules are read. What is no letter of other scripts is not plain: it has no sound,
// or is a mark.
func (t *soundTable) setPlain() {
	for r := range rune(alphabets) {
		if r < utf8.RuneSelf || !unicode.IsLetter(r) || !standsAlone(r) {
			continue
		}
		var sound string
		switch rules := t.of(r); {
		case len(rules) == 0:
			sound = variantSound(r, t)
		case len(rules) == 1 && rules[0].letters == string(r) && rules[0].where == "":
			sound = rules[0].sound
		default:
			continue
		}
		if p := &t.plain[r]; len(sound) <= len(p.sound) {
			p.size = uint8(copy(p.sound[:], sound)) + 1
		}
	}
}

// of are the rules for runs that begin with the letter.
func (t *soundTable) of(r rune) []soundRule {
	if r < utf8.RuneSelf {
		return t.ascii[r]
	}
	return t.other[r]
}

func (t *soundTable) set(r rune, rules []soundRule) {
	if r < utf8.RuneSelf {
		t.ascii[r] = rules
	} else {
		t.other[r] = rules
	}
}

// soundRules holds the tables of data/sound, longer runs before shorter ones and rules for a certain place before those for
// everywhere.
var soundRules = sync.OnceValue(func() *soundTable {
	table := &soundTable{other: make(map[rune][]soundRule)}
	table.chinese = sync.OnceValue(func() map[rune]string { return mandarinSounds(table) })
	for _, file := range []string{"latin", "cyrillic", "arabic", "hebrew", "greek", "armenian", "georgian", "indic", "thai",
		"kana"} {
		for _, fields := range tableLines(soundFile(file)) {
			rule := soundRule{letters: fields[0], sound: soundSymbols(fields[1])}
			if len(fields) > 2 {
				rule.where = fields[2]
			}
			r, _ := utf8.DecodeRuneInString(rule.letters)
			rules, i := table.of(r), 0
			for i < len(rules) && !comesBefore(rule, rules[i]) {
				i++
			}
			table.set(r, slices.Insert(rules, i, rule))
		}
	}
	table.packed = newASCIIRules(table)
	table.setPlain()
	return table
})

// mandarinSounds are the sounds of Chinese characters, whose spelling in Latin letters is told by the rules.
func mandarinSounds(rules *soundTable) map[rune]string {
	sounds := map[rune]string{}
	for _, fields := range tableLines(mandarinText) {
		sound := string(appendSound(nil, fields[0], rules))
		for _, r := range fields[1] {
			sounds[r] = sound
		}
	}
	return sounds
}

func comesBefore(a, b soundRule) bool {
	if len(a.letters) != len(b.letters) {
		return len(a.letters) > len(b.letters)
	}
	return a.where != "" && b.where == ""
}

func soundFile(name string) string {
	text, err := soundFiles.ReadFile("data/sound/" + name + ".txt")
	if err != nil {
		panic("names: a table is missing from the build: " + err.Error())
	}
	return string(text)
}

var soundDigraphs = strings.NewReplacer("sh", "S", "ch", "C", "zh", "Z", "kh", "X", "gh", "G", "th", "T", "ts", "c", "-", "")

// soundSymbols turns the spelling of the tables ("kha") into sounds ("Xa").
func soundSymbols(spelling string) string { return soundDigraphs.Replace(spelling) }

// syllables holds the parts of a Korean syllable in the order of their Unicode block.
type syllables struct{ initial, vowel, final []string }

var hangul = sync.OnceValue(func() (parts syllables) {
	for _, fields := range tableLines(soundFile("hangul")) {
		list := make([]string, 0, len(fields)-1)
		for _, spelling := range fields[1:] {
			list = append(list, soundSymbols(spelling))
		}
		switch fields[0] {
		case "initial":
			parts.initial = list
		case "vowel":
			parts.vowel = list
		case "final":
			parts.final = list
		}
	}
	return parts
})

var ethiopic = sync.OnceValue(func() map[rune]string {
	rows := make(map[rune]string)
	for _, fields := range tableLines(soundFile("ethiopic")) {
		r, _ := utf8.DecodeRuneInString(fields[0])
		rows[r] = soundSymbols(fields[1])
	}
	return rows
})

// soundOf gives the sound of a word: "Халид" is "Xalid", "خالد" is "Xald". Characters without a sound of their own are
// left out, so that a word of digits and signs sounds as "".
func soundOf(word string) string {
	var buffer [2 * maxSounds]byte
	if isASCII(word) {
		return string(soundRules().packed.appendSound(buffer[:0], strings.ToLower(word)))
	}
	lower, ok := lowerPlain(word)
	if !ok {
		lower = norm.NFKC.String(strings.ToLower(word))
	}
	return string(appendSound(buffer[:0], lower, soundRules()))
}

// plainLower are the characters of alphabets whose compatibility form in lower case is one character whatever stands beside
// them, by that; 0 for all others.
var plainLower = letterTable{of: func(r rune) rune {
	lower := []rune(norm.NFKC.String(strings.ToLower(string(r))))
	if len(lower) == 1 && standsAlone(r) && standsAlone(unicode.ToLower(r)) && standsAlone(lower[0]) {
		return lower[0]
	}
	return 0
}}

// lowerPlain is the compatibility form in lower case of a word of such characters, Chinese characters and Korean syllables.
func lowerPlain(word string) (lower string, ok bool) {
	var buffer [64]byte
	out, same := buffer[:0], true
	for _, r := range word {
		to := r
		if r < alphabets {
			to = plainLower.at(r)
		}
		if to == 0 || r >= alphabets && !isUnified(r) && !isSyllableBlock(r) {
			return "", false
		}
		same = same && to == r
		out = utf8.AppendRune(out, to)
	}
	if same {
		return word, true
	}
	return string(out), true
}

// soundOfLetter is soundOf for a letter.
func soundOfLetter(letter string) string {
	r, _ := utf8.DecodeRuneInString(letter)
	if r < alphabets {
		return letterSounds()[r]
	}
	return soundOf(letter)
}

// alphabets is the number of characters at the beginning of Unicode among which are the letters of the Latin, Greek,
// Cyrillic, Armenian, Hebrew and Arabic alphabets.
const alphabets = 0x700

// letterSounds are the sounds of the letters of alphabets, each by itself.
var letterSounds = sync.OnceValue(func() *[alphabets]string {
	var sounds [alphabets]string
	for i := range sounds {
		sounds[i] = soundOf(string(rune(i)))
	}
	return &sounds
})

// appendSound appends the sound of a word in lower case.
func appendSound(out []byte, word string, rules *soundTable) []byte {
	first := len(out)
	held := "" // a vowel written before the consonant that it follows
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		if r < alphabets {
			if p := &rules.plain[r]; p.size > 0 {
				out = appendOnce(out, first, p.sound[:p.size-1])
				out = appendOnce(out, first, held)
				held = ""
				i += size
				continue
			}
		}
		sound, n, ok := ruleAt(word, i, r, rules)
		switch {
		case ok:
		case isSyllableBlock(r):
			sound, n = hangulSound(r), size
		case 0x1200 <= r && r <= 0x135a:
			sound, n = ethiopicSound(r), size
		default:
			sound, n = variantSound(r, rules), size
		}
		i += n
		switch {
		case r < utf8.RuneSelf: // none of the following
		case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), unicode.Is(unicode.Mn, r) && sound == "":
			continue
		case isLeadingVowel(r):
			held = sound
			continue
		case isSmallKana(r) && len(out) > first && strings.IndexByte(vowels, out[len(out)-1]) >= 0:
			out = out[:len(out)-1]
		}
		out = appendOnce(out, first, sound)
		out = appendOnce(out, first, held)
		held = ""
	}
	return appendOnce(out, first, held)
}

const vowels = "aeiou"

// appendOnce appends sounds, without repeating the one that stands last.
func appendOnce[Sound string | []byte](out []byte, first int, sound Sound) []byte {
	for j := range len(sound) {
		if len(out) == first || out[len(out)-1] != sound[j] {
			out = append(out, sound[j])
		}
	}
	return out
}

// ruleAt finds the rule for the letters at word[i:] and how many bytes it reads.
func ruleAt(word string, i int, r rune, rules *soundTable) (sound string, n int, ok bool) {
	if 0x3400 <= r && r <= 0x9fff {
		if sound, ok := rules.chinese()[r]; ok {
			return sound, utf8.RuneLen(r), true
		}
	}
	for _, rule := range rules.of(r) {
		if !strings.HasPrefix(word[i:], rule.letters) {
			continue
		}
		after := i + len(rule.letters)
		switch {
		case rule.where == "":
		case rule.where == "start":
			if i > 0 {
				continue
			}
		case rule.where == "end":
			if after < len(word) {
				continue
			}
		case after >= len(word) || strings.IndexByte(rule.where[len("before:"):], word[after]) < 0:
			continue
		}
		return rule.sound, len(rule.letters), true
	}
	return "", 0, false
}

// variantSound is the sound of a letter that no rule names: that of the letter which it is a variant of.
func variantSound(r rune, rules *soundTable) string {
	switch {
	case 'ぁ' <= r && r <= 'ゖ':
		return firstSound(r+('ァ'-'ぁ'), rules)
	case 0x0980 <= r && r < 0x0d80: // a block of India: the letter at the same place of the Devanagari block
		return firstSound(0x0900+r%0x80, rules)
	}
	var b strings.Builder
	for _, f := range fold(string(r)) {
		if f != r {
			b.WriteString(firstSound(f, rules))
		}
	}
	return b.String()
}

func firstSound(r rune, rules *soundTable) string {
	sound, _, _ := ruleAt(string(r), 0, r, rules)
	return sound
}

// isLeadingVowel tells the vowel signs of Thai and Lao that are written before their consonant.
func isLeadingVowel(r rune) bool { return 'เ' <= r && r <= 'ไ' || 'ເ' <= r && r <= 'ໄ' }

func isSmallKana(r rune) bool {
	switch r {
	case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'ゃ', 'ゅ', 'ょ':
		return true
	}
	return false
}

func hangulSound(r rune) string {
	parts, i := hangul(), int(r-0xac00)
	vowelCount, finalCount := len(parts.vowel), len(parts.final)
	return parts.initial[i/(vowelCount*finalCount)] + parts.vowel[i/finalCount%vowelCount] + parts.final[i%finalCount]
}

// ethiopicVowels are the seven orders of a row of the syllabary, and the labialized eighth.
var ethiopicVowels = [8]string{"e", "u", "i", "a", "e", "", "o", "wa"}

func ethiopicSound(r rune) string {
	order := (r - 0x1200) % 8
	if consonant, ok := ethiopic()[r-order]; ok {
		return consonant + ethiopicVowels[order]
	}
	return ""
}
