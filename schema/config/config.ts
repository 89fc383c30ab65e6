import type { TSchema } from 'typebox'
import Type, { type TUnsafe } from 'typebox'
import { listOf, required, section, type Fields } from '../model/collections.ts'
import { annotate, type FieldMeta } from '../model/field.ts'
import { chartVersionPattern, helmVersionPattern } from '../model/patterns.ts'
import { flag, oneOf, text } from '../model/scalars.ts'
import { builtInRules } from '../built-in/index.ts'
import type { Chart } from '../model/chart.ts'
import { rulesOf, type Policy } from '../model/policy.ts'
import type { RuleModule } from '../model/rule.ts'

/** Fields of this file are this program's own. */
const source = 'gloo-values'

/** Levels of a rule. YAML 1.1 reads a plain `off` as false. */
function level(meta: FieldMeta<string | boolean>): TUnsafe<string | boolean> {
  return Type.Unsafe<string | boolean>({
    type: ['string', 'boolean'],
    enum: ['off', 'info', 'warning', 'error', false],
    ...annotate(meta),
  })
}

function nonEmpty(description: string, examples: string[] = []) {
  return text({ description, minLength: 1, source, ...(examples.length === 0 ? {} : { examples }) })
}

/** The configuration file of a repository, which speaks of the rules and policies of all charts. */
export function configModel(
  charts: readonly Pick<Chart, 'name' | 'description' | 'rules' | 'policies' | 'fleetRules'>[],
) {
  const shared = sharedFields(
    charts,
    charts.flatMap(({ rules, fleetRules = [] }) => [...rules, ...fleetRules]),
    charts.flatMap(({ policies }) => policies),
  )
  return section(
    {
      ...shared,
      suppressions: section(
        {
          requireReason: flag({
            description: 'Comments that suppress findings require a reason after ` -- `.',
            default: false,
            source,
          }),
        },
        { description: 'Comments in values files that suppress findings.' },
      ),
      releases: listOf(release(shared), {
        description:
          'Releases of the repository. Without file arguments `gloo-values validate` checks them all.',
        source,
      }),
    },
    { description: 'Configuration of gloo-values for a repository.' },
  )
}

/** What may be said once for all releases, and again for one. */
function sharedFields(
  charts: readonly Pick<Chart, 'name' | 'description'>[],
  rules: readonly Pick<RuleModule, 'id' | 'summary'>[],
  policies: readonly Policy<RuleModule>[],
): Fields {
  const levels = [...rules, ...rulesOf(policies), ...builtInRules]
    .map(({ id, summary }) => [id, level({ description: summary, source })] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    chart: oneOf({
      description: 'Name of the chart that the values are for. Default: decided by their sections.',
      members: Object.fromEntries(charts.map(({ name, description }) => [name, description])),
      source,
    }),
    chartVersion: text({
      description: 'Version of the chart to validate for, in quotes. Default: the newest known version.',
      pattern: chartVersionPattern.pattern,
      examples: ['2.7.2'],
      source,
    }),
    chartSource: oneOf({
      description:
        'Whose chart is installed. With `ours`, values that the chart of this project does not render are reported too. Default: `published`.',
      members: {
        published: 'The chart that the vendor publishes.',
        ours: 'The chart of this project, from its folder `charts`.',
      },
      source,
    }),
    helmVersion: text({
      description: 'Version of the Helm that reads the values, in quotes.',
      pattern: helmVersionPattern.pattern,
      examples: ['3.18.4'],
      source,
    }),
    root: nonEmpty(
      "Key under which an umbrella chart holds this chart's values; dots between the keys of a longer path.",
      ['gloo-platform'],
    ),
    awsLoadBalancerController: oneOf({
      description:
        'Which controller makes the AWS load balancers of the cluster. Default: inferred from the annotations of each Service.',
      members: {
        lbc: 'The AWS Load Balancer Controller.',
        'in-tree': 'The cloud provider of Kubernetes.',
        'eks-auto': 'EKS Auto Mode.',
      },
      source,
    }),
    awsLoadBalancerControllerVersion: text({
      description: 'Version of the AWS Load Balancer Controller, in quotes.',
      pattern: chartVersionPattern.pattern,
      examples: ['2.8.0'],
      source,
    }),
    rules: section(Object.fromEntries<TSchema>(levels), {
      description: 'Severity of rules by id; `off` drops their findings. `--rule` overrides this.',
    }),
    policies: listOf(
      oneOf({
        description: 'Name of a policy.',
        members: Object.fromEntries(policies.map(({ id, summary }) => [id, summary])),
        source,
      }),
      { description: 'Policies that the values must follow; `--policy` adds more.', source },
    ),
  }
}

function release(shared: Fields) {
  return section(
    {
      name: nonEmpty('Name of the release in reports.', ['production']),
      files: required(
        listOf(
          nonEmpty('A file, a folder or a pattern, relative to the folder of this configuration.', [
            'clusters/*.yaml',
          ]),
          { description: 'Values files. Each is a separate release.', source },
        ),
      ),
      layers: listOf(
        nonEmpty('A values file, relative to the folder of this configuration.', ['base.yaml']),
        {
          description:
            'Lower layers of each of `files`, like earlier `-f` of Helm. `-f` on the command line replaces them.',
          source,
        },
      ),
      cluster: nonEmpty(
        'Name of the cluster. Another name in `common.cluster` is reported as an error; where no layer sets `common.cluster`, it is assumed to be set at install.',
        ['cluster1'],
      ),
      ...shared,
    },
    { description: 'Values files and their settings.' },
  )
}
