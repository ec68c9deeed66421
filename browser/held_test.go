package browser

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/store/sqlite"
	"annals/names"
)

// doubtful is a source of which a reader that was not sure read two statements. The program's own rules are surer of
// what they read than the threshold asks for, so nothing that it reads waits for a judgement by itself.
const doubtful = "The Inkatha Freedom Party is said to have had a camp in the Caprivi Strip in 1986.[1] Some put its " +
	"first seat in Ulundi.[2]\n"

// hold adds the source to the record, with its statements held back for the review.
func hold(t *testing.T, db string) {
	t.Helper()
	ctx := context.Background()
	store, err := sqlite.Open(ctx, db, sqlite.Options{MustExist: true})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	sum := sha256.Sum256([]byte(doubtful))
	source := annals.Source{ID: annals.SourceID("sha256:" + hex.EncodeToString(sum[:])), Name: "doubtful.txt", Format: "text",
		Title: "What some say", Published: edtf.MustParse("2016-01-01")}
	batch := annals.Batch{Source: &source, Text: doubtful, Reader: "walk"}
	entity := func(name string, kind annals.EntityKind) annals.Entity {
		e := annals.Entity{ID: annals.NewEntityID(source.ID, "", name), Name: name, Kind: kind, Source: source.ID,
			Names: []annals.EntityName{{Name: name, Key: names.Key(name)}}}
		batch.Entities = append(batch.Entities, e)
		return e
	}
	place := func(words string) (start, end int) {
		start = utf8.RuneCountInString(doubtful[:strings.Index(doubtful, words)])
		return start, start + utf8.RuneCountInString(words)
	}
	filler := func(words string, e annals.Entity) annals.Filler {
		start, end := place(words)
		return annals.Filler{Text: words, Start: start, End: end, Name: e.Name, Kind: e.Kind, Entity: e.ID}
	}
	party := entity("Inkatha Freedom Party", annals.Organization)
	for _, s := range []struct {
		words, subject, where, time, cite string
	}{
		{"The Inkatha Freedom Party is said to have had a camp in the Caprivi Strip in 1986", "The Inkatha Freedom Party",
			"the Caprivi Strip", "1986", "1"},
		{"Some put its first seat in Ulundi", "its", "Ulundi", "", "2"},
	} {
		st := annals.Statement{Type: annals.TypeBase, Stance: annals.Alleged, Roles: map[annals.Role][]annals.Filler{
			annals.RoleSubject: {filler(s.subject, party)}, annals.RolePlace: {filler(s.where, entity(s.where, annals.Place))}},
			Reading: annals.Reading{Rules: []string{"walk/base"}, Confidence: 0.3}}
		if s.time != "" {
			st.Time = edtf.MustParse(s.time)
		}
		st.Evidence = annals.Evidence{Source: source.ID, Text: s.words, Cites: []string{s.cite}}
		st.Evidence.Start, st.Evidence.End = place(s.words)
		batch.Statements = append(batch.Statements, st.WithID())
	}
	at, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	batch.Base = at.Moment().Revision
	if _, err := store.Append(ctx, batch); err != nil {
		t.Fatal(err)
	}
}
