import { isMapping } from '../../model/is-mapping.ts'

type Tree = Readonly<Record<string, unknown>>

/** A value inside of settings that have no type here. */
export function valueIn(value: unknown, ...keys: string[]): unknown {
  return keys.reduce((at, key) => (isMapping(at) ? at[key] : undefined), value)
}

/** The mappings of a sequence inside of such settings. */
export function itemsIn(value: unknown, ...keys: string[]): readonly Tree[] {
  const items = valueIn(value, ...keys)
  return Array.isArray(items) ? items.filter(isMapping) : []
}

/** Where an IstioOperator has the overlays of istiod. */
export const pathOfOverlays = ['components', 'pilot', 'k8s', 'overlays'] as const

export function overlaysOfIstiod(spec: unknown): readonly Tree[] {
  return itemsIn(spec, ...pathOfOverlays)
}
