import { builtIn } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { pathText } from '../values/path-text.ts'
import { beyondModel } from './beyond-model.ts'
import { isPlaceholder } from './check-placeholder.ts'
import type { SchemaCheck } from './schema-check.ts'
import { valueLocation, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { Location } from '../text/source-file.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'
import { checkExpressions } from '../expressions/check-expressions.ts'
import { functionsOf } from '../expressions/functions.ts'
import {
  dotted,
  helmStops,
  suggestionText,
  rendersNothing,
  type NameError,
  type Surroundings,
} from '../expressions/name-errors.ts'
import { valuesMethods } from '../expressions/objects.ts'
import { brokenByYaml } from '../expressions/yaml-form.ts'
import { valuesPathError } from '../expressions/values-path-error.ts'

/** A text of the template, as a value or as a key. */
interface TemplateText {
  text: string
  visit: Visit
  location: Location
}

/** Checks the expressions in a value that the chart runs as a template. */
export function checkTemplate(check: SchemaCheck, visit: Visit): void {
  const texts = [...textsIn(check, visit)]
  // Another tool may make other expressions of it.
  if (texts.some(({ text }) => isPlaceholder(check, text))) return
  const plain = texts.map(({ text }) => text)
  const errors = [...brokenByYaml(plain), ...checkExpressions(plain, surroundings(check, visit))]
  for (const { text: index, start, end, message, help, isDoubtful } of errors) {
    const { text, visit: at, location } = texts[index]!
    const path = pathOf(at)
    check.report(
      builtIn('template-expression', {
        ...(isDoubtful && { severity: 'warning' }),
        message: `${pathText(path)} ${message}${originWords(at.entry)}`,
        help,
        path,
        location: narrowed(location, text, start, end),
      }),
    )
  }
}

/** The texts below a value in the order in which Helm writes them: keys are sorted. */
function* textsIn(check: SchemaCheck, visit: Visit): Generator<TemplateText> {
  const { node } = visit
  switch (node.kind) {
    case 'scalar':
      if (typeof node.value === 'string')
        yield { text: node.value, visit, location: valueLocation(visit, check.lastFile) }
      break
    case 'sequence':
      for (const [key, item] of node.items.entries()) yield* textsIn(check, below(visit, key, item))
      break
    case 'mapping':
      for (const [key, entry] of [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const child = { ...below(visit, key, entry.value), entry }
        yield { text: key, visit: child, location: entry.key ?? valueLocation(child, check.lastFile) }
        yield* textsIn(check, child)
      }
  }
}

function below(parent: Visit, key: string | number, node: ValueNode): Visit {
  return { parent, key, node, isNamed: true }
}

function surroundings(check: SchemaCheck, visit: Visit): Surroundings {
  const { version } = check.profile
  // The named templates of all charts of a release are in one namespace.
  const inside = check.chartSource === 'ours' ? [] : Object.values(check.chart.hints.subcharts ?? {})
  return {
    helmVersion: version,
    functions: functionsOf(version),
    mayBeNamedTemplate: (name) =>
      [check.chart.chart, ...inside].some((chart) => name.startsWith(`${chart}.`)),
    valuesPathError: (names, isCertain) => valuesNameError(check, scopeOf(check, visit), names, isCertain),
  }
}

/** What expressions see as `.Values`: the values of the release, or those of the section that a chart inside gets. */
interface Scope {
  values: MappingNode
  section?: string
}

function scopeOf({ chart }: SchemaCheck, visit: Visit): Scope {
  let [top, below] = [visit, visit]
  while (top.parent !== undefined) [top, below] = [top.parent, top]
  const values = top.node as MappingNode
  const section = String(below.key)
  return Object.hasOwn(chart.hints.subcharts ?? {}, section) ? { values, section } : { values }
}

function valuesNameError(
  check: SchemaCheck,
  { values, section }: Scope,
  names: readonly string[],
  isCertain: boolean,
): NameError | undefined {
  if (names[0] !== undefined && valuesMethods.has(names[0])) return undefined
  // Helm hands the global values of the release on.
  if (section !== undefined && names[0] === 'global') return undefined
  const outside = section === undefined ? [] : [section]
  const found = valuesPathError(check.chart.schema, values, [...outside, ...names])
  if (found === undefined) return undefined
  const error = { ...found, at: found.at - outside.length }
  const whole = ['Values', ...names]
  const read = `reads ${dotted(whole)}`
  const above = whole.slice(0, error.at + 2)
  switch (error.kind) {
    case 'unknown': {
      const fact = {
        newer: `not a value up to ${check.chart.version}, the newest known chart`,
        'partly-known': 'not a known value of the chart',
        known:
          section === undefined
            ? 'not a value of the chart'
            : `not a value of ${section}, which is .Values there`,
      }[beyondModel(check) ?? 'known']
      const suggestion = suggestionText(names[error.at]!, error.known, above.slice(0, -1))
      return {
        message: `${read}, but ${dotted(above)} is ${fact}${suggestion}`,
        help: isCertain && error.at < names.length - 1 ? helmStops : rendersNothing,
        isDoubtful: beyondModel(check) !== undefined,
      }
    }
    case 'unset':
      if (!isCertain || !check.isComplete || beyondModel(check) !== undefined) return undefined
      return {
        message: `${read}, but nothing sets ${dotted(above)}`,
        help: `${helmStops}: set it, or write (${dotted(above)})${dotted(whole.slice(above.length))}`,
      }
    case 'plain':
      if (!isCertain || !check.isComplete) return undefined
      return { message: `${read}, but ${dotted(above)} has no fields`, help: helmStops }
  }
}

/** The place of an expression where the text is in the file as it is. */
function narrowed(location: Location, text: string, start: number, end: number): Location {
  const expression = text.slice(start, end)
  const written = location.file.text.slice(location.start, location.end)
  const before = written.indexOf(text)
  if (expression === '' || before < 0) return location
  return { file: location.file, start: location.start + before + start, end: location.start + before + end }
}
