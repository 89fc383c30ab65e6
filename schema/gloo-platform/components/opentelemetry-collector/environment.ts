import Type from 'typebox'
import { kubernetes } from '../../../kubernetes/fields.ts'
import type { EnvVar } from '../../../kubernetes/types.ts'
import { lenientSection, listOf } from '../../../model/collections.ts'
import { annotate } from '../../../model/field.ts'
import { text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** Environment of the container. Helm hands on any name, also one that YAML reads as a boolean, such as `N`. */
export function environment(description: string, value: EnvVar[], restarts: readonly string[]) {
  const given = { source, restarts }
  return listOf(
    lenientSection(
      {
        name: Type.Unsafe<string | boolean>({
          type: ['string', 'boolean'],
          ...annotate<string | boolean>({ description: 'Name of the variable.', ...given }),
        }),
        value: text({ description: 'Value of the variable.', ...given }),
        valueFrom: kubernetes('EnvVarSource', { description: 'Where the value comes from.', ...given }),
      },
      { description: 'A variable.', definition: 'collectorVariable' },
    ),
    { description, default: value, ...given },
  )
}
