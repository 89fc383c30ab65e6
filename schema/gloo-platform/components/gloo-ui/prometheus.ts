import { flag, httpUrl, objectName, word } from '../../../model/scalars.ts'
import { unreadIn25 } from '../../common/unread.ts'
import { sources } from '../../sources.ts'

const restarts = ['gloo-mesh-ui'] as const

const file = (description: string) =>
  word({ description, default: '', since: '2.5.0', source: `${sources.v258}; ${sources.rendered}`, restarts })

/** How the UI queries Prometheus. */
export const prometheusFields = {
  prometheusUrl: httpUrl({
    description: 'Address at which the UI queries Prometheus. Empty: `common.prometheusUrl`.',
    default: '',
    examples: ['http://prometheus.monitoring:9090'],
    source: `${sources.v233}; ${sources.rendered}`,
    restarts,
  }),
  prometheusBearerTokenFile: file(
    'File with the bearer token for Prometheus, as the monitoring of OpenShift requires. Mount it with `extraVolumeMounts`.',
  ),
  prometheusCAFile: file('File with the CA certificate of Prometheus. Mount it with `extraVolumeMounts`.'),
  prometheusSkipTLSVerify: flag({
    description: 'Do not verify the certificate of Prometheus.',
    default: false,
    since: '2.5.0',
    source: `${sources.v258}; ${sources.rendered}`,
    restarts,
  }),
  prometheusClientCertSecretName: objectName({
    description: 'Secret with a client certificate for Prometheus.',
    source: `${sources.v258} (nothing changes)`,
    unread: unreadIn25,
    passThrough: { reason: 'removed', note: 'mount the files with extraVolumes and extraVolumeMounts' },
  }),
}
