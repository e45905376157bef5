/** Documents cut into the pieces of work that threads take: a document, or some lines of a long JSON-lines file. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { badInput } from '../../domain/errors.js'
import { beginsJsonLines, type Format } from '../../ingest/formats/format.js'
import { type Content, type Document, MAX_BYTES, MAX_LINES_BYTES, tooLarge } from './document.js'

/** What the caller knows of the articles; each wins over what a document says. */
export interface ArticleFlags {
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
}

/** Plain data, so that it can be handed to a thread. */
export interface Job {
  readonly path: string
  readonly id: string
  readonly bytes: Uint8Array
  readonly hint: Format | null
  readonly charset: string | null
  readonly address: string | null
  readonly firstLine: number
  readonly encoding: string | null
  readonly flags: ArticleFlags
}

export interface JobOptions {
  readonly encoding?: string | undefined
  readonly flags?: ArticleFlags | undefined
}

/** Lines are handed out in pieces of about this size. */
const PIECE_BYTES = 200_000
const NEWLINE = 0x0a

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isPacked(bytes)) return bytes
  let plain: Uint8Array
  try {
    plain = await promisify(gunzip)(bytes, { maxOutputLength: MAX_LINES_BYTES })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw badInput(`It unpacks to more than ${MAX_LINES_BYTES / 1_000_000} MB`, 'Is it a bomb? Split it otherwise.')
    throw badInput('It is packed with gzip, but damaged', 'Check it with gzip -t.')
  }
  if (isPacked(plain)) throw badInput('It is packed more than once', 'Unpack it first.')
  return plain
}

/** Pieces that end with their line, with the number of their first one. */
function* piecesOf(bytes: Uint8Array): Generator<{ readonly bytes: Uint8Array; readonly firstLine: number }> {
  let line = 1
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, from + PIECE_BYTES)
    const end = newline < 0 ? bytes.length : newline + 1
    // A copy of its own: a view would hand the whole file to the thread.
    const piece = bytes.slice(from, end)
    yield { bytes: piece, firstLine: line }
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) line++
    from = end
  }
}

const HEAD_BYTES = 1_000_000

/** Whether it is lines that can be cut at newline bytes, which UTF-16 is not. */
function isLines({ bytes, hint }: Content, encoding: string | undefined): boolean {
  if (/utf-?16/i.test(encoding ?? '') || bytes[0] === 0xfe || bytes[0] === 0xff) return false
  const newline = bytes.indexOf(NEWLINE)
  const head = bytes.subarray(0, newline < 0 ? HEAD_BYTES : Math.min(newline + 1, HEAD_BYTES))
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  return hint === 'jsonl' || (hint !== 'text' && hint !== 'markdown' && beginsJsonLines(text))
}

/** The work that a document is. BAD_USER_INPUT for one that cannot be opened or unpacked, or is too large. */
export async function* jobsOf(document: Document, { encoding, flags = {} }: JobOptions): AsyncGenerator<Job> {
  const opened = await document.open()
  const content = { ...opened, bytes: await unpacked(opened.bytes) }
  const { charset, address, bytes } = content
  const { path, id } = document
  const job = { path, id, charset, address, encoding: encoding ?? null, flags }
  if (isLines(content, encoding)) {
    for (const piece of piecesOf(bytes)) yield { ...job, ...piece, hint: 'jsonl' }
    return
  }
  if (bytes.length > MAX_BYTES) throw tooLarge(MAX_BYTES)
  yield { ...job, bytes, hint: content.hint, firstLine: 1 }
}
