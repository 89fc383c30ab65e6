import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeKindSchemas } from '../kubernetes/kind-schemas.ts'
import { loadOpenApi } from './openapi.ts'
import type { Tool } from './tool.ts'
import type { KubernetesVersion } from './versions.ts'

/** One closed JSON Schema a kind of one Kubernetes version, as kubeconform reads them. */
export function kubernetesSchemas(version: KubernetesVersion): Tool {
  return {
    // Schemas of an older converter are not found any more.
    name: `kubernetes-schemas-${converterDigest}`,
    version,
    file: '',
    cost: 'a few seconds',
    make: async (folder) => writeKindSchemas(await loadOpenApi(version), folder),
  }
}

const converterDigest = createHash('sha256')
  .update(readFileSync(join(import.meta.dirname, '../kubernetes/kind-schemas.ts')))
  .digest('hex')
  .slice(0, 8)
