"""A workshop as tests start it."""

from datetime import date
from pathlib import Path

from db.queries.workshops import Settings

SETTINGS = Settings(
    school="De Vlieger",
    team="Onderbouw",
    audience="Alle leerlingen",
    language="nl",
    promise="pseudonymous",
    decision_rule="consent",
    retention=date(2027, 12, 31),
    subgroups=("Onderbouw", "Bovenbouw"),
)

APP = Path(__file__).resolve().parent.parent / "app.py"
