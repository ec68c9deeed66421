// Package canada reads the consolidated Canadian autonomous sanctions list in XML, as Global Affairs Canada publishes it
// (sema-lmes.xml): every record of the document is a record, and is mapped to statements. It never compares editions and
// never decides what is delisted.
//
//	records, problems, err := canada.Read("ca-sema", data)
//
// The list gives its entries no number of their own. What stays the same over editions is the place of an entry in the
// regulations: its country, schedule and item, which a repeal leaves empty instead of renumbering what follows.
package canada
