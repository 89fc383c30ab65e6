import { decimal, nullable, optionally, withRules } from '../../model/resource-fields.ts'

/** A share of requests, of which Envoy tells 0.0001 apart. */
export const percentageOfRequests = (description: string) =>
  withRules(optionally(nullable(decimal(description, { maximum: 100 })), 'maximum'), [
    { rule: 'self == 0.0 || self >= 0.0001', message: 'must be 0, or at least 0.0001' },
  ])
