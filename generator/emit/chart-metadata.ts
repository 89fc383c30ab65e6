import type { Chart } from '../../schema/model/chart.ts'
import { artifactHubAnnotations } from './artifact-hub.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

/**
 * `Chart.yaml`. The published chart whose behaviour this one follows is the version of the application; the version of
 * the chart has a mark of its own, so that no list of releases shows it as the vendor's, and with it the version of the
 * tool, so that no release of ours replaces another in a registry.
 */
export function emitChartMetadata(chart: Chart, toolVersion: string): OutputFile[] {
  const { name, version, description, rendered } = chart
  if (rendered === undefined) return []
  const { home, maintainer, keywords, kubeVersion, annotations } = rendered
  const lines = [
    `# ${generatedFrom(`schema/${name}/chart.ts`)}`,
    'apiVersion: v2',
    `name: ${name}`,
    `description: ${description}`,
    'type: application',
    `version: ${version}+gloo-values.${toolVersion}`,
    `appVersion: ${version}`,
    ...(kubeVersion ? [`# ${kubeVersion.reason}`, `kubeVersion: "${kubeVersion.range}"`] : []),
    `home: ${home}`,
    'sources:',
    `  - ${home}`,
    'maintainers:',
    `  - name: ${maintainer}`,
    `    url: ${home}`,
    ...(keywords ? [`keywords: [${keywords.join(', ')}]`] : []),
    ...annotationLines({ ...annotations, ...artifactHubAnnotations(chart) }),
  ]
  return [{ path: `charts/${name}/Chart.yaml`, content: `${lines.join('\n')}\n` }]
}

/** Text of several lines keeps them. */
function annotationLines(annotations: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(annotations)
  if (entries.length === 0) return []
  const lines = entries.flatMap(([key, text]) =>
    text.includes('\n')
      ? [
          `  ${key}: |`,
          ...text
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`),
        ]
      : [`  ${key}: ${text}`],
  )
  return ['annotations:', ...lines]
}
