package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// server is a server that runs.
type server struct {
	*exec.Cmd
	address string
	ready   time.Duration
	talk    *bytes.Buffer
}

func start(program, record string) (*server, error) {
	s := &server{Cmd: exec.Command(program, "serve", "--db", record, "--addr", "127.0.0.1:0"), talk: &bytes.Buffer{}}
	stderr, err := s.StderrPipe()
	if err != nil {
		return nil, err
	}
	begin := time.Now()
	if err := s.Start(); err != nil {
		return nil, err
	}
	said := make([]byte, 4096)
	for s.address == "" {
		n, err := stderr.Read(said)
		if err != nil {
			return nil, fmt.Errorf("the server does not start: %w", err)
		}
		s.talk.Write(said[:n])
		s.address = regexp.MustCompile(`http://\S+`).FindString(s.talk.String())
	}
	go io.Copy(io.Discard, stderr)
	if err := s.get("/readyz"); err != nil {
		return nil, err
	}
	s.ready = time.Since(begin)
	return s, nil
}

var client = &http.Client{Timeout: time.Minute,
	Transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}}

func (s *server) get(path string) error {
	response, err := client.Get(s.address + path)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != 200 {
		err = fmt.Errorf("%s: status %d: %.200s", path, response.StatusCode, text)
	}
	return err
}

// stop ends the server and waits for it.
func (s *server) stop() error {
	if err := s.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return s.Wait()
}

// memory is the resident memory of the server in MB; 0 where the system does not tell.
func (s *server) memory() int { return s.status("VmRSS:") >> 10 }

func (s *server) status(field string) int {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == field {
			n, _ := strconv.Atoi(f[1])
			return n
		}
	}
	return 0
}

// processor is the processor time that the server has taken; 0 where the system does not tell.
func (s *server) processor() time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.Process.Pid))
	if err != nil {
		return 0
	}
	f := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return time.Duration(user+system) * time.Second / 100
}
