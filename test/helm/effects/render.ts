import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderObjects } from '../support/chart.ts'
import type { Change } from './variants.ts'

type Probe = readonly Change[]

/** What each probe makes of the templates of a chart: a digest for each template, in one text. */
export function digestsOfProbes(chart: string, base: object, probes: readonly Probe[]): Promise<string[]> {
  // A guard renders nothing, and would end the run.
  const templates = templatesOf(chart).filter((name) => name !== 'guards.yaml')
  return answers('digests.yaml', { chart, templates, base }, probes)
}

/** The manifest of the templates from which each probe makes something else than what they are without it. */
export function changedByProbes(chart: string, base: object, probes: readonly Probe[]): Promise<string[]> {
  return answers('changed.yaml', { chart, templates: templatesOf(chart), base }, probes)
}

function templatesOf(chart: string): string[] {
  return readdirSync(join(chart, 'templates')).filter((name) => name.endsWith('.yaml'))
}

interface Probed {
  chart: string
  templates: readonly string[]
  /** The values in which probes change something. */
  base: object
}

/** What a template beside those of the chart says of each probe. */
async function answers(
  question: string,
  { chart, templates, base }: Probed,
  probes: readonly Probe[],
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'effects-'))
  try {
    const copy = join(folder, 'chart')
    // Probes may set what the schema refuses, and are among the values themselves.
    cpSync(chart, copy, { recursive: true, filter: (path) => !path.endsWith('values.schema.json') })
    cpSync(join(import.meta.dirname, '_probes.tpl'), join(copy, 'templates/_probes.tpl'))
    cpSync(join(import.meta.dirname, question), join(copy, 'templates/zz-probe.yaml'))
    // Most values have the same values beside them.
    const different = new Map(probes.map((probe) => [JSON.stringify(probe), probe]))
    const runs = inTurn([...different], availableParallelism()).map(async (part) => {
      const [object] = await renderObjects({
        chart: copy,
        values: { ...base, probes: part.map(([, probe]) => probe), templates },
        args: ['--show-only', 'templates/zz-probe.yaml'],
      })
      const { data } = object as unknown as { data: Record<string, string> }
      return part.map(([key], index) => [key, data[String(index)]!] as const)
    })
    const rendered = new Map((await Promise.all(runs)).flat())
    return probes.map((probe) => rendered.get(JSON.stringify(probe))!)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The items in so many parts, one item to each part in turn, as some neighbours cost more than others. */
function inTurn<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) => items.filter((_, index) => index % parts === part))
}
