{{/*
The collector of OpenTelemetry, which two sections of the values configure. What is included here is given a list: the
root context, the section, and its name. Names, labels and values are those of opentelemetry-collector 0.93.3.
*/}}

{{/* The enabled sections, as JSON. */}}
{{- define "gloo-platform.collectorSections" -}}
{{- $sections := list -}}
{{- range list "telemetryCollector" "telemetryGateway" -}}
{{- if (index $.Values .).enabled -}}
{{- $sections = append $sections . -}}
{{- end -}}
{{- end -}}
{{- toJson $sections -}}
{{- end -}}

{{/*
A value as YAML, run as a template. Expressions in it see the section as `.Values`, and its name as that of the chart.
Given: root context, section, its name, path of the value in it, the value.
*/}}
{{- define "gloo-platform.collectorTemplate" -}}
{{- $root := index . 0 -}}
{{- $chart := dict "Name" (index . 2) "Version" "0.93.3" "AppVersion" "0.102.1" "Type" "application" "IsRoot" false -}}
{{- $values := merge (dict "global" (deepCopy ($root.Values.global | default dict))) (index . 1) -}}
{{- $context := dict "Values" $values "Chart" $chart "Release" $root.Release "Capabilities" $root.Capabilities "Files" $root.Files "Template" $root.Template -}}
{{- tpl (include "gloo-platform.yaml" (list (printf "%s%s" (index . 2) (index . 3)) (index . 4))) $context -}}
{{- end -}}

{{/* Labels or annotations with their key, or nothing. Given: what `collectorTemplate` is given, the key. */}}
{{- define "gloo-platform.collectorTexts" -}}
{{- if index . 4 -}}
{{ index . 5 }}:
  {{- include "gloo-platform.collectorTemplate" . | nindent 2 }}
{{- end -}}
{{- end -}}

{{- define "gloo-platform.collectorName" -}}
{{- (index . 1).nameOverride | default (index . 2) | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "gloo-platform.collectorFullName" -}}
{{- $root := index . 0 -}}
{{- $collector := index . 1 -}}
{{- if $collector.fullnameOverride -}}
{{- $collector.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- $name := $collector.nameOverride | default (index . 2) -}}
{{- ternary $root.Release.Name (printf "%s-%s" $root.Release.Name $name) (contains $name $root.Release.Name) | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "gloo-platform.collectorNamespace" -}}
{{- (index . 1).namespaceOverride | default (index . 0).Release.Namespace -}}
{{- end -}}

{{/* What the pods are, as their label says. */}}
{{- define "gloo-platform.collectorComponent" -}}
{{- $collector := index . 1 -}}
{{- get (dict "daemonset" "agent-collector" "deployment" "standalone-collector" "statefulset" "statefulset-collector") $collector.mode -}}
{{- end -}}

{{/* Texts of YAML with labels, as one: a label that several have is written once, with the last value. */}}
{{- define "gloo-platform.joinedLabels" -}}
{{- $labels := dict -}}
{{- range . -}}
{{- with . -}}
{{- $labels = mustMergeOverwrite $labels (include "gloo-platform.parsed" (list "a mapping of labels" . "it cannot be used") | fromJson) -}}
{{- end -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "labels" $labels) -}}
{{- end -}}

{{/* Labels of every object. */}}
{{- define "gloo-platform.collectorLabels" -}}
{{- $own := include "gloo-platform.collectorOwnLabels" . -}}
{{- $given := include "gloo-platform.collectorGiven" (concat . (list ".additionalLabels" (index . 1).additionalLabels)) -}}
{{- include "gloo-platform.joinedLabels" (list $own $given) -}}
{{- end -}}

{{/* Those that no value sets. */}}
{{- define "gloo-platform.collectorOwnLabels" -}}
helm.sh/chart: {{ printf "%s-0.93.3" (index . 2) }}
app.kubernetes.io/name: {{ include "gloo-platform.collectorName" . | quote }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name | quote }}
app.kubernetes.io/version: "0.102.1"
app.kubernetes.io/managed-by: {{ (index . 0).Release.Service | quote }}
{{- end -}}

{{/* Labels by which a selector finds the pods. */}}
{{- define "gloo-platform.collectorSelector" -}}
app.kubernetes.io/name: {{ include "gloo-platform.collectorName" . | quote }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name | quote }}
component: {{ include "gloo-platform.collectorComponent" . }}
{{- end -}}

