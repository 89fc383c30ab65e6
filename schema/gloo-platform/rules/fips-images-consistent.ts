import { defineRule } from '../define-rule.ts'
import { isFipsTag } from '../fips-tag.ts'

export default defineRule({
  id: 'fips-images-consistent',
  severity: 'warning',
  summary: 'Either all Gloo images of a release are FIPS builds, or none is.',
  docs: 'A tag that ends in `-fips` selects the build for environments with FIPS requirements. A release with one such image and one without does not meet them. An image without a tag follows the version of the chart, which is not a FIPS build.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (FIPS-compliant image)'],
  reads: [],
  readsEach: ['image.tag'],
  aboutKeys: ['tag'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.7.2-fips
glooAgent:
  enabled: true
  runAsSidecar: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.7.2-fips
glooAgent:
  enabled: true
  runAsSidecar: true
  image:
    tag: 2.7.2-fips
`,
  },
  messages: {
    mixed: ({ fips, other }) => `${fips}.image.tag is a FIPS build, but the image of ${other} is not`,
  },
  check({ running, report }) {
    const images = running
      .flatMap(({ containers }) => containers)
      .filter(({ fipsBuild }) => fipsBuild === 'published')
      .map(({ section, values, path }) => ({
        section,
        path: path('image.tag'),
        isFips: isFipsTag(values.image?.tag ?? ''),
      }))
    const fips = images.find(({ isFips }) => isFips)
    const other = images.find(({ isFips }) => !isFips)
    if (fips === undefined || other === undefined) return
    report({
      message: 'mixed',
      data: { fips: fips.section, other: other.section },
      at: other.path,
      related: [{ path: fips.path, message: 'the FIPS build is chosen here' }],
      help: `set ${other.section}.image.tag to a tag that ends in -fips too`,
    })
  },
})
