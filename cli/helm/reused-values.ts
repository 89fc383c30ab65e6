import { UsageError } from '../terminal/usage-error.ts'
import type { HelmArguments } from './helm-arguments.ts'
import { askHelm } from './start-helm.ts'

/** Flags that say which cluster is asked. */
const ofCluster = /^(?:namespace|kubeconfig|kube-.*|burst-limit|qps)$/

/** Whether Helm lays what it is given over the values of the installed release. */
export function reusesValues({ command, flags }: HelmArguments): boolean {
  if (command !== 'upgrade' || flags.has('reset-values')) return false
  if (flags.has('reuse-values') || flags.has('reset-then-reuse-values')) return true
  return !['values', 'set', 'set-string', 'set-json', 'set-file', 'set-literal'].some((name) =>
    flags.has(name),
  )
}

/** The values that were given to the installed release; nothing where there is none. */
export async function reusedValues(
  { positionals, flags }: HelmArguments,
  options: { command: string; cwd: string },
): Promise<string | undefined> {
  const given = [...flags].flatMap(([name, values]) =>
    ofCluster.test(name) ? values.map((value) => (value === '' ? `--${name}` : `--${name}=${value}`)) : [],
  )
  const args = ['get', 'values', positionals[0]!, '--output', 'yaml', ...given]
  const { status, stdout, stderr } = await askHelm(args, options)
  if (status === 0) return stdout.trim() === 'null' ? undefined : stdout
  if (stderr.includes('release: not found')) return undefined
  throw new UsageError(
    `Helm cannot get the values of the release ${positionals[0]!}: ${stderr.trim().split('\n').at(-1)!}`,
    'Helm merges your values over those of the release; add --reset-values to ignore them, or --report-only to run Helm anyway',
  )
}
