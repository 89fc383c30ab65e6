import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'
import { istiodInstallationsOf, revisionOf } from '../istio/installations.ts'
import { overlaysOfIstiod, pathOfOverlays } from '../istio/operator-spec.ts'

export default defineRule({
  id: 'istio-overlays-match',
  severity: 'error',
  summary: 'An overlay of istiod names the objects of its revision.',
  docs: 'The objects of istiod have the revision in their names: `istiod-1-20`. Istio refuses an IstioOperator whose overlay matches no object ("overlay for Deployment:istiod does not match any object in output manifest"), and installs nothing. Nothing is reported of the revisions `auto` and `default`, whose names are not known.',
  addedIn: '0.1.0',
  source: [
    'istio/istio issues 31076 and 39835 (overlays and revisions)',
    'documentation: system requirements (overlay of the Deployment istiod-1-20)',
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
      - revision: 1-20
        istioOperatorSpec:
          components:
            pilot:
              k8s:
                overlays:
                  - kind: Deployment
                    name: istiod
                    patches:
                      - path: spec.template.spec.hostNetwork
                        value: true
`,
    good: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-20
        istioOperatorSpec:
          components:
            pilot:
              k8s:
                overlays:
                  - kind: Deployment
                    name: istiod-1-20
                    patches:
                      - path: spec.template.spec.hostNetwork
                        value: true
`,
  },
  messages: {
    other: ({ path, kind, name, wanted }) =>
      `${path} is ${name}, but the ${kind} of istiod in this revision is ${wanted}`,
  },
  check({ values: { istioInstallations }, report }) {
    for (const { at, path: list, installations } of istiodInstallationsOf(istioInstallations)) {
      for (const [index, one] of installations.entries()) {
        const revision = revisionOf(one)
        if (revision === 'auto' || revision === 'default' || isPlaceholder(revision)) continue
        const wanted = `istiod-${revision}`
        for (const [place, { kind, name }] of overlaysOfIstiod(one.istioOperatorSpec).entries()) {
          if (typeof kind !== 'string' || typeof name !== 'string' || isPlaceholder(name)) continue
          if (!kinds.includes(kind) || !/^istiod(?:-|$)/.test(name) || name === wanted) continue
          const below = ['istioOperatorSpec', ...pathOfOverlays].join('.')
          report({
            message: 'other',
            data: { path: `${list}[${index}].${below}[${place}].name`, kind, name, wanted },
            at: [...at, index, ...below.split('.'), place, 'name'],
            help: `name ${wanted}`,
          })
        }
      }
    }
  },
})

/** Kinds of which istiod has one object, named after its revision. */
const kinds = ['Deployment', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Service']
