import { flagKinds } from '../../validator/set-flags/flag-kinds.ts'
import type { NamedChart } from './chart-of-arguments.ts'
import type { HelmArguments } from './helm-arguments.ts'

export interface Checked {
  chart: NamedChart | undefined
  helmVersion: string
  /** A values file below all that is given, by its path. */
  lowest?: string | undefined
  /** Whether standard input is the layer above that. */
  hasInput: boolean
}

/** The arguments of `gloo-values validate` for what Helm would send. */
export function validateArguments(
  { flags }: HelmArguments,
  { chart, helmVersion, lowest, hasInput }: Checked,
): string[] {
  return [
    ...(chart?.known === undefined ? [] : ['--chart', chart.known]),
    ...(chart?.known === undefined || chart.version === undefined ? [] : ['--chart-version', chart.version]),
    ...(chart?.isOurs ? ['--chart-source', 'ours'] : []),
    ...['--helm-version', helmVersion],
    ...(lowest === undefined ? [] : [`--values="${lowest.replaceAll('"', '""')}"`]),
    ...(hasInput ? ['--values', '-'] : []),
    ...['--values', ...flagKinds].flatMap((name) =>
      (flags.get(name.slice(2)) ?? []).map((value) => `${name}=${value}`),
    ),
  ]
}
