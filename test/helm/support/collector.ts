import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { runOrFail } from '../../../scripts/toolchain/run.ts'
import { locateCollector } from '../../../scripts/toolchain/tools.ts'
import { renderObjects, type ChartRun } from './chart.ts'

/** What the pods have in their environment. */
const environment = { KUBE_NODE_NAME: 'node', KUBE_POD_NAME: 'pod', MY_POD_IP: '127.0.0.1' }

export interface CollectorResult {
  isAccepted: boolean
  output: string
}

/** The configurations of collector and gateway that the chart renders, by the name of their ConfigMap. */
export async function relaysOf(run: ChartRun): Promise<[name: string, relay: string][]> {
  const objects = await renderObjects(run)
  return objects.flatMap(({ kind, metadata: { name }, ...object }) => {
    const { relay } = (object.data ?? {}) as { relay?: string }
    return kind === 'ConfigMap' && relay !== undefined ? [[name, relay]] : []
  })
}

/** What the real collector says of a configuration. */
export function validateRelay(relay: string): Promise<CollectorResult> {
  return withRelay(relay, 'validate')
}

/** What it says when it has to start with one that it refuses; it opens no port before. */
export function startRelay(relay: string): Promise<CollectorResult> {
  return withRelay(relay)
}

async function withRelay(relay: string, ...command: string[]): Promise<CollectorResult> {
  const program = await locateCollector()
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-collector-'))
  try {
    const file = join(folder, 'relay.yaml')
    await writeFile(file, relay)
    return await new Promise((resolve) => {
      execFile(
        program,
        [...command, '--config', file],
        { env: { ...process.env, ...environment }, timeout: 30_000 },
        (error, stdout, stderr) => resolve({ isAccepted: error === null, output: stdout + stderr }),
      )
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

type Stability = Record<'logs' | 'metrics' | 'traces', string>

/** The signals that each component of the collector takes, by its kind. */
export async function collectorSignals(): Promise<
  Record<'receivers' | 'processors' | 'exporters', Map<string, string[]>>
> {
  const text = await runOrFail(await locateCollector(), ['components'])
  type Listed = { name: string; stability: Stability }[]
  const all = parse(text) as Record<'receivers' | 'processors' | 'exporters', Listed>
  const signals = (listed: Listed) =>
    new Map(
      listed.map(({ name, stability }) => [
        name,
        Object.entries(stability).flatMap(([signal, level]) => (level === 'Undefined' ? [] : [signal])),
      ]),
    )
  return {
    receivers: signals(all.receivers),
    processors: signals(all.processors),
    exporters: signals(all.exporters),
  }
}
