import type { RuleContext } from '../model/rule.ts'
import type { PlatformValues, ValuesPath } from './platform.ts'

type Context = Pick<
  RuleContext<PlatformValues, ValuesPath, string, never>,
  'values' | 'chart' | 'isRunning' | 'isChangedByUser'
>

/** A value by which the chart generates what a lookup then keeps. */
export interface GeneratedSecret {
  path: string
  state: 'off' | 'not set'
  what: string
  help: string
}

/** What the chart generates at random in a release. */
export function generatedSecrets(context: Context): GeneratedSecret[] {
  return [ofRelay, ofGateway, ofExtAuth, ofClickHouse, ofPostgresql].flatMap((find) => find(context))
}

function ofRelay({ values, isRunning, isChangedByUser }: Context): GeneratedSecret[] {
  const server = values.glooMgmtServer
  const relay = server?.relay
  if (!isRunning('gloo-mgmt-server') || relay?.disableCa || server?.insecure || values.common.insecure)
    return []
  const isGiven = (name: string): boolean => server?.extraEnvs?.[name] !== undefined
  const usesOwn = (secret: 'tlsSecret' | 'signingTlsSecret' | 'tokenSecret'): boolean =>
    isChangedByUser(`glooMgmtServer.relay.${secret}.name`)
  const needsNoCa = usesOwn('signingTlsSecret') || isGiven('RELAY_DISABLE_CLIENT_CERTIFICATE_AUTHENTICATION')
  const keepsCa = relay?.disableCaCertGeneration || (usesOwn('tlsSecret') && needsNoCa)
  const keepsToken = relay?.disableTokenGeneration || usesOwn('tokenSecret') || isGiven('RELAY_TOKEN')
  if (keepsCa && keepsToken) return []
  return [
    {
      path: `glooMgmtServer.relay.${keepsCa ? 'disableTokenGeneration' : 'disableCaCertGeneration'}`,
      state: 'off',
      what: keepsCa ? token : keepsToken ? authority : `${authority} and ${token}`,
      help: keepsCa
        ? 'create the Secret relay-identity-token-secret yourself and set disableTokenGeneration to true'
        : `create the Secrets relay-server-tls-secret and relay-tls-signing-secret yourself and set disableCaCertGeneration to true${keepsToken ? '' : '; likewise relay-identity-token-secret and disableTokenGeneration'}`,
    },
  ]
}

const authority = 'CA for the relay'
const token = 'token for agents'

function ofGateway({ values, isRunning, isChangedByUser }: Context): GeneratedSecret[] {
  if (!isRunning('telemetry-gateway') || values.glooMgmtServer?.relay?.disableCa) return []
  if (values.telemetryGatewayCustomization?.disableCertGeneration) return []
  const volumes = values.telemetryGateway?.extraVolumes ?? []
  const isGenerated = volumes.some(({ secret }) => secret?.secretName === gatewaySecret)
  if (isChangedByUser('telemetryGateway.extraVolumes') && !isGenerated) return []
  return [
    {
      path: 'telemetryGatewayCustomization.disableCertGeneration',
      state: 'off',
      what: 'certificate for the telemetry gateway',
      help: `create the Secret ${gatewaySecret} yourself and set disableCertGeneration to true`,
    },
  ]
}

const gatewaySecret = 'gloo-telemetry-gateway-tls-secret'

function ofExtAuth({ values, chart, isRunning }: Context): GeneratedSecret[] {
  // Charts before 2.6 do not read the key.
  if (!isRunning('ext-auth-service') || !chart.isAtLeast('2.6.0')) return []
  if (values.extAuthService?.extAuth?.signingKey) return []
  return [
    {
      path: 'extAuthService.extAuth.signingKey',
      state: 'not set',
      what: 'key, which ends all sessions of users',
      help: 'set the key, in a file that is kept as a secret',
    },
  ]
}

function ofClickHouse({ values, isRunning }: Context): GeneratedSecret[] {
  const auth = values.clickhouse?.auth
  if (!isRunning('clickhouse') || auth?.existingSecret || auth?.password) return []
  return [
    {
      path: 'clickhouse.auth.existingSecret',
      state: 'not set',
      what: 'password for ClickHouse',
      help: 'name your Secret with the password',
    },
  ]
}

function ofPostgresql({ values, chart, isRunning }: Context): GeneratedSecret[] {
  if (!isRunning('postgresql')) return []
  const section: Postgresql = values.postgresql ?? {}
  // Helm hands the global values of a release to its subcharts.
  const ofRelease = chart.source === 'published' ? (values.global as Postgresql['global']) : undefined
  const places = [ofRelease?.postgresql?.auth, section.global?.postgresql?.auth, section.auth]
  const given = (key: keyof Auth): string | undefined => places.map((auth) => auth?.[key]).find(Boolean)
  // Which of the passwords is that of the administrator depends on the version of the subchart.
  if (given('existingSecret') || given('password') || given('postgresPassword')) return []
  const user = given('username')
  return [
    {
      path: `postgresql.global.postgresql.auth.${user && user !== 'postgres' ? 'password' : 'postgresPassword'}`,
      state: 'not set',
      what: 'password for PostgreSQL',
      help: 'set the password, in a file that is kept as a secret',
    },
  ]
}

/** Values of the chart of Bitnami. */
interface Postgresql {
  auth?: Auth
  global?: { postgresql?: { auth?: Auth } }
}

type Auth = Partial<Record<'existingSecret' | 'password' | 'postgresPassword' | 'username', string>>
