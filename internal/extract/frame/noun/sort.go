package noun

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
)

// remedies are the nouns for what a court is asked for.
var remedies = words.Lemmas("damages damage compensation restitution return recovery repayment payment refund access " +
	"custody possession ownership control release injunction recognition reinstatement divorce " +
	"clarification right rights money million")

// Sorts are the sorts of noun phrase that a rule may ask for, by name: each reports whether the phrase at a token is one.
var Sorts = map[string]func(t *tree.Tree, i int) bool{
	"group":  (*tree.Tree).IsGroup,
	"person": (*tree.Tree).IsPerson,
	"place":  func(t *tree.Tree, i int) bool { return t.IsPlace(i, "in") },
	"agent":  func(t *tree.Tree, i int) bool { return t.IsGroup(i) || t.IsPerson(i) || t.IsAgent(i) },
	"name":   (*tree.Tree).IsName,
	"number": IsNumber,
	"people": IsPeople,
	"state":  (*tree.Tree).IsState,
	"country": func(t *tree.Tree, i int) bool {
		e := t.Entity(i)
		return e != nil && e.Kind == annals.State
	},
	"organization": (*tree.Tree).IsOrganization,
	"event":        (*tree.Tree).IsEvent,
	"project":      func(t *tree.Tree, i int) bool { return words.Project[t.Tokens[i].Lemma] },
	"individual":   IsIndividual,
	// What one goes to court to get, for which nobody is to blame.
	"remedy": func(t *tree.Tree, i int) bool { return remedies[t.Tokens[i].Lemma] },
	"body":   IsBody,
	// A capital that does something, which stands for the government there.
	"seat": func(t *tree.Tree, i int) bool {
		m := t.Sentence.MentionAt(i)
		return m != nil && t.Is(i, "nsubj", "nmod:poss") && predicate.CapitalOf(t.Sentence.Doc, Mention(t, i)) != nil
	},
	// A name with an article of which nothing says what bears it.
	"unknown": func(t *tree.Tree, i int) bool { return IsUnknownName(t, i) && t.Entity(i).Kind == "" },
	// A person, body or state known by name, also by a pronoun for it.
	"identified": func(t *tree.Tree, i int) bool {
		m := t.Sentence.MentionAt(i)
		if m == nil || m.Anaphor && t.Tokens[i].Tag != "PRP" {
			return false
		}
		switch m.Entity.Kind {
		case annals.Person, annals.Organization, annals.Body, annals.State:
			return true
		}
		return false
	},
	"plural": func(t *tree.Tree, i int) bool { return t.Tokens[i].Tag == "NNS" && t.Sentence.MentionAt(i) == nil },
	// Several states or parts of states by their noun.
	"nation": func(t *tree.Tree, i int) bool {
		return t.Tokens[i].Tag == "NNS" && t.Sentence.MentionAt(i) == nil && words.Polity[t.Tokens[i].Lemma]
	},
	"defining": func(t *tree.Tree, i int) bool {
		return t.Child(i, "cop") >= 0 || t.Is(i, "appos") || t.Preposition(i) == "as" || t.Preposition(i) == "in"
	},
	"land": func(t *tree.Tree, i int) bool {
		e := t.Entity(i)
		return e != nil && (e.Kind == annals.Place || e.Kind == annals.State) || words.Place[t.Tokens[i].Lemma]
	},
	"tie": func(t *tree.Tree, i int) bool {
		return words.List("tie")[t.Tokens[i].Lower] && t.Entity(i) == nil && !t.HasWord(i, "det", "the", "this")
	},
	// A government in which ministers have their posts, by its noun or name.
	"cabinet": func(t *tree.Tree, i int) bool { return words.List("cabinet")[t.Tokens[i].Lemma] },
	// A government that is formed takes office rather than comes to be.
	"office": IsOffice,
	"groups": func(t *tree.Tree, i int) bool {
		return t.Tokens[i].Tag == "NNS" && t.Sentence.MentionAt(i) == nil && words.Group[t.Tokens[i].Lemma]
	},
	// After a preposition.
	"tied": func(t *tree.Tree, i int) bool { return t.Preposition(i) != "" },
	// "his own administration".
	"own":  func(t *tree.Tree, i int) bool { return t.HasWord(i, "amod", "own") },
	"none": func(t *tree.Tree, i int) bool { return t.HasWord(i, "det", "no", "any") },
	// Fighters by a noun for them, and somebody known to be a person by name.
	"band": func(t *tree.Tree, i int) bool {
		return words.List("band")[t.Tokens[i].Lemma] && t.Sentence.MentionAt(i) == nil
	},
	// A person joined to somebody or something else by a conjunction.
	"fellow": func(t *tree.Tree, i int) bool {
		m := t.Sentence.MentionAt(i)
		return t.Is(i, "conj") && m != nil && m.Entity.Kind == annals.Person
	},
	"human": func(t *tree.Tree, i int) bool {
		m := t.Sentence.MentionAt(i)
		return m != nil && !m.Anaphor && m.Entity.Kind == annals.Person
	},
	// A part of an organization by its noun, and one that has parts itself.
	"unit": func(t *tree.Tree, i int) bool { return words.List("unit")[t.Tokens[i].Lemma] && !IsNumber(t, i) },
	// Parts of one body by a plural noun: "five branches".
	"organs": func(t *tree.Tree, i int) bool {
		return words.List("organs")[t.Tokens[i].Lemma] && t.Tokens[i].Tag == "NNS"
	},
	"wing": func(t *tree.Tree, i int) bool {
		return Wings[t.Tokens[i].Lemma] || t.Tokens[i].Tag == "WDT" && t.Antecedent(i) >= 0 && Wings[t.Tokens[t.Antecedent(i)].Lemma]
	},
	// Land, or a part of some.
	"region": func(t *tree.Tree, i int) bool {
		return t.IsPlace(i, "in") && !t.IsOrganization(i) &&
			(t.IsName(i) || words.Place[t.Tokens[i].Lemma] && t.Named(i)[0] != i) || words.List("tract")[t.Tokens[i].Lemma] &&
			slices.ContainsFunc(t.Attached(i, []string{"of", "in"}), func(k int) bool { return t.IsName(k) }) ||
			(t.Tokens[i].Text == "%" || words.List("part-of-land")[t.Tokens[i].Lower]) &&
				slices.ContainsFunc(t.Attached(i, []string{"of"}),
					func(k int) bool {
						return words.List("tract")[t.Tokens[k].Lemma] || t.IsName(k) && t.IsPlace(k, "in") || words.Polity[t.Tokens[k].Lemma]
					})
	},
	// Only a part of a group, or what it is built on.
	"portion": func(t *tree.Tree, i int) bool {
		return words.List("portion")[t.Tokens[i].Lemma] && t.Sentence.MentionAt(i) == nil
	},
	"commonwealth": func(t *tree.Tree, i int) bool {
		return t.IsName(i) && HeadWord(t, i, words.List("commonwealth")) && !t.HasWord(i, "det", "a", "an")
	},
	// What a body may be for a time, under its own name: "the Official Opposition".
	"posture": func(t *tree.Tree, i int) bool { return HeadWord(t, i, words.List("posture")) },
	// People under a command or of one mind, not what has walls.
	"force": func(t *tree.Tree, i int) bool { return t.IsOrganization(i) && HeadWord(t, i, words.List("force")) },
	// Troops and the like, which go to a place without having their seat there.
	"marching": func(t *tree.Tree, i int) bool { return HeadWord(t, i, words.List("marching")) },
	// What people and bodies enter and leave as its members, by a word of its name or by its noun.
	"fellowship": func(t *tree.Tree, i int) bool {
		e := t.Entity(i)
		return t.IsOrganization(i) && (HeadWord(t, i, words.List("fellowship")) || isAcronym(t, i) || IsMovement(t, i) ||
			e != nil && (t.Tokens[i].Tag == "PRP" && e.BearsOne(words.List("fellowship")) || e.Defined(words.List("fellowship"))))
	},
	// A military corps by the plural for those who serve in it: "the Royal Engineers".
	"corps": func(t *tree.Tree, i int) bool { return IsUnknownName(t, i) && words.List("corps")[t.Tokens[i].Lower] },
	// What people are chosen or appointed to, by a word of its name or by its noun.
	"chamber": func(t *tree.Tree, i int) bool { return t.IsOrganization(i) && HeadWord(t, i, words.List("chamber")) },
	// Who decides or brings cases, whose pleas and rulings are no programme.
	"judicial": func(t *tree.Tree, i int) bool { return HeadWord(t, i, words.List("judicial")) },
	// What binds organizations that go on apart, by a word of its name or by its noun.
	"pact": func(t *tree.Tree, i int) bool { return HeadWord(t, i, words.List("pact")) },
	"recruit": func(t *tree.Tree, i int) bool {
		return t.Sentence.MentionAt(i) == nil &&
			(words.List("recruit")[t.Tokens[i].Lemma] && t.Tokens[i].Tag == "NNS" || words.List("stratum")[t.Tokens[i].Lemma]) ||
			(words.Amount[t.Tokens[i].Lemma] || words.Heap[t.Tokens[i].Lemma]) && slices.ContainsFunc(t.Attached(i, []string{"of"}),
				func(k int) bool { return words.List("stratum")[t.Tokens[k].Lemma] })
	},
	"facility":  func(t *tree.Tree, i int) bool { return words.List("facility")[t.Tokens[i].Lemma] && !t.IsName(i) },
	"portfolio": IsPortfolio,
	"partisan":  isPartisan,
	"cohort":    isCohort,
	// One man or woman without a name, told by what they do: "a British major".
	"officer": func(t *tree.Tree, i int) bool {
		return t.Sentence.MentionAt(i) == nil && t.Tokens[i].Tag == "NN" && t.IsPerson(i) && t.HasWord(i, "det", "a", "an") &&
			t.Is(i, "nsubj", "nsubj:pass")
	},
	// Persons, or people without a name, who are not only told apart from others by what follows.
	"somebody": func(t *tree.Tree, i int) bool {
		w := t.Tokens[i].Tag
		return w != "WP" && w != "WDT" && t.Tokens[i].Lower != "that" &&
			(t.IsPerson(i) || t.Tokens[i].Tag == "PRP" && t.Tokens[i].Lower != "it" && t.Tokens[i].Lower != "them")
	},
	// With something before it that says which kind it is.
	"described": func(t *tree.Tree, i int) bool {
		c := t.Sentence.ChunkAt(i)
		return c != nil && Described(t, KindStart(t, c.First, i), i)
	},
	// "the majority of the party".
	"share": func(t *tree.Tree, i int) bool {
		return words.List("share")[t.Tokens[i].Lower] && slices.ContainsFunc(t.Attached(i, []string{"of"}), t.IsGroup)
	},
	"represented": func(t *tree.Tree, i int) bool {
		return t.Tokens[i].Tag == "NNS" && t.Sentence.MentionAt(i) == nil && !IsNumber(t, i) &&
			(tree.IsPersonNoun(t.Tokens[i].Lemma) || words.Members[t.Tokens[i].Lemma] || words.Group[t.Tokens[i].Lemma])
	},
	"defined": func(t *tree.Tree, i int) bool {
		return t.HasWord(i, "det", "a", "an") && !Ordinal(t, i) && (t.Child(i, "cop") >= 0 || t.Is(i, "appos"))
	},
	"collective": IsCollective,
	"subject":    func(t *tree.Tree, i int) bool { return t.Entity(i) != nil && t.Entity(i) == naming.About(t.Sentence) },
	"remit": func(t *tree.Tree, i int) bool {
		return words.List("remit")[t.Tokens[i].Lemma] && (t.Child(i, "nmod", "compound", "amod") >= 0)
	},
	"crime": func(t *tree.Tree, i int) bool { return words.List("crime")[t.Tokens[i].Lemma] },
	"goal":  func(t *tree.Tree, i int) bool { return words.List("goal")[t.Tokens[i].Lemma] },
	"site":  func(t *tree.Tree, i int) bool { return t.IsName(i) && HeadWord(t, i, words.Place) },
	"cause": IsCause,
	"donor": func(t *tree.Tree, i int) bool {
		return words.List("donor")[t.Tokens[i].Lemma] || words.List("version")[t.Tokens[i].Lemma] &&
			slices.ContainsFunc(t.Attached(i, []string{"of"}), func(k int) bool { return words.List("donor")[t.Tokens[k].Lemma] })
	},
	"cruelty": func(t *tree.Tree, i int) bool { return words.List("cruelty")[t.Tokens[i].Lemma] },
	// What a backer gives, by its common noun.
	"goods": func(t *tree.Tree, i int) bool { return words.List("goods")[t.Tokens[i].Lemma] && !t.IsName(i) },
	// What an organization spends, or a share of it.
	"expense": func(t *tree.Tree, i int) bool {
		return words.List("expense")[t.Tokens[i].Lemma] || words.List("expense-share")[t.Tokens[i].Lemma] &&
			slices.ContainsFunc(t.Attached(i, []string{"of"}), func(k int) bool { return words.List("expense")[t.Tokens[k].Lemma] })
	},
	"indefinite": func(t *tree.Tree, i int) bool { return t.HasWord(i, "det", "a", "an") && !Ordinal(t, i) },
	"coalition": func(t *tree.Tree, i int) bool {
		return t.IsGroup(i) && HeadWord(t, i, words.Coalition) &&
			(t.IsName(i) || words.List("joint")[t.Tokens[i].Lemma] && t.Child(i, "nmod:poss") < 0 ||
				t.HasWord(i, "det", "all", "both") || t.Child(i, "det") >= 0 && t.Tokens[t.Child(i, "det")].Lower == "the")
	},
	// Those who run an organization or act for it, by the last word of their name.
	"organ": func(t *tree.Tree, i int) bool {
		m := t.Sentence.MentionAt(i)
		return m != nil && words.List("governing")[t.Tokens[m.Last].Lower]
	},
	"roster": func(t *tree.Tree, i int) bool { return words.List("roster")[t.Tokens[i].Lemma] },
	// A name, or a noun with one beside it: "a party, the Liberal Party".
	"named": func(t *tree.Tree, i int) bool { return t.IsName(i) || t.IsName(t.Named(i)[0]) },
	// What is held at a time, by its common noun, and has no posts: "elected chairman at the congress".
	"meeting": func(t *tree.Tree, i int) bool {
		return words.List("meeting")[t.Tokens[i].Lower] && (!t.Tokens[i].IsUpper() || ofYear(t, i)) &&
			!words.List("assembly")[t.Tokens[i].Lower] &&
			(t.Preposition(i) == "at" || t.Preposition(i) == "in")
	},
	// A party or the like by its name, which one stands for in an election.
	"movement": IsMovement,
	"counted":  func(t *tree.Tree, i int) bool { return isCounted(t, i) },
	"doctrine": isDoctrine,
	"adherent": func(t *tree.Tree, i int) bool { return words.List("partisan")[t.Tokens[i].Lemma] },
	// An idea or the like of which something says whose or which it is.
	"tenet": func(t *tree.Tree, i int) bool {
		return words.List("tenet")[t.Tokens[i].Lemma] && (t.Child(i, "nmod", "acl", "nmod:poss") >= 0)
	},
	// A rule of life or a rite by its name, or by that of the saint whose it is.
	"observance": func(t *tree.Tree, i int) bool {
		return words.List("observance")[t.Tokens[i].Lemma] && t.Tokens[i].Tag != "NNS" && (t.Tokens[i].IsUpper() ||
			slices.ContainsFunc(t.Attached(i, []string{"of"}), func(k int) bool { return t.IsName(k) }))
	},
	"particular": isParticular,
	"ranked":     Ranked,
	"abstract":   func(t *tree.Tree, i int) bool { return IsAbstract(t, i) || amongAbstract(t, i) },
	"power": func(t *tree.Tree, i int) bool {
		return words.List("regime")[t.Tokens[i].Lemma] && (t.Tokens[i].Tag == "NNS" || t.Child(i, "det", "nmod:poss") >= 0) ||
			words.List("power")[t.Tokens[i].Lemma] && slices.ContainsFunc(Modifiers(t, i),
				func(k int) bool { m := t.Sentence.MentionAt(k); return m != nil && m.Entity.Kind == annals.State })
	},
	"statehood": func(t *tree.Tree, i int) bool {
		e := t.Entity(i)
		return (words.Polity[t.Tokens[i].Lemma] || e != nil && (e.Kind == annals.State || e.Kind == annals.Place)) &&
			slices.ContainsFunc(Modifiers(t, i), func(k int) bool { return words.List("sovereign")[t.Tokens[k].Lower] })
	},
	"oriented": func(t *tree.Tree, i int) bool {
		return slices.ContainsFunc(Modifiers(t, i), func(k int) bool {
			return words.Orientation[t.Tokens[k].Lemma] || words.Orientation[t.Tokens[k].Lower]
		})
	},
	// Rights are no place on it.
	"spectrum": func(t *tree.Tree, i int) bool {
		return words.List("spectrum")[t.Tokens[i].Lemma] && t.Tokens[i].Lower != "rights"
	},
}

