{{/*
Logic that several templates share. A template that needs a section of the values is given a list: the root context,
that section and its path.
*/}}

{{/*
A value as YAML. Given: path of the value, the value. `toYaml` gives nothing for a value with a control character
beyond ASCII, reads U+0085 as a blank, and breaks lines at U+2028 and U+2029 without indenting what follows.
*/}}
{{- define "gloo-platform.yaml" -}}
{{- if include "gloo-platform.isUnwritable" (index . 1) -}}
{{- include "gloo-platform.failUnwritable" (index . 0) -}}
{{- end -}}
{{- toYaml (index . 1) -}}
{{- end -}}

{{- define "gloo-platform.isUnwritable" -}}
{{- if regexMatch "[\\x7f-\\x9f\\x{2028}\\x{2029}]" (printf "%v" .) }}true{{ end -}}
{{- end -}}

{{- define "gloo-platform.failUnwritable" -}}
{{- fail (printf "%s contains a control character or a Unicode line separator, which Helm cannot write as YAML: remove it" .) -}}
{{- end -}}

{{/* Refuses text of the user that Helm cannot write, where it is. Given: path of the value, the value. */}}
{{- define "gloo-platform.requireWritable" -}}
{{- $path := index . 0 -}}
{{- $value := index . 1 -}}
{{- if include "gloo-platform.isUnwritable" $value -}}
{{- if or (kindIs "map" $value) (kindIs "slice" $value) -}}
{{- range $key, $inner := $value -}}
{{- if not (include "gloo-platform.isUnwritable" $key) -}}
{{- include "gloo-platform.requireWritable" (list (printf "%s.%v" $path $key) $inner) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- include "gloo-platform.failUnwritable" $path -}}
{{- end -}}
{{- end -}}

{{/* Reference of an image; the tag follows the version of the application when none is set. */}}
{{- define "gloo-platform.image" -}}
{{- $root := index . 0 -}}
{{- $image := index . 1 -}}
{{ $image.registry }}/{{ $image.repository }}:{{ $image.tag | default $root.Chart.AppVersion }}
{{- end -}}

{{/* Pull secrets of a pod: those of its images, then the sequence. */}}
{{- define "gloo-platform.imagePullSecrets" -}}
{{- $section := index . 1 -}}
{{- $secrets := list -}}
{{- range concat (list $section) (values ($section.sidecars | default dict)) -}}
{{- with .image.pullSecret -}}
{{- $secrets = append $secrets (dict "name" .) -}}
{{- end -}}
{{- end -}}
{{- with concat $secrets ($section.imagePullSecrets | default list) | uniq -}}
{{- include "gloo-platform.yaml" (list (printf "%s.imagePullSecrets" (index $ 2)) .) -}}
{{- end -}}
{{- end -}}

{{/* Environment of a container: the sequence `env`, then the mapping `extraEnvs` by name. */}}
{{- define "gloo-platform.env" -}}
{{- $section := index . 1 -}}
{{- $env := $section.env | default list -}}
{{- range $name, $source := $section.extraEnvs -}}
{{- $env = append $env (merge (dict "name" $name) $source) -}}
{{- end -}}
{{- with $env -}}
{{- include "gloo-platform.yaml" (list (printf "%s.env or %s.extraEnvs" (index $ 2) (index $ 2)) .) -}}
{{- end -}}
{{- end -}}

{{/*
Security context of a container. A mapping in the values replaces the default, `false` leaves it empty, and a floating
user ID only drops the number.
*/}}
{{- define "gloo-platform.securityContext" -}}
{{- $section := index . 1 -}}
{{- if kindIs "map" $section.securityContext -}}
{{- include "gloo-platform.yaml" (list (printf "%s.securityContext" (index . 2)) $section.securityContext) -}}
{{- else if kindIs "bool" $section.securityContext -}}
{}
{{- else -}}
runAsNonRoot: true
{{- if not $section.floatingUserId }}
runAsUser: {{ $section.runAsUser | int64 }}
{{- end }}
readOnlyRootFilesystem: true
allowPrivilegeEscalation: false
capabilities:
  drop: [ALL]
{{- end -}}
{{- end -}}

{{/*
Security context of a container that may run in the pods of another component, and then as the user of that one.
Given: root context, section of the container, section of the pod, path of the section of the container.
*/}}
{{- define "gloo-platform.securityContextInPod" -}}
{{- $pod := index . 2 -}}
{{- $section := dict
      "securityContext" (index . 1).securityContext
      "runAsUser" $pod.runAsUser
      "floatingUserId" $pod.floatingUserId -}}
{{- include "gloo-platform.securityContext" (list (index . 0) $section (index . 3)) -}}
{{- end -}}

{{/* Security context of the agent. */}}
{{- define "gloo-platform.agentSecurityContext" -}}
{{- $pod := ternary .Values.glooMgmtServer .Values.glooAgent .Values.glooAgent.runAsSidecar -}}
{{- include "gloo-platform.securityContextInPod" (list . .Values.glooAgent $pod "glooAgent") -}}
{{- end -}}

{{/* Security context of the analyzer. */}}
{{- define "gloo-platform.analyzerSecurityContext" -}}
{{- $pod := ternary .Values.glooAgent .Values.glooAnalyzer .Values.glooAnalyzer.runAsSidecar -}}
{{- include "gloo-platform.securityContextInPod" (list . .Values.glooAnalyzer $pod "glooAnalyzer") -}}
{{- end -}}

