/**
 * What an operation may cost: one for each object it may return, and more for each call to the store below the root,
 * times the rows around it. Pages count with the size asked for, other lists with a guess. Runs after validation.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import { badInput } from '../domain/errors.js'
import { fragmentsOf, type Limits, tooComplex } from './limits.js'

/** Rows of a list that has no page size, on average. */
const LIST_ROWS = 10
/** A page below the root: one call to the store for each row around it. */
const PAGE_CALL = 100
/** A single fact below the root: asked once an actor, however many rows show it. */
const FACT_CALL = 10

interface Request {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Refuses pages of the wrong size (BAD_USER_INPUT) and operations that cost too much (QUERY_TOO_COMPLEX). */
export function checkCost(request: Request, limits: Limits): number {
  const root = request.schema.getRootType(request.operation.operation)
  const cost = root
    ? Math.round(new Costing(request, limits).ofSet(request.operation.selectionSet, root, null, true))
    : 0
  if (cost > limits.maxCost)
    throw tooComplex(`a cost of ${cost}`, limits.maxCost, 'Ask for smaller pages (first) or leave out nested lists')
  return cost
}

class Costing {
  readonly #fragments: ReturnType<typeof fragmentsOf>
  readonly #variables: Map<string, unknown>
  readonly #known = new Map<string, number>()

  constructor(
    private readonly request: Request,
    private readonly limits: Limits,
  ) {
    this.#fragments = fragmentsOf(request.document)
    this.#variables = new Map(
      (request.operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
        variable.name.value,
        request.variables[variable.name.value] ??
          (defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined),
      ]),
    )
  }

  /** `rows`: the size of the page whose connection this is, null elsewhere. */
  ofSet(set: SelectionSetNode, type: GraphQLCompositeType, rows: number | null, atRoot = false): number {
    let cost = 0
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += this.#ofField(node, type, rows, atRoot)
      else if (node.kind === Kind.INLINE_FRAGMENT)
        cost += this.ofSet(node.selectionSet, this.#named(node.typeCondition?.name.value) ?? type, rows, atRoot)
      else cost += this.#ofFragment(node.name.value, rows, atRoot)
    }
    return cost
  }

  #ofFragment(name: string, rows: number | null, atRoot: boolean): number {
    const key = `${name} ${rows} ${atRoot}`
    const seen = this.#known.get(key)
    if (seen !== undefined) return seen
    const fragment = this.#fragments.get(name)
    const type = this.#named(fragment?.typeCondition.name.value)
    const cost = fragment && type ? this.ofSet(fragment.selectionSet, type, rows, atRoot) : 0
    this.#known.set(key, cost)
    return cost
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType, rows: number | null, atRoot: boolean): number {
    const field = this.#fieldOf(parent, node.name.value)
    if (!field) return 0
    const size = this.#pageSize(node, field)
    const call = atRoot ? 0 : size !== null ? PAGE_CALL : field.args.some(isKnowledge) ? FACT_CALL : 0
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) return call
    const many = isListType(getNullableType(field.type)) ? (rows ?? LIST_ROWS) : 1
    return call + many * (1 + this.ofSet(node.selectionSet, type, size))
  }

  /** The field's definition; introspection's own fields stand on no type. */
  #fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
    return 'getFields' in parent ? parent.getFields()[name] : undefined
  }

  #named(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.request.schema.getType(name)
    return type && isCompositeType(type) ? type : undefined
  }

  /** What `first` asks for, or null where the field has no pages. */
  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const argument = field.args.find(({ name }) => name === 'first')
    if (!argument) return null
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value
    const given =
      value?.kind === Kind.INT
        ? Number(value.value)
        : value?.kind === Kind.VARIABLE
          ? this.#variables.get(value.name.value)
          : undefined
    const size = typeof given === 'number' ? given : Number(argument.defaultValue)
    const { maxPage } = this.limits
    if (size < 0 || size > maxPage)
      throw badInput(`A page has 0 to ${maxPage} rows, not ${size}`, 'Take smaller pages and follow pageInfo.endCursor')
    return size
  }
}

const isKnowledge = ({ name }: { readonly name: string }): boolean => name === 'knownAt'
