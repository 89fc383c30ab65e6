terraform {
  required_providers { helm = { source = "hashicorp/helm", version = "~> 2.12" } }
}
locals {
  values = { common = { cluster = var.name } }
}
resource "helm_release" "gloo" {
  name             = "gloo-platform"
  repository       = "https://storage.googleapis.com/gloo-platform/helm-charts"
  chart            = "gloo-platform"
  version          = var.gloo_version
  namespace        = kubernetes_namespace.gloo.metadata[0].name
  create_namespace = true
  values = [
    templatefile("${path.module}/values.yaml.tftpl", { cluster = var.name }),
    file("${path.module}/values/mgmt.yaml"),
    yamlencode({
      common = { cluster = "east" }
      glooMgmtServer = {
        enabled  = true
        "replicass" = 2
        resources = { requests = { cpu = "100m" } }
        tags = [for t in var.t : t]
        statsPort = var.port != null ? var.port : 9091
      }
    }),
    yamlencode(local.values),
    yamlencode(merge(local.values, { a = 1 })),
    var.extra,
  ]
  set {
    name  = "glooMgmtServer.enabledd"
    value = "true"
  }
  set {
    name  = "glooMgmtServer.serviceOverrides.metadata.annotations.service\\.beta\\.kubernetes\\.io/aws-load-balancer-type"
    value = "nlb"
  }
  set_sensitive {
    name  = "licensing.glooMeshLicenseKey"
    value = var.license
  }
  dynamic "set" {
    for_each = var.sets
    content {
      name  = set.key
      value = set.value
    }
  }
  depends_on = [helm_release.crds]
}
resource "helm_release" "crds" {
  chart = "gloo-platform-crds"
  name = "crds"
}
