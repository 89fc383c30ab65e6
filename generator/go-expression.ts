import type { Condition } from '../schema/model/condition.ts'

/** Text of a Go template expression, told apart from a values path. */
export class GoExpression {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The expression for a condition; `read` gives the expression of one values path. */
export function conditionToGo(condition: Condition, read: (path: string) => string): GoExpression {
  return new GoExpression(write(condition))

  function write(part: Condition): string {
    if (typeof part === 'string') return read(part)
    if ('not' in part) return `not ${argument(part.not)}`
    const [word, parts] = 'all' in part ? ['and', part.all] : ['or', part.any]
    return [word, ...parts.map(argument)].join(' ')
  }

  function argument(part: Condition): string {
    return typeof part === 'string' ? write(part) : `(${write(part)})`
  }
}
