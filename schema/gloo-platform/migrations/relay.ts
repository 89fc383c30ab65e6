import { defineMigrations } from '../../model/migration.ts'

const source = 'public values files for 2.0 and 2.1, and those for 2.2 and later'

/** Spelling of the relay's switches. */
export const relay = defineMigrations([
  {
    from: 'glooMgmtServer.relay.disableCA',
    since: '2.2.0',
    rewrite: { kind: 'move', to: 'glooMgmtServer.relay.disableCa' },
    source,
  },
  {
    from: 'glooMgmtServer.relay.disableCACertGeneration',
    since: '2.2.0',
    rewrite: { kind: 'move', to: 'glooMgmtServer.relay.disableCaCertGeneration' },
    source,
  },
  {
    from: 'glooAgent.authority',
    rewrite: { kind: 'move', to: 'glooAgent.relay.authority' },
    source: 'public values files, with later ones of the same authors',
  },
])
