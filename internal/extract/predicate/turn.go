package predicate

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
	"annals/internal/pattern"
)

var (
	// turnLabel is what a turn opens with: "Juan Pérez:", "Q:", "**Claim:**", "A.", "QUESTION (Red Star Radio):".
	turnLabel = pattern.Lazily(`^[*_ ]*((?:[QA]|[\p{Lu}][\p{L}\p{M}\p{Nd}'’.\-]*)(?: [\p{L}\p{M}\p{Nd}'’.\-]+){0,4}?)(?: ` +
		`\([^()\n]{1,60}\))?[*_ ]*(?::[*_ ]*|\.[*_]* )`)
	// counted is the number of a label: "Question 3".
	counted = pattern.Lazily(`[_ ]?\d{1,2}$`)
	// firstWord and secondWord are the words of whom speaks and of whom is spoken to.
	firstWord  = pattern.Lazily(`(?i)(?:^|[^\p{L}’'])(?:i|we|my|our|us|me)(?:$|[^\p{L}])`)
	secondWord = pattern.Lazily(`(?i)(?:^|[^\p{L}’'])(?:you|your)(?:$|[^\p{L}])`)
	quoted     = pattern.Lazily(`"[^"]*"|“[^”]*”`)
)

// leastAsked is how many questions an interview has at least whose turns nothing but the questions tells apart.
const leastAsked = 2

// said is a block as turns see it.
type said struct {
	// label are the words of its label in lower case, with "_" between them, and cut where what is said begins; no label
	// is "" and 0.
	label string
	cut   int
	// alone tells that there is nothing behind the label.
	alone bool
	// asks tells that it ends with a question, first and second that it speaks of itself and to somebody outside quotations.
	asks, first, second, ends bool
}

func readSaid(s string) said {
	var out said
	if m := turnLabel().FindStringSubmatchIndex(s); m != nil {
		label := strings.ReplaceAll(strings.ToLower(s[m[2]:m[3]]), " ", "_")
		numbered := false
		if bare := counted().ReplaceAllString(label, ""); document.CueLists["asking-label"][bare] ||
			document.CueLists["answering-label"][bare] {
			label, numbered = bare, bare != label
		}
		if strings.Contains(s[m[3]:m[1]], ":") || numbered || label == "q" || label == "a" {
			out.label, out.cut = label, m[1]
		}
	}
	s = strings.TrimRight(s[out.cut:], " *_")
	if whole := strings.Trim(s, " *_:"); out.label == "" &&
		document.CueLists["claim-label"][strings.ReplaceAll(strings.ToLower(whole), " ", "_")] {
		out.label, out.alone = strings.ReplaceAll(strings.ToLower(whole), " ", "_"), true // a heading
	}
	out.alone = out.alone || out.label != "" && s == ""
	out.asks = strings.HasSuffix(strings.TrimRight(s, `"”’)`), "?")
	out.ends = out.asks || strings.HasSuffix(strings.TrimRight(s, `"”’)`), ".") || strings.HasSuffix(s, "!")
	own := quoted().ReplaceAllString(s, " ")
	out.first, out.second = firstWord().MatchString(own), secondWord().MatchString(own)
	return out
}

// checksClaims reports whether a text weighs what it heads as a claim: a block that is or begins with "Verdict" or
// "Fact" says so. Without one a section "Fiction" or "Claims" is of a writer's works, or of a patent.
func checksClaims(masked string, blocks []document.Block) bool {
	for _, b := range blocks {
		label, _, _ := strings.Cut(strings.TrimLeft(masked[b.Start:b.End], " *_"), ":")
		label = strings.Trim(label[:min(len(label), verdictReach)], " *_")
		if document.CueLists["verdict-label"][strings.ReplaceAll(strings.ToLower(label), " ", "_")] {
			return true
		}
	}
	return false
}

// verdictReach is how many bytes of a block are looked at for such a label.
const verdictReach = 40

// Turns tells which blocks of a text are said by those whom it lets speak in turns, and cuts the labels that name them
// off, so that each is a block of its own. masked is the text with its marks blanked.
func Turns(masked string, blocks []document.Block) []document.Block {
	all := make([]said, len(blocks))
	for i, b := range blocks {
		all[i] = readSaid(masked[b.Start:b.End])
	}
	k := talk{speakers: dialogue(all), checks: checksClaims(masked, blocks), label: -1}
	k.asks = k.speakers == nil && interview(all, blocks)
	for i, b := range blocks {
		k.add(b, all[i])
	}
	return k.out
}

