/** A small hand-written world behind the `Questions` and `Ingest` interfaces; it counts what it is asked. */

import type { PairChange } from '../../src/app/changes.js'
import type { AsKnown, Connection, EvidenceView, Ingest, Questions, TimelineItem } from '../../src/app/questions.js'
import type { DateValue, DisputeView, EventView, MembershipView, StandingView } from '../../src/domain/answers.js'
import { PactgraphError } from '../../src/domain/errors.js'
import type {
  Actor,
  Article,
  Claim,
  Country,
  CuratedRecord,
  Decision,
  Leader,
  Organization,
  Statement,
} from '../../src/domain/model.js'
import type { ReviewEntry } from '../../src/domain/review.js'
import type { MembershipChange } from '../../src/domain/timeline/changes.js'

export const armenia: Country = {
  id: 'country:ARM',
  type: 'country',
  code: 'ARM',
  name: 'Armenia',
  kind: 'STATE',
  aliases: [{ text: 'Republic of Armenia' }],
  demonyms: [{ text: 'Armenian' }],
  seats: [{ text: 'Yerevan' }],
  successors: [],
}

export const uzbekistan: Country = {
  ...armenia,
  id: 'country:UZB',
  code: 'UZB',
  name: 'Uzbekistan',
  aliases: [],
  demonyms: [],
  seats: [],
}

export const treaty: Organization = {
  id: 'org:CST',
  type: 'organization',
  acronym: 'CST',
  name: 'Collective Security Treaty',
  kind: 'TREATY',
  aliases: [],
  acronyms: ['CST'],
  seats: [],
  predecessor: null,
  checkedOn: null,
}

export const csto: Organization = {
  ...treaty,
  id: 'org:CSTO',
  acronym: 'CSTO',
  name: 'Collective Security Treaty Organization',
  kind: 'ORGANIZATION',
  predecessor: treaty.id,
  checkedOn: '2026-08-01',
}

export const pashinyan: Leader = {
  id: 'leader:nikol-pashinyan',
  type: 'leader',
  name: 'Nikol Pashinyan',
  spellings: ['Nikol Pashinian'],
  offices: [{ office: 'prime minister', of: armenia.id, from: '2018-05-08', to: null }],
}

export const article: Article = {
  type: 'article',
  id: 'article:1',
  textHash: 'hash',
  text: 'Armenia has frozen its participation in the CSTO, Nikol Pashinyan said.',
  title: 'Armenia freezes participation',
  outlet: 'Example Wire',
  url: 'https://example.org/1',
  publishedOn: '2024-02-23',
  digest: false,
}

export const record: CuratedRecord = {
  type: 'record',
  id: 'record:CSTO:arm-treaty',
  organization: csto.id,
  key: 'arm-treaty',
  kind: 'TREATY',
  sentence: 'Armenia signed the Treaty in Tashkent.',
  where: 'Collective Security Treaty, preamble',
  url: 'https://example.org/treaty',
  publishedOn: '1992-05-15',
  seen: '2026-01-01',
}

const claim: Claim = {
  id: 'claim:1',
  actor: armenia.id,
  organization: csto.id,
  act: 'FROZE',
  standing: null,
  on: '2024-02',
  effective: '2024-02-22/..',
  until: null,
  by: csto.id,
  of: armenia.id,
  continues: false,
  closed: [armenia.id],
}

const fromArticle: EvidenceView = {
  assertion: {
    id: 'assertion:1',
    claim: claim.id,
    source: article.id,
    polarity: 'ASSERTS',
    factuality: 'HAPPENED',
    basis: 'RESOLVED',
    speaker: pashinyan.id,
    speakerName: pashinyan.name,
    voice: armenia.id,
    saidOn: '2024-02-22',
    quote: 'Armenia has frozen its participation',
    start: 0,
    end: 36,
    rule: 'froze.1',
  },
  claim,
  source: article,
}

const fromRecord: EvidenceView = {
  assertion: {
    ...fromArticle.assertion,
    id: 'assertion:2',
    source: record.id,
    speakerName: null,
    quote: 'row',
    start: null,
    end: null,
  },
  claim,
  source: record,
}

