{{/*
What the guards in guards.yaml ask. A guard is the text of what is wrong, or nothing.
*/}}

{{/* "true" where the management server has a Redis for its snapshots. */}}
{{- define "gloo-platform.hasSnapshotRedis" -}}
{{- $snapshot := dig "snapshot" dict (.Values.redisStore | default dict) -}}
{{- if or .Values.redis.deployment.enabled .Values.redis.address (dig "client" "address" "" $snapshot) (dig "deployment" "enabled" false $snapshot) -}}
true
{{- end -}}
{{- end -}}

{{/* "true" where an override of a workload replaces its containers. Given: the override. */}}
{{- define "gloo-platform.replacesContainers" -}}
{{- if hasKey (dig "spec" "template" "spec" dict (. | default dict)) "containers" -}}
true
{{- end -}}
{{- end -}}

{{/* What is wrong with the CPU of a Redis with several I/O threads, a line each; an override of its containers has the last word. */}}
{{- define "gloo-platform.redisCores" -}}
{{- $deployment := .Values.redis.deployment -}}
{{- $threads := $deployment.ioThreads | default 1 | int -}}
{{- if and (gt $threads 1) (not (include "gloo-platform.replacesContainers" $deployment.deploymentOverrides)) -}}
{{- $limit := dig "resources" "limits" "cpu" "" $deployment | toString -}}
{{- $request := dig "resources" "requests" "cpu" $limit $deployment | toString -}}
{{- range $kind, $cpu := dict "request" ($request | default "not set") "limit" $limit -}}
{{- $cores := include "gloo-platform.cores" $cpu -}}
{{- if or (eq $cpu "not set") (and $cores (lt (float64 $cores) (float64 (add $threads 1)))) }}
the CPU {{ $kind }} of Redis is {{ $cpu }}, but ioThreads: {{ $threads }} requires {{ add $threads 1 }} cores: one for each thread and one for the main thread
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Cores of a CPU quantity as a number, empty for a quantity in another form. Given: the quantity as text. */}}
{{- define "gloo-platform.cores" -}}
{{- $factors := dict "n" 1e-9 "u" 1e-6 "m" 1e-3 "" 1.0 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "P" 1e15 "E" 1e18
      "Ki" 1024.0 "Mi" 1048576.0 "Gi" 1073741824.0 "Ti" 1099511627776.0 "Pi" 1125899906842624.0 "Ei" 1152921504606846976.0 -}}
{{- if regexMatch "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+|[KMGTPE]i|[numkMGTPE])?$" . -}}
{{- $unit := regexFind "([KMGTPE]i|[numkMGTPE])$" . -}}
{{- mulf (float64 (trimSuffix $unit .)) (get $factors $unit) -}}
{{- end -}}
{{- end -}}

{{/*
Keys of a third-party chart that this chart does not render, a line each. Given: path, the values there, and what is
rendered: `paths` with any value, `defaultOnly` with one, `sections` with more below. What is empty or switched off
asks for nothing.
*/}}
{{- define "gloo-platform.unrendered" -}}
{{- $path := index . 0 -}}
{{- $rendered := index . 2 -}}
{{- range $key, $value := index . 1 -}}
{{- $here := printf "%s.%s" $path $key -}}
{{- if has $here $rendered.paths -}}
{{- else if hasKey $rendered.defaultOnly $here -}}
{{- if ne (toString $value) (toString (get $rendered.defaultOnly $here)) }}
{{ $here }} is rendered as {{ get $rendered.defaultOnly $here }} only, got {{ $value }}
{{- end -}}
{{- else if and (has $here $rendered.sections) (kindIs "map" $value) -}}
{{- if ne (toString (get $value "enabled")) "false" -}}
{{- include "gloo-platform.unrendered" (list $here $value $rendered) -}}
{{- end -}}
{{- else if and (empty $value) (or (kindIs "invalid" $value) (kindIs "map" $value) (kindIs "slice" $value)) -}}
{{- else }}
{{ $here }} is not a value that this chart renders: check its spelling or remove it; what only the chart of {{ splitList "." $here | first }} itself reads needs that chart
{{- end -}}
{{- end -}}
{{- end -}}
