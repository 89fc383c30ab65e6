import { runningCollectors } from '../collector-configuration/collectors.ts'
import { isUnseen, volumeReads, volumesOfChart } from '../collector-configuration/volumes.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-volumes-complete',
  severity: 'error',
  summary: 'The volumes of a collector include all that it mounts.',
  docs: 'A list in `extraVolumes` replaces the one of the chart, and `extraVolumeMounts` still mounts the volumes of the chart: Kubernetes refuses a pod that mounts a volume that it does not have. So your list has to repeat the volumes of the chart. Charts before 2.4 do not have `cilium-run`. A preset adds a volume, whose name and path your lists cannot use. The configuration file of the collector is in a volume, too.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (volumes and mounts of collector and gateway)',
    'opentelemetry-collector 0.93.3: volumes of its presets',
    'Kubernetes API validation of Pod: a mount names a volume of the pod; names of volumes and paths of mounts are unique',
  ],
  reads: [...volumeReads, 'telemetryCollector.command', 'telemetryGateway.command'],
  aboutKeys: ['telemetry'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  extraVolumes:
    - name: root-ca
      secret:
        secretName: own-ca
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  extraVolumes:
    - name: root-ca
      secret:
        secretName: own-ca
    - name: telemetry-configmap
      configMap:
        name: gloo-telemetry-collector-config
        items:
          - key: relay
            path: relay.yaml
    - name: cilium-run
      hostPath:
        path: /var/run/cilium
        type: DirectoryOrCreate
`,
  },
  messages: {
    lost: ({ path, names, mounts }) => `${path} has no ${names}, which ${mounts} mounts by default`,
    undefined: ({ path, names, volumes }) => `${path} mounts ${names}, which ${volumes} does not have`,
    taken: ({ path, name }) =>
      `${path} has the volume ${name}, but a preset already adds a volume of that name`,
    mountTaken: ({ path, place }) =>
      `${path} mounts a volume at ${place}, where the chart already mounts one`,
    configMapTaken: ({ path, mounts }) =>
      `${path} mounts a ConfigMap at /conf, where ${mounts} mounts another volume`,
    noConfiguration: ({ path, file }) =>
      `${path} mounts nothing at ${file}, from which the collector reads its configuration`,
  },
  check({ values, chart, isChangedByUser, report }) {
    for (const collector of runningCollectors(values)) {
      const { section } = collector
      const { configMap, extraVolumes, extraVolumeMounts, command } = values[section] ?? {}
      const ofChart = volumesOfChart(values, collector)
      const own = (extraVolumes ?? []).map(({ name }) => name)
      const mounts = extraVolumeMounts ?? []
      const volumes = `${section}.extraVolumes` as const
      const path = `${section}.extraVolumeMounts` as const
      const areOwn = isChangedByUser(volumes) && isChangedByUser(path)
      const missing = [...new Set(mounts.map(({ name }) => name))].filter(
        (name) =>
          !own.includes(name) &&
          !ofChart.some((one) => one.name === name) &&
          (areOwn || !isUnseen(name, chart.version)),
      )
      if (missing.length > 0) {
        const isDefault = !isChangedByUser(path)
        report({
          message: isDefault ? 'lost' : 'undefined',
          data: { path: isDefault ? volumes : path, names: missing.join(' and '), mounts: path, volumes },
          at: isDefault ? volumes : path,
          related: [{ path: isDefault ? path : volumes, message: 'the other list is here' }],
          help: isDefault
            ? 'Kubernetes refuses the pods: repeat these volumes of the chart in your list'
            : 'Kubernetes refuses the pods: add these volumes, or remove the mounts',
        })
      }
      const help = 'Kubernetes refuses the pods: remove it, or turn the preset off'
      const taken = own.find((name) => ofChart.some((one) => one.name === name))
      if (taken !== undefined)
        report({ message: 'taken', data: { path: volumes, name: taken }, at: volumes, help })
      const place = mounts.find(({ mountPath }) => ofChart.some((one) => one.mountPath === mountPath))
      if (place?.mountPath === '/conf') {
        const key = configMap?.create ? 'create' : 'existingName'
        report({
          message: 'configMapTaken',
          data: { path: `${section}.configMap.${key}`, mounts: path },
          at: `${section}.configMap.${key}`,
          related: [{ path, message: 'the mounts are here' }],
          help: `Kubernetes refuses the pods: remove it and write the configuration under ${collector.customization}, or leave telemetry-configmap out of the volumes and mounts`,
        })
      } else if (place !== undefined)
        report({ message: 'mountTaken', data: { path, place: place.mountPath }, at: path, help })
      const file = configurationFile(command?.extraArgs ?? [])
      if (file === undefined || !isChangedByUser(path)) continue
      if ([...mounts, ...ofChart].some(({ mountPath }) => isBelow(file, mountPath))) continue
      report({
        message: 'noConfiguration',
        data: { path, file },
        at: path,
        related: [{ path: `${section}.command.extraArgs`, message: 'the file is named here' }],
        help: 'repeat the mount of telemetry-configmap at /conf in your list',
      })
    }
  },
})

/** The file that the default argument names, which is in no image. */
function configurationFile(args: readonly string[]): string | undefined {
  const file = '/conf/relay.yaml'
  return args.includes(`--config=${file}`) ? file : undefined
}

function isBelow(file: string, mountPath: string): boolean {
  return file === mountPath || file.startsWith(mountPath.endsWith('/') ? mountPath : `${mountPath}/`)
}
