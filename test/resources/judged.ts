import { loadChart } from '../../cli/knowledge/charts.ts'
import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { knownResources } from '../../cli/knowledge/known-resources.ts'
import { isKnownKind } from '../../schema/model/compact-resources.ts'
import { readCarrier } from '../../validator/carriers/read-carrier.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import type { Report } from '../../validator/findings/report.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import { resourceRelease } from '../../workspace/resources/resource-release.ts'

const resources = await knownResources.loadIndex()
const chart = await loadChart()

/** The report about the custom resources in a manifest. */
export async function judged(text: string, name?: string): Promise<Report> {
  return validateReleases(await readManifest(text, name))
}

/** The custom resources in a manifest, ready to be checked. */
export async function readManifest(text: string, name = 'manifest.yaml'): Promise<ValidationInput> {
  const carrier = readCarrier(name, text, { charts: chartMarks, profile: newestProfile, resources })
  const releases = await Promise.all(
    carrier.releases.map(async ({ resource, name }, index) => {
      const chart = isKnownKind(resources, resource!) ? await knownResources.load(resource!) : undefined
      return resourceRelease(
        { chartVersion: undefined },
        { carrier, index, name, chart, settings: undefined },
      )
    }),
  )
  return { releases, chart, carriers: [carrier], tool: 'test' }
}

/** The errors in a manifest, each with its line. */
export async function errorsIn(text: string, name?: string): Promise<string[]> {
  const { diagnostics } = await judged(text, name)
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ range, message }) => `${range.start.line}: ${message}`)
}
