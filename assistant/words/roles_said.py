"""What somebody does, as people say it, and the name of the role that documents have for it: "over het geld gaan"."""

_MONEY = r"(?:de|het) (?:geld|centen|financien|kas|boekhouding|geldzaken)\b"

ROLE_PHRASES = (
    (
        rf"\bwie (?:gaat|gaan|ging|gingen) (?:er |daar |hier )?((?:bij [^?]*)?)over {_MONEY}",
        r"wie is penningmeester \1",
    ),
    (rf"\bwie (?:beheer|regel|houd)(?:t|de|en)? (?:er )?{_MONEY}", "wie is penningmeester"),
    (r"\bwie (?:zat|zit|zaten)(?= [^?]*\bvoor(?: op [^?]*| bij [^?]*)?\W*$)", "wie was de voorzitter van"),
    (
        r"\bwie (?:maakte|schreef|typte|deed) (?:de notulen\b"
        r"|het verslag(?= van (?:de|het|een) \w*(?:overleg|vergadering|raad|opr|gmr|mr)\b))",
        "wie is de notulist",
    ),
    (r"\bwie leid(?:t|de)(?= (?:de|het) \w*(?:vergadering|overleg|raad)\b)", "wie was de voorzitter van"),
)
"""Patterns over a folded question, each with what is asked by it."""
