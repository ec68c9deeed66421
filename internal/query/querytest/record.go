// Package querytest builds records for tests from lines that a reader of the test can check. It opens no store itself.
//
//	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
//	r.Read("a.txt", "2010-05-01", `
//		designation 1997/.. subject: the Front=Popular Front (organization); authority: =Canada (state iso3166:CA); as: a group`)
package querytest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"annals"
	"annals/edtf"
	"annals/names"
)

// Record is a record being built for a test.
type Record struct {
	t     testing.TB
	Store annals.Store
}

// start is the day on which every clock begins; sources without a date are read on it.
var start = time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)

// Clock is the clock of a test's store: noon of 1 January 2026, and a second later each time it is asked.
func Clock() func() time.Time {
	var asked atomic.Int64
	return func() time.Time { return start.Add(time.Duration(asked.Add(1)-1) * time.Second) }
}

// New is a record in an empty store.
func New(t testing.TB, store annals.Store) Record { return Record{t, store} }

// Read records a source whose every line is a statement, written as
//
//	TYPE[:FORM] TIME role: words=Name (kind ref) + words; role: … [/ said by words=Name] [/ hedge: words] [/ cite 12]
//	    [/ mark page needed] [/ words the evidence] [/ text more words of the source] [/ confidence 0.3] [/ stance]
//
// where TIME is EDTF, or "-" for none, and FORM is a name's form or a part's relation. A name without words stands as it
// is; words@Name are about something of what has the name, and do not stand for it. The evidence is the whole line
// unless some of its words are said to be. It returns the ids of the statements.
func (r Record) Read(name, published, lines string) []annals.StatementID {
	r.t.Helper()
	b := r.Batch(name, published, lines)
	var ids []annals.StatementID
	for _, s := range b.Statements {
		ids = append(ids, s.ID)
	}
	r.Append(b)
	return ids
}

// Append adds a batch to the present record.
func (r Record) Append(b annals.Batch) annals.Receipt {
	r.t.Helper()
	at := r.At(annals.Known{})
	b.Base = at.Moment().Revision
	receipt, err := r.Store.Append(context.Background(), b)
	if err != nil {
		r.t.Fatal(err)
	}
	return receipt
}

// Decide records a decision and returns its id.
func (r Record) Decide(d annals.Decision) annals.DecisionID {
	r.t.Helper()
	r.Append(annals.Batch{Decisions: []annals.Decision{d}})
	all, err := r.At(annals.Known{}).AllDecisions(context.Background())
	if err != nil {
		r.t.Fatal(err)
	}
	return all[len(all)-1].ID
}

// At opens the record as of known.
func (r Record) At(known annals.Known) annals.Snapshot {
	r.t.Helper()
	at, err := r.Store.At(context.Background(), known)
	if err != nil {
		r.t.Fatal(err)
	}
	return at
}

// Batch is what reading a source of such lines comes to.
func (r Record) Batch(name, published, lines string) annals.Batch {
	r.t.Helper()
	text := strings.TrimSpace(lines)
	sum := sha256.Sum256([]byte(name + text))
	source := annals.Source{ID: annals.SourceID("sha256:" + hex.EncodeToString(sum[:])), Name: name, Format: "text"}
	if published != "" {
		source.Published = edtf.MustParse(published)
	}
	b := annals.Batch{Source: &source, Text: text, Reader: "test"}
	p := parser{t: r.t, source: source.ID, entities: map[annals.EntityID]*annals.Entity{}}
	offset := 0
	for line := range strings.Lines(text) {
		words := strings.TrimSpace(line)
		n := len([]rune(line))
		if words != "" {
			lead := strings.Index(line, words)
			b.Statements = append(b.Statements, p.statement(words, offset+lead))
		}
		offset += n
	}
	for _, id := range p.order {
		b.Entities = append(b.Entities, *p.entities[id])
	}
	return b
}

type parser struct {
	t        testing.TB
	source   annals.SourceID
	entities map[annals.EntityID]*annals.Entity
	order    []annals.EntityID
}

func (p parser) fail(line string, err any) { p.t.Fatalf("test statement %q: %v", line, err) }

