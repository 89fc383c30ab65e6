/**
 * Speed side by side: `npm run bench [-- <runs>] [--write]`. Cold starts of one file, many files in one start, large
 * files, and where the time goes; against bare Node.js, parsing alone, Helm and validators of JSON Schema.
 * `--write` puts the figures into docs/performance.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, platform, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { aimsTable } from './bench/aims.ts'
import { breakdown, breakdownTable, clockedProgram } from './bench/breakdown.ts'
import { allFiles, oneFile, realFiles, validators, type Programs } from './bench/contestants.ts'
import { writeFigures } from './bench/document.ts'
import { firstFindings } from './bench/first-finding.ts'
import { firstBreakdown } from './bench/first-version.ts'
import { example, manyFiles, writeInputs } from './bench/inputs.ts'
import { measure, mustRefuse, type Measured } from './bench/measure.ts'
import { writeRealInputs } from './bench/real-inputs.ts'
import { resourceAims, resourceContestants, writeResources } from './bench/resources.ts'
import { sizesTable } from './bench/sizes.ts'
import { timesTable } from './bench/table.ts'
import { programWithoutRules } from './bench/without-rules.ts'
import { isCorpusThere } from './corpus/folder.ts'
import { repository } from './helm/helm.ts'
import { bundle } from './program/bundle.ts'
import { buildProgram } from './program/program.ts'
import { buildExecutable } from './program/executable.ts'
import { ajvCli, checkJsonschemaOnPath, sourcemeta } from './toolchain/peers.ts'
import { runOrFail } from './toolchain/run.ts'
import { helm, node, obtainTool } from './toolchain/tools.ts'
import type { Tool } from './toolchain/tool.ts'
import { bunVersion, currentHelm } from './toolchain/versions.ts'

const runs = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 15)
const runsOfMany = 3

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function pathOf(tool: Tool): Promise<string> {
  return (await obtainTool(tool, print)).path
}

async function versions(programs: Programs, checkJsonschema: string | undefined): Promise<string> {
  const ofNode = async (path: string): Promise<string> => (await runOrFail(path, ['--version'])).trim()
  const all = [
    `Node.js ${await ofNode(programs.node20)} and ${await ofNode(programs.node24)}`,
    `Helm ${currentHelm}`,
    `Bun ${bunVersion}`,
    `${sourcemeta.name} ${sourcemeta.version}`,
    `${ajvCli.name} ${ajvCli.version}`,
    checkJsonschema === undefined ? 'no check-jsonschema' : `check-jsonschema ${checkJsonschema}`,
  ]
  return `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${platform()} ${release()}; ${all.join(', ')}.`
}

function realSection(count: number, rows: readonly Measured[]): string {
  return `### ${count} real documents in one start

Values documents from public repositories: longer than the made ones, and some with mistakes.

${timesTable(rows, ['gloo-values, Node 24'])}
`
}

const folder = await mkdtemp(join(tmpdir(), 'gloo-values-bench-'))
try {
  const checkJsonschema = await checkJsonschemaOnPath()
  const programs: Programs = {
    node20: await pathOf(node(20)),
    node24: await pathOf(node(24)),
    program: (await buildProgram()).output,
    withoutRules: await programWithoutRules(folder),
    parseOnly: join(folder, 'parse-only.cjs'),
    executable: (await buildExecutable(undefined, print)).output,
    helm: await pathOf(helm(currentHelm)),
    sourcemeta: await pathOf(sourcemeta),
    ajv: await pathOf(ajvCli),
    hasCheckJsonschema: checkJsonschema !== undefined,
  }
  await bundle('scripts/bench/parse-only.ts', programs.parseOnly)
  const inputs = await writeInputs(folder)
  for (const { start } of validators(programs)) mustRefuse(start(inputs.wrong), repository)

  print(`one file, ${runs} runs of each ...`)
  const one = measure(oneFile(programs, folder), runs, repository)
  print(`${manyFiles} files, ${runsOfMany} runs of each ...`)
  const many = measure(allFiles(programs, inputs), runsOfMany, repository)
  const real = isCorpusThere() ? await writeRealInputs(folder) : undefined
  if (real !== undefined) print(`${real.count} real documents, ${runsOfMany} runs of each ...`)
  const ofReal = real && measure(realFiles(programs, real.folder), runsOfMany, repository)
  print('custom resources ...')
  const folders = { ...inputs, ...(await writeResources(folder)) }
  const ofResources = measure(resourceContestants(programs, folders), runsOfMany, repository)
  print('the first finding ...')
  const first = await firstFindings(programs.executable, inputs.wrong, folder)
  const ofFirst = measure(first, runsOfMany, repository)
  print('large files ...')
  const sizes = sizesTable(programs.node24, programs.program, folder)
  print('where the time goes ...')
  const clocked = await clockedProgram(folder)
  const stages = breakdownTable([
    ['Node 20, before', firstBreakdown.node20],
    ['Node 20', breakdown(programs.node20, clocked, runs, folder)],
    ['Node 24, before', firstBreakdown.node24],
    ['Node 24', breakdown(programs.node24, clocked, runs, folder)],
  ])

  const figures = `${await versions(programs, checkJsonschema)} Medians of ${runs} runs in turn, of ${runsOfMany} for many files.

### Aims

${aimsTable({ one, many, ...(ofReal && { real: { count: real.count, rows: ofReal } }) })}
### One file, cold

\`${example}\`, whose \`deploymentOverrides\` and \`serviceOverrides\` are shapes of Kubernetes.

${timesTable(one, ['node -e 0, Node 20', 'helm lint, no keys'])}
### ${manyFiles.toLocaleString('en')} files in one start

${timesTable(many, ['gloo-values, Node 24'])}
${real === undefined ? '' : realSection(real.count, ofReal ?? [])}### Custom resources

The examples of all kinds, in as many files as those with values above, and the rendering of the charts.

${timesTable(ofResources, ['helm template, empty chart'])}
${resourceAims(ofResources)}
### From nothing to the first finding

The package from a file, without the time of a network, or the executable.

${timesTable(ofFirst, ['executable'])}
### Large files

Node 24. Ordinary files are read in one pass; an anchor at the top calls for the full YAML parser.

${sizes}
### Where the time goes

${stages}`
  print(`\n${figures}`)
  if (process.argv.includes('--write')) await writeFigures(figures)
} finally {
  await rm(folder, { recursive: true, force: true })
}
