import type { MappingNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { addValues, newRelease, type Manifests } from './parts/manifest.ts'

/** Values beside the objects of a file: a document with a section that only one chart has. */
export function readValuesDocument(manifests: Manifests, document: MappingNode): CarriedRelease | undefined {
  const { charts, file, isPartial } = manifests
  const { entries, location } = document
  if (isPartial || location === undefined || entries.has('kind') || entries.has('apiVersion'))
    return undefined
  const chart = charts.find(({ own }) => own.some((section) => entries.has(section)))
  if (chart === undefined) return undefined
  const release = { ...newRelease(manifests, file.name, location), chart: chart.chart }
  addValues(manifests, release, { key: location, value: document })
  return release
}