// IsOffice reports whether the noun phrase at token i is a government or the like that takes office: "the" one, or one that
// a party forms.
func IsOffice(t *tree.Tree, i int) bool {
	h := t.Head(i)
	m := t.Sentence.MentionAt(i)
	return words.List("office")[t.Tokens[i].Lemma] && (m == nil || m.Entity.Kind == annals.State) &&
		(t.HasWord(i, "det", "the") || t.Is(i, "obj") && h >= 0 && t.IsVerb(h) && !t.PassiveAt(h))
}

// Wings are the nouns for parts of an organization that act by themselves.
var Wings = words.Lemmas("wing arm branch")

// IsNumber reports whether the noun phrase at token i counts something.
func IsNumber(t *tree.Tree, i int) bool {
	return t.Tokens[i].Kind == lang.Number || t.Child(i, "nummod") >= 0
}

// isCounted reports whether the noun phrase at token i is a number of people; of a coordination, whether its first is:
// "Santos and two clerks" are not.
func isCounted(t *tree.Tree, i int) bool {
	if t.Is(i, "conj") && t.Head(i) >= 0 && t.IsNoun(t.Head(i)) {
		return isCounted(t, t.Head(i))
	}
	return IsNumber(t, i) && words.Members[t.Tokens[i].Lemma]
}

