import { loadChart } from '../cli/knowledge/charts.ts'

type Values = Record<string, unknown>

const { components } = await loadChart()

/** Values with another value at a path. */
export function withValue(values: Values, [key, ...below]: readonly string[], value: unknown): Values {
  if (below.length === 0) return { ...values, [key!]: value }
  return { ...values, [key!]: withValue((values[key!] ?? {}) as Values, below, value) }
}

/** Values in which every component is on, and nothing else is set. */
export const everythingOn = components
  .flatMap(({ enabledWhen, containers }) => [enabledWhen, ...containers.map(({ when }) => when)])
  .filter((path) => typeof path === 'string')
  .reduce<Values>((values, path) => withValue(values, path.split('.'), true), { common: { cluster: 'mgmt' } })