// talk is a text in turns as far as it is read.
type talk struct {
	// speakers are the labels of those who speak in it; nil where labels tell nothing.
	speakers map[string]bool
	// asks tells that questions without labels part the turns, checks that the text weighs claims.
	asks, checks bool
	// out are the blocks, cut.
	out []document.Block
	// now is the turn that goes on, and claim the claim under whose heading the text is; nil for none.
	now, claim *document.Turn
	// label is the block of the label of whom answered last, -1 for none.
	label int
}

// add adds a block, and its label as one of its own.
func (k *talk) add(b document.Block, x said) {
	if x.alone && !k.checks && document.CueLists["claim-label"][x.label] {
		x.label = ""
	}
	claims := document.CueLists["claim-label"][x.label]
	if x.alone && claims {
		k.out = append(k.out, b)
		k.claim = &document.Turn{Label: len(k.out) - 1, Claim: true}
		return
	}
	named := claims || k.speakers[x.label]
	if named || b.Kind == annals.BlockHeading {
		k.claim = nil
	}
	if named {
		k.out = append(k.out, document.Block{Kind: annals.BlockParagraph, Start: b.Start, End: b.Start + x.cut})
		b.Start, b.Kind = b.Start+x.cut, annals.BlockParagraph
	}
	switch {
	case k.claim != nil:
		b.Turn = k.claim
	case claims:
		k.now = nil
		b.Turn = &document.Turn{Label: len(k.out) - 1, Claim: true}
	case named:
		b.Turn = k.begin(x.label)
	case b.Kind != annals.BlockHeading:
		b.Turn = k.goOn(x)
	case k.asks && x.asks && k.now == nil:
		k.now = &document.Turn{Label: -1, Answer: true}
	}
	if b.Start < b.End {
		k.out = append(k.out, b)
	}
}

// begin is the turn that the label, which is cut off, begins; nil for that of whom asks.
func (k *talk) begin(label string) *document.Turn {
	if document.CueLists["asking-label"][label] {
		k.now = &document.Turn{Label: -1}
		return nil
	}
	k.label = len(k.out) - 1
	k.now = &document.Turn{Label: k.label, Answer: document.CueLists["answering-label"][label]}
	return k.now
}

// goOn is the turn that a block without a label is of; nil for a question, and where nobody has begun to speak.
func (k *talk) goOn(x said) *document.Turn {
	switch {
	case k.speakers != nil && k.now != nil:
		if question := !x.first && (x.asks || x.second); !question && k.label >= 0 {
			return &document.Turn{Label: k.label, Answer: k.now.Answer}
		}
	case k.asks && (x.asks || k.now != nil):
		if k.now == nil {
			k.now = &document.Turn{Label: -1, Answer: true}
		}
		if !x.asks {
			return k.now
		}
	}
	return nil
}

// dialogue are the labels of those who speak in turns; nil where a text has no such. The answers to questions that
// readers may have are the text's own: those of somebody say "I" or "we".
func dialogue(all []said) map[string]bool {
	out := map[string]bool{}
	asking, answers, own := 0, 0, 0
	for _, x := range all {
		switch {
		case x.label == "" || !x.ends || document.CueLists["claim-label"][x.label]:
		case document.CueLists["asking-label"][x.label]:
			asking++
			out[x.label] = true
		case document.CueLists["answering-label"][x.label] || !entity.IsCommonWord(x.label):
			if x.asks {
				asking++
			} else {
				answers++
				if x.first {
					own++
				}
			}
			out[x.label] = true
		}
	}
	if len(out) < 2 || asking == 0 || answers == 0 || own*3 < answers {
		return nil
	}
	return out
}

// interview reports whether the text is an interview in which only the questions are set off: they speak to somebody,
// and what follows them speaks of itself.
func interview(all []said, blocks []document.Block) bool {
	asked, to, own, answers := 0, 0, 0, 0
	for i, x := range all {
		if !x.asks {
			continue
		}
		asked++
		if x.second {
			to++
		}
		if i+1 < len(all) && !all[i+1].asks && blocks[i+1].Kind == annals.BlockParagraph {
			answers++
			if all[i+1].first {
				own++
			}
		}
	}
	return asked >= leastAsked && to*2 >= asked && own*2 > answers
}

// byline is a line that tells who wrote a text, and when: "Written by Juan Pérez | Updated: 3 May 2010", "Posted on 3
// May 2010".
var byline = pattern.Lazily(`^(?i:[*_ ]*(?:(?:written|posted|published|reported|reviewed|edited|compiled|filed|interviewed|` +
	`photographed|illustrated|translated|fact-checked|last updated|updated)(?: by| on| at| in|:| \||,)|(?:words|text|story|` +
	`photographs?|photos?|pictures?|illustrations?):? by) [^.!?]*$)`)

