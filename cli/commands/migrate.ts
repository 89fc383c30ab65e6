import { resolve } from 'node:path'
import { compareChartVersions, isChartVersion, minorOf } from '../../schema/model/chart-version.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { redactedFiles } from '../../validator/redaction/redacted-files.ts'
import { toReportedFinding } from '../../validator/findings/finding.ts'
import { formatDiff } from '../../validator/formats/diff.ts'
import { formatMigration } from '../../validator/formats/migration-text.ts'
import { printable, printableJson } from '../../validator/text/printable.ts'
import { onelineText } from '../../validator/formats/oneline.ts'
import { migratedFile, migrationReport, type MigratedFile } from '../../validator/migrate/migration-report.ts'
import type { FileMigration } from '../../validator/migrate/file-migration.ts'
import { planMigration } from '../../validator/migrate/plan-migration.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { readSource } from '../../validator/release/sources.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { migrateHelp } from '../terminal/help.ts'
import { print, printPieces, type Io } from '../terminal/io.ts'
import { layerSettings, type LayerSettings } from '../options/layer-options.ts'
import { parseOptions } from '../options/options.ts'
import { loadChart } from '../knowledge/charts.ts'
import { planReleases, readReleases } from '../../workspace/releases/read-releases.ts'
import { NotReplaced, replaceFile } from '../writing/replace-file.ts'
import { secondNames } from '../writing/same-files.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import { nodeFiles } from '../../workspace/node/node-files.ts'
import { UsageError } from '../terminal/usage-error.ts'
import { valuesFiles } from './values-files.ts'

const options = {
  values: { type: 'string', short: 'f' },
  from: { type: 'string' },
  to: { type: 'string' },
  root: { type: 'string' },
  'helm-version': { type: 'string' },
  'max-file-size': { type: 'string' },
  format: { type: 'string', choices: ['text', 'json'] },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

interface DiffSettings extends Pick<LayerSettings, 'profile'> {
  chart: CompactChart
  root: LayerSettings['root'] | undefined
  from: string
  to: string
}

const hint = 'see: gloo-values migrate --help'

/** Shows, or writes, what values files need for a newer chart version. */
export async function migrateCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions('migrate', args, options)
  const { values, positionals } = parsed
  if (values.has('help')) {
    await print(io.stdout, migrateHelp)
    return exitCode.passed
  }
  const { files: layers, profile, root, maxBytes } = layerSettings(parsed, hint)
  const names = [...layers, ...positionals]
  const isWriting = values.has('write')
  if (names.length === 0) throw new UsageError('no values file given', hint)
  if (isWriting && names.includes('-')) throw new UsageError('--write cannot write to standard input', hint)
  const chart = await loadChart()
  const from = versionOf('--from', values.get('from')?.at(-1))
  const to = versionOf('--to', values.get('to')?.at(-1) ?? chart.version)
  if (compareChartVersions(from, to) > 0) {
    throw new UsageError(
      `--to ${to} is older than --from ${from}; migrate only moves values to newer charts`,
      hint,
    )
  }
  if (compareChartVersions(minorOf(to), minorOf(chart.version)) > 0) {
    await print(
      io.stderr,
      `gloo-values: chart ${to} is newer than the newest known chart, ${chart.version}; what changed later is not known\n`,
    )
  }

  const fileSystem = nodeFiles(io.cwd)
  const releases = await readReleases(planReleases(fileSystem, [], names), {
    fileSystem,
    stdin: io.stdin,
    maxBytes,
  })
  const read = releases.flatMap(({ files }) => files)
  const files = root === undefined ? valuesFiles('migrate', read, names) : read
  const second = secondNames(
    files.map(({ name }) => name),
    io.cwd,
  )
  const same = [...second].map(
    ([name, first]) => `gloo-values: ${printable(`${name} is the same file as ${first}`)}\n`,
  )
  await print(io.stderr, same.join(''))
  const found = new Set(releases.flatMap(({ isFound, files }) => (isFound ? [files.at(-1)!.name] : [])))
  const sources = files
    .filter(({ name }) => !second.has(name))
    .map((file) => readSource(file, profile))
    .filter(({ isNotAMapping, file }) => isNotAMapping !== true || !found.has(file.name))
  const errors = sources.flatMap(({ findings }) => findings).filter(({ ruleId }) => isUnusable(ruleId))
  await printPieces(
    io.stderr,
    errors.map((finding) => onelineText(toReportedFinding(finding, ''))),
  )
  const results: MigratedFile[] = []
  for (const source of sources.filter((one) => one.root !== undefined)) {
    const plan = planMigration({
      source,
      chart,
      from,
      to,
      profile,
      ...(root && { root }),
    })
    const result = migratedFile(plan, await diffOf(plan, { chart, root, profile, from, to }))
    results.push(isWriting ? { ...result, ...(await write(plan, io.cwd)) } : result)
  }
  const report = migrationReport(from, to, results, sources.length - results.length)
  const isJson = values.get('format')?.at(-1) === 'json'
  await print(io.stdout, isJson ? `${printableJson(report, 2)}\n` : formatMigration(report))
  const notWritten = results.flatMap(({ file, notWritten }) =>
    notWritten === undefined ? [] : [`gloo-values: ${printable(`${file} ${notWritten}`)}\n`],
  )
  await print(io.stderr, notWritten.join(''))
  return statusOf(results, errors.length + notWritten.length > 0)
}

function versionOf(option: string, text: string | undefined): string {
  if (text === undefined) {
    throw new UsageError(`${option} is required: the chart version of the values, such as 2.4`, hint)
  }
  if (isChartVersion(text)) return text
  throw new UsageError(`${option} requires a version such as 2.7.2, got "${text}"`, hint)
}

/** The library is loaded for a difference only. */
async function diffOf(
  { source, text, steps }: FileMigration,
  { chart, root, profile, from, to }: DiffSettings,
): Promise<string> {
  if (steps.length === 0) return ''
  const { name } = source.file
  const [before, after] = [source, parseSource(name, text, profile)].map((one) =>
    redactedFiles([one], [], [{ chart, root }]).get(name)!,
  )
  const diff = await formatDiff(before!, after!, { before: from, after: to })
  return diff.text
}

async function write(
  { source, text, steps }: FileMigration,
  cwd: string,
): Promise<Pick<MigratedFile, 'isWritten' | 'notWritten'>> {
  if (steps.length === 0) return { isWritten: false }
  try {
    await replaceFile({ path: resolve(cwd, source.file.name), before: source.file.text, after: text })
    return { isWritten: true }
  } catch (cause) {
    if (!(cause instanceof NotReplaced)) throw cause
    return { isWritten: false, notWritten: cause.message }
  }
}

function statusOf(results: readonly MigratedFile[], hasError: boolean): number {
  if (hasError) return exitCode.unusable
  const isOpen = results.some(
    ({ changes, isWritten, decisions }) => decisions.length > 0 || (changes.length > 0 && !isWritten),
  )
  return isOpen ? exitCode.found : exitCode.passed
}
