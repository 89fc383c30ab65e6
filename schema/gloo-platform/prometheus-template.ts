/** Functions that templates of alerts have (Prometheus v2.53, template.go), and those of Go. */
const functions = new Set(
  `query first label value strvalue args reReplaceAll safeHtml match title toUpper toLower graphLink tableLink
  sortByLabel stripPort stripDomain humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp toTime
  pathPrefix externalURL parseDuration tmpl
  and call html index slice js len not or print printf println urlquery eq ge gt le lt ne
  if else end range with define block template break continue nil true false`.split(/\s+/),
)

const variables = new Set(['$', '$labels', '$externalLabels', '$externalURL', '$value'])

/** What Prometheus refuses in a template of an alert, in words; it also refuses what is not looked at here. */
export function templateProblem(text: string): string | undefined {
  if (text.replace(/\{\{[\s\S]*?\}\}/g, '').includes('{{')) return 'an open {{'
  // Texts in quotes may have braces and words of any kind.
  const expressions = text.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""').match(/\{\{[\s\S]*?\}\}/g) ?? []
  const defined = new Set(expressions.flatMap((one) => one.match(/\$\w+(?=\s*(?:,\s*\$\w+\s*)?:=)/g) ?? []))
  for (const expression of expressions) {
    const inner = expression.replace(/^\{\{-?|-?\}\}$/g, '').trim()
    if (inner === '') return 'an empty {{ }}'
    if (inner.startsWith('/*')) continue
    const word = inner.match(/(?<![\w.$])[A-Za-z_]\w*/g)?.find((one) => !functions.has(one))
    if (word !== undefined) return `the unknown function ${word} in {{ }}`
    const variable = inner.match(/\$\w*/g)?.find((one) => !variables.has(one) && !defined.has(one))
    if (variable !== undefined) return `the unknown variable ${variable} in {{ }}`
  }
  return undefined
}
