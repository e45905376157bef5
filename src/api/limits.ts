/**
 * What one operation may ask for. Tokens are counted before parsing, the shape before validation, the cost before
 * execution. Fragments are counted by name with their totals kept, never spread out, so doubling them costs nothing.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  Lexer,
  parse,
  type SelectionSetNode,
  Source,
  TokenKind,
} from 'graphql'
import { MAX_FIRST } from '../domain/connection.js'
import { PactgraphError } from '../domain/errors.js'

export interface Limits {
  /** Bytes of a request's body. */
  readonly maxBodyBytes: number
  /** Characters of the operation's text; long texts belong in variables. */
  readonly maxQueryLength: number
  readonly maxTokens: number
  /** Fields within fields; introspection may go eight deeper. */
  readonly maxDepth: number
  readonly maxRootFields: number
  readonly maxAliases: number
  /** Fields after spreading out fragments. */
  readonly maxFields: number
  readonly maxDirectives: number
  /** Rows of a page. */
  readonly maxPage: number
  /** See cost.ts. */
  readonly maxCost: number
  /** Milliseconds an operation may take. */
  readonly timeoutMs: number
  /** Operations at one time. */
  readonly maxRunning: number
}

export const DEFAULT_LIMITS: Limits = {
  maxBodyBytes: 1_048_576,
  maxQueryLength: 131_072,
  maxTokens: 2_500,
  maxDepth: 12,
  maxRootFields: 30,
  maxAliases: 100,
  maxFields: 2_000,
  maxDirectives: 50,
  maxPage: MAX_FIRST,
  maxCost: 50_000,
  timeoutMs: 10_000,
  maxRunning: 100,
}

const INTROSPECTION_ALLOWANCE = 8
/** Brackets within brackets: above it the parser would recurse too deep. */
const MAX_NESTING = 60

/** Refuses an operation that asks for more than it may. */
export function tooComplex(what: string, limit: number, hint = 'Ask in several smaller operations'): PactgraphError {
  return new PactgraphError('QUERY_TOO_COMPLEX', `The operation has ${what}; ${limit} are allowed`, { hint })
}

/** Checks the text of an operation before anybody parses or validates it. Texts that do not parse are let through. */
export function checkSource(text: string, limits: Limits): void {
  const isLexed = countTokens(text, limits)
  if (text.length > limits.maxQueryLength)
    throw new PactgraphError(
      'PAYLOAD_TOO_LARGE',
      `The operation's text has more than ${limits.maxQueryLength} characters`,
      { hint: 'Send long texts as variables' },
    )
  if (!isLexed) return
  let document: DocumentNode
  try {
    document = parse(text, { noLocation: true })
  } catch {
    return
  }
  checkShape(document, limits)
}

/** Counts tokens and nesting; false where the text has a character that no token begins with. */
function countTokens(text: string, { maxTokens }: Limits): boolean {
  const lexer = new Lexer(new Source(text))
  let nesting = 0
  for (let count = 0; ; count++) {
    if (count > maxTokens) throw tooComplex(`more than ${maxTokens} tokens`, maxTokens)
    try {
      lexer.advance()
    } catch {
      return false
    }
    const { kind } = lexer.token
    if (kind === TokenKind.EOF) return true
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) nesting++
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) nesting--
    if (nesting > MAX_NESTING) throw tooComplex(`more than ${MAX_NESTING} brackets within each other`, MAX_NESTING)
  }
}

interface Shape {
  readonly fields: number
  readonly aliases: number
  readonly directives: number
  readonly rootFields: number
  readonly depth: number
}

const EMPTY: Shape = { fields: 0, aliases: 0, directives: 0, rootFields: 0, depth: 0 }

const beside = (a: Shape, b: Shape): Shape => ({
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  rootFields: a.rootFields + b.rootFields,
  depth: Math.max(a.depth, b.depth),
})

function checkShape(document: DocumentNode, limits: Limits): void {
  const measure = shapes(document)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const shape = measure(definition.selectionSet)
    const directives = shape.directives + (definition.directives?.length ?? 0)
    if (shape.depth > limits.maxDepth) throw tooComplex(`${shape.depth} levels of fields`, limits.maxDepth)
    if (shape.rootFields > limits.maxRootFields) throw tooComplex('too many root fields', limits.maxRootFields)
    if (shape.aliases > limits.maxAliases) throw tooComplex('too many aliases', limits.maxAliases)
    if (shape.fields > limits.maxFields) throw tooComplex('too many fields', limits.maxFields)
    if (directives > limits.maxDirectives) throw tooComplex('too many directives', limits.maxDirectives)
  }
}

/** Measures selection sets of one document. A fragment that contains itself counts once; validation refuses it. */
function shapes(document: DocumentNode): (set: SelectionSetNode) => Shape {
  const fragments = fragmentsOf(document)
  const known = new Map<string, Shape>()

  function ofFragment(name: string): Shape {
    const seen = known.get(name)
    if (seen) return seen
    known.set(name, EMPTY)
    const fragment = fragments.get(name)
    const shape = fragment ? ofSet(fragment.selectionSet) : EMPTY
    known.set(name, shape)
    return shape
  }

  function ofField({ name, alias, directives, selectionSet }: FieldNode): Shape {
    const inner = selectionSet ? ofSet(selectionSet) : EMPTY
    const allowance = name.value === '__schema' || name.value === '__type' ? INTROSPECTION_ALLOWANCE : 0
    return {
      fields: inner.fields + 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      directives: inner.directives + (directives?.length ?? 0),
      rootFields: 1,
      depth: Math.max(1, inner.depth + 1 - allowance),
    }
  }

  function ofSet(set: SelectionSetNode): Shape {
    return set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return beside(sum, ofField(node))
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSet(node.selectionSet)
      const directives = inner.directives + (node.directives?.length ?? 0)
      return beside(sum, { ...inner, directives })
    }, EMPTY)
  }
  return ofSet
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node] as const),
  )
}
