import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { helmProfile, newestHelm, type HelmProfile } from '../validator/helm-profile.ts'
import { maxBytes } from '../validator/read-file.ts'
import type { ReadFlagFile } from '../validator/set-flags/dialects.ts'
import { flagKinds, type FlagInput } from '../validator/set-flags/flag-kinds.ts'
import { isUrl, urlRefusal } from './input-files.ts'
import type { ParsedOptions } from './options.ts'
import { UsageError } from './usage-error.ts'

/** The options that say which values Helm would use; `validate` and `values` share them. */
export const layerOptions = {
  values: { type: 'string', short: 'f' },
  set: { type: 'string' },
  'set-string': { type: 'string' },
  'set-json': { type: 'string' },
  'set-file': { type: 'string' },
  'set-literal': { type: 'string' },
  'helm-version': { type: 'string' },
  root: { type: 'string' },
  'max-file-size': { type: 'string' },
} as const

export interface LayerSettings {
  files: readonly string[]
  flags: FlagInput[]
  profile: HelmProfile
  root?: string[]
  maxBytes: number
}

export function layerSettings({ values }: ParsedOptions, hint: string): LayerSettings {
  const last = (name: keyof typeof layerOptions): string | undefined => values.get(name)?.at(-1)
  const version = last('helm-version') ?? newestHelm
  const profile = helmProfile(version)
  if (profile === undefined) {
    throw new UsageError(
      `--helm-version needs a version of Helm 3 or 4 such as ${newestHelm}, got "${version}"`,
      hint,
    )
  }
  const root = last('root')
  return {
    files: values.get('values') ?? [],
    flags: flagKinds.flatMap((kind) => (values.get(kind.slice(2)) ?? []).map((text) => ({ kind, text }))),
    profile,
    ...(root === undefined ? {} : { root: root.split('.') }),
    maxBytes: byteLimit(last('max-file-size'), hint),
  }
}

const units: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

function byteLimit(text: string | undefined, hint: string): number {
  if (text === undefined) return maxBytes
  const [, digits, unit = ''] = /^(\d+)\s*([KMG]?)i?B?$/i.exec(text) ?? []
  const bytes = Number(digits) * units[unit.toUpperCase()]!
  if (bytes > 0) return bytes
  throw new UsageError(`--max-file-size needs a size such as 20MB, got "${text}"`, hint)
}

/** Reads what `--set-file` names: a file, or `-` for standard input. */
export function flagFileReader(cwd: string, stdin: string): ReadFlagFile {
  return (path) => {
    if (path.trim() === '-') return { text: stdin }
    if (isUrl(path)) return { error: urlRefusal.message }
    try {
      return { text: readFileSync(resolve(cwd, path), 'utf8') }
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (code === undefined) throw cause
      return { error: code === 'ENOENT' ? 'the file does not exist' : `the file cannot be read (${code})` }
    }
  }
}
