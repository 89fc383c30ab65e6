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

{{/*
A Secret, unless it is not ours. Given: root context, a mapping with name, namespace, data in base64, and where it has
them labels and type.
*/}}
{{- define "gloo-platform.secret" -}}
{{- $root := index . 0 -}}
{{- $secret := index . 1 -}}
{{- if not (include "gloo-platform.isForeignSecret" (list $root $secret.namespace $secret.name)) }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ $secret.name | quote }}
  namespace: {{ $secret.namespace | quote }}
  {{- with $secret.labels }}
  labels:
    {{- include "gloo-platform.yaml" (list "extraLabels" .) | nindent 4 }}
  {{- end }}
{{- with $secret.type }}
type: {{ . }}
{{- end }}
data:
  {{- toYaml $secret.data | nindent 2 }}
{{- end }}
{{- end -}}
