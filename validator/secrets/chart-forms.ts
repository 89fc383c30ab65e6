import type { SeverityOf } from '../../schema/built-in/severities.ts'
import { pathText } from '../path-text.ts'
import type { Path } from '../values-tree.ts'

/** How the chart takes a secret without its text in the values: what it knows of its own paths. */
export interface ChartForm {
  /** The paths of the values, without indexes. */
  path: RegExp
  /** What is meant there: a value that the chart takes for a secret, an address with a password, a key of no model. */
  of: 'secrets' | 'addresses' | 'unmodelled'
  noun: string
  plural?: string
  /** Whether all of them are one finding, because one Secret takes them all. */
  isGrouped?: true
  /** The value that names the Secret, where a rule of its own tells that both are given. */
  toldBy?: string
  severity?: SeverityOf<'literal-secret'>
  help: (path: Path) => string
}

/** The secrets of gloo-platform. */
export const chartForms: readonly ChartForm[] = [
  {
    path: /^licensing\.(?:\w*LicenseKey|licenseKey)$/,
    of: 'secrets',
    noun: 'a license key',
    plural: 'license keys',
    isGrouped: true,
    toldBy: 'licensing.licenseSecretName',
    // Data keys: templates/licenses.yaml of 2.3.3; gloo-core-license-key as rendered.
    help: (path) =>
      `put it into a Secret with data keys such as gloo-mesh-license-key, and name that in licensing.licenseSecretName${path.at(-1) === 'licenseKey' ? '; licenseKey is deprecated anyway' : ''}`,
  },
  {
    path: /^glooUi\.auth\.oidc\.clientSecret$/,
    of: 'secrets',
    noun: 'the OIDC client secret',
    // templates/ui-auth.yaml of 2.3.3.
    help: () =>
      'put it into a Secret with the data key oidc-client-secret, name that in glooUi.auth.oidc.clientSecretName, and remove clientSecret',
  },
  {
    path: /^clickhouse\.auth\.password$/,
    of: 'secrets',
    noun: 'the password of ClickHouse',
    // existingSecret and existingSecretKey: documented values of 2.4.
    help: () =>
      'put it into a Secret, name that in clickhouse.auth.existingSecret and its data key in clickhouse.auth.existingSecretKey',
  },
  {
    path: /^redis(?:Store\.\w+\.client)?\.address$/,
    of: 'addresses',
    noun: 'a URL with a password',
    help: (path) =>
      `leave the address only, put user name and password into a Secret, and name that in ${pathText([...path.slice(0, -1), 'auth', 'secretName'])}`,
  },
  {
    // As the collector reads `password: ${env:CLICKHOUSE_PASSWORD}` of a variable in extraEnvs.
    path: /^telemetry(?:Gateway|Collector)\w*\./,
    of: 'unmodelled',
    noun: 'a secret',
    severity: 'info',
    help: () => 'write ${env:NAME}, and let extraEnvs of the collector take that variable from a Secret',
  },
]
