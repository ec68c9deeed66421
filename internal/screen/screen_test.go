package screen

import (
	"slices"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals/names"
)

// roster is a small index of organizations and invented people.
func roster() (*Index, []Entry) {
	entries := []Entry{
		{0, "People's Mojahedin Organization of Iran", names.Organization},
		{0, "Mojahedin-e Khalq", names.Organization},
		{0, "MEK", names.Organization},
		{1, "Revolutionary Armed Forces of Colombia", names.Organization},
		{1, "FARC-EP", names.Organization},
		{2, "Abu Sayyaf Group", names.Organization},
		{3, "Boko Haram", names.Organization},
		{4, "General Trading Company LLC", names.Organization},
		{5, "Northern Trading Company LLC", names.Organization},
		{6, "AL-KHATTABI, Abd al-Rahman Yusuf", names.Person},
		{7, "PETROVSKIY, Aleksandr Nikolaevich", names.Person},
		{8, "KIM Chol Su", names.Person},
		{9, "Brigade 44", names.Organization},
		{10, "Brigade 45", names.Organization},
		{11, "Shandong Haotian Machinery Co., Ltd.", names.Organization},
		{12, "Golden Star Electronics Ltd.", names.Organization},
		{13, "Farid al-Jaziri", names.Person},
	}
	return Build(entries), entries
}

// TestSearchJoinsWordsOfOthers finds a name of one word under two that several other names have as they are.
func TestSearchJoinsWordsOfOthers(t *testing.T) {
	entries := []Entry{
		{0, "Hezbollah", names.Organization}, {0, "Hizballah", names.Organization},
		{1, "حزب النور", names.Organization}, {2, "حزب الوحدة", names.Organization}, {3, "حزب التحرير", names.Organization},
		{4, "جند الله", names.Organization}, {5, "أنصار الله", names.Organization}, {6, "فضل الله", names.Person},
		{7, "Hizb an-Nur", names.Organization}, {8, "Hizb-i Wahdat", names.Organization}, {9, "Hizb ut-Tahrir", names.Organization},
		{10, "Jund Allah", names.Organization}, {11, "Ansar Allah", names.Organization}, {12, "Fadl Allah", names.Person},
	}
	s := Build(entries).NewSearcher()
	for _, name := range []string{"حزب الله", "حزب\u200cالله", "Hizb Allah"} {
		finds := s.Search(Query{Name: name})
		if len(finds) == 0 || finds[0].Bearer != 0 || finds[0].Score < 0.9 {
			t.Errorf("%q finds %+v", name, finds)
		}
	}
}

func TestSearchFinds(t *testing.T) {
	ix, entries := roster()
	s := ix.NewSearcher()
	for _, c := range []struct {
		how, name string
		kind      names.Kind
		bearer    uint32
	}{
		{"as written", "Boko Haram", names.AnyKind, 3},
		{"a typing error", "Boko Hraam", names.AnyKind, 3},
		{"a first letter", "Nojahedin-e Khalq", names.AnyKind, 0},
		{"words joined", "BokoHaram", names.AnyKind, 3},
		{"a letter for the space", "BokoeHaram", names.AnyKind, 3},
		{"a letter for one space of several", "AbuvSayyaf Group", names.AnyKind, 2},
		{"words divided", "Mojahedin e Kha lq", names.AnyKind, 0},
		{"words reordered", "Group Sayyaf Abu", names.AnyKind, 2},
		{"a word dropped", "Revolutionary Forces of Colombia", names.AnyKind, 1},
		{"another language", "Fuerzas Armadas Revolucionarias de Colombia", names.AnyKind, 1},
		{"Cyrillic", "Моджахедин-е Хальк", names.AnyKind, 0},
		{"Persian", "سازمان مجاهدین خلق ایران", names.AnyKind, 0},
		{"an abbreviation", "F.A.R.C.-E.P.", names.AnyKind, 1},
		{"a number as words", "Brigade Forty-Five", names.AnyKind, 10},
		{"natural order and a joined name", "Abdurrahman Yusuf Al Khattabi", names.Person, 6},
		{"Arabic", "عبد الرحمن يوسف الخطابي", names.Person, 6},
		{"Ukrainian form of the given name", "Oleksandr Petrovskyi", names.Person, 7},
		{"initials", "A. N. Petrovsky", names.Person, 7},
		{"Hangul", "김철수", names.Person, 8},
		{"Chinese", "山东浩天机械有限公司", names.Organization, 11},
		{"Chinese characters that the name translates", "金星电子有限公司", names.Organization, 12},
		{"Arabic words joined, with an article between", "فریدالجزيري", names.Person, 13},
	} {
		finds := s.Search(Query{Name: c.name, Kind: c.kind, Reasons: true})
		if len(finds) == 0 || finds[0].Bearer != c.bearer {
			t.Errorf("%s: %q finds %+v", c.how, c.name, finds)
			continue
		}
		if finds[0].Score < names.DefaultThreshold {
			t.Errorf("%s: %q finds %q at %.2f only", c.how, c.name, entries[finds[0].Entry].Name, finds[0].Score)
		}
		if len(finds[0].Match.Links) == 0 {
			t.Errorf("%s: %q is found without a reason", c.how, c.name)
		}
	}
}

