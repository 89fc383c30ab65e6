import Handlebars from 'handlebars'
import type { Component, Condition } from '../../schema/model/component.ts'
import { components, platformChart } from '../../schema/gloo-platform/platform.ts'
import { finishTemplate } from '../finish-template.ts'
import { createIntents } from '../intents.ts'
import { generatedFrom, type OutputFile } from '../output-file.ts'
import { listTemplates, readTemplate } from '../template-files.ts'

const folder = `charts/${platformChart.name}/templates`

/** The chart's folder of parts and whole skeletons. */
const ownFolder = platformChart.name

/** All chart templates that components declare, in the order of the components. */
export function emitChartTemplates(): OutputFile[] {
  return components.flatMap((component) => [
    ...skeletonsFor(component).map((skeleton) =>
      render(component, `kinds/${skeleton}`, `${component.id}-${skeleton.replace('.hbs', '')}`),
    ),
    ...listTemplates(`${ownFolder}/${component.id}`)
      .filter((name) => name.endsWith('.yaml.hbs'))
      .map((name) =>
        render(
          component,
          `${ownFolder}/${component.id}/${name}`,
          `${component.id}-${name.replace('.hbs', '')}`,
        ),
      ),
    ...(component.sidecar === undefined
      ? []
      : [render(component, 'kinds/sidecar.tpl.hbs', `_${component.id}.tpl`)]),
  ])
}

/** Hand-written templates, copied as they are. */
export function copyStaticTemplates(): OutputFile[] {
  return listTemplates(`${ownFolder}/static`).map((name) => {
    const text = readTemplate(`${ownFolder}/static/${name}`)
    const isTemplate = name.endsWith('.yaml') || name.endsWith('.tpl')
    const header = `{{- /* ${generatedFrom(`generator/templates/${ownFolder}/static/${name}`)} */ -}}\n`
    return {
      path: name === '.helmignore' ? `charts/${platformChart.name}/${name}` : `${folder}/${name}`,
      content: isTemplate ? header + text.trimEnd() + (name.endsWith('.tpl') ? '\n' : '') : text,
    }
  })
}

function skeletonsFor(component: Component): string[] {
  return [
    'deployment.yaml.hbs',
    'service.yaml.hbs',
    'serviceaccount.yaml.hbs',
    ...(component.rbac === undefined
      ? []
      : [
          'clusterrole.yaml.hbs',
          'clusterrolebinding.yaml.hbs',
          'namespaced-clusterrole.yaml.hbs',
          'namespaced-clusterrolebinding.yaml.hbs',
          'namespaced-role.yaml.hbs',
          'namespaced-rolebinding.yaml.hbs',
        ]),
  ]
}

function render(component: Component, skeleton: string, output: string): OutputFile {
  const handlebars = Handlebars.create()
  const intents = createIntents(skeleton, component)
  handlebars.registerHelper(intents)
  handlebars.registerPartial(partsOf(component))
  const write = handlebars.compile(readTemplate(skeleton), {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(intents).map((name) => [name, true])),
  })
  const header = `{{- /* ${generatedFrom(`schema/${ownFolder}/components/${component.id}.ts`)} */ -}}\n`
  const body = finishTemplate(write(contextOf(component)))
  return {
    path: `${folder}/${output}`,
    content: header + (output.endsWith('.tpl') ? body : withoutLastLineBreak(body)),
  }
}

/** A template that ends in `{{- end -}}` without a line break renders the same bytes on Helm 3 and 4. */
function withoutLastLineBreak(body: string): string {
  return body.replace(/\{\{- end \}\}\n$/, '{{- end -}}')
}

/** The parts of the component, and the common ones that it does not have. */
function partsOf(component: Component): Record<string, string> {
  return Object.fromEntries(
    ['parts', `${ownFolder}/${component.id}`].flatMap((place) =>
      listTemplates(place)
        .filter((name) => !name.endsWith('.yaml.hbs'))
        .map((name) => [name.replace('.hbs', ''), readTemplate(`${place}/${name}`)]),
    ),
  )
}

/** What the skeletons see: the component, and what follows from it. */
function contextOf(component: Component): object {
  const { sidecar, valuesPath } = component
  const ownWorkload: Condition =
    sidecar === undefined ? component.enabledWhen : { all: [component.enabledWhen, { not: sidecar.when }] }
  return {
    ...component,
    ownWorkload,
    imagePath: `${valuesPath}.image`,
    deploymentTemplate: `${valuesPath}.deployment`,
    serviceTemplate: `${valuesPath}.service`,
    ...(sidecar === undefined
      ? { containerTemplate: undefined, rulesTemplate: undefined, sidecar: undefined }
      : { ...namesInPod(component), ...hostOf(sidecar.host) }),
    sidecars: components.flatMap((other) =>
      other.sidecar?.host === component.id
        ? [{ ...namesInPod(other), condition: { all: [other.enabledWhen, other.sidecar.when] } }]
        : [],
    ),
  }
}

function hostOf(id: string) {
  const host = components.find((component) => component.id === id)
  if (host === undefined) throw new Error(`no component "${id}" can be the host of a sidecar`)
  return { hostName: host.name, hostNamespace: `${host.valuesPath}.namespace` }
}

function namesInPod({ valuesPath }: Component) {
  return {
    containerTemplate: `${valuesPath}.container`,
    volumesTemplate: `${valuesPath}.volumes`,
    rulesTemplate: `${valuesPath}.clusterRules`,
  }
}
