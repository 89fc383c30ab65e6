import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { importedFile, nameOf, onImports, repository } from './source-files.js'

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
  'workspace/node': ['workspace'],
  workspace: ['schema/model', 'schema/built-in', 'validator'],
  cli: ['schema', ...charts, ...shared, 'generator', 'validator', 'workspace', 'workspace/node', 'generated'],
  api: ['schema/model', 'validator', 'workspace', 'workspace/node', 'cli'],
  scripts: ['schema', ...charts, ...shared, 'generator', 'validator', 'workspace', 'workspace/node'],
}

/** The folders that have a direction. */
export const layers = Object.keys(directions)

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
    const file = nameOf(context.filename)
    const layer = layers.find((folder) => file.startsWith(`${folder}/`))
    if (layer === undefined) return {}
    return onImports((node, source) => {
      const target = importedFile(context.filename, source)
      if (target === undefined) return
      const folder = layers.find((one) => target.startsWith(`${one}/`)) ?? target.split('/')[0]
      if (folder !== layer && !directions[layer].includes(folder))
        context.report({ node, messageId: 'direction', data: { layer, target: folder } })
    })
  },
}
