import { yamlText } from '../../model/scalars.ts'
import { mapOf, section } from '../../model/collections.ts'
import { overlay } from '../../model/overlay.ts'
import { kubernetes, kubernetesList } from '../../kubernetes/fields.ts'
import type { EnvVar } from '../../kubernetes/types.ts'
import { sources } from '../sources.ts'
import { image, type ImageDefaults } from './image.ts'
import { resources, type ResourceDefaults } from './resources.ts'

/** What differs between containers in the fields of {@link containerFields}. */
export interface ContainerDefaults {
  image: Pick<ImageDefaults, 'repository'> & Partial<ImageDefaults>
  resources: ResourceDefaults
  env: EnvVar[]
}

const imageOfGloo = {
  registry: 'gcr.io/gloo-mesh',
  pullPolicy: 'IfNotPresent' as const,
  source: sources.v233,
}

/** The fields that every container has: image, resources, environment. */
export function containerFields(restarts: readonly string[], own: ContainerDefaults) {
  return {
    image: image(overlay(imageOfGloo, own.image), restarts),
    resources: resources(own.resources, restarts),
    env: kubernetesList('EnvVar', {
      description:
        'The whole sequence of environment variables. A sequence of yours replaces this one and its entries: use `extraEnvs` to add variables.',
      default: own.env,
      source: `${sources.rendered}; merge rule: ${sources.generated}`,
      restarts,
    }),
    extraEnvs: extraEnvs(restarts),
  }
}

function extraEnvs(restarts: readonly string[]) {
  const variable = section(
    {
      value: yamlText({
        description: 'Value of the variable. Always a string: quote numbers and `"true"`.',
        sensitive: true,
        source: sources.practices,
      }),
      valueFrom: kubernetes('EnvVarSource', {
        description: 'Take the value from a Secret, a ConfigMap or a field of the pod.',
        source: sources.inUse,
      }),
    },
    {
      description: 'One environment variable: a `value` or a `valueFrom`, not both.',
      definition: 'extraEnv',
      maxProperties: 1,
    },
  )
  return mapOf(variable, {
    description: 'Environment variables in addition to `env`, by name.',
    default: {},
    examples: [{ EXPERIMENTAL_SEGMENT_ENVOY_FILTERS_BY_MATCHER: { value: 'true' } }],
    since: '2.4.0',
    source: `${sources.v24}; ${sources.practices}`,
    restarts,
  })
}
