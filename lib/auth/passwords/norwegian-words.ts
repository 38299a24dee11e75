/** What passwords are made of in Norwegian, and the library's lists do not know: the commonest first. */
export const NORWEGIAN: readonly string[] = `
passord passordet hemmelig velkommen sommer sommeren vinter vinteren høst hosten høsten vår våren
jegelskerdeg elskerdeg elsker kjærlighet kjaerlighet kjæreste kjaereste heihei hallo god morgen natt
norge oslo bergen trondheim stavanger tromsø tromso drammen kristiansand bodø bodo ålesund alesund
januar februar mars april mai juni juli august september oktober november desember
mandag tirsdag onsdag torsdag fredag lørdag lordag søndag sondag
sjokolade kaffe brunost blåbær blabaer jordbær jordbaer bringebær fiskebolle pannekake lefse
fotball håndball handball langrenn skisport brann rosenborg vålerenga valerenga viking lillestrøm
mamma pappa bestemor bestefar bestevenn søster soster bror datter sønn sonn familie familien
katten hunden hund katt kanin hest hester bjørn bjorn elg ulv rev ørn
skole skolen jobb jobben kontor kontoret arbeid hytta hytte fjellet fjell fjord sjøen havet skogen
solskinn solskin regnbue snømann snomann julenissen julaften nissen påske paske ferie syttendemai
avtale avtalen redaktør redaktor redaksjon redaksjonen forsvar forsvaret statsminister stortinget
datamaskin internett tastatur bruker brukernavn konge kongen dronning prinsesse nordmann viktig
gjennom aldri alltid ingenting ingen hjemme huset hjertet hjerte livet lykke lykkelig vakker
`
  .trim()
  .split(/\s+/);