{{/*
A text of YAML as JSON, for `fromJson`. `mustFromYaml` is not in Helm 3.17, and `fromYaml` does not fail: it returns a
mapping with the error as `Error`. Given: what the text is, the text, what cannot be done with it.
*/}}
{{- define "gloo-platform.parsed" -}}
{{- $object := fromYaml (printf "%s\n" (index . 1)) -}}
{{- with $object.Error -}}
{{- fail (printf "%s is not valid YAML, so %s: %s" (index $ 0) (index $ 2) .) -}}
{{- end -}}
{{- toJson $object -}}
{{- end -}}

{{/*
A manifest merged with the overrides of the user: mappings merge, sequences replace, and the override always wins.
Given: kind and name, the text of the manifest, path of the overrides, the overrides. Without overrides the text stays
as it is.
*/}}
{{- define "gloo-platform.patched" -}}
{{- $manifest := index . 1 -}}
{{- $overrides := index . 3 -}}
{{- if $overrides -}}
{{- $object := include "gloo-platform.parsed" (list (index . 0) $manifest (printf "%s cannot be merged" (index . 2))) | fromJson -}}
{{- include "gloo-platform.yaml" (list (index . 2) (mustMergeOverwrite $object (deepCopy $overrides))) -}}
{{- else -}}
{{- $manifest -}}
{{- end -}}
{{- end -}}

{{/*
Namespaces to which access to a resource is limited, separated by commas; empty for the whole cluster. Given: root,
the sequence of limits, the resource.
*/}}
{{- define "gloo-platform.limitedNamespaces" -}}
{{- $root := index . 0 -}}
{{- $resource := index . 2 -}}
{{- $namespaces := list -}}
{{- range $entry := index . 1 -}}
{{- if has $resource ($entry.resources | default list) -}}
{{- $namespaces = concat $namespaces ($entry.namespaces | default (list $root.Release.Namespace)) -}}
{{- end -}}
{{- end -}}
{{- join "," (uniq $namespaces) -}}
{{- end -}}

{{/* Feature gates as one argument, sorted by name; safe mode is one of them on the server and on the agent. */}}
{{- define "gloo-platform.featureGates" -}}
{{- include "gloo-platform.gatesWith" (list . dict) -}}
{{- end -}}

{{/* Feature gates of the management server, of which Gloo Network is one. */}}
{{- define "gloo-platform.serverFeatureGates" -}}
{{- include "gloo-platform.gatesWith" (list . (ternary (dict "GlooNetwork" true) dict .Values.glooNetwork.enabled)) -}}
{{- end -}}

{{/* Given: root context, gates beside those of the user. */}}
{{- define "gloo-platform.gatesWith" -}}
{{- $values := (index . 0).Values -}}
{{- $own := merge (dict "SafeMode" $values.glooMgmtServer.safeMode) (index . 1) -}}
{{- $gates := list -}}
{{- range $name, $on := mustMergeOverwrite (deepCopy ($values.featureGates | default dict)) $own -}}
{{- $gates = append $gates (printf "%s=%t" $name $on) -}}
{{- end -}}
{{- join "," $gates -}}
{{- end -}}

{{/* Where the agent finds the management server; a sidecar finds it in its own pod. */}}
{{- define "gloo-platform.relayAddress" -}}
{{- if .Values.glooAgent.runAsSidecar -}}
localhost:{{ .Values.glooMgmtServer.ports.grpc | int64 }}
{{- else -}}
{{ .Values.glooAgent.relay.serverAddress | default "" }}
{{- end -}}
{{- end -}}

{{/* Namespaces to which the user limits Secrets by name, separated by commas. Given: root, sequence of limits. */}}
{{- define "gloo-platform.namedSecretNamespaces" -}}
{{- $namespaces := list -}}
{{- range index . 1 -}}
{{- if has "secrets" (.resources | default list) -}}
{{- $namespaces = concat $namespaces (.namespaces | default list) -}}
{{- end -}}
{{- end -}}
{{- join "," (uniq $namespaces) -}}
{{- end -}}

{{/* Namespaces of the pods of the management side, the server first: what they mount is in each. As JSON. */}}
{{- define "gloo-platform.managementNamespaces" -}}
{{- $namespaces := list -}}
{{- if .Values.glooMgmtServer.enabled -}}
{{- $namespaces = append $namespaces (include "gloo-platform.serverNamespace" .) -}}
{{- end -}}
{{- if .Values.glooUi.enabled -}}
{{- $namespaces = append $namespaces (.Values.glooUi.namespace | default .Release.Namespace) -}}
{{- end -}}
{{- toJson (uniq $namespaces) -}}
{{- end -}}

{{/* Namespace of the management server. */}}
{{- define "gloo-platform.serverNamespace" -}}
{{- .Values.glooMgmtServer.namespace | default .Release.Namespace -}}
{{- end -}}

{{/* Host name of the management server inside its cluster, the first name in its certificate. */}}
{{- define "gloo-platform.serverHost" -}}
gloo-mesh-mgmt-server.{{ include "gloo-platform.serverNamespace" . }}
{{- end -}}

{{/* Name that the certificate of the management server must hold. */}}
{{- define "gloo-platform.relayAuthority" -}}
{{- .Values.glooAgent.relay.authority | default (include "gloo-platform.serverHost" .) -}}
{{- end -}}
