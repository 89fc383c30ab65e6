import { expect, test } from 'vitest'
import { redactedFiles } from '../../validator/redaction/redacted-files.ts'
import { formatDiff } from '../../validator/formats/diff.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toyChart } from '../validator/toy-chart.ts'

function diffOf(before: string, after: string): ReturnType<typeof formatDiff> {
  const [old, fixed] = [before, after].map((text) =>
    redactedFiles([parseSource('a.yaml', text)], [], [{ chart: toyChart, root: undefined }]).get('a.yaml')!,
  )
  return formatDiff(old!, fixed!, { before: '2.3', after: '2.7' })
}

test('a carriage return ends a line, so that each line is masked as what it is', async () => {
  const text = 'server: {}\r# password: hunter2-hunter2\rlicense:\r  key: hunter2\rnope: 1\r'
  const { text: diff, isMasked } = await diffOf(text, text.replace('nope: 1', 'nope: 2'))
  expect(diff).toBe(
    [
      '--- a.yaml\t2.3',
      '+++ a.yaml\t2.7',
      '@@ -2,4 +2,4 @@',
      ' ******',
      ' license:',
      '   key: ******',
      '-nope: 1',
      '+nope: 2',
      '',
    ].join('\n'),
  )
  expect(isMasked).toBe(true)
})

test('equal texts have no difference', async () => {
  expect(await diffOf('a: 1\n', 'a: 1\n')).toEqual({ text: '', isMasked: false })
})
