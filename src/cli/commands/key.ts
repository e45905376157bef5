import { addKey, listKeys, removeKey } from '../../app/keys.js'
import type { Overrides } from '../../config.js'
import { KEY_SCOPES, keyName, keyScope } from '../../domain/api-key.js'
import { note, plain, say, sayJson, table } from '../print.js'
import { withGraph } from '../session.js'

interface Options extends Overrides {
  readonly json?: boolean
}

/** Makes a key and prints it, this once: alone on stdout, so that a script can take it. */
export async function keyAddCommand(
  options: Options & { readonly name: string; readonly scope: string },
): Promise<void> {
  const wish = { name: keyName(options.name), scope: keyScope(options.scope) }
  const made = await withGraph(options, ({ engine }) => addKey(engine, wish, new Date()))
  if (options.json) return sayJson(made)
  note(plain(`Key ${made.id} (${made.name}, ${made.scope}: ${KEY_SCOPES[made.scope].meaning}). It is shown this once:`))
  say(made.key)
  note('Send it as a header: Authorization: Bearer <key>. From now on the API answers nobody without a key.')
}

/** Lists keys by id; the keys themselves stand nowhere. */
export async function keyListCommand(options: Options): Promise<void> {
  const keys = await withGraph(options, ({ engine }) => listKeys(engine))
  if (options.json) return sayJson(keys)
  if (keys.length === 0) return note('There are no keys: whoever reaches the server may ask.')
  say(
    table(
      ['id', 'scope', 'created', 'name'],
      keys.map(({ id, scope, createdAt, name }) => [id, scope, createdAt, name]),
    ),
  )
}

/** Removes a key, and says so when it was the last: without keys the API needs none. */
export async function keyRemoveCommand(id: string, options: Options): Promise<void> {
  const left = await withGraph(options, async ({ engine }) => {
    await removeKey(engine, id)
    return (await listKeys(engine)).length
  })
  note(`Key ${plain(id)} is removed; running servers stop taking it within seconds.`)
  if (left === 0) note('It was the last one: without keys, whoever reaches the server on loopback may ask.')
}
