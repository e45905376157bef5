const ENGLISH = new Set(
  'the of and to in that for on was is with by has had as from it at be which his its an are will not have after their been were would said they this than more'.split(
    ' ',
  ),
)
const SAMPLE = 6_000
const FEWEST_WORDS = 12
const SMALLEST_SHARE = 0.12

/** Whether a text reads as English: a cheap count of its commonest words. Very short texts get the benefit of the doubt. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < FEWEST_WORDS) return !/[\u0370-\u1fff\u3040-\u9fff]/u.test(text.slice(0, SAMPLE))
  return words.filter((word) => ENGLISH.has(word)).length / words.length >= SMALLEST_SHARE
}
