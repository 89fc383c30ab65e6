import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'image-tag-form',
  severity: 'warning',
  summary: 'The tag of an image is a version, in the form that the vendor publishes.',
  docs: 'Tags of Gloo images are the version alone, such as `2.7.2`, with `-fips` at the end for FIPS builds: `v2.7.2` and `2.7.2_fips` are not published. The tag `latest` means another image after each release, and a rollback does not bring the former one back.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (tags of images)',
    'documentation: production best practices (FIPS-compliant image)',
    'documentation of Kubernetes: container images (avoid the tag latest)',
  ],
  reads: [],
  readsEach: ['image.tag'],
  aboutKeys: ['tag'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: v2.7.2
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    tag: 2.7.2
`,
  },
  messages: {
    latest: ({ path, tag }) => `${path} is ${tag}, which means another image after each release`,
    prefix: ({ path, tag }) => `${path} is "${tag}", but tags of Gloo images start with a digit`,
    fips: ({ path, tag }) => `${path} is "${tag}", but tags of FIPS builds end in -fips`,
  },
  check({ running, report }) {
    for (const { values, path: pathTo, fipsBuild } of running.flatMap(({ containers }) => containers)) {
      const tag = values.image?.tag
      if (!tag || isPlaceholder(tag)) continue
      const path = pathTo('image.tag')
      const [name = '', digest] = tag.split('@')
      if (/^latest$/i.test(name) && digest === undefined) {
        report({
          message: 'latest',
          data: { path, tag },
          at: path,
          help: 'write a version, or remove the tag',
        })
      } else if (fipsBuild === 'published' && /^v\d/i.test(name)) {
        const value = tag.slice(1)
        const fix = { title: 'remove the v', safe: false, path, value }
        report({ message: 'prefix', data: { path, tag }, at: path, help: `write ${value}`, fix })
      } else if (fipsBuild !== 'third-party' && /fips/i.test(name) && !name.endsWith('-fips')) {
        report({ message: 'fips', data: { path, tag }, at: path, help: 'write it like 2.7.2-fips' })
      }
    }
  },
})
