{{/*
Prometheus, as the chart prometheus 25.23.0 renders it. Names of it and paths of values are those of that chart.
*/}}

{{/* Name of the application, in labels and names. */}}
{{- define "gloo-platform.prometheusName" -}}
{{- .Values.prometheus.nameOverride | default "prometheus" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Name of the objects. */}}
{{- define "gloo-platform.prometheusFullname" -}}
{{- $server := .Values.prometheus.server -}}
{{- $name := .Values.prometheus.nameOverride | default "prometheus" -}}
{{- $parts := ternary (list .Release.Name $server.name) (list .Release.Name $name $server.name) (contains $name .Release.Name) -}}
{{- $server.fullnameOverride | default (join "-" $parts) | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Name of the container, and of that of the reloader with more behind it. */}}
{{- define "gloo-platform.prometheusContainer" -}}
{{ include "gloo-platform.prometheusName" . }}-{{ .Values.prometheus.server.name }}
{{- end -}}

{{- define "gloo-platform.prometheusNamespace" -}}
{{- .Values.prometheus.forceNamespace | default .Release.Namespace -}}
{{- end -}}

{{- define "gloo-platform.prometheusAccount" -}}
{{- $account := .Values.prometheus.serviceAccounts.server -}}
{{- $account.name | default (ternary (include "gloo-platform.prometheusFullname" .) "default" $account.create) -}}
{{- end -}}

{{- define "gloo-platform.prometheusClusterRole" -}}
{{- .Values.prometheus.server.clusterRoleNameOverride | default (include "gloo-platform.prometheusFullname" .) | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Labels by which the pods are selected. */}}
{{- define "gloo-platform.prometheusSelector" -}}
app.kubernetes.io/component: {{ .Values.prometheus.server.name | quote }}
app.kubernetes.io/name: {{ include "gloo-platform.prometheusName" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end -}}

{{/* Labels of an object. Given: root context, more labels. */}}
{{- define "gloo-platform.prometheusLabels" -}}
{{- $root := index . 0 -}}
{{- $name := include "gloo-platform.prometheusName" $root -}}
{{- $labels := dict
      "app.kubernetes.io/component" $root.Values.prometheus.server.name
      "app.kubernetes.io/name" $name
      "app.kubernetes.io/instance" $root.Release.Name
      "app.kubernetes.io/version" "v2.53.0"
      "helm.sh/chart" "prometheus-25.23.0"
      "app.kubernetes.io/managed-by" $root.Release.Service
      "app.kubernetes.io/part-of" $name -}}
{{- $common := $root.Values.prometheus.commonMetaLabels | default dict -}}
{{- include "gloo-platform.yaml" (list "labels of prometheus" (mustMergeOverwrite $labels $common (index . 1 | default dict))) -}}
{{- end -}}

{{/* Labels of an object that has no more of its own. */}}
{{- define "gloo-platform.prometheusCommonLabels" -}}
{{- include "gloo-platform.prometheusLabels" (list . dict) -}}
{{- end -}}

{{/*
A text of the user, run as a template as in the chart of Prometheus: `.Values` is the section. Given: root context, path
of the text, the text.
*/}}
{{- define "gloo-platform.prometheusTemplate" -}}
{{- $root := index . 0 -}}
{{- $chart := dict "Name" "prometheus" "Version" "25.23.0" "AppVersion" "v2.53.0" -}}
{{- $values := merge (dict "global" (deepCopy ($root.Values.global | default dict))) $root.Values.prometheus -}}
{{- $context := merge (dict "Values" $values "Chart" $chart) (pick $root "Release" "Capabilities" "Template" "Files") -}}
{{- tpl (index . 2) $context -}}
{{- end -}}

{{/* Whether the account mounts its token, where somebody says so. */}}
{{- define "gloo-platform.prometheusTokenMount" -}}
{{- $ofPod := .Values.prometheus.server.automountServiceAccountToken -}}
{{- $ofAccount := .Values.prometheus.serviceAccounts.server.automountServiceAccountToken -}}
{{- $mount := ternary $ofPod $ofAccount (kindIs "bool" $ofPod) -}}
{{- if kindIs "bool" $mount -}}
automountServiceAccountToken: {{ $mount }}
{{- end -}}
{{- end -}}

{{/* The same for a pod, which only asks the server. */}}
{{- define "gloo-platform.prometheusPodTokenMount" -}}
{{- if kindIs "bool" .Values.prometheus.server.automountServiceAccountToken -}}
automountServiceAccountToken: {{ .Values.prometheus.server.automountServiceAccountToken }}
{{- end -}}
{{- end -}}

{{/* Namespaces in which an existing ClusterRole is bound, as JSON. */}}
{{- define "gloo-platform.prometheusNamespaces" -}}
{{- $server := .Values.prometheus.server -}}
{{- $namespaces := list -}}
{{- range $server.namespaces -}}
{{- $namespaces = append $namespaces (include "gloo-platform.prometheusTemplate" (list $ "prometheus.server.namespaces" .)) -}}
{{- end -}}
{{- if $server.releaseNamespace -}}
{{- $namespaces = append $namespaces .Release.Namespace -}}
{{- end -}}
{{- toJson (uniq $namespaces) -}}
{{- end -}}

