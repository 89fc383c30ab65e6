import type { CompactChart } from '../../schema/model/compact-chart.ts'

/** The section that one at the top of the values configures. */
export function configuredSection(
  { hints }: CompactChart,
  section: string | number | undefined,
): string | undefined {
  const { configuredSections = {} } = hints
  return typeof section === 'string' && Object.hasOwn(configuredSections, section)
    ? configuredSections[section]
    : undefined
}
