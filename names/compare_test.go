package names

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestWordsMatchForAReason(t *testing.T) {
	for _, c := range []struct {
		what, a, b string
		kind       Kind
		how        How
		query      string // the words of a that match
	}{
		{"case and marks", "Móvil", "MOVIL", Organization, SameForm, "Móvil"},
		{"languages", "завод Заря", "Zarya plant", Organization, SameConcept, "завод"},
		{"scripts", "Халид Ансар", "Ansar, Khalid", Person, SameSound, "Халид"},
		{"a typing error", "Petrosvki Ivan", "Ivan Petrovski", Person, NearSound, "Petrosvki"},
		{"initials", "J. Smithson", "Smithson, Julia", Person, InitialOf, "J"},
		{"joined words", "Abdurrahman Karimi", "Abd al-Rahman Karimi", Person, Joined, "Abdurrahman"},
		{"divided words", "Northern Star Light", "Northern Starlight", Organization, Joined, "Star Light"},
		{"an abbreviation", "NLFC", "National Liberation Front of Canton", Organization, Acronym, "NLFC"},
		{"given names of two languages", "Volodymyr Hrytsenko", "Vladimir Hrytsenko", Person, SameConcept, "Volodymyr"},
		{"numbers", "Brigade Forty-Four", "44 Brigade", Organization, SameConcept, "Forty Four"},
		{"ordinals", "17-й полк", "Seventeenth Regiment", Organization, SameConcept, "17"},
		{"legal forms", "Zarya OOO", "Zarya Limited Liability Company", Organization, SameConcept, "OOO"},
		{"lookalike letters", "Зaря", "Заря", Organization, SameForm, "Заря"},
		{"an abbreviation of the translation", "ЧТЗ", "Chelyabinsk Tractor Plant", Organization, Acronym, "ЧТЗ"},
		{"an abbreviation with whom a plant is named after", "ТЗИМ", "Tver Plant named after Morozov", Organization, Acronym, "ТЗИМ"},
		{"a run that begins with an alef", "رضا ایلامی زاده", "Reza Ilamizadeh", Person, Joined, "ایلامی زاده"},
		{"an abbreviation of the sounds", "Северная горная компания", "SGK", Organization, Acronym, "Северная горная компания"},
		{"an Arabic word with its article and conjunction", "العراق والشام", "Iraq and the Levant", Organization, SameConcept, "شام"},
		{"a generic word transliterated", "مكتب الأنصار", "Maktab al-Ansar", Organization, NearSound, "مكتب"},
		{"letters spelled out in Arabic", "إن آر جي للطاقة", "NRG Energy", Organization, SameForm, "NRG"},
		{"letters spelled out in Japanese", "エヌティティ", "NTT", Organization, SameForm, "NTT"},
		{"letters spelled out in Russian", "Эй-Би-Си Трейдинг", "ABC Trading", Organization, SameForm, "ABC"},
		{"meanings that translators exchange", "Объединение Заря", "Zarya Union", Organization, SameConcept, "Объединение"},
		{"a genitive after \"named after\"", "завод имени Морозова", "Morozov Plant", Organization, SameSound, "Морозова"},
		{"initials after \"named after\"", "Plant named after V. I. Morozov", "V I Morozov Plant", Organization, SameForm, "I"},
		{"a country by another name", "汶萊 银行", "Brunei Bank", Organization, SameConcept, "汶莱"},
		{"a corporation's letter", "ОПК", "United Instrument Corporation", Organization, Acronym, "ОПК"},
		{"a final n in kana", "ワン", "Wang", Person, SameSound, "ワン"},
		{"the place of a work", "Муромский завод", "Murom Plant", Organization, NearSound, "Муромский"},
	} {
		a, b := Parse(c.a, c.kind), Parse(c.b, c.kind)
		m := Compare(a, b)
		found := false
		for _, l := range m.Links {
			found = found || l.How == c.how && a.Span(l.A) == c.query
		}
		if !found {
			t.Errorf("%s: %q and %q do not match by %q of %q: %+v", c.what, c.a, c.b, c.how, c.query, m)
		}
	}
}

func TestNamedAfterHasOneLetter(t *testing.T) {
	for _, l := range Compare(Parse("ТЗНМ", Organization), Parse("Tver Plant named after Morozov", Organization)).Links {
		if l.How == Acronym {
			t.Errorf("the Н of an abbreviation is taken for \"named\": %+v", l)
		}
	}
}

