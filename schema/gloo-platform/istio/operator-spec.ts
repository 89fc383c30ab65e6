import { isMapping } from '../../model/is-mapping.ts'

type Tree = Readonly<Record<string, unknown>>

/** A value inside of settings that have no type here. */
export function valueIn(value: unknown, ...keys: string[]): unknown {
  return keys.reduce((at, key) => (isMapping(at) ? at[key] : undefined), value)
}

/** The items of a sequence inside of such settings, in their places: one that is not a mapping is empty. */
export function itemsIn(value: unknown, ...keys: string[]): readonly Tree[] {
  const items = valueIn(value, ...keys)
  return Array.isArray(items) ? items.map((item: unknown) => (isMapping(item) ? item : {})) : []
}

/** Where an IstioOperator has the overlays of istiod. */
export const pathOfOverlays = ['components', 'pilot', 'k8s', 'overlays'] as const

export function overlaysOfIstiod(spec: unknown): readonly Tree[] {
  return itemsIn(spec, ...pathOfOverlays)
}
