import type { Random } from '../random.ts'
import { oddNames } from './odd-folder.ts'

const words = [
  ...['', '-', '--', '=', '__proto__', 'constructor', '0', '-1', '1e9', 'NaN', 'all', 'text', 'json', 'yaml'],
  ...['2.7', '2.3.0', '99.99', '4.3.1', '3.17.4', 'v3', 'gloo-platform', 'common', 'a.b.c', 'a\\.b', 'é😀'],
  ...[
    'error',
    'off',
    'unknown-key=off',
    'unknown-key=x',
    'production',
    'always',
    '(',
    '.*',
    '10MB',
    '1',
    '1KB',
  ],
  ...['\u001b[31m', '\u202ex', 'a\nb', '\ud800', 'x'.repeat(60_000), 'https://example.com/values.yaml'],
]
const assignments = [
  ...[
    'a=1',
    'common.cluster=x',
    'a',
    'a=',
    '=1',
    'a[0]=1',
    'a[65536]=1',
    'a[-1]=1',
    'a[99999999999]=1',
    'a={',
    'a={b,c}',
  ],
  ...[
    '__proto__.polluted=1',
    'constructor.prototype.polluted=1',
    'a.__proto__.polluted=1',
    '{"__proto__": {"polluted": 1}}',
  ],
  ...[
    'a={"b":',
    'a=values.yaml',
    'a=/dev/zero',
    'a=gone',
    'a=.',
    'common.cluster=-',
    `a=${'x'.repeat(200_000)}`,
  ],
  ...[
    `${'a.'.repeat(5000)}b=1`,
    `${'k=1,'.repeat(2000)}k=1`,
    'a\\',
    'a=\\',
    'common.cluster[0]=1',
    'common=null',
  ],
]
const outputs = [
  'json=report.json',
  'sarif=report.sarif',
  'text=report.txt',
  'json=odd',
  'json=gone/x',
  'json=values.yaml',
  'x=y',
  'json=',
]

type Kind = 'none' | 'word' | 'file' | 'assignment' | 'output'

const layers: [option: string, kind: Kind][] = [
  ...['--set', '--set-string', '--set-json', '--set-file', '--set-literal'].map((name): [string, Kind] => [
    name,
    'assignment',
  ]),
  ['-f', 'file'],
  ['--values', 'file'],
  ['--helm-version', 'word'],
  ['--root', 'word'],
  ['--max-file-size', 'word'],
]

/** Without `generate`, which writes the files of this repository. */
const commands: Record<string, [option: string, kind: Kind][]> = {
  validate: [
    ...layers,
    ...[
      '--chart',
      '--chart-version',
      '--rule',
      '--policy',
      '--format',
      '--fail-on',
      '--placeholder',
      '--color',
      '--max-findings',
    ].map((name): [string, Kind] => [name, 'word']),
    ...['--config', '--baseline'].map((name): [string, Kind] => [name, 'file']),
    ...[
      '--no-config',
      '--require-reason',
      '--write-baseline',
      '--quiet',
      '--fix',
      '--fix-unsafe',
      '--fix-dry-run',
    ].map((name): [string, Kind] => [name, 'none']),
    ['--output', 'output'],
  ],
  values: [
    ...layers,
    ['--chart', 'word'],
    ['--chart-version', 'word'],
    ['--format', 'word'],
    ['--only-user', 'none'],
    ['--origins', 'none'],
  ],
  migrate: [
    ['--from', 'word'],
    ['--to', 'word'],
    ['--write', 'none'],
    ['--root', 'word'],
    ['--format', 'word'],
    ['-f', 'file'],
  ],
  schema: [
    ['--chart', 'word'],
    ['--chart-version', 'word'],
    ['--config', 'none'],
  ],
  rules: [['--format', 'word']],
  explain: [],
}

/** A command line of known words in any order, most of them odd. */
export function oddArguments(random: Random): string[] {
  const command = random.isOnceIn(2) ? 'validate' : random.of(Object.keys(commands))
  const options = commands[command]!
  const args = random.isOnceIn(30) ? [random.of(words)] : [command]
  if (command === 'migrate' && random.isOnceIn(2)) args.push('--from', '2.4', '--to', '2.7')
  for (let left = random.below(4); left > 0; left--)
    args.push(random.of(random.isOnceIn(5) ? words : oddNames))
  for (let left = random.below(6); left > 0 && options.length > 0; left--) {
    const [option, kind] = random.isOnceIn(15) ? ([random.of(words), 'none'] as const) : random.of(options)
    if (kind === 'none') args.push(option)
    else {
      const value = valueOf(random, kind)
      args.push(...(random.isOnceIn(3) && option.startsWith('--') ? [`${option}=${value}`] : [option, value]))
    }
  }
  if (random.isOnceIn(20)) args.push('--help')
  return args
}

function valueOf(random: Random, kind: Exclude<Kind, 'none'>): string {
  if (random.isOnceIn(8)) return random.of(words)
  if (kind === 'file') return random.of(oddNames)
  return random.of(kind === 'assignment' ? assignments : kind === 'output' ? outputs : words)
}
