import { isMapping } from '../../model/is-mapping.ts'
import type { PlatformValues } from '../platform.ts'
import { installationsOf } from './installations.ts'
import { valueIn } from './operator-spec.ts'

/** A value in the settings of an installation of Istio that decides about its images. */
export interface IstioImage {
  at: readonly (string | number)[]
  path: string
  what: 'istiod' | 'the gateway'
  /** A tag, or an image with one; absent where the installation has no tag. */
  image?: string
}

/** What the installations of Istio of a release say of their images. */
export function istioImages(istio: PlatformValues['istioInstallations']): IstioImage[] {
  return installationsOf(istio).flatMap(({ at, path, isGateway, installations }) =>
    installations.flatMap(({ istioOperatorSpec = {} }, index): IstioImage[] => {
      const key = 'istioOperatorSpec'
      const what = isGateway ? 'the gateway' : 'istiod'
      const found = imagesIn(istioOperatorSpec, [...at, index, key], `${path}[${index}].${key}`)
      const all = found.map((one): IstioImage => ({ ...one, what }))
      const tags = [istioOperatorSpec['tag'], valueIn(istioOperatorSpec, 'values', 'global', 'tag')]
      const hasTag = tags.some((tag) => typeof tag === 'string')
      return hasTag
        ? all
        : [{ at: [...at, index, key, 'tag'], path: `${path}[${index}].${key}`, what }, ...all]
    }),
  )
}

/** The path of a patch that an overlay has for the image of a container. */
const imageOfContainer = /containers?\b.*\.image$/i

/** What holds keys of the user's own, of which one may be `tag` or `image`. */
const freeKeys = /^(?:label|nodeSelector)$|labels$|annotations$/i

type Found = Required<Omit<IstioImage, 'what'>>

/** Each `tag`, and each `image` that is more than a name; a patch of an overlay has its image under `value`. */
function imagesIn(node: unknown, at: IstioImage['at'], path: string, seen = new Set<unknown>()): Found[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return []
  seen.add(node)
  if (Array.isArray(node))
    return node.flatMap((item, index) => imagesIn(item, [...at, index], `${path}[${index}]`, seen))
  if (!isMapping(node)) return []
  const isPatchOfImage = typeof node['path'] === 'string' && imageOfContainer.test(node['path'])
  return Object.entries(node).flatMap(([key, value]): Found[] => {
    if (freeKeys.test(key)) return []
    const below = [...at, key]
    const isImage = key === 'image' || (key === 'value' && isPatchOfImage)
    if (typeof value !== 'string') return imagesIn(value, below, `${path}.${key}`, seen)
    return key === 'tag' || (isImage && /[/:]/.test(value))
      ? [{ at: below, path: `${path}.${key}`, image: value }]
      : []
  })
}
