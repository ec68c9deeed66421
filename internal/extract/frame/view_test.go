package frame

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/grammar/grammartest"
	"annals/internal/extract/lang"
)

// preface tells whom the sentence after it is about.
const preface = "The Popular Front is a Peruvian political party. "

// viewOf is the view of the sentence after the preface, of which the rules propose what they find, and the text.
func viewOf(t *testing.T, sentence string) (*View, string) {
	t.Helper()
	text := preface + sentence
	d := grammartest.Read(text)
	v, proposed := Read(d.Sentences[1])
	if v == nil {
		t.Fatal("the sentence has no tree")
	}
	v.Propose(proposed, func(c *document.Candidate) float64 { return c.Confidence })
	return v, text
}

// at is the token of a word.
func (v *View) at(word string) int {
	return slices.IndexFunc(v.t.Tokens, func(x lang.Token) bool { return x.Text == word })
}

func wordsOf(text string, ms []document.Mention) string {
	var out []string
	for _, m := range ms {
		out = append(out, text[m.Start:m.End])
	}
	return strings.Join(out, " & ")
}

// TestFillerAt finds the head of the words of a role, and of the whole evidence.
func TestFillerAt(t *testing.T) {
	v, text := viewOf(t, "In 1990 the young leader of the Front visited two towns in Bolivia.")
	for words, head := range map[string]string{
		"the young leader of the Front": "leader",
		"two towns in Bolivia":          "towns",
		"Bolivia":                       "Bolivia",
		"the young leader of the Front visited two towns": "visited",
	} {
		start := strings.Index(text, words)
		find := v.FillerAt
		if head == "visited" {
			find = v.Head
		}
		if k := find(start, start+len(words)); k != v.at(head) {
			t.Errorf("the head of %q is token %d, not %q", words, k, head)
		}
	}
	if k := v.FillerAt(0, 0); k >= 0 {
		t.Errorf("no words have the head %d", k)
	}
}

// TestProposedAtAnchor finds what the rules propose by the word that tells it, with the roles of its phrases.
func TestProposedAtAnchor(t *testing.T) {
	v, _ := viewOf(t, "In 1990 the Front attacked two towns in Bolivia.")
	got := v.Proposed(v.at("attacked"))
	if len(got) != 1 || got[0].Type != annals.TypeEvent {
		t.Fatalf("proposed at the verb: %v", got)
	}
	want := map[int]annals.Role{v.at("Front"): annals.RoleActor, v.at("towns"): annals.RoleTarget, v.at("Bolivia"): annals.RolePlace}
	if !maps.Equal(got[0].Roles, want) {
		t.Errorf("the roles are %v, not %v", got[0].Roles, want)
	}
}

// TestStatement makes statements of given words and roles, whatever rules say.
func TestStatement(t *testing.T) {
	for _, c := range []struct {
		name, sentence string
		typ            annals.Type
		anchor         string
		roles          map[string]annals.Role
		want           map[annals.Role]string
		time           string
	}{
		{"a post ends before the body", "Juan Santos is the head of the Union.", annals.TypeLeadership, "head",
			map[string]annals.Role{"Santos": annals.RolePerson, "head": annals.RoleTitle, "Union": annals.RoleSubject},
			map[annals.Role]string{annals.RolePerson: "Juan Santos", annals.RoleTitle: "head", annals.RoleSubject: "the Union"}, "/.."},
		{"a state since a year", "Since 1990 its branch has belonged to the Union.", annals.TypePart, "belonged",
			map[string]annals.Role{"branch": annals.RoleSubject, "Union": annals.RoleWhole},
			map[annals.Role]string{annals.RoleSubject: "its branch", annals.RoleWhole: "the Union"}, "1990/.."},
		{"an event of a day", "On 5 May 1990 the Front greeted the king in Lima.", annals.TypeEvent, "greeted",
			map[string]annals.Role{"Front": annals.RoleActor, "king": annals.RoleTarget, "Lima": annals.RolePlace},
			map[annals.Role]string{annals.RoleKind: "greeted", annals.RoleActor: "the Front", annals.RoleTarget: "the king",
				annals.RolePlace: "Lima"}, "1990-05-05"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, text := viewOf(t, c.sentence)
			roles := map[int]annals.Role{}
			for word, r := range c.roles {
				roles[v.at(word)] = r
			}
			s := v.Statement(c.typ, v.at(c.anchor), roles)
			if s == nil {
				t.Fatal("nothing is told")
			}
			for r, want := range c.want {
				if got := wordsOf(text, s.Roles[r]); got != want {
					t.Errorf("%s is %q, not %q", r, got, want)
				}
			}
			if got := s.Time.String(); got != c.time {
				t.Errorf("the time is %q, not %q", got, c.time)
			}
		})
	}
}

