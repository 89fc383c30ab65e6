{{/* Alerts of the section glooMonitoring, and how they come to a Prometheus. */}}

{{/*
Alerts that the published chart does not have, with the queries of the documentation of safe mode. A cluster that was
connected and is gone has no samples any more, so the second alert looks an hour back.
*/}}
{{- define "gloo-platform.monitoringAlerts" -}}
{{- $alerts := .Values.glooMonitoring.alerts -}}
groups:
  - name: GlooMonitoringAlerts
    rules:
      - alert: GlooPlatformReplicasInSafeMode
        annotations:
          summary: 'Agents of the cluster {{ `{{ $labels.cluster }}` }} are connected to a replica of the management server in safe mode, and get no changes.'
          description: 'Safe mode ends when every registered cluster has sent its state. Look for clusters with gloo_mesh_safe_mode_active other than 0: connect their agents, remove their KubernetesCluster, or set skipWarming in it.'
        expr: count by(cluster) ((relay_pull_clients_connected != 0) * on(pod) group_left() (max(gloo_mesh_safe_mode_active) by (pod) >= 1)) > 0
        for: {{ $alerts.safeModeFor | quote }}
        labels: {severity: warning}
      - alert: GlooPlatformAgentsNotConnected
        annotations:
          summary: 'No agent of the cluster {{ `{{ $labels.cluster }}` }} is connected to the management server, so that the cluster gets no changes.'
          description: 'Look at the pods of gloo-mesh-agent in that cluster, at its address of the management server, and at its certificates. While an agent is away, a restart of server and Redis leads to safe mode.'
        expr: sum by(cluster) (relay_pull_clients_connected) == 0 or (sum by(cluster) (max_over_time(relay_pull_clients_connected[1h])) unless sum by(cluster) (relay_pull_clients_connected))
        for: {{ $alerts.disconnectedFor | quote }}
        labels: {severity: warning}
{{- end -}}

{{/* The groups of a text with the labels of the user on each alert, as a sequence in JSON. Given: root context, the text. */}}
{{- define "gloo-platform.labelledAlerts" -}}
{{- $labels := (index . 0).Values.glooMonitoring.alerts.labels -}}
{{- $file := include "gloo-platform.parsed" (list "alerts" (index . 1) "they get no labels") | fromJson -}}
{{- range $group := $file.groups -}}
{{- range $alert := $group.rules -}}
{{- $_ := set $alert "labels" (mustMergeOverwrite $alert.labels (deepCopy ($labels | default dict))) -}}
{{- end -}}
{{- end -}}
{{- toJson $file.groups -}}
{{- end -}}

{{/* The file for the bundled Prometheus, which has the other alerts in a file of its own. */}}
{{- define "gloo-platform.monitoringRuleFile" -}}
{{- $groups := include "gloo-platform.labelledAlerts" (list . (include "gloo-platform.monitoringAlerts" .)) | fromJsonArray -}}
{{- include "gloo-platform.yaml" (list "glooMonitoring.alerts" (dict "groups" $groups)) -}}
{{- end -}}
