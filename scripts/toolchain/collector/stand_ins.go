package main

import (
	"context"
	"errors"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/processor"
)

// Components that have no public module at this version. Pipelines may name them; their settings are not checked, and
// none can be started.
type anySettings map[string]any

func noSettings() component.Config { return &anySettings{} }

var errNotHere = errors.New("this component stands in for one without a public module: it checks configurations only")

// Solo's own processor of metrics.
func glooMetricsProcessor() processor.Factory {
	create := func(context.Context, processor.CreateSettings, component.Config, consumer.Metrics) (processor.Metrics, error) {
		return nil, errNotHere
	}
	return processor.NewFactory(
		component.MustNewType("gloo_metrics_processor"), noSettings,
		processor.WithMetrics(create, component.StabilityLevelDevelopment),
	)
}

// Solo's own exporter of logs.
func redisStreamExporter() exporter.Factory {
	return exporter.NewFactory(
		component.MustNewType("redisstream"), noSettings,
		exporter.WithLogs(noLogs, component.StabilityLevelDevelopment),
	)
}

// The contributed exporter, whose module is not published with checksums at this version.
func clickHouseExporter() exporter.Factory {
	traces := func(context.Context, exporter.CreateSettings, component.Config) (exporter.Traces, error) {
		return nil, errNotHere
	}
	metrics := func(context.Context, exporter.CreateSettings, component.Config) (exporter.Metrics, error) {
		return nil, errNotHere
	}
	return exporter.NewFactory(
		component.MustNewType("clickhouse"), noSettings,
		exporter.WithTraces(traces, component.StabilityLevelDevelopment),
		exporter.WithMetrics(metrics, component.StabilityLevelDevelopment),
		exporter.WithLogs(noLogs, component.StabilityLevelDevelopment),
	)
}

func noLogs(context.Context, exporter.CreateSettings, component.Config) (exporter.Logs, error) {
	return nil, errNotHere
}
