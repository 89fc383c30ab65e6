import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'fips-images-consistent',
  severity: 'warning',
  summary: 'Either all Gloo images of a release are FIPS builds, or none is.',
  docs: 'A tag that ends in `-fips` selects the build for environments with FIPS requirements. A release with one such image and one without does not meet them. An image without a tag follows the version of the chart, which is not a FIPS build.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (FIPS-compliant image)'],
  reads: ['glooMgmtServer.enabled', 'glooMgmtServer.image.tag', 'glooAgent.enabled', 'glooAgent.image.tag'],
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
  check({ values, report }) {
    const images = (['glooMgmtServer', 'glooAgent'] as const)
      .filter((component) => values[component]?.enabled)
      .map((component) => ({ component, isFips: values[component]?.image?.tag?.endsWith('-fips') ?? false }))
    const fips = images.find(({ isFips }) => isFips)
    const other = images.find(({ isFips }) => !isFips)
    if (fips === undefined || other === undefined) return
    report({
      message: 'mixed',
      data: { fips: fips.component, other: other.component },
      at: `${other.component}.image.tag`,
      related: [{ path: `${fips.component}.image.tag`, message: 'the FIPS build is chosen here' }],
      help: `set ${other.component}.image.tag to a tag that ends in -fips too`,
    })
  },
})
