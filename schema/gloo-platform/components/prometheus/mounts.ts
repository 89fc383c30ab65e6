import { flag, text, word } from '../../../model/scalars.ts'
import { listOf, type Fields } from '../../../model/collections.ts'
import { inPod, part } from './fields.ts'

const mountFields = {
  name: word({ description: 'Name of the volume.', ...inPod }),
  mountPath: text({ description: 'Folder in the container.', ...inPod }),
  subPath: text({ description: 'Folder or file inside the volume.', ...inPod }),
  readOnly: flag({ description: 'Mount it read only.', ...inPod }),
}

const optional = flag({ description: 'Start without it where it does not exist.', ...inPod })

function mountsOf<F extends Fields>(description: string, source: F) {
  return listOf(part({ ...mountFields, ...source }, 'A mount.'), { description, default: [], ...inPod })
}

const configMap = word({ description: 'Name of the ConfigMap.', ...inPod })

/** Folders of the node in the container. */
export const hostPathMounts = mountsOf('Folders of the node to mount.', {
  hostPath: text({ description: 'Folder of the node.', ...inPod }),
})

/** Secrets in the container. */
export const secretMounts = mountsOf('Secrets to mount.', {
  secretName: word({ description: 'Name of the Secret.', ...inPod }),
  optional,
})

/** ConfigMaps in the container of Prometheus. */
export const configMapMounts = mountsOf('ConfigMaps to mount.', { configMap })

/** ConfigMaps in the container of the reloader. */
export const reloaderConfigMapMounts = mountsOf(
  'ConfigMaps to mount in the reloader. The pod gets two volumes for each: one with the name of the reloader in front, which must exist, and one without.',
  { configMap, optional },
)
