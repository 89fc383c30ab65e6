import { expect, test } from 'vitest'
import { askHelmAll } from '../../scripts/differential/ask-helm.ts'
import { canonical, ourAnswer, type Answer, type Case } from '../../scripts/differential/case.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import type { FlagKind } from '../../validator/set-flags/flag-kinds.ts'

const file = 'text: t\nmap: {x: 1, w: 2}\nlist: [a, b]\nmaps: [{x: 1}]\nnothing: ~\n'

const refused = 'refused'

/** What a flag makes of the file: the keys that change, or that Helm refuses it. */
const table: [FlagKind, string, Record<string, unknown> | typeof refused][] = [
  // Scalars are not those of a file.
  ['--set', 'a=1', { a: 1 }],
  ['--set', 'a=-1', { a: -1 }],
  ['--set', 'a=0', { a: 0 }],
  ['--set', 'a=007', { a: '007' }],
  ['--set', 'a=1e6', { a: '1e6' }],
  ['--set', 'a=1.5', { a: '1.5' }],
  ['--set', 'a=0x10', { a: '0x10' }],
  ['--set', 'a=9223372036854775808', { a: '9223372036854775808' }],
  ['--set', 'a=true', { a: true }],
  ['--set', 'a=False', { a: false }],
  ['--set', 'a=yes', { a: 'yes' }],
  ['--set', 'a=null', { a: null }],
  ['--set', 'a=~', { a: '~' }],
  ['--set', 'a="x"', { a: '"x"' }],
  ['--set', 'a= x ', { a: ' x ' }],
  ['--set', 'a=x=y', { a: 'x=y' }],
  ['--set', 'a=', { a: '' }],
  ['--set', 'a={x: 1}', { a: ['x: 1'] }],
  ['--set-string', 'a=1,b=true,c=null', { a: '1', b: 'true', c: 'null' }],
  // Several values, lists and escapes.
  ['--set', 'a=1,b=2', { a: 1, b: 2 }],
  ['--set', 'a=1,', { a: 1 }],
  ['--set', 'a={1,x,null}', { a: [1, 'x', null] }],
  ['--set', 'a={}', { a: [''] }],
  ['--set', 'a={x},b=1', { a: ['x'], b: 1 }],
  ['--set', 'a={x', refused],
  ['--set', 'a=\\{x', { a: '{x' }],
  ['--set', 'a=x\\,y', { a: 'x,y' }],
  ['--set', 'a\\.b=1', { 'a.b': 1 }],
  ['--set', 'a\\[b=1', { 'a[b': 1 }],
  ['--set', 'a\\=b=1', { 'a=b': 1 }],
  ['--set', 'a=x\\', { a: 'x' }],
  ['--set', 'a=C:\\\\x', { a: 'C:\\x' }],
  // Paths.
  ['--set', 'map.x=3', { map: { x: 3, w: 2 } }],
  ['--set', 'map.x=null', { map: { x: null, w: 2 } }],
  ['--set', 'map=null', { map: null }],
  ['--set', 'list[0]=z', { list: ['z', 'b'] }],
  ['--set', 'list[3]=z', { list: ['a', 'b', null, 'z'] }],
  ['--set', 'list={z}', { list: ['z'] }],
  ['--set', 'maps[0].y=2', { maps: [{ x: 1, y: 2 }] }],
  ['--set', 'maps[1].y=2', { maps: [{ x: 1 }, { y: 2 }] }],
  ['--set', 'a[0][1]=x', { a: [[null, 'x']] }],
  ['--set', 'a.b.c=1', { a: { b: { c: 1 } } }],
  ['--set', 'map[0]=1', refused],
  ['--set', 'text.x=1', refused],
  ['--set', 'list.x=1', refused],
  ['--set', 'text[0]=1', refused],
  ['--set', 'a', refused],
  ['--set', 'a,b=1', refused],
  ['--set', 'a=1,b', refused],
  ['--set', 'a.b', refused],
  ['--set', 'a[x]=1', refused],
  ['--set', 'a[-1]=1', refused],
  ['--set', 'a[65537]=1', refused],
  ['--set', 'a[0]x=1', refused],
  ['--set', `${'a.'.repeat(31)}a=1`, refused],
  // What sets nothing.
  ['--set', '=x', {}],
  ['--set', 'a.', {}],
  ['--set', ',', refused],
  ['--set-json', '[1]', {}],
  // JSON.
  ['--set-json', 'a={"x":[1,null]}', { a: { x: [1, null] } }],
  ['--set-json', 'map={"z":1}', { map: { z: 1 } }],
  ['--set-json', 'a=1e2,b="x"', { a: 100, b: 'x' }],
  ['--set-json', 'list[0]={"x":1}', { list: [{ x: 1 }, 'b'] }],
  ['--set-json', 'a=', { a: null }],
  ['--set-json', 'a=x', refused],
  ['--set-json', 'a={x:1}', refused],
  ['--set-json', "a='x'", refused],
  ['--set-json', '{"a":1}\ufeff', refused],
  // Text of files, and text as it is.
  ['--set-file', 'a=one.txt', { a: 'one\n' }],
  ['--set-file', 'a={one.txt,one.txt}', { a: ['one\n', 'one\n'] }],
  ['--set-file', 'a=none.txt', refused],
  ['--set-literal', 'a=x,b={y}\\', { a: 'x,b={y}\\' }],
  ['--set-literal', 'map.x=null', { map: { x: 'null', w: 2 } }],
  ['--set-literal', 'a', refused],
]

const before = { text: 't', map: { x: 1, w: 2 }, list: ['a', 'b'], maps: [{ x: 1 }], nothing: null }

test.each(table)('%s %s', (kind, text, expected) => {
  expect(outcome(ourAnswer(caseOf(kind, text), '4.3.1'))).toEqual(outcomeOf(expected))
})

test('real Helms say the same', async () => {
  const cases = table.map(([kind, text], index) => ({
    one: caseOf(kind, text),
    helm: helmVersions[index % helmVersions.length]!,
  }))
  const answers = await askHelmAll(cases)
  expect(answers.map(outcome)).toEqual(table.map(([, , expected]) => outcomeOf(expected)))
})

test.each([
  ['an object', '--set-json', '{"map":{"x":3},"a":null}', { map: { x: 3, w: 2 }, a: null }],
  ['an object between blanks of Go', '--set-json', '\u0085{"a":1}\u00a0\n', { a: 1 }],
  ['an index that is never closed', '--set', 'a[', {}],
] as const)('%s is taken since Helm 4', async (_, kind, text, expected) => {
  const answers = await askHelmAll(helmVersions.map((helm) => ({ one: caseOf(kind, text), helm })))
  for (const [index, helm] of helmVersions.entries()) {
    const outcomes = [ourAnswer(caseOf(kind, text), helm), answers[index]!].map(outcome)
    const wanted = outcomeOf(helm.startsWith('4') ? expected : refused)
    expect(outcomes, helm).toEqual([wanted, wanted])
  }
})

function caseOf(kind: FlagKind, text: string): Case {
  return { defaults: '', files: [file], flags: [{ kind, text }], extra: { 'one.txt': 'one\n' } }
}

function outcome(answer: Answer): string {
  return 'error' in answer ? refused : canonical(answer.values)
}

function outcomeOf(expected: Record<string, unknown> | typeof refused): string {
  return expected === refused ? refused : canonical({ ...before, ...expected })
}
