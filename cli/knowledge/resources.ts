import { celChecks as ofOperator } from '../../schema/gloo-operator/cel-checks.ts'
import { celChecks as ofPlatform } from '../../schema/gloo-platform-crds/cel-checks/index.ts'
import { fleetRules as rulesOfOperator } from '../../schema/gloo-operator/rules/index.ts'
import { fleetRules as rulesOfCrds } from '../../schema/gloo-platform-crds/rules/index.ts'
import type { CompactResources, ResourceIndex, ResourceKind } from '../../schema/model/compact-resources.ts'
import { knownResource } from '../../validator/chart/known-resource.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'

/** The API groups; the knowledge of each is a file beside the program. */
export const groups: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'admin.gloo.solo.io': () =>
    import('../../generated/validator/resources/admin.gloo.solo.io.json', { with: { type: 'json' } }),
  'apimanagement.gloo.solo.io': () =>
    import('../../generated/validator/resources/apimanagement.gloo.solo.io.json', { with: { type: 'json' } }),
  'extauth.solo.io': () =>
    import('../../generated/validator/resources/extauth.solo.io.json', { with: { type: 'json' } }),
  'extensions.policy.gloo.solo.io': () =>
    import('../../generated/validator/resources/extensions.policy.gloo.solo.io.json', {
      with: { type: 'json' },
    }),
  'gateway.networking.k8s.io': () =>
    import('../../generated/validator/resources/gateway.networking.k8s.io.json', {
      with: { type: 'json' },
    }),
  'infrastructure.gloo.solo.io': () =>
    import('../../generated/validator/resources/infrastructure.gloo.solo.io.json', {
      with: { type: 'json' },
    }),
  'install.istio.io': () =>
    import('../../generated/validator/resources/install.istio.io.json', { with: { type: 'json' } }),
  'internal.gloo.solo.io': () =>
    import('../../generated/validator/resources/internal.gloo.solo.io.json', { with: { type: 'json' } }),
  'networking.gloo.solo.io': () =>
    import('../../generated/validator/resources/networking.gloo.solo.io.json', { with: { type: 'json' } }),
  'observability.policy.gloo.solo.io': () =>
    import('../../generated/validator/resources/observability.policy.gloo.solo.io.json', {
      with: { type: 'json' },
    }),
  'operator.gloo.solo.io': () =>
    import('../../generated/validator/resources/operator.gloo.solo.io.json', { with: { type: 'json' } }),
  'ratelimit.solo.io': () =>
    import('../../generated/validator/resources/ratelimit.solo.io.json', { with: { type: 'json' } }),
  'resilience.policy.gloo.solo.io': () =>
    import('../../generated/validator/resources/resilience.policy.gloo.solo.io.json', {
      with: { type: 'json' },
    }),
  'security.policy.gloo.solo.io': () =>
    import('../../generated/validator/resources/security.policy.gloo.solo.io.json', {
      with: { type: 'json' },
    }),
  'trafficcontrol.policy.gloo.solo.io': () =>
    import('../../generated/validator/resources/trafficcontrol.policy.gloo.solo.io.json', {
      with: { type: 'json' },
    }),
}

export async function loadIndex(): Promise<ResourceIndex> {
  const module = await import('../../generated/validator/resources.json', { with: { type: 'json' } })
  return module.default
}

/** The rules over several releases and custom resources. */
export const fleetRules = [...rulesOfOperator, ...rulesOfCrds]

const celChecks = { ...ofPlatform, ...ofOperator }

const loaded = new Map<string, KnownChart>()

/** What is known of a kind. */
export async function loadResource(kind: ResourceKind): Promise<KnownChart> {
  const id = `${kind.group}/${kind.version} ${kind.kind}`
  let known = loaded.get(id)
  if (known === undefined) {
    const { default: compact } = await groups[kind.group]!()
    loaded.set(id, (known = knownResource(compact as CompactResources, kind, { celChecks, rules: [] })))
  }
  return known
}
