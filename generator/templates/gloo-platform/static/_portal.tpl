{{/* What the portal server needs beyond single values. */}}

{{/* Settings of the Redis with the API keys, as YAML. */}}
{{- define "gloo-platform.portalRedisConfig" -}}
{{- $redis := .Values.glooPortalServer.apiKeyStorage.redis -}}
{{- $shared := include "gloo-platform.storeAddress" (list . "extAuthService") -}}
{{- $certs := dict "enabled" $redis.certs.enabled "caCertFilename" $redis.certs.caCertKey -}}
{{- $client := dict
      "address" ($redis.address | default $shared | default (include "gloo-platform.redisAddress" .))
      "db" $redis.db
      "auth" (pick $redis.auth "enabled")
      "certs" $certs
      "connection" $redis.connection -}}
{{- include "gloo-platform.yaml" (list "glooPortalServer.apiKeyStorage.redis" (dict "redis" $client)) -}}
{{- end -}}

{{/*
A Secret of the portal server, unless it is not ours; what somebody has written into one of ours stays. Given: root
context, name, labels, data in base64.
*/}}
{{- define "gloo-platform.portalSecret" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $namespace := include "gloo-platform.addonNamespace" $root -}}
{{- if not (include "gloo-platform.isForeignSecret" (list $root $namespace $name)) }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ $name }}
  namespace: {{ $namespace | quote }}
  {{- with index . 2 }}
  labels:
    {{- toYaml . | nindent 4 }}
  {{- end }}
type: Opaque
data:
  {{- toYaml (index . 3) | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Data of a Secret that people fill in: what is in the cluster, else empty. Given: root context, name, data keys. */}}
{{- define "gloo-platform.filledIn" -}}
{{- $root := index . 0 -}}
{{- $empty := dict -}}
{{- range index . 2 -}}
{{- $_ := set $empty . "" -}}
{{- end -}}
{{- $namespace := include "gloo-platform.addonNamespace" $root -}}
{{- dig "data" $empty (lookup "v1" "Secret" $namespace (index . 1)) | toJson -}}
{{- end -}}
