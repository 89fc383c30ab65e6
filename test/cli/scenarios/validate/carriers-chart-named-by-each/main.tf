resource "helm_release" "operator" {
  name  = "gloo-operator"
  chart = "gloo-operator"
  set {
    name  = "manager.image.repository"
    value = ""
  }
}

resource "helm_release" "unknown" {
  name   = "crds"
  chart  = var.chart
  values = [yamlencode({ installEnterpriseCrds = "no" })]
}
