import type { SeverityOf } from '../../schema/built-in/severities.ts'
import type { Visit } from '../schema/visit.ts'
import type { Path } from '../values-tree.ts'
import { pathText } from '../path-text.ts'

/** How a secret is handed over without its text in the values. */
export interface SecretForm {
  matches: (path: readonly string[], visit: Visit) => boolean
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
    matches: ([section, key = '', ...rest]) =>
      section === 'licensing' && rest.length === 0 && /LicenseKey$|^licenseKey$/.test(key),
    noun: 'a license key',
    plural: 'license keys',
    isGrouped: true,
    toldBy: 'licensing.licenseSecretName',
    // Data keys: templates/licenses.yaml of 2.3.3; gloo-core-license-key as rendered.
    help: (path) =>
      `put it into a Secret with data keys such as gloo-mesh-license-key, and name that in licensing.licenseSecretName${path.at(-1) === 'licenseKey' ? '; licenseKey is deprecated anyway' : ''}`,
  },
  {
    matches: (path) => path.join('.') === 'glooUi.auth.oidc.clientSecret',
    noun: 'the OIDC client secret',
    // templates/ui-auth.yaml of 2.3.3.
    help: () =>
      'put it into a Secret with the data key oidc-client-secret, name that in glooUi.auth.oidc.clientSecretName, and remove clientSecret',
  },
  {
    matches: (path, visit) => path.at(-1) === 'value' && isSecretVariable(visit),
    noun: 'a secret',
    help: (path) =>
      `take it from a Secret: replace value by valueFrom: {secretKeyRef: {name: …, key: …}} in ${pathText(path.slice(0, -1))}`,
  },
]

/** Whether a variable sounds like a secret and its value is not a switch, a number or a path. */
function isSecretVariable({ parent, node }: Visit): boolean {
  if (node.kind !== 'scalar' || parent?.node.kind !== 'map') return false
  const named = parent.node.entries.get('name')?.value
  const isEnvironment = /^(?:env|extraEnvs?)$/.test(String(parent.parent?.key))
  if (!isEnvironment) return false
  const name =
    named?.kind === 'scalar' && typeof parent.key === 'number' ? String(named.value) : String(parent.key)
  return secretVariable.test(name) && !harmless.test(String(node.value))
}

const secretVariable = /(?:^|_)(?:PASSWORD|PASSWD|TOKEN|SECRET|API_?KEY|PRIVATE_?KEY|LICENSE_?KEY)$/i
const harmless = /^(?:true|false|\d{1,9}|[./].*|\$\(.*\))$/
