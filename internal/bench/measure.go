package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

// A job is one command to be measured.
type job struct {
	Tool string   `json:"tool"`
	Args []string `json:"args"`
	Dir  string   `json:"dir"`
	Env  []string `json:"env"`
	Mark string   `json:"mark"` // stands once in the output for every finding
}

// A sample is what one run cost: all of the process, from its start to its
// end, with its output read through a pipe.
type sample struct {
	Wall  float64 `json:"wall_ms"`
	CPU   float64 `json:"cpu_ms"` // user and system
	Peak  float64 `json:"peak_mib"`
	Found int     `json:"findings"`
	Bytes int64   `json:"output_bytes"`
}

// helperEnv hands a job to the helper.
const helperEnv = "MAKEGOOD_BENCH_JOB"

// sampled runs a job in a helper: this program again, as a fresh process. On
// Linux the peak memory of a child is at least that of the process it was
// forked from (getrusage(2), exec), and a fresh one has little.
func sampled(ctx context.Context, j job) (s sample, err error) {
	self, err := os.Executable()
	if err != nil {
		return s, err
	}
	spec, err := json.Marshal(j)
	if err != nil {
		return s, err
	}
	cmd := exec.CommandContext(ctx, self)
	cmd.Env = append(os.Environ(), helperEnv+"="+string(spec))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return s, fmt.Errorf("measure %s: %w", j.Tool, err)
	}
	return s, json.Unmarshal(out, &s)
}

// help is the helper's work: run the job once and print the sample.
func help(spec string) error {
	var j job
	if err := json.Unmarshal([]byte(spec), &j); err != nil {
		return err
	}
	s, err := j.run()
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(s)
}

// run runs the job once. Exit code 1 says that something was found.
func (j job) run() (s sample, err error) {
	var talk bytes.Buffer
	cmd := exec.Command(j.Args[0], j.Args[1:]...)
	cmd.Dir, cmd.Env, cmd.Stderr = j.Dir, j.Env, &talk
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return s, err
	}
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return s, err
	}
	counter := &counter{mark: []byte(j.Mark)}
	_, err = io.Copy(counter, pipe)
	ended := cmd.Wait()
	s.Wall = ms(time.Since(begin))
	var code *exec.ExitError
	if errors.As(ended, &code) && code.ExitCode() == 1 {
		ended = nil
	}
	if err := errors.Join(err, ended); err != nil {
		return s, fmt.Errorf("%v: %w\n%s", j.Args, err, lastLines(talk.Bytes(), 12))
	}
	s.Found, s.Bytes = counter.found, counter.bytes
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	s.CPU = ms(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime())
	s.Peak = float64(usage.Maxrss) / 1024 // KiB on Linux
	return s, nil
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// A counter counts a mark in what is written to it, and the bytes.
type counter struct {
	mark, tail []byte
	found      int
	bytes      int64
}

func (c *counter) Write(p []byte) (int, error) {
	c.bytes += int64(len(p))
	if len(c.mark) == 0 {
		return len(p), nil
	}
	// A mark that began in the last piece ends in this one.
	seam := append(c.tail, p[:min(len(p), len(c.mark)-1)]...)
	c.found += bytes.Count(seam, c.mark) + bytes.Count(p, c.mark)
	keep := append(c.tail, p...)
	c.tail = slices.Clone(keep[max(0, len(keep)-len(c.mark)+1):])
	return len(p), nil
}

// inTurn measures jobs one after the other, n rounds after a warm-up, so that
// whatever else the machine does falls on all alike.
func inTurn(ctx context.Context, n int, jobs []job) ([][]sample, error) {
	samples := make([][]sample, len(jobs))
	for round := range n + 1 {
		for i, j := range jobs {
			s, err := sampled(ctx, j)
			if err != nil {
				return nil, err
			}
			if round > 0 {
				samples[i] = append(samples[i], s)
			}
		}
	}
	return samples, nil
}
