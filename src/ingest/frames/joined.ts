import { BY_BODY, DEED, type Frame, ON_TOPIC, PASSIVE, rule, TO_IT, UNTHREATENED } from './frame.js'

/** "joined NATO in condemning", "joined NATO for talks" is company, not membership. */
const COMPANY = 'in for to with on'
/** What a country becomes the first or the latest of. */
const CLASS = 'country|countries|nation|nations|state|states|republic|member|members'
/** Seeking it is a plan, in whatever tense. */
const SOUGHT = { reality: { factuality: 'PLANNED', polarity: 'ASSERTS' }, anyTime: true } as const
const AHEAD = {
  voice: 'noun',
  actor: 'state',
  subject: [],
  reality: { factuality: 'PLANNED', polarity: 'ASSERTS' },
} as const
const BY_MEMBERS = { ...BY_BODY, body: 'subject' } as const

const EURO = { meant: 'org:EUROZONE', before: 'in on as and but from this last next after when at because' } as const
/** Agreed on by the body, and not yet done. */
const AGREED = { reality: { factuality: 'ANNOUNCED', polarity: 'ASSERTS' } } as const
/** Whoever rules it out denies that it will be. */
const RULED_OUT = { reality: { factuality: 'HYPOTHETICAL', polarity: 'DENIES' } } as const
const TURNED_DOWN = {
  ...PASSIVE,
  actor: 'state',
  subject: [],
  body: 'topic',
  reality: { factuality: 'HAPPENED', polarity: 'DENIES' },
} as const
/** What one member says yes to is still ahead. */
const LET_IN = { actor: 'state', subject: [], reality: { factuality: 'PLANNED', polarity: 'ASSERTS' } } as const

