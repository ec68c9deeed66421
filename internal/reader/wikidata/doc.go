// Package wikidata reads entities of Wikidata in JSON: one, an array of them as dumps have it (a line each), or what the
// site gives at Special:EntityData. Labels and aliases become names with their languages, and statements become statements
// with the times of their qualifiers, at the precision that they have, and with their references as citations.
//
//	records, problems, err := wikidata.Read("wikidata", data)
//
// What properties mean here is in properties.txt; a statement of another property is kept as a claim. A statement that is
// deprecated there is kept, as one from which its source distances itself. The format is Wikibase's JSON of the data model.
package wikidata
