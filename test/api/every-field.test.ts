/** One operation a type that asks for every field: a field without a resolver shows itself here. */
import {
  buildASTSchema,
  concatAST,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  print,
} from 'graphql'
import { gql } from 'graphql-tag'
import { describe, expect, it } from 'vitest'
import { typeDefs } from '../../src/api/type-defs.js'
import { createTestApi } from './test-api.js'

const schema: GraphQLSchema = buildASTSchema(concatAST([...typeDefs({ ingest: true })]))

/** All scalar fields of a type, and one level of those below: objects by id or by their first scalar fields. */
function everyField(name: string): string {
  const type = schema.getType(name)
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((of) => `... on ${of.name} ${scalars(of.name, of.name)}`)
      .join(' ')} }`
  if (!isObjectType(type)) throw new Error(`${name} has no fields`)
  const fields = Object.values(type.getFields()).map((field) => {
    const of = getNamedType(field.type)
    return isCompositeType(of) ? `${field.name} ${scalars(of.name)}` : field.name
  })
  return `{ __typename ${fields.join(' ')} }`
}

/** With `prefix` each under a name of its own: members of a union may give one name several types. */
function scalars(name: string, prefix = ''): string {
  const type = schema.getType(name)
  if (!isObjectType(type)) return '{ __typename }'
  const fields = Object.values(type.getFields()).filter(({ type }) => !isCompositeType(getNamedType(type)))
  return `{ __typename ${fields.map((field) => (prefix ? `${prefix}_${field.name}: ${field.name}` : field.name)).join(' ')} }`
}

const DECISION = '{ kind: ACCEPT, by: "Ani", reason: "so it is", claim: "claim:1" }'
const BELIEF = '{ beliefDiff(organization: "CSTO", knownFrom: "2024-01-01T00:00:00Z", knownTo: "2024-12-31T00:00:00Z")'

const CASES: readonly (readonly [type: string, operation: (fields: string) => string])[] = [
  ['Country', (fields) => `{ country(ref: "ARM") ${fields} }`],
  ['Organization', (fields) => `{ organization(ref: "CSTO") ${fields} }`],
  ['Leader', (fields) => `{ leader(ref: "Nikol Pashinyan") ${fields} }`],
  ['OfficeTerm', (fields) => `{ leader(ref: "Nikol Pashinyan") { offices ${fields} } }`],
  ['Article', (fields) => `{ article(id: "article:1") ${fields} }`],
  [
    'Record',
    (fields) =>
      `{ standing(country: "ARM", organization: "CSTO") { evidence { source { ... on Record ${fields} } } } }`,
  ],
  ['Evidence', (fields) => `{ standing(country: "ARM", organization: "CSTO") { evidence ${fields} } }`],
  ['Membership', (fields) => `{ memberships(first: 1) { nodes ${fields} } }`],
  ['Answer', (fields) => `{ ask(question: "Who left?") ${fields} }`],
  ['ExitReport', (fields) => `{ whoLeft(organization: "CSTO") ${fields} }`],
  ['Exit', (fields) => `{ whoLeft(organization: "CSTO") { left ${fields} } }`],
  ['Standing', (fields) => `{ standing(country: "ARM", organization: "CSTO") ${fields} }`],
  ['Event', (fields) => `{ events { nodes ${fields} } }`],
  ['Statement', (fields) => `{ statements { nodes ${fields} } }`],
  ['TimelineItem', (fields) => `{ timeline(about: ["CSTO", "ARM"]) { nodes ${fields} } }`],
  [
    'MembershipChange',
    (fields) => `{ timeline(about: ["CSTO", "ARM"]) { nodes { ... on MembershipChange ${fields} } } }`,
  ],
  ['Dispute', (fields) => `{ disputes { nodes ${fields} } }`],
  ['OrganizationDiff', (fields) => `{ diff(organization: "CSTO", from: "2024-01-01", to: "2024-12-31") ${fields} }`],
  [
    'StatusChange',
    (fields) => `{ diff(organization: "CSTO", from: "2024-01-01", to: "2024-12-31") { frozen ${fields} } }`,
  ],
  ['Receipt', (fields) => `{ receipt(id: "receipt:1") ${fields} }`],
  ['BeliefDiff', (fields) => `${BELIEF} ${fields} }`],
  ['BeliefChange', (fields) => `${BELIEF} { changes ${fields} } }`],
  ['Learnt', (fields) => `${BELIEF} { learnt ${fields} } }`],
  ['Position', (fields) => `{ disputes { nodes { positions ${fields} } } }`],
  ['Date', (fields) => `{ article(id: "article:1") { publishedOn ${fields} } }`],
  ['PageInfo', (fields) => `{ countries { pageInfo ${fields} } }`],
  ['CountryConnection', (fields) => `{ countries ${fields} }`],
  ['CountryEdge', (fields) => `{ countries { edges ${fields} } }`],
  ['OrganizationConnection', (fields) => `{ organizations ${fields} }`],
  ['OrganizationEdge', (fields) => `{ organizations { edges ${fields} } }`],
  ['LeaderConnection', (fields) => `{ leaders ${fields} }`],
  ['LeaderEdge', (fields) => `{ leaders { edges ${fields} } }`],
  ['ArticleConnection', (fields) => `{ articles ${fields} }`],
  ['ArticleEdge', (fields) => `{ articles { edges ${fields} } }`],
  ['MembershipConnection', (fields) => `{ memberships(first: 1) ${fields} }`],
  ['MembershipEdge', (fields) => `{ memberships(first: 1) { edges ${fields} } }`],
  ['EventConnection', (fields) => `{ events ${fields} }`],
  ['EventEdge', (fields) => `{ events { edges ${fields} } }`],
  ['StatementConnection', (fields) => `{ statements ${fields} }`],
  ['StatementEdge', (fields) => `{ statements { edges ${fields} } }`],
  ['TimelineConnection', (fields) => `{ timeline(about: "CSTO") ${fields} }`],
  ['TimelineEdge', (fields) => `{ timeline(about: "CSTO") { edges ${fields} } }`],
  ['DisputeConnection', (fields) => `{ disputes ${fields} }`],
  ['DisputeEdge', (fields) => `{ disputes { edges ${fields} } }`],
  ['SearchConnection', (fields) => `{ search(text: "CSTO") ${fields} }`],
  ['SearchEdge', (fields) => `{ search(text: "CSTO") { edges ${fields} } }`],
  ['SearchHit', (fields) => `{ search(text: "CSTO") { nodes ${fields} } }`],
  ['SearchItem', (fields) => `{ search(text: "CSTO") { nodes { item ${fields} } } }`],
  ['TextRange', (fields) => `{ search(text: "CSTO") { nodes { highlights ${fields} } } }`],
  ['AllianceNetwork', (fields) => `{ allianceNetwork ${fields} }`],
  ['NetworkNode', (fields) => `{ allianceNetwork { nodes ${fields} } }`],
  ['NetworkEdge', (fields) => `{ allianceNetwork { edges ${fields} } }`],
  ['SharedOrganization', (fields) => `{ allianceNetwork { edges { organizations ${fields} } } }`],
  ['Point', (fields) => `{ series(metric: MEMBERS, bucket: YEAR) ${fields} }`],
  ['PointPart', (fields) => `{ series(metric: MEMBERS, bucket: YEAR) { parts ${fields} } }`],
  ['Facet', (fields) => `{ events { facets ${fields} } }`],
  ['IngestReport', (fields) => `mutation { ingestArticle(input: { text: "x" }) ${fields} }`],
  ['RunReport', (fields) => `mutation { retractArticle(id: "article:1", reason: "withdrawn") ${fields} }`],
  ['Decision', (fields) => `mutation { decide(input: ${DECISION}) ${fields} }`],
  ['PairChange', (fields) => `mutation { decide(input: ${DECISION}) { changed ${fields} } }`],
  ['ReviewEntry', (fields) => `{ reviewQueue { nodes ${fields} } }`],
  ['ReviewConnection', (fields) => `{ reviewQueue ${fields} }`],
  ['ReviewEdge', (fields) => `{ reviewQueue { edges ${fields} } }`],
  ['DecisionConnection', (fields) => `{ decisions ${fields} }`],
  ['DecisionEdge', (fields) => `{ decisions { edges ${fields} } }`],
  ['Claim', (fields) => `mutation { ingestArticle(input: { text: "x" }) { claims ${fields} } }`],
  ['Problem', (fields) => `mutation { ingestArticle(input: { text: "x" }) { problems ${fields} } }`],
]

describe('every field', () => {
  it('is asked of every type', () => {
    const types = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !/^(Query|Mutation)$/.test(type.name))
      .map(({ name }) => name)
    expect(types.filter((name) => !CASES.some(([type]) => type === name))).toEqual([])
  })

  it.each(CASES)('of %s is answered', async (type, operation) => {
    const { api } = createTestApi()
    const text = print(gql(operation(everyField(type))))
    const result = await api.execute(text)
    expect(result.errors).toBeUndefined()
    expect({ operation: text, data: result.data }).toMatchSnapshot()
    await api.close()
  })
})
