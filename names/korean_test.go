package names

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// areKoreans tells two names of persons that may be one in two romanizations of Korean.
func areKoreans(a, b string) bool {
	var c Comparer
	c.Ask(Parse(a, Person))
	return c.findKoreans(Parse(b, Person))
}

// scores are those of two names, and without what reading them as Koreans' adds.
func scores(a, b Name) (with, without float64) {
	var c Comparer
	c.Ask(a)
	return c.Compare(b, false).Score, c.compare(b, false, false).Score
}

func TestKoreans(t *testing.T) {
	for _, c := range []struct {
		what, a, b string
		same       bool
	}{
		{"McCune-Reischauer and the North", "CHO, Yo'ng-ch'o'l", "JO, Yong Chol", true},
		{"the breve", "Chŏng Ŭn-ju", "Jong Un Ju", true},
		{"the Revised Romanization", "KANG, Pyong Guk", "Gang Pyeong-guk", true},
		{"the North's aspirates", "JONG, Thaek Phil", "Chŏng T'aek-p'il", true},
		{"usual spellings of the South", "Park Hyun-woo", "PAK, Hyon U", true},
		{"double vowels", "Moon Jin-hee", "Mun Chin-hŭi", true},
		{"u for an open o", "Jung Sung-hyuk", "Chŏng Sŏng-hyŏk", true},
		{"Choi and Choe", "Choi Min-ho", "CH'OE, Min-ho", true},
		{"the initial law of a surname", "Lee Myung-gil", "RI, Myong Gil", true},
		{"another form of that surname", "Yi Myŏng-gil", "Rhee Myung-gil", true},
		{"the initial law of a surname with a back vowel", "Roh Min-su", "No Min Su", true},
		{"the initial law of a given name", "Pak Ryong-su", "Park Yong-su", true},
		{"a name written as one word", "Kim Yongwon", "KIM, Yong Won", true},
		{"a word that falls in two ways", "Kim Sunam", "Kim Su-nam", true},
		{"the surname last", "Chang-min Yoon", "YUN, Jang Min", true},
		{"a title", "Dr. Kim Yong Chol", "Kim Young-chul", true},
		{"a surname of a vowel", "O, In Chun", "Oh In-jun", true},
		{"a given name of a vowel", "HAN, Song U", "Han Sung-woo", true},
		{"a surname of two syllables", "Namgung Min", "NAMKOONG, Min", true},
		{"Hangul", "김정은", "Kim Jong Un", true},
		{"Hangul in the South's romanization", "김정은", "Kim Jeong-eun", true},
		{"Hangul of the North", "리영호", "Lee Young-ho", true},
		{"a surname of two syllables in Hangul", "남궁민", "Namgung Min", true},
		{"Hangul of the North and the South", "리영호", "이영호", true},
		{"an o that may be an eo", "Kim Beom-su", "Kim Bomsoo", true},
		{"a Chinese and a Korean name", "Li Jun", "Rhee Joon", true},

		{"a letter more", "Kim Myong Chol", "Kim Yong Chol", false},
		{"a syllable more", "Kim Chol", "Kim Hyok Chol", false},
		{"another vowel", "Kim Kyong Hak", "Kim Kyong Hyok", false},
		{"another coda", "Kim Kang Min", "Kim Kan Min", false},
		{"another surname", "Kim Yong Chol", "Kang Yong Chol", false},
		{"eu is no eo", "Kim Seung-min", "Kim Seong-min", false},
		{"two surnames in Hangul", "김영호", "Lee Young-ho", false},
		{"another syllable in Hangul", "김정은", "Kim Jong Il", false},
		{"the initial law within a name", "Kim Il-ryong", "Kim Il-yong", false},
		{"the words in another order", "Yong Chol Kim", "Chol Kim Yong", false},
		{"an initial", "Kim O.", "Kim Ok", false},
		{"one word", "Young", "Jung", false},
		{"an English name", "Kim Philby", "Kim Philbie", false},
		{"a Czech name", "Kim Novak", "Kim Nowak", false},
		{"Chinese names", "Li Jun", "Li Chun", false},
		{"a Chinese name", "Li Wei", "Lee Way", false},
		{"a Cantonese name", "Sun Yat-sen", "Soon Yat-sen", false},
		{"a letter that is doubled", "Kim Jong-uun", "Kim Jong-un", false},
		{"more words than a name has", "Kim Yong Chol Min Su", "Kim Yong Chol", false},
	} {
		for _, way := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := areKoreans(way[0], way[1]); got != c.same {
				t.Errorf("%s: %q and %q give %t, want %t", c.what, way[0], way[1], got, c.same)
			}
			with, without := scores(Parse(way[0], Person), Parse(way[1], Person))
			if c.same && with < 0.9 || !c.same && with != without {
				t.Errorf("%s: %q and %q score %.2f, and not as Koreans' %.2f", c.what, way[0], way[1], with, without)
			}
		}
	}
}

