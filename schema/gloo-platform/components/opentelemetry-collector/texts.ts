import { mapOf } from '../../../model/collections.ts'
import { text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** Labels or annotations. The chart runs each value as a template. */
export function templatedTexts(
  description: string,
  own: { default?: Record<string, string>; restarts?: readonly string[] } = {},
) {
  return mapOf(text({ description: 'Text; it may use template expressions.', source }), {
    description,
    template: true,
    source,
    ...own,
  })
}
