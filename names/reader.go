package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reader reads names. One made by NewReader keeps the words that it has read, so that reading many names costs less than
// each by itself. The zero value keeps nothing. A Reader is for one goroutine.
type Reader struct {
	seen map[string]*spellings
	most int
	// The words of the name that was read last, and what they are: a name of unknown kind is read as two kinds of names.
	texts []string
	last  []*spellings
	// Of the name that is being read: memory that is used again.
	forms   []string
	spelled []*spelling
}

// spellings is what a word of a text is by itself, or a phrase, which has a word only, in each kind of name.
type spellings struct {
	of    [3]*spelling
	first spelling // the one of the kind that was asked for first
}

type spelling struct {
	form     string
	phrases  []phrase // those of the lexicon that begin with it
	number   int      // see numberValue
	isNumber bool
	word     *Word // nil until a name has it as a word of its own
}

// other is what the text is in another kind of name, nil where that was not asked.
func (s *spellings) other(kind Kind) *spelling { return s.of[Person+Organization-kind] }

// NewReader makes a reader of many names, which keeps so many words at most.
func NewReader(most int) *Reader {
	return &Reader{seen: map[string]*spellings{}, most: most}
}

// spellings is what a text is in all kinds of names, as far as that was asked.
func (r *Reader) spellings(text string) *spellings {
	if i := slices.Index(r.texts, text); i >= 0 {
		return r.last[i]
	}
	s, ok := r.seen[text]
	if ok {
		return s
	}
	s = &spellings{}
	if r.seen != nil {
		if len(r.seen) >= r.most {
			clear(r.seen)
		}
		r.seen[text] = s
	}
	return s
}

// spell is what a word of a text is by itself in a kind of name, kept or worked out.
func (s *spellings) spell(text string, kind Kind, l *lexicon) *spelling {
	if s.of[kind] != nil {
		return s.of[kind]
	}
	own := &s.first
	if other := s.other(kind); other != nil {
		own = &spelling{form: other.form}
	} else {
		own.form = fold(text)
	}
	if l.knows(own.form) {
		own.phrases = l.phrases[own.form]
	}
	own.number, own.isNumber = numberValue(own.form, l)
	s.of[kind] = own
	return own
}

func (r *Reader) phraseWord(text, form string, kind Kind, e entry) *Word {
	s := r.spellings(text)
	if s.of[kind] != nil {
		return s.of[kind].word
	}
	w := &Word{Text: text, Form: form, Sound: soundOf(strings.ReplaceAll(form, " ", "")),
		Shape: Shape{Class: e.class, Script: ScriptOf(text)}, listed: e.class,
		Concept: e.concept}
	w.complete()
	s.of[kind] = &spelling{word: w}
	return w
}

// complete sets what follows from the rest of a word.
func (w *Word) complete() {
	w.digits, w.korean = digitsOf(w.Form), readKorean(w.Form, w.Script)
	if w.Concept != "" {
		w.related = relatedLines().numbers[w.Concept]
	}
	w.setShape()
}

func (r *Reader) word(text string, kind Kind, l *lexicon) *Word {
	s := r.spellings(text)
	s.spell(text, kind, l)
	return s.wordOf(text, kind, l)
}

// isSyllableOfNames tells small words of European languages that are names of persons elsewhere: Kim Jong Un and Kim
// Jong Il differ by nothing else. What stands between names in a list of persons are the words of particle.txt.
func isSyllableOfNames(form string) bool {
	switch form {
	case "il", "im", "in", "on", "to", "un":
		return true
	}
	return false
}

// wordOf is the word of a text that was spelled.
func (s *spellings) wordOf(text string, kind Kind, l *lexicon) *Word {
	own := s.of[kind]
	if own.word != nil {
		return own.word
	}
	form := own.form
	w := &Word{Text: text, Form: form}
	if other := s.other(kind); other != nil && other.word != nil {
		w.Sound, w.Script = other.word.Sound, other.word.Script // which are the same in all names
	} else {
		w.Sound, w.Script = soundOf(text), ScriptOf(text)
	}
	single := utf8.RuneCountInString(form) == 1
	switch e, ok := l.find(form, w.Sound); {
	case ok && kind == Person && single && unicode.IsUpper(firstRune(text)):
		w.Class = Initial
	case ok && kind == Person && e.class == Noise && isSyllableOfNames(form): // a proper word
	case ok:
		w.Class, w.listed, w.Concept = e.class, e.class, e.concept
		if single && (w.Script == Han || w.Script == Hangul) {
			w.Class = Proper // as often a syllable of a name as the word
		}
	case kind == Person && single && w.Script != Han && w.Script != Hangul:
		w.Class = Initial
	case kind == Person && isPatronymic(w.Sound):
		w.Class = Patronymic
	default:
		if e, ok := l.runAt(form); ok && e.words[0] == form {
			w.Class, w.listed, w.Concept = e.class, e.class, e.concept
			if single && (e.class != Noise || kind == Person) {
				w.Class = Proper
			}
		}
	}
	w.complete()
	own.word = w
	return w
}
