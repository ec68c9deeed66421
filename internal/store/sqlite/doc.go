// Package sqlite keeps a record in one SQLite file that other programs can read too: the tables and columns are
// named for people, and the schema (migrations/) says what is in them. It never changes or deletes a row, and it
// never opens a file that is not a record.
//
//	s, err := sqlite.Open(ctx, "annals.db", sqlite.Options{})
//	receipt, err := s.Append(ctx, batch)
//	now, err := s.At(ctx, annals.Known{})
//
// The file is in WAL mode. One connection writes, under BEGIN IMMEDIATE, so that writers of several processes
// queue; any number of connections read, and cannot write. Every row carries the revision that added it, and a
// snapshot is that number: it holds no transaction and no lock, and reads pass over the rows of later revisions.
package sqlite
