import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'extra-volumes-unique',
  severity: 'error',
  summary: 'Extra volumes have unique names, and extra mounts unique paths.',
  docs: 'The chart adds `extraVolumes` to the volumes of the pod, and `extraVolumeMounts` to the mounts of its container. Kubernetes refuses a pod with two volumes of one name, and a container with two mounts at one path.',
  addedIn: '0.1.0',
  source: ['Kubernetes API validation of Pod: names of volumes and paths of mounts are unique'],
  reads: [],
  readsEach: ['extraVolumes', 'extraVolumeMounts', 'deploymentOverrides.spec.template.spec.volumes'],
  aboutKeys: ['extraVolume'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  extraVolumes:
    - {name: license-keys, emptyDir: {}}
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  extraVolumes:
    - {name: own-keys, emptyDir: {}}
`,
  },
  messages: {
    taken: ({ path, name }) =>
      `${path} has the volume ${name}, but the chart already adds a volume of that name`,
    twice: ({ path, name }) => `${path} has the volume ${name} twice`,
    mount: ({ path, place }) => `${path} has two mounts at ${place}`,
  },
  check({ running, report }) {
    for (const { values, path, volumes } of running) {
      const { extraVolumes = [], extraVolumeMounts = [], deploymentOverrides } = values
      const own = extraVolumes.map(({ name }) => name)
      const at = path('extraVolumes')
      const data = { path: at }
      const help = 'choose another name'
      // An override replaces the list with all of them.
      if (deploymentOverrides?.spec?.template?.spec?.volumes === undefined) {
        const taken = own.find((name) => volumes.includes(name))
        if (taken !== undefined) report({ message: 'taken', data: { ...data, name: taken }, at, help })
        const name = repeated(own)
        if (name !== undefined) report({ message: 'twice', data: { ...data, name }, at, help })
      }
      const place = repeated(extraVolumeMounts.map(({ mountPath }) => mountPath))
      const mounts = path('extraVolumeMounts')
      if (place !== undefined)
        report({ message: 'mount', data: { path: mounts, place }, at: mounts, help: 'keep one of them' })
    }
  },
})

function repeated(words: readonly string[]): string | undefined {
  return words.find((word, index) => words.indexOf(word) < index)
}
