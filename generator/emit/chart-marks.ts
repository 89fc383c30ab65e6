import type { Chart } from '../../schema/model/chart.ts'
import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import { asField, notesOf } from '../../schema/model/field.ts'
import type { OutputFile } from '../output/output-file.ts'

/** What tells the values of the charts from each other, for the program to read before it knows any of them. */
export function emitChartMarks(charts: readonly Chart[]): OutputFile[] {
  const marks = charts.map((chart): ChartMarks => {
    const sections = sectionsOf(chart)
    const others = charts.filter((other) => other !== chart).flatMap(sectionsOf)
    const { ownSections, ownValues = [] } = chart.hints
    return {
      chart: chart.name,
      version: chart.version,
      oldest: chart.minors[0],
      sections,
      own: sections.filter((section) => !others.includes(section)),
      sure: [...ownSections, ...ownValues].map((path) => path.split('.')),
    }
  })
  return [{ path: 'generated/validator/charts.json', content: `${JSON.stringify(marks)}\n` }]
}

function sectionsOf({ values }: Chart): string[] {
  return Object.entries(asField(values).properties ?? {})
    .filter(([key, field]) => key !== 'global' && notesOf(field).passThrough?.reason !== 'other-chart')
    .map(([key]) => key)
}