// IsCollective reports whether the noun phrase at token i is an organization by its noun or by a word of its name, or the
// document's subject: not only something with a name.
func IsCollective(t *tree.Tree, i int) bool {
	if w := t.Tokens[i].Tag; w == "WDT" || w == "WP" {
		a := t.Antecedent(i)
		return a >= 0 && a != i && IsCollective(t, a)
	}
	return t.IsOrganization(i) && (words.Group[t.Tokens[i].Lemma] || HeadWord(t, i, words.Group) ||
		t.Entity(i) != nil && t.Entity(i) == naming.About(t.Sentence) && t.Entity(i).Kind == annals.Organization || isAcronym(t, i))
}

// IsMovement reports whether the noun phrase at token i is a party or the like by its name or by "the party".
func IsMovement(t *tree.Tree, i int) bool {
	e := t.Entity(i)
	if e == nil || e.Kind != annals.Organization {
		return false
	}
	m := t.Sentence.MentionAt(i)
	return HeadWord(t, i, words.List("movement")) || isAcronym(t, i) ||
		m != nil && entity.IsPartyName(t.Sentence.Text(m.First, m.Last)) || e.Defined(words.List("movement"))
}

// IsUnknownName reports whether the noun phrase at token i is a name with an article of which nothing says what sort of
// thing bears it, or that is known for some people only: "the Greens".
func IsUnknownName(t *tree.Tree, i int) bool {
	m := t.Sentence.MentionAt(i)
	return m != nil && !m.Anaphor && !m.Modifier && t.HasWord(i, "det", "the") &&
		(m.Entity.Kind == "" || m.Entity.Kind == annals.People)
}

