import type { TSchema } from 'typebox'
import type { ChartVersion } from '../model/chart-version.ts'
import type { PrinterColumn, Resource } from '../model/resource.ts'
import { crdSources } from './sources.ts'

/** What differs from one kind of Solo's to another. */
interface GlooResource {
  group: `${string}.gloo.solo.io`
  kind: string
  plural: string
  version: string
  shortNames?: readonly string[]
  description: string
  /** First chart version that has the kind, and the first one that has it no more. */
  since?: ChartVersion
  until?: ChartVersion
  /** Whether the kind belongs to the enterprise products alone. */
  isEnterprise: boolean
  /** The feature gate that installs the kind, instead of the switch for enterprise. */
  gate?: 'insightsConfiguration' | 'ExternalWorkloads'
  spec: TSchema
  /** What controllers report; left out where they report nothing. */
  status?: TSchema
  columns: readonly PrinterColumn[]
}

/** A custom resource with everything that is the same for all kinds of the management plane. */
export function glooResource(own: GlooResource): Resource {
  const { group, kind, plural, version, shortNames = [], description, isEnterprise, gate } = own
  const { spec, status, columns, since, until } = own
  return {
    group,
    kind,
    plural,
    singular: kind.toLowerCase(),
    shortNames,
    categories: ['solo-io'],
    scope: 'Namespaced',
    labels: { app: 'gloo-mesh-apis', 'app.kubernetes.io/name': 'gloo-mesh-apis' },
    stamps: ['specHash', 'version'],
    description,
    ...(since && { since }),
    ...(until && { until }),
    source:
      gate === undefined && since === undefined
        ? crdSources.crds
        : `${crdSources.newer}; ${crdSources.gates}`,
    versions: [
      {
        name: version,
        isServed: true,
        isStored: true,
        spec,
        ...(status === undefined ? {} : { status }),
        hasStatusResource: status !== undefined,
        columns,
      },
    ],
    ...includedWhen(isEnterprise, gate),
    relaxedWhen: 'disableAdmissionValidation',
  }
}

function includedWhen(isEnterprise: boolean, gate: GlooResource['gate']): Pick<Resource, 'includedWhen'> {
  if (gate !== undefined) return { includedWhen: `featureGates.${gate}` }
  return isEnterprise ? { includedWhen: 'installEnterpriseCrds' } : {}
}

/** The column of kinds with {@link approvedStatus}. */
export const approvalColumn: PrinterColumn = {
  name: 'Status',
  type: 'string',
  jsonPath: '.status.common.State.approval',
}

/** A column of three kinds that stays empty: their status has `state`. Kept, as scripts may ask for the column. */
export const emptyStateColumn: PrinterColumn = { name: 'Status', type: 'string', jsonPath: '.status.State' }
