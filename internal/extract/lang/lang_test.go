package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The U.S.-backed Shah", "The U.S. - backed Shah"},
		{"the PKK's bases", "the PKK 's bases"},
		{"They don’t agree", "They do n’t agree"},
		{"in the 1970s (c. 1975)", "in the 1970s ( c. 1975 )"},
		{"1,300 of 8.7% in 2004.", "1,300 of 8.7 % in 2004 ."},
		{"a coup d'état by Al-Qa'ida", "a coup d'état by Al - Qa'ida"},
		{"‘protected persons’ today", "‘ protected persons ’ today"},
		{"Gen. J. R. Smith, e.g. here", "Gen. J. R. Smith , e.g. here"},
		{"سازمان آزادی‌بخش", "سازمان آزادی‌بخش"},
		{"the co-founder, anti-Soviet and self-styled", "the co-founder , anti-Soviet and self - styled"},
		{"in mid-1979 a re-elected ex-minister", "in mid - 1979 a re-elected ex-minister"},
		{"No. 5 is the answer: No. It cannot be.", "No. 5 is the answer : No . It can not be ."},
		{"a Ph.D. from St. Andrews--or none...", "a Ph.D. from St. Andrews -- or none ..."},
		{"see www.example.org/a?b=c, or mail press@example.org.", "see www.example.org/a?b=c , or mail press@example.org ."},
		{"the case _Doe v. Roe_, of file_name", "the case Doe v. Roe , of file_name"},
		{"Really?! Yes!!", "Really ? ! Yes !!"},
	} {
		var got []string
		for _, tok := range Tokens(c.in, 0, len(c.in)) {
			if c.in[tok.Start:tok.End] != tok.Text {
				t.Errorf("token %q is not at its offsets", tok.Text)
			}
			got = append(got, tok.Text)
		}
		if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, d)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"two", "It was founded in 1984. It ended in 1999.", []string{"It was founded in 1984.", "It ended in 1999."}},
		{"marks masked by spaces", "It is a party.         The party won.", []string{"It is a party.", "The party won."}},
		{"a first name cut short", "It was won by Md. Karim Khan. He left.", []string{"It was won by Md. Karim Khan.", "He left."}},
		{"abbreviations", "It left the U.S. In May Dr. No spoke.", []string{"It left the U.S.", "In May Dr. No spoke."}},
		{"abbreviation within", "The U.S. Congress met.", []string{"The U.S. Congress met."}},
		{"initial at the end", "He backed Malcolm X. Later he left.", []string{"He backed Malcolm X.", "Later he left."}},
		{"initials within", "It met J. R. Smith in Washington, D.C. Its aim was peace.",
			[]string{"It met J. R. Smith in Washington, D.C.", "Its aim was peace."}},
		{"example in brackets", "Some (e.g. The Times) agreed.", []string{"Some (e.g. The Times) agreed."}},
		{"numeral at the end", "It fought Murad I. One wing fled.", []string{"It fought Murad I.", "One wing fled."}},
		{"company", "It bought Acme Inc. The price was low.", []string{"It bought Acme Inc.", "The price was low."}},
		{"marks in a row", "Did it?! Nobody knew!! It did.", []string{"Did it?!", "Nobody knew!!", "It did."}},
		{"dots within", "It was ... The end.", []string{"It was ... The end."}},
		{"quotation", `They called it "a sect." Others did not.`, []string{`They called it "a sect."`, "Others did not."}},
		{"no stop at the end", "No stop here", []string{"No stop here"}},
		{"number and small letter", "It fell by 3.5 per cent. the rest", []string{"It fell by 3.5 per cent. the rest"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range Sentences(c.in, 0, len(c.in)) {
				got = append(got, c.in[s.Start:s.End])
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("The U.S. was. \"It.\" They’re n't ’s 'd")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, sent := range Sentences(s, 0, len(s)) {
			for _, tok := range sent.Tokens {
				if tok.Start < at || tok.End <= tok.Start || s[tok.Start:tok.End] != tok.Text {
					t.Fatalf("token %+v out of place", tok)
				}
				at = tok.End
			}
		}
	})
}

// TestSentencesOfATable holds that words which nothing ends are cut where a mark stands, and that none is lost.
func TestSentencesOfATable(t *testing.T) {
	text := strings.Repeat("Lima | 1990 | Front | ", 400)
	var words []string
	for _, s := range Sentences(text, 0, len(text)) {
		if len(s.Tokens) > longestSentence || s.Tokens[len(s.Tokens)-1].Text != "|" {
			t.Errorf("a sentence of %d words ends with %q", len(s.Tokens), s.Tokens[len(s.Tokens)-1].Text)
		}
		for _, x := range s.Tokens {
			words = append(words, x.Text)
		}
	}
	if got, want := strings.Join(words, " "), strings.TrimSpace(text); got != want {
		t.Errorf("%d bytes of words, want %d", len(got), len(want))
	}
}
