import deepmerge from 'deepmerge'

/** A copy of `base` with `top` laid over it as Helm layers values: mappings merge, sequences replace. */
export function overlay<Base extends object, Top extends object>(base: Base, top: Top): Base & Top {
  return deepmerge<Base, Top>(base, top, { arrayMerge: (_base, list: unknown[]) => list })
}
