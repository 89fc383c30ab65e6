import { builtIn, type Finding } from '../findings/finding.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import type { SchemaCheck } from './schema-check.ts'

const maxNamed = 3

interface Section {
  name: string
  location: Location
}

/** Reports once for each file which of its sections the model does not hold. */
export function checkUnmodelledSections(check: SchemaCheck, values: MappingNode): void {
  const byFile = new Map<SourceFile, Section[]>()
  for (const name of check.chart.unmodelled) {
    const entry = values.entries.get(name)
    const location = entry?.key ?? entry?.value.location
    if (location === undefined) continue
    const sections = byFile.get(location.file)
    if (sections === undefined) byFile.set(location.file, [{ name, location }])
    else sections.push({ name, location })
  }
  for (const sections of byFile.values()) {
    check.report(
      unmodelled(
        check,
        sections.sort((a, b) => a.location.start - b.location.start),
      ),
    )
  }
}

function unmodelled(
  check: Pick<SchemaCheck, 'chart' | 'chartSource'>,
  sections: readonly Section[],
): Finding {
  const [first, ...others] = sections as [Section, ...Section[]]
  const [are, pass, them] = others.length === 0 ? ['is', 'it passes', 'it'] : ['are', 'they pass', 'them']
  const rendering =
    check.chartSource === 'ours' ? `, and charts/${check.chart.chart} does not render ${them}` : ''
  const passes = `${are} not modelled yet: ${pass} unchecked${rendering}`
  return builtIn('unmodelled-section', {
    message: `${listed(sections.map(({ name }) => name))} ${passes}`,
    data: { sections: sections.map(({ name }) => name).join(', ') },
    path: [first.name],
    location: first.location,
    ...(others.length > 0 && {
      related: others
        .slice(0, maxNamed - 1)
        .map(({ name, location }) => ({ message: `and ${name}`, location })),
    }),
    group: {
      locations: sections.map(({ location }) => location),
      about: (kept) =>
        unmodelled(
          check,
          sections.filter(({ location }) => kept.has(location)),
        ),
    },
  })
}

function listed(names: readonly string[]): string {
  const isLong = names.length > maxNamed
  const shown = isLong ? names.slice(0, maxNamed) : names.slice(0, -1)
  const last = isLong ? `${names.length - maxNamed} more` : names.at(-1)!
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
