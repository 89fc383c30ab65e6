import type { Chart } from '../../schema/model/chart.ts'
import { asField, notesOf, type FieldSchema } from '../../schema/model/field.ts'
import type { RuleModule } from '../../schema/model/rule.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { finishTemplate } from '../skeletons/finish-template.ts'
import type { Scope } from '../skeletons/scope.ts'
import { renderSkeleton } from '../skeletons/skeleton.ts'
import { listTemplates, readTemplate, templatesRoot } from '../skeletons/template-files.ts'
import { allValues, isSection } from '../model/values-tree.ts'
import { takenPortsTemplate } from './taken-ports.ts'

/**
 * `guards.yaml`: refuses values that break production, with the texts of the rules, for those who render the chart and
 * never validate. Each guard is a named template, so that tests can ask it without a failure.
 */
export function emitChartGuards(chart: Chart, templates = templatesRoot): OutputFile[] {
  const guarded = chart.rules.filter(({ guarded }) => guarded !== undefined)
  const open = openSections(chart)
  refuseStrayParts(chart, guarded, templates)
  if (guarded.length + open.length === 0) return []
  const skeleton = [
    ...guarded.map((rule) => ruleGuard(chart, rule, templates)),
    ...(guarded.some(({ readsPorts }) => readsPorts) ? [takenPortsTemplate(chart)] : []),
    ...(open.length === 0 ? [] : [unrenderedGuard(chart, open)]),
    failing(chart, [...guarded.map(({ id }) => id), ...(open.length === 0 ? [] : [unrenderedId])]),
  ]
  const header = `{{- /* ${generatedFrom(`schema/${chart.name}/rules`)} */ -}}\n`
  return [
    {
      path: `charts/${chart.name}/templates/guards.yaml`,
      content: `${header}${skeleton.join('\n').trimEnd()}\n`,
    },
  ]
}

const unrenderedId = 'unrendered-values'

function ruleGuard(chart: Chart, { id, summary, guarded, messages }: RuleModule, templates: string): string {
  const scope: Scope = {
    chart,
    component: { id: 'guards', section: '', values: {}, enabledWhen: '', services: [], rbac: [], files: [] },
    section: '',
    parts: {},
    context: {
      running: Object.fromEntries(chart.components.map(({ id, enabledWhen }) => [id, enabledWhen])),
      message: Object.fromEntries(guarded!.map((message) => [message, messages[message]!({})])),
    },
  }
  const part = readTemplate(templates, chart.name, 'guards', `${id}.hbs`)
  return named(chart, id, summary, finishTemplate(renderSkeleton(`guard ${id}`, part, scope)))
}

function named({ name }: Chart, id: string, summary: string, body: string): string {
  return `{{- /* ${summary} */ -}}\n{{- define "${name}.guards.${id}" -}}\n${body}{{- end -}}\n`
}

/** Sections of components of which the chart renders some keys of many. */
function openSections({ components }: Chart): [string, FieldSchema][] {
  return components
    .flatMap(({ values }) => Object.entries(values))
    .map(([key, value]): [string, FieldSchema] => [key, asField(value)])
    .filter(([, { unknownKeys }]) => unknownKeys !== undefined)
}

function unrenderedGuard(chart: Chart, sections: readonly [string, FieldSchema][]): string {
  const names = sections.map(([key]) => key)
  const all = [...allValues(chart.values)].filter(({ path }) => names.includes(path[0]!))
  const below = all.filter(({ path }) => path.length > 1)
  const isFixed = ({ field }: (typeof all)[number]) => notesOf(field).passThrough?.reason === 'default-only'
  const leaves = below.filter(({ field }) => !isSection(field))
  const rendered = {
    sections: below.filter(({ field }) => isSection(field)).map(({ path }) => path.join('.')),
    paths: leaves.filter((leaf) => !isFixed(leaf)).map(({ path }) => path.join('.')),
    defaultOnly: Object.fromEntries(
      leaves.filter(isFixed).map(({ path, field }) => [path.join('.'), field.default]),
    ),
  }
  const checks = names.map(
    (key) =>
      `{{- if .Values.${key}.enabled -}}\n{{- include "${chart.name}.unrendered" (list "${key}" .Values.${key} $rendered) -}}\n{{- end -}}\n`,
  )
  return [
    `{{- /* What this chart reads of the sections of third-party charts, as JSON: sections, values, and values that are fixed at their default. */ -}}\n{{- define "${chart.name}.rendered" -}}\n${JSON.stringify(rendered, null, 2)}\n{{- end -}}\n`,
    named(
      chart,
      unrenderedId,
      'Values of third-party charts that this chart does not render are refused, not ignored.',
      `{{- $rendered := include "${chart.name}.rendered" . | fromJson -}}\n${checks.join('')}`,
    ),
  ].join('\n')
}

function failing({ name }: Chart, ids: readonly string[]): string {
  const list = ids.map((id) => JSON.stringify(id)).join(' ')
  return [
    '{{- $broken := list -}}',
    `{{- range $id := list ${list} -}}`,
    `{{- range splitList "\\n" (include (printf "${name}.guards.%s" $id) $ | trim) -}}`,
    '{{- with trim . -}}',
    '{{- $broken = append $broken (printf "%s: %s" $id .) -}}',
    '{{- end -}}',
    '{{- end -}}',
    '{{- end -}}',
    '{{- with $broken -}}',
    `{{- fail (printf "these values of ${name} break the release:\\n- %s" (join "\\n- " .)) -}}`,
    '{{- end -}}',
  ].join('\n')
}

/** A part without a rule that names it would guard nothing. */
function refuseStrayParts(chart: Chart, guarded: readonly RuleModule[], templates: string): void {
  const known = guarded.map(({ id }) => `${id}.hbs`)
  const stray = listTemplates(templates, chart.name, 'guards').filter((name) => !known.includes(name))
  if (stray.length > 0)
    throw new Error(
      `these guards belong to no rule that is marked as guarded: guards/${stray.join(', guards/')}`,
    )
}
