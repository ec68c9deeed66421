package ingest_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"annals"
	"annals/internal/ingest"
	"annals/internal/store/memory"
)

// span is the numbers from a first to a last.
func span(first, last int) (numbers []int) {
	for n := first; n <= last; n++ {
		numbers = append(numbers, n)
	}
	return numbers
}

// TestWhole: beside an edition with the numbers 1 to 20, another is refused that lacks more than lists lose, that is of
// another list, or that lacks just the last, as a file does that was cut at the end of a line.
func TestWhole(t *testing.T) {
	for name, c := range map[string]struct {
		day     string
		numbers []int
		change  func(*ingest.Import)
		want    string // what the refusal says; "" for none
	}{
		"one less in the middle": {"2020-02-10", append(span(1, 9), span(11, 20)...), nil, ""},
		"one less at the end": {"2020-02-10", span(1, 19), nil,
			"it ends with 19, and that of 10 January 2020 has 1 more after it"},
		"three less at the end": {"2020-02-10", span(1, 17), nil,
			"it ends with 17, and that of 10 January 2020 has 3 more after it"},
		"the last replaced by a newer":         {"2020-02-10", append(span(1, 19), 21), nil, ""},
		"one less at the end, of closed files": {"2020-02-10", span(1, 19), func(i *ingest.Import) { i.Closed = true }, ""},
		"one less, a person says so":           {"2020-02-10", span(1, 19), func(i *ingest.Import) { i.Whole = true }, ""},
		"a part":                               {"2020-02-10", span(1, 19), func(i *ingest.Import) { i.Edition.Complete = false }, ""},
		"not in the order of numbers": {"2020-02-10", append(span(5, 19), span(1, 4)...), func(i *ingest.Import) { unsort(i) },
			""},
		"fewer, before it": {"2019-12-10", span(1, 19), nil, ""},
		"far fewer, before it": {"2019-12-10", span(1, 9), nil,
			"that of 10 January 2020 has 20 entries and it has 9, and at least 16 are expected before it"},
		"as many, half of them others": {"2020-02-10", span(11, 30), nil,
			"of the 20 entries of that of 10 January 2020 it has 10, and at least 16 are expected"},
		"as many, all others":   {"2020-02-10", span(101, 120), nil, "it has none of the 20 entries"},
		"all others, before it": {"2019-12-10", span(101, 120), nil, "it has none of the 20 entries"},
		"half, after years":     {"2021-12-10", append(span(1, 9), 20), nil, ""},
	} {
		s := memory.New(memory.Options{})
		record(t, s, edition(t, "2020-01-10", span(1, 20)...))
		i := edition(t, c.day, c.numbers...)
		if c.change != nil {
			c.change(&i)
		}
		switch _, err := i.Record(context.Background(), s, "test", func(int) {}); {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (!errors.Is(err, ingest.ErrShrunk) || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v; want %q", name, err, c.want)
		}
	}
}

// unsort puts the records into the order of the file, which the reader of this format does not keep.
func unsort(i *ingest.Import) {
	i.Records = append(append([]annals.Record{}, i.Records[10:]...), i.Records[:10]...)
}

// TestLastOfNumbers: numbers within what a list calls its entries count by their value.
func TestLastOfNumbers(t *testing.T) {
	s := memory.New(memory.Options{})
	named := func(day string, uids ...string) ingest.Import {
		i := edition(t, day, span(1, len(uids))...)
		for n := range i.Records {
			i.Records[n].UID = uids[n]
		}
		return i
	}
	all := []string{"AFG0009", "AFG0010", "EU.27.28", "EU.39.56", "EU.110.2", "RUS0002", "RUS0010", "RUS0100", "YEM0001", "YEM0002",
		"YEM0009", "YEM0010", "YEM0011"}
	record(t, s, named("2020-01-10", all...))
	if _, err := named("2020-02-10", all[:12]...).Record(context.Background(), s, "test", func(int) {}); !errors.Is(err,
		ingest.ErrShrunk) {
		t.Error(err)
	}
	record(t, s, named("2020-02-10", append(append([]string{}, all[:7]...), all[8:]...)...))
}
