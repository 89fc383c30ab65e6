import type { PathInSection } from '../../model/running.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'image-registry-followed',
  severity: 'warning',
  summary: 'If one image comes from a registry of your own, all images do.',
  docs: 'In a cluster without access to public registries, each image needs the registry of the mirror. An image that was left out cannot be pulled there. The chart writes `registry/repository:tag`, so a repository that starts with the registry has it twice.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (registry/repository:tag)',
    'values in public installations (air gap)',
  ],
  reads: ['common.image.registry', 'global'],
  readsEach: ['global', 'image.registry', 'image.repository'],
  aboutKeys: ['registry', 'repository'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    registry: registry.example.com/gloo-mesh
glooUi:
  enabled: true
redis:
  deployment:
    image:
      registry: registry.example.com
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    registry: registry.example.com/gloo-mesh
glooUi:
  enabled: true
  image:
    registry: registry.example.com/gloo-mesh
  sidecars:
    console:
      image:
        registry: registry.example.com/gloo-mesh
    envoy:
      image:
        registry: registry.example.com/gloo-mesh
redis:
  deployment:
    image:
      registry: registry.example.com
`,
  },
  messages: {
    leftOut: ({ section, registry, host }) =>
      `the image of ${section} comes from ${registry}, but other images come from ${host}`,
    twice: ({ path, repository }) => `${path} is ${repository}, which repeats the registry`,
    common: ({ section, registry }) =>
      `common.image.registry has no effect on ${section}, whose image comes from ${registry}`,
  },
  check({ values, running, isChangedByUser, report }) {
    const images = running.flatMap((component) =>
      component.containers.flatMap(({ section, values: own, path }): Image[] => {
        const { registry, repository } = own.image ?? {}
        if (!registry) return []
        const isOwn = isChangedByUser(path('image.registry'))
        const follows = hasMirror(values) || hasMirror(component.values)
        return [{ section, registry, repository, isOwn: isOwn || follows, isSet: isOwn, path }]
      }),
    )
    for (const { registry, repository, path } of images) {
      if (!repository?.startsWith(`${hostOf(registry)}/`) || isPlaceholder(registry)) continue
      report({
        message: 'twice',
        data: { path: path('image.repository'), repository },
        at: path('image.repository'),
        related: [{ path: path('image.registry'), message: 'the registry is set here' }],
        help: 'remove the registry from the repository',
      })
    }
    const own = images.filter(({ isSet }) => isSet)
    const left = images.filter(({ isOwn }) => !isOwn)
    if (values.common.image?.registry && own.length === 0 && left[0] !== undefined) {
      const { section, registry } = left[0]
      report({
        message: 'common',
        data: { section, registry },
        at: 'common.image.registry',
        help: 'set image.registry in the section of each component',
      })
    }
    const [first] = own
    // Some images of another version, or a registry of the vendor, are not a mirror.
    if (first === undefined || own.length < 2 || own.some(({ registry }) => !isPrivate(registry))) return
    const host = hostOf(first.registry)
    if (own.some(({ registry }) => hostOf(registry) !== host)) return
    const related = [
      { path: first.path('image.registry'), message: 'another image comes from your registry' },
    ]
    for (const { section, registry, path } of left) {
      const at = path('image.registry')
      const help = `set ${section}.image.registry too`
      report({ message: 'leftOut', data: { section, registry, host }, at, related, help })
    }
    // Subcharts have the registry in the repository.
    for (const component of running) {
      for (const { section, values: ofContainer, path } of component.containers) {
        const { registry, repository = '' } = ofContainer.image ?? {}
        const at = path('image.repository')
        if (registry || !hostOf(repository).includes('.') || isChangedByUser(at)) continue
        if (hasMirror(values) || hasMirror(component.values)) continue
        const help = `set ${at} to the image in your registry`
        report({
          message: 'leftOut',
          data: { section, registry: hostOf(repository), host },
          at,
          related,
          help,
        })
      }
    }
  },
})

interface Image {
  section: string
  registry: string
  repository: string | undefined
  /** Whether it comes from where the user says. */
  isOwn: boolean
  /** Whether the user has set its registry. */
  isSet: boolean
  path: (below: string) => PathInSection
}

/** Subcharts of third parties take the registry from their global values. */
function hasMirror(section: object): boolean {
  const { global } = section as { global?: { imageRegistry?: string } }
  return Boolean(global?.imageRegistry)
}

function hostOf(image: string): string {
  return image.split('/')[0]!
}

function isPrivate(registry: string): boolean {
  return !isPlaceholder(registry) && !publicRegistries.test(registry)
}

const publicRegistries =
  /^(?:docker\.io|gcr\.io|quay\.io|us-docker\.pkg\.dev|ghcr\.io|registry\.k8s\.io)(?:\/|$)/
