package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// remedies are the nouns for what a court is asked for.
var remedies = lemmas(`damages damage compensation restitution return recovery repayment payment refund access custody possession ownership control release
	injunction recognition reinstatement divorce clarification right rights money million`)

// sorts are the sorts of noun phrase that a rule may ask for, by name: each reports whether the phrase at a token is one.
var sorts = map[string]func(t *tree, i int) bool{
	"group":  (*tree).isGroup,
	"person": (*tree).isPerson,
	"place":  func(t *tree, i int) bool { return t.isPlace(i, "in") },
	"agent":  func(t *tree, i int) bool { return t.isGroup(i) || t.isPerson(i) || t.isAgent(i) },
	"name":   (*tree).isName,
	"number": (*tree).isNumber,
	"people": (*tree).isPeople,
	"state":  (*tree).isState,
	"country": func(t *tree, i int) bool {
		e := t.entity(i)
		return e != nil && e.Kind == annals.State
	},
	"organization": (*tree).isOrganization,
	"event":        (*tree).isEvent,
	"project":      func(t *tree, i int) bool { return projects[t.t[i].Lemma] },
	"individual":   (*tree).isIndividual,
	// What one goes to court to get, for which nobody is to blame.
	"remedy": func(t *tree, i int) bool { return remedies[t.t[i].Lemma] },
	"body":   (*tree).isBody,
	"plural": func(t *tree, i int) bool { return t.t[i].Tag == "NNS" && t.s.MentionAt(i) == nil },
	// Several states or parts of states by their noun.
	"nation": func(t *tree, i int) bool {
		return t.t[i].Tag == "NNS" && t.s.MentionAt(i) == nil && polities[t.t[i].Lemma]
	},
	"defining": func(t *tree, i int) bool {
		return t.child(i, "cop") >= 0 || t.is(i, "appos") || t.preposition(i) == "as" || t.preposition(i) == "in"
	},
	"land": func(t *tree, i int) bool {
		e := t.entity(i)
		return e != nil && (e.Kind == annals.Place || e.Kind == annals.State) || words.place[t.t[i].Lemma]
	},
	"tie": func(t *tree, i int) bool {
		return lists["tie"][t.t[i].Lower] && t.entity(i) == nil && !t.hasWord(i, "det", "the", "this")
	},
	// A government that is formed takes office rather than comes to be.
	"office": (*tree).isOffice,
	"groups": func(t *tree, i int) bool {
		return t.t[i].Tag == "NNS" && t.s.MentionAt(i) == nil && words.group[t.t[i].Lemma]
	},
	// After a preposition.
	"tied": func(t *tree, i int) bool { return t.preposition(i) != "" },
	// "his own administration".
	"own":  func(t *tree, i int) bool { return t.hasWord(i, "amod", "own") },
	"none": func(t *tree, i int) bool { return t.hasWord(i, "det", "no", "any") },
	// Fighters by a noun for them, and somebody known to be a person by name.
	"band": func(t *tree, i int) bool { return lists["band"][t.t[i].Lemma] && t.s.MentionAt(i) == nil },
	// A person joined to somebody or something else by a conjunction.
	"fellow": func(t *tree, i int) bool {
		m := t.s.MentionAt(i)
		return t.is(i, "conj") && m != nil && m.Entity.Kind == annals.Person
	},
	"human": func(t *tree, i int) bool {
		m := t.s.MentionAt(i)
		return m != nil && !m.Anaphor && m.Entity.Kind == annals.Person
	},
	// A part of an organization by its noun, and one that has parts itself.
	"unit": func(t *tree, i int) bool { return lists["unit"][t.t[i].Lemma] && !t.isNumber(i) },
	// Parts of one body by a plural noun: "five branches".
	"organs": func(t *tree, i int) bool { return lists["organs"][t.t[i].Lemma] && t.t[i].Tag == "NNS" },
	"wing": func(t *tree, i int) bool {
		return wings[t.t[i].Lemma] || t.t[i].Tag == "WDT" && t.antecedent(i) >= 0 && wings[t.t[t.antecedent(i)].Lemma]
	},
	// Land, or a part of some.
	"region": func(t *tree, i int) bool {
		return t.isPlace(i, "in") && !t.isOrganization(i) &&
			(t.isName(i) || words.place[t.t[i].Lemma] && t.named(i)[0] != i) || lists["tract"][t.t[i].Lemma] &&
			slices.ContainsFunc(t.attached(i, []string{"of", "in"}), func(k int) bool { return t.isName(k) }) ||
			(t.t[i].Text == "%" || lists["part-of-land"][t.t[i].Lower]) && slices.ContainsFunc(t.attached(i, []string{"of"}),
				func(k int) bool {
					return lists["tract"][t.t[k].Lemma] || t.isName(k) && t.isPlace(k, "in") || polities[t.t[k].Lemma]
				})
	},
	// Only a part of a group, or what it is built on.
	"portion": func(t *tree, i int) bool { return lists["portion"][t.t[i].Lemma] && t.s.MentionAt(i) == nil },
	"commonwealth": func(t *tree, i int) bool {
		return t.isName(i) && t.headWord(i, lists["commonwealth"]) && !t.hasWord(i, "det", "a", "an")
	},
	// What a body may be for a time, under its own name: "the Official Opposition".
	"posture": func(t *tree, i int) bool { return t.headWord(i, lists["posture"]) },
	// People under a command or of one mind, not what has walls.
	"force": func(t *tree, i int) bool { return t.isOrganization(i) && t.headWord(i, lists["force"]) },
	// Troops and the like, which go to a place without having their seat there.
	"marching": func(t *tree, i int) bool { return t.headWord(i, lists["marching"]) },
	// What people and bodies enter and leave as its members, by a word of its name or by its noun.
	"fellowship": func(t *tree, i int) bool {
		return t.isOrganization(i) && (t.headWord(i, lists["fellowship"]) || t.isAcronym(i) || t.isMovement(i))
	},
	// A military corps by the plural for those who serve in it: "the Royal Engineers".
	"corps": func(t *tree, i int) bool { return t.isUnknownName(i) && lists["corps"][t.t[i].Lower] },
	// What people are chosen or appointed to, by a word of its name or by its noun.
	"chamber": func(t *tree, i int) bool { return t.isOrganization(i) && t.headWord(i, lists["chamber"]) },
	// Who decides or brings cases, whose pleas and rulings are no programme.
	"judicial": func(t *tree, i int) bool { return t.headWord(i, lists["judicial"]) },
	// What binds organizations that go on apart, by a word of its name or by its noun.
	"pact": func(t *tree, i int) bool { return t.headWord(i, lists["pact"]) },
	"recruit": func(t *tree, i int) bool {
		return t.s.MentionAt(i) == nil &&
			(lists["recruit"][t.t[i].Lemma] && t.t[i].Tag == "NNS" || lists["stratum"][t.t[i].Lemma]) ||
			(words.amount[t.t[i].Lemma] || heaps[t.t[i].Lemma]) && slices.ContainsFunc(t.attached(i, []string{"of"}),
				func(k int) bool { return lists["stratum"][t.t[k].Lemma] })
	},
	"facility":  func(t *tree, i int) bool { return lists["facility"][t.t[i].Lemma] && !t.isName(i) },
	"portfolio": (*tree).isPortfolio,
	"partisan":  (*tree).isPartisan,
	"cohort":    (*tree).isCohort,
	// One man or woman without a name, told by what they do: "a British major".
	"officer": func(t *tree, i int) bool {
		return t.s.MentionAt(i) == nil && t.t[i].Tag == "NN" && t.isPerson(i) && t.hasWord(i, "det", "a", "an") &&
			t.is(i, "nsubj", "nsubj:pass")
	},
	// Persons, or people without a name, who are not only told apart from others by what follows.
	"somebody": func(t *tree, i int) bool {
		w := t.t[i].Tag
		return w != "WP" && w != "WDT" && t.t[i].Lower != "that" &&
			(t.isPerson(i) || t.t[i].Tag == "PRP" && t.t[i].Lower != "it" && t.t[i].Lower != "them")
	},
	// With something before it that says which kind it is.
	"described": func(t *tree, i int) bool {
		c := t.s.ChunkAt(i)
		return c != nil && t.described(t.kindStart(c.First, i), i)
	},
	// "the majority of the party".
	"share": func(t *tree, i int) bool {
		return lists["share"][t.t[i].Lower] && slices.ContainsFunc(t.attached(i, []string{"of"}), t.isGroup)
	},
	"represented": func(t *tree, i int) bool {
		return t.t[i].Tag == "NNS" && t.s.MentionAt(i) == nil && !t.isNumber(i) &&
			(isPersonNoun(t.t[i].Lemma) || words.members[t.t[i].Lemma] || words.group[t.t[i].Lemma])
	},
	"defined": func(t *tree, i int) bool {
		return t.hasWord(i, "det", "a", "an") && !ordinalNoun(t, i) && (t.child(i, "cop") >= 0 || t.is(i, "appos"))
	},
	"collective": (*tree).isCollective,
	"subject":    func(t *tree, i int) bool { return t.entity(i) != nil && t.entity(i) == naming.About(t.s) },
	"remit": func(t *tree, i int) bool {
		return lists["remit"][t.t[i].Lemma] && (t.child(i, "nmod", "compound", "amod") >= 0)
	},
	"crime": func(t *tree, i int) bool { return lists["crime"][t.t[i].Lemma] },
	"goal":  func(t *tree, i int) bool { return lists["goal"][t.t[i].Lemma] },
	"site":  func(t *tree, i int) bool { return t.isName(i) && t.headWord(i, words.place) },
	"cause": (*tree).isCause,
	"donor": func(t *tree, i int) bool {
		return donors[t.t[i].Lemma] || versions[t.t[i].Lemma] &&
			slices.ContainsFunc(t.attached(i, []string{"of"}), func(k int) bool { return donors[t.t[k].Lemma] })
	},
	"indefinite": func(t *tree, i int) bool { return t.hasWord(i, "det", "a", "an") && !ordinalNoun(t, i) },
	"coalition": func(t *tree, i int) bool {
		return t.isGroup(i) && t.headWord(i, coalitions) &&
			(t.isName(i) || lists["joint"][t.t[i].Lemma] && t.child(i, "nmod:poss") < 0 ||
				t.hasWord(i, "det", "all", "both") || t.child(i, "det") >= 0 && t.t[t.child(i, "det")].Lower == "the")
	},
	// Those who run an organization or act for it, by the last word of their name.
	"organ": func(t *tree, i int) bool {
		m := t.s.MentionAt(i)
		return m != nil && lists["governing"][t.t[m.Last].Lower]
	},
	"roster": func(t *tree, i int) bool { return lists["roster"][t.t[i].Lemma] },
	// A name, or a noun with one beside it: "a party, the Liberal Party".
	"named": func(t *tree, i int) bool { return t.isName(i) || t.isName(t.named(i)[0]) },
	// What is held at a time, by its common noun, and has no posts: "elected chairman at the congress".
	"meeting": func(t *tree, i int) bool {
		return lists["meeting"][t.t[i].Lower] && (!t.t[i].IsUpper() || t.ofYear(i)) && !lists["assembly"][t.t[i].Lower] &&
			(t.preposition(i) == "at" || t.preposition(i) == "in")
	},
	// A party or the like by its name, which one stands for in an election.
	"movement": (*tree).isMovement,
	"counted":  func(t *tree, i int) bool { return t.isCounted(i) },
	"doctrine": (*tree).isDoctrine,
	"adherent": func(t *tree, i int) bool { return lists["partisan"][t.t[i].Lemma] },
	// An idea or the like of which something says whose or which it is.
	"tenet": func(t *tree, i int) bool {
		return lists["tenet"][t.t[i].Lemma] && (t.child(i, "nmod", "acl", "nmod:poss") >= 0)
	},
	// A rule of life or a rite by its name, or by that of the saint whose it is.
	"observance": func(t *tree, i int) bool {
		return lists["observance"][t.t[i].Lemma] && t.t[i].Tag != "NNS" && (t.t[i].IsUpper() ||
			slices.ContainsFunc(t.attached(i, []string{"of"}), func(k int) bool { return t.isName(k) }))
	},
	"particular": (*tree).isParticular,
	"ranked":     (*tree).ranked,
	"abstract":   func(t *tree, i int) bool { return t.isAbstract(i) || t.amongAbstract(i) },
	"power": func(t *tree, i int) bool {
		return lists["regime"][t.t[i].Lemma] && (t.t[i].Tag == "NNS" || t.child(i, "det", "nmod:poss") >= 0) ||
			powers[t.t[i].Lemma] && slices.ContainsFunc(t.modifiers(i),
				func(k int) bool { m := t.s.MentionAt(k); return m != nil && m.Entity.Kind == annals.State })
	},
	"statehood": func(t *tree, i int) bool {
		e := t.entity(i)
		return (polities[t.t[i].Lemma] || e != nil && (e.Kind == annals.State || e.Kind == annals.Place)) &&
			slices.ContainsFunc(t.modifiers(i), func(k int) bool { return sovereign[t.t[k].Lower] })
	},
	"oriented": func(t *tree, i int) bool {
		return slices.ContainsFunc(t.modifiers(i), func(k int) bool {
			return orientations[t.t[k].Lemma] || orientations[t.t[k].Lower]
		})
	},
	// Rights are no place on it.
	"spectrum": func(t *tree, i int) bool { return spectrum[t.t[i].Lemma] && t.t[i].Lower != "rights" },
}

