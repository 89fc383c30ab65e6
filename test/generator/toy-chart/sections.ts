import { mapOf, section } from '../../../schema/model/collections.ts'
import { count, flag, oneOf, text, word } from '../../../schema/model/scalars.ts'
import { kubernetes, kubernetesList } from '../../../schema/kubernetes/fields.ts'

export const source = 'toy'

/** What the shared template parts of a container read. */
export function containerFields(repository: string) {
  return {
    image: section(
      {
        repository: word({ description: 'Name of the image.', default: repository, source }),
        pullPolicy: oneOf({
          description: 'When it is pulled.',
          members: { Always: 'At every start.', Never: 'Never.' },
          default: 'Always',
          source,
        }),
      },
      { description: 'Image of the container.' },
    ),
    resources: mapOf(text({ description: 'Quantity.', source }), {
      description: 'Resources of the container.',
      source,
    }),
  }
}

/** What the shared template parts of a pod and its objects read. */
export function podFields() {
  return {
    namespace: word({ description: 'Namespace of the objects.', source }),
    podSecurityContext: kubernetes('PodSecurityContext', { description: 'Of the pod.', source }),
    extraVolumes: kubernetesList('Volume', { description: 'More volumes.', template: true, source }),
    extraVolumeMounts: kubernetesList('VolumeMount', {
      description: 'More mounts.',
      template: true,
      source,
    }),
    deploymentOverrides: kubernetes('DeploymentPatch', { description: 'Patch.', default: {}, source }),
  }
}

export function enabled() {
  return flag({ description: 'Run it.', default: false, source })
}

export function portField(value: number) {
  return count({ description: 'Its port.', minimum: 1, default: value, source })
}
