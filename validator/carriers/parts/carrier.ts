import type { ResourceKind } from '../../../schema/model/compact-resources.ts'
import type { Finding } from '../../findings/finding.ts'
import type { SetFlag } from '../../set-flags/set-flag.ts'
import type { Source } from '../../sources/source.ts'
import type { Location, SourceFile } from '../../text/source-file.ts'
import type { MappingNode, ValueNode } from '../../values/values-tree.ts'

/** A file that holds values of releases: a manifest of Argo CD or Flux, a helmfile, a kustomization, a Terraform file. */
export interface Carrier {
  file: SourceFile
  /** As it was read, with its byte order mark. */
  text: string
  /** The same with another text. */
  readAgain(text: string): Carrier
  /** Releases of our charts. */
  releases: CarriedRelease[]
  /** Releases of other charts. */
  otherReleases: number
  /** Releases of a chart that cannot be determined. */
  unknownReleases: number
  /** Manifests that hold no values, of kinds that are not known. */
  otherManifests: number
  /** Manifests of known kinds that nobody can judge on their own: patches, and what a template makes whole. */
  partialManifests: number
  /** What is found in no release. */
  findings: Finding[]
  /** The trees of the file; absent when nobody can read it. */
  documents?: MappingNode[]
  /** Stretches that no reader of the file has read. */
  unread?: readonly Location[]
  /** The comments around the values. */
  comments(): Location[]
}

/** What the reader of a kind of file makes of it. */
export type ReadCarrier = Omit<Carrier, 'text' | 'readAgain'>

/** A file in which nothing has been found yet. */
export function emptyCarrier(file: SourceFile): ReadCarrier {
  return {
    file,
    releases: [],
    otherReleases: 0,
    unknownReleases: 0,
    otherManifests: 0,
    partialManifests: 0,
    findings: [],
    comments: () => [],
  }
}

export interface CarriedRelease extends Omit<
  CarriedSettings,
  'chartVersion' | 'chartVersionAt' | 'isUnknownVersion'
> {
  name: string
  /** Where it is a custom resource of a known kind: the object takes the location of values. */
  resource?: ResourceKind
  /** The chart that it is of. */
  chart?: string
  /** The chart version as it is written, or a range of versions. */
  version?: { text: string; location: Location }
  /** In the order in which they are merged. */
  layers: CarriedLayer[]
  /** Nodes of the file that hold values: what is secret in them is known by their place in the values. */
  valueNodes: ValueNode[]
  /** What may not be shown at all. */
  hidden: Location[]
}

/** Values that are in the carrier, or in a file that it names. */
export type CarriedLayer = Source | FileReference

export interface FileReference {
  path: string
  /** What the path is relative to. */
  base: 'carrier' | 'repository'
  location: Location
  /** Whether the release is made without the file where there is none. */
  isOptional: boolean
}

/** What a carrier says of a release beside its values. */
export interface CarriedSettings {
  chartVersion?: string
  chartVersionAt?: Location
  /** Whether the chart version is older than everything that the model knows. */
  isUnknownVersion?: boolean
  /** Parameters, in the order in which they are applied. */
  flags: SetFlag[]
  findings: Finding[]
  /** Whether all values are known. */
  isComplete: boolean
  /** The tool that renders the release as `helm template` does: templates find nothing of the cluster. */
  renderedBy?: string
}
