package lang

import "encoding/binary"

// multiplyPlain is multiply for any processor. It finds the same sums.
func multiplyPlain(sums []int32, inputs []int16, panels []byte, rows, in, out int) {
	var weights [2 * panelWidth]int32
	for j := 0; j < out; j += panelWidth {
		for i := range rows {
			clear(sums[i*out+j : i*out+j+panelWidth])
		}
		for k := 0; k < in; k += 2 {
			pair := panels[2*in*j+4*panelWidth/2*k:]
			for w := range weights {
				weights[w] = int32(int16(binary.LittleEndian.Uint16(pair[2*w:])))
			}
			for i := range rows {
				a, b := int32(inputs[i*in+k]), int32(inputs[i*in+k+1])
				to := sums[i*out+j : i*out+j+panelWidth]
				for o := range to {
					to[o] += a*weights[2*o] + b*weights[2*o+1]
				}
			}
		}
	}
}
