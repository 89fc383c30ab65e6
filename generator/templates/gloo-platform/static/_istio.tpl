{{/* What the chart says to the lifecycle managers of Istio, merged with the settings of the user. */}}

{{/* Clusters of an installation as YAML. Given: root context, the sequence of the user, the key of the flag. */}}
{{- define "gloo-platform.istioClusters" -}}
{{- $root := index . 0 -}}
{{- $flag := index . 2 -}}
{{- $clusters := list -}}
{{- range index . 1 -}}
{{- $clusters = append $clusters (pick . "name" $flag) -}}
{{- end -}}
{{- $own := list (dict "name" $root.Values.common.cluster $flag true) -}}
{{- include "gloo-platform.yaml" (list "istioInstallations clusters" ($clusters | default $own)) -}}
{{- end -}}

{{/* A specification merged with that of the user. Given: the specification as YAML, that of the user. */}}
{{- define "gloo-platform.istioOperatorSpec" -}}
{{- $own := include "gloo-platform.parsed" (list "the IstioOperator of the chart" (index . 0) "istioOperatorSpec cannot be merged") | fromJson -}}
{{- $spec := mustMergeOverwrite $own (deepCopy (index . 1 | default dict)) -}}
{{- include "gloo-platform.yaml" (list "istioInstallations istioOperatorSpec" $spec) -}}
{{- end -}}

{{- define "gloo-platform.istiodSpec" -}}
{{- $agent := printf "gloo-mesh-agent.%s:9977" .Release.Namespace | quote -}}
profile: minimal
namespace: istio-system
components:
  pilot:
    k8s:
      env:
        - name: PILOT_SKIP_VALIDATE_TRUST_DOMAIN
          value: "true"
meshConfig:
  accessLogFile: /dev/stdout
  defaultConfig:
    holdApplicationUntilProxyStarts: true
    envoyMetricsService:
      address: {{ $agent }}
    envoyAccessLogService:
      address: {{ $agent }}
    proxyMetadata:
      ISTIO_META_DNS_CAPTURE: "true"
      ISTIO_META_DNS_AUTO_ALLOCATE: "true"
  outboundTrafficPolicy:
    mode: ALLOW_ANY
  trustDomain: {{ .Values.common.cluster | quote }}
values:
  global:
    network: {{ .Values.common.cluster | quote }}
    multiCluster:
      clusterName: {{ .Values.common.cluster | quote }}
{{- end -}}

{{/* Given: root context, name of the gateway, whether it is for traffic between clusters. */}}
{{- define "gloo-platform.istioGatewaySpec" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $cluster := $root.Values.common.cluster | quote -}}
profile: empty
namespace: istio-system
components:
  ingressGateways:
    - name: {{ $name | quote }}
      namespace: {{ printf "%s-gateways" $root.Release.Namespace | quote }}
      enabled: true
      {{- if index . 2 }}
      label:
        istio: {{ printf "eastwestgateway-%s" $name | quote }}
      {{- end }}
      k8s:
        {{- if index . 2 }}
        env:
          - name: ISTIO_META_ROUTER_MODE
            value: sni-dnat
        {{- end }}
        service:
          type: LoadBalancer
          {{- if index . 2 }}
          selector:
            istio: {{ printf "eastwestgateway-%s" $name | quote }}
          {{- end }}
          ports:
            - name: status-port
              port: 15021
              targetPort: 15021
            {{- if not (index . 2) }}
            - name: http2
              port: 80
              targetPort: 8080
            - name: https
              port: 443
              targetPort: 8443
            {{- end }}
            - name: tls
              port: 15443
              targetPort: 15443
values:
  global:
    istioNamespace: istio-system
    network: {{ $cluster }}
    multiCluster:
      clusterName: {{ $cluster }}
{{- end -}}

{{/* A gateway. Given: root context, the gateway, whether it is for traffic between clusters. */}}
{{- define "gloo-platform.gatewayLifecycleManager" -}}
{{- $root := index . 0 -}}
{{- $gateway := index . 1 -}}
{{- $spec := include "gloo-platform.istioGatewaySpec" (list $root $gateway.name (index . 2)) -}}
apiVersion: admin.gloo.solo.io/v2
kind: GatewayLifecycleManager
metadata:
  name: {{ $gateway.name | quote }}
  namespace: {{ $root.Release.Namespace | quote }}
spec:
  {{- with $gateway.installations }}
  installations:
  {{- range . }}
    - gatewayRevision: {{ .gatewayRevision | default "auto" | quote }}
      {{- with .controlPlaneRevision }}
      controlPlaneRevision: {{ . | quote }}
      {{- end }}
      clusters:
        {{- include "gloo-platform.istioClusters" (list $root .clusters "activeGateway") | nindent 8 }}
      istioOperatorSpec:
        {{- include "gloo-platform.istioOperatorSpec" (list $spec .istioOperatorSpec) | nindent 8 }}
  {{- end }}
  {{- else }}
  installations: []
  {{- end }}
{{- end -}}
