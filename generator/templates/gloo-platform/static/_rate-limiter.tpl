{{/* What the rate limiter needs beyond single values. */}}

{{/*
How the rate limiter reaches Redis, as a mapping in JSON: what `redisStore.rateLimiter.client` says goes before
`rateLimiter.redis`.
*/}}
{{- define "gloo-platform.rateLimiterRedis" -}}
{{- $own := .Values.rateLimiter.redis -}}
{{- $store := dig "rateLimiter" "client" dict (.Values.redisStore | default dict) -}}
{{- $auth := $own.auth -}}
{{- if ($store.auth).enabled -}}
{{- $auth = merge (deepCopy $store.auth) .Values.redis.auth -}}
{{- end -}}
{{- $certs := $own.certs -}}
{{- if ($store.certs).enabled -}}
{{- $certs = dict "enabled" true "secretName" ($store.certs.secretName | default .Values.redis.certs.secretName) "caCert" ($store.certs.caCertKey | default .Values.redis.certs.caCertKey) -}}
{{- end -}}
{{- dict
      "address" (include "gloo-platform.storeAddress" (list . "rateLimiter") | default (printf "%s:%d" $own.hostname (int64 $own.service.port)))
      "db" (hasKey $store "db" | ternary $store.db $own.service.db | int64)
      "socket" ($store.socketType | default $own.service.socket)
      "clustered" (or $store.clustered $own.clustered)
      "auth" $auth
      "certs" $certs | toJson -}}
{{- end -}}

{{/* Name of the Secret with the certificate of Redis; empty without TLS. */}}
{{- define "gloo-platform.rateLimiterCertsSecret" -}}
{{- with (include "gloo-platform.rateLimiterRedis" . | fromJson).certs -}}
{{- if .enabled -}}
{{- .secretName -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Environment of the rate limiter, as a sequence. */}}
{{- define "gloo-platform.rateLimiterEnv" -}}
{{- $service := .Values.rateLimiter.rateLimiter -}}
{{- $redis := include "gloo-platform.rateLimiterRedis" . | fromJson -}}
- name: LOG_LEVEL
  value: {{ $service.logLevel | quote }}
- name: START_STATS_SERVER
  value: "true"
- name: POD_NAMESPACE
  valueFrom:
    fieldRef:
      fieldPath: metadata.namespace
{{- with $service.watchNamespace }}
- name: WATCH_NAMESPACE
  value: {{ . | quote }}
{{- end }}
- name: RL_PORT_GRPC
  value: {{ $service.ports.grpc | int64 | quote }}
- name: READY_PORT_HTTP
  value: {{ $service.ports.ready | int64 | quote }}
- name: DEBUG_PORT
  value: {{ $service.ports.debug | int64 | quote }}
- name: REDIS_DB
  value: {{ $redis.db | int64 | quote }}
- name: REDIS_URL
  value: {{ $redis.address | quote }}
{{- if $redis.clustered }}
- name: REDIS_CLUSTERED_MODE
  value: "true"
{{- end }}
- name: REDIS_SOCKET_TYPE
  value: {{ $redis.socket | quote }}
{{- if $redis.certs.enabled }}
- name: REDIS_CA_CERT
  value: {{ printf "%s/%s" .Values.rateLimiter.redis.certs.mountPoint $redis.certs.caCert | quote }}
{{- end }}
{{- with $redis.auth }}
{{- if .enabled }}
- name: REDIS_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .secretName | quote }}
      key: {{ .passwordKey | quote }}
- name: REDIS_USER
  valueFrom:
    secretKeyRef:
      name: {{ .secretName | quote }}
      key: {{ .usernameKey | quote }}
{{- end }}
{{- end }}
- name: READY_PATH_HTTP
  value: {{ $service.readyPath | quote }}
- name: ALIVE_PATH_HTTP
  value: {{ $service.alivePath | default "" | quote }}
{{- end -}}
