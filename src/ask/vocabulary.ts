/**
 * The words of the grammar, in classes that patterns name. Data only: to teach a word, write it into its class.
 * Articles inside phrases are left out, since they may stand anywhere.
 */

const split = (phrases: string): readonly string[] => phrases.split('|').map((phrase) => phrase.trim())

/** Every class with its words and phrases. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  WHO: split(
    'who|whom|which|which countries|which country|what countries|what country|which states|which state|what states|which nations|which nation|what nations|which members|which member|what members|which member states|which member countries|countries|states|nations|countries that|countries which|countries who|country that|states that|states which|nations that|nations which|members that|members who|members which|member states that|ones that|those who|those that|who all|who else|who other than that|what other countries|which other countries|which other country|what other country|which other states|which other members|what other members|who exactly|everyone who|everybody who|everyone that|all countries that|all who|any country that|countries to|countries having|which government|which governments',
  ),
  ANYONE: split(
    'anyone|anybody|any country|any countries|any state|any states|any member|any members|any nation|any member state',
  ),
  HOWMANY: split(
    'how many|how many countries|how many states|how many members|how many nations|how many member states|how many member countries|how many full members|number of countries|number of members|number of member states|number of states|number of nations|total number of members|count of members|member count|membership count|how many of them',
  ),
  COUNTRIES_NOUN: split(
    'countries|country|state|states|nation|nations|member|members|member state|member states|member country|member countries|full member|full members|member nation|member nations|party|participant|participants|signatory',
  ),
  MEMBERS: split(
    'members|member states|member countries|member nations|member list|members list|list of members|membership|membership list|full members|current members|countries|states|nations|parties|participants',
  ),
  WHENQ: split(
    'when|when exactly|what year|which year|what date|which date|on what date|on which date|in what year|in which year|since when|what day|on what day|on which day|at what date|what time|date when|year when|day when|date that|year that|from when',
  ),
  HOWLONG: split(
    'how long|for how long|how many years|for how many years|how much time|since how long|from when to when|from when until when',
  ),
  HOWOFTEN: split('how many times|how often|how many separate times|on how many occasions'),
  WHAT: split('what|what all|whats'),
  WHICHORGS: split(
    'which organizations|which organisations|what organizations|what organisations|which organization|which organisation|what organization|what organisation|which alliances|what alliances|which alliance|what alliance|which bodies|what bodies|which blocs|what blocs|which bloc|which groups|which groupings|which treaties|what treaties|which international organizations|which international organisations|what international organizations|what international organisations|which international bodies|which clubs|organizations|organisations|alliances|organizations that|organisations that|alliances that|which orgs|what orgs|orgs|what groups|which military alliances|which pacts|blocs',
  ),
  AUX: split(
    "do|did|does|has|have|had|is|are|was|were|been|be|being|'s|got|get|gets|having|s|r|remain|remains|remained",
  ),
  BE: split("is|are|was|were|been|be|'s|being"),
  HAVE: split('have|has|had|got|count|number'),
  THERE: split('there|in it|in all|in total|altogether'),
  POSS: split("'s|s"),
  ITS: split('its|their|his|her|our|own|itself|themselves'),
  OF: split("of|from|out of|out|in|to|with|by|at|for|within|into|inside|'s|on"),
  BY: split('by'),
  INCLUDE: split('include|includes|contain|contains|comprise|comprises|consist of|consists of|made up of|composed of'),
  HOWMANYORGS: split(
    'how many organizations|how many organisations|how many alliances|how many international organizations|how many international organisations|how many blocs|how many bodies|number of organizations|number of organisations|number of alliances|how many orgs',
  ),
  IN: split(
    'in|inside|within|part of|parts of|member of|members of|full member of|full members of|member state of|member states of|belong to|belongs to|belonged to|belonging to|member in|members in|make up|makes up|made up|party to|parties to|signed up to|inside of|sitting in|sit in|stay in|stays in|remain in|remains in|remain member of|remains member of|remain members of|remain part of|remains part of|sits in|participate in|participates in|participating in|takes part in|take part in|represented in|constitute',
  ),
  OUT: split(
    'out|out of|gone from|no longer in|no longer member|no longer member of|no longer members of|no longer part of|no longer belong to|no longer belongs to|outside|outside of|not in anymore|not in any more|no more in',
  ),
  FORMER: split('former|ex|past|previous|onetime|one time'),
  LEAVE: split(
    'left|leave|leaves|quit|quits|quitted|exited|exit|exits|withdrew|withdraw|withdraws|withdrawn|departed|depart|departs|pulled out|pull out|pulls out|pullout|dropped out|drop out|drops out|walked out|walk out|walks out|got out|get out|gets out|seceded|secede|broke away|break away|abandoned|abandon|abandons|opted out|opt out|ditched|ditch|dumped|dump|gave up membership|give up membership|gave up its membership|gave up their membership|give up its membership|ceased to be member|ceased to be members|ceased being member|stopped being member|stopped being members|stop being member|stopped being part|cease to be member|ceased to be part|cease to be part|ended its membership|ended their membership|end its membership|terminated its membership|terminated their membership|bowed out|bailed out|parted ways with|part ways with|renounced|denounced|resigned|resign|gone out|went out|withdrew its membership|withdrawn its membership|left behind|bolted|said goodbye to|turned its back on|walked away|walk away|brexited|renounced membership|renounce membership',
  ),
  LEAVING: split(
    'leaving|quitting|exiting|withdrawing|pulling out|departing|dropping out|walking out|getting out|abandoning|ending its membership|seceding|opting out',
  ),
  EXIT: split(
    'exit|exits|withdrawal|withdrawals|departure|departures|secession|pullout|pull out|leaving|quitting|withdrawing|leavers|quitters|exodus|exit date|withdrawal date',
  ),
  LOSE: split('lose|lost|loses'),
  JOIN: split(
    'joined|join|joins|entered|enter|enters|acceded|accede|accedes|became member|become member|becomes member|became members|become members|became full member|become full member|became full members|became part|become part|admitted|got into|get into|got in|get in|gained membership|gain membership|acquired membership|signed up|sign up|came into|come into|came in|was admitted|accepted|came aboard|became member state|become member state|accepted as member|admitted as member|admitted as members|taken in|let in|became nato members',
  ),
  INTO: split('into|to|in|of|with|for|inside|within'),
  ENTRY: split(
    'accession|accessions|entry|entries|admission|admissions|joining|entering|acceding|accession date|entry date|joining date|date of accession|date of entry|newcomers|enlargement|new members|entrants',
  ),
  NEW: split('new|newly admitted|newly joined|recent'),
  NEWEST: split(
    'newest|latest|most recent|last|youngest|newest member|latest member|most recently|very last|most recent one',
  ),
  JOINING: split('joining|entering|acceding to|being admitted to'),
  DECLINE: split('declined|decline|declines|turned down|turn down|rejected|reject|said no to'),
  PROMISED: split('promised|promise|promises|assured of|pledged'),
  GIVENOTICE: split(
    'gave notice|given notice|give notice|gave notification|served notice|filed notice|submitted notice|gave formal notice|given formal notice|gave official notice|sent notice|handed in notice|under notice',
  ),
  FIRST: split('first|earliest|oldest|very first'),
  REJOIN: split(
    'rejoined|rejoin|rejoins|re joined|re join|came back|come back|returned|return|went back|go back|joined again|join again|reentered|re entered|re enter|was readmitted|readmitted|re admitted',
  ),
  FREEZE: split('froze|freeze|freezes|frozen|paused|pause|put on hold|iced|put on ice|halted|halt'),
  FROZEN: split('frozen|on hold|paused'),
  SUSPEND: split('suspended|suspend|suspends'),
  SUSPENSION: split('suspension|suspensions|suspension date|date of suspension'),
  FREEZING: split('freeze|freezing'),
  PART: split(
    'participation|membership|activity|activities|work|involvement|participation in work|role|cooperation|part|memberships',
  ),
  EXPEL: split(
    'expelled|expel|expels|kicked out|kick out|kicked|thrown out|throw out|threw out|ousted|oust|ejected|eject|excluded|exclude|booted|booted out|boot out|forced out|chucked out|excluded from membership|shown door|turfed out|banished|evicted',
  ),
  EXPULSION: split('expulsion|expulsions|ouster|exclusion'),
  ANNOUNCE: split(
    'announced|announce|announces|declared|declare|notified|notify|gave notice|given notice|give notice|gave notification|served notice|filed notice|submitted notice|gave formal notice|given formal notice|gave official notice|sent notice|handed in notice|formally announced|officially announced|announced plans|announced decision|announced intention|announced its decision|announced its intention|announced their intention|announced their decision',
  ),
  WOULD: split(
    'that it would|it would|that they would|they would|that it was|it was|that it is|it is|they were|that they were|they are|that it will|it will|they will|would|to|will|of|for|about|that it were',
  ),
  NOTICE: split('notice|notices|withdrawal notice|notice of withdrawal|announcement|announcements'),
  THREATEN: split('threatened|threaten|threatens|threatening|threatened with|warned'),
  FOUND: split(
    'founded|found|founding|set up|created|create|established|establish|formed|form|started|start|launched|co founded|cofounded|helped found|began|begun|initiated|invented',
  ),
  FOUNDERS: split(
    'founders|founder|founding members|founding member|founding states|founding countries|founding state|founding country|original members|original member|founding nations|founder members|founder member|charter members|initial members|first members|co founder|co founders|founding fathers',
  ),
  APPLY: split(
    'applied|apply|applies|applied to join|applied for membership|apply for membership|apply to join|asked to join|ask to join|requested membership|requested to join|asked for membership|applied for admission|sought membership|applied to become member|applied to become members|application|applications',
  ),
  INVITED: split(
    'invited|asked in|offered membership|invited to join|invited to become member|invited to become members',
  ),
  BACK: split(
    'resumed|reinstated|restored|resume|reinstate|resumed its participation|resumed participation|unsuspended|suspension lifted',
  ),
  OBSERVER: split(
    'observer|observers|observer status|observer state|observer states|observer country|observer countries|observer nations',
  ),
  CANDIDATE: split(
    'candidate|candidates|candidate status|candidate country|candidate countries|candidate state|candidate states|applicant|applicants|candidate for membership|applicant countries|candidate members|candidate member|membership candidates|candidates for membership|in line to join|waiting to join',
  ),
  PARTNER: split(
    'partner|partners|partner status|partner country|partner countries|partner state|partner states|associate|associates|associate member|associate members|associate members of|dialogue partner|dialogue partners|associated state|associate state|associate states',
  ),
  SIGNATORY: split('signatory|signatories|signatory states'),
  SAY: split('say|said|says|saying|tell|told|talk|talked|comment|commented|stated|remark|remarked|speak|spoke|spoken'),
  ABOUT: split('about|on|regarding|concerning|of|re|over|as regards|with regard to|to|against|in regard to|as to'),
  STATEMENTS: split(
    'statements|statement|quotes|quote|words|remarks|comments|comment|utterances|speeches|position|stance|view|views|opinion|quotations|remark|statements made',
  ),
  CRITICISE: split(
    'criticise|criticize|criticised|criticized|criticises|criticizes|criticising|condemned|condemn|condemns|slammed|slam|blasted|blast|spoke against|speak against|spoken against|denounce|spoke out against|speak out against|bashed|bash|rebuked',
  ),
  PRAISE: split(
    'praise|praised|praises|praising|defended|defend|defends|support|supported|supports|backed|back|spoke in favour of|spoke for|speak for|spoke in favor of|speak in favour of|commended|applauded|applaud|lauded|laud',
  ),
  CRITICAL: split('critical|negative|hostile'),
  SUPPORTIVE: split('supportive|positive|favourable|favorable|friendly'),
  CHANGE: split('changed|change|changes|evolved|evolve|new|different|altered|developed|developments'),
  CHANGES: split(
    'changes|membership changes|changes in membership|change in membership|changes to membership|developments|difference|differences',
  ),
  EFFECT: split(
    'take effect|takes effect|took effect|come into effect|comes into effect|came into effect|enter into force|entered into force|come into force|came into force|become effective|became effective',
  ),
  HAPPEN: split('happened|happen|happens|occurred|took place|went on|going on|gone on|been going on'),
  DISPUTED: split('disputed|contested|in dispute|controversial|disagreed|debated|contentious|under dispute|questioned'),
  DISPUTES: split(
    'disputes|disagreements|disagreement|dispute|open disputes|contradictions|controversies|conflicts between sources|open questions|conflicting reports|contradiction|conflicting claims',
  ),
  DISAGREE: split(
    'disagree|disagrees|disagreed|disputes|dispute|disputed|contests|contest|contested|contradicts|contradict|denies|deny|denied|differ|argue|argues|disagreeing|doubts|questions',
  ),
  SOURCES: split('sources|source|reports|articles|records|accounts|they|people|countries|media|outlets'),
  WHETHER: split('whether|that|if|when|about|on|over|how|about whether|on whether|over whether'),
  IT: split('it|there'),
  TIMELINE: split(
    'timeline|history|chronology|story|time line|events|event list|track record|historical record|record|past|full history|membership history|history of membership|chronicle|milestones|full story|log',
  ),
  LEAD: split(
    'leads|led|lead|heads|headed|head|runs|ran|run|rules|ruled|governs|governed|in charge of|leader of|leaders of|head of|heads of|boss of|chief of|rule|govern|presides over|presided over|in power in|top of|at head of|at helm of|leading|in office in|chairs|chaired',
  ),
  LEADERS: split('leader|leaders|head|chief|boss|leadership|heads'),
  FOUNDED: split(
    'founded|set up|created|established|formed|started|launched|born|begin|began|start|come into being|came into being|come into existence|came into existence|made|inaugurated|instituted',
  ),
  DISSOLVED: split(
    'dissolved|disbanded|broke up|break up|fell apart|fell|split up|ceased existing|was no more|ended|end|abolished|wound up|disappear|disappeared|cease to exist|ceased to exist|dissolve|disband|collapse|collapsed|closed|cease|terminated|defunct|dead|over|stop existing|stopped existing|shut down|finish',
  ),
  EXIST: split('exist|exists|existed|around|active|alive|in existence|thing|going|operating|functioning'),
  FOUNDING: split(
    'founding date|foundation|founding|foundation date|creation|establishment|date of foundation|date of founding|formation|birth|founding year|year of foundation|year of founding|date of creation',
  ),
  DISSOLUTION: split('dissolution|end|end date|disbandment|abolition|date of dissolution'),
  SHARE: split(
    'share|shared|shares|have in common|in common|both belong to|both in|both members of|belong to together|both part of|have both joined|common|belong to both|both sit in|sit in together|mutual|jointly belong to|members of together|both have|in together|share membership in|share membership of|are both in|both',
  ),
  SHARED: split('shared|common|joint|mutual|in common|overlapping|same'),
  BOTH: split('both|at once|at same time'),
  BUTNOT: split(
    'but not|but not in|not in|without being in|but outside|but not part of|but not members of|but not member of|but not of|and not|and not in|yet not in|but are not in|but is not in|but not also in|while not in|without',
  ),
  EVIDENCE: split(
    'who says|who said|who reports|who reported|who claims|who claimed|who told|who tells|how do we know|how do you know|how is it known|what is evidence|what evidence is there|what evidence|evidence|proof|what is proof|source|sources|what is source|what are sources|which sources say|what sources say|which source says|according to whom|where does it say|where is it written|where is it said|where does it stand|on whose word|says who|on whose word is it|who confirms|who confirmed|what proves|which articles say|what supports|who writes|who wrote|where is it documented|who states|what is your source|what are your sources|evidence is there|show evidence|show sources|what sources are there|where do we read',
  ),
  SAYSSO: split(
    'who says so|says who|who said so|who said that|who says that|how do you know|how do we know|how do we know that|source|sources|what is source|what are sources|on whose word|according to whom|where does it say so|where is that written|evidence|what is evidence|proof|who reports that|where is it written|where is that from|how so|who claims that|who claims so|and who says so|and according to whom|how do you know that|where does it say that|who says it|who says this|where is this from|who confirms that',
  ),
  STATUS: split(
    'status|standing|situation|membership|membership status|relationship|relation|relations|link|ties|case',
  ),
  WHICH: split('which|what'),
  DATE: split('date|year|day|time|dates'),
  TO: split('to|in|for|that|who|which'),
  AND: split('and|or|,|and also|as well as|along with|plus'),
  HOW: split('how|in which way|in what way'),
  EACHOTHER: split('each other|one another'),
}

/** Offices that can be asked for, as the record names them. */
export const OFFICES: Readonly<Record<string, readonly string[]>> = {
  president: split('president|presidents'),
  'prime minister': split('prime minister|prime ministers|pm|premier'),
  'minister of foreign affairs': split(
    'foreign minister|foreign ministers|minister of foreign affairs|foreign secretary|minister for foreign affairs|fm',
  ),
  'secretary general': split(
    'secretary general|secretaries general|general secretary|sec gen|secgen|secretary generals|chief',
  ),
  'director general': split('director general'),
  chancellor: split('chancellor|chancellors'),
  king: split('king|kings'),
  queen: split('queen'),
  emperor: split('emperor'),
  emir: split('emir'),
  sultan: split('sultan'),
  pope: split('pope'),
  'supreme leader': split('supreme leader'),
  'vice president': split('vice president'),
  'executive secretary': split('executive secretary'),
  chairman: split('chairman'),
}

