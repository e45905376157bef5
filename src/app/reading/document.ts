/** A document: bytes from a file, standard input or the web, that hold one article or several. */
import { badInput } from '../../domain/errors.js'
import type { Format } from '../../ingest/formats/format.js'

/** The most bytes of a file with many articles a line each, packed or not. */
export const MAX_LINES_BYTES = 100_000_000
/** The most bytes of any other document. */
export const MAX_BYTES = 10_000_000

export interface Content {
  readonly bytes: Uint8Array
  /** What its name or its server says of its format. */
  readonly hint: Format | null
  /** The encoding that the server names. */
  readonly charset: string | null
  /** Where it was fetched from, after redirects. */
  readonly address: string | null
}

export interface Document {
  /** File name without extension, `stdin`, or the last part of an address. */
  readonly id: string
  /** As the user named it. */
  readonly path: string
  /** BAD_USER_INPUT for one that cannot be had: not readable, too large, refused by its server. */
  open(): Promise<Content>
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

/** All of a stream, as long as it is no longer than that. */
export async function gathered(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** What is told of a document that is too large. */
export const tooLarge = (most: number) =>
  badInput(`It is larger than ${megabytes(most)}`, 'Give one article a file, or one a line of a .jsonl file.')
