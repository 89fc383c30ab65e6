import type { KnownConfigMap } from '../../model/config-map.ts'
import { operatorSources } from '../sources.ts'
import { beta } from './beta.ts'
import { stable } from './stable.ts'
import { chartValues } from './values.ts'

/** The ConfigMap with what a ServiceMeshController has no fields for. */
export const extensionsConfig: KnownConfigMap = {
  name: 'gloo-extensions-config',
  group: 'operator.gloo.solo.io',
  description:
    'Settings of the Gloo Operator besides ServiceMeshControllers: strings that contain YAML, which nothing checks before the operator reads them.',
  source: `${operatorSources.guide}; ${operatorSources.kagent}`,
  documents: [
    { key: 'stable', description: 'Settings that stay as they are in later versions.', fields: stable },
    { key: 'beta', description: 'Settings that may change in later versions.', fields: beta },
    ...chartValues,
  ],
}
