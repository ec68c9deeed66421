package annals

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"annals/edtf"
)

// StatementID names a statement by its content: 32 hexadecimal digits. A unique beginning of it will do
// wherever a person types one.
type StatementID string

// Short is the beginning of the id that views print.
func (id StatementID) Short() string { return string(id)[:min(8, len(id))] }

// Type says what kind of fact a statement states. The types and their roles are a closed list: see [Roles].
type Type string

// The types of statements.
const (
	TypeName        Type = "name"
	TypeKind        Type = "kind"
	TypeAim         Type = "aim"
	TypeIdeology    Type = "ideology"
	TypeFounding    Type = "founding"
	TypeDissolution Type = "dissolution"
	TypeSplit       Type = "split"
	TypeMerger      Type = "merger"
	TypeRenaming    Type = "renaming"
	TypePart        Type = "part"
	TypeBase        Type = "base"
	TypeLeadership  Type = "leadership"
	TypeMembership  Type = "membership"
	TypeFamily      Type = "family"
	TypeSize        Type = "size"
	TypeAlliance    Type = "alliance"
	TypeSupport     Type = "support"
	TypeConflict    Type = "conflict"
	TypeDesignation Type = "designation"
	TypeDelisting   Type = "delisting"
	TypeBan         Type = "ban"
	TypeStatus      Type = "status"
	TypeEvent       Type = "event"
	TypeDescription Type = "description"
	TypeClaim       Type = "claim"
	TypeAccusation  Type = "accusation"
)

// Role is the part that a filler plays in a statement.
type Role string

// The roles of statements.
const (
	RoleSubject      Role = "subject"
	RoleValue        Role = "value"
	RoleFounder      Role = "founder"
	RolePlace        Role = "place"
	RoleBy           Role = "by"
	RoleFrom         Role = "from"
	RoleTo           Role = "to"
	RoleInto         Role = "into"
	RoleWhole        Role = "whole"
	RolePerson       Role = "person"
	RoleTitle        Role = "title"
	RoleOrganization Role = "organization"
	RoleMember       Role = "member"
	RoleRelative     Role = "relative"
	RoleRelation     Role = "relation"
	RoleOf           Role = "of"
	RoleParty        Role = "party"
	RoleSupporter    Role = "supporter"
	RoleSupported    Role = "supported"
	RoleMeans        Role = "means"
	RoleAgainst      Role = "against"
	RoleAuthority    Role = "authority"
	RoleAs           Role = "as"
	RoleLaw          Role = "law"
	RoleKind         Role = "kind"
	RoleActor        Role = "actor"
	RoleTarget       Role = "target"
	RoleParticipant  Role = "participant"
	RoleCause        Role = "cause"
	RoleAbout        Role = "about"
)

// Stance is how the source stands to what is said.
type Stance string

// The stances.
const (
	Asserted Stance = "asserted" // told as so
	Denied   Stance = "denied"   // negated, or said not to be so
	Alleged  Stance = "alleged"  // said, claimed, reportedly: the source distances itself
	Intended Stance = "intended" // planned, sought, requested: not said to have happened
)

// Filler is who or what plays a role: the words of the source and, where they stand for an entity, which.
type Filler struct {
	// Text is the words of the source, verbatim; empty for a subject that has no words of its own.
	Text string `json:"text"`
	// Start and End are where Text stands, in code points; equal when Text is empty.
	Start int `json:"start"`
	End   int `json:"end"`
	// Name is the entity's fullest name in the document, or "unnamed" for an unnamed speaker; empty for
	// words that stand for no entity.
	Name string     `json:"name,omitempty"`
	Kind EntityKind `json:"kind,omitempty"`
	// Ref is an identifier in a published scheme ("iso3166:IR") where the extractor recognised one.
	Ref string `json:"ref,omitempty"`
	// Entity is the record's entity: the one that Name names or, where there is no Name, the organization whose people the
	// words speak of ("members of the Front"). Ingest sets it; it is no part of a statement's content.
	Entity EntityID `json:"entity,omitempty"`
}

// Unnamed is the Name of a speaker whom the source does not name.
const Unnamed = "unnamed"

// Label is how views call the filler: the entity's name, else the words.
func (f Filler) Label() string {
	if f.Name != "" && f.Name != Unnamed {
		return f.Name
	}
	return f.Text
}

