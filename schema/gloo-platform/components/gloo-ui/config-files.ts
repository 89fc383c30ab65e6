import type { ConfigFile } from '../../../model/config-file.ts'

const ofEnvoy = {
  into: 'ConfigMap',
  name: 'dashboard-envoy',
  labels: { app: 'dashboard', configmap: 'dashboard-envoy' },
} as const

/** The configuration of Envoy and of nginx. */
export const configFiles: readonly ConfigFile[] = [
  { ...ofEnvoy, key: 'config.yaml', base: 'envoy.yaml' },
  { ...ofEnvoy, key: 'sds-secret.yaml', base: 'sds-secret.yaml', when: 'glooUi.tls.enabled' },
  { into: 'ConfigMap', name: 'nginx-default-conf', key: 'default.conf', base: 'nginx.conf' },
]