func TestKoreansMatchForAReason(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Kim Yong Chol", "KIM, Young Chol", "Kim = KIM (same), Yong = Young (same in Korean), Chol = Chol (same)"},
		{"Jo Yong Won", "CHO, Yongwon", "Jo = CHO (same in Korean), Yong Won = Yongwon (same in Korean)"},
		{"김정은", "Kim Jong Un", "김 = Kim (same in Korean), 정 = Jong (same in Korean), 은 = Un (same in Korean)"},
	} {
		a, b := Parse(c.a, Person), Parse(c.b, Person)
		var got []string
		m := Compare(a, b)
		slices.SortFunc(m.Links, func(x, y Link) int { return x.A[0] - y.A[0] })
		for _, l := range m.Links {
			got = append(got, a.Span(l.A)+" = "+b.Span(l.B)+" ("+l.How.String()+")")
		}
		if line := strings.Join(got, ", "); line != c.want || len(m.RestA)+len(m.RestB) > 0 {
			t.Errorf("%q and %q match by %s, want %s", c.a, c.b, line, c.want)
		}
	}
}

// TestRomanizationsAreOne: a name in Hangul is the same in all spellings that korean.txt has for its syllables, in whatever
// order and however it is divided, all of which have a key in common.
func TestRomanizationsAreOne(t *testing.T) {
	byNumber := map[uint16][]string{} // spellings of syllables
	var walk func(node uint16, letters string)
	k := korean()
	walk = func(node uint16, letters string) {
		if s := k.nodes[node].syllable; s > 0 {
			for _, n := range k.syllables[s-1].within {
				byNumber[n] = append(byNumber[n], letters)
			}
		}
		for i, next := range k.nodes[node].next {
			if next > 0 {
				walk(next, letters+string(rune('a'+i)))
			}
		}
	}
	walk(0, "")
	surnames := map[uint16][]string{}
	for letters, list := range k.surnames {
		for _, n := range list {
			if n < longSurnames && isASCII(letters) {
				surnames[n] = append(surnames[n], letters)
			}
		}
	}
	sorted := func(of map[uint16][]string) (list []uint16) {
		for n := range of {
			slices.Sort(of[n])
			list = append(list, n)
		}
		slices.Sort(list)
		return list
	}
	families, syllables := sorted(surnames), sorted(byNumber)
	if len(syllables) < 300 || len(families) < 80 {
		t.Fatalf("korean.txt has %d syllables and %d surnames", len(syllables), len(families))
	}
	rapid.Check(t, func(t *rapid.T) {
		family := rapid.SampledFrom(families).Draw(t, "surname")
		given := rapid.SliceOfN(rapid.SampledFrom(syllables), 1, 2).Draw(t, "given name")
		write := func(label string) string {
			name := rapid.SampledFrom([]string{" ", "-", ""}).Draw(t, label+" between")
			var parts []string
			for i, n := range given {
				s := rapid.SampledFrom(byNumber[n]).Draw(t, label)
				if i > 0 && name == "" && parts[i-1][len(parts[i-1])-1] == s[0] && isVowel(s[0]) {
					name = "-" // "Ua An" is never "Uaan"
				}
				parts = append(parts, s)
			}
			f := rapid.SampledFrom(surnames[family]).Draw(t, label+" surname")
			if rapid.Bool().Draw(t, label+" comma") {
				return strings.ToUpper(f) + ", " + strings.Join(parts, name)
			}
			return f + " " + strings.Join(parts, name)
		}
		hangul := string(rune(family) + firstSyllable)
		for _, n := range given {
			hangul += string(rune(n) + firstSyllable)
		}
		list := []string{hangul, write("one"), write("another")}
		for _, a := range list {
			for _, b := range list {
				if !areKoreans(a, b) && !(isChinese(a) && isChinese(b)) {
					t.Errorf("%q and %q are not the same", a, b)
				}
				if !shareKoreanKey(Parse(a, Person), Parse(b, Person)) {
					t.Errorf("%q and %q have no key in common", a, b)
				}
			}
		}
	})
}

