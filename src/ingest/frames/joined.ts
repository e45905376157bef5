import { BY_BODY, DEED, type Frame, ON_TOPIC, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** "joined NATO in condemning", "joined NATO for talks" is company, not membership. */
const COMPANY = 'in for at to with on'
const BY_MEMBERS = { ...BY_BODY, body: 'subject' } as const

/** Became a member: joined, acceded, was admitted. */
export const joined: Frame = {
  act: 'JOINED',
  accepts: UNTHREATENED,
  rules: [
    rule('joined.1', '<join> ORG', { notBefore: COMPANY }),
    rule('joined.2', '<accede> to ORG'),
    rule('joined.3', '<become> a|an|the|its|one? ~4 member|members of ORG', { notBefore: 'to' }),
    rule('joined.9', '<become> a|an|the ~2 BODY member|members', { notBefore: 'to' }),
    rule('joined.10', "<become> ORG's ~3 member|members", { notBefore: 'to' }),
    rule('joined.4', '<admit|accept|welcome> STATE as ~3 member|members', BY_BODY),
    rule('joined.5', '<admit|accept> to|into|in ORG', PASSIVE),
    rule('joined.6', '<admit|accept> as ~3 member|members of ORG', PASSIVE),
    rule('joined.11', '<admit|accept> by ORG', PASSIVE),
    rule('joined.7', '<admit> STATE into|to ORG', { ...BY_BODY, body: 'pattern' }),
    rule('joined.12', '<admit> STATE', { ...BY_BODY, before: 'and but as while after' }),
    rule('joined.13', '<expand|enlarge|grow> further|later|again? to include STATE', BY_MEMBERS),
    rule('joined.14', '<expand|enlarge> further|later|again? to include STATE', { ...BY_MEMBERS, ...PASSIVE }),
    rule('joined.15', '<accept|admit|approve|welcome> ~3 STATE as ~3 member', {
      actor: 'state',
      body: 'topic',
      subject: [],
    }),
    rule('joined.8', "STATE's ENTRY to|into ORG <take|come> effect|force|into", { voice: 'noun', actor: 'state' }),
    rule('joined.16', "STATE's ~2 ENTRY to|into|in ORG", DEED),
    rule('joined.17', 'ENTRY of STATE to|into|in ORG', DEED),
    rule('joined.25', "STATE's ~1 accession|admission|entry", { ...DEED, body: 'topic' }),
    rule('joined.26', 'accession|admission|inclusion of STATE', { ...DEED, body: 'topic' }),
    rule('joined.18', 'ORG ,? which|that STATE ~2 <join>', { actor: 'state' }),
    rule('joined.19', 'ORG ,? which|that it|they ~2 <join>'),
    rule('joined.20', '<join>', ON_TOPIC),
    rule('joined.21', '<accede>', ON_TOPIC),
    rule('joined.22', '<become> a|an|the|its? ~3 member|members', ON_TOPIC),
    rule('joined.23', '<admit>', { ...PASSIVE, ...ON_TOPIC }),
    rule('joined.24', '<admit|accept> as ~3 member|members', { ...PASSIVE, ...ON_TOPIC }),
  ],
}
