/** Cypher on the keys of the API. They stand beside the graph: nothing of it points at them. */
import { type ApiKey, isKeyScope } from '../../domain/api-key.js'
import type { Row } from '../engine.js'
import { internal } from '../errors.js'
import { cypher, query } from '../query.js'

/** A row that is no key of ours, or of a scope that we do not know, must not let anybody in. */
function toApiKey(row: Row): ApiKey {
  const { id, name, hash, scope, createdAt } = row
  const texts = [id, name, hash, scope, createdAt].every((value) => typeof value === 'string')
  if (!texts || !isKeyScope(String(scope)) || !/^[0-9a-f]{64}$/.test(String(hash)))
    throw internal(`The key ${String(id)} in the store is none that this Pactgraph can judge`)
  return row as unknown as ApiKey // Just checked, field by field.
}

const FIELDS = cypher`k.id AS id, k.name AS name, k.hash AS hash, k.scope AS scope, k.createdAt AS createdAt`

/** All keys, the oldest first. */
export const allKeys = query<Record<never, never>>()({
  name: 'key.all',
  mode: 'read',
  example: {},
  row: toApiKey,
  text: cypher`MATCH (k:ApiKey) RETURN ${FIELDS} ORDER BY createdAt, id`,
})

/** How many keys have this id: none or one. */
export const countKey = query<{ id: string }>()({
  name: 'key.count',
  mode: 'read',
  example: { id: '00000000' },
  row: ({ count }) => Number(count),
  text: cypher`MATCH (k:ApiKey {id: $id}) RETURN count(k) AS count`,
})

/** Writes a key once; gives the hash that now stands under its id, another one where the id was taken. */
export const putKey = query<Record<keyof ApiKey, string>>()({
  name: 'key.put',
  mode: 'write',
  example: {
    id: '00000000',
    name: 'example',
    hash: '0'.repeat(64),
    scope: 'reader',
    createdAt: '2026-01-01T00:00:00Z',
  },
  row: ({ hash }) => String(hash),
  text: cypher`MERGE (k:ApiKey {id: $id})
    ON CREATE SET k.name = $name, k.hash = $hash, k.scope = $scope, k.createdAt = $createdAt
    RETURN k.hash AS hash`,
})

export const dropKey = query<{ id: string }>()({
  name: 'key.drop',
  mode: 'write',
  example: { id: '00000000' },
  row: () => null,
  text: cypher`MATCH (k:ApiKey {id: $id}) DETACH DELETE k`,
})
