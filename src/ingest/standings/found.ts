import type { ActorId, EdtfText } from '../../domain/model.js'
import type { Polarity, Status } from '../../domain/vocabulary.js'
import type { Unit } from '../units.js'

/** What a sentence says some countries are to a body. `from` and `to` are indexes of units. */
export interface Found {
  readonly ids: readonly ActorId[]
  readonly organization: ActorId
  readonly standing: Status
  readonly polarity: Polarity
  /** The day it is said of, where that is another than the day of the text; `past`: some day before. */
  readonly on: EdtfText | 'past' | null
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** What a way of telling a standing needs: the units, and the body that "members" alone goes back to. */
export interface Place {
  readonly units: readonly Unit[]
  /** The body that a phrase at a unit leaves out. */
  readonly bodyAt: (at: number) => ActorId | null
}

/** One way of telling a standing, tried at each unit. */
export type Reader = (place: Place, at: number) => Found | null

/** A state that stands for itself. */
export const isState = (one: Unit | undefined): one is Unit => one?.kind === 'state' && !one.possessive
