/** An `if` that is still open, closed, before that with its `else`, which is an `else if` where it has nothing else. */
export function withElse(open: string, otherwise: string): string {
  if (otherwise === '') return `${open}{{- end }}\n`
  if (isOneIf(otherwise)) return `${open}${otherwise.replace('{{- if', '{{- else if')}`
  return `${open}{{- else }}\n${otherwise}{{- end }}\n`
}

function isOneIf(text: string): boolean {
  const lines = text.trimEnd().split('\n')
  let depth = 0
  const depths = lines.map((line) => {
    if (/^\s*\{\{- (?:if|with|range)\b/.test(line)) depth += 1
    if (/^\s*\{\{- end\b/.test(line)) depth -= 1
    return depth
  })
  return lines[0]!.startsWith('{{- if ') && depths.indexOf(0) === lines.length - 1
}
