package storetest

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"testing"

	"annals"
)

// ListBatches are batches of the list "list": records whose entities have names and a state in common, and the edition.
func ListBatches() []annals.Batch {
	state := annals.Entity{ID: annals.NewEntityID("", "iso3166:XX", ""), Name: "Ruritania", Kind: annals.State,
		Ref: "iso3166:XX"}
	var all []annals.Batch
	var records []annals.Record
	for i := range 3 {
		b := annals.Batch{Reader: "storetest 1"}
		for j := range 40 {
			uid := fmt.Sprintf("%d", 40*i+j)
			text := "Front " + uid + " of Ruritania"
			r := newRecord(uid, text)
			front, state := NewEntity(r.ID(), "Front "+uid), state
			state.Source, state.Names = r.ID(), []annals.EntityName{{Name: "Ruritania", Key: "ruritania"}}
			if i > 0 {
				state.Names = append(state.Names, annals.EntityName{Name: "Old Ruritania", Key: "old ruritania"})
			}
			b.Records, b.Entities = append(b.Records, r), append(b.Entities, front, state)
			b.Statements = append(b.Statements,
				newStatement(r.Source(), text, text, annals.TypeDesignation, "/..", front, annals.RoleAuthority, state),
				newStatement(r.Source(), text, text, annals.TypeStatus, "", front, annals.RoleAuthority, state))
		}
		records = append(records, b.Records...)
		all = append(all, b)
	}
	last := newEdition("2024-01-01", "list", records...)
	last.Records = nil
	return append(all, last)
}

// sequence yields batches, and an error at the end unless it is nil.
func sequence(batches []annals.Batch, end error) iter.Seq2[annals.Batch, error] {
	return func(yield func(annals.Batch, error) bool) {
		for _, b := range batches {
			if !yield(b, nil) {
				return
			}
		}
		if end != nil {
			yield(annals.Batch{}, end)
		}
	}
}

func testLoad(t *testing.T, open Open) {
	appended, loaded := open(t, newClock().now), open(t, newClock().now)
	var want annals.Receipt
	for i, b := range ListBatches() {
		b.Base = annals.Revision(i)
		receipt := mustAppend(t, appended, b)
		want.Moment, want.Added = receipt.Moment, want.Added.Plus(receipt.Added)
	}
	got, err := loaded.Load(ctx, sequence(ListBatches(), nil))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "the receipt of a load, and those of appending the same", got, want)
	for r := range got.Moment.Revision + 1 {
		known := annals.Known{Revision: r}
		equal(t, fmt.Sprintf("the record loaded and the record appended to, at revision %d", r), Contents(t, loaded, known),
			Contents(t, appended, known))
	}
	mustAppend(t, loaded, newEdition("2024-02-01", "next", newRecord("1", "amended")))
	if _, err := loaded.Load(ctx, sequence(ListBatches(), nil)); !errors.Is(err, annals.ErrConflict) {
		t.Errorf("to load what is not empty: %v", err)
	}
}

func testLoadWhole(t *testing.T, open Open) {
	broken := errors.New("the file broke off")
	all := ListBatches()
	article, elsewhere, nobody := Article("article.txt"), all[1], all[1]
	elsewhere.Statements = append(slices.Clone(elsewhere.Statements), all[0].Statements[0])
	nobody.Entities = nil
	decided := all[1]
	decided.Decisions = []annals.Decision{{Kind: annals.Same, A: all[0].Entities[0].ID, B: all[0].Entities[2].ID,
		By: "somebody"}}
	for _, test := range []struct {
		name    string
		batches []annals.Batch
		end     error
		want    error
	}{
		{"a sequence that ends with an error", all, broken, broken},
		{"an article", []annals.Batch{all[0], article}, nil, annals.ErrInvalid},
		{"a decision", []annals.Batch{all[0], decided}, nil, annals.ErrInvalid},
		{"a statement of another batch's record", []annals.Batch{all[0], elsewhere}, nil, annals.ErrInvalid},
		{"a statement on nobody", []annals.Batch{all[0], nobody}, nil, annals.ErrInvalid},
		{"an edition of records that are not there", all[2:], nil, annals.ErrInvalid},
	} {
		s := open(t, newClock().now)
		if _, err := s.Load(ctx, sequence(test.batches, test.end)); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
		equal(t, "the revision after "+test.name, mustAt(t, s, annals.Known{}).Moment().Revision, 0)
		if _, err := s.Load(ctx, sequence(all, nil)); err != nil {
			t.Errorf("to load after %s: %v", test.name, err)
		}
	}
}
