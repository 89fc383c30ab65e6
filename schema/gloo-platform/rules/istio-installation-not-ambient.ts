import { defineRule } from '../define-rule.ts'
import { installationsOf } from '../istio/installations.ts'
import { itemsIn, valueIn } from '../istio/operator-spec.ts'

export default defineRule({
  id: 'istio-installation-not-ambient',
  severity: 'warning',
  summary: 'The lifecycle manager of Gloo does not install Istio for ambient mode.',
  docs: 'Ambient mode is not supported with the lifecycle manager, which installs what `istioInstallations` says. The profile `ambient`, the component `ztunnel` and the variable `PILOT_ENABLE_AMBIENT` of istiod belong to that mode. The Gloo Operator installs it, with `dataplaneMode: Ambient` of a ServiceMeshController.',
  addedIn: '0.1.0',
  source: [
    'documentation: component architecture (Istio components, workload proxy)',
    'Istio: installation configuration profiles; installation of ambient mode',
  ],
  reads: ['istioInstallations'],
  aboutKeys: ['istioInstallations'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-23
        istioOperatorSpec:
          profile: ambient
`,
    good: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-23
        istioOperatorSpec:
          profile: minimal
`,
  },
  messages: {
    ambient: ({ path, sign }) =>
      `${path} has ${sign}, but the lifecycle manager of Gloo does not support ambient mode`,
  },
  check({ values: { istioInstallations }, report }) {
    for (const { at, path, installations } of installationsOf(istioInstallations)) {
      for (const [index, { istioOperatorSpec }] of installations.entries()) {
        const sign = ambientSign(istioOperatorSpec)
        if (sign === undefined) continue
        report({
          message: 'ambient',
          data: { path: `${path}[${index}].istioOperatorSpec`, sign },
          at: [...at, index, 'istioOperatorSpec'],
          help: 'install Istio with the Gloo Operator, or remove it',
        })
      }
    }
  },
})

/** The setting that makes an IstioOperator one for ambient mode. */
function ambientSign(spec: unknown): string | undefined {
  if (valueIn(spec, 'profile') === 'ambient') return 'the profile ambient'
  if (valueIn(spec, 'values', 'profile') === 'ambient') return 'values.profile: ambient'
  if (valueIn(spec, 'components', 'ztunnel', 'enabled') === true) return 'components.ztunnel'
  if (valueIn(spec, 'values', 'cni', 'ambient', 'enabled') === true) return 'values.cni.ambient'
  const ofPod = itemsIn(spec, 'components', 'pilot', 'k8s', 'env').find(({ name }) => name === variable)
  const given = [valueIn(spec, 'values', 'pilot', 'env', variable), ofPod?.['value']]
  return given.some((one) => String(one) === 'true') ? `${variable} of istiod` : undefined
}

const variable = 'PILOT_ENABLE_AMBIENT'
