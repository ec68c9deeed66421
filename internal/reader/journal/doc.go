// Package journal reads sanctions of the European Union as they stand in its Official Journal: tables in CSV, one for each
// act, in the columns in which OpenSanctions transcribes the annexes. It never compares editions and never decides what is
// delisted.
//
//	records, problems, err := journal.Read("eu-journal", tables)
//
// A consolidated table is all that an act lists. An amendment is only what an amending act adds or changes; see
// [IsAmendment]. An entry that stands in several rows of an act's annex, one for each measure, is one record:
//
//	Entry
//	  celex: 32001R2580
//	  recordId: 16
//	  schema: Organization
//	  name: The Red Front
//	  listing
//	    programKey: EU-TERR
//	    annex: II.B
//	    measure: Asset freeze
//	    startDate: 27.12.2001
//	  alias: RF
//
// An act has its number in CELEX, the Union's register of documents: 32001R2580 is Regulation 2580 of 2001.
package journal
