/** Whether the page may offer decisions: the server has the mutation, and no other page holds this one in a frame. */
import { Abilities } from '../generated/operations.js'
import { useAsk } from '../use-ask.js'

/** A page that frames this one could lay something over its buttons: there it only reads. */
export const isFramed = (): boolean => window.top !== window.self

/** True, false, or null until it is known. A key that may not decide is told so by the server. */
export function useMayDecide(): boolean | null {
  const asked = useAsk(Abilities, {})
  if (asked.state === 'loading') return null
  if (asked.state === 'failed' || isFramed()) return false
  const mutations = asked.answer.__schema.mutationType?.fields ?? []
  return mutations.some(({ name }) => name === 'decide')
}
