// Package ftm reads entities of the FollowTheMoney model, as OpenSanctions publishes the lists that it gathers: JSON lines
// (entities.ftm.json), JSON lines with entities within entities (targets.nested.json), and statements in CSV. It puts each
// thing together with the sanctions, addresses, documents and relations that are entities of their own there, and maps the
// record to statements; it never compares editions and never decides what is delisted.
//
//	records, problems, err := ftm.Read("us-ofac-sdn", data)
//
// What the model's schemata and properties mean here is in schemata.txt and properties.txt. Records are in the form of
// package listing.
package ftm
