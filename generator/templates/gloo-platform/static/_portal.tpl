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

{{/* Changes with the settings of the Redis, which the portal server reads at its start. */}}
{{- define "gloo-platform.portalChecksum" -}}
{{- include "gloo-platform.portalRedisConfig" . | sha256sum -}}
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
