import type { HelperDelegate, HelperOptions } from 'handlebars'
import type { Condition } from '../schema/model/condition.ts'
import { componentWords } from './component-words.ts'
import { columnMarker } from './finish-template.ts'
import { conditionToGo, GoExpression } from './go-expression.ts'
import type { Scope } from './scope.ts'
import { findValue } from './values-tree.ts'

/**
 * The words for one template, as Handlebars helpers: skeletons use these and no Go template text of their own. A path
 * is absolute, or starts with a dot and is relative to the section of the component or container; a path that the
 * model does not have stops the generator. Where a path may stand, an expression may stand too.
 *
 * | word | becomes |
 * | --- | --- |
 * | `value PATH` | the value, integers through `int64` |
 * | `quoted PATH` | the value in double quotes: for text that stands alone, as YAML would read `on` or `1` otherwise |
 * | `portNumber PORT`, `fixedOrValue WORD` | a fixed number or word, or the value at a path |
 * | `releaseNamespace`, `releaseName` | of the release |
 * | `list WORDS` | a YAML list in flow style |
 * | `yaml PATH` | the value as YAML, indented to its own column |
 * | `include NAME [PATH]` | a named template, given the section at the path |
 * | `includeBlock NAME [PATH]` | the same, indented to its own column |
 * | `patched NAME PATH` | the manifest in a named template with the overrides at the path laid over it |
 * | `patchedBlock NAME OVERLAY` | the same inside a manifest; the overlay is a path or a named template that gives a map |
 * | `#define NAME` | a named template of this chart |
 * | `#goIf CONDITION` | `if`, with `else` |
 * | `#goWith PATH` | `with`; inside it `here` is the value as YAML, `hereAsTemplate` runs it through `tpl` |
 * | `#goWithInclude NAME [PATH]` | `with` on a named template; inside it `result` is its text |
 * | `#goRange EXPRESSION` | `range`; inside it `(item)` is the element |
 * | `(not …)`, `(both …)`, `(either …)`, `(isMap PATH)`, `(orText PATH TEXT)`, `(orNamespace PATH)` | expressions |
 */
export function createIntents(template: string, scope: Scope): Record<string, HelperDelegate> {
  const { chart, section } = scope
  let depth = 0

  function path(name: string): string {
    const full = name.startsWith('.') ? `${section}${name}` : name
    if (findValue(chart.values, full.split('.')) === undefined)
      throw new Error(`${template}: the model has no value "${full}"`)
    return full
  }

  /** The root context, which `with` and `range` hide behind the variable. */
  function root(): '.' | '$' {
    return depth > 0 ? '$' : '.'
  }

  function rootField(name: string): string {
    return `${depth > 0 ? '$' : ''}.${name}`
  }

  function read(name: string): string {
    return rootField(`Values.${path(name)}`)
  }

  function pass(templateName: string, section: unknown): string {
    const given = typeof section === 'string' ? `(list ${root()} ${read(section)})` : root()
    return `include "${chart.name}.${templateName}" ${given}`
  }

  function expressionOf(condition: unknown): GoExpression {
    return condition instanceof GoExpression ? condition : conditionToGo(condition as Condition, read)
  }

  function grouped(condition: unknown): string {
    const { text } = expressionOf(condition)
    return text.includes(' ') ? `(${text})` : text
  }

  function inside(options: HelperOptions, context: unknown): string {
    depth += 1
    const body = options.fn(context)
    depth -= 1
    return body
  }

  function value(what: unknown): string {
    const { text } = expressionOf(what)
    return `{{ ${text}${isInteger(what) ? ' | int64' : ''} }}`
  }

  function isInteger(what: unknown): boolean {
    return (
      typeof what === 'string' && findValue(chart.values, path(what).split('.'))?.field.type === 'integer'
    )
  }

  return {
    ...componentWords(scope, {
      read,
      test: (condition) => conditionToGo(condition, (name) => read(name)),
      root,
      releaseNamespace: () => rootField('Release.Namespace'),
    }),
    value,
    quoted: (what: unknown) => `{{ ${expressionOf(what).text} | quote }}`,
    portNumber: (port: string | number) => (typeof port === 'number' ? String(port) : value(port)),
    fixedOrValue: (what: string) => (what.startsWith('.') ? value(what) : what),
    releaseNamespace: () => new GoExpression(rootField('Release.Namespace')),
    releaseName: () => `{{ ${rootField('Release.Name')} }}`,
    list: (words: string | string[]) => `[${[words].flat().map(flowScalar).join(', ')}]`,
    yaml: (name: string) => `{{- toYaml ${read(name)} | nindent ${columnMarker} }}`,
    include: (name: string, section: unknown) => `{{ ${pass(name, section)} }}`,
    includeBlock: (name: string, section: unknown) =>
      `{{- ${pass(name, section)} | nindent ${columnMarker} }}`,
    patched: (name: string, overrides: string) =>
      `{{- include "${chart.name}.patched" (list (include "${chart.name}.${name}" .) ${read(overrides)}) }}`,
    patchedBlock: (name: string, overlay: string | { template: string }) => {
      const top =
        typeof overlay === 'string' ? read(overlay) : `(${pass(overlay.template, undefined)} | fromYaml)`
      return `{{- include "${chart.name}.patched" (list (${pass(name, undefined)}) ${top}) | nindent ${columnMarker} }}`
    },
    here: () => `{{- toYaml . | nindent ${columnMarker} }}`,
    hereAsTemplate: () => `{{- tpl (toYaml .) $ | nindent ${columnMarker} }}`,
    item: () => new GoExpression('.'),
    result: () => `{{- . | nindent ${columnMarker} }}`,
    define(this: unknown, name: string, options: HelperOptions) {
      return `{{- define "${chart.name}.${name}" -}}\n${options.fn(this)}{{- end -}}\n`
    },
    goIf(this: unknown, condition: unknown, options: HelperOptions) {
      const otherwise = options.inverse(this)
      const alternative = otherwise === '' ? '' : `{{- else }}\n${otherwise}`
      return `{{- if ${expressionOf(condition).text} }}\n${options.fn(this)}${alternative}{{- end }}\n`
    },
    goWith(this: unknown, name: string, options: HelperOptions) {
      return `{{- with ${read(name)} }}\n${inside(options, this)}{{- end }}\n`
    },
    goWithInclude(this: unknown, name: string, section: unknown, options: HelperOptions) {
      return `{{- with ${pass(name, section)} }}\n${inside(options, this)}{{- end }}\n`
    },
    goRange(this: unknown, list: GoExpression, options: HelperOptions) {
      return `{{- range ${list.text} }}\n${inside(options, this)}{{- end }}\n`
    },
    not: (condition: unknown) => new GoExpression(`not ${grouped(condition)}`),
    both: (a: unknown, b: unknown) => new GoExpression(`and ${grouped(a)} ${grouped(b)}`),
    either: (a: unknown, b: unknown) => new GoExpression(`or ${grouped(a)} ${grouped(b)}`),
    isMap: (name: string) => new GoExpression(`kindIs "map" ${read(name)}`),
    orText: (what: unknown, text: string) =>
      new GoExpression(`${grouped(what)} | default ${JSON.stringify(text)}`),
    orNamespace: (what: unknown) =>
      new GoExpression(`${grouped(what)} | default ${rootField('Release.Namespace')}`),
  }
}

function flowScalar(word: string): string {
  return word === '' || word === '*' ? `"${word}"` : word
}
