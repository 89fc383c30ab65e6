import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'cluster-name-form',
  severity: 'error',
  severities: { expanded: 'warning', unusual: 'warning' },
  summary: 'A cluster name is lower case, starts with a letter and has only letters, digits and hyphens.',
  docs: 'The name becomes the name of the `KubernetesCluster` resource and part of the certificates between server and agent. Kubernetes refuses resources with upper-case letters or underscores in the name, and an underscore is not allowed in a certificate either. Gloo requires a letter at the start and no dots. A placeholder such as `${CLUSTER}`, which another tool fills in, passes; `$(CLUSTER)` is a warning, because Kubernetes expands it in arguments of containers, where a variable of that name is set.',
  addedIn: '0.1.0',
  source: [
    'documentation: system requirements (Name)',
    'gloo-mesh changelog: cluster names must not contain underscores',
    'Kubernetes: names of resources are DNS subdomains (RFC 1123)',
  ],
  reads: ['common.cluster'],
  fixable: false,
  example: {
    bad: `common:
  cluster: Cluster_1
`,
    good: `common:
  cluster: cluster-1
`,
  },
  messages: {
    invalid: ({ name }) => `"${name}" is not a valid cluster name: ${form}`,
    expanded: ({ name }) =>
      `"${name}" contains $(…), which Kubernetes expands in arguments of containers, but not in names of objects`,
    unusual: ({ name }) => `"${name}" is not a cluster name that Gloo supports: ${form}`,
  },
  check({ values, report }) {
    const name = values.common?.cluster
    if (name && /\$\([A-Za-z_]/.test(name)) {
      report({
        message: 'expanded',
        data: { name },
        at: 'common.cluster',
        help: 'write the name, or a placeholder of another form such as ${CLUSTER}',
      })
      return
    }
    if (!name || isPlaceholder(name) || /^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) return
    report({
      message: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(name)
        ? 'unusual'
        : 'invalid',
      data: { name },
      at: 'common.cluster',
    })
  },
})

const form = 'use lower-case letters, digits and hyphens, and start with a letter'
