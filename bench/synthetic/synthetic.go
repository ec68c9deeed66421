// Package synthetic makes up records of any size in the shape of real ones, to measure on. Its organizations,
// articles and dates are generated and mean nothing; it never reads a source.
//
//	organizations, err := synthetic.Fill(ctx, store, synthetic.Size{Statements: 1_000_000, Seed: 1}, nil)
//
// A record is articles on organizations. An organization has one article, or up to two dozen, each with entities of
// its own that decisions join; a name finds them. An article makes some 10 to 40 statements of it: names, foundings,
// posts, alliances, claims and, with dates that disagree now and then, what authorities declared it to be.
package synthetic

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"time"

	"annals"
	"annals/edtf"
	"annals/names"
)

// Size says what record to make. Equal sizes make equal records.
type Size struct {
	// Statements is how many there are to be at least.
	Statements int
	Seed       uint64
}

// Organization is one of the organizations of the record, for asking about it.
type Organization struct {
	Name string
	// Entities are its entities, one for each article on it.
	Entities []annals.EntityID
	// Statements is how many statements the articles on it make.
	Statements int
}

// Fill appends a record to an empty store, one batch for each article, and tells progress how many statements
// there are by then. It returns the organizations.
func Fill(ctx context.Context, store annals.Store, size Size, progress func(statements int)) ([]Organization, error) {
	w := &world{Rand: rand.New(rand.NewPCG(size.Seed, 0))}
	var organizations []Organization
	base := annals.Revision(0)
	for total := 0; total < size.Statements; {
		o := Organization{Name: w.organizationName(len(organizations))}
		for range w.articles(len(organizations)) {
			batch := w.article(&o)
			batch.Base = base
			receipt, err := store.Append(ctx, batch)
			if err != nil {
				return nil, fmt.Errorf("article %d on %s: %w", len(o.Entities), o.Name, err)
			}
			base = receipt.Moment.Revision
			o.Statements += receipt.Added.Statements
			total += receipt.Added.Statements
			if progress != nil {
				progress(total)
			}
		}
		organizations = append(organizations, o)
	}
	return organizations, nil
}

// Clock is a clock for the recorded times of a synthetic record: a minute passes at every look.
func Clock() func() time.Time {
	now := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Minute)
		return now
	}
}

// world draws what the record is made of.
type world struct{ *rand.Rand }

// articles is how many articles there are on the nth organization: one in fifty is much written of.
func (w *world) articles(nth int) int {
	switch {
	case nth%50 == 7:
		return 12 + w.IntN(13)
	case nth%5 == 2:
		return 2 + w.IntN(4)
	default:
		return 1
	}
}

// entity is an entity of a source with a key for each name.
func (w *world) entity(source annals.SourceID, kind annals.EntityKind, ref string, called ...string) annals.Entity {
	e := annals.Entity{ID: annals.NewEntityID(source, ref, called[0]), Name: called[0], Kind: kind, Ref: ref, Source: source}
	for _, n := range called {
		e.Names = append(e.Names, annals.EntityName{Name: n, Key: names.Key(n)})
	}
	return e
}

func sourceID(bytes string) annals.SourceID {
	sum := sha256.Sum256([]byte(bytes))
	return annals.SourceID("sha256:" + hex.EncodeToString(sum[:]))
}

func pick[T any](w *world, list []T) T { return list[w.IntN(len(list))] }

// day is a date between two years, inclusive, as exact as sources tend to be.
func (w *world) day(from, to int) string {
	y, m := from+w.IntN(to-from+1), 1+w.IntN(12)
	switch w.IntN(4) {
	case 0:
		return fmt.Sprintf("%04d", y)
	case 1:
		return fmt.Sprintf("%04d-%02d", y, m)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", y, m, 1+w.IntN(28))
	}
}

func parse(s string) edtf.Value {
	if s == "" {
		return edtf.Value{}
	}
	return edtf.MustParse(s)
}
