/** Whether an argument is a pattern that the shell has left alone. No path is longer. */
export function isGlob(text: string): boolean {
  return text.length <= longestPath && /[*?[{]/.test(text)
}

/** `PATH_MAX` of Linux. */
const longestPath = 4096

/** A pattern of file names. `**` crosses folders. */
export interface GlobPattern {
  /** The folder in which its search starts. */
  base: string
  pattern: RegExp
  /** Whether a file below a folder may match. */
  mayHold: (folder: string) => boolean
}

export function globPattern(glob: string): GlobPattern {
  const clean = glob.replace(/^(?:\.\/)+/, '')
  const fixed = clean.slice(0, clean.search(/[*?[{]/))
  const base = fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/')) || '/' : '.'
  const folders = compiled(`^${folderSource(clean)}$`)
  return { base, pattern: compiled(`^${source(clean)}$`), mayHold: (folder) => folders.test(folder) }
}

/** Of the folders on the way to a file that matches; of any where that is not known. */
function folderSource(glob: string): string {
  const hasFoldersInBraces = /[{[][^}\]]*\//.test(glob)
  const names = glob.split('/')
  const crossing = names.findIndex((name) => name.includes('**'))
  const single = crossing < 0 ? names.slice(0, -1) : names.slice(0, crossing)
  const below = crossing < 0 ? '' : '(?:/.*)?'
  if (hasFoldersInBraces || crossing === 0) return '.*'
  return single.reduceRight((inner, name) => `${source(name)}${inner === '' ? below : `(?:/${inner})?`}`, '')
}

/** Matches nothing where braces or brackets do not pair up. */
function compiled(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'su')
  } catch {
    return /(?!)/
  }
}

function source(glob: string): string {
  let text = ''
  let depth = 0
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]!
    if (glob.startsWith('**/', at)) {
      text += '(?:[^/]+/)*'
      // Several say no more than one, and cost time without end.
      while (glob.startsWith('**/', at + 3)) at += 3
      at += 2
    } else if (glob.startsWith('**', at)) {
      text += '.*'
      while (glob[at + 1] === '*') at++
    } else if (character === '*') text += '[^/]*'
    else if (character === '?') text += '[^/]'
    else if (character === '[' && glob.indexOf(']', at + 2) > 0) {
      const end = glob.indexOf(']', at + 2)
      const negated = /[!^]/.test(glob[at + 1]!)
      text += `[${negated ? '^' : ''}${glob.slice(at + (negated ? 2 : 1), end).replace(/[\\[\]^&~|]/g, '\\$&')}]`
      at = end
    } else if (character === '{' && glob.indexOf('}', at) > 0) {
      text += '(?:'
      depth++
    } else if (depth > 0 && character === '}') {
      text += ')'
      depth--
    } else if (depth > 0 && character === ',') text += '|'
    else text += character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
  }
  return text
}
