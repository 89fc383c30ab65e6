import { compareChartVersions, isChartVersion, sharesMajor } from '../../schema/model/chart-version.ts'
import { valueAt, type IntendedMapping } from '../edits/intended.ts'
import { pathText } from '../values/path-text.ts'
import type { UnplacedDecision, Versions } from './file-migration.ts'

/** Tags that keep an image at an older version than that of the newer chart, which no longer fits its arguments. */
export function pinnedTags(
  values: IntendedMapping,
  { chart: { components, hints }, to, root }: Versions,
): UnplacedDecision[] {
  const { imageVersionSource: source } = hints
  if (source === undefined) return []
  const containers = components.flatMap(({ containers }) => containers)
  const sections = new Set(
    containers.flatMap((one) => (one.fipsBuild === 'third-party' ? [] : [one.section])),
  )
  return [...sections].flatMap((section) => {
    const path = [...root, ...section.split('.'), 'image', 'tag']
    const tag = withoutDigest(valueAt(values, path))
    if (tag === undefined || !isChartVersion(tag)) return []
    // Images with versions of their own stay what they are.
    if (!sharesMajor(tag, to) || compareChartVersions(tag, to) >= 0) return []
    return {
      path,
      message: `${pathText(path)} keeps the image at ${tag}, but chart ${to} is made for images of its own version`,
      help: `remove it, or write ${/-fips/.test(tag) ? `the tag of ${to} that ends in -fips` : `the tag of ${to}`}`,
      source,
      isOptional: false,
    }
  })
}

/** A tag may have the digest of its image behind it. */
function withoutDigest(tag: unknown): string | undefined {
  return typeof tag === 'string' ? tag.replace(/@.*/, '') : undefined
}
