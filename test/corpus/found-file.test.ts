import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { mayBeOther } from '../../validator/layout/found-file.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { realDocuments } from './documents.ts'

const ours = realDocuments()
const others = [...realDocuments('gloo-platform-crds'), ...realDocuments('gloo-operator')]

describe.skipIf(ours.length === 0)('real values documents in a folder', async () => {
  const chart = await loadChart()
  const isOther = (text: string): boolean => {
    const { root } = parseSource('values.yaml', text)
    return root !== undefined && mayBeOther(chart, root)
  }

  test('are judged', () => {
    expect(ours.filter(({ text }) => isOther(text)).map(({ name }) => name)).toEqual([])
  })

  test('are left alone where they are those of another chart, but for keys that ours has too', () => {
    const judged = others.filter(({ text }) => !isOther(text))
    for (const { name, text } of judged) {
      const keys = [...parseSource(name, text).root!.entries.keys()]
      expect(['featureGates', 'installEnterpriseCrds']).toEqual(expect.arrayContaining(keys))
    }
    expect(judged.length).toBeLessThan(others.length)
  })
})
