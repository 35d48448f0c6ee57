/** Irregular English forms and their bases, which no stemmer leads together. One line a base. */
const TABLE = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug
do did done does|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fly flew flown flies|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone goes|grind ground|grow grew grown
hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led
leap leapt|learn learnt|leave left|lend lent|lie lain lying|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken
overcome overcame|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen
seek sought|sell sold|send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood
steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn
write wrote written|uphold upheld|withhold withheld|oversee oversaw overseen|foresee foresaw foreseen|overthrow overthrew overthrown
man men guy guys|woman women|we us|child children kid kids|person people ppl|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|life lives|wife wives|knife knives
leaf leaves|wolf wolves|half halves|thief thieves|loaf loaves|shelf shelves|crisis crises|analysis analyses|basis bases|thesis theses
phenomenon phenomena|criterion criteria|medium media|bacterium bacteria|datum data|index indices|matrix matrices|vertex vertices
analyze analyse analysed analysing|organize organise organised organising|organization organisation organisations|recognize recognise recognised
center centre centres|color colour colours|labor labour|defense defence|theater theatre|program programme programmes|honor honour
high height|long length|strong strength|wide width|deep depth|broad breadth|hot heat|die dead death died dies dying|born birth|weigh weight|grow growth
choose choice|sell sale|lose loss|succeed success|live alive|prove proof|believe belief|fly flight|think thought|sing song|rule ruler|poor poverty
good better best|bad worse worst|far further farther|old elder eldest|percent percentage
France french|Spain spanish|Germany german|China chinese|Japan japanese|Britain british|Russia russian|Italy italian|Netherlands dutch
Poland polish|Turkey turkish|Sweden swedish|Denmark danish|Finland finnish|Ireland irish|Greece greek|Switzerland swiss|Scotland scottish
Wales welsh|Portugal portuguese|Norway norwegian|Iraq iraqi|Israel israeli|Europe european|Asia asian|Africa african|America american
one 1|two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|first 1st|second 2nd|third 3rd
fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th|eleventh 11th|twelfth 12th
democrat dem dems|republican repub repubs gop|christmas xmas|government govt|governor gov|president prez potus|percent pct
television tv telly|information info|police cop cops|father dad daddy|mother mom mum mommy|photograph photo photos|picture pic pics
telephone phone phones|mathematics math maths|laboratory lab labs|former ex|professor prof|senator sen|representative rep reps
headquarters hq|technology tech|business biz|administration admin|federal fed feds|advertisement ad ads advert adverts|doctor dr
neighbour neighbor neighbours neighbors|favour favor favours favors|harbour harbor harbours harbors|behaviour behavior
metre meter metres meters|licence license licences licenses|aluminium aluminum|grey gray|tyre tire tyres tires|million mn|billion bn
`;

export const irregular: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = "", ...forms] = line.trim().toLowerCase().split(" ");
      return forms.map((form): [string, string] => [form, base]);
    }),
);
