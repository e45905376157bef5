/** The logger of the API: whoever logs a request or its headers, no key gets out. */
import type { Logger } from 'pino'
import { KEY_HEADERS } from './gate.js'

const PLACES = ['', 'headers', 'request.headers', 'req.headers']

/** The same logger with the headers that carry keys blotted out. Nothing of ours logs headers; this is for the day it does. */
export function withoutKeys(logger: Logger): Logger {
  const paths = PLACES.flatMap((place) => [...KEY_HEADERS].map((name) => `${place}["${name}"]`))
  return logger.child({}, { redact: { paths, censor: '[key]' } })
}
