import { defineRule } from '../define-rule.ts'
import { licenseKeyPaths, licenseKeys } from '../license-keys.ts'

export default defineRule({
  id: 'license-key-fits',
  severity: 'info',
  summary: 'Features have the license key of their product.',
  docs: 'A license key unlocks the features of one product: gateways for traffic from outside (`northSouthGateways`) require that of Gloo Mesh Gateway, and the agent of Gloo Network requires that of Gloo Network. Reported where keys of other products are in the values, which then seem to be all. A trial key unlocks every product, and what a Secret or `licenseKey` holds is not known.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: values.yaml (istioInstallations.northSouthGateways needs a gateway license)',
    'values.yaml of gloo-platform 2.4 (Gloo Network agent, network license)',
  ],
  reads: [
    'glooNetwork.agent.enabled',
    'istioInstallations.enabled',
    'istioInstallations.northSouthGateways',
    'licensing.licenseSecretName',
    ...licenseKeyPaths,
  ],
  readsRunning: ['gloo-mgmt-server'],
  aboutKeys: ['istioInstallations', 'glooNetwork'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
licensing:
  # gloo-values-disable-next-line literal-secret -- only an example
  glooMeshLicenseKey: not-a-real-key
istioInstallations:
  enabled: true
  northSouthGateways:
    - enabled: true
      name: istio-ingressgateway
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
licensing:
  licenseSecretName: license-secret
istioInstallations:
  enabled: true
  northSouthGateways:
    - enabled: true
      name: istio-ingressgateway
`,
  },
  messages: {
    none: ({ key, path }) =>
      `${path} requires the key licensing.${key}, but only keys of other products are set`,
  },
  check({ values, isRunning, isSetByUser, report }) {
    const { glooNetwork, istioInstallations, licensing } = values
    const has = (key: (typeof licenseKeys)[number]): boolean => Boolean(licensing?.[key])
    if (!isRunning('gloo-mgmt-server') || licensing?.licenseSecretName) return
    if (!licenseKeys.some(has) || has('glooTrialLicenseKey') || has('licenseKey')) return
    const gateways = 'istioInstallations.northSouthGateways'
    const hasGateway =
      istioInstallations?.enabled &&
      isSetByUser(gateways) &&
      istioInstallations.northSouthGateways?.some(({ enabled }) => enabled)
    const needs = [
      { isOn: hasGateway, at: gateways, key: 'glooGatewayLicenseKey' },
      { isOn: glooNetwork?.agent?.enabled, at: 'glooNetwork.agent.enabled', key: 'glooNetworkLicenseKey' },
    ] as const
    for (const { isOn, at, key } of needs)
      if (isOn && !has(key)) {
        const help = `set licensing.${key} too, or by --set at install`
        report({ message: 'none', data: { key, path: at }, at, help })
      }
  },
})