{{/* Name of the ConfigMap with the configuration: one of the user, or that of the chart. */}}
{{- define "gloo-platform.prometheusConfigMap" -}}
{{- with .Values.prometheus.server.configMapOverrideName -}}
{{ $.Release.Name }}-{{ . }}
{{- else -}}
{{ include "gloo-platform.prometheusFullname" . }}
{{- end -}}
{{- end -}}

{{/* Labels that select one pod of the StatefulSet, or all pods. */}}
{{- define "gloo-platform.prometheusServiceSelector" -}}
{{- if include "gloo-platform.prometheusOnePod" . -}}
statefulset.kubernetes.io/pod-name: {{ printf "%s-%d" (include "gloo-platform.prometheusFullname" .) (int64 .Values.prometheus.server.service.statefulsetReplica.replica) | quote }}
{{- else -}}
{{- include "gloo-platform.prometheusSelector" . -}}
{{- end -}}
{{- end -}}

{{/* Whether the Service leads to one pod of the StatefulSet: empty text where it does not. */}}
{{- define "gloo-platform.prometheusOnePod" -}}
{{- if and .Values.prometheus.server.statefulSet.enabled .Values.prometheus.server.service.statefulsetReplica.enabled -}}
true
{{- end -}}
{{- end -}}

{{/* Rules of the Ingress: a host ends at its first slash. */}}
{{- define "gloo-platform.prometheusIngressRules" -}}
{{- $server := .Values.prometheus.server -}}
{{- $port := dict "number" ($server.ingress.servicePort | default $server.service.servicePort | int64) -}}
{{- $backend := dict "service" (dict "name" (include "gloo-platform.prometheusFullname" .) "port" $port) -}}
{{- $own := dict "path" $server.ingress.path "pathType" $server.ingress.pathType "backend" $backend -}}
{{- $paths := append ($server.ingress.extraPaths | default list) $own -}}
{{- $rules := list -}}
{{- range $server.ingress.hosts -}}
{{- $rules = append $rules (dict "host" (splitList "/" . | first) "http" (dict "paths" $paths)) -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.ingress" $rules) -}}
{{- end -}}

{{/* What the PodDisruptionBudget allows. */}}
{{- define "gloo-platform.prometheusBudget" -}}
{{- $budget := omit .Values.prometheus.server.podDisruptionBudget "enabled" -}}
{{- range $key, $value := $budget -}}
{{- if kindIs "invalid" $value -}}
{{- $budget = omit $budget $key -}}
{{- end -}}
{{- end -}}
{{- if not $budget -}}
{{- fail "prometheus.server.podDisruptionBudget.enabled requires maxUnavailable or minAvailable" -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.podDisruptionBudget" $budget) -}}
{{- end -}}

{{/* Policies of the VerticalPodAutoscaler. */}}
{{- define "gloo-platform.prometheusContainerPolicies" -}}
{{- $policies := .Values.prometheus.server.verticalAutoscaler.containerPolicies -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.verticalAutoscaler.containerPolicies" $policies) -}}
{{- end -}}

{{- define "gloo-platform.prometheusAutoscalerVersion" -}}
{{- ternary "v1" "v1beta2" (.Capabilities.APIVersions.Has "autoscaling.k8s.io/v1/VerticalPodAutoscaler") -}}
{{- end -}}

{{/* What becomes of the claims of a StatefulSet; Kubernetes has it from 1.27 on. */}}
{{- define "gloo-platform.prometheusClaimRetention" -}}
{{- $set := .Values.prometheus.server.statefulSet -}}
{{- if semverCompare ">=1.27.0-0" .Capabilities.KubeVersion.Version -}}
persistentVolumeClaimRetentionPolicy:
  whenDeleted: {{ ternary "Delete" "Retain" $set.pvcDeleteOnStsDelete }}
  whenScaled: {{ ternary "Delete" "Retain" $set.pvcDeleteOnStsScale }}
{{- end -}}
{{- end -}}

{{/* Specification of a claim. Given: root context, values of the volume. */}}
{{- define "gloo-platform.prometheusClaim" -}}
{{- $volume := index . 1 -}}
{{- $claim := dict "accessModes" $volume.accessModes "resources" (dict "requests" (dict "storage" $volume.size)) -}}
{{- with $volume.storageClass -}}
{{- $claim = set $claim "storageClassName" (ternary "" . (eq . "-")) -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.persistentVolume" $claim) -}}
{{- end -}}

{{/* How a Deployment replaces its pods. Without the null, Kubernetes keeps the settings of another strategy, and refuses them. */}}
{{- define "gloo-platform.prometheusStrategy" -}}
{{- $strategy := deepCopy .Values.prometheus.server.strategy -}}
{{- if eq ($strategy.type | default "") "Recreate" -}}
{{- $strategy = set $strategy "rollingUpdate" nil -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.strategy" $strategy) -}}
{{- end -}}