// isAcronym reports whether the noun phrase at token i is an organization named by its initials.
func isAcronym(t *tree.Tree, i int) bool {
	w := t.Tokens[i].Text
	return len(w) > 1 && len(w) < 8 && strings.ToUpper(w) == w && IsBody(t, i)
}

// IsBody reports whether the noun phrase at token i is the name of an organization.
func IsBody(t *tree.Tree, i int) bool {
	if w := t.Tokens[i].Tag; w == "WDT" || w == "WP" {
		a := t.Antecedent(i)
		return a >= 0 && a != i && IsBody(t, a)
	}
	m := t.Sentence.MentionAt(i)
	return m != nil && !m.Anaphor && (m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.Body)
}

// HeadWord reports whether the noun at token i, or a word of the name that it belongs to, is one of the list.
func HeadWord(t *tree.Tree, i int, list map[string]bool) bool {
	if w := t.Tokens[i].Tag; w == "WDT" || w == "WP" {
		a := t.Antecedent(i)
		return a >= 0 && a != i && HeadWord(t, a, list)
	}
	if list[t.Tokens[i].Lemma] {
		return true
	}
	if m := t.Sentence.MentionAt(i); m != nil && !m.Anaphor {
		for k := m.First; k <= m.Last; k++ {
			if list[t.Tokens[k].Lower] {
				return true
			}
		}
	}
	return false
}

