import { readdirSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

const repository = join(import.meta.dirname, '../..')

const shared = ['schema/model', 'schema/kubernetes', 'schema/built-in', 'schema/config']
const charts = readdirSync(join(repository, 'schema'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `schema/${name}`)
  .filter((folder) => !shared.includes(folder))

/** What the files of a folder may import beside those of the folder itself. A file belongs to the first folder it is in. */
const directions = {
  'schema/model': [],
  'schema/kubernetes': ['schema/model'],
  'schema/built-in': ['schema/model'],
  'schema/config': ['schema/model', 'schema/built-in'],
  ...Object.fromEntries(charts.map((chart) => [chart, ['schema/model', 'schema/kubernetes']])),
  schema: [...charts, 'schema/model'],
  generator: shared,
  validator: ['schema/model', 'schema/built-in'],
  cli: ['schema', ...charts, ...shared, 'generator', 'validator', 'workspace', 'generated'],
  scripts: ['schema', ...charts, ...shared, 'generator', 'validator', 'workspace'],
}

const layers = Object.keys(directions)

/** Lint rule: the import directions of ARCHITECTURE.md. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: '{{layer}}/ may not import from {{target}} (see ARCHITECTURE.md, "Import direction").',
    },
  },
  create(context) {
    const file = posixPath(context.filename)
    const layer = layers.find((folder) => file.startsWith(`${folder}/`))
    if (layer === undefined) return {}
    const check = (node) => {
      if (typeof node?.value !== 'string' || !node.value.startsWith('.')) return
      const target = posixPath(resolve(dirname(context.filename), node.value))
      const folder = layers.find((one) => target.startsWith(`${one}/`)) ?? target.split(posix.sep)[0]
      if (folder !== layer && !directions[layer].includes(folder))
        context.report({ node, messageId: 'direction', data: { layer, target: folder } })
    }
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument?.literal),
    }
  },
}

function posixPath(path) {
  return relative(repository, path).split(sep).join(posix.sep)
}
