import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { parse } from 'yaml'
import { helmTemplate } from '../../scripts/helm/helm.ts'
import { parseObjects, type KubernetesObject } from '../../scripts/helm/objects.ts'
import { objectOf } from '../helm/support/chart.ts'
import { leavesOf } from '../helm/support/leaves.ts'
import { testByNginx } from '../helm/support/nginx.ts'
import type { SoakTest } from './soak-test.ts'

/** Text that the schema takes for a name, an address or a file. */
const word = fc.string({ minLength: 1 }).filter((text) => /^[^\s]*[^\s:]$/.test(text))
const objectName = fc.stringMatching(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)
const dataKey = fc.stringMatching(/^[A-Za-z0-9._-]+$/)
const path = fc.string().map((text) => `/${text.replaceAll(/[\s?#]/g, '')}`)
const portNumber = fc.integer({ min: 1, max: 65535 })

const url = word.map((text) => `https://idp.example.com/${text.replaceAll(/[^\w-]/g, '')}`)

const randomUi = fc.record({
  basePath: path,
  ipVersion: fc.constantFrom('dualStack', 'ipv4', 'IPv6'),
  ports: fc.record({ grpc: portNumber, console: portNumber }),
  tls: fc.record({
    enabled: fc.constant(true),
    secretName: objectName,
    certDir: word,
    certificate: dataKey,
    privateKey: dataKey,
  }),
  tracing: fc.record({ endpoint: word, basePath: path.map((text) => `/traces${text}`), port: portNumber }),
  auth: fc.record({
    enabled: fc.constant(true),
    backend: fc.constant('oidc'),
    requestTimeout: fc.nat(600),
    oidc: fc.record(
      { appUrl: url, clientId: word, issuerUrl: url, clientSecretName: objectName },
      { noNullPrototype: true },
    ),
  }),
})

type Ui = typeof randomUi extends fc.Arbitrary<infer Value> ? Value : never

export const uiConfiguration: SoakTest = {
  name: 'ui-configuration',
  promise: 'whatever the schema accepts is unchanged in what Envoy, nginx and the login read',
  cases: 6,
  async run(seed, cases) {
    const failures: string[] = []
    for (const glooUi of fc.sample(randomUi, { numRuns: cases, seed })) {
      const error = await errorOf(glooUi)
      if (error !== undefined) failures.push(`${error}: ${JSON.stringify({ glooUi })}`)
    }
    return failures
  },
}

async function errorOf(glooUi: Ui): Promise<string | undefined> {
  const { status, stdout, stderr } = await helmTemplate({
    values: { common: { cluster: 'mgmt' }, glooUi: { ...glooUi, enabled: true } },
  })
  if (status !== 0) return `Helm says ${stderr.trim()}`
  const objects = parseObjects(stdout)
  const wrong = promised(glooUi, objects).find(([, is, should]) => !isDeepStrictEqual(is, should))
  if (wrong !== undefined) return `${wrong[0]} is ${JSON.stringify(wrong[1])}`
  const answer = await testByNginx(filesOf(objects, 'nginx-default-conf')['default.conf']!)
  return answer.status === 0 ? undefined : `nginx says ${answer.stderr.trim()}`
}

/** What a reader gets, and what was given. */
function promised(
  { tls, tracing, auth, ports }: Ui,
  objects: readonly KubernetesObject[],
): [what: string, is: unknown, should: unknown][] {
  const files = filesOf(objects, 'dashboard-envoy')
  const config = leavesOf(parse(files['config.yaml']!))
  const secret = leavesOf(parse(files['sds-secret.yaml']!))
  const { session: _, ...login } = (objectOf(objects, 'Dashboard', 'settings') as unknown as Dashboard).spec
    .authn.oidc
  return [
    ['the certificate', only(secret, /certificate_chain\.filename$/), `${tls.certDir}/${tls.certificate}`],
    ['the private key', only(secret, /private_key\.filename$/), `${tls.certDir}/${tls.privateKey}`],
    ['the host of traces', only(config, /\.tracing-ui\..*socket_address\.address$/), tracing.endpoint],
    ['the port of traces', only(config, /\.tracing-ui\..*\.port_value$/), tracing.port],
    ['the path of traces', config[pathOf(config, 'tracing-ui')], tracing.basePath],
    ['the port of the API server', only(config, /\.gloo-mesh-apiserver\..*\.port_value$/), ports.grpc],
    ['the login', login, auth.oidc],
  ]
}

interface Dashboard {
  spec: { authn: { oidc: Record<string, unknown> } }
}

function filesOf(objects: readonly KubernetesObject[], name: string): Record<string, string> {
  return objectOf(objects, 'ConfigMap', name).data as Record<string, string>
}

/** The one leaf whose path looks like that. */
function only(leaves: Record<string, unknown>, path: RegExp): unknown {
  const found = Object.keys(leaves).filter((name) => path.test(name))
  return found.length === 1 ? leaves[found[0]!] : found
}

/** Path of the prefix for which requests go to a cluster. */
function pathOf(leaves: Record<string, unknown>, cluster: string): string {
  const route = Object.keys(leaves).find(
    (name) => name.endsWith('.route.cluster') && leaves[name] === cluster,
  )
  return (route ?? '').replace(/route\.cluster$/, 'match.prefix')
}
