import { flag } from '../model/scalars.ts'
import { openSection, type Fields } from '../model/collections.ts'
import { sources } from './sources.ts'

/**
 * Sections that the model does not hold yet. They pass unchecked, with one info for each file that says so, and nothing is rendered
 * for them. The fields given here are the ones that components of this chart read.
 */
export const unmodelled = {
  prometheus: notYet('The built-in Prometheus.'),
}

function notYet<F extends Fields>(description: string, fields: F = {} as F) {
  return openSection(fields, {
    description: `${description} Not modelled yet: not checked and not rendered.`,
    source: sources.inUse,
  })
}
