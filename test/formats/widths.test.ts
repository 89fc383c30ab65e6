import { describe, expect, test } from 'vitest'
import { textWidth } from '../../validator/formats/display-width.ts'
import { printable } from '../../validator/text/printable.ts'
import { formatText } from '../../validator/formats/text.ts'
import { wrapParts, wrapped } from '../../validator/formats/wrap.ts'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import { toyChart } from '../validator/toy-chart.ts'
import { textOf } from './text-of.ts'

const wide = `agent:\r
\tx: 1\r
`
const values = `cluster:
  name: 東京都の集群
agent:
  annotations: {"名前": 10,\t"😀 emoji": 20, "e\u0301": 30, "hidden\u200b": 40}   # 終わり
  relay: { serverAddress: "${'a'.repeat(10_000)}", authorty: x, authority: "${'b'.repeat(10_000)}" }
  metrics: { port: 1 }
server:
  replicas:
    - 1
    - 2
  level: always
  nodeSelector: {}
ui:
  enabled: on
  enabled: off
`

const { report, excerpts } = validateWithExcerpts({
  releases: [
    {
      name: 'values.yaml',
      files: [
        { name: 'base.yaml', text: 'cluster:\r\n  name: east\r\nserver:\r\n  level: Never\r\n' },
        { name: 'values.yaml', text: values },
      ],
    },
    { name: 'crlf.yaml', files: [{ name: 'crlf.yaml', text: wide }] },
  ],
  chart: toyChart,
  chartVersion: '2.7.0',
  tool: '0.0.0',
})

describe.each([40, 80, 120])('%i columns', (width) => {
  const text = textOf(formatText(report, excerpts, { color: false, summary: true, width }))

  test('text', async () => {
    await expect(text).toMatchFileSnapshot(`expected/text-${width}.txt`)
  })

  test('no line is longer, unless one word is', () => {
    for (const line of text.split('\n')) {
      const longestWord = Math.max(...line.trim().split(' ').map(textWidth))
      expect(textWidth(line), line).toBeLessThanOrEqual(Math.max(width, longestWord + 2))
    }
  })

  test('in colour says the same', () => {
    const colored = textOf(formatText(report, excerpts, { color: true, summary: true, width }))
    // eslint-disable-next-line no-control-regex
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text)
  })
})

test('without a terminal no message is broken into lines', () => {
  const text = textOf(formatText(report, excerpts, { color: false, summary: true }))
  for (const { message, ruleId } of report.diagnostics) {
    expect(text.split('\n').filter((line) => line.endsWith(`${printable(message)}  ${ruleId}`))).not.toEqual(
      [],
    )
  }
})

test.each([
  ['without styles', undefined, undefined],
  ['in one style', 'bold', 'bold'],
  ['in two styles', 'bold', 'dim'],
  ['of which one has a style', undefined, 'bold'],
])('parts %s are the same without a width as on a line with room for them', (_name, first, second) => {
  const parts = [
    { text: 'a  b c', style: first },
    { text: '', style: first },
    { text: ' 終わり  ', style: second },
    { text: 'd', style: first },
  ]
  const line = wrapParts(parts, Infinity, '')
  expect(line).toEqual(wrapParts(parts, 10_000, ''))
  expect(line.map((one) => one.map(({ text }) => text).join(''))).toEqual(['a  b c     終わり    d'])
})

test('words wider than a line stay whole', () => {
  expect(wrapped('a veryverylongword b 終わり c', 6, ' ')).toEqual([
    'a',
    ' veryverylongword',
    ' b',
    ' 終わり',
    ' c',
  ])
})
