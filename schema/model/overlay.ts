import deepmerge from 'deepmerge'

/** A copy of `base` merged with `top` as Helm merges values: mappings merge, sequences replace. */
export function overlay<Base extends object, Top extends object>(base: Base, top: Top): Base & Top {
  return deepmerge<Base, Top>(base, top, { arrayMerge: (_base, list: unknown[]) => list })
}
