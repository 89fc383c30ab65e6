// Command driver prints what .Values would be, for many cases in one run: one JSON case a line in, one answer a line
// out. It is built inside the sources of one Helm, with helm3.go or helm4.go for what differs between the two.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

type testCase struct {
	// Content of the chart's values.yaml.
	Defaults string `json:"defaults"`
	// Contents of the -f files, in order.
	Files []string `json:"files"`
	// Further files that --set-file may name, by name.
	Extra map[string]string `json:"extra"`
	Flags []struct {
		Kind string `json:"kind"`
		Text string `json:"text"`
	} `json:"flags"`
}

type answer struct {
	Values map[string]any `json:"values"`
	Error  string         `json:"error,omitempty"`
}

func main() {
	folder, err := os.MkdirTemp("", "gloo-values-driver-")
	check(err)
	defer os.RemoveAll(folder)
	check(os.Chdir(folder))
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		line, err := in.ReadBytes('\n')
		if len(line) == 0 {
			return
		}
		var one testCase
		check(json.Unmarshal(line, &one))
		encoded, problem := json.Marshal(answerTo(one))
		check(problem)
		fmt.Fprintf(out, "%s\n", encoded)
		if err != nil {
			return
		}
	}
}

func answerTo(one testCase) (result answer) {
	defer func() {
		if fault := recover(); fault != nil {
			result = answer{Error: fmt.Sprint("panic: ", fault)}
		}
	}()
	var paths []string
	for index, text := range one.Files {
		path := fmt.Sprintf("layer-%d.yaml", index+1)
		check(os.WriteFile(path, []byte(text), 0o600))
		paths = append(paths, path)
	}
	for name, text := range one.Extra {
		check(os.WriteFile(filepath.Base(name), []byte(text), 0o600))
	}
	flags := map[string][]string{}
	for _, flag := range one.Flags {
		flags[flag.Kind] = append(flags[flag.Kind], flag.Text)
	}
	values, err := valuesOf([]byte(one.Defaults), paths, flags)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Values: values}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
