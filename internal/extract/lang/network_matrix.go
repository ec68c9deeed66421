package lang

import (
	"encoding/binary"
	"fmt"
	"math"
)

// matrix multiplies rows of numbers by weights that are kept as whole numbers of 16 bits, where they lie in the model
// file. Sums are exact, so every machine finds the same.
//
// The weights stand in panels of panelWidth outputs: for each pair of inputs, the two weights of the first output, of
// the second, and so on, as multiply reads them.
type matrix struct {
	in, out int
	panels  []byte
	bias    []float32
	// unit is what 1 in a sum of products is worth.
	unit float32
}

const (
	panelWidth = 16
	// rowGroup is how many rows are multiplied at a time.
	rowGroup = 4
	// inputUnits is how many units of a whole number make 1 in an input; inputs are cut off at ±32.
	inputUnits = 1024
	// matrixHead is the size of what stands before bias and panels: inputs, outputs, unit.
	matrixHead = 12
)

// roundUp is the least multiple of m that is not below n.
func roundUp(n, m int) int { return (n + m - 1) / m * m }

// newMatrix reads a matrix that packMatrix wrote.
func newMatrix(section []byte) (matrix, error) {
	bad := fmt.Errorf("matrix: %w", errModel)
	if len(section) < matrixHead {
		return matrix{}, bad
	}
	m := matrix{
		in:   int(binary.LittleEndian.Uint32(section)),
		out:  int(binary.LittleEndian.Uint32(section[4:])),
		unit: math.Float32frombits(binary.LittleEndian.Uint32(section[8:])),
	}
	if m.in%2 != 0 || m.out%panelWidth != 0 || m.in > 1<<16 || m.out > 1<<16 ||
		len(section) != matrixHead+4*m.out+2*m.in*m.out {
		return matrix{}, bad
	}
	m.bias = floats(section[matrixHead : matrixHead+4*m.out])
	m.panels = section[matrixHead+4*m.out:]
	return m, nil
}

// floats decodes little-endian numbers.
func floats(b []byte) []float32 {
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}

// sums is room for multiplying.
type sums struct {
	inputs []int16
	out    []int32
}

// apply multiplies n rows of x, which has room for a whole number of groups of them, and adds the bias.
func (m *matrix) apply(room *sums, x []float32, n int, y []float32) {
	rows := roundUp(n, rowGroup)
	room.inputs = sized(room.inputs, rows*m.in)
	wholeNumbers(x[:n*m.in], room.inputs)
	room.out = sized(room.out, rows*m.out)
	multiply(room.out, room.inputs, m.panels, rows, m.in, m.out)
	for i := range n {
		out := room.out[i*m.out : (i+1)*m.out]
		to := y[i*m.out : (i+1)*m.out]
		for j, b := range m.bias {
			to[j] = float32(float32(out[j])*m.unit) + b
		}
	}
}

// wholeNumbers turns inputs into whole numbers of 1/inputUnits, the nearest.
func wholeNumbers(x []float32, to []int16) {
	const half, most = 1<<15 + 0.5, math.MaxInt16
	to = to[:len(x)]
	for i, v := range x {
		v = float32(v * inputUnits)
		// There is no number here for whose sake min and max would take their time.
		if v > most {
			v = most
		}
		if v < -most {
			v = -most
		}
		to[i] = int16(int32(v+half) - 1<<15)
	}
}

// sized is a slice of n elements, in the place of a when it has the room; what is in it does not matter.
func sized[T any](a []T, n int) []T {
	if cap(a) < n {
		return make([]T, n, n+n/2)
	}
	return a[:n]
}

// packMatrix writes a matrix of in×out weights, a row for each input, and its bias. The outputs are padded with
// zeros to whole panels and the inputs to whole pairs.
func packMatrix(weights, bias []float32, in, out int) []byte {
	wide, long := roundUp(out, panelWidth), roundUp(in, 2)
	// No sum may overflow, whatever the inputs: at the largest input, the weights of an output together must stay
	// below the largest sum.
	var most, total float64
	for j := range out {
		t := 0.0
		for i := range in {
			w := math.Abs(float64(weights[i*out+j]))
			most, t = max(most, w), t+w
		}
		total = max(total, t)
	}
	units := float64(1 << 14)
	for units > 1 && (most*units > math.MaxInt16 || (total*units+float64(in))*math.MaxInt16 > math.MaxInt32) {
		units /= 2
	}
	b := binary.LittleEndian.AppendUint32(nil, uint32(long))
	b = binary.LittleEndian.AppendUint32(b, uint32(wide))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(1/(units*inputUnits))))
	for j := range wide {
		v := float32(0)
		if j < out && j < len(bias) {
			v = bias[j]
		}
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
	}
	for panel := 0; panel < wide; panel += panelWidth {
		for i := 0; i < long; i += 2 {
			for j := panel; j < panel+panelWidth; j++ {
				for k := i; k < i+2; k++ {
					w := 0.0
					if k < in && j < out {
						w = math.Round(float64(weights[k*out+j]) * units)
					}
					b = binary.LittleEndian.AppendUint16(b, uint16(int16(w)))
				}
			}
		}
	}
	return b
}
