const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

let isListening = false

/**
 * Runs synchronous work to its end. A signal that arrives meanwhile is delivered on a later turn of the event loop, and ends
 * the process then as it would have before.
 */
export async function withDelayedSignals(work: () => void): Promise<void> {
  // From the first time on, because a signal may be delivered long after the work.
  if (!isListening) for (const signal of signals) process.on(signal, end)
  isListening = true
  try {
    work()
  } finally {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function end(signal: NodeJS.Signals): void {
  for (const one of signals) process.off(one, end)
  process.kill(process.pid, signal)
}
