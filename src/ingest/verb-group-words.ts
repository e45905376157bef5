/** Forms of "have". */
export const HAVE = new Set('have has had having'.split(' '))
/** Forms of "be". */
export const BE = new Set('be is are was were been being am'.split(' '))
/** Modal verbs. */
export const MODALS = new Set('will would shall could can may might should must'.split(' '))
/** Finite forms of "do". */
export const DO = new Set('do does did'.split(' '))
/** Contractions that do not end in their auxiliary. */
export const NEGATED_AUX: Readonly<Record<string, string>> = {
  "won't": 'will',
  "can't": 'can',
  cannot: 'can',
  "shan't": 'shall',
}
/** Nouns and adjectives that govern "to leave" or "of leaving". */
export const GOVERNING_WORDS = new Set(
  `decision intention intent plan plans threat threats bid request desire wish refusal right process procedure proceedings willingness readiness pledge
  vow move proposal possibility prospect idea option likelihood hope aim effort efforts attempt ready due scheduled set likely unlikely
  intentions ambition ambitions aspiration aspirations commitment interest interested committed determined invitation
  unable able free poised willing keen eager reluctant supposed obliged about course track verge brink order motion`.split(
    /\s+/,
  ),
)
/** Prepositions that a gerund follows. */
export const GERUND_PREPOSITIONS = new Set(
  'after before without by of from since on for towards toward about against in at'.split(' '),
)
/** Verbs whose object does what follows: "led it to leave". */
export const LEADING = new Set(['lead', 'prompt', 'cause', 'compel'])
/** Verbs whose "by leaving" is what was done. */
export const BY_DOING = new Set(['respond', 'react', 'retaliate', 'reply', 'begin', 'end', 'protest'])
