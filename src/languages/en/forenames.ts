/** Forenames by the gender that a reader of English news takes them for first; `eitherOf` are often enough of the other. */
import { words } from "./words.ts";

export const menOf = words(`
  aarav aaron abdul abdullah abdullahi abdulrahman abubakar adam adebayo adekunle ademola adewale adrian agus ahmad
  ahmed aiden ajay akbar akin akira alain alan albert alberto aled alejandro aleksander aleksandr alessandro alex
  alexander alexei alf alfie alfonso alfred algernon ali aliyu alun aminu amir amit amitabh anand anders andre andreas
  andrei andrew andriy andrzej andré andy aneurin angelo angus anil anirudh anthony antoine anton antonio anwar
  archibald archie arjun arnaud arne arnold artem arthur arun arvind asher ashok ashwin asif atiku aurelio austin axel
  ayodele aziz azman azmi babajide babar babatunde bala balarabe bambang barack baraka barasa barnaby barry bart
  bartholomew bashar bashir basil ben benedict benigno benjamin benji benoit benoît bernard bernie bert bertie bertrand
  bibi bilal bill billy bjarne bjorn björn bob bobby bogdan bohdan bongani bongbong boris boyd brad bradley brandan
  brandon brayden brendan brent brett brian bright brock bruce bruno bryan bryce budi byron caleb callan callum calvin
  cameron carl carlos cathal cecil cedric cem cesar chad charles charlie chester chetan chidi chinedu chip chris
  christian christoph christophe christopher chuck chuka chukwuemeka chukwuma cian ciaran ciarán cillian clarence clark
  claude clay clayton cliff clifford clint clive clyde cody cole colin colm connor conor conrad corey cormac cornelius
  cory craig crispin cristian cristiano curt curtis cuthbert cyril dafydd daisuke dale damian damon dan daniel daniele
  danilo danjuma danny dario darius darnell darragh darrell darren darryl dave david davide daz dean deandre declan
  dedi deepak dele demetrius denis dennis denny denys derek dermot derrick des deshawn desmond devendra devin dexter
  diarmuid dick diego dieter digby dilip dinesh dirk dmitri dmitry dmytro dominic dominick don donal donald donnacha
  donncha donnie doug douglas dragan duarte duc duncan dusan dustin dwayne dwight dylan eamon earl earnest ebrahim ed
  eddie eder edgar edmund edouard eduardo edward edwin ejike eko ekow elijah elliot elliott elmer elton emeka emilio
  emmanuel emmett emre emrys emyr enda enrique eoghan eoin ephraim erdogan eric erik erling ernest ernesto ernst ervin
  esteban ethan euan eugene evan ewan ezra fabian fabio fabricio fabrizio faisal faizal farhan farooq fatih felix femi
  feng ferdinand fergal fergus fernand fernando finlay finn fintan fionn florian floyd forrest francisco franco
  francois frank franklin franz françois fraser fred freddie frederick fritz frédéric gabriel gabriele ganesh garba
  gareth gary gaston gautam gavin gaz gbenga geoff geoffrey george geraint gerald gerard gerrard gerry gethin giancarlo
  gianluca gianni gideon gilbert gilberto giles gilles giorgio giovanni girish giuseppe glenn glyn godfrey godwin
  gonçalo goodluck gopal goran gordon govind graham grant greg gregory grzegorz guido guillermo gunnar gunther gurpreet
  gus gustavo guy gwilym gwyn haakon habib hadi hafiz hakan hakim hal halvor hamid hamish hamisi hamza hank hans harald
  hari harish harjit harold harry harsh haruki haruna harvey hasan hassan hector heitor helmut hemant hemi hendra henri
  henrik henry herb herbert herman hiram hiroki hiroshi horace howard hubert hugh hugo humphrey hussein huw iain ian
  ibrahim ibrahima idris ieuan ifan ifeanyi ignacio igor ihaka ihor ike ikenna ilya imad imran iolo irfan irving irwin
  isa iskandar isko ismail ismaila ismet ivan ivar ivica ivo iwan jacek jack jacob jacques jae jagmeet jago jaime jake
  jakob jakub jamal james jared jarrod jason jasper jaume javier jaxon jay jayant jayden jayesh jean jeb jeff jeffery
  jeffrey jejomar jens jeremiah jeremy jermaine jerome jerry jerzy jesse jesus jian jide jim jimmy jitendra joachim
  joao joaquim joaquin joaquín jochen jock joe joel joey johan johannes john johnny joko jonas jonathan jonty joon
  jordan jordi jorg jorge jorgen joris jose josef joseph josh joshua josé jovan joão juan julian julio julius juma
  justin jérôme jürg jürgen kabir kabiru kahu kai kailash kamal kamau kamran kane kapil kareem karim karl karthik
  kasper kayode kazuki kazuo keir keith kelechi kelvin kemal ken kenji kenneth kenny kent kenta kev kevin khairul
  khalid khanh kieran kipchoge kirk kishore klaas klaus knut kobe kofi koji kojo kola krishna kristian krzysztof kunal
  kunle kurt kwabena kwaku kwame kwasi kwesi kyle kyrie lachie lachlan lalit lamar lance lanre larry lars lasse laurent
  lawal lawrence leandro lebron lee leif leo leon leonard leopold leroy leszek levent levi lewis liam lincoln lionel
  lloyd logan lonnie lorcan loren lorenzo lorne lothar lou louis lourenco luc luca lucas luciano ludovic luigi luis
  luka lukas luke luís lwazi lyle lyndon maarten mads magnus mahendra mahesh mahmoud makoto malcolm malik mamadou
  mandla manish manmohan manoj manuel marc marcel marco marcus marek mariano mario marius mark marko markus martin
  martín marvin masahiro mason massimo mateo mateusz mathew mathias mathieu matt matteo matthew matthias maurice
  maurizio max maximiliano maxwell mehmet mel melvin micah michael micheal michel micheál miguel mikael mike mikhail
  mikkel milan miles milos milton minho minjun mircea miroslav mitch mitchell mitt mo mohamad mohamed mohammad mohammed
  mohan monte monty moritz morris moses moshe muhammad muhammadu mukesh murat murray musa mustafa mwangi mykola myron
  naftali naoki narendra naresh nasir nasser nathan navdeep naveed naveen nawaf nawaz nazir ned neil nelson nenad nev
  neville newt niall nicholas nick nicolas niels nigel nikhil niklas nikola nikolai nils nitin nitish njoroge nnamdi
  noah nolan norm norman normand novak nuhu nuno obi obinna ochieng oisin oisín okechukwu olaf olamide olav oleg
  oleksandr oli oliver olivier ollie olly olof olu olumide oluwaseun omar omkar onyango orhan orlando oscar oskar osman
  osvaldo oswald otieno otis otto owain owen pablo padraic padraig panfilo pankaj paolo parth pascal pat patrice
  patrick paul paulo pavel pawel peder pedro peng per percival percy perry petar pete peter petro phil philip philippe
  phong pierre piers piotr piyush pradeep prakash pramod pranab pranav prasad praveen prem preston pádraig qiang quang
  quentin rabiu radek rafael rafał rafe raghav rahman rahul raimundo rainer raj rajat rajesh rajiv raju rakesh ralph
  ram ramdas ramesh ramiro ramon ramón rand randall randolph randy rangi raphael rasaki rashid rasmus raul ravi
  ravindra ray raymond raúl recep reggie reginald reid reince reinhard rené reuben rex rhodri rhys ricardo rich richard
  rick ricky rishabh rishi rizal rizwan rob robbie robert roberto rod roderick rodney rodolfo rodrigo roger rogerio
  rohan rohit roland rolando rolf rollo romain roman ron ronald ronnie rory ross rotimi roy ruairi ruairí ruben rudolph
  rudy rufus rui rune rupert rush ruslan russell ryan ryota réjean rémi sachin sadiq sal salman salvador salvatore sam
  sameer samir samuel sandeep sandy sanford sani sanjay sanjeev santosh satish satoru satoshi satya saul scott seamus
  sean sebastian sebastián segun serge sergei sergey sergio serhiy serkan seth seun seán shahid shahrul shane shankar
  sharad shaun shawn shehu sheldon sherman shinji shinzo shota shubham shyam sibusiso sid siddharth sidharth sidney
  sifiso sigmar sigurd silas silvio simon sipho slobodan sondre soren sourav spencer srinivas stan stanley stefan
  stefano steffen stellan stephen sterling steve steven stewart stian stuart stéphane subhash suleiman sumit sundar
  sungho sunil suresh svein sven syed szymon séamus søren tadeusz tadhg takashi takeshi takumi tane tanko taras tarek
  tareq tariq tarquin tarun tatsuya tayyip ted tendai terence terrence terry tetsuya thabo thaddeus thanh themba theo
  theodor theodore thiago thierry thilo thomas thorsten tiago tim timothy timothée tipene tobias toby todd tolga tom
  tomas tomasz tommy tomos tomás tony torbjorn tore torquil torsten toru travis trev trevor trey tristan trond troy
  tshepo tuan tunde tuomas tyler tyrell tyrese tyrone tyson uche uday ugochukwu ulf ulrich ulysses umar umaru umberto
  usman vaclav valentin vance varun vasant vasco vasyl venkat vern vernon vicente victor viet vijay vikas vikram viktor
  vinay vince vincent vineet vinicius vinod virat virgil vishal vitali vitaliy vivek vladan vladimir vladislav volker
  volodymyr vusi wade wahyu wale waleed walid wallace walter wanjala ward warren wayne wellington wendell werner wesley
  wilbur wilf wilfred wilfrid wilhelm will willard willem william willie wim winston wiremu wojciech wole wolfgang
  woody xavi xavier yakubu yann yaroslav yash yasser yasuhiro yaw yevhen yildirim yoav yogesh yoshihide yousef youssef
  yudi yuri yusuf yusuke yuta yuvraj yves zach zachary zack zainal zbigniew zhi zoltán zoran zulkifli éamon édouard`);

