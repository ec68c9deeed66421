// Package dates reads the expressions of time of English sentences: "on 3 February 1964", "from 1954 to the early
// 1960s", "since then", "by late 1960". It knows words in a row, with or without their parts of speech, and no tree,
// name or document. What only looks like a date ("Resolution 1373", "up to 2000 were killed", "the 26 July Movement")
// is none, and it reads no clock: a time that only the day of writing could resolve is read where the [Context] tells
// that day.
//
//	ctx := &dates.Context{} // a new one for each paragraph
//	for _, x := range dates.Read(lang.Tokens(text, 0, len(text)), ctx) {
//		fmt.Println(text[x.Start:x.End], x.Op, x.Value)
//	}
//
// One sentence passes through the files in this order: read.go walks the tokens; piece.go, year.go, stretch.go and
// relative.go read one date from its own words; sequence.go joins those of ranges and lists; left.go reads the words
// before; evident.go decides whether that is a date at all; resolve.go gives it its year and its value. weekday.go and
// writing.go read the times that need the day of writing.
//
// Words are data: words.txt has those around dates, words.go the names of months and their like, operator.go those
// before a date.
package dates
