/** A plain client for the tests: fetch sets headers of its own, and some tests need to choose every one. */
import { type IncomingHttpHeaders, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The JSON of the body; fails the test where it is none. */
  json(): { data?: Record<string, unknown>; errors?: { message: string; extensions: Record<string, unknown> }[] }
  /** Code of the first error. */
  code(): unknown
}

export interface Ask {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const json: Answer['json'] = () => JSON.parse(text)
        const code = () => json().errors?.[0]?.extensions.code
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json, code })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A GraphQL operation as browsers send it. */
export const post = (port: number, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(port, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
