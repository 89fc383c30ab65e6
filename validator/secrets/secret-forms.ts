import type { Visit } from '../schema/visit.ts'
import { pathOf } from '../schema/visit-path.ts'
import type { Path } from '../values-tree.ts'
import { pathText } from '../path-text.ts'
import { chartForms, type ChartForm } from './chart-forms.ts'
import { holdsUrlPassword } from './secret-text.ts'
import { isEnvironment, isSecretKey, soundsSecret } from './words.ts'

/** How a secret is handed over without its text in the values. */
export type SecretForm = Omit<ChartForm, 'path' | 'of'>

interface AnyForm extends SecretForm {
  matches: (visit: Visit) => boolean
}

let forms: readonly AnyForm[] | undefined

/** The form of a secret that stands in the values in plain text; nothing for all else. */
export function formOf(visit: Visit): SecretForm | undefined {
  return (forms ??= everyForm()).find(({ matches }) => matches(visit))
}

function everyForm(): AnyForm[] {
  return [
    ...ofChart('secrets', ({ key }) => typeof key === 'string' && soundsSecret(key)),
    { matches: isSecretVariable, noun: 'a secret', help: fromVariable },
    ...ofChart('addresses', isUrlWithPassword),
    {
      matches: (visit) => visit.key === 'value' && isOfVariable(visit) && isUrlWithPassword(visit),
      noun: 'a URL with a password',
      help: fromVariable,
    },
    { matches: isUrlWithPassword, noun: 'a URL with a password', help: () => keptOut },
    ...ofChart('unmodelled', isUnmodelledSecret),
    { matches: isUnmodelledSecret, noun: 'a secret', severity: 'info', help: () => keptOut },
  ]
}

/** The forms of the chart for some values; the path is looked at last. */
function ofChart(of: ChartForm['of'], isOne: (visit: Visit) => boolean): AnyForm[] {
  return chartForms
    .filter((form) => form.of === of)
    .map(({ path, of: _, ...form }) => ({
      ...form,
      matches: (visit) => isOne(visit) && path.test(pathOf(visit).join('.')),
    }))
}

const keptOut =
  'name a Secret if the chart takes one here; otherwise hand it over with --set-string or an encrypted file'

function fromVariable(path: Path): string {
  return `take it from a Secret: replace value by valueFrom: {secretKeyRef: {name: …, key: …}} in ${pathText(path.slice(0, -1))}`
}

function isUrlWithPassword({ node }: Visit): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string' && holdsUrlPassword(node.value)
}

/** Whether the key of a value that the model does not know is that of a secret, and its value no name, path or number. */
function isUnmodelledSecret({ key, node, schema }: Visit): boolean {
  if (schema !== undefined || typeof key !== 'string' || node.kind !== 'scalar') return false
  const text = String(node.value)
  return isSecretKey(key) && !harmless.test(text) && !isName.test(text)
}

/** Whether a variable sounds like a secret and its value is not a switch, a number or a path. */
function isSecretVariable(visit: Visit): boolean {
  const { key, parent, node } = visit
  if (key !== 'value' || node.kind !== 'scalar' || parent?.node.kind !== 'map' || !isOfVariable(visit))
    return false
  const named = parent.node.entries.get('name')?.value
  const name =
    named?.kind === 'scalar' && typeof parent.key === 'number' ? String(named.value) : String(parent.key)
  return secretVariable.test(name) && !harmless.test(String(node.value))
}

function isOfVariable({ parent }: Visit): boolean {
  return isEnvironment(String(parent?.parent?.key))
}

const secretVariable = /(?:^|_)(?:PASSWORD|PASSWD|TOKEN|SECRET|API_?KEY|PRIVATE_?KEY|LICENSE_?KEY)$/i
/** A file, or the password that ClickHouse comes with. */
const isName = /^(?:[\w.-]+\.\w+|default)$/
const harmless = /^(?:true|false|\d{1,9}|[./].*|\$\(.*\))$/
