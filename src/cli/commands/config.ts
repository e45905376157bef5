import { loadConfig, VARIABLES } from '../../config.js'
import { say, sayJson, table } from '../print.js'

interface Options {
  readonly json?: boolean
}

const SECRET = /PASSWORD|TOKEN|KEY/

/** Lists every variable with what it is set to, then checks them all together. */
export function configCommand(options: Options): void {
  const rows = VARIABLES.map(({ name, meaning, fallback }) => {
    const set = process.env[name]
    const shown = set === undefined || set === '' ? fallback || '-' : SECRET.test(name) ? '(set)' : set
    return { name, value: shown, from: set ? 'environment' : 'default', meaning }
  })
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
