// Package eu reads the consolidated list of the European Union's financial sanctions, as the Commission publishes it: in
// XML, and in CSV with semicolons, both of version 1.1. It never compares editions and never decides what is delisted.
//
//	records, problems, err := eu.Read("eu-fsf", data)
//
// Both are kept as they label things, in the form of package listing, and read alike: "NameAlias_WholeName" in a table is
// what the attribute wholeName of nameAlias is in XML. What an act says of a single name or address is kept with it.
package eu
