{{/*
Content of the ConfigMap redis-client-config: the keys that a client reads, no others. The shared Redis stands under
`redis`; a purpose with a Redis of its own under its name, where what it does not set falls back to the shared one.
*/}}
{{- define "gloo-platform.redisClientConfig" -}}
{{- $keys := include "gloo-platform.redisClientKeys" . | fromYaml -}}
{{- $sections := dict "redis" .Values.redis -}}
{{- range $purpose, $store := .Values.redisStore -}}
{{- with $store.client -}}
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
