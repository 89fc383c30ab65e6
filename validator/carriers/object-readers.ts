import type { MappingNode } from '../values/values-tree.ts'
import { argoReleases } from './argo.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { fluxRelease } from './flux.ts'
import { helmfileReleases } from './helmfile.ts'
import { kustomizeReleases } from './kustomize.ts'
import { textAt } from './parts/manifest-node.ts'
import type { Manifests } from './parts/manifest.ts'
import { noted, type NotJudged } from './parts/unknown-chart.ts'

/** Finds the releases in objects of one kind. */
interface ObjectReader {
  /** API groups of the objects; that of a file which is not an object of Kubernetes is `undefined`. */
  groups: readonly (string | undefined)[]
  isRead: (object: MappingNode) => boolean
  releases: (manifests: Manifests, object: MappingNode) => (CarriedRelease | NotJudged)[]
}

const readers: readonly ObjectReader[] = [
  { groups: ['argoproj.io'], isRead: isOfKind('Application', 'ApplicationSet'), releases: argoReleases },
  {
    groups: ['helm.toolkit.fluxcd.io'],
    isRead: isOfKind('HelmRelease'),
    releases: (manifests, object) => {
      const release = noted(manifests, object, fluxRelease(manifests, object))
      return release === undefined ? [] : [release]
    },
  },
  { groups: [undefined, 'kustomize.config.k8s.io'], isRead: has('helmCharts'), releases: kustomizeReleases },
  { groups: [undefined], isRead: has('releases'), releases: helmfileReleases },
]

/** The releases in an object; nothing for one that is not a carrier. */
export function releasesOf(
  manifests: Manifests,
  object: MappingNode,
): (CarriedRelease | NotJudged)[] | undefined {
  const group = textAt(object, 'apiVersion')?.split('/')[0]
  const reader = readers.find(({ groups, isRead }) => groups.includes(group) && isRead(object))
  return reader?.releases(manifests, object)
}

function isOfKind(...kinds: readonly string[]): ObjectReader['isRead'] {
  return (object) => kinds.includes(textAt(object, 'kind') ?? '')
}

function has(key: string): ObjectReader['isRead'] {
  return (object) => object.entries.has(key)
}
