/**
 * Text that represents a value in any place: `<mesh-key>`, `REPLACE_ME`. Named groups of regular expressions such as
 * `(?P<time>…)` are none.
 */
export function isLeftover(text: string): boolean {
  if (!mayBePlaceholder(text) || text.includes('(?')) return false
  return angled.test(text) || wholeWords.test(text) || replace.test(text)
}

/**
 * Text that represents a value where a name, an address or a number belongs: `${CLUSTER}`, `{{ .Values.cluster }}`,
 * `undefined`. Elsewhere a shell, a collector or a template may be meant to read it.
 */
export function isVariable(text: string): boolean {
  if (!mayBePlaceholder(text)) return false
  return /^(?:undefined|\[object Object\])$/.test(text) || variable.test(text)
}

/** Text with a variable of a shell inside, between the parts of a name or an address: `agent-$CLUSTER-cert`. */
export function holdsVariable(text: string): boolean {
  return mayBePlaceholder(text) && innerVariable.test(text)
}

/** Whether one of the questions above is worth asking. Of hardly any value it is. */
export function mayBePlaceholder(text: string): boolean {
  return text.length <= longest && marks.test(text)
}

const longest = 1000
/** Every pattern below needs one of these. */
const marks = /[<{$]|replace|^(?:change|todo|tbd|fixme|undefined|\[object)/i
const angled = /<[A-Za-z][\w .:/-]{0,80}>|<<[^<>]{1,80}>>/
const wholeWords = /^(?:<[^<>]{1,80}|change[-_ ]?(?:me|it)|todo|tbd|fixme)$/i
const replace = /(?<![A-Za-z])replace[-_](?:me|with|this)(?![a-z])/i
const innerVariable = /(?:^|[-./:@])\$[A-Z][A-Z0-9_]+(?=$|[-./:@])/
const variable = /\$\{[A-Za-z_][^{}\s]{0,80}\}|^\$[A-Z_][A-Z0-9_]*$|\{\{[^{}]{1,80}\}\}/
