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
}

data "kubernetes_secret" "token" {
  metadata {
    name = "relay-identity-token-secret"
  }
}
