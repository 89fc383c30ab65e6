import type { Random } from '../random.ts'

const kinds = ['--set', '--set', '--set-string', '--set-json', '--set-literal', '--set-file']
const secretPaths = [
  ...[
    'licensing.glooMeshLicenseKey',
    'redis.auth.password',
    'redis.secretKey',
    'glooMgmtServer.env[0].value',
  ],
  ...[
    'glooMgmtServer.extraEnvs.DB.value',
    'glooAgent.env[1].value',
    'redis.deployment.extraEnvs.DB',
    'token',
  ],
  ...['glooUi.auth.oidc.clientSecret', 'redis.pasword', 'prometheus.basicAuth'],
]
const forms = [
  '«P=§»',
  '«P="§»"',
  '«P=§»,«§»',
  '«P=§»,redis.x',
  '«P={§»,«§»',
  '«P={§»}',
  '«P §»',
  '«P: §»',
  '«P==§»',
  ' «P=§»',
  '«P[0=§»',
  '«P=[§»',
  '«P={"a":"§»',
  '«P={"a":"§»"}',
  '{"a": {"«password": "§»"}',
  '{"licensing": {"«glooMeshLicenseKey": "§»"}}x',
  '«P=§»\\',
  '«P=[{"value":"§»"}]',
  'common.cluster=a,«P=§»,b',
  'redis.address=«u:§@h»:1',
  'redis.adress=«u:§@h»:1,a',
  '«P=¤»',
  '«P.=§»',
  '«P[]=§»',
  '«P[a].b=§»',
  '«P={§»}x,«§»',
  '«P=§»,«=§»',
]

/** A flag that sets a secret, or tries to, marked. */
export function randomFlag(random: Random): { kind: string; text: string } {
  const path = random.of(secretPaths)
  return { kind: random.of(kinds), text: random.of(forms).replace('P', () => path) }
}
