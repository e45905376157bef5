import type { Token } from './tokens.js'

/** Offices that are written before or behind a name, in lower case, with the form under which we file them. */
const OFFICES: readonly (readonly [written: string, filed: string])[] = [
  ['prime minister', 'prime minister'],
  ['deputy prime minister', 'deputy prime minister'],
  ['premier', 'prime minister'],
  ['pm', 'prime minister'],
  ['chancellor', 'chancellor'],
  ['president', 'president'],
  ['vice president', 'vice president'],
  ['foreign minister', 'minister of foreign affairs'],
  ['foreign affairs minister', 'minister of foreign affairs'],
  ['minister of foreign affairs', 'minister of foreign affairs'],
  ['minister for foreign affairs', 'minister of foreign affairs'],
  ['foreign secretary', 'foreign secretary'],
  ['secretary of state', 'secretary of state'],
  ['deputy foreign minister', 'deputy minister of foreign affairs'],
  ['defense minister', 'minister of defence'],
  ['defence minister', 'minister of defence'],
  ['minister of defense', 'minister of defence'],
  ['minister of defence', 'minister of defence'],
  ['finance minister', 'minister of finance'],
  ['foreign ministry spokesman', 'spokesperson'],
  ['foreign ministry spokeswoman', 'spokesperson'],
  ['foreign ministry spokesperson', 'spokesperson'],
  ['kremlin spokesman', 'spokesperson'],
  ['presidents', 'president'],
  ['premiers', 'prime minister'],
  ['oil minister', 'minister of oil'],
  ['energy minister', 'minister of energy'],
  ['information minister', 'minister of information'],
  ['interior minister', 'minister of the interior'],
  ['minister', 'minister'],
  ['secretary general', 'secretary general'],
  ['secretary-general', 'secretary general'],
  ['press secretary', 'spokesperson'],
  ['trade minister', 'minister of trade'],
  ['economy minister', 'minister of the economy'],
  ['justice minister', 'minister of justice'],
  ['acting president', 'president'],
  ['interim president', 'president'],
  ['transitional president', 'president'],
  ['crown prince', 'crown prince'],
  ['emir', 'monarch'],
  ['sultan', 'monarch'],
  ['director general', 'director general'],
  ['director-general', 'director general'],
  ['deputy director-general', 'deputy director general'],
  ['foreign policy chief', 'foreign policy chief'],
  ['foreign ministers', 'minister of foreign affairs'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['spokesperson', 'spokesperson'],
  ['spokesman for', 'spokesperson'],
  ['spokeswoman for', 'spokesperson'],
  ['spokesperson for', 'spokesperson'],
  ['ambassador', 'ambassador'],
  ['commissioner', 'commissioner'],
  ['chairman', 'chair'],
  ['chairperson', 'chair'],
  ['chair', 'chair'],
  ['speaker', 'speaker'],
  ['king', 'monarch'],
  ['queen', 'monarch'],
  ['leader', 'leader'],
  ['junta leader', 'leader'],
  ['general', 'general'],
  ['colonel', 'colonel'],
]

const CABINETS = new Set(['country:GBR', 'country:PHL', 'country:MEX'])

/** The minister's office under another title: a foreign secretary is one in some countries, in India a civil servant. */
export const cabinetOffice = (office: string, of: string | null): string =>
  office === 'foreign secretary' && of !== null && CABINETS.has(of) ? 'minister of foreign affairs' : office

/** "General Conference", "General Assembly": no officer. */
const NO_GENERAL = new Set(
  'conference assembly council secretariat staff election elections strike agreement'.split(' '),
)
const LONGEST = 4
const BY_TEXT = new Map(OFFICES)
const FIRST_WORDS = new Set(OFFICES.map(([written]) => written.split(' ')[0]))

/** The office written at a token ("Prime Minister"), in its filed form, and how many tokens it takes. */
export function readOffice(tokens: readonly Token[], at: number): { office: string; length: number } | null {
  if (!FIRST_WORDS.has(tokens[at]?.lower)) return null
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const written = tokens
      .slice(at, at + length)
      .map((token) => token.lower)
      .join(' ')
    const office = BY_TEXT.get(written)
    if (office === 'general' && NO_GENERAL.has(tokens[at + length]?.lower ?? '')) return null
    if (office) return { office, length }
  }
  return null
}
