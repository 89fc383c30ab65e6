import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importedFile, nameOf, onImports, repository, sourceFiles } from './source-files.js'

const roots = ['schema', 'generator', 'validator', 'workspace', 'cli']

/** Lint rule: no folder imports another one that leads back to it. A folder is one of the first two parts of a path. */
export const folderCycles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: 'This import closes a cycle of folders: {{cycle}}.' },
  },
  create(context) {
    const own = folderOf(nameOf(context.filename))
    if (own === undefined) return {}
    return onImports((node, source) => {
      const imported = importedFile(context.filename, source)
      const target = imported && folderOf(imported)
      if (target === undefined || target === own) return
      const back = wayBetween(target, own)
      if (back !== undefined) {
        context.report({ node, messageId: 'cycle', data: { cycle: [own, ...back].join(' → ') } })
      }
    })
  },
}

/** `validator/yaml` for all of its files, however deep. Files at the top of a root are a folder too. */
function folderOf(file) {
  const parts = file.split('/').slice(0, -1)
  return roots.includes(parts[0]) ? parts.slice(0, 2).join('/') : undefined
}

let graph

/** The folders that each folder imports, as the files are on the disk. */
function importsOfFolders() {
  if (graph !== undefined) return graph
  graph = new Map()
  for (const file of roots.flatMap(sourceFiles)) {
    const path = join(repository, file)
    for (const [, source] of readFileSync(path, 'utf8').matchAll(imports)) {
      const target = folderOf(importedFile(path, source))
      const own = folderOf(file)
      if (target === undefined || target === own) continue
      graph.set(own, (graph.get(own) ?? new Set()).add(target))
    }
  }
  return graph
}

const imports = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g

/** The folders from one to another, both among them; the shortest way there is. */
function wayBetween(from, to) {
  const ways = [[from]]
  const seen = new Set([from])
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1)
    if (last === to) return way
    for (const next of importsOfFolders().get(last) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}
