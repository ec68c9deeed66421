package query_test

import (
	"context"
	"testing"

	"annals"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

func newRecord(t testing.TB) querytest.Record {
	return querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
}

// ask puts a question to the present record.
func ask(t testing.TB, r querytest.Record, q annals.Question) annals.Answer {
	t.Helper()
	a, err := query.Answer(context.Background(), r.At(annals.Known{}), q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
