/** Words as search sees them: runs of letters, marks and digits, without case and accents. */

export interface Word {
  /** As it is written. */
  readonly text: string
  /** In lower case, composed: as the engines' indexes hold it. */
  readonly lower: string
  /** Without accents either: what names are compared by. */
  readonly folded: string
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

const fold = (lower: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '')

export function wordsOf(text: string): readonly Word[] {
  return (text.normalize('NFC').match(WORD) ?? []).map((word) => {
    const lower = word.toLowerCase()
    return { text: word, lower, folded: fold(lower) || lower }
  })
}

/** Words so common that they decide nothing; they count only within a phrase, or where nothing else is asked. */
export const COMMON: ReadonlySet<string> = new Set(
  'a an and are as at be been but by can did do does for from had has have he her his how i if in into is it its not of on or s she so that the their them there they this to was we were what when where which who whom why will with would you'.split(
    ' ',
  ),
)
