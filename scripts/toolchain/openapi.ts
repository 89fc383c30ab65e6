import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenApiDefinitions } from '../kubernetes/openapi.ts'
import { goModule } from './go.ts'

/** The API of one Kubernetes version, from the Go module of Kubernetes itself. */
export async function loadOpenApi(version: string): Promise<OpenApiDefinitions> {
  const folder = await goModule('k8s.io/kubernetes', `v${version}`)
  const text = await readFile(join(folder, 'api/openapi-spec/swagger.json'), 'utf8')
  return (JSON.parse(text) as { definitions: OpenApiDefinitions }).definitions
}
