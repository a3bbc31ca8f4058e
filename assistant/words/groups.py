"""Words that mean the same in schools and plans, as lists: everyday words for jargon, and abbreviations both ways.

Made by hand; an entry earns its place by how people ask, never by what one document says.
"""

from __future__ import annotations

GROUPS = """
    actie actiepunt actielijst maatregel aanpak voornemen activiteit
    nodig behoefte vereist voorwaarde ontbreken ontbreekt randvoorwaarde benodigd
    leerling kind jongere scholier pupil jeugdige student leerlinge lln zoon dochter
    docent leraar leerkracht onderwijzer juf meester lerares onderwijsgevende leerkrachten
    ouder ouders verzorger papa mama vader moeder opvoeder
    jeugdhulp jeugdzorg hulpverlening
    zorg hulp hulpverlening
    keynote lezing inleiding hoofdlezing toespraak verhaal
    keynote spreker spreekster inleider inleidster keynotespreker hoofdspreker gastspreker
    aansporen aangespoord aansporing oproepen opgeroepen oproep
    knelpunt struikelblok obstakel belemmering belemmeren bottleneck
    opstellen opgesteld opzetten opgezet opmaken opgemaakt
    meedenken meepraten meebeslissen inspraak betrekken betrek betrokken
    label labelen stempel etiket hokje hokjesdenken
    buitenspel buitengesloten uitgesloten uitsluiting
    ontschotting schot schotten verkokering
    examen eindexamen
    diploma getuigschrift
    school scholen onderwijsinstelling
    bestuur schoolbestuur bestuurder gezag
    medewerker personeel collega teamlid personeelslid
    samenwerking samenwerken
    ondersteuningsplan beleidsplan
    flexibel flexibiliteit flexibele
    financiering financieren geld budget bekostiging bekostigen betalen besteden besteed
    uitgeven uitgave besteden
    kosten prijs bedrag
    uitdaging moeilijkheid
    scholing training cursus bijscholing professionalisering opleiden
    wachttijd wachtlijst
    vacature vacant
    begrip kernbegrip term
    proces procesgang processtap werkwijze
    verslag conferentieverslag rapport
    conferentie congres studiedag bijeenkomst
    gesprek dialoog overleg debat
    ontmoeten tegenkomen treffen ontmoeting
    taal woorden taalgebruik woordgebruik
    tlv toelaatbaarheidsverklaring
    opp ontwikkelingsperspectief ontwikkelingsperspectiefplan
    swv samenwerkingsverband
    sop schoolondersteuningsprofiel ondersteuningsprofiel schoolprofiel
    opr ondersteuningsplanraad
    mr medezeggenschapsraad medezeggenschap
    gmr medezeggenschapsraad
    cvb bestuur
    vso speciaal
    sbo speciaal speciale
    hgw handelingsgericht
    smw schoolmaatschappelijk maatschappelijk
    jgz jeugdgezondheidszorg jeugdarts jeugdverpleegkundige schoolarts
    ggd jeugdgezondheidszorg schoolarts
    nt2 anderstalig anderstalige nieuwkomer taalklas
    isk schakelklas nieuwkomer
    rt remedial
    begeleider ib'er ib internbegeleider kwaliteitscoordinator zorgcoordinator ondersteuningscoordinator
    lwoo leerwegondersteuning
    opdc tussenvoorziening
    bso opvang naschoolse
    leerlingaantal leerlingenaantal leerlingen
    principe uitgangspunt kernwaarde
    criterium eis voorwaarde norm
    wijziging verandering aanpassing
    doel doelstelling ambitie streven
    taak rol verantwoordelijkheid
    geldig geldigheid geldt gelden looptijd duur
    geldt gelden ingaan ingang ingangsdatum inwerkingtreding treedt
    gesloten dicht sluiting
    open geopend openingstijd bereikbaar
    meenemen meegeven meebrengen
    besluit beslissing besluiten beslissen besluit beslist beslissing
    bezwaar bezwaarschrift klacht klachtenregeling geschil
    indienen insturen opsturen sturen inleveren
    aanvraag aanvragen
    vervoer leerlingenvervoer
    toegankelijk toegankelijkheid rolstoel rolstoeltoegankelijk
    gymzaal sporthal gymlokaal speelzaal
    gym gymmen gymt gymles gymlessen gymnastiek bewegingsonderwijs
    hoogbegaafd meerbegaafd begaafd hoogbegaafdheid
    plusklas plusgroep verrijkingsklas verrijkingsgroep
    autisme ass
    gedrag gedragsproblemen gedragsproblematiek
    slechthorend doof auditief gehoor
    slechtziend blind visueel
    motorisch lichamelijk fysiek
    pesten pestprotocol antipest pestcoordinator
    veiligheid veilig
    logopedist logopedie logopediste spraaktherapeut
    fysiotherapeut fysiotherapie
    psycholoog schoolpsycholoog gedragswetenschapper orthopedagoog
    zorgteam ondersteuningsteam zorgoverleg zat
    leerlingenraad kinderraad
    vertrouwenspersoon vertrouwenscontactpersoon
    groepsgrootte klassengrootte
    grens grenzen begrenzing
    sterk kracht kwaliteit
    uren uur werktijdfactor wtf fte
    schoolverlater uitstroom uitstroombestemming
    directie directeur schoolleider schoolleiding rector baas
    aanmelden aanmelding inschrijven inschrijving toelating
    voorziening faciliteit
    specialist specialisme expertise deskundige deskundigheid
    thuiszitter schoolverzuim verzuim
    spijbelen spijbelt gespijbeld verzuim verzuimen verzuimt ongeoorloofd
    ingekomen binnengekomen ontvangen
    verwijderen verwijdering wegsturen wegstuurt weggestuurd
    notulist notuleren genotuleerd verslaglegger
    oudertevredenheid tevredenheid tevreden
    plek plaats
    maximaal max hoogstens hoogste langst uiterlijk
    minimaal minstens minste
    geloof godsdienst religie levensovertuiging levensbeschouwing godsdienstig geloven
    gratis kosteloos
    contributie ouderbijdrage
    bieb bibliotheek
    kindergeld kinderbijslag
    loon salaris bezoldiging
    baas werkgever
    werknemer medewerker personeel
    boete geldboete
    straf sanctie gestraft
    eindtoets doorstroomtoets cito citotoets
    huwelijk bruiloft trouwerij
    grootouder opa oma
    samenvoegen combineren
    overblijven tussenschoolse middagpauze
    taxi taxibus taxibusje schoolbus leerlingenvervoer vervoer
    meedoen deelnemen deelname
    toeslag tegemoetkoming vergoeding
    recht aanspraak
    toestemming instemming goedkeuring
    toezicht controle handhaving
    creche kinderdagverblijf kindercentrum kinderopvang
    oppas gastouder
    doorgeven melden melding mededelen meedelen kennisgeving
    weigeren weigering afwijzen afwijzing
    inzage inzien
    inwoner ingezetene burger
    ruzie conflict geschil
    mishandeling kindermishandeling mishandelen
    bedoeld bestemd
    baby zuigeling
    pleegkind pleegzorg pleegouder pleeggezin
    bier wijn alcohol alcoholhoudend
    tankstation benzinestation
    afstand kilometer
    bedenken bedacht verzinnen verzonnen
    wettelijk wet
    ehbo hulpverlening reanimatie
    bhv bedrijfshulpverlening bedrijfshulpverlener
    alv ledenvergadering
    vog gedragsverklaring
    avg privacy privacywet persoonsgegevens
    bsn burgerservicenummer
    bpv beroepspraktijkvorming stage
    pta toetsing afsluiting
    pabo lerarenopleiding
    lio stagiair
    mt managementteam
    rvt toezichthouder
    cao arbeidsvoorwaarden
    zzp'er zzp zelfstandige
    stembiljet stembriefje
    lidgeld contributie lidmaatschapsgeld
    kilometer km
    centimeter cm
    kilogram kilo kg
    milliliter ml
    dalen daalt gedaald daling teruglopen terugloop afnemen afname verminderen vermindering krimpen krimp
    stijgen stijgt gestegen stijging toenemen toename groeien groei oplopen
"""

