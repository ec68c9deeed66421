package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"annals"
	"annals/edtf"
	"annals/names"
)

// NewSource is a source whose content is text.
func NewSource(name, text string) annals.Source {
	sum := sha256.Sum256([]byte(text))
	return annals.Source{ID: annals.SourceID("sha256:" + hex.EncodeToString(sum[:])), Name: name, Format: "text",
		Title: strings.TrimSuffix(name, ".txt"), Guessed: []string{"title"}}
}

// NewEntity is an organization as a source speaks of it.
func NewEntity(source annals.SourceID, called ...string) annals.Entity {
	e := annals.Entity{ID: annals.NewEntityID(source, "", called[0]), Name: called[0], Kind: annals.Organization, Source: source}
	for _, n := range called {
		e.Names = append(e.Names, annals.EntityName{Name: n, Key: names.Key(n)})
	}
	return e
}

// newStatement is a statement that the words of a source's text say of its subject and object: the words are its
// evidence, and both fillers stand at its start.
func newStatement(source annals.Source, text, words string, kind annals.Type, time string, subject annals.Entity,
	role annals.Role, object annals.Entity) annals.Statement {
	start := len([]rune(text[:strings.Index(text, words)]))
	first := []rune(words)[0]
	filler := func(e annals.Entity) annals.Filler {
		return annals.Filler{Text: string(first), Start: start, End: start + 1, Name: e.Name, Kind: e.Kind, Ref: e.Ref,
			Entity: e.ID}
	}
	return annals.Statement{
		Type:    kind,
		Roles:   map[annals.Role][]annals.Filler{annals.RoleSubject: {filler(subject)}, role: {filler(object)}},
		Time:    mustParse(time),
		Stance:  annals.Asserted,
		Reading: annals.Reading{Rules: []string{"test/" + string(kind)}, Confidence: 0.9},
		Evidence: annals.Evidence{Source: source.ID, Start: start, End: start + len([]rune(words)), Text: words,
			Cites: []string{"12"}},
	}.WithID()
}

func mustParse(s string) edtf.Value {
	if s == "" {
		return edtf.Value{}
	}
	return edtf.MustParse(s)
}

// article is a small article with all that a batch can have.
type article struct {
	source   annals.Source
	text     string
	front    annals.Entity
	union    annals.Entity
	state    annals.Entity
	listed   annals.Statement
	delisted annals.Statement
	named    annals.Statement
	claimed  annals.Statement
	batch    annals.Batch
}

func newArticle(name string) article {
	text := "The Front (“جبهه”, TF) was listed by the Union in 2002.[12] It was taken off the list on 26 January " +
		"2009.[12][citation needed]\n" +
		"Critics call it, in " + name + ", a sect."
	a := article{text: text, source: NewSource(name, text)}
	a.source.Published = edtf.MustParse("2011-05")
	a.front = NewEntity(a.source.ID, "The Front", "TF", "جبهه")
	a.union = NewEntity(a.source.ID, "The Union")
	a.state = annals.Entity{ID: annals.NewEntityID("", "iso3166:IR", ""), Name: "Iran", Kind: annals.State, Ref: "iso3166:IR",
		Names: []annals.EntityName{{Name: "Iran", Key: "iran"}}}
	a.listed = newStatement(a.source, text, "The Front (“جبهه”, TF) was listed by the Union in 2002.", annals.TypeDesignation,
		"2002", a.front, annals.RoleAuthority, a.union)
	a.listed.Roles[annals.RoleAs] = []annals.Filler{{Text: "listed", Start: 27, End: 33}}
	a.listed = a.listed.WithID()
	a.delisted = newStatement(a.source, text, "It was taken off the list on 26 January 2009.", annals.TypeDelisting,
		"2009-01-26", a.front, annals.RoleAuthority, a.union)
	a.delisted.Evidence.Marks = []string{"citation needed"}
	a.delisted = a.delisted.WithID()
	a.named = newStatement(a.source, text, "The Front (“جبهه”", annals.TypeName, "", a.front, annals.RoleValue, a.state)
	a.named.Form, a.named.Lang, a.named.Relation = "native", "fa", "wing"
	a.named.Roles[annals.RoleValue] = []annals.Filler{{Text: "جبهه", Start: 12, End: 16}}
	a.named.Reading = annals.Reading{Confidence: 0.25}
	a.named = a.named.WithID()
	a.claimed = newStatement(a.source, text, "Critics call it, in "+name+", a sect.", annals.TypeDescription, "", a.front,
		annals.RoleValue, a.union)
	a.claimed.Speaker = []annals.Filler{{Text: "Critics", Start: 127, End: 134, Name: annals.Unnamed},
		{Text: "", Name: "Iran", Kind: annals.State, Ref: "iso3166:IR", Entity: a.state.ID}}
	a.claimed.Stance, a.claimed.Hedges = annals.Alleged, []string{"call"}
	a.claimed.Evidence.Cites = nil
	a.claimed = a.claimed.WithID()
	a.batch = annals.Batch{Source: &a.source, Text: text, Reader: "storetest 1",
		Problems: []annals.Problem{{Code: "citation-needed", Source: name, Line: 1, Column: 113, Offset: 112,
			Message: "a citation is needed", Hint: "look for one"}},
		Entities:   []annals.Entity{a.front, a.union, a.state},
		Statements: []annals.Statement{a.listed, a.delisted, a.named, a.claimed}}
	return a
}

