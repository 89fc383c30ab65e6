{{/* What the UI needs beyond single values: see the configuration files in the templates of gloo-ui. */}}

{{/* Address on which the containers of the pod reach each other. */}}
{{- define "gloo-platform.uiLoopback" -}}
{{- eq (lower .Values.glooUi.ipVersion) "ipv6" | ternary "::1" "127.0.0.1" -}}
{{- end -}}

{{/* Address on which Envoy listens for browsers, as lines of YAML. */}}
{{- define "gloo-platform.uiListenAddress" -}}
{{- $family := lower .Values.glooUi.ipVersion -}}
{{- if eq $family "ipv4" -}}
address: 0.0.0.0
{{- else -}}
address: '::'
{{- if eq $family "dualstack" }}
ipv4_compat: true
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Addresses on which nginx listens for Envoy, as lines of its configuration. */}}
{{- define "gloo-platform.uiNginxListen" -}}
{{- $family := lower .Values.glooUi.ipVersion -}}
{{- if ne $family "ipv4" -}}
listen [::]:20202;
{{- end -}}
{{- if eq $family "dualstack" }}
{{ end -}}
{{- if ne $family "ipv6" -}}
listen 20202;
{{- end -}}
{{- end -}}

{{/* The path below which the UI is served, without a slash at the end; empty for the root. */}}
{{- define "gloo-platform.uiBasePath" -}}
{{- .Values.glooUi.basePath | default "/" | trimSuffix "/" -}}
{{- end -}}

{{/* Routes below the base path, as items of a sequence: they take the base path away and do as the routes without it. */}}
{{- define "gloo-platform.uiBasePathRoutes" -}}
{{- with include "gloo-platform.uiBasePath" . -}}
- match:
    prefix: {{ printf "%s/" . | quote }}
    headers:
      - name: content-type
        prefix_match: application/grpc
  route:
    cluster: gloo-mesh-apiserver
    timeout: 60s
    prefix_rewrite: /
- match:
    safe_regex:
      google_re2: {}
      regex: {{ printf "%s(/assets/.*|/welcome|/service-worker.js/.*|/favicon.ico)" (regexQuoteMeta .) | quote }}
  route:
    cluster: gloo-mesh-ui
    timeout: 15s
    regex_rewrite:
      pattern:
        google_re2: {}
        regex: {{ printf "^%s" (regexQuoteMeta .) | quote }}
      substitution: ''
  typed_per_filter_config:
    envoy.filters.http.ext_authz:
      '@type': type.googleapis.com/envoy.extensions.filters.http.ext_authz.v3.ExtAuthzPerRoute
      disabled: true
- match:
    path: {{ . | quote }}
  redirect:
    path_redirect: {{ printf "%s/" . | quote }}
- match:
    prefix: {{ printf "%s/" . | quote }}
  route:
    cluster: gloo-mesh-ui
    timeout: 15s
    prefix_rewrite: /
{{- end -}}
{{- end -}}

{{/*
Where the pages about traces come from, as a mapping in JSON: `path`, `host` and `port`; empty without such pages. The
bundled Jaeger goes first, as in the published chart.
*/}}
{{- define "gloo-platform.uiTracing" -}}
{{- $own := .Values.glooUi.tracing -}}
{{- $tracing := dict -}}
{{- if .Values.jaeger.enabled -}}
{{- $domain := .Values.common.clusterDomain | default "cluster.local" -}}
{{- $host := printf "%s-query.%s.svc.%s" (include "gloo-platform.jaegerName" .) .Release.Namespace $domain -}}
{{- $tracing = dict "path" "/tracing-ui" "host" $host "port" 16686 -}}
{{- else if $own.endpoint -}}
{{- $tracing = dict "path" $own.basePath "host" $own.endpoint "port" (int64 $own.port) -}}
{{- end -}}
{{- toJson $tracing -}}
{{- end -}}

{{/* Path of the pages about traces; empty without them. */}}
{{- define "gloo-platform.uiTracingBasePath" -}}
{{- (include "gloo-platform.uiTracing" . | fromJson).path | default "" -}}
{{- end -}}

