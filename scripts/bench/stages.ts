import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'

export interface Stage {
  name: string
  /** The functions that do the work of this stage, by the file that exports them. */
  work: Readonly<Record<string, readonly string[]>>
}

/** What a run of `validate` spends its time on. A function counts without what it calls of other stages. */
export const stages: readonly Stage[] = [
  {
    name: 'arguments and files',
    work: { 'cli/options/options.ts': ['parseOptions'], 'workspace/releases/read-layers.ts': ['readLayers'] },
  },
  { name: 'chart and schema', work: { 'cli/knowledge/charts.ts': ['loadChart'] } },
  { name: 'parse', work: { 'validator/sources/read-source.ts': ['parseSource'] } },
  {
    name: 'merge',
    work: {
      'validator/release/release-values.ts': ['mergeLayers'],
      'validator/values/layers.ts': ['chartDefaults', 'coalesce'],
    },
  },
  { name: 'schema', work: { 'validator/schema/check-schema.ts': ['checkSchema'] } },
  { name: 'traps', work: { 'validator/traps/check-traps.ts': ['checkTraps'] } },
  { name: 'rules', work: { 'validator/rules/rule-check.ts': ['checkRules'] } },
  {
    name: 'output',
    work: { 'cli/reports/report-formats.ts': ['formatted'], 'cli/terminal/io.ts': ['print'] },
  },
]

/** Milliseconds of each stage, and when the first line of the program ran and when `main` did. */
export interface StageTimes {
  firstLine: number
  loaded: number
  end: number
  stages: Record<string, number>
}

/** Puts a clock around the functions of the stages while the program is bundled. */
export const stageClocks: Plugin = {
  name: 'stage-clocks',
  setup(build) {
    const files = new Map<string, [stage: string, name: string][]>()
    for (const { name: stage, work } of stages) {
      for (const [file, names] of Object.entries(work)) {
        files.set(join(repository, file), [
          ...(files.get(join(repository, file)) ?? []),
          ...names.map((name): [string, string] => [stage, name]),
        ])
      }
    }
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (path === join(repository, 'cli/bin.ts')) {
        return { contents: text.replace('void main(', `${clockOfMain}void main(`), loader: 'ts' }
      }
      const wrapped = (files.get(path) ?? []).reduce(
        (source, [stage, name]) => withClock(source, name, stage),
        text,
      )
      return { contents: wrapped, loader: 'ts' }
    })
  },
}

/** The first line of the measured program. Writes the times to a file when the process ends. */
export const stageClockBanner = `globalThis.stageClock = (() => {
  const times = { firstLine: performance.now(), loaded: 0, end: 0, stages: {} }
  const open = []
  let last = 0
  const book = () => {
    const now = performance.now()
    const stage = open.at(-1)
    if (stage !== undefined) times.stages[stage] = (times.stages[stage] ?? 0) + now - last
    last = now
  }
  const close = () => { book(); open.pop() }
  process.on('exit', () => {
    times.end = performance.now()
    require('node:fs').writeFileSync(process.env.GLOO_VALUES_STAGES, JSON.stringify(times))
  })
  return { times, run(stage, work) {
    book()
    open.push(stage)
    let result
    try { result = work() } catch (error) { close(); throw error }
    if (typeof result?.then === 'function') return result.finally(close)
    close()
    return result
  } }
})();`

const clockOfMain = 'globalThis.stageClock.times.loaded = performance.now()\n'

function withClock(source: string, name: string, stage: string): string {
  const declaration = new RegExp(`^export (?:async )?function ${name}\\b`, 'm')
  if (!declaration.test(source)) throw new Error(`the stage ${stage} has no function ${name} any more`)
  return source.replace(
    declaration,
    (text) =>
      `export function ${name}(...args) { return globalThis.stageClock.run(${JSON.stringify(stage)}, () => ${name}Unclocked(...args)) }\n` +
      text.replace('export ', '').replace(name, `${name}Unclocked`),
  )
}
