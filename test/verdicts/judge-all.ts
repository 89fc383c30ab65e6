import { availableParallelism } from 'node:os'
import type { HelmVersion } from '../helm/support/chart.ts'
import type { Values } from './coalesce.ts'
import { judgeByAjv, judgeByHelm } from './judges.ts'

/** The documents on which a real Helm and Ajv differ, as text for people. Runs as many Helms at once as help. */
export async function differencesFromAjv(helm: HelmVersion, documents: readonly Values[]): Promise<string[]> {
  const differing: string[] = []
  const open = [...documents]
  const judge = async (): Promise<void> => {
    for (let values = open.pop(); values !== undefined; values = open.pop()) {
      const verdict = await judgeByHelm(helm, values)
      if (verdict !== judgeByAjv(values)) differing.push(`${verdict}: ${JSON.stringify(values)}`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, judge))
  return differing
}