func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		what, a, b string
		kind       Kind
		same       bool
	}{
		{"order", "KARIMI, Abd al-Rahman", "Abd al-Rahman Karimi", Person, true},
		{"titles", "Dr. Haji Abdul Rahman Karimi", "Abdul Rahman Karimi", Person, true},
		{"a patronymic that is missing", "Sergei Lvov", "Sergei Ivanovich Lvov", Person, true},
		{"another patronymic", "Sergei Petrovich Lvov", "Sergei Ivanovich Lvov", Person, false},
		{"another given name", "Pavel Lvov", "Sergei Lvov", Person, false},
		{"a given name spelled like a preposition", "علي سالم الكريمي", "Omar Salem al-Karimi", Person, false},
		{"a given name that is a rank as well", "رائد سالم الكريمي", "Raed Salem al-Karimi", Person, true},
		{"another initial", "P. Lvov", "Sergei Lvov", Person, false},
		{"father and son", "Salim bin Rashid al-Karimi", "Rashid bin Salim al-Karimi", Person, false},
		{"another syllable", "Kim Chol Su", "Kim Chol Min", Person, false},
		{"another syllable that is a word of Italian", "Pak Chol Il", "Pak Chol Un", Person, false},
		{"the same syllable", "PAK, Chol Il", "Pak Chol Il", Person, true},
		{"a father's surname for a surname", "Pavel Romanov", "Pavel Romanovich Karimov", Person, false},
		{"another ending of a Slavic surname", "Pavel Fedorinov", "Pavel Fedorenko", Person, false},
		{"another ending of a Slavic surname in two scripts", "Павел Бондарчук", "Pavel Bondarenko", Person, false},
		{"an ending in two languages", "Павел Бондаренка", "Pavel Bondarenko", Person, true},
		{"an ending as it was romanized once", "Pavel Karimoff", "Pavel Karimov", Person, true},
		{"a patronymic for another spelling of the surname", "Pavel Achmatov", "Pavel Akhmatovich", Person, false},
		{"daughters of two fathers", "Sara Karlsdóttir", "Sara Pálsdóttir", Person, false},
		{"a misspelled father", "Sara Einarsdóttir", "Sara Einardottir", Person, true},
		{"children of two fathers", "Nino Mamulashvili", "Nino Maisashvili", Person, false},
		{"a romanized father", "ნინო გიორგაშვილი", "Nino Georgashvili", Person, true},
		{"initials written together", "Львов Е.В.", "LVOV, Yevgeniy Viktorovich", Person, true},
		{"initials written apart", "Е. В. Львов", "LVOV, Evgenii Viktorovich", Person, true},
		{"an initial that a romanization writes with two letters", "E. Karimov", "KARIMOV, Yevgeniy", Person, true},
		{"initials of two letters", "Karimov Yu. Ya.", "KARIMOV, Yury Yakovlevich", Person, true},
		{"initials of two letters, written together", "KHASANOV KH.YA.", "Khasanov, Khamid Yakovlevich", Person, true},
		{"another initial of two letters", "Karimov Sh. Ya.", "KARIMOV, Yury Yakovlevich", Person, false},
		{"an initial of a Ukrainian name", "Шевчук Г.", "SHEVCHUK, Hryhoriy", Person, true},
		{"initials, another father", "Шевчук Г.П.", "SHEVCHUK, Hryhoriy Viktorovych", Person, false},
		{"an initial that is a numeral", "V. G. Karimov", "KARIMOV, Viktor Gennadievich", AnyKind, true},
		{"another numeral", "Factory V", "Factory X", AnyKind, false},
		{"another surname of many words", "Ahmad Yusuf Rashid Salim al-Karimi", "Ahmad Yusuf Rashid Salim al-Tamimi", Person, false},
		{"one name of two", "Rashid Karimi", "Karimi", Person, false},
		{"another number", "Brigade 44", "Brigade 45", Organization, false},
		{"another digit in a word", "Zarya A7", "Zarya A71", Organization, false},
		{"a transliterated generic name", "مكتب الخدمة", "Maktab al-Khidma", Organization, true},
		{"another country", "Zarya Bank (Sweden)", "Zarya Bank (Finland)", Organization, false},
		{"another trade", "Caspian Airlines", "Caspian Fishing", Organization, false},
		{"another direction", "Northern Front", "Southern Front", Organization, false},
		{"a generic word alone", "Front", "People's Front", Organization, false},
		{"equal generic words", "National Front", "National Front", Organization, true},
		{"generic words but for a legal form", "National Trading", "JSC National Trading", Organization, true},
		{"generic words but for one", "National Trading", "National General Trading", Organization, false},
		{"a trade but for a legal form", "Объединенная авиастроительная корпорация", "ПАО Объединённая авиастроительная корпорация",
			Organization, true},
		{"a legal form", "Zarya GmbH", "Zarya AG", Organization, true},
		{"so-called", "the so-called Zarya Republic", "Zarya Republic", Organization, true},
		{"a legal form with a Latin letter", "Общество C Ограниченной Ответственностью Заря", "OOO Zarya", Organization, true},
		{"related words of one language", "Zarya Association", "Zarya Union", Organization, false},
		{"a misspelled legal form", "Zarya Limted Companny", "Zarya Limited Company", Organization, true},
	} {
		score := Compare(Parse(c.a, c.kind), Parse(c.b, c.kind)).Score
		if (score >= DefaultThreshold) != c.same {
			t.Errorf("%s: %q and %q score %.3f", c.what, c.a, c.b, score)
		}
	}
}

