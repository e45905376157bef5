import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.js'
import { type CommandLine, commandLine } from '../support/cli.js'
import { articleText } from '../support/whole-way.js'

let cli: CommandLine
beforeAll(async () => {
  await built()
  cli = commandLine()
  expect((await cli.run(['seed'])).code).toBe(0)
}, 180_000)
afterAll(() => cli.remove())

const article = (name: string): string => {
  const path = join(cli.folder, `${name}.txt`)
  writeFileSync(path, articleText(name))
  return path
}
const digest = async () => (await cli.run(['verify', '--digest'])).stdout.trimEnd().split('\n').at(-1)!

describe('pactgraph seed', () => {
  test('tells what it wrote, and the second time that nothing changed', async () => {
    const { code, stdout, stderr } = await cli.run(['seed'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^actors +\d+, 0 new or changed\nrecords +\d+, 0 new or changed\ndigests +\d+, 0 new/)
    expect(stderr).toContain('actors')
  })

  test('--json gives the same as numbers, and leaves stderr empty', async () => {
    const { stdout, stderr } = await cli.run(['seed', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ actors: { changed: 0 }, records: { changed: 0, gone: 0 } })
    expect(stderr).toBe('')
  })
})

describe('pactgraph extract', () => {
  const slicesOf = (text: string, all: readonly { evidence: { quote: string; start: number; end: number } }[]) =>
    all.filter(({ evidence }) => text.slice(evidence.start, evidence.end) !== evidence.quote)

  test('prints one JSON object an article, with exact quotes, and needs no store', async () => {
    const empty = join(cli.folder, 'no-store')
    const paths = [article('armenia-suspends'), article('kazakhstan-left')]
    const { code, stdout } = await cli.run(['extract', ...paths], { env: { PACTGRAPH_DATA: empty } })
    expect(code).toBe(0)
    expect(existsSync(empty)).toBe(false)
    const read = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(read.map((r) => r.id)).toEqual(['armenia-suspends', 'kazakhstan-left'])
    for (const one of read) {
      expect(Object.keys(one)).toEqual(['id', 'events', 'memberships', 'statements', 'problems'])
      const text = articleText(one.id)
      expect(slicesOf(text, [...one.events, ...one.memberships, ...one.statements])).toEqual([])
    }
    expect(read[1].events).toEqual([
      {
        type: 'withdrew',
        actor: 'KAZ',
        organization: 'CSTO',
        organizationName: 'Collective Security Treaty Organization',
        date: '2026-10-01',
        effective: null,
        factuality: 'happened',
        polarity: 'asserts',
        rule: expect.stringMatching(/^[\w-]+\.\d+$/),
        evidence: { quote: 'Kazakhstan withdrew from the CSTO on 1 October 2026', start: 83, end: 134 },
      },
    ])
  })

  test('tells a freeze from its denial', async () => {
    const { stdout } = await cli.run(['extract', article('armenia-suspends')])
    const { events, statements } = JSON.parse(stdout)
    const told = events.map((e: Record<string, string>) => `${e.actor} ${e.type} ${e.factuality} ${e.polarity}`)
    expect(told).toEqual(['ARM froze happened asserts', 'ARM announced_withdrawal announced denies'])
    expect(statements[0]).toMatchObject({ speaker: 'Nikol Pashinyan', speakerCountry: 'ARM', date: '2026-11-09' })
    expect(Object.keys(statements[0])).toEqual(['speaker', 'speakerCountry', 'about', 'date', 'stance', 'evidence'])
  })

  test('reads standard input with what the caller knows of it', async () => {
    const args = ['extract', '-', '--published', '2026-10-02', '--outlet', 'Border Post']
    const { stdout } = await cli.run(args, { stdin: 'Kazakhstan withdrew from the CSTO on Thursday.' })
    expect(JSON.parse(stdout)).toMatchObject({ id: 'stdin', events: [{ actor: 'KAZ', date: '2026-10-01' }] })
  })

  test('refuses another language with a problem and no claims', async () => {
    const stdin =
      'Il a quitté l’organisation. Le pays ne veut plus rester dans une alliance qui ne le protège pas du tout.'
    const { code, stdout } = await cli.run(['extract', '-'], { stdin })
    expect(code).toBe(0)
    const { events, statements, problems } = JSON.parse(stdout)
    expect([events, statements]).toEqual([[], []])
    expect(problems).toHaveLength(1)
  })
})

describe('pactgraph ingest', () => {
  test('takes up a file, and the second time finds all of it there', async () => {
    const path = article('armenia-suspends')
    const [first, second] = [await cli.json('ingest', path), await cli.json('ingest', path)]
    expect(first).toMatchObject({ path, article: expect.stringMatching(/^article:/), problems: [] })
    expect(first.created).toBeGreaterThan(0)
    expect(second).toMatchObject({ article: first.article, created: 0, existing: first.created + first.existing })
  })

  test('takes up a folder in the order of its names, and standard input', async () => {
    const folder = join(cli.folder, 'news')
    mkdirSync(folder)
    for (const name of ['b', 'a', 'c'])
      writeFileSync(
        join(folder, `${name}.md`),
        `Letter ${name}\n\nBelarus remains a member of the CSTO, said letter ${name}.`,
      )
    writeFileSync(join(folder, 'picture.png'), 'not text')
    const { code, stdout } = await cli.run(['ingest', '--json', folder])
    expect(code).toBe(0)
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).path)
    expect(paths).toEqual(['a', 'b', 'c'].map((name) => join(folder, `${name}.md`)))
    const piped = await cli.run(['ingest', '-', '--outlet', 'Border Post'], {
      stdin: 'Belarus is a member of the CSTO.',
    })
    expect(piped).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 of 1 articles, \d+ claims;/) })
  })

  test('one bad file is named and refused, the others are taken up', async () => {
    const bad = join(cli.folder, 'binary.txt')
    writeFileSync(bad, Buffer.from([0xff, 0xfe, 0x00, 0xd8]))
    const { code, stdout, stderr } = await cli.run(['ingest', bad, article('kazakhstan-left')])
    expect(code).toBe(2)
    expect(stdout).toContain('1 of 2 articles')
    expect(stderr).toContain(`refused ${bad}`)
    expect(stderr).toContain('1 of 2 articles were refused')
  })
})

