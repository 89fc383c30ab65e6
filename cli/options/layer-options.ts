import { helmProfile, newestHelm } from '../../validator/values/helm-profile.ts'
import { flagKinds } from '../../validator/set-flags/flag-kinds.ts'
import { CsvError, csvRecord } from './csv-record.ts'
import { constants } from 'node:buffer'
import { maxBytes } from '../../workspace/files/read-file.ts'
import type { RunSettings } from '../../workspace/releases/read-layers.ts'
import type { ParsedOptions } from './options.ts'
import { print, type Io } from '../terminal/io.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** The options that say which values Helm would use; `validate` and `values` share them. */
export const layerOptions = {
  values: { type: 'string', short: 'f', mayBeEmpty: true },
  set: { type: 'string', mayBeEmpty: true },
  'set-string': { type: 'string', mayBeEmpty: true },
  'set-json': { type: 'string', mayBeEmpty: true },
  'set-file': { type: 'string', mayBeEmpty: true },
  'set-literal': { type: 'string', mayBeEmpty: true },
  'helm-version': { type: 'string' },
  root: { type: 'string' },
  'max-file-size': { type: 'string' },
} as const

export interface LayerSettings extends RunSettings {
  files: readonly string[]
  /** Whether some `-f` names none. */
  hasEmptyFile: boolean
  maxBytes: number
}

export function layerSettings({ values }: ParsedOptions, hint: string): LayerSettings {
  const last = (name: keyof typeof layerOptions): string | undefined => values.get(name)?.at(-1)
  const version = last('helm-version') ?? newestHelm
  const profile = helmProfile(version)
  if (profile === undefined) {
    throw new UsageError(
      `--helm-version requires a version of Helm 3 or 4 such as ${newestHelm}, got "${version}"`,
      hint,
    )
  }
  const root = last('root')
  const texts = values.get('values') ?? []
  return {
    files: texts.flatMap((text) => fileNames(text, hint)),
    hasEmptyFile: texts.includes(''),
    flags: flagKinds.flatMap((kind) => (values.get(kind.slice(2)) ?? []).map((text) => ({ kind, text }))),
    profile,
    ...(root === undefined ? {} : { root: keysOf(root) }),
    maxBytes: byteLimit(last('max-file-size'), hint),
  }
}

/** Says of an empty `-f` what Helm does not. */
export async function sayEmptyFile({ hasEmptyFile }: LayerSettings, io: Pick<Io, 'stderr'>): Promise<void> {
  if (hasEmptyFile) await print(io.stderr, emptyFile)
}

const emptyFile =
  'gloo-values: -f has an empty name, which Helm silently ignores; a variable in the command may be empty\n'

/** The files that a `-f` names: Helm splits them at commas, as CSV. */
function fileNames(text: string, hint: string): string[] {
  try {
    return csvRecord(text).map((name) => (name.trim() === '-' ? '-' : name))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UsageError(
      `-f ${text}: ${error.message}`,
      `Helm reads -f as CSV; write a name with a comma or a quote as '"a,b.yaml"'; ${hint}`,
    )
  }
}

/** `parent.child`; a dot of a key is written `\.`, as in `--set`. */
function keysOf(root: string): string[] {
  return root.split(/(?<!\\)\./).map((key) => key.replaceAll('\\.', '.'))
}

const units: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

/** No text can be longer. */
const longestText = constants.MAX_STRING_LENGTH

function byteLimit(text: string | undefined, hint: string): number {
  if (text === undefined) return maxBytes
  const [, digits, unit = ''] = /^(\d+)\s*([KMG]?)i?B?$/i.exec(text) ?? []
  const bytes = Number(digits) * units[unit.toUpperCase()]!
  if (bytes > 0) return Math.min(bytes, longestText)
  throw new UsageError(`--max-file-size requires a size such as 20MB, got "${text}"`, hint)
}
