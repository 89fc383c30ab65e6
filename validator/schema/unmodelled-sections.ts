import { builtIn, type Finding } from '../findings/finding.ts'
import type { Place, SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import type { SchemaCheck } from './schema-check.ts'

const maxNamed = 3

interface Section {
  name: string
  place: Place
}

/** Reports once for each file which of its sections the model does not hold. */
export function checkUnmodelledSections(check: SchemaCheck, values: MappingNode): void {
  const byFile = new Map<SourceFile, Section[]>()
  for (const name of check.chart.unmodelled) {
    const entry = values.entries.get(name)
    const place = entry?.key ?? entry?.value.place
    if (place === undefined) continue
    const sections = byFile.get(place.file)
    if (sections === undefined) byFile.set(place.file, [{ name, place }])
    else sections.push({ name, place })
  }
  for (const sections of byFile.values()) {
    check.report(
      unmodelled(
        check,
        sections.sort((a, b) => a.place.start - b.place.start),
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
    place: first.place,
    ...(others.length > 0 && {
      related: others.slice(0, maxNamed - 1).map(({ name, place }) => ({ message: `and ${name}`, place })),
    }),
    group: {
      places: sections.map(({ place }) => place),
      about: (kept) =>
        unmodelled(
          check,
          sections.filter(({ place }) => kept.has(place)),
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
