import { Document, isScalar, visit } from 'yaml'
import type { Condition } from '../../schema/model/condition.ts'
import { conditionToGo, GoExpression } from '../skeletons/go-expression.ts'
import { inPlace, type Placement, type StructuralSchema } from './structural-schema.ts'

/** Placeholders in a schema until its text is final: of the Go condition around keywords, and of a named template. */
const optionalMark = '@optional@'
const shapeMark = '@shape@'

/** Where parts of a schema go in a template of the chart. */
export function placementInTemplates(
  relaxedWhen: Condition | undefined,
  templateOf: (shape: string) => string | undefined,
): Placement {
  return {
    optional: relaxedWhen === undefined ? inPlace.optional : (keywords) => ({ [optionalMark]: keywords }),
    shape: (name) => {
      const template = templateOf(name)
      return template === undefined ? undefined : { [shapeMark]: template }
    },
  }
}

/** A schema as the text of a template. */
export function schemaText(
  schema: StructuralSchema,
  relaxedWhen: Condition | undefined,
  subject: string,
): string {
  const text = yamlText(schema)
  if (text.includes('{{'))
    throw new Error(`${subject} contains {{, which Helm would take for an action when it renders the CRD`)
  const included = text.replaceAll(/^( *)"@shape@": (.+)$/gm, (_, indent: string, template: string) =>
    indent === ''
      ? `{{- include ${JSON.stringify(template)} . }}`
      : `${indent}{{- include ${JSON.stringify(template)} . | nindent ${indent.length} }}`,
  )
  return relaxedWhen === undefined ? included : withOptional(included, goCondition({ not: relaxedWhen }))
}

/** Short sequences of words are on one line: `required: [name]`. */
function yamlText(schema: StructuralSchema): string {
  const document = new Document(schema, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
  visit(document, {
    Seq(_, node) {
      const words = node.items.filter(isScalar).map(({ value }) => String(value))
      node.flow = words.length === node.items.length && words.join(', ').length <= 60
    },
  })
  return document.toString({ lineWidth: 100, flowCollectionPadding: false })
}

/** A condition on the values. A mapping that a null has removed counts as empty. */
export function goCondition(condition: Condition): string {
  return conditionToGo(condition, (path) => {
    const [key, ...inner] = path.split('.')
    const text = inner.reduce((outer, next) => `(${outer}).${next}`, `.Values.${key}`)
    return new GoExpression(text, 'flag')
  }).text
}

/** Puts what is below each mark between `if` and `end`, one level further out. */
function withOptional(text: string, condition: string): string {
  const lines: string[] = []
  let open: string | undefined
  for (const line of text.trimEnd().split('\n')) {
    const indent = /^ */.exec(line)![0]
    const isInside = open !== undefined && (line === '' || indent.length > open.length)
    if (open !== undefined && !isInside) {
      lines.push(`${open}{{- end }}`)
      open = undefined
    }
    if (line.trim() === `"${optionalMark}":`) {
      open = indent
      lines.push(`${indent}{{- if ${condition} }}`)
    } else {
      lines.push(isInside ? line.slice(2) : line)
    }
  }
  if (open !== undefined) lines.push(`${open}{{- end }}`)
  return `${lines.join('\n')}\n`
}
