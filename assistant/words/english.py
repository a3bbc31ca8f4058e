"""English words of questions about schools, plans and the law, with the Dutch that documents have for them."""

from __future__ import annotations

_ENGLISH = """
    action:actie actions:acties theme:thema themes:themas conference:conferentie needed:nodig need:nodig needs:nodig
    required:nodig currently:nu pupil:leerling pupils:leerlingen student:leerling students:leerlingen child:kind
    children:kinderen people:mensen young:jongere youth:jongeren teacher:docent teachers:docenten parent:ouder
    parents:ouders school:school schools:scholen label:label labels:labels labelling:labelen labeling:labelen
    normalising:normaliseren normalizing:normaliseren normalise:normaliseren space:ruimte third:derde
    resilience:veerkracht learning:leren culture:cultuur performing:presteren performance:presteren
    inclusive:inclusief inclusion:inclusie education:onderwijs pedagogical:pedagogische
    foundation:basis strong:sterke
    support:ondersteuning plan:plan vision:visie choices:keuzes choice:keuze strategic:strategische process:proces
    bottleneck:knelpunt bottlenecks:knelpunten obstacle:knelpunt routes:routes flexible:flexibel
    flexibility:flexibiliteit
    exam:examen exams:examens organising:organiseren organizing:organiseren
    cooperation:samenwerking collaboration:samenwerking care:zorg
    waiting:wachten lists:lijsten times:tijden insights:inzichten insight:inzicht
    funding:financiering finance:financiering financing:financiering freedom:vrijheid training:scholing
    assessment:toetsing diversity:diversiteit professionals:professionals freely:vrij trust:vertrouwen
    deadline:termijn duration:duur responsible:verantwoordelijk costs:kosten classrooms:klassen tests:toetsen
    language:taal reading:lezen mathematics:rekenen maths:rekenen bullied:gepest wellbeing:welbevinden
    facilities:voorzieningen facility:voorziening expertise:deskundigheid specialist:specialist
    specialists:specialisten coordinator:coordinator mentors:mentoren absence:verzuim truancy:verzuim
    exclusion:verwijdering suspension:schorsing suspended:geschorst medication:medicijnen medicine:medicijnen
    consent:toestemming parental:ouder rights:rechten duties:plichten results:resultaten outcomes:opbrengsten
    figures:cijfers numbers:aantallen percentage:percentage budget:budget evaluation:evaluatie
    network:netwerk neighbourhood:wijk village:dorp homework:huiswerk
    policy:beleid future:toekomst challenges:uitdagingen date:datum day:dag year:jaar years:jaren speaker:spreker
    lecture:keynote quote:citaat group:groep working:werk society:samenleving behaviour:gedrag
    gifted:hoogbegaafd meeting:vergadering decision:besluit decisions:besluiten agreement:afspraak
    agreements:afspraken agreed:afgesproken workshops:workshops
    cost:kosten council:raad board:bestuur municipality:gemeente
    january:januari february:februari march:maart april:april may:mei june:juni july:juli august:augustus
    september:september october:oktober november:november december:december monday:maandag tuesday:dinsdag
    wednesday:woensdag thursday:donderdag friday:vrijdag week:week weeks:weken month:maand months:maanden hours:uren
    points:punten point:punt list:lijst criteria:criteria requirements:voorwaarden steps:stappen step:stap
    goals:doelen goal:doel ambition:ambitie ambitions:ambities budget:budget reserve:reserve money:geld euros:euro
    complaint:klacht appeal:bezwaar admission:toelating apply:aanvragen application:aanvraag request:aanvraag
    statement:verklaring admissibility:toelaatbaarheid special:speciaal primary:basis secondary:voortgezet
    class:klas classes:klassen classroom:klas staff:personeel psychologist:psycholoog nurse:verpleegkundige
    doctor:arts counsellor:vertrouwenspersoon principal:directeur director:directeur chair:voorzitter members:leden
    member:lid newsletter:nieuwsbrief minutes:notulen region:regio regional:regio building:gebouw dyslexia:dyslexie
    autism:autisme bullying:pesten safety:veiligheid transport:vervoer wheelchair:rolstoel lift:lift elevator:lift
    partner:partner threshold:grens limits:grenzen limit:grens offer:aanbod offers:biedt provide:bieden
    provides:biedt reason:reden decide:besluiten decides:besluit decided:besloten adopted:vastgesteld
    discussed:besproken breakout:groep include:omvat standard:standaard every:elke each:elke
    five:vijf four:vier three:drie
    compulsory:verplicht age:leeftijd fine:boete penalty:straf holiday:vakantie holidays:vakantie leave:verlof sick:ziek
    religion:godsdienst law:wet childcare:kinderopvang allowance:toeslag benefit:uitkering library:bibliotheek
    employer:werkgever employee:werknemer employees:werknemers break:pauze judge:rechter police:politie
    permit:vergunning exemption:vrijstelling obligation:verplichting refuse:weigeren refused:geweigerd
    expel:verwijderen expelled:verwijderd internship:stage foster:pleegzorg curriculum:leerplan netherlands:nederland
    inspectorate:inspectie ministry:ministerie
    free:gratis paid:betaald pay:betalen pays:betaalt breakfast:ontbijt meal:maaltijd meals:maaltijden issued:afgegeven
    issue:afgeven valid:geldig weapon:wapen weapons:wapens phone:telefoon phones:telefoons smoking:roken late:laat
    allowed:toegestaan
    card:kaart form:formulier fee:bijdrage
    visit:bezoek visits:bezoek home:thuis alone:alleen own:eigen lesson:les lessons:lessen pilot:proef ends:eindigt
    two:twee six:zes basic:basis intersectional:kruispuntdenken thinking:denken
"""

DUTCH = dict(pair.split(":") for pair in _ENGLISH.split())
"""The Dutch for an English word; both folded."""
