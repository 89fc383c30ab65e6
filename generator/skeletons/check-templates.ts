import type { Chart } from '../../schema/model/chart.ts'
import type { OutputFile } from '../output/output-file.ts'
import { allValues, findValue } from '../model/values-tree.ts'

/**
 * Errors of the finished templates of a chart that only show in all of them together: values that the model does not
 * have, and undefined named templates.
 */
export function templateErrors(chart: Chart, templates: readonly OutputFile[]): string[] {
  const defined = new Set(
    templates.flatMap(({ content }) => [...content.matchAll(/define "([^"]+)"/g)].map(([, name]) => name!)),
  )
  return templates.flatMap(({ path, content }) => {
    const reads = [...content.matchAll(/\.Values\.([A-Za-z_][\w.]*\w)/g)].map(([, read]) => read!)
    const includes = [...content.matchAll(/include "([^"]+)"/g)].map(([, name]) => name!)
    return [
      ...distinct(reads)
        .filter((read) => findValue(chart.values, read.split('.')) === undefined)
        .map((read) => `${path} reads ${read}, which the model does not have`),
      ...distinct(includes)
        .filter((name) => !defined.has(name))
        .map((name) => `${path} includes ${name}, which no template defines`),
    ]
  })
}

/** Where the model and the finished templates disagree about which values are run as templates. */
export function expressionErrors(chart: Chart, templates: readonly OutputFile[]): string[] {
  const run = distinct(templates.flatMap(({ content }) => runAsTemplates(content)))
  const modelled = [...allValues(chart.values)]
    .filter(({ notes }) => notes.template)
    .map(({ path }) => path.join('.'))
  const isRun = (path: string): boolean => run.includes(path) || run.includes(belowSection(path))
  const known = [...modelled, ...modelled.map(belowSection)]
  return [
    ...run
      .filter((path) => !known.includes(path))
      .map((path) => `${path} is run as a template: mark it with template: true in the model`),
    ...modelled
      .filter((path) => !isRun(path))
      .map((path) => `${path} has template: true in the model, but no template of the chart runs it`),
  ]
}

/**
 * Paths of the values that a template of the chart passes to `tpl`, or to a named template that does so. Where sections
 * share templates, they begin with a dot and hold for each of the sections.
 */
function runAsTemplates(content: string): string[] {
  const forms = [
    /\btpl \(include "[^"]+\.yaml" \(list "([^"]+)"/g,
    /\(list "(\.[A-Za-z.]+)" /g,
    /\binclude "[^"]+Templates?" \(list \S+ "([^"]+)"/g,
  ]
  return forms.flatMap((form) => [...content.matchAll(form)].map(([, path]) => path!))
}

function belowSection(path: string): string {
  return path.slice(path.indexOf('.'))
}

/**
 * Templates that read YAML other than by the named template for it: `fromYaml` does not fail, but returns a mapping
 * with the error.
 */
export function parsingErrors(templates: readonly OutputFile[]): string[] {
  return templates.flatMap(({ path, content }) => {
    const others = content
      .split(/(?=\{\{- define )/)
      .filter((part) => !/^\{\{- define "[^"]+\.parsed"/.test(part))
    return /\{\{(?!-? *\/\*)[^}]*\bfromYaml(?:Array)?\b/.test(others.join(''))
      ? [`${path} parses YAML with fromYaml, which hides errors: include the template "parsed" instead`]
      : []
  })
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
