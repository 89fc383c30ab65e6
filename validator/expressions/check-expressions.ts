import type { Command, Node, Pipe, Statement } from './nodes.ts'
import {
  callsFail,
  helmStops,
  rootNameError,
  unknownFunction,
  unknownTemplate,
  type NameError,
  type Surroundings,
} from './name-errors.ts'
import { parseAction, TooDeepError } from './parse.ts'
import { actionsIn, ExpressionError } from './tokens.ts'
import { Variables } from './variables.ts'

/**
 * Where an expression is wrong, in which text. There may be a hundred thousand, of which a few are put into words, so what
 * says them is shared.
 */
export interface ExpressionProblem {
  text: number
  start: number
  end: number
  /** Says what is wrong with an expression as it is written there. */
  error: (written: string) => NameError
}

interface Span {
  start: number
  end: number
}

interface Block extends Span {
  kind: 'if' | 'with' | 'range' | 'define'
  text: number
  hasElse: boolean
  /** What holds around the block, and how many variables are declared there. */
  outside: Context
  variables: number
}

/** What is known where an action is. */
interface Context {
  /** Whether `.` is the root, and whether `$` is. */
  isDotRoot: boolean
  isRootKnown: boolean
  /** Whether Helm surely comes here. */
  isCertain: boolean
  isInRange: boolean
  variables: Variables
}

/** Judges texts that Helm reads one after the other as one template. Stops at the first that it cannot read. */
export function checkExpressions(texts: readonly string[], surroundings: Surroundings): ExpressionProblem[] {
  const problems: ExpressionProblem[] = []
  const blocks: Block[] = []
  const defined = new Set(texts.flatMap(definedIn))
  let context: Context = {
    isDotRoot: true,
    isRootKnown: true,
    isCertain: true,
    isInRange: false,
    variables: new Variables(),
  }
  const errors = nameErrors(surroundings)
  let text = 0
  try {
    for (; text < texts.length; text += 1) {
      for (const action of actionsIn(texts[text]!)) follow(parseAction(action), action)
    }
  } catch (error) {
    if (error instanceof TooDeepError) return problems
    if (!(error instanceof ExpressionError)) throw error
    return [...problems, unreadable(error.message, { text, start: error.start, end: error.end })]
  }
  const open = blocks.at(-1)
  return open === undefined ? problems : [...problems, unreadable('missing {{ end }} of the block', open)]

  function follow(statement: Statement, location: Span): void {
    switch (statement.kind) {
      case 'output':
      case 'template':
        if (statement.pipe !== undefined) visitPipe(statement.pipe)
        break
      case 'if':
      case 'with':
      case 'range':
        begin(statement.kind, location)
        visitPipe(statement.pipe)
        context = {
          ...context,
          isCertain: false,
          isDotRoot: statement.kind === 'if' && context.isDotRoot,
          isInRange: statement.kind === 'range' || context.isInRange,
        }
        break
      case 'else':
        otherwise(statement, location)
        break
      case 'end':
        close(location)
        break
      case 'break':
      case 'continue':
        if (!context.isInRange)
          throw new ExpressionError(`${statement.kind} outside of a range`, location.start, location.end)
        break
      case 'define':
        if (blocks.length > 0)
          throw new ExpressionError('define inside a block', location.start, location.end)
        begin('define', location)
        context = insideOfDefine()
        break
      case 'block':
        if (statement.pipe !== undefined) visitPipe(statement.pipe)
        begin('define', location)
        context = insideOfDefine()
    }
  }

  function begin(kind: Block['kind'], { start, end }: Span): void {
    blocks.push({
      kind,
      text,
      start,
      end,
      hasElse: false,
      outside: context,
      variables: context.variables.size,
    })
  }

  function close({ start, end }: Span): void {
    const block = blocks.pop()
    if (block === undefined) throw new ExpressionError('end without an open block', start, end)
    context = block.outside
    context.variables.release(block.variables)
  }

  function otherwise({ opens, pipe }: Extract<Statement, { kind: 'else' }>, { start, end }: Span): void {
    const block = blocks.at(-1)
    if (block === undefined || block.kind === 'define' || block.hasElse)
      throw new ExpressionError('else without an open block', start, end)
    block.hasElse = opens === undefined
    context = { ...context, isDotRoot: block.outside.isDotRoot, isCertain: false }
    if (pipe !== undefined) visitPipe(pipe)
    if (opens === 'with') context = { ...context, isDotRoot: false }
  }

  function visitPipe({ commands, declares }: Pipe): void {
    for (const command of commands) visitCommand(command)
    for (const name of declares) context.variables.declare(name)
  }

  function visitCommand(command: Command): void {
    const [head, ...rest] = command
    visit(head!)
    if (context.isCertain) visitCall(head!, rest)
    const isShort = head!.kind === 'function' && (head!.name === 'and' || head!.name === 'or')
    const { isCertain } = context
    for (const [i, node] of rest.entries()) {
      if (isShort && i === 1) context = { ...context, isCertain: false }
      visit(node)
    }
    context = { ...context, isCertain }
  }

  /** Functions that surely stop Helm. */
  function visitCall(head: Node, [first]: readonly Node[]): void {
    if (head.kind !== 'function') return
    if (head.name === 'fail') report(head, failError)
    if (head.name !== 'include' || first?.kind !== 'literal') return
    const name = stringIn(texts[text]!.slice(first.start, first.end))
    if (name === undefined || defined.has(name) || surroundings.mayBeNamedTemplate(name)) return
    report(first, templateError)
  }

  function visit(node: Node): void {
    switch (node.kind) {
      case 'function':
        if (!surroundings.functions.has(node.name)) report(node, errors.unknownFunction)
        break
      case 'field':
        if (context.isDotRoot) visitRoot(node, node.names)
        break
      case 'variable':
        if (!context.variables.has(node.name)) report(node, variableError)
        else if (node.name === '$' && context.isRootKnown && node.names.length > 0)
          visitRoot(node, node.names)
        break
      case 'chain':
        visit(node.of)
        break
      case 'pipe':
        for (const command of node.commands) visitCommand(command)
        break
      case 'dot':
      case 'literal':
    }
  }

  function visitRoot(node: Node, names: readonly string[]): void {
    const { isCertain } = context
    if (rootNameError(names, isCertain, surroundings) !== undefined)
      report(node, isCertain ? errors.certain : errors.possible)
  }

  function report({ start, end }: Node, error: ErrorIn): void {
    problems.push({ text, start, end, error })
  }
}

