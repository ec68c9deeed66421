package extract

import (
	"bytes"
	"encoding/json"
	"runtime"
	"sync"
	"testing"

	"annals"
)

// TestSameBytes holds invariant 5: two readings of a text, on one core and on two, one after the other and at the same
// time, give the same bytes.
func TestSameBytes(t *testing.T) {
	paragraphs := []string{"The Popular Front (Spanish: Frente Popular, FP), also known as the Reds, is a political movement " +
		"in Ecuador."}
	for _, c := range clauses {
		for _, cue := range cues[:6] {
			paragraphs = append(paragraphs, cueOf(cue, c))
		}
	}
	doc := documentOf(paragraphs...)
	read := func() []byte {
		statements, entities, problems := Extract(doc)
		b, err := json.Marshal([]any{statements, entities, problems})
		if err != nil {
			t.Error(err)
		}
		return b
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := read()
	runtime.GOMAXPROCS(2)
	got := make([][]byte, 4)
	var group sync.WaitGroup
	for i := range got {
		group.Add(1)
		go func() {
			defer group.Done()
			got[i] = read()
		}()
	}
	group.Wait()
	for i, b := range got {
		if !bytes.Equal(b, want) {
			t.Errorf("reading %d of the same text gave other bytes than the first", i)
		}
	}
}

// TestTradesBesideAPerson: what the nouns of a definition say together does not depend on which is weighed first, as a map
// gives them in another order each time; a trade beside a noun for persons is a person's.
func TestTradesBesideAPerson(t *testing.T) {
	doc := documentOf("The Harbour Union is a trade union in Alma. In 2014, its members could choose between Mo Denis and Louis "+
		"Orme, who was a member of the party.", "Orme was a contractor, glazier, and inventor. Denis left.")
	for range 40 {
		_, entities, _ := Extract(doc)
		for _, e := range entities {
			if e.Name == "Orme" || e.Name == "Louis Orme" && e.Kind != annals.Person {
				t.Fatalf("the text tells of the %s %q", e.Kind, e.Name)
			}
		}
	}
}
