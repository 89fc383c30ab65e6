/**
 * Writes `schema/kubernetes/definitions.json` and `types.ts` from Kubernetes' own OpenAPI. Run it after changing
 * the version in `scripts/toolchain/versions.ts`: `npx tsx scripts/extract-kubernetes.ts`.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KubernetesSchema } from '../schema/kubernetes/index.ts'
import { extractKubernetes } from './kubernetes/extract.ts'
import { loadOpenApi } from './toolchain/openapi.ts'
import { modelKubernetes } from './toolchain/versions.ts'

const { definitions, files } = await extractKubernetes(await loadOpenApi(modelKubernetes), modelKubernetes)
for (const [name, content] of Object.entries(files)) {
  await writeFile(join(import.meta.dirname, '../schema/kubernetes', name), content)
}

const full = JSON.stringify(definitions).length
const bare = JSON.stringify(definitions, dropDescriptions).length
process.stdout.write(
  `${Object.keys(definitions).length} definitions of Kubernetes ${modelKubernetes}: ` +
    `${full} bytes minified, ${bare} without descriptions\n`,
)

/** Leaves out `description` texts, but not properties of that name, whose value is a schema. */
function dropDescriptions(key: string, value: string | KubernetesSchema): unknown {
  return key === 'description' && typeof value === 'string' ? undefined : value
}
