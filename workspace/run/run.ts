import { validateWithExcerpts, type Validation } from '../../validator/check/validate.ts'
import type { RedactedFile } from '../../validator/redaction/redacted-file.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import type { OpenBaseline } from '../baseline/open-baseline.ts'
import { withCarriers } from '../carriers/with-carriers.ts'
import { withCharts } from '../charts/with-charts.ts'
import { planRun } from '../config/plan-run.ts'
import { maxBytes as defaultMaxBytes } from '../files/read-file.ts'
import { readLayers } from '../releases/read-layers.ts'
import { reviewOf } from './review-of.ts'
import type { RunRequest } from './run-request.ts'

/** Releases that were found and read, ready to be checked. */
export interface Run {
  input: ValidationInput
  /** What a format may show of each configuration. */
  configExcerpts: ReadonlyMap<string, RedactedFile>
  baseline?: OpenBaseline
}

/**
 * From a request to the checked releases: the one way, for a command line, a language server and a page. Throws an
 * InputError where the request cannot be met, and a ConfigError where a configuration is invalid.
 */
export async function checkRequest(request: RunRequest): Promise<Validation> {
  return checkRun(await readRun(request))
}

/** The first half: finds and reads the releases. */
export async function readRun(request: RunRequest): Promise<Run> {
  const { fileSystem, knowledge, chartVersion, chartSource, placeholders, tool } = request
  const { layers = [], positionals = [], flags = [], maxBytes = defaultMaxBytes } = request
  const chart = await knowledge.load(request.chart ?? knowledge.marks[0]!.chart)
  if (chartVersion !== undefined) {
    const { requireSupported } = await import('../charts/require-supported.ts')
    requireSupported(chartVersion, chart, knowledge.marks)
  }
  const plan = await planRun({ ...request, knowledge, layers, positionals, flags, maxBytes })
  const read = await readLayers(
    { flags, profile: request.profile ?? newestProfile, ...(request.root && { root: request.root }) },
    plan,
    { fileSystem, stdin: request.stdin ?? nothing(), maxBytes },
  )
  const given = { charts: knowledge, chart, chartVersion }
  const carried = await withCarriers(read, {
    ...given,
    resources: knowledge.resources,
    positionals,
    maxBytes,
    fileSystem,
  })
  const ofCharts = await withCharts(carried, { ...given, isNamed: request.chart !== undefined })
  const { review, baseline } = await reviewOf(ofCharts.releases, {
    choice: request.baseline,
    fileSystem,
    maxBytes,
    knowledge,
  })
  return {
    input: {
      ...ofCharts,
      leftOutFolders: plan.leftOut.length,
      chart,
      charts: knowledge.marks,
      ...(chartVersion !== undefined && { chartVersion }),
      ...(chartSource && { chartSource }),
      ...(review && { review }),
      ...(placeholders && { placeholders }),
      tool,
    },
    configExcerpts: plan.excerpts,
    ...(baseline && { baseline }),
  }
}

/** The second half: checks the releases. */
export function checkRun(run: Run): Validation {
  return withConfigExcerpts(run, validateWithExcerpts(run.input))
}

/** A validation with what its formats may show of the configurations. */
export function withConfigExcerpts({ configExcerpts }: Run, validation: Validation): Validation {
  return { ...validation, excerpts: new Map([...configExcerpts, ...validation.excerpts]) }
}

async function* nothing(): AsyncGenerator<string> {}
