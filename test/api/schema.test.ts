import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  buildASTSchema,
  concatAST,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  printSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { typeDefs } from '../../src/api/type-defs.js'
import { SEARCH_KINDS } from '../../src/app/questions.js'
import { REVIEW_KINDS } from '../../src/domain/review.js'
import { BUCKETS, METRICS } from '../../src/domain/series.js'
import {
  ACTS,
  DECISION_KINDS,
  DISPUTE_AXES,
  FACTUALITIES,
  POLARITIES,
  STANCES,
  STATUSES,
} from '../../src/domain/vocabulary.js'

const build = (ingest: boolean): GraphQLSchema => buildASTSchema(concatAST([...typeDefs({ ingest })]))
const schema = build(true)
const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

describe('schema', () => {
  it('is the golden one', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../golden/schema.graphql')
  })

  it('has resolver types generated from it', () => {
    const script = new URL('../../scripts/generate-types.mjs', import.meta.url).pathname
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
  })

  it('is read from the package root, where package.json lists it', () => {
    const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(files).toContain('schema')
  })

  it('has mutations only where ingest is allowed', () => {
    expect(build(false).getMutationType()).toBeUndefined()
    expect(build(false).getType('ArticleInput')).toBeUndefined()
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual([
      'ingestArticle',
      'retractArticle',
      'decide',
    ])
  })

  it.each([
    ['Status', Object.keys(STATUSES)],
    ['Act', Object.keys(ACTS)],
    ['Factuality', FACTUALITIES],
    ['Polarity', POLARITIES],
    ['Stance', STANCES],
    ['DisputeAxis', DISPUTE_AXES],
    ['DecisionKind', DECISION_KINDS],
    ['ReviewKind', REVIEW_KINDS],
    ['Metric', METRICS],
    ['Bucket', BUCKETS],
    ['SearchKind', SEARCH_KINDS],
  ])('%s has the values of the vocabulary, in its order', (name, values) => {
    const type = schema.getType(name) as GraphQLEnumType
    expect(type.getValues().map((value) => value.name)).toEqual([...values])
  })

  it('describes every type, field, argument and value', () => {
    const bare: string[] = []
    const look = (place: string, { description }: { description?: string | null | undefined }) => {
      if (!description) bare.push(place)
    }
    for (const type of own) {
      look(type.name, type)
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value)
      if (!isObjectType(type) && !isInputObjectType(type)) continue
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field)
        if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg)
      }
    }
    expect(own.length).toBeGreaterThan(60)
    expect(bare).toEqual([])
  })

  it('takes knownAt and publishedUntil on every field that reads facts', () => {
    const facts =
      /^(Membership|Event|Statement|Timeline|Dispute|Article|Search|Review)Connection$|^ExitReport$|^Standing$|^OrganizationDiff$|^AllianceNetwork$/
    const actors = /^(Country|Organization|Leader)(Connection)?$/
    const seen: string[] = []
    const lacking: string[] = []
    for (const type of own.filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        const result = field.type.toString().replace('!', '')
        const reads =
          facts.test(result) ||
          ['sharedAlliances', 'series'].includes(field.name) ||
          (type.name === 'Query' && actors.test(result)) ||
          (type.name === 'Organization' && ['founded', 'dissolved'].includes(field.name))
        // A belief's two instants are those of the question itself.
        if (!reads || type.name === 'BeliefChange') continue
        seen.push(`${type.name}.${field.name}`)
        if (argumentType(field, 'knownAt') !== 'DateTime' || argumentType(field, 'publishedUntil') !== 'EDTF')
          lacking.push(`${type.name}.${field.name}`)
      }
    }
    expect(lacking).toEqual([])
    expect(seen.sort()).toEqual([
      'Country.memberships',
      'Leader.statements',
      'Organization.dissolved',
      'Organization.founded',
      'Organization.members',
      'Query.allianceNetwork',
      'Query.articles',
      'Query.countries',
      'Query.country',
      'Query.diff',
      'Query.disputes',
      'Query.events',
      'Query.leader',
      'Query.leaders',
      'Query.memberships',
      'Query.organization',
      'Query.organizations',
      'Query.reviewQueue',
      'Query.search',
      'Query.series',
      'Query.sharedAlliances',
      'Query.standing',
      'Query.statements',
      'Query.timeline',
      'Query.whoLeft',
    ])
  })

  it('gives every list of rows pages of 50', () => {
    for (const type of own.filter(isObjectType))
      for (const field of Object.values(type.getFields()))
        if (getNamedType(field.type).name.endsWith('Connection'))
          expect(field.args.find(({ name }) => name === 'first')?.defaultValue, field.name).toBe(50)
  })
})

function argumentType(field: GraphQLField<unknown, unknown>, name: string): string | undefined {
  return field.args.find((argument) => argument.name === name)?.type.toString()
}
