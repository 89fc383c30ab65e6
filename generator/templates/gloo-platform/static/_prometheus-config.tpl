{{/* Configuration of Prometheus: what the chart has, and what the values lay over it. */}}

{{/* The file prometheus.yml before the values are laid over it. */}}
{{- define "gloo-platform.prometheusBase" -}}
rule_files:
  - /etc/config/recording_rules.yml
  - /etc/config/alerting_rules.yml
  - /etc/config/rules
  - /etc/config/alerts
{{- if .Values.glooMonitoring.alerts.enabled }}
  - /etc/config/gloo_monitoring_rules.yml
{{- end }}
scrape_configs:
  - job_name: prometheus
    static_configs:
      - targets: ['localhost:9090']
  # The collectors of gloo-platform, which serve the metrics of all others.
  - job_name: otel-collector
    honor_labels: true
    scrape_interval: 15s
    scrape_timeout: 15s
    kubernetes_sd_configs:
      - role: pod
        namespaces:
          names: [{{ .Release.Namespace | quote }}]
    relabel_configs:
      - action: keep
        source_labels: [__meta_kubernetes_pod_label_component]
        regex: standalone-collector|agent-collector
      - action: keep
        source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape]
        regex: true
      - action: drop
        source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape_slow]
        regex: true
      - action: replace
        source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_scheme]
        regex: (https?)
        target_label: __scheme__
      - action: replace
        source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_path]
        regex: (.+)
        target_label: __metrics_path__
      - action: replace
        source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_port, __meta_kubernetes_pod_ip]
        regex: (\d+);(([A-Fa-f0-9]{1,4}::?){1,7}[A-Fa-f0-9]{1,4})
        replacement: '[$2]:$1'
        target_label: __address__
      - action: replace
        source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_port, __meta_kubernetes_pod_ip]
        regex: (\d+);((([0-9]+?)(\.|$)){4})
        replacement: $2:$1
        target_label: __address__
      - action: labelmap
        regex: __meta_kubernetes_pod_annotation_prometheus_io_param_(.+)
        replacement: __param_$1
      - action: labelmap
        regex: __meta_kubernetes_pod_label_(.+)
      - action: replace
        source_labels: [__meta_kubernetes_namespace]
        target_label: namespace
      - action: replace
        source_labels: [__meta_kubernetes_pod_name]
        target_label: collector_pod
      - action: drop
        source_labels: [__meta_kubernetes_pod_phase]
        regex: Pending|Succeeded|Failed|Completed
    metric_relabel_configs:
      - action: labeldrop
        regex: app_kubernetes_io_instance|app_kubernetes_io_name|instance|job|pod_template_hash
{{- end -}}

{{/* The file alerting_rules.yml before the values are laid over it. */}}
{{- define "gloo-platform.prometheusAlerts" -}}
groups:
  - name: GlooPlatformAlerts
    rules:
      - alert: GlooPlatformClustersNotWarming
        annotations:
          summary: 'Agents of the cluster {{ `{{ $labels.cluster }}` }} have not sent their state for 10 minutes, and safe mode holds back its translation.'
        expr: count by(cluster) (sum by(cluster) (gloo_mesh_safe_mode_active != 0)) > 0
        for: 10m
        labels: {severity: error}
      - alert: GlooPlatformTranslationLatencyIsHigh
        annotations:
          runbook: https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/
          summary: 'Translation takes {{ `{{ $value | humanize }}` }} seconds at the 99th percentile, which is too long.'
        expr: histogram_quantile(0.99, sum(rate(gloo_mesh_translation_time_sec_bucket[5m])) by(le)) > 10
        for: 15m
        labels: {severity: warning}
      - alert: GlooPlatformReconscilerLatencyIsHigh
        annotations:
          runbook: https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/
          summary: 'Reconciliation takes {{ `{{ $value | humanize }}` }} seconds at the 99th percentile, which is too long.'
        expr: histogram_quantile(0.99, sum(rate(gloo_mesh_reconciler_time_sec_bucket[5m])) by(le)) > 80
        for: 15m
        labels: {severity: warning}
      - alert: GlooPlatformAgentsAreDisconnected
        annotations:
          runbook: https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/
          summary: 'No agent of the cluster {{ `{{ $labels.cluster }}` }} is connected to the management server.'
        expr: count by(cluster) (sum by(cluster) (relay_push_clients_warmed == 0)) > 0
        for: 5m
        labels: {severity: warning}
      - alert: GlooPlatformTranslationWarnings
        annotations:
          runbook: https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/
          summary: '{{ `{{ $value | humanize }}` }} warnings in 5 minutes in the translation of {{ `{{ $labels.gvk }}` }}.'
        expr: increase(translation_warning[5m]) > 0
        labels: {severity: warning}
      - alert: GlooPlatformTranslationErrors
        annotations:
          runbook: https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/
          summary: '{{ `{{ $value | humanize }}` }} errors in 5 minutes in the translation of {{ `{{ $labels.gvk }}` }}.'
        expr: increase(translation_error[5m]) > 0
        labels: {severity: warning}
      - alert: GlooPlatformRedisErrors
        annotations:
          runbook: https://docs.solo.io/gloo-mesh-enterprise/main/troubleshooting/gloo/
          summary: '{{ `{{ $value | humanize }}` }} errors in 5 minutes when the management server wrote to Redis.'
        expr: increase(gloo_mesh_redis_sync_err[5m]) > 0
        labels: {severity: warning}
{{- end -}}

