"""What people read about users, roles and logging in, in Dutch."""

from __future__ import annotations

# The page where one logs in.
LOGIN = "Inloggen"
LOGIN_TITLE = "Inloggen bij Planwijzer"
ERROR = "Fout"
LOGIN_HINT = "Je naam en wachtwoord krijg je van wie Planwijzer beheert."
NAME = "Naam"
PASSWORD = "Wachtwoord"
LOGOUT = "Uitloggen"
WRONG = "Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."
UNREADABLE = "Je gegevens kwamen niet goed over. Log opnieuw in."
NO_USERS = "Er kan nog niemand inloggen. Vraag de beheerder om gebruikers te maken (planwijzer users add)."
LOGGED_IN_AS = "Ingelogd als {name}"
VISITOR = "Wie er is ingelogd"
LOGIN_FIRST = "Log eerst in."
SESSION_ENDED = "Je bent niet meer ingelogd. Log opnieuw in om verder te gaan. Je gesprek verdwijnt dan van het scherm."
FOR_OPERATORS = "Dit kan alleen een beheerder."
PAGE = {"loggedInAs": LOGGED_IN_AS, "visitor": VISITOR, "logout": LOGOUT, "login": LOGIN, "ended": SESSION_ENDED}
"""What our script says."""

# The command.
COMMAND = "Beheert wie op de webpagina mogen inloggen."
ADD = "voeg een gebruiker toe"
LIST = "toon de gebruikers"
REMOVE = "haal een gebruiker weg; wie is ingelogd, is dat meteen niet meer"
CHANGE = "geef een gebruiker een ander wachtwoord; oude sessies eindigen"
ROLE_HELP = "een lezer stelt vragen; een beheerder houdt ook de documenten bij"
ASK_PASSWORD = "Wachtwoord voor {name}: "
ASK_AGAIN = "Nog een keer: "
NO_INPUT = "De invoer is gesloten, dus er komt geen wachtwoord. Start dit in een terminal, of geef het als invoer."
NOT_THE_SAME = "De twee wachtwoorden zijn niet gelijk. Probeer het opnieuw."
ADDED = "{name} kan nu inloggen als {role}."
REMOVED = "{name} kan niet meer inloggen."
CHANGED = "{name} heeft een ander wachtwoord."
NOBODY = "Er zijn nog geen gebruikers. Maak er een met: planwijzer users add NAAM --role beheerder"
BAD_NAME = "Deze naam kan niet. Gebruik letters, cijfers en . _ - + @, hooguit 64 tekens, zonder spaties."
NAME_TAKEN = "{name} is er al. Kies een andere naam, of geef een ander wachtwoord met: planwijzer users password {name}"
NO_SUCH_USER = "{name} is geen gebruiker. Kijk wie er zijn met: planwijzer users list"
BAD_PASSWORD = "Dit wachtwoord kan niet. Kies er een van {shortest} tot en met {longest} tekens."
EASY_PASSWORD = "Dit wachtwoord is te makkelijk te raden. Kies een ander."
USERS_UNREADABLE = (
    "Het bestand met gebruikers, {path!r}, is niet te lezen. Kijk naar de rechten, of haal het weg en maak de "
    "gebruikers opnieuw."
)
USERS_CHANGED_ELSEWHERE = (
    "Een ander programma is al bezig met de gebruikers. Wacht tot het klaar is en probeer het opnieuw."
)
USERS_NEEDED = (
    "Op {host} kunnen anderen bij de pagina, maar er zijn nog geen gebruikers. Maak er eerst een met: "
    "planwijzer users add NAAM --role beheerder"
)


def wait(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    said = f"{minutes} {'minuut' if minutes == 1 else 'minuten'}"
    return f"Er is te vaak geprobeerd in te loggen. Wacht {said}, of gebruik een browser waarin je eerder inlogde."
