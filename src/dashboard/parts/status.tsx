/** Statuses as the page shows them: a word, a colour and a pattern each, so that colour is never the only sign. */
import type { Status } from '../generated/operations.js'
import { heightOf, LOOKS } from './looks.js'

export { LOOKS, shownOf } from './looks.js'

/** A status as a mark with its word. */
export const StatusMark = ({ status }: { readonly status: Status }) => (
  <span class={`mark ${LOOKS[status].look}`}>{LOOKS[status].label}</span>
)

/** The patterns of all drawings; once a page. */
export const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="p-suspended" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="suspended fill" />
        <rect width="2.4" height="6" class="ink" />
      </pattern>
      <pattern id="p-frozen" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="frozen fill" />
        <circle cx="3" cy="3" r="1.3" class="ink" />
      </pattern>
      <pattern id="p-notice" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" class="notice fill" />
        <rect width="2" height="7" class="ink" />
      </pattern>
      <pattern id="p-possible" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="1.6" height="4" class="veil" />
      </pattern>
      <pattern id="p-contested" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1" height="4" class="ink" />
      </pattern>
    </defs>
  </svg>
)

/** The meaning of the looks, as text. */
export const Legend = ({ looks }: { readonly looks: readonly Status[] }) => (
  <ul class="legend" aria-label="Colours and patterns">
    {[...new Set(looks.map((status) => LOOKS[status].look))].map((look) => (
      <li key={look}>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <rect width="26" y={6 - heightOf(look) / 2} height={heightOf(look)} class={`bar ${look}`} />
        </svg>
        {looks
          .filter((status) => LOOKS[status].look === look)
          .map((status) => LOOKS[status].label)
          .join(', ')}
      </li>
    ))}
    <li>
      <svg width="26" height="12" aria-hidden="true" focusable="false">
        <rect width="26" height="12" rx="2" class="bar member" />
        <rect width="26" height="12" fill="url(#p-possible)" />
      </svg>
      possible: a vague date, or scheduled, or reported once
    </li>
    <li>
      <svg width="26" height="12" aria-hidden="true" focusable="false">
        <path d="M13 0L19 6L13 12L7 6Z" class="disputed" />
      </svg>
      disputed
    </li>
  </ul>
)
