{{- define "toy-chart.image" -}}
{{ (index . 1).repository }}:{{ (index . 0).Chart.Version }}
{{- end -}}
{{- define "toy-chart.imagePullSecrets" -}}
{{- end -}}
{{- define "toy-chart.limitedNamespaces" -}}
{{- $namespaces := list -}}
{{- $resource := index . 2 -}}
{{- range index . 1 -}}
{{- if has $resource .resources -}}
{{- $namespaces = concat $namespaces .namespaces -}}
{{- end -}}
{{- end -}}
{{- join "," $namespaces -}}
{{- end -}}
{{- define "toy-chart.yaml" -}}
{{- toYaml (index . 1) -}}
{{- end -}}
{{- define "toy-chart.patched" -}}
{{- if index . 3 -}}
{{- toYaml (mustMergeOverwrite (include "toy-chart.parsed" (index . 1) | fromJson) (deepCopy (index . 3))) -}}
{{- else -}}
{{- index . 1 -}}
{{- end -}}
{{- end -}}

{{- define "toy-chart.parsed" -}}
{{- fromYaml . | toJson -}}
{{- end -}}
