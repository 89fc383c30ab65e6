import type { Chart } from '../../schema/model/chart.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

const home = 'https://github.com/gloo-values/gloo-values'

/**
 * `Chart.yaml`. The published chart whose behaviour this one follows is the version of the application; the version of
 * the chart has a mark of its own, so that no list of releases shows it as the vendor's.
 */
export function emitChartMetadata({ name, version, description, keywords = [] }: Chart): OutputFile[] {
  const content = `# ${generatedFrom(`schema/${name}/chart.ts`)}
apiVersion: v2
name: ${name}
description: ${description}
type: application
version: ${version}+gloo-values
appVersion: ${version}
# The oldest that has every field of the manifests: seccompProfile came with 1.19.
kubeVersion: ">=1.19.0-0"
home: ${home}
sources:
  - ${home}
maintainers:
  - name: gloo-values
    url: ${home}
${keywords.length === 0 ? '' : `keywords: [${keywords.join(', ')}]\n`}annotations:
  gloo-values/follows: ${name} ${version} of the vendor
  gloo-values/differences: ${home}/blob/main/docs/differences.md
  gloo-values/vendor: not published or supported by the vendor
`
  return [{ path: `charts/${name}/Chart.yaml`, content }]
}
