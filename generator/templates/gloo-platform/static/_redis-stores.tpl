{{/* Where the Redis of each purpose is found. */}}

{{/* Name of the Redis of a purpose. Given: the purpose. */}}
{{- define "gloo-platform.storeName" -}}
gloo-redis-{{ kebabcase . }}
{{- end -}}

{{/* Namespace of the Redis of a purpose: add-ons have theirs beside them. Given: root context, purpose. */}}
{{- define "gloo-platform.storeNamespace" -}}
{{- $root := index . 0 -}}
{{- if has (index . 1) (list "extAuthService" "rateLimiter") -}}
{{- include "gloo-platform.addonNamespace" $root -}}
{{- else -}}
{{- $root.Values.redis.deployment.namespace | default $root.Release.Namespace -}}
{{- end -}}
{{- end -}}

{{/* Address of the Redis of a purpose; empty where it has none of its own. Given: root context, purpose. */}}
{{- define "gloo-platform.storeAddress" -}}
{{- $root := index . 0 -}}
{{- $purpose := index . 1 -}}
{{- $store := dig $purpose dict ($root.Values.redisStore | default dict) -}}
{{- if ($store.client).address -}}
{{- $store.client.address -}}
{{- else if ($store.deployment).enabled -}}
{{- printf "%s.%s:%d" (include "gloo-platform.storeName" $purpose) (include "gloo-platform.storeNamespace" .) (int64 $root.Values.redis.deployment.ports.redis) -}}
{{- end -}}
{{- end -}}
