variable "chart" {
  type = string
}

resource "helm_release" "mgmt" {
  name  = "mgmt"
  chart = var.chart
  values = [<<-EOT
    glooMgmtServer:
      enabled: "true"
  EOT
  ]
}

resource "helm_release" "agent" {
  name  = "agent"
  chart = "${var.repository}/${var.chart}"
  set {
    name  = "glooAgent.enabled"
    value = "yes"
  }
}

resource "helm_release" "addon" {
  for_each = var.addons
  name     = each.key
  chart    = each.value.chart
  values   = [file("addons/${each.key}.yaml")]
}
