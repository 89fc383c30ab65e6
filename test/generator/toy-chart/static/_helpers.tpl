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
{{- define "toy-chart.computedMenu" -}}
dessert: {{ .Values.shop.greeting }}
{{- end -}}
{{- define "toy-chart.patched" -}}
{{- if index . 1 -}}
{{- toYaml (mustMergeOverwrite (fromYaml (index . 0)) (deepCopy (index . 1))) -}}
{{- else -}}
{{- index . 0 -}}
{{- end -}}
{{- end -}}
