{{/*
The pods of a collector. What is included here is given a list: the root context, the section, and its name.
*/}}

{{/* Template of the pods, with its metadata. */}}
{{- define "gloo-platform.collectorPod" -}}
{{- $collector := index . 1 -}}
metadata:
  annotations:
    checksum/config: {{ sha256sum "\n" }}
    {{- with $collector.podAnnotations }}
    {{- include "gloo-platform.collectorTemplate" (concat $ (list ".podAnnotations" .)) | nindent 4 }}
    {{- end }}
  labels:
    {{- $labels := include "gloo-platform.collectorGiven" (concat . (list ".podLabels" $collector.podLabels)) }}
    {{- include "gloo-platform.joinedLabels" (list (include "gloo-platform.collectorSelector" .) $labels) | nindent 4 }}
spec:
  {{- with $collector.imagePullSecrets }}
  imagePullSecrets:
    {{- include "gloo-platform.yaml" (list (printf "%s.imagePullSecrets" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  serviceAccountName: {{ include "gloo-platform.collectorAccount" . | quote }}
  securityContext:
    {{- include "gloo-platform.yaml" (list (printf "%s.podSecurityContext" (index $ 2)) ($collector.podSecurityContext | default dict)) | nindent 4 }}
  {{- with $collector.hostAliases }}
  hostAliases:
    {{- include "gloo-platform.yaml" (list (printf "%s.hostAliases" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  {{- if $collector.shareProcessNamespace }}
  shareProcessNamespace: true
  {{- end }}
  containers:
    {{- include "gloo-platform.collectorContainer" . | nindent 4 }}
    {{- with $collector.extraContainers }}
    {{- include "gloo-platform.collectorTemplate" (concat $ (list ".extraContainers" .)) | nindent 4 }}
    {{- end }}
  {{- with $collector.initContainers }}
  initContainers:
    {{- include "gloo-platform.collectorTemplate" (concat $ (list ".initContainers" .)) | nindent 4 }}
  {{- end }}
  {{- with $collector.priorityClassName }}
  priorityClassName: {{ . | quote }}
  {{- end }}
  {{- with include "gloo-platform.collectorVolumes" . }}
  volumes:
    {{- . | nindent 4 }}
  {{- end }}
  {{- with $collector.nodeSelector }}
  nodeSelector:
    {{- include "gloo-platform.yaml" (list (printf "%s.nodeSelector" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  {{- with $collector.affinity }}
  affinity:
    {{- include "gloo-platform.yaml" (list (printf "%s.affinity" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  {{- with $collector.tolerations }}
  tolerations:
    {{- include "gloo-platform.yaml" (list (printf "%s.tolerations" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  {{- with $collector.topologySpreadConstraints }}
  topologySpreadConstraints:
    {{- include "gloo-platform.yaml" (list (printf "%s.topologySpreadConstraints" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  hostNetwork: {{ $collector.hostNetwork }}
  {{- with $collector.dnsPolicy }}
  dnsPolicy: {{ . | quote }}
  {{- end }}
  {{- with $collector.dnsConfig }}
  dnsConfig:
    {{- include "gloo-platform.yaml" (list (printf "%s.dnsConfig" (index $ 2)) .) | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* The container of the collector, as an item of a sequence. */}}
{{- define "gloo-platform.collectorContainer" -}}
{{- $collector := index . 1 -}}
- name: {{ index . 2 | lower }}
  {{- with $collector.command.name }}
  command:
    - {{ printf "/%s" . | quote }}
  {{- end }}
  {{- $config := empty $collector.configMap.existingName | ternary list (list "--config=/conf/relay.yaml") }}
  {{- with concat $config ($collector.command.extraArgs | default list) }}
  args:
    {{- include "gloo-platform.yaml" (list (printf "%s.command.extraArgs" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  securityContext:
    {{- if and (not $collector.securityContext) $collector.presets.logsCollection.storeCheckpoints }}
    runAsUser: 0
    runAsGroup: 0
    {{- else }}
    {{- include "gloo-platform.yaml" (list (printf "%s.securityContext" (index . 2)) ($collector.securityContext | default dict)) | nindent 4 }}
    {{- end }}
  image: {{ include "gloo-platform.collectorImage" . | quote }}
  imagePullPolicy: {{ $collector.image.pullPolicy | quote }}
  {{- with include "gloo-platform.collectorPorts" . | fromJsonArray }}
  ports:
    {{- range . }}
    {{- $port := index $collector.ports . }}
    - name: {{ . | quote }}
      containerPort: {{ $port.containerPort | int64 }}
      protocol: {{ $port.protocol | quote }}
      {{- if and $port.hostPort (eq $collector.mode "daemonset") }}
      hostPort: {{ $port.hostPort | int64 }}
      {{- end }}
    {{- end }}
  {{- end }}
  env:
    {{- include "gloo-platform.collectorEnv" . | nindent 4 }}
  {{- with $collector.extraEnvsFrom }}
  envFrom:
    {{- include "gloo-platform.yaml" (list (printf "%s.extraEnvsFrom" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  {{- with $collector.lifecycleHooks }}
  lifecycle:
    {{- include "gloo-platform.yaml" (list (printf "%s.lifecycleHooks" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  livenessProbe:
    {{- include "gloo-platform.collectorProbe" $collector.livenessProbe | nindent 4 }}
  readinessProbe:
    {{- include "gloo-platform.collectorProbe" $collector.readinessProbe | nindent 4 }}
  {{- with $collector.resources }}
  resources:
    {{- include "gloo-platform.yaml" (list (printf "%s.resources" (index $ 2)) .) | nindent 4 }}
  {{- end }}
  {{- with include "gloo-platform.collectorVolumeMounts" . }}
  volumeMounts:
    {{- . | nindent 4 }}
  {{- end }}
{{- end -}}

{{- define "gloo-platform.collectorImage" -}}
{{- $collector := index . 1 -}}
{{- $registry := dig "imageRegistry" "" ((index . 0).Values.global | default dict) | default (dig "imageRegistry" "" ($collector.global | default dict)) -}}
{{- with $registry }}{{ . }}/{{ end -}}
{{ $collector.image.repository }}
{{- with $collector.image.digest }}@{{ . }}{{ else }}:{{ $collector.image.tag | default "0.102.1" }}{{ end -}}
{{- end -}}

{{- define "gloo-platform.collectorEnv" -}}
{{- $collector := index . 1 -}}
- name: MY_POD_IP
  valueFrom:
    fieldRef:
      apiVersion: v1
      fieldPath: status.podIP
{{- $isOnNode := and $collector.presets.kubernetesAttributes.enabled (eq $collector.mode "daemonset") }}
{{- if or $collector.presets.kubeletMetrics.enabled $isOnNode }}
- name: K8S_NODE_NAME
  valueFrom:
    fieldRef:
      fieldPath: spec.nodeName
{{- end }}
{{- $limit := dig "limits" "memory" "" ($collector.resources | default dict) }}
{{- if and $collector.useGOMEMLIMIT $limit }}
- name: GOMEMLIMIT
  value: {{ include "gloo-platform.goMemoryLimit" $limit | quote }}
{{- end }}
{{- with $collector.extraEnvs }}
{{ include "gloo-platform.yaml" (list (printf "%s.extraEnvs" (index $ 2)) .) }}
{{- end }}
{{- end -}}

{{/*
80 % of a memory limit, as a number of MiB. As in the published chart a unit is read without regard to case, so that
`500m` represents 500 million bytes, and `Ei` gives 0.
*/}}
{{- define "gloo-platform.goMemoryLimit" -}}
{{- $limit := lower . -}}
{{- $unit := regexFind "[kmgtpe]i?$" $limit -}}
{{- $factor := get (dict "" 1.0 "k" 1e3 "m" 1e6 "g" 1e9 "t" 1e12 "p" 1e15 "e" 1e18 "ki" 0x1p10 "mi" 0x1p20 "gi" 0x1p30 "ti" 0x1p40 "pi" 0x1p50 "ei" 0.0) $unit -}}
{{- $bytes := mulf (trimSuffix $unit $limit | float64) $factor 0.8 -}}
{{- printf "%dMiB" (divf $bytes 0x1p20 | floor | int64) -}}
{{- end -}}

{{/* Given: the values of a probe. A number that is 0 is not written. */}}
{{- define "gloo-platform.collectorProbe" -}}
{{- $numbers := pick . "initialDelaySeconds" "periodSeconds" "timeoutSeconds" "failureThreshold" "successThreshold" "terminationGracePeriodSeconds" -}}
{{- range $name, $number := $numbers -}}
{{- if $number }}
{{ $name }}: {{ $number | int64 }}
{{- end -}}
{{- end }}
httpGet:
  path: {{ .httpGet.path | default "" | quote }}
  port: {{ .httpGet.port | int64 }}
{{- end -}}

{{/* Volumes of the configuration and of the presets, then those of the values. */}}
{{- define "gloo-platform.collectorVolumes" -}}
{{- $collector := index . 1 -}}
{{- $logs := $collector.presets.logsCollection -}}
{{- with $collector.configMap.existingName }}
- name: {{ index $ 2 | lower }}-configmap
  configMap:
    name: {{ . | quote }}
    items:
      - key: relay
        path: relay.yaml
{{- end }}
{{- if $logs.enabled }}
- name: varlogpods
  hostPath:
    path: /var/log/pods
{{- if $logs.storeCheckpoints }}
- name: varlibotelcol
  hostPath:
    path: /var/lib/otelcol
    type: DirectoryOrCreate
{{- end }}
- name: varlibdockercontainers
  hostPath:
    path: /var/lib/docker/containers
{{- end }}
{{- if $collector.presets.hostMetrics.enabled }}
- name: hostfs
  hostPath:
    path: /
{{- end }}
{{- with $collector.extraVolumes }}
{{ include "gloo-platform.yaml" (list (printf "%s.extraVolumes" (index $ 2)) .) }}
{{- end }}
{{- end -}}

{{- define "gloo-platform.collectorVolumeMounts" -}}
{{- $collector := index . 1 -}}
{{- $logs := $collector.presets.logsCollection -}}
{{- if $collector.configMap.existingName }}
- name: {{ index . 2 | lower }}-configmap
  mountPath: /conf
{{- end }}
{{- if $logs.enabled }}
- name: varlogpods
  mountPath: /var/log/pods
  readOnly: true
- name: varlibdockercontainers
  mountPath: /var/lib/docker/containers
  readOnly: true
{{- if $logs.storeCheckpoints }}
- name: varlibotelcol
  mountPath: /var/lib/otelcol
{{- end }}
{{- end }}
{{- if $collector.presets.hostMetrics.enabled }}
- name: hostfs
  mountPath: /hostfs
  readOnly: true
  mountPropagation: HostToContainer
{{- end }}
{{- with $collector.extraVolumeMounts }}
{{ include "gloo-platform.yaml" (list (printf "%s.extraVolumeMounts" (index $ 2)) .) }}
{{- end }}
{{- end -}}