// isOffice reports whether the noun phrase at token i is a government or the like that takes office: "the" one, or one that
// a party forms.
func (t *tree) isOffice(i int) bool {
	h := t.head(i)
	m := t.s.MentionAt(i)
	return lists["office"][t.t[i].Lemma] && (m == nil || m.Entity.Kind == annals.State) &&
		(t.hasWord(i, "det", "the") || t.is(i, "obj") && h >= 0 && t.isVerb(h) && !t.passiveAt(h))
}

// wings are the nouns for parts of an organization that act by themselves.
var wings = lemmas("wing arm branch")

// isGroup reports whether the noun phrase at token i is an organization, a body, a state or another group that acts.
func (t *tree) isGroup(i int) bool {
	if t.t[i].Lower == "what" {
		// "what it called a dictatorship".
		v := t.child(i, "acl:relcl")
		if v < 0 || !describing[t.t[v].Lemma] && t.t[v].Lemma != "call" {
			return false
		}
		return slices.ContainsFunc(t.children(v, "xcomp", "obj", "obl"),
			func(k int) bool { return words.group[t.t[k].Lemma] || polities[t.t[k].Lemma] })
	}
	if w := t.t[i].Tag; w == "WDT" || w == "WP" || w == "WP$" || t.t[i].Lower == "that" {
		if a := t.antecedent(i); a >= 0 {
			return t.isGroup(a)
		}
		return false
	}
	if e := t.entity(i); e != nil {
		switch e.Kind {
		case annals.Organization, annals.Body, annals.State:
			return true
		case annals.Person, annals.Event:
			return false
		case annals.Place:
			return false
		}
		return true
	}
	l := t.t[i].Lemma
	if words.group[l] {
		return l != "body" || !t.isCorpse(i)
	}
	if k := strings.LastIndexByte(l, '-'); k > 0 && words.group[l[k+1:]] {
		return true
	}
	if lists["peer"][l] {
		// "its larger counterpart, the League,": by its name.
		if n := t.named(i); n[0] != i {
			return t.isGroup(n[0])
		}
	}
	return t.t[i].Lower == "who" || t.t[i].IsProper() && !words.place[l] && !t.isEventNoun(i)
}

