import type { RuleModule } from '../model/rule.ts'
import type { PlatformValues, ValuesPath } from './platform.ts'

/** What rules read of every component and container; a component without such a value has nothing there. */
export type ComponentSection = Partial<
  Pick<
    NonNullable<PlatformValues['glooMgmtServer']>,
    | 'deploymentOverrides'
    | 'devMode'
    | 'env'
    | 'extraEnvs'
    | 'extraVolumeMounts'
    | 'extraVolumes'
    | 'image'
    | 'insecure'
    | 'resources'
    | 'serviceOverrides'
    | 'serviceType'
  >
>

/** Gives a rule the types of the values of this chart. */
export function defineRule<MessageId extends string>(
  rule: RuleModule<PlatformValues, ValuesPath, MessageId, ComponentSection>,
): RuleModule<PlatformValues, ValuesPath, MessageId, ComponentSection> {
  return rule
}
