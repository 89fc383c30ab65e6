import { text } from '../../model/scalars.ts'
import { registryPattern } from '../../model/patterns.ts'
import { sources } from '../sources.ts'

/** The registry of images of the charts of Bitnami, which precedes that of the image. */
export function imageRegistry(restarts: readonly string[]) {
  return text({
    description:
      'Registry of the image, such as a mirror. `global.imageRegistry` of the release overrides it.',
    pattern: registryPattern.pattern,
    since: '2.4.0',
    source: `${sources.inUse}; Helm: global values of a parent chart override those of a subchart`,
    restarts,
  })
}
