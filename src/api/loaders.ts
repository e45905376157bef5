/** Batches of one request: however many rows ask, each batch is one call. */
import DataLoader from 'dataloader'
import type { DecisionView } from '../app/decisions-known.js'
import type { AsKnown, Questions } from '../app/questions.js'
import type { DateValue, EvidenceIds } from '../domain/answers.js'
import type { Actor, ActorId, Article, Country, Leader, Organization, Source } from '../domain/model.js'
import type { EvidenceParent } from './views.js'

interface Lifespan {
  readonly founded: DateValue | null
  readonly dissolved: DateValue | null
}

export interface Loaders {
  /** Rejects when there is no such country: the graph names one that it does not hold. */
  country(id: ActorId): Promise<Country>
  organization(id: ActorId): Promise<Organization>
  leader(id: ActorId): Promise<Leader>
  /** In the order asked, without those that are not there. */
  actors(ids: readonly ActorId[]): Promise<Actor[]>
  /** A member or a body that acts: a country or an organization. */
  body(id: ActorId): Promise<Country | Organization>
  /** In the order given: the strongest source first. */
  evidence(ids: EvidenceIds): Promise<EvidenceParent[]>
  article(id: string): Promise<Article>
  /** An article or a record. */
  source(id: string): Promise<Source>
  /** What became of a decision. */
  decision(id: string): Promise<Omit<DecisionView, 'decision'>>
  leadersOf(id: ActorId): Promise<readonly Leader[]>
  lifespan(organization: string, known: AsKnown): Promise<Lifespan>
}

const isThere = <T>(value: T | null): value is T => value !== null

function missing(kind: string, id: string): Error {
  return new Error(`The graph refers to the ${kind} ${id}, which it does not hold`)
}

/** The loaders of one request. */
export function createLoaders(questions: Questions): Loaders {
  const actors = new DataLoader((ids: readonly ActorId[]) => questions.actorsById(ids))
  const evidence = new DataLoader((ids: readonly string[]) => questions.evidenceById(ids))
  const articles = oneByOne((id: string) => questions.article(id))
  const sources = new DataLoader((ids: readonly string[]) => questions.sourcesById(ids))
  const decisions = new DataLoader((ids: readonly string[]) => questions.decisionsById(ids))
  const leadersOf = oneByOne((id: ActorId) => questions.leadersOf(id))
  const lifespans = oneByOne((key: string) => {
    const [organization, known] = JSON.parse(key) as [string, AsKnown]
    return questions.lifespan(organization, known)
  })

  async function actorOf<K extends Actor['type']>(kind: K, id: ActorId): Promise<Extract<Actor, { type: K }>> {
    const actor = await actors.load(id)
    if (actor?.type !== kind) throw missing(kind, id)
    return actor as Extract<Actor, { type: K }>
  }

  return {
    country: (id) => actorOf('country', id),
    organization: (id) => actorOf('organization', id),
    leader: (id) => actorOf('leader', id),
    actors: async (ids) => (await Promise.all(ids.map((id) => actors.load(id)))).filter(isThere),
    async body(id) {
      const actor = await actors.load(id)
      if (!actor || actor.type === 'leader') throw missing('country or organization', id)
      return actor
    },
    async evidence(ids) {
      const found = await Promise.all(ids.map((id) => evidence.load(id)))
      return found.filter(isThere).map(({ assertion, claim, source }) => ({
        id: assertion.id,
        claim: assertion.claim,
        quote: source.type === 'record' ? source.sentence : assertion.quote,
        start: assertion.start,
        end: assertion.end,
        speakerName: assertion.speakerName,
        polarity: assertion.polarity,
        factuality: assertion.factuality,
        source,
        reads: claim,
      }))
    },
    async article(id) {
      const article = await articles.load(id)
      if (!article) throw missing('article', id)
      return article
    },
    async source(id) {
      const source = await sources.load(id)
      if (!source) throw missing('source', id)
      return source
    },
    async decision(id) {
      const view = await decisions.load(id)
      if (!view) throw missing('decision', id)
      return view
    },
    leadersOf: (id) => leadersOf.load(id),
    lifespan: (organization, known) => lifespans.load(JSON.stringify([organization, known])),
  }
}

/** For questions that take one id a call: asked once for each id, whatever the number of rows. */
function oneByOne<T>(ask: (key: string) => Promise<T>): DataLoader<string, T> {
  return new DataLoader((keys: readonly string[]) => Promise.all(keys.map(ask)))
}