// TestSearchMeetsOtherScripts finds words by their outlines, which are all that is the same where one script leaves out or
// changes what another writes, whichever of the two is in the index.
func TestSearchMeetsOtherScripts(t *testing.T) {
	for _, c := range [][2]string{
		{"Laserchips", "ليزرتشيبس"}, {"Navidpour", "نويدبور"}, {"Sanaullah", "ثناالله"}, {"Gleb", "Глеб"},
		{"ليزرتشيبس", "Лазерчипс"},
	} {
		for _, way := range [][2]string{{c[0], c[1]}, {c[1], c[0]}} {
			entries := []Entry{{0, way[0] + " Group", names.Organization}, {1, "Another Group", names.Organization}}
			if finds := Build(entries).NewSearcher().Search(Query{Name: way[1]}); len(finds) == 0 || finds[0].Bearer != 0 {
				t.Errorf("%q finds %+v, and not %q", way[1], finds, way[0])
			}
		}
	}
}

// TestSearchMeetsRomanizations finds a Korean's name in another romanization among many whose words sound more like the query's.
func TestSearchMeetsRomanizations(t *testing.T) {
	for _, c := range [][2]string{
		{"CHO, Yo'ng-wo'n", "Jo Yong Won"}, {"CHO, Yongwon", "Jo Young-won"}, {"PARK Chul-jun", "Pak, Ch'ol-chun"},
		{"RI, Jong Hyok", "Lee Jung-hyuk"}, {"조영원", "Cho Young-won"}, {"Yi Kŭn-su", "리근수"},
	} {
		for _, way := range [][2]string{{c[0], c[1]}, {c[1], c[0]}} {
			entries := []Entry{{0, way[0], names.Person}}
			for i, surname := range []string{"Jo", "Cho", "Pak", "Park", "Ri", "Lee"} {
				for k, given := range []string{"Yong Su", "Won Chol", "Young Won Jun", "Jong Un", "Chol Ho", "Jung Min", "Kun Hui", "Chol"} {
					entries = append(entries, Entry{uint32(1 + 8*i + k), surname + " " + given, names.Person})
				}
			}
			ix := Build(entries)
			followed := Build(entries[1:]).follow(entries, slices.Insert(ascendingTo(len(entries)-1), 0, -1))
			for _, ix := range []*Index{ix, followed} {
				finds := ix.NewSearcher().Search(Query{Name: way[1], Kind: names.Person})
				if len(finds) == 0 || finds[0].Bearer != 0 || finds[0].Score < 0.9 {
					t.Errorf("%q finds %+v, and not %q", way[1], finds, way[0])
				}
			}
		}
	}
}

// ascendingTo are the numbers from 0 to before n.
func ascendingTo(n int) (list []int) {
	for i := range n {
		list = append(list, i)
	}
	return list
}

func TestSearchRefuses(t *testing.T) {
	ix, entries := roster()
	s := ix.NewSearcher()
	for _, name := range []string{"Trading Company LLC", "Organization", "Group", "", "!?", "🦀", "Abu",
		"Green Valley Dairy Cooperative", "Maria Gonzalez", "Brigade 46", "Kim Yong Il", "Limited Liability Company"} {
		for _, f := range s.Search(Query{Name: name}) {
			if f.Score >= names.DefaultThreshold {
				t.Errorf("%q finds %q at %.2f", name, entries[f.Entry].Name, f.Score)
			}
		}
	}
}

func TestNoPersonIsALimitedCompany(t *testing.T) {
	// Both sound alike, and the company's own name is translated; only the company can have a legal form.
	entries := []Entry{
		{0, "YU Jun", names.Person},
		{1, "Spare Beauty Technology (Hong Kong) Co. Ltd.", names.Organization},
	}
	finds := Build(entries).NewSearcher().Search(Query{Name: "余俊科技（香港）有限公司", Kind: names.Organization})
	if len(finds) == 0 || finds[0].Bearer != 1 {
		t.Errorf("the first find is not the company: %+v", finds)
	}
}

