terraform {
  required_providers {
    helm = {
      source  = "hashicorp/helm"
      version = "~> 2.15" # before set became a list
    }
  }
}

locals {
  cluster = "mgmt" /* not "prod" } */
}

resource "helm_release" "gloo_crds" {
  name       = "gloo-platform-crds"
  repository = "https://storage.googleapis.com/gloo-platform/helm-charts"
  chart      = "gloo-platform-crds"
}

resource "helm_release" "gloo" {
  name             = "gloo-platform"
  namespace        = "gloo-mesh"
  repository       = "https://storage.googleapis.com/gloo-platform/helm-charts"
  chart            = "gloo-platform"
  version          = "2.6.3"
  create_namespace = true

  values = [
    <<-EOT
      common:
        cluster: ${local.cluster}
      glooMgmtServer:
        enabled: true
        statsPort: 90911

        relay:
          disableCaa: true
      redis:
        deployment:
          enabled: true
    EOT
    , yamlencode({
      glooMgmtServer = {
        concurrency = "2"
        extraEnvs   = { TEAM = { value = 42 }, SHIFT = { value = var.shift } }
      }
    }),
    jsonencode({ "glooAgent" : { "enabled" : "true" } }),
  ]

  set {
    name  = "glooMgmtServer.serviceOverrides.metadata.labels.owner"
    value = "7"
  }

  set_sensitive {
    name  = "licensing.glooMeshLicenseKey"
    value = "471147114711"
  }
}

resource "helm_release" "agent" {
  name       = "gloo-agent"
  repository = "oci://us-docker.pkg.dev/solo-public/gloo-platform/helm-charts"
  chart      = "gloo-platform"
  version    = var.gloo_version

  values = [templatefile("${path.module}/agent.yaml.tpl", { cluster = var.cluster })]

  set = [
    {
      name  = "glooAgent.enabled"
      value = "yes"
      type  = "string"
    },
    {
      name  = "licensing.glooTrialLicenseKey"
      value = "471147114711"
    },
  ]
}
