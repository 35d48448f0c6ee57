/** Forenames by the gender that a reader of English news takes them for. Forenames that may be either stand in neither list. */
import { words } from "./words.ts";

export const menOf = words(`
  aaron abdul abdullah abdulrahman adam adebayo adrian ahmad ahmed akbar akira alain alan albert alberto
  aleksander aleksandr alessandro alex alexander alexei alfonso alfred ali amir amit anand anders andre
  andré andreas andrei andrew andy angelo angus anil anthony antoine anton antonio anwar arjun arnaud
  arnold artem arthur arun ashok asif austin aziz babar babatunde barack barry bart bashar bashir basil
  ben benedict benjamin benoit benoît bernard bernie bertrand bibi bill billy björn bob bobby bogdan boris
  boyd brad bradley brandan brandon brendan brent brett brian bright brock bruce bruno bryan bryce byron
  callum calvin cameron carl carlos cathal cecil cedric cesar chad charles charlie chester chinedu chip
  chris christian christoph christophe christopher chuck ciarán clarence clark claude clay clayton cliff
  clifford clint clive clyde cole colin colm connor conor conrad corey cory craig curt curtis cyril dale
  damian damon dan daniel daniele danilo danny darragh darrell darren darryl dave david davide dean declan
  deepak denis dennis denny denys derek dermot derrick desmond devin dexter dick diego dieter dilip dirk
  dmitri dmitry dominic dominick don donal donald donncha donnie doug douglas duncan dustin dwayne dwight
  dylan eamon éamon earl earnest ebrahim ed eddie edgar edmund edouard édouard eduardo edward edwin elijah
  elliot elliott elmer elton emeka emilio emmanuel emmett enrique eoin erdogan eric erik ernest ernesto
  ernst ervin esteban ethan eugene evan ewan fabian fabio faisal farhan felix fergus fernand fernando
  finlay finn florian floyd forrest francisco franco francois françois frank franklin franz fraser fred
  freddie frédéric frederick fritz gabriel gabriele ganesh gareth gary gaston gavin geoff geoffrey george
  gerald gerard gerry gianni gideon gilbert gilberto giles gilles giorgio giovanni girish giuseppe glenn
  gopal gordon graham grant greg gregory guido guillermo gunnar gunther gurpreet gus gustavo guy habib
  hakan hal hamid hank hans harald hari harish harjit harold harry haruki harvey hassan hector helmut
  henri henrik henry herb herbert herman hiram hiroshi howard hubert hugh hugo hussein iain ian ibrahim
  ibrahima ignacio igor ilya imad imran irving irwin ismail ivan ivo jacek jack jacob jacques jagmeet
  jaime jake jakob jakub jamal james jared jason jasper javier jay jayant jean jeb jeff jeffery jeffrey
  jens jeremiah jeremy jerome jérôme jerry jerzy jesse jesus jim jimmy joachim joão joaquin jochen joe
  joel joey johan johannes john johnny jonathan jordan jorg jorge joris jose josef joseph josh joshua juan
  julian julio julius jürg jürgen justin kabir kamal kamran kareem karim karl kasper kazuo keir keith
  kelvin ken kenji kenneth kenny kent kevin khalid kieran kirk kishore klaas klaus kofi krishna kristian
  kunal kurt kwame kwasi kyle lachlan lamar lance larry lars laurent lawrence lee leif leo leon leonard
  leroy leszek levi lewis liam lincoln lloyd logan lonnie lorcan loren lorenzo lothar lou louis luc luca
  lucas ludovic luigi luis lukas luke lyle lyndon maarten mads magnus mahendra mahesh mahmoud malcolm
  mamadou manish manmohan manoj manuel marc marcel marco marcus marek mariano mario marius mark markus
  martin martín marvin mason mateusz mathew mathias mathieu matt matteo matthew matthias maurice maurizio
  max maxwell mehmet mel melvin micah michael michel miguel mikael mike mikhail milan milos milton mircea
  mitch mitchell mitt mo mohamad mohamed mohammad mohammed mohan monte moritz morris moses moshe muhammad
  murray mustafa myron naftali narendra nasser nathan navdeep naveen nawaf nawaz ned neil nelson newt
  nicholas nick nicolas niels nigel nikhil nikolai nils nitin noah nolan norm norman normand obinna olaf
  oleg oliver olivier olof olu oluwaseun omar orhan orlando oscar oskar otis owen pablo padraig pankaj
  paolo pascal pat patrice patrick paul pavel pawel peder pedro per percy perry pete peter petro phil
  philip philippe pierre piotr pradeep prakash prasad praveen preston quentin radek rafael rafał rahman
  rahul rainer raj rajesh rajiv rakesh ralph ramesh ramiro ramon rand randall randolph randy raphael
  rashid raul ravi ravindra ray raymond recep reggie reginald reid reince reinhard réjean rémi rené reuben
  rex ricardo rich richard rick ricky rishabh rishi rob robbie robert roberto rod roderick rodney rodolfo
  rodrigo roger rohit roland rolando rolf romain roman ron ronald ronnie rory ross roy ruairí ruben
  rudolph rudy rufus rupert rush russell ryan sachin sal salman salvador salvatore sam samir samuel
  sandeep sandy sanford sanjay sanjeev satoshi satya saul scott sean sebastian sebastián serge sergei
  sergey sergio seth shahid shane shankar shaun shawn sheldon sherman shinzo shyam sidharth sidney sigmar
  silvio simon spencer stan stanley stefan stefano stellan stéphane stephen sterling steve steven stewart
  stuart subhash sundar sunil suresh sven syed szymon tadeusz takashi takeshi tarek tareq tariq tayyip ted
  tendai terence terrence terry theo theodor theodore thierry thilo thomas thorsten tim timothy tobias
  toby todd tom tomas tomás tomasz tommy tony tore torsten travis trevor troy tunde tuomas tyler tyrone
  tyson uday ulrich ulysses umar umberto vaclav valentin vance vasyl venkat vern vernon vicente victor
  vijay vikas vikram viktor vince vincent vinod virgil vitali vladimir vladislav volker volodymyr vusi
  wade waleed walid wallace walter ward warren wayne wendell werner wesley wilbur wilfred wilfrid wilhelm
  will willard willem william willie wim winston wojciech wolfgang woody xavier yann yaroslav yash yasser
  yoav yogesh yoshihide yuri yusuf yves zach zachary zack zbigniew zoltán
`);

