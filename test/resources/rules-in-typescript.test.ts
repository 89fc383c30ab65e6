import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { judged } from './judged.ts'

/** The same objects that an API server accepts or refuses. */
interface RuleCases {
  apiVersion: string
  kind: string
  accepted: object[]
  refused: { at: string; message: string; spec: object }[]
}

const folder = join(import.meta.dirname, 'rules')
const cases = readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')) as RuleCases)

describe.each(cases)('$kind', ({ apiVersion, kind, accepted, refused }) => {
  const errorsOf = async (spec: object): Promise<string[]> => {
    const { diagnostics } = await judged(
      JSON.stringify({ apiVersion, kind, metadata: { name: 'shop' }, spec }),
    )
    return diagnostics.map(({ message }) => message)
  }

  test.each(accepted)('%j is accepted', async (spec) => {
    expect(await errorsOf(spec)).toEqual([])
  })

  test.each(refused)('$at: $message', async ({ at, message, spec }) => {
    const [error, ...others] = await errorsOf(spec)
    expect(others).toEqual([])
    expect(error?.replace(/\[\d+\]/g, '[]')).toBe(`${at}: ${message}`)
  })
})
