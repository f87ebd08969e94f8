package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// What is built for the comparison. The version of cascadia that Vale pins
// cannot be had from every proxy.
const (
	valeModule  = "github.com/vale-cli/vale/v3"
	valeVersion = "v3.26.0"
	valeReplace = "github.com/andybalholm/cascadia=github.com/andybalholm/cascadia@v1.3.5"
)

// buildMakegood builds the program that this module holds.
func buildMakegood(ctx context.Context, root, dir string) (string, error) {
	out := filepath.Join(dir, "makegood")
	return out, goRun(ctx, root, "build", "-trimpath", "-o", out, "./cmd/makegood")
}

// buildVale builds Vale from the module proxy, in a module of its own that is
// thrown away. Nothing of it comes near our go.mod.
func buildVale(ctx context.Context, dir string) (string, error) {
	module := filepath.Join(dir, "vale-module")
	if err := os.MkdirAll(module, 0o755); err != nil {
		return "", fmt.Errorf("build vale: %w", err)
	}
	out := filepath.Join(dir, "vale")
	for _, args := range [][]string{
		{"mod", "init", "throwaway"},
		{"mod", "edit", "-require=" + valeModule + "@" + valeVersion, "-replace=" + valeReplace},
		{"build", "-mod=mod", "-trimpath", "-ldflags=-s -w", "-o", out, valeModule + "/cmd/vale"},
	} {
		if err := goRun(ctx, module, args...); err != nil {
			return "", fmt.Errorf("build vale: %w", err)
		}
	}
	return out, nil
}

// goRun runs the go command in a folder.
func goRun(ctx context.Context, dir string, args ...string) error {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s: %w\n%s", strings.Join(args[:min(2, len(args))], " "), err, lastLines(out, 12))
	}
	return nil
}

func lastLines(out []byte, n int) []byte {
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	return bytes.Join(lines[max(0, len(lines)-n):], []byte("\n"))
}

// moduleRoot is the folder of this module.
func moduleRoot(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}", "makegood").Output()
	if err != nil {
		return "", fmt.Errorf("find the module makegood (run this inside its checkout): %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}
