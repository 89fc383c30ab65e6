import type { FileError } from '../../validator/release/input.ts'
import { isKustomization } from '../../validator/carriers/detect.ts'
import { configName } from './find-config.ts'
import { exists, isFolder, type FileSystem } from './file-system.ts'
import { folderFiles, type FolderFiles } from './folder-files.ts'
import { globPattern, isGlob } from './glob.ts'

/** What an argument means. */
export interface Expanded extends FolderFiles {
  /** Nobody has named the files. */
  isFolder?: true
}

const urlRefusal: FileError = {
  message: 'a URL cannot be read: gloo-values opens no connection',
  help: 'download the file and name it here',
  wrong: 'name',
}

/** The plugin helm-secrets reads such names by decrypting the file. */
const encryptedRefusal: FileError = {
  message: 'an encrypted file cannot be read: gloo-values runs no Helm plugin',
  help: 'decrypt it to standard input: sops -d values.yaml | gloo-values validate -f -',
  wrong: 'name',
}

/** Why a name is refused before anything is read. */
export function refusalOf(name: string): FileError | undefined {
  if (/^secrets(?:\+[a-z-]+)?:\/\//.test(name)) return encryptedRefusal
  if (isUrl(name)) return urlRefusal
  if (name === '')
    return { message: 'the file name is empty', help: 'check the command: a variable in it may be empty' }
  return undefined
}

function isUrl(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name)
}

/** The values files that an argument means: itself, those in a folder, or those that match a pattern. */
export function expandArgument(
  fileSystem: FileSystem,
  name: string,
  cwd: string,
  isWanted = isValuesFile,
): Expanded {
  const { resolve } = fileSystem.paths
  if (name === '-' || refusalOf(name) !== undefined) return only(name)
  if (isFolder(fileSystem, resolve(cwd, name))) {
    const found = folderFiles(fileSystem, cwd, name, { isWanted, mayHold: () => true, skipped })
    return {
      ...orNothing(name, found, { message: 'no values file (*.yaml, *.yml) in this folder' }),
      isFolder: true,
    }
  }
  if (!isGlob(name) || exists(fileSystem, resolve(cwd, name))) return only(name)
  const { base, pattern, mayHold } = globPattern(name)
  const matches = (file: string): boolean => pattern.test(file) && (!isKustomization(file) || isWanted(file))
  const found = exists(fileSystem, resolve(cwd, base))
    ? folderFiles(fileSystem, cwd, base, { isWanted: matches, mayHold, skipped })
    : { names: [], unreadable: [], leftOut: [] }
  return orNothing(name, found, {
    message: 'no file matches the pattern',
    help: 'check the pattern, or put it in quotes',
  })
}

function only(name: string): Expanded {
  return { names: [name], unreadable: [], leftOut: [] }
}

/** Files that were found, or that there is none as what is wrong. */
function orNothing(name: string, found: FolderFiles, error: FileError): FolderFiles {
  if (found.names.length > 0) return found
  return { ...found, names: [name], unreadable: [{ name, error: { ...error, wrong: 'path' } }] }
}

export function isValuesFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !isKustomization(name)
}

/** Values files, and files that may hold values of a release. */
export function mayHoldValues(name: string): boolean {
  return isKustomization(name) || /\.(?:ya?ml|tf)$|(?:^|[\\/])helmfile[^\\/]*\.gotmpl$/i.test(name)
}

/** What holds no values: packages, configurations of this program and of charts. */
const others = new Set(['node_modules', configName, 'Chart.yaml'])
/** Folders of a chart that hold templates and other charts. */
const chartFolders = new Set(['templates', 'charts', 'crds'])

/** What no search looks at: what holds no values, hidden files and folders, and what only Helm can read. */
function skipped(names: readonly string[]): (name: string) => 'ignored' | 'left out' | undefined {
  const isChart = names.includes('Chart.yaml')
  return (name) => {
    if (name.startsWith('.') || others.has(name)) return 'ignored'
    return isChart && chartFolders.has(name) ? 'left out' : undefined
  }
}
