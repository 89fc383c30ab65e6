import { chartNames } from '../cli/knowledge/charts.ts'
import { knowledge } from '../cli/knowledge/knowledge.ts'
import { toolVersion } from '../cli/knowledge/version.ts'
import { chartVersionOption } from '../cli/options/chart-version-option.ts'
import { runRequest } from '../cli/options/run-request.ts'
import { chartSources } from '../schema/model/compact-chart.ts'
import type { FlagInput, FlagKind } from '../validator/set-flags/flag-kinds.ts'
import { helmProfile, newestHelm } from '../validator/values/helm-profile.ts'
import { InputError } from '../workspace/files/input-error.ts'
import { maxBytes as defaultMaxBytes } from '../workspace/files/read-file.ts'
import type { RunRequest } from '../workspace/run/run-request.ts'
import { checkChoice, checkOptions, hint } from './check-options.ts'
import { validateKinds, type Input, type ValidateOptions } from './options.ts'
import { textsAsFiles } from './texts-as-files.ts'

/** The options of a program as a request to the workspace. */
export async function requestOf(options: ValidateOptions): Promise<RunRequest> {
  checkOptions(options, validateKinds)
  checkChoice('chart', options.chart, chartNames)
  checkChoice('chartSource', options.chartSource, chartSources)
  const { values = [], files = [], root, chart, chartSource, maxFileSize = defaultMaxBytes } = options
  const { placeholders } = options
  const parsed = { values: asOptions(options), positionals: files.map(nameOf) }
  const settings = {
    files: values.map(nameOf),
    hasEmptyFile: false,
    flags: flagsOf(options),
    profile: profileOf(options.helmVersion),
    ...(root && { root }),
    maxBytes: maxFileSize,
  }
  const chartVersion = chartVersionOption(parsed, hint)
  return {
    ...(await runRequest(parsed, settings, hint)),
    ...(chart !== undefined && { chart }),
    ...(chartVersion !== undefined && { chartVersion }),
    ...(chartSource !== undefined && { chartSource }),
    ...(placeholders && { placeholders }),
    fileSystem: textsAsFiles(options.cwd ?? process.cwd(), [...values, ...files]),
    knowledge,
    tool: toolVersion(),
  }
}

function nameOf(input: Input): string {
  const name = typeof input === 'string' ? input : input.name
  if (name !== '-') return name
  throw new InputError(
    'this function does not read standard input',
    'read it yourself, and pass { name, text }',
  )
}

function profileOf(version = newestHelm) {
  const profile = helmProfile(version)
  if (profile !== undefined) return profile
  throw new InputError(
    `the option helmVersion requires a version of Helm 3 or 4 such as ${newestHelm}, got "${version}"`,
    hint,
  )
}

/** The flags that the options of a program represent. */
function flagsOf(options: ValidateOptions): FlagInput[] {
  const { set, setString, setJson, setFile, setLiteral } = options
  const flags: Record<FlagKind, readonly string[] | undefined> = {
    '--set-json': setJson,
    '--set': set,
    '--set-string': setString,
    '--set-file': setFile,
    '--set-literal': setLiteral,
  }
  return Object.entries(flags).flatMap(([kind, texts = []]) =>
    texts.map((text) => ({ kind: kind as FlagKind, text })),
  )
}

/** Those that mean what they mean on the command line, as it has them. */
function asOptions(options: ValidateOptions): Map<string, readonly string[]> {
  const { helmVersion, chartVersion, config, policies, rules, requireReason, baseline } = options
  const given: [name: string, texts: readonly string[] | undefined][] = [
    ['helm-version', helmVersion === undefined ? undefined : [helmVersion]],
    ['chart-version', chartVersion === undefined ? undefined : [chartVersion]],
    ['config', typeof config === 'string' ? [config] : undefined],
    ['no-config', config === false ? [''] : undefined],
    ['policy', policies],
    ['rule', rules && Object.entries(rules).map(([id, level]) => `${id}=${level}`)],
    ['require-reason', requireReason === true ? [''] : undefined],
    ['baseline', baseline === undefined ? undefined : [baseline]],
  ]
  return new Map(given.flatMap(([name, texts]) => (texts === undefined ? [] : [[name, texts] as const])))
}
