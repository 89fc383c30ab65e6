import { notGoSpace } from '../text/lines.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import { MergedValues } from '../values/merged-values.ts'
import { sourceFile, type Location, type SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { assign, openIndex, type Flag } from './assign.ts'
import { dialectOf, type FlagFile, type ReadFlagFile, type ReadNamedFile } from './dialects.ts'
import { FlagError } from './flag-error.ts'
import type { FlagInput } from './flag-kinds.ts'
import { FlagText } from './flag-text.ts'
import { readJson } from './json-value.ts'
import { SparseValues } from './sparse-values.ts'

/** A flag as a source of values. */
export interface SetFlag {
  input: FlagInput
  file: SourceFile
  /** What it reads, in this order. */
  files: readonly FlagFile[]
  /** What the flag sets by itself, without the nulls that fill a list up to its index; absent when Helm refuses it. */
  root?: MappingNode
  /** What Helm silently drops. */
  dropped: Location[]
}

/** The flags with a name each, such as `--set redis.address`, under which findings speak of them. */
export function readFlags(
  inputs: readonly FlagInput[],
  profile: HelmProfile,
  readFile: ReadFlagFile,
): SetFlag[] {
  const taken = new Map<string, number>()
  return inputs.map((input) => {
    const name = flagName(input)
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    const file = { ...sourceFile(count === 1 ? name : `${name} (${count})`, input.text), isFlag: true }
    const files: FlagFile[] = []
    const readAndKeep: ReadNamedFile = (path, start) => {
      const content = readFile(path, start, input)
      files.push(content)
      return content
    }
    const values = new SparseValues()
    const { isRefused, finding } = write({ input, file }, values, profile, readAndKeep)
    const dropped = finding === undefined ? [] : [finding.location]
    return { input, file, files, dropped, ...(isRefused ? {} : { root: values.dense() }) }
  })
}

/** What came of a flag. */
export interface WrittenFlag {
  /** Whether Helm ends with an error here. */
  isRefused: boolean
  finding?: Finding
}

/** Writes a flag into values. One that Helm refuses leaves them as they are. */
export function writeFlag(flag: SetFlag, values: MergedValues, profile: HelmProfile): WrittenFlag {
  let next = 0
  return write(flag, values, profile, () => flag.files[next++]!)
}

/** The values with what a flag sets in them. */
export function applyFlag(
  flag: SetFlag,
  values: MappingNode,
  profile: HelmProfile,
): WrittenFlag & { root: MappingNode } {
  const merged = new MergedValues(values)
  return { ...writeFlag(flag, merged, profile), root: merged.root }
}

function write(
  { input, file }: Pick<SetFlag, 'input' | 'file'>,
  values: MergedValues,
  profile: HelmProfile,
  readFile: ReadNamedFile,
): WrittenFlag {
  try {
    const isObject = file.text[file.text.search(notGoSpace)] === '{'
    if (input.kind === '--set-json' && profile.readsJsonObjects && isObject) {
      values.lay(readObject(file))
      return { isRefused: false }
    }
    const flag: Flag = {
      file,
      text: new FlagText(file.text),
      dialect: dialectOf(input.kind, readFile),
      dropsOpenIndex: profile.readsAllDocuments,
      isEffective: false,
      values,
      undo: [],
    }
    assign(flag)
    const finding = droppedText(flag)
    return { isRefused: false, ...(finding && { finding }) }
  } catch (error) {
    if (!(error instanceof FlagError)) throw error
    const { message, help, start, end } = error
    return {
      isRefused: true,
      finding: builtIn('flag-syntax', {
        message,
        ...(help === undefined ? {} : { help }),
        path: [],
        location: { file, start, end },
      }),
    }
  }
}

function droppedText({ file, dropped, isEffective }: Flag): Finding | undefined {
  if (dropped !== undefined) {
    return builtIn('dropped-text', {
      message: `${openIndex}; Helm 4 silently drops the assignment, Helm 3 refuses it`,
      help: 'add the closing ]',
      path: [],
      location: { file, start: dropped.start, end: dropped.end },
    })
  }
  if (isEffective || file.text === '') return undefined
  return builtIn('dropped-text', {
    message: 'this flag sets nothing: Helm silently ignores it',
    help: 'write key=value',
    path: [],
    location: { file, start: 0, end: file.text.length },
  })
}

/** The first key that a flag names; never a value, which may be secret and end in = as Base64 does. */
function flagName({ kind, text }: FlagInput): string {
  const key = /^[A-Za-z_][\w-]*(?:\[\d+\]|\.[\w-]+)*(?==[^=])/.exec(text.slice(0, longestName))?.[0]
  if (key === undefined) return kind
  const hasMore = kind !== '--set-json' && kind !== '--set-literal' && /[^\\],[^,=]+=/.test(text)
  return `${kind} ${key}${hasMore ? ',…' : ''}`
}

const longestName = 100
function readObject(file: SourceFile): MappingNode {
  const from = file.text.search(notGoSpace)
  const { node, end } = readJson(file, from)
  const rest = file.text.slice(end).search(notGoSpace)
  if (rest >= 0) throw new FlagError('unexpected text after the JSON object', end + rest, file.text.length)
  return node as MappingNode
}
