import { count, flag, text } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'

const restarts = ['ext-auth-service'] as const

const id = (description: string) =>
  count({ description, minimum: 0, default: 10101, source: sources.v233, restarts })

/** The key that signs sessions of users. */
export const signingKeyFields = {
  signingKey: text({
    description:
      'Key that signs the sessions of users. Empty: a random one, created once and kept over upgrades. Set it where `helm template` renders the chart, as in Argo CD: without a cluster to look in, each rendering makes another key.',
    default: '',
    sensitive: true,
    source: `${sources.v233}; ${sources.v258} (which ignores it and makes another key at each upgrade)`,
    unread: {
      in: ['2.5'],
      note: 'the chart 2.5 generates another key at each upgrade, which ends all sessions',
    },
  }),
  signingKeyFile: section(
    {
      enabled: flag({
        description: 'Mount the key as a file, instead of an environment variable.',
        default: false,
        source: sources.v233,
        restarts,
      }),
      fileMode: count({
        description: 'Mode of the file as a decimal number: 288 is 0440.',
        minimum: 0,
        maximum: 511,
        default: 288,
        source: `${sources.v233}; range: Kubernetes, defaultMode of a volume`,
        restarts,
      }),
      groupSettingEnabled: flag({
        description: 'Run the pod as the user and groups below, so that it can read the file.',
        default: true,
        source: sources.v233,
        restarts,
      }),
      runAsUser: id('User ID of the pod.'),
      runAsGroup: id('Group ID of the pod.'),
      fsGroup: id('Group of the files in its volumes.'),
    },
    { description: 'The signing key as a file.' },
  ),
}
