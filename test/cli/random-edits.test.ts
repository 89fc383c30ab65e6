import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from './run.ts'
import { amountOfDay } from '../share.ts'

const document = readFileSync(
  join(import.meta.dirname, 'scenarios/validate/documentation-mistakes/values.yaml'),
  'utf8',
)

const pieces = fc.oneof(
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.constantFrom(
    ...['\n', '\t', '  ', ': ', '- ', '{', '}', '[', ']', '"', "'", '#', '&a ', '*a', '<<: ', '|\n', '>-\n'],
    ...[
      '---\n',
      '...\n',
      '!!int ',
      '!x ',
      '~',
      '\r',
      '\uFEFF',
      '\u2028',
      '%YAML 1.2\n',
      '? ',
      '0o17',
      '__proto__: ',
    ],
  ),
)

const edits = fc.array(fc.record({ at: fc.nat(document.length), remove: fc.nat(30), insert: pieces }), {
  minLength: 1,
  maxLength: 6,
})

test('no edit of a document crashes the program', async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.constantFrom('text', 'oneline', 'json'), async (edits, format) => {
      const text = edits.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        document,
      )
      const { status, stderr } = await run(['validate', '-', '--format', format, '--color=always'], {
        stdin: text,
      })
      expect(stderr).toBe('')
      expect([0, 1, 2]).toContain(status)
    }),
    { numRuns: amountOfDay(3, 400) },
  )
})

test('no edit of a document makes --fix crash', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'gloo-values-random-'))
  await fc.assert(
    fc.asyncProperty(
      edits,
      fc.constantFrom<string[]>(
        ['--fix'],
        ['--fix-unsafe'],
        ['--fix-dry-run', '--fix-unsafe'],
        ['--fix', '--format=json'],
      ),
      async (edits, args) => {
        const text = edits.reduce(
          (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
          document,
        )
        writeFileSync(join(cwd, 'values.yaml'), text)
        const { status } = await run(['validate', 'values.yaml', ...args], { cwd })
        expect([0, 1, 2]).toContain(status)
        const once = readFileSync(join(cwd, 'values.yaml'))
        if (args.includes('--fix-dry-run') || status === 2) expect(once).toEqual(Buffer.from(text))
        await run(['validate', 'values.yaml', ...args], { cwd })
        expect(readFileSync(join(cwd, 'values.yaml'))).toEqual(once)
      },
    ),
    { numRuns: amountOfDay(3, 200) },
  )
  rmSync(cwd, { recursive: true })
})

test('no arguments crash the program', async () => {
  const words = fc.constantFrom(
    'validate',
    'values',
    'schema',
    '--set',
    'a=1',
    '--root',
    '--origins',
    '-f=',
    '-f=a"b',
    '-f',
    '--',
    '-',
    '--format',
    'json',
    '--quiet',
    '-fx',
    '--help',
    '',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 5 }),
      async (argv) => {
        const { status } = await run(argv)
        expect([0, 1, 2]).toContain(status)
      },
    ),
    { numRuns: amountOfDay(3, 300) },
  )
})
