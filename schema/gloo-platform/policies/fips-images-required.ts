import { isPlaceholder } from '../../model/placeholder.ts'
import { addedContainerReadsEach, addedContainers } from '../added-containers.ts'
import { defineRule } from '../define-rule.ts'
import { isFipsTag, isIstioFipsTag } from '../fips-tag.ts'
import { istioImages } from '../istio/images.ts'

export default defineRule({
  id: 'fips-images-required',
  severity: 'error',
  severities: {
    unknownBuild: 'warning',
    thirdParty: 'warning',
    replaced: 'warning',
    added: 'warning',
    istio: 'warning',
    istioImage: 'warning',
  },
  summary: 'Every image of a component is a FIPS build.',
  docs: 'A tag that ends in `-fips` selects the build for environments with FIPS requirements. An image without a tag follows the version of the chart, which is not a FIPS build. A FIPS build of the management server and of the agent is documented. What cannot be verified is a warning: other Gloo images, which may have no FIPS build, images of third parties, containers that you add or that `deploymentOverrides` replaces, and an istiod or a gateway that Gloo installs without the tag of a FIPS build, such as `1.24.2-solo-fips` or `1.24.2-solo-fips-distroless`. The registry of Istio (`hub`) does not say which builds it holds. A placeholder such as `${TAG}`, which another tool fills in, passes.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (FIPS-compliant image)'],
  reads: ['glooInsightsEngine.enabled', 'glooInsightsEngine.image', 'istioInstallations'],
  readsEach: ['image.tag', 'deploymentOverrides.spec.template.spec.containers', ...addedContainerReadsEach],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  address: redis.example.com:6379
  deployment:
    enabled: false
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.7.2-fips
redis:
  address: redis.example.com:6379
  deployment:
    enabled: false
`,
  },
  messages: {
    noTag: ({ component }) => `${component}.image.tag is required: without it the image is not a FIPS build`,
    notFips: ({ component, tag }) => `${component}.image.tag must end in -fips, got "${tag}"`,
    unknownBuild: ({ component }) =>
      `${component}.image has no tag of a FIPS build, and it is unknown whether one exists`,
    thirdParty: ({ component }) =>
      `${component}.image is an image of a third party: whether it meets FIPS requirements cannot be verified`,
    replaced: ({ component }) =>
      `${component}.deploymentOverrides replaces the containers: whether their images meet FIPS requirements cannot be verified`,
    added: ({ path, image }) =>
      `${path} is ${image}: whether this container, which you add, meets FIPS requirements cannot be verified`,
    istio: ({ path, what }) =>
      `${path} has no tag of a FIPS build: whether the images of ${what} meet FIPS requirements cannot be verified`,
    istioImage: ({ path, what, image }) =>
      `${path} is ${image}: whether the images of ${what} meet FIPS requirements cannot be verified`,
  },
  check({ values, running, chart, report }) {
    for (const { at, path, what, image } of istioImages(values.istioInstallations)) {
      if (isOf(isIstioFipsTag, image)) continue
      const [message, data] =
        image === undefined
          ? (['istio', { path, what }] as const)
          : (['istioImage', { path, what, image }] as const)
      report({ message, data, at, help: checkImages })
    }
    for (const { at, path, image } of addedContainers(running)) {
      if (!isOf(isFipsTag, image)) report({ message: 'added', data: { path, image }, at, help: checkImages })
    }
    const { glooInsightsEngine } = values
    const isOfOwnImage = glooInsightsEngine?.enabled && !chart.isAtLeast('2.7.0')
    if (isOfOwnImage && !isOf(isFipsTag, glooInsightsEngine.image?.tag)) {
      const at = 'glooInsightsEngine.image.tag'
      report({ message: 'unknownBuild', data: { component: 'glooInsightsEngine' }, at, help: checkImages })
    }
    for (const component of running) {
      const related = component.enabledAt.map((path) => ({ path, message: 'the component is enabled here' }))
      const own = component.values.deploymentOverrides?.spec?.template?.spec?.containers
      const isVerified =
        own === undefined || (own.length > 0 && own.every(({ image }) => isOf(isFipsTag, image)))
      if (component.host === undefined && !isVerified) {
        const at = component.path('deploymentOverrides')
        report({
          message: 'replaced',
          data: { component: component.section },
          at,
          related,
          help: checkImages,
        })
      }
      for (const { section, values, path, fipsBuild } of component.containers) {
        const tag = values.image?.tag
        if (isOf(isFipsTag, tag)) continue
        const at = path('image.tag')
        if (fipsBuild !== 'published') {
          const message = fipsBuild === 'unknown' ? 'unknownBuild' : 'thirdParty'
          report({ message, data: { component: section }, at, related, help: checkImages })
          continue
        }
        report({
          message: tag === undefined ? 'noTag' : 'notFips',
          data: { component: section, ...(tag === undefined ? {} : { tag }) },
          at,
          related,
          help: `set ${section}.image.tag to a tag that ends in -fips, such as 2.7.2-fips`,
        })
      }
    }
  },
})

const checkImages = 'check the image yourself, and suppress this finding'

/** Whether a tag is one of FIPS builds, or comes from another tool. */
function isOf(isFips: (tag: string) => boolean, tag: unknown): boolean {
  return typeof tag === 'string' && (isPlaceholder(tag) || isFips(tag))
}
