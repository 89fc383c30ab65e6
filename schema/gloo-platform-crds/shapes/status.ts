import type { Fields } from '../../model/collections.ts'
import { int64, mapOf, object, oneOf, text, uint32 } from '../../model/resource-fields.ts'

const approvals = {
  PENDING: 'Not processed yet.',
  ACCEPTED: 'Valid and translated.',
  INVALID: 'Refused, with no effect.',
  WARNING: 'Translated, but something that it refers to is missing or wrong.',
  FAILED: 'Valid, but the resulting objects cannot be written.',
  UNLICENSED: 'Without effect, because the license does not include it.',
}

/** What the management server makes of the object. */
export const approval = (description: string) => oneOf(description, approvals)

/** The part of a status that is the same for nearly all kinds. */
export const commonStatus = object(
  'State of the object in the management server.',
  {
    State: object('State of the object as a whole.', {
      approval: approval('Whether the object is valid and in effect.'),
      message: text('Why the object is in this state.'),
      observedGeneration: int64('Generation of the object that the state belongs to.'),
    }),
    workspaceConditions: mapOf('How often each condition holds, by workspace.', uint32('Number of times.')),
  },
  { definition: 'CommonStatus' },
)

/** A status with the common part and fields of its own; with a name, if several kinds have it. */
export function approvedStatus<F extends Fields>(fields: F, notes: { definition?: string } = {}) {
  return object('What the management server reports.', { common: commonStatus, ...fields }, notes)
}

/** What each policy counts, by what it applies to. */
export const selectedRoutes = { numSelectedRoutes: uint32('Number of routes that the policy selects.') }

export const selectedDestinationPorts = {
  numSelectedDestinationPorts: uint32('Number of ports of destinations that the policy selects.'),
}

export const selectedWorkloads = {
  numSelectedWorkloads: uint32('Number of workloads that the policy selects.'),
}

export const selectedListeners = {
  numSelectedListeners: uint32('Number of listeners that the policy selects.'),
}

export const routePolicyStatus = approvedStatus(selectedRoutes, { definition: 'RoutePolicyStatus' })

export const destinationPolicyStatus = approvedStatus(selectedDestinationPorts, {
  definition: 'DestinationPolicyStatus',
})

export const ownedByWorkspace = { ownedByWorkspace: text('Name of the workspace that owns the object.') }

export const ownedStatus = approvedStatus(ownedByWorkspace, { definition: 'OwnedStatus' })

/** A status that is a state alone. */
export const stateStatus = object('What the management server reports.', {
  state: approval('Whether the object is valid and in effect.'),
  observedGeneration: int64('Generation of the object that the state belongs to.'),
})

/** A status of objects that controllers write for each other. */
export const observedStatus = object('What the component that reads the object reports.', {
  observedGeneration: int64('Generation of the object that was read.'),
})
