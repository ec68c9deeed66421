package api_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http/httptest"
	"testing"
	"time"

	"annals"
	"annals/internal/api"
	"annals/internal/gate"
	"annals/internal/query/querytest"
	"annals/internal/screen"
	"annals/internal/store/memory"
)

// world is a record in which every field of an answer has something, behind a server.
type world struct {
	*httptest.Server
	api *api.Server
	// ids of what the record has.
	front, source, other, statement, held, decision string
	now                                             time.Time         // of the server's clock
	tags                                            map[string]string // that a test keeps, by the address
}

const apiToken = "a token for these tests"

func newWorld(t *testing.T, wrap func(annals.Store) annals.Store) *world {
	t.Helper()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	b := r.Batch("front.txt", "2015-01-01", `
		name:native - subject: the Front=Northern Front (organization test:front); value: جبهه شمال / cite 1
		designation 1997/2008 subject: the Front=Northern Front (organization test:front); authority: Canada=Canada (state iso3166:CA); as: a terrorist group / cite 2 / mark page needed
		founding 1965 subject: the Front=Northern Front (organization test:front)
		part:wing 1990/.. subject: the Guard=Home Guard (organization test:guard); whole: the Front=Northern Front (organization test:front)
		leadership 1999 subject: the Front=Northern Front (organization test:front); person: Lina Haddad=Lina Haddad (person); title: chair / hedge: reportedly
		accusation 2001 against: the Front=Northern Front (organization test:front); value: burning villages / said by critics
		base 1986 subject: the Front=Northern Front (organization test:front); place: Eastport / confidence 0.3 / text Westport`)
	b.Source.Title, b.Source.Publisher, b.Source.URL, b.Source.Guessed = "The Front", "A Paper", "https://example.org/front",
		[]string{"title"}
	b.Problems = []annals.Problem{{Code: "invalid-utf8", Source: "front.txt", Line: 1, Column: 2, Offset: 1,
		Message: "a byte that is no text", Hint: "save it as UTF-8"}}
	b.Statements[0].Lang, b.Statements[0].Rules = "fa", []string{"names.native"}
	for i := range b.Statements {
		b.Statements[i] = b.Statements[i].WithID()
	}
	r.Append(b)
	other := r.Batch("other.txt", "2016-01-01", `
		founding 1963 subject: the Front=Northern Front (organization test:front) / cite 1 / cite 2
		designation 1997/2005 subject: the Front=Northern Front (organization test:front); authority: Canada=Canada (state iso3166:CA); as: a terrorist group
		base 1999 subject: the League=Northern League (organization); place: Eastport (place)
		base 2001 subject: the Northern League=Northern League of Eastport (organization); place: Eastport (place)
		base 2003 subject: the HOME GUARD=HOME GUARD (organization); place: Eastport (place)
		name:identifier - subject: =Sand Gull (organization test:gull); value: IMO 7406784
		event 1952-10-07 participant: =Pavel Orlov (person test:orlov); kind: birth`)
	r.Append(other)
	for i, name := range []string{"The Column", "The Column and its Sons"} {
		r.Edition("a-list", fmt.Sprint(2010+i, "-01-01"), "7", name, "designation 2001/.. subject: the Column="+name+
			" (organization test:column); authority: Canada=Canada (state iso3166:CA); as: LISTED")
	}
	w := &world{source: string(b.Source.ID), other: string(other.Source.ID), statement: string(b.Statements[1].ID),
		held: string(b.Statements[6].ID)}
	w.now = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	w.front = string(annals.NewEntityID("", "test:front", ""))
	ids := []annals.EntityID{annals.NewEntityID("", "test:front", ""), annals.NewEntityID("", "test:guard", "")}
	w.decision = string(r.Decide(annals.Decision{Kind: annals.Unsure, A: min(ids[0], ids[1]), B: max(ids[0], ids[1]),
		By: annals.Program, Reason: "the names are near"}))
	store := r.Store
	keeper, err := screen.NewKeeper(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	if wrap != nil {
		store = wrap(store)
	}
	door := gate.New(gate.Options{Token: apiToken, OpenReading: true})
	w.api = api.New(store, keeper, api.Options{
		Now: func() time.Time { return w.now }, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Gate: door,
		ParseKnown: func(s string) (annals.Known, error) {
			var n annals.Revision
			if _, err := fmt.Sscanf(s, "r%d", &n); err != nil {
				return annals.Known{}, errors.New("no revision")
			}
			return annals.Known{Revision: n}, nil
		}})
	w.Server = httptest.NewServer(door.Wrap(w.api))
	t.Cleanup(w.Close)
	return w
}

// refusing is a store that cannot be read, or to which somebody else always adds first.
type refusing struct {
	annals.Store
	at, append error
}

func (s refusing) At(ctx context.Context, known annals.Known) (annals.Snapshot, error) {
	if s.at != nil {
		return nil, s.at
	}
	return s.Store.At(ctx, known)
}

func (s refusing) Append(context.Context, annals.Batch) (annals.Receipt, error) {
	return annals.Receipt{}, s.append
}