// isCorpse reports whether "body" at token i is somebody's own: "the body of a student", "the bodies of the hostages";
// not "a body of delegates".
func (t *tree) isCorpse(i int) bool {
	return slices.ContainsFunc(t.children(i, "nmod", "nmod:poss"), func(k int) bool {
		one := t.t[k].Tag != "NNS" && t.t[k].Tag != "NNPS"
		return t.isPerson(k) && one == (t.t[i].Tag == "NN") && (t.is(k, "nmod:poss") || t.preposition(k) == "of")
	})
}

// isNumber reports whether the noun phrase at token i counts something.
func (t *tree) isNumber(i int) bool {
	return t.t[i].Kind == lang.Number || t.child(i, "nummod") >= 0
}

// isCounted reports whether the noun phrase at token i is a number of people; of a coordination, whether its first is:
// "Santos and two clerks" are not.
func (t *tree) isCounted(i int) bool {
	if t.is(i, "conj") && t.head(i) >= 0 && t.isNoun(t.head(i)) {
		return t.isCounted(t.head(i))
	}
	return t.isNumber(i) && words.members[t.t[i].Lemma]
}

// isState reports whether the noun phrase at token i is a state or a body of states.
func (t *tree) isState(i int) bool {
	e := t.entity(i)
	return e != nil && (e.Kind == annals.State || e.Kind == annals.Body)
}

