package measure

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// Build builds the program of the module above into a folder and returns its path.
func Build(dir string) (string, error) {
	program, err := filepath.Abs(filepath.Join(dir, "annals"))
	if err != nil {
		return "", err
	}
	c := exec.Command("go", "build", "-o", program, "./cmd/annals")
	c.Dir = ".."
	if out, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the program: %w: %s", err, out)
	}
	return program, nil
}

// Process is what one run of a program took.
type Process struct {
	Wall, CPU time.Duration
	// Memory is the peak of its resident memory in bytes; 0 where the system does not tell.
	Memory int64
}

// Run runs a program to its end, on one core where the system can be told so. Ends with one of the codes are fine.
func Run(program string, args []string, codes ...int) (Process, error) {
	c := exec.Command(program, args...)
	c.Env = append(os.Environ(), "GOMAXPROCS=1")
	var said bytes.Buffer
	c.Stderr = &said
	start := time.Now()
	err := onOneCore(c.Run)
	p := Process{Wall: time.Since(start)}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		for _, code := range codes {
			if exit.ExitCode() == code {
				err = nil
			}
		}
	}
	if err != nil {
		return p, fmt.Errorf("%s %q: %w: %s", filepath.Base(program), args, err, said.String())
	}
	p.CPU = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	p.Memory = peakMemory(c.ProcessState)
	return p, nil
}
