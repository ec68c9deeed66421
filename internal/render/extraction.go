package render

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"

	"annals"
	"annals/edtf/english"
)

// Extraction is what was read of one source, to be checked by eye.
type Extraction struct {
	Document   annals.Document
	Statements []annals.Statement
	Problems   []annals.Problem
}

//go:embed extraction.html
var extractionPage string

var extractionTemplate = template.Must(template.New("extraction").Parse(extractionPage))

// Page writes one page of HTML that needs nothing beside it and no scripts: the text with the evidence of every statement
// highlighted by type, and beside each paragraph what was read from it.
func (e Extraction) Page(w io.Writer) error {
	p := extractionView{Title: e.Document.Source.Title, Source: e.Document.Source, Counts: countTypes(e.Statements),
		Problems: e.Problems}
	if p.Title == "" {
		p.Title = e.Document.Source.Name
	}
	text := annals.NewText(e.Document.Text)
	ordered := slices.Clone(e.Statements)
	slices.SortStableFunc(ordered, func(a, b annals.Statement) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	seen := map[annals.Type]int{}
	next, mark := 0, 0
	for _, b := range e.Document.Blocks {
		view := blockView{Kind: b.Kind}
		var here []annals.Statement
		for next < len(ordered) && ordered[next].Evidence.Start < b.Span.End {
			s := ordered[next]
			next++
			here = append(here, s)
			seen[s.Type]++
			view.Statements = append(view.Statements, statementView{Number: next, Family: Family(s.Type), Type: s.Type,
				Sentence: Sentence(s, FullNames), When: english.Date(s.Time), Statement: s,
				Held: s.Confidence > 0 && s.Confidence < annals.DefaultConfidence})
		}
		var marks []annals.Span
		for ; mark < len(e.Document.Marks) && e.Document.Marks[mark].Span.Start < b.Span.End; mark++ {
			marks = append(marks, e.Document.Marks[mark].Span)
		}
		view.Pieces = pieces(text, b.Span, here, next-len(here), marks)
		p.Blocks = append(p.Blocks, view)
	}
	for _, t := range annals.Types() {
		if seen[t] > 0 {
			p.Types = append(p.Types, typeView{t, Family(t), seen[t]})
		}
	}
	if err := extractionTemplate.Execute(w, p); err != nil {
		return fmt.Errorf("write the page of %s: %w", e.Document.Source.Name, err)
	}
	return nil
}

// extractionView is what the template is given.
type extractionView struct {
	Title    string
	Source   annals.Source
	Counts   string
	Types    []typeView
	Blocks   []blockView
	Problems []annals.Problem
}

type typeView struct {
	Type   annals.Type
	Family string
	Count  int
}

type blockView struct {
	Kind       annals.BlockKind
	Pieces     []piece
	Statements []statementView
}

type statementView struct {
	Number    int
	Family    string
	Type      annals.Type
	Sentence  string
	When      string
	Statement annals.Statement
	Held      bool
}

// piece is a stretch of a paragraph that the same statements cover.
type piece struct {
	Text string
	// Classes name every statement over it, "e12 e13", and Family the narrowest one's; both empty for none.
	Classes, Family string
	// Mark tells a citation mark.
	Mark bool
	// Ends are the numbers of the statements whose evidence ends here.
	Ends []int
}

// families group the types by what they tell, for colours that can be told apart.
var families = map[string][]annals.Type{
	"identity":  {annals.TypeName, annals.TypeKind, annals.TypeAim, annals.TypeIdeology, annals.TypeSize},
	"change":    {annals.TypeFounding, annals.TypeDissolution, annals.TypeSplit, annals.TypeMerger, annals.TypeRenaming},
	"structure": {annals.TypePart, annals.TypeBase, annals.TypeLeadership, annals.TypeMembership, annals.TypeFamily},
	"tie":       {annals.TypeAlliance, annals.TypeSupport, annals.TypeConflict},
	"standing":  {annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus},
	"event":     {annals.TypeEvent},
	"saying":    {annals.TypeDescription, annals.TypeClaim, annals.TypeAccusation},
}

// Family is the group of types that a type belongs to, by what it tells: identity, change, structure, tie, standing, event,
// saying.
func Family(t annals.Type) string {
	for name, types := range families {
		if slices.Contains(types, t) {
			return name
		}
	}
	return "event"
}

// pieces cuts a block wherever a statement or a mark begins or ends. first is the number of statements before.
func pieces(text *annals.Text, block annals.Span, statements []annals.Statement, first int, marks []annals.Span) []piece {
	cuts := []int{block.Start, block.End}
	for _, s := range statements {
		cuts = append(cuts, s.Evidence.Start, s.Evidence.End)
	}
	for _, m := range marks {
		cuts = append(cuts, m.Start, m.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for i := 0; i+1 < len(cuts); i++ {
		start, end := cuts[i], cuts[i+1]
		if start < block.Start || end > block.End {
			continue
		}
		p := piece{Text: text.Slice(start, end)}
		narrowest := 0
		for j, s := range statements {
			if s.Evidence.End == end {
				p.Ends = append(p.Ends, first+j+1)
			}
			if s.Evidence.Start > start || s.Evidence.End < end {
				continue
			}
			if p.Classes != "" {
				p.Classes += " "
			}
			p.Classes += fmt.Sprintf("e%d", first+j+1)
			if length := s.Evidence.End - s.Evidence.Start; p.Family == "" || length < narrowest {
				p.Family, narrowest = Family(s.Type), length
			}
		}
		for _, m := range marks {
			p.Mark = p.Mark || m.Start <= start && end <= m.End
		}
		out = append(out, p)
	}
	return out
}