// anyName draws texts as people and machines write them: words of many scripts, and whatever else.
func anyName(t *rapid.T, label string) string {
	words := []string{"Front", "the", "МВД", "завод", "القاعدة", "عبد", "الرحمن", "김", "조선", "公司", "山东", "アサハラ", "ー", "Ltd.",
		"(IRGC)", "44", "IV", "%", "O'Neil", "al-", "ส", "เ", "अ", "अमृत", "አዲስ", "ß", "İ", "'", ",", "\u202e", "🦀", "\u0301", "née"}
	if rapid.Bool().Draw(t, label+" is words") {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 9).Draw(t, label),
			rapid.SampledFrom([]string{" ", "", "-", ", "}).Draw(t, label+" joined by"))
	}
	return rapid.String().Draw(t, label)
}

func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyName(t, "a"), anyName(t, "b")
		kind := rapid.SampledFrom([]Kind{AnyKind, Person, Organization}).Draw(t, "kind")
		if Key(a) == "" && strings.TrimSpace(fold(a)) != "" {
			t.Fatalf("the key of %q is empty", a)
		}
		if !utf8.ValidString(Key(a)) && utf8.ValidString(a) {
			t.Fatalf("the key of %q is not UTF-8", a)
		}
		if s := Similarity(a, b); s < 0 || s > 1 || s != Similarity(b, a) {
			t.Fatalf("Similarity(%q, %q) = %v, reversed %v", a, b, s, Similarity(b, a))
		}
		x, y := Parse(a, kind), Parse(b, kind)
		m := Compare(x, y)
		if m.Score < 0 || m.Score > 1 {
			t.Fatalf("%q and %q score %v", a, b, m.Score)
		}
		usedA, usedB := make([]int, len(x.Words)), make([]int, len(y.Words))
		for _, l := range m.Links {
			for i := l.A[0]; i < l.A[1]; i++ {
				usedA[i]++
			}
			for i := l.B[0]; i < l.B[1]; i++ {
				usedB[i]++
			}
		}
		for _, i := range m.RestA {
			usedA[i]++
		}
		for _, i := range m.RestB {
			usedB[i]++
		}
		for _, n := range append(usedA, usedB...) {
			if n != 1 {
				t.Fatalf("of %q and %q a word counts %d times: %+v", a, b, n, m)
			}
		}
		// Words that name nothing match nothing surely, not even themselves.
		if informs(x, [2]int{0, len(x.Words)}) && x.Kind == y.Kind {
			own := Compare(x, x).Score
			if own < Compare(x, y).Score-1e-9 {
				t.Fatalf("%q is less like itself (%v) than like %q (%v)", a, own, b, Compare(x, y).Score)
			}
		}
	})
}

// TestOwnInitials: a word is no abbreviation of words that it is one of, and a name is like itself.
func TestOwnInitials(t *testing.T) {
	for _, name := range []string{"BBB Bolton Bricks", "BBB BB B", "AAA AA A", "SSS Sun Steel", "Sun Steel SSS"} {
		n := Parse(name, Organization)
		if m := Compare(n, n); m.Score < 1 {
			t.Errorf("%s is like itself by %v: %+v", name, m.Score, m.Links)
		}
	}
	a, b := Parse("BBS", Organization), Parse("Bolton Bricks Storage", Organization)
	if m := Compare(a, b); len(m.Links) != 1 || m.Links[0].How != Acronym {
		t.Errorf("initials of another name: %+v", m.Links)
	}
}

// TestSonOfHisName: who has the name of his father is not taken for the father.
func TestSonOfHisName(t *testing.T) {
	for _, name := range []string{"a b a A", "Ali bin Ali", "Hamad bin Hamad Al Thani"} {
		n := Parse(name, Person)
		if m := Compare(n, n); m.Score < 1 {
			t.Errorf("%s is like himself by %v: %+v", name, m.Score, m.Links)
		}
	}
	if m := Compare(Parse("Ali bin Omar", Person), Parse("Omar bin Ali", Person)); m.Score >= DefaultThreshold {
		t.Errorf("a son is taken for his father: %v", m.Score)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"Front", "Моджахедин", "عبد الرحمن", "山东公司", "김철수", "A.B.C.", "\xff", "ß%&"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		Key(text)
		Skeleton(text)
		for _, kind := range []Kind{AnyKind, Person, Organization} {
			for _, w := range Parse(text, kind).Words {
				for i := range len(w.Sound) {
					if c := w.Sound[i]; c < 'A' || c > 'z' {
						t.Fatalf("%q sounds as %q", w.Text, w.Sound)
					}
				}
			}
		}
	})
}

func TestInitialsDiffer(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"George W. Bush", "George H. W. Bush", true},
		{"George W. Bush", "George H.W. Bush", true},
		{"Bush, George W.", "George Herbert W. Bush", false}, // a word that is written out is no initial
		{"George W. Bush", "George Bush", false},
		{"John A. Carter", "John A. B. Carter", false},
		{"John B. Carter", "John A. B. Carter", true},
		{"Е. Иванов", "E. Ivanov", false},
		{"A. B. Ivanov", "А. Б. Иванов", false},
		{"A. V. Ivanov", "А. Б. Иванов", true},
	} {
		a, b := Parse(c.a, Person), Parse(c.b, Person)
		if got := InitialsDiffer(a, b); got != c.want || InitialsDiffer(b, a) != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}
