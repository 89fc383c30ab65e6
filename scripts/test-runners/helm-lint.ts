import { examples } from '../helm/examples.ts'
import { helmLint } from '../helm/helm.ts'
import { helmVersions, type HelmVersion } from '../toolchain/versions.ts'
import { combine, emptyTally, type Tally } from './tally.ts'

/** `helm lint --strict` of the chart with every example, on every Helm. */
export async function runHelmLint(): Promise<Tally> {
  return combine('helm lint', await Promise.all(helmVersions.map(lintExamples)))
}

async function lintExamples(helm: HelmVersion): Promise<Tally> {
  const tally = emptyTally(`Helm ${helm}`)
  for (const { name, values } of examples()) {
    const { status, stdout, stderr } = await helmLint({ helm, valuesFiles: [values] })
    if (status === 0) tally.passed += 1
    else {
      tally.failed += 1
      tally.notes.push(`failed: ${name} on Helm ${helm}:\n${stdout.trim()}\n${stderr.trim()}`)
    }
  }
  return tally
}
