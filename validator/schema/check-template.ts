import { builtIn } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { pathText } from '../values/path-text.ts'
import { beyondModel } from './beyond-model.ts'
import { isPlaceholder } from './check-placeholder.ts'
import type { SchemaCheck } from './schema-check.ts'
import {
  childOf,
  holdsExpression,
  keysOf,
  textsIn,
  textsOfChild,
  type TemplateText,
} from './template-texts.ts'
import { eachChild } from './each-child.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { Location } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { checkExpressions, type ExpressionProblem } from '../expressions/check-expressions.ts'
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

/** Checks the expressions in a value that the chart runs as a template. */
export function checkTemplate(check: SchemaCheck, visit: Visit): void {
  const { lastFile } = check
  let isOfAnotherTool = false
  const texts: string[] = []
  for (const { text } of textsIn(visit, lastFile)) {
    isOfAnotherTool ||= isPlaceholder(check, text)
    if (holdsExpression(text)) texts.push(text)
  }
  // Another tool may make other expressions of it.
  if (isOfAnotherTool) return
  const problems = [...brokenByYaml(texts), ...checkExpressions(texts, surroundings(check, visit))]
  if (problems.length === 0) return
  problems.sort((a, b) => a.text - b.text)
  if (visit.node.kind === 'scalar') reportIn(check, textsIn(visit, lastFile), problems, 0)
  else reportByChild(check, visit, problems)
}

function reportByChild(check: SchemaCheck, template: Visit, problems: readonly ExpressionProblem[]): void {
  const keys = keysOf(template.node)
  const firstTexts = new Map<string | number, number>()
  const each = eachChild(check, keys.length, (own, key) => {
    const texts = textsOfChild(childOf(template, key), check.lastFile)
    reportIn(own, texts, problems, firstTexts.get(key)!)
  })
  let first = 0
  for (const key of keys) {
    firstTexts.set(key, first)
    each.enter(key)
    first = reportIn(each.check, textsOfChild(childOf(template, key), check.lastFile), problems, first)
  }
}

/** Reports what is wrong with texts of a template, of which the first has that number; returns the number after them. */
function reportIn(
  check: SchemaCheck,
  texts: Iterable<TemplateText>,
  problems: readonly ExpressionProblem[],
  first: number,
): number {
  let number = first
  let next = firstIndex(problems, first)
  for (const text of texts) {
    if (!holdsExpression(text.text)) continue
    for (; problems[next]?.text === number; next++) reportProblem(check, text, problems[next]!)
    number++
  }
  return number
}

/** Of the problems in the order of texts, the first in that text or a later one. */
function firstIndex(problems: readonly ExpressionProblem[], text: number): number {
  let [low, high] = [0, problems.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (problems[middle]!.text < text) low = middle + 1
    else high = middle
  }
  return low
}

function reportProblem(
  check: SchemaCheck,
  { text, visit, location }: TemplateText,
  { start, end, error }: ExpressionProblem,
): void {
  const { message, help, isDoubtful } = error(text.slice(start, end))
  const path = pathOf(visit)
  check.report(
    builtIn('template-expression', {
      ...(isDoubtful && { severity: 'warning' }),
      message: `${pathText(path)} ${message}${originWords(visit.entry)}`,
      help,
      path,
      location: narrowed(location, text, start, end),
    }),
  )
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
