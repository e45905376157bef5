import type { ActorId, EdtfText } from '../domain/model.js'
import type { Span } from './spans.js'
import { fold } from './tokens.js'
import type { Person, Unit } from './units.js'

/** How many sentences back "the bloc" may reach. */
const REACH = 3
/** How many sentences back it may reach where one body dominates the text, and no other was just named. */
const DOMINANT_REACH = 6
/** How many sentences back "the three countries" may reach. */
const LIST_REACH = 4
/** How far back "the three countries" may reach where no other three were named in between. */
const COUNTED_REACH = 12

/** What was spoken of before a sentence: the states that "it" or "they" can mean, and the body that "the bloc" can. */
export interface Recall {
  readonly states: readonly ActorId[]
  readonly body: ActorId | null
  /** Whether the last sentence that named states named only those. */
  readonly isAlone: boolean
  /** The body under discussion, which "Gabon joined in 1975" leaves out; null where the text leaves a choice. */
  readonly topic: ActorId | null
  /** Whether that is what the whole text, or its section, is about. */
  readonly isMain: boolean
  /** The person spoken of last. */
  readonly person: Person | null
  /** Whether the sentence before spoke of members, accession, enlargement. */
  readonly ofMembership: boolean
  /** Whether the sentence before spoke of something else that can be joined: a mission, a war, a summit. */
  readonly ofOtherThings: boolean
}

const HEADS = new Set(['president', 'prime minister', 'chancellor', 'monarch', 'head of state', 'leader'])

/** Whether an office fits a word for it: "the leader of Armenia" is its prime minister, "the minister" any minister. */
function isOffice(held: string | null, office: string, voice: ActorId | null): boolean {
  if (held === null || held === office) return held !== null
  if (office === 'leader') return voice !== null && HEADS.has(held)
  return office === 'minister' && held.startsWith('minister')
}

const SURNAMES = new Map<string, string>()
const MOST_SURNAMES = 5_000

/** The last word of a name, folded. Worked out once a name. */
function surnameOf(name: string): string {
  const known = SURNAMES.get(name)
  if (known !== undefined) return known
  const plain = name.replace(/ (?:Jr|Sr|II|III)\.?$/, '')
  const surname = fold(plain.split(/\s+/).at(-1) ?? '')
  if (SURNAMES.size > MOST_SURNAMES) SURNAMES.clear()
  SURNAMES.set(name, surname)
  return surname
}

/** What the text has spoken of so far, for "the bloc", "the country", "he". Grows from sentence to sentence. */
export class Discourse {
  /** The body that the article names most. */
  readonly mainBody: ActorId | null
  readonly publishedOn: EdtfText | null
  /** The year of the last full date in the paragraph. */
  year: number | null = null
  /** The date told last. */
  last: EdtfText | null = null
  private sentence = 0
  /** The sentence that last spoke of the main body. */
  private mainSeen = Number.NEGATIVE_INFINITY
  private bodies: { id: ActorId; sentence: number }[] = []
  private states: readonly ActorId[] = []
  /** All states of the last sentence that named any. */
  private mentioned: { sentence: number; ids: Set<ActorId> } = { sentence: 0, ids: new Set() }
  private lists: { ids: readonly ActorId[]; sentence: number }[] = []
  private person: Person | null = null
  /** The state or body named last, where it was a state, or the last of several: what "the latter" goes back to. */
  private latter: ActorId | null = null
  private isPair = false
  /** The body that the heading above names. */
  private section: ActorId | null = null
  private ofMembership = false
  private ofOtherThings = false
  private readonly persons = new Map<string, Person>()
  private readonly given = new Map<string, Person>()
  private readonly names = new Map<string, Span>()

  readonly dominantBody: ActorId | null

  /** `dominantBody`: the main body where no other one comes near it. */
  constructor(mainBody: ActorId | null, dominantBody: ActorId | null, publishedOn: EdtfText | null) {
    this.mainBody = mainBody
    this.dominantBody = dominantBody
    this.publishedOn = publishedOn
  }

  /** A heading: from here on its body is spoken of, if it names exactly one; a heading without one changes nothing. */
  beginSection(bodies: ReadonlySet<ActorId>): void {
    const [only] = bodies
    if (only !== undefined) this.section = bodies.size === 1 ? only : null
  }

  /** What the sentence just read was about. */
  endSentence(ofMembership: boolean, ofOtherThings: boolean): void {
    this.ofMembership = ofMembership
    this.ofOtherThings = ofOtherThings
  }

  nextSentence(newParagraph: boolean): void {
    this.sentence++
    if (newParagraph) this.year = null
    this.lists = this.lists.filter((list) => this.sentence - list.sentence <= COUNTED_REACH)
    this.bodies = this.bodies.filter((body) => this.sentence - body.sentence <= REACH)
  }

  note(unit: Unit, asSubject: boolean): void {
    if ((unit.kind === 'body' || unit.kind === 'state') && unit.named && !unit.seat && unit.person === null)
      this.names.set(unit.ids.join(), { start: unit.start, end: unit.possessive ? unit.end - 2 : unit.end })
    if (unit.kind === 'body' && !this.isPair) this.latter = null
    if (unit.kind === 'body' && unit.ids[0] === this.mainBody) this.mainSeen = this.sentence
    if (unit.kind === 'body' && unit.ids[0]) this.bodies.push({ id: unit.ids[0], sentence: this.sentence })
    if (unit.kind === 'state') {
      if (asSubject || this.states.length === 0) this.states = unit.ids
      this.noteStates(unit)
    }
    if (unit.person && unit.kind === 'person') this.notePerson(unit.person)
    if (unit.date) this.last = unit.date.edtf
    const year = unit.date && /^(\d{4})-\d{2}/.exec(unit.date.edtf)?.[1]
    if (year && unit.date?.basis === 'STATED') this.year = Number(year)
  }