{{/* Endpoints of which the address is a template, as a sequence in JSON. Given: root context, their path, the endpoints. */}}
{{- define "gloo-platform.prometheusUrlTemplates" -}}
{{- $root := index . 0 -}}
{{- $path := index . 1 -}}
{{- $endpoints := list -}}
{{- range index . 2 -}}
{{- $url := include "gloo-platform.prometheusTemplate" (list $root $path (.url | default "")) -}}
{{- $endpoints = append $endpoints (mustMergeOverwrite (deepCopy .) (dict "url" $url)) -}}
{{- end -}}
{{- toJson $endpoints -}}
{{- end -}}

{{/*
Scrape jobs, as a sequence in JSON: a job of `extraScrapeConfigs` replaces the one of its name. Given: root context, the jobs
without these.
*/}}
{{- define "gloo-platform.prometheusJobs" -}}
{{- $root := index . 0 -}}
{{- $text := include "gloo-platform.prometheusTemplate" (list $root "prometheus.extraScrapeConfigs" $root.Values.prometheus.extraScrapeConfigs) -}}
{{- $more := include "gloo-platform.parsed" (list "prometheus.extraScrapeConfigs" (printf "jobs:\n%s" $text) "its jobs cannot be added") | fromJson -}}
{{- $names := list -}}
{{- range $more.jobs -}}
{{- $names = append $names .job_name -}}
{{- end -}}
{{- $jobs := list -}}
{{- range index . 1 -}}
{{- if not (has .job_name $names) -}}
{{- $jobs = append $jobs . -}}
{{- end -}}
{{- end -}}
{{- toJson (concat $jobs ($more.jobs | default list)) -}}
{{- end -}}

{{/* What the values lay over the file prometheus.yml, as JSON. */}}
{{- define "gloo-platform.prometheusOverlay" -}}
{{- $values := .Values.prometheus -}}
{{- $overlay := deepCopy (get ($values.serverFiles | default dict) "prometheus.yml" | default dict) -}}
{{- range $name, $part := dict
      "global" $values.server.global
      "remote_write" (include "gloo-platform.prometheusUrlTemplates" (list . "prometheus.server.remoteWrite" $values.server.remoteWrite) | fromJsonArray)
      "remote_read" (include "gloo-platform.prometheusUrlTemplates" (list . "prometheus.server.remoteRead" $values.server.remoteRead) | fromJsonArray)
      "scrape_config_files" $values.scrapeConfigFiles
      "alerting" $values.alertRelabelConfigs -}}
{{- if $part -}}
{{- $overlay = mustMergeOverwrite $overlay (dict $name (deepCopy $part)) -}}
{{- end -}}
{{- end -}}
{{- range $name, $part := dict "tsdb" $values.server.tsdb "exemplars" $values.server.exemplars -}}
{{- if $part -}}
{{- $overlay = mustMergeOverwrite $overlay (dict "storage" (dict $name (deepCopy $part))) -}}
{{- end -}}
{{- end -}}
{{- with $values.server.alertmanagers -}}
{{- $overlay = mustMergeOverwrite $overlay (dict "alerting" (dict "alertmanagers" .)) -}}
{{- end -}}
{{- if $values.extraScrapeConfigs -}}
{{- $base := include "gloo-platform.parsed" (list "prometheus.yml" (include "gloo-platform.prometheusBase" .) "it cannot be merged") | fromJson -}}
{{- $jobs := dig "scrape_configs" $base.scrape_configs $overlay -}}
{{- $overlay = set $overlay "scrape_configs" (include "gloo-platform.prometheusJobs" (list . $jobs) | fromJsonArray) -}}
{{- end -}}
{{- toJson $overlay -}}
{{- end -}}

{{/* The files in the folder of the configuration, by name, each as a text. */}}
{{- define "gloo-platform.prometheusFiles" -}}
{{- $files := .Values.prometheus.serverFiles | default dict -}}
{{- $overlay := include "gloo-platform.prometheusOverlay" . | fromJson -}}
{{- $texts := dict
      "prometheus.yml" (include "gloo-platform.patched" (list "prometheus.yml" (include "gloo-platform.prometheusBase" .) "prometheus.serverFiles" $overlay))
      "alerting_rules.yml" (include "gloo-platform.patched" (list "alerting_rules.yml" (include "gloo-platform.prometheusAlerts" .) "prometheus.serverFiles" (get $files "alerting_rules.yml"))) -}}
{{- if .Values.glooMonitoring.alerts.enabled -}}
{{- $texts = set $texts "gloo_monitoring_rules.yml" (include "gloo-platform.monitoringRuleFile" .) -}}
{{- end -}}
{{- range $name, $content := mustMergeOverwrite (deepCopy (omit $files "prometheus.yml" "alerting_rules.yml")) (.Values.prometheus.ruleFiles | default dict) -}}
{{- $texts = set $texts $name $content -}}
{{- if not (kindIs "string" $content) -}}
{{- $texts = set $texts $name (include "gloo-platform.yaml" (list "prometheus.serverFiles or ruleFiles" $content)) -}}
{{- end -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.serverFiles or ruleFiles" $texts) -}}
{{- end -}}
