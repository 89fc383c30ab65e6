{{/*
What the third-party charts share: names, images and passwords.
*/}}

{{/* Name of the objects of such a chart. Given: root context, name of the chart, override. */}}
{{- define "gloo-platform.thirdPartyName" -}}
{{- $release := (index . 0).Release.Name -}}
{{- $chart := index . 1 -}}
{{- $made := ternary $release (printf "%s-%s" $release $chart) (contains $chart $release) -}}
{{- index . 2 | default $made | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "gloo-platform.jaegerName" -}}
{{- include "gloo-platform.thirdPartyName" (list . "jaeger" .Values.jaeger.fullnameOverride) -}}
{{- end -}}

{{- define "gloo-platform.clickhouseName" -}}
{{- include "gloo-platform.thirdPartyName" (list . "clickhouse" .Values.clickhouse.fullnameOverride) -}}
{{- end -}}

{{- define "gloo-platform.postgresqlName" -}}
{{- include "gloo-platform.thirdPartyName" (list . "postgresql" .Values.postgresql.fullnameOverride) -}}
{{- end -}}

{{/* Registry of an image of Bitnami: global values of the release override those of the section. Given: root context, section. */}}
{{- define "gloo-platform.bitnamiRegistry" -}}
{{- dig "imageRegistry" "" ((index . 0).Values.global | default dict) | default (dig "global" "imageRegistry" "" (index . 1)) | default (dig "image" "registry" "" (index . 1)) | default "docker.io" -}}
{{- end -}}

{{- define "gloo-platform.clickhouseImage" -}}
{{- $image := .Values.clickhouse.image -}}
{{- include "gloo-platform.bitnamiRegistry" (list . .Values.clickhouse) }}/{{ $image.repository }}:{{ $image.tag }}
{{- end -}}

{{- define "gloo-platform.postgresqlImage" -}}
{{- include "gloo-platform.bitnamiRegistry" (list . .Values.postgresql) }}/bitnami/postgresql:16.1.0-debian-11-r15
{{- end -}}

{{/*
A password in base64: the given one, else the one that the Secret in the cluster has, else a random one. Given: root
context, name of the Secret, data key, password or nothing.
*/}}
{{- define "gloo-platform.keptPassword" -}}
{{- $existing := lookup "v1" "Secret" (index . 0).Release.Namespace (index . 1) -}}
{{- with index . 3 -}}
{{- . | b64enc -}}
{{- else -}}
{{- dig "data" (index . 2) "" ($existing | default dict) | default (randAlphaNum 16 | b64enc) -}}
{{- end -}}
{{- end -}}

{{/* Password of ClickHouse in base64, for the Secret that the chart makes. */}}
{{- define "gloo-platform.clickhousePassword" -}}
{{- include "gloo-platform.keptPassword" (list . (include "gloo-platform.clickhouseName" .) "admin-password" .Values.clickhouse.auth.password) -}}
{{- end -}}

{{/* Storage class in a claim: `-` is none, also where the cluster has a default. */}}
{{- define "gloo-platform.clickhouseStorageClass" -}}
{{- with .Values.clickhouse.persistence.storageClass -}}
{{- ternary "" . (eq . "-") -}}
{{- end -}}
{{- end -}}

{{/* Port of the nodes for HTTP of ClickHouse; empty where the Service has none. */}}
{{- define "gloo-platform.clickhouseNodePort" -}}
{{- if ne .Values.clickhouse.service.type "ClusterIP" -}}
{{- with dig "nodePorts" "http" "" .Values.clickhouse.service -}}
nodePort: {{ . | int64 }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Users, passwords and the database of PostgreSQL, as JSON. */}}
{{- define "gloo-platform.postgresqlAuth" -}}
{{- dig "global" "postgresql" "auth" dict .Values.postgresql | toJson -}}
{{- end -}}

{{/* Passwords of PostgreSQL in base64, by data key. An administrator who is the only user has one password. */}}
{{- define "gloo-platform.postgresqlPasswords" -}}
{{- $auth := include "gloo-platform.postgresqlAuth" . | fromJson -}}
{{- $secret := include "gloo-platform.postgresqlName" . -}}
postgres-password: {{ include "gloo-platform.keptPassword" (list . $secret "postgres-password" $auth.postgresPassword) }}
{{- if include "gloo-platform.postgresqlHasUser" . }}
password: {{ include "gloo-platform.keptPassword" (list . $secret "password" $auth.password) }}
{{- end -}}
{{- end -}}

{{/* "true" where PostgreSQL has a user beside the administrator. */}}
{{- define "gloo-platform.postgresqlHasUser" -}}
{{- $auth := include "gloo-platform.postgresqlAuth" . | fromJson -}}
{{- if and $auth.username (ne $auth.username "postgres") -}}
true
{{- end -}}
{{- end -}}

{{/* The database of the user; empty without one. */}}
{{- define "gloo-platform.postgresqlDatabase" -}}
{{- (include "gloo-platform.postgresqlAuth" . | fromJson).database | default "" -}}
{{- end -}}

{{/* The user of PostgreSQL. */}}
{{- define "gloo-platform.postgresqlUser" -}}
{{- (include "gloo-platform.postgresqlAuth" . | fromJson).username | default "postgres" -}}
{{- end -}}
