import type { KnownMistakes } from '../../model/known-mistake.ts'
import { casesInThreads } from './cases-in-threads.ts'
import { casesInValues } from './cases-in-values.ts'
import { casesOfCharts } from './cases-of-charts.ts'

/** Mistakes found in public values, defects of the charts, and public threads. */
export const fieldCases: KnownMistakes = {
  id: 'field',
  title: 'Cases from the field',
  origin:
    'A: mistakes in public values, compared with the complete charts 2.3.3 and 2.5.8. B: defects of these charts, reproduced by rendering. C: public threads and notes.',
  mistakes: [...casesInValues, ...casesOfCharts, ...casesInThreads],
}
