import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importedFile, nameOf, onImports, repository, sourceFiles } from './source-files.js'

/** The depths at which folders are looked at: two for `validator/yaml` with all that is below. */
const deeper = [2, 3, 4, 5]
const depths = {
  schema: [2, 3],
  generator: deeper,
  validator: deeper,
  workspace: deeper,
  cli: deeper,
  scripts: deeper,
}

/** Lint rule: no folder imports another one that leads back to it, at any depth. */
export const folderCycles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: 'This import closes a cycle of folders: {{cycle}}.' },
  },
  create(context) {
    const file = nameOf(context.filename)
    return onImports((node, source) => {
      const imported = importedFile(context.filename, source)
      if (imported === undefined) return
      for (const depth of depths[file.split('/')[0]] ?? []) {
        const own = folderOf(file, depth)
        const target = folderOf(imported, depth)
        if (own === undefined || target === undefined || target === own) continue
        const back = wayBetween(target, own, depth)
        if (back === undefined) continue
        context.report({ node, messageId: 'cycle', data: { cycle: [own, ...back].join(' → ') } })
        return
      }
    })
  },
}

/**
 * The folder of a file up to a depth. Files at the top of a root are a folder too. Those at the top of a chart are its
 * root and the words of its parts in one, so that among its folders they are none.
 */
function folderOf(file, depth) {
  const parts = file.split('/').slice(0, -1)
  const isTopOfChart = parts[0] === 'schema' && parts.length === 2 && depth > 2
  return Object.hasOwn(depths, parts[0]) && !isTopOfChart ? parts.slice(0, depth).join('/') : undefined
}

const graphs = new Map()

/** The folders of a depth that each folder imports, as the files are on the disk. */
function importsOfFolders(depth) {
  const known = graphs.get(depth)
  if (known !== undefined) return known
  const graph = new Map()
  for (const [file, imported] of importsOfFiles()) {
    const own = folderOf(file, depth)
    const target = folderOf(imported, depth)
    if (target === undefined || target === own) continue
    graph.set(own, (graph.get(own) ?? new Set()).add(target))
  }
  graphs.set(depth, graph)
  return graph
}

/** What the rule knows of files other than the linted one, as lines of text. */
export function importsBetweenFolders() {
  return [...new Set(Object.values(depths).flat())].flatMap((depth) =>
    [...importsOfFolders(depth)].map(([own, targets]) => `${depth} ${own}: ${[...targets].sort().join(' ')}`),
  )
}

let pairs

function importsOfFiles() {
  pairs ??= Object.keys(depths)
    .flatMap(sourceFiles)
    .flatMap((file) => {
      const path = join(repository, file)
      return [...readFileSync(path, 'utf8').matchAll(imports)].map(([, source]) => [
        file,
        importedFile(path, source),
      ])
    })
  return pairs
}

const imports = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g

/** The folders from one to another, both among them; the shortest way there is. */
function wayBetween(from, to, depth) {
  const ways = [[from]]
  const seen = new Set([from])
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1)
    if (last === to) return way
    for (const next of importsOfFolders(depth).get(last) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}