// Byline reports whether a paragraph is a line that tells who wrote the text, or when.
func Byline(paragraph string) bool {
	return len(paragraph) < maxByline && byline().MatchString(strings.TrimSpace(paragraph))
}

// maxByline is how many bytes a byline has at most.
const maxByline = 160

// TakeTurns gives the turns the sentences that name who speaks.
func TakeTurns(d *document.Document) {
	for _, s := range d.Sentences {
		if x := s.Turn; x != nil && x.Label >= 0 && x.By == nil {
			if k := slices.IndexFunc(d.Sentences, func(o *document.Sentence) bool { return o.Block == x.Label }); k >= 0 {
				x.By = d.Sentences[k]
			}
		}
	}
}

// InTurn is who says the sentence where those who speak take turns; ok tells that somebody does.
func InTurn(s *document.Sentence) (who []document.Mention, ok bool) {
	x := s.Turn
	switch {
	case x == nil:
		return nil, false
	case x.Claim:
		return []document.Mention{whole(x.By, true)}, true
	case x.Answer || x.By == nil:
		e := interviewed(s.Doc)
		if e == nil && x.By != nil && namesNobody[x.By.Tokens[0].Lower] {
			return nil, false // of whom nobody is introduced: what the text's own readers ask
		}
		if x.By != nil {
			m := whole(x.By, e == nil)
			m.Entity = e
			return []document.Mention{m}, true
		}
		if m := mentionOf(s.Doc, e); m != nil {
			return []document.Mention{*m}, true
		}
		return nil, true
	}
	return SpeakerIn(x.By, 0, len(x.By.Tokens)-1)
}

// namesNobody are the labels of answers that name nobody.
var namesNobody = wordlist.Set("a answer reply response")

// whole are the words of a label.
func whole(s *document.Sentence, unnamed bool) document.Mention {
	last := len(s.Tokens) - 1
	for last > 0 && s.Tokens[last].Kind == lang.Punct {
		last--
	}
	return document.Mention{Start: s.Tokens[0].Start, End: s.Tokens[last].End, Unnamed: unnamed}
}

// interviewed is the person whom the text interviews: the first that it names before the first turn; nil for none.
func interviewed(d *document.Document) *document.Entity {
	if s := introduces(d, nil); s != nil {
		return s.Entity.Canonical()
	}
	return nil
}

// mentionOf is the first place before the turns that names the person; nil for none.
func mentionOf(d *document.Document, e *document.Entity) *document.Mention {
	if m := introduces(d, e); e != nil && m != nil {
		return m
	}
	return nil
}

// introduces is the first place before the first turn that names the person, or any where it is nil.
func introduces(d *document.Document, e *document.Entity) *document.Mention {
	for _, s := range d.Sentences {
		if s.Turn != nil {
			break
		}
		for i := range s.Mentions {
			m := &s.Mentions[i]
			if o := m.Entity.Canonical(); !m.Anaphor && o.Kind == annals.Person && (e == nil || o == e) {
				return &document.Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: o}
			}
		}
	}
	return nil
}

// Myself is whom "I" stands for in the sentence, nil for nobody known.
func Myself(s *document.Sentence) *document.Entity {
	if s.Turn == nil || s.Turn.Claim {
		return nil
	}
	if who, ok := InTurn(s); ok && len(who) == 1 && who[0].Entity != nil {
		return who[0].Entity.Canonical()
	}
	return nil
}

// Ourselves is whom "we" at token i stands for: the organization whose own text it is, or in a talk the one that the
// text names first beside whom it lets speak.
func Ourselves(s *document.Sentence, i int) *document.Entity {
	if s.Turn == nil && s.Told == nil && s.QuoteAt(i) == nil && s.Doc.Own != nil {
		return s.Doc.Own
	}
	me := Myself(s)
	if me == nil || me.Kind != annals.Person {
		return me
	}
	for _, o := range s.Doc.Sentences {
		if o.Turn != nil {
			break
		}
		if !entity.NamesEntity(o, me) {
			continue
		}
		for i := range o.Mentions {
			e := o.Mentions[i].Entity.Canonical()
			if e.Kind == annals.Organization || e.Kind == annals.Body || e.Kind == "" && e != me && !entity.MayBePerson(e) {
				return e
			}
		}
	}
	return nil
}
