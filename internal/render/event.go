package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
)

// eventClause tells what happened. The kind of an event is the word of the source, a noun or a verb, so there are
// three ways to tell it: "X took part in Operation Y", "X arrested Y", "a demonstration by X took place".
func eventClause(t teller) clause {
	kind, actor, target := t.words(annals.RoleKind), t.np(annals.RoleActor), t.np(annals.RoleTarget)
	tail := t.with(" in ", annals.RolePlace) + t.with(" because of ", annals.RoleCause)
	took := verb{"take", "takes", "took", "taken"}
	undone := t.s.Stance == annals.Denied || t.s.Stance == annals.Intended
	form, isVerb := verbForm(kind)

	switch {
	case t.tookPart():
		rest := "part in " + definite(kind)
		if target.words != "" {
			rest += " against " + target.words
		}
		return clause{subject: actor, verb: took, rest: rest + t.with(" with ", annals.RoleParticipant) + tail}

	case isVerb && (target.words == "" || undone) && actor.words == "" && target.words == "":
		return clause{subject: np{words: "it"}, verb: took, rest: "place that something was " + form.participle + tail}

	case isVerb && target.words != "" && (undone || actor.words == ""):
		rest := form.participle
		if actor.words != "" {
			rest += " by " + actor.words
		}
		return clause{subject: target, verb: be, rest: rest + t.with(" with ", annals.RoleParticipant) + tail}

	case isVerb && undone:
		return clause{subject: np{words: "it"}, verb: verb{"happen", "happens", "happened", "happened"},
			rest: "that " + actor.words + " " + kind + t.with(" with ", annals.RoleParticipant) + tail}

	case isVerb:
		rest := strings.TrimSpace(target.words + t.with(" with ", annals.RoleParticipant) + tail)
		return clause{subject: actor, verb: form, rest: rest}

	case undone && actor.words != "" && isBareWord(kind):
		rest := strings.TrimSpace(target.words + t.with(" with ", annals.RoleParticipant) + tail)
		return clause{subject: actor, verb: verb{kind, kind, kind, kind}, rest: rest}
	}

	subject := articled(kind)
	if isNamed(kind) {
		subject = definite(kind)
	}
	if actor.words != "" {
		subject += " by " + actor.words
	}
	if target.words != "" {
		subject += " " + targetPreposition(kind) + " " + target.words
	}
	subject += t.with(" with ", annals.RoleParticipant)
	return clause{subject: np{words: subject, plural: isPlural(kind, "")}, verb: took, rest: "place" + tail}
}

// tookPart reports whether somebody took part in an event that has a name. A verb that opens its sentence is none: "Born in
// Lima, he …".
func (t teller) tookPart() bool {
	kind := t.s.First(annals.RoleKind)
	word := strings.ToLower(kind.Text)
	if _, isVerb := verbForm(word); kind.Start == t.s.Evidence.Start && (isVerb || gerund(word)) {
		return false
	}
	return isNamed(kind.Text) && t.words(annals.RoleActor) != ""
}

// gerund reports whether one word may be the participle of a verb: "leaving".
func gerund(word string) bool { return strings.HasSuffix(word, "ing") && !strings.Contains(word, " ") }

// isNamed reports whether the kind is the name of an event ("Operation Mersad") and not a common noun.
func isNamed(kind string) bool {
	for _, w := range strings.Fields(kind) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// definite puts "the" before the name of an event that needs it: "the Suez crisis", but "Operation Focus".
func definite(name string) string {
	first, _, _ := strings.Cut(name, " ")
	if slices.Contains(determiners, strings.ToLower(first)) {
		return name
	}
	words := strings.Fields(name)
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	if len(words) > 1 && (unicode.IsLower(last) || strings.Contains(name, " of ") || isEventWord(words[len(words)-1])) {
		return "the " + name
	}
	return name
}

func isEventWord(w string) bool {
	return slices.Contains([]string{"war", "revolution", "uprising", "crisis", "revolt", "rebellion", "conflict",
		"massacre", "accords", "agreement", "bombing", "siege", "coup", "riots"}, strings.ToLower(w))
}

// irregular are past forms that do not end in -ed, each with its participle where that differs.
var irregular = map[string]string{"took": "taken", "won": "won", "led": "led", "sent": "sent", "put": "put",
	"gave": "given", "held": "held", "began": "begun", "went": "gone", "left": "left", "fought": "fought",
	"lost": "lost", "met": "met", "said": "said", "made": "made", "broke": "broken", "brought": "brought",
	"caught": "caught", "drove": "driven", "fell": "fallen", "fled": "fled", "hid": "hidden", "kept": "kept",
	"laid": "laid", "ran": "run", "saw": "seen", "shot": "shot", "sought": "sought", "stole": "stolen", "struck": "struck",
	"threw": "thrown", "withdrew": "withdrawn", "overthrew": "overthrown", "became": "become", "built": "built",
	"bought": "bought", "sold": "sold", "spent": "spent", "wrote": "written", "came": "come", "got": "got",
	"born": "born", "taken": "taken", "given": "given", "driven": "driven", "overthrown": "overthrown", "shown": "shown"}

// verbForm gives the past forms of a kind that is a past verb: "arrested", "took control".
func verbForm(kind string) (verb, bool) {
	first, rest, more := strings.Cut(kind, " ")
	participle, ok := irregular[first]
	if !ok && strings.HasSuffix(first, "ed") && len(first) > 4 && first != "armed" {
		participle, ok = first, true
	}
	if !ok {
		return verb{}, false
	}
	past := first
	if more {
		past, participle = past+" "+rest, participle+" "+rest
	}
	return verb{base: past, third: past, past: past, participle: participle}, true
}

// isBareWord reports whether the kind is one word that may be a verb in its base form: "expel", "attack".
func isBareWord(kind string) bool {
	if strings.Contains(kind, " ") || strings.HasSuffix(kind, "s") {
		return false
	}
	for _, noun := range []string{"ion", "ment", "ing", "ance", "ence", "ity", "ship", "cy", "ure"} {
		if strings.HasSuffix(kind, noun) {
			return false
		}
	}
	return !slices.Contains([]string{"coup", "war", "demonstration", "uprising", "ceasefire", "talks", "raid"}, kind)
}

// targetPreposition is what joins a noun of action with what it was done to: an attack on, a war against, a
// meeting with, the execution of.
func targetPreposition(kind string) string {
	head := strings.TrimSuffix(kind[strings.LastIndexByte(kind, ' ')+1:], "s")
	switch strings.ToLower(head) {
	case "attack", "raid", "assault", "crackdown", "strike", "airstrike", "ban", "embargo", "siege", "attempt":
		return "on"
	case "war", "demonstration", "protest", "uprising", "operation", "campaign", "coup", "revolt", "rebellion",
		"offensive", "rally", "rallie", "insurgency", "strife", "action", "lawsuit":
		return "against"
	case "meeting", "agreement", "talk", "negotiation", "ceasefire", "deal", "treaty", "accord", "dispute":
		return "with"
	}
	return "of"
}
