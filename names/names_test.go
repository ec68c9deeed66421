package names

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"case", "ANSAR AL-ISLAM", "Ansar al-Islam"},
		{"marks", "Móvimiento", "Movimiento"},
		{"letters with strokes", "Sløborn Ægir", "Sloborn Aegir"},
		{"full width", "ＡＢＣ　１２", "abc 12"},
		{"hyphens and spaces", "Mojahedin-e  Khalq", "Mojahedin e Khalq"},
		{"points of initials", "P.M.O.I.", "PMOI"},
		{"apostrophes", "People’s Front", "Peoples Front"},
		{"half rings", "Saʿd", "Sad"},
		{"the article", "The Weather Bureau", "weather bureau"},
		{"ampersand", "Food & Farm", "Food and Farm"},
		{"Persian and Arabic letters", "مجاهدین خلق", "مجاهدين خلق"},
		{"vowel points and tatweel", "مُحَمَّد", "محمـد"},
		{"hamza", "أبو", "ابو"},
		{"zero width non-joiner", "می‌خواهد", "می خواهد"},
		{"yo", "Фёдор", "ФЕДОР"},
		{"Greek", "Οδυσσεύς", "ΟΔΥΣΣΕΥΣ"},
		{"traditional Chinese", "臺灣國", "台湾国"},
		{"spaces between characters", "日本 赤軍", "日本赤軍"},
		{"half-width kana", "ｶﾀｶﾅ", "カタカナ"},
		{"Hangul spaced", "조선 인민군", "조선인민군"},
		{"niqqud", "שָׁלוֹם", "שלום"},
		{"Arabic-Indic digits stay digits", "کتیبه ۱۷", "كتيبة ۱۷"},
	} {
		if a, b := Key(c.a), Key(c.b); a != b {
			t.Errorf("%s: keys of %q and %q differ: %q, %q", c.name, c.a, c.b, a, b)
		}
	}
	for _, c := range []struct{ name, a, b string }{
		{"short i", "май", "маи"},
		{"voicing marks", "ガ", "カ"},
		{"words", "Popular Front", "Popular Fronts"},
		{"signs only", "!!!", "???"},
		{"numbers", "Brigade 44", "Brigade 45"},
	} {
		if Key(c.a) == Key(c.b) {
			t.Errorf("%s: %q and %q have one key %q", c.name, c.a, c.b, Key(c.a))
		}
	}
	if Key("") != "" || Key("  ") != "" || Key("🦀") == "" {
		t.Errorf("only blank names have an empty key: %q %q", Key("  "), Key("🦀"))
	}
}

func TestSkeletonAcrossScripts(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"Persian", "Mojahedin-e Khalq", "مجاهدین خلق"},
		{"Russian", "Mojahedin-e Khalq", "Моджахедин-е Хальк"},
		{"Arabic with the article", "Hizb al-Tahrir", "حزب التحرير"},
		{"Hebrew", "Meir Ettinger", "מאיר אטינגר"},
		{"Greek", "Dimitris Koufontinas", "Δημήτρης Κουφοντίνας"},
		{"Chinese", "Wang Junzheng", "王君正"},
		{"Korean", "Kim Yong Chol", "김영철"},
		{"Georgian", "Tbilisi", "თბილისი"},
		{"Armenian", "Yerevan", "Երևան"},
		{"Hindi", "Narendra Modi", "नरेन्द्र मोदी"},
		{"Bengali", "Sheikh Mujib", "শেখ মুজিব"},
		{"Japanese", "Asahara Shoko", "アサハラ ショウコウ"},
		{"Amharic", "Addis Abeba", "አዲስ አበባ"},
		{"Thai", "Somchai", "สมชาย"},
	} {
		if a, b := Skeleton(c.a), Skeleton(c.b); a != b || a == "" {
			t.Errorf("%s: %q is %q, %q is %q", c.name, c.a, a, c.b, b)
		}
	}
	for _, none := range []string{"", "17", "!?", "Aeo"} {
		if s := Skeleton(none); s != "" {
			t.Errorf("%q has the skeleton %q", none, s)
		}
	}
}

