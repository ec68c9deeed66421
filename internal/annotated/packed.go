package annotated

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"annals"
)

// unnamed stands in an annotation where the key of an entity would, for a speaker who has no name.
const unnamed = "unnamed"

// packed is an article in a pack: how its text is made, and its annotation, with no more words than are not in the text.
type packed struct {
	// Article is its name, without the ending of a file.
	Article string `json:"article"`
	// Gold reports that the text and the annotation are both as they stand in the folder of annotated articles that the
	// pack goes with: the pack has nothing of them.
	Gold bool `json:"gold,omitempty"`
	// Archive and File are where its text comes from, and Text is how it is made: stretches of the file in code points,
	// and what is not in it.
	Archive string `json:"archive,omitempty"`
	File    string `json:"file,omitempty"`
	Text    []ref  `json:"text,omitempty"`
	// Quick reports that it was annotated in a few minutes.
	Quick bool `json:"quick,omitempty"`
	// SHA256 is the checksum of the text, in UTF-8.
	SHA256 string `json:"sha256"`
	// Entities has the names of each entity: e1, e2 and so on in the fillers. All offsets are code points of the text.
	Entities [][]ref `json:"entities,omitempty"`

	statements []packedStatement
}

type packedStatement struct {
	Type     annals.Type           `json:"type"`
	Form     string                `json:"form,omitempty"`
	Lang     string                `json:"lang,omitempty"`
	Relation string                `json:"relation,omitempty"`
	At       []int                 `json:"at"`
	Roles    map[annals.Role][]ref `json:"roles"`
	Time     string                `json:"time,omitempty"`
	Speaker  []ref                 `json:"speaker,omitempty"`
	Stance   annals.Stance         `json:"stance,omitempty"`
	Cites    []string              `json:"cites,omitempty"`
	Marks    []string              `json:"marks,omitempty"`
}

func checksum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// key is the key of an entity in a pack, counted from 0.
func key(i int) string { return "e" + strconv.Itoa(i+1) }

// words are the words that it means, in a text.
func (r ref) words(text []rune) (string, error) {
	s, err := cut(text, r.at)
	if err == nil && r.at == nil {
		s = r.word
	}
	return s, err
}

// filler is the filler as an annotation writes it.
func (r ref) filler(text []rune) (string, error) {
	s, err := cut(text, r.at)
	if err == nil && r.word != "" {
		s += "|" + r.word
	}
	return s, err
}

// statement is the statement as an annotation has it.
func (p *packedStatement) statement(text []rune) (Statement, error) {
	span, err := cut(text, p.At)
	if err != nil {
		return Statement{}, fmt.Errorf("evidence: %w", err)
	}
	s := Statement{Type: p.Type, Form: p.Form, Lang: p.Lang, Relation: p.Relation, Roles: map[annals.Role][]string{},
		Time: p.Time, Stance: p.Stance, Span: span, Cites: append([]string{}, p.Cites...), Marks: p.Marks}
	if s.Speaker, err = fillers(p.Speaker, text); err != nil {
		return Statement{}, fmt.Errorf("speaker: %w", err)
	}
	for role, refs := range p.Roles {
		if s.Roles[role], err = fillers(refs, text); err != nil {
			return Statement{}, fmt.Errorf("%s: %w", role, err)
		}
	}
	return s, nil
}

func fillers(refs []ref, text []rune) ([]string, error) {
	var out []string
	for _, r := range refs {
		f, err := r.filler(text)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

// named are the entities as an annotation has them.
func (a *packed) named(text []rune) (entities, error) {
	out := entities{}
	for i, names := range a.Entities {
		e := entity{key(i), []string{}}
		for _, r := range names {
			name, err := r.words(text)
			if err != nil {
				return nil, fmt.Errorf("entity %s: %w", e.key, err)
			}
			e.names = append(e.names, name)
		}
		out = append(out, e)
	}
	return out, nil
}

// source is the text of the file that the article comes from.
func (a *packed) source(archives []Archive) (string, error) {
	for _, x := range archives {
		if x.Name == a.Archive {
			text, err := fs.ReadFile(x.Files, a.File)
			return string(text), err
		}
	}
	return "", fmt.Errorf("its text is of the archive %s, which is not given", a.Archive)
}

// restored is the text and the annotation of an article.
func (a *packed) restored(archives []Archive) (text string, gold []byte, err error) {
	source, err := a.source(archives)
	if err != nil {
		return "", nil, err
	}
	if text, err = edited([]rune(source), a.Text); err != nil {
		return "", nil, fmt.Errorf("the text from %s: %w", path.Join(a.Archive, a.File), err)
	}
	if sum := checksum(text); sum != a.SHA256 {
		return "", nil, fmt.Errorf("the text from %s has the checksum %s, expected %s: the archive is not the one that was packed",
			path.Join(a.Archive, a.File), sum, a.SHA256)
	}
	gold, err = a.annotation([]rune(text))
	return text, gold, err
}

// annotation is the annotation as a file has it.
func (a *packed) annotation(text []rune) ([]byte, error) {
	names, err := a.named(text)
	if err != nil {
		return nil, err
	}
	var b lines
	b.add(struct {
		Entities entities `json:"entities"`
		Quick    bool     `json:"quick,omitempty"`
	}{names, a.Quick})
	for i := range a.statements {
		s, err := a.statements[i].statement(text)
		if err != nil {
			return nil, fmt.Errorf("statement %d: %w", i+1, err)
		}
		b.add(s)
	}
	return b.Bytes(), b.err
}

// check tells what is wrong with an article of a pack that was read.
func (a *packed) check() error {
	switch {
	case a.Article == "" || strings.ContainsAny(a.Article, `/\`) || a.Article[0] == '.':
		return fmt.Errorf("the name %q of an article is not that of a file", a.Article)
	case a.SHA256 == "":
		return errors.New("no sha256")
	}
	return nil
}
