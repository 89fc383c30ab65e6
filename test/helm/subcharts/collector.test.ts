import { expect, test } from 'vitest'
import { shareOfDay } from '../../share.ts'
import type { KubernetesObject } from '../support/chart.ts'
import { casesOf, comparable, renderCase } from './compare.ts'

const cases = [...casesOf('telemetryCollector'), ...casesOf('telemetryGateway')]

/** What gloo-platform renders beside the objects of the chart of the collector. */
const isOfPlatform = (name: string) =>
  /^(ConfigMap\/gloo-telemetry-\w+-config|Secret\/gloo-telemetry-gateway-tls-secret|Secret\/relay-[\w-]+)(@|$)/.test(
    name,
  )

test.each(shareOfDay(6, cases))('%s', async (_name, known) => {
  const rendered = await renderCase(known)
  if (known.refused) {
    expect(rendered).toBeUndefined()
    return
  }
  const ours = Object.entries(rendered!).filter(([name]) => !isOfPlatform(name))
  expect(withoutOwnAlerts(Object.fromEntries(ours), known.objects!)).toEqual(
    withoutOwnAlerts(comparable(known.objects), known.objects!),
  )
})

test('there are cases of every kind of object', () => {
  const kinds = new Set(
    cases.flatMap(([, { objects = {} }]) => Object.values(objects).map(({ kind }) => kind)),
  )
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining([
      'ClusterRole',
      'ClusterRoleBinding',
      'DaemonSet',
      'Deployment',
      'HorizontalPodAutoscaler',
      'Ingress',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'PrometheusRule',
      'Service',
      'ServiceAccount',
      'ServiceMonitor',
    ]),
  )
})

/** Where the chart of the collector renders null, ours renders an empty mapping or sequence. */
const nullInPublished = new Set(['annotations', 'rules', 'hosts'])

/** A field that is null is one that is not there, and the alerts are in words of our own, which the cases leave out. */
function withoutOwnAlerts(objects: unknown, published: Record<string, KubernetesObject>): unknown {
  const given = objects as Record<string, object>
  const comparable = Object.entries(given).map(([name, object]) => [
    name,
    typeof published[name]?.spec === 'string' ? { ...object, spec: undefined } : object,
  ])
  return withoutNulls(Object.fromEntries(comparable))
}

function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, child: unknown) =>
    child === null || (nullInPublished.has(key) && Object.keys(child as object).length === 0)
      ? undefined
      : child,
  )
}
