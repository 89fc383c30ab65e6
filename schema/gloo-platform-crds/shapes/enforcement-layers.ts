import { flag, object } from '../../model/resource-fields.ts'

/** Where access is enforced. */
export const enforcementLayers = object(
  'Where access is enforced..',
  {
    mesh: flag('Whether Istio enforces it, by AuthorizationPolicies.'),
    cni: flag('Whether the network enforces it, by NetworkPolicies.'),
  },
  { definition: 'EnforcementLayers' },
)
