{{/*
The configuration of the SPIRE server, in HCL. Names of its settings: documentation of SPIRE 1.8 (spire_server.md and
the pages of its plugins).
*/}}
{{- define "gloo-platform.spireConfig" -}}
{{- $server := .Values.glooSpireServer.server -}}
{{- $plugins := .Values.glooSpireServer.plugins -}}
{{- $store := $plugins.datastore -}}
{{- $authority := $plugins.upstreamAuthority -}}
server {
  bind_address = "0.0.0.0"
  bind_port = "8081"
  trust_domain = {{ $server.trustDomain | quote }}
  data_dir = "/run/spire/data"
  log_level = {{ $server.logLevel | quote }}
  ca_ttl = {{ $server.caTtl | quote }}
  default_x509_svid_ttl = {{ $server.defaultX509SvidTtl | quote }}
  agent_ttl = {{ $server.agentTtl | quote }}
}
plugins {
  DataStore "sql" {
    plugin_data {
      database_type = {{ $store.databaseType | quote }}
      connection_string = {{ $store.connectionString | quote }}
      {{- if eq $store.databaseType "mysql" }}
      {{- with $store.rootCaPath }}
      root_ca_path = {{ . | quote }}
      {{- end }}
      {{- if $store.clientCertPath }}
      client_cert_path = {{ $store.clientCertPath | quote }}
      {{- with $store.clientKeyPath }}
      client_key_path = {{ . | quote }}
      {{- end }}
      {{- end }}
      {{- end }}
      {{- with $store.maxOpenConnections }}
      max_open_conns = {{ . | int64 }}
      {{- end }}
      {{- with $store.maxIdleConnections }}
      max_idle_conns = {{ . | int64 }}
      {{- end }}
      {{- with $store.maxConnectionLifetime }}
      conn_max_lifetime = {{ . | quote }}
      {{- end }}
      {{- if $store.disableMigration }}
      disable_migration = true
      {{- end }}
    }
  }
  NodeAttestor "join_token" {
    plugin_data {}
  }
  {{- with $plugins.nodeAttestor.aws }}
  {{- if .enabled }}
  NodeAttestor "aws_iid" {
    plugin_data {
      {{- with .accessKeyId }}
      access_key_id = {{ . | quote }}
      {{- end }}
      {{- with .secretAccessKey }}
      secret_access_key = {{ . | quote }}
      {{- end }}
      skip_block_device = {{ .skipBlockDevice }}
      disable_instance_profile_selectors = {{ .disableInstanceProfileSelectors }}
      {{- with .assumeRole }}
      assume_role = {{ . | quote }}
      {{- end }}
    }
  }
  {{- end }}
  {{- end }}
  {{- with $plugins.nodeAttestor.azure }}
  {{- if .enabled }}
  NodeAttestor "azure_msi" {
    plugin_data {
      tenants = {
        {{- range $id, $tenant := .tenants }}
        {{ $id | quote }} = {
          {{- range $name, $key := dict "app_id" "appId" "app_secret" "appSecret" "resource_id" "resourceId" "subscription_id" "subscriptionId" }}
          {{- with get $tenant $key }}
          {{ $name }} = {{ . | quote }}
          {{- end }}
          {{- end }}
          {{- if $tenant.useMsi }}
          use_msi = true
          {{- end }}
        }
        {{- end }}
      }
    }
  }
  {{- end }}
  {{- end }}
  {{- with $plugins.nodeAttestor.gcp }}
  {{- if .enabled }}
  NodeAttestor "gcp_iit" {
    plugin_data {
      projectid_allow_list = [{{ range $i, $item := .allowedProjectIds }}{{ if $i }},{{ end }}{{ $item | quote }}{{ end }}]
      use_instance_metadata = {{ .useInstanceMetadata }}
      {{- with .allowedLabelKeys }}
      allowed_label_keys = [{{ range $i, $item := . }}{{ if $i }},{{ end }}{{ $item | quote }}{{ end }}]
      {{- end }}
      {{- with .allowedMetadataKeys }}
      allowed_metadata_keys = [{{ range $i, $item := . }}{{ if $i }},{{ end }}{{ $item | quote }}{{ end }}]
      {{- end }}
      max_metadata_value_size = {{ .maxMetadataValueSize | int64 }}
    }
  }
  {{- end }}
  {{- end }}
  KeyManager "disk" {
    plugin_data {
      keys_path = "/run/spire/data/keys.json"
    }
  }
  {{- with $authority.disk }}
  {{- if .enabled }}
  UpstreamAuthority "disk" {
    plugin_data {
      cert_file_path = {{ .certFilePath | quote }}
      key_file_path = {{ .keyFilePath | quote }}
      bundle_file_path = {{ .bundleFilePath | quote }}
    }
  }
  {{- end }}
  {{- end }}
  {{- with $authority.certManager }}
  {{- if .enabled }}
  UpstreamAuthority "cert-manager" {
    plugin_data {
      namespace = {{ .namespace | quote }}
      issuer_name = {{ .issuerName | quote }}
      issuer_kind = {{ .issuerKind | quote }}
      issuer_group = {{ .issuerGroup | quote }}
    }
  }
  {{- end }}
  {{- end }}
}
health_checks {
  listener_enabled = true
  bind_address = "0.0.0.0"
  bind_port = "8080"
  live_path = "/live"
  ready_path = "/ready"
}
{{- end -}}

{{/* Changes with the configuration of the SPIRE server, which it reads at its start. */}}
{{- define "gloo-platform.spireChecksum" -}}
{{- include "gloo-platform.spireConfig" . | sha256sum -}}
{{- end -}}
