import type { Chart } from '../../schema/model/chart.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

/** `Chart.yaml`. The version is that of the published chart whose behaviour this one follows. */
export function emitChartMetadata({ name, version, description }: Chart): OutputFile[] {
  const content = `# ${generatedFrom(`schema/${name}/chart.ts`)}
apiVersion: v2
name: ${name}
description: ${description}
type: application
version: ${version}
appVersion: ${version}
`
  return [{ path: `charts/${name}/Chart.yaml`, content }]
}
