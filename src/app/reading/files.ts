/** Documents that paths name: files, folders with all below them in order of name, standard input. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { badInput } from '../../domain/errors.js'
import { EXTENSIONS, extensionOf } from '../../ingest/formats/format.js'
import { type Content, type Document, gathered, MAX_LINES_BYTES } from './document.js'
import { type FetchOptions, fetchContent, isAddress } from './fetch.js'

const contentOf = (bytes: Uint8Array, name: string): Content => ({
  bytes,
  hint: EXTENSIONS[extensionOf(name)] ?? null,
  charset: null,
  address: null,
})

const idOf = (path: string): string =>
  basename(path)
    .replace(/\.gz$/i, '')
    .replace(/(?<=.)\.[^.]*$/, '')

const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'It may not be read by this user',
  EPERM: 'It may not be read by this user',
  ENOENT: 'It is gone',
  EISDIR: 'It is a folder',
  EIO: 'The disk does not give it out',
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await gathered(createReadStream(path), MAX_LINES_BYTES)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = UNREADABLE[code]
    if (reason) throw badInput(reason, `The system says ${code}.`)
    throw error
  }
}

const file = (path: string): Document => ({
  id: idOf(path),
  path,
  open: async () => contentOf(await readFile(path), path),
})

const STDIN: Document = {
  id: 'stdin',
  path: '-',
  open: async () => contentOf(await gathered(process.stdin, MAX_LINES_BYTES), ''),
}

const page = (address: string, options: FetchOptions): Document => ({
  id: idOf(URL.canParse(address) ? new URL(address).pathname : address) || 'page',
  path: address,
  open: () => fetchContent(address, options),
})

async function folder(path: string): Promise<readonly Document[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && extensionOf(entry.name) in EXTENSIONS)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0)
    throw badInput(`The folder "${path}" holds no articles`, `Looked for ${Object.keys(EXTENSIONS).join(', ')}.`)
  return files.map(file)
}

/**
 * The documents that these paths and addresses name, none of them opened. BAD_USER_INPUT for a path that is not there,
 * or a folder without articles.
 */
export async function documentsOf(paths: readonly string[], options: FetchOptions): Promise<readonly Document[]> {
  const documents: Document[] = []
  for (const path of paths) {
    if (path === '-') documents.push(STDIN)
    else if (isAddress(path)) documents.push(page(path, options))
    else {
      const info = await stat(path).catch(() => null)
      if (info === null)
        throw badInput(`There is no file or folder "${path}"`, 'Check the path; - reads standard input.')
      if (info.isDirectory()) documents.push(...(await folder(path)))
      else documents.push(file(path))
    }
  }
  return documents
}
