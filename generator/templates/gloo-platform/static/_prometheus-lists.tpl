{{/* Lists in the pods of Prometheus. */}}

{{/*
Flags with values, sorted, as a sequence in JSON: an empty value, false and zero leave the flag alone. Given: the flags by
name.
*/}}
{{- define "gloo-platform.prometheusFlags" -}}
{{- $flags := list -}}
{{- range $name, $value := . -}}
{{- if $value -}}
{{- $isWhole := and (kindIs "float64" $value) (eq (floor $value) (float64 $value)) -}}
{{- $flags = append $flags (printf "--%s=%v" $name (ternary ($isWhole | ternary $value 0 | int64) $value $isWhole)) -}}
{{- else -}}
{{- $flags = append $flags (printf "--%s" $name) -}}
{{- end -}}
{{- end -}}
{{- toJson $flags -}}
{{- end -}}

{{/* Arguments of Prometheus. */}}
{{- define "gloo-platform.prometheusArgs" -}}
{{- $server := .Values.prometheus.server -}}
{{- $args := list -}}
{{- with $server.retention -}}
{{- $args = append $args (printf "--storage.tsdb.retention.time=%s" .) -}}
{{- end -}}
{{- with $server.retentionSize -}}
{{- $args = append $args (printf "--storage.tsdb.retention.size=%s" .) -}}
{{- end -}}
{{- $args = concat $args (list
      (printf "--config.file=%s" $server.configPath)
      (printf "--storage.tsdb.path=%s" ($server.storagePath | default $server.persistentVolume.mountPath))
      "--web.console.libraries=/etc/prometheus/console_libraries"
      "--web.console.templates=/etc/prometheus/consoles") -}}
{{- range $server.extraFlags -}}
{{- $args = append $args (printf "--%s" .) -}}
{{- end -}}
{{- $args = concat $args (include "gloo-platform.prometheusFlags" $server.extraArgs | fromJsonArray) -}}
{{- with $server.prefixURL -}}
{{- $prefix := printf "--web.route-prefix=%s" . -}}
{{- $args = ternary (prepend $args $prefix) (append $args $prefix) $server.statefulSet.enabled -}}
{{- end -}}
{{- with $server.baseURL -}}
{{- $args = append $args (printf "--web.external-url=%s" .) -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server" ($server.defaultFlagsOverride | default $args)) -}}
{{- end -}}

{{/* Arguments of the reloader. */}}
{{- define "gloo-platform.prometheusReloaderArgs" -}}
{{- $reloader := .Values.prometheus.configmapReload.prometheus -}}
{{- $args := list "--watched-dir=/etc/config" -}}
{{- with $reloader.containerPort -}}
{{- $args = append $args (printf "--listen-address=0.0.0.0:%d" (int64 .)) -}}
{{- end -}}
{{- $own := printf "http://127.0.0.1:9090%s/-/reload" (.Values.prometheus.server.prefixURL | default "") -}}
{{- $args = append $args (printf "--reload-url=%s" (.Values.prometheus.configmapReload.reloadUrl | default $own)) -}}
{{- $args = concat $args (include "gloo-platform.prometheusFlags" $reloader.extraArgs | fromJsonArray) -}}
{{- range $reloader.extraVolumeDirs -}}
{{- $args = append $args (printf "--watched-dir=%s" .) -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.configmapReload" $args) -}}
{{- end -}}

{{/* Reference of an image: a digest overrides the tag. Given: root context, values of the image. */}}
{{- define "gloo-platform.prometheusImage" -}}
{{- $image := index . 1 -}}
{{- if $image.digest -}}
{{ $image.repository }}@{{ $image.digest }}
{{- else -}}
{{ $image.repository }}:{{ $image.tag | default "v2.53.0" }}
{{- end -}}
{{- end -}}

{{- define "gloo-platform.prometheusReadiness" -}}
{{- include "gloo-platform.prometheusProbe" (list . "/-/ready") -}}
{{- end -}}

{{- define "gloo-platform.prometheusLiveness" -}}
{{- include "gloo-platform.prometheusProbe" (list . "/-/healthy") -}}
{{- end -}}

{{/* How a probe asks. Given: root context, path below the prefix. */}}
{{- define "gloo-platform.prometheusProbe" -}}
{{- $server := (index . 0).Values.prometheus.server -}}
{{- if $server.tcpSocketProbeEnabled -}}
tcpSocket:
  port: 9090
{{- else -}}
{{- $request := dict "path" (printf "%s%s" ($server.prefixURL | default "") (index . 1)) "port" 9090 "scheme" $server.probeScheme -}}
{{- with $server.probeHeaders -}}
{{- $request = set $request "httpHeaders" . -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server" (dict "httpGet" $request)) -}}
{{- end -}}
{{- end -}}

{{/* Startup probe of the reloader, which a StatefulSet has even where it is off. */}}
{{- define "gloo-platform.prometheusReloaderStartup" -}}
{{- $probe := .Values.prometheus.configmapReload.prometheus.startupProbe -}}
{{- if or $probe.enabled .Values.prometheus.server.statefulSet.enabled -}}
{{- include "gloo-platform.yaml" (list "prometheus.configmapReload.prometheus.startupProbe" (omit $probe "enabled")) -}}
{{- end -}}
{{- end -}}

{{/*
Mounts of volumes that a sequence describes, as JSON. Given: the sequence, text in front of their names. What is not given is
null, as in the published chart.
*/}}
{{- define "gloo-platform.prometheusMounts" -}}
{{- $mounts := list -}}
{{- range index . 0 -}}
{{- $mounts = append $mounts (dict
      "name" (printf "%s%s" (index $ 1) .name)
      "mountPath" .mountPath
      "subPath" (.subPath | default nil)
      "readOnly" .readOnly) -}}
{{- end -}}
{{- toJson $mounts -}}
{{- end -}}

{{/* Mounts of Prometheus. */}}
{{- define "gloo-platform.prometheusServerMounts" -}}
{{- $server := .Values.prometheus.server -}}
{{- $volume := $server.persistentVolume -}}
{{- $mounts := list
      (dict "name" "config-volume" "mountPath" "/etc/config")
      (dict "name" (include "gloo-platform.prometheusStorage" .) "mountPath" $volume.mountPath "subPath" ($volume.subPath | default "")) -}}
{{- $mounts = concat $mounts
      (include "gloo-platform.prometheusMounts" (list $server.extraHostPathMounts "") | fromJsonArray)
      (include "gloo-platform.prometheusMounts" (list $server.extraConfigmapMounts (printf "%s-" $server.name)) | fromJsonArray)
      (include "gloo-platform.prometheusMounts" (list $server.extraSecretMounts "") | fromJsonArray)
      ($server.extraVolumeMounts | default list) -}}
{{- include "gloo-platform.yaml" (list "prometheus.server" $mounts) -}}
{{- end -}}

{{/* Name of the volume with the data. */}}
{{- define "gloo-platform.prometheusStorage" -}}
{{- $server := .Values.prometheus.server -}}
{{- if and $server.statefulSet.enabled $server.persistentVolume.enabled -}}
{{- $server.persistentVolume.statefulSetNameOverride | default "storage-volume" -}}
{{- else -}}
storage-volume
{{- end -}}
{{- end -}}

{{/* Mounts of the reloader. A StatefulSet has the ConfigMaps last. */}}
{{- define "gloo-platform.prometheusReloaderMounts" -}}
{{- $reloader := .Values.prometheus.configmapReload.prometheus -}}
{{- $more := $reloader.extraVolumeMounts | default list -}}
{{- $own := list (dict "name" "config-volume" "mountPath" "/etc/config" "readOnly" true) -}}
{{- $configMaps := include "gloo-platform.prometheusMounts" (list $reloader.extraConfigmapMounts (printf "%s-" $reloader.name)) | fromJsonArray -}}
{{- $rest := ternary (concat $more $configMaps) (concat $configMaps $more) .Values.prometheus.server.statefulSet.enabled -}}
{{- include "gloo-platform.yaml" (list "prometheus.configmapReload" (concat $own $rest)) -}}
{{- end -}}

{{/* Volumes of the pod. */}}
{{- define "gloo-platform.prometheusVolumes" -}}
{{- $server := .Values.prometheus.server -}}
{{- $reloader := .Values.prometheus.configmapReload.prometheus -}}
{{- $config := dict "configMap" (dict "name" (include "gloo-platform.prometheusConfigMap" .)) -}}
{{- with $server.configFromSecret -}}
{{- $config = dict "secret" (dict "secretName" .) -}}
{{- end -}}
{{- $volumes := list (merge (dict "name" "config-volume") $config) -}}
{{- range $server.extraHostPathMounts -}}
{{- $volumes = append $volumes (dict "name" .name "hostPath" (dict "path" .hostPath)) -}}
{{- end -}}
{{- range $reloader.extraConfigmapMounts -}}
{{- $volumes = append $volumes (dict "name" (printf "%s-%s" $reloader.name .name) "configMap" (dict "name" .configMap)) -}}
{{- end -}}
{{- range $server.extraConfigmapMounts -}}
{{- $volumes = append $volumes (dict "name" (printf "%s-%s" $server.name .name) "configMap" (dict "name" .configMap)) -}}
{{- end -}}
{{- range $server.extraSecretMounts -}}
{{- $optional := ternary (dict "optional" true) dict (.optional | default false) -}}
{{- $volumes = append $volumes (dict "name" .name "secret" (merge (dict "secretName" .secretName) $optional)) -}}
{{- end -}}
{{- range $reloader.extraConfigmapMounts -}}
{{- $optional := ternary (dict "optional" true) dict (.optional | default false) -}}
{{- $volumes = append $volumes (dict "name" .name "configMap" (merge (dict "name" .configMap) $optional)) -}}
{{- end -}}
{{- $volumes = concat $volumes ($server.extraVolumes | default list) -}}
{{- with include "gloo-platform.prometheusStorageVolume" . -}}
{{- $volumes = append $volumes (fromJson .) -}}
{{- end -}}
{{- include "gloo-platform.yaml" (list "prometheus.server" $volumes) -}}
{{- end -}}

{{/* The volume with the data, as JSON; a StatefulSet has a claim template for it. */}}
{{- define "gloo-platform.prometheusStorageVolume" -}}
{{- $server := .Values.prometheus.server -}}
{{- if not $server.persistentVolume.enabled -}}
{{- $limit := $server.emptyDir.sizeLimit -}}
{{- toJson (dict "name" "storage-volume" "emptyDir" (ternary (dict "sizeLimit" $limit) dict (not (empty $limit)))) -}}
{{- else if not $server.statefulSet.enabled -}}
{{- $claim := $server.persistentVolume.existingClaim | default (include "gloo-platform.prometheusFullname" .) -}}
{{- toJson (dict "name" "storage-volume" "persistentVolumeClaim" (dict "claimName" $claim)) -}}
{{- end -}}
{{- end -}}

{{/* Containers of the user, sorted by name. */}}
{{- define "gloo-platform.prometheusSidecars" -}}
{{- $containers := list -}}
{{- range $name, $container := .Values.prometheus.server.sidecarContainers -}}
{{- if kindIs "string" $container -}}
{{- $text := include "gloo-platform.prometheusTemplate" (list $ "prometheus.server.sidecarContainers" $container) -}}
{{- $container = include "gloo-platform.parsed" (list (printf "prometheus.server.sidecarContainers.%s" $name) $text "it is not a container") | fromJson -}}
{{- end -}}
{{- $containers = append $containers (merge (dict "name" $name) $container) -}}
{{- end -}}
{{- with $containers -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.sidecarContainers" .) -}}
{{- end -}}
{{- end -}}

{{/* Affinity of the pod, with the rule of podAntiAffinity. */}}
{{- define "gloo-platform.prometheusAffinity" -}}
{{- $server := .Values.prometheus.server -}}
{{- $affinity := $server.affinity | default dict -}}
{{- with $server.podAntiAffinity -}}
{{- $expression := dict "key" "app.kubernetes.io/name" "operator" "In" "values" (list (include "gloo-platform.prometheusName" $)) -}}
{{- $term := dict "topologyKey" $server.podAntiAffinityTopologyKey "labelSelector" (dict "matchExpressions" (list $expression)) -}}
{{- $rule := dict "requiredDuringSchedulingIgnoredDuringExecution" (list $term) -}}
{{- if eq . "soft" -}}
{{- $rule = dict "preferredDuringSchedulingIgnoredDuringExecution" (list (dict "weight" 100 "podAffinityTerm" $term)) -}}
{{- end -}}
{{- $affinity = mustMergeOverwrite (deepCopy $affinity) (dict "podAntiAffinity" $rule) -}}
{{- end -}}
{{- with $affinity -}}
{{- include "gloo-platform.yaml" (list "prometheus.server.affinity" .) -}}
{{- end -}}
{{- end -}}

{{/*
DNS policy of the pod: with the network of the node a Deployment has its own. Where it is empty, a Deployment has null,
as in the published chart.
*/}}
{{- define "gloo-platform.prometheusDnsPolicy" -}}
{{- $server := .Values.prometheus.server -}}
{{- if $server.statefulSet.enabled -}}
{{- with $server.dnsPolicy -}}
dnsPolicy: {{ . | quote }}
{{- end -}}
{{- else -}}
dnsPolicy: {{ ternary "ClusterFirstWithHostNet" $server.dnsPolicy $server.hostNetwork | default nil | toJson }}
{{- end -}}
{{- end -}}
