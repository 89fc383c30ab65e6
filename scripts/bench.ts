/**
 * Cold starts side by side: bare Node.js, parsing alone, `gloo-values validate`, and Helm on the same chart and values.
 * `npm run bench [-- <runs>]`; 15 runs of each when no number is given.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, type Contestant } from './bench/measure.ts'
import { table } from './bench/table.ts'
import { repository } from './helm/helm.ts'
import { buildProgram, bundle } from './program/bundle.ts'
import { helm, node, obtainTool } from './toolchain/tools.ts'
import { currentHelm } from './toolchain/versions.ts'

const values = 'examples/production-management/values.yaml'
const chart = 'charts/gloo-platform'
const withoutKeys = ['--set', 'glooMgmtServer.relay.disableCaCertGeneration=true']
const runs = Number(process.argv[2] ?? 15)

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The three Node.js programs on one Node.js. */
function onNode(label: string, command: string, program: string, parseOnly: string): Contestant[] {
  return [
    { name: `node -e 0, ${label}`, command, args: ['-e', '0'] },
    { name: `parse only, ${label}`, command, args: [parseOnly, values] },
    {
      name: `validate, ${label}`,
      command,
      args: [program, 'validate', '--quiet', '--no-config', '-f', values],
    },
  ]
}

const folder = await mkdtemp(join(tmpdir(), 'gloo-values-bench-'))
try {
  const { path: helmPath } = await obtainTool(helm(currentHelm), print)
  const { path: node24 } = await obtainTool(node(24), print)
  const { output: program } = await buildProgram()
  const parseOnly = join(folder, 'parse-only.cjs')
  await bundle('scripts/bench/parse-only.ts', parseOnly)

  const current = `Node ${process.versions.node.split('.')[0] ?? ''}`
  const contestants = [
    ...onNode(current, process.execPath, program, parseOnly),
    ...(current === 'Node 24' ? [] : onNode('Node 24', node24, program, parseOnly)),
    { name: `helm lint ${currentHelm}`, command: helmPath, args: ['lint', chart, '-f', values] },
    {
      // Most of the time above goes into making RSA keys; here the Secrets exist.
      name: `helm lint ${currentHelm}, no keys`,
      command: helmPath,
      args: ['lint', chart, '-f', values, ...withoutKeys],
    },
    {
      name: `helm template ${currentHelm}`,
      command: helmPath,
      args: ['template', 'gloo-platform', chart, '-n', 'gloo-mesh', '-f', values],
    },
  ]
  print(
    `${runs} cold starts of each, in turn, on ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}; ${values}\n`,
  )
  process.stdout.write(
    table(measure(contestants, runs, repository), [`node -e 0, ${current}`, `helm lint ${currentHelm}`]),
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
