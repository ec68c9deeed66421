// Package measure times things and writes down what came out, so that two runs on different machines can be compared.
package measure

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Times are how long something took, run by run.
type Times []time.Duration

// Of measures f, so many times: how long it took, and how much of that one processor worked on it; the rest it
// waited, for the disk or for other programs. Where the system does not tell the second, it is 0.
func Of(times int, f func() error) (wall, cpu Times, err error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for range times {
		start, before := time.Now(), threadCPU()
		if err := f(); err != nil {
			return nil, nil, err
		}
		wall, cpu = append(wall, time.Since(start)), append(cpu, threadCPU()-before)
	}
	return wall, cpu, nil
}

// Percentile is the time that p of a hundred runs did not exceed. It is 0 without a run.
func (t Times) Percentile(p int) time.Duration {
	if len(t) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(t))
	return sorted[max(0, (len(sorted)*p+99)/100-1)]
}

// Millis is a time in milliseconds, with two digits after the point.
func Millis(d time.Duration) string { return fmt.Sprintf("%.2f ms", float64(d.Microseconds())/1000) }

// Machine describes what a measurement ran on by what counts for its speed, with a yardstick: how long one core takes
// to hash 64 MB. Times on another machine compare by the ratio of the yardsticks, roughly.
func Machine() string {
	block := make([]byte, 1<<20)
	best := time.Hour
	for range 5 {
		start := time.Now()
		h := sha256.New()
		for range 64 {
			h.Write(block)
		}
		h.Sum(nil)
		best = min(best, time.Since(start))
	}
	return fmt.Sprintf("%s, %s/%s, %d cores; yardstick: SHA-256 of 64 MB takes %s on one core",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), Millis(best))
}

// Conditions describes the machine, and adds a note where there is something to say of what else it did.
func Conditions(note string) string {
	if note == "" {
		return Machine()
	}
	return Machine() + "\n" + note
}

// Table lays out rows of cells in columns, the first to the left and the others to the right.
func Table(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-len([]rune(cell)))
			if i == 0 {
				line.WriteString(cell + pad)
			} else {
				line.WriteString("  " + pad + cell)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// Save writes a result to a file, or only prints it when there is none.
func Save(file, result string) error {
	fmt.Print(result)
	if file == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(result), 0o644)
}
