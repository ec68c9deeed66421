package tense

import (
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// NamedFight reports whether the noun at token n is the head of the name of a battle or a rising: "the Siege of Lima", "the
// Easter Rising".
func NamedFight(t *tree.Tree, n int) bool {
	if !t.Tokens[n].IsUpper() || t.Tokens[n].Tag == "NNPS" || !fightNouns[t.Tokens[n].Lower] || t.Is(n, "compound", "flat", "root") {
		return false
	}
	if n+2 < len(t.Tokens) && t.Tokens[n+1].Lower == "of" {
		k := n + 2
		if t.Tokens[k].Tag == "DT" && k+1 < len(t.Tokens) {
			k++
		}
		return t.Tokens[k].IsUpper()
	}
	return n > 0 && t.Tokens[n].Lower != "battle" && t.Tokens[n].Lower != "siege" && t.Tokens[n-1].IsUpper() &&
		t.Tokens[n-1].IsNoun() && (n+1 >= len(t.Tokens) || !t.Tokens[n+1].IsUpper())
}

// fightNouns are the nouns that name a battle or a rising.
var fightNouns = words.Lemmas("battle siege massacre uprising revolt rebellion rising mutiny putsch")

// DateBefore is the date in the noun phrase of the noun at token n, before it, or right before the phrase; nil for none.
func DateBefore(t *tree.Tree, n int) *dates.Expr {
	c := t.Sentence.ChunkAt(n)
	if c == nil {
		return nil
	}
	for k := n - 1; k >= max(c.First-1, 0); k-- {
		if x := t.Sentence.TimeAt(k); x != nil {
			return x
		}
	}
	return nil
}

// NounTime is the date of the event that the noun at token n names, or zero: one that hangs on it, or one that stands before
// it in its phrase, whatever the preposition before both says of another event: "until the 1960 election".
func NounTime(t *tree.Tree, n int) edtf.Value {
	switch x := DateBefore(t, n); {
	case x == nil:
	case len(x.Parts) == 1 && !x.Core.IsZero():
		return x.Core
	default:
		return x.ForEvent()
	}
	if x := TimeAt(t, n); x != nil {
		return x.ForEvent()
	}
	if x := AsideDate(t, n); x != nil && !words.Writing[t.Tokens[n].Lemma] {
		return x.ForEvent()
	}
	if x := occasionTime(t, n); !x.IsZero() {
		return x
	}
	// "until the Madrid Conference in 1991": what stands right after the name dates it, though it may hang on the verb.
	if Orderers[t.Preposition(n)] || NamedFight(t, n) {
		_, last := t.Span(n)
		for k := range t.Sentence.Times {
			if x := &t.Sentence.Times[k]; x.First == last+1 {
				return x.ForEvent()
			}
		}
	}
	if x := DateBehind(t, n); x != nil {
		return x.ForEvent()
	}
	return edtf.Value{}
}

// DateBehind is the date right after the phrases that the noun at token n, after a preposition or a subject before its verb,
// ends with, which the parser tied to the verb or to one of them: "a role in the overthrow of the king in 1858", "The overthrow
// of the king in 1858 led to"; nil for none, or where another event stands between.
func DateBehind(t *tree.Tree, n int) *dates.Expr {
	subject := t.Is(n, "nsubj", "nsubj:pass") && t.Head(n) > n
	if !subject && (!t.Is(n, "obl", "nmod") || t.Preposition(n) == "") ||
		!subject && !words.Happening[t.Tokens[n].Lemma] && !words.Owned[t.Tokens[n].Lemma] &&
			!words.Bidding[t.Tokens[n].Lemma] {
		return nil
	}
	between := len(t.Attached(n, []string{"between"})) > 0
	for k := range t.Sentence.Times {
		x := &t.Sentence.Times[k]
		if x.First <= n+1 || subject && x.Last > t.Head(n) || x.Modifier || !strings.HasPrefix(t.Tokens[x.First].Tag, "IN") ||
			t.Sentence.TimeAt(x.First-1) != nil {
			continue
		}
		for i := n + 1; i < x.First; i++ {
			if t.IsVerb(i) || t.Tokens[i].Text == "," || t.Tokens[i].Tag == "CC" && !between || t.IsEventNoun(i) ||
				t.Sentence.TimeAt(i) != nil {
				return nil
			}
		}
		if !t.Within(x.First-1, n) {
			return nil
		}
		return x
	}
	return nil
}

// occasionTime is the date of the event that the noun at token n is tied to as what it was part of: "a heavy defeat in the
// 1943 election"; zero for none.
func occasionTime(t *tree.Tree, n int) edtf.Value {
	for _, k := range t.Children(n, "nmod") {
		if k > n && OccasionPrepositions[t.Preposition(k)] && t.IsEventNoun(k) {
			if x := NounTime(t, k); !x.IsZero() {
				return x
			}
		}
	}
	return edtf.Value{}
}

// Orderers are the prepositions that put one thing before or after another, whose dates are not those of the verb.
var Orderers = words.Lemmas("until after before since following")
