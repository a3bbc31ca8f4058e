"""What the assistant says to who only talks to it: greets, asks who it is, or wants what it does not do."""

from __future__ import annotations

HELLO = "Hallo! Stel gerust een vraag over de documenten."
WELCOME = "Graag gedaan. Heb je nog een vraag over de documenten, stel die gerust."
WHO_I_AM = (
    "Ik ben Planwijzer. Ik zoek antwoorden in de documenten die hier zijn toegevoegd, en laat bij elk antwoord zien "
    "waar "
    "het staat. Vraag bijvoorbeeld naar een thema, een afspraak, een datum of een begrip."
)
WHO_MADE_ME = (
    "Dat weet ik niet. Ik ben een programma dat opzoekt wat er in de documenten staat. "
    "Bij elk antwoord zie je waar het staat."
)
A_PROGRAM = (
    "Ik ben een programma. Ik zoek op wat er in de documenten staat en laat zien waar, zodat je het zelf kunt nalezen. "
    "Vergissen kan ik me wel, dus kijk het na."
)
NO_ADVICE = "Ik ben een programma en geef geen mening of advies. Ik zoek op wat er in de documenten staat."
NO_CALENDAR = "Ik kijk niet op een kalender of klok. Ik zoek op wat er in de documenten staat."
NO_LETTERS = "Ik schrijf geen mails of brieven. Ik zoek op wat er in de documenten staat."
GOODBYE = "Tot ziens!"
NODDED = "Goed. Heb je nog een vraag over de documenten, stel die gerust."
JUST_SAID = "Daar kan ik niets over opzoeken. Wil je iets weten uit de documenten, stel gerust een vraag."
HARD_TIME = (
    "Dat klinkt zwaar. Ik kan alleen opzoeken wat er in de documenten staat. Praat er eens over met een collega of met "
    "de intern begeleider. Wil je bijvoorbeeld weten wie dat is of welke hulp er is, vraag het gerust."
)
IN_NEED = (
    "Wat naar dat je je zo voelt. Ik ben een programma en kan je niet helpen, maar er zijn mensen die dat wel kunnen. "
    "Bel gratis 0800-0113 of ga naar 113.nl, op elk uur van de dag. Praat met iemand die je vertrouwt. Bel bij direct "
    "gevaar 112."
)