LEADS_TO = """
    hoogbegaafd:plusklas hoogbegaafd:plusgroep hoogbegaafd:verrijkingsklas hoogbegaafd:verrijkingsgroep
    hoogbegaafd:verrijkingsstof hoogbegaafdheid:plusklas hoogbegaafdheid:plusgroep hoogbegaafdheid:verrijkingsgroep
    hoogbegaafdheid:verrijkingsstof meerbegaafd:plusklas meerbegaafd:plusgroep meerbegaafd:verrijkingsgroep
    meerbegaafd:verrijkingsstof
    suikerfeest:godsdienst offerfeest:godsdienst ramadan:godsdienst kleuter:kind kleuter:leerling peuter:kind
    puber:leerling tiener:leerling gemeente:college gemeente:burgemeester gemeente:gemeenteraad
    geld:vergoeding geld:uitkering geld:toeslag geld:subsidie verkopen:verstrekken buitensluiten:uitsluiten
    hond:huisdier kat:huisdier poes:huisdier vapen:roken vape:roken sigaret:roken rookverbod:roken
    vapen:rookverbod bezoeker:deelnemer
    juf:personeel meester:personeel leraar:personeel docent:personeel leerkracht:personeel
    middelbare:voortgezet basisschool:basisonderwijs basisschool:primair uittrekken:beschikbaar vrijmaken:beschikbaar
    probleem:knelpunt probleem:belemmeren probleem:belemmering probleem:moeilijkheid nadeel:belemmeren nadeel:knelpunt
    intern:ib'er intern:ib intern:internbegeleider intern:kwaliteitscoordinator intern:zorgcoordinator
    intern:ondersteuningscoordinator
    weg:route weg:traject
    volmacht:machtiging benoemd:aangesteld benoemen:aanstellen benoeming:aanstelling
    klus:taak klus:werkzaamheid klus:werkzaamheden karwei:taak karwei:werkzaamheid karwei:werkzaamheden
    schoolreisje:activiteit schoolreis:activiteit schoolkamp:activiteit
    meehelpen:vrijwilliger
    weer:volgende weer:eerstvolgende eind:december einde:december begin:januari brugklas:leerjaar
"""
"""What a document may have for what is asked, though not the other way round: who asks for a plusklas means one."""
