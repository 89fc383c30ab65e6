{{- /* Fills the mapping `into` with the context `root` in which the values of a probe are set. */ -}}
{{- define "probes.context" }}
{{- $values := deepCopy (omit .root.Values "probes" "templates") }}
{{- range $change := .probe }}
{{- $at := $values }}
{{- range $key := initial $change.path }}
{{- if not (kindIs "map" (get $at $key)) }}
{{- $_ := set $at $key dict }}
{{- end }}
{{- $at = get $at $key }}
{{- end }}
{{- $_ := set $at (last $change.path) $change.value }}
{{- end }}
{{- $_ := merge (set .into "Values" $values) (omit .root "Values") }}
{{- end }}
