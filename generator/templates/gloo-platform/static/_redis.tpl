{{/*
Content of the ConfigMap redis-client-config: the keys that a client reads, no others. The shared Redis stands under
`redis`; a purpose with a Redis of its own under its name, where what it does not set falls back to the shared one.
*/}}
{{- define "gloo-platform.redisClientConfig" -}}
{{- $sections := dict "redis" .Values.redis -}}
{{- range $purpose, $store := .Values.redisStore -}}
{{- with $store.client -}}
{{- $_ := set $sections $purpose . -}}
{{- end -}}
{{- end -}}
{{- $clients := dict -}}
{{- range $purpose, $section := $sections -}}
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
{{- $_ := set $clients $purpose $client -}}
{{- end -}}
{{- $shared := $clients.redis -}}
{{- if not $shared.address -}}
{{- $namespace := .Values.redis.deployment.namespace | default .Release.Namespace -}}
{{- $_ := set $shared "address" (printf "gloo-mesh-redis.%s:%d" $namespace (int64 .Values.redis.deployment.ports.redis)) -}}
{{- end -}}
{{- $config := dict -}}
{{- range $purpose, $client := $clients -}}
{{- $_ := set $config $purpose (dict "client" (mustMergeOverwrite (deepCopy $shared) $client)) -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "redis or redisStore" $config) -}}
{{- end -}}

{{/* Changes with the client settings, so that pods that read them at start are replaced. */}}
{{- define "gloo-platform.redisClientChecksum" -}}
{{- include "gloo-platform.redisClientConfig" . | sha256sum -}}
{{- end -}}
