/** The GraphQL operations behind search, networks and series. */

const KNOWN = '$knownAt: DateTime, $publishedUntil: EDTF'
const PASS = 'knownAt: $knownAt, publishedUntil: $publishedUntil'

export const SEARCH = `
  query Search($text: String!, $kinds: [SearchKind!], $actor: String, $outlet: String, $from: EDTF, $to: EDTF, $first: Int, $after: String, ${KNOWN}) {
    search(text: $text, kinds: $kinds, actor: $actor, outlet: $outlet, from: $from, to: $to, first: $first, after: $after, ${PASS}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        kind score snippet start end highlights { start end }
        item {
          __typename
          ... on Article { id title outlet publishedOn { edtf } }
          ... on Record { id where }
          ... on Statement { id speaker: speakerName stance about { __typename ... on Country { code } ... on Organization { acronym } ... on Leader { name } } }
          ... on Evidence { saidBy: speakerName source { __typename ... on Article { id outlet publishedOn { edtf } } } }
          ... on Country { code name }
          ... on Organization { acronym name }
          ... on Leader { id name }
        }
      }
    }
  }`

export const SHARED = `
  query Shared($countries: [String!]!, $at: EDTF, ${KNOWN}) {
    sharedAlliances(countries: $countries, at: $at, ${PASS}) { id acronym name }
  }`

export const NETWORK = `
  query Network($at: EDTF, $organizations: [String!], ${KNOWN}) {
    allianceNetwork(at: $at, organizations: $organizations, ${PASS}) {
      at { edtf } organizations { acronym } leftOut { acronym }
      nodes {
        country { code name } degree possibleDegree strength betweenness group memberships possibleMemberships
      }
      edges {
        a { code } b { code } weight possibleWeight
        organizations { organization { acronym } weight certainty }
      }
    }
  }`

export const SERIES = `
  query Series($metric: Metric!, $bucket: Bucket!, $organization: String, $country: String, $from: EDTF, $to: EDTF, $lineage: Boolean, ${KNOWN}) {
    series(metric: $metric, bucket: $bucket, organization: $organization, country: $country, from: $from, to: $to, lineage: $lineage, ${PASS}) {
      bucket from to value possible parts { name value possible }
    }
  }`
