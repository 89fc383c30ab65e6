import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'fips-images-required',
  severity: 'error',
  summary: 'Every Gloo image is a FIPS build.',
  docs: 'A tag that ends in `-fips` selects the build for environments with FIPS requirements. An image without a tag follows the version of the chart, which is not a FIPS build. The rule checks the images with a documented FIPS build, those of the management server and the agent, when they are enabled. A placeholder such as `${TAG}`, which another tool fills in, passes, and so does a component whose containers `deploymentOverrides` replaces.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (FIPS-compliant image)'],
  reads: [],
  readsEach: ['image.tag'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.7.2-fips
`,
  },
  messages: {
    noTag: ({ component }) => `${component}.image.tag is required: without it the image is not a FIPS build`,
    notFips: ({ component, tag }) => `${component}.image.tag must end in -fips, got "${tag}"`,
  },
  check({ running, report }) {
    for (const component of running) {
      for (const { section, values, path, hasFipsBuild } of component.containers) {
        if (!hasFipsBuild) continue
        const tag = values.image?.tag
        if (tag !== undefined && (isPlaceholder(tag) || /-fips(@sha256:[0-9a-f]{64})?$/.test(tag))) continue
        report({
          message: tag === undefined ? 'noTag' : 'notFips',
          data: { component: section, ...(tag === undefined ? {} : { tag }) },
          at: path('image.tag'),
          related: [{ path: component.path('enabled'), message: 'the component is enabled here' }],
          help: `set ${section}.image.tag to a tag that ends in -fips, such as 2.7.2-fips`,
        })
      }
    }
  },
})