func (p *parser) statement(line string, offset int) annals.Statement {
	p.t.Helper()
	parts := strings.Split(line, " / ")
	head := strings.SplitN(parts[0], " ", 3)
	if len(head) < 3 {
		p.fail(line, "want TYPE TIME roles")
	}
	typ, form, _ := strings.Cut(head[0], ":")
	s := annals.Statement{Type: annals.Type(typ), Form: form, Roles: map[annals.Role][]annals.Filler{}, Stance: annals.Asserted}
	if s.Type == annals.TypePart {
		s.Form, s.Relation = "", form
	}
	if head[1] != "-" {
		v, err := edtf.Parse(head[1])
		if err != nil {
			p.fail(line, err)
		}
		s.Time = v
	}
	for _, role := range strings.Split(head[2], ";") {
		name, value, ok := strings.Cut(strings.TrimSpace(role), ": ")
		if !ok {
			p.fail(line, "want role: words")
		}
		for _, v := range strings.Split(value, " + ") {
			s.Roles[annals.Role(name)] = append(s.Roles[annals.Role(name)], p.filler(v, line, offset))
		}
	}
	cites := []string{}
	evidence := line
	for _, more := range parts[1:] {
		word, rest, _ := strings.Cut(more, " ")
		switch word {
		case "said":
			s.Speaker = append(s.Speaker, p.filler(strings.TrimPrefix(rest, "by "), line, offset))
			s.Stance = annals.Alleged
		case "hedge:":
			s.Hedges = append(s.Hedges, rest)
		case "cite":
			cites = append(cites, rest)
		case "words":
			evidence = rest
		case "text": // words of the source that nothing is read from
		case "mark":
			s.Evidence.Marks = append(s.Evidence.Marks, rest)
		case "confidence":
			if _, err := fmt.Sscan(rest, &s.Confidence); err != nil {
				p.fail(line, err)
			}
		default:
			s.Stance = annals.Stance(word)
		}
	}
	begin := offset + len([]rune(line[:strings.Index(line, evidence)]))
	s.Evidence = annals.Evidence{Source: p.source, Start: begin, End: begin + len([]rune(evidence)), Text: evidence,
		Cites: cites, Marks: s.Evidence.Marks}
	if s.Type == annals.TypeName {
		p.entity(s.First(annals.RoleSubject), s.First(annals.RoleValue).Text)
	}
	if err := s.Validate(); err != nil {
		p.fail(line, err)
	}
	return s.WithID()
}

// filler reads "words", "=Name", "words=Name (kind ref)", "words@Name (kind ref)".
func (p *parser) filler(value, line string, offset int) annals.Filler {
	value = strings.TrimSpace(value)
	words, name, named := strings.Cut(value, "=")
	of := false
	if !named {
		words, name, of = strings.Cut(value, "@")
	}
	f := annals.Filler{Text: words}
	if named || of {
		name, kind, _ := strings.Cut(name, " (")
		kind, ref, _ := strings.Cut(strings.TrimSuffix(kind, ")"), " ")
		f.Name, f.Kind, f.Ref = name, annals.EntityKind(kind), ref
		if words == "" {
			f.Text = name
		}
	}
	at := strings.Index(line, f.Text)
	if at < 0 {
		p.fail(line, "no words "+f.Text)
	}
	f.Start = offset + len([]rune(line[:at]))
	f.End = f.Start + len([]rune(f.Text))
	if f.Name != "" && f.Name != annals.Unnamed {
		called := words
		if of {
			called = ""
		}
		f.Entity = p.entity(f, called)
	}
	if of {
		f.Name, f.Kind, f.Ref = "", "", ""
	}
	return f
}

func (p *parser) entity(f annals.Filler, words string) annals.EntityID {
	id := annals.NewEntityID(p.source, f.Ref, f.Name)
	e := p.entities[id]
	if e == nil {
		e = &annals.Entity{ID: id, Name: f.Name, Kind: f.Kind, Ref: f.Ref, Source: p.source}
		p.entities[id] = e
		p.order = append(p.order, id)
	}
	for _, n := range []string{f.Name, words} {
		if key := names.Key(n); n != "" && !slices.ContainsFunc(e.Names, func(o annals.EntityName) bool { return o.Key == key }) {
			e.Names = append(e.Names, annals.EntityName{Name: n, Key: key})
		}
	}
	return id
}

// ReadAll reads several sources set apart by their first lines, "published DATE" or "undated"; they are called a.txt,
// b.txt, …. It returns the ids of all statements.
func (r Record) ReadAll(sources string) (ids []annals.StatementID) {
	r.t.Helper()
	var lines []string
	published, n := "", 0
	flush := func() {
		if len(lines) > 0 {
			ids = append(ids, r.Read(string(rune('a'+n))+".txt", published, strings.Join(lines, "\n"))...)
			n++
		}
		lines = nil
	}
	for line := range strings.Lines(sources) {
		line = strings.TrimSpace(line)
		if date, ok := strings.CutPrefix(line, "published "); ok || line == "undated" {
			flush()
			if published = date; !ok {
				published = ""
			}
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	flush()
	return ids
}
