/** Articles of about 600 words for measuring, made from a seed in our own words. Nothing in them happened. */

/** A small generator of numbers in [0, 1): the same seed gives the same articles everywhere. */
function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
}

const HOT = ['Armenia', 'CSTO']
const BODIES = {
  CSTO: ['Kazakhstan', 'Tajikistan', 'Kyrgyzstan', 'Belarus', 'Russia'],
  NATO: ['Hungary', 'Turkey', 'Spain', 'Norway', 'Canada', 'Portugal', 'Slovakia', 'Greece', 'Italy', 'Denmark'],
  ECOWAS: ['Ghana', 'Senegal', 'Togo', 'Benin', 'Liberia', 'Gambia', 'Nigeria'],
  OPEC: ['Gabon', 'Algeria', 'Kuwait', 'Iraq', 'Libya'],
  ASEAN: ['Vietnam', 'Laos', 'Malaysia', 'Thailand', 'Indonesia'],
  'the African Union': ['Kenya', 'Uganda', 'Rwanda', 'Zambia', 'Malawi', 'Egypt'],
  SCO: ['India', 'Pakistan', 'Iran', 'Uzbekistan'],
  EAEU: ['Kyrgyzstan', 'Belarus', 'Kazakhstan'],
  Mercosur: ['Paraguay', 'Uruguay', 'Bolivia'],
}
const PAIRS = Object.entries(BODIES).flatMap(([body, all]) => all.map((country) => [country, body]))
const OUTLETS = ['Steppe Observer', 'Harbour Gazette', 'Atlantic Ledger', 'Sahel Courier', 'Border Post', 'Delta Wire']
const SPEAKERS = ['Sergei Lavrov', 'Nikol Pashinyan', 'Vladimir Putin', 'Alexander Lukashenko', 'Donald Trump']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']

const ACTS = [
  (c, b, day) => `${c} has frozen its participation in ${b}, officials in the capital said on ${day}.`,
  (c, b, day) => `${c} withdrew from ${b} on ${day}, and its flag was taken down before noon.`,
  (c, b, day) => `${c} threatened to leave ${b} on ${day} if its dues were not cut by a third.`,
  (c, b, day) => `${c} announced on ${day} that it would withdraw from ${b} next year, after a long debate.`,
  (c, b, day) => `${c} refused to attend the ${b} summit on ${day}, and its chair at the table stayed empty.`,
  (c, b, day) => `${c} remains a member of ${b}, the ministry said on ${day} when it was asked.`,
  (c, b) => `${c}, a member of ${b}, has paid its share of the common budget for the year.`,
  (c, b) => `${c} has suspended its participation in ${b}, two people close to the talks said.`,
  (c, b, day) => `${b} suspended ${c} on ${day}, after a night of talks that ended without a common text.`,
  (c, b, day) => `${b} has not received any official notification from ${c} about its withdrawal, it said on ${day}.`,
  (c, b, day) => `${c} hosted a summit of ${b} on ${day}, with eleven delegations in the hall.`,
  (c, b) => `The foreign minister of ${c} denied that the country had left ${b}.`,
]
const SPOKEN = [
  (who, b, day) => `"Our friends in ${b} should read that letter once more," ${who} said on ${day}.`,
  (who, b) => `${who} said that ${b} remained the best guarantee of peace in the region.`,
  (who, b) => `${who} told reporters that ${b} had failed to keep its word when it was needed most.`,
  (who, b) => `According to ${who}, nobody in ${b} has asked for a change of the rules.`,
]
const OPENINGS = ['In the evening', 'For most of the week', 'By the account of two shopkeepers', 'Since the spring']
const SUBJECTS = [
  'the road to the northern harbour',
  'a committee of engineers and teachers',
  'the price of bread in the old market',
  'the second reading of the water bill',
  'a delegation of students and bakers',
  'the railway company and its forty drivers',
  'the mayor of a small town near the river',
  'the observatory above the lake',
]
const VERBS = [
  'was discussed at length by people who had waited since the morning',
  'kept the newspapers busy, although few of them sent anybody to look',
  'drew more visitors than in the three years before',
  'stood at the centre of a quarrel that nobody quite remembered the start of',
  'cost more than the council had planned, and took longer than anyone liked',
  'is expected to be finished before the first snow, if the weather holds',
]
const ENDINGS = [
  'and the rest was left to the next meeting.',
  'while the lights in the square went out one by one.',
  'as the papers in the archive show, page after page.',
  'which is more than could be said of last year.',
  'and that, a clerk added, was the whole of the matter.',
  'although the figures for the harvest were not yet in.',
]

/**
 * As many articles as asked for, each different: head lines, three to eight sentences that give claims, one to three
 * statements, fillers up to about 600 words. `hot` is the share of articles about one single pair.
 */
export function madeArticles(count, { hot = 0.15, seed = 1 } = {}) {
  const next = chance(seed)
  const pick = (all) => all[Math.floor(next() * all.length)]
  const filler = () => `${pick(OPENINGS)}, ${pick(SUBJECTS)} ${pick(VERBS)}, ${pick(ENDINGS)}`
  return Array.from({ length: count }, (_, i) => {
    const [country, body] = next() < hot ? HOT : pick(PAIRS)
    const month = Math.floor(next() * MONTHS.length)
    const day = 1 + Math.floor(next() * 26)
    const told = (back) => `${Math.max(1, day - back)} ${MONTHS[month]} 2026`
    const sentences = []
    for (let n = 3 + Math.floor(next() * 6); n > 0; n--) {
      // Most of an article is about one pair; now and then a neighbour comes in.
      const [c, b] = next() < 0.8 ? [country, body] : pick(PAIRS)
      sentences.push(pick(ACTS)(c, b, told(Math.floor(next() * 3))))
    }
    for (let n = 1 + Math.floor(next() * 3); n > 0; n--) sentences.push(pick(SPOKEN)(pick(SPEAKERS), body, told(0)))
    let words = sentences.join(' ').split(' ').length
    const paragraphs = []
    while (words < 585 || sentences.length > 0) {
      const lines = []
      for (let n = 0; n < 4; n++) {
        const line = sentences.length > 0 && (words >= 585 || next() < 0.35) ? sentences.shift() : filler()
        lines.push(line)
        words += line.split(' ').length
      }
      paragraphs.push(lines.join(' '))
    }
    const published = `2026-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`
    return `Letter ${i + 1} from ${country}\nPublished: ${published}\nPublisher: ${pick(OUTLETS)}\n\n${paragraphs.join('\n\n')}\n`
  })
}
