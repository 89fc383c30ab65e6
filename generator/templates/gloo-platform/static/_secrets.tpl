{{/*
"true" when a Secret of this name exists in the cluster and another release, or a person, made it: such a Secret is
left alone. Given: root context, namespace, name. `helm template` has no cluster to ask and takes every Secret for missing.
*/}}
{{- define "gloo-platform.isForeignSecret" -}}
{{- $root := index . 0 -}}
{{- $existing := lookup "v1" "Secret" (index . 1) (index . 2) -}}
{{- if $existing -}}
{{- $owner := dig "metadata" "annotations" "meta.helm.sh/release-name" "" $existing -}}
{{- if ne $owner $root.Release.Name -}}
true
{{- end -}}
{{- end -}}
{{- end -}}

{{/* A Secret of the relay, unless it is not ours. Given: root context, namespace, name, type or nothing, data in base64. */}}
{{- define "gloo-platform.relaySecret" -}}
{{- $root := index . 0 -}}
{{- $namespace := index . 1 -}}
{{- $name := index . 2 -}}
{{- if not (include "gloo-platform.isForeignSecret" (list $root $namespace $name)) }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ $name }}
  namespace: {{ $namespace | quote }}
{{- with index . 3 }}
type: {{ . }}
{{- end }}
data:
  {{- toYaml (index . 4) | nindent 2 }}
{{- end }}
{{- end -}}
