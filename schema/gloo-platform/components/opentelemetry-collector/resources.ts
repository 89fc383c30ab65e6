import Type, { type TUnsafe } from 'typebox'
import { section } from '../../../model/collections.ts'
import { annotate } from '../../../model/field.ts'
import { quantityPattern } from '../../../model/patterns.ts'
import { text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** CPU and memory of the container, in the types that the third-party chart takes: memory in quotes. */
export function resources(requests: { cpu: string; memory: string }, restarts: readonly string[]) {
  return section(
    {
      requests: amounts('What the scheduler reserves for the container.', requests, restarts),
      limits: amounts('What the container may use at most.', undefined, restarts),
    },
    { description: 'Resources of the container.', wholeObject: true, definition: 'collectorResources' },
  )
}

function amounts(
  description: string,
  own: { cpu: string; memory: string } | undefined,
  restarts: readonly string[],
) {
  return section(
    {
      cpu: wholeOrText({
        description: 'CPU cores: `2` or `500m`.',
        ...(own === undefined ? { examples: ['500m', 2] } : { default: own.cpu }),
        source,
        restarts,
      }),
      memory: text({
        description: 'Memory, with a unit such as `512Mi` or `1Gi`.',
        pattern: quantityPattern.pattern,
        ...(own === undefined ? { examples: ['512Mi'] } : { default: own.memory }),
        source,
        restarts,
      }),
      'ephemeral-storage': text({
        description: 'Local disk for logs and writable layers.',
        pattern: quantityPattern.pattern,
        examples: ['1Gi'],
        source,
        restarts,
      }),
    },
    { description },
  )
}

function wholeOrText(meta: Parameters<typeof annotate<string | number>>[0]): TUnsafe<string | number> {
  return Type.Unsafe<string | number>({
    type: ['string', 'integer'],
    pattern: quantityPattern.pattern,
    ...annotate(meta),
  })
}
