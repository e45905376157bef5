/** The schema's text: one file an aggregate in `schema/`, read from the package root (the same way from src and dist). */
import { readdirSync, readFileSync } from 'node:fs'
import type { DocumentNode } from 'graphql'
import { gql } from 'graphql-tag'

const FOLDER = new URL('../../schema/', import.meta.url)
const INGEST = 'ingest.graphql'

/** The parsed files in the order of their names; mutations and what belongs to them only where ingest is allowed. */
export function typeDefs({ ingest }: { readonly ingest: boolean }): readonly DocumentNode[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && (ingest || name !== INGEST))
    .sort()
    .map((name) => gql(readFileSync(new URL(name, FOLDER), 'utf8')))
}
