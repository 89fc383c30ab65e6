import { expect, test } from 'vitest'
import { redactedFiles } from '../../validator/redaction/redacted-files.ts'
import { excerptOf } from '../../validator/formats/excerpt.ts'
import { joinedSpans } from '../../validator/secrets/spans.ts'
import { helmProfile } from '../../validator/values/helm-profile.ts'
import { rangeOf } from '../../validator/text/source-file.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toyChart } from '../validator/toy-chart.ts'

const text = 'server: {}\n---\nnope: &k hunter2 # seen\nlicense: {key: *k}\n'

test.each([
  ['Helm 3 before Helm 4', ['3.18.0', '4.0.0']],
  ['Helm 4 before Helm 3', ['4.0.0', '3.18.0']],
])('what one Helm drops and another reads stays hidden: %s', (_, versions) => {
  const parses = versions.map((version) => parseSource('values.yaml', text, helmProfile(version)))
  const excerpt = redactedFiles(parses, [], [{ chart: toyChart, root: undefined }]).get('values.yaml')!
  const { file } = parses[0]!
  const start = text.indexOf('nope')
  expect(excerptOf(excerpt, rangeOf({ file, start, end: start + 4 }))?.text).toBe('******')
  const second = text.indexOf('license')
  expect(excerptOf(excerpt, rangeOf({ file, start: second, end: second + 7 }))?.text).toBe(
    'license: {key: ******',
  )
})

test('spans that overlap become one, whose end is the last of them', () => {
  const spans = [
    { start: 120, end: 130 },
    { start: 0, end: 100 },
    { start: 10, end: 20 },
  ]
  expect(joinedSpans(spans)).toEqual([
    { start: 0, end: 100 },
    { start: 120, end: 130 },
  ])
})
