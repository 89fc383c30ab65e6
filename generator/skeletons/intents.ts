import type { HelperDelegate, HelperOptions } from 'handlebars'
import { isInRange } from '../../schema/model/chart-version.ts'
import { notesOf } from '../../schema/model/field.ts'
import { componentWords } from './component-words.ts'
import { columnMarker } from './finish-template.ts'
import {
  conditionToGo,
  formatted,
  GoExpression,
  impliedBy,
  Junction,
  literal,
  ValueRead,
  type GoType,
  type Test,
} from './go-expression.ts'
import type { Scope } from './scope.ts'
import { findValue, isSection, mayBeMissing, type ModelledValue } from '../model/values-tree.ts'

/**
 * The words for one template, as Handlebars helpers: skeletons use these and no Go template text of their own. A path
 * is absolute, or starts with a dot and is relative to the section of the component or container; a path that
 * the model does not have stops the generator. Where a path may be, an expression may be too. Text is written in quotes only, so that
 * no value can be read as anything else than text: `value` of text stops the generator.
 *
 * | word | becomes |
 * | --- | --- |
 * | `value PATH` | a number or a flag; integers through `int64` |
 * | `quoted PATH` | text or a number in double quotes |
 * | `number NUMBER` | a fixed number, or the value at a path |
 * | `nameOf NAME` | a fixed name, or the value at a path |
 * | `serviceType TYPE` | a fixed type of Service, or the value at a path, without which Kubernetes makes it `ClusterIP` |
 * | `list WORDS` | a sequence in flow style |
 * | `(keys PATH)` | the names of the single values in a section, as words |
 * | `yaml PATH` | the value as YAML, indented to its own column |
 * | `includeBlock NAME [PATH]` | a named template, given the section at the path and that path, indented to its own column |
 * | `patched KIND NAME TEMPLATE PATH` | the manifest of an object in a named template, or that of an expression, merged with the overrides at the path |
 * | `patchedBlock WHAT TEMPLATE PATH` | the same with a configuration file inside a manifest |
 * | `#define NAME` | a named template of this chart |
 * | `#goIf CONDITION` | `if`, with `else` |
 * | `#goWith PATH` | `with`; inside it `here` is the value as YAML, `hereAsTemplate` runs it through `tpl` |
 * | `#goWithout PATH KEYS` | the same on what a mapping has beside the entries with these keys |
 * | `#goWithInclude NAME [PATH]` | `with` on a named template; inside it `result` is its text |
 * | `#goRange EXPRESSION` | `range`; inside it `(item)` is the element |
 * | `(not …)`, `(both …)`, `(either …)`, `(isMap PATH)`, `(isOther PATH NUMBER)`, `(isText PATH TEXT)`, `(isOn PATH)`, `(orText PATH TEXT)`, `(words PATH)`, `(orNamespace PATH)`, `(text TEXT)`, `(format TEXT PATH …)`, `(releaseName)`, `(releaseNamespace)`, `(includeText NAME [PATH])` | expressions |
 */
