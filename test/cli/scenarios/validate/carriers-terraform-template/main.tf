data "helm_template" "gloo" {
  name       = "gloo-platform"
  namespace  = "gloo-mesh"
  repository = "https://storage.googleapis.com/gloo-platform/helm-charts"
  chart      = "gloo-platform"
  version    = "2.7.2"

  values = [<<-EOT
    common:
      cluster: mgmt
    glooMgmtServer:
      enabled: true
      concurency: 5
  EOT
  ]
}

data "helm_template" "agent" {
  name   = "gloo-agent"
  chart  = "gloo-platform"
  values = [templatefile("${path.module}/agent.yaml.tpl", {})]

  dynamic "set" {
    for_each = var.settings
    content {
      name  = set.key
      value = set.value
    }
  }
}

data "helm_template" "everything" {
  name      = "gloo-everything"
  chart     = "gloo-platform"
  version   = "2.7.2"
  show_only = []
  values    = [yamlencode({ common = { cluster = "mgmt" }, glooMgmtServer = { enabled = true } })]
}

data "kubernetes_secret" "token" {
  metadata {
    name = "relay-identity-token-secret"
  }
}

# Renders a part, and the provider does not read reuse_values of a data source.
data "helm_template" "dashboards" {
  name         = "gloo-dashboards"
  namespace    = "gloo-mesh"
  chart        = "gloo-platform"
  version      = "2.7.2"
  reuse_values = true
  show_only    = ["templates/dashboards/configmap.yaml"]

  values = [<<-EOT
    common:
      cluster: mgmt
    glooMgmtServer:
      enabled: true
      safeMode: true
      safeStartWindow: 90
  EOT
  ]
}
