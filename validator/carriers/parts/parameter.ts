import type { FlagKind } from '../../set-flags/flag-kinds.ts'
import { applyFlag, type SetFlag } from '../../set-flags/set-flag.ts'
import { newestProfile } from '../../values/helm-profile.ts'
import { sourceFile, type Place, type SourceFile } from '../../text/source-file.ts'
import type { ScalarNode } from '../../values/values-tree.ts'

/** One value that is set as `--set` sets it, with where its name and its text are. */
export interface Parameter {
  kind: FlagKind
  name: string
  namePlace: Place
  /** As Helm gets it, with its escapes. */
  value: string
  valuePlace: Place
  /** How it is made a text. */
  textAdvice: string
}

export function parameterFlag({ kind, name, namePlace, value, valuePlace, textAdvice }: Parameter): SetFlag {
  const text = `${name}=${value}`
  const within: SourceFile['within'] = {
    file: namePlace.file,
    stretch: (start) => (start < name.length ? namePlace : valuePlace),
    textAdvice,
  }
  const file: SourceFile = { ...sourceFile(namePlace.file.name, text), isFlag: true, within }
  const flag: SetFlag = { input: { kind, text }, file, files: [], dropped: [] }
  const { root, isRefused, finding } = applyFlag(flag, emptyMapping, newestProfile)
  const dropped = finding === undefined ? [] : [finding.place]
  return isRefused ? flag : { ...flag, root, dropped }
}

/** A scalar of a carrier as the text of a parameter. */
export function parameterText({ value, place }: ScalarNode): string {
  if (typeof value === 'string') return value
  return place === undefined ? String(value) : place.file.text.slice(place.start, place.end)
}

const emptyMapping = { kind: 'mapping', entries: new Map() } as const
