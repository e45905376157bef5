import { BY_BODY, type Frame, ON_TOPIC, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** Was invited to join. */
export const invited: Frame = {
  act: 'INVITED',
  accepts: UNTHREATENED,
  decides: true,
  rules: [
    rule('invited.1', '<invite> to join|enter ORG', PASSIVE),
    rule('invited.4', '<invite> to become ~3 member|members of ORG', PASSIVE),
    rule('invited.5', '<invite> to join', { ...PASSIVE, ...ON_TOPIC }),
    rule('invited.6', '<invite> to join by ORG', PASSIVE),
    rule('invited.2', '<invite> STATE to join|enter', { ...BY_BODY, before: 'it them the as in at on and from' }),
    rule('invited.3', '<invite> STATE to join|enter ORG', { ...BY_BODY, body: 'pattern' }),
    rule('invited.8', '<invite> STATE to become ~3 members|member', { ...BY_BODY, before: 'in at on as and from' }),
    rule('invited.17', '<invite> STATE to become ~3 MEMBER of|in ORG', { ...BY_BODY, body: 'pattern' }),
    rule('invited.9', '<invite> into ORG', PASSIVE),
    rule('invited.10', '<receive|get> ~3 invitation|invitations to join|enter ORG'),
    rule('invited.11', '<invite> to rejoin ORG', PASSIVE),
    rule('invited.12', '<invite> STATE into|to ORG', { ...BY_BODY, body: 'pattern', before: 'on at in as and' }),
    rule('invited.13', 'invitation|invitations to STATE to join|enter ORG', {
      ...BY_BODY,
      body: 'pattern',
      voice: 'noun',
      subject: [],
      deed: true,
    }),
    rule('invited.14', '<invite> STATE to begin|open|start ~2 talks|negotiations', {
      ...BY_BODY,
      before: 'with on in once as',
    }),
    rule('invited.15', '<invite> STATE to begin|open|start ~1 accession|membership talks|negotiations', {
      actor: 'state',
      subject: [],
      body: 'topic',
    }),
    rule('invited.16', '<invite> ~8 to join|become ~3 :|–|—|- STATE', BY_BODY),
    rule('invited.7', '<extend|issue> ~2 invitation|invitations to STATE to join', BY_BODY),
  ],
}
