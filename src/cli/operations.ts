/** The GraphQL operations behind the reading commands. */

const EVIDENCE = `
  fragment Said on Evidence {
    quote start end speakerName polarity factuality
    source {
      __typename
      ... on Article { id title outlet url publishedOn { edtf } }
      ... on Record { id kind where url seen { edtf } }
      ... on Decision { id reviewer }
    }
  }`
const DATE = `fragment When on Date { edtf earliest latest basis }`
const KNOWN = '$knownAt: DateTime, $publishedUntil: EDTF'
const PASS = 'knownAt: $knownAt, publishedUntil: $publishedUntil'

export const WHO_LEFT = `
  query WhoLeft($accordingTo: String, $organization: String!, $strictness: Strictness, $lineage: Boolean, $from: EDTF, $to: EDTF, ${KNOWN}) {
    whoLeft(accordingTo: $accordingTo, organization: $organization, strictness: $strictness, lineage: $lineage, from: $from, to: $to, ${PASS}) {
      organization { id name acronym }
      strictness
      left {
        country { code name } organization { id acronym } on { ...When } how rejoined { ...When }
        certainty disputed evidence { ...Said }
      }
      notLeft {
        country { code name } organization { id acronym } kind status statuses since { ...When }
        certainty reason disputed evidence { ...Said }
      }
      completeUntil { ...When }
      text
      receipt
    }
  } ${EVIDENCE} ${DATE}`

export const MEMBERS = `
  query Members($organization: String!, $at: EDTF, $status: [Status!], $lineage: Boolean, ${KNOWN}) {
    organization(ref: $organization, ${PASS}) {
      id name acronym checkedOn { edtf }
      members(at: $at, status: $status, lineage: $lineage, first: 500) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          member { __typename ... on Country { code name } ... on Organization { acronym name } }
          organization { id acronym } status statuses since { ...When } until { ...When } end spell certainty disputed
        }
      }
    }
  } ${DATE}`

export const STANDING = `
  query Standing($accordingTo: String, $country: String!, $organization: String!, $at: EDTF, $lineage: Boolean, ${KNOWN}) {
    standing(accordingTo: $accordingTo, country: $country, organization: $organization, at: $at, lineage: $lineage, ${PASS}) {
      country { code name } organization { id acronym } kind status statuses since { ...When }
      certainty reason disputed evidence { ...Said } receipt
    }
  } ${EVIDENCE} ${DATE}`

export const TIMELINE = `
  query Timeline($accordingTo: String, $about: [String!]!, $from: EDTF, $to: EDTF, $lineage: Boolean, $first: Int, $after: String, ${KNOWN}) {
    timeline(accordingTo: $accordingTo, about: $about, from: $from, to: $to, lineage: $lineage, first: $first, after: $after, ${PASS}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        __typename
        ... on Event {
          id act factuality date { ...When } effective { ...When } countries { code name } organization { id acronym }
          disputed evidence { ...Said }
        }
        ... on Statement {
          id speakerName office madeOn { ...When } venue stance quote direct
          about { __typename ... on Country { code } ... on Organization { acronym } ... on Leader { name } }
          said: evidence { ...Said }
        }
        ... on MembershipChange {
          id before after date { ...When } certainty disputed organization { id acronym }
          member { __typename ... on Country { code name } ... on Organization { acronym name } }
          evidence { ...Said }
        }
        ... on Dispute {
          id axis open date { ...When } country { code name } organization { id acronym } positions { value wins }
        }
      }
    }
  } ${EVIDENCE} ${DATE}`

const CHANGE = 'country { code name } before after on { ...When } certainty disputed'

export const DIFF = `
  query Diff($organization: String!, $from: EDTF!, $to: EDTF!, $lineage: Boolean, ${KNOWN}) {
    diff(organization: $organization, from: $from, to: $to, lineage: $lineage, ${PASS}) {
      organization { id acronym } from { ...When } to { ...When } text receipt
      joined { ${CHANGE} } left { ${CHANGE} } suspended { ${CHANGE} } frozen { ${CHANGE} } back { ${CHANGE} }
      noticeGiven { ${CHANGE} } statusChanged { ${CHANGE} }
    }
  } ${DATE}`

export const BELIEF_DIFF = `
  query BeliefDiff($organization: String!, $at: EDTF, $knownFrom: DateTime!, $knownTo: DateTime!, $publishedUntil: EDTF) {
    beliefDiff(organization: $organization, at: $at, knownFrom: $knownFrom, knownTo: $knownTo, publishedUntil: $publishedUntil) {
      organization { id acronym } text
      changes {
        country { code name }
        before { kind status disputed since { ...When } reason } after { kind status disputed since { ...When } reason }
        through { run kind recordedAt source { __typename ... on Article { id outlet } ... on Record { id where } ... on Decision { id reviewer } } }
      }
    }
  } ${DATE}`

export const RECEIPT = `
  query Receipt($id: ID!) {
    receipt(id: $id) {
      id operation variables day { ...When } knownAt publishedUntil policy faithful moved textThen textNow text
      countries { code name }
      through { run kind recordedAt source { __typename ... on Article { id outlet } ... on Record { id where } ... on Decision { id reviewer } } }
      evidence { ...Said }
    }
  } ${EVIDENCE} ${DATE}`

export const DISPUTES = `
  query Disputes($organization: String, $country: String, $axis: DisputeAxis, $open: Boolean, $first: Int, $after: String, ${KNOWN}) {
    disputes(organization: $organization, country: $country, axis: $axis, open: $open, first: $first, after: $after, ${PASS}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id axis open organization { id acronym } country { code name }
        positions { value wins evidence { ...Said } }
      }
    }
  } ${EVIDENCE}`

export const REVIEW = `
  query Review($first: Int, $after: String, ${KNOWN}) {
    reviewQueue(first: $first, after: $after, ${PASS}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind text touches claims assertions dispute decision speakerName
        country { code name } organization { id acronym }
        evidence { id claim ...Said }
      }
    }
  } ${EVIDENCE}`

export const DECISIONS = `
  query Decisions($first: Int, $after: String) {
    decisions(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id kind reviewer reason target recordedAt undone }
    }
  }`

export const ASK = `
  query Ask($question: String!, $context: String, ${KNOWN}) {
    ask(question: $question, context: $context, ${PASS}) {
      text understood subjects { code name } interpretation query variables evidence { ...Said } suggestions receipt
    }
  } ${EVIDENCE}`
