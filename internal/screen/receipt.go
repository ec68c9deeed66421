package screen

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/names"
)

// Receipt is a document from which the answer to a screening can be derived again: what was asked, of which state of which
// record, by which matcher, and what came out. Digest is the hash of all of it, so that a receipt that was changed shows.
type Receipt struct {
	Format string `json:"format"` // ReceiptFormat
	// Program is the program and its version, Matcher the version of the matcher, see names.Version.
	Program string `json:"program"`
	Matcher string `json:"matcher"`
	// Made is when the screening was made, RFC 3339 in UTC.
	Made string `json:"made"`
	// Known is the moment of the record; On the day asked about, "" for none.
	Known     annals.Moment `json:"known"`
	On        string        `json:"on,omitempty"`
	Threshold float64       `json:"threshold"`
	// Cutoff is the score below which hits were left out; 0 for none.
	Cutoff float64 `json:"cutoff,omitempty"`
	Limit  int     `json:"limit"`
	// Sources are what the record rested on at that moment: each with the hash of its bytes.
	Sources []ReceiptSource `json:"sources"`
	// Editions are the editions of lists that it rested on, in the order of the record. Receipts of the first format have none.
	Editions []ReceiptEdition `json:"editions,omitempty"`
	// Results are what came out, in the order of the names.
	Results []ReceiptResult `json:"results"`
	// Digest is "sha256:" and the hash of the receipt's JSON with an empty Digest.
	Digest string `json:"digest"`
}

// ReceiptFormat is the format of receipts that this package writes. It also reads those before: bornless, which tells no births,
// and listless, which tells no editions either.
const (
	ReceiptFormat = "annals screening receipt 3"
	bornless      = "annals screening receipt 2"
	listless      = "annals screening receipt 1"
)

// ReceiptSource is a source of the record: its id is the hash of its bytes.
type ReceiptSource struct {
	ID        annals.SourceID `json:"id"`
	Name      string          `json:"name"`
	Title     string          `json:"title,omitempty"`
	Publisher string          `json:"publisher,omitempty"`
	Published string          `json:"published,omitempty"`
}

// ReceiptEdition is an edition of a list: File is the hash of its bytes.
type ReceiptEdition struct {
	List      annals.ListID   `json:"list"`
	Published string          `json:"published"`
	File      annals.SourceID `json:"file"`
	Name      string          `json:"name,omitempty"`
	Partial   bool            `json:"partial,omitempty"`
}

// ReceiptResult is what came out for one name: the hits, without the words they rest on, which the matcher derives again.
type ReceiptResult struct {
	Query string            `json:"query"`
	Kind  annals.EntityKind `json:"kind,omitempty"`
	// Born is when who was asked about was born, in EDTF.
	Born []string     `json:"born,omitempty"`
	Hits []ReceiptHit `json:"hits"`
}

// ReceiptHit is an entity found.
type ReceiptHit struct {
	Entity annals.EntityID `json:"entity"`
	Name   string          `json:"name"`
	Score  float64         `json:"score"`
	Match  bool            `json:"match"`
}

// NewReceipt makes the receipt of results that one roster gave. Made and program are told by the caller; q is the request
// that all results share but for the name and the kind.
func NewReceipt(ctx context.Context, snap annals.Snapshot, program, made string, q Request,
	results []Result) (Receipt, error) {
	sources, err := snap.Sources(ctx)
	if err != nil {
		return Receipt{}, fmt.Errorf("the sources of the record: %w", err)
	}
	r := Receipt{Format: ReceiptFormat, Program: program, Matcher: names.Version(), Made: made, Known: snap.Moment(),
		Threshold: cmp.Or(q.Threshold, names.DefaultThreshold), Cutoff: q.Cutoff, Limit: cmp.Or(q.Limit, DefaultLimit),
		Sources: []ReceiptSource{}, Results: []ReceiptResult{}}
	if q.On != nil {
		r.On = q.On.String()
	}
	for _, s := range sources {
		r.Sources = append(r.Sources,
			ReceiptSource{ID: s.ID, Name: s.Name, Title: s.Title, Publisher: s.Publisher, Published: s.Published.String()})
	}
	if r.Editions, err = receiptEditions(ctx, snap); err != nil {
		return Receipt{}, err
	}
	for _, result := range results {
		r.Results = append(r.Results, receiptResult(result))
	}
	r.Digest, err = r.digest()
	return r, err
}

func receiptEditions(ctx context.Context, snap annals.Snapshot) (list []ReceiptEdition, err error) {
	editions, err := snap.Editions(ctx, "")
	if err != nil {
		return nil, fmt.Errorf("the editions of the record: %w", err)
	}
	for _, e := range editions {
		list = append(list, ReceiptEdition{List: e.List, Published: e.Published.Value().String(), File: e.File, Name: e.Name,
			Partial: !e.Complete})
	}
	return list, nil
}

