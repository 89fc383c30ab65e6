import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { helmTemplate } from '../../scripts/helm/helm.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { trapOf } from '../../validator/yaml/nodes/scalar-trap.ts'
import { resolvePlainScalar } from '../../validator/yaml/nodes/plain-scalar.ts'

/** Texts without quotes that look like text, or like another number than the one that Helm prints. */
const texts = [
  ...'on On ON yes Yes YES y Y no No NO n N off Off OFF'.split(' '),
  ...'1.10 2.0 2.70 12e5 1e3 0x1F 0b11 1_000 +1 .5 1.'.split(' '),
  ...'0777 010 0o17 -017 0_7'.split(' '),
  ...'1000000 4294967295 20240131 1000670000 9007199254740993 100000000000000000000'.split(' '),
]

const harmless = 'true False 1 2.7 123456 999999 0 -5 1.5 2.7.2 v1.10 nope 1:30 2024-01-31'.split(' ')

let chart: string

beforeAll(() => {
  chart = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  mkdirSync(join(chart, 'templates'))
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: printer\nversion: 1.0.0\n')
  writeFileSync(
    join(chart, 'templates/printed.yaml'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: printed}\ndata:\n{{- range $k, $v := .Values.given }}\n  {{ $k }}: {{ $v | quote }}\n{{- end }}\n',
  )
})

afterAll(() => {
  rmSync(chart, { recursive: true })
})

describe.each(helmVersions)('Helm %s', (helm) => {
  test('prints what a trap says, and the text itself where there is none', async () => {
    const all = [...texts, ...harmless]
    const values = join(chart, 'given.yaml')
    writeFileSync(values, `given:\n${all.map((text, index) => `  k${index}: ${text}\n`).join('')}`)
    const { stdout, stderr } = await helmTemplate({ helm, chart, valuesFiles: [values] })
    expect(stderr).toBe('')
    const { data } = parse(stdout) as { data: Record<string, string> }
    for (const [index, text] of all.entries()) {
      const trap = trapOf(text, resolvePlainScalar(text))
      const said = trap?.result ?? text.toLowerCase()
      expect(data[`k${index}`]!.toLowerCase(), text).toBe(said.toLowerCase())
    }
  })
})

test('each text is a trap, and no harmless one is', () => {
  const isTrap = (text: string): boolean => trapOf(text, resolvePlainScalar(text)) !== undefined
  expect(texts.filter((text) => !isTrap(text))).toEqual([])
  expect(harmless.filter(isTrap)).toEqual([])
})
