import { examples } from '../helm/examples.ts'
import { helmLint } from '../helm/helm.ts'
import { helmVersions } from '../toolchain/versions.ts'
import { emptyTally, type Tally } from './tally.ts'

/** `helm lint --strict` of the chart with every example, on every Helm. */
export async function runHelmLint(): Promise<Tally> {
  const tally = emptyTally('helm lint')
  for (const helm of helmVersions) {
    for (const { name, values } of examples()) {
      const { status, stdout, stderr } = await helmLint({ helm, valuesFiles: [values] })
      if (status === 0) tally.passed += 1
      else {
        tally.failed += 1
        tally.notes.push(`failed: ${name} on Helm ${helm}:\n${stdout.trim()}\n${stderr.trim()}`)
      }
    }
  }
  return tally
}
