import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'
import type { Workload } from '../../schema/model/workload.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { componentScope } from '../skeletons/component-scope.ts'
import { finishTemplate } from '../skeletons/finish-template.ts'
import type { NamedByCaller } from '../skeletons/scope.ts'
import { withSectionVariable } from '../skeletons/section-variable.ts'
import { renderSkeleton } from '../skeletons/skeleton.ts'
import { readTemplate, templatesRoot } from '../skeletons/template-files.ts'

/** The manifests that several workloads share, each as a named template in a file of its own. */
export function emitSharedWorkloads(chart: Chart, templates: string): OutputFile[] {
  const skeleton = readTemplate(templatesRoot, 'kinds', 'shared-workload.tpl.hbs')
  const names = new Set(chart.components.flatMap(({ workload }) => workload?.sharedAs ?? []))
  return [...names].map((name) => {
    const sharing = chart.components.filter(({ workload }) => workload?.sharedAs === name)
    const [manifest, ...others] = sharing.map((component) =>
      renderSkeleton(
        `shared workload ${name}`,
        skeleton,
        componentScope(chart, namedByCaller(component), templates),
      ),
    )
    if (others.some((other) => other !== manifest))
      throw new Error(`workloads that share ${name} differ in more than name and namespace`)
    const from = sharing.map(({ id }) => id).join(', ')
    return {
      path: `charts/${chart.name}/templates/_${kebabCase(name)}.tpl`,
      content: `{{- /* ${generatedFrom(`schema/${chart.name}/components: ${from}`)} */ -}}\n${withSectionVariable(finishTemplate(manifest!), sectionOf(sharing[0]!))}`,
    }
  })
}

/** The component with what the caller of the template gives in the place of its name. */
function namedByCaller(component: Component): Component & NamedByCaller {
  const { workload, account } = component
  const name = '{{ .name }}'
  const renamed = (text: string): string => (text === workload!.name ? name : text)
  const labels = Object.entries(workload!.labels).map(([key, value]) => [key, renamed(value)])
  const [first, ...others] = workload!.containers
  return {
    ...component,
    ...(account && { account: { ...account, name } }),
    workload: {
      ...workload!,
      name,
      labels: Object.fromEntries(labels) as Workload['labels'],
      containers: [{ ...first, name: renamed(first.name) }, ...others],
    },
    namedByCaller: true,
  }
}

function sectionOf({ section, workload }: Component): string {
  return workload?.podSection ?? section
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
