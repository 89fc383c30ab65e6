import { flag, objectName, text, word } from '../../../model/scalars.ts'
import { openSection, partlyRenderedSection } from '../../../model/collections.ts'
import { imageRegistry } from '../../common/image-registry.ts'
import { sources } from '../../sources.ts'

const source = sources.v24
const restarts = ['postgresql'] as const
const inUse = `${sources.inUse}; rendering: ${sources.v258}`

const auth = openSection(
  {
    username: word({
      description: 'User that the applications have. Not set: the administrator `postgres` alone.',
      since: '2.4.0',
      source: inUse,
      restarts,
    }),
    password: text({
      description: 'Password of `username`. Not set: a random one, kept on upgrades.',
      since: '2.4.0',
      sensitive: true,
      source: inUse,
    }),
    postgresPassword: text({
      description: 'Password of the administrator. Not set: a random one, kept on upgrades.',
      since: '2.4.0',
      sensitive: true,
      source: sources.v258,
    }),
    database: word({
      description: 'Database to create.',
      since: '2.4.0',
      source: inUse,
      restarts,
    }),
  },
  { description: 'Users, passwords and the database.', source: sources.inUse },
)

/** The section `postgresql`: values of the chart of Bitnami. */
export const values = partlyRenderedSection(
  {
    enabled: flag({
      description: 'Deploy PostgreSQL, as the store of the SPIRE server.',
      default: false,
      since: '2.4.0',
      source,
      restarts,
    }),
    fullnameOverride: objectName({
      description: 'Name of its objects. Empty: made of the release and `postgresql`.',
      default: 'postgresql',
      since: '2.4.0',
      source: `${source}; rendering: ${sources.v258}`,
      restarts,
    }),
    global: openSection(
      {
        imageRegistry: imageRegistry(restarts),
        postgresql: openSection({ auth }, { description: 'Settings of PostgreSQL.', source: sources.inUse }),
      },
      { description: 'Global values of the chart of Bitnami.', source: sources.inUse },
    ),
  },
  {
    description:
      'The bundled PostgreSQL, as the store of the SPIRE server. Values of the chart of Bitnami, of which the ones here are rendered.',
    source,
  },
)