// Modifiers are the tokens that modify the noun at token i: those tied to it, and those before it in its phrase.
func Modifiers(t *tree.Tree, i int) []int {
	out := t.Children(i, "amod", "compound", "nmod:poss")
	if t.IsVerb(i) || t.Tokens[i].IsAdjective() {
		out = append(out, t.Children(i, "advmod")...)
	}
	if c := t.Sentence.ChunkAt(i); c != nil {
		for k := c.First; k < i; k++ {
			if t.Head(k) != i || !slices.Contains(out, k) { // what hangs on others is not among them
				out = append(out, k)
			}
		}
	}
	return out
}

// Ordinal reports whether the noun at token h is told from others by a number, or as the last or only one.
func Ordinal(t *tree.Tree, h int) bool {
	for _, k := range append(t.Children(h, "amod", "nummod"), h) {
		switch t.Tokens[k].Lower {
		case "first", "last", "only", "second", "third":
			return true
		}
	}
	return false
}

// Modifier is the name that stands before the noun at token i and modifies it.
func Modifier(t *tree.Tree, i int) []int {
	for k := i - 1; k >= 0 && t.Head(k) == i && t.Is(k, "compound", "amod", "nmod"); k-- {
		if m := t.Sentence.MentionAt(k); m != nil && !m.Anaphor {
			if t.Tokens[k].IsAdjective() && k+1 < i && t.Tokens[k+1].Tag == "NN" && t.IsAgent(k+1) {
				return nil // "Peruvian police search offices": the police are
			}
			return []int{k}
		}
	}
	return nil
}
