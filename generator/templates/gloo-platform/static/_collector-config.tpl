{{/*
Configurations of the telemetry collector and of the gateway: a base, and the customization laid over it. A name that
both have is merged, so that the file has it once; null removes it.
*/}}

{{/* Address of the telemetry gateway, which the collector sends to; empty where it is not set. */}}
{{- define "gloo-platform.collectorEndpoint" -}}
{{- dig "exporters" "otlp" "endpoint" "" (.Values.telemetryCollector.config | default dict) -}}
{{- end -}}

{{/*
"true" where the collector has the exporter for the gateway. Without an address the collector refuses it, so it is then
only where something asks for it; a release with the server has other exporters.
*/}}
{{- define "gloo-platform.hasGatewayExporter" -}}
{{- $own := .Values.telemetryCollectorCustomization -}}
{{- if include "gloo-platform.collectorEndpoint" . -}}
true
{{- else if not .Values.glooMgmtServer.enabled -}}
{{- $used := keys ($own.extraExporters | default dict) -}}
{{- range concat (include "gloo-platform.telemetryCollectorPipelines" . | fromJson | values) ($own.extraPipelines | default dict | values) -}}
{{- with . }}{{ $used = concat $used (.exporters | default list) }}{{ end -}}
{{- end -}}
{{- if has "otlp" $used }}true{{ end -}}
{{- end -}}
{{- end -}}

{{/* Address of the collector of Jaeger. */}}
{{- define "gloo-platform.jaegerCollector" -}}
{{- printf "%s-collector.%s.svc:4317" (.Values.jaeger.fullnameOverride | default "gloo-jaeger") .Release.Namespace -}}
{{- end -}}

{{/* How often the gateway reads its certificate again; empty for at its start only. */}}
{{- define "gloo-platform.gatewayReloadInterval" -}}
{{- $interval := .Values.telemetryGatewayCustomization.reloadTlsCertificate -}}
{{- if kindIs "string" $interval -}}
{{- $interval -}}
{{- end -}}
{{- end -}}

{{- define "gloo-platform.telemetryCollectorConfig" -}}
{{- $base := include "gloo-platform.telemetryCollector.relay" . -}}
{{- $pipelines := include "gloo-platform.telemetryCollectorPipelines" . | fromJson -}}
{{- include "gloo-platform.collectorConfig" (list "telemetryCollectorCustomization" $base .Values.telemetryCollectorCustomization $pipelines) -}}
{{- end -}}

{{/* The enabled pipelines of the collector without those of `extraPipelines`, as JSON. */}}
{{- define "gloo-platform.telemetryCollectorPipelines" -}}
{{- $own := .Values.telemetryCollectorCustomization -}}
{{- $hasServer := .Values.glooMgmtServer.enabled -}}
{{- $pipelines := dict -}}
{{- range $name, $pipeline := $own.pipelines -}}
{{- if $pipeline.enabled -}}
{{- $parts := required (printf "telemetryCollectorCustomization.pipelines[%q].pipeline is required where the pipeline is enabled" $name) $pipeline.pipeline -}}
{{- $exporters := ternary $parts.managementPlaneExporters $parts.exporters $hasServer -}}
{{- $_ := set $pipelines $name (dict "receivers" $parts.receivers "processors" $parts.processors "exporters" $exporters) -}}
{{- end -}}
{{- end -}}
{{- if not (include "gloo-platform.analyzerRuns" .) -}}
{{- $pipelines = omit $pipelines "logs/analyzer" -}}
{{- end -}}
{{- if $own.disableDefaultPipeline -}}
{{- $pipelines = omit $pipelines "metrics/ui" -}}
{{- end -}}
{{- $pipelines | toJson -}}
{{- end -}}

{{/* Whether pods of the analyzer send what they find. */}}
{{- define "gloo-platform.analyzerRuns" -}}
{{- $isSidecar := .Values.glooAnalyzer.runAsSidecar -}}
{{- if and .Values.glooAnalyzer.enabled (or (not $isSidecar) (and .Values.glooAgent.enabled (not .Values.glooAgent.runAsSidecar))) -}}
true
{{- end -}}
{{- end -}}

{{- define "gloo-platform.telemetryGatewayConfig" -}}
{{- $own := .Values.telemetryGatewayCustomization -}}
{{- $base := include "gloo-platform.telemetryGateway.relay" . -}}
{{- $hasJaeger := .Values.jaeger.enabled -}}
{{- $pipelines := dict -}}
{{- range $name, $pipeline := $own.pipelines -}}
{{- if or $pipeline.enabled (and $hasJaeger (eq $name "traces/jaeger")) -}}
{{- $parts := required (printf "telemetryGatewayCustomization.pipelines[%q].pipeline is required where the pipeline is enabled" $name) $pipeline.pipeline -}}
{{- $_ := set $pipelines $name (deepCopy $parts) -}}
{{- end -}}
{{- end -}}
{{- if $own.disableDefaultPipeline -}}
{{- $pipelines = omit $pipelines "metrics/prometheus" -}}
{{- end -}}
{{- include "gloo-platform.collectorConfig" (list "telemetryGatewayCustomization" $base $own $pipelines) -}}
{{- end -}}

{{/* The configuration as YAML. Given: section of the customization, text of the base, customization, pipelines. */}}
{{- define "gloo-platform.collectorConfig" -}}
{{- $section := index . 0 -}}
{{- $own := index . 2 -}}
{{- $config := include "gloo-platform.parsed" (list "relay" (index . 1) (printf "%s cannot be merged" $section)) | fromJson -}}
{{- range $part, $key := dict "receivers" "extraReceivers" "processors" "extraProcessors" "exporters" "extraExporters" "extensions" "extraExtensions" -}}
{{- $merged := index $config $part -}}
{{- range $name, $settings := index $own $key -}}
{{- if and (hasKey $merged $name) (kindIs "invalid" $settings) -}}
{{- $_ := unset $merged $name -}}
{{- else -}}
{{- $_ := set $merged $name (mustMergeOverwrite (index $merged $name | default dict) (deepCopy ($settings | default dict))) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $pipelines := dict -}}
{{- range $name, $pipeline := mustMergeOverwrite (index . 3) (deepCopy ($own.extraPipelines | default dict)) -}}
{{- $parts := dict -}}
{{- range $key, $names := $pipeline -}}
{{- with $names }}{{ $_ := set $parts $key . }}{{ end -}}
{{- end -}}
{{- $_ := set $pipelines $name $parts -}}
{{- end -}}
{{- $extensions := keys $config.extensions | sortAlpha -}}
{{- $_ := set $config "service" (dict "extensions" $extensions "telemetry" ($own.telemetry | default dict) "pipelines" $pipelines) -}}
{{- include "gloo-platform.yaml" (list $section $config) -}}
{{- end -}}
