import { expect, test } from 'vitest'
import { shareOfDay } from '../../share.ts'
import { casesOf, comparable, renderCase } from './compare.ts'

const cases = casesOf('prometheus')

/** The configuration, which gloo-platform renders beside the objects of the chart of Prometheus. */
const isConfiguration = (name: string) => /^Secret\/gloo-prometheus-server(@|$)/.test(name)

test.each(shareOfDay(6, cases))('%s', async (_name, known) => {
  const rendered = await renderCase(known)
  if (known.refused) {
    expect(rendered).toBeUndefined()
    return
  }
  const ours = Object.entries(rendered!).filter(([name]) => !isConfiguration(name))
  const published = Object.entries(known.objects!).map(([name, object]) => [
    name,
    withTextInHeaders(comparable(object)),
  ])
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(published))
})

test('there are cases of every kind of object', () => {
  const kinds = new Set(
    cases.flatMap(([, { objects = {} }]) => Object.values(objects).map(({ kind }) => kind)),
  )
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining([
      'ClusterRole',
      'ClusterRoleBinding',
      'Deployment',
      'Ingress',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'RoleBinding',
      'Service',
      'ServiceAccount',
      'StatefulSet',
      'VerticalPodAutoscaler',
    ]),
  )
})

/**
 * The published chart writes the headers of the startup probe without quotes, so that a value such as `true` is not a string
 * and Kubernetes refuses it.
 */
function withTextInHeaders(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object), (key, value: unknown) =>
    key === 'httpHeaders'
      ? (value as { value: unknown }[]).map((header) => ({ ...header, value: String(header.value) }))
      : value,
  )
}
