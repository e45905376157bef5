/** Small articles in our own words, made from a seed: what a folder of news holds, with nothing that happened. */
import { chance } from './shuffled.js'

export interface GeneratedArticle {
  /** A file name. */
  readonly file: string
  readonly text: string
}

const OUTLETS = [
  'Steppe Observer',
  'Harbour Gazette',
  'Atlantic Ledger',
  'Sahel Courier',
  'Border Post',
  'Ararat Courier',
]
const PLACES = [
  { name: 'Kazakhstan', body: 'CSTO' },
  { name: 'Tajikistan', body: 'CSTO' },
  { name: 'Kyrgyzstan', body: 'CSTO' },
  { name: 'Belarus', body: 'CSTO' },
  { name: 'Hungary', body: 'NATO' },
  { name: 'Turkey', body: 'NATO' },
  { name: 'Spain', body: 'NATO' },
  { name: 'Ghana', body: 'ECOWAS' },
  { name: 'Senegal', body: 'ECOWAS' },
  { name: 'Togo', body: 'ECOWAS' },
] as const
const SPEAKERS = ['Sergei Lavrov', 'Nikol Pashinyan', 'Vladimir Putin', 'Alexander Lukashenko', 'Donald Trump']
const MONTHS = ['March', 'April', 'May', 'June', 'July', 'August']

const ACTS: readonly ((country: string, body: string, day: string) => string)[] = [
  (country, body, day) => `${country} has frozen its participation in ${body}, officials said on ${day}.`,
  (country, body, day) => `${country} withdrew from ${body} on ${day}. The flag was taken down before noon.`,
  (country, body, day) => `${country} threatened to leave ${body} on ${day} if its dues were not cut.`,
  (country, body, day) => `${body} suspended ${country} on ${day}, after a long night of talks.`,
  (country, body, day) =>
    `${body} has not received any official notification from ${country} about its withdrawal, it said on ${day}.`,
  (country, body, day) => `${country} refused to attend the ${body} summit on ${day}. Its chair stayed empty.`,
  (country, body, day) => `${country} remains a member of ${body}, the ministry said on ${day}.`,
]

/** As many articles as asked for; each differs from every other. */
export function generatedArticles(count: number, seed = 1): readonly GeneratedArticle[] {
  const next = chance(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  return Array.from({ length: count }, (_, i) => {
    const number = String(i + 1).padStart(3, '0')
    const { name, body } = pick(PLACES)
    const month = Math.floor(next() * MONTHS.length)
    const day = 1 + Math.floor(next() * 27)
    const published = `2026-${String(month + 3).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`
    const acts = [pick(ACTS), pick(ACTS)].map((act) => act(name, body, `${day} ${MONTHS[month]} 2026`))
    const told = `"Our friends in ${body} should read letter ${number} once more," ${pick(SPEAKERS)} said on ${day} ${MONTHS[month]} 2026.`
    const text = `Letter ${number} from ${name}\nPublished: ${published}\nPublisher: ${pick(OUTLETS)}\n\n${acts.join('\n\n')}\n\n${told}\n`
    return { file: `letter-${number}.txt`, text }
  })
}
