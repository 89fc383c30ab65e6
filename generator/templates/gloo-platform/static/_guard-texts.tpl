{{/*
What guards find wrong with values, a line each, in the words of their rules.
*/}}

{{/* Pages about traces without all that they require, or at the path of the UI. */}}
{{- define "gloo-platform.brokenTracing" -}}
{{- $tracing := .Values.glooUi.tracing | default dict -}}
{{- $fields := list "endpoint" "port" "basePath" -}}
{{- $given := "" -}}
{{- range $fields -}}
{{- if and (not $given) (get $tracing .) -}}
{{- $given = . -}}
{{- end -}}
{{- end -}}
{{- if $given -}}
{{- range $fields -}}
{{- if not (get $tracing .) }}
glooUi.tracing.{{ . }} is required, because glooUi.tracing.{{ $given }} is set
{{- end -}}
{{- end -}}
{{- with get $tracing "basePath" -}}
{{- if eq (trimSuffix "/" .) (include "gloo-platform.uiBasePath" $) }}
glooUi.tracing.basePath is the path of the UI itself
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Gateways without a name, and those of one name, which would be one object twice. */}}
{{- define "gloo-platform.brokenGateways" -}}
{{- $names := list -}}
{{- range $key := list "northSouthGateways" "eastWestGateways" -}}
{{- range $index, $gateway := get $.Values.istioInstallations $key | default list -}}
{{- if $gateway.enabled -}}
{{- if not $gateway.name }}
istioInstallations.{{ $key }}[{{ $index }}].name is required: the gateway is enabled
{{- else if has $gateway.name $names }}
istioInstallations.{{ $key }}[{{ $index }}].name is {{ $gateway.name }}, the name of another gateway too
{{- end -}}
{{- $names = append $names $gateway.name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Clusters that are registered twice. */}}
{{- define "gloo-platform.clustersTwice" -}}
{{- $server := .Values.glooMgmtServer -}}
{{- $own := ternary .Values.common.cluster "" (and $server.enabled $server.registerCluster | default false) -}}
{{- $names := list -}}
{{- range $index, $agent := $server.agents | default list -}}
{{- if and $own (eq $agent.name $own) }}
glooMgmtServer.agents[{{ $index }}] registers the cluster {{ $agent.name }}, which glooMgmtServer.registerCluster registers too
{{- else if has $agent.name $names }}
glooMgmtServer.agents[{{ $index }}] registers the cluster {{ $agent.name }} a second time
{{- end -}}
{{- $names = append $names $agent.name -}}
{{- end -}}
{{- end -}}

{{/* Running collectors that the probes of their pods cannot ask. */}}
{{- define "gloo-platform.collectorsWithoutHealthCheck" -}}
{{- range $section := list "telemetryCollector" "telemetryGateway" -}}
{{- $collector := index $.Values $section -}}
{{- if $collector.enabled -}}
{{- with dig "service" "extensions" nil ($collector.config | default dict) -}}
{{- if not (has "health_check" .) }}
{{ $section }}.config.service.extensions requires health_check, which the probes of the pods use
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Running collectors that know no DNS server. */}}
{{- define "gloo-platform.collectorsWithoutDns" -}}
{{- range $section := list "telemetryCollector" "telemetryGateway" -}}
{{- $collector := index $.Values $section -}}
{{- if and $collector.enabled (eq ($collector.dnsPolicy | default "") "None") (not $collector.dnsConfig) }}
{{ $section }}.dnsConfig is required, because {{ $section }}.dnsPolicy is None
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Running collectors of which several pods report the metrics of the whole cluster. */}}
{{- define "gloo-platform.collectorsOfOneCluster" -}}
{{- range $section := list "telemetryCollector" "telemetryGateway" -}}
{{- $collector := index $.Values $section -}}
{{- if and $collector.enabled (dig "clusterMetrics" "enabled" false ($collector.presets | default dict)) -}}
{{- if eq ($collector.mode | default "") "daemonset" }}
{{ $section }}.presets.clusterMetrics.enabled requires a {{ $section }}.mode other than daemonset
{{- end -}}
{{- if gt (int64 $collector.replicaCount) 1 }}
{{ $section }}.presets.clusterMetrics.enabled requires {{ $section }}.replicaCount 1, got {{ int64 $collector.replicaCount }}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Plugins with which the SPIRE server does not start. */}}
{{- define "gloo-platform.brokenSpirePlugins" -}}
{{- $plugins := .Values.glooSpireServer.plugins | default dict -}}
{{- $required := list
      (list "nodeAttestor" "gcp" "allowedProjectIds")
      (list "upstreamAuthority" "certManager" "namespace")
      (list "upstreamAuthority" "certManager" "issuerName") -}}
{{- range $required -}}
{{- $plugin := dig (index . 0) (index . 1) dict $plugins -}}
{{- if and (get $plugin "enabled") (not (get $plugin (index . 2))) }}
glooSpireServer.plugins.{{ join "." . }} is required, because {{ index . 1 }} is enabled
{{- end -}}
{{- end -}}
{{- end -}}

{{/* A part of the Prometheus pod with which its chart does not render. */}}
{{- define "gloo-platform.brokenPrometheusPod" -}}
{{- $server := .Values.prometheus.server | default dict -}}
{{- $autoscaler := get $server "verticalAutoscaler" | default dict -}}
{{- if and (get $autoscaler "enabled") (not (get $autoscaler "containerPolicies")) }}
prometheus.server.verticalAutoscaler.enabled requires containerPolicies: the chart does not render without them
{{- end -}}
{{- end -}}

{{/* Ports that two containers of a pod take, or two Services on the nodes. */}}
{{- define "gloo-platform.portsTwice" -}}
{{- $taken := dict -}}
{{- range include "gloo-platform.takenPorts" . | trim | splitList "\n" | compact -}}
{{- $place := splitList " " . | first -}}
{{- $source := splitList " " . | last -}}
{{- $isFixed := not (contains "." $source) -}}
{{- $port := ternary $source (include "gloo-platform.portAt" (list $ $source)) $isFixed -}}
{{- $key := printf "%s %s" $place $port -}}
{{- $other := get $taken $key -}}
{{- if not $port -}}
{{- else if not $other -}}
{{- $_ := set $taken $key $source -}}
{{- else if $isFixed -}}
{{- else if not (contains "." $other) }}
{{ $source }} is {{ $port }}, on which the pod already listens
{{- else if eq $place "node" }}
{{ $source }} is {{ $port }}, which {{ $other }} uses too
{{- else }}
{{ $source }} is {{ $port }}, which {{ $other }} uses in the same pod
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The port at a values path, empty where there is none. Given: root context, path. */}}
{{- define "gloo-platform.portAt" -}}
{{- $value := (index . 0).Values -}}
{{- range splitList "." (index . 1) -}}
{{- $value = get ($value | default dict) . -}}
{{- end -}}
{{- with $value -}}
{{- int64 . -}}
{{- end -}}
{{- end -}}
