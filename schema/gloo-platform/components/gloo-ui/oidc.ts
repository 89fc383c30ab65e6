import { httpUrl, objectName, text, word, yamlText } from '../../../model/scalars.ts'
import { listOf, mapOf, section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'
import { discoveryFields } from './oidc-discovery.ts'
import { session } from './oidc-session.ts'

/** Fields of the Dashboard resource that the chart hands on: 2.3.3 wrote four of them, 2.5.8 all. */
const handedOn = { since: '2.5.0', source: sources.dashboard } as const

const queryParameters = (description: string) =>
  mapOf(yamlText({ description: 'Value of the parameter.', source: sources.dashboard }), {
    description,
    ...handedOn,
  })

/** The OpenID Connect provider: `spec.authn.oidc` of the Dashboard, its secret and its session aside. */
export const oidc = section(
  {
    appUrl: httpUrl({
      description: 'URL of the UI for browsers, to which the provider sends users back.',
      default: '',
      examples: ['https://gloo-ui.example.com'],
      source: sources.v233,
    }),
    clientId: yamlText({
      description: 'Client ID of the UI at the provider.',
      default: '',
      source: sources.v233,
    }),
    clientSecret: text({
      description:
        'Client secret, in clear text. The chart writes it into the Secret `clientSecretName`. Leave it out when you provide that Secret.',
      default: '',
      sensitive: true,
      source: sources.v233,
    }),
    clientSecretName: objectName({
      description: 'Secret with the client secret, under the key `oidc-client-secret`. Empty: `dashboard`.',
      default: '',
      examples: ['dashboard'],
      source: `${sources.v233}; ${sources.v258}; restart: ${sources.dashboard}`,
      restarts: ['gloo-mesh-ui'],
    }),
    issuerUrl: httpUrl({
      description: 'URL of the issuer; `/.well-known/openid-configuration` is added to it.',
      default: '',
      examples: ['https://idp.example.com'],
      source: sources.v233,
    }),
    scopes: listOf(yamlText({ description: 'Name of a scope.', source: sources.dashboard }), {
      description: 'Scopes to request besides `openid`.',
      examples: [['email', 'groups']],
      ...handedOn,
    }),
    callbackPath: word({ description: 'Path that receives the response of the provider.', ...handedOn }),
    logoutPath: word({ description: 'Path that logs out. Empty: there is none.', ...handedOn }),
    caCertConfigmapName: objectName({
      description: 'ConfigMap with the CA certificate of the provider, under the key `ca.crt`.',
      ...handedOn,
      restarts: ['gloo-mesh-ui'],
    }),
    authEndpointQueryParams: queryParameters('Query parameters to add to requests for a login.'),
    tokenEndpointQueryParams: queryParameters('Query parameters to add to requests for a token.'),
    userMapping: section(
      {
        usernameClaim: word({ description: 'Claim with the name of the user.', ...handedOn }),
        usernamePrefix: yamlText({ description: 'Prefix of the name of the user.', ...handedOn }),
        groupsClaim: word({ description: 'Claim with the groups of the user.', ...handedOn }),
        groupsPrefix: yamlText({ description: 'Prefix of the name of each group.', ...handedOn }),
      },
      { description: 'Claims that identify the user, for RBAC across clusters.', since: '2.5.0' },
    ),
    ...discoveryFields,
    session,
  },
  { description: 'The OpenID Connect provider.' },
)
