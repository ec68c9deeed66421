package dates

import (
	"testing"

	"annals/internal/extract/lang"
)

// TestDeictic holds what times are as seen from Wednesday, 4 March 2009, and that other times are not told from there.
func TestDeictic(t *testing.T) {
	model := lang.Load()
	for _, c := range []struct{ text, want string }{
		{"The army fired on the crowd yesterday.", "yesterday = 2009-03-03"},
		{"The army fired on the crowd last night.", "last night = 2009-03-03"},
		{"The court will hear it tomorrow.", "tomorrow = 2009-03-05"},
		{"The court today rejected the appeal.", "today = 2009-03-04"},
		{"Today the court rejected the appeal.", "Today = 2009-03-04"},
		{"The court rejected the appeal today.", "today = 2009-03-04"},
		{"Today the Front has few members.", ""},
		{"With effect from today the Front is banned.", "With effect from today = 2009-03-04/.."},
		{"From today the Front is banned.", "From today = 2009-03-04/.."},
		{"Seen from today, the Front was weak.", ""},
		{"It is a small party today.", ""},
		{"On Monday Iraqi police arrested two men.", "On Monday = 2009-03-02"},
		{"It met on Friday last week.", "on Friday last week = 2009-02-27"},
		{"The court will sit on Friday.", "on Friday = 2009-03-06"},
		{"On Friday the court will sit.", "On Friday = 2009-03-06"},
		{"It would not attend, a spokesman said on Monday.", "on Monday = 2009-03-02"},
		{"He went back the next Tuesday and found nobody.", "the next Tuesday = "},
		{"It meets every Thursday in Lima.", ""},
		{"Last week it freed two hostages.", "Last week = [2009-02-23..2009-03-01]"},
		{"Talks will begin next week.", "next week = [2009-03-09..2009-03-15]"},
		{"It met this weekend.", "this weekend = [2009-02-28..2009-03-01]"},
		{"It will meet this weekend.", "this weekend = [2009-03-07..2009-03-08]"},
		{"It freed two hostages two weeks ago.", "two weeks ago = [2009-02-16..2009-02-22]"},
		{"It was banned last month.", "last month = 2009-02"},
		{"It was banned last year.", "last year = 2008"},
		{"It was banned late last year.", "late last year = 2008-39"},
		{"It was banned at the end of last year.", "at the end of last year = 2008-39"},
		{"It was banned earlier this year.", "earlier this year = 2009"},
		{"It was banned in January this year.", "in January this year = 2009-01"},
		{"It was banned in June of last year.", "in June of last year = 2008-06"},
		{"It was banned last June.", "last June = 2008-06"},
		{"It has been banned since last year.", "since last year = 2008/.."},
		{"It will be banned by next month.", "by next month = [..2009-04]"},
		{"It was banned five years ago.", "five years ago = 2004"},
		{"It was banned about five years ago.", "about five years ago = 2004~"},
		{"It was banned three days ago.", "three days ago = 2009-03-01"},
		{"In the past five years two men died.", "In the past five years = 2004/2009"},
		{"Over the last two months two men died.", "Over the last two months = 2009-01/2009-03"},
		{"Over the past week two men died.", "Over the past week = 2009-02-25/2009-03-04"},
		{"For the past decade two men led it.", "For the past decade = 1999/2009"},
		{"It grew in the last two years of the war.", ""},
		{"It grew in the last month of the war.", ""},
		{"Its last year was its best.", ""},
		{"Last year's attack killed two.", "Last year = 2008"},
		{"On 3 April the court will hear the case.", "On 3 April = 2009-04-03"},
		{"The hearing is to begin on 3 April.", "on 3 April = 2009-04-03"},
		{"Elections, postponed from February 14, are to be held soon.", "from February 14 = 2009-02-14/.."},
		{"It was banned on 3 April.", "on 3 April = 2008-04-03"},
		{"In 1997 it was listed. On January 12 it appealed.", "In 1997 = 1997; On January 12 = 2009-01-12"},
		{"In 1997 it was listed. On June 12 it appealed.", "In 1997 = 1997; On June 12 = 1997-06-12"},
		{"On 5 May 1997 it was listed. On June 12 it appealed.", "On 5 May 1997 = 1997-05-05; On June 12 = 1997-06-12"},
		{"On 5 May 1997 it was listed. On January 12 it appealed.", "On 5 May 1997 = 1997-05-05; On January 12 = 2009-01-12"},
		{"In 1997 it attacked the town, and on 12 January it left.", "In 1997 = 1997; on 12 January = 1997-01-12"},
		{"Last year it was listed. In June it appealed.", "Last year = 2008; In June = 2008-06"},
		{"In 1997 he said: “Last year we won.”", "In 1997 = 1997"},
		{"In 1997 it was listed. This year was hard for it.", "In 1997 = 1997"},
		{"In January 2009 it was listed. He said: “This year we won.”", "In January 2009 = 2009-01; This year = 2009"},
	} {
		ctx := &Context{}
		ctx.SetWritten(Day(2009, 3, 4))
		got := ""
		for _, s := range lang.Sentences(c.text, 0, len(c.text)) {
			model.Tag(s.Tokens)
			if out := show(c.text, Read(s.Tokens, ctx)); out != "" {
				if got != "" {
					got += "; "
				}
				got += out
			}
		}
		if got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestFollow holds that a day that may go on with the year of the paragraph before has no year, unless it lies shortly before
// the day of writing or is still to come.
func TestFollow(t *testing.T) {
	for text, want := range map[string]string{
		"In June it was banned.":                 "In June = XXXX-06",
		"On 12 January it was banned.":           "On 12 January = 2009-01-12",
		"The court will sit on 12 June.":         "on 12 June = 2009-06-12",
		"In 1998 it split. In June it rejoined.": "In 1998 = 1998; In June = 1998-06",
	} {
		before := &Context{}
		before.SetWritten(Day(2009, 3, 4))
		readDates(before, "In 1997 it was listed.")
		ctx := &Context{}
		ctx.Follow(before)
		ctx.SetWritten(Day(2009, 3, 4))
		if got := show(text, readDates(ctx, text)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
