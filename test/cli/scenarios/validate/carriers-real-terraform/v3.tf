resource "helm_release" "gloo" {
  for_each   = var.clusters
  name       = "gloo-${each.key}"
  repository = "oci://registry.example.com/charts"
  chart      = "gloo-platform"
  version    = "2.6.3"
  namespace  = "gloo-mesh"
  values     = [
    <<-EOF
    common:
      cluster: ${each.key}
    glooAgent:
      enabled: ${each.value.enabled}
      relay:
        serverAddress: ${each.value.relay}:9900
      %{ if each.value.sidecar ~}
      runAsSidecar: true
      %{ endif ~}
      runAsSidecarr: true
    EOF
  ]
  set = [
    { name = "glooAgent.enabledd", value = "true" },
    {
      name  = "glooAgent.accessLogsBufferSize"
      value = 50
    },
    { name = "common.adminNamespace", value = "x", type = "string" }
  ]
  set_list = [{ name = "glooAgent.extraEnvs", value = ["a", "b"] }]
  set_sensitive = [{ name = "licensing.glooMeshLicenseKey", value = var.l }]
}
module "gloo" {
  source = "./modules/gloo"
  values = [<<-EOT
    glooAgent: {enabledd: true}
  EOT
  ]
}
locals {
  gloo_values = <<-EOT
    glooAgent: {enabledd: true}
  EOT
}
resource "helm_release" "viaLocal" {
  name   = "x"
  chart  = "${path.module}/charts/gloo-platform"
  values = [local.gloo_values]
}
resource "helm_release" "byVar" {
  name   = "y"
  chart  = var.chart
  values = []
}
resource "helm_release" "pkg" {
  name  = "z"
  chart = "https://storage.googleapis.com/gloo-platform/helm-charts/gloo-platform/gloo-platform-2.6.3.tgz"
}
