/** English words that say how a question is put, not what it is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are aren as at be because been before being below between both but by can
cannot cant could couldn couldnt d did didn didnt do does doesn doesnt doing don dont down during each few for from further had hadn has hasn
have haven having he her here hers herself him himself his how i if in into is isn isnt it its itself just let ll me might more most must my
myself no nor not now of off on once only or other our ours ourselves out over own please re s same shall she should shouldn so some such t
than that the their theirs them themselves then there these they this those through to too under until up upon us ve very was wasn we were
weren what when where which while who whom whose why will with wont would wouldn wouldnt you your yours yourself yourselves whats whos hows whys wheres whens
thats theres hes shes theyre theyve theyd theyll weve im ive youre youve itll whatll wholl whod whatd howd aint havent hadnt hasnt wasnt werent arent vs
shouldnt mustnt neednt gonna wanna gotta rn tho cuz cos coz cus bc u ur r til till thru kinda sorta lemme pls plz lol omg btw idk tbh imo yall em ya dunno tell
give define explain describe list name named called call exist regard according accord`.split(/\s+/u),
);

/** Verbs of saying: in "What did X say about Y?" they ask for a quotation and are no words to look for. */
export const sayings: ReadonlySet<string> = new Set(
  "say says said saying tell tells told state states stated comment comments commented mention mentions mentioned think thinks thought speak spoke talk talked quote quoted respond responded response react reacted reaction reply replied".split(
    " ",
  ),
);

/** A sentence that opens with one is about somebody or something named before it. */
export const openers: ReadonlySet<string> = new Set(
  "he she it they his her their its this these those that him them".split(" "),
);

/** A sentence that begins so speaks of somebody or something that only the one before it names. */
export const leaning =
  /^["“]?(?:he|she|they|it|his|her|their|its|this|that|these|those|both|neither|the (?:former|latter|two|man|woman))\b/iu;
