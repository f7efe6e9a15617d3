package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// memoryOf is what a process and all that it has started take of the machine's memory,
// in bytes: pages that several processes share count for each in part (Pss in
// /proc/PID/smaps_rollup, Linux's proc(5)).
func memoryOf(pid int) (bytes int64, err error) {
	bytes, err = proportional(pid)
	if err != nil {
		return 0, err
	}
	children, err := childrenOf(pid)
	if err != nil {
		return 0, err
	}
	for _, child := range children {
		more, err := memoryOf(child)
		if err != nil {
			return 0, err
		}
		bytes += more
	}
	return bytes, nil
}

func proportional(pid int) (int64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0, err
	}
	_, after, found := bytes.Cut(text, []byte("\nPss:"))
	fields := bytes.Fields(after)
	if !found || len(fields) == 0 {
		return 0, fmt.Errorf("process %d says nothing of its memory", pid)
	}
	kilobytes, err := strconv.ParseInt(string(fields[0]), 10, 64)
	return kilobytes << 10, err
}

// childrenOf lists what a process has started, by any of its threads.
func childrenOf(pid int) (children []int, err error) {
	lists, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if err != nil {
		return nil, err
	}
	for _, list := range lists {
		text, err := os.ReadFile(list)
		if err != nil {
			// A thread that has ended.
			continue
		}
		for _, field := range bytes.Fields(text) {
			child, err := strconv.Atoi(string(field))
			if err != nil {
				return nil, err
			}
			children = append(children, child)
		}
	}
	return children, nil
}

// forgetFiles has the system forget what it keeps of files in memory, as it is after it
// was switched on. Only root may.
func forgetFiles() error { return os.WriteFile("/proc/sys/vm/drop_caches", []byte("3\n"), 0) }
