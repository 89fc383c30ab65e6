const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs synchronous work to its end; a signal that comes meanwhile ends the process after it. */
export async function withDelayedSignals(work: () => void): Promise<void> {
  let received: (typeof signals)[number] | undefined
  const remember = (signal: NodeJS.Signals): void => {
    received = signal as typeof received
  }
  for (const signal of signals) process.on(signal, remember)
  try {
    work()
  } finally {
    // Signals that came during the work are told on the next turns of the event loop.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    for (const signal of signals) process.off(signal, remember)
    if (received !== undefined) process.kill(process.pid, received)
  }
}