type ErrorIn = ExpressionProblem['error']

/** Problems keep these, so they are made where no texts are kept with them. */
function nameErrors(surroundings: Surroundings): Record<'certain' | 'possible' | 'unknownFunction', ErrorIn> {
  const rootError =
    (isCertain: boolean): ErrorIn =>
    (written) =>
      rootNameError(written.split('.').slice(1), isCertain, surroundings)!
  return {
    certain: rootError(true),
    possible: rootError(false),
    unknownFunction: (name) => unknownFunction(name, surroundings),
  }
}

function failError(): NameError {
  return callsFail
}

function templateError(literal: string): NameError {
  return unknownTemplate(stringIn(literal)!)
}

function variableError(written: string): NameError {
  return {
    message: `reads the undefined variable ${written.split('.')[0]!}`,
    help: `${helmStops}: declare it first, with :=`,
  }
}

/** Names of the templates that a text defines. */
function definedIn(text: string): string[] {
  const names = [...text.matchAll(/\{\{-?\s*(?:define|block)\s+("(?:[^"\\]|\\.)*"|`[^`]*`)/g)]
  return names.flatMap(([, name]) => stringIn(name!) ?? [])
}

/** The text of a literal, where it is a string without escapes. */
function stringIn(literal: string): string | undefined {
  return /^(?:"([^"\\]*)"|`([^`]*)`)$/.exec(literal)?.slice(1).join('')
}

/** Who calls a named template, and with what, is not known. */
function insideOfDefine(): Context {
  return {
    isDotRoot: false,
    isRootKnown: false,
    isCertain: false,
    isInRange: false,
    variables: new Variables(),
  }
}

function unreadable(
  what: string,
  { text, start, end }: Pick<ExpressionProblem, 'text' | 'start' | 'end'>,
): ExpressionProblem {
  return { text, start, end, error: () => ({ message: `is an invalid template: ${what}`, help: helmStops }) }
}