const evidence = ['assertion:1', 'assertion:2', 'assertion:3']
const fromDecision: EvidenceView = {
  assertion: {
    ...fromArticle.assertion,
    id: 'assertion:3',
    source: 'decision:1',
    speaker: null,
    speakerName: 'Ani',
    quote: 'the record of the council says so',
    start: null,
    end: null,
  },
  claim,
  source: {
    type: 'decision',
    id: 'decision:1',
    reviewer: 'Ani',
    reason: 'the record of the council says so',
    ruling: { kind: 'ACCEPT', claim: claim.id },
  },
}
const since: DateValue = { edtf: '2024-02', basis: 'RESOLVED' }

export const membership = (key: string): MembershipView => ({
  key,
  member: armenia.id,
  organization: csto.id,
  status: 'FROZEN',
  statuses: ['FROZEN', 'MEMBER'],
  since,
  until: { edtf: '../2030', basis: 'SCHEDULED' },
  end: 'DATED',
  spell: 1,
  certainty: 'CERTAIN',
  disputed: true,
  evidence,
})

const standing: StandingView = {
  country: armenia.id,
  organization: csto.id,
  kind: 'FROZEN',
  status: 'FROZEN',
  statuses: ['FROZEN', 'MEMBER'],
  since,
  certainty: 'CERTAIN',
  reason: 'It froze its participation.',
  disputed: true,
  evidence,
}

export const event: EventView = {
  id: 'event:1',
  act: 'FROZE',
  factuality: 'HAPPENED',
  date: since,
  effective: since,
  countries: [armenia.id],
  organization: csto.id,
  by: csto.id,
  disputed: true,
  evidence,
}

export const statement: Statement = {
  id: 'statement:1',
  source: article.id,
  speaker: pashinyan.id,
  speakerName: pashinyan.name,
  office: 'prime minister',
  voice: armenia.id,
  madeOn: '2024-02-22',
  basis: 'RESOLVED',
  venue: 'interview',
  about: [csto.id, armenia.id, pashinyan.id],
  stance: 'CRITICAL',
  direct: false,
  quote: 'Armenia has frozen its participation in the CSTO',
  start: 0,
  end: 48,
  rule: 'said.1',
}

const dispute: DisputeView = {
  id: 'dispute:1',
  axis: 'STATUS',
  organization: csto.id,
  country: armenia.id,
  open: true,
  date: since,
  positions: [{ value: 'frozen', wins: true, evidence }],
}

const change: MembershipChange = {
  id: 'change:1',
  member: armenia.id,
  organization: csto.id,
  before: 'MEMBER',
  after: 'FROZEN',
  date: since,
  bounds: { first: 19_754, last: 19_782 },
  certainty: 'CERTAIN',
  disputed: true,
  evidence,
}

export const decision: Decision = {
  type: 'decision',
  id: 'decision:1',
  reviewer: 'Ani',
  reason: 'the record of the council says so',
  ruling: { kind: 'ACCEPT', claim: claim.id },
}

const pairChange: PairChange = {
  actor: armenia.id,
  organization: csto.id,
  before: 'MEMBER',
  after: 'FROZEN',
  text: 'Armenia, CSTO: member became frozen',
}

const doubt: ReviewEntry = {
  id: 'dispute:1',
  kind: 'DISPUTE',
  text: 'Armenia, CSTO: "frozen" stands against "no notice received"',
  country: armenia.id,
  organization: csto.id,
  assertions: evidence,
  dispute: 'dispute:1',
  decision: decision.id,
  speakerName: pashinyan.name,
  statements: [statement],
  touches: 2,
}

const pageOf = <T>(...nodes: readonly T[]): Connection<T> => ({
  nodes,
  edges: nodes.map((node, index) => ({ cursor: `c${index}`, node })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: 'c0', endCursor: `c${nodes.length - 1}` },
  totalCount: nodes.length,
})

const ACTORS: readonly Actor[] = [armenia, uzbekistan, csto, treaty, pashinyan]

function find<K extends Actor['type']>(type: K, ref: string): Extract<Actor, { type: K }> {
  const found = ACTORS.find((actor) => actor.type === type && [actor.id, actor.name].includes(ref))
  const byCode = ACTORS.find((actor) => actor.id.endsWith(`:${ref}`) && actor.type === type)
  const actor = found ?? byCode
  if (actor) return actor as Extract<Actor, { type: K }>
  throw new PactgraphError('NOT_FOUND', `Unknown ${type} "${ref}"`, { hint: 'Did you mean "org:CSTO"?' })
}

