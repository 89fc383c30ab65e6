import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'
import { componentScope } from '../skeletons/component-scope.ts'
import { isLong } from '../skeletons/go-expression.ts'
import { finishTemplate } from '../skeletons/finish-template.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { renderSkeleton } from '../skeletons/skeleton.ts'
import { emitSharedWorkloads } from './shared-workloads.ts'
import { withSectionVariable } from '../skeletons/section-variable.ts'
import { listTemplates, readTemplate, templatesRoot } from '../skeletons/template-files.ts'

/**
 * All chart templates that components declare, in the order of the components. In `templates` each chart has a folder
 * of its own. A skeleton there replaces the one of its kind.
 */
export function emitChartTemplates(chart: Chart, templates = templatesRoot): OutputFile[] {
  const own = chart.components.flatMap((component) => {
    const scope = componentScope(chart, component, templates)
    const render = (output: string, ...skeleton: string[]): OutputFile => {
      const text = renderSkeleton(skeleton.slice(1).join('/'), readTemplate(...skeleton), scope)
      const body = withSectionVariable(finishTemplate(text), component.section)
      const header = `{{- /* ${generatedFrom(`schema/${chart.name}/components/${component.id}`)} */ -}}\n`
      return {
        path: `charts/${chart.name}/templates/${output}`,
        content: header + (output.endsWith('.tpl') ? body : endingInNothing(body)),
      }
    }
    const own = [chart.name, component.id]
    const ownSkeletons = listTemplates(templates, ...own).filter((name) => /\.(?:yaml|tpl)\.hbs$/.test(name))
    return [
      ...kindsOf(component)
        .filter((kind) => !ownSkeletons.includes(`${kind}.yaml.hbs`))
        .map((kind) => render(`${component.id}-${kind}.yaml`, templatesRoot, 'kinds', `${kind}.yaml.hbs`)),
      ...ownSkeletons.map((name) =>
        render(outputName(component, name.replace('.hbs', '')), templates, ...own, name),
      ),
      ...(component.workload?.joins === undefined && !isLong(component.enabledWhen)
        ? []
        : [render(`_${component.id}.tpl`, templatesRoot, 'kinds', 'component.tpl.hbs')]),
    ]
  })
  return [...own, ...emitSharedWorkloads(chart, templates)]
}

/** Hand-written templates, copied as they are. */
export function copyStaticTemplates({ name }: Chart, templates = templatesRoot): OutputFile[] {
  return listTemplates(templates, name, 'static').map((file) => {
    const text = readTemplate(templates, name, 'static', file)
    const isTemplate = file.endsWith('.yaml') || file.endsWith('.tpl')
    const header = `{{- /* ${generatedFrom(`generator/templates/${name}/static/${file}`)} */ -}}\n`
    return {
      path: file === '.helmignore' ? `charts/${name}/${file}` : `charts/${name}/templates/${file}`,
      content: isTemplate ? `${header}${text.trimEnd()}\n` : text,
    }
  })
}

/** Helm renders no file whose name starts with an underscore: it holds named templates only. */
function outputName({ id }: Component, name: string): string {
  return `${name.endsWith('.tpl') ? '_' : ''}${id}-${name}`
}

/** The skeletons of Kubernetes' kinds that a component needs. */
function kindsOf({ workload, services, account, rbac, files }: Component): string[] {
  const scopes = rbac.map(({ scope }) => scope)
  return [
    ...(workload === undefined || workload.isHandWritten ? [] : [workload.kind.toLowerCase()]),
    ...(services.length === 0 ? [] : ['service']),
    ...(account === undefined ? [] : ['serviceaccount']),
    ...(files.length === 0 ? [] : ['files']),
    ...(scopes.includes('cluster') ? ['clusterrole', 'clusterrolebinding'] : []),
    ...(rbac.some((set) => set.scope === 'cluster' && set.clusterWide !== undefined)
      ? ['role', 'rolebinding']
      : []),
    ...(scopes.includes('namespaces')
      ? [
          'namespaced-clusterrole',
          'namespaced-clusterrolebinding',
          'namespaced-role',
          'namespaced-rolebinding',
        ]
      : []),
  ]
}

/** A template that renders nothing after its last `end`, not even a line break, renders the same bytes on Helm 3 and 4. */
function endingInNothing(body: string): string {
  return body.replace(/\{\{- end \}\}\n$/, '{{- end -}}\n')
}
