import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FileError } from '../validator/input.ts'
import { isKustomization } from '../validator/carriers/detect.ts'
import { configName } from './config/find-config.ts'
import { globPattern, isGlob } from './glob.ts'

/** A positional argument, as the names of values files or as the reason why there are none. */
export type Expanded =
  /** `isFolder` where nobody has named the files. */
  { names: string[]; isFolder?: true } | { name: string; error: FileError }

const urlRefusal: FileError = {
  message: 'a URL is not read: this program opens no connection',
  help: 'download the file and name it here',
  wrong: 'name',
}

/** The plugin helm-secrets reads such names by decrypting the file. */
const encryptedRefusal: FileError = {
  message: 'an encrypted file is not read: this program runs no plugin of Helm',
  help: 'decrypt it into standard input, as in: sops -d values.yaml | gloo-values validate -f -',
  wrong: 'name',
}

/** Why a name is refused before anything is read. */
export function refusalOf(name: string): FileError | undefined {
  if (/^secrets(?:\+[a-z-]+)?:\/\//.test(name)) return encryptedRefusal
  if (isUrl(name)) return urlRefusal
  if (name === '')
    return { message: 'the name of the file is empty', help: 'check the variable that it comes from' }
  return undefined
}

function isUrl(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name)
}

/** The values files that an argument means: itself, those in a folder, or those that match a pattern. */
export function expandArgument(name: string, cwd: string, isWanted = isValuesFile): Expanded {
  if (name === '-' || refusalOf(name) !== undefined) return { names: [name] }
  if (isFolder(resolve(cwd, name))) {
    const names = filesBelow(cwd, name, isWanted)
    if (names.length > 0) return { names, isFolder: true }
    return { name, error: { message: 'the folder holds no values file (*.yaml, *.yml)', wrong: 'path' } }
  }
  if (!isGlob(name) || existsSync(resolve(cwd, name))) return { names: [name] }
  const { base, pattern } = globPattern(name)
  const isMeant = (file: string): boolean => pattern.test(file) && (!isKustomization(file) || isWanted(file))
  const names = filesBelow(cwd, base, isMeant)
  if (names.length > 0) return { names }
  return {
    name,
    error: {
      message: 'no file matches this pattern',
      help: 'put the pattern in quotes, or check it',
      wrong: 'path',
    },
  }
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

/** Files in a folder and below, sorted, without what holds no values, hidden folders, and what nobody may read. */
function filesBelow(cwd: string, folder: string, isWanted: (name: string) => boolean): string[] {
  const files: string[] = []
  const prefix = folder === '.' ? '' : join(folder, '/')
  const entries = entriesOf(resolve(cwd, folder))
  const isChart = entries.some(({ name }) => name === 'Chart.yaml')
  for (const entry of entries) {
    if (entry.name.startsWith('.') || others.has(entry.name)) continue
    if (isChart && chartFolders.has(entry.name)) continue
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) for (const file of filesBelow(cwd, name, isWanted)) files.push(file)
    else if (isWanted(name) && (entry.isFile() || isFile(resolve(cwd, name)))) files.push(name)
  }
  return files
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
    return []
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Also through a symbolic link. What cannot be looked at is taken for one, so that its reader says why. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return true
  }
}
