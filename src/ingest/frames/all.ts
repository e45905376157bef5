import { observerGranted, partnerGranted } from './affiliations.js'
import { announcedWithdrawal, deniedNotice } from './announced-withdrawal.js'
import { applied, declined, invited } from './candidacy.js'
import { dissolved, rejoined, revokedWithdrawal } from './endings.js'
import { expelled } from './expelled.js'
import { founded } from './founded.js'
import type { Frame } from './frame.js'
import { froze } from './froze.js'
import { hostedSummit } from './hosted-summit.js'
import { joined } from './joined.js'
import { refused } from './refused.js'
import { resumed } from './resumed.js'
import { threatenedToLeave } from './threatened-to-leave.js'
import { lapsed, ratified, signed } from './treaties.js'
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
  joined,
  observerGranted,
  partnerGranted,
  signed,
  ratified,
  lapsed,
  vetoed,
  hostedSummit,
  founded,
  dissolved,
]
