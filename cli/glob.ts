/** Whether an argument is a pattern that the shell has left alone. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text)
}

/** A pattern of file names, with the folder in which its search starts. `**` crosses folders. */
export function globPattern(glob: string): { base: string; pattern: RegExp } {
  const clean = glob.replace(/^(?:\.\/)+/, '')
  const fixed = clean.slice(0, clean.search(/[*?[{]/))
  const base = fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/')) || '/' : '.'
  return { base, pattern: compiled(`^${source(clean)}$`) }
}

/** Matches nothing where braces or brackets do not pair up. */
function compiled(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
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