{{/* Metadata of an object. Given: root context, section, its name, end of the name of the object, more labels, annotations as YAML with their key. */}}
{{- define "gloo-platform.collectorMetadata" -}}
{{- $given := slice . 0 3 -}}
name: {{ printf "%s%s" (include "gloo-platform.collectorFullName" $given) (index . 3) | quote }}
namespace: {{ include "gloo-platform.collectorNamespace" $given | quote }}
labels:
  {{- include "gloo-platform.joinedLabels" (list (include "gloo-platform.collectorLabels" $given) (index . 4)) | nindent 2 }}
{{- with index . 5 }}
{{ . }}
{{- end }}
{{- end -}}

{{- define "gloo-platform.collectorAccount" -}}
{{- $collector := index . 1 -}}
{{- if $collector.serviceAccount.create -}}
{{- $collector.serviceAccount.name | default (include "gloo-platform.collectorFullName" .) -}}
{{- else -}}
{{- $collector.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end -}}

{{- define "gloo-platform.collectorRole" -}}
{{- $collector := index . 1 -}}
{{- $collector.clusterRole.name | default (include "gloo-platform.collectorFullName" .) -}}
{{- end -}}

{{/* "true" where the role of the cluster and its binding are there: some presets need them. */}}
{{- define "gloo-platform.collectorHasRole" -}}
{{- $collector := index . 1 -}}
{{- $presets := $collector.presets -}}
{{- if or $collector.clusterRole.create $presets.kubernetesAttributes.enabled $presets.clusterMetrics.enabled $presets.kubeletMetrics.enabled $presets.kubernetesEvents.enabled -}}
true
{{- end -}}
{{- end -}}

{{/* "true" where the Service is on. Where `service.enabled` is not set, a DaemonSet has none. */}}
{{- define "gloo-platform.collectorHasService" -}}
{{- $collector := index . 1 -}}
{{- if kindIs "bool" $collector.service.enabled | ternary $collector.service.enabled (ne $collector.mode "daemonset") -}}
true
{{- end -}}
{{- end -}}

{{/* Names of the open ports, sorted, as JSON. */}}
{{- define "gloo-platform.collectorPorts" -}}
{{- $collector := index . 1 -}}
{{- $open := list -}}
{{- range $name, $port := $collector.ports -}}
{{- if $port.enabled -}}
{{- $open = append $open $name -}}
{{- end -}}
{{- end -}}
{{- toJson $open -}}
{{- end -}}

{{/* Refuses a configuration that nothing would read. */}}
{{- define "gloo-platform.checkCollector" -}}
{{- $collector := index . 1 -}}
{{- $section := index . 2 -}}
{{- if $collector.configMap.create -}}
{{- fail (printf "%s.configMap.create: this chart does not write the configuration of the collector chart; write the configuration under %sCustomization, and set it to false" $section $section) -}}
{{- end -}}
{{- end -}}

{{/* A mapping of the values, run as a template, or nothing. Given: what `collectorTemplate` is given. */}}
{{- define "gloo-platform.collectorGiven" -}}
{{- if index . 4 -}}
{{- include "gloo-platform.collectorTemplate" . -}}
{{- end -}}
{{- end -}}

{{/* Rules of an Ingress, as JSON. Given: root context, section, its name, hosts. */}}
{{- define "gloo-platform.collectorIngressRules" -}}
{{- $service := include "gloo-platform.collectorFullName" . -}}
{{- $rules := list -}}
{{- range $host := index . 3 -}}
{{- $paths := list -}}
{{- range $host.paths -}}
{{- $backend := dict "service" (dict "name" $service "port" (dict "number" .port)) -}}
{{- $paths = append $paths (dict "path" .path "pathType" .pathType "backend" $backend) -}}
{{- end -}}
{{- $rules = append $rules (dict "host" $host.host "http" (dict "paths" $paths)) -}}
{{- end -}}
{{- toJson $rules -}}
{{- end -}}

{{/* The rule of a NetworkPolicy for the open ports, as YAML. */}}
{{- define "gloo-platform.collectorNetworkRule" -}}
{{- $collector := index . 1 -}}
{{- $ports := list -}}
{{- range include "gloo-platform.collectorPorts" . | fromJsonArray -}}
{{- $port := index $collector.ports . -}}
{{- $ports = append $ports (dict "port" $port.containerPort "protocol" $port.protocol) -}}
{{- end -}}
{{- $rule := dict -}}
{{- with $ports }}{{ $_ := set $rule "ports" . }}{{ end -}}
{{- with $collector.networkPolicy.allowIngressFrom }}{{ $_ := set $rule "from" . }}{{ end -}}
{{- include "gloo-platform.yaml" (list "networkPolicy.allowIngressFrom" (list $rule)) -}}
{{- end -}}
