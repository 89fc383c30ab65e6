import type { ApiServer } from './api-server.ts'

interface Definition {
  metadata: { name: string }
  status?: { conditions?: { type: string; status: string; message: string }[] }
}

export interface Installed {
  names: string[]
  /** What the API server says against a definition. */
  wrong: string[]
}

const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'

/** The CRDs of the server, once it serves each of them. */
export async function installedCrds(server: ApiServer): Promise<Installed> {
  const until = Date.now() + 60_000
  for (;;) {
    const { body } = await server.ask('GET', path)
    const items = (JSON.parse(body) as { items: Definition[] }).items
    const waiting = items.filter((one) => conditionOf(one, 'Established') !== 'True')
    if (waiting.length === 0 || Date.now() > until)
      return { names: items.map(({ metadata }) => metadata.name).sort(), wrong: items.flatMap(wrongIn) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function conditionOf({ status }: Definition, type: string): string | undefined {
  return status?.conditions?.find((one) => one.type === type)?.status
}

function wrongIn(definition: Definition): string[] {
  const { conditions = [] } = definition.status ?? {}
  const wanted = (type: string): string => (type === 'NonStructuralSchema' ? 'False' : 'True')
  const bad = conditions.filter(({ type, status }) => status !== wanted(type))
  const isEstablished = conditionOf(definition, 'Established') === 'True'
  const { name } = definition.metadata
  return [
    ...bad.map(({ type, message }) => `${name}: ${type}: ${message}`),
    ...(isEstablished ? [] : [`${name}: is not established`]),
  ]
}