export function createIntents(template: string, scope: Scope): Record<string, HelperDelegate> {
  const { chart, section } = scope
  let depth = 0
  /** Paths of the values that the blocks around are about. */
  const subjects: (readonly string[])[] = []
  /** Expressions that are not empty in the blocks around. */
  const given: string[] = []

  function find(name: string): ModelledValue {
    const full = name.startsWith('.') ? `${section}${name}` : name
    const found = findValue(chart.values, full.split('.'))
    if (found === undefined) throw new Error(`${template}: the model has no value "${full}"`)
    return found
  }

  /** The root context, which `with` and `range` hide behind the variable. */
  function root(): '.' | '$' {
    return depth > 0 ? '$' : '.'
  }

  function rootField(name: string): string {
    return `${depth > 0 ? '$' : ''}.${name}`
  }

  function read(name: string, type?: GoType): GoExpression {
    const found = find(name)
    return new ValueRead(rootField('Values'), found.path, type ?? typeOf(found))
  }

  function pass(templateName: string, section: unknown): string {
    const given =
      typeof section === 'string'
        ? `(list ${root()} ${read(section).argument} "${find(section).path.join('.')}")`
        : root()
    return `include "${chart.name}.${templateName}" ${given}`
  }

  function expressionOf(what: unknown): GoExpression {
    if (what instanceof GoExpression) return what
    return typeof what === 'string' ? read(what) : test(what as Test)
  }

  function test(condition: Test): GoExpression {
    return conditionToGo(
      condition,
      (path) => read(path, 'flag'),
      (name) => pass(name, undefined),
    )
  }

  function grouped(what: unknown): string {
    return expressionOf(what).argument
  }

  /** Text that a null may have removed, or that nobody has to set, is empty text. */
  function textOf(what: unknown): GoExpression {
    const expression = expressionOf(what)
    const isOptional =
      typeof what === 'string' &&
      expression.type === 'text' &&
      mayBeMissing(find(what)) &&
      !given.includes(expression.text)
    return isOptional ? new GoExpression(`${expression.text} | default ""`, 'text') : expression
  }

  function inside(options: HelperOptions, context: unknown): string {
    depth += 1
    const body = options.fn(context)
    depth -= 1
    return body
  }

  function value(what: unknown): string {
    const { text, type } = expressionOf(what)
    if (type === 'flag') return `{{ ${text} }}`
    if (type === 'number') return `{{ ${text} | int64 }}`
    throw new Error(
      `${template}: ${text} is ${type === 'text' ? 'text: use quoted' : 'not a scalar: use yaml'}`,
    )
  }

  function quoted(what: unknown): string {
    const { text, type } = textOf(what)
    if (type === 'text') return `{{ ${text} | quote }}`
    if (type === 'number') return `{{ ${text} | int64 | quote }}`
    throw new Error(`${template}: ${text} is neither text nor a number`)
  }

  function orText(what: unknown, text: string): GoExpression {
    return new GoExpression(`${grouped(what)} | default ${JSON.stringify(text)}`, 'text')
  }

  /** The text of a named template merged with the values at a path. */
  function patch(what: string, manifest: string | GoExpression, overlay: string): string {
    const given = [
      JSON.stringify(what),
      typeof manifest === 'string' ? `(${pass(manifest, undefined)})` : manifest.argument,
      `"${find(overlay).path.join('.')}"`,
    ]
    return `include "${chart.name}.patched" (list ${given.join(' ')} ${read(overlay).argument})`
  }

  /** The value as YAML; the path is for the message where that is not possible. */
  function asYaml(path: readonly string[], text: string): string {
    return `include "${chart.name}.yaml" (list "${path.join('.')}" ${text})`
  }

  function subject(): readonly string[] {
    const path = subjects.at(-1)
    if (path === undefined)
      throw new Error(`${template}: here and hereAsTemplate are allowed only inside goWith`)
    return path
  }

  return {
    ...componentWords(scope, {
      read,
      test,
      root,
      releaseName: () => rootField('Release.Name'),
      releaseNamespace: () => rootField('Release.Namespace'),
    }),
    value,
    quoted,
    number: (number: string | number) => (typeof number === 'number' ? String(number) : value(number)),
    nameOf: (name: string) => (name.startsWith('.') ? quoted(name) : name),
    releaseNamespace: () => new GoExpression(rootField('Release.Namespace'), 'text'),
    releaseName: () => new GoExpression(rootField('Release.Name'), 'text'),
    serviceType: (type: string) => (type.startsWith('.') ? quoted(orText(type, 'ClusterIP')) : type),
    keys: (name: string) => keysOf(find(name), chart.version),
    list: (words: string | string[]) => `[${[words].flat().map(flowScalar).join(', ')}]`,
    yaml: (name: string) =>
      `{{- ${asYaml(find(name).path, read(name).argument)} | nindent ${columnMarker} }}`,
    includeBlock: (name: string, section: unknown) =>
      `{{- ${pass(name, section)} | nindent ${columnMarker} }}`,
    patched: (kind: string, name: string, manifest: string | GoExpression, overrides: string) =>
      `{{- ${patch(`${kind} ${name}`, manifest, overrides)} }}`,
    patchedBlock: (what: string, base: string, overlay: string) =>
      `{{- ${patch(what, base, overlay)} | nindent ${columnMarker} }}`,
    here: () => `{{- ${asYaml(subject(), '.')} | nindent ${columnMarker} }}`,
    hereAsTemplate: () => `{{- tpl (${asYaml(subject(), '.')}) $ | nindent ${columnMarker} }}`,
    item: () => new GoExpression('.', 'text'),
    result: () => `{{- . | nindent ${columnMarker} }}`,
    define(this: unknown, name: string, options: HelperOptions) {
      return `{{- define "${chart.name}.${name}" -}}\n${options.fn(this)}{{- end -}}\n`
    },
    goIf(this: unknown, condition: unknown, options: HelperOptions) {
      const test = expressionOf(condition)
      const implied = impliedBy(test)
      given.push(...implied)
      const body = options.fn(this)
      given.length -= implied.length
      return withElse(`{{- if ${test.text} }}\n${body}`, options.inverse(this))
    },
    goWith(this: unknown, name: string, options: HelperOptions) {
      subjects.push(find(name).path)
      const text = `{{- with ${read(name).text} }}\n${inside(options, this)}{{- end }}\n`
      subjects.pop()
      return text
    },
    goWithout(this: unknown, name: string, keys: object, options: HelperOptions) {
      subjects.push(find(name).path)
      const others = [
        'omit',
        `(${read(name).text} | default dict)`,
        ...Object.keys(keys).map((key) => JSON.stringify(key)),
      ].join(' ')
      const text = `{{- with ${others} }}\n${inside(options, this)}{{- end }}\n`
      subjects.pop()
      return text
    },
    goWithInclude(this: unknown, name: string, ...given: unknown[]) {
      const options = given.at(-1) as HelperOptions
      return `{{- with ${pass(name, given[0])} }}\n${inside(options, this)}{{- end }}\n`
    },
    goRange(this: unknown, list: GoExpression, options: HelperOptions) {
      return `{{- range ${list.text} }}\n${inside(options, this)}{{- end }}\n`
    },
    not: (condition: unknown) => new GoExpression(`not ${grouped(condition)}`, 'flag'),
    both: (a: unknown, b: unknown) => new Junction('and', [expressionOf(a), expressionOf(b)]),
    either: (a: unknown, b: unknown) => new Junction('or', [expressionOf(a), expressionOf(b)]),
    isMap: (name: string) => new GoExpression(`kindIs "map" ${read(name).argument}`, 'flag'),
    isOther: (name: string, number: number) =>
      new GoExpression(`ne (int64 ${read(name).argument}) ${number}`, 'flag'),
    isText: (name: string, text: string) =>
      new GoExpression(`eq ${textOf(name).argument} ${JSON.stringify(text)}`, 'flag'),
    isOn: (name: string) => new GoExpression(`${read(name).text} | default false`, 'flag'),
    words: (name: string) => new GoExpression(`join " " ${read(name).argument}`, 'text'),
    orText,
    orNamespace: (what: unknown) =>
      new GoExpression(`${grouped(what)} | default ${rootField('Release.Namespace')}`, 'text'),
    text: literal,
    format: (format: string, ...parts: unknown[]) => formatted(format, parts.slice(0, -1).map(textOf)),
    includeText: (name: string, section: unknown) => new GoExpression(pass(name, section), 'text'),
  }
}

