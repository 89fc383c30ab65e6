resource "helm_release" "agent" {
  name    = "agent"
  chart   = "gloo-platform"
  version = "2.6.3"
  values = [
    <<-EOT
      common:
        cluster: ${var.cluster}
      glooAgent:
        enabled: "true"
        relay:
          serverAddress: "${var.relay}:9900"
          authority: 42
        "runAsSidecar": "${var.sidecar}"
        Concurrency: ${var.concurrency}
    EOT
    , yamlencode({ telemetryCollector = { enabledd = true } })
  ]
}
