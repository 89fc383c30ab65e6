{{/* Client settings of one Redis as a map in YAML: the keys that a client reads, no others. Given: root, section. */}}
{{- define "gloo-platform.redisClient" -}}
{{- $section := index . 1 -}}
{{- $client := pick $section "address" "clustered" "db" "secretKey" "socketType" -}}
{{- with $section.auth -}}
{{- $_ := set $client "auth" (pick . "enabled" "passwordKey" "secretName" "usernameKey") -}}
{{- end -}}
{{- with $section.certs -}}
{{- $_ := set $client "certs" (pick . "caCertKey" "enabled" "secretName") -}}
{{- end -}}
{{- with $section.connection -}}
{{- $_ := set $client "connection" (pick . "connMaxIdleTime" "connMaxLifetime" "contextTimeoutEnabled" "dialTimeout"
      "idleTimeout" "masterName" "maxConnAge" "maxIdleConns" "maxRedirects" "maxRetries" "maxRetryBackoff"
      "minIdleConns" "minRetryBackoff" "poolFifo" "poolSize" "poolTimeout" "readOnly" "readTimeout"
      "redisStreamSizeOverride" "routeByLatency" "routeRandomly" "writeTimeout") -}}
{{- end -}}
{{- toYaml $client -}}
{{- end -}}

{{/*
Content of the ConfigMap redis-client-config. The shared Redis stands under `redis`; a purpose with a Redis of its own
under its name, where what it does not set falls back to the shared one.
*/}}
{{- define "gloo-platform.redisClientConfig" -}}
{{- $shared := include "gloo-platform.redisClient" (list . .Values.redis) | fromYaml -}}
{{- if not $shared.address -}}
{{- $namespace := .Values.redis.deployment.namespace | default .Release.Namespace -}}
{{- $_ := set $shared "address" (printf "gloo-mesh-redis.%s:%d" $namespace (int64 .Values.redis.deployment.ports.redis)) -}}
{{- end -}}
{{- $config := dict "redis" (dict "client" $shared) -}}
{{- range $purpose, $store := .Values.redisStore -}}
{{- with $store.client -}}
{{- $own := include "gloo-platform.redisClient" (list $ .) | fromYaml -}}
{{- $_ := set $config $purpose (dict "client" (mustMergeOverwrite (deepCopy $shared) $own)) -}}
{{- end -}}
{{- end -}}
{{- toYaml $config -}}
{{- end -}}

{{/* Changes with the client settings, so that pods that read them at start are replaced. */}}
{{- define "gloo-platform.redisClientChecksum" -}}
{{- include "gloo-platform.redisClientConfig" . | sha256sum -}}
{{- end -}}
