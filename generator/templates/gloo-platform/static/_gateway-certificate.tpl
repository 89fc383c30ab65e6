{{/*
The certificate of the telemetry gateway: that of the cluster, else one by the CA of the relay, which the collectors
know. Without the key of that CA it comes from one of its own. Given: root context, data of the Secret of the CA, and
the CA where it was made or read already.
*/}}
{{- define "gloo-platform.gatewayCertificate" -}}
{{- $root := index . 0 -}}
{{- $caData := index . 1 | default (dig "data" dict (lookup "v1" "Secret" $root.Release.Namespace "relay-root-tls-secret")) -}}
{{- $ca := index . 2 -}}
{{- $namespace := $root.Values.telemetryGateway.namespaceOverride | default $root.Release.Namespace -}}
{{- $name := "gloo-telemetry-gateway-tls-secret" -}}
{{- $data := dig "data" dict (lookup "v1" "Secret" $namespace $name) -}}
{{- if not $data -}}
{{- if and (not $ca) (index $caData "tls.key") -}}
{{- $ca = buildCustomCert (index $caData "ca.crt") (index $caData "tls.key") -}}
{{- else if not $ca -}}
{{- $ca = genCA "gloo-telemetry-gateway-ca" 365 -}}
{{- end -}}
{{- $server := $root.Values.telemetryGatewayCustomization.serverName | default "gloo-telemetry-gateway.gloo-mesh" -}}
{{- $older := printf "gloo-metrics-gateway.%s" $root.Release.Namespace -}}
{{- $names := list $server (printf "%s.svc" $server) $older (printf "%s.svc" $older) -}}
{{- $names = concat $names ($root.Values.telemetryGatewayCustomization.additionalSans | default list) -}}
{{- $certificate := genSignedCert "gloo-telemetry-gateway" nil $names 365 $ca -}}
{{- $data = dict "ca.crt" (b64enc $ca.Cert) "tls.crt" (b64enc $certificate.Cert) "tls.key" (b64enc $certificate.Key) -}}
{{- end -}}
{{- include "gloo-platform.secret" (list $root (dict "name" $name "namespace" $namespace "type" "kubernetes.io/tls" "data" $data)) }}
{{- end -}}
