package query

import (
	"strings"

	"annals"
	"annals/edtf"
)

// formWords are the forms of names as people call them.
var formWords = map[string]string{"alias": "alias", "weak": "weak alias", "former": "former name", "abbreviation": "abbreviation",
	"native": "name in its own script", annals.FormIdentifier: "number"}

// entryWords is what a statement of an entry of a list says, in the same words whoever publishes the list, and whatever labels
// and lines its format has: "birth: Lima, 1970~", "nationality: Iran", "former name: Red Front". Times come last, as EDTF,
// and then what makes it doubtful: "listing: FTO, expired".
func entryWords(s annals.Statement) string {
	what, parts := string(s.Type), []string{}
	label := func(r annals.Role) string { return s.First(r).Label() }
	time := s.Time.String()
	switch s.Type {
	case annals.TypeName:
		if what, time = formWords[s.Form], ""; what == "" {
			what = "name"
		}
		if s.Form == annals.FormIdentifier {
			parts = append(parts, s.Evidence.Text) // with the kind of number, and who gave it
		} else {
			parts = append(parts, label(annals.RoleValue))
		}
	case annals.TypeKind:
		time = ""
		parts = append(parts, label(annals.RoleValue))
	case annals.TypeDesignation:
		what = "listing"
		parts = append(parts, label(annals.RoleAs))
		if s.Time.IsZero() || s.Time.Bounds().EarliestStart == edtf.Beginning {
			time = "" // nothing but that it is so at present
		}
	case annals.TypeStatus:
		what, time = label(annals.RoleAs), ""
		parts = append(parts, label(annals.RoleAuthority))
	case annals.TypeBase:
		what, time = "address", ""
		parts = append(parts, label(annals.RolePlace))
	case annals.TypeFounding:
	case annals.TypeEvent:
		what = strings.ToLower(strings.ReplaceAll(label(annals.RoleKind), "_", " "))
		parts = append(parts, label(annals.RolePlace))
	case annals.TypeClaim:
		what, time = "remark", ""
		parts = append(parts, label(annals.RoleValue))
	default:
		time = ""
		parts = append(parts, s.Evidence.Text)
	}
	parts = append(parts, time)
	if s.Form != annals.FormIdentifier { // whose words have it
		parts = append(parts, s.Hedges...)
	}
	if s.Stance != annals.Asserted {
		parts = append(parts, string(s.Stance))
	}
	words := ""
	for _, p := range parts {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			words += ", " + p
		}
	}
	return what + ": " + strings.TrimPrefix(words, ", ")
}