describe('reading commands', () => {
  test('who-left prints the answer with its quotes', async () => {
    const { code, stdout } = await cli.run(['who-left', 'csto'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Azerbaijan +CST +lapsed +1999-04-20/)
    expect(stdout).toMatch(/Uzbekistan +CSTO +withdrawn +2012-12-19/)
    expect(stdout).toMatch(/Armenia: frozen, disputed\./)
    expect(stdout).toContain('"')
  })

  test('who-left --json is what GraphQL gives', async () => {
    const report = await cli.json('who-left', 'CSTO', '--strictness', 'de-facto')
    expect(report).toMatchObject({ organization: { id: 'org:CSTO' }, strictness: 'DE_FACTO' })
    expect(report.left.map((e: { country: { code: string } }) => e.country.code)).toContain('ARM')
  })

  test.each([
    ['1999-03-01', 16],
    ['1999-04-01', 19],
  ])('members NATO --at %s: %i', async (at, count) => {
    expect(await cli.json('members', 'NATO', '--at', at)).toMatchObject({ totalCount: count })
    const { stdout } = await cli.run(['members', 'NATO', '--at', at])
    expect(stdout).toContain(`${count} on ${at}`)
  })

  test('members --status takes words as people write them', async () => {
    const all = await cli.json('members', 'ECOWAS', '--at', '2024-06-01', '--status', 'suspended', 'notice-given')
    const codes = all.nodes.map((m: { member: { code: string } }) => m.member.code)
    expect(codes).toEqual(expect.arrayContaining(['BFA', 'GIN', 'MLI', 'NER']))
    expect(codes).not.toContain('GHA')
  })

  test('standing says why', async () => {
    const { stdout } = await cli.run(['standing', 'Mali', 'ECOWAS', '--at', '2024-06-01'])
    expect(stdout).toMatch(/^Mali \/ ECOWAS: suspended\n/)
    expect(stdout).toContain('notice given')
    expect(await cli.json('standing', 'ARM', 'CSTO')).toMatchObject({ kind: 'FROZEN', disputed: true })
  })

  test('timeline goes on after a cursor', async () => {
    const first = await cli.json('timeline', 'CSTO', '--first', '3')
    const rest = await cli.json('timeline', 'CSTO', '--first', '3', '--after', first.pageInfo.endCursor)
    expect(first.nodes).toHaveLength(3)
    const ids = [...first.nodes, ...rest.nodes].map((node: { id: string }) => node.id)
    expect(new Set(ids).size).toBe(6)
    const { stdout, stderr } = await cli.run(['timeline', 'CSTO', '--first', '3'])
    expect(stdout).toMatch(/^date +what +told\n/)
    expect(stderr).toContain('--after')
  })
})

describe('pactgraph verify and rebuild', () => {
  test('verify --digest ends with one line of 64 hex digits', async () => {
    const { code, stdout } = await cli.run(['verify', '--digest'])
    expect(code).toBe(0)
    expect(stdout).toContain('all as it should be')
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^[0-9a-f]{64}$/)
    expect((await cli.json('verify', '--digest')).digest).toBe(await digest())
  })

  test('a rebuild changes nothing', async () => {
    const before = await digest()
    expect(await cli.run(['rebuild'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+ pairs/) })
    expect(await digest()).toBe(before)
  })

  test('equal content has an equal digest in another folder', async () => {
    const [one, other] = [commandLine(), commandLine()]
    for (const { run } of [one, other]) expect((await run(['seed', '--json'])).code).toBe(0)
    const [a, b] = await Promise.all([one, other].map(({ run }) => run(['verify', '--digest'])))
    expect(a!.stdout).toBe(b!.stdout)
    for (const { remove } of [one, other]) remove()
  })

  test('what is read is text of ours: the fixture is as it was', () => {
    expect(readFileSync(article('armenia-suspends'), 'utf8')).toBe(articleText('armenia-suspends'))
  })
})