function typeOf({ field }: ModelledValue): GoType {
  if (field.type === 'boolean') return 'flag'
  if (field.type === 'string') return 'text'
  return field.type === 'integer' ? 'number' : 'node'
}

/** The values of a section that this version of the chart reads, without sections in it. */
function keysOf({ field }: ModelledValue, version: string): string[] {
  return Object.entries(field.properties ?? {})
    .filter(([, child]) => !isSection(child) && notesOf(child).passThrough === undefined)
    .filter(([, child]) => isInRange(notesOf(child), version))
    .map(([key]) => key)
}

function flowScalar(word: string): string {
  return word === '' || word === '*' ? `"${word}"` : word
}

/** An `if` that is still open, closed, before that with its `else`, which is an `else if` where it has nothing else. */
function withElse(open: string, otherwise: string): string {
  if (otherwise === '') return `${open}{{- end }}\n`
  if (isOneIf(otherwise)) return `${open}${otherwise.replace('{{- if', '{{- else if')}`
  return `${open}{{- else }}\n${otherwise}{{- end }}\n`
}

function isOneIf(text: string): boolean {
  const lines = text.trimEnd().split('\n')
  let depth = 0
  const depths = lines.map((line) => {
    if (/^\s*\{\{- (?:if|with|range)\b/.test(line)) depth += 1
    if (/^\s*\{\{- end\b/.test(line)) depth -= 1
    return depth
  })
  return lines[0]!.startsWith('{{- if ') && depths.indexOf(0) === lines.length - 1
}