export interface Fake {
  readonly questions: Questions
  readonly ingest: Ingest
  /** Names of the methods called, in order. */
  readonly calls: string[]
  /** What each method that reads facts was to know. */
  readonly known: Record<string, AsKnown>
}

/** A fresh world; `overrides` replace single methods. */
export function createFake(overrides: Partial<Questions> = {}): Fake {
  const calls: string[] = []
  const known: Record<string, AsKnown> = {}
  const noting = <T>(name: string, asKnown: AsKnown, value: T): Promise<T> => {
    known[name] = asKnown
    return Promise.resolve(value)
  }
  const questions: Questions = {
    country: async (ref) => find('country', ref),
    organization: async (ref) => find('organization', ref),
    leader: async (ref) => find('leader', ref),
    article: async (id) => (id === article.id ? article : null),
    countries: async () => pageOf(armenia, uzbekistan),
    organizations: async () => pageOf(csto, treaty),
    leaders: async () => pageOf(pashinyan),
    ask: ({ question }, asKnown) =>
      noting('ask', asKnown, {
        text: `Asked: ${question}`,
        understood: true,
        subjects: [armenia.id],
        interpretation: 'Whether it was asked.',
        query: '{ __typename }',
        variables: { at: null },
        evidence: [
          {
            id: 'assertion:1',
            claim: 'claim:1',
            quote: 'Armenia has frozen its participation in the CSTO',
            start: 0,
            end: 48,
            speakerName: null,
            polarity: 'ASSERTS',
            factuality: 'HAPPENED',
            source: { id: article.id },
          },
        ],
        suggestions: ['Who left CSTO?'],
        receipt: null,
      }),
    articles: (_, __, asKnown) => noting('articles', asKnown, pageOf(article)),
    events: (_, __, ___, asKnown) => noting('events', asKnown, pageOf(event)),
    statements: (_, __, asKnown) => noting('statements', asKnown, pageOf(statement)),
    memberships: (_, __, { first }, asKnown) =>
      noting(
        'memberships',
        asKnown,
        pageOf(...Array.from({ length: Math.min(first ?? 50, 40) }, (_, i) => membership(`m${i}`))),
      ),
    members: (_, __, asKnown) => noting('members', asKnown, pageOf(membership('m'))),
    timeline: (_, __, asKnown) =>
      noting(
        'timeline',
        asKnown,
        pageOf<TimelineItem>(
          { type: 'event', event },
          { type: 'change', change },
          { type: 'dispute', dispute },
          { type: 'statement', statement },
        ),
      ),
    whoLeft: (args, asKnown) =>
      noting('whoLeft', asKnown, {
        organization: find('organization', args.organization).id,
        strictness: args.strictness,
        left: [
          {
            country: uzbekistan.id,
            organization: csto.id,
            on: { edtf: '2012-12-19', basis: 'STATED' } as const,
            how: 'WITHDRAWN' as const,
            rejoined: null,
            certainty: 'CERTAIN' as const,
            disputed: true,
            evidence,
          },
        ],
        notLeft: [standing],
        completeUntil: { edtf: '2026-08-01', basis: 'STATED' } as const,
        text: 'Uzbekistan left.',
      }),
    standing: (_, asKnown) => noting('standing', asKnown, standing),
    disputes: (_, __, asKnown) => noting('disputes', asKnown, pageOf(dispute)),
    diff: (args, asKnown) =>
      noting('diff', asKnown, {
        organization: find('organization', args.organization).id,
        from: { edtf: args.from, basis: 'STATED' } as const,
        to: { edtf: args.to, basis: 'STATED' } as const,
        joined: [],
        left: [],
        suspended: [],
        frozen: [
          {
            country: armenia.id,
            before: 'MEMBER',
            after: 'FROZEN',
            on: since,
            certainty: 'CERTAIN',
            disputed: true,
            evidence,
          } as const,
        ],
        back: [],
        noticeGiven: [],
        statusChanged: [],
        text: 'Armenia froze its participation.',
      }),
    beliefDiff: async () => {
      const learnt = {
        source: article.id,
        run: 1,
        kind: 'FOUND',
        recordedAt: '2024-12-12T00:00:00.000Z',
        countries: [armenia.id],
      }
      return {
        organization: csto.id,
        changes: [{ country: armenia.id, before: standing, after: standing, through: [learnt] }],
        learnt: [learnt],
        text: 'Armenia: holds became frozen.',
      }
    },
    receipt: async (id) => ({
      id,
      operation: 'standing',
      variables: { country: armenia.id, organization: csto.id, lineage: true },
      day: '2024-12-12',
      knownAt: '2024-12-12T00:00:00.000Z',
      publishedUntil: null,
      policy: 'default/1',
      answer: '0123456789abcdef',
      faithful: true,
      moved: true,
      textThen: 'Armenia is a member.',
      textNow: 'Armenia froze its participation.',
      countries: [armenia.id],
      evidence,
      through: [],
      text: 'Moved.',
    }),
    search: (_, __, asKnown) =>
      noting(
        'search',
        asKnown,
        pageOf(
          ...([article, record, statement, fromArticle.assertion, armenia, csto, pashinyan] as const).map((item) => ({
            key: 'h',
            kind: 'ARTICLE' as const,
            score: 0.5,
            snippet: { start: 0, end: 4, text: 'CSTO', highlights: [{ start: 0, end: 4 }] },
            item,
          })),
        ),
      ),
    allianceNetwork: (_, asKnown) =>
      noting('allianceNetwork', asKnown, {
        at: since,
        organizations: [csto],
        leftOut: [treaty],
        nodes: [
          {
            country: armenia.id,
            degree: 1,
            possibleDegree: 0,
            strength: 0.5,
            betweenness: 0,
            group: 1,
            memberships: 1,
            possibleMemberships: 0,
          },
        ],
        edges: [
          {
            a: armenia.id,
            b: uzbekistan.id,
            weight: 0.5,
            possibleWeight: 0,
            shared: [{ organization: csto.id, weight: 0.5, certainty: 'CERTAIN' } as const],
          },
        ],
      }),
    series: (_, asKnown) =>
      noting('series', asKnown, [
        {
          bucket: '2024',
          from: '2024-01-01',
          to: '2024-12-31',
          value: 1,
          possible: 1,
          parts: [{ name: 'MEMBER', value: 1, possible: 1 }],
        },
      ]),
    facets: ({ list }, asKnown) =>
      noting(`facets of ${list}`, asKnown, [{ field: 'country', value: armenia.id, count: 1 }]),
    sharedAlliances: (_, asKnown) => noting('sharedAlliances', asKnown, [csto]),
    reviewQueue: (_, asKnown) => noting('reviewQueue', asKnown, pageOf(doubt)),
    decisions: async () => pageOf({ decision, recordedAt: '2026-03-01T00:00:00.000Z', undone: true }),
    decisionsById: async (ids) =>
      ids.map((id) => (id === decision.id ? { recordedAt: '2026-03-01T00:00:00.000Z', undone: true } : null)),
    sourcesById: async (ids) => ids.map((id) => (id === article.id ? article : null)),
    lifespan: (_, asKnown) =>
      noting('lifespan', asKnown, { founded: { edtf: '2002-10-07', basis: 'STATED' }, dissolved: since }),
    actorsById: async (ids) => ids.map((id) => ACTORS.find((actor) => actor.id === id) ?? null),
    evidenceById: async (ids) =>
      ids.map((id) => [fromArticle, fromRecord, fromDecision].find(({ assertion }) => assertion.id === id) ?? null),
    leadersOf: async () => [pashinyan],
    ...overrides,
  }
  const ingest: Ingest = {
    ingestArticle: async () => ({
      article,
      created: 2,
      existing: 1,
      claims: [claim],
      problems: [{ start: 0, end: 7, message: 'unknown organization' }],
    }),
    retractArticle: async (_id, reason) => ({
      article,
      appended: true,
      reason,
      changed: [pairChange],
      claimsLost: [claim],
      claimsNew: [claim],
    }),
    decide: async () => ({ decision, recordedAt: '2026-03-01T00:00:00.000Z', undone: false, changed: [pairChange] }),
    reextract: async () => ({ articles: 1, rereads: [] }),
  }
  const counted = new Proxy(questions, {
    get(target, name, receiver) {
      calls.push(String(name))
      return Reflect.get(target, name, receiver)
    },
  })
  return { questions: counted, ingest, calls, known }
}