export const womenOf = words(`
  abigail adaeze adele aditi adriana agnes agnieszka aine aisha alessandra alessia alexa alexandra
  alexandria alexis alice alicia alina alison allison alva alyssa amal amanda amber amelia amina amira
  amrita amy ana ananya andrea andreea aneta anette angela anita anja anjali anke ann anna anne anneliese
  annette annie annika anouk antje antoinette antonella antonia anushka aoibhinn aoife april ariana arlene
  arwa asha ashley astrid audrey aurélie ava ayanna ayesha ayse barb barbara barbora beata bella
  bernadette bernice bertha beth bethany betsy betty beverly bianca birgit birgitta bonnie brenda bridget
  brigitte brittany bronagh bronwyn brooke cáit caitlin caitríona camille candace candice carla carlotta
  carly carmen carol carole caroline carolyn caron carrie carys cassandra catherine cathy cécile cecilia
  celia céline chandra charlene charlotte chelsea cheryl chiamaka chiara chidinma chloe chrissie christina
  christine chrystia ciara cindy claire clara claudette claudia colleen condoleezza connie constance
  courtney crystal cynthia daisy danielle daphne darlene dawn deanna deb debbie deborah debra deepa
  deirdre delores delphine denise desiree diana diane dianne dilma dina dolores donna doris dorothy ebony
  edel edith edna eileen eimear ekaterina elaine eleanor elena eleni élisabeth elise élise elizabeth ella
  ellen ellie elly eloise elsa elsie emer emilie emily emine emma erica erika esther ethel eva evelyn ewa
  fadumo faith farah farida fatima federica felicia fiona fionnuala florence frances francesca francine
  françoise freya gabriela gabriella gail galina gemma geneva geneviève geraldine gerda gertrude gesine
  gina ginger giorgia gisela giulia giuliana gladys glenda gloria grace grainne grażyna greta gretchen
  guadalupe gudrun gunilla gwen gwendolyn hala hana hanan hanna hannah hanne harriet harsimrat hatice
  hazel heather heidi heike helen hélène helga henrietta hilary hilde hillary holly hope huda huma ida
  ilhan imelda imogen ines inez inge ingeborg ingrid irena irene irina iris irma isabel isabella isabelle
  isha iva ivana ivanka jacinda jaclyn jacqueline jana jane janelle janet janice janine jasmin jasmine
  jeanette jeanne jeannie jelena jen jennie jennifer jenny jessica jill jo joan joann joanna joanne
  johanna jolanta josée josephine joy joyce juanita judi judith judy julia julie june justyna jutta kamala
  kara karen karin karina karla karolina katarina katarzyna kate katharina katherine kathleen kathryn
  kathy katie katja katrin katrina katy kavita kay kayla kayleigh keeley keisha kelli kelly kellyanne kemi
  kerry kim kimberly kirsten kirstie kirstjen kirsty konstanze krista kristalina kristen kristi kristin
  kristina kristine laila lakshmi lara latoya laura lauren leah leanne leila lena leslie leticia liesl
  lillian lily lina linda lindsey lisa liudmila liz lois loni loretta lori lorraine louella louisa louise
  lucia lucía lucille lucy ludmila luisa lydia lynette lynn lynne lyudmila mabel mackenzie madeleine
  madison maeve magdalena maggie maia maite malala malgorzata mandy manuela marcia mareike margaret
  margarita maria mariam marian marianne marie marie-claude marieke marija marilyn marina marine marion
  mariya marjorie marla marlene marsha marta martha martina martine mary maryam mathilde maude maureen
  maxine mayawati meena meera megan meghan megyn meike melania melanie mélanie melissa mercedes meredith
  mette mhairi mia michaela michele michèle michelle mie mildred milena mina mindy minouche miranda miriam
  mirjam molly mona monica monika monique muriel myra nadia nadine nancy nandini naomi natacha natalia
  natalie natascha natasha nathalie nawal neera neha nele nell nellie ngozi niamh nicola nicole niki nikki
  nina nirmala nisha nkechi noor nora norma nuala oana odile oksana olena olga olivia oona oriana orla
  oyinkan paige pam pamela patricia patsy patti patty paula paulina pauline peggy penny petra philippa
  phyllis pia polly pooja prerna priscilla priyanka rachael rachel radha raisa ramona rani rania rashida
  rebecca reem rekha renate renee renée rhian rhonda riina rina rita roberta robyn roisin rosa rosalie
  rosalind rosario rose rosemarie rosemary roxanne ruba ruby ruth sabine sabrina sadie saira sakura sally
  salma salome samantha sana sandra sanna saoirse sara sarah sarita sasha savannah selena selma shabana
  shalini shanthi sharon shauna shazia sheila shelby shelley shelly sheri sherri sherry sheryl shirley
  shobha shreya siân sierra silvia sílvia simone sinead sinéad siobhan smita sofia solveig sonia sonja
  sonya sophia sophie sorcha stacey stacy stefanie stella stephanie sue sumaya summer sunita susan sushma
  susie suzanne svenja svetlana swati sybil sylvia sylvie tabitha tamara tammie tammy tamsin tanya tara
  tatiana tatyana teresa tereza terri tess tessa thandi theresa tiffany tina tomomi toni tonje tonya tova
  traci trine trisha trudy tulsi ulla ulrike una ursula ute valentina valeria valerie valérie vandana
  vanessa vera veronica véronique vibeke vicki vickie vicky victoria viola violet virginia vivian viviane
  wendy whitney wilhelmina winnie yasmin yasmine yetunde yolanda yuki yulia yvette yvonne zahra zainab
  zanele zeynep zoe zoë zofia zuzana
`);