/** Words that change nothing, wherever they stand. */
export const HARMLESS = new Set(
  split(
    'anymore|any more|any longer|the|a|an|please|current|present|existing|actual|exactly|actually|really|officially|formally|also|just|so far|already|yet|then|,|-|all|simply|precisely|in fact|indeed|finally|ok|okay|hi|hello|hey|thanks|thank you|pls|plz|btw|um|well|legally|in law|to date|anyway|eventually|again please|originally|ever|still|once|at all|up to now|until now|till now|up until now|world|worldwide|in history|even|first of all|as well',
  ),
)

/** Ways to begin that ask for nothing of their own. */
export const REQUESTS: readonly string[] = split(
  'can you|could you|would you|will you|can u|could u|please|pls|plz|kindly|help me|help me find|help me find out|help me understand|i was wondering|i am wondering|i m wondering|i d like to ask|i would like to ask|i have a question|may i ask|can i ask|let me ask|do you happen to know|would you know|would you happen to know|does anybody know|anyone know|anybody know|check|check for me|confirm|please confirm|look into|whether|if|that|tell me please|say|you|for me|i d love to know|i am trying to find out|i m trying to find out|trying to find out|i m looking for|i am looking for|looking for|need to know|want to know|would like to know|like to know|curious|i m curious|just curious|remind me again|can you tell me|could you tell me|can you list|could you list|can you show me|could you show me|please tell me|tell me|show me|show|give me|list|list of|list me|list all|name|name all|find|find me|find out|let me know|do you know|i want to know|i would like to know|i d like to know|i wonder|i need to know|i need|get me|what is list of|what are names of|what is|what are|what was|what were|can i see|can i get|please list|please show|please|and|but|so|ok|okay|also|what about|how about|and what about|and how about|explain|tell us|give us|remind me|would you tell me|any idea|does anyone know|do we know|is it true that|is it true|is it correct that|is it right that|true or false|quick question|question|wondering|just wondering|display|print|search for|look up|write|complete list of|full list of|overview of|summary of|describe|in|on|as for|regarding|with regard to|concerning|about',
)

