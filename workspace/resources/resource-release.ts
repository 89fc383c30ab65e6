import { sharesMajor } from '../../schema/model/chart-version.ts'
import type { ResourceKind } from '../../schema/model/compact-resources.ts'
import type { Carrier } from '../../validator/carriers/parts/carrier.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { ReleaseInput } from '../../validator/release/input.ts'
import type { ReleaseSettings } from '../../validator/release/release-settings.ts'

/** Equal for objects of one kind and version. */
export function kindId({ group, version, kind }: ResourceKind): string {
  return `${group}/${version} ${kind}`
}

/** A custom resource in a file, of a kind that is known or not. */
interface FoundResource {
  carrier: Carrier
  /** Its number among the releases of the file. */
  index: number
  name: string
  chart: KnownChart | undefined
  /** What a configuration or the command line says of the file. */
  settings: ReleaseSettings | undefined
}

/** The resource as a release: its one layer is the object itself, and no other one lies under it. */
export function resourceRelease(
  { chartVersion }: { chartVersion: string | undefined },
  { carrier, index, name, chart, settings }: FoundResource,
): ReleaseInput {
  const { levels, requiresReason, rulesOf } = settings ?? {}
  const isForChart = chartVersion !== undefined && chart && sharesMajor(chartVersion, chart.version)
  const readAgain = (carrier: Carrier): ReleaseInput => {
    const { name: object, resource, layers, flags, findings, isComplete } = carrier.releases[index]!
    return {
      name,
      files: layers.flatMap((layer) =>
        'findings' in layer ? [{ name: carrier.file.name, source: layer }] : [],
      ),
      resource: resource!,
      object,
      carried: { flags, findings, isComplete, carrier, readAgain },
      settings: {
        ...(chart && { chart }),
        ...(isForChart === true && { chartVersion }),
        ...(levels && { levels }),
        ...(rulesOf && { rulesOf }),
        ...(requiresReason !== undefined && { requiresReason }),
      },
    }
  }
  return readAgain(carrier)
}
