import { expect, test } from 'vitest'
import { ACTS } from '../../../src/domain/vocabulary.js'
import { FRAMES } from '../../../src/ingest/frames/all.js'
import { startsOf } from '../../../src/ingest/patterns.js'

const rules = FRAMES.flatMap((frame) => frame.rules)

test('every rule has an id of its own and something to begin with', () => {
  const ids = rules.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(50)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, pattern } of rules) expect(startsOf(pattern), id).not.toEqual([])
})

test('every act has a frame, but for the succession of states, which no article of ours tells', () => {
  const acts = new Set(FRAMES.map(({ act }) => act))
  expect(Object.keys(ACTS).filter((act) => !acts.has(act as keyof typeof ACTS))).toEqual(['SUCCEEDED'])
})
