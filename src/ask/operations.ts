/** The GraphQL operations that questions run: what is shown with an answer is what ran. */

const DATE = 'fragment When on Date { edtf basis }'
const SAID = `fragment Said on Evidence {
  id claim quote start end speakerName polarity factuality
  source { __typename ... on Article { id outlet } ... on Record { id where } ... on Decision { id reviewer } }
}`
const KNOWN = '$knownAt: DateTime, $publishedUntil: EDTF'
const PASS = 'knownAt: $knownAt, publishedUntil: $publishedUntil'
const BODY = 'id name acronym checkedOn { edtf }'
const PERIOD =
  'country { id } organization { id } status since { ...When } until { ...When } end spell certainty disputed'
const EVENT =
  'act factuality date { ...When } effective { ...When } countries { id } organization { id } disputed evidence { ...Said }'

export interface Operation {
  readonly name: string
  readonly text: string
  /** Its own variables with their types, and its fields: what `together` puts several into one with. */
  readonly head: string
  readonly body: string
}

/** An operation by its name, its variables and its fields; fragments that it uses are added. */
export const operation = (name: string, head: string, body: string): Operation => ({
  name,
  head,
  body,
  text: [
    `query ${name}(${head}, ${KNOWN}) {\n  ${body.trim()}\n}\n`,
    ...(body.includes('...Said') ? [`${SAID}\n`] : []),
    ...(body.includes('...When') ? [`${DATE}\n`] : []),
  ].join(''),
})

/** Exits in law, stories beside them, and how far the record goes. */
export const WHO_LEFT = operation(
  'AskWhoLeft',
  '$organization: String!, $from: EDTF, $to: EDTF',
  `whoLeft(organization: $organization, from: $from, to: $to, ${PASS}) {
    organization { ${BODY} }
    left { country { id } organization { id } on { ...When } how rejoined { ...When } certainty disputed evidence { ...Said } }
    notLeft { country { id } kind status since { ...When } certainty reason disputed evidence { ...Said } }
    completeUntil { edtf }
    receipt
  }`,
)

/** Memberships of a body with their beginnings, and what is told of joining it. */
export const WHO_JOINED = operation(
  'AskWhoJoined',
  '$organization: String!, $from: EDTF, $to: EDTF',
  `organization(ref: $organization, ${PASS}) { ${BODY} founded { ...When } }
  memberships(filter: { organization: $organization, status: [MEMBER] }, first: 500, ${PASS}) { totalCount nodes { ${PERIOD} } }
  events(filter: { organization: $organization, act: [JOINED, REJOINED, FOUNDED, SUCCEEDED], from: $from, to: $to }, first: 8, ${PASS}) { nodes { ${EVENT} } }`,
)

/** Periods of a status in one body, or in all: suspensions, freezes, expulsions. */
export const WHO_HELD = operation(
  'AskWhoHeld',
  '$organization: String!, $status: [Status!]',
  `organization(ref: $organization, ${PASS}) { ${BODY} }
  memberships(filter: { organization: $organization, status: $status }, first: 200, ${PASS}) { totalCount nodes { ${PERIOD} evidence { ...Said } } }`,
)
export const WHO_HELD_ANYWHERE = operation(
  'AskWhoHeldAnywhere',
  '$status: [Status!]',
  `memberships(filter: { status: $status }, first: 200, ${PASS}) { totalCount nodes { ${PERIOD} evidence { ...Said } } }`,
)

/** Acts that are told of one body, or of all. */
export const WHO_ACTED = operation(
  'AskWhoActed',
  '$organization: String!, $act: [Act!], $factuality: [Factuality!], $from: EDTF, $to: EDTF',
  `organization(ref: $organization, ${PASS}) { ${BODY} }
  events(filter: { organization: $organization, act: $act, factuality: $factuality, from: $from, to: $to }, first: 200, ${PASS}) { totalCount nodes { ${EVENT} } }`,
)
export const WHO_ACTED_ANYWHERE = operation(
  'AskWhoActedAnywhere',
  '$act: [Act!], $factuality: [Factuality!], $from: EDTF, $to: EDTF',
  `events(filter: { act: $act, factuality: $factuality, from: $from, to: $to }, first: 200, ${PASS}) { totalCount nodes { ${EVENT} } }`,
)

/** Those that are said to have founded a body, and its first members. */
export const FOUNDERS = operation(
  'AskFounders',
  '$organization: String!',
  `organization(ref: $organization, ${PASS}) { ${BODY} founded { ...When } }
  events(filter: { organization: $organization, act: [FOUNDED] }, lineage: false, first: 200, ${PASS}) { nodes { ${EVENT} } }
  memberships(filter: { organization: $organization, status: [MEMBER] }, lineage: false, first: 500, ${PASS}) { nodes { ${PERIOD} } }`,
)

/** Members of a day, with the evidence of the first few. */
export const MEMBERS = operation(
  'AskMembers',
  '$organization: String!, $at: EDTF, $status: [Status!]',
  `organization(ref: $organization, ${PASS}) {
    ${BODY} dissolved { ...When }
    members(at: $at, status: $status, first: 500) { totalCount nodes { member { __typename ... on Country { id } ... on Organization { id } } organization { id } status statuses since { ...When } certainty disputed } }
    first: members(at: $at, status: $status, first: 5) { nodes { evidence { ...Said } } }
  }`,
)
export const MEMBERS_OF_BOTH = operation(
  'AskMembersOfBoth',
  '$first: String!, $second: String!, $at: EDTF',
  `first: organization(ref: $first, ${PASS}) { ${BODY} members(at: $at, first: 500) { nodes { member { __typename ... on Country { id } ... on Organization { id } } status certainty since { ...When } disputed } } }
  second: organization(ref: $second, ${PASS}) { ${BODY} members(at: $at, first: 500) { nodes { member { __typename ... on Country { id } ... on Organization { id } } status certainty since { ...When } disputed } } }`,
)

