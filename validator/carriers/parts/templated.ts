import { isBlankLine } from '../../text/lines.ts'

/** Placeholder in values for what is known only once a template is rendered. A character of private use, so no text has it. */
const unknownCharacter = '\uE000'

/** A text whose value, as a whole or in part, is not known. */
export const templated = new RegExp(unknownCharacter)

export const unknownText = unknownCharacter

export interface MaskedText {
  /** As long as the original, with the same lines. */
  text: string
  /** Whether lines of the template may come, go or repeat. */
  isPartial: boolean
}

/** Lines of nothing but actions. */
const actionLine = /^[ \t]*(?:\{\{(?:(?!\}\})[^\n]){0,2000}\}\}[ \t]*)+(?:#.*)?\r?$/
/** Actions that give no text: conditions, loops, definitions, comments, assignments. */
const control =
  /^\s*\{\{-?\s*(?:(?:if|else|end|range|with|define|block|template|break|continue)\b|\/\*|\$\w*\s*:?=)/

/** Replaces what a Go template fills in, so that the rest can be read as YAML. */
export function maskActions(text: string): MaskedText {
  if (!text.includes('{{')) return { text, isPartial: false }
  const { text: lines, isPartial } = blankLines(text, actionLine, control)
  return { text: hideActions(lines), isPartial }
}

/** Each `{{ … }}` from the last opening before its end. */
function hideActions(text: string): string {
  let hidden = ''
  let from = 0
  for (let end = text.indexOf('}}'); end >= 0; end = text.indexOf('}}', from)) {
    const before = text.slice(from, end)
    const start = before.lastIndexOf('{{')
    hidden += start < 0 ? `${before}}}` : `${before.slice(0, start)}${hide(`${before.slice(start)}}}`)}`
    from = end + 2
  }
  return hidden + text.slice(from)
}

/** Blanks lines of nothing but a template, other than those that give a key its value. */
export function blankLines(text: string, templateLine: RegExp, controlLine: RegExp): MaskedText {
  const lines = text.split('\n')
  const starts = startsOfBlocks(lines, templateLine)
  let isPartial = false
  let below = ''
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!
    if (templateLine.test(line)) {
      if (!controlLine.test(line) && isValueOfKey(lines[index - 1] ?? '', below)) continue
      lines[index] = starts[index] === true && indentOf(line) >= indentOf(below) ? comment(line) : blank(line)
      isPartial = true
    } else if (!isBlankLine(line)) below = line
  }
  return { text: lines.join('\n'), isPartial }
}

/**
 * Where only such lines are between a line and the start of a block of text. YAML refuses a long blank line there.
 */
function startsOfBlocks(lines: readonly string[], templateLine: RegExp): boolean[] {
  let isStart = false
  return lines.map((line) => {
    if (!isBlankLine(line) && !templateLine.test(line)) isStart = blockHeader.test(line)
    return isStart
  })
}

const blockHeader = /[:-][ \t]+(?:[&!]\S+[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?\r?$/

function comment(line: string): string {
  const indent = indentOf(line)
  return `${line.slice(0, indent)}#${blank(line.slice(indent + 1))}`
}

/** Whether a line between these two can only be the value of a key. */
function isValueOfKey(above: string, below: string): boolean {
  return (
    /:[ \t\r]*$/.test(above) &&
    !above.includes('{{') &&
    indentOf(below) <= indentOf(above.replace('- ', '  '))
  )
}

/** Replaces what `envsubst` fills in: `${NAME}`, `${NAME:=default}`. */
export function maskVariables(text: string): string {
  return maskMatches(text, /\$\{[A-Za-z_]\w*(?::?[-=+?][^}\n]*)?\}/g)
}

/** Replaces the build environment of Argo CD: `$ARGOCD_APP_NAME`. */
export function maskBuildVariables(text: string): string {
  return maskMatches(text, /\$(?:ARGOCD_\w+|\{ARGOCD_\w+\})/g)
}

function maskMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, hide)
}

/** As many characters, on as many lines, of which nothing is known. */
export function hide(text: string): string {
  return text.replace(/[^\r\n]/g, unknownCharacter)
}

export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length
}
