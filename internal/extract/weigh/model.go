package weigh

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"sync"

	"annals"
	"annals/internal/extract/frame"
)

//go:embed statements.model
var embedded []byte

// Model is what was learnt. It is safe for use by several goroutines.
type Model struct {
	types, roles, company table
	odds                  map[string]float64
}

// ErrModel is what a file that is no model of this version fails with.
var ErrModel = errors.New("not a model of this version")

// head is the first line of a model file, in JSON; the rows of the tables follow.
type head struct {
	Format   string        `json:"format"`
	Types    []annals.Type `json:"types"`
	Roles    []annals.Role `json:"roles"`
	Rows     int           `json:"rows"`
	TypeUnit float64       `json:"type_unit"`
	RoleUnit float64       `json:"role_unit"`
	// CompanyRows and CompanyUnit are of the table by which roles are judged beside the others.
	CompanyRows int                `json:"company_rows"`
	CompanyUnit float64            `json:"company_unit"`
	Odds        map[string]float64 `json:"odds"`
	Documents   int                `json:"documents"`
	Annotated   int                `json:"annotated"`
}

const format = "annals statements 2"

var load = sync.OnceValue(func() *Model {
	m, err := Read(embedded)
	if err != nil {
		// The file is part of the program; a test reads it.
		panic(err)
	}
	return m
})

// Load is the model that comes with the program. Its tables are used where they lie in the program file.
func Load() *Model { return load() }

// Read reads a model file. The model refers to the bytes given, which must not change. Its error is an ErrModel.
func Read(file []byte) (*Model, error) {
	line, rest, ok := bytes.Cut(file, []byte("\n"))
	var h head
	if !ok || json.Unmarshal(line, &h) != nil || h.Format != format {
		return nil, ErrModel
	}
	if !slices.Equal(h.Types, types) || !slices.Equal(h.Roles, roles) || h.Rows != frame.TraitRows ||
		h.CompanyRows != frame.CompanyRows {
		return nil, fmt.Errorf("it was trained for other types, roles or traits; train it anew: %w", ErrModel)
	}
	n, m := h.Rows*len(types), h.Rows*RoleColumns()
	if all := n + m + h.CompanyRows*RoleColumns(); len(rest) != all {
		return nil, fmt.Errorf("it has %d bytes of weights, not %d: %w", len(rest), all, ErrModel)
	}
	return &Model{types: table{len(types), rest[:n:n], h.TypeUnit}, roles: table{RoleColumns(), rest[n : n+m : n+m], h.RoleUnit},
		company: table{RoleColumns(), rest[n+m:], h.CompanyUnit}, odds: h.Odds}, nil
}

// Parameters are what a model is made of, for a file. Weights are by row and, within it, by column.
type Parameters struct {
	// TypeWeights has a column for each of Types, RoleWeights one for NoRole and each other role.
	TypeWeights, RoleWeights []float32
	// CompanyWeights has the columns of RoleWeights and a row for each trait of a phrase among others.
	CompanyWeights []float32
	// Odds are the weights of the signs of a likelihood.
	Odds map[string]float64
	// Documents and Annotated are of how many articles and statements it was learnt, which the file tells.
	Documents, Annotated int
}

// File writes a model file.
func (p Parameters) File() ([]byte, error) {
	typeRows, typeUnit := wholeNumbers(p.TypeWeights)
	roleRows, roleUnit := wholeNumbers(p.RoleWeights)
	companyRows, companyUnit := wholeNumbers(p.CompanyWeights)
	line, err := json.Marshal(head{format, types, roles, frame.TraitRows, typeUnit, roleUnit, frame.CompanyRows, companyUnit, p.Odds,
		p.Documents, p.Annotated})
	if err != nil {
		return nil, err
	}
	return slices.Concat(line, []byte("\n"), typeRows, roleRows, companyRows), nil
}

// steepest is the weight from which on a weight no longer counts more: few are as high.
const steepest = 2.5

// wholeNumbers are the weights in units of the number returned, a byte each.
func wholeNumbers(weights []float32) ([]byte, float64) {
	const unit = steepest / math.MaxInt8
	out := make([]byte, len(weights))
	for i, w := range weights {
		out[i] = byte(int8(math.Round(min(steepest, max(-steepest, float64(w))) / unit)))
	}
	return out, unit
}

// mostColumns is room for a row of either table that needs no allocation.
const mostColumns = 48

// TypeShares sets out, which has room for Types, to how likely a token with the traits tells a statement of each type:
// between 0 and 1 for each type by itself.
func (m *Model) TypeShares(traits frame.Traits, out []float64) {
	var sums [mostColumns]int32
	m.types.score(traits, sums[:len(types)])
	for c, z := range sums[:len(types)] {
		out[c] = sigmoid(m.types.unit * float64(z))
	}
}

// RoleShares sets out, which has room for Roles of the type, to how likely a phrase with the traits has each of the
// roles; together they are 1.
func (m *Model) RoleShares(t annals.Type, traits frame.Traits, out []float64) {
	var sums [mostColumns]int32
	columns := Columns(t)
	m.roles.scoreOf(columns, traits, sums[:len(columns)])
	for i, z := range sums[:len(columns)] {
		out[i] = m.roles.unit * float64(z)
	}
	Softmax(out[:len(columns)])
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// Softmax turns scores into shares that are 1 together: each its exp(score) of the sum of all.
func Softmax(scores []float64) {
	most, sum := slices.Max(scores), 0.0
	for i, z := range scores {
		scores[i] = math.Exp(z - most)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}
