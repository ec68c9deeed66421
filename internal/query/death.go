package query

import (
	"slices"
	"strings"

	"annals"
)

// Dead are those of whose death a statement tells, whatever its source calls it: "died in prison", "took her own life", "was
// stabbed to death". Attempts and sentences are no deaths, nor is "to kill", which may be an order or an aim; who is found
// dead may have died before.
func Dead(s annals.Statement) []annals.Filler {
	if s.Type != annals.TypeEvent {
		return nil
	}
	kind, befallen := strings.ToLower(s.First(annals.RoleKind).Text), strings.ToLower(s.First(annals.RoleTarget).Text)
	switch {
	case kind == "death":
		return slices.Concat(s.Roles[annals.RoleActor], s.Roles[annals.RoleTarget]) // it is told of either
	case dying[kind], lifeEnds[kind+" "+befallen], befallen == "death" && wasting[kind],
		kind == "succumbed" && ills[lastWord(befallen)], kind == "fell" && fallen(s.Evidence.Text):
		return s.Roles[annals.RoleActor]
	case killing[kind], toDeath[kind] && strings.Contains(strings.ToLower(s.Evidence.Text), kind+" to death"):
		return s.Roles[annals.RoleTarget]
	}
	return nil
}

// dying and killing are the words for a death as sources have them: of whom it is told, and whom somebody brings it to.
var (
	dying = set("died", "dies", "die", "dying", "passed away", "perished", "drowned", "suicide", "committed suicide",
		"breathed his last", "breathed her last")
	killing = set("killed", "kills", "killing", "murdered", "murder", "assassinated", "assassinates", "assassination", "executed",
		"execution", "shot dead", "slain", "hanged", "beheaded", "beheading", "gunned down", "lynched", "lynching", "guillotined",
		"electrocuted", "put to death", "garroted", "garrotted")
)

// toDeath are the deeds that kill where "to death" follows, and wasting what leads there by itself.
var (
	toDeath = set("stabbed", "beaten", "tortured", "stoned", "hacked", "crushed", "burned", "burnt", "trampled", "bludgeoned",
		"clubbed", "kicked", "battered", "shot", "strangled", "knifed", "starved")
	wasting = set("bled", "starved", "froze", "burned", "burnt", "choked", "suffocated")
)

// lifeEnds are the deeds, each with what it is done to, that end the doer's life.
var lifeEnds = set("took his own life", "took her own life", "took his life", "took her life", "lost his life", "lost her life",
	"met his death", "met her death", "met his end", "met her end", "gave his life", "gave her life")

// ills are what one dies of.
var ills = set("cancer", "wounds", "wound", "injuries", "illness", "disease", "pneumonia", "tuberculosis", "malaria", "cholera",
	"typhus", "leukaemia", "leukemia", "covid", "covid-19", "stroke", "attack", "ailment", "complications", "burns")

// fallen reports whether the words tell of a death in battle.
func fallen(text string) bool {
	for _, where := range []string{"fell in battle", "fell in action", "fell in combat", "fell in a raid"} {
		if strings.Contains(text, where) {
			return true
		}
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func set(words ...string) map[string]bool {
	of := make(map[string]bool, len(words))
	for _, w := range words {
		of[w] = true
	}
	return of
}
