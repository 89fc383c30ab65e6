import type { ChartVersion } from '../../model/chart-version.ts'
import { objectName, oneOf, text } from '../../model/scalars.ts'
import { registryPattern, repositoryPattern, tagPattern } from '../../model/patterns.ts'
import { section } from '../../model/collections.ts'
import { sources } from '../sources.ts'

export interface ImageDefaults {
  registry: string
  olderRegistry?: { before: ChartVersion; value: string }
  repository: string
  /** Absent: the chart's version. */
  tag?: string
  pullPolicy: PullPolicy
  /** Where these defaults come from. */
  source: string
}

export const pullPolicies = {
  Always: 'Ask the registry at every start of the container.',
  IfNotPresent: 'Pull only what the node does not have yet.',
  Never: 'Never pull; the node must have the image.',
}

type PullPolicy = keyof typeof pullPolicies

/** Where a container's image comes from. */
export function image(defaults: ImageDefaults, restarts: readonly string[]) {
  return section(
    {
      ...fieldsOf(defaults, restarts),
      pullSecret: objectName({
        description: 'Name of a Secret with registry credentials; it joins `imagePullSecrets`.',
        examples: ['registry-credentials'],
        source: sources.v233,
        restarts,
      }),
    },
    {
      description: 'Image of the container.',
      definition: defaults.tag === undefined ? 'image' : 'pinnedImage',
    },
  )
}

/** The same for a container whose pod takes no pull secret. */
export function imageWithoutSecret(defaults: ImageDefaults, restarts: readonly string[]) {
  return section(fieldsOf(defaults, restarts), {
    description: 'Image of the container.',
    definition: 'plainImage',
  })
}

function fieldsOf(
  { registry, olderRegistry, repository, tag, pullPolicy, source }: ImageDefaults,
  restarts: readonly string[],
) {
  return {
    registry: text({
      description: 'Registry and path before the image name, for example a mirror in an air-gapped network.',
      minLength: 1,
      pattern: registryPattern.pattern,
      default: registry,
      ...(olderRegistry === undefined ? {} : { olderDefault: olderRegistry }),
      source,
      restarts,
    }),
    repository: text({
      description: 'Name of the image.',
      minLength: 1,
      pattern: repositoryPattern.pattern,
      default: repository,
      source,
      restarts,
    }),
    tag: text({
      description:
        'Tag of the image. Gloo images follow the version of the chart when it is not set; a tag that ends in `-fips` selects the FIPS build.',
      minLength: 1,
      pattern: tagPattern.pattern,
      ...(tag === undefined ? { examples: ['2.7.2', '2.7.2-fips'] } : { default: tag }),
      source: `${source}; FIPS tags: ${sources.practices}`,
      restarts,
    }),
    pullPolicy: oneOf({
      description: 'When the node pulls the image.',
      members: pullPolicies,
      default: pullPolicy,
      source: sources.v233,
      restarts,
    }),
  }
}
