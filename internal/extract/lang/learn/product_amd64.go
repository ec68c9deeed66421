package learn

import "annals/internal/extract/lang"

//go:noescape
func addFour(sums *float32, sumStride int, a, b *float32, n int)

var withAVX = lang.HasAVX2()
