import fc from 'fast-check'

const scalars = [
  ...['1', 'true', 'text', '"quoted: text"', "'it''s'", '', '~', '{}', '[]', '0o17', 'a#b', '"#"'],
  ...['{a: 1, b: {c: x}}', '{ a: 1 }', '[1, {a: b}]', '{"a":1,b: 2}', '"two\n  lines"', 'two\n  plain lines'],
  ...['|\n  block\n    deeper\n\n  end', '>-\n  folded\n  # no comment', '|+\n  kept\n', '|2\n   one more'],
  ...['\n- one\n- two', '\n  - a: 1\n    b: 2\n  - c', '\n  # first\n  - {a: 1}', '\n-\n  a: 1'],
  ...[
    '&one text',
    '*one',
    '&map\n  x: 1 # why\n  w: {z: 2}',
    '*map',
    '{<<: *map, b: 1}',
    '\n  <<: *map\n  b: 1',
  ],
]

/** Values files in many styles, as lines; every comment is different, so that none can be lost unseen. */
export const randomValues: fc.Arbitrary<string> = fc
  .record({
    entries: fc.letrec<{ map: Tree[]; tree: Tree }>((tie) => ({
      map: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      tree: fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd', 'e', '"f"', "'g'", 'my-key', '1'),
        above: fc.constantFrom<Tree['above']>(
          '',
          '',
          '',
          'comment',
          'blank',
          'blank and comment',
          'comment and blank',
        ),
        behind: fc.boolean(),
        value: fc.oneof(
          { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
          fc.constantFrom(...scalars),
          tie('map'),
        ),
      }),
    })).map,
    width: fc.constantFrom(2, 2, 2, 4, 3),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
    endsOpen: fc.boolean(),
    trailing: fc.boolean(),
  })
  .map(({ entries, width, lineBreak, endsOpen, trailing }) => {
    let comments = 0
    const comment = (): string => `# comment ${++comments}`
    const lines = mapLines(entries, 0, width, comment)
    if (trailing) lines.push(`  ${comment()}`, comment())
    const text = lines.join(lineBreak)
    return endsOpen ? text : text + lineBreak
  })

interface Tree {
  key: string
  above: '' | 'comment' | 'blank' | 'blank and comment' | 'comment and blank'
  behind: boolean
  value: string | Tree[]
}

function mapLines(entries: readonly Tree[], column: number, width: number, comment: () => string): string[] {
  const indent = ' '.repeat(column)
  const keys = new Set<string>()
  return entries.flatMap(({ key, above, behind, value }) => {
    const bare = key.replace(/["']/g, '')
    if (keys.has(bare)) return []
    keys.add(bare)
    const lines: string[] = []
    if (above.startsWith('blank')) lines.push('')
    if (above.includes('comment')) lines.push(indent + comment())
    if (above.endsWith('and blank')) lines.push('')
    if (Array.isArray(value)) {
      const head = `${indent}${key}:${behind ? ` ${comment()}` : ''}`
      return [...lines, head, ...mapLines(value, column + width, width, comment)]
    }
    const [first = '', ...rest] = value.split('\n')
    const tail = behind && rest.length === 0 && !/^[|>]/.test(first) ? ` ${comment()}` : ''
    lines.push(`${indent}${key}:${first === '' ? '' : ` ${first}`}${tail}`)
    return [...lines, ...rest.map((line) => (line === '' ? '' : indent + line))]
  })
}