/** Typed words near one of ours that mean something else: never taken for a slip. */
export const NOT_SLIPS = new Set(
  split(
    'funded|fund|funds|suspected|suspect|existed|exist|excited|stated|quite|quiet|charged|charges|charge|scared|scare|rejoiced|joint|joints|feared|general|generals|formal|former|format|forces|forced|force|friend|friends|partly|parted|hosted|treated|loaded|heard|leader|header|reader|leaf|deported|reported|depart|exports|export|expired|expert|experts|sent|leads|leap|counties|county|contract|countess|joker|jailed|hosts|found|bound|fined|enters|center|centre|entity|senate|numbers|remember|remembers|remembered|embers|voters|notes|notices|police|policy|troops|weapon|weapons|army|navy|state|stage|stages|estates|taxes|trade|trades|change|chance|chances|changed|hanged|danger|orange|sources|course|courses|resource|resources|shares|shareholders|leaver|lever|levers|cleaved|heaved|sides|founders|flounder|bounders|created|related|rated|invaded|invade|inverted|invested|vited|visited|threaten|sweetened|withered|withheld|without|within|whether|weather|father|rather|expels|excels|accede|exceed|exceeded|accused|access|accessed|accession|recession|session|secession|succession|ascension|withdrawals|commission|commissions|admission|mission|missions|omission|permission|partner|pattern|party|parties|partied|parted|ruled|rules|roles|holes|header|heading|hearing|bearing|learning|leasing|hoping|president|precedent|resident|residents|criticism|critics|praying|prayed|prized|priced|spraised|appraised|raised|raise|cause|because|pause|clause|halts|salted|malted|lunched|lunch|formed|farmed|firmed|framed|stared|staffed|starved|startled|mustard|member|timber|number|murder|border|borders|order|orders|elected|ejected|rejected|selected|erected|collected|located|vacated|founding|funding|finding|pounding|sounding|standing|rounding|landing|binding|bonding|observed|observe|observation|reserves|reserve|stance|stances|status|statue|statues|statute|statutes|instance|distance|history|hilltop|western|eastern|northern|southern|eaten|beaten|tension|pension|mention|extension|expansion|explosion|exposure|expression',
  ),
)
