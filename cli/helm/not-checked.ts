import { printableName } from '../../validator/secrets/secret-text.ts'
import type { NamedChart } from './chart-of-arguments.ts'
import { rootOf, type Dependency } from './dependencies.ts'
import type { HelmCommand } from './helm-arguments.ts'

/**
 * Says that the values of a chart are not checked, and how those of the known charts inside it are; these are left out
 * where Helm cannot show the chart.
 */
export function notChecked(
  { name }: NamedChart,
  dependencies: readonly Dependency[] | undefined,
  command: HelmCommand,
): string {
  const reason = 'gloo-values: nothing is checked:'
  if (dependencies === undefined) return `${reason} Helm cannot show the chart ${printableName(name)}\n`
  const start = `${reason} ${printableName(name)}`
  if (dependencies.length === 0) return `${start} is not a chart of Gloo Platform\n`
  const lines = dependencies.map((one) => {
    const version = one.version === undefined ? '' : ` ${one.version}`
    const where = `contains ${one.name}${version}, whose values are under the key ${printableName(one.key)}`
    return `${start} ${where}; to check them, write --root ${printableName(rootOf(one))} before ${command}\n`
  })
  return lines.join('')
}
