import { flag, text } from '../../model/scalars.ts'
import { digitsPattern } from '../../model/patterns.ts'
import { sources } from '../sources.ts'

/** Logs in detail. */
export function verbose(restarts: readonly string[]) {
  return flag({ description: 'Debug-level logs.', default: false, source: sources.v233, restarts })
}

/** Logs for developers. */
export function devMode(restarts: readonly string[]) {
  return flag({
    description: 'Developer logging: an error log of level DPanic ends the process. Not for production.',
    default: false,
    source: sources.v233,
    restarts,
  })
}

/** Switches that server, agent and UI have, each also under `common` for all of them. On in either place is on. */
export function viewFlags(restarts: readonly string[]) {
  return {
    verbose: verbose(restarts),
    readOnlyGeneratedResources: flag({
      description: 'Read back only Istio objects that Gloo wrote itself; others disappear from the UI.',
      default: false,
      source: sources.v233,
      restarts,
    }),
  }
}

/**
 * Switches that the server and the agent have, each also under `common` for both. On in either place is on, as 2.7.2
 * renders it for `leaderElection`, a switch of the same kind.
 */
export function processFlags(restarts: readonly string[]) {
  const { readOnlyGeneratedResources } = viewFlags(restarts)
  return {
    verbose: verbose(restarts),
    devMode: devMode(restarts),
    insecure: flag({
      description:
        'Run the relay between server and agents in plain text, without authentication. For demos only.',
      default: false,
      source: sources.v233,
      restarts,
    }),
    readOnlyGeneratedResources,
  }
}

/** Upper bound for one relay message. */
export function maxGrpcMessageSize(restarts: readonly string[]) {
  return text({
    description: 'Upper bound for one relay message in bytes, as a quoted string.',
    pattern: digitsPattern.pattern,
    default: '4294967295',
    source: sources.v233,
    restarts,
  })
}