// Evidence is where a statement is written.
type Evidence struct {
	Source SourceID `json:"source"`
	// Start and End are the stretch in code points; Text is exactly that slice of the document.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	// Cites are the citation labels that cover the statement, as printed, in order.
	Cites []string `json:"cites"`
	// Marks are the editorial marks on it, in lower case without brackets: "page needed".
	Marks []string `json:"marks"`
}

// Reading is how a statement was read. It is no part of the statement's content.
type Reading struct {
	// Rules are the names of the rules that made it, in the order they fired.
	Rules []string `json:"rules,omitempty"`
	// Confidence is between 0 and 1; 0 means not estimated.
	Confidence float64 `json:"confidence,omitempty"`
}

// DefaultConfidence is the confidence below which views and extract hold a statement back for review; docs/decisions/0019
// has what others would show and hide, 0031 what a confidence is.
const DefaultConfidence = 0.5

// Statement is one fact as somebody put it. It is immutable: a correction is another statement and a Decision.
//
// Invariant: Evidence.Text equals the document's text at its offsets, and so does each filler's.
type Statement struct {
	ID   StatementID `json:"id,omitempty"`
	Type Type        `json:"type"`
	// Form is what a name statement's value is: full, alias, abbreviation, native, romanized, former.
	Form string `json:"form,omitempty"`
	// Lang is the BCP 47 tag of a name statement's value where known: "fa", "fa-Latn".
	Lang string `json:"lang,omitempty"`
	// Relation is a part statement's: wing, branch, affiliate, predecessor, successor, member body.
	Relation string            `json:"relation,omitempty"`
	Roles    map[Role][]Filler `json:"roles"`
	// Time is when the statement holds; zero, printed "", when the source gives no time.
	Time edtf.Value `json:"time"`
	// Speaker is who says it; empty for the source's own voice.
	Speaker []Filler `json:"speaker"`
	Stance  Stance   `json:"stance"`
	// Hedges are the words that weaken or bound it: "reportedly", "previously".
	Hedges   []string `json:"hedges"`
	Evidence Evidence `json:"evidence"`
	Reading
}

// First is the first filler of a role, or the zero Filler.
func (s Statement) First(r Role) Filler {
	if fs := s.Roles[r]; len(fs) > 0 {
		return fs[0]
	}
	return Filler{}
}

// EachFiller calls f for every filler of every role, roles in the order of their names, then for the speakers
// with the role "speaker".
func (s Statement) EachFiller(f func(role Role, i int, filler *Filler)) {
	roles := make([]Role, 0, 8) // on the stack: this is called for every statement that is read or written
	for r := range s.Roles {
		roles = append(roles, r)
	}
	slices.Sort(roles)
	for _, r := range roles {
		fillers := s.Roles[r]
		for i := range fillers {
			f(r, i, &fillers[i])
		}
	}
	for i := range s.Speaker {
		f(RoleSpeaker, i, &s.Speaker[i])
	}
}

// OnlyGives reports whether an entity is an authority in the statement and nothing else: what it says of the entity is that
// it decided something of others.
func (s Statement) OnlyGives(id EntityID) bool {
	gives, other := false, false
	s.EachFiller(func(role Role, _ int, f *Filler) {
		if f.Entity == id && id != "" {
			gives, other = gives || role == RoleAuthority, other || role != RoleAuthority
		}
	})
	return gives && !other
}

// RoleSpeaker is the role name that EachFiller and stores use for speakers; no type has it among its roles.
const RoleSpeaker Role = "speaker"

// FormIdentifier is the form of a name that a register gave: a number.
const FormIdentifier = "identifier"

// WithID returns the statement with its ID set to the hash of its content. How it was read and the record's
// entity ids are not content, so a better reader of the same words yields the same statement.
func (s Statement) WithID() Statement {
	sum := sha256.Sum256(s.appendContent(make([]byte, 0, 1024)))
	s.ID = StatementID(hex.EncodeToString(sum[:16]))
	return s
}

// Clone returns a copy that shares no slice or map with the statement; empty lists come out non-nil, so that
// they print as [].
func (s Statement) Clone() Statement {
	roles := make(map[Role][]Filler, len(s.Roles))
	for r, fs := range s.Roles {
		roles[r] = slices.Clone(fs)
	}
	s.Roles = roles
	s.Speaker = append([]Filler{}, s.Speaker...)
	s.Hedges = append([]string{}, s.Hedges...)
	s.Evidence.Cites = append([]string{}, s.Evidence.Cites...)
	s.Evidence.Marks = append([]string{}, s.Evidence.Marks...)
	s.Rules = slices.Clone(s.Rules)
	return s
}
