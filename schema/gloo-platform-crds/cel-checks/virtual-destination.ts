import type { CelChecks } from '../../model/cel-check.ts'
import { has, some } from './has.ts'

interface Spec {
  hosts?: readonly unknown[] | null
  services?: unknown
  externalServices?: unknown
  externalWorkloads?: unknown
  ports: readonly { targetPort?: unknown }[]
}

const hasBackend = ({ services, externalServices, externalWorkloads }: Spec): boolean =>
  some(services, externalServices, externalWorkloads)

export const virtualDestinationChecks: CelChecks = {
  '!self.ports.exists(port, has(port.targetPort)) || has(self.services) || has(self.externalServices) || has(self.externalWorkloads)':
    (self: Spec) => !self.ports.some(({ targetPort }) => has(targetPort)) || hasBackend(self),

  'has(self.services) || has(self.externalServices) || has(self.externalWorkloads) || has(self.hosts) && size(self.hosts) > 0':
    (self: Spec) => hasBackend(self) || (has(self.hosts) && self.hosts.length > 0),
}
