/** The forms of a verb. `past` and `participle` are often the same word; then both are given. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing'

/** What a word can be a form of. */
export interface Verb {
  readonly base: string
  readonly forms: readonly VerbForm[]
}

/** Verbs with irregular past or participle: base, past, participle. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  withdraw: ['withdrew', 'withdrawn'],
  leave: ['left', 'left'],
  quit: ['quit', 'quit'],
  freeze: ['froze', 'frozen'],
  become: ['became', 'become'],
  give: ['gave', 'given'],
  come: ['came', 'come'],
  send: ['sent', 'sent'],
  say: ['said', 'said'],
  tell: ['told', 'told'],
  hold: ['held', 'held'],
  take: ['took', 'taken'],
  write: ['wrote', 'written'],
  seek: ['sought', 'sought'],
  begin: ['began', 'begun'],
  choose: ['chose', 'chosen'],
  think: ['thought', 'thought'],
  see: ['saw', 'seen'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  bring: ['brought', 'brought'],
  get: ['got', 'got'],
  swear: ['swore', 'sworn'],
  go: ['went', 'gone'],
  let: ['let', 'let'],
  break: ['broke', 'broken'],
  throw: ['threw', 'thrown'],
  forgo: ['forwent', 'forgone'],
  cut: ['cut', 'cut'],
  put: ['put', 'put'],
  forbid: ['forbade', 'forbidden'],
  speak: ['spoke', 'spoken'],
  grow: ['grew', 'grown'],
  lead: ['led', 'led'],
  mean: ['meant', 'meant'],
}
/** Verbs that double their last letter. */
const DOUBLING = new Set(
  'expel admit quit readmit drop put begin compel rebut forbid let get permit submit plan skip stop ban bar step scrap slam commit cut strip'.split(
    ' ',
  ),
)

const VERBS =
  `join accede enter become admit readmit accept withdraw leave quit exit abandon pull depart secede freeze suspend halt pause cease
  stop reinstate restore lift end resume return expel oust eject exclude bar refuse decline boycott skip veto block host hold found
  establish create form comprise apply request invite sign ratify renew dissolve disband rejoin revoke rescind cancel grant receive
  obtain award get gain give give notify announce confirm decide choose vow pledge agree plan intend aim seek want hope wish try
  prepare expect threaten warn consider weigh mull debate discuss urge call ask demand propose suggest recommend fail deny reject dismiss
  rule say tell state insist reiterate stress emphasize emphasise note add claim argue declare believe think predict doubt describe
  criticize criticise accuse blame condemn welcome praise hail express voice warn write comment explain acknowledge admit remark reply
  respond recall repeat assert maintain allege complain lament denounce slam blast question quote cite tweet exclaim report remain
  begin start continue attend participate send submit file come go take bring make meet gather convene expire lapse terminate
  complete finalize finalise initiate vote move force allow permit let prevent keep swear bid contribute fund pay see regain strip
  rebuff reverse annul drop put assure underline highlight outline point conclude concede observe reveal indicate signal estimate
  include inform deliver prompt lead cause compel reenter denounce launch expand enlarge grow reactivate react retaliate approve lodge present issue follow second oppose urge signal belong initiate unfreeze renounce
  discontinue resign serve undo deposit hand tender play drum push name recognise recognize designate launch opt walk bow break step kick throw boot eject ban scrap shelve trigger aspire turn spurn inherit assume succeed relinquish forfeit forgo contribute formalize formalise bail crash
  speak pass answer retort counter order invoke direct regret defend reaffirm caution lambaste adopt introduce endorse clear wait reapply
  fear wonder suspect speculate imagine pretend assume dream promise extend prolong mean negotiate publish release unveil`.split(
    /\s+/,
  )

const IN_EL = /^(?:signal|cancel)$/
const CONSONANT_Y = /[^aeiou]y$/

function regular(base: string): { past: string; ing: string; present: string } {
  const doubled = DOUBLING.has(base) ? base + base.slice(-1) : base
  const stem = base.endsWith('e') ? base.slice(0, -1) : doubled
  const present = CONSONANT_Y.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const past = CONSONANT_Y.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
  return { past, ing: `${stem}ing`, present }
}

function buildForms(): ReadonlyMap<string, Verb> {
  const table = new Map<string, { base: string; forms: VerbForm[] }>()
  const put = (word: string, base: string, form: VerbForm): void => {
    const known = table.get(word)
    if (!known) table.set(word, { base, forms: [form] })
    else if (known.base === base && !known.forms.includes(form)) known.forms.push(form)
  }
  for (const base of new Set(VERBS)) {
    const { past, ing, present } = regular(base)
    const [irregularPast, participle] = IRREGULAR[base] ?? [past, past]
    put(base, base, 'base')
    put(present, base, 'present')
    put(irregularPast, base, 'past')
    put(participle, base, 'participle')
    put(ing, base, 'ing')
    if (!IN_EL.test(base)) continue
    // British: signalled, cancelling.
    put(`${base}led`, base, 'past')
    put(`${base}led`, base, 'participle')
    put(`${base}ling`, base, 'ing')
  }
  return table
}

const FORMS = buildForms()

/** The verb a word is a form of, if our rules know it. */
export const verbOf = (word: string): Verb | null =>
  FORMS.get(word) ?? (word.startsWith('re-') ? (FORMS.get(`re${word.slice(3)}`) ?? null) : null)
