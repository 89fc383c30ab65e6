{{/*
The Redis of each purpose. The published chart calls two of them gloo-redis-snapshot and gloo-redis-insights (its
telemetry collector reads their logs by these names); the other names are ours.
*/}}

{{/* Name of the Redis of a purpose. Given: the purpose. */}}
{{- define "gloo-platform.storeName" -}}
{{- get (dict
      "snapshot" "gloo-redis-snapshot"
      "insights" "gloo-redis-insights"
      "extAuthService" "gloo-redis-ext-auth-service"
      "rateLimiter" "gloo-redis-rate-limiter") . -}}
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

{{/* Deployment of the Redis of a purpose: that of the shared one under another name. Given: root context, purpose. */}}
{{- define "gloo-platform.storeDeployment" -}}
{{- $name := include "gloo-platform.storeName" (index . 1) -}}
{{- $labels := dict "app" $name "gloo-mesh" $name -}}
{{- $shared := include "gloo-platform.redis.deployment.deployment" (index . 0) -}}
{{- $object := include "gloo-platform.parsed" (list "the Deployment of redis" $shared (printf "%s cannot be made from it" $name)) | fromJson -}}
{{- $annotations := dict "app.kubernetes.io/name" $name -}}
{{- $metadata := dict "name" $name "namespace" (include "gloo-platform.storeNamespace" .) "labels" $labels "annotations" $annotations -}}
{{- $_ := set $object "metadata" $metadata -}}
{{- $_ := set $object.spec "selector" (dict "matchLabels" $labels) -}}
{{- $_ := set $object.spec.template "metadata" (dict "labels" $labels "annotations" $annotations) -}}
{{- $_ := set $object.spec.template.spec "serviceAccountName" $name -}}
{{- $_ := set (first $object.spec.template.spec.containers) "name" $name -}}
{{- include "gloo-platform.yaml" (list "redis.deployment" $object) -}}
{{- end -}}

{{/* Service of the Redis of a purpose. Given: root context, purpose. */}}
{{- define "gloo-platform.storeService" -}}
{{- $name := include "gloo-platform.storeName" (index . 1) -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  namespace: {{ include "gloo-platform.storeNamespace" . | quote }}
  labels:
    app: {{ $name }}
  annotations:
    app.kubernetes.io/name: {{ $name }}
spec:
  type: ClusterIP
  selector:
    app: {{ $name }}
  ports:
    - name: redis
      port: {{ (index . 0).Values.redis.deployment.ports.redis | int64 }}
{{- end -}}