{{/* The route to the pages about traces, as an item of a sequence. */}}
{{- define "gloo-platform.uiTracingRoute" -}}
{{- with include "gloo-platform.uiTracing" . | fromJson -}}
- match:
    prefix: {{ .path | quote }}
  route:
    cluster: tracing-ui
    timeout: 15s
{{- end -}}
{{- end -}}

{{/* The cluster that serves the pages about traces, as an item of a sequence. */}}
{{- define "gloo-platform.uiTracingCluster" -}}
{{- with include "gloo-platform.uiTracing" . | fromJson -}}
- name: tracing-ui
  connect_timeout: 15.000s
  type: STRICT_DNS
  dns_lookup_family: {{ eq (lower $.Values.glooUi.ipVersion) "ipv6" | ternary "V6_ONLY" "V4_ONLY" }}
  lb_policy: round_robin
  load_assignment:
    cluster_name: tracing-ui
    endpoints:
      - lb_endpoints:
          - endpoint:
              address:
                socket_address:
                  address: {{ .host | quote }}
                  port_value: {{ .port | int64 }}
{{- end -}}
{{- end -}}

{{/* Whether the collector gathers the logs that the UI shows. A null may have removed each of these sections. */}}
{{- define "gloo-platform.uiLogsEnabled" -}}
{{- $on := false -}}
{{- with .Values.telemetryCollectorCustomization -}}
{{- with .pipelines -}}
{{- with index . "logs/ui" -}}
{{- $on = .enabled -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $on | default false -}}
{{- end -}}

{{/*
Changes with what the containers read once, at their start: the client settings of Redis, every value in the
configuration of Envoy and nginx, and the names of the objects that the login reads.
*/}}
{{- define "gloo-platform.uiChecksum" -}}
{{- $ui := .Values.glooUi -}}
{{- $redis := include "gloo-platform.redisClientConfig" . -}}
{{- $tracing := include "gloo-platform.uiTracing" . -}}
{{- $login := list (include "gloo-platform.dashboardSecretName" .) $ui.auth.oidc.caCertConfigmapName -}}
{{- $envoy := list $tracing $ui.basePath $ui.ipVersion $ui.tls $ui.ports.grpc $ui.auth.requestTimeout -}}
{{- list $redis $login $envoy | toJson | sha256sum -}}
{{- end -}}

{{/* Name of the Secret with the client secret of the login. */}}
{{- define "gloo-platform.dashboardSecretName" -}}
{{- .Values.glooUi.auth.oidc.clientSecretName | default "dashboard" -}}
{{- end -}}

{{/*
`spec` of the Dashboard: the login, if there is one. Everything under `oidc` is passed on, except the secret and for
the sessions, of which only the chosen kind is.
*/}}
{{- define "gloo-platform.dashboardSpec" -}}
{{- $auth := .Values.glooUi.auth -}}
{{- if and $auth.enabled (eq $auth.backend "oidc") -}}
{{- $given := $auth.oidc.session | default dict -}}
{{- $session := pick $given "cookieOptions" -}}
{{- $redis := omit ($given.redis | default dict) "host" -}}
{{- $_ := set $redis "host" (dig "redis" "host" "" $given | default (include "gloo-platform.redisAddress" .)) -}}
{{- if eq $given.backend "cookie" -}}
{{- $_ := set $session "cookie" dict -}}
{{- else if or (eq $given.backend "redis") (dig "redis" "host" "" $given) -}}
{{- $_ := set $session "redis" $redis -}}
{{- else if hasKey $given "cookie" -}}
{{- $_ := set $session "cookie" dict -}}
{{- end -}}
{{- $oidc := omit $auth.oidc "clientSecret" -}}
{{- $_ := set $oidc "clientSecretName" (include "gloo-platform.dashboardSecretName" .) -}}
{{- $_ := set $oidc "session" $session -}}
{{- include "gloo-platform.yaml" (list "glooUi.auth.oidc" (dict "authn" (dict "oidc" $oidc))) -}}
{{- end -}}
{{- end -}}
