import type { CelChecks } from '../../model/cel-check.ts'
import { has, some } from './has.ts'

type Keys<Key extends string> = Partial<Record<Key, unknown>>

interface WithSubset {
  subset?: object | null
}

interface Route {
  forwardTo?: { destinations?: readonly unknown[] | null } | null
}

type Http = Keys<'defaultDestination'> & { http?: readonly Route[] | null }

const needsHosts = (key: 'virtualGateways' | 'applyToDestinations' | 'failureMode') => (self: Keys<string>) =>
  has(self.hosts) || !has(self[key])

const hasSubset = ({ subset }: WithSubset): boolean => !has(subset) || Object.keys(subset).length > 0

export const routeTableChecks: CelChecks = {
  'has(self.hosts) || !has(self.virtualGateways)': needsHosts('virtualGateways'),

  'has(self.hosts) || !has(self.applyToDestinations)': needsHosts('applyToDestinations'),

  'has(self.hosts) || !has(self.failureMode)': needsHosts('failureMode'),

  'has(self.http) || has(self.tcp) || has(self.tls)': (self: Keys<'http' | 'tcp' | 'tls'>) =>
    some(self.http, self.tcp, self.tls),

  '!has(self.defaultDestination) || has(self.http) && self.http.exists(route, has(route.forwardTo))': ({
    defaultDestination,
    http,
  }: Http) => !has(defaultDestination) || (http ?? []).some(({ forwardTo }) => has(forwardTo)),

  'has(self.defaultDestination) || !has(self.http) || !self.http.exists(route, has(route.forwardTo) && has(route.forwardTo.destinations) && size(route.forwardTo.destinations) == 0)':
    ({ defaultDestination, http }: Http) =>
      has(defaultDestination) || !(http ?? []).some(({ forwardTo }) => forwardTo?.destinations?.length === 0),

  "self.all(selector, !has(selector.kind) || selector.kind == 'KUBE')": (
    self: readonly { kind?: string | null }[],
  ) => self.every(({ kind }) => !has(kind) || kind === 'KUBE'),

  '!has(self.subset) || size(self.subset) > 0': hasSubset,

  'self.all(destination, !has(destination.subset) || size(destination.subset) > 0)': (
    self: readonly WithSubset[],
  ) => self.every(hasSubset),

  'has(self.destinations) && size(self.destinations) > 0': (self: {
    destinations?: readonly unknown[] | null
  }) => has(self.destinations) && self.destinations.length > 0,

  "!self.contains(' ')": (self: string) => !self.includes(' '),
}
