package main

import (
	"io"
	"log"

	"helm.sh/helm/v4/pkg/chart/loader/archive"

	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/cli/values"
	"helm.sh/helm/v4/pkg/getter"
)

func init() {
	// Warnings about tables and values are not compared.
	log.SetOutput(io.Discard)
}

func valuesOf(defaults []byte, files []string, flags map[string][]string) (map[string]any, error) {
	options := values.Options{
		ValueFiles:    files,
		JSONValues:    flags["--set-json"],
		Values:        flags["--set"],
		StringValues:  flags["--set-string"],
		FileValues:    flags["--set-file"],
		LiteralValues: flags["--set-literal"],
	}
	merged, err := options.MergeValues(getter.Providers{})
	if err != nil {
		return nil, err
	}
	loaded, err := loader.LoadFiles([]*archive.BufferedFile{
		{Name: "Chart.yaml", Data: []byte("apiVersion: v2\nname: driver\nversion: 0.1.0\n")},
		{Name: "values.yaml", Data: defaults},
	})
	if err != nil {
		return nil, err
	}
	return util.CoalesceValues(loaded, merged)
}
