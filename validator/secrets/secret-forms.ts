import type { SeverityOf } from '../../schema/built-in/severities.ts'
import { isEnvironment, isSecretKey } from './words.ts'
import type { Visit } from '../schema/visit.ts'
import { pathOf } from '../schema/visit-path.ts'
import type { Path } from '../values-tree.ts'
import { pathText } from '../path-text.ts'
import { holdsUrlPassword } from './secret-text.ts'

/** How a secret is handed over without its text in the values. */
export interface SecretForm {
  matches: (visit: Visit) => boolean
  noun: string
  plural?: string
  /** Whether all of them are one finding, because one Secret takes them all. */
  isGrouped?: true
  /** The value that names the Secret, where a rule of its own tells that both are given. */
  toldBy?: string
  severity?: SeverityOf<'literal-secret'>
  help: (path: Path) => string
}

export const secretForms: readonly SecretForm[] = [
  {
    matches: (visit) => {
      if (typeof visit.key !== 'string' || !/LicenseKey$|^licenseKey$/.test(visit.key)) return false
      const [section, key, ...rest] = pathOf(visit)
      return section === 'licensing' && rest.length === 0 && key === visit.key
    },
    noun: 'a license key',
    plural: 'license keys',
    isGrouped: true,
    toldBy: 'licensing.licenseSecretName',
    // Data keys: templates/licenses.yaml of 2.3.3; gloo-core-license-key as rendered.
    help: (path) =>
      `put it into a Secret with data keys such as gloo-mesh-license-key, and name that in licensing.licenseSecretName${path.at(-1) === 'licenseKey' ? '; licenseKey is deprecated anyway' : ''}`,
  },
  {
    matches: (visit) =>
      visit.key === 'clientSecret' && pathOf(visit).join('.') === 'glooUi.auth.oidc.clientSecret',
    noun: 'the OIDC client secret',
    // templates/ui-auth.yaml of 2.3.3.
    help: () =>
      'put it into a Secret with the data key oidc-client-secret, name that in glooUi.auth.oidc.clientSecretName, and remove clientSecret',
  },
  {
    matches: (visit) => visit.key === 'password' && pathOf(visit).join('.') === 'clickhouse.auth.password',
    noun: 'the password of ClickHouse',
    // existingSecret and existingSecretKey: documented values of 2.4.
    help: () =>
      'put it into a Secret, name that in clickhouse.auth.existingSecret and its data key in clickhouse.auth.existingSecretKey',
  },
  {
    matches: (visit) => visit.key === 'value' && isSecretVariable(visit),
    noun: 'a secret',
    help: fromVariable,
  },
  {
    matches: (visit) =>
      visit.key === 'address' &&
      isUrlWithPassword(visit) &&
      /^redis(?:Store\.\w+\.client)?\.address$/.test(pathOf(visit).join('.')),
    noun: 'a URL with a password',
    help: (path) =>
      `leave the address only, put user name and password into a Secret, and name that in ${pathText([...path.slice(0, -1), 'auth', 'secretName'])}`,
  },
  {
    matches: (visit) => visit.key === 'value' && isOfVariable(visit) && isUrlWithPassword(visit),
    noun: 'a URL with a password',
    help: fromVariable,
  },
  {
    matches: isUrlWithPassword,
    noun: 'a URL with a password',
    help: () => keptOut,
  },
  {
    // As the collector reads `password: ${env:CLICKHOUSE_PASSWORD}` of a variable in extraEnvs.
    matches: (visit) => {
      if (!isUnmodelledSecret(visit)) return false
      const [section, ...path] = pathOf(visit)
      return /^telemetry(?:Gateway|Collector)/.test(String(section)) && path.length > 0
    },
    noun: 'a secret',
    severity: 'info',
    help: () => 'write ${env:NAME}, and let extraEnvs of the collector take that variable from a Secret',
  },
  {
    matches: isUnmodelledSecret,
    noun: 'a secret',
    severity: 'info',
    help: () => keptOut,
  },
]

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
  const { parent, node } = visit
  if (node.kind !== 'scalar' || parent?.node.kind !== 'map' || !isOfVariable(visit)) return false
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