func TestOutlinesAcrossScripts(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"Arabic has no p, and its s is in laser a z", "Laserchips", "ليزرتشيبس"},
		{"the th of Arabic is an s in Persian", "Sanaullah", "ثناالله"},
		{"the w of Arabic is a v or a vowel", "Navidpour", "نويدبور"},
		{"Japanese has one of l and r", "London", "ロンドン"},
	} {
		a, b := Parse(c.a, Person).Words[0].Outlines(nil), Parse(c.b, Person).Words[0].Outlines(nil)
		shared := func(outline []byte) bool {
			return slices.ContainsFunc(b, func(other []byte) bool { return bytes.Equal(outline, other) })
		}
		if !slices.ContainsFunc(a, shared) {
			t.Errorf("%s: %q has the outlines %q, %q has %q", c.name, c.a, a, c.b, b)
		}
	}
	if list := Parse("Ali", Person).Words[0].Outlines(nil); len(list) > 0 {
		t.Errorf("a word of one consonant has the outlines %q", list)
	}
}

func TestWordFiles(t *testing.T) {
	for _, f := range []string{"noise", "legal", "place", "generic", "field", "noun", "number", "particle", "title", "given"} {
		text, err := wordFiles.ReadFile("data/words/" + f + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(string(text)) {
			concept, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if strings.HasPrefix(line, "#") || !ok {
				continue
			}
			if seen[concept] {
				t.Errorf("%s.txt has the concept %q twice", f, concept)
			}
			seen[concept] = true
			words := strings.Split(list, ", ")
			for i, w := range words {
				if slices.Contains(words[:i], w) || strings.TrimSpace(w) != w || w == "" {
					t.Errorf("%s.txt: %s has %q twice, empty or with spaces around it", f, concept, w)
				}
			}
		}
	}
}

// TestSyllables: a character that is a word by itself is as often a syllable of a name; what only joins words is one in a
// person's name alone.
func TestSyllables(t *testing.T) {
	for _, c := range []struct {
		name string
		kind Kind
		want string
	}{
		{"王之", Person, "王 word, 之 word"},
		{"王之", Organization, "王 word, 之 filler"},
		{"김의", Person, "김 word, 의 word"},
		{"김의", Organization, "김 word, 의 filler"},
		{"東京の会", Person, "东 word, 京 word, の initial, 会 word"},
		{"東京の会", Organization, "东京 place, の filler, 会 word"},
		{"姜 明", Organization, "姜 word, 明 word"}, // which sounds as 江 does, the river
		{"氏 씨", Person, "氏 word, 씨 word"},
	} {
		var got []string
		for _, w := range Parse(c.name, c.kind).Words {
			got = append(got, w.Form+" "+w.Class.String())
		}
		if line := strings.Join(got, ", "); line != c.want {
			t.Errorf("%s: %s, want %s", c.name, line, c.want)
		}
	}
}

func TestIsAbbreviation(t *testing.T) {
	for text, want := range map[string]bool{
		"MEK": true, "PMOI": true, "FARC-EP": true, "P.M.O.I.": true, "17N": true, "M-19": false, "MeK": true, "PFLP-GC": true,
		"IRA": true, "Hamas": false, "HAMAS": true, "ANSAR AL-ISLAM": false, "Front": false, "A": false, "": false, "FRETILIN": false,
		"القاعدة": false, "U.S.": true, "People": false, "АТО": true,
	} {
		if got := IsAbbreviation(text); got != want {
			t.Errorf("IsAbbreviation(%q) = %v", text, got)
		}
	}
}

func TestSimilarity(t *testing.T) {
	for _, c := range []struct {
		a, b      string
		low, high float64
	}{
		{"Hezbollah", "hezbollah", 1, 1},
		{"Hezbollah", "Hizballah", 0.75, 0.99},
		{"Hezbollah", "حزب الله", 0.7, 0.99},
		{"Mojahedin-e Khalq", "Моджахедин-е Хальк", 0.85, 0.99},
		{"Popular Front", "Front, Popular", 0.95, 0.99},
		{"Boko Haram", "Bako Harram", 0.85, 0.99},
		{"Boko Haram", "Red Brigades", 0, 0.4},
		{"", "Red Brigades", 0, 0},
		{"", "", 1, 1},
	} {
		got := Similarity(c.a, c.b)
		if got < c.low || got > c.high || got != Similarity(c.b, c.a) {
			t.Errorf("Similarity(%q, %q) = %.3f, want %.2f to %.2f; reversed %.3f", c.a, c.b, got, c.low, c.high, Similarity(c.b, c.a))
		}
	}
}

func BenchmarkKey(b *testing.B) {
	for b.Loop() {
		Key("People’s Mojahedin Organization of Iran")
	}
}

func BenchmarkSimilarity(b *testing.B) {
	for b.Loop() {
		Similarity("People's Mojahedin Organization", "Moджахедин-е Хальк")
	}
}
