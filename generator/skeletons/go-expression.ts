import { pathsOf, type Condition } from '../../schema/model/condition.ts'

/** What an expression gives: text needs quotes in YAML, a number and a flag are written as they are, a node needs `toYaml`. */
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

/** The value at a path below an expression: fields where keys are identifiers, else calls of `index`. */
export class ValueRead extends GoExpression {
  private readonly operand: string

  constructor(above: string, path: readonly string[], type: GoType) {
    let text = above
    let operand = above
    for (const key of path) {
      // Only an identifier can follow a dot.
      const isField = /^\w+$/.test(key)
      text = isField ? `${operand}.${key}` : `index ${operand} ${JSON.stringify(key)}`
      operand = isField ? text : `(${text})`
    }
    super(text, type)
    this.operand = operand
  }

  override get argument(): string {
    return this.operand
  }
}

/** `and` or `or` of several expressions, without groups of the same kind in it. */
export class Junction extends GoExpression {
  readonly word: 'and' | 'or'
  readonly operands: readonly GoExpression[]

  constructor(word: 'and' | 'or', parts: readonly GoExpression[]) {
    const operands = parts.flatMap((part) => (isJunction(part, word) ? part.operands : [part]))
    super([word, ...operands.map(({ argument }) => argument)].join(' '), commonType(operands))
    this.word = word
    this.operands = operands
  }
}

function isJunction(part: GoExpression, word: 'and' | 'or'): part is Junction {
  return part instanceof Junction && part.word === word
}

/** The type of an expression that gives one of several values. */
function commonType([first, ...others]: readonly GoExpression[]): GoType {
  return first !== undefined && others.every(({ type }) => type === first.type) ? first.type : 'node'
}

/** The expressions that are not empty where this one is not. */
export function impliedBy(expression: GoExpression): string[] {
  return isJunction(expression, 'and') ? expression.operands.flatMap(impliedBy) : [expression.text]
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

/** The expression for a condition; `read` gives that of a values path, `include` the text of that of a named template. */
export function conditionToGo(
  condition: Test,
  read: (path: string) => GoExpression,
  include = noTemplates,
): GoExpression {
  if (typeof condition === 'string') return read(condition)
  if ('template' in condition) return new GoExpression(include(condition.template), 'flag')
  const toGo = (part: Test): GoExpression => conditionToGo(part, read, include)
  if ('not' in condition) return new GoExpression(`not ${toGo(condition.not).argument}`, 'flag')
  return 'all' in condition
    ? new Junction('and', condition.all.map(toGo))
    : new Junction('or', condition.any.map(toGo))
}
