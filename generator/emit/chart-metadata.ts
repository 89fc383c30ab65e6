import { platformChart } from '../../schema/gloo-platform/platform.ts'
import { generatedFrom, type OutputFile } from '../output-file.ts'

/** `Chart.yaml`. The version is that of the published chart whose behaviour this one follows. */
export function emitChartMetadata(): OutputFile {
  const { name, version } = platformChart
  const content = `# ${generatedFrom('schema/gloo-platform/platform.ts')}
apiVersion: v2
name: ${name}
description: Gloo Platform with validated values, a drop-in for the published chart ${version}.
type: application
version: ${version}
appVersion: ${version}
`
  return { path: `charts/${name}/Chart.yaml`, content }
}