/** All that is known of one country in one body. */
export const PAIR = operation(
  'AskPair',
  '$country: String!, $organization: String!, $at: EDTF',
  `organization(ref: $organization, ${PASS}) { ${BODY} }
  standing(country: $country, organization: $organization, at: $at, ${PASS}) { kind status statuses since { ...When } certainty reason disputed receipt evidence { ...Said } }
  memberships(filter: { country: $country, organization: $organization }, first: 100, ${PASS}) { nodes { ${PERIOD} evidence { ...Said } } }
  events(filter: { country: $country, organization: $organization }, first: 100, ${PASS}) { nodes { ${EVENT} } }
  disputes(country: $country, organization: $organization, open: true, first: 20, ${PASS}) { nodes { axis open organization { id } country { id } positions { value wins evidence { ...Said } } } }`,
)

/** Status periods of one country: those of a day, or all. */
export const COUNTRY = operation(
  'AskCountry',
  '$country: String!, $at: EDTF, $status: [Status!]',
  `country(ref: $country, ${PASS}) { id memberships(at: $at, status: $status, first: 500) { totalCount nodes { ${PERIOD} } } first: memberships(at: $at, status: $status, first: 8) { nodes { evidence { ...Said } } } }`,
)

/** Bodies in which all of several countries are members. */
export const SHARED = operation(
  'AskShared',
  '$countries: [String!]!, $at: EDTF',
  `sharedAlliances(countries: $countries, at: $at, ${PASS}) { id founded { ...When } }`,
)

export const STATEMENTS = operation(
  'AskStatements',
  '$speaker: String, $about: String, $stance: [Stance!], $from: EDTF, $to: EDTF',
  `statements(filter: { speaker: $speaker, about: $about, stance: $stance, from: $from, to: $to }, first: 50, ${PASS}) {
    totalCount nodes { speaker { id } speakerName office madeOn { ...When } stance quote direct evidence { ...Said } }
  }`,
)

const CHANGE = 'country { id } before after on { ...When } certainty disputed evidence { ...Said }'
export const DIFF = operation(
  'AskDiff',
  '$organization: String!, $from: EDTF!, $to: EDTF!',
  `diff(organization: $organization, from: $from, to: $to, ${PASS}) {
    joined { ${CHANGE} } left { ${CHANGE} } suspended { ${CHANGE} } frozen { ${CHANGE} }
    back { ${CHANGE} } noticeGiven { ${CHANGE} } statusChanged { ${CHANGE} }
    text receipt
  }`,
)

export const DISPUTES = operation(
  'AskDisputes',
  '$organization: String, $country: String',
  `disputes(organization: $organization, country: $country, open: true, first: 50, ${PASS}) {
    totalCount nodes { axis open organization { id } country { id } positions { value wins evidence { ...Said } } }
  }`,
)

export const TIMELINE = operation(
  'AskTimeline',
  '$about: [String!]!, $from: EDTF, $to: EDTF',
  `timeline(about: $about, from: $from, to: $to, first: 200, ${PASS}) {
    nodes { __typename
      ... on Event { ${EVENT} }
      ... on Statement { speakerName madeOn { ...When } stance quote said: evidence { ...Said } }
    }
  }`,
)

const TERM = 'leader { id name } office from { ...When } to { ...When }'
export const COUNTRY_LEADERS = operation(
  'AskCountryLeaders',
  '$of: String!, $at: EDTF, $office: String',
  `country(ref: $of, ${PASS}) { id leaders(at: $at, office: $office) { ${TERM} } }`,
)
export const ORGANIZATION_LEADERS = operation(
  'AskOrganizationLeaders',
  '$of: String!, $at: EDTF, $office: String',
  `organization(ref: $of, ${PASS}) { id leaders(at: $at, office: $office) { ${TERM} } }`,
)

export const LIFESPAN = operation(
  'AskLifespan',
  '$organization: String!',
  `organization(ref: $organization, ${PASS}) { ${BODY} founded { ...When } dissolved { ...When } predecessor { id } }
  events(filter: { organization: $organization, act: [FOUNDED, DISSOLVED] }, lineage: false, first: 20, ${PASS}) { nodes { ${EVENT} } }`,
)

/** Every operation, for the test that holds them against the schema. */
export const OPERATIONS: readonly Operation[] = [
  WHO_LEFT,
  WHO_JOINED,
  WHO_HELD,
  WHO_HELD_ANYWHERE,
  WHO_ACTED,
  WHO_ACTED_ANYWHERE,
  FOUNDERS,
  MEMBERS,
  MEMBERS_OF_BOTH,
  PAIR,
  COUNTRY,
  SHARED,
  STATEMENTS,
  DIFF,
  DISPUTES,
  TIMELINE,
  COUNTRY_LEADERS,
  ORGANIZATION_LEADERS,
  LIFESPAN,
]
