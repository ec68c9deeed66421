//go:build !linux

package measure

import (
	"os"
	"time"
)

// onOneCore just runs f: GOMAXPROCS keeps the program's own code to one core.
func onOneCore(f func() error) error { return f() }

func peakMemory(*os.ProcessState) int64 { return 0 }

func threadCPU() time.Duration { return 0 }
