import { flag, object } from '../../model/resource-fields.ts'

/** Where access is enforced. */
export const enforcementLayers = object(
  'Where access is enforced.',
  {
    mesh: flag('Whether Istio enforces access, with AuthorizationPolicies.'),
    cni: flag('Whether the network enforces access, with NetworkPolicies.'),
  },
  { definition: 'EnforcementLayers' },
)
