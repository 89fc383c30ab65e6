{{/* Alerts about telemetry that a collector refuses, drops or cannot send, as a group of a PrometheusRule. */}}
{{- define "gloo-platform.collectorAlerts" -}}
- name: collectorRules
  rules:
    - alert: ReceiverDroppedSpans
      expr: rate(otelcol_receiver_refused_spans[5m]) > 0
      for: 2m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.receiver }}" }} of a collector refuses spans.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ReceiverDroppedMetrics
      expr: rate(otelcol_receiver_refused_metric_points[5m]) > 0
      for: 2m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.receiver }}" }} of a collector refuses metrics.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ReceiverDroppedLogs
      expr: rate(otelcol_receiver_refused_log_records[5m]) > 0
      for: 5m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.receiver }}" }} of a collector refuses logs.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ProcessorDroppedSpans
      expr: rate(otelcol_processor_dropped_spans[5m]) > 0
      for: 2m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.processor }}" }} of a collector drops spans.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ProcessorDroppedMetrics
      expr: rate(otelcol_processor_dropped_metric_points[5m]) > 0
      for: 2m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.processor }}" }} of a collector drops metrics.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ProcessorDroppedLogs
      expr: rate(otelcol_processor_dropped_log_records[5m]) > 0
      for: 5m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.processor }}" }} of a collector drops logs.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ExporterDroppedSpans
      expr: rate(otelcol_exporter_send_failed_spans[5m]) > 0
      for: 2m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector cannot send spans.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ExporterDroppedMetrics
      expr: rate(otelcol_exporter_send_failed_metric_points[5m]) > 0
      for: 2m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector cannot send metrics.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ExporterDroppedLogs
      expr: rate(otelcol_exporter_send_failed_log_records[5m]) > 0
      for: 5m
      labels:
        severity: critical
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector cannot send logs.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: ExporterQueueSize
      expr: otelcol_exporter_queue_size > 5000
      for: 1m
      labels:
        severity: warning
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector has a long queue.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: SendQueueFailedspans
      expr: rate(otelcol_exporter_enqueue_failed_spans[5m]) > 0
      for: 1m
      labels:
        severity: warning
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector cannot queue spans.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: SendQueueFailedmetric_points
      expr: rate(otelcol_exporter_enqueue_failed_metric_points[5m]) > 0
      for: 1m
      labels:
        severity: warning
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector cannot queue metrics.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
    - alert: SendQueueFailedlog_records
      expr: rate(otelcol_exporter_enqueue_failed_log_records[5m]) > 0
      for: 1m
      labels:
        severity: warning
      annotations:
        description: The {{ "{{ $labels.exporter }}" }} of a collector cannot queue logs.
        runbook_url: https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/monitoring.md
{{- end -}}
