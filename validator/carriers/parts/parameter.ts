import type { FlagKind } from '../../set-flags/flag-kinds.ts'
import { applyFlag, type SetFlag } from '../../set-flags/set-flag.ts'
import { newestProfile } from '../../values/helm-profile.ts'
import { sourceFile, type Location, type SourceFile } from '../../text/source-file.ts'
import type { ScalarNode } from '../../values/values-tree.ts'

/** One value that is set as `--set` sets it, with where its name and its text are. */
export interface Parameter {
  kind: FlagKind
  name: string
  nameLocation: Location
  /** As Helm gets it, with its escapes. */
  value: string
  valueLocation: Location
  /** How it is made a text. */
  textAdvice: string
}

export function parameterFlag({
  kind,
  name,
  nameLocation,
  value,
  valueLocation,
  textAdvice,
}: Parameter): SetFlag {
  const text = `${name}=${value}`
  const within: SourceFile['within'] = {
    file: nameLocation.file,
    span: (start) => (start < name.length ? nameLocation : valueLocation),
    textAdvice,
  }
  const file: SourceFile = { ...sourceFile(nameLocation.file.name, text), isFlag: true, within }
  const flag: SetFlag = { input: { kind, text }, file, files: [], dropped: [] }
  const { root, isRefused, finding } = applyFlag(flag, emptyMapping, newestProfile)
  const dropped = finding === undefined ? [] : [finding.location]
  return isRefused ? flag : { ...flag, root, dropped }
}

/** A scalar of a carrier as the text of a parameter. */
export function parameterText({ value, location }: ScalarNode): string {
  if (typeof value === 'string') return value
  return location === undefined ? String(value) : location.file.text.slice(location.start, location.end)
}

const emptyMapping = { kind: 'mapping', entries: new Map() } as const
