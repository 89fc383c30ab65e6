import { flag, oneOf, seconds } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'
import { oidc } from './oidc.ts'

/** Whether people log in to the UI, and where. The Dashboard resource carries it, so no pod restarts for it. */
export const auth = section(
  {
    enabled: flag({
      description:
        'Require a login. Off: everybody who reaches the UI sees everything in it. On, it requires `backend` and `oidc` too.',
      default: false,
      source: sources.v233,
    }),
    backend: oneOf({
      description: 'Where users log in. Only OIDC is supported.',
      members: { '': 'Not set: no login.', oidc: 'An OpenID Connect provider.' },
      default: '',
      source: sources.v233,
    }),
    requestTimeout: seconds({
      description: 'Timeout in seconds of the login check of Envoy for a request.',
      minimum: 0,
      default: 2,
      since: '2.5.0',
      source: `${sources.v25}; ${sources.rendered}`,
      restarts: ['gloo-mesh-ui'],
    }),
    oidc,
  },
  { description: 'Login to the UI.' },
)
