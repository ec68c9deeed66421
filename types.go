package annals

import (
	"fmt"
	"slices"
)

// Roles lists the roles of each type: the needed ones and the others. It is the table of section 2 of the
// statement specification; a statement without its needed roles is not one.
var Roles = map[Type]struct{ Needed, Other []Role }{
	TypeName:        {Needed: []Role{RoleSubject, RoleValue}},
	TypeKind:        {Needed: []Role{RoleSubject, RoleValue}},
	TypeAim:         {Needed: []Role{RoleSubject, RoleValue}},
	TypeIdeology:    {Needed: []Role{RoleSubject, RoleValue}},
	TypeFounding:    {Needed: []Role{RoleSubject}, Other: []Role{RoleFounder, RolePlace}},
	TypeDissolution: {Needed: []Role{RoleSubject}, Other: []Role{RoleBy}},
	TypeSplit:       {Needed: []Role{RoleSubject, RoleFrom}},
	TypeMerger:      {Needed: []Role{RoleSubject}, Other: []Role{RoleInto}},
	TypeRenaming:    {Needed: []Role{RoleSubject, RoleTo}, Other: []Role{RoleFrom}},
	TypePart:        {Needed: []Role{RoleSubject, RoleWhole}},
	TypeBase:        {Needed: []Role{RoleSubject, RolePlace}},
	TypeLeadership:  {Needed: []Role{RoleSubject, RolePerson}, Other: []Role{RoleTitle}},
	TypeMembership:  {Needed: []Role{RoleOrganization, RoleMember}},
	TypeFamily:      {Needed: []Role{RolePerson, RoleRelative, RoleRelation}},
	TypeSize:        {Needed: []Role{RoleSubject, RoleValue}, Other: []Role{RoleOf}},
	TypeAlliance:    {Needed: []Role{RoleParty}},
	TypeSupport:     {Needed: []Role{RoleSupporter, RoleSupported}, Other: []Role{RoleMeans}},
	TypeConflict:    {Needed: []Role{RoleParty, RoleAgainst}},
	TypeDesignation: {Needed: []Role{RoleSubject, RoleAuthority, RoleAs}, Other: []Role{RoleLaw}},
	TypeDelisting:   {Needed: []Role{RoleSubject, RoleAuthority}, Other: []Role{RoleAs, RoleLaw}},
	TypeBan:         {Needed: []Role{RoleSubject}, Other: []Role{RoleAuthority}},
	TypeStatus:      {Needed: []Role{RoleSubject, RoleAs}, Other: []Role{RoleAuthority, RoleLaw}},
	TypeEvent:       {Needed: []Role{RoleKind}, Other: []Role{RoleActor, RoleTarget, RoleParticipant, RolePlace, RoleCause}},
	TypeDescription: {Needed: []Role{RoleSubject, RoleValue}},
	TypeClaim:       {Needed: []Role{RoleValue}, Other: []Role{RoleAbout}},
	TypeAccusation:  {Needed: []Role{RoleAgainst, RoleValue}},
}

// Types lists the types in the order in which views show them: what it is called and is, how it began and
// ended, who and what belongs to it, its ties, its standing, what happened, what is said.
func Types() []Type {
	return []Type{TypeName, TypeKind, TypeAim, TypeIdeology, TypeFounding, TypeDissolution, TypeSplit, TypeMerger,
		TypeRenaming, TypePart, TypeBase, TypeLeadership, TypeMembership, TypeFamily, TypeSize, TypeAlliance,
		TypeSupport, TypeConflict, TypeDesignation, TypeDelisting, TypeBan, TypeStatus, TypeEvent, TypeDescription,
		TypeClaim, TypeAccusation}
}

// Validate reports the first way in which the statement breaks the specification: an unknown type, a needed
// role without fillers, a role that the type does not have, no stance, no evidence.
func (s Statement) Validate() error {
	allowed, ok := Roles[s.Type]
	if !ok {
		return fmt.Errorf("%w: unknown statement type %q", ErrInvalid, s.Type)
	}
	for _, r := range allowed.Needed {
		if len(s.Roles[r]) == 0 {
			return fmt.Errorf("%w: a %s needs the role %s", ErrInvalid, s.Type, r)
		}
	}
	for r, fs := range s.Roles {
		if !slices.Contains(allowed.Needed, r) && !slices.Contains(allowed.Other, r) {
			return fmt.Errorf("%w: a %s has no role %s", ErrInvalid, s.Type, r)
		}
		for _, f := range fs {
			if f.Text == "" && f.Name == "" {
				return fmt.Errorf("%w: the %s of a %s has neither words nor a name", ErrInvalid, r, s.Type)
			}
		}
	}
	switch s.Stance {
	case Asserted, Denied, Alleged, Intended:
	default:
		return fmt.Errorf("%w: unknown stance %q", ErrInvalid, s.Stance)
	}
	if s.Evidence.Text == "" || s.Evidence.Source == "" {
		return fmt.Errorf("%w: a statement without evidence", ErrInvalid)
	}
	return nil
}
