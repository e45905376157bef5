/** Bytes to text: the encoding is told, found out or guessed, in that order, and a guess is said to be one. */
import { badInput } from '../../domain/errors.js'

/** What is known of the encoding from outside. */
export interface ToldEncoding {
  /** By the user: wins over everything. */
  readonly told?: string | null | undefined
  /** By the server. */
  readonly http?: string | null | undefined
}

export interface Decoded {
  readonly text: string
  /** What a reader should know: a guess, or bytes that did not fit. */
  readonly notes: readonly string[]
}

const BINARY: readonly (readonly [magic: string, name: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office document'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['\u007fELF', 'a program'],
  ['\u00d0\u00cf\u0011\u00e0', 'an Office document'],
  ['Rar!', 'an archive'],
  ['BZh', 'a bzip2 file'],
  ['\u00fd7zXZ', 'an xz file'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd file'],
  ['{\\rtf', 'an RTF document'],
]

/** As far as declarations are looked for. */
const HEAD_BYTES = 4_096

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** The characters of 0x80 to 0x9f in windows-1252; Node 20 takes them for control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodedAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label)
  if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes)
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80]!)
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const byMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** What the text says of itself in a `<meta>` or an XML declaration. A text that can be read so far is not UTF-16. */
function byDeclaration(head: string): string | null {
  const meta = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1]
  const label = meta ?? /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ?? null
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function fits(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function strictly(bytes: Uint8Array, label: string, how: string): string {
  if (fits(bytes, label)) return decodedAs(label, bytes)
  throw badInput(`It is not ${label.toUpperCase()} text, though ${how}`, 'Tell the right one with --encoding.')
}

function refuseBinary(head: string): void {
  const kind = BINARY.find(([magic]) => head.startsWith(magic))
  if (kind) throw badInput(`It is ${kind[1]}, not text`, 'Save it as text or HTML first.')
}

/**
 * The text of some bytes, without a byte-order mark: as told by the user, by the mark, the server, `<meta>`, the XML
 * declaration; else UTF-8 where all bytes are; else windows-1252, with a note. BAD_USER_INPUT for binary files, and for
 * bytes that are not what the user or the mark says.
 */
export function decode(bytes: Uint8Array, { told, http }: ToldEncoding = {}): Decoded {
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  refuseBinary(head)
  if (told) {
    if (!isKnown(told))
      throw badInput(
        `"${told.slice(0, 40)}" is no encoding that is known`,
        'For example utf-8, windows-1251, utf-16le.',
      )
    return { text: strictly(bytes, told, 'it was said to be'), notes: [] }
  }
  const mark = byMark(bytes)
  if (mark) return { text: strictly(bytes, mark, 'it begins with the mark of that'), notes: [] }
  for (const label of [http, byDeclaration(head)]) {
    if (!label || !isKnown(label)) continue
    const text = decodedAs(label, bytes)
    const lost = text.includes('\ufffd') && !fits(bytes, label)
    return {
      text,
      notes: lost ? [`some bytes are not ${label.toLowerCase()}, as it says it is; they became \ufffd`] : [],
    }
  }
  if (fits(bytes, 'utf-8')) return { text: new TextDecoder('utf-8').decode(bytes), notes: [] }
  const text = decodedAs('windows-1252', bytes)
  return { text, notes: ['not UTF-8 and no encoding is named: read as windows-1252; tell another with --encoding'] }
}
