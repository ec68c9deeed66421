package repair

import (
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tieRelatives makes the clause whose subject is "who" or "which" a relative clause of the noun before the pronoun that it
// hangs on, where the parser took its predicate for something else: "a teacher who was Minister of Trade".
func tieRelatives(t *tree.Tree) {
	for i := range t.Tokens {
		h := t.Head(i)
		if h < 0 || h > i || !t.IsNoun(h) || !t.Is(i, "appos", "parataxis", "nmod", "list", "dep") {
			continue
		}
		if k := t.Child(i, "nsubj"); k > h && k < i && (t.Tokens[k].Lower == "who" || t.Tokens[k].Lower == "which") &&
			t.Preposition(i) == "" {
			t.Arcs[i].Rel = "acl:relcl"
		}
	}
}

// tiePhases makes the infinitive or gerund right behind a verb that says that something began or ceased what began or ceased, no
// purpose or manner of it: "ceased to support the Front", "stopped battling it".
func tiePhases(t *tree.Tree) {
	for i := range t.Tokens {
		if h := i - 2; h >= 0 && t.Is(i, "advcl") && t.Head(i) == h && t.Tokens[i].Tag == "VB" && t.Tokens[i-1].Tag == "TO" &&
			phases[t.Tokens[h].Lemma] {
			t.Arcs[i].Rel = "xcomp"
		}
		if h := i - 1; h >= 0 && t.Is(i, "advcl") && t.Head(i) == h && t.Tokens[i].Tag == "VBG" && t.Child(h, "obj") < 0 &&
			(phases[t.Tokens[h].Lemma] || t.Tokens[h].Lemma == "stop") {
			t.Arcs[i].Rel = "xcomp"
		}
	}
}

// phases are the verbs whose infinitive is what begins, goes on or comes to an end.
var phases = words.Lemmas("begin start cease continue commence")

// tiePerfects makes an auxiliary of the "had" that the parser took for a verb beside the participle right after it: "Peru, which
// had armed the Front".
func tiePerfects(t *tree.Tree) {
	for i := 0; i+1 < len(t.Tokens); i++ {
		k := i + 1
		if t.Tokens[i].Lemma != "have" || t.Tokens[k].Tag != "VBN" || !t.Is(i, "acl:relcl") || t.Head(k) != t.Head(i) ||
			t.Arcs[k].Rel != t.Arcs[i].Rel || t.Child(i, "obj") >= 0 {
			continue
		}
		for _, n := range t.Kids[i] {
			t.Arcs[n].Head = k
		}
		t.Arcs[i] = lang.Arc{Head: k, Rel: "aux"}
	}
}

// reducePredicates makes a participle of the verb that the parser took for that of the sentence though its subject has a
// verb "to be" of its own: "The League is a party founded in 1966".
func reducePredicates(t *tree.Tree) {
	for i := range t.Tokens {
		h := t.Head(i)
		if h <= i || !t.Is(i, "nsubj") || t.Child(i, "cop") < 0 || t.Child(i, "nsubj") < 0 ||
			t.Tokens[h].Tag != "VBD" && t.Tokens[h].Tag != "VBN" || t.Child(h, "aux", "cop", "obj") >= 0 {
			continue
		}
		up := t.Arcs[h]
		t.Arcs[h] = lang.Arc{Head: i, Rel: "acl"}
		t.Arcs[i] = lang.Arc{Head: up.Head, Rel: up.Rel, Sure: up.Sure}
	}
}

// describePredicates makes the predicate of people whom the parser took for the object of the participle that only says which
// ones they are: "They were founding members".
func describePredicates(t *tree.Tree) {
	for i := range t.Tokens {
		k, be := i+1, t.Child(i, "aux")
		if t.Tokens[i].Tag != "VBG" || !words.List("rank-among")[t.Tokens[i].Lower] || be < 0 || t.Tokens[be].Lemma != "be" ||
			k >= len(t.Tokens) ||
			t.Arcs[k].Head != i ||
			!t.Is(k, "obj") || !words.Members[t.Tokens[k].Lemma] && !words.Title[t.Tokens[k].Lemma] {
			continue
		}
		for _, n := range t.Kids[i] {
			t.Arcs[n].Head = k
		}
		t.Arcs[k], t.Arcs[i] = t.Arcs[i], lang.Arc{Head: k, Rel: "amod"}
		t.Arcs[be].Rel = "cop"
	}
}

// fillSubjects makes a subject of an "it" that the parser took for a mere filler where no clause follows that it would stand
// for.
func fillSubjects(t *tree.Tree) {
	for i := range t.Tokens {
		h := t.Head(i)
		if t.Arcs[i].Rel != "expl" || t.Tokens[i].Lower != "it" || h < i {
			continue
		}
		clausal := false
		for k := h; k < len(t.Tokens); k++ {
			clausal = clausal || t.Is(k, "ccomp", "csubj", "acl:relcl") && t.Within(k, h) ||
				t.Is(k, "xcomp", "advcl") && t.Head(k) == h && t.Infinitive(k) && !raising[t.Tokens[h].Lemma]
		}
		if !clausal {
			t.Arcs[i].Rel = "nsubj"
		}
	}
}

// fillObjects makes the object of a verb of an "it" right behind it that the parser took for a mere filler, where no clause
// follows that it would stand for: "declared it illegal by decree", not "made it illegal to strike".
func fillObjects(t *tree.Tree) {
	for i := 1; i < len(t.Tokens); i++ {
		h := t.Head(i)
		if t.Arcs[i].Rel != "expl" || t.Tokens[i].Lower != "it" || h != i-1 || !t.IsVerb(h) ||
			t.Child(h, "obj", "ccomp", "csubj") >= 0 {
			continue
		}
		clausal := false
		for k := i + 1; k < len(t.Tokens) && t.Tokens[k].Text != ";"; k++ {
			clausal = clausal || t.Infinitive(k) || t.Tokens[k].Tag == "VBG" || t.Is(k, "mark") ||
				t.Is(k, "ccomp", "csubj") && t.Within(k, h)
		}
		if !clausal {
			t.Arcs[i].Rel = "obj"
		}
	}
}

// raising are the verbs whose subject is that of the infinitive after them: "It appears to have absorbed the League".
var raising = words.Lemmas("appear seem tend happen continue begin start cease prove come remain")
