package dates_test

import (
	"fmt"

	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

func ExampleRead() {
	ctx := &dates.Context{}
	for _, text := range []string{
		"The Front, founded in 1964, governed until early 1973.",
		"In the following year it was banned under Resolution 1908.",
	} {
		for _, x := range dates.Read(lang.Tokens(text, 0, len(text)), ctx) {
			fmt.Printf("%s: %s\n", text[x.Start:x.End], x.Value)
		}
	}
	// Output:
	// in 1964: 1964
	// until early 1973: /1973-37
	// In the following year: 1974
}
