package lang

import (
	"encoding/binary"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Whatever the processor, the sums are the same.
func TestMultiply(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 3).Draw(t, "groups") * rowGroup
		in := rapid.IntRange(1, 20).Draw(t, "pairs") * 2
		out := rapid.IntRange(1, 3).Draw(t, "panels") * panelWidth
		// Sums of the extremes overflow, and alike.
		number := rapid.Int16()
		inputs := rapid.SliceOfN(number, rows*in, rows*in).Draw(t, "inputs")
		weights := rapid.SliceOfN(number, in*out, in*out).Draw(t, "weights")
		var panels []byte
		for panel := 0; panel < out; panel += panelWidth {
			for k := 0; k < in; k += 2 {
				for j := panel; j < panel+panelWidth; j++ {
					panels = binary.LittleEndian.AppendUint16(panels, uint16(weights[k*out+j]))
					panels = binary.LittleEndian.AppendUint16(panels, uint16(weights[(k+1)*out+j]))
				}
			}
		}
		want := make([]int32, rows*out)
		for i := range rows {
			for j := range out {
				for k := range in {
					want[i*out+j] += int32(inputs[i*in+k]) * int32(weights[k*out+j])
				}
			}
		}
		got, plain := make([]int32, rows*out), make([]int32, rows*out)
		multiply(got, inputs, panels, rows, in, out)
		multiplyPlain(plain, inputs, panels, rows, in, out)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("multiply (-want +got):\n%s", d)
		}
		if d := cmp.Diff(want, plain); d != "" {
			t.Fatalf("multiplyPlain (-want +got):\n%s", d)
		}
	})
}