func TestSearchKeepsToBearers(t *testing.T) {
	ix, entries := roster()
	s := ix.NewSearcher()
	finds := s.Search(Query{Name: "Mojahedin", Keep: func(entry uint32) bool { return entries[entry].Bearer != 0 }})
	for _, f := range finds {
		if f.Bearer == 0 {
			t.Errorf("a bearer that does not count was found: %+v", f)
		}
	}
	if finds := s.Search(Query{Name: "Brigade", Limit: 1}); len(finds) > 1 {
		t.Errorf("limit 1 gives %d finds", len(finds))
	}
}

func TestCommonNamesAreCommonInEveryScript(t *testing.T) {
	entries := []Entry{{0, "Karimzadeh", names.Person}}
	for i, surname := range []string{"Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel"} {
		entries = append(entries, Entry{uint32(i + 1), "Hasan " + surname, names.Person})
	}
	s := Build(entries).NewSearcher()
	rarity := func(name string, place int) float32 {
		s.Search(Query{Name: name, Kind: names.Person})
		return s.query.Words[place].Rarity
	}
	if latin, arabic := rarity("Hasan Karimzadeh", 0), rarity("حسن كريمزاده", 0); latin >= 1 || arabic != latin {
		t.Errorf("Hasan has the rarity %.3f and حسن %.3f", latin, arabic)
	}
	if unknown := rarity("Хокусай", 0); unknown != 1 {
		t.Errorf("a word that stands for nothing in the index has the rarity %.3f", unknown)
	}
}

// TestSearchForgets: what a searcher found before makes no difference to what it finds.
func TestSearchForgets(t *testing.T) {
	ix, entries := roster()
	used := ix.NewSearcher()
	for _, e := range entries {
		q := Query{Name: e.Name, Kind: e.Kind, Limit: 5}
		if diff := cmp.Diff(ix.NewSearcher().Search(q), used.Search(q)); diff != "" {
			t.Errorf("%q (-first +later):\n%s", e.Name, diff)
		}
	}
}

// TestFewAreTheFirst: who asks for few gets the first of those that who asks for many gets, though most candidates are
// dismissed then, and each scores what comparing its name gives.
func TestFewAreTheFirst(t *testing.T) {
	ix, entries := roster()
	s := ix.NewSearcher()
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(entries).Draw(t, "name")
		letters := []rune(e.Name)
		letters[rapid.IntRange(0, len(letters)-1).Draw(t, "place")] = rapid.SampledFrom([]rune("aeiklmnrst ")).Draw(t, "letter")
		other := rapid.SampledFrom(entries).Draw(t, "other").Name
		q := Query{Name: string(letters) + " " + other, Kind: rapid.SampledFrom([]names.Kind{names.AnyKind, e.Kind}).Draw(t, "kind"),
			Limit: len(entries), Threshold: rapid.SampledFrom([]float64{0, 0.4, names.DefaultThreshold}).Draw(t, "threshold")}
		many := s.Search(q)
		if q.Kind == names.AnyKind {
			for _, f := range many {
				if score := s.comparer.Compare(ix.name(f.Entry, nil), false).Score; f.Score != score {
					t.Fatalf("%q scores %v with %q, compared %v", q.Name, f.Score, entries[f.Entry].Name, score)
				}
			}
		}
		q.Limit = rapid.IntRange(1, 3).Draw(t, "limit")
		if diff := cmp.Diff(many[:min(q.Limit, len(many))], s.Search(q)); diff != "" {
			t.Fatalf("%q (-of many +of few):\n%s", q.Name, diff)
		}
	})
}

// TestQuickIsExhaustive: with any letter of a name changed, or any sign left out, a search finds whoever comparing
// every name finds, with the same score.
func TestQuickIsExhaustive(t *testing.T) {
	ix, entries := roster()
	s := ix.NewSearcher()
	matches := 0
	for _, e := range entries {
		letters := []rune(e.Name)
		for i := range letters {
			before, after := string(letters[:i]), string(letters[i+1:])
			queries := []string{before + after}
			if unicode.IsLetter(letters[i]) {
				queries = append(queries, before+"e"+after, before+"x"+after)
			}
			for _, query := range queries {
				found := map[uint32]float64{}
				for _, f := range s.Search(Query{Name: query, Threshold: names.DefaultThreshold, Limit: len(entries)}) {
					found[f.Bearer] = f.Score
				}
				every := map[uint32]float64{}
				for entry := range entries {
					score := s.comparer.Compare(ix.name(uint32(entry), nil), false).Score
					if bearer := entries[entry].Bearer; score >= max(names.DefaultThreshold, every[bearer]) {
						every[bearer] = score
					}
				}
				matches += len(every)
				if diff := cmp.Diff(every, found); diff != "" {
					t.Errorf("%q (-every name +search):\n%s", query, diff)
				}
			}
		}
	}
	if matches < 500 {
		t.Errorf("only %d names match", matches)
	}
}
