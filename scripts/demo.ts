/**
 * The main job on real input: validates a production values file with the built program, renders the chart with real
 * Helm, and says in short what came of both. `npm run demo`.
 */
import { join } from 'node:path'
import { summarizeFindings, summarizeKinds, summarizeSettings, type ValidateReport } from './demo/summary.ts'
import { helmTemplate, repository } from './helm/helm.ts'
import { parseObjects } from './helm/objects.ts'
import { buildProgram } from './program/program.ts'
import { run } from './toolchain/run.ts'
import { helm, obtainTool } from './toolchain/tools.ts'
import { currentHelm } from './toolchain/versions.ts'

const values = join('examples', 'production-management', 'values.yaml')

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function validate(): Promise<void> {
  const { output } = await buildProgram()
  const args = [output, 'validate', '-f', values, '--format', 'json']
  const { status, stdout, stderr } = await run(process.execPath, args, { cwd: repository })
  if (status > 1) throw new Error(`gloo-values validate ended with status ${status}\n${stderr}${stdout}`)
  const [counts = '', ...findings] = summarizeFindings(JSON.parse(stdout) as ValidateReport)
  print(`gloo-values validate -f ${values}`, `  ${counts}`, ...findings, '')
  if (status !== 0) process.exitCode = 1
}

async function render(): Promise<void> {
  const { version } = await obtainTool(helm(currentHelm), print)
  const { status, stdout, stderr } = await helmTemplate({ valuesFiles: [values] })
  if (status !== 0) throw new Error(`helm template ended with status ${status}\n${stderr}`)
  const objects = parseObjects(stdout)
  print(
    `helm template gloo-platform charts/gloo-platform -n gloo-mesh -f ${values}`,
    `  ${objects.length} objects, rendered by Helm ${version}`,
    ...summarizeKinds(objects),
    '',
    'What the settings became:',
    ...summarizeSettings(objects),
  )
}

try {
  await validate()
  await render()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
