import { chartMarks } from '../cli/knowledge/chart-marks.ts'
import type { Carrier } from '../validator/carriers/parts/carrier.ts'
import { kindOfFile } from '../validator/carriers/kind-of-file.ts'
import { readCarrier } from '../validator/carriers/read-carrier.ts'
import type { ReleaseInput, ValidationInput } from '../validator/release/input.ts'
import { newestProfile } from '../validator/values/helm-profile.ts'

/** The releases of a file: a values file is one, a carrier may hold several. */
export function releasesIn(name: string, text: string): Pick<ValidationInput, 'releases' | 'carriers'> {
  if (kindOfFile(name, text) !== 'carrier') return { releases: [{ name, files: [{ name, text }] }] }
  const carrier = readCarrier(name, text, { charts: chartMarks, profile: newestProfile })
  return { releases: carrier.releases.map((_, index) => releaseOf(carrier, index)), carriers: [carrier] }
}

function releaseOf(carrier: Carrier, index: number): ReleaseInput {
  const { name, layers, ...carried } = carrier.releases[index]!
  const files = layers.map((layer) => {
    if (!('findings' in layer)) throw new Error(`${name} refers to another file`)
    return { name: carrier.file.name, source: layer }
  })
  return { name, files, carried: { ...carried, carrier, readAgain: (next) => releaseOf(next, index) } }
}
