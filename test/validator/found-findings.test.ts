import { expect, test } from 'vitest'
import { FoundFindings } from '../../validator/check/found-findings.ts'
import { builtIn } from '../../validator/findings/finding.ts'
import { sourceFile } from '../../validator/text/source-file.ts'

const plain = { maxFindings: 100 }
const small = sourceFile('small.yaml', 'a: 1\n')

function at(file: typeof small, start: number): ReturnType<typeof builtIn> {
  return builtIn('duplicate-key', {
    message: 'again',
    path: ['a'],
    location: { file, start, end: start + 1 },
  })
}

test('the findings of checks are behind those before them', () => {
  const found = new FoundFindings(plain, [at(small, 0)])
  expect(
    found.untilFull(() => {
      found.add(at(small, 1))
      return 'done'
    }),
  ).toBe('done')
  expect(found.all.map(({ location }) => location.start)).toEqual([0, 1])
})

test('checks of a large file end where it leaves no memory for another finding', () => {
  const large = sourceFile('large.yaml', `# ${'x'.repeat(5_000_000)}\n`)
  const found = new FoundFindings(plain, [])
  let last = -1
  const checks = (): never => {
    for (;;) found.add(at(large, ++last))
  }
  expect(found.untilFull(checks)).toBeUndefined()
  // 2.2 tens of bytes for each character, 60 for each finding.
  expect(found.all).toHaveLength(Math.floor((2.2 * large.text.length) / 60) + 1)
  expect(found.all.at(-1)).toMatchObject({
    ruleId: 'unreadable-file',
    message: 'the file is over 5 MB and has too many findings; the check ended here',
    location: { start: last },
  })
})

test('what else goes wrong in a check is passed on', () => {
  const found = new FoundFindings(plain, [])
  expect(() =>
    found.untilFull(() => {
      throw new TypeError('other')
    }),
  ).toThrow('other')
})

test('nothing ends where somebody asks for all findings', () => {
  const large = sourceFile('large.yaml', `# ${'x'.repeat(5_000_000)}\n`)
  const review = (): never => {
    throw new Error('not called')
  }
  for (const run of [{}, { maxFindings: Infinity }, { maxFindings: 100, review }]) {
    const found = new FoundFindings(run, [])
    const count = 200_000
    found.untilFull(() => {
      for (let start = 0; start < count; start++) found.add(at(large, start))
    })
    expect(found.all).toHaveLength(count)
  }
})
