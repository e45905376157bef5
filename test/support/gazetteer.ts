import type { Actor, Country, Leader, OfficeTerm, Organization } from '../../src/domain/model.js'
import { buildGazetteer } from '../../src/ingest/gazetteer.js'

const names = (text: string): { text: string }[] => (text === '' ? [] : text.split(', ').map((one) => ({ text: one })))

/** A small country: code, name, demonyms, seats, aliases; each list in one text, with commas. */
function country(code: string, name: string, demonyms: string, seats: string, aliases = ''): Country {
  return {
    id: `country:${code}`,
    type: 'country',
    code,
    name,
    kind: 'STATE',
    aliases: names(aliases),
    demonyms: names(demonyms),
    seats: names(seats),
    successors: [],
  }
}

function body(acronym: string, name: string, more: Partial<Organization> = {}): Organization {
  return {
    id: `org:${acronym}`,
    type: 'organization',
    acronym,
    name,
    kind: 'ORGANIZATION',
    aliases: [],
    acronyms: [acronym],
    seats: [],
    predecessor: null,
    checkedOn: null,
    ...more,
  }
}

const office = (of: string, title: string, from: string | null, to: string | null = null): OfficeTerm => ({
  office: title,
  of,
  from,
  to,
})

const leader = (slug: string, name: string, spellings: string[], offices: OfficeTerm[]): Leader => ({
  id: `leader:${slug}`,
  type: 'leader',
  name,
  spellings,
  offices,
})

/** About thirty states, four bodies and a few leaders: enough for every rule's tests. */
export const ACTORS: readonly Actor[] = [
  country('ARM', 'Armenia', 'Armenian, Armenians', 'Yerevan', 'Republic of Armenia'),
  country('AZE', 'Azerbaijan', 'Azerbaijani, Azerbaijanis, Azeri', 'Baku'),
  country('BLR', 'Belarus', 'Belarusian, Belarusians', 'Minsk', 'Byelorussia'),
  country('GEO', 'Georgia', 'Georgian, Georgians', 'Tbilisi'),
  country('KAZ', 'Kazakhstan', 'Kazakh, Kazakhs, Kazakhstani', 'Astana'),
  country('KGZ', 'Kyrgyzstan', 'Kyrgyz', 'Bishkek', 'Kirghizia'),
  country('RUS', 'Russia', 'Russian, Russians', 'Moscow, Kremlin', 'Russian Federation'),
  country('TJK', 'Tajikistan', 'Tajik, Tajiks', 'Dushanbe'),
  country('UKR', 'Ukraine', 'Ukrainian, Ukrainians', 'Kyiv, Kiev'),
  country('UZB', 'Uzbekistan', 'Uzbek, Uzbeks', 'Tashkent'),
  country('BEN', 'Benin', 'Beninese', 'Porto-Novo, Cotonou'),
  country('BFA', 'Burkina Faso', 'Burkinabe', 'Ouagadougou'),
  country('GIN', 'Guinea', 'Guinean, Guineans', 'Conakry'),
  country('GNB', 'Guinea-Bissau', 'Bissau-Guinean', 'Bissau'),
  country('GHA', 'Ghana', 'Ghanaian, Ghanaians', 'Accra'),
  country('MLI', 'Mali', 'Malian, Malians', 'Bamako'),
  country('NER', 'Niger', 'Nigerien, Nigeriens', 'Niamey'),
  country('NGA', 'Nigeria', 'Nigerian, Nigerians', 'Abuja'),
  country('SEN', 'Senegal', 'Senegalese', 'Dakar'),
  country('CIV', 'Ivory Coast', 'Ivorian, Ivorians', 'Yamoussoukro', "Cote d'Ivoire"),
  country('MRT', 'Mauritania', 'Mauritanian, Mauritanians', 'Nouakchott'),
  country('MAR', 'Morocco', 'Moroccan, Moroccans', 'Rabat'),
  country('FIN', 'Finland', 'Finnish', 'Helsinki'),
  country('FRA', 'France', 'French', 'Paris'),
  country('GBR', 'United Kingdom', 'British, Britons', 'London', 'Britain, UK, U.K.'),
  country('HUN', 'Hungary', 'Hungarian, Hungarians', 'Budapest'),
  country('LTU', 'Lithuania', 'Lithuanian, Lithuanians', 'Vilnius'),
  country('BEL', 'Belgium', 'Belgian, Belgians', 'Brussels'),
  country('MKD', 'North Macedonia', 'Macedonian, Macedonians', 'Skopje', 'Macedonia'),
  country('SRB', 'Serbia', 'Serbian, Serbians, Serb, Serbs', 'Belgrade'),
  country('SWE', 'Sweden', 'Swedish, Swedes', 'Stockholm'),
  country('TUR', 'Turkey', 'Turkish, Turks', 'Ankara', 'Türkiye'),
  country('USA', 'United States', 'American, Americans', 'Washington', 'US, U.S., USA, United States of America'),
  body('CST', 'Collective Security Treaty', { kind: 'TREATY' }),
  body('CSTO', 'Collective Security Treaty Organization', {
    acronyms: ['CSTO', 'ODKB'],
    seats: names('Moscow'),
    predecessor: 'org:CST',
  }),
  body('NATO', 'North Atlantic Treaty Organization', {
    acronyms: ['NATO', 'OTAN'],
    aliases: names('North Atlantic Alliance'),
    seats: names('Brussels'),
  }),
  body('ECOWAS', 'Economic Community of West African States', {
    acronyms: ['ECOWAS', 'CEDEAO'],
    seats: names('Abuja'),
  }),
  leader(
    'nikol-pashinyan',
    'Nikol Pashinyan',
    ['Nikol Pashinian'],
    [office('country:ARM', 'prime minister', '2018-05-08')],
  ),
  leader(
    'sergei-lavrov',
    'Sergei Lavrov',
    ['Sergey Lavrov'],
    [office('country:RUS', 'minister of foreign affairs', '2004')],
  ),
  leader(
    'vladimir-putin',
    'Vladimir Putin',
    [],
    [office('country:RUS', 'prime minister', '2008', '2012'), office('country:RUS', 'president', '2012-05-07')],
  ),
  leader(
    'alexander-lukashenko',
    'Alexander Lukashenko',
    ['Aleksandr Lukashenka'],
    [office('country:BLR', 'president', '1994')],
  ),
  leader(
    'jens-stoltenberg',
    'Jens Stoltenberg',
    [],
    [office('org:NATO', 'secretary general', '2014-10-01', '2024-10-01')],
  ),
]

/** The names of those actors. */
export const gazetteer = buildGazetteer(ACTORS)
