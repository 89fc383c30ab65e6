import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'image-reference-form',
  severity: 'error',
  summary: 'Registry, repository and tag form a valid image reference.',
  docs: 'The chart writes `registry/repository:tag`. A scheme or a slash at the end of the registry, or a colon at the start of the tag, makes an invalid reference: the pod stays in InvalidImageName. A digest follows a tag: `2.7.2@sha256:…`.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (registry/repository:tag)',
    'grammar of image references: github.com/distribution/reference',
  ],
  reads: [],
  readsEach: ['image.registry', 'image.repository', 'image.tag'],
  aboutKeys: ['image'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    registry: https://registry.example.com/gloo-mesh/
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  image:
    registry: registry.example.com/gloo-mesh
`,
  },
  messages: {
    registry: ({ path, value }) =>
      `${path} requires a host and a path, without scheme and trailing slash, got "${value}"`,
    repository: ({ path, value }) =>
      `${path} requires a name without leading or trailing slashes, got "${value}"`,
    tag: ({ path, value }) => `${path} requires a tag without a leading colon, got "${value}"`,
    digest: ({ path, value }) => `${path} requires a tag before the digest, got "${value}"`,
  },
  check({ running, report }) {
    for (const container of running.flatMap(({ containers }) => containers)) {
      const look = (
        key: 'registry' | 'repository' | 'tag',
        bad: RegExp,
        message: 'registry' | 'repository' | 'tag' | 'digest',
        right: (value: string) => string | undefined,
      ): void => {
        const value = container.values.image?.[key]
        if (!value || isPlaceholder(value) || !bad.test(value)) return
        const path = container.path(`image.${key}`)
        // A password does not become harmless by losing the scheme in front of it.
        const fixed = /[@?]/.test(value) ? undefined : right(value)
        report({
          message,
          data: { path, value },
          at: path,
          help: forms[message],
          ...(fixed !== undefined && {
            fix: { title: 'remove the extra characters', safe: true, path, value: fixed },
          }),
        })
      }
      look('registry', /^[a-z]+:\/\/|\/$/i, 'registry', (value) =>
        filled(value.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '')),
      )
      look('repository', /^\/|\/$/, 'repository', (value) => filled(value.replace(/^\/+|\/+$/g, '')))
      look('tag', /^:/, 'tag', (value) => filled(value.replace(/^:+/, '')))
      look('tag', /^@?sha256:/, 'digest', () => undefined)
    }
  },
})

const forms = {
  registry: 'write only the host and the path, such as registry.example.com/gloo-mesh',
  repository: 'write only the name, such as gloo-mesh-mgmt-server',
  tag: 'write only the tag, such as 2.7.2',
  digest: 'write it like 2.7.2@sha256:…',
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text
}
