{{/* Address of the Redis that all purposes share. */}}
{{- define "gloo-platform.redisAddress" -}}
{{- $namespace := .Values.redis.deployment.namespace | default .Release.Namespace -}}
{{- $builtIn := printf "gloo-mesh-redis.%s:%d" $namespace (int64 .Values.redis.deployment.ports.redis) -}}
{{- .Values.redis.address | default $builtIn -}}
{{- end -}}

{{/* Environment of a container that is a client of Redis: the credentials first. Given: root, section. */}}
{{- define "gloo-platform.redisClientEnv" -}}
{{- $auth := (index . 0).Values.redis.auth -}}
{{- $variables := list -}}
{{- if $auth.enabled -}}
{{- range $name, $key := dict "REDIS_PASSWORD" $auth.passwordKey "REDIS_USERNAME" $auth.usernameKey -}}
{{- $source := dict "name" ($auth.secretName | default "") "key" ($key | default "") "optional" true -}}
{{- $variables = prepend $variables (dict "name" $name "valueFrom" (dict "secretKeyRef" $source)) -}}
{{- end -}}
{{- end -}}
{{- with $variables -}}
{{- include "gloo-platform.yaml" (list "redis.auth" .) }}
{{ end -}}
{{- include "gloo-platform.env" . -}}
{{- end -}}

{{/*
Content of the ConfigMap redis-client-config: the keys that a client reads, no others. The shared Redis is under
`redis`; a purpose with a Redis of its own under its name, where what it does not set falls back to the shared one.
*/}}
{{- define "gloo-platform.redisClientConfig" -}}
{{- $keys := include "gloo-platform.parsed" (list "redisClientKeys" (include "gloo-platform.redisClientKeys" .) "redis-client-config cannot be written") | fromJson -}}
{{- $sections := dict "redis" .Values.redis -}}
{{- range $purpose, $store := .Values.redisStore -}}
{{- $client := deepCopy ($store.client | default dict) -}}
{{- with include "gloo-platform.storeAddress" (list $ $purpose) -}}
{{- $_ := set $client "address" . -}}
{{- end -}}
{{- with $client -}}
{{- $_ := set $sections $purpose . -}}
{{- end -}}
{{- end -}}
{{- $clients := dict -}}
{{- range $purpose, $section := $sections -}}
{{- $client := dict -}}
{{- range $part, $names := $keys -}}
{{- $values := ternary $section (get $section $part | default dict) (eq $part "client") -}}
{{- $picked := dict -}}
{{- range $name := $names -}}
{{- if hasKey $values $name -}}
{{- $_ := set $picked $name (get $values $name) -}}
{{- end -}}
{{- end -}}
{{- if eq $part "client" -}}
{{- $client = merge $client $picked -}}
{{- else if $picked -}}
{{- $_ := set $client $part $picked -}}
{{- end -}}
{{- end -}}
{{- $_ := set $clients $purpose $client -}}
{{- end -}}
{{- $shared := $clients.redis -}}
{{- $_ := set $shared "address" (include "gloo-platform.redisAddress" .) -}}
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
