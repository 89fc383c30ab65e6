/** Fewer reads of a section than this are as clear with the whole path. */
const enoughReads = 4

/**
 * A template whose parts that read a section below another one many times have it in a variable, which is set at the
 * start of the part.
 */
export function withSectionVariable(template: string, section: string): string {
  const keys = section.split('.')
  if (keys.length < 2) return template
  const variable = `$${keys.at(-1)!}`
  const reads = new RegExp(`\\$?\\.Values\\.${section.replaceAll('.', '\\.')}(?=[.\\s)])`, 'g')
  return template
    .split(/(?<=^\{\{- end -\}\}\n)/m)
    .map((part) => {
      const [opening, ...lines] = part.split('\n')
      const body = lines.join('\n')
      if (!/^\{\{- (?:if|define) /.test(opening!) || (body.match(reads) ?? []).length < enoughReads)
        return part
      const trim = opening!.endsWith('-}}') ? '-' : ''
      const setting = `{{- ${variable} := .Values.${section} ${trim}}}`
      return [opening, setting, body.replace(reads, () => variable)].join('\n')
    })
    .join('')
}
