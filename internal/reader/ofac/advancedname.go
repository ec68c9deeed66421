package ofac

import (
	"cmp"
	"slices"
	"strings"

	"annals/internal/reader/listing"
)

// identity reads the names of a party and its documents.
func (a *advanced) identity(p *party, identity listing.Element, line int) {
	partType := map[string]string{}
	for _, groups := range identity.Parts {
		for _, master := range groups.Parts {
			for _, group := range master.Parts {
				if group.Label == "NamePartGroup" {
					partType[group.Find("ID").Words] = a.words(group, "NamePartTypeID", "NamePartType", line)
				}
			}
		}
	}
	for _, alias := range identity.Parts {
		if alias.Label != "Alias" {
			continue
		}
		of := a.words(alias, "AliasTypeID", "AliasType", line)
		told := listing.Element{Label: "Alias"}
		told.Add(listing.Leaf("AliasType", of))
		if alias.Find("LowQuality").Words == "true" {
			told.Add(listing.Leaf("LowQuality", "true"))
		}
		for _, documented := range alias.Parts {
			if documented.Label != "DocumentedName" {
				continue
			}
			script, name := a.name(documented, partType, line)
			told.Add(listing.Leaf(script, name))
			if alias.Find("Primary").Words == "true" &&
				(p.name == "" || script == latin && !slices.ContainsFunc(told.Parts[:len(told.Parts)-1], isLatin)) {
				p.name = name
			}
		}
		p.Add(told)
	}
	for _, d := range a.documents[identity.Find("ID").Words] {
		p.Add(d)
	}
}

// latin is what the reference set calls the Latin script.
const latin = "Latin"

func isLatin(e listing.Element) bool { return e.Label == latin }

// name is a name in one line and the script that it is in. In Latin letters it is written as the publisher's CSV does, the
// surname first and a comma after it; in others as its bearers do.
func (a *advanced) name(documented listing.Element, partType map[string]string, line int) (script, name string) {
	var surname, given []string
	parts := map[string][]string{}
	for _, part := range documented.Parts {
		for _, v := range part.Parts {
			if v.Label != "NamePartValue" {
				continue
			}
			words := cmp.Or(v.Words, v.Find("text").Words)
			of := partType[v.Find("NamePartGroupID").Words]
			parts[of] = append(parts[of], words)
			script = cmp.Or(script, a.words(v, "ScriptID", "Script", line))
		}
	}
	script = cmp.Or(script, latin)
	for _, of := range []string{"Last Name", "Patronymic", "Matronymic", "Maiden Name"} {
		// Beside a surname, a father's name is one that Russians have, and stands with the given names.
		if of != "Patronymic" || parts["Last Name"] == nil {
			surname = append(surname, parts[of]...)
		}
	}
	for _, of := range []string{"First Name", "Middle Name", "Patronymic", "Nickname"} {
		if of != "Patronymic" || parts["Last Name"] != nil {
			given = append(given, parts[of]...)
		}
	}
	for _, of := range []string{"Entity Name", "Vessel Name", "Aircraft Name", ""} {
		surname = append(surname, parts[of]...)
	}
	switch {
	case len(surname) == 0 || len(given) == 0:
		return script, strings.Join(append(surname, given...), " ")
	case script == latin:
		return script, strings.Join(surname, " ") + ", " + strings.Join(given, " ")
	case strings.HasPrefix(script, "Chinese") || strings.HasPrefix(script, "Japanese") || strings.HasPrefix(script, "Korean") ||
		script == "Han" || script == "Hangul":
		return script, strings.Join(surname, "") + strings.Join(given, "")
	}
	return script, strings.Join(given, " ") + " " + strings.Join(surname, " ")
}