  private noteStates({ ids, named }: Unit): void {
    if (this.mentioned.sentence !== this.sentence) this.mentioned = { sentence: this.sentence, ids: new Set() }
    for (const id of ids) this.mentioned.ids.add(id)
    if (!named) return
    if (ids.length > 1) this.lists.push({ ids, sentence: this.sentence })
    this.latter = ids.at(-1) ?? null
    this.isPair = ids.length > 1
  }

  private notePerson(person: Person): void {
    this.person = person
    const surname = surnameOf(person.name)
    const given = fold(person.name.split(/\s+/)[0] ?? '')
    if (given !== surname && !this.given.has(given)) this.given.set(given, person)
    const known = this.persons.get(surname)
    if (!known || (known.office === null && person.office !== null)) this.persons.set(surname, person)
  }

  /** A body for "the bloc": the main one where it was just spoken of or nothing else was, else the last. */
  recentBody(): ActorId | null {
    const last = this.bodies.at(-1)?.id ?? null
    const isJustNamed = last !== null && this.bodies.at(-1)?.sentence === this.sentence
    const reach = this.mainBody === this.dominantBody && !isJustNamed ? DOMINANT_REACH : REACH
    const main = this.sentence - this.mainSeen <= reach
    return main ? this.mainBody : (last ?? this.section ?? this.dominantBody)
  }

  /** The body that a clause without one means: none where the last sentence spoke of another than the main one. */
  private surelyMeant(): ActorId | null {
    const recent = this.recentBody()
    const last = this.bodies.filter((body) => this.sentence - body.sentence <= 1)
    if (last.length === 0 || last.at(-1)?.id === recent) return recent
    return this.sentence - this.mainSeen > REACH ? (last.at(-1)?.id ?? null) : null
  }

  /** The body under discussion: of the section, else the one that dominates the text, unless another was just named. */
  private topic(): ActorId | null {
    const near = new Set(this.bodies.filter((body) => this.sentence - body.sentence < REACH).map((body) => body.id))
    const topic = this.section ?? this.dominantBody
    if (topic !== null) return near.size === 0 || near.has(topic) ? topic : null
    return near.size === 1 ? ([...near][0] ?? null) : null
  }

  /** The bodies spoken of within reach, the last one last. */
  recentBodies(): readonly ActorId[] {
    return this.bodies.map((body) => body.id)
  }

  /** The body named last, whatever the article is about. */
  lastBody(): ActorId | null {
    return this.bodies.at(-1)?.id ?? null
  }

  /** The state subject that "the country" or "it" goes back to. */
  recentStates(): readonly ActorId[] {
    return this.states
  }

  /** A country was spoken of that is not known: nobody is meant until one is named again. */
  forgetStates(): void {
    this.states = []
    this.mentioned = { sentence: this.sentence, ids: new Set() }
  }

  /** The state that "the latter" means: the one named last, unless a body was named behind it. */
  latterState(): readonly ActorId[] {
    return this.latter === null ? [] : [this.latter]
  }

  /** Whether the last sentence that named states named no others than the recent ones. */
  isAlone(): boolean {
    return this.states.length === this.mentioned.ids.size
  }

  /** The only recent list of exactly so many states ("the three countries"), or none where there are two such. */
  listOf(count: number): readonly ActorId[] {
    const near = this.lists.filter((list) => list.ids.length === count)
    const distinct = new Map(near.map(({ ids }) => [[...ids].sort().join(), ids]))
    return distinct.size === 1 ? ([...distinct.values()][0] ?? []) : []
  }

  /** The only recent list of states, or none. */
  lastList(): readonly ActorId[] {
    const near = this.lists.filter((list) => this.sentence - list.sentence <= LIST_REACH)
    const distinct = new Map(near.map(({ ids }) => [[...ids].sort().join(), ids]))
    return distinct.size === 1 ? ([...distinct.values()][0] ?? []) : []
  }

  /** Where some actors were named last. */
  nameOf(ids: readonly ActorId[]): Span | null {
    return this.names.get(ids.join()) ?? null
  }

  /** The person a bare surname was introduced for. */
  personNamed(surname: string): Person | null {
    return this.persons.get(fold(surname)) ?? null
  }

  /** "Sheikh Khalid": the person introduced under a given name. */
  personCalled(given: string): Person | null {
    return this.given.get(fold(given)) ?? null
  }

  /** The person who holds an office in this text, the latest first. */
  personWithOffice(office: string, voice: ActorId | null): Person | null {
    const holders = [...this.persons.values()].filter(
      (one) => isOffice(one.office, office, voice) && (voice === null || one.voice === voice),
    )
    return holders.at(-1) ?? null
  }

  get lastPerson(): Person | null {
    return this.person
  }

  /** What later passes need to know of the text before a sentence. */
  recall(): Recall {
    const { states, person, ofMembership, ofOtherThings } = this
    const isAlone = this.isAlone()
    const topic = this.topic()
    const isMain = topic !== null && topic === (this.section ?? this.dominantBody)
    return { states, body: this.surelyMeant(), isAlone, topic, isMain, person, ofMembership, ofOtherThings }
  }
}