/** Became a member: joined, acceded, was admitted. */
export const joined: Frame = {
  act: 'JOINED',
  accepts: UNTHREATENED,
  rules: [
    rule('joined.1', '<join> ORG', { notBefore: COMPANY }),
    rule('joined.2', '<accede> to ORG'),
    rule('joined.3', '<become> a|an|the|its|one? ~4 MEMBER of|in ORG', { notBefore: 'to' }),
    rule('joined.9', '<become> a|an|the? ~2 BODY MEMBER', { notBefore: 'to' }),
    rule('joined.10', "<become> ORG's ~3 MEMBER", { notBefore: 'to' }),
    rule('joined.27', `<become|be> ~5 ${CLASS} to join|enter ORG`, { notBefore: COMPANY }),
    rule('joined.28', `<become|be> ~5 ${CLASS} to accede to ORG`),
    rule('joined.53', '<adopt|introduce> the|its euro|single euro|currency?', EURO),
    rule('joined.54', `<become|be> ~5 ${CLASS} to adopt|use|join the euro`, EURO),
    rule('joined.55', '<join> the euro', EURO),
    rule('joined.56', '<make> STATE ~1 the|a ~3 MEMBER of ORG', { actor: 'state', subject: [] }),
    rule('joined.57', "<approve|endorse|accept|confirm|recommend|back|clear> STATE's ~2 ENTRY|membership|application", {
      ...BY_BODY,
      ...AGREED,
    }),
    rule(
      'joined.58',
      '<approve|endorse|accept|confirm|recommend|back|clear> ~2 ENTRY|membership|application of STATE',
      {
        ...BY_BODY,
        ...AGREED,
      },
    ),
    rule('joined.59', '<approve|endorse|confirm|recommend> STATE as ~4 MEMBER', { ...BY_BODY, ...AGREED }),
    rule(
      'joined.60',
      "<approve|endorse|ratify|back> STATE's ~2 ENTRY|membership|application to|in|into|of|for ORG",
      LET_IN,
    ),
    rule('joined.61', '<approve|endorse|ratify|back> ~2 ENTRY|membership|application of STATE to|in|into ORG', LET_IN),
    rule('joined.62', "<approve|endorse|ratify> STATE's ~1 BODY ~1 ENTRY|membership|application", LET_IN),
    rule('joined.63', '<approve|clear> for ~2 membership in|of|to ORG', { ...PASSIVE, ...AGREED }),
    rule('joined.64', `${CLASS} to join|enter ORG may|could|might be ~1 STATE`, {
      ...AHEAD,
      reality: { factuality: 'HYPOTHETICAL', polarity: 'ASSERTS' },
    }),
    rule('joined.66', '<take> OWN seat in|at|within ORG'),
    rule('joined.67', '<take|bring|lead> STATE into ORG', { actor: 'state', subject: ['person', 'state'] }),
    rule('joined.68', '<approve|accept> ~6 proposal|request|application|bid of|by|from STATE to join|rejoin|enter', {
      ...BY_BODY,
      ...AGREED,
    }),
    rule('joined.29', '<enter> ORG', {
      before: 'as and but after following when together within by next this soon at in',
    }),
    rule('joined.30', '<sign> up to|with ORG'),
    rule('joined.31', '<deposit|submit> ~4 instrument|instruments of accession to|with|for ~2 BODY'),
    rule('joined.44', '<deposit> ~3 accession instrument|instruments|documents|papers', { body: 'topic' }),
    rule('joined.32', '<deposit> ~4 instrument|instruments of accession', { body: 'topic' }),
    rule('joined.4', '<admit|accept|welcome> STATE as ~4 MEMBER', BY_BODY),
    rule('joined.65', '<approve> STATE as ~4 MEMBER', { ...AGREED, actor: 'state', subject: [], body: 'topic' }),
    rule('joined.33', '<take> in ~5 members|states|countries|nations , ~3 among|including them? STATE', BY_BODY),
    rule('joined.34', '<welcome|bring|take> into ORG', PASSIVE),
    rule('joined.35', '<welcome|bring|accept> STATE into ORG', { ...BY_BODY, body: 'pattern' }),
    rule('joined.36', "<welcome|admit|accept> ~2 as ORG's ~3 MEMBER", PASSIVE),
    rule('joined.5', '<admit|accept> to|into|in ORG', PASSIVE),
    rule('joined.6', '<admit|accept|confirm> as ~3 MEMBER of ORG', PASSIVE),
    rule('joined.11', '<admit|accept> by ORG', PASSIVE),
    rule('joined.7', '<admit> STATE into|to ORG', { ...BY_BODY, body: 'pattern' }),
    rule('joined.37', '<seek|pursue> ~3 BODY membership', SOUGHT),
    rule('joined.38', '<seek|pursue> ~3 membership of|in|with ORG', SOUGHT),
    rule('joined.39', '<aspire> to ~2 BODY membership', SOUGHT),
    rule('joined.45', `${CLASS} to join|enter ORG was|is|were ~1 STATE`, {
      voice: 'noun',
      actor: 'state',
      subject: [],
      reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' },
    }),
    rule('joined.46', '<welcome|admit|accept|add> ~4 MEMBER ~4 :|–|— ~2 STATE', BY_BODY),
    rule(
      'joined.47',
      "STATE's ~2 membership in|of ORG is|are expected|due|set|planned to be ~1 formalized|formalised|finalized|finalised|confirmed|approved|completed",
      AHEAD,
    ),
    rule('joined.48', `STATE will be ~3 ${CLASS} to join|enter ORG`, AHEAD),
    rule('joined.12', '<admit> STATE', { ...BY_BODY, before: 'and but as while after' }),
    rule('joined.13', '<expand|enlarge|grow> further|later|again? to include STATE', BY_MEMBERS),
    rule('joined.14', '<expand|enlarge> further|later|again? to include STATE', { ...BY_MEMBERS, ...PASSIVE }),
    rule('joined.15', '<accept|admit|welcome> ~3 STATE as ~3 MEMBER', {
      actor: 'state',
      body: 'topic',
      subject: [],
    }),
    rule('joined.8', "STATE's ENTRY to|into ORG <take|come> effect|force|into", { voice: 'noun', actor: 'state' }),
    rule('joined.40', "STATE's ~1 ENTRY to|into ORG <become> effective|official|final", {
      voice: 'noun',
      actor: 'state',
    }),
    rule('joined.41', 'ENTRY of STATE to|into|in ORG <take|come> into|effect|force', { voice: 'noun', actor: 'state' }),
    rule('joined.42', 'ENTRY of STATE to|into|in ORG <become> effective|official|final', {
      voice: 'noun',
      actor: 'state',
    }),
    rule('joined.69', "STATE's ~1 ENTRY to|into ORG ~2 <complete|finalize|finalise>", {
      ...PASSIVE,
      actor: 'state',
      subject: [],
    }),
    rule('joined.70', "STATE's ~2 ENTRY|membership to|into|in|of ORG ~2 <approve|endorse|ratify>", {
      ...PASSIVE,
      ...AGREED,
      actor: 'state',
      subject: [],
    }),
    rule('joined.71', '<give|grant|award> ~1 membership in|of ORG', PASSIVE),
    rule('joined.72', '<give|grant|award> full|permanent ORG membership', PASSIVE),
    rule('joined.73', '<give|grant|award> full|permanent membership', {
      ...PASSIVE,
      body: 'topic',
      notBefore: 'in of to',
    }),
    rule('joined.74', '<take> in STATE', BY_BODY),
    rule('joined.75', '<let> STATE in', { ...BY_BODY, before: 'as last this after and' }),
    rule('joined.76', '<let> in as ~3 MEMBER', { ...PASSIVE, ...ON_TOPIC, before: `${ON_TOPIC.before} at in` }),
    rule('joined.77', '<admit|accept> it', { ...TO_IT, before: 'in on as last this after and' }),
    rule('joined.78', 'ENTRY of STATE as ~3 MEMBER of|in ORG', DEED),
    rule('joined.79', '<rule> out ~2 membership|accession', { ...ON_TOPIC, ...RULED_OUT, notBefore: 'of in to for' }),
    rule('joined.81', '<rule> out ~2 membership|accession of|in|to ORG', RULED_OUT),
    rule('joined.82', '<negotiate> OWN|full ~2 accession|membership|entry to|into|of|in|with ORG', SOUGHT),
    rule('joined.83', '<negotiate> OWN|full ~2 accession|membership|entry', {
      ...SOUGHT,
      body: 'topic',
      notBefore: 'to into of in with',
    }),
    rule('joined.84', 'STATE , whose ~2 application|bid|request|candidacy ~1 <turn> down', {
      ...TURNED_DOWN,
      lastOnly: true,
    }),
    rule('joined.85', 'STATE , whose ~2 application|bid|request|candidacy ~1 <reject|refuse|rebuff>', {
      ...TURNED_DOWN,
      lastOnly: true,
    }),
    rule('joined.86', "STATE's ~2 application|bid|request|candidacy ~1 <turn> down", TURNED_DOWN),
    rule('joined.87', "STATE's ~2 application|bid|request|candidacy ~1 <reject|refuse|rebuff>", TURNED_DOWN),
    rule('joined.43', 'OWN ~2 ENTRY to|into|in ORG', DEED),
    rule('joined.16', "STATE's ~2 ENTRY to|into|in ORG", DEED),
    rule('joined.17', 'ENTRY of STATE to|into|in ORG', DEED),
    rule('joined.25', "STATE's ~1 accession|admission|entry", { ...DEED, body: 'topic' }),
    rule('joined.26', 'accession|admission|inclusion of STATE', { ...DEED, body: 'topic' }),
    rule('joined.18', 'ORG ,? which|that STATE ~2 <join>', { actor: 'state' }),
    rule('joined.19', 'ORG ,? which|that it|they ~2 <join>', { notTold: true }),
    rule('joined.88', 'ORG ,? to which it|they ~2 <accede>'),
    rule('joined.89', 'ORG ,? to which STATE ~2 <accede>', { actor: 'state' }),
    rule('joined.90', 'ORG ,? of which it|they ~1 <become> a|an? ~3 MEMBER'),
    rule('joined.91', 'ORG ,? of which STATE ~1 <become> a|an? ~3 MEMBER', { actor: 'state' }),
    rule('joined.20', '<join>', ON_TOPIC),
    rule('joined.21', '<accede>', ON_TOPIC),
    rule('joined.22', '<become> a|an|the|its? ~3 MEMBER', ON_TOPIC),
    rule('joined.23', '<admit>', { ...PASSIVE, ...ON_TOPIC }),
    rule('joined.24', '<admit|accept> as ~3 MEMBER', { ...PASSIVE, ...ON_TOPIC }),
  ],
}
