import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './source-files.js'

/** Names of sections and components that are words of Kubernetes, of other programs or of English as well. */
const ordinary = new Set([
  'common',
  'demo',
  'experimental',
  'global',
  'manager',
  'redis',
  'prometheus',
  'jaeger',
])

/** Lint rule: the engine knows no chart. A text with its name, a values path or the name of a section or component is one's. */
export const chartWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { word: '{{word}} is of the chart {{chart}}; hand it in as a hint (schema/model/hints.ts).' },
  },
  create(context) {
    const check = (node, text) => {
      for (const [word] of text.matchAll(/[A-Za-z][\w-]*(?:\.[\w-]+)*/g)) {
        const chart = chartOf(word)
        if (chart !== undefined) context.report({ node, messageId: 'word', data: { word, chart } })
      }
    }
    return {
      Literal(node) {
        if (node.regex !== undefined) check(node, node.regex.pattern.replaceAll('\\.', '.'))
        else if (typeof node.value === 'string' && !isImport(node)) check(node, node.value)
      },
      TemplateElement: (node) => check(node, node.value.raw),
      ArrayExpression(node) {
        const keys = node.elements.map((element) => element?.value)
        if (keys.every((key) => typeof key === 'string')) check(node, keys.join('.'))
      },
    }
  },
}

function isImport({ parent }) {
  return /^(?:Import|Export|TSImport)/.test(parent.type) || parent.parent?.type === 'TSImportType'
}

/** The chart of a word, where it is of one. */
function chartOf(word) {
  return charts().find(
    ({ names, schema }) => (names.has(word) && !ordinary.has(word)) || isPath(schema, word),
  )?.chart
}

let known

/** The compact charts, which are made from the model. */
function charts() {
  if (known !== undefined) return known
  const folder = join(repository, 'generated/validator')
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  known = files.flatMap((file) => {
    const { chart, components, schema } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    if (components === undefined) return []
    const names = new Set([
      chart,
      ...Object.keys(schema.properties),
      ...components.flatMap(({ id, labels = {} }) => [id, ...Object.values(labels)]),
    ])
    return [{ chart, names, schema }]
  })
  return known
}

/** Whether a word with dots leads from a section to a value. */
function isPath(root, word) {
  const keys = word.split('.')
  if (keys.length < 2) return false
  let schemas = [root]
  for (const key of keys) {
    schemas = schemas
      .flatMap((schema) => branches(root, schema))
      .flatMap(({ properties }) => properties?.[key] ?? [])
    if (schemas.length === 0) return false
  }
  return true
}

function branches(root, schema) {
  if (schema.$ref !== undefined) {
    return branches(root, root.definitions[schema.$ref.slice('#/definitions/'.length)])
  }
  return schema.anyOf?.flatMap((branch) => branches(root, branch)) ?? [schema]
}
