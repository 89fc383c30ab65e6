import { pathsOf, type Condition } from '../../schema/model/condition.ts'

/** What an expression gives: text needs quotes in YAML, a number and a flag stand as they are, a node needs `toYaml`. */
export type GoType = 'text' | 'number' | 'flag' | 'node'

/** A Go template expression, distinguished from a values path. */
export class GoExpression {
  readonly text: string
  readonly type: GoType
  /** The text that it gives, where that is known. */
  readonly literal: string | undefined

  constructor(text: string, type: GoType, literal?: string) {
    this.text = text
    this.type = type
    this.literal = literal
  }

  /** As an argument of a function. */
  get argument(): string {
    return this.text.includes(' ') && this.literal === undefined ? `(${this.text})` : this.text
  }
}

/** A text that is written in the template. */
export function literal(text: string): GoExpression {
  return new GoExpression(JSON.stringify(text), 'text', text)
}

/** `printf` with a part for each `%s`; what is known is in the format itself. */
export function formatted(format: string, parts: readonly GoExpression[]): GoExpression {
  const left = [...parts]
  const computed: string[] = []
  const text = format.replaceAll('%s', () => {
    const part = left.shift()
    if (part?.type !== 'text') throw new Error(`"${format}" requires a string for each %s`)
    if (part.literal !== undefined) return part.literal
    computed.push(part.argument)
    return '%s'
  })
  if (left.length > 0) throw new Error(`"${format}" requires a %s for each string`)
  return new GoExpression(['printf', JSON.stringify(text), ...computed].join(' '), 'text')
}

/** A condition, or a named template that gives text where one holds. */
export type Test = string | { template: string } | { all: Test[] } | { any: Test[] } | { not: Test }

function noTemplates(template: string): string {
  throw new Error(`a condition cannot include the named template ${template} here`)
}

/** A condition of so many values that its expression is hard to read is written once, in a named template. */
export function isLong(condition: Condition): boolean {
  return pathsOf(condition).length > 3
}

/** The expression for a condition; `read` gives that of one values path, `include` that of a named template. */
export function conditionToGo(
  condition: Test,
  read: (path: string) => string,
  include = noTemplates,
): GoExpression {
  return new GoExpression(write(condition), 'flag')

  function write(part: Test): string {
    if (typeof part === 'string') return read(part)
    if ('template' in part) return include(part.template)
    if ('not' in part) return `not ${argument(part.not)}`
    const [word, parts] = 'all' in part ? ['and', part.all] : ['or', part.any]
    return [word, ...parts.map(argument)].join(' ')
  }

  function argument(part: Test): string {
    return typeof part === 'string' ? write(part) : `(${write(part)})`
  }
}
