package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
)

// marksOf prints the marks, a run in parentheses: "(12 13) (page needed!)"; editorial ones end in "!".
func marksOf(doc annals.Document) string {
	var b strings.Builder
	run := -1
	for _, m := range doc.Marks {
		switch {
		case m.Run != run && run >= 0:
			b.WriteString(") (")
		case m.Run != run:
			b.WriteString("(")
		default:
			b.WriteString(" ")
		}
		run = m.Run
		b.WriteString(m.Label)
		if m.Editorial {
			b.WriteString("!")
		}
	}
	if run >= 0 {
		b.WriteString(")")
	}
	return b.String()
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a run", "The Front is a group.[26][27][28] It grew.[29]", "(26 27 28) (29)"},
		{"a run with a remark in it", "He was stopped.[16][page needed][40]", "(16 page needed! 40)"},
		{"no-break and other spaces in a run", "It grew.[1]\u00A0[2]\u2009[3]\u202F[4] [5]\u200B[6]", "(1 2 3 4 5 6)"},
		{"no-break spaces within", "It grew.\u00A0[citation\u00A0needed] It fell.[note\u20093]", "(citation needed!) (note 3)"},
		{"a line broken within", "It grew.[citation\nneeded] it fell", "(citation needed!)"},
		{"spaces within", "It grew.[ 12 ]", "(12)"},
		{"commas between", "It grew.[1],[2] It fell [3], [4].", "(1 2) (3 4)"},
		{"behind a space", "The Front grew [4].", "(4)"},
		{"no space after", "It was listed in 2001[12]and 2003[13].", "(12) (13)"},
		{"notes in series", "It grew.[note 3][nb 2][Note 4][n 1][lower-alpha 2][fn 7] It fell.[a][b] It rose.[c]",
			"(note 3 nb 2 Note 4 n 1 lower-alpha 2 fn 7) (a b) (c)"},
		{"a series with a name of its own", "It grew.[TA 3]", "(TA 3)"},
		{"capitals and Roman numbers", "It grew.[A][B] It fell.[i][ii][iii]", "(A B) (i ii iii)"},
		{"several in one pair of brackets", "It grew [3, 5], and fell [7–9,11].", "(3 5) (7 8 9 11)"},
		{"page numbers behind a mark", "It grew.[5]:12–14 It fell.[6]:9", "(5) (6)"},
		{"other digits and brackets", "جبهه در ۱۳۴۴ تأسیس شد.[۱۲] 阵线成立于1965年［3］。", "(۱۲) (3)"},
		{"footnotes of Markdown", "It grew.[^1] It fell.[^deal]", "(1) (deal)"},
		{"raised digits", "It grew.¹ It fell in May,² rose³ and fell.⁴,⁵ It says “no”.⁶", "(1) (2) (3) (4 5) (6)"},
		{"exponents and stars", "It holds 64 km², 10⁶ men and Zeta² Antliae. It grew.²", ""},
		{"labels beyond 999 in sequence", "A.[998] B.[999] C.[1000] D.[1001]", "(998) (999) (1000) (1001)"},
		{"remarks", "It grew.[who?] It fell.[when?] It is [dubious – discuss] so.[by whom?][Citation needed]",
			"(who?!) (when?!) (dubious!) (by whom?! citation needed!)"},
		{"remarks with a date", "It grew.[citation needed (March 2019)] It fell.[dead link]", "(citation needed!) (dead link!)"},
		{"remarks under one label", "It grew.[cn] It fell.[not in citation given]", "(citation needed!) (failed verification!)"},
		{"remarks in no list", "It had many fighters.[how many fighters?] It won.[ISSN needed] So they say.[link missing]",
			"(how many fighters?!) (issn needed!) (link missing!)"},
		{"remarks in other languages",
			"La Frente creció.[cita requerida] Фронт рос.[источник не указан] 阵线壮大。[来源请求] تأسست.[بحاجة لمصدر]",
			"(cita requerida!) (источник не указан!) (来源请求!) (بحاجة لمصدر!)"},
		{"authors and years",
			"It grew (Ojok 1998; Reeves and Ito 2004: 12–15; van der Laan et al., 2011). It fell (see also Ojok 2007, pp. 3, 8; 140).",
			"(Ojok 1998 Reeves and Ito 2004: 12–15 van der Laan et al., 2011) (Ojok 2007, pp. 3, 8; 140)"},
		{"a name and a year beside surer citations",
			"It grew (Ojok 1998). It fell (ibid.: 14). It rose (Reeves, op. cit., p. 3) in May (May 1998).",
			"(Ojok 1998) (ibid.: 14) (Reeves, op. cit., p. 3)"},
		{"numbers that were raised", "It grew.14 It 'fell'.15 It rose (later),16 they say.", "(14) (15) (16)"},

		{"a name and a year alone", "They met twice (Cairo 1995; Geneva 1998) and sang (Lima, 2001).", ""},
		{"months in parentheses", "It grew (see Ojok 1998) and fell (early May 1999; June 2000).", "(Ojok 1998)"},
		{"numbers of articles and versions", "Art.5 and sec.6 of version.2 and it had no.7 and no.8 here.", ""},
		{"words in a quotation", `He said "[t]he [Front] fights [and] [s]ings" and "report[s] of [our] time".`, ""},
		{"words with a question in a quotation", `He asked: "is it [the Front's?] or ours" and who [who] was.`, ""},
		{"sic is no remark on the text", `It "definately [sic] won".[3]`, "(3)"},
		{"a year or a date in a quotation", `"It began in June [1998]" and "in [June 2004]" and "[May 5]".`, ""},
		{"letters out of their series", "Method[s] and an egg[d] it was.", ""},
		{"chemistry and formulas", "It is benzo[a]pyrene; k[A] and x[i] and f on [0,1] and [0].", ""},
		{"a date range", "He (b. Paris) [1912-1998] died.", ""},
		{"nested brackets", "It grew [as [Front] said].[3] Or [[4]].", "(3) (4)"},
		{"open brackets", "It grew [12 and fell 13] or [", ""},
		{"links", "See [http://example.org/a site] for it.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, c.text)
			if d := cmp.Diff(c.want, marksOf(doc)); d != "" {
				t.Errorf("marks of %q (-want +got):\n%s", c.text, d)
			}
			for _, m := range doc.Marks {
				if s := slice(doc, m.Span); !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "［") && !strings.ContainsAny(s, raised) &&
					!strings.HasPrefix(s, "(") && s != m.Label {
					t.Errorf("mark %q covers %q", m.Label, s)
				}
			}
		})
	}
}

func TestMarksCoverTheirPageNumbers(t *testing.T) {
	doc := read(t, "Üben ist gut.[5]:12–14 It fell.")
	if got := slice(doc, doc.Marks[0].Span); got != "[5]:12–14" {
		t.Errorf("the mark covers %q", got)
	}
}
