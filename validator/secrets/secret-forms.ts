import { described } from '../chart/described.ts'
import type { ChartHints, SecretForm as ChartForm } from '../../schema/model/hints.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from './visit-path.ts'
import type { Path } from '../values/values-tree.ts'
import { pathText } from '../values/path-text.ts'
import { holdsUrlPassword } from './secret-text.ts'
import { isEnvironment, isSecretKey, soundsSecret } from './words.ts'

/** How a secret is passed without its text in the values. */
export interface SecretForm extends Omit<ChartForm, 'path' | 'of' | 'help' | 'more'> {
  help: (path: Path) => string
}

interface AnyForm extends SecretForm {
  matches: (visit: Visit) => boolean
}

const remembered = new WeakMap<readonly ChartForm[], readonly AnyForm[]>()

/** The form of a secret that is in the values of a chart in plain text; nothing for all else. */
export function formOf({ secretForms }: ChartHints, visit: Visit): SecretForm | undefined {
  let forms = remembered.get(secretForms)
  if (forms === undefined) remembered.set(secretForms, (forms = everyForm(secretForms)))
  return forms.find(({ matches }) => matches(visit))
}

function everyForm(ofChart: readonly ChartForm[]): AnyForm[] {
  return [
    ...formsFor('secrets', ofChart, ({ key }) => typeof key === 'string' && soundsSecret(key)),
    { matches: isSecretVariable, noun: 'a secret', help: fromVariable },
    ...formsFor('addresses', ofChart, isUrlWithPassword),
    {
      matches: (visit) => visit.key === 'value' && isOfVariable(visit) && isUrlWithPassword(visit),
      noun: 'a URL with a password',
      help: fromVariable,
    },
    { matches: isUrlWithPassword, noun: 'a URL with a password', help: () => keptOut },
    ...formsFor('unknown-keys', ofChart, isSecretByKey),
    { matches: isSecretByKey, noun: 'a secret', severity: 'info', help: () => keptOut },
  ]
}

/** The forms of the chart for some values; the path is looked at last. */
function formsFor(
  of: ChartForm['of'],
  ofChart: readonly ChartForm[],
  isOne: (visit: Visit) => boolean,
): AnyForm[] {
  return ofChart
    .filter((form) => form.of === of)
    .map(({ path: source, of: _, help, more = {}, ...form }) => {
      const path = new RegExp(source)
      return {
        ...form,
        matches: (visit) => isOne(visit) && path.test(pathOf(visit).join('.')),
        help: (at) => help.replace('{map}', pathText(at.slice(0, -1))) + (more[String(at.at(-1))] ?? ''),
      }
    })
}

const keptOut =
  'name a Secret if the chart accepts one here; otherwise pass the value with --set-string or an encrypted file'

function fromVariable(path: Path): string {
  return `take it from a Secret: replace value by valueFrom: {secretKeyRef: {name: …, key: …}} in ${pathText(path.slice(0, -1))}`
}

function isUrlWithPassword({ node }: Visit): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string' && holdsUrlPassword(node.value)
}

/** Whether the key of a value that the model does not know is that of a secret, and its value no name, path or number. */
function isSecretByKey({ key, node, schema }: Visit): boolean {
  if (typeof key !== 'string' || node.kind !== 'scalar') return false
  if (described(schema) !== undefined) return false
  const text = String(node.value)
  return (isSecretKey(key) || header.test(key)) && !harmless.test(text) && !isName.test(text)
}

/** Whether a variable sounds like a secret and its value is not a switch, a number or a path. */
function isSecretVariable(visit: Visit): boolean {
  const { key, parent, node } = visit
  if (key !== 'value' || node.kind !== 'scalar' || parent?.node.kind !== 'mapping' || !isOfVariable(visit))
    return false
  const named = parent.node.entries.get('name')?.value
  const name =
    named?.kind === 'scalar' && typeof parent.key === 'number' ? String(named.value) : String(parent.key)
  return secretVariable.test(name) && !harmless.test(String(node.value))
}

function isOfVariable({ parent }: Visit): boolean {
  return isEnvironment(String(parent?.parent?.key))
}

/** A header of HTTP that carries a secret, and the name that clients such as Prometheus have for what is in it. */
const header = /^(?:(?:proxy-)?authorization|credentials|\w+(?:-\w+)*-(?:api-?key|token))$/i
const secretVariable = /(?:^|_)(?:PASSWORD|PASSWD|TOKEN|SECRET|API_?KEY|PRIVATE_?KEY|LICENSE_?KEY)$/i
/** A file, or the password that ClickHouse comes with. */
const isName = /^(?:[\w.-]+\.\w+|default)$/
const harmless = /^(?:true|false|\d{1,9}|[./].*|\$\(.*\))$/
