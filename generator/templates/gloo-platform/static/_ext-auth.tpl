{{/* What external auth needs beyond single values. */}}

{{/* Configuration of Open Policy Agent, as text. */}}
{{- define "gloo-platform.opaConfig" -}}
{{- $opa := .Values.extAuthService.extAuth.opaServer -}}
{{- if kindIs "map" $opa.config -}}
{{- include "gloo-platform.yaml" (list "extAuthService.extAuth.opaServer.config" $opa.config) -}}
{{- else -}}
{{- $opa.config | default $opa.configYaml -}}
{{- end -}}
{{- end -}}

{{/* Changes with the configuration of Open Policy Agent, which it reads at its start. */}}
{{- define "gloo-platform.opaConfigVersion" -}}
{{- include "gloo-platform.opaConfig" . | sha1sum -}}
{{- end -}}

{{/* Environment of Open Policy Agent, as a sequence. */}}
{{- define "gloo-platform.opaEnv" -}}
{{- $variables := list -}}
{{- range $name, $value := .Values.extAuthService.extAuth.opaServer.additionalOpaEnv -}}
{{- $variables = append $variables (dict "name" $name "value" $value) -}}
{{- end -}}
{{- with $variables -}}
{{- include "gloo-platform.yaml" (list "extAuthService.extAuth.opaServer.additionalOpaEnv" .) -}}
{{- end -}}
{{- end -}}

{{/* Namespace of external auth, rate limiter and portal. */}}
{{- define "gloo-platform.addonNamespace" -}}
{{- .Values.common.addonNamespace | default .Release.Namespace -}}
{{- end -}}

{{/*
Settings of the store for API keys, as YAML: what is under `connection`, or else the whole of `config`; without an
address that of `redisStore`, or else of `redis`.
*/}}
{{- define "gloo-platform.apiKeyStorageConfig" -}}
{{- $config := .Values.extAuthService.extAuth.apiKeyStorage.config | default dict -}}
{{- $settings := omit ($config.connection | default $config) "connection" -}}
{{- $address := include "gloo-platform.storeAddress" (list . "extAuthService") -}}
{{- if not $settings.host -}}
{{- $db := dig "extAuthService" "client" "db" .Values.redis.db (.Values.redisStore | default dict) -}}
{{- $settings = merge (dict "host" ($address | default (include "gloo-platform.redisAddress" .)) "db" (int64 $db)) $settings -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "extAuthService.extAuth.apiKeyStorage.config" $settings) -}}
{{- end -}}

{{/* A Secret of external auth. Given: root context, name, data in base64. */}}
{{- define "gloo-platform.extAuthSecret" -}}
{{- $root := index . 0 -}}
{{- $labels := merge (dict "app" "ext-auth-service") ($root.Values.extAuthService.extraLabels | default dict) -}}
{{- $namespace := include "gloo-platform.addonNamespace" $root -}}
{{- include "gloo-platform.secret" (list $root (dict "name" (index . 1) "namespace" $namespace "labels" $labels "type" "Opaque" "data" (index . 2))) -}}
{{- end -}}
