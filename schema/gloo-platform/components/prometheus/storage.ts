import { flag, oneOf, optionalQuantity, quantity, text, word } from '../../../model/scalars.ts'
import { listOf } from '../../../model/collections.ts'
import { kubernetes } from '../../../kubernetes/fields.ts'
import { sources } from '../../sources.ts'
import { beside, inPod, part, textMap } from './fields.ts'

/** Where Prometheus keeps its data. */
export const storageFields = {
  persistentVolume: part(
    {
      enabled: flag({
        description: 'Keep the data on a claim. Off: it is lost with the pod.',
        default: false,
        ...inPod,
        source: sources.rendered,
      }),
      statefulSetNameOverride: word({
        description: 'Name of the claim template of a StatefulSet. Empty: `storage-volume`.',
        default: '',
        ...inPod,
      }),
      accessModes: listOf(
        oneOf({
          description: 'An access mode.',
          members: {
            ReadWriteMany: 'Many nodes.',
            ReadWriteOnce: 'One node.',
            ReadOnlyMany: 'Many nodes, read only.',
            ReadWriteOncePod: 'One pod.',
          },
          ...beside,
        }),
        { description: 'Access modes of the claim.', default: ['ReadWriteOnce'], ...beside },
      ),
      labels: textMap('Labels of the claim.'),
      annotations: textMap('Annotations of the claim.'),
      existingClaim: word({
        description: 'A claim of yours in place of one of the chart. A StatefulSet does not read it.',
        default: '',
        ...inPod,
      }),
      mountPath: text({
        description: 'Where the volume is mounted; also the folder of the data where `storagePath` is empty.',
        default: '/data',
        ...inPod,
      }),
      size: quantity({ description: 'Size of the volume.', default: '8Gi', ...beside }),
      storageClass: text({
        description: 'Storage class of the claim. `-`: the empty class; not set: that of the cluster.',
        ...beside,
      }),
      volumeBindingMode: text({
        description:
          'Written to the claim of a Deployment, where Kubernetes has no such field and may refuse it: leave it out.',
        ...beside,
      }),
      subPath: text({ description: 'Folder inside the volume.', default: '', ...inPod }),
      selector: kubernetes('LabelSelector', {
        description: 'Labels of the volumes that the claim of a Deployment may have.',
        ...beside,
      }),
      volumeName: text({ description: 'Volume of the claim of a Deployment.', ...beside }),
    },
    'The claim for the data.',
  ),
  emptyDir: part(
    {
      sizeLimit: optionalQuantity({
        description: 'Limit of the volume. Empty: none.',
        default: '',
        ...inPod,
      }),
    },
    'The volume where there is no claim.',
  ),
}
