/** Reading article files: paths, folders (text and Markdown in them, in order of name) and standard input. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { badInput } from '../domain/errors.js'

export interface Input {
  /** File name without extension; `stdin` for standard input. */
  readonly id: string
  readonly path: string
  /** The decoded text. BAD_USER_INPUT for a binary or badly encoded file, or one that is too large. */
  read(): Promise<string>
}

const EXTENSIONS = ['.txt', '.md', '.markdown', '.text']
const MAX_BYTES = 10_000_000

function decode(bytes: Uint8Array, path: string): string {
  if (bytes.length > MAX_BYTES)
    throw badInput(`${path} is larger than ${MAX_BYTES / 1_000_000} MB`, 'Give one article a file.')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw badInput(`${path} is not UTF-8 text`, 'Convert it first, for example with iconv -t utf-8.')
  }
}

const fileInput = (path: string): Input => ({
  id: basename(path, extname(path)),
  path,
  read: async () => decode(await readFile(path), path),
})

async function stdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return decode(Buffer.concat(chunks), 'standard input')
}

/** The inputs that these paths name. BAD_USER_INPUT for a path that is not there, or a folder without articles. */
export async function inputsOf(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ id: 'stdin', path: '-', read: stdin })
      continue
    }
    const info = await stat(path).catch(() => null)
    if (info === null) throw badInput(`There is no file or folder "${path}"`, 'Check the path; - reads standard input.')
    if (!info.isDirectory()) inputs.push(fileInput(path))
    else inputs.push(...(await folder(path)))
  }
  return inputs
}

async function folder(path: string): Promise<readonly Input[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((e) => e.isFile() && EXTENSIONS.includes(extname(e.name).toLowerCase()))
    .map((e) => join(e.parentPath, e.name))
    .sort()
  if (files.length === 0)
    throw badInput(`The folder "${path}" holds no articles`, `Looked for ${EXTENSIONS.join(', ')}.`)
  return files.map(fileInput)
}