func receiptResult(result Result) ReceiptResult {
	out := ReceiptResult{Query: result.Query, Kind: result.Kind, Born: result.Born, Hits: []ReceiptHit{}}
	for _, h := range result.Hits {
		out.Hits = append(out.Hits, ReceiptHit{Entity: h.Entity.ID, Name: h.Name, Score: h.Score, Match: h.Match})
	}
	return out
}

func (r Receipt) digest() (string, error) {
	r.Digest = ""
	b, err := json.Marshal(r)
	if err != nil {
		return "", fmt.Errorf("the digest of a receipt: %w", err)
	}
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:]), nil
}

// Request is what the receipt asked for a name.
func (r Receipt) Request(result ReceiptResult) (Request, error) {
	q := Request{Name: result.Query, Kind: result.Kind, Limit: r.Limit, Threshold: r.Threshold, Cutoff: r.Cutoff}
	if len(result.Born) > 0 {
		born := Births{}
		for _, text := range result.Born {
			v, err := edtf.Parse(text)
			if err != nil {
				return q, fmt.Errorf("the receipt's birth %q: %w", text, annals.ErrInvalid)
			}
			born = append(born, v)
		}
		q.Born = &born
	}
	if r.On == "" {
		return q, nil
	}
	v, err := edtf.Parse(r.On)
	if err != nil {
		return q, fmt.Errorf("the receipt's day %q: %w", r.On, annals.ErrInvalid)
	}
	day := v.Bounds().EarliestStart
	q.On = &day
	return q, nil
}

// Verify derives the receipt's answer again from a snapshot of the record as of the receipt's moment and lists what is not
// as the receipt says. An empty list proves that the record, with this matcher, gives this answer. For a day, another
// build of the program may give another answer with the same matcher.
func (r Receipt) Verify(ctx context.Context, snap annals.Snapshot) (differences []string, err error) {
	differ := func(format string, args ...any) { differences = append(differences, fmt.Sprintf(format, args...)) }
	if !slices.Contains([]string{ReceiptFormat, bornless, listless}, r.Format) {
		return nil, fmt.Errorf("%w: no receipt of the format %q", annals.ErrInvalid, ReceiptFormat)
	}
	digest, err := r.digest()
	if err != nil {
		return nil, err
	}
	if digest != r.Digest {
		differ("the receipt was changed: its digest is %s, its content's %s", r.Digest, digest)
	}
	if v := names.Version(); v != r.Matcher {
		differ("the matcher is %s, the receipt's was %s", v, r.Matcher)
	}
	if have := snap.Moment(); !have.Recorded.Equal(r.Known.Recorded) || have.Revision != r.Known.Revision {
		differ("the record's revision %d was made at %s, the receipt's at %s: another record", have.Revision, have.Recorded,
			r.Known.Recorded)
	}
	sources, err := snap.Sources(ctx)
	if err != nil {
		return nil, err
	}
	for _, want := range r.Sources {
		if !slices.ContainsFunc(sources, func(s annals.Source) bool { return s.ID == want.ID }) {
			differ("the record does not have the source %s (%s)", want.Name, want.ID)
		}
	}
	if len(sources) != len(r.Sources) {
		differ("the record has %d sources, the receipt names %d", len(sources), len(r.Sources))
	}
	if r.Format != listless {
		lost, err := r.editionsLost(ctx, snap)
		if err != nil {
			return nil, err
		}
		differences = append(differences, lost...)
	}
	roster, err := Read(ctx, snap)
	if err != nil {
		return nil, err
	}
	for _, want := range r.Results {
		q, err := r.Request(want)
		if err != nil {
			return nil, err
		}
		got, err := roster.Screen(ctx, snap, q)
		if err != nil {
			return nil, err
		}
		switch {
		case slices.Equal(receiptResult(got).Hits, want.Hits):
		case r.On == "":
			differ("%q gives other hits than the receipt has", want.Query)
		default:
			// What counts on a day follows from how statements are judged, which is no table with a hash.
			differ("%q gives other hits for %s than the receipt has; another build may judge a day otherwise", want.Query, r.On)
		}
	}
	return differences, nil
}

// editionsLost says which editions of lists the receipt has and the record has not, and which the other way round.
func (r Receipt) editionsLost(ctx context.Context, snap annals.Snapshot) (differences []string, err error) {
	have, err := receiptEditions(ctx, snap)
	if err != nil {
		return nil, err
	}
	for _, want := range r.Editions {
		if !slices.Contains(have, want) {
			differences = append(differences,
				fmt.Sprintf("the record does not have the edition of %s of %s (%s)", want.List, want.Published, want.File))
		}
	}
	for _, e := range have {
		if !slices.Contains(r.Editions, e) {
			differences = append(differences,
				fmt.Sprintf("the receipt does not name the edition of %s of %s (%s)", e.List, e.Published, e.File))
		}
	}
	return differences, nil
}
