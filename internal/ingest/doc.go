// Package ingest is the only way into a record: it opens sources, has them read and their statements extracted, verifies
// every word of them, and appends. It never changes what the record holds and never judges what a source says.
//
//	paths and URLs ─Inputs→ Input ─Read→ Document ─extract→ Statements ─verify→ Batch ─append→ record
//	                                                 └ entities ─resolve.Propose→ Decisions ┘
//
// A source goes in whole, in one transaction, or not at all: interrupting it loses at most the source under way, and
// reading everything again adds what is missing and nothing else.
package ingest
