import fc from 'fast-check'
import { lines, value } from './dense-lines.ts'
import { blank, from, joined, lineBreak, type Text } from './dense-pieces.ts'
import { plainCharacter } from './dense-scalar.ts'
import { oneOf } from './one-of.ts'
import { randomText } from './random-text.ts'

/** Values files as people write them. `%` represents what is dense. */
const documents = [
  'common:\n  cluster: mgmt\nglooMgmtServer:\n  serviceAccount:\n    extraAnnotations:\n      one: %\n      two: "x"\n',
  "glooMgmtServer:\n  extraEnvs:\n    A:\n      value: 'it''s'\n    B:\n      value: %\n  # why\n  ports:\n    grpc: 9900\n",
  'redis:\n  deployment:\n    resources:\n      requests: {cpu: %, memory: 1Gi}\n  env:\n  - name: A\n    value: "1"\n',
  'base: &x\n  enabled: true\n  address: "r:6379"\nredis:\n  <<: *x\n  auth: %\nredisStore: {snapshot: *x}\n',
  'licensing:\n  glooMeshLicenseKey: %',
  'a: %\n',
  'a:\n- %\n- b\n',
  "a:\n  b: %\nc: \"x\" # it's\nd: 'y'\n",
  'a: 1\n---\nb: %\n---\nc: 2\n',
  '  a:\n    b: 1\n  c: %\nd: 1\n',
  'glooAgent:\n  extraVolumes:\n    - name: %\n      configMap:\n        name: "x"\n  config: |\n    a: 1\n\n    b: "2"\n  x: %\n',
  '{"common": {"cluster": %}, "redis": {"enabled": true}}\n',
  'a: &x %\nb: *x\nc: {d: *x}\n',
]

const filled = fc
  .tuple(fc.constantFrom(...documents), value, oneOf([3, value], [1, lines]))
  .map(([document, first, second]) => document.replace('%', () => first).replace('%', () => second))

const change = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 2 }),
  put: oneOf(
    [3, fc.constant('')],
    [4, plainCharacter],
    [1, blank],
    [1, lineBreak],
    [1, from('" \' [ ] { }')],
  ),
})

/** A text with some characters taken out, put in, or made another. */
const damaged = fc
  .tuple(oneOf([3, filled], [1, lines]), fc.array(change, { minLength: 1, maxLength: 2 }))
  .map(([text, changes]) =>
    changes
      .reduce((characters, { at, length, put }) => {
        return characters.toSpliced(at % (characters.length + 1), length, put)
      }, Array.from(text))
      .join(''),
  )

/** Many aliases of a small or large value, near the share that Helm allows. */
const aliased = fc
  .record({
    items: fc.integer({ min: 0, max: 140 }),
    aliases: fc.integer({ min: 1, max: 140 }),
    others: fc.nat({ max: 20 }),
  })
  .map(({ items, aliases, others }) => {
    const base = `a: &x [${'1,'.repeat(items)}]\n`
    return `${base}b: [${'*x,'.repeat(aliases)}]\nc: [${'1,'.repeat(others)}]\n`
  })

/** Before a text, so that it is where buffers of 512 and 4,096 bytes end. */
const padding = oneOf(
  [20, fc.constant('')],
  [1, fc.integer({ min: 380, max: 515 }).map((length) => `#${'x'.repeat(length)}\n`)],
  [1, fc.integer({ min: 4000, max: 4100 }).map((length) => `p: ${'x'.repeat(length)}`)],
  [1, fc.integer({ min: 3900, max: 4100 }).map((length) => `p: ${'x'.repeat(length)}\n`)],
)
const start = oneOf(
  [40, fc.constant('')],
  [1, fc.constantFrom('\ufeff', '\ufeff\ufeff', '# c\n', '---\n', '\n\n', '# c\n\ufeff', '---\n\ufeff')],
)

/** How all its lines end, or that its last one does not. */
const ending = oneOf([12, fc.constant(undefined)], [2, fc.constantFrom('', '\r\n', '\r')])

/** Texts that are dense in what readers of YAML part over, most of them inside values files as people write them. */
export const denseText: Text = fc
  .tuple(
    joined(start, padding, oneOf([30, filled], [30, lines], [20, damaged], [10, randomText], [1, aliased])),
    ending,
  )
  .map(([text, ending]) => {
    if (ending === undefined) return text
    return ending === '' ? text.replace(/[\r\n]+$/, '') : text.replaceAll('\n', ending)
  })
