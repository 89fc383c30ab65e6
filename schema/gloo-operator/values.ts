import Type, { type TUnsafe } from 'typebox'
import { openMapping, openSection, section } from '../model/collections.ts'
import { annotate, type FieldMeta } from '../model/field.ts'
import { environmentNamePattern, namespacePattern } from '../model/patterns.ts'
import { text, word } from '../model/scalars.ts'
import { operatorSources as sources } from './sources.ts'

/** A variable of the environment: the chart makes text of what it gets. */
function variable(meta: FieldMeta<string | boolean | number>): TUnsafe<string | boolean | number> {
  return Type.Unsafe({ type: ['string', 'boolean', 'number'], ...annotate(meta) })
}

function license(product: string, source: string) {
  return text({ description: `License key of ${product}.`, sensitive: true, source })
}

const env = openMapping(
  {
    SOLO_ISTIO_LICENSE_KEY: license("Solo's build of Istio, which the operator installs", sources.guide),
    SOLO_ISTIO_LICENSE_KEY_SECRET_REF: word({
      description:
        'Secret with that license key, as `namespace/name`, such as the one that Gloo Mesh creates. Replaces `SOLO_ISTIO_LICENSE_KEY`.',
      examples: ['gloo-mesh/license-keys'],
      source: sources.guide,
    }),
    GLOO_GATEWAY_LICENSE_KEY: license('Gloo Gateway, where the operator installs it too', sources.workshops),
    AGENTGATEWAY_LICENSE_KEY: license(
      'the agent gateway, where the operator installs it too',
      sources.kagent,
    ),
    ENTERPRISE_ISTIO_LICENSE: text({
      description: 'Name of one installer for `SOLO_ISTIO_LICENSE_KEY`.',
      sensitive: true,
      source: sources.installer,
      deprecated: {
        reason: 'only one installer uses this name for the license key',
        replacement: 'SOLO_ISTIO_LICENSE_KEY',
      },
    }),
    WATCH_NAMESPACES: text({
      description:
        'Namespace that the operator watches besides gloo-system, gloo-mesh and istio-system. A ServiceMeshController with another `installNamespace` needs it here.',
      source: sources.guide,
    }),
    POD_NAMESPACE: text({
      description: 'Namespace that the operator works in.',
      pattern: namespacePattern.pattern,
      source: sources.workshops,
    }),
    KAGENT_CONTROLLER: variable({
      description: 'Run the controllers of kagent too.',
      examples: [true],
      source: sources.kagent,
    }),
  },
  variable({ description: 'Value of the variable.', source: sources.kagent }),
  {
    description: 'Environment variables of the operator, by name. Other names are passed on too.',
    names: environmentNamePattern,
    examples: [{ SOLO_ISTIO_LICENSE_KEY: 'license' }],
    source: `${sources.guide}; ${sources.workshops}`,
  },
)

/** The values of `gloo-operator`, as far as they are known: the chart itself is not public. */
export const operatorValues = section(
  {
    manager: section(
      {
        env,
        image: section(
          {
            repository: word({
              description: 'Registry and name of the image, for example of a mirror.',
              minLength: 1,
              examples: ['us-docker.pkg.dev/solo-public/gloo-operator/gloo-operator'],
              source: sources.ambient,
            }),
          },
          { description: 'Image of the operator.' },
        ),
      },
      { description: 'The operator itself.' },
    ),
    global: openSection(
      {},
      { description: 'Values that Helm passes to every subchart.', source: 'Helm: global values' },
    ),
  },
  { description: 'Values of the chart gloo-operator.' },
)