// numbered says that a register gave the front a number, which stands in the text.
func (a article) numbered(number string, change func(*annals.Statement)) annals.Statement {
	s := newStatement(a.source, a.text, number, annals.TypeName, "", a.front, annals.RoleValue, a.state)
	s.Form = annals.FormIdentifier
	s.Roles[annals.RoleValue] = []annals.Filler{{Text: number, Start: s.Evidence.Start, End: s.Evidence.End}}
	change(&s)
	return s.WithID()
}

// numbers are statements of numbers, of which the first alone is sure.
func (a article) numbers() []annals.Statement {
	return []annals.Statement{
		a.numbered("2002", func(*annals.Statement) {}),
		a.numbered("26", func(s *annals.Statement) { s.Stance = annals.Denied }),
		a.numbered("2009", func(s *annals.Statement) { s.Stance = annals.Alleged }),
		a.numbered("12", func(s *annals.Statement) { s.Hedges = []string{"possibly"} }),
		a.numbered("January", func(s *annals.Statement) { s.Form = "native" }),
	}
}

// Article is what is read from a small article, made up from its name, with all that a batch of a reading can have:
// an organization with names in two scripts, its listing and its delisting, a claim, and a problem.
func Article(name string) annals.Batch { return newArticle(name).batch }

// NewBatch is what is read from an article that is made up from its name: so many sentences, each of them a
// statement about an organization of the article and a state that many articles name.
func NewBatch(name string, sentences int) annals.Batch {
	var text strings.Builder
	words := make([]string, sentences)
	for i := range words {
		words[i] = fmt.Sprintf("In %d the Front of %s met the state for the %dth time", 1900+i%100, name, i+1)
		text.WriteString(words[i] + ".[12]\n")
	}
	source := NewSource(name, text.String())
	front := NewEntity(source.ID, "The Front of "+name, "Front")
	state := annals.Entity{ID: annals.NewEntityID("", "iso3166:IR", ""), Name: "Iran", Kind: annals.State, Ref: "iso3166:IR",
		Names: []annals.EntityName{{Name: "Iran", Key: "iran"}}}
	b := annals.Batch{Source: &source, Text: text.String(), Reader: "storetest 1", Entities: []annals.Entity{front, state}}
	for i, w := range words {
		b.Statements = append(b.Statements,
			newStatement(source, b.Text, w, annals.TypeStatus, fmt.Sprint(1900+i%100), front, annals.RoleAuthority, state))
	}
	return b
}

// mustAppend appends a batch to the present record.
func mustAppend(t tester, s annals.Store, b annals.Batch) annals.Receipt {
	t.Helper()
	b.Base = mustAt(t, s, annals.Known{}).Moment().Revision
	r, err := s.Append(context.Background(), b)
	if err != nil {
		t.Fatalf("append: %v", err)
	}
	return r
}

func mustAt(t tester, s annals.Store, known annals.Known) annals.Snapshot {
	t.Helper()
	at, err := s.At(context.Background(), known)
	if err != nil {
		t.Fatalf("at %+v: %v", known, err)
	}
	t.Cleanup(func() {
		if err := at.Close(); err != nil {
			t.Errorf("close a snapshot: %v", err)
		}
	})
	return at
}