export const womenOf = words(`
  aaliyah abena abigail abiola achieng ada adaeze adaobi adaora adele aditi adriana adwoa afua agatha agnes agneta
  agnieszka aileen ailsa aine aisha aishwarya aisling aisyah akiko akinyi akosua akshata akua alejandra aleksandra
  alessandra alessia alexa alexandra alexandria alexis alice alicia alina alison allison alva alyssa ama amaka amal
  amanda amarachi amber amelia amina amira amrita amy ana anandi ananya anastasia andrea andreea aneta anette angela
  angharad anita anja anjali anjana anke ann anna anne anneliese annelise annette annie annika anouk antje antoinette
  antonella antonia anushka aoibhinn aoife aparna april arabella araminta archana ariana arlene aroha arwa asami asha
  ashley astri astrid atieno audrey aurélie ava ayanna ayesha aylin ayse ayumi azizah barb barbara barbora beata
  beatrix beatriz bella belén berit bernadette bernice bertha beth bethany betsy bettina betty bev beverly beyonce
  bhavna bianca biljana birgit birgitta bisi blathnaid blessing bojana bolanle bonnie brandi branwen breda brenda
  bridget bridie brielle brigitte brittany bronagh bronwen bronwyn brooke bryony bríd bukola busisiwe caitlin caitríona
  camilla camille canan candace candice caoimhe carla carlotta carly carmen carol carole carolina caroline carolyn
  caron carrie carys cassandra catalina catherine cathy catriona cecilia celia cerys chandra charlene charlotte chelsea
  cheryl chiamaka chiara chidera chidinma chimamanda chinwe chioma chitra chiyo chloe chrissie christina christine
  chrystia ciara cindy claire clara claudette claudia clementine clodagh colleen concepta condoleezza connie constance
  constanza corazon cordelia courtney cressida crystal cynthia cáit cécile céline daisy dalia danielle daphne daria
  darlene davina dawn deanna deb debbie deborah debra deepa deepika deirdre delia delores delphine denise desiree dewi
  diana diane dianne dilek dilma dilys dimitra dina dinah divya dolores donna doreen doris dorothy dottie dragana
  drusilla dulcie dympna ebele ebony ebru edel edith edna edwina effie efua eileen eilidh eilis eimear eirlys eithne
  ekaterina elaine eleanor elena eleni elif elise elizabeth elke ella ellen ellie elly eloise elsa elsie elspeth emel
  emer emilie emily emine emma enid erica erika esme esperanza esther ethel eunji eva evangeline evelyn ewa ezinne
  fadumo faith farah farida fatima fatimah fatma federica felicia felicity fernanda ffion fiona fionnuala fitri flo
  flora florence folake folasade frances francesca francine françoise freya fumiko funke funmi gabriela gabriella gail
  galina gayatri geeta gemma geneva geneviève georgina geraldine gerda gertrude gesine gillian gina ginger ginny
  giorgia gisela giulia giuliana gladys glenda gloria grace graciela grainne grażyna greta gretchen gro gráinne
  guadalupe gudrun gulsen gunilla gwen gwendolyn gwyneth hadiza hafsa hala halima halyna hana hanan hanh hanna hannah
  hanne harriet harsimrat haruka hatice hattie hauwa haylee hazel heather hege heidi heike helen helga henrietta
  hermione hester hilary hilda hilde hillary hitomi holly hope huda hulya huma huong hyejin hélène ida ifeoma ijeoma
  ilhan ilse imani imelda imogen indah indira ines inez inge ingeborg ingrid ingvild inés iona irena irene irina iris
  irma iryna isabel isabela isabella isabelle isha isla itzel iva ivana ivanka jacinda jacinta jaclyn jacqueline jada
  jana jane janelle janet janice janine jasmin jasmine jaya jeanette jeanne jeannie jelena jemima jen jennie jennifer
  jenny jessica jill jimena jisoo jo joan joann joanna joanne jocelyn johanna jolanta josephine josée jovana joy joyce
  juanita judi judith judy julia juliana julie june justyna jutta jyoti kaitlyn kajal kalpana kamala kaori kara karen
  karin karina karla karolina kartika katarina katarzyna kate kateryna katharina katherine kathleen kathryn kathy katie
  katja katrin katrina katy kavita kavitha kay kayla kaylee kayleigh keeley keiko keisha kelli kelly kellyanne kemi
  kerry kerstin khadija kiara kim kimberly kirsteen kirsten kirsti kirstie kirstjen kirsty kitty komal konstanze krista
  kristalina kristen kristi kristin kristina kristine ksenia kumiko kylie laila lakisha lakshmi lara lata latasha
  latoya laura lauren lavinia layla leah leanne leela leila lena leni lenka leonora lerato lesia leslie lestari leticia
  letitia leyla liesl lillian lily lina linda lindiwe lindsey linh lisa liudmila liv liz ljiljana lois loni loretta
  lori lorraine lotta lottie louella louisa louise lourdes lowri lucia luciana lucille lucy lucía ludmila luisa lupe
  lydia lyn lynette lynn lynne lyudmila mabel mackenzie madeleine madge madhuri madison maeve magdalena maggie maia
  mair maire mairead mairi maite makayla malala malgorzata malini mamata mandy manisha manuela mara marcela marcia
  mareike margaret margareta margarita marge marguerite maria mariam marian mariana marianne marie marie-claude marieke
  marigold marija mariko marilyn marina marine marion marisol marit marites mariya marjorie marjory marla marlene
  marsha marta martha martina martine mary maryam maría mathilde matilda matilde maud maude maureen mavis maxine
  mayawati małgorzata meena meenakshi meera megan megawati meghan megumi megyn mehbooba meike melania melanie melissa
  meral mercedes meredith mette mhairi mia michaela michele michelle michiko michèle mie mildred milena millicent mina
  mindy minji minnie minouche miranda mirela miriam mirjam miyuki moira mojisola molly momoko mona monica monika
  monique morag morenike morven mridula muriel myfanwy myra myrtle máiréad mélanie nadia nadine naledi nan nanami nancy
  nandini nandita naoko naomi narelle natacha natalia natalie nataliya natalya natascha natasha nathalie nawal neera
  neeta neha nele nell nellie nerys nesrin ngoc ngozi nhung niamh nicola nicole niki nikki nina nirmala nisha njeri
  nkechi nneka nnenna nomsa nomvula noor nora noreen noriko norma nuala nyokabi oana obiageli octavia odile ogechi
  oksana olena olesya olga olha olivia oluchi olufunke olwen omolola onyinye oona ophelia oriana orla ornella ottilie
  oyinkan ozlem padma paige paloma pam pamela pansy paola parvati patricia patsy patti patty paula paulina pauline peg
  peggy penny perpetua petra philippa philomena phoebe phuong phyllis pia pilar pippa polly pooja poonam poppy posy
  prachi pratibha precious preeti prerna primrose priscilla priti priya priyanka prudence prue prunella putri qing
  rachael rachel radha radhika rafidah ragnhild raisa rakiya ramona rani rania rashida ratna rebecca reem rekha renate
  renee renu renée rhian rhiannon rhonda richa rihanna riina rina rita ritu roberta robyn rocio rohana roisin ronke
  rosa rosalie rosalind rosamund rosario rose rosemarie rosemary rowena roxanne ruba ruby ruchi ruth róisín sabine
  sabrina sachiko sade sadie saira sakura sally salma salome samantha samira sana sandra sangeeta sanna saoirse sara
  sarah sarita sasha satomi savannah savita seema selena selin selma senga seonaid seraphina shabana shalini shanice
  shaniqua shanthi shanti sharmila sharon shashikala shauna shazia sheila shelby shelley shelly sheri sherri sherry
  sheryl shilpa shirley shobha shona shreya shweta sian sibel sierra sigrid silke silvia simi simisola simona simone
  sinead sinéad siobhan siobhán sita siti siv siân smita smriti sneha snezana sofia soledad solveig sonal sonia sonja
  sonya sophia sophie sorcha soyeon stacey stacy stefanie stella stephanie sudha sue sujin sumaya summer sunita supriya
  susan susana sushma susie suzanne svenja svetlana swati sybil sylvia sylvie sílvia tabitha tamara tamika tammie tammy
  tamsin tanisha tansu tanvi tanya tara tatiana tatjana tatyana teresa tereza terri tess tessa tetiana thandeka thandi
  thea theodora theresa thora thuy tiffany tilda tilly tina titilayo tomomi toni tonje tonya toril tova tove toyin
  traci trang trine trisha trudy tulsi turid uchenna uju ulla ulrike uma una ursula usha ute valentina valeria valerie
  valérie vandana vanessa vasundhara vera verity veronica vesna vibeke vicki vickie vicky victoria vidya viktoria viola
  violet virginia viv vivian viviane vrinda véronique wambui wangari wanjiku wanjiru wendy whitney wilhelmina wilma
  winifred winnie wulan ximena xiomara xiu yaa yasmeen yasmin yasmine yelena yetunde yoko yolanda yoshiko yuka yuki
  yuko yulia yumi yvette yvonne zahra zainab zaleha zanele zara zendaya zeynep zhanna zoe zofia zoya zoë zuzana
  élisabeth élise órla úna`);

export const eitherOf = words(`
  akira alex alexis amal andrea ashley billie bobby cameron carey casey charlie chris courtney
  dara dominique evelyn frankie freddie gabriele gale georgie gurpreet harpreet hikaru hikmat hilary
  hui jaime jamie jan jaspreet jean jesse jo jordan joss jude jun kaoru kelly kerry kim kiran kit laurie lee lesley
  leslie lindsey lou luca manpreet marion max mel michele ming morgan nao nicola noor nour pat quinn 
  remy riley robbie robin ronnie rowan sam sandy sasha shannon shelby sidney simone simran sonam stacy tashi
  taylor terry toni tracy tyler val valentine vivian vivienne wei yan yuki`);
