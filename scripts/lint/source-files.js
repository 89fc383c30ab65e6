import { readdirSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

export const repository = join(import.meta.dirname, '../..')

/** A path as it is seen from the top of the repository. */
export function nameOf(path) {
  return relative(repository, path).split(sep).join(posix.sep)
}

/** The file that an import means, or nothing where it is a package. */
export function importedFile(file, source) {
  return source.startsWith('.') ? nameOf(resolve(dirname(file), source)) : undefined
}

/** Names of the TypeScript files of a folder and below. */
export function sourceFiles(folder) {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => nameOf(join(entry.parentPath, entry.name)))
}

/** Listeners that hand each import of a module to a check, with the text that names it. */
export function onImports(check) {
  const named = (node) => {
    if (typeof node?.value === 'string') check(node, node.value)
  }
  return {
    ImportDeclaration: ({ source }) => named(source),
    ExportNamedDeclaration: ({ source }) => named(source),
    ExportAllDeclaration: ({ source }) => named(source),
    ImportExpression: ({ source }) => named(source),
    TSImportType: ({ source }) => named(source),
  }
}
