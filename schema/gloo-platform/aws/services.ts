import { isMapping } from '../../model/is-mapping.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import type { LoadBalancers } from '../../model/rule.ts'
import type { RunningComponent } from '../../model/running.ts'
import type { ComponentSection } from '../define-rule.ts'
import type { PlatformValues } from '../platform.ts'
import { awsPrefix } from './reads.ts'

/** A Service with annotations for an AWS load balancer. */
export interface AwsService {
  /** Values path of its component. */
  section: string
  /** Whether it is one of Istio, which traffic of the mesh enters. */
  isGateway: boolean
  /** By name without the prefix; placeholders of other tools are left out. */
  annotations: ReadonlyMap<string, string>
  /** Keys of the values path of an annotation; without a name, of all. */
  at: (name?: string) => readonly string[]
  loadBalancerClass: string | undefined
  sourceRanges: readonly string[] | undefined
  /** Numbers and names of its ports, as far as the values say. */
  portsOf: () => ReadonlySet<string>
}

type Tree = Readonly<Record<string, unknown>>

type Running = readonly RunningComponent<ComponentSection>[]

// Several rules ask, about the same components of a release.
const remembered = new WeakMap<Running, AwsService[]>()

/** The Services of a release that have such annotations. */
export function awsServices(values: PlatformValues, running: Running): readonly AwsService[] {
  let services = remembered.get(running)
  if (services === undefined) remembered.set(running, (services = servicesOf(values, running)))
  return services
}

function servicesOf(values: PlatformValues, running: Running): AwsService[] {
  const found: AwsService[] = []
  const add = (
    section: string,
    path: readonly string[],
    annotations: unknown,
    spec: Tree,
    ports: unknown[],
    isGateway = false,
  ): void => {
    if (!isMapping(annotations)) return
    const own = new Map<string, string>()
    for (const key in annotations) {
      const value = annotations[key]
      if (key.startsWith(awsPrefix) && typeof value === 'string' && !isPlaceholder(value))
        own.set(key.slice(awsPrefix.length), value.trim())
    }
    if (own.size === 0) return
    found.push({
      section,
      isGateway,
      annotations: own,
      at: (name) => [...section.split('.'), ...path, ...(name === undefined ? [] : [`${awsPrefix}${name}`])],
      loadBalancerClass: textOf(spec['loadBalancerClass']),
      sourceRanges: spec['loadBalancerSourceRanges'] as readonly string[] | undefined,
      portsOf: () => new Set(portsIn([...ports, spec['ports']])),
    })
  }
  for (const { section, values: own } of running) {
    const { service, ports } = own as { service?: unknown; ports?: unknown }
    const spec = treeOf(own.serviceOverrides?.spec)
    add(
      section,
      ['serviceOverrides', 'metadata', 'annotations'],
      own.serviceOverrides?.metadata?.annotations,
      spec,
      [ports, service],
    )
    add(section, ['service', 'annotations'], treeOf(service)['annotations'], treeOf(service), [
      ports,
      service,
    ])
  }
  for (const section of ['telemetryCollector', 'telemetryGateway'] as const) {
    const { enabled, service, ports } = values[section] ?? {}
    if (enabled) add(section, ['service', 'annotations'], service?.annotations, treeOf(service), [ports])
  }
  const { enabled, server } = values.prometheus ?? {}
  if (enabled)
    add(
      'prometheus.server',
      ['service', 'annotations'],
      server?.service?.annotations,
      treeOf(server?.service),
      [server?.service],
    )
  for (const { section, path, k8s } of gatewaysOf(values.istioInstallations)) {
    const spec = treeOf(k8s['service'])
    add(section, [...path, 'serviceAnnotations'], k8s['serviceAnnotations'], spec, [], true)
  }
  return found
}

/** Who makes the load balancer, and nothing where it is not known. */
export function controllerOf(
  { annotations, loadBalancerClass }: AwsService,
  configured: LoadBalancers = {},
): 'lbc' | 'in-tree' | 'eks-auto' | 'none' | undefined {
  if (loadBalancerClass !== undefined) return loadBalancerClass === 'service.k8s.aws/nlb' ? 'lbc' : 'eks-auto'
  const type = annotations.get('aws-load-balancer-type')
  if (configured.awsController !== undefined) return configured.awsController
  if (type === 'nlb-ip') return 'lbc'
  if (type !== 'external') return undefined
  return annotations.has('aws-load-balancer-nlb-target-type') ? 'lbc' : 'none'
}

/** Items with commas between them, without the empty ones. */
export function itemsOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

interface GatewayService {
  section: string
  path: string[]
  k8s: Tree
}

function gatewaysOf(installations: PlatformValues['istioInstallations']): GatewayService[] {
  if (!installations?.enabled) return []
  return (['northSouthGateways', 'eastWestGateways'] as const).flatMap((kind) =>
    (installations[kind] ?? []).flatMap(({ enabled, installations: own = [] }, index) =>
      enabled === false
        ? []
        : own.flatMap(({ istioOperatorSpec }, number) => {
            const gateways = treeOf(istioOperatorSpec?.['components'])['ingressGateways']
            const path = [String(index), 'installations', String(number), 'istioOperatorSpec']
            return (Array.isArray(gateways) ? gateways : []).map((gateway: unknown, at) => ({
              section: `istioInstallations.${kind}`,
              path: [...path, 'components', 'ingressGateways', String(at), 'k8s'],
              k8s: treeOf(treeOf(gateway)['k8s']),
            }))
          }),
    ),
  )
}

/** Every number and name of a port, wherever it is in these values. */
function portsIn(values: readonly unknown[]): string[] {
  return values.flatMap((value): string[] => {
    if (typeof value === 'number') return [String(value)]
    if (Array.isArray(value)) return portsIn(value)
    return Object.entries(treeOf(value)).flatMap(([key, below]) =>
      key === 'name' && typeof below === 'string' ? [below] : [key, ...portsIn([below])],
    )
  })
}

function treeOf(value: unknown): Tree {
  return isMapping(value) ? value : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