// TestJoinedShare holds that what is told of an argument of a predicate is told of all that is joined to it, and that
// of whom else a noun says something nothing is shared.
func TestJoinedShare(t *testing.T) {
	for _, c := range []struct {
		sentence, anchor string
		typ              annals.Type
		roles            map[string]annals.Role
		role             annals.Role
		want             string
	}{
		{"In 1990 the Front and its guests greeted the king.", "greeted", annals.TypeEvent,
			map[string]annals.Role{"Front": annals.RoleActor, "king": annals.RoleTarget}, annals.RoleActor, "the Front & its guests"},
		{"The Front dealt in wool and in salt.", "dealt", annals.TypeEvent,
			map[string]annals.Role{"Front": annals.RoleActor, "wool": annals.RoleTarget}, annals.RoleTarget, "wool & salt"},
		{"The Front and the Union are parties of farmers.", "parties", annals.TypeKind,
			map[string]annals.Role{"Front": annals.RoleSubject, "parties": annals.RoleValue}, annals.RoleSubject, "The Front & the Union"},
		{"The Front and Juan Santos, the head of the Union, greeted the king.", "head", annals.TypeLeadership,
			map[string]annals.Role{"Santos": annals.RolePerson, "head": annals.RoleTitle, "Union": annals.RoleSubject},
			annals.RolePerson, "Juan Santos"},
	} {
		v, text := viewOf(t, c.sentence)
		roles := map[int]annals.Role{}
		for word, r := range c.roles {
			roles[v.at(word)] = r
		}
		s := v.Statement(c.typ, v.at(c.anchor), roles)
		if s == nil {
			t.Errorf("nothing is told by %q", c.sentence)
		} else if got := wordsOf(text, s.Roles[c.role]); got != c.want {
			t.Errorf("%s of %q is %q, not %q", c.role, c.sentence, got, c.want)
		}
	}
}

// TestComplete gives an event a role that it lacks: a phrase that has another changes it, and has no two. A role that has
// fillers stays, and so do the fillers of one that has several.
func TestComplete(t *testing.T) {
	v, text := viewOf(t, "The Front sold its mill to the Union in Lima.")
	c := document.NewCandidate(annals.TypeEvent, "event.verb", 0.5)
	for word, r := range map[string]annals.Role{"sold": annals.RoleKind, "Front": annals.RoleActor, "Union": annals.RolePlace} {
		c.Add(r, noun.Mention(v.t, v.at(word)))
	}
	v.Complete(c, map[int]annals.Role{v.at("Union"): annals.RoleParticipant, v.at("mill"): annals.RoleTarget,
		v.at("Lima"): annals.RoleActor})
	for r, want := range map[annals.Role]string{annals.RoleKind: "sold", annals.RoleActor: "The Front", annals.RolePlace: "",
		annals.RoleParticipant: "the Union", annals.RoleTarget: "its mill"} {
		if got := wordsOf(text, c.Roles[r]); got != want {
			t.Errorf("%s is %q, not %q", r, got, want)
		}
	}
	v, text = viewOf(t, "The Front met the Union.")
	c = document.NewCandidate(annals.TypeEvent, "event.verb", 0.5)
	c.Add(annals.RoleParticipant, noun.Mention(v.t, v.at("Front")), noun.Mention(v.t, v.at("Union")))
	v.Complete(c, map[int]annals.Role{v.at("Front"): annals.RoleActor})
	if got := wordsOf(text, c.Roles[annals.RoleParticipant]); got != "The Front & the Union" || len(c.Roles) != 1 {
		t.Errorf("the participants are %q, and the roles %v", got, c.Roles)
	}
}

