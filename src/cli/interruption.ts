/** Ctrl-C during long work: what has begun is finished, the rest is left, and the command says how far it came. */
import { PactgraphError } from '../domain/errors.js'
import { note } from './print.js'

export interface Interruption {
  /** Throws when the work has been asked to stop. `done` says how far it came. */
  check(done: string): void
  /** Stops listening for signals. */
  end(): void
}

/** Listens for the first signal; a second one ends the process at once, as without us. */
export function watchInterruption(): Interruption {
  let asked: NodeJS.Signals | null = null
  const signals = ['SIGINT', 'SIGTERM'] as const
  const ask = (signal: NodeJS.Signals) => {
    asked = signal
    note('Stopping after the step at hand; once more ends it at once.')
    end()
  }
  const end = () => {
    for (const signal of signals) process.off(signal, ask)
  }
  for (const signal of signals) process.on(signal, ask)
  return {
    check(done) {
      if (asked !== null)
        throw new PactgraphError('STORE_UNAVAILABLE', `Interrupted: ${done}`, {
          hint: 'The store is consistent. Run the command again: what is there already is passed over.',
        })
    },
    end,
  }
}
