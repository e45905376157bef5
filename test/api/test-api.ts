/** The API on the fake world, with its log kept. */
import { pino } from 'pino'

import { type Api, type ApiParts, createApi } from '../../src/api/server.js'
import { createFake, type Fake } from './fake-questions.js'

export interface TestApi extends Fake {
  readonly api: Api
  /** Everything logged, as text. */
  readonly log: string[]
}

export function createTestApi(parts: Partial<ApiParts> = {}, fake: Fake = createFake()): TestApi {
  const log: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) })
  const api = createApi({
    questions: fake.questions,
    ingest: fake.ingest,
    ready: async () => {},
    logger,
    allowedHosts: [],
    allowedOrigins: [],
    clock: () => new Date('2026-08-01T00:00:00Z'),
    ...parts,
  })
  return { ...fake, api, log }
}
