import { announcedWithdrawal } from './announced-withdrawal.js'
import { applied } from './applied.js'
import { declined } from './declined.js'
import { deniedNotice } from './denied-notice.js'
import { dissolved } from './dissolved.js'
import { expelled } from './expelled.js'
import { founded } from './founded.js'
import type { Frame } from './frame.js'
import { froze } from './froze.js'
import { hostedSummit } from './hosted-summit.js'
import { invited } from './invited.js'
import { joined } from './joined.js'
import { lapsed } from './lapsed.js'
import { observerGranted } from './observer-granted.js'
import { partnerGranted } from './partner-granted.js'
import { ratified } from './ratified.js'
import { refused } from './refused.js'
import { rejoined } from './rejoined.js'
import { resumed } from './resumed.js'
import { revokedWithdrawal } from './revoked-withdrawal.js'
import { signed } from './signed.js'
import { threatenedToLeave } from './threatened-to-leave.js'
import { vetoed } from './vetoed.js'
import { wasSuspended } from './was-suspended.js'
import { withdrew } from './withdrew.js'

/** Every frame, the more specific before the more general: of two findings on the same words the first one stays. */
export const FRAMES: readonly Frame[] = [
  deniedNotice,
  revokedWithdrawal,
  announcedWithdrawal,
  threatenedToLeave,
  withdrew,
  froze,
  wasSuspended,
  resumed,
  expelled,
  rejoined,
  invited,
  applied,
  declined,
  refused,
  observerGranted,
  partnerGranted,
  joined,
  signed,
  ratified,
  lapsed,
  vetoed,
  hostedSummit,
  founded,
  dissolved,
]
