import { decimal, nullable, optionally, withRules, type CelRule } from '../../model/resource-fields.ts'

const finerThanEnvoy: CelRule = {
  rule: 'self == 0.0 || self >= 0.0001',
  message: 'must be 0, or at least 0.0001',
}

/** A share of requests, of which Envoy tells 0.0001 apart. */
export const percentageOfRequests = (description: string) =>
  withRules(optionally(nullable(decimal(description, { maximum: 100 })), 'maximum'), [finerThanEnvoy])

/** A share of the hosts of a destination. */
export const percentageOfHosts = (description: string) =>
  withRules(optionally(nullable(decimal(description, { minimum: 0, maximum: 100 })), 'minimum', 'maximum'), [
    finerThanEnvoy,
  ])