// isChinese tells a name that may be a Chinese one as well.
func isChinese(name string) bool {
	var n koreanName
	n.read(Parse(name, Person))
	return n.chinese
}

func shareKoreanKey(a, b Name) (shared bool) {
	keys := map[string]bool{}
	a.KoreanKeys(func(key []byte) { keys[string(key)] = true })
	b.KoreanKeys(func(key []byte) { shared = shared || keys[string(key)] })
	return shared
}

// FuzzKoreans: whatever the names, they are compared alike both ways, those that may be one have a key in common and score no
// less for it, and all others what they would if no name were a Korean's.
func FuzzKoreans(f *testing.F) {
	for _, s := range [][2]string{{"Kim Jong Un", "김정은"}, {"JO, Yong-Won", "Cho Yongwon"}, {"O, U", "U O"},
		{"남궁민", "Nam Gung Min"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Parse(a, Person), Parse(b, Person)
		there, back := areKoreans(a, b), areKoreans(b, a)
		if there != back {
			t.Errorf("%q and %q give %t, the other way round %t", a, b, there, back)
		}
		if there && !shareKoreanKey(x, y) {
			t.Errorf("%q and %q are the same without a key in common", a, b)
		}
		if with, without := scores(x, y); with < without || !there && with != without {
			t.Errorf("%q and %q score %v, and not as Koreans' %v", a, b, with, without)
		}
		var c Comparer
		c.Ask(x)
		if score, atLeast := c.Compare(y, false).Score, c.AtLeast(y, 0); score != atLeast || score < 0 || score > 1 {
			t.Errorf("%q and %q score %v and %v", a, b, score, atLeast)
		}
	})
}

func TestKoreanFile(t *testing.T) {
	seen := map[string]bool{}
	for _, fields := range tableLines(koreanText) {
		once := fields[1:]
		switch fields[0] {
		case "given":
		case "surnames":
		case "surname":
			once = fields[1:2] // what follows are its spellings
		default:
			continue
		}
		for _, s := range once {
			sort := strings.TrimSuffix(fields[0], "s") + " " + s
			if seen[sort] {
				t.Errorf("korean.txt has %s twice", sort)
			}
			seen[sort] = true
			for _, r := range s {
				if !isSyllableBlock(r) {
					t.Errorf("korean.txt: %s is no syllable", s)
				}
			}
		}
	}
	for letters := range korean().surnames {
		if isASCII(letters) && strings.Trim(letters, "abcdefghijklmnopqrstuvwxyz") != "" {
			t.Errorf("korean.txt has the spelling %q", letters)
		}
	}
}

func BenchmarkCompareKoreans(b *testing.B) {
	var c Comparer
	c.Ask(Parse("Kim Yong Chol", Person))
	other := Parse("KIM, Young-Cheol", Person)
	for b.Loop() {
		c.AtLeast(other, DefaultThreshold)
	}
}
