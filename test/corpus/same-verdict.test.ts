import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { platform } from '../../schema/gloo-platform/platform.ts'
import { helmVersions } from '../helm/support/chart.ts'
import { shareOfDay, turnOfHelm } from '../share.ts'
import type { Values } from '../verdicts/coalesce.ts'
import { differencesFromAjv } from '../verdicts/judge-all.ts'
import { judgeByAjv, judgeByInterpreter } from '../verdicts/judges.ts'
import { realDocuments } from './documents.ts'

const documents = modelledParts()

describe.skipIf(documents.length === 0)('the modelled sections of real values documents', () => {
  test('get the verdict of Ajv from the interpreter', () => {
    process.stdout.write(`Different modelled parts of real values documents: ${documents.length}\n`)
    for (const values of shareOfDay(6, documents)) {
      expect(judgeByInterpreter(values), JSON.stringify(values)).toBe(judgeByAjv(values))
    }
  })

  test.each(helmVersions)('get it from Helm %s', { timeout: 300_000 }, async (helm) => {
    expect(await differencesFromAjv(helm, turnOfHelm(helm, 15, documents))).toEqual([])
  })
})

/** What the documents say about the sections that the model holds, each once. */
function modelledParts(): Values[] {
  const parts = new Map<string, Values>()
  for (const { text } of realDocuments()) {
    const values = readValues(text)
    if (values === undefined) continue
    const part = Object.fromEntries(Object.entries(values).filter(([key]) => key in platform.properties))
    parts.set(JSON.stringify(part), part)
  }
  return [...parts.values()]
}

function readValues(text: string): Values | undefined {
  try {
    return parse(text, { version: '1.1', uniqueKeys: false }) as Values
  } catch {
    return undefined
  }
}