// isOrganization reports whether the noun phrase at token i is a group other than a state.
func (t *tree) isOrganization(i int) bool {
	e := t.entity(i)
	return t.isGroup(i) && (e == nil || e.Kind != annals.State) &&
		(!polities[t.t[i].Lemma] || e != nil && e.Kind == annals.Body)
}

// isCollective reports whether the noun phrase at token i is an organization by its noun or by a word of its name, or the
// document's subject: not only something with a name.
func (t *tree) isCollective(i int) bool {
	if w := t.t[i].Tag; w == "WDT" || w == "WP" {
		a := t.antecedent(i)
		return a >= 0 && a != i && t.isCollective(a)
	}
	return t.isOrganization(i) && (words.group[t.t[i].Lemma] || t.headWord(i, words.group) ||
		t.entity(i) != nil && t.entity(i) == naming.About(t.s) && t.entity(i).Kind == annals.Organization || t.isAcronym(i))
}

// isMovement reports whether the noun phrase at token i is a party or the like by its name or by "the party".
func (t *tree) isMovement(i int) bool {
	e := t.entity(i)
	if e == nil || e.Kind != annals.Organization {
		return false
	}
	m := t.s.MentionAt(i)
	return t.headWord(i, lists["movement"]) || t.isAcronym(i) ||
		m != nil && entity.IsPartyName(t.s.Text(m.First, m.Last)) || e.Defined(lists["movement"])
}

