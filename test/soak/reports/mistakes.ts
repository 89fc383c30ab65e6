import type { Random } from '../random.ts'

/** What may be in the place of a value: of another type, odd, or hostile to a format. */
const values = [
  ...['', 'null', '~', '0777', '1_000', '0x1F', '.inf', '1e400', 'yes', '[]', '{}', '[1, {a: b}]'],
  ...[
    '"]]>&<script>\\u0007"',
    '"%0A::error::x, y:1"',
    '"| a | b |`"',
    "'it''s'",
    '"\\u202etxt.exe"',
    'é漢😀',
  ],
  ...[
    '"\\0\\x1b[31m"',
    '!!str 5',
    '{{ .Values.x }}',
    '${CLUSTER}',
    '<fill-me>',
    '12345678901234567890123',
    '&a x',
  ],
]
const keys = [
  'foo',
  'enabld',
  '__proto__',
  '"a\\nb"',
  '"`|"',
  'é',
  '"]]>"',
  'password',
  'constructor',
  '0',
  '""',
]
/** Lines with a mistake of their own. */
const tops = [
  'foo: 1',
  'glooMgmServer: {enabled: true}',
  'common: {}',
  'redis: {',
  '---',
  '...',
  '# gloo-values-disable',
]

type Mistake = (random: Random, lines: string[], at: number) => void

const mistakes: readonly Mistake[] = [
  // Another value.
  (random, lines, at) => {
    lines[at] = lines[at]!.replace(/: .*$/, `: ${random.of(values)}`)
  },
  // A misspelt key.
  (random, lines, at) => {
    lines[at] = lines[at]!.replace(/(\w)(\w)(?=\w*:)/, random.of(['$2$1', '$1', '$1$2$2']))
  },
  // Keys that nobody knows beside this one, many or few.
  (random, lines, at) => {
    const indent = /^[ -]*/.exec(lines[at]!)![0].replaceAll('-', ' ')
    const count = random.isOnceIn(6) ? random.below(400) : 1 + random.below(3)
    const isSame = random.isOnceIn(2)
    const key = random.of(keys)
    for (let index = 0; index < count; index++) {
      lines.splice(at, 0, `${indent}${isSame ? key : `k${index}`}: ${random.of(values)}`)
    }
  },
  // Many keys on one line.
  (random, lines, at) => {
    const entries = Array.from(
      { length: random.below(300) },
      (_, index) => `k${index}: ${random.of(['1', '0777', 'x'])}`,
    )
    lines[at] = lines[at]!.replace(/:.*$/, `: {${entries.join(', ')}}`)
  },
  (_, lines, at) => void lines.splice(at, 0, lines[at]!),
  (_, lines, at) => void lines.splice(at, 1),
  (random, lines, at) => void lines.splice(at, 0, random.of(tops)),
  (random, lines, at) => {
    lines[at] = `${random.of([' ', '  ', '\t', '- '])}${lines[at]!}`
  },
]

/** A text with some mistakes of all kinds. */
export function withMistakes(random: Random, text: string): string {
  const lines = text.split('\n')
  for (let count = random.below(8); count > 0 && lines.length > 0; count--) {
    random.of(mistakes)(random, lines, random.below(lines.length))
  }
  return lines.join(random.isOnceIn(10) ? '\r\n' : '\n')
}
