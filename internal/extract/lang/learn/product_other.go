//go:build !amd64

package learn

const withAVX = false

func addFour(*float32, int, *float32, *float32, int) {}
