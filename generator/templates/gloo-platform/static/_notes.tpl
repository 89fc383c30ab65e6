{{/*
What NOTES.txt says beside its lists.
*/}}

{{/* What to look at after an install. */}}
{{- define "gloo-platform.nextChecks" -}}
{{- if .Values.glooMgmtServer.enabled }}
- Agents connect to the address of the management server:
    kubectl get service gloo-mesh-mgmt-server --namespace {{ include "gloo-platform.serverNamespace" . }}
- The server is ready when it has reached its Redis and read its license:
    kubectl rollout status deployment/gloo-mesh-mgmt-server --namespace {{ include "gloo-platform.serverNamespace" . }}
{{- end }}
{{- if .Values.glooAgent.enabled }}
- The agent connects to {{ include "gloo-platform.relayAddress" . }}. Its log says when the server has accepted it:
    kubectl logs {{ ternary "deployment/gloo-mesh-mgmt-server" "deployment/gloo-mesh-agent" .Values.glooAgent.runAsSidecar }} --container gloo-mesh-agent --namespace {{ .Values.glooAgent.namespace | default .Release.Namespace }}
{{- end }}
{{- if .Values.glooUi.enabled }}
- The UI is on http://localhost:8090 with:
    kubectl port-forward service/gloo-mesh-ui 8090:{{ .Values.glooUi.ports.console | int64 }} --namespace {{ .Values.glooUi.namespace | default .Release.Namespace }}
{{- end }}
{{- end -}}

{{/* The value below a section as text, empty where there is none. Given: section, keys. */}}
{{- define "gloo-platform.textAt" -}}
{{- $value := index . 0 -}}
{{- range $key := rest . -}}
{{- if kindIs "map" $value -}}
{{- $value = get $value $key -}}
{{- else -}}
{{- $value = "" -}}
{{- end -}}
{{- end -}}
{{- $value -}}
{{- end -}}
