import { positionAt, type Location } from '../text/source-file.ts'
import { pathText } from '../values/path-text.ts'
import type { Path } from '../values/values-tree.ts'
import type { Leaf } from './shown-values.ts'

/** `prod.yaml:12:5, overrides base.yaml:40:3, chart default` */
export function originText({ path, origin, overridesDefault }: Leaf): string {
  if (origin === undefined) return 'chart default'
  const overridden = [
    ...origin.overrides.map((location) => locationText(location, path)),
    ...(overridesDefault ? ['chart default'] : []),
  ]
  return `${locationText(origin.setBy, path)}${overridden.length === 0 ? '' : `, overrides ${overridden.join(', ')}`}`
}

/** A place for machines. */
export type LocationData =
  | { kind: 'file'; file: string; line: number; col: number }
  | { kind: 'flag'; flag: string }
  | { kind: 'chart' }

export function originData({ origin, overridesDefault }: Leaf): {
  setBy: LocationData
  overrides: LocationData[]
} {
  if (origin === undefined) return { setBy: { kind: 'chart' }, overrides: [] }
  const chart: LocationData[] = overridesDefault ? [{ kind: 'chart' }] : []
  return { setBy: locationData(origin.setBy), overrides: [...origin.overrides.map(locationData), ...chart] }
}

/** A flag may set several values, so it is named by the one that is spoken of. */
function locationText({ file, start }: Location, path: Path): string {
  if (file.isFlag) return `${file.name.split(' ', 1)[0]!} ${pathText(path)}`
  const { line, col } = positionAt(file, start)
  return `${file.name}:${line}:${col}`
}

function locationData({ file, start }: Location): LocationData {
  if (file.isFlag) return { kind: 'flag', flag: file.name }
  const { line, col } = positionAt(file, start)
  return { kind: 'file', file: file.name, line, col }
}
