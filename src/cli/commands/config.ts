import { configured, loadConfig } from '../../config.js'
import { say, sayJson, table } from '../print.js'

interface Options {
  readonly json?: boolean
}

/** Lists every variable with what it is set to, then checks them all together. */
export function configCommand(options: Options): void {
  const rows = configured()
  if (options.json) sayJson(rows)
  else
    say(
      table(
        ['variable', 'value', 'from', 'meaning'],
        rows.map((r) => [r.name, r.value, r.from, r.meaning]),
      ),
    )
  loadConfig()
}
