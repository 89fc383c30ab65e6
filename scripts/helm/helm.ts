import { join } from 'node:path'
import { run, type RunResult } from '../toolchain/run.ts'
import { locateHelm } from '../toolchain/tools.ts'
import { currentHelm, type HelmVersion } from '../toolchain/versions.ts'

export const repository = join(import.meta.dirname, '../..')

export interface ChartRun {
  helm?: HelmVersion
  /** Folder of the chart; our `gloo-platform` when left out. */
  chart?: string
  release?: string
  namespace?: string
  /** Files given with `-f`, in order. */
  valuesFiles?: readonly string[]
  /** Values given as one more file after those. */
  values?: unknown
  /** Further arguments. */
  args?: readonly string[]
}

/** `helm template` as a user runs it. Rejects only when Helm is missing or cannot be started. */
export async function helmTemplate(options: ChartRun = {}): Promise<RunResult> {
  const { release = 'gloo-platform', namespace = 'gloo-mesh' } = options
  return helm(['template', release, chartOf(options), '--namespace', namespace], options)
}

/** `helm lint`; warnings fail too. */
export async function helmLint(options: ChartRun = {}): Promise<RunResult> {
  return helm(['lint', '--strict', chartOf(options)], options)
}

function chartOf(options: ChartRun): string {
  return options.chart ?? join(repository, 'charts/gloo-platform')
}

async function helm(command: string[], options: ChartRun): Promise<RunResult> {
  const { helm = currentHelm, valuesFiles = [], values, args = [] } = options
  const own = values === undefined ? {} : { input: jsonAsYaml(values) }
  const files = [...valuesFiles, ...(values === undefined ? [] : ['-'])].flatMap((file) => ['-f', file])
  return run(await locateHelm(helm), [...command, ...files, ...args], {
    cwd: repository,
    env: withoutCluster,
    ...own,
  })
}

/** JSON is YAML, so values need no YAML writer, except for characters that YAML refuses or takes for a line break. */
function jsonAsYaml(values: unknown): string {
  return JSON.stringify(values).replaceAll(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** No test may reach a cluster that the machine happens to be set up for. */
const withoutCluster = { KUBECONFIG: '/dev/null', HELM_KUBECONTEXT: undefined, HELM_NAMESPACE: undefined }
