package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// nounClause reads "the company, formerly Brandt & Sons, makes pianos" at the comma i: another name of the organization
// that a common noun with an article or its owner stands for.
func nounClause(s *document.Sentence, i int) {
	t := s.Tokens
	c := s.ChunkAt(i - 1)
	if c == nil || c.Last != i-1 || c.Head != c.Last || t[c.Head].Tag != "NN" || !groupEnds(s, t[c.Head].End) {
		return
	}
	if w := t[c.First]; w.Lower != "the" && w.Lower != "this" && w.Tag != "PRP$" {
		return
	}
	m := s.ChunkMention(*c)
	if !aliasLead(t[i+1:]) && !bygoneName(s, i+1) ||
		m.Entity != nil && m.Entity.Kind != annals.Organization && m.Entity.Kind != "" {
		return
	}
	n := &naming{s: s, entity: m.Entity, subject: m}
	if n.entity == nil {
		n.entity = &document.Entity{Kind: annals.Organization, Settled: true}
		n.subject.Entity = n.entity
	}
	n.list(t[i+1:], true)
	if len(n.names) > 0 && m.Entity == nil {
		s.Doc.Entities = append(s.Doc.Entities, n.entity)
	}
	keepNames(s, n, "")
}

// bygoneName reports whether an adverb of a former name stands at token i, and a name right behind it.
func bygoneName(s *document.Sentence, i int) bool {
	t := s.Tokens
	return i+1 < len(t) && bygone[t[i].Lower] && t[i].IsAdverb() && entity.NameAt(s, i+1) > 0 && t[i+1].IsUpper()
}
