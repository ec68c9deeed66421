package lang

// multiplyFour multiplies four rows of inputs by one panel.
//
//go:noescape
func multiplyFour(sums *int32, sumStride int, inputs *int16, inputStride int, panel *byte, pairs int)

// HasAVX2 reports whether the processor has the vector instructions AVX2 and the system lets programs use them.
func HasAVX2() bool

var withAVX2 = HasAVX2()

// multiply sets sums, rows×out, to inputs, rows×in, times the panels. Rows come in whole groups.
func multiply(sums []int32, inputs []int16, panels []byte, rows, in, out int) {
	if !withAVX2 {
		multiplyPlain(sums, inputs, panels, rows, in, out)
		return
	}
	// The slices must be as long as what the assembly reads and writes.
	_, _, _ = sums[rows*out-1], inputs[rows*in-1], panels[2*in*out-1]
	for j := 0; j < out; j += panelWidth {
		for i := 0; i < rows; i += rowGroup {
			multiplyFour(&sums[i*out+j], out, &inputs[i*in], in, &panels[2*in*j], in/2)
		}
	}
}