// isUnknownName reports whether the noun phrase at token i is a name with an article of which nothing says what sort of
// thing bears it, or that is known for some people only: "the Greens".
func (t *tree) isUnknownName(i int) bool {
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && !m.Modifier && t.hasWord(i, "det", "the") &&
		(m.Entity.Kind == "" || m.Entity.Kind == annals.People)
}

// isAcronym reports whether the noun phrase at token i is an organization named by its initials.
func (t *tree) isAcronym(i int) bool {
	w := t.t[i].Text
	return len(w) > 1 && len(w) < 8 && strings.ToUpper(w) == w && t.isBody(i)
}

// isBody reports whether the noun phrase at token i is the name of an organization.
func (t *tree) isBody(i int) bool {
	if w := t.t[i].Tag; w == "WDT" || w == "WP" {
		a := t.antecedent(i)
		return a >= 0 && a != i && t.isBody(a)
	}
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && (m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.Body)
}

// headWord reports whether the noun at token i, or a word of the name that it belongs to, is one of the list.
func (t *tree) headWord(i int, list map[string]bool) bool {
	if w := t.t[i].Tag; w == "WDT" || w == "WP" {
		a := t.antecedent(i)
		return a >= 0 && a != i && t.headWord(a, list)
	}
	if list[t.t[i].Lemma] {
		return true
	}
	if m := t.s.MentionAt(i); m != nil && !m.Anaphor {
		for k := m.First; k <= m.Last; k++ {
			if list[t.t[k].Lower] {
				return true
			}
		}
	}
	return false
}
