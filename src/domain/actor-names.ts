/**
 * The names of an actor: the one list that refs, the gazetteer of extraction and the lexicon of questions are made of.
 * Each reads from it what it needs: extraction leaves out other languages, refs and questions take them all.
 */
import type { Actor, Country, Leader, Name } from './model.js'

/**
 * What sort of name: its own (id, code, acronym, present name), another name or spelling, one in another language, a
 * surname alone, its people ("Armenian") or its seat of government ("Yerevan").
 */
export type NameKind = 'own' | 'other' | 'language' | 'surname' | 'people' | 'seat'

export interface ActorName extends Name {
  readonly kind: NameKind
}

const SURNAME_PARTICLES = new Set(['al', 'bin', 'da', 'de', 'del', 'der', 'di', 'el', 'la', 'le', 'van', 'von'])

const named = (kind: NameKind, names: readonly Name[]): readonly ActorName[] => names.map((name) => ({ ...name, kind }))
const texts = (kind: NameKind, all: readonly string[]): readonly ActorName[] => all.map((text) => ({ text, kind }))

/** The last word of each spelling, where it can stand for the person. */
function surnamesOf(leader: Leader): readonly string[] {
  const surnames = [leader.name, ...leader.spellings].flatMap((name) => {
    const words = name.split(/\s+/)
    const last = words.at(-1)
    const before = (words.at(-2) ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    const stands = last !== undefined && last.length > 2 && !/^[IVX]+$/.test(last)
    return words.length > 1 && stands && !SURNAME_PARTICLES.has(before) ? [last] : []
  })
  return [...new Set(surnames)]
}

/** "Organisation" for "Organization" and the other way round, and "of" for "of the". */
function respelled(name: ActorName): readonly ActorName[] {
  const british = name.text.replaceAll('rganization', 'rganisation')
  const american = name.text.replaceAll('rganisation', 'rganization')
  const spelled = [name.text, british, american]
  return [...new Set([...spelled, ...spelled.map((one) => one.replace(' of the ', ' of '))])].map((text) => ({
    ...name,
    text,
  }))
}

const lifeOf = ({ from, to }: Pick<Country, 'from' | 'to'>): Pick<Name, 'from' | 'to'> => ({
  ...(from && { from }),
  ...(to && { to }),
})

/** All names of an actor but its id, the strongest first. */
export function namesOfActor(actor: Actor): readonly ActorName[] {
  switch (actor.type) {
    case 'country':
      return [
        ...texts('own', [actor.code, actor.name]),
        ...named('other', actor.aliases),
        ...texts('language', Object.values(actor.names ?? {})),
        ...named('people', actor.demonyms),
        // The seat of a state that is gone is that of its successor.
        ...named(
          'seat',
          actor.seats.map((seat) => ({ ...lifeOf(actor), ...seat })),
        ),
      ]
    case 'organization':
      return [
        ...texts('own', [actor.acronym, actor.name]),
        ...texts('other', actor.acronyms),
        ...named('other', actor.aliases),
      ].flatMap(respelled)
    case 'leader':
      return [...texts('own', [actor.name]), ...texts('other', actor.spellings), ...texts('surname', surnamesOf(actor))]
  }
}
