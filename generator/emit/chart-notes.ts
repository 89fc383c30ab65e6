import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'
import { reasonsOfOwnChart } from '../../schema/model/compact-chart.ts'
import { isInRange } from '../../schema/model/chart-version.ts'
import { allValues, findValue, isSection, type ModelledValue } from '../model/values-tree.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { componentScope } from '../skeletons/component-scope.ts'
import { finishTemplate } from '../skeletons/finish-template.ts'
import { renderSkeleton } from '../skeletons/skeleton.ts'
import { listTemplates, templatesRoot } from '../skeletons/template-files.ts'

/**
 * `NOTES.txt`: what was installed and what was not, what to look at next, deprecated values in use. The lists follow
 * from the model; the folder `static` has the checks, in `_notes.tpl`.
 */
export function emitChartNotes(chart: Chart, templates = templatesRoot): OutputFile[] {
  const { name } = chart
  if (!listTemplates(templates, name, 'static').includes('_notes.tpl')) return []
  const header = `{{- /* ${generatedFrom(`schema/${name}/`)} */ -}}\n`
  const lists = [
    list(chart, 'installed', installed(chart, templates)),
    list(chart, 'notRendered', notRendered(chart)),
    list(chart, 'deprecatedInUse', deprecatedInUse(chart)),
  ]
  return [
    { path: `charts/${name}/templates/_notes-lists.tpl`, content: `${header}${lists.join('\n')}` },
    { path: `charts/${name}/templates/NOTES.txt`, content: `${header}${notes(name)}` },
  ]
}

function list({ name }: Chart, what: string, entries: readonly string[]): string {
  return `{{- define "${name}.${what}" -}}\n${entries.join('')}{{- end -}}\n`
}

/** A line for each component that is on, with where it runs. */
function installed(chart: Chart, templates: string): string[] {
  return chart.components
    .filter(({ workload }) => workload !== undefined)
    .map((component) => {
      const pods = component.workload!.joins === undefined ? '' : ', in pods of {{podApp}}'
      const line = `- {{name}}, in namespace {{quoted (${namespaceWord(chart, component)})}}${pods}`
      const scope = componentScope(chart, component, templates)
      return finishTemplate(
        renderSkeleton(`notes of ${component.id}`, `{{#goIf enabledWhen}}\n${line}\n{{/goIf}}\n`, scope),
      )
    })
}

/** A component without a value for its namespace is in that of the release. */
function namespaceWord({ values }: Chart, { section, namespace = '.namespace' }: Component): string {
  const path = namespace.startsWith('.') ? section + namespace : namespace
  return findValue(values, path.split('.')) === undefined ? 'releaseNamespace' : 'podNamespace'
}

/** A line for each switch that is on although this chart renders nothing for it. */
function notRendered(chart: Chart): string[] {
  const { values, version } = chart
  const all = [...allValues(values)].filter(({ notes }) => isInRange(notes, version))
  const inert = all.filter(isNotRendered).map(({ path }) => path.join('.'))
  return all
    .map(({ path }) => path)
    .filter((path) => path.length > 1 && path.at(-1) === 'enabled')
    .filter((path) => path.some((_, depth) => inert.includes(path.slice(0, depth + 1).join('.'))))
    .map(
      (path) =>
        `{{- if eq (${textAt(chart, path)}) "true" }}\n- ${path.slice(0, -1).join('.')}\n{{- end }}\n`,
    )
}

function isNotRendered({ notes: { passThrough } }: ModelledValue): boolean {
  return (
    passThrough !== undefined &&
    passThrough.reason !== 'default-only' &&
    reasonsOfOwnChart.includes(passThrough.reason)
  )
}

/** A line for each deprecated value that is set. */
function deprecatedInUse(chart: Chart): string[] {
  return [...allValues(chart.values)].filter(isDeprecated(chart.version)).map(({ path, field, notes }) => {
    const quiet = [...new Set(['', toText(field.default)])].map((text) => JSON.stringify(text)).join(' ')
    const { reason, replacement } = notes.deprecated!
    const use = replacement === undefined ? '' : `; use ${replacement}`
    return `{{- if not (has (${textAt(chart, path)}) (list ${quiet})) }}\n- ${path.join('.')}: ${reason}${use}\n{{- end }}\n`
  })
}

function isDeprecated(version: string): (value: ModelledValue) => boolean {
  return ({ field, notes }) =>
    notes.deprecated !== undefined && !isSection(field) && isInRange(notes, version)
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}

/** The text of a value, empty where a section on the way is missing or is not a mapping. */
function textAt({ name }: Chart, [section, ...below]: readonly string[]): string {
  const keys = below.map((key) => JSON.stringify(key)).join(' ')
  return `include "${name}.textAt" (list .Values.${section!} ${keys})`
}

function notes(name: string): string {
  return `{{ .Chart.Name }} {{ .Chart.Version }}, which follows the vendor's {{ .Chart.AppVersion }}: release "{{ .Release.Name }}" in namespace "{{ .Release.Namespace }}", cluster "{{ .Values.common.cluster }}".
{{- with include "${name}.installed" . | trim }}

Installed:
{{ . }}
{{- else }}

No component is enabled, so none was installed. Set enabled to true in the section of each component that you want, such as glooMgmtServer or glooAgent.
{{- end }}
{{- with include "${name}.notRendered" . | trim }}

Enabled, but not rendered by this chart; install these in another way:
{{ . }}
{{- end }}
{{- with include "${name}.nextChecks" . | trim }}

What to check next:
{{ . }}
{{- end }}
{{- with include "${name}.deprecatedInUse" . | trim }}

Deprecated values in use:
{{ . }}
{{- end }}
`
}
