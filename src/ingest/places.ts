import type { CountryId } from '../domain/model.js'

/** Cities where bodies meet and that are no capitals, with their countries. The last word of a name, without accents. */
const CITIES: Readonly<Record<string, string>> = {
  AUS: 'brisbane sydney perth cairns',
  AUT: 'salzburg graz',
  BRA: 'fortaleza janeiro',
  CAN: 'charlevoix kananaskis halifax toronto montreal quebec vancouver',
  CHE: 'geneva davos zurich lausanne',
  CHN: 'qingdao sanya xiamen shanghai hangzhou tianjin boao kunming',
  BEL: 'brussels bruges antwerp',
  COG: 'oyo',
  DEU: 'heiligendamm elmau hamburg bonn munich dresden cologne dusseldorf',
  EGY: 'sharm el-sheikh',
  ESP: 'granada barcelona seville malaga',
  // Its name often means the African Union.
  ETH: 'ababa',
  FRA: 'strasbourg nice biarritz evian deauville cannes lyon marseille versailles',
  GBR: 'edinburgh cardiff birmingham gleneagles carbis newport glasgow manchester cornwall',
  IDN: 'bali bandung',
  IND: 'goa fortaleza hyderabad mumbai kolkata bangalore',
  ITA: 'taormina genoa naples venice milan florence borgo turin trieste',
  JPN: 'hiroshima osaka okinawa ise-shima toyako kyoto nagoya',
  KEN: 'mombasa naivasha',
  KOR: 'busan gyeongju incheon',
  MAR: 'marrakesh marrakech casablanca fez agadir',
  MEX: 'cancun cabos guadalajara monterrey tuxtla',
  MMR: 'mandalay',
  MYS: 'langkawi penang',
  NGA: 'lagos',
  NLD: 'hague maastricht noordwijk rotterdam',
  PAK: 'lahore karachi',
  RUS: 'kazan sochi ufa yekaterinburg petersburg vladivostok khabarovsk',
  SAU: 'jeddah mecca dammam al-ula neom',
  THA: 'pattaya phuket hin',
  TUN: 'tunis djerba hammamet',
  TUR: 'istanbul antalya izmir',
  TZA: 'arusha zanzibar salaam',
  UGA: 'entebbe',
  UKR: 'yalta lviv odesa kharkiv',
  USA: 'houston denver miami seattle honolulu',
  UZB: 'samarkand bukhara',
  VNM: 'danang nang',
  ZAF: 'johannesburg durban sandton',
  ZMB: 'livingstone',
  ZWE: 'harare',
}
const BY_NAME: ReadonlyMap<string, CountryId> = new Map(
  Object.entries(CITIES).flatMap(([code, names]) => names.split(' ').map((name) => [name, `country:${code}`] as const)),
)

/** The country of a city that is no capital, by the last word of its name in lower case; or null. */
export const placeNamed = (name: string): CountryId | null => BY_NAME.get(name) ?? null
