resource "kubernetes_manifest" "cluster" {
  manifest = {
    "apiVersion" = "admin.gloo.solo.io/v2"
    "kind"       = "KubernetesCluster"
    "metadata"   = { "name" = "workload-${var.number}" }
  }
}

resource "helm_release" "agent" {
  depends_on = [helm_release.crds, azurerm_role_assignment.network]

  name       = "gloo-platform"
  repository = "https://storage.googleapis.com/gloo-platform/helm-charts"
  chart      = "gloo-platform"
  namespace  = "gloo-mesh"
  wait       = false

  values = [
    "${file("common-values.yaml")}",
    <<EOT
common:
  cluster: workload-${var.number}
glooAgent:
  relayServerAddress: ${var.server_address}:9900
telemetryCollector:
  config:
    exporters:
      otlp:
        endpoint: ${var.gateway_address}:4317
glooAgent:
  enabled: true
telemetryCollector:
  enabled: true
EOT
  ]

  dynamic "set" {
    for_each = var.settings
    content {
      name  = set.key
      value = set.value
    }
  }
}