// TestCompleteNotWhen gives nobody a part in an event that only says when they did something else, but whose it is.
func TestCompleteNotWhen(t *testing.T) {
	for _, c := range []struct {
		sentence, kind, actor string
		given                 bool
	}{
		{"After the war the Front stayed at home.", "war", "Front", false},
		{"The Front stayed at home after the march of the miners.", "march", "miners", true},
		{"The Front was split in the war.", "war", "Front", true},
	} {
		v, _ := viewOf(t, c.sentence)
		e := document.NewCandidate(annals.TypeEvent, "event.noun", 0.5)
		e.Add(annals.RoleKind, noun.Mention(v.t, v.at(c.kind)))
		v.Complete(e, map[int]annals.Role{v.at(c.actor): annals.RoleActor})
		if got := len(e.Roles[annals.RoleActor]) > 0; got != c.given {
			t.Errorf("%q: an actor is given: %v", c.sentence, got)
		}
	}
}

// TestUnrealIsNotTold makes nothing of a condition, and of a statement without a needed role.
func TestUnrealIsNotTold(t *testing.T) {
	v, _ := viewOf(t, "If the Front greeted the king, Bolivia would protest.")
	roles := map[int]annals.Role{v.at("Front"): annals.RoleActor, v.at("king"): annals.RoleTarget}
	if s := v.Statement(annals.TypeEvent, v.at("greeted"), roles); s != nil {
		t.Errorf("a condition is told: %v", s.Roles)
	}
	v, _ = viewOf(t, "The Front greeted the king.")
	if s := v.Statement(annals.TypeMembership, v.at("greeted"), map[int]annals.Role{v.at("Front"): annals.RoleMember}); s != nil {
		t.Errorf("a membership without an organization: %v", s.Roles)
	}
}

// TestOtherSortIsNotTold holds that how many members there are, among which somebody ranks, and a mere quality tell neither whose
// member nor what somebody is.
func TestOtherSortIsNotTold(t *testing.T) {
	member, organization, subject, value := annals.RoleMember, annals.RoleOrganization, annals.RoleSubject, annals.RoleValue
	for _, c := range []struct {
		sentence string
		typ      annals.Type
		anchor   string
		roles    map[string]annals.Role
		told     bool
	}{
		{"There are 26 member clubs in the Union.", annals.TypeMembership, "clubs",
			map[string]annals.Role{"clubs": member, "Union": organization}, false},
		{"The Union consists of 26 member clubs.", annals.TypeMembership, "consists",
			map[string]annals.Role{"clubs": member, "Union": organization}, true},
		{"The Front is one of the largest clubs in Lima.", annals.TypeMembership, "one",
			map[string]annals.Role{"Front": member, "clubs": organization}, false},
		{"The Front is one of the clubs in Lima.", annals.TypeMembership, "one",
			map[string]annals.Role{"Front": member, "clubs": organization}, true},
		{"The Front is independent of the ministry.", annals.TypeKind, "independent",
			map[string]annals.Role{"Front": subject, "independent": value}, false},
		{"The Front is a club.", annals.TypeKind, "club", map[string]annals.Role{"Front": subject, "club": value}, true},
	} {
		v, _ := viewOf(t, c.sentence)
		roles := map[int]annals.Role{}
		for word, r := range c.roles {
			roles[v.at(word)] = r
		}
		if s := v.Statement(c.typ, v.at(c.anchor), roles); (s != nil) != c.told {
			t.Errorf("%q: a %s is told: %v, want %v", c.sentence, c.typ, s != nil, c.told)
		}
	}
}

// TestTraitsAreTheSame holds that traits depend on nothing but the sentence, and tell words apart.
func TestTraitsAreTheSame(t *testing.T) {
	const sentence = "In 1990 the Front attacked two towns in Bolivia."
	v, _ := viewOf(t, sentence)
	w, _ := viewOf(t, sentence)
	i, k := v.at("attacked"), v.at("towns")
	if !slices.Equal(v.AnchorTraits(i), w.AnchorTraits(i)) || !slices.Equal(v.FillerTraits("event", i, k),
		w.FillerTraits("event", i, k)) {
		t.Error("the same words have other traits")
	}
	if slices.Equal(v.FillerTraits("event", i, k), v.FillerTraits("event", i, v.at("Front"))) {
		t.Error("object and subject have the same traits")
	}
	for _, x := range v.AnchorTraits(i) {
		if x >= TraitRows {
			t.Fatalf("trait %d has no row", x)
		}
	}
}

// TestPartsOfWords holds that the second part of a word with a hyphen heads no words of a role.
func TestPartsOfWords(t *testing.T) {
	v, _ := viewOf(t, "The members of the council were responsible for decision-making in the colony.")
	if k := v.at("making"); k < 0 || slices.Contains(v.Fillers(), k) {
		t.Errorf("token %d, of decision-making, may have a role", k)
	}
}
